"""Numbers of one or two sentences that nearly make another, where a word says that they are all of it:
“51 are let; the other 43 …”.

Whoever counts wrong is off by little: a sum that is far from the largest number is of other things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from lint.checks.sums.counted import are_of_two_kinds, counted
from lint.checks.sums.in_sentence import COMPLETE
from lint.checks.sums.parts_apart import Parts
from lint.document import Block, Document
from lint.language.quantities.bounds import ROUGHLY
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import LABEL, NUMBER, SCALE, added, scale_of, value
from lint.language.quantities.several import date_spans
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentences
from lint.language.verbs.finite import known_class
from lint.language.verbs.slots import verbs
from lint.patterns import caseless, pattern
from lint.records import Record

FIGURE = pattern(
    rf"(?<![\w.,/–-])(?P<place>(?:at|number|from|rose|fell|until|since|not) )?(?P<sign>[{CURRENCY_SIGNS}]?)(?P<number>{NUMBER})(?P<scale>{SCALE})?(?P<unit>ml|mm|cm|km|kg)?"
    r"(?![\w%/]|[.,]\d|[-–]\d|:\d| ?(?:percent|per ?cent|pct|per|years? old|month|year|day|hour|week|a\.m|p\.m|am|pm)\b)(?P<hyphen>-[a-z]+)?(?: (?P<noun>[a-z]+))?",
    re.IGNORECASE,
)
LONGEST_LABEL = 12  # characters before a number that say of what it is the number: “Phase ”
UNSURE = pattern(
    rf"\b(?:some|{ROUGHLY}|estimated|more than|less than|fewer than|at least|at most|over|up to|including|includes?|such as|among them|of whom|of which|"
    rf"all but|among|plus|same|average|each|every(?! one)|apiece|per|between [\d{CURRENCY_SIGNS}]|compared|than|against|versus|"
    r"subtract(?:s|ed|ing)?|deduct(?:s|ed|ing)?|minus|less|up from|down from|twice|half|double|either|or|aged?|years? old|percent|per cent|"
    r"scored?|beat|won|lost|goals?|points?|votes?|minutes?|overs?|wickets?|innings|odds|ratio|chapter|page|section|"
    r"route|line|room|season|episode|born|expected|forecast|last year|a year ago|earlier)\b|"
    r", with (?:[a-z]+ ){0,2}[a-z]+, |\bwith (?:gift aid|gifts|tips|interest)\b|\b(?:both|all) \d{1,2},|%|=|×|\+|"
    r"\d to \d",
    re.IGNORECASE,
)
"""Words beside which numbers are no exact parts, or are told by a check of their own."""
NEARLY, FEW = 0.21, 2
"""How far a sum may be from its total, as a share of it, or as a number where the total is small."""
LEAST, SMALL = 6, 20
MOST_NUMBERS = 6
LEAST_SHARE = 0.01
"""Of the total that each part is at least: less is of something else."""
COUNTED = pattern(rf"(?:In all|In total|Altogether),? [^.;:]{{0,20}}\b{NUMBER} ", re.IGNORECASE)
"""A sentence that counts all that the next one divides."""
OF_TOTAL = pattern(
    rf"(?:\b(?:all (?:of )?(?:the |its |their |those )?|in all,? |in total,? |altogether,? |all told,? |a (?:grand |combined )?total of )[{CURRENCY_SIGNS}]?$)",
    re.IGNORECASE,
)
"""What stands before a number that is all of something."""
THE_REST = pattern(r"\b(?:the rest|the others?|the remaining|the remainder|all),? $", re.IGNORECASE)
OF_THEM = pattern(r" of (?:them|these|those|which|whom)\b")
"""Behind a number: that it is a part of what is counted before."""
AFTER_TOTAL = pattern(
    r"(?: [a-z-]+){0,2},? (?:in all|in total|altogether|all told)\b(?! (?:its|their|his|her|the|these|those|of|this|last|so far|since)\b)",
    re.IGNORECASE,
)
OF_REST = pattern(
    r"\b(?:the (?:other|remaining) |leaving (?:just |only |him |her |them |it |us |me )?|(?:which|"
    r"that) leaves (?:just |only )?|the (?:rest|balance|remainder|others),? (?:of |all )?(?:the )?|"
    rf"(?:is|was|were|are|comes|came|goes|went) down to (?:just |only )?)[{CURRENCY_SIGNS}]?$",
    re.IGNORECASE,
)
"""What stands before a number that is what is left of a whole."""
AFTER_REST = pattern(
    r"(?: [a-z-]+){0,2} (?:to go|still ahead|still to come|to spare|(?:that |which )?(?:was|were) (?:kept|left)|remain|remained)\b",
    re.IGNORECASE,
)
REACH_OF_REST = 40  # characters
SECOND = pattern(
    r"(?:In all|All |Altogether|Thus|So |The (?:other|remaining|rest|balance)|Between them|It |That |This |These |They |We |"
    r"(?:\d|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|[A-Z][a-z]+(?:teen|ty)(?:-[a-z]+)?) )"
)
"""How a sentence begins that goes on with the numbers of the one before it."""


class Figure(Record):
    """A number of a block, `block.prose[start:end]`, with its sign, magnitude and unit."""

    start: int
    end: int
    worth: float
    kind: tuple[str, str]


OF_THOSE, FIRST_WORD = (
    pattern(r"Of (?:those|these|them|whom),? "),
    pattern(r"(?:m|bn|k|tn)?(?: (?:thousand|million|billion))? ([a-z]+)\b"),
)
GAPPED = pattern(rf"(?: [a-z]+)? and (?:the|its|their) (?:[a-z]+ ){{1,3}}[{CURRENCY_SIGNS}]?")
"""“The rowers get 130,000 euros and the tennis club 85,000. The remaining …”: two parts, with one verb."""
PREPOSITIONS = frozenset("by from to in on at for with into through via as".split())
AND_ONE = pattern(r"\band an? [a-zA-Z]")
"""One of a kind that no number counts: “four Danes and a Belgian”."""


def near_sums(document: Document) -> Iterator[Parts]:
    """Every total that is one number of such a window, and the others nearly make it."""
    every = sentences(document)
    told: set[tuple[int, int]] = set()
    pairs = [
        (one, other)
        for one, other in pairwise(every)
        if one.block is other.block and (SECOND.match(other.text) or COUNTED.match(one.text))
    ]
    for window in (*((one,) for one in every), *pairs):
        found = _of_window(document, window)
        if found and (found.block.ordinal, found.start) not in told:
            told.add((found.block.ordinal, found.start))
            yield found


def _of_window(document: Document, window: Sequence[Sentence]) -> Parts | None:
    block, start, end = window[0].block, window[0].start, window[-1].end
    text = block.prose[start:end]
    if block.kind not in ("paragraph", "item") or not COMPLETE.stands_in(text.lower()) or UNSURE.search(text):
        return None
    if any(a < end and start < b for a, b in quoted(document, block)):
        return None
    dates = date_spans(document).get(block.ordinal, [])
    matches = list(FIGURE.finditer(block.prose, start, end))
    if any(match["place"] or (match["hyphen"] and not match["sign"]) for match in matches):
        return None  # a rank, a turn or a size: “at number five”, “from 12”, “six-month”
    figures = [
        one
        for one in map(_figure, matches)
        if one
        and not inside(dates, one.start, one.end)
        and not LABEL.search(block.prose, max(0, one.start - LONGEST_LABEL), one.start)
    ]
    if any(
        OF_THEM.match(block.prose, one.end) and not THE_REST.search(block.prose, start, one.start) for one in figures
    ):
        return None
    if not 3 <= len(figures) <= MOST_NUMBERS or len({one.kind for one in figures}) != 1:
        return None
    total = max(figures, key=lambda one: one.worth)
    parts = [one for one in figures if one is not total]
    if block.prose.startswith(" the other ", total.end):
        return None  # “80 one time, 89 the other two”
    if any(_is_other_kind(one, total, block.prose) for one in parts) or _is_first_part(text, start, total, parts):
        return None
    if not _is_tied(text, start, total, OF_TOTAL, AFTER_TOTAL) and not (
        (len(parts) == 2 or (len(parts) == 3 and total is figures[0]))
        and any(_is_tied(text, start, one, OF_REST, AFTER_REST) for one in parts)
    ):
        return None
    makes = added(one.worth for one in parts)
    if _is_part_of_larger(block, start, total, makes):
        return None
    off = abs(makes - total.worth)
    if makes + 1 == total.worth and AND_ONE.search(text):
        return None
    if (
        (total.worth < LEAST and not total.kind[0])
        or any(one.worth == total.worth or one.worth < LEAST_SHARE * total.worth for one in parts)
        or not 0 < off <= max(NEARLY * total.worth if total.worth >= SMALL else FEW, FEW if total.worth < 60 else 0)
        or _makes_some(total.worth, [one.worth for one in parts])
    ):
        return None
    return Parts(
        block,
        total.start,
        total.end,
        block.prose[total.start : total.end],
        block,
        tuple((one.start, one.end) for one in parts),
        makes,
    )


def _is_other_kind(one: Figure, total: Figure, prose: str) -> bool:
    """Whether the rest and the total are named as other things: “of the 50 runs … the other 22 lines”."""
    is_rest = OF_REST.search(prose, max(0, one.start - REACH_OF_REST), one.start) is not None
    return is_rest and are_of_two_kinds(counted(prose, one.end), counted(prose, total.end))


def _is_first_part(text: str, start: int, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether what looks like the total is the first of the parts: “310 came by train, 200 by car and the other 100 on
    foot”, “31 stood, 20 sat and the other ten lay”."""
    if total.start > parts[0].start:
        return False
    first, second = text[total.end - start : parts[0].start - start], text[parts[0].end - start :]
    if GAPPED.fullmatch(first):
        return True
    word = FIRST_WORD.match(second)
    if word is None or not first.rstrip(CURRENCY_SIGNS).endswith(", "):
        return OF_THOSE.match(text) is not None
    is_same = word[1] in PREPOSITIONS and f" {word[1]} " in first
    is_verb = known_class(word[1]).startswith(("VBD", "VBVB")) or word[1] in verbs()
    return is_same or is_verb or OF_THOSE.match(text) is not None


