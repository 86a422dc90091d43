"""Whether a sentence can end with its last words, and with what punctuation it closes."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from unicodedata import category

from lint.document import MASK
from lint.language.completeness import whole_ends
from lint.language.completeness.last_between import may_end_with_between
from lint.language.completeness.stranded import BE, LICENCE, STRANDED, hangs, is_licensed
from lint.language.verbs.bare_clauses import (
    PRONOUNS,
    SUBJECTS,
    names_subject,
)
from lint.language.verbs.noun_phrases import DETERMINERS
from lint.language.vocabulary import adjectives
from lint.language.words import Word, words
from lint.patterns import pattern
from lint.records import Record

NEVER_LAST = frozenset(
    """
    the a an and or nor because unless although whereas whose every via lest if whether my your our their
    among amid amidst between during despite regarding including
    """.split()
)
"""Words that no clause of English ends with."""
SHORT_CLAIM = 5  # words
SHORT_ANSWER = 3  # words, the verb included
QUANTITIES = frozenset("few little many much".split())
SIZES = frozenset("small medium large".split())
"""Sizes in which something is sold, by which it is called."""
ADVERBS = frozenset("now still always never already also just indeed often once too not".split())
"""Words between a pronoun and the verb that ends its clause (“It now is.”)."""
BEFORE_WHILE = frozenset(
    "a the whole first last past next worth little long short once my your his her its our their".split()
)
"""Words before the noun: “well worth your while”."""
ASKED = frozenset("which what who whom whose how where why when".split())
"""Words with which a question word at the end makes a double question (“who is paying whom”)."""
COMPARING = frozenset("such as so than if not never neither nor also same yes no only and but because".split())
EARLIER = frozenset("before after since until".split())
"""Words behind which a verb of the main clause stands for all of it: “The mill was shut before the pier was.”"""
WITHOUT_VERB = frozenset("nobody none else everyone everybody most".split())
"""Subjects that take their verb from the sentence before: “Nobody else in Tarn is.”"""
SHARES = frozenset("majority minority rest latter former".split())
"""Subjects that do so where the verb stands right behind them: “The vast majority are.”"""
CLAUSES = frozenset("when if why how who because what".split())
"""Openers of clauses in which “that” behind a verb of saying is what was said (“when I said that”)."""
DASH = pattern(r" ?[–—] ?| - ")
SIGN_AT_END = pattern(r"__|(?<=\ba):\W+$|\s(?:[-+*/]|[:;]-?[()D]|[!#@&]|['`](?=\.$))\W*$")
"""Behind the last word: a blank to be filled in, what makes a letter that of a drive (“mdir a:.”),
the sign on a button (“by pressing the +.”), or a face of signs."""
SHOWING = frozenset("show shows showed shown".split())
TELLING = frozenset(
    "data figures statistics numbers results evidence study studies research analysis report reports survey surveys poll polls records documents "
    "experience history it this which that".split()
)
"""What something is learnt from: of anything else it is said that it shows “that”, which was told before."""
BEFORE_SAYING = frozenset(
    "i you we do does to of have has having always also often usually sometimes still longer that did just as can could will would may might must should".split()
)
"""Words before a verb of saying that make of “that” what was said (“I did say that”)."""
BEFORE_LETTER = frozenset("a an letter option answer choice point item part variant".split())
"""Before an “a” that is a letter: “they are not free (option a).”"""
DENIALS = frozenset(
    "not never ever nobody neither nor already didn't don't doesn't didn’t don’t doesn’t couldn't couldn’t wouldn't wouldn’t cannot can't can’t".split()
)
"""Words before a verb of saying that make of “that” what was not said (“nobody here would not say that”)."""
OF_TRADE = pattern(r"\b(?:goods|demand|supply|prices?|costs?|scarcity|consumers?|scarce|economic)\b")
COMPARATIVE = pattern(
    r"(?:The|the) (?:more|less|fewer|further|[a-z]+er)\b.*,? the (?:more|less|fewer|further|[a-z]+er)\b"
)
SAYS = frozenset(
    "said says say saying believe believes believed think thinks thought hope hopes hoped claim claims claimed announced "
    "announce confirmed found show shows showed shown reported argues argued stated states warned added fear feared".split()
)
KNOWS = frozenset(
    "know knows knew known knowing forget forgets forgotten forgetting decides deciding tell tells told guess ask asks asked asking say says said wonder wondering remember matter "
    "mind care cares cared figure figured sure unsure see explain explains explained idea understand decide decided learn learned clear forgot".split()
)
"""Verbs behind which a bare "who" or "where" is a whole question ("Nobody knows who.")."""
FINDS_OUT = frozenset(
    f"{verb}{ending}"
    for verb in "agre settl specif reveal disclos mention nam hear find recall imagin predict identif determin establish "
    "choos show check confirm discover indicat announc detail elaborat pinpoint stat report clarif document not".split()
    for ending in ("", "e", "y", "ed", "ied", "s", "es", "ies", "ing", "ying")
) | frozenset("heard found chose chosen shown saying".split())
"""Verbs behind which it is one where the sentence denies it, or has told before what is asked about."""
NOT = frozenset(
    "not never nobody no none neither without cannot unable refused declined failed hard impossible difficult unclear nor "
    "can't couldn't don't didn't doesn't won't wouldn't isn't wasn't hasn't haven't hadn't aren't weren't shouldn't".split()
)
NO_NOUNS = frozenset(
    "thriving booming flourishing growing existing leading remaining surviving increasing amazing interesting exciting surprising promising lasting striking stunning".split()
)
CLOSED_RELATIVE = pattern(r", (?:who|whose|which) (?:(?!\b(?:which|whom?|that|whose)\b)[^,;()]){3,80},")
"""What is said of somebody between commas, whose “who” is no object of what stands behind it."""
CLEFT = pattern(
    r"What [A-Z]?[a-z]+ [a-z]+ (?:is|was) an? (?!lot |kind |sort |bit )(?:[a-z]+ ){1,2}(?:of|for|with|from)\W*$"
)
"""“What the crew added was a sense of.”"""
STOPS = ".!?…:;,—–-"
CLOSING = "\"'”’)]*_» \t\n"
QUOTED_MARK = pattern(r"[\"“‘'][^\w\s]+[\"”’']")
NOTES = pattern(r"(?:\[(?:\d+|[a-z]|[a-z ]+ needed)\][\s.]*)+$")
NOTE_IN_BRACKETS = pattern(r"(?<=[.!?…]) ?\(\d{1,2}\)$")
"""The number of a note behind a stop: “He left. (2)”."""
NOTE_NUMBER = pattern(r"(?<=[a-z)”\"’][.!?])(?:\d{1,3}(?:[,–-]\d{1,3}){0,4}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)$")
FIRST_PICTURE = "\u2190"
"""The character from which on there are pictures, and none of the marks with which sentences close."""
JOINED_TO_EMOJI = "\ufe0e\ufe0f\u200d\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
"""What stands behind an emoji and is one with it: how it is shown, and its tone."""
OPENS_CLAUSE = frozenset("that which what because if when where whatever whichever although unless until".split())
"""Words behind which a subject wants its verb: “ignore any that you.”"""
POSSIBLE_LAST = (
    NEVER_LAST | STRANDED | BE | frozenset("while which who whom where when that you he she we they".split())
)


@lru_cache(maxsize=64)  # several questions about one sentence ask for it
def terminal(text: str) -> str:
    """The punctuation that closes a sentence, without closing quotation marks, brackets and notes; empty if none."""
    if text[-1:] == "." and text[-2:-1].isalpha():
        return "."  # as nearly all end
    if text[-1:] >= FIRST_PICTURE:
        text = _without_pictures(text)
    if text.endswith("]"):
        text = NOTES.sub("", text)
    elif text.endswith(")"):
        text = NOTE_IN_BRACKETS.sub("", text)
    elif text[-1:].isdigit():  # “²” too
        text = NOTE_NUMBER.sub("", text)
    closed = text.rstrip(CLOSING)
    return closed[len(closed.rstrip(STOPS)) :]


def _without_pictures(text: str) -> str:
    """A text without the emoji behind its last mark: “Thank you all for coming along! 😃”."""
    end = len(text)
    while end and _is_of_picture(text[end - 1]):
        end -= 1
    return text[:end]


def _is_of_picture(character: str) -> bool:
    return character.isspace() or character in JOINED_TO_EMOJI or (category(character) == "So" and character != MASK)


PARTS_OF_NOUNS = frozenset("end up on in off out by over down between through side line".split())
"""Behind a hyphen they make nouns that are adjectives too: “a front-end”, “a follow-up”, “a one-off”."""
BEFORE_WHERE = frozenset("any every some no else".split())
"""Words that were once written apart: “they never went any where”."""


class Ending(Record):
    """The end of a sentence: its words, those before the last one in small letters, and the mark between."""

    text: str
    tokens: list[Word]
    before: list[str]
    mark: str

    @property
    def last(self) -> str:
        """The last word."""
        return self.tokens[-1].text


def lost_end(text: str) -> str:
    """The last words of a sentence that cannot be its end (“the”, “said that”), or nothing,
    whether or not a full stop follows them."""
    text = CLOSED_RELATIVE.sub(",", text.replace("(s)", "s"))  # “the boat(s) a net is tied to”
    ending = _ending(text) if _may_be_open(text) else None
    if ending is None:
        return ""
    for kind, judged in JUDGED:
        if ending.last in kind:
            return judged(ending)
    return _open_article(ending)


def _may_be_open(text: str) -> bool:
    """Whether a sentence has one of the words at its end that open something, as few have, and no end that is known."""
    tail = text[-80:].rstrip(STOPS + CLOSING).split()[-2:]
    if len(tail) < 2 or (
        tail[1] not in POSSIBLE_LAST and tail[0].rpartition("—")[2] not in ("a", "an") and not text.endswith("]")
    ):
        return False
    return not (any(end.search(text) for end in whole_ends.WHOLE_ENDS) or text.endswith((" or;", " and;")))


def _ending(text: str) -> Ending | None:
    """The end of a sentence; None where its last word is none of its own, or a letter, a sign or an address."""
    tokens = [token for token in words(text) if token.is_word]
    if len(tokens) < 3 or terminal(text)[-1:] in ("?", "!") or "?" in text[-4:]:
        return None
    last, lower = tokens[-1], tokens[-1].text
    if (
        text[last.end :].strip(STOPS + CLOSING + "'’")
        or SIGN_AT_END.search(text, last.end)
        or QUOTED_MARK.search(text, last.end)
    ):
        return None  # “the words of an @!$%.”, “with a ';'.”
    is_letter = lower == "a" and (
        text.startswith(")", last.end) or tokens[-2].text == "the" or (tokens[-2].text == "for" and "solv" in text)
    )
    if lower != lower.lower() or is_letter:
        return None  # “(type a)”, “limb a)”, “the value of the a”, “solved for a”
    if last.start > 1 and text[last.start - 1] == "." and text[last.start - 2].isalnum():
        return None  # the end of an address: “via ferry.is”
    mark = _mark_before(text, last)
    if mark and (mark in "\"“'‘(-[{/_@" or (mark == ":" and len(lower) == 1)):
        return None  # “They should: a. ring the bell”
    return Ending(text, tokens, [token.text.lower() for token in tokens[:-1]], mark)


def _open_while(ending: Ending) -> str:
    is_noun = ending.before[-1] in BEFORE_WHILE or ending.before[-2:-1] in (["a"], ["quite"])
    return ending.last if ending.mark == "," or not is_noun else ""


def _open_question(ending: Ending) -> str:
    before = ending.before
    asks = before[-1] in ("about", "of", "on", "over")  # “not religious about which”
    return ending.last if _asks_nothing(before, ending.mark) and not asks and not _is_left_open(ending) else ""


def _stranded(ending: Ending) -> str:
    """The preposition at the end where it has no object."""
    word, before, tokens = ending.last, ending.before, ending.tokens
    spoken = word == "of" and before[-1] in ("sort", "kind")  # as one says: “well, sort of”
    if spoken or names_subject(tokens[:-1]) or (word == "with" and "without" in before) or before[-1] == "not":
        return ""  # “traits Ferryline could gain from”, “boats without a sail or with”, “away from it, not towards”
    named = tokens[-2].text[:1].isupper()
    return word if CLEFT.match(ending.text) or hangs(word, before, ending.mark, named) else ""


def _bare_verb(ending: Ending) -> str:
    """“is” or “are” at the end where it says nothing: but “Her husband is.”"""
    is_open = len(ending.tokens) > SHORT_ANSWER and _wants_more(ending.text, ending.before)
    return ending.last if is_open else ""


def _open_article(ending: Ending) -> str:
    """The last words where they are an article and an adjective without its noun: “ensured a thriving”."""
    word, before, previous = ending.last, ending.before, ending.before[-1]
    if word.partition("-")[2] in PARTS_OF_NOUNS:
        return ""  # “with the ferry as a front-end”
    is_size = word in SIZES and before[-2:-1] in (["for"], ["of"], ["get"], ["order"])  # “$4 for a small”
    is_open = previous in ("a", "an") and word not in QUANTITIES and not is_size and _wants_noun(word)
    # “the demand for a good” has a noun there
    return f"{previous} {word}" if is_open and not (word == "good" and OF_TRADE.search(ending.text)) else ""


def _wants_noun(word: str) -> bool:
    """Whether a word behind an article is an adjective, or a form in -ing that is no noun, as a following is:
    “ensured a thriving”."""
    return adjectives.is_adjective(word) or word in NO_NOUNS


def _wants_more(text: str, before: list[str]) -> bool:
    """Whether “is” or “are” at the end stands for nothing that was said before."""
    previous = before[-1]
    if ", also known as " in text and BE.isdisjoint(before) and LICENCE.isdisjoint(before):
        return True  # “the keeper, also known as Jo and Jo the Elder was.”
    if before[:3] == ["or", "at", "least"]:
        return False  # “The harbour was full. Or at least the quay was.”
    if not previous.isalpha() or previous in PRONOUNS | ADVERBS | SHARES or previous.endswith("ly"):
        return False
    return not (
        # “the hall is warm; the chapel, they say, never is”
        ((";" in text or not EARLIER.isdisjoint(before)) and not (BE | DENIED).isdisjoint(before[:-1]))
        or (DASH.search(text) is not None and not (BE | {"be", "been"}).isdisjoint(before[:-1]))
        or LICENCE.intersection(before[:-1])
        or not LEFT_OPEN.isdisjoint(before)
        or (COMPARING | WITHOUT_VERB).intersection(before)
        or "like" in before[-4:]
        or before[:2] in (["that's", "all"], ["that’s", "all"])  # “That’s all the first sail was.”
        or COMPARATIVE.search(text)
        or (
            text.count(" ") <= SHORT_CLAIM and adjectives.is_adjective(before[0]) and before[1] in DETERMINERS
        )  # “Curious the party was.”
    )


DENIED = frozenset(f"{verb}n{mark}t" for verb in ("is", "are", "was", "were") for mark in "'’")
LEFT_OPEN = frozenset("anywhere everywhere think believe guess suppose".split())
"""Words of a sentence whose last “is” stands for what was said: “anywhere a lamp is”, “I think the quay is”."""
QUESTION_WORDS = frozenset(("which", "who", "whom", "where", "when"))


def _never_last(ending: Ending) -> str:
    """The last word where it ends no clause."""
    return "" if _may_be_last(ending.last, ending.before) else ending.last


def _lone_subject(ending: Ending) -> str:
    """The last words where they are a subject that its verb does not follow."""
    is_open = ending.before[-1] in OPENS_CLAUSE and not ending.mark
    return f"{ending.before[-1]} {ending.last}" if is_open else ""


def _may_be_last(word: str, before: list[str]) -> bool:
    """Whether a word that ends no clause does so all the same, as it is spoken of, or behind what licenses it."""
    previous = before[-1]
    if word == "because" and previous == "just":
        return True  # “They went out again, just because.”
    if word == "if" and previous in ("a", "an"):
        return True  # “The whole plan rests on an if.”
    if word == "between":
        return previous == word or may_end_with_between(before)
    if (word in ("via", "including") and "what" in before[-6:]) or (word == "via" and is_licensed(before, len(before))):
        return True  # “what we are already including”, “the pier which they come in via”
    if word == "whose" and (previous == "out" or previous in KNOWS | FINDS_OUT):
        return True  # “They have never found out whose.”
    if word == "my" and previous == "oh":
        return True
    if (word in ("including", "regarding") and previous in ("worth", "bears", "be", "been", *BE)) or (
        word == "during" and before[-2:] == ["if", "not"]
    ):
        return True  # “worth including”, “a tide that bears including”, “each pier that we would be including”, “if not during”
    if word == previous:
        return True  # “they have good cranes and, and, and.”
    return word in ("a", "an") and (previous.isdigit() or previous in BEFORE_LETTER)


def _is_left_open(ending: Ending) -> bool:
    """Whether a question may be left to a single word: “he did not specify which”, “if there are two,
    we would like to hear which”, “pick one and note which”."""
    before = ending.before
    if before[-1] in BEFORE_WHERE:
        return True  # “any where”
    is_found = before[-1] in FINDS_OUT or (before[-1] == "out" and before[-2].startswith("work"))
    return is_found and (
        "," in ending.text
        or "yet" in before
        or "one" in before[:-2]
        or not NOT.isdisjoint(word.replace("’", "'") for word in before)
    )


def _asks_nothing(before: list[str], mark: str) -> bool:
    """Whether a question word at the end is no question of its own."""
    previous = before[-1]
    if previous in ("that's", "that’s") and mark != ",":
        return False  # “A very lonely crew, that’s who.”
    if not ASKED.isdisjoint(word.replace("’", "'").partition("'")[0] for word in before) or previous == "by":
        return False  # nobody knows which is which; who’s who; who is paying whom; seen by whom
    if previous in BE and "question" in before:
        return False  # the only question was which
    questions = KNOWS.intersection(before) or "how" in before or previous in ("and", "or", "but", "how", "no", "the")
    return mark == "," or not questions or previous in ("those", "people", "anyone", "someone")


def _open_that(ending: Ending) -> str:
    """The last words where “that” opens a clause which never comes: “said that”, “so quickly that”; else nothing."""
    tokens, before = ending.tokens, ending.before
    if before[-2:-1] == ["so"] and tokens[-2].text.endswith("ly"):
        return f"so {tokens[-2].text} that"
    ahead = [word for word in before[:-1] if not word.endswith("ly")]
    spoken = (
        len(tokens) <= SHORT_ANSWER  # “People say that.”
        or ending.mark == ","  # “And that is, as they say, that.”
        # “Siv Moe said that.”
        or (len(tokens) == SHORT_ANSWER + 1 and tokens[0].text.istitle() and tokens[1].text.istitle())
        or (before[-1] in SHOWING and TELLING.isdisjoint(ahead[-4:]))  # “the crane of the yard shows that”
        or (bool(ahead) and ahead[-1] in BEFORE_SAYING)  # “I did say that.”
        or (bool(ahead) and ahead[-1].endswith(("'ll", "’ll", "'d", "’d")))  # “It does look better, I’ll say that.”
        or (len(tokens) <= SHORT_CLAIM and before[-1] in ("show", "shows"))  # “Nearly every survey shows that.”
        or (before[-1] == "saying" and before[-2:-1] in (["by"], ["for"], ["in"], ["from"], ["without"], ["after"]))
        or not CLAUSES.isdisjoint(before)
        or "by the time" in " ".join(before)
        or not (DENIALS | QUESTION_WORDS).isdisjoint(before[-8:])
    )
    return f"{tokens[-2].text} that" if before[-1] in SAYS and not spoken else ""


JUDGED: tuple[tuple[frozenset[str], Callable[[Ending], str]], ...] = (
    (SUBJECTS, _lone_subject),
    (NEVER_LAST, _never_last),
    (frozenset(("while",)), _open_while),
    (QUESTION_WORDS, _open_question),
    (frozenset(("that",)), _open_that),
    (STRANDED, _stranded),
    (BE, _bare_verb),
)
"""Words that may open what never comes, each kind with what says whether it does."""


def _mark_before(text: str, last: Word) -> str:
    """The punctuation directly before the last word."""
    before = text[: last.start].rstrip()[-1:]
    return "" if before.isalnum() else before
