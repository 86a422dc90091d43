"""Totals and their parts in sentences of their own: money that was raised, people who fell ill, jobs that go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lint.checks.sums import parts_apart
from lint.document import Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, added, apart, is_slip, value
from lint.language.quotations import is_quoted, stands_quoted
from lint.language.sentences import Sentence, sentences
from lint.language.words import lower_in_place, vocabulary, whole_prose
from lint.patterns import pattern

MONEY = pattern(
    rf"(?P<sign>[{CURRENCY_SIGNS}])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+)(?![\w,.]*\d|%| ?(?:m|bn|million|billion|thousand)\b)"
)
SUM = pattern(
    rf"\b(?:raised|collected|made|took|brought in|sum of|total of|takings of|gave|donated|spent|cost|bill of|budget of)\b[^.;:{CURRENCY_SIGNS}]{{0,40}}$",
    re.IGNORECASE,
)
"""What stands before a sum whose parts the next sentence tells."""
SUM_OF_THEM = pattern(
    r"\b(?:total|sum)\b(?: (?:for|of|on) (?:the|that|this) [a-z]+| requested| raised| collected| spent| asked for)?,?(?: to| of| is| was| comes to| came to)?,? $"
)
WITH_MORE = pattern(
    r"\b(?:with|added|adding|plus|including|after|before|running|so far|too|another|further)\b", re.IGNORECASE
)
"""Words of a sentence whose sum is of more than was told."""
BACK = 2
"""Sentences before such a sum that may tell what it is the total of."""
FEWEST_SUMS = 3
FEW = 2
"""How many fewer than all the kinds may be: more may be of a kind that the text does not name."""
HARMS = frozenset(
    "ill sick hurt injured infected affected evacuated arrested detained rescued treated killed dead died wounded hospitalised hospitalized".split()
)
_HARM = f"(?:{'|'.join(sorted(HARMS))})"
ALL_HARMED = pattern(
    rf"\b(?:affected|infected|sickened|hurt|injured|killed|wounded|made ill|struck down) (?P<number>{NUMBER}) people\b(?! (?:in|on|at|of|from) )"
    rf"|(?<![\w.,/-])(?P<number2>{NUMBER}) people (?:have |had )?(?:fell|fallen|been|were|was|are) (?:\w+ )?{_HARM}\b"
)
KIND = rf"{NUMBER} (?!people\b|percent\b|per\b)[a-z][^,.;:\d]{{2,60}}?"
HARMED = pattern(
    rf"(?<![\w.,/-])(?P<parts>{KIND}(?:, {KIND})+,? and {KIND}) (?:have |had |has )?(?:fell|fallen|been|were|was|are) (?:\w+ )?{_HARM}\b"
)
"""How many of each kind of people the same befell."""
_DID = r"(?:were|was|came|went|took|had|left|stayed|[a-z]{3,}ed)\b"
_CLAUSE = rf"{NUMBER} {_DID}[^,.;:\d]{{0,80}}?"
SHARED_OUT = pattern(rf"(?P<parts>{_CLAUSE}(?:, {_CLAUSE})+,? and {_CLAUSE})[.,;]", re.IGNORECASE)
CLAUSE = pattern(rf"(?:^|, |\band )(?P<number>{NUMBER}) {_DID}")
COUNTED = pattern(
    rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<number>{NUMBER}) (?:[a-z]+ )?(?:[a-z]+s|people|children|men|women)\b"
)
"""How many there were, and what each part of them did."""
FURTHER = pattern(
    r"(?<![\w.,])(?P<one>\d+(?:\.\d+)?)(?P<unit> ?[a-z]{1,12})\b[^.;:\d]{0,40} and (?:a further|another) (?P<other>\d+(?:\.\d+)?)(?P=unit)\b[^.;:\d]{0,40}\. "
    r"(?:With (?:the |a total of )?|That (?:is|was|makes|made) |In all,? |A total of )(?P<total>\d+(?:\.\d+)?)(?P=unit)\b"
)
WORK = frozenset("jobs posts roles positions".split())
_WORK = f"(?:{'|'.join(sorted(WORK))})"
_WHERE = r"(?:in|at|from) [^,.;:\d]{3,40}?"
JOBS = pattern(
    rf"\b(?:loss of|to (?:lose|shed|cut|axe)|sheds|cuts|axes|shed|cut|axed|lose|losing|shedding|cutting|axing) (?P<number>{NUMBER}) (?:[a-z]+ )?{_WORK}\b"
)
JOBS_BY_PLACE = pattern(
    rf"(?<![\w.,/-]){NUMBER} (?:of the )?(?:{_WORK} )?(?:would|will|are to|were to) (?:go|be (?:lost|cut|axed|"
    rf"shed)) {_WHERE}(?:, {NUMBER} {_WHERE})+,? and {NUMBER} (?:in|at|from)\b"
)
WHERE = pattern(
    rf"(?:^|(?<= )|, |\band )(?P<number>{NUMBER}) (?:(?:of the )?(?:{_WORK} )?(?:would|will|are to|were to) [a-z ]{{2,12}}?)?(?:in|at|from)\b"
)
"""How many jobs go, and where."""
MORE_PLACES = pattern(r"\b(?:and|with|plus|while)\b|\b(?:elsewhere|rest|others?|remaining|remainder)\b")
OF_SOME = pattern(r"(?:This|Last|Next) |In [A-Z]|Of (?:these|those|them)\b|First\b|At first\b")
"""What says that these are not all."""
PART = pattern(rf"(?:^|, |\band )(?P<number>{NUMBER}) ")


def told_in_parts(document: Document) -> Iterator[parts_apart.Parts]:
    """Every such total that its parts nearly make, and do not."""
    if any(sign in whole_prose(document) for sign in CURRENCY_SIGNS):
        yield from _money(document)
        yield from _summed_up(document)
    if "people" in vocabulary(document) and not HARMS.isdisjoint(vocabulary(document)):
        yield from _people(document)
    yield from _shared_out(document)
    yield from _and_further(document)
    if not WORK.isdisjoint(vocabulary(document)):
        yield from _jobs(document)


def _money(document: Document) -> Iterator[parts_apart.Parts]:
    """A sum with its parts in the next sentence, which make it but for one digit: nobody slips twice."""
    for one, other in pairwise(sentences(document)):
        if (
            one.block is not other.block
            or parts_apart.UNSURE.search(one.text.lower())
            or parts_apart.UNSURE.search(other.text.lower())
        ):
            continue
        totals, parts = (list(MONEY.finditer(each.text)) for each in (one, other))
        if len(totals) != 1 or len(parts) < FEWEST_SUMS or not SUM.search(one.text[: totals[0].start()]):
            continue
        if len({amount["sign"] for amount in (*totals, *parts)}) > 1 or _is_quoted(document, one, other):
            continue
        total, makes = value(totals[0]["number"]), added(value(part["number"]) for part in parts)
        if is_slip(f"{total:.0f}", f"{makes:.0f}"):
            yield _parts(one, totals[0].span(), other, [part.span() for part in parts], makes)


def _summed_up(document: Document) -> Iterator[parts_apart.Parts]:
    """A sum that is called the total of those before it, in one sentence or in two, and is it but for one digit."""
    every = sentences(document)
    for at, one in enumerate(every):
        totals = list(MONEY.finditer(one.text)) if "total" in one.text or " sum " in one.text else []
        if len(totals) != 1 or not SUM_OF_THEM.search(one.text[: totals[0].start()]):
            continue
        if WITH_MORE.search(one.text[: totals[0].start()]):
            continue
        those = [other for other in every[max(0, at - BACK) : at] if other.block is one.block]
        found = [(other, match) for other in those for match in MONEY.finditer(other.text)]
        last = [pair for pair in found if pair[0] is those[-1]]
        found = last if len(last) >= FEWEST_SUMS else found
        if len(found) < FEWEST_SUMS or any(parts_apart.UNSURE.search(each.text.lower()) for each in (one, *those)):
            continue
        if len({match["sign"] for match in (*totals, *(match for _, match in found))}) > 1:
            continue
        total, makes = value(totals[0]["number"]), added(value(match["number"]) for _, match in found)
        if is_slip(f"{total:.0f}", f"{makes:.0f}") and not _is_quoted(document, one):
            places = tuple((other.start + match.start(), other.start + match.end()) for other, match in found)
            start, end = (one.start + place for place in totals[0].span())
            yield parts_apart.Parts(one.block, start, end, one.block.prose[start:end], one.block, places, makes)


def _and_further(document: Document) -> Iterator[parts_apart.Parts]:
    """“41mm on Saturday and a further 27mm on Sunday. With 74mm falling in the two days, …”."""
    for block in document.prose_blocks():
        for match in FURTHER.finditer(block.prose) if " further " in block.prose or " another " in block.prose else ():
            total, makes = value(match["total"]), added((value(match["one"]), value(match["other"])))
            if (
                0 < apart(total, makes) <= parts_apart.NEARLY * total
                and not parts_apart.UNSURE.search(match[0].lower())
                and not is_quoted(document, block, match)
            ):
                start, end = match.span("total")
                places = (match.span("one"), match.span("other"))
                yield parts_apart.Parts(block, start, end, block.prose[start:end], block, places, makes)


def _jobs(document: Document) -> Iterator[parts_apart.Parts]:
    """The one number of jobs that go, and how many of them go where: “with the loss of 240 jobs”,
    “110 posts would go in assembly, …”."""
    lowers = [(sentence, lower_in_place(sentence.text)) for sentence in sentences(document)]
    parts = [(one, match) for one, lower in lowers if " and " in lower for match in JOBS_BY_PLACE.finditer(lower)]
    if len(parts) != 1:
        return
    ((other, match),) = parts
    every = [(one, told) for one, lower in lowers for told in JOBS.finditer(lower)]
    if len({told["number"] for _, told in every}) != 1 or parts_apart.UNSURE.search(other.text.lower()):
        return
    if MORE_PLACES.search(other.text[match.end() :]) or OF_SOME.match(other.text):
        return
    one, told = every[0]
    spans = [part.span("number") for part in WHERE.finditer(lower_in_place(other.text), *match.span())]
    total, makes = value(told["number"]), added(value(other.text[a:b].lower()) for a, b in spans)
    if is_slip(f"{total:.0f}", f"{makes:.0f}") and not _is_quoted(document, one, other):
        yield _parts(one, told.span("number"), other, spans, makes)


def _shared_out(document: Document) -> Iterator[parts_apart.Parts]:
    """The one count of a sentence, and what befell how many of them in the next: “Twelve were led down,
    nine came by the stairs and four were lifted.”"""
    for one, other in pairwise(sentences(document)):
        match = SHARED_OUT.match(other.text) if one.block is other.block and " and " in other.text else None
        told = list(COUNTED.finditer(lower_in_place(one.text))) if match else []
        if (
            match is None
            or len(told) != 1
            or parts_apart.UNSURE.search(one.text.lower())
            or parts_apart.UNSURE.search(other.text.lower())
        ):
            continue
        lower = lower_in_place(other.text)
        spans = [part.span("number") for part in CLAUSE.finditer(lower, 0, match.end("parts"))]
        total, makes = value(told[0]["number"]), added(value(lower[a:b]) for a, b in spans)
        if total != makes and abs(total - makes) <= FEW and not _is_quoted(document, one, other):
            yield _parts(one, told[0].span("number"), other, spans, makes)


def _people(document: Document) -> Iterator[parts_apart.Parts]:
    """The one number of all whom something befell,
    and the kinds of people of which the text tells how many each were."""
    lowers = [(sentence, lower_in_place(sentence.text)) for sentence in sentences(document)]
    every = [(one, match) for one, lower in lowers for match in ALL_HARMED.finditer(lower)]
    kinds = [(one, match) for one, lower in lowers for match in HARMED.finditer(lower)]
    if len(every) != 1 or len(kinds) != 1:
        return
    ((one, told),), ((other, match),) = every, kinds
    if one is other or parts_apart.UNSURE.search(one.text.lower()) or parts_apart.UNSURE.search(other.text.lower()):
        return
    start = match.start("parts")
    spans = [(start + part.start("number"), start + part.end("number")) for part in PART.finditer(match["parts"])]
    group = "number" if told["number"] else "number2"
    total, makes = value(told[group]), added(value(other.text[a:b].lower()) for a, b in spans)
    if total != makes and -parts_apart.NEARLY * total <= total - makes <= FEW and not _is_quoted(document, one, other):
        yield _parts(one, told.span(group), other, spans, makes)


def _parts(
    one: Sentence, span: tuple[int, int], other: Sentence, spans: list[tuple[int, int]], makes: float
) -> parts_apart.Parts:
    """A total with its parts, by their places in their sentences."""
    start, end = (one.start + at for at in span)
    places = tuple((other.start + a, other.start + b) for a, b in spans)
    return parts_apart.Parts(one.block, start, end, one.block.prose[start:end], other.block, places, makes)


def _is_quoted(document: Document, *those: Sentence) -> bool:
    return any(stands_quoted(document, one) for one in those)
