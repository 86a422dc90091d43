"""Totals whose parts stand in the same sentence, with other words around each: “512 in the first,
404 in the second”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.sums import left_over
from lint.checks.sums.wording import ARTICLES, sum_told
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.language.quantities.bounds import ROUGHLY, hedged
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, SCALE, WORDS, added, apart, scale_of, value
from lint.language.sentences import Sentence, sentences
from lint.language.vocabulary.known_words import is_function_word
from lint.language.words import lower_in_place, lowered
from lint.patterns import AnyOf, pattern

STAFF_WORDS = "staff|team|crew|fleet|group|party|force|panel|jury|board|committee|cast|choir|workforce"
HOURS = pattern(r"\bhours?,? (?:and )?$", re.IGNORECASE)
"""Before minutes: that they are no total, as in “1 hour 20 minutes: 25 minutes to prepare and 55 to bake”."""
FIRST = rf"(?:\d|{'|'.join(WORDS)})"
NEARLY = 0.15
"""How far a sum may be from its total for the numbers to be its parts at all: slips are small."""
COMPLETE = AnyOf(
    ("all ", r"all(?<=\ball) (?:(?:of )?(?:the |its |their |those )?(?:\d+|[a-z]+teen|[a-z]+ty|twelve|eleven)|told)\b"),
    ("the ", r"the(?<=\bthe) (?:other|remaining|rest|balance|remainder|others)\b"),
    *(
        (words, rf"{words}(?<=\b{words})\b")
        for words in (
            "in all",
            "in total",
            "altogether",
            "between them",
            "leaving",
            "leaves",
            "to go",
            "still ahead",
            "left",
            "kept",
            "down to",
        )
    ),
)
"""Words, in small letters, that say of some numbers that they are all parts of another, or what is left of it."""
RUNNING = pattern(
    rf"\b(?:(?:a|the) total of|in total|in all|altogether|makes|made|making),? (?P<total>{NUMBER})(?: (?:[a-z]+ )?(?P<noun>[a-z]+))?"
)
"""A total at the end of a sentence that has all the parts, whatever each is said of."""
FURTHER = pattern(r" (?:other|more|further|additional)\b")
_SAID = r"(?:[^.:;]|\.(?=\d))"
"""What is said of parts, up to the end of the clause; the point of a decimal is none."""
COUNTED = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}.,/-])(?P<total>{NUMBER}) (?!(?:percent|per)\b)[a-z-]+(?: (?!(?:percent|per|in|from|of|for)\b)[a-z-]+){{0,2}}"
    rf"(?: (?:in|from|of|for|over|to) [^.:;\d]{{1,60}})?: (?P<parts>(?:{NUMBER}|an?) {_SAID}{{5,160}})(?=[.;]|$)"
)
"""A total with its parts behind a colon, each said of something: “512 in the first, 404 in the second”."""
COUNTED_FROM_AFAR = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}.,/-])(?P<total>{NUMBER}) (?!(?:percent|per)\b)[a-z-]+ [^.:;\d]{{4,80}}: (?P<parts>(?:{NUMBER}) {_SAID}{{5,160}})(?=[.;]|$)"
)
"""The same with more words before the colon: “340 jobs would be lost by December: 150 on the lines, …”."""
_GROUP = r"(?:in|on|to) (?:the )?(?:[a-z-]+ ){0,3}(?:group|arm|cohort|placebo)"
OF_GROUPS = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}.,/-])(?P<total>{NUMBER}) (?!(?:percent|per)\b)[a-z-]+(?: [a-z-]+){{0,2}},? (?:with )?"
    rf"(?P<parts>{NUMBER} {_GROUP}(?:, {NUMBER} {_GROUP})?,? and {NUMBER} {_GROUP})\b"
)
"""“412 volunteers, 208 in the treatment group and 194 in the control group”."""
NAME_AND_NUMBER = r"(?:the )?[^\W\d_][\w'’&.-]*(?: [^\W\d_][\w'’&.-]*){0,3} (?:\d[\d,]*\d|\d)"
COUNTED_BY_NAME = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}.,/-])(?P<total>{NUMBER}) [a-z]+(?: [a-z]+)?: (?P<parts>{NAME_AND_NUMBER}(?:, {NAME_AND_NUMBER}){{1,12}},? and {NAME_AND_NUMBER})(?=[.;]|$)"
)
"""A total with each part behind whose it is: “45 seats: Labour 21, the Greens 13 and independents 9”."""
STAFF = pattern(
    rf"\b(?:{STAFF_WORDS}) of (?P<total>{NUMBER}): "
    rf"(?P<parts>{_SAID}{{5,200}})(?=[.;]|$)"
)
"""A number of people or ships with all of them behind a colon: “a crew of five: two pilots, two cooks and a boy”."""
REMAIN = pattern(
    rf"\bof (?:the|its|their|our|these|those) (?P<total>{NUMBER}) [a-z]+ [^.;:,\d]{{0,40}}?,? "
    rf"?(?P<parts>(?:{NUMBER}) [^.;:]{{3,160}}?, [^.;:]{{3,80}}? and (?:the (?:other|remaining) )?{NUMBER} "
    r"(?:remain|remains|remained|are still|were still|are missing|were missing|others?)\b)"
)
"""A whole with what became of each part of it: “of the 20 boats, 12 came back, five sank and three remain at sea”."""
MAJORITY = pattern(
    rf"\b(?:majority|margin) of (?P<total>{NUMBER})(?: votes?)?,? [^.;:\d]{{0,30}}?\b(?P<ayes>{NUMBER})(?: [a-z]+)?(?: (?:votes?|in favou?r|for|to))+ (?:and )?(?P<noes>{NUMBER})\b"
)
MAJORITY_BEHIND = pattern(
    rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<ayes>\d[\d,]*\d)(?P<counted> votes)?,? (?:compared (?:to|with)|against|to) (?P<noes>\d[\d,]*\d)\b[^.;:\d]{{0,60}}?,? "
    r"(?:giving (?:him|her|them|it) |with |by |winning by )?a (?:majority|margin) of (?P<total>\d[\d,]*)\b(?P<votes> votes)?"
)
"""The votes of two sides before or behind the majority that they make."""
WON = pattern(r"\b(?:w[oi]ns?|winning|elected|re-?elected|voted?|votes|held the seat|beat|defeated|polled|ballots?)\b")
SEASON = pattern(
    rf"\bw[io]n(?:ning)? (?P<first>{NUMBER}) of (?:the|their|its|his|her|our)(?: (?:first|last|opening|past))? (?P<total>{NUMBER})"
    rf"(?: [a-z-]+){{0,2}},? (?:and )?(?P<verb>dr[aeo]wn?|tied|lost)(?: the other)? (?P<second>{NUMBER}),?(?: and)? "
    rf"(?!(?P=verb))(?:dr[aeo]wn?|tied|lost)(?: the other)? (?P<third>{NUMBER})(?![\w,]*-)"
)
"""Matches with what became of each: “won six of their nine matches, drawn one and lost two”."""
NUMBERS = pattern(
    rf"(?P<sign>[{CURRENCY_SIGNS}]?)(?<![\w.,/\[-])(?P<number>{NUMBER})(?![\w/]|[.,]\d|-[a-z]| ?%| percent| per cent)(?: (?P<noun>[a-z]+))?"
)
_MONEY = rf"(?P<sign>[{CURRENCY_SIGNS}])(?P<total>{NUMBER})(?P<scale>{SCALE})?(?![\w,]*\d)"
SHARED_OUT = pattern(rf"{_MONEY}(?:[^.:;\d{CURRENCY_SIGNS}]{{0,40}}): (?P<parts>{_SAID}{{10,200}})(?=[.;]|$)")
MADE_UP = pattern(
    rf"{_MONEY}(?:[^.:;\d{CURRENCY_SIGNS}]{{0,40}}?),? (?:made up of|consisting of|comprising|comprised of|composed of|split into|divided into) "
    rf"(?P<parts>(?:[^.:;]|\.(?=\d)){{10,240}})(?=[.;]|$)"
)
"""“£486,000, made up of £210,000 in grants, …”."""
COUNTS_MADE_UP = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}.,/-])(?P<total>{NUMBER}) (?!(?:percent|per)\b)[a-z][^.:;\d]{{0,40}}?,? (?:made up of|consisting of|comprising) "
    rf"(?P<parts>{NUMBER} {_SAID}{{5,200}})(?=[.;]|$)"
)
ADDED_UP = pattern(rf"\b(?:total of|in all|altogether),? {_MONEY}")
IN_ALL_MONEY = pattern(rf"{_MONEY},? (?:in all|in total|altogether|all told)\b")
"""A sum of money with its parts behind a colon, and one with its parts before it."""
OF_A_SUM = pattern(
    rf"^of (?:the|its|their|this) {_MONEY},? (?P<parts>{_SAID}{{10,160}} and [^.;:{CURRENCY_SIGNS}]{{0,40}}the (?:remaining|other) [{CURRENCY_SIGNS}]{NUMBER}(?:[.,]\d+)?{SCALE}?)"
)
"""“Of the $18.6 million, the state will pay $11.2 million,
the county $3.6 million and the city the remaining $3.8 million”."""
MONEY = pattern(rf"(?P<sign>[{CURRENCY_SIGNS}])(?P<number>{NUMBER})(?P<scale>{SCALE})?")
LARGEST_GAP = 0.4
"""How far a sum may be from its total where a list names all parts."""
DIRECTLY = pattern(rf"[^,.;:\d{CURRENCY_SIGNS}]{{0,30}}(?: in (?:19|20)\d\d)?,? ?(?:for |making |or )?(?:a )?")
"""What stands between the last part and “a total of”, where nothing else has been counted."""
FEWEST_ENTRIES = 3  # of a list behind a colon that names all parts
ENTRY = pattern(
    rf"(?:the (?:other|remaining) )?(?P<number>(?P<one>{'|'.join(ARTICLES)})(?= )(?! (?:rest|remainder|others|balance)\b)|{NUMBER})(?![\w/]|[.,]\d)"
)
SO_MANY = pattern(rf"(?<![\w.,])({NUMBER}) [a-z]", re.IGNORECASE)
SEPARATOR = pattern(r"(,? and |, )")
OF_ANOTHER = pattern(r"\bof (?:them|whom|which|those|these)\b|\bincluding\b|\beach\b")
"""What makes an entry a part of another one."""
NOT_PARTS = pattern(
    rf"\b(?:{ROUGHLY}|more than|at least|over(?! the (?:next|past|last|coming)\b)|including|includes?|of whom|of which|percent|per cent|between|"
    rf"among|average|each|up to|from [{CURRENCY_SIGNS}]?\d+|aged?|years? old|than|compared|same|subtract(?:s|ed|ing)?|deduct(?:s|ed|ing)?|minus|less|(?:per|a) (?:hour|day|week|month|year))\b"
)
WITH_MORE = pattern(
    r"\bwith (?:gift aid|tips|interest|tax|vat|donations|sponsorship)\b|, with (?:[a-z]+ ){0,2}[a-z]+, |\bplus\b"
    r"|\b(?:in all|in total|altogether) (?:this|last|so far|since|over the) ?"
)
"""What a total is of besides the parts that the sentence names: “a total of £1,500 with Gift Aid”,
“60 km in all this month”."""
MARKS = (
    "total of",
    "in total",
    "in all",
    "altogether",
    "makes ",
    "made ",
    "making ",
    ": ",
    "made up of",
    "consisting of",
    "compris",
    "composed of",
    "split into",
    "divided into",
    "majority of",
    "margin of",
    "remain",
    " lost ",
    " group and ",
    " group, and ",
    " arm and ",
    " arm, and ",
)
FEWEST_NUMBERS = 3
YEAR = pattern(r"(?:19|20)\d\d")
DIGITS_OR_WORDS = pattern(rf"\b{FIRST}")
ONE_MORE = pattern(r"\bone (?:abst|absent|other|spoil|void|blank|vacan)")
"""One of a part that is counted in a word: “with one abstention”."""
ONE_OF_A_KIND = pattern(r"(?:^|[,;] |\band )an? [a-z]+")
"""A part that is one, without a number: “a chair, Ann Moe, two deputies and four others”."""
LEAST_TOTAL = 5.0


def _votes(text: str) -> re.Match[str] | None:
    """Both sides of a vote with the majority behind them, where the sentence says that it tells of one."""
    found = MAJORITY_BEHIND.search(text)
    return found if found and (found["counted"] or found["votes"] or WON.search(text)) else None


def sums_in_sentences(document: Document) -> Iterator[tuple[tuple[int, int], Finding]]:
    """Totals whose parts stand in the same sentence with other words around each, by block and place."""
    text = lowered(document)
    marks = [mark for mark in MARKS if mark in text]
    for sentence in sentences(document) if marks else ():
        lower = lower_in_place(sentence.text)
        if not any(mark in lower for mark in marks):
            continue
        if len(DIGITS_OR_WORDS.findall(lower)) < FEWEST_NUMBERS:
            continue
        if majority := MAJORITY.search(lower) or _votes(lower):
            difference = added((value(majority["ayes"]), -value(majority["noes"])))
            if difference > 0 and difference != value(majority["total"]):
                spans = [majority.span("ayes"), majority.span("noes")]
                yield _found(document, sentence, majority.span("total"), spans, difference, " − ")
            continue
        if season := SEASON.search(lower):
            spans = [season.span(name) for name in ("first", "second", "third")]
            makes = added(value(lower[slice(*span)]) for span in spans)
            if makes != value(season["total"]):
                yield _found(document, sentence, season.span("total"), spans, makes, " + ")
            continue
        if not (NOT_PARTS.search(lower) or WITH_MORE.search(lower)):
            yield from _of_parts(document, sentence, lower)


def _of_parts(document: Document, sentence: Sentence, lower: str) -> Iterator[tuple[tuple[int, int], Finding]]:
    """A total of a sentence, in small letters, that has all its parts."""
    of_money = any(sign in lower for sign in CURRENCY_SIGNS)
    if of_money and (match := SHARED_OUT.search(lower) or OF_A_SUM.search(lower) or MADE_UP.search(lower)):
        yield from _of_money(document, sentence, match, match["parts"], match.start("parts"))
    elif of_money and (match := ADDED_UP.search(lower) or IN_ALL_MONEY.search(lower)):
        yield from _of_money(document, sentence, match, lower[: match.start()], 0)
    elif match := RUNNING.search(lower):
        yield from _added(document, sentence, match, lower[: match.start()], 0)
    elif match := STAFF.search(lower) or REMAIN.search(lower):
        yield from _whole(document, sentence, match, _entries(match))
    elif match := COUNTED_BY_NAME.search(lower):
        yield from _added(document, sentence, match, match["parts"], match.start("parts"))
    elif (match := COUNTED.search(lower)) and not _is_no_total(lower, match):
        entries = _entries(match)
        if len(entries) >= FEWEST_ENTRIES:
            yield from _whole(document, sentence, match, entries)
            return
        if len(entries) == FEWEST_ENTRIES - 1 and _is_near(match, entries):
            yield from _whole(document, sentence, match, entries)
            return
        yield from _added(document, sentence, match, match["parts"], match.start("parts"))
    elif ((match := OF_GROUPS.search(lower)) and _is_near(match, entries := _entries(match))) or (
        (match := COUNTS_MADE_UP.search(lower)) and len(entries := _entries(match)) >= FEWEST_ENTRIES
    ):
        yield from _whole(document, sentence, match, entries)
    elif (match := COUNTED_FROM_AFAR.search(lower)) and len(entries := _entries(match)) >= FEWEST_ENTRIES:
        if _is_near(match, entries):
            yield from _whole(document, sentence, match, entries)


def _is_no_total(lower: str, match: re.Match[str]) -> bool:
    """Whether a number before a colon is the rest of a length of time, or a year: “2025 races: 61 km and 123 km”."""
    return HOURS.search(lower, 0, match.start("total")) is not None or YEAR.fullmatch(match["total"]) is not None


def _is_near(match: re.Match[str], entries: list[tuple[float, tuple[int, int]]]) -> bool:
    """Whether the entries of a list nearly make the total in front of it."""
    total = value(match["total"])
    return apart(added(number for number, _ in entries), total) <= NEARLY * total


def _added(
    document: Document, sentence: Sentence, match: re.Match[str], parts: str, at: int
) -> Iterator[tuple[tuple[int, int], Finding]]:
    """A total that the numbers of some words nearly make, but not quite."""
    total = value(match["total"])
    noun = (match.groupdict().get("noun") or "").rstrip("s")
    every = [one for one in NUMBERS.finditer(parts) if not one["sign"]]
    alike = [one for one in every if noun and (one["noun"] or "").rstrip("s") == noun]
    chosen = alike if len(alike) > 1 else [one for one in every if one["number"] != "one"]
    values = [value(one["number"]) for one in chosen]
    if len(values) < 2 or total < LEAST_TOTAL or max(values) >= total or total in values:
        return
    if FURTHER.match(parts, chosen[0].end("number")):
        return  # “five other boats and two tugs, a total of eight”: one was told of before
    makes = added(values)
    if hedged(sentence.text, match.start("total"), total, makes) or left_over.is_rest_told(
        sentence.block.prose, sentence.start + at + chosen[-1].end("number"), total - makes
    ):
        return
    if makes + 1 == total and ONE_MORE.search(parts):
        return
    # “one heart”, but not “one after the other”
    single = sum(
        one["number"] == "one" and one not in chosen and not is_function_word(one["noun"] or "of") for one in every
    )
    if makes < total <= makes + single + len(ONE_OF_A_KIND.findall(parts)):
        return
    if 0 < abs(makes - total) <= NEARLY * total and not _fits_without_one(values, total):
        spans = [(at + one.start("number"), at + one.end("number")) for one in chosen]
        yield _found(document, sentence, match.span("total"), spans, makes, " + ")


def _fits_without_one(values: list[float], total: float) -> bool:
    """Whether all but one of some numbers make a total:
    the one is of something else (“with all 74 precincts counted”)."""
    makes = added(values)
    return any(apart(makes, one) == total for one in values)


def _entries(match: re.Match[str]) -> list[tuple[float, tuple[int, int]]]:
    """How many each entry of a list is of, with the place of its number;
    nothing where one does not begin with a number."""
    found: list[tuple[float, tuple[int, int]]] = []
    at = match.start("parts")
    pieces = SEPARATOR.split(match["parts"])
    last = next((number for number, piece in enumerate(pieces) if "and " in piece and SEPARATOR.fullmatch(piece)), 0)
    if not last or any(OF_ANOTHER.search(piece) for piece in pieces[: last + 2]):
        return []
    for piece in pieces[: last + 2]:  # what follows on the entry behind “and” is said of all of them
        number = ENTRY.match(piece)
        if number:
            said = 1.0 if number["one"] else value(number["number"])
            found.append((said, (at + number.start("number"), at + number.end("number"))))
        elif not SEPARATOR.fullmatch(piece):
            return []
        at += len(piece)
    return found


def _whole(
    document: Document, sentence: Sentence, match: re.Match[str], entries: list[tuple[float, tuple[int, int]]]
) -> Iterator[tuple[tuple[int, int], Finding]]:
    """A total whose parts are all named, and make another."""
    total, makes = value(match["total"]), added(number for number, _ in entries)
    if any(
        value(number) == makes
        for number in SO_MANY.findall(sentence.text, 0, entries[0][1][0] if entries else match.start("total"))
    ):
        return  # “four crews from three ports: two from Brevik, one from Olby and one from Arl”
    behind = sentence.start + (entries[-1][1][1] if entries else match.end())
    if hedged(sentence.text, match.start("total"), total, makes) or left_over.is_rest_told(
        sentence.block.prose, behind, total - makes
    ):
        return
    if len(entries) > 1 and 0 < abs(makes - total) <= LARGEST_GAP * total:
        yield _found(document, sentence, match.span("total"), [span for _, span in entries], makes, " + ")


def _of_money(
    document: Document, sentence: Sentence, match: re.Match[str], said: str, at: int
) -> Iterator[tuple[tuple[int, int], Finding]]:
    """A sum of money that the amounts of its currency nearly make, but not quite."""
    parts = list(MONEY.finditer(said))
    unit = scale_of(match["scale"])
    total, values = value(match["total"]), [value(one["number"]) * scale_of(one["scale"]) / unit for one in parts]
    if len(values) < 2 or any(one["sign"] != match["sign"] for one in parts):
        return
    makes = round(sum(values), 3)
    if hedged(sentence.text, match.start("total"), total, makes) or left_over.is_rest_told(
        sentence.block.prose, sentence.start + at + parts[-1].end(), total - makes, unit
    ):
        return
    before = MONEY.finditer(sentence.text, 0, match.start()) if at else ()
    if any(value(one["number"]) * scale_of(one["scale"]) / unit == makes for one in before):
        return  # “Income was £286,000 (2024: £251,000): grants £142,000, …”
    numbers = [(one["number"], one["scale"]) for one in parts] + [(match["total"], match["scale"])]
    decimals = {
        scale: max(len(number.partition(".")[2]) for number, one in numbers if one == scale) for _, scale in numbers
    }
    rounding = sum(0.5 * 10.0 ** -decimals[scale] * scale_of(scale) / unit for _, scale in numbers if scale)
    names_all = _begins_each(said, parts) if at else DIRECTLY.fullmatch(said[parts[-1].end() :])
    gap = (LARGEST_GAP if names_all else NEARLY) * total
    if max(values) < total and rounding < abs(makes - total) <= gap and not _fits_without_one(values, total):
        spans = [(at + one.start("number"), at + one.end("number")) for one in parts]
        yield _found(document, sentence, match.span("total"), spans, makes, " + ")


def _begins_each(said: str, parts: list[re.Match[str]]) -> bool:
    """Whether each entry of a list begins with its amount, so that the list names all: “£18m for roads,
    £14m for schools and £19m for parks”."""
    entries = [piece for piece in SEPARATOR.split(said) if not SEPARATOR.fullmatch(piece)]
    return len(entries) == len(parts) >= FEWEST_ENTRIES and all(map(MONEY.match, entries))


def _found(
    document: Document,
    sentence: Sentence,
    total: tuple[int, int],
    parts: list[tuple[int, int]],
    makes: float,
    sign: str,
) -> tuple[tuple[int, int], Finding]:
    places = [document.place(sentence.block, sentence.start + a, sentence.start + b, "a part") for a, b in parts]
    start, end = sentence.start + total[0], sentence.start + total[1]
    return (sentence.block.ordinal, start), Finding(
        place=document.place(sentence.block, start, end, "the total"),
        evidence=tuple(places),
        values=sum_told(
            (sentence.block, start, end),
            [(sentence.block, sentence.start + a, sentence.start + b) for a, b in parts],
            makes,
            sign,
        ),
        confidence=LIKELY,
    )
