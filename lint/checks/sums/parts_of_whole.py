"""Totals whose parts one sentence names by kind: “of the 300 guests, 120 were men and 190 women”;
“240 homes”, of three kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import everywhere
from lint.checks.sums import parts_apart
from lint.document import Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, added, value
from lint.language.quotations import inside, is_quoted, quoted
from lint.language.sentences import Sentence, sentences
from lint.language.words import lower_in_place
from lint.patterns import pattern

_TOTAL = rf"\bof (?:the|its|their|our|all|these|those) (?P<total>{NUMBER}) (?P<noun>[a-z-]+)"
OF_THE = pattern(rf"{_TOTAL}(?: [a-z’'-]+){{0,5}}, ")
"""What the parts of a whole stand behind, in small letters: “of the 31,204 ballots counted, ”."""
COMPLEMENTS = frozenset(
    frozenset(pair.split()) for pair in ("men women", "boys girls", "adults children", "male female", "males females")
)
"""What makes up a whole together."""
OF_TWO = pattern(
    rf"{_TOTAL}(?: [a-z’'-]+){{0,5}}, (?P<one>{NUMBER}) (?:were |are |was |is )?(?P<kind>[a-z]+)(?:,? and |, )(?P<two>{NUMBER}) (?:were |are |was |is )?(?P<other>[a-z]+)\b"
)
KINDS = "men|women|boys|girls|adults|children|males|females"
OF_THEM = pattern(
    rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<total>{NUMBER}) [a-z-]+(?: [a-z’'-]+){{0,5}}, (?P<one>{NUMBER}) of (?:them|whom) (?:are |were )?(?P<kind>{KINDS})(?:,? and |, )(?P<two>{NUMBER}) (?P<other>{KINDS})\b"
    rf"|\b(?:jury|panel|committee|team|crew|group|council|class|choir|board|party|cast|squad) of (?P<total2>{NUMBER})(?: [a-z]+)?(?:,| \(| [–—-])(?: (?:which (?:is|was) )?made up of| consisting of)? ?"
    rf"(?P<one2>{NUMBER}) (?P<kind2>{KINDS}) and (?P<two2>{NUMBER}) (?P<other2>{KINDS})(?=[,.;)]| [–—-])"
    rf"|(?<![\w.,/{CURRENCY_SIGNS}-])(?P<total3>{NUMBER}) (?:jurors|people|members|passengers|pupils|students|players|victims|suspects|candidates|workers|volunteers|guests|delegates|soldiers|migrants)(?:,| \(| [–—-]) ?"
    rf"(?P<one3>{NUMBER}) (?P<kind3>{KINDS}) and (?P<two3>{NUMBER}) (?P<other3>{KINDS})(?=[,;)]| [–—])"
)
"""“412 pupils, 207 of them girls and 195 boys”; “a jury of 12, made up of seven women and four men”; “12 jurors,
seven women and four men,”."""
KIND_WORDS = (" men", " women", " boys", " girls", " children", "males")
"""A cheap test in front of it."""
TOO_MANY = 0.05
"""Share by which the parts of a whole are too many at most: farther off, they overlap (“120 were men,
and 150 under 30”)."""
HOMES = "flats|houses|homes|apartments|bungalows|cottages|maisonettes|townhouses|townhomes|studios|duplexes"
_DWELLINGS = rf"(?:{NUMBER}) (?:[a-z-]+ ){{0,3}}?(?:{HOMES})"
OF_HOMES = pattern(
    rf"\b(?:made up of|comprises?|comprising|consists? of|consisting of|split into|divided into|a mix of|there will be|will have) (?P<parts>{_DWELLINGS}(?:, {_DWELLINGS})*,? and {_DWELLINGS})\b"
)
"""Homes of several kinds, which are all that are to be built."""
ALL_HOMES = pattern(
    rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<total>{NUMBER}) (?:new |family |affordable )?(?:homes|dwellings|units|properties)\b"
)
HOUSE = pattern(
    r"\b(?P<total>\d{2,3})[ -](?:seat|member|strong) (?:[A-Z]?[a-z]+ )?(?:[Cc]ouncil|[Aa]uthority|[Aa]ssembly|[Pp]arliament|[Cc]hamber|[Bb]oard|[Ss]enate|[Hh]ouse|[Ll]egislature)\b"
)
"""“the 45-member authority”."""
_PARTY = r"(?:Conservatives?|Tories|Labour|Liberal Democrats?|Lib Dems?|Greens?|SNP|Plaid Cymru|UKIP|Reform(?: UK)?|Republicans?|Democrats?|Liberals?|Social Democrats?|Socialists?|[Ii]ndependents?|others)"
SEATS_OF = pattern(
    rf"\b{_PARTY}(?:,? who had [^,;]{{3,50}},)?(?: (?:now |still |each )?(?:holds?|has|have|with|on|won|took|got))? (?P<number>{NUMBER})(?=[,.;]| and | seats?\b| councillors\b)"
)
"""“the Liberal Democrats 14”."""
OF_VOTES = pattern(
    r"\b(?:votes?|per cent|percent|points|gains?|gained|lost|losses|vacant|vacanc\w+|previous\w*|before|in (?:19|20)\d\d|were|had been|fewer|more)\b|%"
)
"""Words of a sentence that tells of something else than the seats that all have now."""
MOST_SIDES, LEAST_SIDES = 12, 3
IN_HOUSES = ("-seat ", "-member ", "-strong ")
"""A cheap test in front of them."""
FARTHEST = 0.25
"""Share by which they may be off, to be those of the total at all."""
LEAST_HOMES = 10


def kinds(document: Document) -> Iterator[parts_apart.Parts]:
    """Every whole of which a sentence names more parts than there are, or two that are all and make another number."""
    for sentence in sentences(document):
        if "f the " not in sentence.text and "f " not in sentence.text[:4]:
            continue
        lower = lower_in_place(sentence.text)
        whole = OF_THE.search(lower)
        if whole is None or parts_apart.UNSURE.search(lower):
            continue
        if inside(quoted(document, sentence.block), sentence.start + whole.start(), sentence.start + whole.end()):
            continue
        total = value(whole["total"])
        if two := OF_TWO.search(lower):
            one, other = value(two["one"]), value(two["two"])
            if frozenset((two["kind"], two["other"])) in COMPLEMENTS and one + other != total > max(one, other):
                yield _parts(sentence, two.span("total"), [two.span("one"), two.span("two")], one + other)
            continue
        parts = parts_apart.enumerated(sentence, whole.end())
        values = [value(part["number"]) for part, _ in parts]
        if len(parts) > 2 and total < added(values) <= (1 + TOO_MANY) * total and max(values) < total:
            spans = [(start - sentence.start, end - sentence.start) for _, (start, end) in parts]
            yield _parts(sentence, whole.span("total"), spans, added(values))


def two_kinds(document: Document) -> Iterator[parts_apart.Parts]:
    """Every number of people that the two kinds named right behind it, which are all, do not make."""
    for sentence in sentences(document):
        if not any(kind in sentence.text for kind in KIND_WORDS):
            continue
        lower = lower_in_place(sentence.text)
        for match in OF_THEM.finditer(lower):
            form = next(form for form in ("", "2", "3") if match[f"total{form}"])
            total, one, two = (value(match[name + form]) for name in ("total", "one", "two"))
            are_all = frozenset((match[f"kind{form}"], match[f"other{form}"])) in COMPLEMENTS
            start, end = match.span(f"total{form}")
            if (
                not are_all
                or one + two == total
                or total <= max(one, two)
                or parts_apart.UNSURE.search(lower, max(0, start - 12), end)
            ):
                continue
            if not inside(quoted(document, sentence.block), sentence.start + start, sentence.start + end):
                yield _parts(sentence, (start, end), [match.span(f"one{form}"), match.span(f"two{form}")], one + two)


MOST_PLANS = 20
"""Such plans that a text tells of, for one number of homes to be that of all."""


def homes(document: Document) -> Iterator[parts_apart.Parts]:
    """The homes of a plan, whose kinds make another number than the one that the text has throughout."""
    plans = [(block, match) for block in document.prose_blocks() if (match := OF_HOMES.search(block.prose))]
    for block, match in plans if len(plans) <= MOST_PLANS else ():
        if is_quoted(document, block, match):
            continue
        kinds_of_home = list(re.finditer(rf"(?<![\w.,]){_DWELLINGS}", match["parts"]))
        numbers = [re.match(NUMBER, kind[0]) for kind in kinds_of_home]
        values = [value(number[0]) for number in numbers if number]
        told = [
            (other, total)
            for other in document.prose_blocks()
            for total in ALL_HOMES.finditer(other.prose)
            if other is not block or not match.start() <= total.start() < match.end()
        ]
        totals = {value(total["total"]) for _, total in told}
        if len(totals) != 1 or len(values) < 2:
            continue
        (total,), makes = totals, added(values)
        if total >= LEAST_HOMES and makes != total and abs(makes - total) <= FARTHEST * total and max(values) < total:
            at = match.start("parts")
            places = tuple((at + kind.start(), at + kind.end()) for kind in kinds_of_home)
            other, first = told[0]
            yield parts_apart.Parts(other, *first.span("total"), first["total"], block, places, makes)


def sides(document: Document) -> Iterator[parts_apart.Parts]:
    """The seats of the one house of a text, whose sides, independents or others the last of them,
    have another number together."""
    houses = list(everywhere(document, HOUSE))
    if len({match["total"] for _, match in houses}) != 1:
        return
    block, house = houses[0]
    total = float(house["total"])
    for sentence in sentences(document):
        held = list(SEATS_OF.finditer(sentence.text))
        if not LEAST_SIDES <= len(held) <= MOST_SIDES or OF_VOTES.search(sentence.text):
            continue
        makes = added(value(one["number"]) for one in held)
        are_all = held[-1][0].lower().startswith(("independent", "other"))
        if makes != total and (makes > total or are_all) and abs(makes - total) <= FARTHEST * total:
            spans = tuple((sentence.start + one.start("number"), sentence.start + one.end("number")) for one in held)
            yield parts_apart.Parts(block, *house.span("total"), house["total"], sentence.block, spans, makes)


def _parts(sentence: Sentence, total: tuple[int, int], parts: list[tuple[int, int]], makes: float) -> parts_apart.Parts:
    places = tuple((sentence.start + start, sentence.start + end) for start, end in parts)
    start, end = sentence.start + total[0], sentence.start + total[1]
    return parts_apart.Parts(sentence.block, start, end, sentence.text[slice(*total)], sentence.block, places, makes)
