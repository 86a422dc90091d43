"""Links that readers cannot follow or that tell on them: localhost, a preview, an editing system, tracking;
marks of a merge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from lint.checks import Options, option
from lint.checks._addresses import SIGNS, addresses, host
from lint.checks._hidden import is_hidden
from lint.checks._merge_conflicts import CONFLICT, conflicts
from lint.checks._together import together
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Edit, Finding, Fix
from lint.document import Document, once_a_document
from lint.gates import Gate, one_of
from lint.language.sections import is_handbook
from lint.language.words import lowered
from lint.patterns import pattern
from lint.spans import Span

VALUES: Mapping[str, str] = {"match": "the link or the mark", "problem": "what is wrong with it"}
NO_PUBLIC_HOST = pattern(
    r"localhost|127(?:\.\d+){3}|0\.0\.0\.0|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|\[?::1\]?|"
    r"[\w.-]+\.(?:local|localdomain|internal|intranet|corp|lan)|intranet\.[\w.-]+|[a-z]+-?\d+|intranet|sharepoint|confluence|jira|wiki|portal"
)
"""Names and addresses that no public network has (RFC 1918, RFC 6761, RFC 6762)."""
PREVIEW_HOST = pattern(
    r"(?!(?:external-)?preview\.redd\.it$|html-?preview\.github\.io$)(?:[\w-]+\.)*(?:[\w-]*-)?(?:staging|stage|stg|preview|preprod|"
    r"uat)(?:-[\w-]+)?(?:\.(?!(?:com?|org|ac|gov|edu|net)\.\w+$)[\w-]+\.[\w.-]+)?|"
    r"[\w-]+--[\w-]+\.netlify\.app|deploy-preview-\d+[\w.-]*|[\w-]+-(?:git|(?=[a-z]*\d)[a-z0-9]{9})-[\w-]+\.vercel\.app|[\w-]+\.ngrok(?:-free)?\.(?:io|app)"
)
"""A name below that of a site, or of a service that shows drafts; “stage.co.uk” is a site of its own."""
ENVIRONMENT = pattern(r"\bstaging (?:environment|site|server)s?\b|\btest (?:environment|server)s?\b", re.IGNORECASE)
"""What a text speaks of that has its readers work with a preview."""
OF_PICTURE = pattern(r"\.(?:jpe?g|png|gif|svg|webp|avif)(?:\?[^/]*)?$", re.IGNORECASE)
PREVIEW_WORD = pattern(r"\b(?:staging|sandbox|previews?|test environment|pre-?production)\b", re.IGNORECASE)
EDITING = pattern(
    r"/wp-admin\b(?!/admin-ajax\.php)|/wp-login\.php\?(?!action=(?:register|lostpassword|logout)\b|redirect_to=(?!\S*wp-admin))|[?&]preview(?:_id|_nonce)?=(?!false\b|0\b|[^&\s#,;]*\.[a-z]{2,4}\b)|"
    r"(?<!tenant)(?<!contoso)(?<!company)(?<!domain)\.sharepoint\.com/(?!:[a-z]:/[gs]/)|"
    r"//[\w-]+\.atlassian\.net/(?:wiki(?!/spaces/PUBLIC/)|jira(?!/secure/ReleaseNote)|secure(?!/(?:IssueNavigator|Dashboard|ReleaseNote|ConfigureReport)))/|"
    r"app\.(?:asana|contentful|storyblok)\.com/(?=\w)|\.sanity\.studio/|/ghost/#/|//medium\.com/p/\w+/edit\b|"
    r"\.substack\.com/publish/|//mail\.google\.com/mail/(?:u/\d/)?\#(?!search/|settings)|/node/\d+/edit\b|//(?:cms|"
    r"admin)\.(?!cern\.ch)[\w-]+\.(?!\S*/(?:sign-?up|register|join)\b)"
)
OF_ADMIN = pattern(r"//(?:cms|admin)\.")
AT_ROOT = pattern(r"//[^/]+/?$")
FEWEST_OF_HOUSE = 3
"""Such links of a text that is written for those who work there: nobody leaves so many in an article by mistake."""
FOR_EDITORS = "leads into a system for those who work there, which readers cannot open"
CHAT = pattern(r"\.slack\.com/archives/|//teams\.microsoft\.com/l/")
MAY_BE_SHARED = pattern(r"docs\.google\.com/\w+/d/[\w-]+/edit(?!.*[?&]usp=sharing)")
DUMMY_HOST = pattern(
    r"(?:www\.)?(?:your-?(?:web-?site|domain|company|business|brand|site|url|link|store|blog)(?:-?name)?|my-?(?:web-?site|domain)|"
    r"company-?name|website-?name|domain-?name)\.(?:com|org|net|co\.uk|io)"
)
"""What stands for an address that the writer was to fill in."""
DUMMY_PATH = pattern(
    r"//(?:amzn\.to|bit\.ly|tinyurl\.com|buff\.ly|ow\.ly|geni\.us)/(?i:your(?:[_-]?(?:affiliate|link|id|tag|code|ref)\w*)?|example\d?|sample|placeholder|xxx+)(?![\w-])"
    r"|[/=]YOUR[_-]?(?:AFFILIATE|AMAZON|TRACKING|PARTNER|REFERRAL)[\w-]*|[?&]tag=(?:AFFILIATE|ASSOCIATE|YOUR)[_-]?[A-Z_]*(?![\w-])"
)
"""The same behind the host: the mark of whoever is paid for a sale, “https://amzn.to/YOURAFFILIATEID”."""
SLOT = pattern(
    r"(?:\]\(|\bhref=[\"'])(?P<slot>[{<\[]{0,2}(?:#?(?:AFFILIATE|PLACEHOLDER)|INSERT)(?:[_-][A-Z0-9]+)+[}>\]]{0,2})(?=[)\"'])"
)
"""Where a link leads that nobody has filled in: “[the lamp]({AFFILIATE_LAMP})”."""
TRACKING = pattern(
    r"[?&](?P<name>utm_(?:source|medium|campaign|term|content)|_ga|_gl|at_campaign|fbclid|gclid|mc_[ce]id|igshid|msclkid|mkt_tok)=[^&#]*"
)
WRAPPED = pattern(
    r"//(?:[\w-]+\.)?safelinks\.protection\.outlook\.com/|//urldefense\.(?:com|us|proofpoint\.com)/|//(?:www\.)?google\.com/url\?|\.list-manage\d*\.com/track/|//(?:[\w-]+\.)+sendgrid\.net/"
)
"""Addresses of those who count, or look through, what leads elsewhere."""
TO_BE_OPENED = pattern(
    r"\b(?:curl|wget|open|visit|visiting(?= [<\[`]?https?:)|browse|browser|connect|start|run|running|launch|listen\w*|serve[sd]?|go to|point|for example|something like|such as|e\.g|IP address)\b",
    re.IGNORECASE,
)
"""Words of a line that tells readers what to do on their own machines."""
LEADS_TO_IT = pattern(
    r"\b(?:browsers?|address bar|(?:following|this) (?:address|URL))\b[^\n]{0,80}:[*_ \r]*\n\s*(?:<[^<>\n]{0,200}>\s*)?[>*_\s-]*(?:\[(?:[^\[\]\n]{1,100}\]\(<?)?)?$",
    re.IGNORECASE,
)
"""What ends a line that says what readers are to open, before the address alone: “enter the following address:”."""
BROWSER_ABOVE = pattern(r"\b[Bb]rowsers?\s+(?:at|to|on)\s+$")
"""The same at the end of the line above: “pointing the browser at⏎https://127.0.0.1:8333/”."""
TARGET = pattern(r"(?:\]\(<?|(?:href|src) ?= ?[\"']?)$", re.IGNORECASE)
SHOWN = pattern(r"\[([^\[\]\n]{1,100})\]\(<?$")
"""What a link shows, before its address."""
PREFORMATTED = pattern(r"<pre\b", re.IGNORECASE)
SERVERS = pattern(
    r"\b(?:docker|containers?|proxy|proxies|emulators?|curl|npm|pip|nginx|ssh|adb|systemd|endpoints?|webhooks?|backend|ports?|daemon|repo|API|SDK|CI)\b",
    re.IGNORECASE,
)
"""Words of a text about running programs of one’s own."""
SAYS_EXAMPLE, REACH_OF_EXAMPLE = pattern(r"\b(?:e\.g|for example|such as|(?:could|would|will) be|looks? like)\b"), 60
IMAGE = pattern(r"!\[[^\]\n]{0,80}\]\(<?$|<img [^<>]{0,80}$", re.IGNORECASE)
"""What stands before the address of an image, which nobody is told to open."""
OFTEN = 4  # times that a text names the own machine
FEWEST_OF_SERVERS = 4
"""Different words by which a text is known to be about servers and what talks to them."""
SERVICE = pattern(r"https?://(?:localhost|127(?:\.\d+){3}):\d+/?$")
"""What a program answers under on the machine of whoever runs it; a preview of a page has a path."""
OF_SERVICE = pattern(r"https?://(?:localhost|127(?:\.\d+){3}):\d+/[\w./-]*$")
SETS_UP = pattern(r"\b(?:install(?:s|ed|ing|ation)?|brings? up|sets? up)\b", re.IGNORECASE)
"""What a line says after which a program answers there, under one of its own paths too: “http://localhost:5984/_utils”."""
OF_HOUSE = pattern(r"https?://intranet\.")
"""Where a house keeps what those who work there read."""
NETWORK = pattern(r"\d+(?:\.\d+){3}/\d+(?:\.\d+){0,3}")
"""A range of addresses, as in 127.0.0.1/8 (RFC 4632)."""
SLOTS = ("AFFILIATE", "INSERT", "PLACEHOLDER")
SENT = pattern(r"//preview\.mailerlite\.(?:com|io)/")
"""Where services keep letters that were sent, for everybody to read."""
PORT = pattern(r"\[:\d{2,5}(?:/[^\[\]\n]*)?\]\(<?$")
"""A link that readers are told as a port of their own machines: “[:8080/status](http://localhost:8080/status)”."""
OF_DEVICE = pattern(
    r"https?://(?:10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|[\w-]+\.local(?=(?::\d+)?/?$))(?::\d+)?(?:/[\w-]*/?)?$"
)
"""What a router or a camera answers under in the network of whoever has one (RFC 1918, 6762); a preview has a longer
path."""
DEVICES = pattern(
    r"\b(?:navigate|(?:web[ -]?)?interface|firmware|routers?|log(?:ging)? ?in|browser|device settings?|by default|zero-?conf\w*|mDNS|DHCP|hotspot|local network)\b|\) pages?\b",
    re.IGNORECASE,
)
"""Words of a line that tells readers how to set one up."""
EXAMPLE_FILE = pattern(r"/(?:your|my|path/to|some|example)\b", re.IGNORECASE)
UNREACHABLE = "leads to a machine that readers cannot reach"
PREVIEWS = "leads to a preview, not to the page that readers see"
IS_DUMMY = "stands for an address that was never filled in"
FOLLOWS = "carries marks that follow the reader around"
GOES_ROUND = "goes through another site, which sees who follows it; link to the page itself"
INSTALLED = pattern(r"file:///(?:usr|opt|etc|Library|Applications)/")
"""What a program has put onto the machine of whoever reads its manual (Filesystem Hierarchy Standard)."""
UPLOADED = pattern(r"file://file-[A-Za-z0-9]{10,}")
IN_CHAT = "is where a chat program keeps a file, which no reader can open"
OWN_FILE = "is a file on the writer’s own machine"
LONGEST = 60  # characters of a link that a message shows
ATTRIBUTE = pattern(r"\b([\w-]+) ?= ?(?:\"[^\"<>]*|'[^'<>]*)$")
OPENED = frozenset("href src action cite data poster content".split())
"""Attributes of HTML whose address a reader’s browser opens, or shows."""
LONGEST_LEAD = 400  # characters
LONGEST_LINE = 1000  # characters to either side of an address
LONGEST_TAG = 4000  # characters


