"""A change and its two values in one sentence, in whatever order: “marked down by 40 percent,
the coat that was $250 is now $175”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.changes.amounts import KINDS, in_direction, is_negative, ratio_in_words, rounding
from lint.checks.changes.direction import RANKED, VERSION
from lint.document import Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import PERCENT_SIGN, SCALE, in_digits, scale_of
from lint.language.quotations import stands_quoted
from lint.language.sentences import Sentence, sentences
from lint.language.temporal.words import MONTHS
from lint.patterns import caseless, pattern
from lint.records import Record

AMOUNT = pattern(
    rf"(?<![\w.,/–-])(?P<sign>[{CURRENCY_SIGNS}]?)(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<scale>{SCALE})?"
    r"(?P<unit> ?%| ?(?:percent|per cent)\b|(?:p|mm|cm|km|kg|ft|mph|in)\b)?(?![\w/]|[.,]\d|-[a-z\d]|–\d)",
    re.IGNORECASE,
)
NUMERALS = pattern(r"\d[\d.,]*")
"""A cheap test in front of the others: a change has two values."""
YEAR = pattern(r"(?:1[89]|20)\d\d")
UP, DOWN = (
    r"rose|risen|rises?|increase[sd]?|increasing|grew|grown|growth|climbed|jumped?|surged?|soared|went up|gone up|gains?|gained|swelled|widened|advanced|up|more|higher",
    r"fell|fallen|falls?|dropp?(?:ed)?|decline[sd]?|decrease[sd]?|decreasing|shrank|shrunk|slid|slipped|eased|dipped|tumbled|plunged|narrowed|sank|went down|gone down|"
    r"marked down|down|cuts?|reduction|less|fewer|lower",
)
UP_NOUNS, DOWN_NOUNS = (
    "rise|increase|jump|surge|growth|gain|more|higher",
    "fall|drop|decline|decrease|cut|reduction|less|fewer|lower",
)
_SHARE = (
    r"(?P<bound>about |around |nearly |almost |roughly |some |just over |just under |more than |over |exactly )?"
    rf"(?:(?P<percent>\d{{1,4}}(?:\.\d+)?) ?{PERCENT_SIGN}|(?P<fraction>an? (?:third|quarter|fifth|sixth|tenth|half)|two[- ]thirds|three[- ]quarters|half(?! an?\b)))"
)
CHANGES = (
    pattern(
        rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))(?:,? one)?(?: (?:by|of))? (?:an? )?{_SHARE}(?! ?(?:points?|of)\b)",
        re.IGNORECASE,
    ),
    pattern(rf"(?<![\w.,]){_SHARE}[ -](?:(?P<up>{UP_NOUNS})|(?P<down>{DOWN_NOUNS}))\b", re.IGNORECASE),
)
MULTIPLES = {
    "double": (1.75, 2.3), "triple": (2.6, 3.5), "treble": (2.6, 3.5), "quadruple": (3.5, 4.6), "halve": (0.43, 0.58),
}  # fmt: skip
"""How many times as large a value is that has become so."""
MULTIPLE = pattern(
    r"\b(?P<bound>more than |nearly |almost |about )?(?<!-)(?<!the )(?P<times>doubl|tripl|trebl|quadrupl|halv)(?:ed|"
    r"es(?! (?:are|cost|start)\b)|ing)\b|\b(?P<fold>two|three|four|five|six|ten)-?fold (?:increase|rise|jump)",
    re.IGNORECASE,
)
STEMS = {"doubl": "double", "tripl": "triple", "trebl": "treble", "quadrupl": "quadruple", "halv": "halve"}
FOLDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
RISEN = ("went up", *"rose risen increased grew climbed jumped surged soared".split())
FALLEN = ("went down", *"fell dropped declined decreased shrank slid slipped eased dipped tumbled plunged sank".split())
TURN = pattern(rf"\b(?:(?P<up>{'|'.join(RISEN)})|(?P<down>{'|'.join(FALLEN)})) to $", re.IGNORECASE)
"""A turn of which the value behind it is the later one."""
SURELY_WAS = pattern(
    r"(?:\b(?:from|against|compared with|compared to|instead of|rather than|versus|than|had stood at|had been|"
    r"when it was|on(?= the (?:previous|prior|preceding|initial|original)\b)|(?:salary|wage|rent|price|base) of|"
    r"found) "
    r"(?:(?!(?:to|and|in|for|is|are|was|were)\b)[a-z][a-z’'-]* |(?:19|20)\d\d[’']s ){0,3}|\((?:previous|last) year:? )$",
    re.IGNORECASE,
)
MAYBE_WAS = pattern(r"\b(?:was|were|cost|costs|opened at) (?:an? |the |only |just |about )?$", re.IGNORECASE)
"""What stands before the earlier value; the second says so only where the first stands before none."""
IS = pattern(
    r"\b(?:to|is|are|now|reached|closed at|for|is now|are now|stands at|gave (?:him|her|them|it)|sold) (?:about |only |just |around )?$",
    re.IGNORECASE,
)
WILL_BE = pattern(
    r"\b(?:will (?:be|cost|pay|become|go up to|rise to|increase to|fall to|drop to|go down to)|(?:is|are) (?:set |"
    r"due |expected |likely )?to (?:be|cost|pay|rise to|fall to|go up to)|"
    r"(?:from|until) (?:next )?(?:[A-Z][a-z]+|year|month|week|spring|summer|autumn|winter|then)(?: on)?,?) (?:about |only |just )?$"
)
AT_PRESENT = pattern(r"\b(?:[Nn]ow|[Aa]t present|[Cc]urrently|[Tt]oday|present|current)\b")
"""What stands before a value that is still to come, in a sentence that has the present one before it:
“A ticket, now £4, will cost £5”."""
THEN = pattern(
    r"(?: [a-z’'-]+){0,4} ?(?:then|before|ago|last|earlier|previously|a (?:year|decade|month) (?:ago|earlier))\b",
    re.IGNORECASE,
)
NOW = pattern(
    r"(?: [a-z’'-]+){0,4} ?(?:now|today|this (?:year|spring|summer|autumn|winter|month|week))\b|(?: [\w’'-]+){0,4},? when [^.;]{0,60}counted",
    re.IGNORECASE,
)
IN_YEAR = pattern(
    r"(?: [a-z’'-]+){0,5} (?:in|by|of|on|at) (?:the (?:end|start) of |[A-Z][a-z]+ (?:\d{1,2},? )?)?(?P<year>(?:1[89]|20)\d\d)\b"
)
HEDGED = pattern(
    r"\b(?:in recent years|over the (?:past|last)|expected|forecasts?|estimates?|still (?:[a-z]+ ){0,2}(?:below|"
    r"above|under|over)|target|budget|planned|hoped|predicted|promised|could|might|would|may|should|if|adjusted|"
    r"like-for-like|constant|excluding|including|average|annual (?:rise|increase|growth|rate|fall|drop|decline|"
    r"inflation)|in(?:to account)? inflation|[Cc]urrency|exchange|to the (?:US|dollar|pound|euro|yen|mark))\b|"
    r"\bto the U\.S\.",
)
"""Words of a sentence whose values are not both facts, or of one kind."""
REACH = 200
"""Characters behind a sentence in which a text may put it right."""
CLAUSE = pattern(
    r", with (?:the|its|their|an?) |\b(?:while|though|although|but|whereas|as|because|since|after|who|which|"
    r"that(?! was\b)|if|where|whose|unless|despite|even|thanks|due to|owing to|driven by|caused by|and (?:the|its|it|"
    r"he|she|they|a))\b|;(?! it (?:was|is)\b)"
)
"""Words between a change and its values that make them those of two things."""
OTHER_CLAUSE = pattern(r", and (?:the|its|his|her|their)\b[^,.;]{2,60} (?:was|were|is|are|stood at|came to)\b")
"""The same between a change and the later value: “39 percent lower than in May, and its loss was $650 million”."""
MORE_OF = pattern(r" (?P<noun>[a-z]+)(?: [a-z]+){0,2} than\b")
"""What there is more of, behind a change: “at 75 mph it burns 20% more fuel than at 55 mph”."""
STOOD_AT = pattern(r"\b(?:from|against|compared with|compared to|had stood at|had been) $")
LARGEST = 60.0
"""Percentage points by which a change as told is off at most, for the values to be its own."""
SLACK, ROUGH, SLACK_OF_WORDS = 1.0, 4.0, 4.0
"""Percentage points by which a change may be off, one that is rough, and one in words."""
FRACTIONS = {
    "half": 50.0,
    "third": 100 / 3,
    "quarter": 25.0,
    "fifth": 20.0,
    "sixth": 100 / 6,
    "tenth": 10.0,
    "two thirds": 200 / 3,
    "three quarters": 75.0,
}


class ToldChange(Record):
    """A change as told, `sentence.text[start:end]`, with the two values, what the text says, and what they make."""

    sentence: Sentence
    start: int
    end: int
    before: re.Match[str]
    after: re.Match[str]
    said: str
    makes: str


def told_changes(document: Document) -> Iterator[ToldChange]:
    """Every change that is the only one of its sentence, and that the only two values there do not make."""
    for sentence in sentences(document):
        text = sentence.text
        if len(NUMERALS.findall(text)) < 2 or sentence.block.kind == "cell" or HEDGED.search(text):
            continue
        changes = [match for shape in CHANGES for match in shape.finditer(text)]
        multiples = list(MULTIPLE.finditer(text))
        if len(changes) + len(multiples) > 1 or stands_quoted(document, sentence):
            continue
        told = (*changes, *multiples)
        values = [
            one
            for one in AMOUNT.finditer(text)
            if not any(match.start() <= one.start() < match.end() for match in told) and not _is_date(text, one)
        ]
        if len(values) != 2 or ";" in text[values[0].end() : values[1].start()] or not _are_alike(*values):
            continue
        if RANKED.search(text) or VERSION.search(text):
            continue
        pair = _in_order(text, *values)
        if pair is None or (told and _is_of_another_clause(text, told[0], values)):
            continue
        if told:
            (match,) = told
            behind = sentence.block.prose[sentence.end : sentence.end + REACH]
            before, after = pair
            makes = _off(match, _worth(before), _worth(after), _rounding(before, after))
            if makes and makes.partition(" ")[0] not in behind:
                yield ToldChange(sentence, *match.span(), *pair, *_told(match, makes, _worth(after) - _worth(before)))
        elif (turn := TURN.search(text, 0, pair[1].start())) and STOOD_AT.search(text, 0, pair[0].start()):
            rises = _worth(pair[1]) > _worth(pair[0])
            if turn.end() == pair[1].start() and rises != bool(turn["up"]) and _worth(pair[0]) != _worth(pair[1]):
                yield ToldChange(
                    sentence, *turn.span("up" if turn["up"] else "down"), *pair, *(KINDS[::-1] if rises else KINDS)
                )


def _told(match: re.Match[str], makes: str, right: float) -> tuple[str, str]:
    """The change as written, without its verb or noun, and what its values make: “12 percent”, “a third”,
    “more than doubled”."""
    if "times" in match.re.groupindex:
        return match[0], makes
    written = f"{match['percent']} percent" if match["percent"] else match["fraction"]
    return in_direction(makes, written, right, -1 if match["down"] else 1)


def _is_date(text: str, one: re.Match[str]) -> bool:
    """Whether a number is a year, or the day of a month."""
    if one["sign"] or one["scale"] or one["unit"]:
        return False
    behind, before = text[one.end() : one.end() + 12].split(), text[max(0, one.start() - 12) : one.start()].split()
    return YEAR.fullmatch(one["number"]) is not None or any(
        word[:1].isupper() and word.lower().rstrip(".,") in MONTHS for word in (*behind[:1], *before[-1:])
    )


def _are_alike(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two values have one sign, magnitude and unit, and are not the same; what only one of them has holds for
    both."""
    units = [(each["unit"] or "").strip().lower() for each in (one, other)]
    return (
        one["sign"] == other["sign"]
        and (units[0] == units[1] or "" in units)
        and scale_of(one["scale"]) == scale_of(other["scale"])
        and _worth(one) != _worth(other)
        and min(_worth(one), _worth(other)) > 0
        and max(_worth(one), _worth(other)) < 12 * min(_worth(one), _worth(other))
    )


