"""Whether the sentences of two counts tell apart what is counted: “destroyed by the fire”, “destroyed by the flood”."""

from __future__ import annotations

from lint.checks.told.numbers import Told
from lint.document import Document
from lint.language.sections import in_several_sections
from lint.language.sentences import sentence_at
from lint.patterns import pattern

SUCH = " such "
"""Behind a number: that it counts others of the same kind."""
OF_YEAR = pattern(r"[^.;:,\d]{0,60}? in (?P<year>(?:19|20)\d\d)\b")
"""Behind a number: the year of which it is told."""
FORESEEN = pattern(r"\b(?:analysts?|consensus|estimates?|expected|forecasts?|pencill?ed in)\b")
REACH = 60  # characters
NUMBERS = pattern(r"(?<![\w.,])\d+(?:[.,]\d+)*")
LONGEST = 400  # characters behind a number that are looked at
PLACED = pattern(
    r"\b(?P<preposition>by|in|at|from|of|with|near|into) the (?:(?!remaining|other|same)[a-z]+ )??(?P<what>[a-z]{3,})\b"
    r"(?= (?:on|in|at|was|were|is|are|has|have|had|will|runs?|last|this|by)\b|[,.;]|$)"
)
"""What counted things were hit by, or where they were."""
ALIKE = {
    "accident": "crash", "collision": "crash", "blaze": "fire", "explosion": "blast", "bombing": "blast",
    "earthquake": "quake", "shooting": "attack", "raid": "attack", "hurricane": "storm", "flooding": "flood", "floods": "flood",
}  # fmt: skip
"""What one may say for the other."""
ANYTHING = frozenset(
    "area attack building case city company country court disaster day end event family government group hospital incident morning night "
    "past people place plan project region scene state story team time town tragedy village week weekend world year years".split()
)
"""What may be said of the same in other words."""
OPPOSED = (
    frozenset("state federal municipal county national".split()),
    frozenset("northern southern eastern western".split()),
    frozenset("boys girls".split()),
    frozenset("men women".split()),
)
"""Words of which each tells its things from those of the others."""


def are_told_apart(document: Document, one: Told, other: Told) -> bool:
    """Whether something in the two sentences says that the counts are of other things."""
    if any(each.block.prose.startswith(SUCH, each.end) for each in (one, other)):
        return True
    years = [OF_YEAR.match(each.block.prose, each.end) for each in (one, other)]
    if years[0] and years[1] and years[0]["year"] != years[1]["year"]:
        return True  # “350 reports in 2019, a slight dip from the 358 in 2018”
    if in_several_sections(document, one.block, other.block) and all(
        FORESEEN.search(each.block.prose, max(0, each.start - REACH), each.end + REACH) for each in (one, other)
    ):
        return True  # what was expected of one thing, and of another
    texts = [_behind(document, each) for each in (one, other)]
    if any(each.text in NUMBERS.findall(text) for each, text in zip((other, one), texts, strict=True)):
        return True  # “350 reports, and the 358 of the year before”: both are told of in one sentence
    for kinds in OPPOSED:
        first, second = (kinds.intersection(text.split()) for text in texts)
        if first and second and first.isdisjoint(second):
            return True
    placed = [_placed(text) for text in texts]
    return any(
        placed[0][preposition].isdisjoint(placed[1][preposition]) for preposition in placed[0].keys() & placed[1].keys()
    )


def _behind(document: Document, one: Told) -> str:
    """The clause from the words before a number on, in small letters."""
    sentence = sentence_at(document, one.block, one.start)
    start = sentence.start if sentence else one.start
    end = min(sentence.end, one.end + LONGEST) if sentence else one.end
    return one.block.prose[max(start, one.start - 40) : end].lower()


def _placed(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for match in PLACED.finditer(text):
        if match["preposition"] == "with" or match["what"] not in ANYTHING:
            found.setdefault(match["preposition"], set()).add(ALIKE.get(match["what"], match["what"]))
    return found