class InternalLink(Options):
    """Options."""

    hosts: tuple[str, ...] = option((), "hosts of the house that readers cannot reach, as in “cms.example.com”")
    allow: tuple[str, ...] = option((), "beginnings of links that are let through")


def needs(options: InternalLink) -> Gate:
    """What the source must hold: an address, or a conflict."""
    return one_of(*SIGNS, *CONFLICT, *map(str.lower, SLOTS), of_source=True)


def check(document: Document, options: InternalLink) -> Iterator[Finding]:
    """Every such link outside of code, those to one machine as one, and one finding for each conflict that a merge
    left open."""
    of_machine: dict[tuple[str, str], list[Finding]] = {}
    for machine, finding in _to_machines(document, options):
        of_machine.setdefault((machine, finding.values["problem"]), []).append(finding)
    for slot in SLOT.finditer(document.text) if any(one in document.text for one in SLOTS) else ():
        if not document.is_code(slot.start()) and not is_hidden(document, slot.start()):
            finding = _finding(document, Span(*slot.span("slot")), IS_DUMMY, LIKELY, "")  # a site may fill it in
            of_machine.setdefault(("", IS_DUMMY), []).append(finding)
    for found in of_machine.values():
        one = found[0] if len(found) == 1 else together(document, found, lambda n: f"Delete the marks in {n} links")
        yield one._replace(confidence=max(each.confidence for each in found))
    if any(mark in document.text for mark in CONFLICT):
        yield from conflicts(document)


