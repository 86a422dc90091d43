"""Counts whose list follows in the next sentence, behind a colon with semicolons, or behind “bringing in”
and “made up of”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.lists.entries import ENTRY, NAME, SOME
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER
from lint.patterns import pattern

SEMICOLONS = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}#.,/-])(?P<number>{NUMBER}) (?P<noun>(?:(?!of |in |for )[a-z-]+ ){{0,3}}?[a-z]+s) [^.;:()]{{1,100}}\. (?:They|These|Those) are "
    r"(?P<list>[^.;]{3,160}(?:; [^.;]{3,160}){2,})\.",
    re.IGNORECASE,
)
"""A count whose list is the next sentence, with semicolons between its entries."""
AFTER_COLON = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}#.,/-])(?P<number>{NUMBER}) (?:further |more |new |other )?(?P<noun>(?:(?!of |in |for )[a-z-]+ ){{0,2}}?(?!(?:was|is|has|does)\b)[a-z]+s)\b[^.;:()\d]{{0,80}}: "
    r"(?P<list>[^.;:]{3,160}(?:; [^.;:]{3,160}){2,})\.",
    re.IGNORECASE,
)
"""The same behind a colon: “Five plays will follow: Cold Frame, a comedy; Heron, for two; and The Wife, a thriller.”"""
BESIDES = pattern(r" and (?:its|their|the (?:guest|late|former|new|occasional))\b")
"""Before the last entry of such a list: that it is not one of them."""
JOINING = ("bringing in", "signing", "naming", "recalling", "adding", "hiring", "handing debuts to")
BROUGHT_IN = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}#.,/-])(?P<number>{NUMBER}) (?P<noun>changes|signings|substitutions|appointments|recruits|debutants|newcomers|replacements)\b"
    rf"[^.;:()]{{0,80}}, (?:{'|'.join(JOINING)}) (?P<list>{ENTRY}(?:, {ENTRY})*,? and {ENTRY})(?P<close>\.)",
)
"""“made four changes to the team, bringing in Lyle, Marchetti and Sowande”."""
_DESCRIBED = rf"(?>(?:the|an?|its|his|her|their) (?:(?!and\b)[\w’'-]+ ){{1,6}}?{NAME}(?=,? and |[,.;]))"
MADE_UP = pattern(
    rf"\b(?:made up of|consists? of|consisted of|comprises?|comprised) (?:just |only )?(?P<number>{NUMBER}) (?P<noun>(?:[a-z-]+ ){{0,2}}?[a-z]+s|people|men|women)"
    rf"(?P<link>, |: )(?P<list>{_DESCRIBED}(?:, {_DESCRIBED})+,? and {_DESCRIBED})(?P<close>[,.;])"
)
"""“has three members, the pilot Jo Lund, the painter Siv Tarr and the poet Ida Moe”: each with what he or she is."""


def named_later(prose: str) -> Iterator[re.Match[str]]:
    """Counts whose list follows in the next sentence, or behind “bringing in” and “made up of”."""
    if "; " in prose and any(opening in prose for opening in (". They are ", ". These are ", ". Those are ")):
        yield from SEMICOLONS.finditer(prose)
    if "; " in prose and ": " in prose:
        yield from (
            one for one in AFTER_COLON.finditer(prose) if not SOME.search(prose, one.end("noun"), one.start("list"))
        )
    if any(f", {word}" in prose for word in JOINING):
        yield from BROUGHT_IN.finditer(prose)
    if "made up of" in prose or "consist" in prose or "compris" in prose:
        yield from (one for one in MADE_UP.finditer(prose) if not BESIDES.search(one["list"]))
