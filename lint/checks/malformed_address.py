"""Addresses that lead nowhere because of how they begin: “htps://”, “https//”, “https://https://”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from lint.checks import Options
from lint.checks._hidden import is_hidden
from lint.checks._together import together
from lint.diagnostics import LIKELY, SURE, Edit, Finding, Fix
from lint.document import Document, Place
from lint.gates import Gate, one_of
from lint.language.sections import has_code
from lint.patterns import pattern
from lint.spans import Span

VALUES: Mapping[str, str] = {
    "match": "the beginning of the address",
    "effect": "“leads nowhere”, or “cannot be followed” of a link without words",
    "problem": "what is wrong with it, as in “no address begins so; it is “https://””",
}
ADDRESS = pattern(
    r"(?<![\w/.:=%?&#@{}$\\-])(?P<beginning>(?:(?P<scheme>(?=\w*t)(?=\w*p)h{0,2}[tp]{2,5}s{0,2})(?P<mark>:/{1,4}|//|;//?|:\\\\|: //)){1,2})"
    r"(?P<host>(?:[\w-]+\.)+[a-z]{2,}\b(?!\())",
    re.IGNORECASE,
)
"""Something like “http://” or “https://”, once or twice (RFC 9110, section 4.2), and the name of a machine."""
RIGHT = pattern(r"https?://", re.IGNORECASE)
SIGNS = (
    "htp:", "htp/", "htps:", "htps/", "hhtt", "http;", "https;", "http//", "https//", "http:\\", "https:\\", "://http", "http:///", "https:///",
    "httt", "httpp", "httpss", "htpp", "hptt", "hhtp", "tthp", "http: /", "https: /", " ttp:", "(ttp:", " ttps:", "(ttps:", '"ttp:', '"ttps:', ">ttps:",
)  # fmt: skip
"""What stands in an address that begins wrongly, in small letters; to look for these takes less than the pattern."""
SCHEMES = ("http", "https")
BARE = pattern(r"(?:\]\(|\bhref=[\"'])(?P<beginning>https?://)(?=[)\"'])", re.IGNORECASE)
"""A link of which nothing but the beginning of its address was filled in."""


EMPTY = pattern(r"(?<![!\\\]])\[(?P<words>[^\[\]\n`]{2,80})\]\( ?\)")
"""A link of Markdown that has words and no address."""


OF_PROGRAM = pattern(r"\s*[A-Za-z_$][\w$]*(?: ?\. ?[A-Za-z_$][\w$]*)+\s*|\s*\w+(?: \"[^\"]*\")+\s*")
"""What stands in the brackets of a program that calls something: a name with its parts, a command with its words."""
GONE = pattern(r"\[[^\[\]\n]{1,80}\]\((?P<beginning>/broken/pages/[\w-]+)")
"""What GitBook makes of a link whose page is gone: “[Broken link](/broken/pages/yBQA \"mention\")”."""
EMBEDDED = pattern(r"\w+:\w+/[\w-]+")
"""What a site shows in its place: “[video:vimeo/595884893]()”."""
WORDLESS = pattern(r"\[(?<![!\\\]\w].)(?:\s*\]\(<?https?://[^\s()<>]{4,300}>?\)|\]\(\)(?! ?[{=-]))")
"""A link of Markdown without words, with an address or none; a function of C++ begins so, too."""
TWICE = pattern(
    r"https?://(?!(?:news|download|reviews|computers|shopper|techrepublic|zdnet|"
    r"builder)\.com\.com)(?:[\w-]+\.)+(?P<end>com|org|net|edu|gov|info|io|ai|co\.uk|org\.uk)\.(?P=end)(?![\w.-])",
    re.IGNORECASE,
)
"""The name of a machine that ends twice: “harbour.example.com.com”."""


MERGE_FIELD = pattern(
    r"\]\(<?https?://[^\s()<>{}]{1,300}=(?P<field>\{\{ ?(?:e?mail|email_?address|(?:first_?|last_?|full_?)?name|"
    r"(?:subscriber|recipient|contact)\w{0,20}) ?\}\}|\*\|[A-Z_]{2,20}\|\*|%%[A-Za-z_]{2,20}%%)",
)
"""A link whose address has a field that a mailing program fills in: “?email={{email}}”."""


LETTER = pattern(
    r"(?:\]\(<?|\bhref=[\"'])(?P<beginning>mailto:[^@&\s()<>\"'?{}%\[\]]{3,80})(?=[)>\"'?])", re.IGNORECASE
)
"""A link for a letter to an address that lacks its “@” (RFC 6068)."""
WITH_COMMA = pattern(r"(?<![\w/.@,])(?P<beginning>www,(?:[\w-]+\.)+[a-z]{2,6})\b(?![,.]?\w|,)", re.IGNORECASE)
"""An address with a comma where its first full stop was meant."""