def _worth(one: re.Match[str]) -> float:
    return in_digits(one["number"])


def _in_order(text: str, one: re.Match[str], other: re.Match[str]) -> tuple[re.Match[str], re.Match[str]] | None:
    """The value before and the value after; None where the words do not say which is which."""
    years = [IN_YEAR.match(text, each.end()) for each in (one, other)]
    if years[0] and years[1] and years[0]["year"] != years[1]["year"]:
        return (one, other) if years[0]["year"] < years[1]["year"] else (other, one)
    to_come = [WILL_BE.search(text, max(0, each.start() - 40), each.start()) is not None for each in (one, other)]
    if to_come == [False, True] and AT_PRESENT.search(text, 0, other.start()):
        return one, other
    surely = [SURELY_WAS.search(text, max(0, each.start() - 40), each.start()) is not None for each in (one, other)]
    if surely[0] != surely[1]:
        return (one, other) if surely[0] else (other, one)
    told = [(_was(text, each), _is(text, each)) for each in (one, other)]
    if told[0][0] and not told[0][1] and not told[1][0]:
        return one, other
    if told[1][0] and not told[1][1] and not told[0][0]:
        return other, one
    if told[1][1] and not told[0][1] and not told[1][0]:
        return (one, other) if told[0][0] else None
    return None


