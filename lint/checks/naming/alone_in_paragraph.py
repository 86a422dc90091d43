"""The one person of whom a paragraph tells, and whom it calls he and she: “Moe broke the record. He swam …”,
“…, which she set”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks.naming.one_speaker import A_MAN, A_WOMAN, OtherSex
from lint.document import Block, Document
from lint.language.names.people import first_names, person
from lint.language.names.whole import names_of
from lint.language.quotations import quoted
from lint.patterns import pattern

PRONOUN = pattern(r"(?<![\w’'-])(?:(?P<woman>[Ss]he)|(?P<man>[Hh]e))(?![\w’'-])")
LONGEST = 700  # characters of a paragraph
NO_PERSON = (
    "over|after|under|for|or|nor|ever|never|rather|either|neither|whether|together|however|per|faster|slower|later|earlier|better|"
    "longer|shorter|higher|lower|older|younger|greater|larger|smaller|former|other|another|further|number|paper|order|water|"
    "river|summer|winter|matter|letter|quarter|power|corner|tower|dinner|supper|recent|current|different|important"
)
"""Words that end as words for people do: teacher, visitor, artist."""
SOMEBODY = pattern(
    rf"\b(?:{A_MAN}|neighbou?rs?|{A_WOMAN}|students?|pupils?|victims?|teens?|child|children|baby|infant|friend|partner|person|figure|hero|"
    r"host|guest|guy|dude|lad|aunt|cousin|coach|thief|boss|nurse|cook|clerk|pilot|judge|priest|nun|monk|rabbi|bishop|duke|"
    r"count|duchess|emperor|pope|god|saint|chief|cat|dog|horse|they|their|neither|who)\b"
    r"|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Aa]nother|[Oo]ne|[Ii]ts|[Mm]y|[Oo]ur|[Ww]hose|[Aa]ny|[Ee]very|[Ee]ach|[Nn]o|[Tt]hat) "
    rf"(?:[\w-]+ ){{0,3}}?(?!(?:{NO_PERSON}|[a-z]+ment)\b)[a-z]+(?:er|or|ist|ian|ant|ent|ee|mate)\b"
)
"""Somebody else who may be meant."""
HELD_AGAINST = pattern(r"[,;] (?:and|but|while|whereas) $")
"""Between two pronouns of one sentence that are of two people: “he made 40 of them, and she made 11”."""
LONGEST_JOINT = 10  # characters


def he_and_she_alone(document: Document) -> Iterator[OtherSex]:
    """The first pronoun of the other sex than the one before it, in each paragraph that names one person
    and tells of nobody else."""
    introduced = first_names(document)
    for block in document.prose_blocks():
        if block.kind != "paragraph" or block.key or "she " not in block.prose.lower() or len(block.prose) > LONGEST:
            continue
        found = list(PRONOUN.finditer(block.prose))
        other = next((match for match in found if match.lastgroup != found[0].lastgroup), None)
        if other is None or SOMEBODY.search(block.prose) or quoted(document, block):
            continue  # where somebody speaks, another may answer
        if found[0].start() == 0:
            continue  # of whom the paragraph before tells: “She sentenced Mr Moe to two years.”
        if HELD_AGAINST.search(block.prose, max(0, other.start() - LONGEST_JOINT), other.start()):
            continue
        who = _only_one(document, block)
        if who in introduced and len(introduced[who]) == 1:
            yield OtherSex(block, *other.span(), who, (block, *found[0].span()))


def _only_one(document: Document, block: Block) -> str:
    """The surname of the one whom a paragraph names, if it names nothing else."""
    names = {person(name.text)[1] for name in names_of(document, block, 0, len(block.prose))}
    return names.pop() if len(names) == 1 else ""
