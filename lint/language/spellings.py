"""British and American spellings of one word, as `british_american.txt` has them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

PAIRS = Path(__file__).parent / "british_american.txt"


@cache
def american_of() -> Mapping[str, str]:
    """The American spelling of each word in lower case whose spelling is British."""
    return {british: american for british, sign, american in _pairs() if sign != "<"}


@cache
def british_of() -> Mapping[str, str]:
    """The British spelling of each word in lower case whose spelling is American."""
    return {american: british for british, sign, american in _pairs() if sign != ">"}


@cache
def _pairs() -> list[tuple[str, str, str]]:
    """The British spelling, the sign between both, and the American spelling of each word."""
    found = []
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        stem, _, rest = line.partition("[")  # “colo[u=]r|red|rs”
        change, _, endings = rest.partition("]")
        sign = "=" if "=" in change else "<" if "<" in change else ">"
        british, _, american = change.partition(sign)
        one, other = stem + british, stem + american
        found += [(one + ending, sign, other + ending) for ending in endings.split("|")]
    return found
