"""A quotation mark or a bracket without its other half."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter

from lint.checks import Options
from lint.checks._lone_inner_marks import guillemets, inner_marks
from lint.checks._lone_marks import LoneMark, not_opened_again, whole_words
from lint.checks._torn_tags import torn_tags
from lint.diagnostics import LIKELY, Finding
from lint.document import MASK, Block, Document
from lint.language.debris import is_debris
from lint.language.lists import BULLETS
from lint.language.names.courtesies import TITLED
from lint.language.quotations import inside
from lint.patterns import pattern

VALUES: Mapping[str, str] = {
    "mark": "the mark that stands alone",
    "what": "what it is: quotation mark or bracket",
    "missing": "which half is missing: opening or closing",
    "words": "the words next to it",
}
KINDS = frozenset(("paragraph", "item", "quotation", "standfirst", "headline", "heading", "caption"))
QUOTATION_MARKS, BRACKETS = pattern(r"[\"“”„‟]|``|''"), pattern(r"[()\[\]]")
SMILEY = pattern(
    r"(?<!\w)[:;=][-~o^']?[()\[\]]+|(?<![\w(])\(+[-o^']?[:;=](?=\s|$)|(?<=\w)[:;](?:[-~^]?\)+)|(?<=\s),\)+|(?<!\w)[B8]-\)+|(?<!\w);-? ?\)|^-\)"
)
"""A face, whose bracket may be that of an aside too: “(who reads it ;))”, “(as he does :-)”."""
ENUMERATOR = pattern(
    r"(?:^|(?<=[\s;,:*_“\"(])|(?<=[a-z][.;])(?=[2-9]\)))#?(?:\d{1,3}[a-z]?|[a-zA-Z]\d?|\d{1,2}(?:\.\d{1,2}){1,3}|"
    r"(?:\d{1,2}\.){0,12}\d{0,2}(?:[ivx]{1,5}|[IVX]{1,5}))\.?\)|^\d{1,3} \)|^(?:\d{1,2}|[A-Za-z])\](?= )"
)
INTERVAL = pattern(
    r"\[[^\[\]()]{1,20}, ?[^\[\]()]{1,20}\)|\([^\[\]()]{1,20}, ?[^\[\]()]{1,20}\]|[\[\]][\d.-]{1,12}[,;] ?[\w.^*+/-]{1,12}[\[\]]"
)
"""Numbers up to one that is not among them: “[0, 1)”, or “[0, 1[” (ISO 80000-2)."""
SEVERAL = pattern(r"(?<=\w)\){3,}|(?<!\()\({3,}+(?=\w)")
"""Brackets of one side in a row, as in a name or an echo: “the band Moan O)))”."""
FORMULA = pattern(r"\\(?:left|right|text|frac|dot)\b")
"""What a formula of TeX has, whose brackets stand for more than one."""
SPOKEN_OF = pattern(r"[\"'‘“`][^\w\s\"'‘’“”`]{1,4}[\"'’”`]|\\(?:\d{3}|e|E|x1[bB])\[")
"""Marks that a text speaks of (“end it with ')'”), and the bracket of an escape sequence (ECMA-48): “\033[D”."""
ALONE = pattern(
    r'(?:^|[\s(])["“”](?=[),;]|$| (?:quotes?|characters?|marks?|signs?|to|opens|closes|begins|ends)\b| (?:and|or) [^\w\s])'
)
"""A mark without a word beside it, of which a text speaks: “begins with a double quote (")”."""
SPACE_BEFORE = " \n\t([{—–/-‘'=*_\u00a0"
OPENS_AS_CODE = pattern(r"[\"”],$|(?<!\w)[urbf]$", re.IGNORECASE)
"""Before an opening mark without a space, as in a list of values, or behind the letter of its kind:
“"i1","i2"”, “u"\\u3000"”."""
FRACTIONS = frozenset("½¼¾⅛⅜⅝⅞")
PAIRS = {")": "(", "]": "["}
SUPERSCRIPT = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Numbers of notes, some of which have a bracket behind them."""
REST_OF_LINK = ("]()", "](/", "](http", "](./", "](../")
FEW = 4  # lone brackets of a block that are told one by one
OPENS_MORE = ("(", "[", "{")
"""What no sentence ends with."""
NEAR = 12
"""Blocks within which a bracket may be closed: around a list, or a quotation of some paragraphs."""
LONGEST_SIZES = 60  # characters
LEAST_QUOTED = 3  # characters
SAID = pattern(rf"[a-z], (?:said|says) {TITLED}[A-Z][a-z]+\b|[a-z], (?:he|she) said\. [A-Z]")
"""Who says a quotation, which has ended there, though the mark is missing: “I knew it was us, said Mrs Lund.”"""


SIZES = pattern(r"\d[½¼¾⅛⅜⅝⅞]? ?\([\d½¼¾⅛⅜⅝⅞ .,/–-]+\)$")
"""The sizes of a pattern, before the mark for inches: 9 (9½, 10)"."""


OPENING_TAG, LONGEST_TAG = pattern(r"<[a-z][^<>]*>$"), 200
BY_ANOTHER = pattern(r" ?(?:x|×|by) ?\d")
OF_ANOTHER = pattern(r"\d[½¼¾⅛⅜⅝⅞]?[\"”] ?(?:x|×|by) ?[\d./½¼¾⅛⅜⅝⅞]+$")
"""Behind the mark for inches of a length, and before that of a width, in somebody’s words too:
“a sign of 18" x 12" tin”."""


MAY_BE_INCHES = pattern(r"(?<![\d,.])\d{1,3}(?:\.\d)?\"(?= [a-z][^\"]*\")")
"""A number with a mark that may be that of inches, in a quotation that goes on."""


class Unbalanced(Options):
    """No options."""


OF_EXPRESSION = pattern(r"\(\?[|:=!<>#^(RCP&+-]")
"""How a group of a regular expression opens: “(?=”."""
DITTO = pattern(r"(?:^|\s)\"(?: \"){2,}(?:\s|$)|\( ?\" ?\)")


INSERTED = pattern(
    r"\W*(?:advertisement|(?:article|story) continues|read (?:more|also)|see also|related|watch|listen)\b[^“”\"]{0,80}",
    re.IGNORECASE,
)
"""A line of the page between two paragraphs, over which a quotation goes on."""
LONGEST_VERSE = 70  # characters of a line
LONGEST_INSERTED = 120  # characters
FIGURES = pattern(r"[^\w]*\d[\d.,]*[^\w]*|[^\w]?\)[^\w]?")
"""A cell of a table of sums, where each stands in a block: “(1,509,250”, and its other half."""
HELP_OF_VIM = pattern(r"\b(?:vim|vi|ex):[^\n]{0,80}\b(?:ft|filetype)=help\b")
"""How help for Vim ends, in which such marks are keys, registers and the beginnings of remarks
(`:help help-writing`)."""
LONGEST_MODELINE = 200  # characters


def check(document: Document, options: Unbalanced) -> Iterator[Finding]:
    """Every mark that stands alone.

    A quotation that goes on in the next paragraph is opened there again and closed only at its end (Chicago Manual of
    Style 13.32); apostrophes, inches, smileys and the brackets of enumerations stand alone by right.
    """
    if HELP_OF_VIM.search(document.text, max(0, len(document.text) - LONGEST_MODELINE)):
        return
    blocks = [block for block in document.blocks if block.kind in KINDS and not block.key]
    alone: list[tuple[LoneMark, str]] = []
    for block, following in _with_next(blocks):
        prose = block.prose
        alone += [
            (mark, "quotation mark") for mark in _quotes(document, block, goes_on=following[:1] in ('"', "“", "„"))
        ]
        alone += [(mark, "quotation mark") for mark in inner_marks(document, block)]
        alone += [(mark, "quotation mark") for mark in guillemets(block, following)]
        if (prose.count("(") != prose.count(")") or prose.count("[") != prose.count("]")) and not FIGURES.fullmatch(
            prose
        ):
            alone += [(mark, "bracket") for mark in _brackets(block)]
    of_quotations = [mark for mark, what in alone if what == "quotation mark"]
    yield from not_opened_again(document, blocks, of_quotations)
    not_told = _around_verse(blocks, of_quotations) | _drawn_before(blocks, of_quotations)
    sides = {(shape, mark.opens, mark.block.ordinal) for mark, what in alone for shape in mark.shapes(what)}
    for mark, what in alone:
        if mark in not_told:
            continue
        if mark.opens and mark.block.prose.endswith(("...", "…")):
            continue  # a teaser, which was cut on purpose
        if ";;" in mark.block.prose or mark.block.prose.endswith(OPENS_MORE) or FORMULA.search(mark.block.prose):
            continue  # a line of a program, set as text: “37  return (”, “arden*) row ;;”
        step = 1 if mark.opens else -1
        halves = (
            (shape, not mark.opens, mark.block.ordinal + step * away)
            for shape in mark.shapes(what)
            for away in range(NEAR + 1)
        )
        if sides.isdisjoint(halves):  # else both belong together, in neighbouring blocks
            yield _finding(document, mark, what)


def _around_verse(blocks: Sequence[Block], marks: Sequence[LoneMark]) -> set[LoneMark]:
    """The marks before and behind a poem or a song, each of whose lines is a block: it is quoted as a whole."""
    found: set[LoneMark] = set()
    for first, last in pairwise(marks):
        if first.opens and not last.opens:
            start, end = (bisect_left(blocks, one.block.ordinal, key=attrgetter("ordinal")) for one in (first, last))
            if all(len(block.prose) <= LONGEST_VERSE for block in blocks[start : end + 1]):
                found |= {first, last}
    return found


def _drawn_before(blocks: Sequence[Block], marks: Sequence[LoneMark]) -> set[LoneMark]:
    """The marks behind quotations in blocks of their own, most of which close so without having opened: the style of
    the page draws a mark in front of each."""
    found = {
        mark
        for mark in marks
        if mark.block.kind == "quotation" and not mark.opens and not mark.block.prose[mark.end :].strip()
    }
    quotations = sum(block.kind == "quotation" for block in blocks)
    return found if len(found) > 1 and 2 * len(found) > quotations else set()


def _with_next(blocks: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    """Each block with the words of the next one, over what the page puts between two paragraphs,
    and over the list that a block leads to."""
    found: list[tuple[Block, str]] = []
    following = behind_list = ""
    for block in reversed(blocks):
        found.append((block, behind_list if block.prose.rstrip().endswith(":") else following))
        is_inserted = block.kind in ("caption", "credit") or (
            len(block.prose) <= LONGEST_INSERTED and INSERTED.fullmatch(block.prose)
        )
        is_entry = block.kind == "item" or block.prose.startswith(BULLETS)
        following = following if is_inserted else block.prose
        behind_list = behind_list if is_inserted or is_entry else block.prose
    return reversed(found)


def _opens_element(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether a mark is the first character of an element, as in a row of them that stand apart on the page only:
    `<b>Reg. 2</b><i>"Words"</i>`."""
    if match[0] != '"' or document.format != "html":
        return False
    at = block.source(*match.span()).start
    return OPENING_TAG.search(document.text, max(0, at - LONGEST_TAG), at) is not None


def _quotes(document: Document, block: Block, *, goes_on: bool) -> Iterator[LoneMark]:
    """The quotation marks of a block that stand alone."""
    prose = block.prose
    if (
        '"' not in prose
        and "„" not in prose
        and prose.count("“") in (prose.count("”"), prose.count("”") + prose.count("″"))
    ):
        return
    if '"""' in prose or len(prose) < LEAST_QUOTED or DITTO.search(prose):
        return  # three are one mark of a program, one alone is an ornament, and some repeat what stands above them
    german = "„" in prose
    opened: list[LoneMark] = []
    alone: list[LoneMark] = []
    torn = [match.span() for match in torn_tags(block)]
    is_odd = prose.count('"') % 2 or prose.count("“") != prose.count("”")
    spoken_of = [match.end() - 1 for match in ALONE.finditer(prose)] if is_odd else []
    if len(spoken_of) > 1:
        spoken_of = []  # then they may be halves of something, as in “(" ")”
    for match in QUOTATION_MARKS.finditer(prose):
        if inside(torn, match.start(), match.end()) or is_debris(prose, match.start()):
            continue  # the end of a tag, or of a sign that was decoded wrongly, which are other rules'
        if match[0] in ("``", "''"):
            return  # typewriter marks: other programs set them
        if match.start() in spoken_of:
            continue
        opens = _opens(prose, match.start(), match.end(), match[0], bool(opened), german)
        if not opened and not opens and _opens_element(document, block, match):
            opens = True
        if opens is None:
            continue
        mark = LoneMark(block, match.start(), match.end(), opens)
        if opens:
            opened.append(mark)
        elif opened:
            opened.pop()
        else:
            alone.append(mark)
    if opened and goes_on and len(opened) == 1 and not alone and not SAID.search(prose, opened[0].end):
        return
    if prose.count('"') % 2 and MAY_BE_INCHES.search(prose):
        return  # “"It was 9" long," he said”
    if len(opened) + len(alone) == 1:  # with more of them nobody can tell which belong together
        yield from opened or alone


def _opens(prose: str, start: int, end: int, mark: str, is_open: bool, german: bool) -> bool | None:
    """Whether a mark opens or closes; None for inches and seconds. Code and templates are as good as words."""
    before, after = prose[start - 1] if start else " ", prose[end : end + 1] or " "
    if german:
        return mark == "„"
    if (
        mark in '"”'
        and not is_open
        and (before.isdigit() or before in FRACTIONS or SIZES.search(prose, max(0, start - LONGEST_SIZES), start))
    ):
        return None
    if mark in '"”' and ((before.isdigit() and _is_of_size(prose, start, end)) or prose.startswith("Hg", end)):
        return None  # inches, of mercury too: “0.83 "Hg”
    if mark != '"':
        return mark in "“„‟"
    if not is_open and not after.isspace() and OPENS_AS_CODE.search(prose, max(0, start - 3), start):
        return True
    if before in SPACE_BEFORE and not after.isspace():
        return not is_open or before.isspace()
    return not is_open if before.isspace() and after.isspace() else False


def _is_of_size(prose: str, start: int, end: int) -> bool:
    """Whether a mark behind a number is that of inches, one of two lengths."""
    reach = max(0, start - LONGEST_SIZES)
    return BY_ANOTHER.match(prose, end) is not None or OF_ANOTHER.search(prose, reach, start) is not None


def _brackets(block: Block) -> list[LoneMark]:
    """The brackets of a block that stand alone; of many, with which nobody can tell what is missing, the first."""
    prose = block.prose
    skipped = {
        mark.start for mark in block.marks if mark.end == mark.start + 1
    }  # one that a text speaks of: “press *[*”
    skipped |= {at for match in SPOKEN_OF.finditer(prose) for at in range(*match.span())}
    skipped |= {at for match in INTERVAL.finditer(prose) for at in (match.start(), match.end() - 1)}
    skipped |= {at for match in SEVERAL.finditer(prose) if prose.count("(") < 3 for at in range(*match.span())}
    faces = {at for match in SMILEY.finditer(prose) for at in range(*match.span())}
    skipped |= faces
    closes_too = max((at for at in faces if prose[at] in ")]"), default=-1)
    numbers = {match.end() - 1 for match in ENUMERATOR.finditer(prose)}
    opened: list[LoneMark] = []
    alone: list[LoneMark] = []
    for match in BRACKETS.finditer(prose):
        at = match.start()
        if prose.startswith(REST_OF_LINK, at):
            return []  # what is left of a link, with its address, is another rule's
        if (
            at in skipped
            or OF_EXPRESSION.match(prose, at)
            or prose.startswith("(*", at)
            or prose.endswith("*)", 0, at + 1)
        ):
            continue  # a comment of a program is no aside
        if MASK in prose[max(0, at - 1) : at + 2]:
            return alone  # a template stands there, which may have brackets of its own
        mark = LoneMark(block, at, at + 1, match[0] in "([")
        if mark.opens:
            opened.append(mark)
        elif opened and prose[opened[-1].at] == PAIRS[match[0]]:
            opened.pop()
        elif at not in numbers and prose[max(0, at - 1) : at] not in SUPERSCRIPT:
            alone.append(mark)
    alone += [mark for mark in opened if mark.at > closes_too]
    # The mark itself: “the language uses [ to begin a value”.
    alone = [
        mark for mark in alone if not prose[max(0, mark.at - 1) : mark.at] == " " == prose[mark.at + 1 : mark.at + 2]
    ]
    return alone if len(alone) <= FEW else alone[:1]


def _finding(document: Document, mark: LoneMark, what: str) -> Finding:
    prose = mark.block.prose
    near = prose[mark.end : mark.end + 40] if mark.opens else prose[max(0, mark.at - 40) : mark.at]
    return Finding(
        place=document.place(mark.block, mark.at, mark.end, "stands alone"),
        evidence=(document.whole(mark.block, f"no {'closing' if mark.opens else 'opening'} {what} here"),),
        values={
            "mark": prose[mark.at : mark.end],
            "what": what,
            "missing": "closing" if mark.opens else "opening",
            "words": whole_words(near, from_start=mark.opens),
        },
        confidence=LIKELY,
    )
