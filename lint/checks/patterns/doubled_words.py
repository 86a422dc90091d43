"""Words that follow themselves: a look at neighbours in front of patterns that take every word,
and whether a text means it."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from operator import eq

from lint.document import Block, Document, once_a_document
from lint.gates import pattern_needs
from lint.language.quotations import around, quoted
from lint.language.sentences import sentence_at
from lint.language.vocabulary.known_words import is_word
from lint.language.words import lowered
from lint.patterns import pattern

WORD = pattern(r"\w+")
NEVER_TWICE = frozenset("the a an and or of its their our my your".split())
"""Words of which no sentence needs two in a row, as it may need “her her”, “in in”, “was was”, “to to”."""
LETTER = pattern(r"^\W{1,2}[a-gA-G](?!\w)|(?<!\w)[a-gA-G]\W{1,2}$")
"""One of the seven notes beside a word."""
NEVER_FIRST = frozenset("it in on is you her out do who what".split())
"""Words that may stand twice within a sentence, and not at its beginning."""
LICENCE = pattern(
    r"\b(?:what|all|where|who|how|when|why|that|this|which|it|as|thing|problem|point|question|fact|reason|issue|trouble|truth)\b|\bthere $",
    re.IGNORECASE,
)
"""What stands before an “is is” that is meant: “what it is is this”, “the thing is is …”,
“the one way there is is to wait”."""
OPENS = pattern(r"(?:This|It|There|He|She|Here) $")
"""A whole beginning behind which no second “is” is meant."""
SUBJECT_NEXT = pattern(r"\b(?:that|if|when|because|since|whether|unless|until|once|although) $")
"""Before “it it”, which then cannot be the end of one clause and the beginning of another: “that it it suits us”."""
DIGITS = frozenset("zero oh nought one two three four five six seven eight nine".split())
POINT = pattern(rf"\b[Pp]oint (?:(?:{'|'.join(sorted(DIGITS))}) )*$")
READ_OUT = 60  # characters
NO_PARTICLE = pattern(
    r"^(?:\S+ ){1,2}(?:is|are|was|were)(?: \w+ly)? $|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Tt]his|"
    r"[Tt]hese) (?!(?:one|ones|place|thing)\b)[a-z]{3,}(?<!ing)(?<!ed) $"
    r"|\b(?:[Aa]ll|[Mm]ost|[Mm]any|[Ss]ome) [a-z]{3,}s $|\bincluding $|^(?:He|She|They|We|I|It)(?: \w+)? (?:live|work)(?:s|d|ed)? $"
)
"""Before an “in in” whose first word belongs to no verb, as it does in “we move in in May”: “He was in in”,
“the boats in in”."""
GOES_ON = pattern(
    r"\b(?:go|goes|going|went|gone|(?:turn|switch|log|sign|carr|hold|mov|liv|stay|power|leav|hang|pass|press|drag|"
    r"soldier|read|play|work|sail|add|bolt|clip|latch|spur|egg|urg|cheer|walk|march|push|click|stick|lock)(?:y|e|s|"
    r"es|ies|ed|ied|ged|ging|ing|ying)?"
    r"|held|com(?:e|es|ing)|came|put|puts|putting|get|gets|getting|got|keeps?|keeping|kept|left|always|be|is|are|was|"
    r"were|been|being|has|have|had|lights?|lit|ran|runs?|running|driv(?:e|es|ing)|drove|fl(?:y|ies|ew)|tr(?:y|ies|"
    r"ied)|rode|rides?|wears?|wore|later|earl(?:y|ier)|further|now|so|built|stuck|hung|switched|logged|depend(?:s|ed)?|what|it|"
    r"them|him|her|me|us|you) $",
    re.IGNORECASE,
)
"""Before an “on on” whose first word belongs to what stands before it: “what went on on Monday”; not “keen on on”."""
LONGEST_WORD, REACH = 60, 300  # characters


def may_repeat(prose: str, tokens: tuple[str, ...]) -> bool:
    """Whether one of some tokens that are words may follow itself;
    no where they take every word and none stands twice in a row."""
    return not _take_every_word(tokens) or _has_double(prose)


@lru_cache(maxsize=64)
def _take_every_word(tokens: tuple[str, ...]) -> bool:
    return pattern_needs.take_every_word(tokens)


@lru_cache(maxsize=4096)  # several rules ask it of the same blocks
def _has_double(prose: str) -> bool:
    words = WORD.findall(prose.casefold())
    return any(map(eq, words[1:], words))


AS_WELL = "as well "
"""What makes “as as” right: “as well as as many of the others as possible”."""
AWAITED = pattern(
    r"\b(?:wait|look|hop|wish|ask|call|push|press|plead|long|search|aim|pray|work|fight)(?:e?d|ing)? $|\bfought $"
)
WISHED = pattern(r"\b(?:political|free|good|ill|public|popular|last|the|his|her|their) $", re.IGNORECASE)
DURATION = pattern(
    r" (?:(?:about|nearly|almost|over|more than|the (?:past|last)|so|a|many|some) )?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty)\b|"
    r"(?:years|months|weeks|days|hours|decades|ages|long|while|time)\b)"
)
"""What stands before “for for”, and behind it, where both are meant."""
AT_LEAST = pattern(r" (?:least|most) (?:an?|one|two|three|some|half|\d+)\b")
BEFORE_AT = (" is ", " are ", " was ", " were ", " be ", " for ", " of ", " by ")
"""Behind “at at” where both are meant, “the clerk worked at at least one port”, and before it where they are not."""
GRAND = pattern(r"[ -](?:grand|aunt|uncle|nephew|niece)")
"""What two words for a generation stand before: “a great great grandson”."""
WHAT_THERE_WAS = pattern(r"\b[Ww]hat (?:there|it|he|she|that|this|they) $")
"""What opens a clause that ends with “was”: “What there was was a series of lamps.”"""
WHATEVER = pattern(r"\b(?:what|who|which|where|when|how)(?:ever)? $", re.IGNORECASE)
"""What opens a clause that is one word long: “whatever happens happens”."""
AS_CODE, QUOTED_TWICE = pattern(r"`(\w+)`"), pattern(r"[“\"](\w+) \1[”\"]")


OF_DEGREE = frozenset(
    "very much many long far dark deep big old cold hot bad good sad great small tiny huge slow fast never really so too".split()
)
"""Words that one says twice for emphasis: “a long long road”."""


def may_be_double(document: Document, word: str) -> bool:
    """Whether a word may be half of a name or a term, as in Berg Berg or tap tap: it is unknown,
    and never stands alone; or one that is said twice for emphasis."""
    if word in OF_DEGREE:
        return True
    if is_word(word):
        return False
    return _counts(document)[word] == 2


@once_a_document
def _counts(document: Document) -> Counter[str]:
    """How often a text has each word, in small letters."""
    return Counter(word for block in document.prose_blocks() for word in WORD.findall(block.prose.casefold()))


def is_spoken_of(document: Document, word: str) -> bool:
    """Whether the text has the two words in quotation marks somewhere, as it does of a slip that it tells of,
    or the word as code."""
    return word in _spoken_of(document)


@once_a_document
def _spoken_of(document: Document) -> frozenset[str]:
    """The words that a text has as code, or twice in quotation marks."""
    return frozenset((*AS_CODE.findall(document.text), *QUOTED_TWICE.findall(lowered(document))))


def fills_its_line(document: Document, block: Block, start: int, end: int) -> bool:
    """Whether a word is all that its line has, but for the mark of a list."""
    line = document.line_at(block.source(start, end).start)
    return document.text[line.start : line.end].strip(" \t\r\n*+->#") == block.prose[start:end]


SHORT_LABEL, LONGEST_HEADING = 30, 120  # characters
BRACKET = pattern(r" [\w ]{0,40}\((?P<short>[A-Z]{2,6})\)")
"""What a name with two words in it is short for: “the Fjord Prime Prime (FPP) language”."""


def is_in_label(document: Document, block: Block, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether a few words that are set off, a label or a command, have both, or the first closes a heading in bold:
    “will be read as "Harbour Navigation Navigation"”."""
    from_here = max(0, second[1] - SHORT_LABEL), first[0] + 1
    quotation = around(quoted(document, block), first[0], second[1])
    spans = [quotation, *block.marked("emphasis", *from_here), *block.marked("strong", *from_here)]
    if any(span and second[1] <= span[1] and span[1] - span[0] <= SHORT_LABEL for span in spans):
        return True
    between = document.text[block.source(*first).end : block.source(*second).start]
    headings = block.marked("strong", max(0, first[1] - LONGEST_HEADING), first[1]) if "\n" in between else ()
    return any(end == first[1] for _, end in headings)


