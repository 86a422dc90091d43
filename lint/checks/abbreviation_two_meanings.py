"""An abbreviation that stands for two things in one text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import Finding
from lint.document import Document
from lint.gates import Gate, one_of
from lint.language.expansions import by_short_form, same_words
from lint.language.resemblance import likeness

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "short": "the abbreviation",
    "one": "what it stands for here",
    "other": "what it stood for before",
}
STATES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX "
    "UT VT VA WA WV WI WY DC".split()
)
"""American states, which stand in brackets behind the name of any club: “Friends of the Library (PA)”."""


class AbbreviationTwoMeanings(Options):
    """Options."""


def needs(options: AbbreviationTwoMeanings) -> Gate:
    """What a text must hold: the bracket that explains."""
    return one_of("(")


def check(document: Document, options: AbbreviationTwoMeanings) -> Iterator[Finding]:
    """Every explanation that differs from the first one."""
    for short, (first, *later) in by_short_form(document).items():
        for other in later:
            if short in STATES and not (_is_spelled_by(first.long, short) and _is_spelled_by(other.long, short)):
                continue
            if same_words(first.long, other.long) or _is_shorter(first.long, short) or _is_shorter(other.long, short):
                continue
            alike = likeness(list(first.long.lower()), list(other.long.lower()))
            yield Finding(
                place=document.place(other.block, other.long_start, other.long_end, "explained so here"),
                evidence=(document.place(first.block, first.long_start, first.long_end, "explained so here"),),
                values={"short": short, "one": other.long, "other": first.long},
                confidence=0.85 if alike > 0.6 or len(short) > 2 else 0.76,
            )
            break


def _is_spelled_by(long: str, short: str) -> bool:
    """Whether the words with a capital begin with just the letters of the short form."""
    return "".join(word[0] for word in long.split() if word[0].isupper()) == short


def _is_shorter(long: str, short: str) -> bool:
    """Whether a long form is itself shortened: “UN Refugee Agency (UNRA)”."""
    return any(len(word) > 1 and word.isupper() and short.startswith(word) for word in long.split())
