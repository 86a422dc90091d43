"""British and American spelling mixed in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from lint.checks import Options, option
from lint.checks._of_spelling import speaks_of_spelling
from lint.checks._spelled_by_owner import is_part_of_name, is_work
from lint.checks.sentences.manner import is_transcript
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Edit, Finding, Fix
from lint.document import Block, Document, Place, once_a_document
from lint.language.quotations import inside, quoted
from lint.language.sections import has_code, is_commit
from lint.language.sources import without_notes
from lint.language.tables import said_in_row
from lint.language.vocabulary.homes import Home, home
from lint.language.vocabulary.known_words import stands_in_foreign_words
from lint.language.vocabulary.national_spellings import (
    is_of_country,
    is_of_its_country,
    is_right,
    is_written_in,
    may_be_of_country,
)
from lint.language.vocabulary.old_prose import is_old_prose
from lint.language.vocabulary.spellings import EITHER, OF_HOUSES, WORD, Side, Spelling, telling
from lint.language.words import capitals_alone, capitals_within, cased_like, lowered, vocabulary, whole_prose
from lint.patterns import CAPITAL, pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "odd": "the word on the smaller side",
    "odd-kind": "British, American, -ise or -ize",
    "usual": "the word on the larger side",
    "usual-kind": "the other of these",
    "odd-count": "how many words the smaller side has",
    "usual-count": "how many the larger side has",
    "held-against": "what it is held against, as in “, “program” is American (1 against 1 in this text)”",
}
COMPUTERS = pattern(
    r"\b(?:computers?|software|cod(?:e|ing)|compilers?|algorithms?|apps?|keyboards?|laptops?|"
    r"malware|spyware|spam|chatbots?|language models?|touch ?screens?|downloads?|downloaded|file[- ]sharing|pcs?|"
    r"hackers?|hacking|blockchains?|on-chain|smart contracts?|spreadsheets?|artificial intelligence|machine learning|neural)\b"
)
SOFTWARE = pattern(
    r"\bcomput(?:ers?|ing)\b[^.]{0,80}\bprograms?\b|\bcomputing\b[^\n]{0,200}\bprograms?\b|\bprograms?\b[^.]{0,80}\bcomputers?\b|"
    r"\b(?:chess|quiz|messaging|chat|software|spreadsheet|word[- ]processing|antivirus|drawing|photo[- ]editing|"
    r"accounting|rendering|graphics|animation|e-?mail|mail|news|terminal|backup|installation|command[- ]line|calling|"
    r"external|helper|cobol|fortran|haskell|java|javascript|lisp|matlab|perl|php|python|"
    r"linux|unix|windows) programs?\b|\bprograms?\b[^.]{0,100}\b(?:linux|macos|windows \d|android|ios)\b|"
    r"\bprograms? (?:then |also )?(?:sends?|reads?|writes?|prints?|starts?|exits?|crashes|runs on|(?:made|written|developed|built|sold) by [^.]{0,40}\b(?:company|firm|start-?up|programmers?|developers?))\b"
)
"""A program that a computer runs, by the words beside it; the text is in lower case."""
OFTEN = 2
"""Such words in a text whose programs are software."""
OF_COMPUTERS = frozenset(("program", "programs", "artifact", "artifacts"))
DOUBLING = pattern("l(?:ed|ing|er|ers)$")


class Found(Record):
    """A telling word of the text: `block.prose[start:end]`."""

    block: Block
    start: int
    end: int
    word: str
    spelling: Spelling

    @property
    def written(self) -> str:
        """The word with its capitals."""
        return self.block.prose[self.start : self.end]


class Contrast(Record):
    """What words are held against, as a message says it, and whose spelling a fix gives them."""

    said: str
    whose: str


class MixedEnglish(Options):
    """Options."""

    english: Literal["mixed", "british", "oxford", "american", "canadian", "australian"] = option(
        "mixed",
        "the spelling of the house; “mixed” looks only whether a text keeps to one side, “oxford” is British with -ize",
        house="english",
    )
    allow: tuple[str, ...] = option((), "words that are let through", house="words")
    vocab: bool = option(True, "whether the words of the house’s vocabulary are let through too")


def _side(word: str) -> str:
    """The side of a word that is known to have one."""
    return next((one.side for one in telling((word,)).values()), "American")


def check(document: Document, options: MixedEnglish) -> Iterator[Finding]:
    """One finding for a document: the places of the smaller side, with the larger side as evidence."""
    document = without_notes(document)
    allowed = {word.lower() for word in options.allow}
    if not vocabulary(document).isdisjoint(OF_COMPUTERS) and _is_of_software(document):
        allowed |= OF_COMPUTERS  # of computers, where Britain spells them so too
    either = EITHER if options.english == "mixed" else EITHER - OF_HOUSES
    present = telling(vocabulary(document) - allowed, either)
    if not _may_differ({one.side for one in present.values()}, options.english):
        return
    found = list(_found(document, present))
    if options.english != "mixed":
        odd = [one for one in found if not is_right(one.word, one.spelling, options.english)]
        usual = [one for one in found if is_right(one.word, one.spelling, options.english)]
        if odd:  # a place that follows the house makes nothing true
            yield _finding(document, odd, usual, _against_house(odd), SURE)._replace(evidence=())
        return
    spellings = {one.word: one.spelling for one in found}
    if is_of_country(document, spellings):
        return
    british = [one for one in found if one.spelling.side in ("British", "-ise")]
    in_ise = [one for one in british if one.spelling.side == "-ise"]
    # Who writes -ise elsewhere has -ize from America; who does not may have it from Oxford.
    american = [one for one in found if one.spelling.side == "American" or (in_ise and one.spelling.side == "-ize")]
    # What the country of the text has from either side is on neither: “program” in Canada.
    american = [one for one in american if not is_of_its_country(document, one.word, one.spelling)]
    if all(one.spelling.side == "-ize" for one in american):
        american = []
    if british and american:
        odd, usual = _smaller_first(british, american, home(document))
        sure = LIKELY if _is_telling(odd) and _is_telling(usual) else DOUBTFUL
        if is_transcript(document):
            sure = DOUBTFUL  # each of those who speak may have their own
        if speaks_of_spelling(document) or may_be_of_country(document, spellings) or is_old_prose(document):
            sure = DOUBTFUL
        yield _of_text(document, odd, usual, sure)
    elif not american:
        in_ize = [one for one in found if one.spelling.side == "-ize"]
        if in_ise and in_ize:
            odd, usual = _smaller_first(in_ise, in_ize, "")
            yield _of_text(document, odd, usual, LIKELY if len(usual) > 2 * len(odd) else DOUBTFUL)


def _is_of_software(document: Document) -> bool:
    """Whether the programs of a text are those that computers run."""
    text = lowered(document)
    return has_code(document) or len(COMPUTERS.findall(text)) >= OFTEN or SOFTWARE.search(text) is not None


def _may_differ(sides: set[Side], english: str) -> bool:
    """Whether words of some sides can be at odds with each other, or with a house."""
    if english != "mixed":
        return bool(sides)
    return (
        len(sides) > 1
        and sides != {"American", "-ize"}
        and sides != {"British", "-ise"}
        and sides != {"British", "-ize"}
    )


IN_CODE = ("_", "::", "\\")
LEAST_OF_TITLE, LEAST_IN_TEXT = 2, 8
"""Spaces of a link that is one: as an entry of a list, and within a sentence."""
TO_PROGRAM = pattern(r"\b(?:to|can|could|will|would) $")
"""Before “program” as a verb, which Britain spells so too."""
JOINTS = ("instead of", "rather than", "and not", "not", "--- not", "-- not", "— not", "– not", "for", "versus", "vs")
"""What stands between two spellings that a text speaks of."""
REACH_OF_PAIR = 40  # characters
RESULT, LONGEST_RESULT = pattern(r"[A-Za-z] \d{1,3} ?[:–-] ?\d{1,3} [A-Z]"), 80  # characters
"""The result of a match between two sides."""


def _found(document: Document, present: Mapping[str, Spelling]) -> Iterator[Found]:
    """The telling words of the text outside names and quotations."""
    for block in document.prose_blocks():
        if block.kind == "quotation" or is_commit(document, block):
            continue  # in the words of somebody else
        spans: list[tuple[int, int]] | None = None
        for match in WORD.finditer(block.prose):
            lower = match[0].lower()
            if lower not in present or (match[0].isupper() and not block.prose.isupper()):
                continue  # “FIBRE” in mid-sentence is an abbreviation
            if block.prose.startswith((*IN_CODE, "()"), match.end()) or block.prose.endswith(IN_CODE, 0, match.start()):
                continue  # a part of a name in a program, or of a file
            if DOMAIN.match(block.prose, match.end()):
                continue
            if lower == "program" and TO_PROGRAM.search(block.prose, max(0, match.start() - 6), match.start()):
                continue
            if is_part_of_name(block, match):
                continue
            if spans is None:
                spans = [*quoted(document, block), *_of_others(block)]
            if inside(spans, match.start(), match.end()):
                continue
            if _is_in_name(block, match) and not _is_party_in_two_spellings(document, block, match):
                continue
            if OF_NAME.search(block.prose, max(0, match.start() - REACH), match.start()) and lower in PROGRAMS:
                continue
            if match[0][:1].isupper() and (is_work(block, match) or _is_name_of_text(document, block, match)):
                continue
            if stands_in_foreign_words(document, block, match.start()):
                continue
            if not _is_spoken_of(document, block, match, present[lower].other):
                yield Found(block, match.start(), match.end(), lower, present[lower])


def _is_spoken_of(document: Document, block: Block, match: re.Match[str], other: str) -> bool:
    """Whether a word stands beside its other spelling, “decentralised instead of decentralized”, in its row too,
    or alone in a cell of a table, as a name does."""
    if block.kind == "cell" and (match.span() == (0, len(block.prose)) or other in said_in_row(document, block)):
        return True
    before = block.prose[max(0, match.start() - REACH_OF_PAIR) : match.start()].lower()
    behind = block.prose[match.end() : match.end() + REACH_OF_PAIR].lower()
    return any(before.endswith(f"{other} {joint} ") or behind.startswith(f" {joint} {other}") for joint in JOINTS)


def _of_others(block: Block) -> Iterator[tuple[int, int]]:
    """What markup sets off as no words of the text itself: a term or a title in italics,
    the title of another page as a link."""
    for mark in block.marks:
        spaces = block.prose.count(" ", mark.start, mark.end)
        is_title = spaces >= (LEAST_OF_TITLE if block.kind == "item" else LEAST_IN_TEXT)
        if mark.kind == "emphasis" or (mark.kind == "link" and is_title):
            yield mark.start, mark.end


def _smaller_first(one: list[Found], other: list[Found], own: Home) -> tuple[list[Found], list[Found]]:
    """The side with fewer words, then the other; on equal terms the one that the text is not at home in, or else the
    one that comes later: the text had begun otherwise."""
    at = [(side[0].block.ordinal, side[0].start) for side in (one, other)]
    comes_first = own == "American" if own else at[0] > at[1]
    is_odd = len(one) < len(other) or (len(one) == len(other) and comes_first)
    first, last = _most_telling_first(one, other), _most_telling_first(other, one)
    return (first, last) if is_odd else (last, first)


def _most_telling_first(side: list[Found], other: list[Found]) -> list[Found]:
    """The words of a side, first those that the other side spells otherwise, and last -ize, which Oxford writes too."""
    words = {found.word for found in other}
    return sorted(side, key=lambda found: (found.spelling.other not in words, found.spelling.side.startswith("-")))


def _of_text(document: Document, odd: list[Found], usual: list[Found], sure: float) -> Finding:
    """The finding of a text that two sides share; of one word against one, either may be changed."""
    contrast = _against_text(odd, usual)
    found = _finding(document, odd, usual, contrast, sure)
    is_even = len(usual) == len(odd) == 1 and not home(document)
    others = _fixes(usual, list(found.evidence), contrast.whose) if is_even else ()
    return found._replace(fixes=(*found.fixes, *others))


def _finding(document: Document, odd: list[Found], usual: list[Found], contrast: Contrast, sure: float) -> Finding:
    places = [document.place(one.block, one.start, one.end, f"{one.spelling.side} spelling") for one in odd]
    evidence = [document.place(one.block, one.start, one.end, f"{one.spelling.side} spelling") for one in usual]
    other = _side(odd[0].spelling.other)
    return Finding(
        place=places[0],
        also=tuple(places[1:]),
        evidence=tuple(evidence),
        values={
            "odd": places[0].quote,
            "odd-kind": _named(odd[0].spelling.side, usual[0].spelling.side if usual else other),
            "usual": evidence[0].quote if evidence else cased_like(odd[0].spelling.other, places[0].quote),
            "usual-kind": _named(usual[0].spelling.side if usual else other, odd[0].spelling.side),
            "odd-count": str(len(odd)),
            "usual-count": str(len(usual)),
            "held-against": contrast.said,
        },
        fixes=_fixes(odd, places, contrast.whose),
        confidence=sure,
    )


def _against_text(odd: list[Found], usual: list[Found]) -> Contrast:
    """The other side of the text, which the odd one is held against."""
    kind = _named(usual[0].spelling.side, odd[0].spelling.side)
    said = f", “{usual[0].written}” is {kind} ({len(odd)} against {len(usual)} in this text)"
    sides = [{one.spelling.side for one in side} for side in (odd, usual)]
    if not (sides[0] | sides[1]) & {"British", "American"}:
        return Contrast(said, usual[0].spelling.side)
    return Contrast(said, f"the {'British' if sides[1] <= {'British', '-ise'} else 'American'} spelling")


def _against_house(odd: list[Found]) -> Contrast:
    """The spelling of the house, which they are held against."""
    return Contrast(
        f"; the house writes “{cased_like(odd[0].spelling.other, odd[0].written)}”", "the spelling of the house"
    )


def _named(side: str, against: str) -> str:
    """A side as it is called against another: -ise is British where the other side is American."""
    return "British (-ise)" if side == "-ise" and against == "American" else side


def _is_telling(words: list[Found]) -> bool:
    """Whether a side rests on more than doubled letters ("cancelled"), which many writers of the other side use too."""
    return any(not DOUBLING.search(one.word) for one in words)


def _fixes(odd: list[Found], places: list[Place], whose: str) -> tuple[Fix, ...]:
    if not all(one.block.in_one_run(one.start, one.end) for one in odd):
        return ()
    edits = [
        Edit(place.start, place.end, cased_like(one.spelling.other, place.quote))
        for one, place in zip(odd, places, strict=True)
    ]
    if len(edits) == 1:
        return (Fix(f"Write “{edits[0].replacement}”", tuple(edits)),)
    where = "both places" if len(edits) == 2 else f"all {len(edits)} places"
    return (Fix(f"Use {whose} in {where}", tuple(edits)),)


def _is_name_of_text(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether a word with a capital is a name of what the text is about: of a side in a result,
    or with its capital in sentences too."""
    if len(block.prose) <= LONGEST_RESULT and RESULT.search(block.prose):
        return True  # “Rusty Plough 2:5 Redwoods”
    if match[0] not in capitals_within(document):
        return False
    if block.kind in ("headline", "heading"):
        return True
    return match[0] in capitals_alone(document)


