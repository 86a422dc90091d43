"""Rises to smaller values and falls to larger ones: “narrowed from 6.2 per cent to 7.1 per cent”, “$410 million,
up from $465 million”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from lint.checks._wording import with_article
from lint.checks.changes.amounts import (
    AFTER,
    BARE_YEAR,
    BEFORE,
    DOWN,
    MOST_TIMES,
    NOUN,
    amounts,
    changed,
    is_of_one_kind,
)
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import value
from lint.language.sentences import sentence_at
from lint.language.words import vocabulary
from lint.patterns import pattern

ROSE = "rose risen grew grown climbed jumped surged soared increased widened".split()
FELL = "fell fallen dropped declined decreased plunged tumbled shrank shrunk narrowed".split()
TURNS = (*ROSE, *FELL)
SHRINKING, GROWING = (
    "shrinking falling dropping declining decreasing sliding".split(),
    "growing rising climbing increasing swelling".split(),
)
TURNING = (*SHRINKING, *GROWING)
_WHEN = r" (?:over|during|since|within|between|this|last (?:year|month|week)|the (?:year|month|week) before|in (?:the )?(?:last|past|first|same|(?:19|20)\d\d))\b"
TURNED = pattern(
    rf"\b(?:(?P<up>{'|'.join(ROSE)})|(?P<down>{'|'.join(FELL)}))(?: [a-z]+ly)?(?:,? (?:over|in|within|during|since|across) [^.;:()\d“”\"]{{3,40}}?| (?:last|this) (?:year|month|week))?,? "
    rf"from (?P<sign>[{CURRENCY_SIGNS}]?)(?P<before>\d[\d,]*(?:\.\d+)?)(?P<unit>%|(?:m|bn|tn|p)\b| [a-z]+(?: cent)?)?(?: (?:in|last|a|an) [\w ]{{1,20}}?)? to "
    rf"(?P=sign)(?P<after>\d[\d,]*(?:\.\d+)?)(?(unit)(?:(?P=unit)\b|(?<=\.\d)(?=[.,;)](?!\d)|$))|(?:(?:(?<=\.\d)|"
    rf"(?<=\.\d\d))(?= [a-z])|(?! ?[%\w{CURRENCY_SIGNS}]|[.,:/-]\d|[-–—])|(?={_WHEN})))",
    re.IGNORECASE,
)
"""“narrowed from 6.2 per cent to 7.1 per cent”; a unit behind both values, or none,
so that it is no range (“fell from 5 to 8 degrees”),
or a time (“rose from 210 to 140 over the year”).

