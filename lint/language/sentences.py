"""Sentences with exact offsets, fit for news: abbreviations, initials, decimals, quotations, ellipses."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter

from lint.document import Block, Document, once_a_document
from lint.language.vocabulary.abbreviations import COUNTIES, MAY_END, NEVER_ENDS, STATES
from lint.patterns import CAPITAL, SMALL, pattern
from lint.records import Record

CLOSERS = "\"'”’»)\\]}*_"
BOUNDARY = pattern(
    rf"(?P<stop>[.!?…](?<![.!?…].)[.!?…]*+)(?P<closers>[{CLOSERS}]*)(?P<notes>(?:\s?\[(?:(?:n|nb|note)\s)?\d+\])*)(?P<space>\s+|$|(?<=[.!?…])(?=[“]))"
)
LAST_WORD = pattern(r"[^\s(\[“\"‘—–/]+$")
NEXT_WORD = pattern(r"[\"'“‘«(\[¿¡*_\s—–-]*(?P<word>[^\W_][\w’'.-]*)?")
NOTE = pattern(r"\[\d+(?:[,–-] ?\d+)*\]$")
LONGEST_NOTE = 20  # characters
LONGEST = 2000
"""Characters of a sentence; who reads one anew for each of its words takes too long for what is longer."""
NEXT_INITIAL = pattern(r"\. ?[A-Z]\. ?[A-Z][a-z]")
NAME_BEFORE = pattern(rf"(?<![.!?] )(?<!^)\b[{CAPITAL}][{SMALL}]+ $")
"""Behind an I with a full stop and before it: that it is an initial."""
SPACED_DOTS = pattern(r"\. \.(?! \.)")
"""The last of the points of an ellipsis with spaces (The Chicago Manual of Style 13.50), from the one before it on."""
OF_LAW = frozenset("para sec lit cl subpara subsec sent".split())
"""Parts of a law, before their number or letter: “Art. 6 para. 1 lit. f”."""
COMPANY = frozenset("Inc Ltd Corp LLC plc".split())
"""What stands behind the name of a company, as part of it."""
INITIALS = pattern(r"(?:[A-Za-z]\.)+[A-Za-z]$")
NUMBERED = re.compile(r"\.\s[A-Z]{1,3}[/-]?\d")
"""Behind “No”: a number that begins with letters, “No. B/1294/5”."""
PLACES = STATES | COUNTIES
LONGEST_ABBREVIATION = max(map(len, MAY_END | NEVER_ENDS))
# Words that open a sentence far more often than they follow an abbreviation as part of a name.
OPENERS = frozenset(
    """
    the a an this that these those he she it they we i you his her its their our my there here in on at but and or so yet
    if when while after before as since although though however meanwhile according also both what who why how where
    for from with by some many most several one two all no not
    """.split()
)


class Sentence(Record):
    """A sentence of a block: `text` is `block.prose[start:end]`, without the white space around it."""

    block: Block
    start: int
    end: int
    text: str


@once_a_document
def sentences(document: Document) -> list[Sentence]:
    """All sentences of the document's prose blocks, in reading order."""
    return [
        Sentence(block, start, end, block.prose[start:end])
        for block in document.prose_blocks()
        for start, end in split(block.prose)
    ]


def sentences_of(document: Document, block: Block) -> list[Sentence]:
    """The sentences of one block."""
    return _by_block(document).get(block.ordinal, [])


@once_a_document
def _by_block(document: Document) -> dict[int, list[Sentence]]:
    found: dict[int, list[Sentence]] = {}
    for sentence in sentences(document):
        found.setdefault(sentence.block.ordinal, []).append(sentence)
    return found


def sentence_at(document: Document, block: Block, offset: int) -> Sentence | None:
    """The sentence of a block that an offset into its prose stands in; None between sentences."""
    own = sentences_of(document, block)
    at = bisect_right(own, offset, key=lambda sentence: sentence.start) - 1
    return own[at] if at >= 0 and offset < own[at].end else None


@once_a_document
def whole_sentences(document: Document) -> list[Sentence]:
    """The sentences that somebody may have written: what is longer than any of these is a text without punctuation."""
    return [sentence for sentence in sentences(document) if sentence.end - sentence.start <= LONGEST]