UNCLOSED = pattern(
    r"<a\b[^<>]{0,300}?\bhref ?= ?[\"'](?P<address>https?://[^\"'<>\s]{3,300}) ?>(?=[^<>\"']{1,200}</a>)", re.IGNORECASE
)
"""The tag of a link whose address has a quotation mark before it, and none behind."""
EMPTY_REFERENCES = ('href=""', "href=''")
NOT_FILLED_IN = pattern(
    r"<a (?:(?:target|title|rel)=\"[^\"<>]{0,80}\" ){0,3}href=(?:\"\"|'')[^<>=]{0,20}>(?P<words>[^<>\n]{2,120})</a>",
    re.IGNORECASE,
)
"""A link of HTML without an address, and with nothing by which a script would act on it."""
NO_LINK, LONGEST_ATTRIBUTE = pattern(r"\b(?:title|alt)=[\"']$"), 8
"""Before an address that is only shown: in the words beside a link."""


class MalformedAddress(Options):
    """No options."""


def needs(options: MalformedAddress) -> Gate:
    """What the source must hold: letters as an address begins."""
    schemes = ("http", "htp", "hhtt", "ttp", "hpp", "hpt", "mailto:", "www,")
    return one_of(*schemes, "]()", "]( )", "](/broken/pages/", *EMPTY_REFERENCES, of_source=True)


def _may_have(text: str) -> bool:
    return any(sign in text for sign in SIGNS) or any(
        text.count(f"{scheme}:/") != text.count(f"{scheme}://") for scheme in SCHEMES
    )


def _bare(document: Document) -> Iterator[Finding]:
    """Links of which nothing but the beginning of the address was filled in: “[the plan](https://)”."""
    for match in (
        BARE.finditer(document.text) if any(mark in document.text for mark in ("://)", '://"', "://'")) else ()
    ):
        if not document.is_code(match.start()) and not is_hidden(document, match.start()):
            yield Finding(
                place=document.place_at(Span(*match.span("beginning")), "an address without a page"),
                values={"match": match["beginning"], "problem": "the rest of the address is missing"},
                confidence=SURE,
            )


LONGEST_TAG = 2000  # characters
MANY = 4
"""Addresses that begin wrongly in the same way, beyond which they are one finding."""


def _empty(document: Document) -> Iterator[Finding]:
    """Links of Markdown without an address: “[the plan]()”; of one word only where no code has such brackets."""
    if document.format != "markdown" or ("]()" not in document.text and "]( )" not in document.text):
        return
    for match in EMPTY.finditer(document.text):
        if OF_PROGRAM.fullmatch(match["words"]) or EMBEDDED.fullmatch(match["words"]):
            continue  # “[Symbol.dispose]() { … }”, outside of a fence
        if is_hidden(document, match.start()) or _is_in_tag(document.text, match.start()):
            continue  # of an example, in a tag of the site: “{% include example content="[the plan]()" %}”
        if not document.is_code(match.start()) and (" " in match["words"].strip() or not has_code(document)):
            yield Finding(
                place=document.place_at(Span(*match.span()), "a link without an address"),
                values={"match": match[0], "problem": "no address was filled in"},
                confidence=SURE,
            )


def _is_in_tag(text: str, at: int) -> bool:
    """Whether a place stands in a tag of Liquid."""
    before = max(0, at - LONGEST_TAG), at
    return text.rfind("{%", *before) > text.rfind("%}", *before)


def _in_tags(document: Document) -> Iterator[Finding]:
    """Links of HTML whose address is not closed, or not filled in: “<a href="https://harbour.example/>the plan</a>”;
    a page may have a script that fills it in."""
    for match in UNCLOSED.finditer(document.text) if "href" in document.text else ():
        if not document.is_code(match.start()) and not is_hidden(document, match.start()):
            yield Finding(
                place=document.place_at(Span(*match.span("address")), "not closed"),
                values={"match": match["address"], "problem": "the quotation mark after the address is missing"},
                confidence=SURE,
            )
    may_be_empty = document.format == "markdown" and any(one in document.text for one in EMPTY_REFERENCES)
    for match in NOT_FILLED_IN.finditer(document.text) if may_be_empty else ():
        if not document.is_code(match.start()) and not is_hidden(document, match.start()):
            yield Finding(
                place=document.place_at(Span(*match.span()), "a link without an address"),
                values={"match": match[0], "problem": "no address was filled in"},
                confidence=LIKELY,
            )