Who gives decimals of both gives no range: “has risen from 0.24 to 0.09 milligrams”."""
_COUNT = r"\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
TURNED_BRIEFLY = pattern(
    rf"\b(?:(?P<up>{'|'.join(ROSE)})|(?P<down>{'|'.join(FELL)}))(?: [a-z]+ly)?,? from "
    rf"(?P<sign>)(?P<before>{_COUNT})(?P<unit> [a-z]{{3,}}s) to (?P<after>{_COUNT})(?=[.,;)](?!\d)|$|{_WHEN})",
    re.IGNORECASE,
)
"""The same with a unit behind the first value alone: “had grown from 14 weeks to nine”."""
TURNED_IN_TIME = pattern(
    rf"\b(?:(?P<up>{'|'.join(ROSE)})|(?P<down>{'|'.join(FELL)}))(?: [a-z]+ly)?,? from "
    rf"(?P<sign>)(?P<before>{_COUNT}) to (?P<after>{_COUNT})(?P<unit> (?:minutes|hours|days|weeks|months))\b(?! to\b)",
    re.IGNORECASE,
)
"""The same of a time, which gives no range as degrees do: “the wait fell from 11 to 16 weeks”,
but “from four to six weeks to two”."""
SERIES = pattern(
    rf"\b(?:(?P<down>{'|'.join(SHRINKING)})|(?P<up>{'|'.join(GROWING)}))\b[^.;:]{{0,40}}: "
    r"(?:[a-z]+ ){1,4}(?P<first>\d+(?:\.\d+)?)(?P<unit> ?%| per ?cent)(?!\w)[^.;:]{0,40}?, (?P<before>\d+(?:\.\d+)?)(?P=unit)(?!\w)[^.;:]{0,40}? and "
    r"(?P<after>\d+(?:\.\d+)?)(?P=unit)(?!\w)",
    re.IGNORECASE,
)
"""“has been shrinking all spring: it was 14 per cent in March, 17 per cent in April and 19 per cent in May”."""
TURNED_BACK = pattern(
    rf"\b(?:(?P<up>{'|'.join(ROSE)})|(?P<down>{'|'.join(FELL)}))(?: [a-z]+ly)? "
    rf"to (?P<sign>[{CURRENCY_SIGNS}]?)(?P<after>\d[\d,]*(?:\.\d+)?)(?P<unit>%| ?(?:m|bn)\b| [a-z]+(?: cent)?)(?:(?: (?:in|last|a|an) [\w ]{{1,20}}?)?,? )from "
    rf"(?P=sign)(?P<before>\d[\d,]*(?:\.\d+)?)(?P=unit)(?![\w{CURRENCY_SIGNS}])",
    re.IGNORECASE,
)
"""“climbed to $11 million from $14 million”."""
RANKED = pattern(
    r"\b(?:rank|table|chart|seed|position|list|league|division|odds|ratio|handicap|grade|scale|"
    r"(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|top|bottom|last)[ -]place|places? (?:up|down|above|below|higher|lower))",
    re.IGNORECASE,
)
"""What is better the smaller it is."""
DOWNWARD = pattern(r"(?: [a-z]+){0,2} (?:below|beneath|underground|deep|down)\b")
"""What is measured downwards: “dropped from 30 to 60 metres below ground”."""
VERSION = pattern(r"\b(?:versions?|release|Python|Node(?:\.js)?|Java|minimum supported)\b")
"""What is numbered: 3.10 comes behind 3.9."""
DIRECTED = pattern(
    rf"{AFTER}(?: (?!up\b|down\b)[\w’'-]+){{0,9}},? (?P<verb>up|down) from {BEFORE}(?![\d%]|,\d|\.\d|[-–]| to [{CURRENCY_SIGNS}]?\d)"
    rf"(?:(?: [\w’'-]+){{0,6}}, an? (?:[a-z]+ )?(?P<noun>{NOUN.removeprefix('(?P<verb>')})?",
    re.IGNORECASE,
)
"""“$410 million, up from $465 million”, and what the change is called: “86 percent, down from 93 percent,
a rise of seven points”."""
THAN = pattern(
    rf"\b(?:than|below|above|against|short of|beating|missing) (?:the |an? |its |their )?(?:[a-z]+ )?[{CURRENCY_SIGNS}]?$"
)
"""Before a value that another is only compared with: “less than the 47% that was forecast, and down from 46%”."""


def turned(document: Document, block: Block) -> Iterator[Finding]:
    """Every rise to a smaller value, and every fall to a larger one."""
    shapes = () if vocabulary(document).isdisjoint(TURNS) else (TURNED, TURNED_BACK, TURNED_BRIEFLY, TURNED_IN_TIME)
    for match in chain.from_iterable(shape.finditer(block.prose) for shape in shapes):
        before, after = (value(match[name]) for name in ("before", "after"))
        rises = bool(match["up"])
        sentence = sentence_at(document, block, match.start())
        around = block.prose[sentence.start : sentence.end] if sentence else match[0]
        if DOWNWARD.match(block.prose, match.end()):
            continue
        if before == after or rises == (after > before) or RANKED.search(around) or VERSION.search(around):
            continue
        if not (match["unit"] or match["sign"]) and any(
            BARE_YEAR.fullmatch(match[name]) for name in ("before", "after")
        ):
            continue  # “fell from 2010 to 2019”
        if max(before, after) > MOST_TIMES * min(before, after):
            continue
        if not match["unit"] and "." in match["after"] and "." not in match["before"]:
            continue
        said, makes = ("a rise", "a fall") if rises else ("a fall", "a rise")
        yield changed(document, block, match, "up" if rises else "down", said, makes)


def against_series(document: Document, block: Block) -> Iterator[Finding]:
    """Every rise whose three values fall, and every fall whose values rise."""
    for match in SERIES.finditer(block.prose) if ": " in block.prose else ():
        first, before, after = (float(match[name]) for name in ("first", "before", "after"))
        group = "up" if match["up"] else "down"
        if (first < before < after and group == "down") or (first > before > after and group == "up"):
            said, makes = ("a fall", "a rise") if group == "down" else ("a rise", "a fall")
            yield changed(document, block, match, group, said, makes)


def directed(document: Document, block: Block) -> Iterator[Finding]:
    """Every value that is “up from” a larger one, or “down from” a smaller one,
    and every such change under a wrong name."""
    lower = block.prose.lower()
    for match in DIRECTED.finditer(block.prose) if "up from " in lower or "down from " in lower else ():
        before, after = amounts(match)
        sentence = sentence_at(document, block, match.start())
        around = block.prose[sentence.start : sentence.end] if sentence else match[0]
        if not before or before == after or not is_of_one_kind(block, match):
            continue
        if RANKED.search(around) or VERSION.search(around):
            continue
        if THAN.search(block.prose, max(0, match.start("after") - 30), match.start("after")):
            continue
        rises = match["verb"].lower() == "up"
        kinds = ("a rise", "a fall") if rises else ("a fall", "a rise")
        if rises != (after > before):
            yield changed(document, block, match, "verb", *kinds)
        elif match["noun"] and rises == (match["noun"].lower() in DOWN):
            yield changed(document, block, match, "noun", with_article(match["noun"]), kinds[0])
