"""What a report of a match says of its course against the scores that it tells:
“a goalless first half” and a goal in the 23rd minute."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import everywhere, in_own_words
from lint.checks.outcomes.league_table import league_tables
from lint.checks.outcomes.line_score import line_scores
from lint.checks.outcomes.ranked_times import ranked_times
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate
from lint.language.quantities.numbers import shown
from lint.language.resemblance import GRAMMAR
from lint.language.sentences import sentence_at, whole_sentence_at
from lint.language.temporal.words import MONTHS, WEEKDAYS
from lint.language.words import vocabulary, whole_prose
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "what the text says of the match", "told": "the score or the goal that it tells"}
_SCORE = r"(?P<one>\d{1,3})[-–](?P<other>\d{1,3})(?![\d–-]|/\d)"
SCORE = pattern(r"\d[-–]\d")
"""A cheap test in front of the others."""
EVEN = (
    pattern(
        rf"\b(?:(?:drew|were level|went in level|was level|all square|tied|finished level|ended level|pulled level|drawn) (?:at )?|(?:draw|tie) of ){_SCORE}"
    ),
    pattern(rf"(?<![\d–-])\b{_SCORE} (?:draws?|stalemate)\b"),
)
"""A draw with its score."""
NO_DRAW = pattern(
    r"\b(?:penalt|shoot-?out|series|aggregate|rubber|innings|extra time|on points|votes?|voted)", re.IGNORECASE
)
"""Words of a sentence in which a draw may have a winner after all."""
GOALLESS = pattern(
    r"\b(?:goalless|scoreless) (?:first[ -]half|opening (?:half|45 minutes)|(?:at|by|until) (?:half-?time|the (?:break|interval)))\b"
    r"|\b[Nn]o goals (?:in|before) (?:the first half|half-?time|the (?:break|interval))\b"
)
_GOAL = (
    r"(?:scored|opened the scoring|ahead|in front|the lead|equali[sz]ed|level|headed (?:in|home)|struck|fired (?:in|home)|tapped in|slotted|"
    r"made it|doubled|goals?|netted|converted|tucked|pulled one back)"
)
MINUTE = pattern(
    r"\b(?:in the (?P<nth>\d{1,2})(?:st|nd|rd|th)[ -]minute|(?:on|after) (?P<on>\d{1,2}) minutes|"
    r"(?P<of>\d{1,2})(?:st|nd|rd|th)[ -]minute (?:goal|penalty|opener|header|strike|equali[sz]er|winner|effort))\b"
)
GOAL = pattern(rf"\b{_GOAL}\b")
NO_GOAL = pattern(
    r"\b(?:disallowed|ruled out|offside|wide|saved?|saves|missed|hit the (?:bar|post)|over the bar|denied|cleared|second half|restart|extra time|"
    r"after the (?:break|interval)|into the|last (?:season|week|month|year)|previous\w*|earlier (?:this|in)|had been|season|booked|sent off|injured|"
    r"replaced|substitut\w+|came on|not|never|nearly|almost|could|should|would|reserves?|under-\d+s?|women|men)\b"
)
"""Words of a sentence whose minute may be of no goal, or of another half or match."""
HALF = 45
"""Minutes."""
STRAIGHT = pattern(
    rf"\b(?:(?P<whose>[{CAPITAL}][\w-]+)[’']s? )?(?P<said>[Ss]traight[- ]sets?)\b|\bwithout (?:dropping|losing) a set\b"
)
SETS = pattern(
    r"(?<![\d.–-])\d{1,2}[-–]\d{1,2}(?: ?\(\d{1,2}(?:[-–]\d{1,2})?\))?(?:,? (?:and )?\d{1,2}[-–]\d{1,2}(?: ?\(\d{1,2}(?:[-–]\d{1,2})?\))?){1,4}(?![\d–-])"
)
SET = pattern(r"(?P<one>\d{1,2})[-–](?P<other>\d{1,2})(?: ?\(\d{1,2}(?:[-–]\d{1,2})?\))?")
WON_SETS = frozenset((6, 7))
"""Games of whoever wins a set of tennis."""


STREAK = pattern(
    r"\b(?P<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)) (?:league )?"
    r"(?:(?:straight|successive|consecutive) (?P<first>win|victory|defeat|loss|draw)|(?P<last>win|victory|defeat|"
    r"loss|draw) (?:in a row|in succession|on the trot|on the bounce|running))\b"
    r"(?! (?:at|away|on|in|against|over|of|for|by|this|since))"
)
"""How many times somebody has won or lost by now."""
SOUGHT = pattern(
    r"\b(?:seek\w*|chas\w+|bid|hop\w+|aim\w*|target\w*|look\w*|want\w*|could|would|deni\w+|avoid\w*|escap\w+|if|"
    r"without|women|men|reserves?|under-\d+s?|rivals?|visitors?|opponents?)\b"
)
"""Words of a sentence whose row of wins has not come about, or is of others."""
CAPITALISED = pattern(rf"\b[{CAPITAL}]\w+")
SAME_RESULT = {"victory": "win", "loss": "defeat"}


KNOWN_RESULT = pattern(
    rf"\b(?:[Tt]he|[Tt]his|[{CAPITAL}]\w+[’']s?) (?P<score>{_SCORE}) (?:win|victory|defeat|loss|triumph|success|result|scoreline|thrashing)\b"
    r"(?! (?:over|against|at|in|on|to|by|last|for|when|there|away)\b)"
)
"""The score of the one match that the reader knows: “the 3-2 win”."""
RIVAL = pattern(rf" of (?P<name>[{CAPITAL}][\w’'-]+)")
"""Behind it: against whom."""
RESULT = pattern(
    rf"\b(?:won|win|wins|beat|beats|beaten|lost|loses?|defeated|thrashed|edged|hammered|overcame|victory|defeat|triumph|drew|draw)\b"
    rf"(?:(?!\b(?:after|before|and|but|which|who|having)\b)[^.;:\d]){{0,60}}?\b(?P<score>{_SCORE})"
)
"""How a match ended: “beat Olby 3-1”."""
NEW_RESULT = pattern(
    rf"\b(?:an?|their|its|his|her) (?P<score>{_SCORE}) (?:[a-z]+ )?(?:win|victory|defeat|loss|triumph|success|draw|thrashing)\b"
)
"""The same with a noun: “with a 3-1 win over Olby”."""
ANY_SCORE = pattern(rf"(?<![\d–-])\b{_SCORE}")
OTHER_MATCH = pattern(
    r"\b(?:last|earlier|previous\w*|week|month|seasons?|leg|aggregate|half-time|ago|reverse|then|since|women|men|reserves?|under-\d+s?|"
    r"(?:first|second|third|opening|other|next)[ -](?:match|game|meeting|leg|half|round|test|set|period|innings|day))\b|\b(?:19|20)\d\d\b"
)
"""Words of a sentence that may tell of another match, or of a part of one."""
FIRST_SINCE = pattern(
    r"\b(?:(?:for )?the|an?|its|their|his|her|[\w-]+[’']s?) (?:first|second|third|fourth|fifth)(?: (?:time|(?:away |home )?win|victory))? (?:since|in) [^.,;:]{3,20}"
)
"""What a sentence says of other times besides."""
OF_RESULTS = frozenset("win victory defeat loss triumph success result scoreline thrashing".split())
OF_DRAWS = frozenset("draw draws drew drawn stalemate tied tie level square".split())
OF_HALVES = frozenset(("goalless", "scoreless", "goals"))
OF_ROUND = pattern(
    r" (?:in|of) (?:the|an?|(?:his|her|their)) (?:[a-z]+ )?(?:opening|opener|first|second|third|fourth|last|previous|quarter|semi|qualif\w+)\b"
)
"""Behind straight sets: of which round they were, which may be another than that of the score."""
OF_SETS = frozenset(("straight", "dropping", "losing"))
SETS_TO = pattern(r"\b(?P<won>three) sets to (?P<lost>love|nil|one|two)\b")
"""The end of a match: of two sets to one it may be the score before the fourth."""
NTH_SET = pattern(r"\b[Tt]he (?:deciding |final )?(?P<nth>fourth|fifth) set\b")
OF_COUNTED_SETS = frozenset(("sets",))
IN_WORDS = {"love": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "fourth": 4, "fifth": 5}
OF_RACES = frozenset("final heat results race races metres meters freestyle butterfly lap laps".split())
OF_STREAKS = frozenset("straight successive consecutive row succession trot bounce running".split())
OF_ROWS = frozenset("r f tot quarters quarter innings inning periods halves".split())
OF_LEAGUES = frozenset("pts points gd".split())
"""Words of which a text has one that tells of each."""


_Match = tuple[Block, re.Match[str]]


class ScoreMismatch(Options):
    """No options."""


def needs(options: ScoreMismatch) -> Gate:
    """What a text must hold: words of a draw, of a half without goals, of sets, of a row of wins,
    or of innings and quarters."""
    return Gate(
        OF_RESULTS | OF_DRAWS | OF_HALVES | OF_SETS | OF_COUNTED_SETS | OF_STREAKS | OF_ROWS | OF_LEAGUES | OF_RACES, ()
    )


def check(document: Document, options: ScoreMismatch) -> Iterator[Finding]:
    """Draws with a winner, first halves without goals that had one,
    matches in straight sets of which one was lost, and the like."""
    known = vocabulary(document)
    for words, look in (
        (OF_RESULTS, _results),
        (OF_DRAWS, _draws),
        (OF_HALVES, _goalless),
        (OF_SETS, _straight_sets),
        (OF_COUNTED_SETS, _sets),
        (OF_STREAKS, _streaks),
        (OF_ROWS, line_scores),
        (OF_LEAGUES, league_tables),
        (OF_RACES, ranked_times),
    ):
        if not words.isdisjoint(known):
            yield from look(document)


def _draws(document: Document) -> Iterator[Finding]:
    for shape in EVEN if SCORE.search(whole_prose(document)) else ():
        for block, match in in_own_words(document, shape):
            sentence = sentence_at(document, block, match.start())
            if match["one"] == match["other"] or sentence is None or NO_DRAW.search(sentence.text):
                continue
            start, end = match.start("one"), match.end("other")
            score = block.prose[start:end]
            yield Finding(
                place=document.place(block, *match.span(), "no draw"),
                values={"match": match[0], "told": score},
                confidence=LIKELY,
            )


def _of_this_match(document: Document, shape: re.Pattern[str]) -> list[_Match]:
    """What the text says itself, in sentences that tell of no other match."""
    return [
        (block, match)
        for block, match in in_own_words(document, shape)
        if (sentence := whole_sentence_at(document, block, match.start()))
        and not OTHER_MATCH.search(FIRST_SINCE.sub("", sentence.text))
    ]


def _results(document: Document) -> Iterator[Finding]:
    """The score of the match that the reader knows, where the text has told none such,
    and the first that it has told."""
    known = _of_this_match(document, KNOWN_RESULT) if SCORE.search(whole_prose(document)) else []
    if not known:
        return
    every = Counter(frozenset((one["one"], one["other"])) for _, one in everywhere(document, ANY_SCORE))
    told = sorted(
        [*_of_this_match(document, RESULT), *_of_this_match(document, NEW_RESULT)],
        key=lambda one: (one[0].ordinal, one[1].start("score")),
    )
    for block, match in known:
        score = frozenset((match["one"], match["other"]))
        other = next((one for one in told if frozenset((one[1]["one"], one[1]["other"])) != score), None)
        if every[score] > 1 or other is None:
            continue
        where, result = other
        rival = RIVAL.match(block.prose, match.end())
        if rival is not None and rival["name"] not in where.prose:
            continue  # Arl’s 5-0 thrashing of Olby is another match than the 1-5 loss of Brevik
        yield Finding(
            place=document.place(block, *match.span("score"), "another score"),
            evidence=(document.place(where, *result.span("score"), "how it ended"),),
            values={"match": match["score"], "told": result["score"]},
            confidence=LIKELY,
        )


def _goalless(document: Document) -> Iterator[Finding]:
    said = in_own_words(document, GOALLESS)
    if len(said) != 1:
        return
    ((block, match),) = said
    for where, minute in in_own_words(document, MINUTE):
        number = next(group for group in ("nth", "on", "of") if minute[group])
        sentence = sentence_at(document, where, minute.start())
        if sentence is None or int(minute[number]) > HALF or NO_GOAL.search(sentence.text):
            continue
        is_here = where is block and sentence.start <= match.start() < sentence.end
        if GOAL.search(sentence.text) and not is_here:
            yield Finding(
                place=document.place(block, *match.span(), "no goal before half-time"),
                evidence=(document.place(where, *minute.span(), "a goal before half-time"),),
                values={"match": match[0], "told": minute[0]},
                confidence=LIKELY,
            )
            return


def _sets(document: Document) -> Iterator[Finding]:
    """A set that the one match of the text was too short for: “three sets to one”, “in the fifth set”."""
    results = in_own_words(document, SETS_TO)
    if len({result[0] for _, result in results}) != 1:
        return
    where, result = results[0]
    played = IN_WORDS[result["won"]] + IN_WORDS[result["lost"]]
    for block, match in _of_this_match(document, NTH_SET):
        if IN_WORDS[match["nth"]] > played:
            yield Finding(
                place=document.place(block, *match.span(), "one set too many"),
                evidence=(document.place(where, *result.span(), f"{shown(played)} sets"),),
                values={"match": match[0], "told": result[0]},
                confidence=LIKELY,
            )
            return


def _straight_sets(document: Document) -> Iterator[Finding]:
    said = in_own_words(document, STRAIGHT)
    if len(said) != 1:
        return
    ((block, match),) = said
    if OF_ROUND.match(block.prose, match.end()):
        return
    results = [
        (where, sets)
        for where, sets in in_own_words(document, SETS)
        if _is_of_tennis(sets)
        and (sentence := sentence_at(document, where, sets.start())) is not None
        and (not match["whose"] or match["whose"] in sentence.text)
    ]
    if len({sets[0] for _, sets in results}) != 1:
        return
    where, sets = results[0]
    lost = [one for one in SET.finditer(sets[0]) if int(one["one"]) < int(one["other"])]
    won = [one for one in SET.finditer(sets[0]) if int(one["one"]) > int(one["other"])]
    if lost and won:
        odd = min((lost, won), key=len)[0]
        start = sets.start() + odd.start()
        span = match.span("said") if match["said"] else match.span()
        yield Finding(
            place=document.place(block, *span, "no set was lost"),
            evidence=(document.place(where, start, start + len(odd[0]), "a set that was lost"),),
            values={"match": block.prose[slice(*span)], "told": sets[0]},
            confidence=LIKELY,
        )


def _streaks(document: Document) -> Iterator[Finding]:
    """Two lengths of one row of wins or defeats: “a third straight victory”, “the second win in a row”."""
    told: dict[str, list[_Match]] = {}
    for block, match in in_own_words(document, STREAK):
        result = match["first"] or match["last"]
        sentence = sentence_at(document, block, match.start())
        if sentence is None or SOUGHT.search(sentence.text):
            return
        told.setdefault(SAME_RESULT.get(result, result), []).append((block, match))
    for same in told.values():
        if len(same) == 2 and same[0][1]["nth"] != same[1][1]["nth"] and _are_of_one_side(document, *same):
            (first, one), (block, other) = same
            yield Finding(
                place=document.place(block, *other.span(), "how many here"),
                evidence=(document.place(first, *one.span(), "and before"),),
                values={"match": other[0], "told": one[0]},
                confidence=LIKELY,
            )


def _are_of_one_side(document: Document, one: _Match, other: _Match) -> bool:
    """Whether two paragraphs may tell of one side: their sentences have a name in common, or one of them has none."""
    names = [
        {word for word in CAPITALISED.findall(_clause(document, *told)) if _may_be_side(word)} for told in (one, other)
    ]
    return one[0] is not other[0] and (not all(names) or not names[0].isdisjoint(names[1]))


def _clause(document: Document, block: Block, match: re.Match[str]) -> str:
    """The sentence of a match, to the colon behind it."""
    sentence = sentence_at(document, block, match.start())
    if sentence is None:
        return ""
    end = block.prose.find(":", match.end(), sentence.end)
    return block.prose[sentence.start : end if end >= 0 else sentence.end]


def _may_be_side(word: str) -> bool:
    lower = word.lower()
    return lower not in GRAMMAR and lower not in WEEKDAYS and lower not in MONTHS


def _is_of_tennis(sets: re.Match[str]) -> bool:
    """Whether scores in a row are sets of tennis, each won with six games or seven."""
    games = [(int(one["one"]), int(one["other"])) for one in SET.finditer(sets[0])]
    return all(max(pair) in WON_SETS and min(pair) < max(pair) for pair in games)
