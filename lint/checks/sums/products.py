"""So many things of so much each, against their total: “80 turbines of 15 megawatts each”,
“a total capacity of 1.2 megawatts”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.measures import UNITS
from lint.language.quantities.numbers import NUMBER, exact, value
from lint.language.sentences import sentence_at
from lint.patterns import caseless, pattern

_MEASURE = "|".join(sorted((name for name in UNITS if name.isalpha() and len(name) > 4), key=len, reverse=True))
EACH = pattern(
    rf"(?<![\w.,{CURRENCY_SIGNS}-])(?P<number>{NUMBER}) (?:[a-z]+ )?(?P<noun>[a-z]+s) (?:of|with (?:a capacity of )?|weighing|holding) (?P<each>{NUMBER}) (?P<unit>{_MEASURE}) each\b"
)
TOTAL = pattern(
    rf"\b(?:total|combined|overall) (?:capacity|output|power|length|area|weight|volume|size) of (?:about |around |"
    rf"nearly |almost |some )?(?P<whole>(?P<total>{NUMBER}) (?P<unit>{_MEASURE}))\b"
)
OF_OTHERS = pattern(
    r"\b(?:rivals?|competitors?|others?|another|existing|already|country|national|nationwide|world\w*|including)\b"
)
"""Words of a sentence whose total is of more, or of other things."""
TOLERANCE = 0.06
"""Share by which a rounded total may be off."""
SLIPS = (1e-6, 1e-3, 1e3, 1e6)
"""How many times what it is a total is in a wrong unit."""
NEARLY = 0.25
"""Share by which a total may be off to be of these things at all, if its unit is right."""


def products(document: Document) -> Iterator[Finding]:
    """The one total of a text that its one number of equal things does not make."""
    told, totals = in_own_words(document, EACH), in_own_words(document, TOTAL)
    if len(told) != 1 or len(totals) != 1:
        return
    ((where, things),), ((block, total),) = told, totals
    sentence = sentence_at(document, block, total.start())
    if sentence is None or OF_OTHERS.search(sentence.text):
        return
    (kind, factor), (other, size) = UNITS[caseless(things["unit"])], UNITS[caseless(total["unit"])]
    makes = value(things["number"]) * value(things["each"]) * factor
    said = value(total["total"]) * size
    if kind != other or not makes or not said or abs(said / makes - 1) <= TOLERANCE:
        return
    is_slip = any(abs(said / makes / slip - 1) <= TOLERANCE for slip in SLIPS)
    if is_slip or abs(said / makes - 1) <= NEARLY:
        yield Finding(
            place=document.place(block, *total.span("whole"), "the total"),
            evidence=(document.place(where, *things.span(), "what it is the total of"),),
            values={
                "parts": f"{things['number']} × {things['each']} {things['unit']}",
                "makes": f"{exact(makes / factor)} {things['unit']}",
                "total": total["whole"],
            },
            confidence=LIKELY,
        )
