"""When what a text announces opens or ends: “the centre will open on 9 May”, “will open a visitor centre … on 9 May”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Document
from lint.language.quotations import inside, quoted
from lint.language.sentences import sentence_at
from lint.language.statements import Statement
from lint.language.temporal import times
from lint.language.words import vocabulary
from lint.patterns import pattern

NOUNS = frozenset(
    "centre center museum gallery exhibition exhibit fair festival market library school hospital clinic store shop branch hotel restaurant "
    "cafe café station bridge tunnel stadium arena pool park garden conference summit workshop course consultation tour season".split()
)
_NOUN = rf"(?P<noun>{'|'.join(sorted(NOUNS))})"
VERBS = {"open": "opening", "start": "opening", "begin": "opening", "close": "end", "end": "end", "finish": "end"}
SHAPES = (
    pattern(
        rf"\b{_NOUN} (?:(?:will|is (?:due |set |expected )?to) )?(?P<verb>open|start|begin|close|end|finish)(?:e?s)?\b(?! (?:at|daily)\b)[^.;:()\d]{{0,50}}$"
    ),
    pattern(
        rf"\b(?:will|is (?:due |set |expected )?to) (?P<verb>open|start|begin) (?:an?|its|the|their) (?:[\w’'-]+ ){{0,3}}?{_NOUN}\b[^.;:()\d]{{0,60}}$"
    ),
)
"""What stands before such a date."""
SEVERAL = pattern(
    r"\b(?:members?|public|press|previews?|friends|phases?|stages?|again|re-?open\w*|each|every|until|moved|postponed|original\w*|"
    r"instead|delay\w*|previous\w*|last|next|later|earlier|weekends?|or|soft|private|trial|test|booking|tickets?|doors open|new|another|other)\b"
)
"""Words of one of several openings, or of one that was moved."""
REACH = 120  # characters


def appointments(document: Document) -> Iterator[Statement]:
    """Every such date with its day, in reading order; the subject is the noun."""
    if NOUNS.isdisjoint(vocabulary(document)) or VERBS.keys().isdisjoint(
        word.removesuffix("s") for word in vocabulary(document)
    ):
        return
    for one in times(document):
        if not one.names_day:
            continue
        if not any(shape.search(one.block.prose, max(0, one.start - REACH), one.start) for shape in SHAPES):
            continue
        sentence = sentence_at(document, one.block, one.start)
        if sentence is None or SEVERAL.search(sentence.text) or inside(quoted(document, one.block), one.start, one.end):
            continue
        before = one.block.prose[max(sentence.start, one.start - REACH) : one.start]
        said = next((match for shape in SHAPES if (match := shape.search(before))), None)
        if said:
            yield Statement(VERBS[said["verb"]], said["noun"], one.value, one.block, one.start, one.end)