def _figure(match: re.Match[str]) -> Figure | None:
    """A number as read; None for a “one” that counts nothing."""
    if caseless(match["number"]) == "one" and not match["noun"]:
        return None
    kind = (match["sign"], f"{scale_of(match['scale'])}{caseless(match['unit'] or '')}")
    return Figure(match.start("number"), match.end("number"), value(match["number"]), kind)


def _is_part_of_larger(block: Block, start: int, total: Figure, makes: float) -> bool:
    """Whether a number before `start` is what the total and its parts make, so that the total is one more part:
    “The work cost £18m. The trust gave £9m, firms £4m, and the remaining £5m …”."""
    earlier = map(_figure, FIGURE.finditer(block.prose, 0, start))
    return any(one and one.kind == total.kind and one.worth == total.worth + makes for one in earlier)


def _is_tied(text: str, start: int, one: Figure, before: re.Pattern[str], after: re.Pattern[str]) -> bool:
    """Whether the words beside a number say that it is all of something, or what is left of it."""
    return bool(
        after.match(text, one.end - start) or before.search(text[max(one.start - start - 80, 0) : one.start - start])
    )


def _makes_some(total: float, parts: list[float]) -> bool:
    """Whether some of the numbers make the total, or one of them, so that the others are of something else."""
    for size in range(2, len(parts)):
        for chosen in combinations(parts, size):
            makes = sum(chosen)
            if abs(makes - total) < 1e-6 or any(abs(makes - one) < 1e-6 for one in parts if one not in chosen):
                return True
    return False
