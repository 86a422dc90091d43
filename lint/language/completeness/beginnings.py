"""Signs that a sentence has lost its beginning, or that two are run together: its first words, and a capital within."""

from __future__ import annotations

import re

from lint.language.completeness.last_words import NEVER_LAST, terminal
from lint.language.completeness.phrases import NAMED_BY_QUESTION, NAMED_PLACE
from lint.language.completeness.stranded import BE, STRANDED
from lint.language.temporal.months import DAY_NAMES, MONTH_NAME, MONTHS
from lint.language.verbs.bare_clauses import PRONOUNS
from lint.language.verbs.finite import (
    ENOUGH,
    evidence,
    first_word_is_finite,
    forms,
    known_class,
    may_open_headless,
    model,
)
from lint.language.verbs.noun_phrases import is_plural
from lint.language.vocabulary import adjectives
from lint.language.vocabulary.known_words import ENGLISH_ENDINGS, is_function_word, is_word
from lint.patterns import CAPITAL, pattern

IS = frozenset("is was has had will would can could may does did means makes made led".split())
DETERMINERS = frozenset(
    "the a an this that these those my your his her its our their each every all both some many most several few no any "
    "another such one two three four five six seven eight nine ten".split()
)
OPENERS = frozenset(
    "The He She It This These They We There However Although According When While In On At As For So But After Before Here "
    "What With".split()
)
FREE_OPENERS = frozenset("He She They We However Although According There These Besides".split())
"""Openers that stand in mid-sentence hardly ever, whatever comes before."""
SOON = frozenset(("Soon", "Shortly"))
NEVER_NAMES = frozenset("However Although According Besides".split())
"""Those of them that no name and no title begins with, wherever a word in lower case goes on."""
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
HANGING = frozenset("is are was were that which who its this be been has have had".split())
OPENING = frozenset("a an the its their his of in with at by from to for on has have is are was were".split())
"""Words behind which a capitalised adverb is no part of a name."""
CONTRACTIONS = frozenset("Let’s Let's We’ll We'll It’s It's I’m I'm They’re They're".split())
DEPENDENT = BE | frozenset("a an its their his her has have had".split())
"""Words behind which an adverb or a gerund with a capital begins the next sentence, and no name."""
AUXILIARY_FIRST = pattern(r"(?P<verb>Was|Is|Has|Had|Does)\s+(?P<next>[\w’'-]+)")
TOLD_OVER = pattern(
    r"(?P<verb>[A-Z][a-z]+) (?:the|an?|his|her|their) [^,.;]{2,40}, (?i:(?P=verb)) (?:the|an?|his|her|their)\b"
)
"""A verb in front of each of its subjects: “Came the vicar, came the crew, …”."""
EITHER = frozenset(("either", "neither"))
WOULD_HAVE = pattern(
    r", (?:\w+ ){1,4}(?:would|might|could) have\b|, (?:it|he|she|they|we|i|you) (?:would|might|could)\b"
    r"|^Had (?:[\w’'-]+ ){1,5}been\b[^.]*,"
)
"""What tells a condition: “Had referee Lund seen it, they might have won.” “Had needs been less pressing,
one can well imagine …”"""
WERE_IT_SO = pattern(
    rf"Were (?:{'|'.join(sorted(DETERMINERS | PRONOUNS))}|either|neither|[{CAPITAL}]\w+) [^.;]*(?:\b(?:would|could|might)\b|(?<= )to [a-z]+ [^.;]*, [a-z])"
)
"""A condition without “if”: “Were the village to lose its ferry there would be no need of a pier.”"""
QUESTION_WORDS = PRONOUNS | frozenset(
    "anyone anybody everyone everybody everything nothing nobody someone anything".split()
)
SPOKEN = ("Turns out", "Looks like", "Sounds like", "Seems ", "Goes to show", "Lets ", "Makes sense")
"""Openings of statements that go without their subject in speech."""
LABEL = pattern(rf"Pictured\b|[{CAPITAL}][\w’'-]*(?: [\w’'-]+){{0,4}}: ")
"""What begins a caption, as in “Wanted: the two men seen on film”."""
LETTERED = pattern(r"[A-Z][a-z]+s (?:[A-Z]|\d+)(?:,| and | or | to |–)")
"""Things that have letters or numbers: “Tiers A and B are harder”."""
NOUN_GOES_ON = pattern(
    r" (?:at|in|of|for|with|from|on|to|by|about|against|(?:this|last|next) (?:year|month|week|season|quarter|spring|summer|autumn|fall|winter))\b"
)
PARTICIPLE_AND_VERB = pattern(
    r" (?:(?:already|not yet|just|never|still|once|only) )?(?:sent|made|done|given|taken|held|built|kept|lost|left|\w+ed)\b[^.;:]* "
    r"(?:may|can|could|will|would|should|must|might|is|are|was|were)\b"
)
"""What makes a noun of the first word: “Writes already sent to it may be lost”."""
PLAIN_VERBS = frozenset("cost open run need are were have had will must can".split())
"""Verbs of which the model says something else too: “Doubles cost from €85 a night”."""
INVERTED = pattern(
    r"(?:Says?|Said|Adds|Added|Asks|Asked|Writes|Wrote|Explains|Explained|Notes|Noted|Wonders|Wondered|Quips|Quipped|Jokes|Joked|"
    r"Recalls|Recalled|Concludes|Concluded|Continues|Continued|Replies|Replied)\s+(?:the |an? )?"
    r"(?:(?!(?:that|it|he|she|they|to|no|in|on|at|by|of|for|with|how|why|what|whether|as)\b)[a-z]+ ){0,2}[A-Z]"
    r"|(?:Says?|Said|Adds|Added) (?:the|an?|another|one) [a-z -]{3,40}[,:] [“\"‘']"
)
"""A speaker behind the verb: “Says Olaf Brevik: …”, “Said another trader, ‘…’”."""
DATED_PARTICIPLE = pattern(
    r"[A-Z][a-z]+ed (?:last|this|in|on|at|early|late) [^,.;:]{2,30} (?:the|an?|its|his|her|their) [a-z]+ (?P<verb>[a-z]+)\b"
)
"""A participle with its time, and the subject behind it without a comma:
“Announced last May the scheme froze rents”."""
NAME_OPENS = pattern(
    rf"(?!\w+ed )[A-Z][a-z]+ [{CAPITAL}][\w’'-]+(?:,| [a-z]+ed\b)|(?:Drew|Rose) (?:[A-Z][a-z]|[a-z]+ed\b)"
)
"""A first name that is a verb too, as it opens a sentence: “Rose Lund, by then a nun, died …”, “Drew Lund told …”."""
CREDITED = pattern(
    r"(?:Updated|Adapted|Based|Written|Photographed|Translated|Edited|Compiled|Published|Posted|Corrected|Reviewed|Produced|"
    r"Sponsored|Supported|Reprinted|Excerpted|Discussed|Presented|Co-?sponsored|Hosted|Introduced|Directed|"
    r"Organi[sz]ed|Moderated|Curated|Performed|Illustrated) (?:on|from|by|in|with|at|for|after)\b"
)
"""What stands under a text, or in place of one: “Adapted from the log of the ferry.”"""
DONE_BY = pattern(r"[A-Z][a-z]*(?:ed|en|wn|ilt|ade) by (?:[^\s.]+ ){0,8}[^\s.]+\.$")
"""Who did something, below what was done: “Introduced by the mayor of the town.”"""
NO_STATEMENTS = frozenset(
    "Provided Supposing Assuming Faced Given Armed Compared Confronted Hit Put Cut Set Let Shut Read Cast Quit Split Spread Burst Bet Shed Beat Bid".split()
)
"""What opens a condition, and commands that are spelled as their past is."""
FIRST_CAPITAL = pattern(r"[A-Z][a-z]+")
COMMA_AND_SUBJECT = pattern(
    r"(?:, | ?[—–] ?)(?:the|a|an|it|he|she|they|we|i|you|this|these|his|her|its|their|[A-Z][^\W\d_]+)\b"
)
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
TITLE = pattern(
    r" (?:(?:the|a|an|of|in|at|is|are|to|and|for|on|my|your|all|be) ){0,3}"
    rf"(?!(?:{'|'.join(DAY_NAMES)}|{MONTH_NAME})\b)[{CAPITAL}][\w’'-]*(?:[.,;:?!)”\"]|$|(?: (?:the|a|an|of|in|at|to|and|for|on|my|your))* [A-Z]|"
    r" (?:is|was|has|had|will|told|said|won|came|went)\b)"
)
"""What goes on as a title does behind its first word: “Not the End of the World”, “Because You Came”."""
LETTERS = pattern(r"As, (?:and )?[A-Z]s\b")
"""Letters in the plural: “a row of As, Bs and Cs”."""
TITLED = frozenset(
    "Across After Against All As At Because Before Behind Between Beyond Beneath Over Through Under For From Here How In Not On So What When Where While Why With".split()
)
"""Words of `OPENERS` and others that titles of works begin with."""
WANTS_MORE = NEVER_LAST | STRANDED | HANGING | {"than", "these"}
FIRST_LETTERS = pattern(r"[\"“'‘(]*([A-Za-z]+)")
FIRST_LOWER = pattern(r"[\"“'‘(\[*_]*([a-z][\w’'‐‑-]*)")