def _to_machines(document: Document, options: InternalLink) -> Iterator[tuple[str, Finding]]:
    """Every such link, with the name of the machine that it leads to."""
    text = document.text
    is_technical = cache(
        lambda: (
            bool(document.code_spans) or "`" in text or PREFORMATTED.search(text) is not None or _is_of_servers(text)
        )
    )
    is_of_house = cache(
        lambda: is_handbook(document) or len({match.start() for match in EDITING.finditer(text)}) >= FEWEST_OF_HOUSE
    )
    devices = cache(lambda: _devices(text))
    # Who names it again and again, beside code, has readers run a server on their own machine.
    is_run_by_readers = text.count("localhost") + text.count("127.0.0.1") > 1
    for start, end in addresses(text):
        link = text[start:end].rstrip(".,;:!?*_")
        if document.is_code(start) or (options.allow and link.startswith(options.allow)) or is_hidden(document, start):
            continue
        problem, sure = _problem(link, options.hosts)
        if problem == FOR_EDITORS and (
            _is_setting(text, start) or (OF_ADMIN.search(link) and IMAGE.search(text, max(0, start - 90), start))
        ):
            continue  # a picture that lies there is shown
        if problem == FOR_EDITORS and (is_of_house() or (OF_ADMIN.search(link) and is_technical())):
            sure = DOUBTFUL  # of a house, for those who work there; what a reader is to build
        if problem == FOR_EDITORS and OF_ADMIN.search(link) and AT_ROOT.search(link):
            sure = DOUBTFUL  # a site may be called so: “http://cms.tarn.example”
        if problem == UNREACHABLE and (
            PORT.search(text, max(0, start - LONGEST), start) or (OF_DEVICE.match(link) and host(link) in devices())
        ):
            continue
        if problem == FOR_EDITORS and _is_of_project(document, host(link)):
            sure = DOUBTFUL  # of a project in the open, which may keep there what all may read
        if problem == FOR_EDITORS and HAS_ACCESS.search(text, start, start + len(link) + REACH_OF_ACCESS):
            sure = DOUBTFUL  # whoever cannot follow it is told so
        if problem == PREVIEWS and OF_PICTURE.search(link):
            sure = DOUBTFUL  # readers are shown it, and led nowhere
        if problem == IS_DUMMY and _is_said_to_be_one(text, start, link):
            sure = DOUBTFUL
        if problem == OWN_FILE and (_is_example(link) or INSTALLED.match(link)):
            continue
        if problem == OWN_FILE and text.startswith(":\\", start + len(link)) and not _is_target(text, start, link):
            sure = DOUBTFUL  # a path of Windows, as a program printed it
        if (
            (
                problem == UNREACHABLE
                and is_run_by_readers
                and is_technical()
                and not IMAGE.search(text, max(0, start - 90), start)
            )
            or (
                problem in (UNREACHABLE, OWN_FILE, IS_DUMMY)
                and (is_technical() or (problem == UNREACHABLE and _is_to_be_opened(text, start)))
                and not (_is_target(text, start, link) and not (is_technical() and SERVICE.match(link)))
            )
            or (problem == UNREACHABLE and OF_SERVICE.match(link) and SETS_UP.search(_line(text, start)) is not None)
            or (problem == PREVIEWS and _is_spoken_of(document, text, start, link))
        ):
            continue  # it tells readers what to open on their own machines
        if problem:
            span = Span(start, start + len(link))
            cured = _without_tracking(link) if problem == FOLLOWS else ""
            yield host(link), _finding(document, span, problem, sure, cured)


