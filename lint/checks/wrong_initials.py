"""An abbreviation whose letters are not the initials of the words that it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._replacement import replacement
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Document
from lint.gates import Gate, one_of
from lint.language.vocabulary.expansions import BRACKETED, initial, long_form, uses
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "short": "the abbreviation",
    "long": "the words before it",
    "right": "the initials of these words",
}
WORD = pattern(r"\S+")
SMALL = frozenset("of the and for in on to a an de la du des & against with at by".split())
CAPITALS = pattern(
    rf"(?:[{CAPITAL}][\w’'-]*|of|the|and|for|in|on|to|&)(?: (?:[{CAPITAL}][\w’'-]*|of|the|and|for|in|on|to|&))*$"
)
ESTABLISHED = frozenset(("ISO", "UTC", "TAI", "GKE", "SPD", "AfD", "CITIC", "TBA", "TBC", "TBD"))
"""Abbreviations whose letters are another language's, or in an order of their own,
or that say that something is yet to be told."""
TICKER = pattern(r"\b(?:Corp|Inc|Co|Ltd|plc|PLC|AG|NV|Airport|Station|Airlines|Airways)\.?$")
"""The end of a name behind which a code stands in brackets: the sign of a company at the exchange,
that of an airport."""
FOREIGN = pattern(
    r"\b(?!British|English|Irish|Scottish|American|Canadian|Australian|Indian|Christian|Parish|Human|Woman|"
    r"Chairman)(?:[A-Z][a-z]{2,}(?:ian|ese|ish|man)|French|Dutch|Swiss|Greek|Czech|Thai|Slovak|Korean|Cuban|Mexican|"
    r"Iraqi|Israeli)\b"
)
"""An adjective of a country whose bodies are called by the initials of their own language:
“the East German People’s Army (NVA)”."""
CHANGED = 1  # letters
REACH = 120  # characters in front of the bracket


class WrongInitials(Options):
    """No options."""


def needs(options: WrongInitials) -> Gate:
    """What a text must hold: the bracket that explains."""
    return one_of("(")


def check(document: Document, options: WrongInitials) -> Iterator[Finding]:
    """Every abbreviation in brackets that differs in one letter, or in the order of two,
    from the initials before it."""
    for block in document.prose_blocks():
        if "(" not in block.prose:
            continue
        for match in BRACKETED.finditer(block.prose):
            short, end = match["short"], match.start() - 1
            if not short.isalpha() or len(short) < 3 or short in ESTABLISHED:
                continue
            if TICKER.search(block.prose, max(0, end - REACH), end):
                continue
            words = _explaining(block.prose, end, short)
            if len(words) < len(short) or any(len(word[0]) > 1 and word[0].isupper() for word in words):
                continue  # “Divers and AI Research Institute (DAIR)”: an abbreviation gives more than its first letter
            right = "".join(initial(word[0]) for word in words)
            right = right.upper() if right.islower() else right
            # Letters from within words may explain what looks like a slip, but hardly two that have changed places.
            if sorted(short) != sorted(right) and long_form(block.prose, end, short) is not None:
                continue
            if not _is_slip(short, right):
                continue
            start = words[0].start()
            may_be_own = (  # the letters of another language, or those by which the text goes on to call it
                FOREIGN.search(block.prose, max(0, start - REACH), end) is not None
                or len(uses(document).get(short, ())) > 1
                or f"/{short.lower()}" in document.text  # the address of a page, which is called so
            )
            place = document.place(block, match.start("short"), match.end("short"), "not the initials")
            yield Finding(
                place=place,
                evidence=(document.place(block, start, end, f"initials: {right}"),),
                values={"short": short, "long": block.prose[start:end], "right": right},
                fixes=() if may_be_own else replacement([(block, *match.span("short"))], right),
                confidence=DOUBTFUL if may_be_own else LIKELY,
            )


def _explaining(prose: str, end: int, short: str) -> list[re.Match[str]]:
    """The words before a bracket that the letters in it may be of, as many as there are letters, or fewer.

    They begin with capitals; in small letters they count where their initials are the same letters in another order.
    """
    reach = max(0, end - REACH)
    if phrase := CAPITALS.search(prose, reach, end):
        words = list(WORD.finditer(prose, *phrase.span()))
        return [word for word in words if not short.isupper() or word[0] not in SMALL][-len(short) :]
    words = list(WORD.finditer(prose, reach, end))[-len(short) :]
    initials = sorted(initial(word[0]).upper() for word in words)
    return words if initials == sorted(short) and all(word[0].isalpha() for word in words) else []


def _is_slip(short: str, right: str) -> bool:
    """Whether one letter is another, or two capitals have changed places; the first one is right."""
    differing = [at for at, (a, b) in enumerate(zip(short, right, strict=True)) if a != b]
    if not differing or differing[0] == 0:
        return False
    return len(differing) == CHANGED or (
        len(differing) == 2 and differing[1] == differing[0] + 1 and sorted(short) == sorted(right) and short.isupper()
    )