def whole_sentence_at(document: Document, block: Block, offset: int) -> Sentence | None:
    """The sentence that an offset stands in; None between sentences, and in a text without punctuation."""
    sentence = sentence_at(document, block, offset)
    return sentence if sentence is not None and sentence.end - sentence.start <= LONGEST else None


def with_one_before(document: Document, sentence: Sentence) -> str:
    """The text of a sentence behind that of the one before it in its block, to which its pronouns point."""
    own = sentences_of(document, sentence.block)
    at = bisect_left(own, sentence.start, key=attrgetter("start"))
    return " ".join(one.text for one in own[max(0, at - 1) : at + 1])


SHORT_IN_BRACKETS = 4
"""Letters of what may be shortened in brackets, where a number or a letter follows its full stop."""


def split(prose: str) -> list[tuple[int, int]]:
    """The spans of the sentences of a piece of prose, white space excluded.

    The rule is the classic one (Grefenstette and Tapanainen 1994): a stop ends a sentence unless an abbreviation, an
    initial or what follows speaks against it. A hard line break always ends one.
    """
    spans: list[tuple[int, int]] = []
    for line_start, line_end in _lines(prose):
        start = line_start
        for match in BOUNDARY.finditer(prose, line_start, line_end):
            if match.end() >= line_end or not _ends(prose, start, match, line_end):
                continue
            _add(spans, prose, start, match.start("space"))
            start = match.end()
        _add(spans, prose, start, line_end)
    return spans


def _lines(prose: str) -> list[tuple[int, int]]:
    """Spans between hard line breaks."""
    if "\n" not in prose:
        return [(0, len(prose))]
    spans, start = [], 0
    for match in re.finditer(r"\n", prose):
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, len(prose)))
    return spans


def _add(spans: list[tuple[int, int]], prose: str, start: int, end: int) -> None:
    text = prose[start:end]
    stripped = text.strip()
    if stripped:
        first = start + len(text) - len(text.lstrip())
        spans.append((first, first + len(stripped)))


OF_STATE = pattern(r"[DRIL]-[A-Z][a-z]{2,4}")
"""The party of somebody, and the state that he or she sits for, as the Associated Press shortens it."""


SHORT_ALONE = pattern(r"\((?:Jr|Sr|[Rr]et|[Ee]ds?|[Hh]ons)\.\)\s*$")
"""What brackets hold that belong to a name: “Jo Lund (Jr.) (1814–1883) bought the mill”."""


def _ends(prose: str, start: int, match: re.Match[str], line_end: int) -> bool:
    """Whether the stop that `match` found ends the sentence that began at `start`."""
    stop, closers = match["stop"], match["closers"]
    if stop == "." and prose.startswith(" .", match.end("stop")) and not prose[match.end("stop") + 2 :][:1].isalnum():
        return False  # “it went on . . . for years”, but “… last year. .NET is …”
    if stop == "." and not closers and prose[match.end() : match.end() + 1].isupper():
        # What nearly every sentence ends with is settled at once: a long word in lower case.
        last = prose[prose.rfind(" ", max(start, match.start() - 60), match.start()) + 1 : match.start()]
        if len(last) > LONGEST_ABBREVIATION and last.isalpha() and last.islower():
            return True
    # A word never has more letters than this: the bound keeps the look-back linear in a line without spaces.
    following = NEXT_WORD.match(prose, match.end(), min(line_end, match.end() + 60))
    word = (following["word"] or "") if following else ""
    after = prose[match.end() : match.end() + 1]
    lower = word[:1].islower()
    if stop[0] in "!?":
        # "Stop!" he said; Yahoo! said; Viva Maria! (1965)
        if (after == "(" and not closers) or word.rstrip(".") in COMPANY:
            return False  # “Quaynet! Inc.”
        return not lower or (not closers and after.islower() and len(stop) == 1 and stop == "?")
    if "…" in stop or stop.startswith("..") or SPACED_DOTS.match(prose, max(0, match.start() - 2)):
        return not lower and not (word[:1].isdigit() and not closers)
    if closers:
        is_of_name = after == "(" and SHORT_ALONE.search(prose, max(start, match.start() - 8), match.end())
        return not lower and not is_of_name
    before = LAST_WORD.search(prose, max(start, match.start() - 60), match.start())
    token = before[0].strip("\"'”’)]") if before else ""
    is_of_state = lower and OF_STATE.fullmatch(token)  # “Senator Ida Moe, D-Conn. announced”
    known = False if is_of_state else _ends_behind(prose, start, match.start(), token, word)
    if known is not None:
        return known
    if lower:
        # A lower-case word behind a full stop: the second sentence lost its beginning, or this is no full stop
        # (a version, a domain, an unknown abbreviation of three letters at most).
        is_word = (len(token) > 3 and token.replace("-", "").isalpha()) or (
            NOTE.search(prose, max(start, match.start() - LONGEST_NOTE), match.start()) is not None
        )
        return is_word and after.isalpha() and not _is_camel(word)
    return True


