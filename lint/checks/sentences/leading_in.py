"""Whether a paragraph leads to what stands below it: a list, code, a command, an address, a picture."""

from __future__ import annotations

import re

from lint.document import Block, Document
from lint.language.temporal.words import BEGINS_WITH_HOUR
from lint.patterns import CAPITAL, pattern

ADDRESS = pattern(r"\S*[\w-]\.[a-z]{2,}(?:/\S*)?\.?")
"""A link or an address, behind which many leave out the full stop."""
REACH = 200  # characters behind the last paragraph in which it may stand
EMBEDDED = pattern(
    r"\n[ \t]*(?:<?https?://\S+>?|\[[^\]\n]{1,80}\]\(<?https?://[^()\n]{1,200}\))[ \t\r]*(?:\n|$)|"
    r"\n[ \t>]*(?::[a-z-]{1,20}:)?`{1,2}[^`\n]+`{1,2}[.,]?[ \t\r]*(?:\n|$)|<a\b[^<>]*>\s*(?:$|(?:https?|ftp)://)|<(?:pre|table|"
    r"img|figure|math|svg|iframe|video|object|form|ul|ol|dl|blockquote|script|code|tt|samp|kbd)\b|```|~~~|!\[|"
    r"\{\{[<%]|\$\$|\n[ \t]*\$[^$\n]+\$[ \t.,\r]*(?:\n|$)|<div\b[^<>]*\bclass=[\"'][^\"'<>]*(?:poe(?:m|try)|verse|stanza)|\n[ \t]*\.\. [a-z:-]+::|(?:^|\s)(?:[-*+]|\d+[.)])[ \t]+[`$]",
    re.IGNORECASE,
)
"""What may stand below a paragraph that leads to it, and has no prose of its own."""
COMMAND = pattern(
    r"(?:[$%>] |\.{0,2}/[\w.-]+(?:/[\w.-]+)*(?: |$)|[A-Z_]+=\S+ \S|[a-z][\w.+-]*(?: [^\s-]\S*)* --?[A-Za-z]|[a-z]{2,8} (?:[*~$]|\.{0,2}/)|- \S)"
)
"""How a line begins that is a command, in a text without marks for it: “/usr/bin/file -Lbz”, “sed -e …”, “rm *~”;
and an entry of a list, “- nets”."""
INDENTED = pattern(r" {4}|\t")
"""How a line of code begins in a text without marks for it."""
SET_APART = pattern(
    rf"\s*(?:\$(?!\d[\d.,]*\s)|\\[(\[]|\\begin\b|(?:https?|ftp)://)|(?:<[^<>]{{1,80}}>\s*){{0,3}}<a\b|\[[^a-z\n]|"
    rf"\*\*|__[A-Z]|=[A-Z_]+=(?:\s|$)|[\w'’ (){{}}^_*<>/,]{{1,40}} = \S|[{CAPITAL}][\w.’' ]{{1,40}} (?:wrote|writes|"
    rf"says|said):\s*$"
)
"""How a block begins to which the paragraph above leads: a link, a strong label, a formula, an address,
“She wrote:”."""
ENUMERATED = pattern(
    r"[“\"‘']?(?:[A-Z]\d{1,3}\[)?(?:\((?:[ivx]{1,5}|[IVX]{1,5}|([A-Za-z])\1?|\d{1,2})\)|(?:[ivx]{1,4}|[a-z]|\d{1,2} ?)[.)] )"
)
"""How an entry of a list begins whose marks are its own words, as laws have it: “ii. or where …”, “(B)the day”,
“F4[(d) a plan”."""
RESOLVED = pattern(
    r"(?:Whereas|WHEREAS|Resolved|RESOLVED|B[Ee] [Ii][Tt]|N[Oo][Ww],? T[Hh][Ee][Rr][Ee][Ff][Oo][Rr][Ee]|"
    r"T[Hh][Ee][Rr][Ee][Ff][Oo][Rr][Ee],? [Bb][Ee] [Ii][Tt])\b"
)
"""How a recital and a clause of a resolution begin: “…, and⏎Whereas, the crew …”."""
TYPED_BULLET = pattern(rf"o [{CAPITAL}]")
"""How an entry begins below another one where bullets were typed: “o Harbours”."""
SUB_CLAUSE = pattern(rf"\d{{1,2}}(?:\.\d{{1,2}}){{2,}}\.? [{CAPITAL}]")
"""How a part of a clause begins: “19.2.1 Vote on …”, below “19.2 A director may”."""
ATTRIBUTES = ("{.", "{:")
"""What a paragraph that is set apart begins with in some dialects of Markdown: “{.centred}”."""
BEFORE_HEADING = (" with,", " by,", " as,", " is,", " are,", " was,", " were,")
"""How a sentence ends that the heading below it completes, in old books."""
CONTINUED = pattern(r"\W*[Cc]ontinued on\b")
"""The line below a story that goes on elsewhere in the paper: “Continued on page 2”."""
PAGE_ENDS = pattern(r"\n[-= ]{3,}page \d{1,4}[-= ]{3,}(?:\r?\n|$)", re.IGNORECASE)
"""The mark of a page of what was copied from paper: “=== PAGE 5 ===”."""
ADDRESSED = pattern(r"[A-Z][^.:]{2,50}:")
"""The second line of those who are spoken to: “Members of the Crew and⏎Members of the Board:”."""
BEFORE_QUOTATION = (" as", " reads", " read", " says", " said")
MARKS = ('"', "“")
SAMPLE_OF_HELP = pattern(r"[ :]>\n[ \t]+\S")
"""Where a sample begins in the help of Vim (`:help help-writing`): a mark at the end of the line above."""
VALUES_ALONE = pattern(r"[\d\W]+")
"""A line of numbers and signs: “10.11.0.0 - 10.11.31.255”."""


