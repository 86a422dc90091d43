"""Markup where plain words belong: tags in a title or summary, a code fence around the whole text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from lint.checks import Options, _html_in_text, option
from lint.checks._alone_in_element import fills_element
from lint.checks._attributes import is_for_a_script
from lint.checks._everywhere import outside_code
from lint.checks._markdown_left import (
    in_pages,
    kept_by_tags,
    links_in_words,
    parted_links,
    rests_of_links,
    spaced_links,
    takes_spaces,
    unclosed_marks,
)
from lint.checks._marks_of_headings import marks_of_headings
from lint.checks._markup_in_fields import in_fields
from lint.checks._markup_in_rst import (
    halves_of_roles,
    has_headings_of_markdown,
    links_of_markdown,
    links_without_underscore,
)
from lint.checks._second_front_matter import end_of_front_matter, fields_again, late_fields, second_front_matter
from lint.checks._torn_tags import ENDS, SWALLOWED, torn_tags
from lint.checks._unmatched_tags import ends_without_begin, never_ended
from lint.checks._wording import shortened
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Finding
from lint.document import BYTE_ORDER_MARK, Document, Place
from lint.gates import Gate, one_of
from lint.language.sections import has_code
from lint.patterns import LINE_START, pattern
from lint.spans import Span

VALUES: Mapping[str, str] = {"match": "the markup", "problem": "what is wrong with it"}
ESCAPED = pattern(
    r"&lt;/?(?:p|div|h[1-6]|br|strong|em|b|i|u|ul|ol|li|span|blockquote|table|tr|td)(?: [^&<>]{0,200})?/?&gt;",
    re.IGNORECASE,
)
SHOWN = pattern(
    r"<(?:strong|em|b|i|u|del|ins|s|mark|p|span|div|h[1-6]|li|blockquote|a\s+href=[^<>]{1,300})(?:\s[^<>]{0,300})?>(?=[\w“\"‘'])"
    r"|(?<=[\w.,!?”\"’'])</(?:strong|em|b|i|u|del|ins|s|mark|p|span|div|h[1-6]|li|blockquote|a)>"
    r"|<br ?/?>",
    re.IGNORECASE,
)
"""A tag right beside the words that it was to mark, which a plain text shows as it stands."""
_PROPERTY = r"(?:font-weight: ?(?:400|500|normal)|line-height: ?1\.\d+\w*|font-family: ?[^;\"<>]{1,60}|white-space: ?pre-wrap|background-color: ?transparent)"
PASTED = pattern(
    rf"<(?:span|p|b|font) (?:style=\"(?:{_PROPERTY}(?:; ?|(?=\")))+\"|"
    rf"style=\"[^\"<>]{{0,200}}\bmso-[^\"<>]{{0,200}}\"|class=\"(?:Mso|Apple-)[^\"<>]{{0,60}}\"|"
    rf"id=\"docs-internal-guid[^\"<>]{{0,60}}\")>",
    re.IGNORECASE,
)
"""What Word, Google Docs, Apple’s and WordPress’s editors write around words."""
FENCE = pattern(r"(?m)^\ufeff?[ ]{0,3}(?:```|~~~)[ ]*(?:markdown|md|text|txt|html|plaintext)?[ ]*(?=\r?$)")
CODE_LINE = pattern(r"(?:[{};)=]|\):)[ \t\r]*$|^[ \t]*(?://|/\*|;;|#!|def |let |var |fn |func )", re.MULTILINE)
MOST_CODE = 0.2
"""Share of lines that look like code, beyond which they are no words in a fence."""
LONGEST_LEAD = 20
"""Words before a block of code with which somebody hands over a text: “Here is the article:”."""
MOST_OF_IT = 0.6
RECORD = 200
"""Characters above a page in a fence that a program may have written: “Generated: 2025-11-18, Topic: …”."""
SHORTCODE = pattern(r"(?<!\{)\{< ?/?[a-z][\w-]*(?: [^{}<>\n]{0,80})? ?>\}(?!\})")
"""A call of a site generator’s that it did not run, for want of a brace: “{< figure >}”."""
OPEN_WORDS = pattern(r"(?<![\w\]!\\\[])\[[^\[\]()\n]{3,80}\(https?://[^\s()<>\[\]]{4,200}\)(?![^\n]{0,400}\])")
"""“[the plan(https://harbour.example)”, with no closing bracket on its line."""
OPEN_LINK = pattern(r"\[[^\[\]\n]{2,80}\]\((?P<address>https?://[^\s()<>\"']+)(?= [a-z][^()\n]*$)", re.MULTILINE)
"""A link of Markdown that goes on with words and is not closed on its line."""
ESCAPED_TAG = pattern(
    r"(?:&#123;|&#x7b;|&lbrace;|&lcub;)(?![^\n]{0,120}(?:&#125;|&#x7d;|&rbrace;|&rcub;))\s?(?:%-?\s?[a-z]\w*|(?:\{|&#123;|&#x7b;|&lbrace;|&lcub;)\s?[a-z][\w.]*)[^{}%\n]{0,80}(?<=\S)",
    re.IGNORECASE,
)
"""A tag of a template whose first brace is written as an entity, so that no program runs it: “&#123;% raw %}”;
where both are, readers are to see it."""
LISTED = pattern(rf"(?m){LINE_START}(?P<mark>\\[-*+]) \S.*\r?\n(?:\\[-*+] \S.*(?:\r?\n|\Z)){{2,}}")
"""Lines of a list whose marks are escaped, so that Markdown takes them for one paragraph."""
TWO_RULES = pattern(
    r"(?m)[-*_](?:(?<=\n\n.)|(?<=\n\r\n.))(?:(?<=-)-{2,}|(?<=\*)\*{2,}|(?<=_)_{2,})[ \t]*\r?\n(?:[ \t]*\r?\n)+(?P<second>-{3,}|\*{3,}|_{3,})[ \t]*(?=\r?$)(?!\r?\n[\w-]+:)"
)
"""A line across the page, and another one right under it."""
CLOSES_FIELDS = pattern(r"\n[a-z]{3,12}: \S[^\n]*\s*\n---+\s*$")
"""Before a line across the page: another one, which ends the fields of a text below its headline."""
BARE_FIELDS = pattern(r"\ufeff?(?:[\w-]+:[^\n]*\n|[ \t][^\n]*\n|\r?\n){2,80}---[ \t]*(?=\r?\n)")
NESTED = pattern(r"\]\([^()\[\]\s]{1,200}\[[^\[\]\n]{1,80}\]\(")
"""A link of Markdown in whose address another one begins, as a program leaves it that links each keyword:
“[work](/pos[ts](/t)-1)”."""
PAGE = pattern(r"```(?:html)?\s*<(?:!doctype html|html)\b", re.IGNORECASE)
"""A whole page in a fence of Markdown, as a model delivers it."""


SPACE = pattern(r"\s")
SPEAKS_OF_TAGS, NEAR = pattern(r"\btags?\b[^.]*$"), 40  # characters
"""Before a tag that a text tells of: “in HTML tags (&lt;i&gt; and &lt;/i&gt;)”."""


class StrayMarkup(Options):
    """Options."""

    fields: tuple[str, ...] = option(
        ("title", "description", "subtitle", "headline"),
        "fields of the front matter that hold plain words",
    )


def needs(options: StrayMarkup) -> Gate:
    """What the source must hold: a tag, as it is or escaped, a fence, a star, a link, a heading without words, or front
    matter behind front matter."""
    return one_of(
        "<",
        "&lt;",
        *ENDS,
        "(http",
        ":`",
        "``",
        "```",
        "~~~",
        "*",
        "](",
        "] (http",
        "(/",
        ' "#',
        " '#",
        "  #",
        "##\n",
        "##\r",
        "## \n",
        "## \r",
        "#\u00a0",
        "\n===",
        "---\n\n---",
        "---\r\n\r\n---",
        "---\n---",
        "---\r\n---",
        "&#",
        "brace;",
        "lcub;",
        "\n\\",
        "---\n",
        "---\r",
        "___",
        of_source=True,
    )


def check(document: Document, options: StrayMarkup) -> Iterator[Finding]:
    """One finding for each such field, and one for a fence around the text; none where nothing is read, as in data."""
    if not document.blocks:
        return
    yield from in_fields(document, options.fields)
    yield from _fence(document)
    if document.format == "markdown":
        yield from _of_markdown(document)
    if document.format == "rst":
        links = links_of_markdown(document)
        how_sure = DOUBTFUL if has_headings_of_markdown(document) else LIKELY
        yield from _together(links, "is a link of Markdown, which readers of this format see as it stands", how_sure)
        open_links = links_without_underscore(document)
        yield from _together(open_links, "is no link: the underscore after it is missing", LIKELY)
        halves = halves_of_roles(document)
        yield from _together(
            halves, "is a role that lost one of its marks, so that readers see it as it stands", LIKELY
        )
    if document.format == "html" and "```" in document.text:
        yield from _page_in_page(document)
    if not has_code(document):
        yield from _escaped(document)
        yield from _torn(document)
        if document.format == "text":
            yield from _shown(document)
        elif document.format == "html":
            sure, likely = in_pages(document)
            yield from _together(sure, "is markup that readers see as it stands", SURE)
            is_habit = len(likely) == 1 and " " not in likely[0].quote  # “*not*”, as people write in mail
            problem = "is a mark of bold or italics that readers see as it stands"
            yield from _together(likely, problem, DOUBTFUL if is_habit else LIKELY)
        elif document.format == "markdown" and "*" in document.text:
            unclosed = unclosed_marks(document)
            yield from _together(unclosed, "is a mark of bold or italics that readers see as it stands", LIKELY)
    if document.format == "markdown" and ("style=" in document.text or "class=" in document.text):
        yield from _pasted(document)
    if document.format == "markdown" and "{{" not in document.text and "{%" not in document.text:
        yield from _unmatched(document)  # what a template puts in may have begun it


def _of_markdown(document: Document) -> Iterator[Finding]:
    """What a reader of Markdown takes for words, though it was to be markup."""
    text = document.text
    if "{<" in text:
        yield from _shortcodes(document)
    if "&#" in text or "brace;" in text or "lcub;" in text:
        tags = outside_code(document, ESCAPED_TAG, "shown as it stands")
        yield from _together(tags, "is a tag of a template whose brace is escaped, so that readers see it", SURE)
    if "\n\\" in text:
        lists = outside_code(document, LISTED, "an escaped mark", "mark")
        yield from _together(lists, "is an escaped mark, so that the lines of a list run into one paragraph", LIKELY)
    front = max(end_of_front_matter(document), _end_of_bare_fields(document))
    rules = [
        one
        for one in outside_code(document, TWO_RULES, "nothing stands above it", "second")
        if one.start > front and not CLOSES_FIELDS.search(text, max(0, one.start - RECORD), one.start)
    ]
    yield from _together(
        rules, "is a line across the page right under another one: what stood between them is gone", LIKELY
    )
    may_have_rests = ("](" in text or "(/" in text) and not _has_links_in_code(document)
    rests = list(rests_of_links(document)) if may_have_rests else []
    if "](" in text or "] (" in text:
        yield from _damaged_links(document, rests)
    for places, problem, sure in marks_of_headings(document):
        yield from _together(places, problem, sure)
    yield from second_front_matter(document)
    yield from late_fields(document)
    yield from fields_again(document)
    kept = kept_by_tags(document, rests)
    lost = [one for one in rests if one.end not in {whole.end for whole in kept}]
    yield from _together(kept, "is a link, and the tag before it keeps it from being one", LIKELY)
    yield from _together(lost, "is the end of a link whose beginning is lost, and readers see it", SURE)
    if "](http" in text:
        yield from _open_links(document)
    if "(http" in text:
        no_bracket = outside_code(document, OPEN_WORDS, "its words are not closed")
        yield from _together(
            no_bracket, "is a link whose words lack their closing bracket, so that readers see it", LIKELY
        )


def _end_of_bare_fields(document: Document) -> int:
    """Where the line ends that closes fields at the top of a text which no line opens; 0 where there are none."""
    fields = BARE_FIELDS.match(document.text)
    return fields.end() if fields else 0


def _has_links_in_code(document: Document) -> bool:
    """Whether code of a text shows how links are written, or is no short word or two in its line."""
    spans = [document.text[slice(*span)] for span in document.code_spans]
    return any(block.kind == "code" for block in document.blocks) or any(
        "](" in code or "(/" in code or "\n" in code for code in spans
    )


def _together(places: Sequence[Place], problem: str, confidence: float) -> Iterator[Finding]:
    """One finding with all places of a fault, if there are any."""
    if places:
        first, *others = places
        values = {"match": shortened(first.quote), "problem": problem}
        yield Finding(place=first, also=tuple(others), values=values, confidence=confidence)


def _shortcodes(document: Document) -> Iterator[Finding]:
    """Instructions to a generator of sites that lost a brace on either side: “{< gallery >}”."""
    places = outside_code(document, SHORTCODE, "shown as it stands")
    yield from _together(places, "is an instruction to the site that lost its outer braces", SURE)


def _escaped(document: Document) -> Iterator[Finding]:
    """Tags that were escaped once too often, so that readers see them; one finding with all places."""
    fields = [block.span for block in document.blocks if block.key]
    places = [
        document.place_at(Span(*match.span()), "shown as it stands")
        for match in ESCAPED.finditer(document.text)
        if not document.is_code(match.start())
        and not any(one.start <= match.start() < one.end for one in fields)
        and not is_for_a_script(document.text, match.start())
    ]
    if any(SPEAKS_OF_TAGS.search(document.text, max(0, one.start - NEAR), one.start) for one in places):
        return
    if any(fills_element(document, one.start, one.end) for one in places):
        return  # as where a text speaks of tags
    opens = document.format == "html" and any(document.text.endswith(">", 0, place.start) for place in places)
    if opens or any("/" in place.quote for place in places):
        yield from _together(places, "is markup that readers see as it stands", LIKELY)


def _torn(document: Document) -> Iterator[Finding]:
    """Ends of tags whose beginning is lost, one finding with all places: “" width="100%">”."""
    places = [
        document.place(block, *match.span(), "shown as it stands")
        for block in (document.prose_blocks() if any(end in document.text for end in ENDS) else ())
        for match in (torn_tags(block) if not block.key else ())
    ]
    yield from _together(places, "is the rest of a tag, which readers see as it stands", LIKELY)
    if document.format == "html":
        swallowed = outside_code(document, SWALLOWED, "runs into the words")
        yield from _together(
            swallowed, "is a tag that has swallowed the words behind it, and no reader sees them", SURE
        )


def _shown(document: Document) -> Iterator[Finding]:
    """Tags in a plain text, one finding with all places."""
    places = [
        document.place_at(Span(*match.span()), "shown as it stands")
        for match in (SHOWN.finditer(document.text) if "<" in document.text else ())
    ]
    yield from _together(
        places, "is markup that readers see as it stands", DOUBTFUL if _html_in_text.is_html(document) else LIKELY
    )


def _open_links(document: Document) -> Iterator[Finding]:
    for match in OPEN_LINK.finditer(document.text):
        if not document.is_code(match.start()):
            place = document.place_at(Span(*match.span()), "not closed")
            problem = "is a link whose closing bracket is missing, so that readers see its address"
            yield Finding(place=place, values={"match": shortened(match[0], 40), "problem": problem}, confidence=SURE)


def _damaged_links(document: Document, rests: Sequence[Place]) -> Iterator[Finding]:
    """Links that a program has broken, of each kind one finding with all places;
    of two in one word the rest is told."""
    ends = [rest.start for rest in rests]
    cut = []
    for place in links_in_words(document):
        following = bisect_right(ends, place.end)
        if following == len(ends) or SPACE.search(document.text, place.end, ends[following]):
            cut.append(place)
    yield from _nested_links(document)
    sure = DOUBTFUL if takes_spaces(document) else SURE
    yield from _together(list(spaced_links(document)), "has a space, so that readers see the link as it stands", sure)
    apart = "has a space before its address, so that readers see the link as it stands"
    yield from _together(list(parted_links(document)), apart, LIKELY)
    yield from _together(cut, "is a link that ends or begins inside a word", LIKELY)


def _nested_links(document: Document) -> Iterator[Finding]:
    """Links in the addresses of links, as one finding: neither leads anywhere, and readers see what is left of both."""
    places = [
        document.place_at(Span(match.start() + 1, match.end()), "a link in an address")
        for match in NESTED.finditer(document.text)
        if not document.is_code(match.start())
    ]
    yield from _together(places, "has a link in its address, so that readers see what is left of both", SURE)


def _page_in_page(document: Document) -> Iterator[Finding]:
    """A page that was put into another one with the fence in which it was delivered."""
    for match in PAGE.finditer(document.text):
        if not document.is_code(match.start()):
            place = document.place_at(Span(match.start(), match.start() + len("```")), "shown as it stands")
            problem = "is the mark of a block of code, and a whole page stands behind it inside of this one"
            yield Finding(place=place, values={"match": place.quote, "problem": problem}, confidence=SURE)


def _pasted(document: Document) -> Iterator[Finding]:
    """Formatting that an office program or an editor for pages brought along, as one finding."""
    places = outside_code(document, PASTED, "brought along")
    yield from _together(places, "is formatting that was pasted in with the words", DOUBTFUL)  # readers hardly see it


def _unmatched(document: Document) -> Iterator[Finding]:
    """Ends of elements that never began, and beginnings of what never ends, of each kind one finding."""
    stray, is_of_page = ends_without_begin(document)
    if stray:
        problem = f"ends an element “{stray[0].quote[2:-1]}” that never began"
        yield from _together(stray, problem, DOUBTFUL if is_of_page else LIKELY)
    problem = "begins a part of the page that nothing ends, so that all below it becomes part of it"
    yield from _together(never_ended(document), problem, LIKELY)


def _fence(document: Document) -> Iterator[Finding]:
    body = [block for block in document.blocks if not block.key]
    size = len(document.text.strip())
    large = [block for block in body if block.kind == "code" and block.span.end - block.span.start > MOST_OF_IT * size]
    fenced = len(body) < 4 and bool(large)
    above = [block.prose for block in body if large and block.kind == "paragraph" and block.ordinal < large[0].ordinal]
    fenced = fenced and sum(len(prose.split()) for prose in above) <= LONGEST_LEAD  # else it shows what it speaks of
    # What opens the block stands in the line before it; the line behind it looks the same.
    reach = (0, large[0].span.start) if fenced else (0, len(document.text))
    match = FENCE.search(document.text, *reach)
    if not match:
        return
    before = document.text[: match.start()].removeprefix(BYTE_ORDER_MARK)
    is_page = len(before) < RECORD and PAGE.match(document.text, match.end() - len(match[0].lstrip()))
    if not (fenced or (document.format == "text" and (is_page or not before.strip()))):
        return
    inside = document.text[match.end() :]
    start = match.start() + match[0].startswith(BYTE_ORDER_MARK)
    if fenced and (inside.count(" ") < 20 or len(CODE_LINE.findall(inside)) > MOST_CODE * inside.count("\n")):
        return  # a file of code
    place = document.place_at(Span(start, match.end()), "a mark of code")
    problem = "opens a block of code that holds the whole text"
    yield Finding(place=place, values={"match": place.quote.strip(), "problem": problem}, confidence=SURE)