OF_PARTY = r" (?:candidates?|MPs?|councillors?|part(?:y|ies)|leaders?|voters?|members?|group|ministers?|governments?|peers?|activists?)\b"


OTHER_PARTY = pattern(rf"\bLabor(?={OF_PARTY})")


@once_a_document
def _has_one_party_twice(document: Document) -> bool:
    """Whether the party that the text calls Labour is Labor elsewhere; that of Australia has no u."""
    return (
        "Labour" in whole_prose(document)
        and OTHER_PARTY.search(whole_prose(document)) is not None
        and not is_written_in(document, "australian")
    )


def _is_party_in_two_spellings(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether a word is one of the two spellings of such a party."""
    if match[0] == "Labor":
        return OTHER_PARTY.match(block.prose, match.start()) is not None and _has_one_party_twice(document)
    return match[0] == "Labour" and _has_one_party_twice(document)


PROGRAMS, REACH = frozenset(("program", "programs")), 60  # characters
OF_NAME = pattern(rf"\b[Tt]he [{CAPITAL}][a-z]+(?<!an)(?<!ish)(?<!ese)(?<!i)(?<!ch)(?<!ic) $")
"""Before a program that has a name, which its owner spells (“the Superfund program”); a nation’s has none."""


def _is_in_name(block: Block, match: re.Match[str]) -> bool:
    """Whether a word is part of the name of a body, place or work, which is written as its owner writes it.

    A title before a person's name ("Defence Minister Ann Lee") is no such name; a headline has capitals throughout.
    """
    if match[0].lower() == "labor" and block.prose[match.end() :].lower().startswith(" department"):
        return True
    if not match[0][:1].isupper() or (block.kind in ("headline", "heading") and not SMALL_WORD.search(block.prose)):
        return False
    prose = block.prose
    before = NAME_BEFORE.search(prose[max(0, match.start() - 40) : match.start()])
    after = NAME_BEHIND.match(prose[match.end() : match.end() + 40])
    if after and after[1] in TITLES:
        return False
    if match[0] in ("Labour", "Labor") and not OF_WORK.match(prose, match.end()):
        return True  # the party, at the beginning of a sentence too
    if EXCLAIMED.match(prose, match.end()):
        return True
    if HYPHENATED.match(prose, match.end()) or prose[: match.start()].endswith("-"):
        return True
    return bool(before or after) or INSIDE.search(prose, max(0, match.start() - 2), match.start()) is not None


OF_WORK = pattern(
    r" (?:costs?|markets?|forces?|laws?|unions?|shortages?|rights|disputes?|camps?|relations|productivity)\b"
)
"""What stands behind a “Labour” or “Labor” that is work, and opens its sentence."""
INSIDE = pattern(r"[a-z,;] $")
"""Before a word with a capital in mid-sentence: it is somebody’s name, or short for a body’s (“his wife, Honor,
said”, “the Center”)."""
DOMAIN = pattern(r"\.[a-z]{2,6}\b(?! [A-Z])|:[\w#]")
"""Behind the name of a site, “localise.biz”, and of a property of CSS, “color:red”."""
SMALL_WORD = pattern(r"\b(?!with\b|from\b|into\b|over\b|that\b)[a-z]{4,}")
"""What a headline has that writes only names with capitals."""
NAME_BEFORE = pattern(rf"([{CAPITAL}][\w.’'-]*)\)?\s+(?:of\s+|for\s+|and\s+|the\s+)*$")
NAME_BEHIND = pattern(rf"\s+(?:of\s+|for\s+|and\s+|the\s+)*([{CAPITAL}][\w.’'-]*)")
EXCLAIMED = pattern(r"!(?:[,;)]| [a-z])")
"""Behind a title of a work, in mid-sentence: “the comedy Airplane!, with …”."""
HYPHENATED = pattern(r"-[A-Z]")
"""Behind a capitalised word: it is half of a name."""
TITLES = frozenset(
    "Minister Ministers Secretary Chief Spokesman Spokeswoman Spokesperson Adviser Advisor Attaché Correspondent Editor Analyst".split()
)
"""Words that make an office of the word before them, not a body."""