def lost_beginning(text: str) -> str:
    """The first word of a sentence that cannot be its beginning because it is in lower case, or nothing;
    of one word nobody can tell."""
    match = FIRST_LOWER.match(text)
    if not match or " " not in text:
        return ""
    word, after = match[1], text[match.end() : match.end() + 1]
    if (
        any(letter.isupper() or letter.isdigit() for letter in word)
        or not (
            is_word(word) or (len(word) > 5 and word.endswith(ENDINGS_OF_WORDS) and not word.endswith(("'s", "’s")))
        )
        or word in LOWER_PARTICLES
        or (len(word) == 1 and word != "a")
    ):
        return ""
    return "" if after and after in "/@_=:.)" else word


ENDINGS_OF_WORDS = (*ENGLISH_ENDINGS, "s")
"""What an unknown word ends with that is no name of a program or of somebody: gcov, dswij."""


DATED_SUBJECT = pattern(
    rf"(?:On|In) (?:(?:early |late |mid-)?(?:{'|'.join(MONTHS)})(?: \d{{1,2}})?(?:, \d{{4}}| \d{{4}})?|\d{{1,2}} (?:{'|'.join(MONTHS)})(?: \d{{4}})?)"
    rf"(?:, (?:against|at|before|after|during|with|in) [^,.]{{3,60}})?, (?:the (?:[a-z]+ )?[a-z]{{3,}}(?<!ed)|(?:[{CAPITAL}][\w’'-]+ ){{0,2}}[{CAPITAL}][\w’'-]+)\."
)
"""A day and whoever did something then, and no more: “On October 10, 2011, the couple.”"""
TITLE_BEFORE = pattern(r"\b[A-Z][a-z]+ [A-Z][a-z]+$")
"""Two words with a capital: “in the novel How Much for Just the Pier?”"""
BEHIND_VERB = pattern(
    r"\b(?:[Nn]or|[Nn]either|[Nn]ever|[Ss]eldom|[Rr]arely|[Oo]nly then) (?:have|had|has|do|did|does|can|could|will|would|should|may|might|are|were|is|was) $"
)
"""Before a subject that stands behind its verb, whatever its capital: “Nor have We been idle”."""
LONGEST_VERB = 20  # characters, with the word before it
VOWELS = ("a", "e", "i", "o", "u", "h", "“", '"')  # and marks, which “an” may stand before


