"""What a parser of YAML complains of, said for an editor: the line, and what to do there."""

from __future__ import annotations

import re
from typing import Any

from lint.patterns import pattern

BLOCK_HEADER = pattern(r"[>|](?:[+-]?[1-9]?|[1-9]?[+-]?)(?:\s+#.*)?")
"""What stands behind a key whose text begins on the next line (YAML 1.1, section 8.1)."""
KEY = pattern(r" *[\w/.-]+:(?: |$)")
BEHIND_QUOTED = pattern(r"""\s*(?:- +)*(?:[^\s:'"]+:\s+)?(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]+[^\s#]""")
VALUE = pattern(r"\s*(?:- +)?(?:[^\s:'\"]+:\s+)?(?P<value>[^\s].*)$")
MARKED_KEY = pattern(r"\s*(?:- +)?(?P<key>[*&%@`][^:]{0,100}):(?:\s|$)")
WITHOUT_COLON = pattern(r"(?:\s*- +)?\s*(?P<key>[a-z][a-z-]*)(?P<colon>:?)(?P<value>[^\s:].*| +[^\s:].*)$")
"""A key behind which the colon or the space behind it is missing: “severity error”, “severity:error”."""
OFTEN = frozenset(
    "check message why severity with examples tags language scope link swap tokens exceptions ignorecase "
    "english select ignore names vocabulary rules files options allow sections extends published languagetool fail-on min-severity rule reason until "
    "name wrong kind title dates note".split()
)
"""Keys of rules, settings and names that people write: another word may go on with the text above it."""
IN_LIST = pattern(r"[\[,]\s*(?P<value>[*&%@`][^\s,\]]*)")
"""An entry of a list in brackets that begins with a mark of YAML: “[*bold, plain]”."""
IN_BRACKETS = pattern(r"\[(?:[^\[\]#'\"]*,)? *(?P<value>[^\[\]#'\",]*[^\s,\[\]'\"]+ #[^\],]*)")
"""An entry of a list in brackets with a “ #” in it, behind which all is a comment: “[plan, item #5]”."""
ENDS_WITH_COLON = pattern(r"[\[,] *(?P<value>[^\[\],:'\"]+:)(?=[,\]])")
"""One that ends with a colon, which makes it a key: “[note:, see]”."""
GLUED_DASH = pattern(r" +-(?P<value>[^\s-][^:]*)")
"""An entry of a list with no space behind its dash: “  -word”."""
UNCLOSED = "a quotation mark is opened and never closed"
FIRST = (
    ("expected ',' or", "inside a list […] a text that has a bracket or a comma in it needs quotation marks"),
    ("found another document", "a second document begins at “---”; a file has one, so write another file"),
    ("Unicode character", "an escape stands for no character; write the character itself"),
    ("unknown escape", "a backslash in \"…\" starts an escape; put the text into '…' instead"),
    ("found unexpected end of stream", UNCLOSED),
)
LAST = (
    ("did not find expected key", "the spaces at the beginning of this line do not fit those of the lines above it"),
    ("did not find expected '-'", "the spaces at the beginning of this line do not fit those of the lines above it"),
    (
        "could not find expected ':'",
        "a “:” is missing after the key, or a text goes on that needs quotation marks around it",
    ),
)
"""Words of the parser, and what they come to, before and behind what the line itself tells."""
TAB = "the line is indented with a tab; YAML wants spaces"
DEEPER = "this line begins further right than the one above it; keys of one list begin in one column"
COLON = "a text that has “: ” in it needs quotation marks around it, as in message: 'Wrong: this'"
APOSTROPHE = pattern(r"(?:^|[:\[,-])\s*'(?:[^']|'')*'(?=[^\W_])")
MARK_WITHIN = pattern(r"(?:^|[:\[,-])\s*\"(?:[^\"\\]|\\.)*\"(?=[^\W_])")
ENDED_BY_APOSTROPHE = "an apostrophe ends a text in '…'; put the text between double quotation marks: \"It's late\""
ENDED_BY_MARK = 'a " within a text in "…" ends it; put the text between single quotation marks: \'a "late" boat\''
TWO_TEXTS = "there is text after a closing quotation mark; put the whole text between marks of the other kind"


