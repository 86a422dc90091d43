"""The brackets of a block that stand alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from lint.checks.marks.lone import LoneMark
from lint.document import MASK, Block
from lint.patterns import pattern

BRACKETS = pattern(r"[()\[\]]")
PAIRS = {")": "(", "]": "["}
FIGURES = pattern(r"[^\w]*\d[\d.,]*[^\w]*|[^\w]?\)[^\w]?")
"""A cell of a table of sums, where each stands in a block: “(1,509,250”, and its other half."""
SMILEY = pattern(
    r"(?<!\w)[:;=][-~o0^'\"”]?[()\[\]]+|(?<![\w(])\(+[-o^']?[:;=](?=\s|$)|(?<=\w)[:;](?:[-~^]?\)+)|(?<=\s),\)+|(?<!\w)[B8]-[()]+|(?<!\w);-? ?\)|(?<!\w)[:=] \)$|^-\)"
)
"""A face, whose bracket may be that of an aside too: “(who reads it ;))”, “(as he does :-)”."""
ENUMERATOR = pattern(
    r"(?:^|(?<=[\s;,:*_“\"(])|(?<=[a-z][.;])(?=[2-9]\)))#?(?:\d{1,3}[a-z]?|[a-zA-Z]\d?|\d{1,2}(?:\.\d{1,2}){1,3}|"
    r"(?:\d{1,2}\.){0,12}\d{0,2}(?:[ivx]{1,5}|[IVX]{1,5}))\.?\)|^\d{1,3}(?: |[–-]\d{1,3})\)|^(?:\d{1,2}|[A-Za-z])\](?= )|"
    r"§ ?\d[\d.]* ?(?:\.[a-zA-Z\d]{1,5}){1,5}\)|^(?=\d*[A-Za-z])(?=[A-Za-z]{0,2}\d)[A-Za-z\d]{2,8}\+{0,5}\)(?= )|^(?:Ans|Ques|Sol|Note|Ex)\.?\)(?= )"
)
"""What numbers an entry or a point within a sentence, or says what it is: “a)”, “3)”, “4g1)”, “2i++)”, “Ans)”."""
INTERVAL = pattern(
    r"\[[^\[\]()]{1,20}, ?[^\[\]()]{1,20}\)|\([^\[\]()]{1,20}, ?[^\[\]()]{1,20}\]|[\[\]][\d.-]{1,12}[,;] ?[\w.^*+/-]{1,12}[\[\]]"
)
"""Numbers up to one that is not among them: “[0, 1)”, or “[0, 1[” (ISO 80000-2)."""
FORMULA = pattern(r"\$(?![\d\s])[^$]{1,200}(?<!\s)\$(?!\w)")
"""A formula in a line (TeX), which may have half-open intervals: “$[0, M)$”; no price."""
SEVERAL = pattern(r"(?<=\w)\){3,}|(?<!\()\({3,}+(?=\w)")
"""Brackets of one side in a row, as in a name or an echo: “the band Moan O)))”."""
SPOKEN_OF = pattern(r"[\"'‘“`][^\w\s\"'‘’“”`]{1,4}[\"'’”`]|\\(?:\d{3}|e|E|x1[bB])\[")
"""Marks that a text speaks of (“end it with ')'”), and the bracket of an escape sequence (ECMA-48): “\\033[D”."""
OF_EXPRESSION = pattern(r"\(\?[|:=!<>#^(RCP&+-]")
"""How a group of a regular expression opens: “(?=”."""
OF_COMMENT = pattern(r"\(\*(?!\.\w)")
"""How a comment of a program opens; “(*.example.com)” is an aside."""
SUPERSCRIPT = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Numbers of notes, some of which have a bracket behind them."""
REST_OF_LINK = ("]()", "](/", "](http", "](./", "](../")
FEW = 4  # lone brackets of a block that are told one by one


def brackets(block: Block) -> list[LoneMark]:
    """The brackets of a block that stand alone; of many, with which nobody can tell what is missing, the first."""
    prose = block.prose
    if (prose.count("(") == prose.count(")") and prose.count("[") == prose.count("]")) or FIGURES.fullmatch(prose):
        return []
    faces = {at for match in SMILEY.finditer(prose) for at in range(*match.span())}
    skipped = faces | _spoken_of(block)
    closes_too = max((at for at in faces if prose[at] in ")]"), default=-1)
    numbers = {match.end() - 1 for match in ENUMERATOR.finditer(prose)}
    # Of more that close than open, those behind letters and numbers are labels: “(art. 4.8 a)–b), d))”.
    outside = FORMULA.sub("", prose)
    labels = outside.count(")") - outside.count("(")
    opened: list[LoneMark] = []
    alone: list[LoneMark] = []
    for match in BRACKETS.finditer(prose):
        at = match.start()
        if prose.startswith(REST_OF_LINK, at):
            return []  # what is left of a link, with its address, is another rule's
        if (
            at in skipped
            or OF_EXPRESSION.match(prose, at)
            or OF_COMMENT.match(prose, at)
            or prose.endswith("*)", 0, at + 1)
        ):
            continue  # a comment of a program is no aside
        if MASK in prose[max(0, at - 1) : at + 2]:
            return alone  # a template stands there, which may have brackets of its own
        if at in numbers and labels > 0:
            labels -= 1
            continue
        mark = LoneMark(block, at, at + 1, match[0] in "([")
        if mark.opens:
            opened.append(mark)
        elif opened and opened[-1].written == PAIRS[match[0]]:
            opened.pop()
        elif at not in numbers and prose[max(0, at - 1) : at] not in SUPERSCRIPT:
            alone.append(mark)
    alone += [mark for mark in opened if mark.at > closes_too]
    # The mark itself: “the language uses [ to begin a value”.
    alone = [
        mark for mark in alone if not prose[max(0, mark.at - 1) : mark.at] == " " == prose[mark.at + 1 : mark.at + 2]
    ]
    return alone if len(alone) <= FEW else alone[:1]


def _spoken_of(block: Block) -> set[int]:
    """Where a bracket is no half of an aside: a text speaks of it (“press *[*”), or it is part of numbers or a name."""
    prose = block.prose
    found = {mark.start for mark in block.marks if mark.end == mark.start + 1}
    found |= {at for match in SPOKEN_OF.finditer(prose) for at in range(*match.span())}
    found |= {at for match in FORMULA.finditer(prose) for at in range(*match.span())}
    found |= {at for match in INTERVAL.finditer(prose) for at in (match.start(), match.end() - 1)}
    found |= {at for match in SEVERAL.finditer(prose) if prose.count("(") < 3 for at in range(*match.span())}
    return found


def mismatched(marks: Sequence[LoneMark]) -> dict[LoneMark, LoneMark]:
    """Of brackets that stand alone, those that open an aside, each with the one of another kind that closes it:
    “(built in 1890]”. Where a block has more of them, nobody can tell which belong together."""
    found = {}
    of_block = groupby((mark for mark in marks if mark.what == "bracket"), key=lambda mark: mark.block.ordinal)
    for _, group in of_block:
        opening, *others = sorted(group, key=lambda mark: mark.at)
        if len(others) == 1 and opening.opens and not others[0].opens:
            found[opening] = others[0]
    return found
