"""Totals whose parts stand in words of their own: “killing 23. Of the dead, 14 were …, six … and five …”,
seats, two shares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lint.checks.sums.in_sentence import OF_ANOTHER
from lint.document import Block, Document
from lint.language.quantities.bounds import ROUGHLY
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, SCALE, added, value
from lint.language.quotations import inside, is_quoted, quoted, stands_quoted
from lint.language.sentences import Sentence, sentences
from lint.language.temporal.words import MONTH
from lint.language.words import lower_in_place, lowered
from lint.patterns import CAPITAL, pattern
from lint.records import Record

OPENING = pattern(
    r"of (?:(?P<money>this|that|it|the (?:money|sum|total|cost|amount|budget))|"
    r"(?P<dead>the dead|the victims|those (?:killed|who died)|the fatalities)|(?P<others>these|those|them)),? "
)
"""What a sentence begins with that shares out what the one before told."""
SOME_OF_DEAD = pattern(rf"(?={NUMBER} of (?P<dead>the dead|the victims|those (?:killed|who died)|the fatalities)\b)")
"""The same, and it may not name all of them."""
BEGINS = pattern(r"Of |[\w-]+ of th")
"""A cheap look at what a sentence begins with."""
PIECES = pattern(r",? and |, ")
_SIGNED = rf"(?P<sign>(?:[a-z]{{1,3}})?[{CURRENCY_SIGNS}])?(?P<number>{NUMBER})(?P<scale>{SCALE})?(?![\w/]|[.,]\d| ?%| percent| per cent)"
FIRST = pattern(rf"(?:the (?:other|remaining) )?{_SIGNED}")
AT_A_PLACE = pattern(r" (?:in|at|on|near)\b")
"""Behind a “one” that is a number, and stands for nobody."""
AMOUNT = pattern(rf"(?<![\w.,/-]){_SIGNED}")
TOLL = pattern(
    rf"\b(?:kill(?:s|ed|ing)|death toll [^.;,]{{0,40}}?(?:to|at|of)|claim(?:s|ed|ing)(?: the lives of)?) (?:at least |about |some |nearly )?(?P<number>{NUMBER})(?![\w,.-]*\d)"
    rf"|(?<![\w.,/-])(?P<number2>{NUMBER})(?: [a-z]+){{0,2}} (?:(?:were|was|have been|had been) )?(?:dead|died|killed)\b"
)
UNSURE = pattern(
    rf"\b(?:at least|some|{ROUGHLY}|more than|over(?! [\w-]+ (?:years?|months?|weeks?|days?))|up to|including|among|alone|each|apiece|so far|mostly|between(?! (?:{MONTH})))\b"
)
"""Words by which parts or a total are not exact, or parts not all there are."""
NAMES_THE_REST = pattern(r"the (?:other|remaining) ")
"""How the last part begins where with it all are named: “44 were hidden and the other 27 open”."""
THE_REST = pattern(r"(?:The (?:rest|remaining|remainder|others?)|A further|Another|Others)\b")
"""What the next sentence goes on with where the parts are not all named yet."""
GOES_ON = pattern(
    rf"\b(?:with|plus) (?:about |some |another |a further )?{NUMBER}\b|\b(?:elsewhere|the rest|the others?)\b"
)
"""What a sentence says of those that its parts leave out."""
ADDED = pattern(rf"\b(?:[Aa] further|[Aa]nother|[Aa]n additional) [{CURRENCY_SIGNS}]")
TOLD_IN_ALL = pattern(
    rf"\b(?:all told|in all|altogether|in total),? [^.;:{CURRENCY_SIGNS}\d]{{0,60}}?(?<![\w.,/-])(?<!\bthan )(?<!\bunder "
    rf")(?<!\bover )(?P<sign>[{CURRENCY_SIGNS}])(?P<number>{NUMBER})(?P<scale>{SCALE})?(?![\w/]|[.,]\d)"
)
"""What the amounts of a paragraph come to: “A further £165 came from the county … All told, the pier had cost £640.”"""
MOST_AWAY = 0.1
"""How far the sum of such amounts may be from it, for all of them to be its parts."""
SEATS = pattern(rf"(?<![\w.,/-])(?P<part>{NUMBER}) of the (?P<total>{NUMBER}) (?:seats|places|mandates)\b")
HOLDS = pattern(r"\b(?:has|have|holds?|won|took|gets?|got|is left with|are left with)\b")
OF_PARTY = pattern(rf"(?<=[a-z]) (?P<number>{NUMBER})(?=[,.;]| and | seats| for )")
"""The seats of one side, and those of the others in the next sentence."""
TWO_SHARES = pattern(
    r"\b(?:own|owns|hold|holds|control|controls|get|gets|receive|receives|take|takes) (?P<one>\d{1,2}(?:\.\d+)?)(?:%| percent| per cent) of (?:the|its) [^.;%\d]{3,50}? and "
    r"[^.;%\d]{3,60}? (?P<other>\d{1,2}(?:\.\d+)?)(?:%| percent| per cent)(?! of\b)"
)
"""“will own 62% of the joint company and those of Umber 48%”."""
_PERCENT = r"(?P<number>\d{1,2}(?:\.\d+)?)(?:%| percent\b| per cent\b)"
SHARE = pattern(rf"(?<![\w.,{CURRENCY_SIGNS}–-]){_PERCENT}")
REST_SHARE = pattern(rf"The (?:other|remaining|rest, (?:some |about )?) ?{_PERCENT}")
AND_REST_SHARE = pattern(rf",? (?:and|while|with) (?:[{CAPITAL}][\w’'-]+ ){{0,3}}the (?:other|remaining) {_PERCENT}")
CHANGES = pattern(
    r"\b(?:(?:rose|rise|risen|fell|fall|fallen|up|down|increase\w*|decrease\w*|grew|growth|than|compared|average|also|both)\b|"
    rf"(?:from|at least|more than|{ROUGHLY}) \d)"
)
VOTES = pattern(
    rf"\b(?:took|won|got|received|secured|polled|gained|garnered|with|on|second|third|last|fourth)(?: with| on)? (?P<share>{_PERCENT})(?! turnout)"
)
OTHER_VOTE = pattern(
    r"\bin (?:19|20)\d\d\b|\b(?:previous|last (?:election|time|year|month|vote|race)|earlier|ago|first round|second round|run-?off|polls?|swing|down|up|from|compared|than|"
    rf"{ROUGHLY}|at least|more|counted|each)\b"
)
"""What speaks of several votes, or of shares that are estimates."""
FEWEST_PERCENT, MOST_PERCENT = 70, 140
ROUNDING = 1.0  # percent by which two shares of one whole may be more than all of it
FEWEST = 3  # parts
MOST_SEATS = 1.3
"""How many times as many seats as there are the sides may have, for the numbers to be seats at all."""
NEARLY = 0.15
"""How far the sum of the parts of an amount may be from it, for them to be its parts at all."""
LARGEST_GAP = 0.4
"""The same of people, whom nobody rounds."""


class Parts(Record):
    """A total, `block.prose[start:end]`, with the numbers of its parts: their values,
    and their places in `parts_block`."""

    block: Block
    start: int
    end: int
    total: str
    parts_block: Block
    places: tuple[tuple[int, int], ...]
    makes: float


def parts_below(document: Document) -> Iterator[Parts]:
    """Every total that the parts named in the next sentence do not make."""
    every = sentences(document)
    toll = _Toll(every)
    for at, sentence in enumerate(every):
        if not at or not BEGINS.match(sentence.text):
            continue
        lower = lower_in_place(sentence.text)
        opening = OPENING.match(lower) or SOME_OF_DEAD.match(lower)
        if opening is None or stands_quoted(document, sentence):
            continue
        parts = enumerated(sentence, opening.end())
        fewest = 2 if parts and NAMES_THE_REST.match(lower, parts[-1][0].start()) else FEWEST
        if len(parts) < fewest or len({(part["sign"], part["scale"]) for part, _ in parts}) != 1:
            continue
        follows = every[at + 1].text if at + 1 < len(every) else ""
        if THE_REST.match(follows) or UNSURE.search(sentence.text.lower()):
            continue
        makes = added(value(part["number"]) for part, _ in parts)
        found = toll.before(at) if opening["dead"] else _amount_before(every[at - 1], parts[0][0])
        if found is None:
            continue
        block, (start, end), total = found
        if makes < total and (opening.re is SOME_OF_DEAD or GOES_ON.search(lower, parts[-1][0].end())):
            continue
        gap = LARGEST_GAP if opening["dead"] or fewest < FEWEST else NEARLY
        if 0 < abs(makes - total) <= gap * total and all(value(part["number"]) < total for part, _ in parts):
            places = tuple(span for _, span in parts)
            yield Parts(block, start, end, block.prose[start:end], sentence.block, places, makes)


def told_in_all(document: Document) -> Iterator[Parts]:
    """Every sum of money at the end of a paragraph that the amounts before it do not make,
    one of which is “a further” one."""
    for block in document.prose_blocks():
        if not ADDED.search(block.prose):
            continue
        lower = lower_in_place(block.prose)
        total = TOLD_IN_ALL.search(lower)
        if total is None or UNSURE.search(lower, 0, total.end()):
            continue
        parts = [one for one in AMOUNT.finditer(lower, 0, total.start()) if one["sign"]]
        if len(parts) < 2 or len({(one["sign"], one["scale"]) for one in (*parts, total)}) != 1:
            continue
        values, whole = [value(one["number"]) for one in parts], value(total["number"])
        makes = added(values)
        digits = len(total["number"].partition(".")[2])  # a total may be rounded, as in “£1.25m … £2.31m … £3.6m”
        if 0 < abs(round(makes, digits) - whole) <= MOST_AWAY * whole and max(values) < whole:
            start, end = total.span("number")
            if not inside(quoted(document, block), start, end):
                yield Parts(
                    block, start, end, block.prose[start:end], block, tuple(one.span("number") for one in parts), makes
                )


def seats(document: Document) -> Iterator[Parts]:
    """Every number of seats that its sides have more of: “19 of the 36 seats. Umber has 14 and Tarn five”."""
    every = sentences(document)
    for sentence, after in pairwise(every):
        match = SEATS.search(sentence.text) if " of the " in sentence.text else None
        if match is None or sentence.block is not after.block or not HOLDS.search(after.text):
            continue
        others = list(OF_PARTY.finditer(after.text))
        values = [value(other["number"]) for other in others]
        part, total = value(match["part"]), value(match["total"])
        makes = added((part, *values))
        if len(values) > 1 and total < makes <= MOST_SEATS * total and max(part, *values) < total:
            spans = [other.span("number") for other in others]
            places = tuple((after.start + start, after.start + end) for start, end in spans)
            start, end = match.span("total")
            own = (sentence.start + match.start("part"), sentence.start + match.end("part"))
            yield Parts(
                sentence.block,
                sentence.start + start,
                sentence.start + end,
                match["total"],
                after.block,
                (own, *places),
                makes,
            )


def two_shares(document: Document) -> Iterator[Parts]:
    """Every two shares of one whole that are more than all of it; the total is empty, since no text says it."""
    for block in document.prose_blocks():
        for match in TWO_SHARES.finditer(block.prose):
            makes = float(match["one"]) + float(match["other"])
            if makes > 100 + ROUNDING and not is_quoted(document, block, match):
                places = (match.span("one"), match.span("other"))
                yield Parts(block, match.start("other"), match.end("other"), "", block, places, round(makes, 3))


def shares_with_rest(document: Document) -> Iterator[Parts]:
    """The shares of one sentence and the rest, in it or in the next one, where they do not make 100: “… and 9%.
    The other 22% …”."""
    for before, sentence in pairwise(sentences(document)):
        rest = REST_SHARE.match(sentence.text) if sentence.text.startswith("The ") else None
        if rest is not None and before.block is sentence.block:
            yield from _with_rest(before, before.text, sentence, rest)
    text = lowered(document)
    for sentence in sentences(document) if "the remaining " in text or "the other " in text else ():
        rest = AND_REST_SHARE.search(sentence.text)
        if rest is not None and not OF_ANOTHER.search(sentence.text):
            yield from _with_rest(sentence, sentence.text[: rest.start()], sentence, rest)


def _with_rest(before: Sentence, said: str, sentence: Sentence, rest: re.Match[str]) -> Iterator[Parts]:
    """The shares in the words before the rest, with the rest."""
    shares = list(SHARE.finditer(said))
    makes = round(sum(float(share["number"]) for share in shares) + float(rest["number"]), 3)
    if len(shares) < 2 or CHANGES.search(said) or abs(makes - 100) <= ROUNDING:
        return
    if FEWEST_PERCENT < makes < MOST_PERCENT:
        places = [(before.start + share.start(), before.start + share.end()) for share in shares]
        start, end = sentence.start + rest.start("number"), sentence.start + rest.end()
        yield Parts(sentence.block, start, end, "", sentence.block, (*places, (start, end)), makes)


def votes(document: Document) -> Iterator[Parts]:
    """The shares of one vote that a paragraph gives each candidate, where they are more than all of it."""
    for block in document.prose_blocks():
        if "of the vote" not in block.prose or OTHER_VOTE.search(block.prose):
            continue
        shares = list(VOTES.finditer(block.prose))
        makes = round(sum(float(share["number"]) for share in shares), 3)
        of_one = sum("of the vote" in block.prose[share.end() : share.end() + 20] for share in shares)
        if len(shares) > 1 and of_one == 1 and 100 + ROUNDING < makes < MOST_PERCENT:
            places = tuple(share.span("share") for share in shares)
            yield Parts(block, *places[-1], "", block, places, makes)


def enumerated(sentence: Sentence, at: int) -> list[tuple[re.Match[str], tuple[int, int]]]:
    """The numbers with which the pieces of an enumeration begin, with their places;
    nothing where none stands behind “and”."""
    lower = lower_in_place(sentence.text)
    found: list[tuple[re.Match[str], tuple[int, int]]] = []
    last_is_joined, joined = False, False
    for piece, link in _pieces(lower, at):
        part = FIRST.match(lower, piece)
        if part and (part["number"] != "one" or part["sign"] or AT_A_PLACE.match(lower, part.end())):
            start, end = part.span("number")
            found.append((part, (sentence.start + start, sentence.start + end)))
            last_is_joined = "and" in link
            joined |= last_is_joined
    return found if joined and last_is_joined else []


def _pieces(text: str, at: int) -> Iterator[tuple[int, str]]:
    """Where each piece of an enumeration begins, with what stands before it."""
    yield at, ""
    for link in PIECES.finditer(text, at):
        yield link.end(), link[0]


def _amount_before(sentence: Sentence, like: re.Match[str]) -> tuple[Block, tuple[int, int], float] | None:
    """The one amount of a sentence that is written as the parts are; a sum of money, or a number of five or more."""
    lower = lower_in_place(sentence.text)
    if UNSURE.search(lower):
        return None
    found = [
        match
        for match in AMOUNT.finditer(lower)
        if (match["sign"], match["scale"]) == (like["sign"], like["scale"])
        and (match["sign"] or value(match["number"]) >= 5)
    ]
    if len(found) != 1 or (not like["sign"] and not like["scale"] and _is_year(found[0])):
        return None
    start, end = found[0].span("number")
    return sentence.block, (sentence.start + start, sentence.start + end), value(found[0]["number"])


def _is_year(match: re.Match[str]) -> bool:
    return match["number"].isdecimal() and 1500 < int(match["number"]) < 2100


class _Toll:
    """The number of dead that a text has told so far, read on sentence by sentence."""

    def __init__(self, every: list[Sentence]) -> None:
        self._every = every
        self._read = 0
        self._totals: set[float] = set()
        self._last: tuple[Block, tuple[int, int], float] | None = None

    def before(self, at: int) -> tuple[Block, tuple[int, int], float] | None:
        """Its last place before a sentence, where the text has told one number only;
        the sentences are asked for in their order."""
        for sentence in self._every[self._read : at]:
            lower = lower_in_place(sentence.text)
            for match in TOLL.finditer(lower):
                group = "number" if match["number"] else "number2"
                start, end = match.span(group)
                self._last = sentence.block, (sentence.start + start, sentence.start + end), value(match[group])
                self._totals.add(self._last[-1])
        self._read = max(self._read, at)
        return self._last if len(self._totals) == 1 else None