def _is_short_in_brackets(prose: str, start: int, stop: int, token: str, word: str) -> bool:
    """Whether a word in brackets is one that was shortened, before a number or a letter: “(inv. 4996)”,
    “(once called Beg. N. 6)”."""
    return (
        len(token) <= SHORT_IN_BRACKETS
        and token.isalpha()
        and (word[:1].isdigit() or (len(word.rstrip(".")) == 1 and word[:1].isupper()))
        and prose.rfind("(", start, stop) > prose.rfind(")", start, stop)
    )


def _ends_behind(prose: str, start: int, stop: int, token: str, word: str) -> bool | None:
    """Whether a full stop behind an abbreviation, an initial or a number ends the sentence;
    None where it stands behind none."""
    key, lower, digit = token.lower(), word[:1].islower(), word[:1].isdigit()
    opens = word.lower() in OPENERS and word[:1].isupper()
    if len(token) == 1 and token.isalpha() and token.isupper():
        # An initial: "J. Smith", "Plan B. The"; the pronoun I and a letter that names something end sentences.
        if token == "I" and (
            prose[stop - 2 : stop - 1] in ("[", "(")
            or NEXT_INITIAL.match(prose, stop)
            or NAME_BEFORE.search(prose, max(start, stop - 40), stop - 1)
            or (prose.endswith(", ", 0, stop - 1) and word[:1].isupper() and not opens)
        ):
            return False  # “I. B. Holm”, “said Nancy I. Kim”, “the adviser, I. Louis Holm”
        return (token == "I" and not lower) or opens
    if key in ("no", "art", "prop", "props"):
        is_count = lower and (token == "No" or word == "of")  # “the Table No. and”, “the no. of boats”
        return not digit and not NUMBERED.match(prose, stop) and not is_count
    if (key == "dir" and prose[max(0, stop - 4) : stop - 3] == "(") or _is_short_in_brackets(
        prose, start, stop, token, word
    ):
        return False  # “(dir. Olaf Brevik. 1999. 20 min.)”
    if "-" in token and INITIALS.search(token):
        return opens  # “the Anglo-U.S. Council”
    before, _, behind = token.rpartition("-")
    if behind[:1].isupper() and (before[:1].islower() or (before and behind in ("St", "Ft", "Mt"))):
        key = behind.lower()  # “then-Gov. Lund”, “Tampa-St. Brevik”
    if key in ("st", "ft", "mt"):
        return not word[:1].isupper() and not lower
    if key == "in" and not prose[: stop - len(key)].rstrip()[-1:].isdigit():
        return not lower  # inches are counted; every other "in." is the end of something that was cut
    if lower and (token in ("MS", "MSS") or (key == "cent" and prose[stop - 9 : stop - 4] == " per ")):
        return False  # a manuscript; “ten per cent. of it”, as it was written once
    if key in NEVER_ENDS:
        return token.isupper() and len(token) > 1
    is_numbered = digit and key in ("b", "d", "m", "div", "r", "p")  # born, died, married, divorced, reigned; a page
    if is_numbered or (key in OF_LAW and (digit or len(word) == 1)):
        return False
    if (key == "op" and word.lower().startswith("cit")) or (lower and token.endswith("Inc") and token != "Inc"):
        return False  # “HarbourInc. posters”
    if key[:1].isdigit() and prose.endswith("Item ", start, stop - len(key)):
        return opens  # “Item 1A. Risk Factors”, as annual reports number their parts
    if key.isdigit() and len(key) < 3 and (stop - start == len(key) or prose[stop - len(key) - 1] in '"“‘'):
        return False  # the number of a list entry, or of a section in its title: “see “18. The Lamp””
    if key in PLACES and not token[:1].isupper():
        return not lower
    return opens if key in MAY_END or INITIALS.match(token) else None


def _is_camel(word: str) -> bool:
    return any(letter.isupper() for letter in word[1:])