def run_together(text: str) -> tuple[int, str, str, bool] | None:
    """Where the next sentence begins without a full stop before it.

    Its offset, the last word before it, its first word, and whether that last word cannot end a sentence. "… on both
    sides of the The mayor said so." A capital in mid-sentence may begin a name or a title: only function words and
    adverbs count, and only before a word in lower case.
    """
    for match in CAPITALISED.finditer(text):
        at, first = match.start(), match[0].rstrip(",")
        if text[at - 1] != " " or LETTERS.match(text, at):
            continue
        before, last = text[: at - 1].replace("—", " ").rpartition(" ")[::2]
        following = _next_word(text, match.end())
        if text.startswith(("We the People", "We The People"), at) or BEHIND_VERB.search(
            text, max(0, at - LONGEST_VERB), at
        ):
            continue
        if (first == "An" and following[:1] not in VOWELS) or match[0] == "As," or NAMED_PLACE.match(text, at):
            continue  # a name: “the story of An reminds us”, “four years of As, and …”, “according to Above the Law”
        if last in WANTS_MORE and (before[-1:].islower() or (before[-1:] in (",", ";") and before[-2:-1].islower())):
            if first not in OPENERS and TITLE_BEFORE.search(before):
                continue
            opens = (
                first in OPENERS or following in PHRASE_OPENERS.get(first, ()) or (last in OPENING and _opens(first))
            )
            # “… Quiet Rivers and In the Rain” may be two titles.
            if first == "If" and all(word[:1].isupper() for word in text[at:].split()[:4]):
                continue  # a title: “under red light in If I Had Oars”
            if first in TITLED and (TITLE.match(text, at + len(first)) or _goes_on_with(before)):
                continue
            if _is_called_so(text, match, last):
                continue
            if last in ("and", "or") and before.rpartition(" ")[2][:1].isupper() and first not in FREE_OPENERS:
                continue
            if opens or (
                last in DEPENDENT
                and (
                    (_is_adverb(first) and not following.endswith("ed"))
                    or (first.endswith("ing") and len(first) > len("Spring") and following in BE)
                )
            ):
                return at, last, first, True
        elif last.islower() and last[-1] != ";" and following in PHRASE_OPENERS.get(first, ()):
            if (
                adjectives.is_adjective(last)
                or before.endswith((" a", " an"))
                or text.startswith(LINKS, at)
                or first in NEVER_NAMES
            ):
                return at, last, first, True
        elif first == "According" and last[:1].isupper():
            continue  # “The World According to Rekdal”
        elif (first in SOON and following == "after") or (
            first in FREE_OPENERS and (last[-1:].islower() or (last[-1:] in (",", ";") and last[-2:-1].islower()))
        ):
            return at, last, first, first in SOON or (last.islower() and last.isalpha() and first in NEVER_NAMES)
    return None


