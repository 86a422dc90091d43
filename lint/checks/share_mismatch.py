"""A share in percent that its part and its whole do not make: 300 of the 400 seats, or 60 percent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from lint.checks import Options, option
from lint.checks._everywhere import everywhere
from lint.checks._replacement import replacement
from lint.checks.sums.shares_in_brackets import shares_in_brackets
from lint.checks.sums.told_shares import FEW, ONE_OF_SEVERAL, ToldShare, told_shares
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document, Place
from lint.gates import Gate, Need
from lint.language.quantities.bounds import ABOUT_SO_MANY, ROUGHLY, hedged, rough
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import LABEL, NUMBER, PERCENT_SIGN, SCALE, exact, scale_of, value
from lint.language.quotations import is_quoted
from lint.language.words import vocabulary
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "part": "the part",
    "whole": "the whole",
    "percent": "the share as written",
    "right": "the share that part and whole make",
    "said": "the share as written, in figures with its unit or in words",
}
_SHARE = rf"{rough()}(?P<percent>\d{{1,3}}(?:\.\d+)?) ?{PERCENT_SIGN}(?! (?:points?|of|more|less|higher|lower))"
_OF = (
    rf"(?P<part>{NUMBER}) (?:out )?of (?:the |its |their |all |an? (?:total of |possible |eligible |estimated )?)?"
    rf"(?P<whole>{NUMBER})(?! (?:percent|per cent)|%)"
)
_SCALED = (
    rf"[{CURRENCY_SIGNS}]?(?P<{{0}}>\d{{{{1,3}}}}(?:,\d{{{{3}}}})+|\d+(?:\.\d+)?)(?P<{{0}}scale>"
    + SCALE
    + r")?\b(?![.,]\d|%)"
)
SHAPES = (
    pattern(
        rf"(?<![\w.,{CURRENCY_SIGNS}%-]){_OF}(?: [a-z-]+){{0,12}}(?:,? or | ?\(| ?[–—] ?){_SHARE}(?=[).,;]| ?[–—])",
        re.IGNORECASE,
    ),
    pattern(rf"(?<![\w.,-]){_SHARE} ?\({_OF}(?: [a-z-]+){{0,3}}\)", re.IGNORECASE),
)
OF_A_WHOLE = pattern(
    rf"(?<![\w.,-]){_SCALED.format('part')}(?: [a-z-]+){{0,4}}(?:,? or | ?\()"
    rf"{_SHARE.replace('|of|', '|')} of (?:its|their|his|her|the|all) (?:(?:[a-z’'-]+ ){{1,4}}of )?(?!(?:19|20)\d\d\b){_SCALED.format('whole')}",
    re.IGNORECASE,
)
"""“$72 million, or 85 percent of its goal of $90 million”."""
SHARE_FIRST = pattern(
    rf"(?<![\w.,-]){_SHARE.replace('|of|', '|')}(?: of(?: [a-z’'-]+){{1,4}})?(?:,? or|,) {ABOUT_SO_MANY}{_OF}(?! (?:years|percent))",
    re.IGNORECASE,
)
"""“80 per cent of capacity, or 24,000 of a possible 60,000”."""
PRODUCT = pattern(
    rf"(?<![\w.,-]){_SHARE.replace('|of|', '|')} of (?:the|its|their|all) (?:[\w’'-]+ ){{0,3}}?{_SCALED.format('whole')}(?: [a-z’'-]+){{0,8}}"
    rf"(?:[.;] (?:That|This|Which) (?:makes|is|means|was)|,? or|, which (?:is|makes|was)) {ABOUT_SO_MANY}{_SCALED.format('part')}",
    re.IGNORECASE,
)
"""“40 percent of the valley’s 52,000 voters. That makes 20,800 people”."""
OF_THEM = pattern(
    rf"(?<![\w.,{CURRENCY_SIGNS}%-])(?P<whole>{NUMBER}) [a-z]+(?: [a-z’'-]+){{0,8}}[,;]? (?:and |but |with )?(?P<part>{NUMBER}) of (?:them|whom)"
    rf"(?:,? or | ?\(| ?[–—] ?){_SHARE}(?=[).,;]| ?[–—])",
    re.IGNORECASE,
)
"""“940 people came, and 376 of them, or 40 percent, stayed”."""
_WHOLE_FIRST = rf"\b[Oo]f (?:the|its|their|all) (?P<whole>{NUMBER}) (?!percent\b|per\b)[a-z]+(?: [a-z’'-]+){{0,5}},? "
_NO_OTHER = r"(?:(?!\b(?:compared|versus|against|than|down|up)\b|\bof (?:whom|them|these|those|which|(?:the |its )?\d+)\b)[^.;]|\.(?=\d))"
NAMED_WHOLE = tuple(
    pattern(
        rf"{_WHOLE_FIRST}{_NO_OTHER}{{0,60}}?{before}(?<![\w.,{CURRENCY_SIGNS}-])(?P<part>\d{{1,3}}(?:,\d{{3}})+|\d+)(?![.,]?\d)(?: [a-z-]+){{0,3}}(?:,? or | ?\(){_SHARE}(?=[).,;])"
    )
    for before in ("", rf"(?:,? or | ?\()\d{{1,3}}(?:\.\d+)? ?{PERCENT_SIGN}{_NO_OTHER}{{0,80}}? ")
)
"""“Of the 69,000 votes, 40,020, or 58 percent, were for it and 28,980, or 42 percent, against”:
the first part, and the second."""
_ONE_PART = r"(?:(?!\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|half|others?|rest|remaining|more|not|never|failed|missed|absent|without)\b)[^.;\d])"
_OF_EACH = r"\bat least (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b|\bgrades? \d\b"
"""What each of a part has, as in “24 got at least five grades 9”."""
THAT_IS = pattern(
    rf"{_WHOLE_FIRST.replace('{0,5}', '{0,8}')}(?P<part>{NUMBER}) (?!percent\b|per\b)(?:{_OF_EACH}|{_ONE_PART}){{1,80}}?\. (?:That|This) (?:is|was|makes|means|represents) {_SHARE}(?=[,.;])"
)
"""“Of the 126 who sat the test, 117 passed. That is 86 per cent.”"""
ONE_IN = pattern(
    rf"\b(?<!than )(?<!least )(?<!over )(?<!under )(?<!most )(?P<part>(?i:one|two|three|four|five|six|seven|eight|"
    rf"nine)) (?:in (?:every )?|out of (?:every )?)(?P<whole>(?:two|three|four|five|six|seven|eight|nine|ten)|"
    rf"\d{{1,2}})\b(?! (?:or|to)\b)(?: [a-z-]+){{0,4}}(?:,? or | ?\(| ?[–—] ?|, ){_SHARE}(?=[).,;]| ?[–—])"
)
"""“One in four people (25%)”, which is said of 24 and of 26 too."""
AMONG = pattern(
    rf"\b(?:Among|Of) (?:the|its|their|all) (?P<whole>{NUMBER}) [a-z]+,? (?P<part>{NUMBER}) (?:[^.;:()\d]{{1,80}}),? or {_SHARE.replace('|of|', '|')}(?= of (?:the|all|this|that) (?:group|total|whole|sample|them)\b)"
)
"""“Among the 120 walkers, 90 kept to the plan, or 75 percent of the group”."""
PLANNED = "planned expected ordered promised needed sought invited hoped aimed asked budgeted".split()
OF_PLANNED = pattern(
    rf"\b(?:{'|'.join(PLANNED)})(?: for)? (?P<whole>{NUMBER}) [a-z]+(?: [a-z]+){{0,3}},? "
    rf"(?:and|but) (?:[a-z]+ ){{1,3}}(?P<part>{NUMBER})(?:,? or | ?\(| ?[–—] ?){_SHARE}(?=[).,;]| ?[–—])",
    re.IGNORECASE,
)
"""“We had planned 150 stops and made 120, or 80 percent”."""
FRACTIONS = {
    "half": 1 / 2, "a third": 1 / 3, "a quarter": 1 / 4, "a fifth": 1 / 5, "a tenth": 1 / 10, "two thirds": 2 / 3, "three quarters": 3 / 4,
    "two fifths": 2 / 5,
}  # fmt: skip
_IN_WORDS = (
    rf"{rough()}"
    r"(?P<share>one in (?:every )?(?P<of>two|three|four|five|six|seven|eight|nine|ten)|half|a (?:third|quarter|fifth|tenth)|two[- ]thirds|three[- ]quarters|two[- ]fifths)\b"
)
SHARES_IN_WORDS = (
    pattern(
        rf"\b[Oo]f (?:the|its|their|all|these|those) (?P<whole>{NUMBER}) [a-z]+(?: [a-z’'-]+){{0,5}},? (?:[a-z]+ ){{0,2}}?(?P<part>\d{{1,3}}(?:,\d{{3}})+|\d+)(?![.,]?\d)(?: [a-z-]+){{0,3}},? or {_IN_WORDS}"
    ),
    pattern(
        rf"(?<![\w.,{CURRENCY_SIGNS}%-])(?P<part>\d{{1,3}}(?:,\d{{3}})+|\d+) (?:out )?of (?:the|its|their|all) (?P<whole>{NUMBER}) [a-z]+(?: [a-z’'-]+){{0,16}}, or {_IN_WORDS}(?=[,.;)])"
    ),
)
"""“Of the 1,240 people enrolled, 316, or one in five”;
“310 of the 1,240 people asked for a pill during their stay, or one in five.”"""
IS_SHARE = pattern(
    rf"(?<![\w.,{CURRENCY_SIGNS}%-])(?P<part>\d{{1,3}}(?:,\d{{3}})+|\d+) (?:[a-z-]+ ){{1,3}}?(?:makes? up|made up|accounts? for|are|were|represents?) {_IN_WORDS} of (?:the|its|their|all) (?:[a-z]+ of )?(?P<whole>\d{{1,3}}(?:,\d{{3}})+|\d+)(?![\w,.]*\d|%)"
)
"""“The 60 electric buses make up a fifth of the fleet of 240.”"""
ENDS_OF_SHARES = (
    "half of ",
    "third of ",
    "thirds of ",
    "quarter of ",
    "quarters of ",
    "fifth of ",
    "fifths of ",
    "tenth of ",
)
SLACK_OF_WORDS, ROUGH_WORDS = 0.04, 0.06
"""By how much a share in words may be off, and one that is said to be rough."""
TURNOUT = pattern(
    rf"\b[Tt]urnout (?:was|of|stood at|reached|came to|rose to|fell to) {rough()}"
    rf"(?P<percent>\d{{1,2}}(?:\.\d+)?) ?{PERCENT_SIGN}"
)
VOTED = pattern(
    rf"\b[Oo]f the (?P<whole>{NUMBER}) (?:people (?:on the (?:electoral )?register|entitled to vote|who could vote)|(?:registered |eligible )?voters|electors)"
    rf"[^.;]{{0,40}}?, (?P<part>{NUMBER}) (?:people )?(?:went to the polls|voted|cast|took part|turned out)"
)
BALLOTS = pattern(
    rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<part>{NUMBER}) (?:ballots|votes|people) (?:(?:were|was|had been|have been) )?(?:cast|voted)\b[^;]{{0,120}}?"
    rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<whole>{NUMBER}) (?:registered voters|eligible voters|electors|people (?:on the (?:electoral )?register|entitled to vote))\b"
)
"""A share of the voters, and how many they were, in sentences of their own."""


class ShareMismatch(Options):
    """Options."""

    tolerance: float = option(0.6, "percentage points by which a share may be off")
    roughly: float = option(4.0, "the same for shares that are said to be rough, as in “about 60 percent”")


NEAR = 16  # characters
NEARLY = pattern(rf"\b(?:some|{ROUGHLY}|over|more than) $", re.IGNORECASE)


def needs(options: ShareMismatch) -> Gate:
    """What a text must hold: a share, and a part of a whole."""
    in_words = (
        "in every ",
        "in ten",
        "in five",
        "in four",
        "in three",
        "in two",
        "one in",
        "or half",
        "or a third",
        "or a quarter",
        "or a fifth",
        "or a tenth",
        "thirds",
        "quarters",
        "fifths",
    )
    share = Need(frozenset(("percent", "cent")), frozenset(("%", *in_words)))
    words = Need(
        frozenset(
            "half third quarter fifth sixth tenth thirds quarters fifths tenths second fourth majority minority".split()
        ),
        frozenset(),
    )
    part = Need(frozenset(("of", "in", "among", *PLANNED)), frozenset())
    return Gate(frozenset(), ((share, part), (words, part)))


def check(document: Document, options: ShareMismatch) -> Iterator[Finding]:
    """Every share that is further off than rounding explains, told once."""
    told: set[tuple[int, int]] = set()
    for finding in _all(document, options):
        told.add((finding.place.start, finding.place.end))
        yield finding
    for one in told_shares(document):
        place = document.place(one.block, one.start, one.end, "the share")
        if not any(start < place.end and place.start < end for start, end in told):
            yield _told(document, one, place)
    for finding in shares_in_brackets(document):
        if not any(start < finding.place.end and finding.place.start < end for start, end in told):
            yield finding


def _told(document: Document, one: ToldShare, place: Place) -> Finding:
    """A share that the part and the whole beside it do not make."""
    group = "part" if one.part["part"] else "part2"
    percent = exact(round(one.right * 100, 0 if one.right >= 0.01 else 1))  # never a rounded 0
    return Finding(
        place=place,
        evidence=(
            document.place(one.block, *one.part.span(group), "the part"),
            document.place(one.block, *one.part.span("whole"), "the whole"),
        ),
        values={
            "part": one.part[group].lower().capitalize(),
            "whole": one.part["whole"].lower(),
            "percent": place.quote,
            "right": percent,
            "said": f"“{place.quote}”",
        },
        confidence=LIKELY,
    )


def _all(document: Document, options: ShareMismatch) -> Iterator[Finding]:
    for block in document.prose_blocks():
        if not any(sign in block.prose for sign in ("%", "percent", "per cent")):
            continue
        for shape in (
            *SHAPES,
            OF_A_WHOLE,
            SHARE_FIRST,
            PRODUCT,
            OF_THEM,
            ONE_IN,
            AMONG,
            OF_PLANNED,
            THAT_IS,
            *NAMED_WHOLE,
        ):
            for match in shape.finditer(block.prose):
                part, whole = _amount(match, "part"), _amount(match, "whole")
                if not 0 < part <= whole or is_quoted(document, block, match):
                    continue
                if ONE_OF_SEVERAL.match(block.prose, match.end("percent")):
                    continue
                before = block.prose[max(0, match.start("part") - NEAR) : match.start("part")]
                right = part / whole * 100
                is_round = shape is ONE_IN or (whole <= FEW and "out of" in match[0])
                slack = options.roughly if is_round or NEARLY.search(before) else 0.0  # “nearly six of ten (58%)”
                if _agrees(match, match, right, options, slack) or LABEL.search(before):
                    continue
                digits = len(match["percent"].partition(".")[2])
                yield Finding(
                    place=document.place(block, *match.span("percent"), "the share"),
                    evidence=_evidence(document, block, match),
                    values={
                        "part": match["part"].lower().capitalize(),
                        "whole": match["whole"].lower(),
                        "percent": match["percent"],
                        "right": f"{right:.{digits}f}",
                        "said": f"{match['percent']} percent",
                    },
                    fixes=replacement([(block, *match.span("percent"))], f"{right:.{digits}f}"),
                    confidence=LIKELY,
                )

    yield from _turnout(document, options)
    yield from _in_words(document)


def _in_words(document: Document) -> Iterator[Finding]:
    """A share in words that the numbers before it do not make: “Of the 1,240 people enrolled, 316,
    or one in five, fell”."""
    for block in document.prose_blocks():
        shapes = list(SHARES_IN_WORDS) if " or " in block.prose else []
        shapes += [IS_SHARE] if any(end in block.prose for end in ENDS_OF_SHARES) else []
        for match in chain.from_iterable(shape.finditer(block.prose) for shape in shapes):
            part, whole = value(match["part"]), value(match["whole"])
            words = match["share"].lower().replace("-", " ")
            said = FRACTIONS.get(words) or 1 / value(match["of"])
            if not 0 < part < whole or is_quoted(document, block, match):
                continue
            share = part / whole
            slack = ROUGH_WORDS if match["roughly"] else SLACK_OF_WORDS
            is_nearest = match["of"] is not None and round(1 / share) == value(match["of"])
            if abs(share - said) <= slack or is_nearest:
                continue
            places = (
                document.place(block, *match.span("part"), "the part"),
                document.place(block, *match.span("whole"), "the whole"),
            )
            yield Finding(
                place=document.place(block, *match.span("share"), "the share"),
                evidence=places,
                values={
                    "part": match["part"],
                    "whole": match["whole"],
                    "percent": match["share"],
                    "right": f"{share * 100:.0f}",
                    "said": f"“{match['share']}”",
                },
                confidence=LIKELY,
            )


def _turnout(document: Document, options: ShareMismatch) -> Iterator[Finding]:
    """The one turnout of a text, where the numbers of voters make another."""
    if not {"turnout", "polls"} & vocabulary(document):
        return
    told = list(everywhere(document, TURNOUT))
    cast = [one for shape in (VOTED, BALLOTS) for one in everywhere(document, shape)]
    if len(told) != 1 or len(cast) != 1:
        return
    ((block, share),), ((other, voted),) = told, cast
    if is_quoted(document, block, share) or is_quoted(document, other, voted):
        return
    part, whole = value(voted["part"]), value(voted["whole"])
    right = part / whole * 100 if whole else 0.0
    if 0 < part <= whole and not _agrees(share, voted, right, options):
        digits = len(share["percent"].partition(".")[2])
        yield Finding(
            place=document.place(block, *share.span("percent"), "the turnout"),
            evidence=(
                document.place(other, *voted.span("part"), "part"),
                document.place(other, *voted.span("whole"), "whole"),
            ),
            values={
                "part": voted["part"].lower(),
                "whole": voted["whole"].lower(),
                "percent": share["percent"],
                "said": f"{share['percent']} percent",
                "right": f"{right:.{digits}f}",
            },
            confidence=LIKELY,
        )


def _agrees(
    share: re.Match[str], numbers: re.Match[str], right: float, options: ShareMismatch, slack: float = 0.0
) -> bool:
    """Whether a share in percent may be said of numbers that make another: by their rounding,
    by a word before it, or by as many points."""
    if hedged(share.string, share.start("percent"), float(share["percent"]), right):
        return True
    slack = max(slack, options.roughly if share["roughly"] else options.tolerance)
    digits = 0.5 if "." not in share["percent"] else 0.0
    return abs(right - float(share["percent"])) <= max(slack, digits, _rounding(numbers, right))


def _evidence(document: Document, block: Block, match: re.Match[str]) -> tuple[Place, ...]:
    """Part and whole, as one place where nothing but words stand between them."""
    if not match.end("percent") <= match.start("part") < match.start("whole") and not (
        match.start("part") < match.start("whole") < match.start("percent")
    ):
        return document.place(block, *match.span("part"), "part"), document.place(block, *match.span("whole"), "whole")
    return (document.place(block, match.start("part"), match.end("whole"), "part and whole"),)


def _amount(match: re.Match[str], name: str) -> float:
    """A number with its “million”; one that only the other has holds for both, as in “3 of the 9 million”."""
    return value(match[name]) * scale_of(match.groupdict().get(f"{name}scale"))


def _rounding(match: re.Match[str], right: float) -> float:
    """Percentage points that rounding of part and whole may account for."""
    return right * sum(_share_of_rounding(match, name) for name in ("part", "whole"))


def _share_of_rounding(match: re.Match[str], name: str) -> float:
    """By which share of it a number may be off: half of its last digit, or a twentieth of hundreds and thousands."""
    number = value(match[name])
    if match.groupdict().get(f"{name}scale"):
        return 0.5 * 10.0 ** -len(match[name].partition(".")[2]) / number
    return 0.05 if number >= 1000 and number % 100 == 0 else 0.0
