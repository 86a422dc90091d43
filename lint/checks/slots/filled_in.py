"""Marks that a text speaks of, or that a program fills in: “%s”, “${HOME}”, “{{ site.title }}”."""

from __future__ import annotations

import re

from lint.document import Block, Document, once_a_document
from lint.language.sections import has_code
from lint.language.words import vocabulary, whole_prose
from lint.patterns import pattern

EXPRESSION = pattern(r"\w\.\w|[|(]|\{\{[-~#/^>!&]")
"""What a template language has within its braces, and a slot for a writer has not: “{{ site.title }}”, “{{#each}}”."""
VARIABLE = pattern(r"\{%-? *(?:capture|assign) +(\w+)")
"""What Liquid, the template language of Jekyll, gives a value to."""
MERGE_FIELD = pattern(
    r"(?:first|last|full|company|customer|contact|client|recipient)[._ ]?name|(?:contact|customer|recipient|client|"
    r"lead|product|order|company|brand|event|invoice|subscriber|member)\.",
    re.IGNORECASE,
)
"""What a program for letters fills in for each reader: “{{contact.first_name}}”."""
FIELD = pattern(r"\{\{ ?[a-z_]+\.[a-z_]+ ?\}\}")
"""A value of something, which a page that readers see has no more: “{{ project.name }}”."""
SPOKEN_OF = ("NaN", "%s", "%d", "TODO:")
"""Marks that a text may speak of."""
OF_FORMATS = pattern(r"\b(?:format(?:ting)? (?:specifiers?|strings?|codes?)|printf)\b", re.IGNORECASE)
"""What “%s” is, in a sentence about it."""
NOT_A_NUMBER = pattern(r"\bnot[- ]a[- ]number\b", re.IGNORECASE)
"""What NaN stands for (IEEE 754), in a text about it."""
NAN_OF = pattern(r"[- ](?:guard|check|value|handling|propagation|payload|bug|poisoning|result|input|loss|gradient)s?\b")
"""What is told of it where it is no gap: “with a NaN guard”."""
OFTEN = 3
OF_SHELL = frozenset(
    "directory directories cache shell path variable variables package packages kernel binary install installed".split()
)
"""Words of a text whose readers know what “${PKGDIR}” stands for."""


def is_of_the_subject(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether a text speaks of such marks, or is a template whose expressions a generator of pages fills in."""
    mark = match[0]
    if mark.startswith("${"):
        is_of_shell = mark[2:-1].isupper() and not OF_SHELL.isdisjoint(vocabulary(document))
        return is_of_shell or _counts(document)["${"] >= OFTEN  # about settings, or the script itself
    if mark.startswith("{{"):
        if mark.strip("{} ") in variables(document) or mark.strip("{} ") in ("and", "or"):
            return True
        if not has_code(document) and (
            MERGE_FIELD.search(mark)
            or (document.format == "html" and FIELD.fullmatch(mark) and document.text.count("{{") < OFTEN)
        ):
            return False
        is_syntax = "<" in mark or (not mark.strip("{} ") and document.text.count("{{") >= OFTEN)
        return is_syntax or _counts(document)["{%"] > 0 or EXPRESSION.search(mark) is not None
    if mark == "NaN" and (_explains_nan(document) or NAN_OF.match(block.prose, match.end())):
        return True
    if mark.startswith("%") and OF_FORMATS.search(block.prose):
        return True
    is_note = mark == "TODO:" and (match.start() == 0 or _has_notes(document))
    return mark in SPOKEN_OF and not is_note and _counts(document)[mark] >= OFTEN


@once_a_document
def _has_notes(document: Document) -> bool:
    """Whether paragraphs of a text begin with what is still to be written, so that none speaks of the mark itself."""
    return any(block.prose.startswith("TODO:") for block in document.prose_blocks())


@once_a_document
def variables(document: Document) -> frozenset[str]:
    """What a text gives a value to in a template language, which fills it in: “{% assign charts = … %}”."""
    return frozenset(VARIABLE.findall(document.text))


@once_a_document
def _explains_nan(document: Document) -> bool:
    return NOT_A_NUMBER.search(whole_prose(document)) is not None


@once_a_document
def _counts(document: Document) -> dict[str, int]:
    """How often a text has the marks that it may be about."""
    return {mark: document.text.count(mark) for mark in ("${", "{%", *SPOKEN_OF)}
