"""The head of an HTML page: its dates and its language as values, its title and its description as blocks.

What is read: `<html lang>`, `<title>`, `<meta name="description">`, the title and the dates of Open Graph
(https://ogp.me), Dublin Core and schema.org (`datePublished`, in JSON-LD or on an element), and those that editing
systems write as `<meta name="date">`.
"""

from __future__ import annotations

import html
import re
from typing import Any

from lint.document import PAGE_TITLE, Kind
from lint.formats._content import Content
from lint.formats._entities import decoded
from lint.formats._markup import ATTRIBUTE
from lint.formats._passages import is_within, passages
from lint.patterns import caseless, pattern
from lint.prose import ProseBuilder

LONGEST = 100_000  # characters: what a head has more is scripts and styles
META = pattern(r"<(?:meta|time|html)\b[^<>]{1,3000}>", re.IGNORECASE)
TITLE = pattern(r"<title\b[^<>]{0,300}>(?P<title>[^<]{1,1000})</title", re.IGNORECASE)
NOTE = pattern(r"<!--|<script\b(?![^<>]{0,300}ld\+json)", re.IGNORECASE)
DATES = {
    "article:published_time": "date", "og:published_time": "date", "datepublished": "date", "date": "date",
    "pubdate": "date", "publish-date": "date", "publish_date": "date", "publication_date": "date", "dc.date": "date",
    "dc.date.issued": "date", "dcterms.date": "date", "dcterms.created": "date", "dcterms.issued": "date", "parsely-pub-date": "date",
    "article:modified_time": "modified", "og:updated_time": "modified", "datemodified": "modified", "last-modified": "modified",
    "dcterms.modified": "modified",
}  # fmt: skip
"""Names and properties that hold a date, and the key of front matter that they stand for."""
LINKED_DATA = pattern(r'"(?P<name>datePublished|dateModified)"\s*:\s*"(?P<value>\d{4}-\d\d-\d\d)')


def head(text: str) -> Content:
    """What the head of a page says; the dates of elements in its body are taken too."""
    found = Content([], front_is="head of the page")
    body = re.search(r"<body\b|</head\b", text[:LONGEST], re.IGNORECASE)
    end = body.start() if body else LONGEST
    notes = list(passages(text[:LONGEST], NOTE, lambda opening: "-->" if opening[0] == "<!--" else "</script"))
    for match in META.finditer(text):
        if is_within(notes, match.start()):
            continue
        _tag(found, match, in_head=match.start() < end)
    title = TITLE.search(text, 0, end)
    if title:
        _keep(found.front, "title", " ".join(html.unescape(title["title"]).split()))
        _add(found, "headline", PAGE_TITLE, title["title"], title.start("title"))
    for match in LINKED_DATA.finditer(text[:LONGEST]):
        found.front.setdefault(DATES[caseless(match["name"])], match["value"])
    return found


def _tag(found: Content, match: re.Match[str], *, in_head: bool) -> None:
    """Take over what one tag says."""
    given: dict[str, tuple[str, int]] = {}
    for one in ATTRIBUTE.finditer(match[0]):
        value = one["double"] if one["double"] is not None else one["single"]
        given.setdefault(one["name"].lower(), (value, match.start() + one.end() - 1 - len(value)))
    if match[0][:5].lower() == "<html":
        _keep(found.front, "lang", given.get("lang", ("", 0))[0])
        return
    name = next((given[key][0].lower() for key in ("name", "property", "itemprop", "http-equiv") if key in given), "")
    if match[0][:5].lower() == "<time" or not in_head:
        if name in DATES and "datetime" in given:
            _keep(found.front, DATES[name], given["datetime"][0])
    elif name in DATES and "content" in given:
        _keep(found.front, DATES[name], given["content"][0])
    elif name == "og:title" and "content" in given:
        _keep(found.front, "title", html.unescape(given["content"][0]))
    elif name == "description" and "content" in given and not found.blocks:
        _add(found, "standfirst", "description", *given["content"])


def _add(found: Content, kind: Kind, key: str, prose: str, start: int) -> None:
    """Take over what stands in the head as a block."""
    builder = ProseBuilder()
    builder.add(prose, start)
    block = decoded(builder).build(kind, key=key)
    found.blocks += [block] if block else []


def _keep(front: dict[str, Any], key: str, value: str) -> None:
    """The first value that is not empty counts."""
    if value:
        front.setdefault(key, value)
