"""Signs that a sentence has lost its beginning or its end: its first and last words, and words run together."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from lint.language.finite_verbs import ENOUGH, evidence, first_word_is_finite, is_word, may_open_headless, model
from lint.language.words import Word, is_mark, pieces, words
from lint.patterns import pattern

NEVER_LAST = frozenset(
    """
    the a an and or nor because unless although whereas whose every via lest if whether my your our their
    among amid amidst between during despite regarding concerning including
    """.split()
)
"""Words that no clause of English ends with."""
STRANDED = frozenset("of for with from at to by as on in about into onto toward towards".split())
"""Prepositions that end a clause only where something before is their object ("what it is made of")."""
LICENCE = frozenset(
    "what who whom which where that how whatever whoever wherever why when to too enough worth get gets got".split()
)
"""What such an object is announced by."""
TAKEN = frozenset("care use advantage fun rid hold note track account heard unheard thought spoken dreamt".split())
"""Words of fixed phrases that leave a preposition last in the passive ("was taken care of")."""
QUANTITIES = frozenset("few little many much".split())
BE = frozenset("is are was were".split())
ADVERBS = frozenset("now still always never already also just indeed often once too not".split())
"""Words between a pronoun and the verb that ends its clause (“It now is.”)."""
HELPERS = frozenset("is are was were has have had can could may might must will would should do does did".split())
IS = frozenset("is was has had will would can could may does did means makes made led".split())
WANTING = (
    NEVER_LAST
    | STRANDED
    | BE
    | frozenset(
        "been being be have has had will would can could should may might must which who whom where when while that this "
        "these those such than how what over under between among around against before after through without within "
        "along across also very more most so if until since according including such".split()
    )
)
"""Words that a line without a full stop does not end with by design."""
LEADS_TO = frozenset(
    "according due prior owing subject close access response addition contrast reference regard relation similar thanks "
    "compared opposed contributed contributing lead leads led leading referred referring belongs attached committed "
    "dedicated devoted limited addressed entitled exposed linked connected next return returned returning came come".split()
)
"""Words that a preposition "to" belongs to, so that nothing can be left out behind it."""
PRONOUNS = frozenset("i you he she it we they this that these those there who what which one here".split())
COMPARING = frozenset("as so than if not never neither nor also same yes no only and but because".split())
SAYS = frozenset(
    "said says say saying believe believes believed think thinks thought hope hopes hoped claim claims claimed announced "
    "announce confirmed found show shows showed shown reported argues argued stated states warned added fear feared".split()
)
KNOWS = frozenset(
    "know knows knew known knowing tell tells told guess ask asks asked asking say says said wonder wondering remember matter "
    "sure see explain explains explained idea understand decide decided learn learned clear forgot say".split()
)
"""Verbs behind which a bare "who" or "where" is a whole question ("Nobody knows who.")."""
DETERMINERS = frozenset(
    "the a an this that these those my your his her its our their each every all both some many most several few no any "
    "another such one two three four five six seven eight nine ten".split()
)
OPENERS = frozenset(
    "The He She It This These They We There However Although According When While In On At As For So But After Before Here "
    "What With".split()
)
FREE_OPENERS = frozenset("He She They We However Although According There These Besides".split())
LINKS = ("As a result,", "For example,", "For instance,", "In addition,", "In contrast,", "In fact,", "In other words,")
"""Phrases with their comma that open sentences and stand in no name."""
PHRASE_OPENERS = {
    "This": IS, "It": IS, "That": IS, "As": frozenset(("a", "an", "the", "for", "part")), "For": frozenset(("example", "instance", "this")),
    "In": frozenset(("the", "this", "a", "an", "addition", "other", "fact", "particular", "contrast", "general")),
    "On": frozenset(("the", "this")), "At": frozenset(("the", "this", "least", "times")), "Besides": frozenset(("the", "these", "this")),
    "But": frozenset(("the", "it", "they", "he", "she", "we", "this", "these", "for", "in")), "With": frozenset(("the", "this", "a")),
    "One": frozenset(("of", "reason", "such")), "Some": frozenset(("of",)), "Most": frozenset(("of",)), "Since": frozenset(("then", "the")),
    "We’ll": frozenset(("leave", "see", "be")), "When": frozenset(("the", "a", "he", "she", "it", "they", "this")),
    "If": frozenset(("the", "a", "you", "it", "they", "this")), "While": frozenset(("the", "some", "many", "this")),
}  # fmt: skip
"""Openers that a name or a title may begin with too, and the words behind them that tell a sentence."""
"""Openers that stand in mid-sentence hardly ever, whatever comes before."""
HANGING = frozenset("is are was were that which who its this be been has have had".split())
OPENING = frozenset("a an the its their his of in with at by from to for on has have is are was were".split())
"""Words behind which a capitalised adverb is no part of a name."""
CONTRACTIONS = frozenset("Let’s Let's We’ll We'll It’s It's I’m I'm They’re They're".split())
DEPENDENT = BE | frozenset("a an its their his her has have had".split())
"""Words behind which an adverb or a gerund with a capital begins the next sentence, and no name."""
FUNCTION_CLASSES = frozenset("IN RB DT PRP$ CC WRB EX INRB DTIN RBR INWRB INTO".split())
AUXILIARY_FIRST = pattern(r"(?P<verb>Was|Is|Has|Had|Does)\s+(?P<next>[\w’'-]+)")
QUESTION_WORDS = PRONOUNS | frozenset(
    "anyone anybody everyone everybody everything nothing nobody someone anything".split()
)
SPOKEN = ("Turns out", "Looks like", "Sounds like", "Seems like", "Goes to show", "Lets ", "Makes sense")
"""Openings of statements that go without their subject in speech."""
LABEL = pattern(r"Pictured\b|[A-Z][\w’'-]*(?: [\w’'-]+){0,4}: ")
"""What begins a caption, as in “Wanted: the two men seen on film”."""
NOUN_GOES_ON = pattern(r" (?:at|in|of|for|with|from|on|to|by|about)\b")
INVERTED = pattern(
    r"(?:Says?|Said|Adds|Added|Asks|Asked|Writes|Wrote|Explains|Explained|Notes|Noted) (?:the |an? )?[A-Z]"
)
"""A speaker behind the verb: “Says Olaf Brevik: …”."""
CREDITED = pattern(
    r"(?:Updated|Adapted|Based|Written|Photographed|Translated|Edited|Compiled|Published|Posted|Corrected|Reviewed|Produced|"
    r"Sponsored|Supported|Reprinted|Excerpted|Discussed) (?:on|from|by|in|with|at|for|after)\b"
)
"""What stands under a text, or in place of one: “Adapted from the log of the ferry.”"""
FIRST_CAPITAL = pattern(r"[A-Z][a-z]+")
COMMA_AND_SUBJECT = pattern(r", (?:the|a|an|it|he|she|they|we|i|you|this|these|his|her|its|their|[A-Z][a-z]+)\b")
COMMON_OPENERS = (
    DETERMINERS
    | PRONOUNS
    | frozenset(
        "in on at for from with by but and or as if when while after before since although however also so then now not to of".split()
    )
)
LOWER_PARTICLES = frozenset("de van von der al el bin ibn le la e i".split())


CAPITALISED = pattern(r"[A-Z](?<=[ ,;a-z] .)[a-z]+(?:[’'][a-z]{1,2})?(?:,|(?= [a-z]| I\b))(?! (?:Times|Post|Guardian))")
"""A capital in mid-sentence that more words follow."""
WANTS_MORE = NEVER_LAST | STRANDED | HANGING | {"than", "these"}
STOPS = ".!?…:;,—–-"
CLOSING = "\"'”’)]*_» \t\n"
NOTES = pattern(r"(?:\[(?:\d+|[a-z ]+ needed)\][\s.]*)+$")
NOTE_NUMBER = pattern(r"(?<=[a-z][.!?])\d{1,3}$")
POSSIBLE_LAST = NEVER_LAST | STRANDED | BE | frozenset("while which who whom where when that".split())
FIRST_LOWER = pattern(r"[\"“'‘(\[*_]*([a-z][\w’'-]*)")


@lru_cache(maxsize=64)  # several questions about one sentence ask for it
def terminal(text: str) -> str:
    """The punctuation that closes a sentence, without closing quotation marks, brackets and notes; empty if none."""
    if text[-1:] == "." and text[-2:-1].isalpha():
        return "."  # as nearly all end
    if text.endswith("]"):
        text = NOTES.sub("", text)
    elif text[-1:].isdigit():
        text = NOTE_NUMBER.sub("", text)
    closed = text.rstrip(CLOSING)
    return closed[len(closed.rstrip(STOPS)) :]


def lost_end(text: str) -> str:
    """The last words of a sentence that cannot be its end ("the", "said that", "a large"), or nothing.

    Only the words decide, whether or not a full stop follows them.
    """
    tail = text[-80:].rstrip(STOPS + CLOSING).split()[-2:]
    if len(tail) < 2 or (
        tail[1] not in POSSIBLE_LAST and tail[0].rpartition("—")[2] not in ("a", "an") and not text.endswith("]")
    ):
        return ""  # what nearly every sentence ends with
    tokens = [token for token in words(text) if token.is_word]
    if len(tokens) < 3 or terminal(text)[-1:] in ("?", "!"):
        return ""
    last, lower = tokens[-1], tokens[-1].text
    if lower != lower.lower():
        return ""
    before = [token.text.lower() for token in tokens[:-1]]
    previous, mark = before[-1], _mark_before(text, last)
    if mark and mark in "\"“'‘(-[{/":
        return ""
    if lower in NEVER_LAST:
        return "" if (lower, previous) == ("between", "in") or (lower == "a" and previous.isdigit()) else lower
    if lower == "while":
        return lower if mark == "," or previous not in ("a", "the", "worth", "little", "long", "short", "once") else ""
    if lower == "which" and "which" in before:
        return ""  # nobody knows which is which
    if lower in ("which", "who", "whom", "where", "when"):
        questions = KNOWS.intersection(before) or previous in ("and", "or", "how", "no")
        return lower if mark == "," or not questions or previous in ("those", "people", "anyone", "someone") else ""
    if lower == "that":
        return f"{tokens[-2].text} {lower}" if previous in SAYS else ""
    if lower in STRANDED:
        return lower if _hangs(lower, before, mark) else ""
    if lower in BE:
        free = previous.isalpha() and previous not in PRONOUNS | ADVERBS and not previous.endswith("ly")
        licensed = LICENCE.intersection(before[:-1]) or COMPARING.intersection(before)
        return lower if free and not licensed else ""
    if previous in ("a", "an") and lower not in QUANTITIES and is_adjective(lower):
        return f"{previous} {lower}"
    return ""


def hangs_open(text: str) -> str:
    """The last word of a text without a full stop that wants another word behind it ("been", "will", "in"), or nothing.

    With a full stop most of these can end a clause ("So it has been."); without one they were cut.
    """
    tokens = [token for token in pieces(text) if not is_mark(token)]
    return tokens[-1] if len(tokens) > 3 and tokens[-1] in WANTING else ""


SUBJECTS = frozenset("i you he she it we they".split())
REDUCED = 9
"""Words: how long a relative clause without its pronoun is at most."""
RELATIVE_SUBJECTS = SUBJECTS | frozenset(
    "i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's we're we've we'd we'll they're they've "
    "they'd they'll one people users everyone somebody the your our their my his her its this these those each every".split()
)
"""What opens a clause directly behind the noun that it says something of: “the range people are looking for”."""
WHOLES = frozenset("part access top charge front use reach touch control favour favor short".split())
"""Nouns that a preposition goes with in the middle of such a clause (“the club it is part of”)."""
OF_REACH = 8
"""Words: how far behind “to” an “of” may belong to it (“something to be proud of”)."""
ABSTRACT = ("ation", "ment", "ity", "ations", "ments", "ities", "ence", "ences", "ings")
"""Endings of nouns that want an object behind the preposition that follows them."""


def _hangs(preposition: str, before: list[str], mark: str) -> bool:
    """Whether a preposition at the end has nothing that it could belong to."""
    previous = before[-1]
    if _follows_noun(before[-REDUCED:]) or (not _is_plain_noun(previous) and _may_be_relative(before)):
        return False
    reach = OF_REACH if preposition == "of" else len(before)
    if mark or _is_licensed(before, reach) or previous in PRONOUNS:
        return False
    if preposition == "to":
        return previous in LEADS_TO or previous.endswith(("tion", "ment", "ness", "ity", "ance", "ence"))
    if preposition in ("of", "from", "with", "at", "for", "as", "into", "onto", "toward", "towards"):
        passive = BE.intersection(before) or "been" in before or "be" in before or "being" in before
        participle = previous.endswith(("ed", "en")) or "VBN" in model().classes.get(previous, "") or previous in TAKEN
        return not (passive and participle)
    if preposition in ("by", "on", "about"):
        return previous.endswith(ABSTRACT)
    return preposition == "in" and previous.endswith(ABSTRACT[:6])


def _follows_noun(words_before: list[str]) -> bool:
    """Whether a pronoun opens a clause directly behind a noun, which may be the object (“a house he had access to”)."""
    classes = model().classes
    return any(
        word in SUBJECTS and classes.get(noun, "").startswith("NN") and noun not in PRONOUNS
        for noun, word in pairwise(words_before)
    )


def _is_plain_noun(word: str) -> bool:
    """Whether a word is a noun that wants its own object behind the preposition that follows (“the growth of”)."""
    return model().classes.get(word, "NN" if not word.endswith(("ed", "ing")) else "").startswith("NN") and word not in WHOLES


def _may_be_relative(words_before: list[str]) -> bool:
    """Whether a clause without its pronoun may open behind one of the nouns, which then is the object at its end."""
    classes = model().classes
    return any(
        classes.get(noun, "NN").startswith("NN")
        and (word.replace("’", "'") in RELATIVE_SUBJECTS or (classes.get(word, "").startswith("NNS") and following in HELPERS))
        for noun, word, following in zip(words_before, words_before[1:], [*words_before[2:], ""], strict=False)
    )


def _is_licensed(before: list[str], reach: int) -> bool:
    """Whether an earlier word may be the object of a preposition at the end ("what it is made of").

    “To” may be it for no more than `reach` words.
    """
    classes = model().classes
    for distance, (word, following) in enumerate(zip(before[::-1], ["", *before[:0:-1]], strict=True)):
        kind = classes.get(following, "")[:-1]
        if (
            word in LICENCE
            and not (word == "that" and kind.startswith("NN") and not kind.startswith("NNS") and following != "people")
            and not (word == "to" and ("VB" not in kind or distance > reach))
        ):
            return True
    return False


NOUNS_TOO = frozenset(
    """
    aboriginal academic active adjunct aerial alternate ancient annual artisan auxiliary basic beloved blank blind bold
    boolean captive casual civilian classic classical cold collective colonial commercial common complex concrete conservative
    constant contemporary convertible cooperative cubic current dear deceased decrement dependent domestic dynamic eighth
    essential eternal ethnic exclusive exotic experimental explosive exterior extra extreme fake favorite favourite few fifth
    final fine flat formal fourth friendly fundamental generic grotesque heavy high hopeful horizontal hot hungarian hydraulic
    imaginary immortal independent industrial inferior initial inner innocent instrumental intangible intellectual
    intermediate intimate invariant iraqi israeli italian jewish juvenile lateral libyan lightweight linear local low main
    major malignant martial micro millennial minimal minor monthly moral multinational multiple musical natural negative
    neuter neutral new newborn ninth noble nominal notable numeric numerical odd ordinal organic original outdoor outer
    particular patriotic periodic physical pink positive practical preliminary preventive primary primitive private proactive
    protestant provincial purple radical rash regular relative remote respective revolutionary romantic rough runaway safe
    scalar second secondary secular sharp sheer short signup silent simple single sixth soft solid solitary special spiritual
    stable static steady stout substantive superior sweet temporary tertiary tropical twelfth twin ultimate unborn uppercase
    valuable vertical visionary wearable weekly wholesale wild wildcard winmd wrong yellow
    """.split()
)
"""Adjectives that are nouns too, behind “a” (“the victim was a minor”): they may end a sentence."""


def is_adjective(word: str) -> bool:
    """Whether a word is an adjective and nothing else, as far as the training text knows."""
    known = model().classes.get(word)
    if known:
        return known[:-1] == "JJ" and word not in NOUNS_TOO
    negated = word.startswith(("un", "in", "im", "ir")) and word.endswith(("able", "ible"))
    return len(word) > 6 and (negated or word.endswith(("less", "ous")))


def _mark_before(text: str, last: Word) -> str:
    """The punctuation directly before the last word."""
    before = text[: last.start].rstrip()[-1:]
    return "" if before.isalnum() else before


def lost_beginning(text: str) -> str:
    """The first word of a sentence that cannot be its beginning because it is in lower case, or nothing."""
    match = FIRST_LOWER.match(text)
    if not match:
        return ""
    word, after = match[1], text[match.end() : match.end() + 1]
    if (
        any(letter.isupper() or letter.isdigit() for letter in word)
        or not (is_word(word) or (len(word) > 5 and word.endswith(ENGLISH_ENDINGS)))
        or word in LOWER_PARTICLES
        or (len(word) == 1 and word != "a")
    ):
        return ""
    return "" if after and after in "/@_=:.)" else word


ENGLISH_ENDINGS = ("ed", "ing", "ly", "tion", "ment", "ness", "ous", "ive", "al", "or", "er", "ity", "ism", "ist", "ful", "less", "able", "s")
"""What an unknown word ends with that is no name of a program or of somebody: gcov, dswij."""


def run_together(text: str) -> tuple[int, str, str, bool] | None:
    """Where the next sentence begins without a full stop before it.

    Its offset, the last word before it, its first word, and whether that last word cannot end a sentence. "… on both
    sides of the The mayor said so." A capital in mid-sentence may begin a name or a title: only function words and
    adverbs count, and only before a word in lower case.
    """
    for match in CAPITALISED.finditer(text):
        at, first = match.start(), match[0].rstrip(",")
        if text[at - 1] != " ":
            continue
        before, last = text[: at - 1].replace("—", " ").rpartition(" ")[::2]
        following = _next_word(text, match.end())
        if last in WANTS_MORE and (before[-1:].islower() or (before[-1:] in (",", ";") and before[-2:-1].islower())):
            opens = (
                first in OPENERS or following in PHRASE_OPENERS.get(first, ()) or (last in OPENING and _opens(first))
            )
            # “… Quiet Rivers and In the Rain” may be two titles.
            if last in ("and", "or") and before.rpartition(" ")[2][:1].isupper() and first not in FREE_OPENERS:
                continue
            if opens or (last in DEPENDENT and (_is_adverb(first) or (first.endswith("ing") and following in BE))):
                return at, last, first, True
        elif last.islower() and following in PHRASE_OPENERS.get(first, ()):
            if is_adjective(last) or before.endswith((" a", " an")) or text.startswith(LINKS, at):
                return at, last, first, True
        elif first in FREE_OPENERS and (last[-1:].islower() or (last[-1:] in (",", ";") and last[-2:-1].islower())):
            return at, last, first, False
    return None


def _next_word(text: str, at: int) -> str:
    following = text[at : at + 20].split()
    return following[0].rstrip(",") if following and text[at : at + 1] == " " else ""


LABELS = frozenset("Plus About Back Next Home Off Up Down Forward Over".split())
"""Function words that are names too, of the dearer edition, of buttons and pages (“the Back button”)."""


def _is_adverb(word: str) -> bool:
    """Whether a word in -ly is an adverb, as far as the training text knows; July and Emily are none."""
    return word.endswith("ly") and model().classes.get(word.lower(), "RB" if len(word) > 6 else "").startswith("RB")


def _opens(word: str) -> bool:
    """Whether a capitalised word is an adverb or a function word and no name."""
    if word in LABELS:
        return False
    return word in CONTRACTIONS or model().classes.get(word.lower(), "")[:-1] in FUNCTION_CLASSES


def headless_verb(text: str) -> str:
    """The finite verb that a statement starts with although its subject should stand there, or nothing.

    Questions, inverted conditionals ("Had he known …"), commands and participles ("Served cold, the soup …") start so
    too, and are let through.
    """
    if terminal(text) != ".":
        return ""
    match = AUXILIARY_FIRST.match(text)
    if match:
        follows = match["next"].lower()
        conditional = match["verb"] == "Had" and (follows in DETERMINERS or match["next"][:1].isupper())
        return "" if follows in QUESTION_WORDS - {"one"} or conditional else match["verb"]
    first = FIRST_CAPITAL.match(text)
    if not first or not may_open_headless(first[0]) or first[0].lower() in COMMON_OPENERS or text.startswith(SPOKEN):
        return ""
    if INVERTED.match(text) or CREDITED.match(text) or first[0].endswith("ss"):
        return ""
    if COMMA_AND_SUBJECT.search(text) or LABEL.match(text) or len(text.split()) < 4 or not first_word_is_finite(text):
        return ""
    # “Doubles at the hotel start at £140”: a noun in the plural, and the verb further on.
    rest = text[first.end() :]
    if first[0].endswith("s") and NOUN_GOES_ON.match(rest) and evidence(rest) > ENOUGH:
        return ""
    return first[0]


def starts_with_determiner(text: str) -> bool:
    """Whether a sentence starts as subjects do, so that its verb is what it has lost."""
    match = re.match(r"[\"“'‘(]*([A-Za-z]+)", text)
    return match is not None and match[1].lower() in DETERMINERS
