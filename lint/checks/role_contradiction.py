"""A person who holds an office in one place and is its former holder in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from lint.checks import Options, option
from lint.checks._gate import Gate
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.quotations import inside, quoted
from lint.language.sentences import sentence_at
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "name": "the person",
    "role": "the office",
    "former": "the words that make the office a former one",
}
FORMER = r"(?:former|ex-|one-time|onetime|then-|late|outgoing|ousted|retired|acting|future|incoming|would-be|vice|deputy|first)"
PAST = pattern(
    r"\b(?:then|at the time|when|while|in (?:19|20)\d\d|during|under|served|until|had been|was (?:president|prime)|late|"
    r"years? ago|elect|administration|era|presidency|in office|candidate|if|would)\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
NAME = r"(?:[A-Z][\w.’'-]+ ){0,2}(?P<name>[A-Z][\w’'-]+)"


class RoleContradiction(Options):
    """Options."""

    roles: tuple[str, ...] = option((), "offices that one person at a time holds, as “President”")


def needs(options: RoleContradiction) -> Gate:
    """What a text must hold: a word that makes an office a former one."""
    return Gate(frozenset(("former", "ex", "onetime")), ())


@lru_cache(maxsize=8)
def _patterns(roles: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    role = "|".join(sorted(map(re.escape, roles), key=len, reverse=True))
    past = rf"\b(?P<mark>[Ff]ormer|[Oo]ne-?time|[Ee]x)[ -](?:[A-Z][\w.]+ ){{0,2}}?(?P<role>{role}) {NAME}"
    now = rf"(?<![\w-])(?P<role>{role}) {NAME}"
    return re.compile(past), re.compile(now)


def check(document: Document, options: RoleContradiction) -> Iterator[Finding]:
    """The first place where somebody holds an office that another place calls a former one."""
    past, now = _patterns(options.roles)
    former: dict[tuple[str, str], tuple[Block, int, int, str]] = {}
    for block in document.prose_blocks():
        for match in past.finditer(block.prose):
            former.setdefault((match["role"].lower(), match["name"]), (block, *match.span(), match["mark"]))
    if not former:
        return
    told: set[tuple[str, str]] = set()
    for block in document.prose_blocks():
        for match in now.finditer(block.prose):
            key = (match["role"].lower(), _bare(match["name"]))
            if key not in former or key in told or _is_guarded(document, block, match):
                continue
            told.add(key)
            where, start, end, mark = former[key]
            yield Finding(
                place=document.place(block, match.start("role"), match.end(), "holds the office here"),
                evidence=(document.place(where, start, end, "held it once"),),
                values={"name": key[1], "role": match["role"], "former": mark.lower()},
                confidence=0.7,
            )


def _bare(name: str) -> str:
    return re.sub(r"['’]s$", "", name)


def _is_guarded(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether the sentence speaks of the past, is quoted, or marks the office as no present one."""
    if re.search(rf"\b{FORMER}[ -](?:[\w.-]+ ){{0,2}}$", block.prose[: match.start("role")], re.IGNORECASE):
        return True
    if inside(quoted(document, block), match.start(), match.end()):
        return True
    sentence = sentence_at(document, block, match.start())
    return sentence is None or PAST.search(sentence.text) is not None
