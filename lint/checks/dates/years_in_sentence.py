"""A length in years beside the only two years of its sentence, which stand close together:
“15 years as bishop (1988–2001)”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.dates.years_between import Length
from lint.document import Document
from lint.language.quantities.bounds import ROUGHLY
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, shown, value
from lint.language.quotations import inside, quoted
from lint.language.sentences import sentences
from lint.patterns import caseless, pattern

YEAR = pattern(
    rf"(?<![\w{CURRENCY_SIGNS},./-])(?:1[3-9]|20)\d\d(?![\w{CURRENCY_SIGNS}]|[,.]\d|-\d| ?(?:miles|metres|people|votes|percent))"
)
DECADE = pattern(r"\b(?:1[3-9]|20)\d0s\b|\b(?:century|centuries|decades?) (?:ago|later|earlier)\b")
LENGTH = pattern(
    rf"(?<![\w-])(?:(?P<count>{NUMBER})(?: (?:full|whole|long|unbroken|consecutive|straight))?(?: |"
    rf"-)years?\b(?![ -]old|[- ]olds| of age| ago| earlier| before| younger| older| and \w+ months?| under\b| with|"
    rf" of\b| in (?:a|his|her|its|their)\b|,? first\b| (?:after|before|since) (?:the|a|an|his|her|its|their|[a-z]+ing)\b| prior to\b)"
    r"|(?P<named>half a century|a quarter of a century|the quarter of a century|a quarter-century|a dozen years|golden wedding|silver wedding|diamond wedding|ruby wedding))",
    re.IGNORECASE,
)
NAMED = {"half": 50, "golden": 50, "silver": 25, "diamond": 60, "ruby": 40}
"""What the first word of a named length makes."""
UNSURE = pattern(
    rf"\b(?:some|{ROUGHLY}|more than|less than|over|under|at least|up to|barely|another|further|first|last|next|past|"
    rf"subsequent|following|ensuing|every|each|only|sentenced|jailed for|aged?|than|by|within|or|if)(?: the| a|"
    rf" an)? $",
    re.IGNORECASE,
)
"""Before a length: that it is no exact one, or not of the time between the years."""
ANOTHER = pattern(
    r"\b(?:warranty|guarantee|plan|contract|loan|bonds?|notes?|lease|deal|ban|low|high|average|period of|earlier|ago|"
    r"later|since|until then|percent|per cent|[Oo]f (?:those|these)|aged?|younger|older|less|longer|shorter|born|"
    r"birthday|BC|AD|terms|spells|stints|periods)\b|%",
)
"""Words beside which a length may be of another time."""
OTHER_EVENT = pattern(
    r";|\b(?:and|but|while|who|which|that|was|were(?! to pass)|is|he|she|it|they|apart from|except|with an?|for (?!the|an? (?:total|period)))\b|\b(?:prison|jail)\b"
)
"""What leads from a length to another event, of which the years are: “a baker for 30 years, was mayor from”."""
WORDS = ("year", "century", "wedding")
NEAR, SMALL = 0.42, 5
"""How far a slip goes, as a share or in years."""
LEAST = 4
LONGEST_GAP = 32
"""Characters between two years that are the ends of one time: “begun in 1420 and finished in 1447”;
of those further apart each has its own event."""


def lengths_in_sentences(document: Document) -> Iterator[Length]:
    """Every such length, right or wrong, that is near what the years make."""
    for sentence in sentences(document):
        block, start, end = sentence.block, sentence.start, sentence.end
        if block.kind not in ("paragraph", "item") or not any(word in sentence.text for word in WORDS):
            continue
        years = list(YEAR.finditer(block.prose, start, end))
        lengths = list(LENGTH.finditer(block.prose, start, end)) if len(years) == 2 else []
        if len(lengths) != 1 or DECADE.search(sentence.text) or ANOTHER.search(sentence.text):
            continue
        first, last = sorted(years, key=lambda one: int(one[0]))
        (length,) = lengths
        if UNSURE.search(block.prose, max(start, length.start() - 20), length.start()) or inside(
            quoted(document, block), start, end
        ):
            continue
        if years[1].start() - years[0].end() > LONGEST_GAP and not length["named"]:
            continue
        if _is_of_another_time(block.prose, length, years):
            continue
        count = _count(length)
        makes = int(last[0]) - int(first[0])
        if count >= LEAST and abs(count - makes) <= max(NEAR * max(count, makes), SMALL):
            yield Length(
                block,
                *length.span(),
                length["count"] or _named(length["named"], count),
                count,
                "",
                (block, *first.span()),
                (block, *last.span()),
                (int(first[0]), int(last[0])),
            )


def _is_of_another_time(prose: str, length: re.Match[str], years: list[re.Match[str]]) -> bool:
    """Whether what stands between a length and the years speaks of something else that was in these."""
    first, last = min(years[0].start(), length.start()), max(years[-1].end(), length.end())
    between = (
        prose[length.end() : years[0].start()] if first == length.start() else prose[years[-1].end() : length.start()]
    )
    return last > first and not length["named"] and OTHER_EVENT.search(between) is not None


def _named(words: str, count: float) -> str:
    """A length without a number, as a message says it: “the 50 of a golden wedding”."""
    return f"the {shown(int(count))} of a {words}" if words.lower().endswith("wedding") else words


def _count(length: re.Match[str]) -> float:
    if length["count"]:
        return value(length["count"])
    words = caseless(length["named"]).split()
    return NAMED.get(words[0], 12 if "dozen" in words else 25)
