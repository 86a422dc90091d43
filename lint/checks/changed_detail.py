"""A detail that is another one where a text comes back to it: “a red car … the blue car”,
“his left leg … his right leg”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import everywhere, in_own_words
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quantities.numbers import NUMBER
from lint.language.sections import in_several_sections
from lint.language.sentences import sentence_at
from lint.language.words import lowered, vocabulary
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the detail with its thing, as here", "other": "the same elsewhere"}
COLOURS = frozenset("red blue green black white yellow silver grey gray brown orange purple pink".split())
_COLOUR = rf"(?P<detail>{'|'.join(sorted(COLOURS))})"
_THING = r"(?P<thing>car|van|lorry|truck|motorcycle|motorbike|scooter|saloon|hatchback|minibus|coach|jacket|coat|hat|cap|hoodie|dress|suitcase|rucksack|backpack|scarf|helmet)"
BROUGHT_IN = pattern(rf"\b[Aa]n? (?:[a-z-]+ ){{0,2}}?{_COLOUR} {_THING}\b")
THE_THING = pattern(rf"\b[Tt]he {_COLOUR} {_THING}\b")
SIDES: Mapping[str, str] = {"left": "right", "right": "left"}
PARTS = frozenset(
    "leg arm foot hand knee ankle wrist shoulder elbow eye ear hip thigh hamstring calf heel lung".split()
)
SIDE = pattern(
    rf"\b(?:[Hh]is|[Hh]er|[{CAPITAL}][\w-]+[’']s) (?:lower |upper )?(?P<detail>left|right) (?P<thing>{'|'.join(sorted(PARTS))})\b"
)
HARM = pattern(
    r"\b(?:br(?:oke|oken|eaking)|injur\w+|fractur\w+|t(?:ore|orn)|hurt|surg\w+|operat\w+|pins?|plaster|amputat\w+|wound\w*|shot|strain\w*|sprain\w*|"
    r"lost|damag\w+|bandag\w+|bit(?:ten)?|burn\w*|cut|stitch\w*|doctors?|hospital)\b"
)
"""What befell a part of somebody, of which there are two, and one is hurt."""
OPPOSITE: Mapping[str, str] = {"north": "south", "south": "north", "east": "west", "west": "east"}
AWAY = pattern(
    rf"(?<![\w.,-])(?P<number>{NUMBER}) (?P<unit>miles?|kilomet(?:re|er)s?|km) (?P<detail>north|south|east|west) of (?P<thing>[{CAPITAL}][\w’'-]*\w(?: [{CAPITAL}][\w’'-]*\w)?)"
)
METALS = frozenset(("gold", "silver", "bronze"))
_METAL = rf"(?P<detail>{'|'.join(sorted(METALS))})"
WON = pattern(
    rf"(?<![\w’'-])(?P<name>[{CAPITAL}][\w’'-]*\w) (?:has |had )?(?:won|took|claimed|wins|takes|claims) (?:the |an? )?{_METAL}(?: medal)?(?= (?:in|at|on|medal|with|for)\b|[.,;])"
)
THE_MEDAL = pattern(rf"(?<![\w’'-])(?P<name>[{CAPITAL}][\w-]+)[’']s {_METAL} medal\b")
OTHERS = pattern(
    r"\b(?:another|other|others|both|also|second|either|too|each|earlier|previous\w*|last|later|different|similar|not|than|(?:19|20)\d\d)\b"
)
"""Words of a sentence that tells of one more, or of another time."""
_Found = tuple[Block, "re.Match[str]"]


class ChangedDetail(Options):
    """No options."""


def needs(options: ChangedDetail) -> Gate:
    """What a text must hold: two words of one kind."""
    kinds = [
        (frozenset(("left",)), frozenset(("right",))),
        *((frozenset((one,)), frozenset((other,))) for one, other in OPPOSITE.items() if one > other),
    ]
    pairs = [(Need(one, frozenset()), Need(other, frozenset())) for one, other in kinds]
    pairs.append((Need(METALS, frozenset()), Need(frozenset(("medal",)), frozenset())))
    return Gate(frozenset(), (*pairs, (Need(COLOURS, frozenset()),)))


def check(document: Document, options: ChangedDetail) -> Iterator[Finding]:
    """Each detail where the text comes back to it; it has no third one."""
    for (block, match), (where, other) in _changed(document):
        if block is where and sentence_at(document, block, match.start()) == sentence_at(
            document, where, other.start()
        ):
            continue
        if in_several_sections(document, where, block) or any(
            map(_tells_of_others, (document,) * 2, ((block, match), (where, other)))
        ):
            continue
        yield Finding(
            place=document.place(block, *match.span(), "so here"),
            evidence=(document.place(where, *other.span(), "and so there"),),
            values={"match": match[0], "other": other[0]},
            confidence=LIKELY,
        )


def _changed(document: Document) -> Iterator[tuple[_Found, _Found]]:
    """Where a text comes back to a thing with another detail; then where it told of it."""
    known = vocabulary(document)
    if len(COLOURS & known) > 1:
        yield from _of_other_colour(document)
    if {"left", "right"} <= known and not PARTS.isdisjoint(known):
        yield from _of_other_side(document)
    if len(METALS & known) > 1 and "medal" in known:
        yield from _of_other_metal(document)
    if any(one in known and other in known for one, other in OPPOSITE.items()):
        yield from _in_other_direction(document)


def _of_other_colour(document: Document) -> Iterator[tuple[_Found, _Found]]:
    """The one thing of its kind that a text brings in, against “the” thing of a colour that it has once."""
    for block, match in in_own_words(document, THE_THING):
        thing = match["thing"]
        colours = rf"\b(?:an?|another|one|two|the) (?:[a-z-]+ ){{0,3}}?({'|'.join(sorted(COLOURS))}) {thing}s?\b"
        every: list[str] = re.findall(colours, lowered(document))
        brought_in = [found for found in in_own_words(document, BROUGHT_IN) if found[1]["thing"] == thing]
        if (
            len(brought_in) == 1
            and set(every) == {match["detail"], brought_in[0][1]["detail"]}
            and every.count(match["detail"]) == 1
            and match["detail"] != brought_in[0][1]["detail"]
            and f"{thing}s" not in vocabulary(document)
            and brought_in[0][0].ordinal <= block.ordinal
        ):
            yield (block, match), brought_in[0]


def _of_other_side(document: Document) -> Iterator[tuple[_Found, _Found]]:
    """One part of somebody that is hurt, of which a text names both sides, and the other one once."""
    told: dict[str, list[_Found]] = {}
    for block, match in everywhere(document, SIDE):
        told.setdefault(match["thing"], []).append((block, match))
    for thing, found in told.items():
        sides = [match["detail"] for _, match in found]
        if len(set(sides)) != 2 or f"{thing}s" in vocabulary(document):
            continue
        if not all(_is_of_harm(document, one) for one in found):
            continue
        first = found[0]
        odd = [one for one in found if one[1]["detail"] != first[1]["detail"]]
        if len(odd) == 1 and odd[0][0] is not first[0]:
            yield odd[0], first


def _is_of_harm(document: Document, found: _Found) -> bool:
    block, match = found
    sentence = sentence_at(document, block, match.start())
    return sentence is not None and HARM.search(sentence.text) is not None


def _of_other_metal(document: Document) -> Iterator[tuple[_Found, _Found]]:
    """The medal of somebody of whom a text tells one, and nothing of medals besides."""
    won, again = in_own_words(document, WON), in_own_words(document, THE_MEDAL)
    if len(won) != 1 or len(again) != 1:
        return
    ((where, first),), ((block, match),) = won, again
    if first["detail"] == match["detail"] or first["name"] != match["name"]:
        return
    if sum(lowered(document).count(f" {metal} ") for metal in METALS) == 2:
        yield (block, match), (where, first)


def _in_other_direction(document: Document) -> Iterator[tuple[_Found, _Found]]:
    """So far from a place, in the opposite direction."""
    told: dict[tuple[str, ...], _Found] = {}
    for block, match in in_own_words(document, AWAY):
        key = match["number"], match["unit"][:1], match["thing"]
        before = told.setdefault(key, (block, match))
        if OPPOSITE[before[1]["detail"]] == match["detail"]:
            yield (block, match), before


def _tells_of_others(document: Document, found: _Found) -> bool:
    block, match = found
    sentence = sentence_at(document, block, match.start())
    return sentence is None or OTHERS.search(sentence.text) is not None
