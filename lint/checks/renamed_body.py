"""A body, a scheme or a law with another word in its long name: “Mountain Counties Legal Aid Society”,
“Mountain Communities …”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lint.checks import Options, option
from lint.checks._replacement import replacement
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.gates import Gate
from lint.language.names.whole import WholeName, whole_names
from lint.language.quotations import stands_quoted
from lint.language.resemblance import common_beginning, likeness
from lint.language.sentences import sentence_at
from lint.language.sources import without_notes
from lint.language.vocabulary.known_words import is_known_name, is_word
from lint.language.words import whole_prose
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "name": "the name here",
    "other": "the name elsewhere",
    "count": "how often the text has the other name",
}
KINDS = frozenset(
    "society service services association administration agency authority bank board bureau centre center college commission committee "
    "company conference corporation council department federation foundation fund group hospital initiative institute institution league "
    "ministry museum network office organisation organization partnership programme program project school scheme trust union "
    "university act bill treaty convention award prize festival championship alliance coalition campaign trains railway airlines club".split()
)
"""What bodies and the like are by one word of their names."""
BODY = pattern(rf"(?:{'|'.join(sorted(map(str.title, KINDS)))})\b")
"""One of them with a capital."""
TOLD_APART = pattern(
    r"\b(?:formerly|previously|renamed|now called|known (?:then |now )?as|(?:then|now) the|(?:which|that|and|it|"
    r"later) (?:later )?became|merged?|merger|replaced|replaces|succeed\w*|successor|"
    r"predecessor|sister|rival|both|not to be confused|separate|different|as well as|split)\b"
)
"""What a sentence says of a body that has two names, or of two bodies."""
ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth".split()
)
PAPERS = frozenset("minutes meeting meetings agenda report".split())
"""What a body has of each meeting, all of them called alike."""
TWINS = frozenset(("institute", "institution"))
"""Kinds that are taken for each other in a name of two words, too: “Olby Institute”, “Olby Institution”."""
SHORTEST = 3  # words with a capital
LONG = 4
"""Words with a capital from which on one that merely begins with the same letter is told too."""
LEAST_LIKENESS, SHARED = 0.4, 3
"""How alike the words are, from 0 to 1, and letters that they begin with in common."""


class RenamedBody(Options):
    """Options."""

    distinct: tuple[str, ...] = option(
        (), "names that are two, as in “Government Printing Office / Government Publishing Office”"
    )


def needs(options: RenamedBody) -> Gate:
    """What a text must hold: what a body is."""
    return Gate(KINDS, ())


def check(document: Document, options: RenamedBody) -> Iterator[Finding]:
    """Each long name that differs from a more frequent one in a single word, which is alike."""
    document = without_notes(document)
    if BODY.search(whole_prose(document)) is None:
        return  # to read whole names costs far more
    named: dict[tuple[str, ...], list[WholeName]] = {}
    for name in whole_names(document):
        is_twin = " " in name.text and name.words[-1].lower() in TWINS
        words = _capitals(name) if is_twin or name.text.count(" ") >= SHORTEST - 1 else ()
        words = words[1:] if is_twin and words[:1] == ("The",) else words
        if len(words) >= (SHORTEST - is_twin):
            named.setdefault(words, []).append(name)
    by_rest: dict[tuple[int, tuple[str, ...]], list[tuple[str, ...]]] = {}
    for words in named:
        for at in range(len(words)):
            by_rest.setdefault((at, (*words[:at], *words[at + 1 :])), []).append(words)
    distinct = [{one.strip().lower() for one in pair.split("/")} for pair in options.distinct]
    told: set[tuple[str, ...]] = set()
    for (at, _), alike in by_rest.items():
        for odd, usual in _pairs(alike, named):
            if (
                odd in told
                or not _is_slip(odd, usual, at)
                or {" ".join(odd).lower(), " ".join(usual).lower()} in distinct
            ):
                continue
            if _are_two(document, named[odd], named[usual]):
                continue
            told.add(odd)
            yield _finding(document, named[odd], named[usual])


def _capitals(name: WholeName) -> tuple[str, ...]:
    """The words of a name without its particles."""
    return tuple(word for word in name.words if word[:1].isupper())


def _pairs(
    alike: Sequence[tuple[str, ...]], named: Mapping[tuple[str, ...], Sequence[WholeName]]
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Each name with the one that the text has most often; of two equally frequent ones the later is odd."""
    usual = max(alike, key=lambda words: len(named[words]))
    for odd in alike:
        if odd != usual:
            yield odd, usual


def _is_slip(odd: Sequence[str], usual: Sequence[str], at: int) -> bool:
    """Whether the words that differ are ordinary ones that are easily taken for each other,
    and not two numbers of one."""
    one, other = odd[at].lower(), usual[at].lower()
    stem = common_beginning(one, other)
    if {one, other} == TWINS:
        return True
    if one in ORDINALS and other in ORDINALS:
        return False  # the Eighth Circuit, the Eleventh Circuit
    if KINDS.isdisjoint(word.lower() for word in (*odd, *usual)) or (one in PAPERS and other in PAPERS):
        return False
    if not (_is_ordinary(odd[at], at) and _is_ordinary(usual[at], at)) or min(len(one), len(other)) <= SHARED:
        return False
    if max(len(one), len(other)) - stem < SHARED or one[0] != other[0] or stem == min(len(one), len(other)):
        return False  # “Maintainer Fund”, “Maintainers Fund”; “Tide Fest”, “Tide Festival”
    if at == len(odd) - 1 < LONG - 1:
        return False  # “Arden Harbour Bank”, “Arden Harbour Bancorp”: a firm and its owner
    alike = likeness(one, other)
    return alike >= LEAST_LIKENESS and (stem >= SHARED or len(odd) >= LONG)


def _is_ordinary(word: str, at: int) -> bool:
    """Whether a word of a name is a word and no name of its own, as that of a county, which stands first."""
    return is_word(word.lower()) or (at > 0 and not is_known_name(word))


def _are_two(document: Document, odd: Sequence[WholeName], usual: Sequence[WholeName]) -> bool:
    """Whether the text names both in one sentence, tells them apart, or quotes somebody who says so."""
    sentences = [
        {
            (own.block.ordinal, own.start): own.text
            for one in names
            if (own := sentence_at(document, one.block, one.start))
        }
        for names in (odd, usual)
    ]
    if sentences[0].keys() & sentences[1].keys() or _are_entries(document, odd, usual):
        return True
    if any(TOLD_APART.search(text) for text in (*sentences[0].values(), *sentences[1].values())):
        return True
    return all(stands_quoted(document, one) for one in odd)


def _are_entries(document: Document, odd: Sequence[WholeName], usual: Sequence[WholeName]) -> bool:
    """Whether each is named once, in two entries of one list, one below the other."""
    if len(odd) > 1 or len(usual) > 1:
        return False
    one, other = odd[0].block, usual[0].block
    beside = [document.neighbour(one, step) for step in (-1, 1)]
    return one.kind == other.kind == "item" and other in beside


def _finding(document: Document, odd: Sequence[WholeName], usual: Sequence[WholeName]) -> Finding:
    places = [document.place(one.block, one.start, one.end, "a different word here") for one in odd]
    return Finding(
        place=places[0],
        also=tuple(places[1:]),
        evidence=tuple(document.place(one.block, one.start, one.end, "this name here") for one in usual),
        values={"name": odd[0].text, "other": usual[0].text, "count": str(len(usual))},
        fixes=replacement([(one.block, one.start, one.end) for one in odd], usual[0].text),
        confidence=LIKELY,
    )
