"""A lead that two results do not make: 43 points, five ahead of a side that has 36; won by 500 votes,
24,618 to 24,107."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import everywhere, in_own_words
from lint.checks.outcomes.differences import differences, written
from lint.checks.outcomes.poll_lead import poll_leads
from lint.checks.outcomes.winning_margin import winning_margins
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quantities.measures import UNITS
from lint.language.quantities.numbers import NUMBER, apart, exact, is_slip, is_swap, shown, value
from lint.language.quotations import is_quoted
from lint.language.sentences import sentence_at
from lint.language.words import lowered, vocabulary
from lint.patterns import caseless, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "gap": "the lead as written",
    "one": "the better result",
    "other": "the other one",
    "right": "the lead that they make",
}
_SCORED = "points|votes|runs|seats|goals|strokes|shots|medals"
SCORED = frozenset(_SCORED.split("|"))
AHEAD = pattern(
    rf"(?<![\w.,/-])(?P<one>{NUMBER}) (?P<unit>{_SCORED})(?: (?:from|after|in) {NUMBER} (?:games|matches|rounds))?,? (?P<gap>{NUMBER}) (?:(?P=unit) )?"
    r"(?:ahead of|clear of|in front of|above|behind|below|more than|fewer than) (?:(?!\b(?:at this stage|at that stage|last (?:year|season|time)|and)\b)[^.;:()\d]){1,80}?\b"
    rf"(?:on|with|have|has|had|at|got|polled|received|won|took|secured|managed|scored) (?P<other>{NUMBER})(?![\w,]*[.,]?\d| ?%)"
)
"""“43 points, five ahead of Tarn, who stay on 36”."""
BACK_ON = pattern(
    rf"(?<![\w.,/-])(?P<one>{NUMBER}) (?P<unit>{_SCORED})\b[^.;:\d]{{0,80}}\. [A-Z][^.;:\d]{{1,60}}?, (?P<gap>{NUMBER}) (?:(?P=unit) )?(?:back|behind|adrift) (?:on|with) (?P<other>{NUMBER})(?![\w,]*[.,]?\d| ?%)"
)
"""“to 52 points. Tarn, three points back on 50, have a match in hand.”"""
BY = pattern(
    rf"\b(?:by|(?:margin|majority|lead) of) (?P<gap>{NUMBER}) (?P<unit>{_SCORED})(?: [a-z]+){{0,4}}(?:[,:] | \()"
    rf"(?P<one>{NUMBER})(?: (?P=unit))?(?: to | ?[-–] ?)(?P<other>{NUMBER})(?![\w,]*[.,/–-]?\d| ?%)"
)
"""“by 511 votes, 24,618 to 24,107”."""
EACH_HAD = pattern(
    rf"\b(?:had|got|won|received|polled|took|with) (?P<one>{NUMBER}) (?P<unit>votes)(?:(?!\b(?:of|turnout|total|cast|needed|required)\b)[^.;:\d]){{1,40}}? (?P<other>{NUMBER})(?: votes)?,? (?:or |for )?an? "
    rf"(?:margin|majority|lead) of (?P<gap>{NUMBER})(?![\w,]*[.,]?\d| ?%| percent| per cent)"
)
"""“Lund had 18,902 votes and Moe 17,498, a margin of 1,404”."""
_TIME = r"(?P<time>(?P<hours>\d{1,2}|(?:one|two|three|four|five|six)(?= ))(?::| hours?,? )(?P<minutes>\d{1,2})(?::(?P<seconds>\d\d)|(?<=\d) minutes?,? (?:and )?(?P<last>\d{1,2}) seconds?))"
CLOCKED = pattern(rf"(?<![\w:.]){_TIME}(?![\d:])")
BEHIND = pattern(
    rf"(?<![\w:.]){_TIME},? (?:just |only |a mere |and )?(?P<gap>{NUMBER}) (?P<unit>seconds?|minutes?) (?:behind|adrift|back)(?= ?[.;:,)]|$| and\b)"
)
"""“second in 2:08:51, just 19 seconds behind”."""
_MEASURES = "|".join(sorted((name for name in UNITS if name.isalpha() and len(name) > 3), key=len, reverse=True))
BEYOND = pattern(
    rf"(?<![\w.,/-])(?P<one>\d+(?:\.\d+)?) (?P<unit>{_MEASURES}), (?P<gap>\d+(?:\.\d+)?) (?P<small>{_MEASURES}) "
    rf"(?:above|below|over|under|beyond|short of|(?:more|less|higher|lower|longer|shorter|deeper|wider) than) (?:the|its|his|her|their) [^.;:()\d]{{1,40}}?\bof (?P<other>\d+(?:\.\d+)?) (?P<last>{_MEASURES})\b"
)
"""“5.3 metres, 40 centimetres above the old record of 5.1 metres”."""
BEYONDS = (" above ", " below ", " over ", " under ", " beyond ", " short of ")
WON_TO = pattern(
    rf"\b(?:had|received|polled|got|won|took|secured) (?P<one>{NUMBER}) votes to (?P<other>{NUMBER}) (?:for|of|by)\b"
)
"""“had 41,873 votes to 40,967 for Hugh Moe”."""
WON = pattern(rf"\b(?:received|polled|got|won|took|secured) (?P<one>{NUMBER}) votes\b")
SECOND = pattern(
    rf"\b(?:second,? (?:place,? )?(?:with|on|at)|(?:nearest|closest) (?:challenger|rival|opponent|competitor)\b[^.;:\d]{{0,80}}? "
    rf"(?:took|won|polled|received|got|had|secured|with|on)) (?P<other>{NUMBER})(?![\w,]*[.,]?\d| ?%)"
)
VOTED = pattern(
    rf"\b(?:voted|approved|rejected|passed|backed|carried|agreed)(?: [\w’'-]+){{0,6}} by (?P<one>{NUMBER})(?: votes)? (?:to|against) (?P<other>{NUMBER})(?![\w,]*[.,]?\d| ?%)"
)
"""“voted by 27 to 19 in favour”."""
MAJORITY = pattern(
    rf"\b(?:(?:majority|margin) of (?P<gap>{NUMBER})(?![\w,]*[.,]?\d| ?%| percent| per cent| seats)|by (?P<votes>{NUMBER}) votes\b(?! (?:to|against)\b)|[Tt]he (?P<margin>{NUMBER})-vote (?:majority|margin|lead)\b)"
)
"""What the first and the second won, and by how much the first did, each in its sentence."""
SHORT = pattern(
    rf"\b(?P<gap>{NUMBER}) (?P<unit>votes?|seats?) short of the (?P<other>{NUMBER}) (?:votes |seats )?(?:that (?:were|was|are) )?(?:needed|required|necessary)\b"
)
BACKED = pattern(
    rf"(?<![\w.,/-])(?P<one>{NUMBER}) (?:members|deputies|lawmakers|legislators|senators|MPs|councillors|delegates|votes)\b[^.;:]{{0,60}}?\b(?:backed|supported|voted for|voted in favou?r|in favou?r|for it)\b",
    re.IGNORECASE,
)
"""“eight votes short of the 46 needed”, and how many there were."""
OF_ANOTHER = pattern(r"\b(?:had|been|held|previous\w*|last|needs?|needed|old|defend\w*|overturn\w*|notional)\b")
"""Words that make it the majority of another vote."""
FARTHER = ("behind", "adrift", "back")
MOST_CLOCKED = 60
"""Times before a distance, nearest first, that it may be counted from."""
FURTHEST = 1800
"""Seconds between two results of one race, at most."""
MOST_TIMES = 3.0
"""How many times as large the better result is at most, for both to be of one contest."""


class LeadMismatch(Options):
    """No options."""


def needs(options: LeadMismatch) -> Gate:
    """What a text must hold: what is counted, and a word of leads."""
    units = Need(
        frozenset(
            (
                "deficit",
                "gap",
                "shortfall",
                "surplus",
                "than",
                *SCORED,
                "point",
                "majority",
                "second",
                "seconds",
                "minute",
                "minutes",
                *_MEASURES.split("|"),
            )
        ),
        frozenset(),
    )
    leads = Need(
        frozenset(
            "ahead clear front advantage edge above behind below more fewer by margin majority lead adrift back over under beyond short less higher lower longer shorter deeper wider than deficit gap shortfall surplus".split()
        ),
        frozenset(),
    )
    return Gate(frozenset(), ((units, leads),))


def check(document: Document, options: LeadMismatch) -> Iterator[Finding]:
    """Every lead that is another than the difference of its two results."""
    yield from _behind(document)
    yield from _beyond(document)
    yield from _majority(document)
    yield from _in_polls(document)
    yield from _short_of(document)
    for block, match, right, unit in differences(document):
        yield Finding(
            place=document.place(block, *match.span("gap"), "the difference"),
            evidence=(
                document.place(block, *match.span("one"), "one amount"),
                document.place(block, *match.span("other"), "the other one"),
            ),
            values={
                "gap": f"{match['gap'].lower()}{unit}",
                "one": written(match, "one"),
                "other": written(match, "other"),
                "right": f"{exact(right)}{unit}",
            },
            confidence=LIKELY,
        )
    for margin in winning_margins(document):
        yield Finding(
            place=document.place(margin.block, *margin.match.span("gap"), "the margin"),
            evidence=(document.whole(margin.first, "the first"), document.whole(margin.second, "the second")),
            values={
                "gap": f"{margin.match['gap'].lower()} seconds",
                "one": margin.second.prose.strip(),
                "other": margin.first.prose.strip(),
                "right": _in_minutes(margin.right),
            },
            confidence=LIKELY,
        )
    for block in document.prose_blocks() if vocabulary(document) & SCORED else ():
        for shape in (AHEAD, BACK_ON, BY, EACH_HAD):
            for match in shape.finditer(block.prose):
                one, other, gap = (value(match[name]) for name in ("one", "other", "gap"))
                if apart(one, other) == gap or is_quoted(document, block, match):
                    continue
                if 0 < max(one, other) <= MOST_TIMES * min(one, other) and gap < max(one, other):
                    yield _finding(document, block, match, apart(one, other))


def _short_of(document: Document) -> Iterator[Finding]:
    """Votes that are lacking for a majority, where those that there were lack another number."""
    short = in_own_words(document, SHORT) if " short of the " in lowered(document) else []
    backed = in_own_words(document, BACKED) if len(short) == 1 else []
    if len({value(one["one"]) for _, one in backed}) != 1:
        return
    ((block, match),), (where, votes) = short, backed[0]
    right = value(match["other"]) - value(votes["one"])
    if right > 0 and right != value(match["gap"]):
        yield Finding(
            place=document.place(block, *match.span("gap"), "the distance"),
            evidence=(
                document.place(block, *match.span("other"), "needed"),
                document.place(where, *votes.span("one"), "the votes that there were"),
            ),
            values={
                "gap": match["gap"].lower(),
                "one": match["other"],
                "other": votes["one"].lower(),
                "right": shown(right),
            },
            confidence=LIKELY,
        )


def _in_polls(document: Document) -> Iterator[Finding]:
    """A lead in points that is another than the difference of the two shares."""
    for block, lead, group, other, shares in poll_leads(document):
        right = abs(value(shares["one"]) - value(shares["other"]))
        yield Finding(
            place=document.place(block, *lead.span(group), "the lead"),
            evidence=(
                document.place(other, *shares.span("one"), "one share"),
                document.place(other, *shares.span("other"), "the other one"),
            ),
            values={
                "gap": lead[group].lower(),
                "one": shares["one"],
                "other": shares["other"],
                "right": shown(round(right, 1)),
            },
            confidence=LIKELY,
        )


def _behind(document: Document) -> Iterator[Finding]:
    """A time with a distance to another one that no time before it in the paragraph is away: “second in 2:08:51,
    19 seconds behind”."""
    for block in document.prose_blocks():
        behind = list(BEHIND.finditer(block.prose)) if any(word in block.prose for word in FARTHER) else []
        clocked = list(CLOCKED.finditer(block.prose)) if behind else []
        for match in behind:
            own, before = _seconds(match), bisect_left(clocked, match.start(), key=lambda one: one.end())
            earlier = [
                one for one in clocked[max(0, before - MOST_CLOCKED) : before] if 0 < own - _seconds(one) < FURTHEST
            ]
            gap = value(match["gap"]) * (60 if match["unit"].startswith("minute") else 1)
            if not earlier or any(abs(own - _seconds(one) - gap) < 1 for one in earlier):
                continue
            if gap % 60 == 0 and any(abs(own - _seconds(one) - gap) < 60 for one in earlier):
                continue  # in whole minutes
            if is_quoted(document, block, match):
                continue
            first = earlier[0]
            yield Finding(
                place=document.place(block, *match.span("gap"), "the distance"),
                evidence=(
                    document.place(block, *first.span(), "one result"),
                    document.place(block, match.start("hours"), match.end("time"), "the other one"),
                ),
                values={
                    "gap": f"{match['gap'].lower()} {match['unit']}",
                    "one": first[0],
                    "other": match["time"],
                    "right": _in_minutes(own - _seconds(first)),
                },
                confidence=LIKELY,
            )


def _in_minutes(seconds: float) -> str:
    """A time for a person: “3 minutes 41 seconds”."""
    minutes, rest = divmod(round(seconds, 3), 60)
    parts = [
        f"{exact(number)} {unit}{'' if number == 1 else 's'}"
        for number, unit in ((minutes, "minute"), (round(rest, 3), "second"))
        if number
    ]
    return " ".join(parts) or "no time"


def _beyond(document: Document) -> Iterator[Finding]:
    """A measure that is farther from another one, or nearer to it, than both say: “5.3 metres,
    40 centimetres above the record of 5.1 metres”."""
    for block in document.prose_blocks():
        for match in (
            BEYOND.finditer(block.prose)
            if " than" in block.prose or any(word in block.prose for word in BEYONDS)
            else ()
        ):
            units = [UNITS[caseless(match[name])] for name in ("unit", "small", "last")]
            if len({kind for kind, _ in units}) > 1 or is_quoted(document, block, match):
                continue
            written = [match[name] for name in ("one", "gap", "other")]
            one, gap, other = (value(text) * factor for text, (_, factor) in zip(written, units, strict=True))
            slack = sum(_last_digit(text) * factor for text, (_, factor) in zip(written, units, strict=True)) / 2
            if one != other and abs(abs(one - other) - gap) > slack:
                yield _finding(document, block, match, round(abs(one - other) / units[1][1], 2), f" {match['small']}")


def _last_digit(written: str) -> float:
    """What the last digit of a number counts: 0.1 of 5.3."""
    return 0.1 ** len(written.partition(".")[2])


def _majority(document: Document) -> Iterator[Finding]:
    """The one majority of a text that is not how many votes the winner had more than the second."""
    if vocabulary(document).isdisjoint(("majority", "votes")):
        return
    yield from _of_one_vote(document)
    found = [list(everywhere(document, shape)) for shape in (WON, SECOND)]
    found.append(
        [
            (block, match)
            for block, match in everywhere(document, MAJORITY)
            if (sentence := sentence_at(document, block, match.start())) and not OF_ANOTHER.search(sentence.text)
        ]
    )
    both = list(everywhere(document, WON_TO))
    if len(both) == 1:
        found[:2] = both, both
    if any(len(several) != 1 for several in found):
        return
    (winner, won), (runner, second), (block, majority) = (several[0] for several in found)
    group = majority.lastgroup or ""
    one, other, gap = value(won["one"]), value(second["other"]), value(majority[group])
    right = shown(one - other)
    if group == "gap" and not (is_slip(majority[group], right) or is_swap(majority[group], right)):
        return  # of the whole house, or of another vote
    if one - other != gap and 0 < other < one <= MOST_TIMES * other and not is_quoted(document, block, majority):
        yield Finding(
            place=document.place(block, *majority.span(group), "the majority"),
            evidence=(
                document.place(winner, *won.span("one"), "the votes of the first"),
                document.place(runner, *second.span("other"), "the votes of the second"),
            ),
            values={"gap": majority[group], "one": won["one"], "other": second["other"], "right": right},
            confidence=LIKELY,
        )


def _of_one_vote(document: Document) -> Iterator[Finding]:
    """A majority that the one vote of its paragraph does not make, or “the four-vote majority” that the one vote of
    the text does not."""
    votes, majorities = list(everywhere(document, VOTED)), list(everywhere(document, MAJORITY))
    for block, majority in majorities if votes else ():
        beside = [vote for vote in votes if vote[0] is block]
        known = beside or (votes if majority["margin"] and len(majorities) == 1 else [])
        if len(known) != 1 or majority["votes"] or sum(other is block for other, _ in majorities) != 1:
            continue
        ((where, vote),) = known
        group = majority.lastgroup or ""
        one, other, gap = value(vote["one"]), value(vote["other"]), value(majority[group])
        sentence = sentence_at(document, block, majority.start())
        if not other < one or gap == one - other or sentence is None or OF_ANOTHER.search(sentence.text):
            continue
        if is_quoted(document, block, majority):
            continue
        places = [
            document.place(where, *vote.span(name), label) for name, label in (("one", "for"), ("other", "against"))
        ]
        yield Finding(
            place=document.place(block, *majority.span(group), "the majority"),
            evidence=tuple(places),
            values={"gap": majority[group], "one": vote["one"], "other": vote["other"], "right": shown(one - other)},
            confidence=LIKELY,
        )


def _seconds(match: re.Match[str]) -> int:
    """A time that was taken, in seconds."""
    return int(value(match["hours"])) * 3600 + int(match["minutes"]) * 60 + int(match["seconds"] or match["last"])


def _finding(document: Document, block: Block, match: re.Match[str], right: float, unit: str = "") -> Finding:
    """That a lead is another one; `unit` is that of both leads, where it is not that of the results."""
    return Finding(
        place=document.place(block, *match.span("gap"), "the lead"),
        evidence=(
            document.place(block, *match.span("one"), "one result"),
            document.place(block, *match.span("other"), "the other one"),
        ),
        values={
            "gap": f"{match['gap'].lower()}{unit}",
            "one": match["one"].lower(),
            "other": match["other"].lower(),
            "right": f"{shown(right)}{unit}",
        },
        confidence=LIKELY,
    )
