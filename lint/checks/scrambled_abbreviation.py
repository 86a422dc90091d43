"""An abbreviation whose letters changed places: “AFG” is explained, and once it is “FGA”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import ne

from lint.checks import Options, option
from lint.checks._replacement import replacement
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Document
from lint.gates import Gate, one_of
from lint.language.sections import has_code, in_several_sections
from lint.language.vocabulary.expansions import Use, by_short_form, uses
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the abbreviation here",
    "usual": "the abbreviation that the text explains",
}


LINKS = (", ", "/", " and ", " or ", " & ")
OF_A_NAME = pattern(r" [A-Z][a-z]+(?![\w’'])|, (?:[A-Z]{3,5}|[A-Z][a-z]+)(?:,| and| or) ")
"""What stands behind an abbreviation that is a name, or the next ones of a list."""
KIND = pattern(r",? (?:which (?:is|was)|is|was|an?|the)\b[^.,;]{0,60}")
HYPHENS = ("-", "\u2010", "\u2011", "/", "&")


class ScrambledAbbreviation(Options):
    """Options."""

    most_uses: int = option(4, "times that the text has the odd one at most")
    known: tuple[str, ...] = option((), "abbreviations that need no explanation, and are none of another")


def needs(options: ScrambledAbbreviation) -> Gate:
    """What a text must hold: the bracket, or the words, that explain."""
    return one_of("(", ", or ", ", the ", ", short for ")


def check(document: Document, options: ScrambledAbbreviation) -> Iterator[Finding]:
    """Every abbreviation that the text does not explain and that has the letters of one that it explains,
    in another order or another of them twice."""
    defined = by_short_form(document)
    found = uses(document) if defined else {}
    letters = {"".join(sorted(short)): short for short in defined if len(short) > 2 and short.isupper()}
    doubled = {_kind(short): short for short in letters.values() if len(set(short)) < len(short)}
    for short, places in found.items():
        usual = letters.get("".join(sorted(short))) or doubled.get(_kind(short))
        if (
            usual is None
            or not _is_slip(short, usual)
            or short in defined
            or short in options.known
            or len(places) > options.most_uses
            or any(one.block.prose[one.end : one.end + 1] in HYPHENS for one in places)  # a part of another: SAG-AFTRA
            or any(map(_is_bracketed, places))
            or any(map(_is_of_a_name, places))
            # who names both side by side, or the one as a kind of the other, tells them apart
            or any(_stands_beside(one, usual) or _is_one_of(one, usual) for one in places)
        ):
            continue
        spans = [(one.block, one.short_start, one.short_end) for one in defined[usual]]
        spans += [(one.block, one.start, one.end) for one in found.get(usual, ())]
        first, *more = places
        # Where programs are the matter, and in what tells of many things one below the other, many look alike.
        is_apart = all(in_several_sections(document, first.block, span[0]) for span in spans)
        yield Finding(
            place=document.place(first.block, first.start, first.end, "different letters here"),
            also=tuple(document.place(one.block, one.start, one.end, "and here") for one in more),
            evidence=tuple(
                document.place(*span, "written this way here")
                for span in sorted(spans, key=lambda span: (span[0].ordinal, span[1]))
            ),
            values={"match": short, "usual": usual},
            fixes=replacement([(one.block, one.start, one.end) for one in places], usual),
            confidence=DOUBTFUL if is_apart or has_code(document) else LIKELY,
        )


def _is_bracketed(one: Use) -> bool:
    """Whether an abbreviation stands alone in brackets, behind what it is short for, or that in brackets behind it:
    “Fens, Inc. (FI)”, “FI [Fens, Inc.]”."""
    is_alone = one.block.prose[: one.start].endswith("(") and one.block.prose.startswith(")", one.end)
    return is_alone or one.block.prose.startswith((" [", " ("), one.end)


def _is_of_a_name(one: Use) -> bool:
    """Whether an abbreviation is a part of a name, or one among several: “CUE Shipping”, “the notes TRX,
    BTT, NRT and JST”."""
    return OF_A_NAME.match(one.block.prose, one.end) is not None


def _stands_beside(one: Use, usual: str) -> bool:
    """Whether an abbreviation and another one are enumerated."""
    prose = one.block.prose
    return any(
        prose[: one.start].endswith(f"{usual}{link}") or prose.startswith(f"{link}{usual}", one.end) for link in LINKS
    )


def _is_one_of(one: Use, usual: str) -> bool:
    """Whether it is told what an abbreviation is, and that is another one: “Then came CVS, which was the first VCS.”"""
    kind = KIND.match(one.block.prose, one.end)
    return kind is not None and usual in kind[0].split()


def _is_slip(odd: str, usual: str) -> bool:
    """Whether one hasty move makes an abbreviation of another: two neighbours change places,
    an end letter goes to the other end, or another letter is doubled."""
    swapped = (usual[:at] + usual[at + 1] + usual[at] + usual[at + 2 :] for at in range(len(usual) - 1))
    one_other = len(odd) == len(usual) and sum(map(ne, odd, usual)) == 1 and set(odd) == set(usual)
    return one_other or odd in swapped or odd in (usual[1:] + usual[0], usual[-1] + usual[:-1])


def _kind(short: str) -> tuple[str, int, frozenset[str]]:
    """What an abbreviation keeps where the wrong one of its letters is doubled: RRS, RSS."""
    return short[0], len(short), frozenset(short)
