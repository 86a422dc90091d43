"""Counts whose list is told in other words than behind a colon: “its five members are …”, “namely …”, “the trio — …”,
“…, both of whom”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.lists.entries import PAIRS, Listed
from lint.document import Block, Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import LABEL, NUMBER, value
from lint.language.quotations import inside, is_quoted, quoted
from lint.language.temporal.months import MONTH_NAME, SHORT_MONTH
from lint.patterns import CAPITAL, caseless, pattern

_NAME = rf"(?:(?:the )?(?:[A-Z]\.){{2,}}|(?:the |an? )?(?:(?:Mrs?|Ms|Dr|Cllrs?|Prof|St)\.? )?[{CAPITAL}][\w’'-]*(?: (?:of |de |the |& )?[{CAPITAL}][\w’'-]*){{0,3}})"
_NAMES = rf"(?P<list>{_NAME}(?:, {_NAME}){{0,11}},? and {_NAME})"
_DESCRIBED = rf"(?P<list>(?:[a-z]+ )?{_NAME}(?:, (?:[a-z]+ )?{_NAME}){{0,11}},? and (?:[a-z]+ )?{_NAME})"
_THINGS = r"(?P<list>(?:the |an? )?[\w’'-]+(?: [\w’'-]+){0,2}(?:, (?:the |an? )?(?!and\b)[\w’'-]+(?: (?!and\b)[\w’'-]+){0,2}){1,11},? and (?:the |an? )?[\w’'-]+(?: [\w’'-]+){0,2})"
_COUNT = rf"(?P<number>(?i:{NUMBER})) (?P<noun>(?:[A-Za-z-]+ ){{0,2}}?[a-z]+s|people|men|women|(?:grand)?children)"
GROUPS = {"half a dozen": 6, "pair": 2, "both": 2, "duo": 2, "trio": 3, "quartet": 4, "quintet": 5, "sextet": 6}
_GOES_ON = r"(?: (?:who|that|which|to|in|with|on)\b| [a-z]+(?:ed|n)\b)"
_STATES = r"(?:, (?:must|will|were|are|was|have|had|used|did|do|can|[a-z]{3,}ed)\b|[.;]|$)"
_MONTH = rf"(?:{MONTH_NAME}|{SHORT_MONTH})\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})"
_AGED = rf"{_NAME}, \d{{1,2}}"
SHAPES = (
    ((", the ",), pattern(rf"(?:^|(?<=[.!?] )){_NAMES}, the {_COUNT}(?={_GOES_ON})")),
    (
        (" are the ", " were the "),
        pattern(
            rf"(?:^|(?<=[.!?] )){_NAMES} (?:are|were) the (?:only )?{_COUNT}(?= (?:that|who|which|where|in which|to which)\b)"
        ),
    ),
    (
        tuple(GROUPS),
        pattern(
            rf"\b[Aa] (?P<group>{'|'.join(GROUPS)}) of (?:[A-Za-z]+ ){{0,2}}[a-z]+s(?: in (?:[a-z]+ )?[{CAPITAL}][a-z]+)?, {_NAMES}(?={_STATES}|, [a-z]+ing\b)"
        ),
    ),
    (("oth ",), pattern(rf"(?:^|(?<=[.!?] ))(?P<group>[Bb]oth) (?:[a-z]+ ){{0,2}}[a-z]+s, {_NAMES}(?={_STATES})")),
    (
        ("oth ",),
        pattern(rf"(?:^|(?<=[.!?] ))(?P<group>[Bb]oth) (?:[a-z]+ ){{0,2}}[a-z]+s, (?:at|in|of) {_NAMES}(?={_STATES})"),
    ),
    (("alf a dozen",), pattern(rf"(?P<group>[Hh]alf a dozen) [a-z]+s \({_NAMES}\)")),
    (
        (": ",),
        pattern(
            rf"(?:^|(?<=[.!?] )){_COUNT} (?:have|has|had|were|are|will|want|[a-z]+ed)\b[^.;:,\d]{{3,60}}: {_NAMES}(?=[.;,]|$)"
        ),
    ),
    ((", one ",), pattern(rf"(?<![\w{CURRENCY_SIGNS}.,-]){_COUNT}, one (?:each )?in {_NAMES}(?=[.,;]|$)")),
    (
        (": ",),
        pattern(
            rf"(?<![\w{CURRENCY_SIGNS}.,-])(?P<number>(?i:{NUMBER})) (?P<noun>days|dates|nights|mornings|evenings|afternoons|"
            rf"occasions)\b[^.;:()\d]{{0,40}}: (?P<list>{_DATE}(?:, {_DATE}){{0,11}},? and {_DATE})\b(?! ?[–-] ?\d)"
        ),
    ),
    (
        ("identified", "named"),
        pattern(
            rf"\b(?:identified|named) the {_COUNT}[^.;:\d]{{0,60}}? as (?P<list>{_AGED}(?:; {_AGED}){{0,11}};? and {_AGED})(?=[.;]|$)"
        ),
    ),
    (
        ("aged ",),
        pattern(
            rf"(?:^|(?<=[.!?] )|\b[Tt]he )(?P<number>(?i:{NUMBER})) (?P<noun>men|women|people|boys|girls|teenagers|youths|suspects|children|pupils|victims|drivers|"
            r"passengers|brothers|sisters),? (?:who (?:are|were) |are |were |all )?aged (?P<list>\d{1,2}(?:, \d{1,2}){0,11},? and \d{1,2})(?![\d-]|,\d| (?:or|to)\b)"
        ),
    ),
    (
        ("–", "—", "--"),
        pattern(
            rf"(?<![\w{CURRENCY_SIGNS}.,-]){_COUNT}(?: (?:at|in|for|from) [^–—.;:,()]{{3,40}})? (?:--|—|"
            rf"–) (?P<list>(?P<first>[a-z]+) [a-z]+(?:, (?P=first) [a-z]+){{1,11}},? and (?P=first) [a-z]+) (?:--|—|"
            rf"–)"
        ),
    ),
    (
        ("–", "—", "--"),
        pattern(
            rf"(?<![\w{CURRENCY_SIGNS}.,-]){_COUNT} (?:that|which|who) [^–—.;:,()\d“”\"]{{3,60}}? ?(?:--|—|–) ?{_NAMES} ?(?:--|—|–)"
        ),
    ),
    (
        (" and the ",),
        pattern(
            rf"(?<![\w{CURRENCY_SIGNS}.,-]){_COUNT}: (?P<list>{_NAME}(?:, {_NAME}){{1,11}},? and (?P<last>the (?:[a-z-]+ ){{1,5}}(?:at|in|of|on) {_NAME}))(?=[.;]|$)"
        ),
    ),
    (
        (" are ", " were "),
        pattern(rf"(?:[’']s|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) {_COUNT} (?:are|were) {_NAMES}(?=[.;]|$)"),
    ),
    (
        ("namely", "to wit", "viz", "that is"),
        pattern(rf"(?<![\w{CURRENCY_SIGNS}.,-]){_COUNT}, (?:namely|to wit|viz\.?|that is),? {_THINGS}(?=\.|$)"),
    ),
    (("namely",), pattern(rf"(?<![\w{CURRENCY_SIGNS}.,-]){_COUNT}, namely,? {_NAMES}(?=[.,]|$)")),
    (tuple(GROUPS), pattern(rf"\b[Tt]he (?P<group>{'|'.join(GROUPS)})(?: ?[—–] ?|, | \(){_DESCRIBED}(?= ?[—–]|,|\))")),
    (
        ("namely", "to wit"),
        pattern(
            rf"\ba (?P<group>{'|'.join(GROUPS)}) of (?:[A-Za-z]+ ){{0,2}}[a-z]+, (?:namely|to wit),? {_DESCRIBED}(?=[.;]|$)"
        ),
    ),
    (
        (": th",),
        pattern(rf"(?:^|(?<=[.!?] )){_NAMES}: (?:these|the) (?P<number>{NUMBER}) (?P<noun>who|that|[a-z]+s)\b"),
    ),
    (
        (". The",),
        pattern(
            rf"(?:^|(?<=[.!?] )){_COUNT} (?:were|are|have been) [^.;:,\d]{{3,60}}\. (?:These|They) (?:are|were) {_THINGS}(?=[.;]|$)"
        ),
    ),
)
"""Each with its count, or the word for so many, and its list; before it pieces of which a text of it has one."""
BOTH = pattern(rf"{_NAMES}, (?P<both>both of (?:whom|which|them))\b")
"""“Amos, Birch and Cole, both of whom asked …”."""
SOME = pattern(
    r"\b(?:other|others|more|first|last|next|new|among|including|such|some|half|hours?|days?|weeks?|months?|years?|minutes?|times|main|largest|biggest|best|top|leading|most)\b",
    re.IGNORECASE,
)
DAYS = pattern(rf"(?i:{NUMBER}) days$|(?i:{NUMBER}) days\b[^.;:()\d]{{0,40}}: (?:[A-Z][a-z]+\.? )?\d")
"""Days that are listed by their dates."""
SPLIT = pattern(r",? and |, ")
SPLIT_PEOPLE = pattern(r";? and |; ")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
BY_ORDINALS = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}.,-]){_COUNT}(?P<between>[^.;:()\d]{{0,60}}): (?P<list>first, [^;.]{{3,80}}(?:; (?:and )?(?:second|third|fourth|fifth|sixth), [^;.]{{3,80}}){{1,5}})\."
)
"""“for two reasons: first, the dust; second, the noise; and third, the cost.”"""
NUMBERED = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}.,-]){_COUNT}(?P<between>[^.;:()\d]{{0,60}}): (?P<list>\(1\) [^.]+? and \(\d{{1,2}}\) [^.()]+)(?=[.;]|$)"
)
"""“three elements: (1) a freeze, (2) …”."""
NAMED_AS = pattern(
    rf"(?:^|(?<=[.!?] )){_COUNT} (?![^.]*\b(?:injured|wounded|hurt)\b)[^.;:\d]{{3,100}}\. (?:They|The (?:victims|dead|suspects|men|women|defendants)) (?:were|are|have been) "
    rf"(?:named|identified)(?: [a-z]+){{0,3}} as (?P<list>{_AGED}(?:, {_AGED}){{1,11}},? and {_AGED})(?=[.;]|$)"
)
"""“Three skiers died on Sunday. They were named as Jo Moe, 34, Siv Lund, 29, …”."""
OF_AGE = pattern(r", \d{1,2}(?!\d)")
OTHER_COUNT = pattern(rf"\b(?:{NUMBER}|several|various|many|some|numerous)\b", re.IGNORECASE)
IN_BRACKETS = pattern(r"\((\d{1,2})\) ")
MOST = 12


LONGEST_LABEL = 12  # characters before a number that tells which of several something is


def lists_in_words(document: Document) -> Iterator[Listed]:
    """Every such count that its list does not keep."""
    for block in document.prose_blocks():
        if " and " not in block.prose:
            continue
        for match in _matches(block.prose):
            groups = match.groupdict()
            group = groups.get("group")
            said = GROUPS[caseless(group)] if group else int(value(match["number"]))
            span = match.span("group") if group else (match.start("number"), match.end("noun"))
            if SOME.search(block.prose, *span) and not DAYS.match(block.prose, span[0]):
                continue
            yield from _held(document, block, match, span, said)
        for match, names in _numbered(block.prose):
            said, span = int(value(match["number"])), (match.start("number"), match.end("noun"))
            if LABEL.search(block.prose, max(0, span[0] - LONGEST_LABEL), span[0]):
                continue  # “three Phase 2 trials: (1) of …”
            if said != names and 2 <= said <= MOST and not inside(quoted(document, block), *span):
                yield _listed(block, match, span, names)
        for match in BOTH.finditer(block.prose) if "both of" in block.prose else ():
            yield from _held(document, block, match, match.span("both"), 2)


def _matches(prose: str) -> Iterator[re.Match[str]]:
    for marks, shape in SHAPES:
        if any(mark in prose for mark in marks):
            yield from shape.finditer(prose)


def _numbered(prose: str) -> Iterator[tuple[re.Match[str], int]]:
    """Every list whose entries are numbered up to its end, or told with their ages, and how many there are."""
    for match in NUMBERED.finditer(prose) if ": (1) " in prose else ():
        numbers = list(map(int, IN_BRACKETS.findall(match["list"])))
        if (
            len(numbers) > 1
            and numbers == list(range(1, len(numbers) + 1))
            and not OTHER_COUNT.search(match["between"])
        ):
            yield match, len(numbers)
    for match in NAMED_AS.finditer(prose) if " as " in prose else ():
        yield match, len(OF_AGE.findall(match["list"]))
    for match in BY_ORDINALS.finditer(prose) if ": first, " in prose else ():
        names = match["list"].count(";") + 1
        if f"{ORDINALS[names - 1]}, " in match["list"]:
            yield match, names


def _held(document: Document, block: Block, match: re.Match[str], span: tuple[int, int], said: int) -> Iterator[Listed]:
    """The count, if its list has another number of entries."""
    listed = match["list"]
    if any(pair in listed for pair in PAIRS):
        return
    count = len((SPLIT_PEOPLE if ";" in listed else SPLIT).split(listed))
    entries = SPLIT.split(listed)
    if match.groupdict().get("last"):
        entries.pop()  # which is described, and no apposition
    alike = len({caseless(one.split(" ", 1)[0]) in ("the", "a", "an") for one in entries}) == 1
    if count != said and 2 <= said <= MOST and count <= 2 * said and alike and not is_quoted(document, block, match):
        yield _listed(block, match, span, count)


def _listed(block: Block, match: re.Match[str], span: tuple[int, int], names: int) -> Listed:
    return Listed(block, *span, block, match.span("list"), names)
