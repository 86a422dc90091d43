"""Whether an HTML file is a template, of which a site makes its pages, and no page itself."""

from __future__ import annotations

import re

from lint.formats._passages import passages
from lint.patterns import pattern

EXAMPLE = pattern(r"<!--|<(?P<name>pre|code|script|style|textarea|svg)\b", re.IGNORECASE)
"""Where a page may show instructions that it does not follow."""
INSTRUCTION = pattern(
    r"\{%-?\s*[a-z]+\b[^{}]{0,300}%\}"  # Jinja, Liquid, Nunjucks, Twig, Django
    r"|\{\{-?\s*(?:(?:if|else|end|range|with|define|block|template|partial|partialCached|return)\b|/\*|\$\w+ :?=)[^{}]{0,300}\}\}"  # Go
    r"|\{\{[#/^>]\s*[a-z][\w.]*[^{}]{0,100}\}\}"  # Handlebars, Mustache
    r"|<%[=#-]?\s[^%<>]{0,300}%>|<\?(?:php|=)\s"  # ERB, EJS, PHP
)
"""What no page holds that a site has made of its template: a condition, a loop, a block."""
FIELD = pattern(r"\{\{-?\s*[.$][\w.]*[^{}]{0,300}\}\}")
"""A field of the language Go, of which a page may speak too."""
TAG = pattern(r"<[^<>]{0,3000}>")
MOST_WORDS = 25
"""Words besides its fields that a template of a page has."""
NOTICE = "this is a template of pages, not a page, and was not checked; check the pages that the site makes of it"


def is_template(text: str) -> bool:
    """Whether a file has instructions of a template outside of code that it shows."""
    if "{%" not in text and "{{" not in text and "<%" not in text and "<?" not in text:
        return False
    body = _without_examples(text)
    if INSTRUCTION.search(body):
        return True
    if not FIELD.search(body):
        return False
    return (
        any(FIELD.search(tag) for tag in TAG.findall(body))
        or len(FIELD.sub(" ", TAG.sub(" ", body)).split()) <= MOST_WORDS
    )


def _without_examples(text: str) -> str:
    """A text without code and comments."""
    kept, at = [], 0
    for start, end in passages(text, EXAMPLE, _closing):
        kept.append(text[at:start])
        at = end
    return "".join([*kept, text[at:]])


def _closing(opening: re.Match[str]) -> str:
    return f"</{opening['name'].lower()}" if opening["name"] else "-->"