def is_abbreviated(prose: str, start: int, end: int) -> bool:
    """Whether the abbreviation behind has the letter of the word at a place twice in a row."""
    short = BRACKET.match(prose, end)
    return short is not None and 2 * prose[start].upper() in short["short"]


def cannot_be_meant(document: Document, block: Block, start: int, end: int) -> bool:
    """Whether a word at a place, which may stand twice (“what it is is this”, “we move in in May”),
    cannot where it does."""
    sentence = sentence_at(document, block, start)
    if sentence is None:
        return False
    text = block.prose[start:end]
    word = text.lower()
    if start == sentence.start:
        return word in NEVER_FIRST and text[0].isupper() and block.prose[end:].lstrip()[:1].islower()
    if word == "it" and SUBJECT_NEXT.search(block.prose, max(0, start - LONGEST_WORD), start):
        return True
    if word == "on" and start > sentence.start:
        return GOES_ON.search(block.prose, max(sentence.start, start - LONGEST_WORD), start) is None
    if word == "in":
        return NO_PARTICLE.search(block.prose[sentence.start : start]) is not None
    return word == "is" and (
        OPENS.fullmatch(block.prose, sentence.start, start) is not None
        or LICENCE.search(block.prose, max(sentence.start, start - REACH), start) is None
    )