def said(source: str, error: Any) -> tuple[int, str]:
    """The line of what is wrong (0 where the parser tells none), and a sentence on it."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 0
    complaint = str(getattr(error, "problem", None) or error).replace("\n", " ")
    lines = source.split("\n")
    for wanted in (
        _ended_within,
        _marked_key,
        _commented_out,
        _with_colon_at_end,
        _glued_dash,
        _unquoted,
        _unquoted_in_list,
    ):
        for at in (line, line - 1):
            if remedy := wanted(lines[at - 1] if 0 < at <= len(lines) else ""):
                return at, remedy
    here = lines[line - 1] if 0 < line <= len(lines) else ""
    opened = getattr(error, "context_mark", None)
    if opened and opened.line + 1 < line and "flow sequence" in str(getattr(error, "context", "")):
        return opened.line + 1, "“[” is opened and never closed with “]”"
    if "mapping values are not allowed" in complaint:
        above = lines[line - 2] if line > 1 else ""
        if KEY.match(here) and _indent(here) > _indent(above):
            return line, DEEPER
        unmarked = _without_colon(above) if KEY.match(here) and here.count(": ") < 2 else ""
        return (line - 1, unmarked) if unmarked else (line, COLON)
    if opened and opened.line < line and "could not find expected ':'" in complaint:
        begins = opened.line + 1  # the parser tells it behind the line
        if begins <= len(lines) and (unmarked := _without_colon(lines[begins - 1])):
            return begins, unmarked
    told = next((sentence for words, sentence in FIRST if words in complaint), "")
    if not told and "\t" in here[: len(here) - len(here.lstrip())]:
        told = TAB
    if (told == UNCLOSED or not told) and "quoted scalar" in str(getattr(error, "context", "")):
        return opened.line + 1 if opened else line, UNCLOSED
    if not told and BEHIND_QUOTED.match(here):
        told = TWO_TEXTS
    return line, told or next(
        (sentence for words, sentence in LAST if words in complaint), f"this is not valid YAML ({complaint})"
    )


def _ended_within(line: str) -> str:
    """What to do about a text that its own mark of quotation ends; empty where none does."""
    if APOSTROPHE.search(line):
        return ENDED_BY_APOSTROPHE
    return ENDED_BY_MARK if MARK_WITHIN.search(line) else ""


def _commented_out(line: str) -> str:
    """What to do about a “#” in a list in brackets, behind which everything is a comment; empty where there is none."""
    match = IN_BRACKETS.search(line)
    return f"after “ #” everything is a comment; put the text into quotation marks: '{match['value']}'" if match else ""


def _with_colon_at_end(line: str) -> str:
    """What to do about an entry of a list in brackets that ends with a colon; empty where none does."""
    match = ENDS_WITH_COLON.search(line)
    return f"a text that ends with “:” needs quotation marks around it: '{match['value']}'" if match else ""


def _glued_dash(line: str) -> str:
    """What to do about an entry of a list whose dash has no space behind it; empty where it has one."""
    match = GLUED_DASH.fullmatch(line)
    return f"an entry of a list begins with a dash and a space: “- {match['value']}”" if match else ""


def _needs_marks(text: str) -> str:
    return f"a text that starts with “{text[0]}” needs quotation marks around it: '{text}'"


def _marked_key(line: str) -> str:
    """What to do about a key that begins with a mark of YAML; empty where it does not."""
    match = MARKED_KEY.match(line)
    return _needs_marks(match["key"]) if match else ""


def _without_colon(line: str) -> str:
    """What to do about a key without a colon, or without a space behind it; empty where the line has none."""
    match = WITHOUT_COLON.match(line) if ": " not in line else None
    if match is None or match["key"] not in OFTEN:
        return ""
    missing = (
        f"a space is missing after “{match['key']}:”" if match["colon"] else f"a “:” is missing after “{match['key']}”"
    )
    return f"{missing}; write “{match['key']}: {match['value'].strip()[:40]}”"


def _unquoted(line: str) -> str:
    """What to do about a value that begins with a mark of YAML; empty where it does not."""
    match = VALUE.match(line)
    value = match["value"].strip() if match else ""
    first = value[:1]
    if first and first in "[{*&%@`" and not re.fullmatch(r"\[.*\]|\{.*\}", value):
        remedy = _needs_marks(f"{first}…")
        closing = {"[": "]", "{": "}"}.get(first)
        is_open = closing and closing not in value
        return f"“{first}” is opened and never closed with “{closing}”; {remedy}" if is_open else remedy
    if first and first in ">|" and not BLOCK_HEADER.fullmatch(value):
        return _needs_marks(value)
    return ""


def _unquoted_in_list(line: str) -> str:
    """The same of an entry of a list in brackets."""
    bare = IN_LIST.search(line)
    return _needs_marks(bare["value"]) if bare else ""


def _indent(line: str) -> int:
    """Where the words of a line begin, behind the mark of an entry too."""
    return len(line) - len(line.lstrip(" -"))
