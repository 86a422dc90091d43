"""Whether an HTML file is a template, of which a site makes its pages, and no page itself."""

from __future__ import annotations

import re

from lint.patterns import pattern

EXAMPLE = pattern(r"<(pre|code|script|style|textarea|svg)\b.*?</\1\s*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
"""Where a page may show instructions that it does not follow."""
INSTRUCTION = pattern(
    r"\{%-?\s*[a-z]+\b[^{}]{0,300}%\}"  # Jinja, Liquid, Nunjucks, Twig, Django
    r"|\{\{-?\s*(?:(?:if|else|end|range|with|define|block|template|partial|partialCached|return)\b|/\*|\$[\w.]*|\.[\w.]*)[^{}]{0,300}\}\}"  # Go
    r"|\{\{[#/^>]\s*[a-z][\w.]*[^{}]{0,100}\}\}"  # Handlebars, Mustache
    r"|<%[=#-]?\s[^%<>]{0,300}%>|<\?(?:php|=)\s"  # ERB, EJS, PHP
)
"""What no page holds that a site has made of its template: a condition, a loop, a block, a field of the language Go."""
NOTICE = "this is a template of pages, not a page, and was not checked; check the pages that the site makes of it"


def is_template(text: str) -> bool:
    """Whether a file has instructions of a template outside of code that it shows."""
    if "{%" not in text and "{{" not in text and "<%" not in text and "<?" not in text:
        return False
    return INSTRUCTION.search(EXAMPLE.sub("", text)) is not None