def is_of_species(prose: str, start: int, end: int) -> bool:
    """Whether a word at a place is the name of a species that is told again for its kind: “Canis lupus lupus”."""
    before, word = prose[max(0, start - LONGEST_WORD) : start].rstrip().rpartition(" ")[2], prose[start:end]
    return word.isascii() and word.islower() and before[:1].isupper() and not is_word(word)


def is_read_out(prose: str, start: int, end: int) -> bool:
    """Whether a word at a place is a digit of a number that is read out: “thirty-two point three three”."""
    return prose[start:end].lower() in DIGITS and POINT.search(prose, max(0, start - READ_OUT), start) is not None


def is_needed_twice(prose: str, word: str, start: int, end: int) -> bool:
    """Whether a sentence needs a doubled word both times, in `prose[start:end]`: “the boat we waited for for years”,
    “political will will decide”, “as well as as many as possible”, “whatever happens happens”."""
    before = max(0, start - LONGEST_WORD)
    if word == "for":
        return AWAITED.search(prose, before, start) is not None and DURATION.match(prose, end) is not None
    if word in ("was", "were"):
        return WHAT_THERE_WAS.search(prose, before, start) is not None
    if word == "at":
        return AT_LEAST.match(prose, end) is not None and not prose.endswith(BEFORE_AT, 0, start)
    if word == "time":
        return prose.endswith(("every ", "each "), 0, start)  # “every time time is frozen”
    if word == "come":
        return prose.startswith(",", end)  # “Oh, come come, sir”
    if word == "plus":
        return prose.endswith("C ", 0, start)  # the language C++, in what was said
    if word == "great":
        return GRAND.match(prose, end) is not None
    if word == "on":
        return prose.endswith("off and ", 0, start)
    if word == "will":
        return WISHED.search(prose, before, start) is not None
    if word == "as":
        return prose[max(0, start - len(AS_WELL)) : start].lower() == AS_WELL
    if prose.endswith(" what makes ", 0, start):
        return True  # “that is what makes theatre theatre”
    is_verb = word.endswith("s") and word not in ("was", "is", "has", "does", "this")
    return is_verb and WHATEVER.search(prose, before, start) is not None


