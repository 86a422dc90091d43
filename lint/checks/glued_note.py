"""Numbers of notes that are glued to the words before them, as copying a text without its markup leaves them:
“the old pier12.”"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._everywhere import in_own_words
from lint.checks._together import together
from lint.diagnostics import LIKELY, Edit, Finding, Fix
from lint.document import Document
from lint.language.sections import has_code
from lint.language.sentences import sentence_at
from lint.language.vocabulary import listed_words
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the word with the number", "word": "the word without it"}
GLUED = pattern(
    r"(?<![\w/@#.=+&-])(?P<word>[a-z]{4,})(?P<number>[1-9]\d{0,2})(?=[.,;:](?:\s|$))"
    r"|(?<![\w/@#=+&-])(?P<last>[a-z]{4,}[.,])(?P<behind>[1-9]\d{0,2})(?= [A-Z][a-z])"
)
"""A word with a number at the end of a clause, or behind the stop of its sentence."""


class GluedNote(Options):
    """Options."""

    least: int = option(3, "sentences with such a number that a text has at least", least=2)


def check(document: Document, options: GluedNote) -> Iterator[Finding]:
    """All such numbers of a text, as one finding; some words of one sentence may be called so: “alpha1, beta2”."""
    if has_code(document):
        return
    findings: list[Finding] = []
    sentences: set[tuple[int, int]] = set()
    for block, match in in_own_words(document, GLUED):
        group = "number" if match["word"] else "behind"
        word = match["word"] or match["last"]
        if not (listed_words.is_listed_word(word.rstrip(".,")) and block.in_one_run(*match.span())):
            continue  # the name of something, or a number that the page sets off
        if group == "number" and any(f"{word}{int(match[group]) + step}" in document.text for step in (-1, 1)):
            continue  # one of several: “value1 and value2.”
        sentence = sentence_at(document, block, match.start()) if group == "number" else None
        sentences.add((block.ordinal, sentence.start if sentence else match.start()))
        span = block.source(*match.span(group))
        fix = Fix(f"Delete “{match[group]}”", (Edit(span.start, span.end, ""),))
        findings.append(
            Finding(
                place=document.place(block, *match.span(), "the number of a note?"),
                values={"match": match[0], "word": word},
                fixes=(fix,),
                confidence=LIKELY,
            )
        )
    if len(sentences) >= options.least:
        yield together(document, findings, lambda count: f"Delete the numbers in {count} places")