def _is_called_so(text: str, opener: re.Match[str], last: str) -> bool:
    """Whether a capital is that of something called by a small word: “the If statement”, “a By or By-SA licence”,
    “the Likewise client”."""
    first, following = opener[0].rstrip(","), _next_word(text, opener.end())
    if following == "or" or (following == "and" and first != "By"):
        return True
    if opener[0].endswith(",") or following.lower() in DETERMINERS | PRONOUNS:
        return False
    if first == "It":
        return last in ARTICLES and not (
            following in IS or is_function_word(following) or following.endswith(("s", "ed"))
        )
    if first not in OPENERS and first not in PHRASE_OPENERS and first not in PREPOSITIONS:
        # “the Likewise client”, but not “to form the Currently towns such as Brevik grow”
        return (_is_adverb(first) and not is_plural(following)) or first in ADVERBS
    return last in ARTICLES and first in PREPOSITIONS and "," not in text[opener.end() : opener.end() + REACH]


def _goes_on_with(before: str) -> bool:
    """Whether what stands before is of a title, “Get Me Out of Here”, or names headings one behind the other."""
    word = before.rpartition(" ")[2]
    is_small = model().classes.get(word.lower(), "").startswith(SMALL)
    return (word[:1].isupper() and is_small) or NAMED_BY_QUESTION.search(before[-REACH:]) is not None


def _next_word(text: str, at: int) -> str:
    following = text[at : at + 20].split()
    return following[0].rstrip(",") if following and text[at : at + 1] == " " else ""


SMALL = ("IN", "RP", "DT", "PRP", "TO", "CC")  # classes of words
ARTICLES = frozenset(("a", "an", "the"))
PREPOSITIONS = frozenset("By From If In On To With".split())
ADVERBS = frozenset(("Likewise", "Upstairs", "Downstairs", "Maybe", "Perhaps", "Just", "Either"))
REACH = 80
"""Characters behind “To” or “By” within which a sentence has a comma that opens with it: “By Monday, …”."""
SHORTEST_ADVERB = 5  # letters: Lily is none
LABELS = frozenset("His Your Plus Indeed About Back Next Home Off Up Down Forward Over".split())
"""Function words with a capital in mid-sentence too: of God, of the dearer edition, of buttons (“the Back button”)."""


def _is_adverb(word: str) -> bool:
    """Whether a word in -ly is an adverb, as far as the training text knows, or what it is made of;
    Emily and Firefly are none."""
    if not word.endswith("ly") or len(word) < SHORTEST_ADVERB:
        return False
    lower = word.lower()
    known = model().classes.get(lower)
    return known.startswith("RB") if known else any(map(adjectives.is_adjective, _adjectives(lower[:-2])))


def _adjectives(stem: str) -> tuple[str, ...]:
    """What an adverb may be made of: quick, gentle, happy, basic."""
    return (stem, f"{stem}le", f"{stem}l", stem.removesuffix("al"), *([f"{stem[:-1]}y"] if stem.endswith("i") else []))


def _opens(word: str) -> bool:
    """Whether a capitalised word is an adverb or a function word and no name."""
    if word in LABELS:
        return False
    return word in CONTRACTIONS or is_function_word(word)