OF_TWO_KINDS = pattern(r"\b[a-z]+ (?P<word>[a-z]+) (?:or|and|not|than|versus|vs\.?) $")
ASKED_OF_SOME = pattern(r"^(?:Are|Is|Were|Was) [^.?!]*\b(?:that|which|who)\b[^.?!]*$")
NOT_NOT = ("can ", "could ", "cannot ", "would ", "will ", "may ", "might ")
"""Before what one cannot help: “a net that I could not not mend”."""
THIS_TIME = pattern(r" (?:week|weekend|month|year|morning|afternoon|evening|time|season|spring|summer|autumn|winter)\b")
DONE_WITH = pattern(
    r"\b(?:on|of|in|for|about|with|to|at|by|from|like|check|review|read|watch|try|do|does|did|doing|done|said|say|see|seen|saw) $",
    re.IGNORECASE,
)


def is_needed_so(prose: str, first: tuple[int, int], second: tuple[int, int], start: int) -> bool:
    """Whether a sentence that begins at `start` needs its word twice: “your work life or life life”,
    “Are all files that should be ignored ignored?”, “at work on this this week”."""
    word, before = prose[slice(*first)].lower(), prose[start : first[0]]
    kind = OF_TWO_KINDS.search(before)
    return (
        (kind is not None and kind["word"] == word)
        or (word.endswith("ed") and ASKED_OF_SOME.match(before) is not None and prose.startswith("?", second[1]))
        or (word == "not" and before.endswith(NOT_NOT))
        or (word == "this" and THIS_TIME.match(prose, second[1]) is not None and DONE_WITH.search(before) is not None)
    )


def is_letter_in_row(block: Block, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether a letter stands twice among letters, as in a tune that is written so: “f g f g a a”."""
    beside = block.prose[max(0, first[0] - 3) : first[0]], block.prose[second[1] : second[1] + 3]
    return first[1] - first[0] == 1 and any(LETTER.search(one) for one in beside)


ENDS = (".", "!", "…", "...")
"""Behind a sentence of two words."""
OF_PEOPLES = ("ish", "ese", "an", "al", "ic")
"""Ends of words such as British and National, with which names of bodies begin."""


def are_all(document: Document, block: Block, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether both words are all that a sentence has: “Quick quick.”"""
    sentence = sentence_at(document, block, first[0])
    return sentence is not None and sentence.start == first[0] and block.prose[second[1] : sentence.end] in ENDS


def may_be_title(document: Document, block: Block, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether both words have a capital within a sentence, and are a name or its beginning:
    “the series Soldier Soldier was”, “the Tide Tide Choir”."""
    prose, word, end = block.prose, block.prose[slice(*first)], second[1]
    if not (prose[first[0]].isupper() and prose[second[0]].isupper()):
        return False
    if prose[first[0] : end].istitle() and len(word) > 1 and word.lower() in NEVER_TWICE:
        return block.kind not in ("headline", "heading")  # the band The The
    sentence = sentence_at(document, block, first[0])
    if prose[end : end + 1] != " " or sentence is None or sentence.start >= first[0]:
        return False
    is_of_longer = block.kind not in ("headline", "heading") and prose[end + 1 : end + 2].isupper()
    if is_of_longer and word.endswith(OF_PEOPLES):
        return False  # “of the British British Harbour Union”
    return is_of_longer or prose[end + 1 : end + 2].islower()
