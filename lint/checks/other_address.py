"""Links that show one address and lead to another: “[https://harbour.example/plan](https://harbour.example/fees)”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import starmap
from urllib.parse import parse_qsl, unquote, urlsplit

from lint.checks import Options
from lint.checks._hidden import is_hidden
from lint.diagnostics import LIKELY, Edit, Finding, Fix
from lint.document import Document
from lint.gates import Gate, one_of
from lint.language.names.near import within_two
from lint.patterns import pattern
from lint.records import Record
from lint.spans import Span

VALUES: Mapping[str, str] = {"shown": "the address that readers see", "target": "the one that they get to"}
_SHOWN = r"(?P<shown>(?:https?://|www\.)[^\s<>\[\]()`*\"“”]{4,400}|(?:[a-z0-9][a-z0-9-]{1,40}\.){1,4}(?:com|org|net|edu|gov|info|io|ai|dev|app|eu|[a-z]{2}\.(?:uk|nz|au|za|jp)|uk|us|ca|au|nz|ie|de|ch|fr|nl|it|es))"
_TARGET = r"(?P<target>https?://(?:[^\s<>()\"']|\([^\s<>()\"']{0,200}\)){3,600})"
"""What a link shows that is an address and nothing else, and where it leads, with brackets in it or none."""
IN_MARKDOWN = pattern(rf"(?<![!\\])\[[*_`<]{{0,3}}{_SHOWN}[*_`>]{{0,3}}\]\(<?{_TARGET}[>) ]", re.IGNORECASE)
IN_HTML = pattern(
    rf"<a\b[^<>]{{0,300}}?\bhref ?= ?[\"']{_TARGET}[\"'][^<>]{{0,300}}>\s{{0,20}}{_SHOWN}\s{{0,20}}</a>", re.IGNORECASE
)
IN_RST = pattern(rf"(?<![\w`])`{_SHOWN}\s{{1,20}}<{_TARGET}>`_", re.IGNORECASE)
SHORTENERS = frozenset(
    "t.co bit.ly goo.gl aka.ms tinyurl.com amzn.to lnkd.in ow.ly buff.ly youtu.be fb.me g.co is.gd tiny.cc wp.me git.io j.mp cutt.ly rb.gy "
    "go.usa.gov a.co fb.com x.com doi.org dx.doi.org hdl.handle.net n2t.net purl.org orcid.org w3id.org forms.gle g.page linktr.ee hubs.ly dlvr.it".split()
)
"""Sites that lead on to others; the other address is what the link is for."""
LEADS_ON = pattern(
    r"track|click|redir|list-manage|/r/|/t/|/c/|link\.php|/out\b|affiliate|awin|archive\.|proxy|cache|preview|[?&]u(?:rl)?=|/r\?"
)
"""In an address that leads on to another one, or shows what was there."""
SAMPLE = pattern(r"\b(?:localhost|127\.0\.0\.1|(?:[\w-]+\.)?example\.\w+|(?:your|my)-?\w+\.\w+)\b", re.IGNORECASE)
OF_COUNTRY = frozenset("co com org ac gov edu net govt ne or gob gc nhs".split())
"""What stands before the sign of a country where others are registered: “harbour.co.uk”."""
OF_PLACE = frozenset(("github.io", "gitlab.io", "readthedocs.io", "netlify.app", "vercel.app", "blogspot.com"))
"""Below these each name is a site of its own."""
NAME = pattern(r"[\w.-]*\.[^\W\d_]{2,}")
"""The name of a machine that others can reach."""
NUMBER = pattern(r"\d{4,}")
LOCALE = pattern(r"[a-z]{2}(?:[-_][a-z]{2,4})?")
"""A part of a path that says in which language a page is: “en”, “en-us”."""
DASHES = pattern(r"[‐‑–—-]+|&#8211;")
UNSEEN = str.maketrans(dict.fromkeys("\\\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""The escapes of Markdown, and where a line may be broken: what readers do not see of an address."""
LEAST_NAME = 5  # letters of a name that may be misspelled
LONGEST = 60
"""Characters of an address that a message shows whole; of a longer one it shows where it differs."""


class OtherAddress(Options):
    """No options."""


class _Address(Record):
    """An address as it is compared: without what two ways to write the same one differ in."""

    host: str
    path: tuple[str, ...]
    query: tuple[tuple[str, str], ...]

    @property
    def site(self) -> tuple[str, ...]:
        """The parts of the host that somebody has registered, with what stands behind them."""
        parts = self.host.split(".")
        is_of_country = len(parts[-1]) == len("uk") and not OF_COUNTRY.isdisjoint(parts[-2:-1])
        return tuple(parts[-3 if is_of_country or ".".join(parts[-2:]) in OF_PLACE else -2 :])


def needs(options: OtherAddress) -> Gate:
    """What the source must hold: a link to another site."""
    return one_of("](http", "](<http", "href", "<http", of_source=True)


def check(document: Document, options: OtherAddress) -> Iterator[Finding]:
    """Every such link outside of code."""
    for match in _links(document):
        shown, target = _address(match["shown"]), _address(match["target"])
        if shown is None or target is None or not _is_another(match["shown"], shown, match["target"], target):
            continue
        if document.is_code(match.start()) or is_hidden(document, match.start()):
            continue
        said, to = Span(*match.span("shown")), Span(*match.span("target"))
        told, leads = _where_they_differ(match["shown"], match["target"])
        yield Finding(
            place=document.place_at(said, "readers see this"),
            evidence=(document.place_at(to, "and get there"),),
            values={"shown": told, "target": leads},
            fixes=(
                Fix(f"Show “{leads}”", (Edit(said.start, said.end, match["target"]),), "ask"),
                Fix(f"Lead to “{told}”", (Edit(to.start, to.end, _as_target(match["shown"], match["target"])),), "ask"),
            ),
            confidence=LIKELY,
        )


