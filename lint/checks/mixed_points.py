"""One abbreviation with full stops in one place and without them in another: U.S. and US, 9 a.m. and 9 am."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lint.checks import Fault, Options, option
from lint.checks._everywhere import in_own_words
from lint.checks._forms_of_word import Use, several_forms
from lint.checks.sentences.shape import is_in_title_case
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.sources import without_notes
from lint.language.words import whole_prose
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "odd": "the rarer form",
    "usual": "the other form",
    "count": "how often the text has the other form",
}
RUNNING = frozenset(("paragraph", "item"))
"""Headlines have rules of their own: The Associated Press writes “US” there, and “U.S.” below."""
OF_NAME = pattern(
    r" (?:Inc|Corp|Bancorp|Bank|Airways|Steel|Foods|Weekly|Open|Cellular|Airlines|Magazine|Masters)\b| ?\$"
)
"""What makes it a part of a name that has its own form, or of a sum: “US Airways”, “US $2”."""
OF_FIRM = pattern(rf"[\w’',] [{CAPITAL}][\w’'-]+ $")
"""A name before it, within a sentence, which has it for its last word: “the firm Norline UK”."""
SHOUTED = pattern(r"[ -]?[A-Z][A-Z’'-]+\b(?!\.)")
"""A word in capitals behind it: “US TRADE” is a line in capitals."""
LONG_NAME = pattern(rf"(?: (?:[{CAPITAL}][\w’'-]+|\d[\w-]*[A-Z][\w-]*)(?: (?:and|of|for|in)(?= [{CAPITAL}]))?){{3,}}")
"""Three words of a name behind it: “U.S. Harbour and Pilot Service”."""
NAME_BEHIND = pattern(rf" [{CAPITAL}][\w-]+")
OF_REPORTS, LONGEST_VOLUME = pattern(r"\d U\.S\. \d|U\.S\. News\b"), 5  # characters
"""A volume of the reports of a court, and a paper: “545 U.S. 352”."""
LEAST_OF_TITLE = 5  # words
LONGEST_SOURCE = 4
"""Words that name a paper behind the title of its page: “[Tides of the US](…) Ferry News”."""
BEFORE_SOURCE = ("—", "–", "·", "|", ":")
"""What stands between the name of a paper and the title of its page."""
NOT_SO = pattern(r", not (?:\w+ or )?$")
"""Before the form that a guide to style forbids: “**U.S.**, not US or USA”."""
IN_CAPITALS, REACH = pattern(r"\b(?!U\.S\b)[A-Z]{2,} $"), 40  # characters


class MixedPoints(Options):
    """Options."""

    abbreviations: tuple[str, ...] = option(
        (), "abbreviations with their full stops, as in “U.S.”; those in small letters count behind a number alone"
    )

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """An abbreviation without a full stop."""
        for one in given.get("abbreviations", ()):
            if "." not in one or not re.search(r"\w", one):
                yield (
                    "abbreviations",
                    f"“{one[:60]}” in “abbreviations” has no full stops; write it with them, as in “U.S.”",
                )


def needs(options: MixedPoints) -> Gate:
    """What a text must hold: one of them with its full stops."""
    stopped = frozenset(one.lower().rstrip(".") for one in options.abbreviations)
    return Gate(frozenset(), ((Need(frozenset(), stopped),),))


def check(document: Document, options: MixedPoints) -> Iterator[Finding]:
    """One finding for each abbreviation that stands in both forms in running text, outside quotations."""
    document = without_notes(document)
    for stopped in options.abbreviations:
        bare = stopped.replace(".", "")
        if stopped in whole_prose(document) and bare in whole_prose(document):
            yield from several_forms(document, list(_uses(document, stopped, bare)), LIKELY)


def _uses(document: Document, stopped: str, bare: str) -> Iterator[Use]:
    """Where an abbreviation stands in one of its forms."""
    names: dict[str, bool] = {}
    before = r"(?<=\d) ?" if bare.islower() else rf"(?<![\w’'./@#&{CURRENCY_SIGNS}-])"
    shape = pattern(rf"{before}(?P<form>{re.escape(stopped)}(?!\w)|{bare}(?![\w$/@&]|[.-]\d|\.\w|-[A-Z]))")
    for block, match in in_own_words(document, shape):
        start, end = match.span("form")
        if block.key or block.kind not in RUNNING:
            continue
        if (
            OF_NAME.match(block.prose, end)
            or _is_in_title(block, start, end)
            or OF_REPORTS.search(block.prose, max(0, start - LONGEST_VOLUME), end + LONGEST_VOLUME)
            or (match["form"] == bare and OF_FIRM.search(block.prose, max(0, start - REACH), start))
            or SHOUTED.match(block.prose, end)
            or LONG_NAME.match(block.prose, end)
            or (match["form"] == bare and _is_name(document, block, end, bare, stopped, names))
            or NOT_SO.search(block.prose, max(0, start - REACH), start)
            or IN_CAPITALS.search(block.prose, max(0, start - REACH), start)
        ):
            continue
        yield Use(block, start, end, match["form"])


def _is_in_title(block: Block, start: int, end: int) -> bool:
    """Whether a form stands in the title of another page, as a link has it: “[Norway: A U.S. Ally in Need](…)”,
    or as a list of sources has it, “Ferry News — [US tides](…)”."""
    prose = block.prose
    for link in block.marked("link"):
        if link.start <= start and end <= link.end:
            title = prose[link.start : link.end]
            is_whole = not prose[: link.start].strip() and len(prose[link.end :].split()) <= LONGEST_SOURCE
            if is_whole or prose[: link.start].rstrip().endswith(BEFORE_SOURCE):
                return True
            if len(title.split()) >= LEAST_OF_TITLE and is_in_title_case(title):
                return True
    return False


def _is_name(document: Document, block: Block, end: int, bare: str, stopped: str, names: dict[str, bool]) -> bool:
    """Whether the text has a form before the same name again and again, and never the other one: “US Wind”.

    `names` keeps what was found of each name, since the whole text is gone through for it.
    """
    following = NAME_BEHIND.match(block.prose, end)
    if following is None:
        return False
    name = following[0]
    if name not in names:
        prose = whole_prose(document)
        names[name] = prose.count(bare + name) > 1 and stopped + name not in prose
    return names[name]
