"""Terms of prison that are served one after the other, against all of them:
“nine years for fraud and three for theft”, “13 years in all”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.language.quantities.numbers import NUMBER, exact, value
from lint.language.sentences import sentence_at, sentences_of
from lint.patterns import pattern

TERMS = pattern(
    rf"(?<![\w.,-])(?P<one>{NUMBER}) (?P<unit>years|months) for (?!a total\b)[a-z][^.;:\d]{{2,40}}? and (?:to )?(?:another |a further )?(?P<other>{NUMBER}) (?P=unit) for [a-z]"
)
IN_A_ROW = pattern(
    r"\b(?:consecutive(?:ly)?|one after the other|back to back|after each other|in succession|on top of)\b"
)
IN_ALL = pattern(
    rf"\b(?:sentenced to|jailed for|imprisoned for|given|gets|received|prison for) (?:a total of )?(?P<total>{NUMBER}) (?P<unit>years|months)\b(?! (?:of|for|after|ago|on)\b)"
)


def prison_terms(document: Document) -> Iterator[Finding]:
    """The one total of a text that the two terms do not make which are to be served one after the other."""
    terms = in_own_words(document, TERMS)
    if len(terms) != 1:
        return
    ((where, match),) = terms
    own = sentence_at(document, where, match.start())
    following = [one for one in sentences_of(document, where) if own and one.start >= own.start][:2]
    if not any(IN_A_ROW.search(one.text) for one in following):
        return
    totals = [
        (block, total)
        for block, total in in_own_words(document, IN_ALL)
        if total["unit"] == match["unit"] and not (block is where and match.start() <= total.start() < match.end())
    ]
    makes = value(match["one"]) + value(match["other"])
    if len({value(total["total"]) for _, total in totals}) != 1 or value(totals[0][1]["total"]) == makes:
        return
    block, total = totals[0]
    yield Finding(
        place=document.place(block, *total.span("total"), "the total"),
        evidence=tuple(document.place(where, *match.span(name), "a part") for name in ("one", "other")),
        values={
            "parts": f"{match['one']} + {match['other']}",
            "makes": exact(makes),
            "total": total["total"],
        },
        confidence=LIKELY,
    )