def _is_of_another_clause(text: str, told: re.Match[str], values: list[re.Match[str]]) -> bool:
    """Whether a change is told in another clause than its values or is of something else than they are, or values in
    percent have one in percent."""
    first, last = values[0].start(), values[1].end()
    between = (
        text[told.end() : first] if told.end() <= first else text[last : told.start()] if last <= told.start() else ""
    )
    if CLAUSE.search(between) or OTHER_CLAUSE.search(text, told.end(), max(told.end(), values[1].start())):
        return True
    if text.startswith(" than ", told.end()) and text.endswith(" and ", 0, told.start()):
        return True  # “up from 83,000 in May, and 12 percent more than a week before”
    more = MORE_OF.match(text, told.end())
    if more and not any(text.startswith(f" {more['noun']}", one.end()) for one in values):
        return True
    units = {(one["unit"] or "").strip().lower() for one in values}
    return "times" not in told.re.groupindex and not units.isdisjoint(("%", "percent", "per cent"))


def _was(text: str, one: re.Match[str]) -> bool:
    return (
        MAYBE_WAS.search(text, max(0, one.start() - 40), one.start()) is not None
        or THEN.match(text, one.end()) is not None
    )


def _is(text: str, one: re.Match[str]) -> bool:
    return IS.search(text, max(0, one.start() - 40), one.start()) is not None or NOW.match(text, one.end()) is not None