def _wordless(document: Document) -> Iterator[Finding]:
    """Links of Markdown without words, which no page shows: “[](https://harbour.example)”."""
    for match in WORDLESS.finditer(document.text) if document.format == "markdown" and "](" in document.text else ():
        # “@[](…)” puts a film there, in some sites
        if not (document.is_code(match.start()) or document.text.endswith("@", 0, match.start())):
            yield Finding(
                place=document.place_at(Span(*match.span()), "a link without words"),
                values={
                    "match": match[0],
                    "effect": "cannot be followed",
                    "problem": "the link has no words, so that no reader sees it",
                },
                confidence=LIKELY,
            )


def _ends_twice(document: Document) -> Iterator[Finding]:
    """Addresses whose machine ends twice."""
    for match in TWICE.finditer(document.text) if "://" in document.text else ():
        if not document.is_code(match.start()):
            span = Span(match.end("end"), match.end())
            yield Finding(
                place=document.place_at(Span(*match.span()), "ends twice"),
                values={"match": match[0], "problem": f"“.{match['end']}” appears twice at its end"},
                fixes=(Fix(f"Delete the second “.{match['end']}”", (Edit(*span, ""),), trust="ask"),),
                confidence=LIKELY,
            )


def _unfilled(document: Document) -> Iterator[Finding]:
    """Links with a field that nothing fills in on a page, as one finding for each field."""
    fields = MERGE_FIELD.finditer(document.text) if document.format == "markdown" and "=" in document.text else ()
    found: dict[str, list[Place]] = {}
    for match in fields:
        if not document.is_code(match.start()):
            place = document.place_at(Span(*match.span("field")), "to be filled in")
            found.setdefault(match["field"], []).append(place)
    for field, (first, *others) in found.items():
        problem = "a mailing program was to fill it in, and on a page nothing does"
        yield Finding(place=first, also=tuple(others), values={"match": field, "problem": problem}, confidence=SURE)


def _misspelled(document: Document) -> Iterator[Finding]:
    """Addresses of letters without “@”, of machines with a comma, and of pages that are gone."""
    for shape, sign, problem in (
        (LETTER, "mailto:", "no letter can go there: an address for letters has an “@”"),
        (WITH_COMMA, "www,", "there is a comma where a full stop was meant"),
        (GONE, "/broken/pages/", "the page to which it led is gone"),
    ):
        for match in shape.finditer(document.text) if sign in document.text else ():
            if not (document.is_code(match.start()) or is_hidden(document, match.start())):
                yield Finding(
                    place=document.place_at(Span(*match.span("beginning")), "leads nowhere"),
                    values={"match": match["beginning"], "problem": problem},
                    confidence=SURE,
                )


def check(document: Document, options: MalformedAddress) -> Iterator[Finding]:
    """Every such address outside of code."""
    nowhere = chain(
        _bare(document),
        _empty(document),
        _unfilled(document),
        _in_tags(document),
        _ends_twice(document),
        _misspelled(document),
        _of_one_cause(document, list(_ill_begun(document))),
    )
    for finding in nowhere:
        yield finding._replace(values={**finding.values, "effect": "leads nowhere"})
    yield from _wordless(document)


def _of_one_cause(document: Document, findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings; many of one kind as one, since somebody replaced the same letters everywhere."""
    alike: dict[str, list[Finding]] = {}
    for finding in findings:
        alike.setdefault(finding.values["match"], []).append(finding)
    for found in alike.values():
        if len(found) > MANY:
            yield together(document, found, lambda count: f"Write it so in {count} addresses")
        else:
            yield from found


def _ill_begun(document: Document) -> Iterator[Finding]:
    """Addresses that begin as none does."""
    if not _may_have(document.text.lower()):
        return
    for match in ADDRESS.finditer(document.text):
        if RIGHT.fullmatch(match["beginning"]) or document.is_code(match.start()) or is_hidden(document, match.start()):
            continue
        if NO_LINK.search(document.text, max(0, match.start() - LONGEST_ATTRIBUTE), match.start()):
            continue
        right = "https://" if "s" in match["scheme"].lower() else "http://"
        span = Span(*match.span("beginning"))
        yield Finding(
            place=document.place_at(span),
            values={"match": match["beginning"], "problem": f"no address begins so; it is “{right}”"},
            fixes=(Fix(f"Write “{right}”", (Edit(*span, right),), trust="ask"),),
            confidence=SURE,
        )