DRIVEN_BY = pattern(r"[A-Z][a-z]+ed (?:on|up|off|out|down|forward|along) by\b")
"""How a participle opens a sentence: “Spurred on by the crowd the crew overtook them.”"""
SPEAKER_BEHIND = pattern(
    r"[A-Z][a-z]+(?:ed|id) [^.:;“”\"]{3,60}: [“\"‘']|(?:Was|Were|Is|Are|Had|Did|Could|Would) [^.?!]{3,120}, (?:\w+ ){1,2}wondered\b"
)
"""A verb before whoever speaks, with the words behind a colon: “Added the crew: “It was late.””;
and what somebody wondered."""
OF_PLURAL = pattern(
    r"[A-Z][a-z]+s (?:that|which|who) (?:are|were|have|had|can|could|will|would|do|did)\b"
    r"|[A-Z][a-z]+s (?:like|such as) [A-Z]"
    r"|[A-Z][a-z]+s (?:the|on the|of the|in the) [^,.;:]{3,30} (?:should|can|could|will|would|may|might|must|are|were) (?:be|have|not|never|also|often|[a-z]+ed)\b"
)
"""A plural that looks like a verb, with what is said of it: “Shows that are missed …”,
“Storms the next day should be …”."""
AFORESAID = pattern(
    r"Said ['‘“\"]?[a-z]+['’”\"]?(?: of [a-z]+| [a-z]+)? (?:was|were|is|are|has|had|would|will|could)\b"
)
"""What was named before, as lawyers and jokers say: “Said claim was awarded.”"""


def headless_verb(text: str) -> str:
    """The finite verb that a statement starts with although its subject should stand there, or nothing.

    Questions, inverted conditionals ("Had he known …"), commands and participles ("Served cold, the soup …") start so
    too, and are let through.
    """
    if terminal(text) != "." or "?" in text:
        return ""  # “Is the ferry ready for this?” she asked.
    match = AUXILIARY_FIRST.match(text)
    if match:
        follows = match["next"].lower()
        if follows == "not" and match["verb"] == "Had":
            return ""  # “Had not Brevik said so?”
        conditional = match["verb"] == "Had" and (
            follows in DETERMINERS | EITHER or match["next"][:1].isupper() or WOULD_HAVE.search(text) is not None
        )
        return "" if follows in QUESTION_WORDS - {"one"} or conditional else match["verb"]
    first = FIRST_CAPITAL.match(text)
    if not first or not may_open_headless(first[0]) or first[0].lower() in COMMON_OPENERS or text.startswith(SPOKEN):
        return ""
    if (
        NAME_OPENS.match(text)
        or INVERTED.match(text)
        or WERE_IT_SO.match(text)
        or TOLD_OVER.match(text)
        or CREDITED.match(text)
        or DONE_BY.match(text)
        or first[0].endswith("ss")
        or first[0] in NO_STATEMENTS
    ):
        return ""
    if OF_PLURAL.match(text) or _is_of_pair(text) or SPEAKER_BEHIND.match(text):
        return ""
    if LETTERED.match(text) or AFORESAID.match(text) or DRIVEN_BY.match(text):
        return ""
    if COMMA_AND_SUBJECT.search(text) or LABEL.match(text) or len(text.split()) < 4 or not first_word_is_finite(text):
        return ""
    # “Doubles at the hotel start at £140”: a noun in the plural, and the verb further on.
    rest = text[first.end() :]
    if first[0].endswith("s") and (
        (NOUN_GOES_ON.match(rest) and evidence(rest) > ENOUGH)
        or PARTICIPLE_AND_VERB.match(rest)
        or _is_plain_verb(rest)
    ):
        return ""
    dated = DATED_PARTICIPLE.match(text)
    return "" if dated and dated["verb"] in forms() else first[0]


PAIRED = pattern(r"[A-Z][a-z]+s (?:and|or) (?P<other>[a-z]+s)\b")


def _is_of_pair(text: str) -> bool:
    """Whether the first word is a plural beside another one: “Offers and sales of shares will be made …”."""
    match = PAIRED.match(text)
    return match is not None and known_class(match["other"]).startswith("NNS")


def _is_plain_verb(rest: str) -> bool:
    """Whether a text begins with a verb of a plural alone: “Passes expire in May”; “makes use of” has a noun there."""
    word = _next_word(rest, 0)
    return word in PLAIN_VERBS or (word != "use" and model().classes.get(word, "")[:-1] in ("VB", "VBP", "VBVBP"))


def starts_with_determiner(text: str) -> bool:
    """Whether a sentence starts as subjects do, so that its verb is what it has lost."""
    match = FIRST_LETTERS.match(text)
    return match is not None and match[1].lower() in DETERMINERS