NO_LETTER = pattern(r"[\W_]+")
HAS_ACCESS = pattern(
    r"\b[Aa]ccess required\b|\b(?:[Aa]ccess|[Aa]vailable|[Vv]isible|[Oo]pen) (?:is |are )?(?:limited|restricted|only) to\b|\b(?:log|sign) in to (?:see|view|read|open)\b|"
    r"\b(?:members|staff|employees|subscribers) only\b"
)
REACH_OF_ACCESS = 120
"""Characters behind a link within which it is said who may follow it."""


def _is_of_project(document: Document, name: str) -> bool:
    """Whether a text speaks of whoever has the place at a service, by its name: openharbour.atlassian.net."""
    owner, _, service = name.partition(".")
    return service == "atlassian.net" and owner in _letters(document)


@once_a_document
def _letters(document: Document) -> str:
    """The prose without what is no letter, in which a name of several words is one: “Open Harbour”."""
    return NO_LETTER.sub("", lowered(document))


def _is_said_to_be_one(text: str, start: int, link: str) -> bool:
    """Whether an address that nobody has filled in is an example of one: “e.g. https://www.yourstore.com”."""
    before, shown = text[max(0, start - REACH_OF_EXAMPLE) : start], SHOWN.search(text, max(0, start - LONGEST), start)
    return SAYS_EXAMPLE.search(before) is not None or (shown is not None and host(link) in shown[1].lower())


