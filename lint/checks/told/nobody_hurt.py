"""Nobody was hurt, and so many were: “No one was injured in the fire”, “Two people were injured”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks.told.casualties import OTHER_TOLLS
from lint.checks.told.numbers import Told
from lint.document import Document, reading_order
from lint.language.quantities.numbers import NUMBER
from lint.language.quotations import stands_quoted
from lint.language.sentences import whole_sentences
from lint.language.words import lower_in_place
from lint.patterns import pattern

HARM = {"hurt": "hurt", "injured": "hurt", "wounded": "hurt", "killed": "killed"}
"""What befell them, and what it is kept under."""
_WHAT = r"(?P<what>hurt|injured|wounded|killed)\b"
NOBODY = (
    pattern(
        rf"\b(?P<told>no one|nobody|no-one|no (?:people|passengers|staff|pupils|crew|residents|workers)) (?:was|were|has been|had been|is|have been) {_WHAT}"
    ),
    pattern(
        r"\b(?P<told>no (?P<what>injuries|casualties)) (?:were|have been|had been) reported\b|\bthere were (?P<told2>no (?:injuries|casualties))\b"
    ),
)
SOMEBODY = pattern(
    rf"(?<![\w.,/-])(?P<told>{NUMBER}|an?) (?:[a-z-]+ ){{0,2}}?(?:people|persons|men|women|passengers|workers|children|students|pupils|residents|firefighters|"
    rf"officers|soldiers|firemen|crew members|guards|guests|visitors|man|woman|boy|girl|child|firefighter|fireman|officer|passenger|worker|driver) (?:and an? [a-z]+ )?"
    rf"(?:who )?(?:was|were|have been|has been|had been) (?:[a-z]+ly )?(?:{_WHAT}|(?:taken to (?:the )?hospital with|"
    rf"treated (?:in hospital )?for) (?:[a-z]+ )?(?:burns|injuries|wounds|fractures)\b)"
    rf"|\b(?P<told2>the {NUMBER} (?P<what2>injured|wounded))(?:, (?:an?|both|all) |(?: people| men| women| passengers)? (?:were|are|had) )"
)
"""In text of small letters."""
WORDS = ("hurt", "injur", "wounded", "killed", "casualties", "burns", "fractures")
"""A cheap test in front of the patterns."""
OTHERWISE = pattern(
    r"\b(?:19|20)\d\d\b|\b(?:if|would|could|might|may|when|whether|first|second|third|fourth|earlier|previous|latest|other|others|else|another|also|both|but)\b"
)
"""Words of a sentence that tells of another time, or of the others."""


def nobody_hurt(document: Document) -> Iterator[tuple[Told, Told]]:
    """How many were hurt, and that nobody was: the later one, and the earlier one."""
    nobody: dict[str, Told] = {}
    somebody: dict[str, Told] = {}
    for sentence in whole_sentences(document):
        lower = lower_in_place(sentence.text)
        if not any(word in lower for word in WORDS) or OTHER_TOLLS.search(lower) or OTHERWISE.search(lower):
            continue
        for shape, found in ((NOBODY[0], nobody), (NOBODY[1], nobody), (SOMEBODY, somebody)):
            for match in shape.finditer(lower):
                group = "told" if match["told"] else "told2"
                what = match["what"] or match.groupdict().get("what2") or ""
                start, end = (sentence.start + at for at in match.span(group))
                one = Told(sentence.block, start, end, 0.0)
                if not stands_quoted(document, one):
                    found.setdefault(HARM.get(what, "hurt"), one)
    for what in sorted(nobody.keys() & somebody.keys()):
        earlier, later = sorted((nobody[what], somebody[what]), key=reading_order)
        yield later, earlier
