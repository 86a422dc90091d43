"""A link to a section of the same text that the text does not have: “see [Limits](#limits)”, and no heading says so."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from lint.checks import Options, option
from lint.checks._hidden import is_hidden
from lint.checks._second_front_matter import end_of_front_matter
from lint.diagnostics import LIKELY, Finding
from lint.document import Document, Place
from lint.gates import Gate, one_of
from lint.language.sections import headings_above
from lint.patterns import pattern
from lint.spans import Span

VALUES: Mapping[str, str] = {"match": "the link’s target", "name": "the section that it names"}
FORMATS = ("markdown", "html")
LINK = pattern(
    r"(?:\]\(<?|\]: ?<?|(?<!xlink:)\bhref ?= ?(?P<quote>[\"']))(?P<target>#(?P<name>(?:[^\s<>()\"'#?&=/!:{}|]|(?(quote) |(?!)))+))(?=(?(quote)(?P=quote)|(?:[>)]|[ \t]*(?:[\r\n]|$)|\s+[\"'(])))",
    re.IGNORECASE,
)
"""A link within the text, in Markdown or HTML; “#” alone is the top of the page
(HTML Standard, 7.4.6.3), and routes and marks of a page’s own scripts have other characters."""
ANCHOR = pattern(
    r"\b(?:id|name) ?= ?(?:\"(?P<a>[^\"<>]+)\"|'(?P<b>[^'<>]+)'|(?P<c>[\w.:-]+))|\{:? ?[^{}\n]*#(?P<d>[\w.:-]+)[^{}\n]*\}|\[(?P<e>\^[^\[\]\s]+)\]",
    re.IGNORECASE,
)
"""What gives a place its name: an attribute of HTML, one of Markdown’s dialects (`{#limits}`), a footnote."""
ELSEWHERE = pattern(
    r"\{%-? ?(?:include|render|for|partial|component|raw)|\{\{[<%&#]? ?|<!--#include|--8<--|!!!? ?include|^\.\. |^:{3,}|^import |<[A-Z]\w+",
    re.MULTILINE,
)
"""Signs of a text whose sections come, or may come, from other files."""
RESERVED = pattern(
    r"(?:top|start|content|main|page-top|skip.*|fn.*|footnote.*|note.*|cite.*|ref.*|_.*|l\d+|tab.*|slide.*|comment.*|\d+|(?:.*[-_])?(?:modal|dialog|popup|pop-up|drawer|offcanvas|lightbox))",
    re.IGNORECASE,
)
"""Names that browsers, themes and footnotes give a place, not the text."""
OF_CONTRIBUTOR = pattern(r"[a-z][a-zA-Z\d]+-[\w-]+[\"']? (?:title=)?[\"'(]")
"""What someone did for a project, with a title behind it, as tables of contributors have it
(the All Contributors specification): it leads nowhere on purpose."""
OF_HEAD, LONGEST_TAG = pattern(r"<link\s[^<>]*$", re.IGNORECASE), 400
"""What stands before an address that is of the head of a page, where no reader follows it: `<link rel="copyright"`."""
LONGEST_LINK = 2000  # characters
SCRIPTED = pattern(r"\s(?:onclick|role|data-[\w-]+)\s*=|class=[\"'][^\"']*\bjs-")
"""Attributes of a link that a script acts on."""
LINKED = pattern(r"\[(?P<text>[^\[\]\n]{3,80})$")
"""What a link of Markdown says, right before where it leads."""
BELOW = pattern(r"\)? ?(?:section )?(?:below|above|at the (?:end|bottom) of this page)\b")
LEADS = pattern(r"\]\([^()\s]*\)")
HEADING = pattern(r"^ {0,3}#{1,6}[ \t]+(?P<text>\S.*)$", re.MULTILINE)
LISTED_FIELD = pattern(r"^(?P<key>[a-z][\w-]*):[ \t]*\r?\n[ \t]*-", re.MULTILINE)
"""A field of the front matter that is a list, of which a site may make a section: “faq:”."""
NO_LETTER = pattern(r"[\W_]+")
NUMBERED = pattern(r"-\d+$")
"""What makes the second of two headings of the same words another one."""


class MissingSection(Options):
    """Options."""

    allow: tuple[str, ...] = option((), "names of places that the page’s own design has, as in “newsletter”")
    most: int = option(3, "such links in a text, beyond which its sections are named in a way of their own")


def needs(options: MissingSection) -> Gate:
    """What the source must hold: a link that begins with a hash."""
    return one_of("](#", "](<#", "]: #", '="#', "='#", '= "#', of_source=True)


def check(document: Document, options: MissingSection) -> Iterator[Finding]:
    """Every such section, with all links to it."""
    if document.format not in FORMATS or ELSEWHERE.search(document.text):
        return
    links = [
        match
        for match in LINK.finditer(document.text)
        if not document.is_code(match.start())
        and not is_hidden(document, match.start())
        and not OF_HEAD.search(document.text, max(0, match.start() - LONGEST_TAG), match.start())
        and not OF_CONTRIBUTOR.match(document.text, match.start("name"))
    ]
    known = _names(document) if links else frozenset()
    lost: dict[str, list[Place]] = {}
    found = 0
    for match in links:
        name = unquote(html.unescape(match["name"]))
        if (
            not known.isdisjoint((_plain(name), _plain(NUMBERED.sub("", name))))
            or RESERVED.fullmatch(name)
            or (document.format == "html" and not _is_read(document, match.end()))
            or name in options.allow
        ):
            found += 1
        else:
            # It says the name of a heading, and so means it, whatever names the others have.
            linked = LINKED.search(document.text, max(0, match.start() - 90), match.start())
            found += linked is not None and (
                _plain(linked["text"]) in known
                # Or says that the section is in this text, by its own name.
                or (_plain(linked["text"]) == _plain(name) and BELOW.match(document.text, match.end()) is not None)
            )
            place = document.place_at(Span(*match.span("target")), "no section of this name")
            lost.setdefault(name, []).append(place)
    if not found or len(lost) > options.most:
        return
    for name, places in lost.items():
        yield Finding(
            place=places[0], also=tuple(places[1:]), values={"match": places[0].quote, "name": name}, confidence=LIKELY
        )


def _is_read(document: Document, start: int) -> bool:
    """Whether what a link of HTML says is a part of the text, and not a button of the page, which a script acts on."""
    end = document.text.find("</a", start, start + LONGEST_LINK)
    opens = document.text.rfind("<", max(0, start - LONGEST_LINK), start)
    if opens >= 0 and SCRIPTED.search(document.text, opens, start):
        return False
    return any(document.meeting(start, end))


def _names(document: Document) -> frozenset[str]:
    """The names of all places of a text, without what the makers of pages add, drop or put between words."""
    headings = [block.prose for block in document.blocks if block.kind in ("heading", "headline")]
    # The name of a heading has its code, which prose has not, and nothing of where its links lead.
    sources = [LEADS.sub("", match["text"]) for match in HEADING.finditer(document.text)]
    names = {_plain(text) for text in (*headings, *sources)}
    foreign = [text for text in headings if not text.isascii()]
    names.update(_plain(_in_ascii(text)) for text in foreign)
    names.update(_plain(text.encode("ascii", "ignore").decode()) for text in foreign)  # as kramdown has it: “caf”
    for block in document.blocks:
        if block.kind == "heading":  # a site may put the name of the section around it before its own
            names.update(_plain(above.prose) + _plain(block.prose) for above in headings_above(document, block))
    fields = LISTED_FIELD.finditer(document.text, 0, end_of_front_matter(document))
    names.update(_plain(match["key"]) for match in fields)
    for match in ANCHOR.finditer(document.text):
        names.add(_plain(html.unescape(next(filter(None, match.groups())))))
    return frozenset(names)


def _in_ascii(name: str) -> str:
    """A name as Python-Markdown has it, whose table of contents leaves out what is no letter of ASCII."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()


def _plain(name: str) -> str:
    return NO_LETTER.sub("", name.removeprefix("user-content-")).casefold()