def _rounding(before: re.Match[str], after: re.Match[str]) -> float:
    """Percentage points by which a change may be off as its two values are rounded: $2.8 million, $2.1 million."""
    digits = [len(one["number"].partition(".")[2]) for one in (before, after)]
    values = [_worth(one) for one in (before, after)]
    return 100 * rounding(values, digits) * values[1] / (values[0] or 1.0) if all(digits) else 0.0


def _off(match: re.Match[str], before: float, after: float, lenience: float) -> str:
    """What two values make, where a change as told does not; nothing where it does."""
    ratio = after / before
    bound = caseless(match["bound"] or "").strip()
    if "times" in match.re.groupindex:
        if match["fold"]:
            fits = FOLDS[caseless(match["fold"])] - 0.5 <= ratio <= FOLDS[caseless(match["fold"])] + 1.2
        else:
            least, most = MULTIPLES[STEMS[caseless(match["times"])]]
            least, most = (
                (least, 99.0)
                if bound == "more than" and most > 1
                else (0.0, most)
                if bound == "more than"
                else (least, most)
            )
            fits = least <= ratio <= most
        return (
            ""
            if fits or (ratio < 1) != (match["times"] is not None and caseless(match["times"]) == "halv")
            else ratio_in_words(ratio)
        )
    right = (ratio - 1) * 100
    said = (
        float(match["percent"])
        if match["percent"]
        else FRACTIONS[caseless(match["fraction"]).replace("-", " ").removeprefix("an ").removeprefix("a ")]
    )
    said *= -1 if match["down"] or is_negative(match) else 1
    slack = (SLACK if match["percent"] and bound in ("", "exactly") else ROUGH) + lenience
    if not match["percent"]:
        slack = 1.5 if bound == "exactly" else SLACK_OF_WORDS
    if said == 0:
        return ""  # “by more than 0 percent” says nothing
    if abs(right - said) <= max(slack, abs(right) * 0.05) or (
        bound in ("more than", "over") and right / said >= 1 and right / said < 1.3
    ):
        return ""
    if (
        match["down"] is None
        and caseless(match["up"]) in ("more", "higher")
        and abs((before / after - 1) * 100 - said) <= slack
    ):
        return ""  # which of the two is the larger one may be told the other way about
    if abs(right - said) > LARGEST:
        return ""
    return f"{abs(right):.0f} percent"