def _as_target(shown: str, target: str) -> str:
    """What a link shows as where it leads: with the scheme of its target, and without the marks of Markdown."""
    plain = shown.translate(UNSEEN)
    return plain if "://" in plain else f"{target.partition('://')[0]}://{plain}"


def _links(document: Document) -> Iterator[re.Match[str]]:
    """Every link that shows an address."""
    text = document.text
    if document.format == "markdown":
        yield from IN_MARKDOWN.finditer(text)
    if document.format == "rst":
        yield from IN_RST.finditer(text)
    if document.format in ("markdown", "html"):
        yield from IN_HTML.finditer(text)


def _address(written: str) -> _Address | None:
    """What an address says, however it is written; None where it cannot be taken apart."""
    plain = unquote(unquote(unescape(written))).translate(UNSEEN).rstrip(".,;:_*")
    plain = re.sub(r"^(?:https?://)*", "", plain, flags=re.IGNORECASE)
    try:
        parts = urlsplit(f"http://{plain}")
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    path = tuple(DASHES.sub("-", part.lower()) for part in parts.path.split("/") if part)
    return _Address(re.sub(r"^(?:www\d?|m|en)\.(?=.+\.)", "", host), path, tuple(parse_qsl(parts.query)))


def _is_another(shown: str, one: _Address, target: str, other: _Address) -> bool:
    """Whether two addresses are of two pages, and nothing tells that one leads to the other."""
    if not (NAME.fullmatch(one.host) and NAME.fullmatch(other.host)) or "…" in shown or "..." in shown:
        return False
    if SHORTENERS & {one.host, other.host} or any(SAMPLE.search(address) for address in (shown, target)):
        return False
    if LEADS_ON.search(target):
        return False
    if one.host == other.host:
        return "://" in shown and (_have_other_paths(one, other) or _have_other_values(one, other))
    if one.site == other.site:
        return any(starmap(_is_misspelled, zip(one.host.split("."), other.host.split("."), strict=False)))
    if _is_misspelled(one.site[0], other.site[0]):
        return True
    return "://" in shown and not _may_lead_on(one, target, other)


def _is_misspelled(one: str, other: str) -> bool:
    """Whether one name is the other with a slip in it: not “node1” and “node2”."""
    return (
        one != other
        and min(len(one), len(other)) >= LEAST_NAME
        and within_two(one, other)
        and re.sub(r"\D", "", one) == re.sub(r"\D", "", other)
    )


def _have_other_paths(one: _Address, other: _Address) -> bool:
    """Whether two paths of a site lead to two pages: not a short one that stands for a longer one."""
    shown, target = one.path, other.path
    if any(map(LOCALE.fullmatch, target)) != any(map(LOCALE.fullmatch, shown)):
        shown, target = (tuple(part for part in path if not LOCALE.fullmatch(part)) for path in (shown, target))
    if "/".join(target).startswith("/".join(shown)) or shown[: len(target)] == target:
        return False  # one of them is cut, as is that of a page without an anchor
    if len(shown) == 1 and not ("." in shown[0] or within_two(shown[0], "/".join(target))):
        return False  # “harbour.example/fair” is made to be remembered
    number = NUMBER.match(shown[-1])
    if number and any(part.startswith(number[0]) for part in target):
        return False  # the words behind it are the title, of any language
    rest = iter(target)
    return not all(part in rest for part in shown)


def _have_other_values(one: _Address, other: _Address) -> bool:
    """Whether two addresses of one page ask for two things of it: “?id=12” and “?id=21”."""
    asked = dict(other.query)
    return one.path == other.path and any(
        name in asked and asked[name] != value and not asked[name].startswith(value)
        for name, value in one.query
        if not name.startswith("utm_")
    )


def _may_lead_on(one: _Address, target: str, other: _Address) -> bool:
    """Whether the second of two sites may be where the first one has gone, or leads to it."""
    name = max(one.site[:-1], key=len)
    plain = unquote(unquote(target)).lower()
    return (
        one.host in plain
        or name in plain
        or max(other.site[:-1], key=len) in "/".join((one.host, *one.path))
        or (len(one.path) == 1 and "." not in one.path[0])
        or (one.path != () and one.path[-1] == (other.path or ("",))[-1])
    )


def _where_they_differ(shown: str, target: str) -> tuple[str, str]:
    """Two addresses as a message shows them: of long ones what stands behind the last “/” that both have."""
    if max(len(shown), len(target)) <= LONGEST:
        return shown, target
    same = next(
        (at for at, (a, b) in enumerate(zip(shown, target, strict=False)) if a != b), min(len(shown), len(target))
    )
    cut = max(shown.rfind("/", 0, same), 0)
    parts = (address[cut:] if cut else address for address in (shown, target))
    first, second = (part if len(part) <= LONGEST else f"{part[: LONGEST - 1]}…" for part in parts)
    return (f"…{first}", f"…{second}") if cut > len("https://") else (first, second)