def introduces(document: Document, block: Block, following: Block | None) -> bool:
    """Whether a block goes on in what stands below it: in the next block, or in what makes no block."""
    if block.key:
        return False  # what stands around it in the source is no part of the page
    if following is not None and (
        following.kind in ("item", "quotation", "code", "cell")
        or following.prose.startswith("--")
        or CONTINUED.match(following.prose)
        or VALUES_ALONE.fullmatch(following.prose)
        or COMMAND.match(following.prose)
        or (following.kind != "heading" and ENUMERATED.match(following.prose))
        or RESOLVED.match(following.prose)
        or TYPED_BULLET.match(following.prose)
        or SUB_CLAUSE.match(following.prose)
        or SET_APART.match(document.text, following.span.start, following.span.end)
        or ADDRESS.fullmatch(following.prose.strip())
        or ADDRESS.fullmatch(document.text[following.span.start : following.span.end].strip())
        or (following.kind == "heading" and (block.prose.endswith(BEFORE_HEADING) or following.prose[:1].islower()))
        or document.text.startswith(ATTRIBUTES, document.line_at(following.span.start).start)
        or (block.prose.endswith((" or", " and")) and block.prose[0] in MARKS and following.prose[0] in MARKS)
        or (block.prose.endswith(BEFORE_QUOTATION) and following.prose[0] in MARKS)
        or (block.prose.endswith(" at") and BEGINS_WITH_HOUR.match(following.prose))
        or (block.prose.endswith(" and") and ADDRESSED.fullmatch(following.prose))
        # a command on a line of its own
        or (INDENTED.match(document.text, following.span.start) and not INDENTED.match(document.text, block.span.start))
    ):
        return True
    if SAMPLE_OF_HELP.search(document.text, block.span.start, block.span.end):
        return True
    end = block.source(len(block.prose) - 1, len(block.prose)).end
    between = document.text[end : following.span.start if following else block.span.end + REACH]
    return EMBEDDED.search(between) is not None or PAGE_ENDS.search(between) is not None