def _devices(text: str) -> frozenset[str]:
    """The addresses of devices that readers are told to set up: in the line of one link to them at least."""
    links = ((start, text[start:end].rstrip(".,;:!?*_")) for start, end in addresses(text))
    return frozenset(
        host(link)
        for start, link in links
        if OF_DEVICE.match(link) and DEVICES.search(_line(text, start).replace(link, ""))
    )


def _is_of_servers(text: str) -> bool:
    """Whether a text is about running programs of one’s own, whatever it sets as code."""
    named = text.count("localhost") + text.count("127.0.0.1")
    return named >= OFTEN or len(set(map(str.lower, SERVERS.findall(text)))) >= FEWEST_OF_SERVERS


def _is_example(link: str) -> bool:
    """Whether an address names a file only as the reader’s own may be named: “file:///your-file.xml”."""
    return EXAMPLE_FILE.search(link) is not None


def _is_target(text: str, start: int, link: str) -> bool:
    """Whether an address is where a link leads, and not what the link, or the sentence, says."""
    if not TARGET.search(text, max(0, start - 8), start):
        return False
    end = start + len(link)
    if shown := SHOWN.search(text, max(0, start - LONGEST_LINE), start):
        named, told = (one.rpartition("://")[2].strip("/` ") for one in (shown[1], link))
        return named != told  # else it is the address that is told
    return link not in text[max(0, start - len(link) - 3) : start] + text[end : end + len(link) + 3]


