"""What is left of a whole, where it does not come out: “half of the 84 left; the other 44 stayed”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import everywhere
from lint.checks._replacement import replacement
from lint.checks.sums.counted import are_of_two_kinds, counted
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quantities.bounds import ROUGHLY
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, SCALE, exact, value
from lint.language.quotations import inside, is_quoted, quoted
from lint.language.words import vocabulary
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "part": "the part",
    "whole": "the whole",
    "rest": "what the text says is left",
    "right": "what is left",
}
_SIGN = rf"(?P<sign>[{CURRENCY_SIGNS}]?)"
_END = rf"(?!{SCALE}|[\w%]|[.,/:–-]\d| ?(?:percent|per cent)\b)"
_OF = rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?<!\bin ){_SIGN}(?P<part>half|{NUMBER}) (?:out )?of (?:the|its|their|his|her|our|all) (?P=sign)(?P<whole>{NUMBER}){_END}"
_NO_NUMBER = (
    rf"(?:(?!\b(?:half|both|another|more|other|others|least|{ROUGHLY}|over|then|later|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\b)[^\d;:()“”\"]){0,160}?"
)
_PEOPLE = "(?:adults|people|patients|volunteers|participants|men|women|children|pupils|students|workers|employees|members|residents|households|families)"
_REST = rf"(?P=sign)(?P<rest>{NUMBER}){_END}"
SHAPES = tuple(
    pattern(shape, re.IGNORECASE)
    for shape in (
        # “half of the 84 stayed away. The other 44 carried on”
        rf"{_OF}(?! or\b){_NO_NUMBER}[.,;]? (?:and )?the (?:other|remaining) {_REST}",
        # “$64,000 toward a goal of $100,000, so they are $46,000 short”
        rf"(?<![\w.,/-])(?P<sign>[{CURRENCY_SIGNS}])(?P<part>{NUMBER}){_END}(?: [a-z]+){{0,4}} (?:of|toward|towards|against) (?:a|an|its|their|the) (?:goal|target|total|bill) of (?P=sign)"
        rf"(?P<whole>{NUMBER}){_END}{_NO_NUMBER} {_REST} (?:short|to go)\b",
        # “three of the five have been called, and three are left”
        rf"{_OF} {_NO_NUMBER},? (?:and|so|with) {_REST} (?:are |is |were |was |still )?(?:left|remain|remains|remaining|to go|to come|short)\b",
        rf"{_OF} {_NO_NUMBER},? (?:and|so|but) [a-z]+ (?:are|is|were|was|remain) (?:still )?{_REST} short\b",
        # “Half of the money, £920,000, came from the county; a bank gave £610,000, and the other £210,000 was raised”
        rf"\bhalf of the (?:money|cost|sum|total|budget|funding|bill|price), (?P<sign>[{CURRENCY_SIGNS}])(?P<whole>{NUMBER}){_END},[^\d;()“”\"]{{0,120}}[.;]?[^\d;()“”\"]{{0,80}}"
        rf"(?P=sign)(?P<part>{NUMBER}){_END}[^\d.;()“”\"]{{0,80}} and the (?:remaining|other|last) {_REST}",
        # “It enrolled 612 adults. By lot, 309 of them got the drug, and the other 303 did not”
        rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<sign>)(?P<whole>{NUMBER}) (?:[a-z]+ )?{_PEOPLE}\b(?:(?!{NUMBER} (?:[a-z]+ )?{_PEOPLE}\b)[^;:()“”\"]){{0,160}}?"
        rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<part>{NUMBER}) of them {_NO_NUMBER},? (?:and )?the (?:other|remaining) {_REST}",
        # “Of the 4,200 runners who set off, 3,870 arrived. The 430 who gave up …”
        rf"\bOf the (?P<sign>)(?P<whole>{NUMBER}) [a-z]+(?: who [^.;:,\d]{{3,60}})?, (?:only |just )?(?P<part>{NUMBER}) [a-z][^.;\d]{{2,120}}\. "
        rf"The (?P<rest>{NUMBER}) (?:who|that|which) (?:gave up|dropped out|did not|didn[’']t|failed|retired|were not|stayed away|never|withdrew|refused|remained)\b",
        # “it will close 31 of its 118 branches, which leaves 97”
        rf"\b(?:clos|cut|ax|shut|sell|sold|los|scrap|remov|retir|shed)[a-z]* {_OF} [a-z]+(?:[.,]|{_NO_NUMBER}) ?"
        rf"(?:[a-z]+ ){{0,4}}?(?:leave|leaves|leaving|left) (?:it |them |him |her |us |the [a-z]+ )?(?:with )?(?:only |just )?{_REST}",
    )
)
OF_PEOPLE = pattern(_PEOPLE)
"""People, whom a text names in one way and another."""
AT_ALL = pattern(
    rf" of them\b|(?:^| )(?:of (?:the|its|their|his|her|our|all)|(?:goal|target|total|bill) of) [{CURRENCY_SIGNS}]?"
    r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|"
    r"thirty|forty|fifty|sixty|seventy|eighty|ninety)",
    re.IGNORECASE,
)
"""A cheap test in front of the shapes."""
_SCALE = rf"(?P<scale>{SCALE})"
OF_THE_TOTAL = pattern(
    rf"\bOf (?:the (?:total|sum|money|savings|budget)|that(?: sum| total)?),? (?P<sign>[{CURRENCY_SIGNS}])"
    rf"(?P<one>{NUMBER}){_SCALE}(?:(?![{CURRENCY_SIGNS}%]).){{1,200}}?\b[Aa](?: further|nother) (?P=sign)(?P<two>{NUMBER})(?P=scale)\b"
    rf"(?:(?![{CURRENCY_SIGNS}%]).){{1,200}}?\b[Tt]he (?:remaining|other|last|remainder,) (?P=sign)(?P<rest>{NUMBER})(?P=scale)\b"
)
OF_THE_SUM = pattern(
    rf"\bOf (?:the (?:total|sum|money|budget)|th(?:is|at)(?: sum| total| amount)?),? (?P<sign>[{CURRENCY_SIGNS}])"
    rf"(?P<one>{NUMBER}){_SCALE}(?:(?![{CURRENCY_SIGNS}%]).){{1,200}}?\b[Tt]he (?:remaining|other|remainder,) (?P=sign)(?P<rest>{NUMBER})(?P=scale)\b"
)
"""The same with one part: “Of this sum, £1.5 million will come from the county.
The town will pay the remaining £0.9 million”."""
PUT_IN = pattern(
    rf"(?P<sign>[{CURRENCY_SIGNS}])(?P<one>{NUMBER}){_SCALE}(?:(?![{CURRENCY_SIGNS}%.;]|\.\d).){{1,120}}?(?P=sign)(?P<two>{NUMBER})(?P=scale)\b"
    rf"(?:(?![{CURRENCY_SIGNS}%.;]).){{1,60}}?\b[Tt]he (?:remaining|other|last|final) (?P=sign)(?P<rest>{NUMBER})(?P=scale)\b"
)
"""“Harbor Ventures put in $12 million, Blue Acre $4 million, and the remaining $1.5 million came from others”."""
_NAMED = rf"[^.;{CURRENCY_SIGNS}]{{1,120}}?\("
FROM_SOURCES = pattern(
    rf"\b(?:money|funding|funds|cost|bill|sum) (?:comes|came|has come|will come|is to come|is coming) from {_NAMED}(?P<sign>[{CURRENCY_SIGNS}])(?P<one>{NUMBER}){_SCALE}\)"
    rf"{_NAMED}(?P=sign)(?P<two>{NUMBER})(?P=scale)\)(?:{_NAMED}(?P=sign)(?P<three>{NUMBER})(?P=scale)\))?[^.;{CURRENCY_SIGNS}]{{0,60}}\. "
    rf"The (?:rest|remainder|balance|remaining)(?:, | of )?(?P=sign)(?P<rest>{NUMBER})(?P=scale)\b"
)
"""“The money comes from the county (£6m) and the town (£4.5m). The rest, £2.5m, is to be raised.”"""
_ANOTHER = rf"(?:(?![{CURRENCY_SIGNS}%]).){{1,160}}?"
GRANTS = pattern(
    rf"(?P<sign>[{CURRENCY_SIGNS}])(?P<one>{NUMBER})(?P<scale>(?:{SCALE})?){_ANOTHER}(?P=sign)(?P<two>{NUMBER})(?P=scale)\b{_ANOTHER}"
    rf"(?P=sign)(?P<three>{NUMBER})(?P=scale)\b{_ANOTHER}\b[Tt]he (?:remaining|rest,|last|final) (?P=sign)(?P<rest>{NUMBER})(?P=scale)\b"
)
"""“The largest sum, £210,000, goes to the rowers. The singers get £130,000 and the players £85,000. The remaining
£65,000 is …”"""
SHARES = pattern(r"\b(?:share|shares|shared|divided|split|distributed|between them)\b")
"""A word beside a total that others get in parts."""
LEAVES = pattern(
    rf"\b(?:[Ww]hich|[Tt]hat|[Tt]his) (?:leaves|left|would leave|will leave) (?:only |just )?(?P<sign>[{CURRENCY_SIGNS}])(?P<rest>{NUMBER}){_SCALE}"
    r"(?= for (?:(?:(?![.;]).)* and )?(?:everything else|all else|the rest|all other|other|the remaining)\b)"
)
"""What a paragraph that shares out a budget leaves for everything else."""
BUDGET = pattern(
    rf"(?P<sign>[{CURRENCY_SIGNS}])(?P<whole>{NUMBER}){_SCALE} (?:[a-z]+ )?budget\b|\bbudget of (?P<sign2>[{CURRENCY_SIGNS}])(?P<whole2>{NUMBER})(?P<scale2>{SCALE})"
)
WITHIN = pattern(
    rf"\b(?:including|includes?|of which|of that|up from|down from|more than|less than|increase|rise|cut|last year|{ROUGHLY})\b"
)
"""Words of a paragraph whose sums are not all parts of one whole."""
GAVE = pattern(
    r"\b(?:put in|gave|contributed|came from|comes from|come from|paid|provided|invested|added|chipped in|pledged)\b"
)
RAISED = pattern(r"\b(?:raised|total|budget|cost|sum|pledged|awarded|funding|round|appeal|needed)\b")
FEWEST_PARTS = 3
"""Of a budget that a paragraph shares out."""
BACK = 3
"""Paragraphs before such a list in which its total stands, beside the headline."""
TOLERANCE = 0.06
"""How far each part may be off by rounding, of numbers with one decimal."""
COUNT = pattern(rf"(?<![\w.,/{CURRENCY_SIGNS}-]){NUMBER}(?![\w,.-]*\d)", re.IGNORECASE)
ROUNDED = 1000.0
"""Numbers from here on that end in two zeros may be rounded, and so may be what is left of them."""


class Remainder(Options):
    """No options."""


def needs(options: Remainder) -> Gate:
    """What a text must hold: a part of a whole, and what is left of it."""
    part = Need(frozenset(("of",)), frozenset(CURRENCY_SIGNS))
    rest = Need(
        frozenset(
            "other last final remaining rest remainder balance left remain remains short leave leaves leaving gave "
            "dropped failed retired withdrew refused".split()
        ),
        frozenset(),
    )
    return Gate(frozenset(), ((rest, part),))


def check(document: Document, options: Remainder) -> Iterator[Finding]:
    """Every rest that a part and its whole do not leave."""
    yield from _shared_out(document)
    yield from _left_over(document)
    for block in document.prose_blocks():
        if "alf of the" not in block.prose and not AT_ALL.search(block.prose):
            continue
        told: set[int] = set()
        for match in (found for shape in SHAPES for found in shape.finditer(block.prose)):
            whole, rest = value(match["whole"]), value(match["rest"])
            part = whole / 2 if match["part"].lower() == "half" else value(match["part"])
            right = whole - part
            if not 0 < part < whole or right == rest or rest >= whole or match.start("rest") in told:
                continue
            if not match["sign"] and abs(right - rest) <= _rounding(whole) + _rounding(part):
                continue
            if match.end("whole") < match.start("part") and _has_another_whole(match, part):
                continue
            if _are_of_two_kinds(match):
                continue
            start, end = (edge(match.span("part") + match.span("whole")) for edge in (min, max))
            if inside(quoted(document, block), start, match.end("rest")):
                continue
            told.add(match.start("rest"))
            said = exact(right)
            yield Finding(
                place=document.place(block, *match.span("rest"), "what is left"),
                evidence=(document.place(block, start, end, f"leaves {said}"),),
                values={"part": match["part"].lower(), "whole": match["whole"], "rest": match["rest"], "right": said},
                fixes=replacement([(block, *match.span("rest"))], said) if match["rest"][0].isdigit() else (),
                confidence=LIKELY,
            )


def _rounding(number: float) -> float:
    """By how much a number may be off that ends in zeros: half of the last digit before them."""
    if number < ROUNDED or number % 100:
        return 0.0
    unit = 100.0
    while number % (10 * unit) == 0:
        unit *= 10
    return unit / 2


def _are_of_two_kinds(match: re.Match[str]) -> bool:
    """Whether a whole and a rest are named as other things, neither of them people:
    “of the 50 runs … the other 22 lines”."""
    nouns = [counted(match.string, match.end(name)) for name in ("whole", "rest")]
    return are_of_two_kinds(*nouns) and not any(map(OF_PEOPLE.fullmatch, nouns))


def _has_another_whole(match: re.Match[str], part: float) -> bool:
    """Whether a larger number stands between a whole and its part, which is what it is a part of: “612 adults,
    of whom 600 stayed”."""
    between = match.string[match.end("whole") : match.start("part")]
    return any(value(number[0]) > part for number in COUNT.finditer(between))


def _left_over(document: Document) -> Iterator[Finding]:
    """“Schools would get $21m and roads $5m, which leaves $3m for everything else”, of the one budget of the text."""
    known = vocabulary(document)
    budgets = (
        list(everywhere(document, BUDGET))
        if "budget" in known and not known.isdisjoint(("leave", "leaves", "left"))
        else []
    )
    wholes = {(one["sign"] or one["sign2"], value(one["whole"] or one["whole2"])) for _, one in budgets}
    if len(wholes) != 1:
        return
    ((sign, whole),) = wholes
    where, told = budgets[0]
    scale = told["scale"] or told["scale2"]
    for block, match in everywhere(document, LEAVES):
        if (
            match["sign"] != sign
            or match["scale"] != scale
            or WITHIN.search(block.prose)
            or is_quoted(document, block, match)
        ):
            continue
        amounts = re.compile(rf"{re.escape(sign)}({NUMBER}){re.escape(scale)}(?![\w.,]*\d)")
        parts = list(amounts.finditer(block.prose, 0, match.start()))
        right = round(whole - sum(value(part[1]) for part in parts), 2)
        rest = value(match["rest"])
        if (
            len(parts) < FEWEST_PARTS
            or right <= 0
            or abs(right - rest) <= TOLERANCE * len(parts)
            or abs(right - rest) > whole / 4
        ):
            continue
        yield Finding(
            place=document.place(block, *match.span("rest"), "what is left"),
            evidence=(
                document.place(where, *told.span(), "the whole"),
                *(document.place(block, *part.span(), "a part") for part in parts),
            ),
            values={
                "part": ", ".join(part[1] for part in parts[:-1]) + f" and {parts[-1][1]}",
                "whole": exact(whole),
                "rest": match["rest"],
                "right": exact(right),
            },
            fixes=replacement([(block, *match.span("rest"))], exact(right)),
            confidence=LIKELY,
        )


def _is_shared(before: list[Block]) -> bool:
    """Whether some paragraph says that an amount is shared."""
    return any(SHARES.search(one.prose) and any(sign in one.prose for sign in CURRENCY_SIGNS) for one in before)


def _shared_out(document: Document) -> Iterator[Finding]:
    """“Of the total, £21m will come from fares. A further £14m … The remaining £9m”,
    of the one total that stands before it."""
    blocks = list(document.prose_blocks())
    for at, block in enumerate(blocks):
        shapes = (OF_THE_TOTAL, OF_THE_SUM) if "Of th" in block.prose else ()
        match = next((found for shape in shapes if (found := shape.search(block.prose))), None)
        if match is None and any(mark in block.prose for mark in CURRENCY_SIGNS):
            match = PUT_IN.search(block.prose)
            if match and not (GAVE.search(match[0]) and RAISED.search(block.prose, 0, match.start())):
                continue
            match = match or FROM_SOURCES.search(block.prose)
            if (
                match is None
                and (match := GRANTS.search(block.prose))
                and not _is_shared(blocks[max(0, at - BACK) : at])
            ):
                continue
        if match is None or is_quoted(document, block, match):
            continue
        before = [one for one in blocks[max(0, at - BACK) : at] if not one.key]
        before += [one for one in blocks if one.kind == "headline"]
        scale = rf"\s?{re.escape(match['scale'].strip())}" if match["scale"] else ""
        amounts = re.compile(rf"{re.escape(match['sign'])}({NUMBER}){scale}(?![\w.,]*\d)")
        own = [(block, found) for found in amounts.finditer(block.prose, 0, match.start())][-1:]
        told = own or [(one, found) for one in before for found in amounts.finditer(one.prose)]
        wholes = {value(found[1]) for _, found in told}
        named = [name for name in ("one", "two", "three") if match.groupdict().get(name)]
        parts = [value(match[name]) for name in (*named, "rest")]
        if (
            len(wholes) != 1
            or not max(parts) < (whole := wholes.pop())
            or abs(sum(parts) - whole) < TOLERANCE * len(parts)
        ):
            continue
        if abs(sum(parts) - whole) > whole / 4:
            continue  # parts of something else
        said, right = " and ".join(match[name] for name in named), exact(round(whole - sum(parts[:-1]), 2))
        yield Finding(
            place=document.place(block, *match.span("rest"), "what is left"),
            evidence=(
                document.place(told[0][0], *told[0][1].span(), "the whole"),
                *(document.place(block, *match.span(name), "a part") for name in named[:-1]),
                document.place(block, *match.span(named[-1]), f"leaves {right}"),
            ),
            values={"part": said, "whole": exact(whole), "rest": match["rest"], "right": right},
            fixes=replacement([(block, *match.span("rest"))], right),
            confidence=LIKELY,
        )
