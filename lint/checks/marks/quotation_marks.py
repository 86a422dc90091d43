"""The quotation marks of a block that stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._torn_tags import torn_tags
from lint.checks.marks.lone import LoneMark
from lint.document import Block, Document
from lint.language.debris import is_debris
from lint.language.names.courtesies import TITLED
from lint.language.quotations import inside
from lint.patterns import pattern

QUOTATION_MARKS = pattern(r"[\"“”„‟]|``|''|(?<!’)’’(?!’)")
ALONE = pattern(
    r'(?<!\w):["”](?=\))|(?:^|[\s(])["“”](?=[),;]|(?<![:;] .)$| (?:quotes?|characters?|marks?|signs?|to|opens|closes|begins|ends)\b| (?:and|or) [^\w\s]'
    r'|(?: [^\w\s“”"(\[]{1,2}){2}(?=[\s)]|$))|(?<=[“‘])"(?=[”’])|(?<=\bliteral )"(?= )'
)
r"""A mark without a word beside it, of which a text speaks: “begins with a double quote (")”, “no < > " \ ? *”."""
QUALIFIED = pattern(r"\"\.\"(?<=\w...)(?=\w)")
"""Between the two halves of a name in a database, each in its marks: “"HARBOUR"."LAMPS"”."""
KEYS = pattern(r"\+\+\"[^\"\n]{1,60}\"\+\+")
"""The keys that a reader presses, as MkDocs marks them with the words on them: “++"PARAM 1"++”."""
PARTED = "\n\n"
"""What parts two paragraphs of one block, which breaks of lines make of it in HTML."""
SPACE_BEFORE = " \n\t([{—–/-‘'=*_\u00a0"
OPENS_AS_CODE = pattern(r"[\"”],$|(?<!\w)[urbf]$", re.IGNORECASE)
"""Before an opening mark without a space, as in a list of values, or behind the letter of its kind:
“"i1","i2"”, “u"\\u3000"”."""
FRACTIONS = frozenset("½¼¾⅛⅜⅝⅞")
LONGEST_SIZES = 60  # characters
SIZES = pattern(r"\d[½¼¾⅛⅜⅝⅞]? ?\([\d½¼¾⅛⅜⅝⅞ .,/–-]+\)$")
"""The sizes of a pattern, before the mark for inches: 9 (9½, 10)"."""
BY_ANOTHER = pattern(r" ?(?:x|×|by) ?\d")
OF_ANOTHER = pattern(r"\d[½¼¾⅛⅜⅝⅞]?[\"”] ?(?:x|×|by) ?[\d./½¼¾⅛⅜⅝⅞]+$")
"""Behind the mark for inches of a length, and before that of a width, in somebody’s words too:
“a sign of 18" x 12" tin”."""
MAY_BE_INCHES = pattern(r"(?<![\d,.])\d{1,3}(?:\.\d)?\"(?= [A-Za-z][^\"]*\")")
"""A number with a mark that may be that of inches, in a quotation that goes on."""
DITTO = pattern(r"(?:^|\s)\"(?: \"){2,}(?:\s|$)|\( ?\" ?\)|\| +\" +\|")
LEAST_QUOTED = 3  # characters
IN_BRACKETS = pattern(r"\((?:[^()\"]* )?(?P<mark>\")\w[^()\"”]*\)")
"""Brackets with one straight mark, which opens a quotation."""
SAID = pattern(rf"[a-z], (?:said|says) {TITLED}[A-Z][a-z]+\b|[a-z], (?:he|she) said\. [A-Z]")
"""Who says a quotation, which has ended there, though the mark is missing: “I knew it was us, said Mrs Lund.”"""
OPENING_TAG, LONGEST_TAG = pattern(r"<[a-z][^<>]*>$"), 200


def quotation_marks(document: Document, block: Block, *, goes_on: bool) -> Iterator[LoneMark]:
    """The quotation marks of a block that stand alone; `goes_on` says that the next block opens with one."""
    prose = block.prose
    if (
        '"' not in prose
        and "„" not in prose
        and prose.count("“") in (prose.count("”"), prose.count("”") + prose.count("″"))
    ):
        return
    if '"""' in prose or len(prose) < LEAST_QUOTED or DITTO.search(prose):
        return  # three are one mark of a program, one alone is an ornament, and some repeat what stands above them
    is_odd = bool(prose.count('"') % 2) or prose.count("“") != prose.count("”")
    of_aside = _in_brackets(block) if is_odd else None
    yield from [of_aside] if of_aside else _in_order(document, block, is_odd=is_odd, goes_on=goes_on)


def _in_order(document: Document, block: Block, *, is_odd: bool, goes_on: bool) -> Iterator[LoneMark]:
    """The marks that find no other half where all are read one behind the other."""
    prose = block.prose
    german = "„" in prose
    opened: list[LoneMark] = []
    alone: list[LoneMark] = []
    torn = [match.span() for match in torn_tags(block)]
    spoken_of = [match.end() - 1 for match in ALONE.finditer(prose)] if is_odd else []
    joints = {at for match in QUALIFIED.finditer(prose) for at in (match.start(), match.end() - 1)}
    joints |= {at for match in KEYS.finditer(prose) for at in (match.start() + 2, match.end() - 3)}
    alone_in_line = prose.find('"')
    if (
        not spoken_of
        and prose.count('"') == 1
        and "“" not in prose
        and prose[max(0, alone_in_line - 1) : alone_in_line + 2] == ' " '
    ):
        spoken_of.append(alone_in_line)  # the mark itself: “how to use " in a line”
    if len(spoken_of) > 1:
        spoken_of = []  # then they may be halves of something, as in “(" ")”
    for match in QUOTATION_MARKS.finditer(prose):
        if inside(torn, match.start(), match.end()) or is_debris(prose, match.start()):
            continue  # the end of a tag, or of a sign that was decoded wrongly, which are other rules'
        if match[0] in ("``", "''"):
            return  # typewriter marks: other programs set them
        if match.start() in spoken_of or match.start() in joints or _is_shown_or_doubled(prose, match, opened):
            continue
        if match[0] == "’’" and (not opened or "‘" in prose):
            continue  # the end of a quotation within one, behind an apostrophe
        opens = _opens(prose, match.start(), match.end(), match[0], bool(opened), german)
        if not opened and not opens and _opens_element(document, block, match):
            opens = True
        if opens is None:
            continue
        mark = LoneMark(block, match.start(), match.end(), opens)
        if opens and opened and prose.endswith(PARTED, 0, match.start()):
            continue  # the quotation goes on in the next paragraph, which opens it again
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


def _is_shown_or_doubled(prose: str, match: re.Match[str], opened: list[LoneMark]) -> bool:
    """Whether a mark stands between two others, as a sign that is shown, or opens once more what one
    right before it has opened: “the key '"'”, “""The lamp" is dark”."""
    if prose[max(0, match.start() - 1) : match.end() + 1] == "'\"'":
        return True
    is_second = bool(opened) and opened[-1].end == match.start() and match[0] == '"' == prose[opened[-1].at]
    return is_second and prose[match.end() : match.end() + 1].isalnum()


def _in_brackets(block: Block) -> LoneMark | None:
    """The only opening mark that brackets close over: “in a coat ("Pilot), and a hat ("Mate")”."""
    found = list(IN_BRACKETS.finditer(block.prose))
    return LoneMark(block, *found[0].span("mark"), True) if len(found) == 1 else None


def _opens_element(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether a mark is the first character of an element, as in a row of them that stand apart on the page only:
    `<b>Reg. 2</b><i>"Words"</i>`."""
    if match[0] != '"' or document.format != "html":
        return False
    at = block.source(*match.span()).start
    return OPENING_TAG.search(document.text, max(0, at - LONGEST_TAG), at) is not None


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
        return mark in "“„‟"  # “’’” closes, as two single marks in place of a double one
    if not is_open and after.isalpha() and prose.endswith(("...", "…"), 0, start):
        return True  # what is quoted begins within: “..."Mrs. Lund, …”
    if prose.endswith("^{", 0, start):
        return None  # seconds of arc, in a formula
    if not is_open and not after.isspace() and OPENS_AS_CODE.search(prose, max(0, start - 3), start):
        return True
    if before == ":" and not is_open and after.isalpha() and start > 1 and prose[start - 2].isalpha():
        return True  # “of the talk:"The lamp"”
    if before in SPACE_BEFORE and not after.isspace():
        return not is_open or before.isspace()
    return not is_open if before.isspace() and after.isspace() else False


def _is_of_size(prose: str, start: int, end: int) -> bool:
    """Whether a mark behind a number is that of inches, one of two lengths."""
    reach = max(0, start - LONGEST_SIZES)
    return BY_ANOTHER.match(prose, end) is not None or OF_ANOTHER.search(prose, reach, start) is not None
