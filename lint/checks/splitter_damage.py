"""What a program did that cut a text into sentences and joined it again: breaks inside sentences, spaces lost or added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lint.checks import option
from lint.diagnostics import Edit, Finding, Fix, Trust
from lint.document import MASK, Block, Document
from lint.language.abbreviations import NEVER_ENDS
from lint.language.completeness import terminal

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the words at that place",
    "problem": "what is wrong, as in “a space is missing between two sentences”",
}
FUSED = re.compile(
    r"(?<![\w.@/#-])(?P<left>[a-z]{2,}|[a-z]+[’'][a-z]+)(?P<stop>[.?!][”\"’)]?)(?P<right>[A-Z][a-z]*)(?=[ ,’'])(?!, ?[A-Z]\.)"
)
DECIMAL = re.compile(
    r"(?<![\w.])(?P<left>[$€£]?\d{1,3}\.) (?P<right>\d{1,2})"
    r"(?=%| (?:percent|per cent|percentage points?|million|billion|trillion|seconds|metres|meters|miles|points)\b)"
)
PARTS = {
    "ever": "changing growing present increasing evolving expanding popular",
    "self": "[a-z]{4,}", "non": "[a-z]{4,}", "anti": "[a-z]{4,}", "multi": "[a-z]{4,}", "semi": "[a-z]{5,}",
    "co": "founder founders founded author authors founding operation star host",
    "long": "term standing awaited running lasting", "short": "term lived",
    "well": "known being established documented deserved received", "mid": "[a-z]{4,}",
    "high": "profile quality speed level end income tech", "low": "cost income level key",
    "full": "time scale fledged", "part": "time", "real": "time world", "so": "called", "state": "owned run",
    "decision": "making maker makers", "policy": "making maker makers", "award": "winning", "record": "breaking",
    "world": "class famous renowned", "cutting": "edge", "ground": "breaking", "year": "old", "large": "scale",
}  # fmt: skip
"""Compounds that are written with a hyphen: the first half, and what may follow it."""
HYPHEN = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(rf"(?P<{left}>{left}) - (?:{'|'.join(right.split())})\b" for left, right in PARTS.items())
    + r")(?! - )"
)
LOWER_START = re.compile(r"[a-z][a-z’'-]*,? [a-z]")
NO_WORDS = frozenset("com org net gov edu io ai co js ts py md html css php txt pdf".split())
NAMES = frozenset("Com Org Net Gov Edu Io Ai Co Js Ts Me Tv Fm Uk Us".split())


@dataclass(frozen=True, slots=True)
class SplitterDamage:
    """Options."""

    allow: tuple[str, ...] = option((), "words that are meant as they stand, such as the name of a site")


def check(document: Document, options: SplitterDamage) -> Iterator[Finding]:
    """Every such place."""
    blocks = [block for block in document.prose_blocks() if not block.key]
    for at, block in enumerate(blocks):
        yield from _inside(document, block, options)
        if at and _goes_on(blocks[at - 1], block):
            yield _broken(document, blocks[at - 1], block)


def _inside(document: Document, block: Block, options: SplitterDamage) -> Iterator[Finding]:
    for match in FUSED.finditer(block.prose):
        if match["left"] in NO_WORDS or match["right"] in NAMES or match[0] in options.allow:
            continue
        at = match.start("right")
        sure = 0.93 if len(match["left"]) > 2 else 0.85
        yield _finding(document, block, match, (at, at), " ", "a space is missing between two sentences", sure)
    for match in DECIMAL.finditer(block.prose):
        span = match.end("left"), match.start("right")
        yield _finding(document, block, match, span, "", "there is a space inside a number", 0.9)
    for match in HYPHEN.finditer(block.prose):
        span = match.end(match.lastgroup or 0), match.end(match.lastgroup or 0) + len(" - ")
        yield _finding(document, block, match, span, "-", "there are spaces around a hyphen", 0.85)


def _finding(
    document: Document,
    block: Block,
    match: re.Match[str],
    span: tuple[int, int],
    replacement: str,
    problem: str,
    sure: float,
    trust: Trust = "safe",
) -> Finding:
    fixes: tuple[Fix, ...] = ()
    if block.in_one_run(match.start(), match.end()):
        source = block.source(*span)
        fixed = block.prose[match.start() : span[0]] + replacement + block.prose[span[1] : match.end()]
        fixes = (Fix(f"Write “{fixed}”", (Edit(source.start, source.end, replacement),), trust),)
    place = document.place(block, match.start(), match.end(), problem)
    return Finding(place=place, values={"match": match[0], "problem": problem}, fixes=fixes, confidence=sure)


def _goes_on(block: Block, following: Block) -> bool:
    """Whether a paragraph is the rest of the sentence that the one before it began."""
    if block.kind != "paragraph" or following.kind != "paragraph" or following.level != block.level:
        return False
    start = following.prose[:60]
    if not LOWER_START.match(start) or MASK in start:
        return False
    last = block.prose.rsplit(None, 1)[-1]
    if last.endswith("."):
        return re.fullmatch(r"(?:[A-Z]\.){2,}", last) is not None or last[:-1].lower() in NEVER_ENDS
    return not terminal(block.prose) and last[-1:].isalnum() and len(block.prose.split()) > 4


def _broken(document: Document, block: Block, following: Block) -> Finding:
    words = block.prose.split()[-2:]
    start = (
        len(block.prose) - len(block.prose.rsplit(None, len(words))[-1])
        if len(words) == 1
        else block.prose.rfind(words[0])
    )
    first = following.prose.split()[0]
    place = document.place(block, max(0, start), len(block.prose), "the sentence stops here")
    evidence = document.place(following, 0, len(first), "and goes on here")
    return Finding(
        place=place,
        evidence=(evidence,),
        values={"match": " ".join(words), "problem": f"a new paragraph begins inside this sentence, before “{first}”"},
        confidence=0.85,
    )
