"""Whether an HTML file is a template, of which a site makes its pages, and no page itself."""

from __future__ import annotations

import re
from itertools import islice

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
SLOT = pattern(r"(?<=>)\s*\{\{-?\s*[a-z]\w*(?:\.\w+)*(?: ?\|[^{}]{0,100})?\s*-?\}\}\s*(?=<)")
"""A slot that fills an element of a part of a page: “<h2>{{ title }}</h2>”."""
MOST_WORDS_OF_PART = 4
"""Words besides its slots that such a part has."""
MOST_WORDS = 25
"""Words besides its fields that a template of a page has."""
MOST_SPOKEN_OF, LEAST_PAGE = 2, 60
"""Instructions that a page may have in its words, and words that it has then at least."""
TITLED = pattern(
    r"(?s:\ufeff?---[ \t]*\r?\n(?:(?!---).){0,3000}?^title:[ \t]*[^\s{].{0,3000}?^---[ \t]*\r?$)", re.MULTILINE
)
"""Front matter with a title, which a page has, and what all pages are laid out by has not."""
WORDS_OF_EACH = 40
"""Words of a page for each instruction, at least, for it to be a page."""
WORDS_OF_EACH_IN_WHOLE = 150
"""The same where no front matter says that it is one, but the tags of a whole page."""
WHOLE_PAGE = pattern(r"<(?:html|title)\b", re.IGNORECASE)
END_OF_BLOCK = "{{/"
"""How the end of a loop or a condition of Handlebars begins, an instruction as its beginning is."""
REACH = 60  # characters
LEAD = pattern(r"[^\s<>{}]+ [^\s<>{}]+ $")
"""Words of a sentence before it."""
NOTICE = "this is a template of pages, not a page, and was not checked; check the pages that the site makes of it"


def is_template(text: str) -> bool:
    """Whether a file has instructions of a template outside of code that it shows."""
    if "{%" not in text and "{{" not in text and "<%" not in text and "<?" not in text:
        return False
    body = _without_examples(text)
    if (TITLED.match(body) and _is_mostly_prose(body, WORDS_OF_EACH)) or (
        WHOLE_PAGE.search(body) and _is_mostly_prose(body, WORDS_OF_EACH_IN_WHOLE)
    ):
        return False
    instructions = list(islice(INSTRUCTION.finditer(body), MOST_SPOKEN_OF + 1))
    if instructions and not (_speaks_of(body, instructions) or _has_ends_alone(body)):
        return True
    if not FIELD.search(body):
        return (
            SLOT.search(body) is not None
            and TAG.search(body) is not None
            and WHOLE_PAGE.search(body) is None
            and len(TAG.sub(" ", SLOT.sub(" ", body)).split()) <= MOST_WORDS_OF_PART
        )
    return (
        any(FIELD.search(tag) for tag in TAG.findall(body))
        or len(FIELD.sub(" ", TAG.sub(" ", body)).split()) <= MOST_WORDS
    )


def _is_mostly_prose(body: str, of_each: int) -> bool:
    """Whether a page of a site has a few instructions in many words, as to take in a box that all pages have,
    or one that was left in it."""
    words = len(INSTRUCTION.sub(" ", TAG.sub(" ", body)).split())
    return words > LEAST_PAGE and words >= of_each * len(INSTRUCTION.findall(body))


def _speaks_of(body: str, instructions: list[re.Match[str]]) -> bool:
    """Whether a whole page of many words has an instruction or two in its sentences: it is about templates."""
    return (
        len(instructions) <= MOST_SPOKEN_OF
        and WHOLE_PAGE.search(body) is not None
        and all(LEAD.search(body, max(0, match.start() - REACH), match.start()) for match in instructions)
        and len(TAG.sub(" ", body).split()) > LEAST_PAGE
    )


def _has_ends_alone(body: str) -> bool:
    """Whether a whole page of many words has ends of loops and conditions that nothing begins: its site has filled in
    the rest, and left these to be seen."""
    return (
        all(match[0].startswith(END_OF_BLOCK) for match in INSTRUCTION.finditer(body))
        and WHOLE_PAGE.search(body) is not None
        and len(TAG.sub(" ", body).split()) > LEAST_PAGE
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