def _is_to_be_opened(text: str, start: int) -> bool:
    """Whether the line of an address, or the one that leads to it, says what readers do on their own machines."""
    above = text.rfind("\n", max(0, start - LONGEST_LEAD), max(0, text.rfind("\n", 0, start))) + 1
    return (
        TO_BE_OPENED.search(_line(text, start)) is not None
        or BROWSER_ABOVE.search(text, max(above, start - LONGEST_LEAD), start) is not None
        or LEADS_TO_IT.search(text, max(0, start - LONGEST_LEAD), start) is not None
    )


def _is_setting(text: str, start: int) -> bool:
    """Whether an address is a setting of what a page embeds, as of a player for films, which no reader opens:
    `<embed base="…">`."""
    opened = text.rfind("<", max(0, start - LONGEST_TAG), start)
    if opened < 0 or text.find(">", opened, start) >= 0:
        return False
    attribute = ATTRIBUTE.search(text, opened, start)
    return attribute is not None and attribute[1].lower() not in OPENED


def _is_spoken_of(document: Document, text: str, start: int, link: str) -> bool:
    """Whether the line of an address speaks of previews, or the text has names of programs in it:
    it may be what is meant."""
    return (
        bool(document.code_spans)
        or PREVIEW_WORD.search(_line(text, start).replace(link, "")) is not None
        or ENVIRONMENT.search(text) is not None
    )


def _line(text: str, at: int) -> str:
    """The line of a place, of a very long one what stands near it."""
    first, last = max(0, at - LONGEST_LINE), min(len(text), at + LONGEST_LINE)
    end = text.find("\n", at, last)
    return text[max(first, text.rfind("\n", first, at) + 1) : last if end < 0 else end]


def _problem(link: str, hosts: tuple[str, ...]) -> tuple[str, float]:
    """What is wrong with a link, and how sure that is; empty where nothing is."""
    if link.startswith("file:"):
        if UPLOADED.match(link):
            return IN_CHAT, SURE
        return (OWN_FILE, SURE) if link != "file://" else ("", 0.0)
    name = host(link)
    if NETWORK.fullmatch(link):
        return "", 0.0
    if NO_PUBLIC_HOST.fullmatch(name):
        return UNREACHABLE, DOUBTFUL if OF_HOUSE.match(link) else SURE if "://" in link else LIKELY
    if name in hosts or any(name.endswith(f".{own}") for own in hosts):
        return "leads into the house’s own system", SURE
    if DUMMY_HOST.fullmatch(name) or DUMMY_PATH.search(link):
        return IS_DUMMY, SURE
    if EDITING.search(link):
        return FOR_EDITORS, LIKELY  # the text may be for those who work there
    if CHAT.search(link):
        return "leads into a chat, which only its members can open", DOUBTFUL
    if MAY_BE_SHARED.search(link):
        return "leads into a document for editing, which readers may not be allowed to open", DOUBTFUL
    if PREVIEW_HOST.fullmatch(name) and not SENT.search(link):
        return PREVIEWS, LIKELY
    if WRAPPED.search(link):
        return GOES_ROUND, DOUBTFUL
    if TRACKING.search(link):
        return FOLLOWS, DOUBTFUL
    return "", 0.0


def _without_tracking(link: str) -> str:
    """The link without the marks; what stands behind the first of them keeps its question mark."""
    body, mark, anchor = link.partition("#")
    path, question, query = body.partition("?")
    kept = [part for part in query.split("&") if not TRACKING.match(f"&{part}=" if "=" not in part else f"&{part}")]
    return path + (question + "&".join(kept) if kept else "") + mark + anchor


def _finding(document: Document, span: Span, problem: str, sure: float, cured: str) -> Finding:
    place = document.place_at(span, "not for readers")
    shown = place.quote if len(place.quote) <= LONGEST else f"{place.quote[: LONGEST - 1]}…"
    fixes = (Fix("Delete the marks", (Edit(span.start, span.end, cured),)),) if cured else ()
    return Finding(place=place, values={"match": shown, "problem": problem}, fixes=fixes, confidence=sure)
