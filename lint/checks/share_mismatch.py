"""A share in percent that its part and its whole do not make: 300 of the 400 seats, or 60 percent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._gate import Gate, Need
from lint.checks._replacement import replacement
from lint.diagnostics import Finding
from lint.document import Document
from lint.language.numbers import NUMBER, value
from lint.language.quotations import inside, quoted
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "part": "the part",
    "whole": "the whole",
    "percent": "the share as written",
    "right": "the share that part and whole make",
}
_ROUGHLY = r"(?P<roughly>about |around |nearly |almost |roughly |some |just over |just under |more than |over |approximately |~)?"
_SHARE = (
    rf"{_ROUGHLY}(?P<percent>\d{{1,3}}(?:\.\d+)?) ?(?:%|percent\b|per cent\b)(?! (?:points?|of|more|less|higher|lower))"
)
_OF = rf"(?P<part>{NUMBER}) (?:out )?of (?:the |its |their |all |a total of )?(?P<whole>{NUMBER})(?! (?:percent|per cent)|%)"
SHAPES = (
    pattern(
        rf"(?<![\w.,$£€%-]){_OF}(?: [a-z-]+){{0,3}}(?:,? or | ?\(| ?[–—] ?){_SHARE}(?=[).,;]| ?[–—])", re.IGNORECASE
    ),
    pattern(rf"(?<![\w.,-]){_SHARE} ?\({_OF}(?: [a-z-]+){{0,3}}\)", re.IGNORECASE),
)


class ShareMismatch(Options):
    """Options."""

    tolerance: float = option(0.6, "percentage points by which a share may be off")
    roughly: float = option(4.0, "the same for shares that are said to be rough, as in “about 60 percent”")


def needs(options: ShareMismatch) -> Gate:
    """What a text must hold: a share, and a part of a whole."""
    share = Need(frozenset(("percent", "cent")), frozenset("%"))
    return Gate(frozenset(), ((share, Need(frozenset(("of",)), frozenset())),))


def check(document: Document, options: ShareMismatch) -> Iterator[Finding]:
    """Every share that is further off than rounding explains."""
    for block in document.prose_blocks():
        if "%" not in block.prose and "percent" not in block.prose and "per cent" not in block.prose:
            continue
        for shape in SHAPES:
            for match in shape.finditer(block.prose):
                part, whole, said = value(match["part"]), value(match["whole"]), float(match["percent"])
                if not 0 < part <= whole or inside(quoted(document, block), match.start(), match.end()):
                    continue
                right = part / whole * 100
                slack = options.roughly if match["roughly"] else options.tolerance
                if abs(right - said) <= max(
                    slack, 0.5 if "." not in match["percent"] else 0.0, _rounding(match, right)
                ):
                    continue
                digits = len(match["percent"].partition(".")[2])
                yield Finding(
                    place=document.place(block, *match.span("percent"), "the share"),
                    evidence=(document.place(block, match.start("part"), match.end("whole"), "part and whole"),),
                    values={
                        "part": match["part"].lower(),
                        "whole": match["whole"].lower(),
                        "percent": match["percent"],
                        "right": f"{right:.{digits}f}",
                    },
                    fixes=replacement([(block, *match.span("percent"))], f"{right:.{digits}f}"),
                    confidence=0.88,
                )


def _rounding(match: re.Match[str], right: float) -> float:
    """Percentage points that rounded thousands and millions may account for."""
    rounded = [name for name in ("part", "whole") if value(match[name]) >= 1000 and value(match[name]) % 100 == 0]
    return right * 0.05 * len(rounded)
