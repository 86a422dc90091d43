"""A detail that is another one where a text comes back to it: “a red car … the blue car”,
“his left leg … his right leg”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain

from lint.checks import Options, option
from lint.checks._everywhere import everywhere, in_own_words
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.names.people import PERSON, may_be_one, person
from lint.language.quantities.numbers import NUMBER
from lint.language.quotations import is_quoted
from lint.language.sections import in_several_sections, is_minutes
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
    r"\b(?:another|others?|both|also|second|either|each|earlier|previous\w*|last (?:year|month|week|season|time)|later|different|similar|than)\b|, too\b"
)
"""Words of a sentence that tells of one more, or of another time."""
YEAR, BEHIND = pattern(r"\b(?:19|20)\d\d\b"), 12
"""A year does so too, up to so many characters behind a detail."""
_Found = tuple[Block, "re.Match[str]"]


HOW = frozenset("directed written composed painted designed illustrated narrated".split())
BY = pattern(
    rf"(?P<thing>[{CAPITAL}][\w’'-]*(?: (?:of |the |and |in |on |a )?[{CAPITAL}][\w’'-]*){{0,5}})(?:, (?:which (?:was|is) )?| was | is )(?P<how>{'|'.join(sorted(HOW))}) "
    rf"by (?P<detail>{PERSON})(?! and\b)"
)
"""By whom a work is."""
ROUNDS = "semi-?finals?|quarter-?finals?|final|last 16|last eight|last four"
REACHED = pattern(
    rf"(?<![\w’'-])(?P<name>[{CAPITAL}][\w’'-]*\w) (?:have |has )?(?:reached|advanced to|(?:are|is|went) through to|progressed to|qualified for) the (?P<detail>{ROUNDS})\b"
)
NEXT = pattern(
    rf"(?<![\w’'-])(?P<name>[{CAPITAL}][\w’'-]*\w) (?:will|are to|is to|now) (?:meet|face|play|take on) [^.;:“”\"]{{2,40}}? in the (?P<detail>{ROUNDS})\b"
)
"""A round that somebody has reached, and the one that is said to come next."""
UNANIMOUS = pattern(
    r"\b(?:voted unanimously|(?:approved|passed|rejected|adopted|backed) (?:[a-z]+ ){0,4}?unanimously|unanimously (?:approved|passed|rejected|adopted|backed|voted)|by a unanimous vote)\b"
)
AGAINST = pattern(
    rf"\b(?:[Tt]he )?(?:{NUMBER} )?(?:members|councillors|councilors|delegates|senators|lawmakers|trustees|directors) who (?:had )?voted against\b"
)
"""A vote of all, and those who voted against."""
AGE = pattern(
    r"\b(?P<detail>(?P<nth>\d{1,2})(?:st|nd|rd|th)[- ]century) (?P<thing>church|castle|abbey|priory|manor|mill|inn|bridge|house|cottage|farmhouse|chapel|cathedral|tower|palace|mosque|temple)\b(?! (?:of|in|at|near)\b)"
)
BUILT = pattern(
    r"\b(?:[Tt]he|[Aa]) (?:[a-z]+ )?(?P<thing>church|castle|abbey|priory|manor|mill|inn|bridge|house|cottage|farmhouse|chapel|cathedral|tower|palace|mosque|temple)\b"
    r"[^.;:()]{0,40}?,? (?:which )?(?:was |is )?(?:built|founded|begun|dates?|dating) (?:in|from|back to) the (?:early |late |mid-)?(?P<detail>(?P<nth>\d{1,2})(?:st|nd|rd|th) century)\b"
)
"""From which century a building is."""
FLAGGED = pattern(
    rf"\b(?P<detail>[{CAPITAL}][a-z]+)-(?:flagged|registered) (?:[a-z]+ ){{0,2}}(?P<thing>ship|vessel|tanker|freighter|ferry|carrier|yacht|trawler)\b"
)
FLAG = pattern(
    rf"\b(?:sails|sailed|sailing|registered|flies|flew|is|was)\b[^.;:]{{0,20}}? (?:under the flag of|under the|in) (?P<detail>[{CAPITAL}][a-z]+(?: [{CAPITAL}][a-z]+)?)(?= flag\b|[.,;])"
)
"""Under whose flag a ship sails."""
FLAG_SIGNS = ("-flagged ", "-registered ")
BEFELL = r"(?=, (?:called|named)\b| (?:would|was|were|had|went|came|got|ran|fell|lay|took|[a-z]{3,}ed)\b)"
"""Behind one thing that the text speaks of, and not of its kind: “the badger got away”, not “the badger is shy”."""


class ChangedDetail(Options):
    """Options."""

    things: tuple[str, ...] = option(
        (),
        "things of which a text that has one comes back to it as another, each with all its words, as in “stabbing stabbed / shooting shot”",
    )


def needs(options: ChangedDetail) -> Gate:
    """What a text must hold: two words of one kind."""
    kinds = [
        (frozenset(("left",)), frozenset(("right",))),
        *((frozenset((one,)), frozenset((other,))) for one, other in OPPOSITE.items() if one > other),
    ]
    pairs = [(Need(one, frozenset()), Need(other, frozenset())) for one, other in kinds]
    own = frozenset(word for kind in _kinds(options.things) for word in kind)
    others = HOW.union("final unanimously unanimous century".split())
    pairs.append((Need(METALS, frozenset()), Need(frozenset(("medal",)), frozenset())))
    return Gate(frozenset(), (*pairs, (Need(COLOURS | own | others, frozenset(FLAG_SIGNS)),)))


def check(document: Document, options: ChangedDetail) -> Iterator[Finding]:
    """Each detail where the text comes back to it; it has no third one."""
    for (block, match), (where, other) in chain(_changed(document), _other_things(document, options.things)):
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
    if not HOW.isdisjoint(known):
        yield from _by_somebody_else(document)
    if "final" in known:
        yield from _in_another_round(document)
    if "century" in known:
        yield from _of_another_age(document)
    if any(sign in lowered(document) for sign in FLAG_SIGNS):
        yield from _under_another_flag(document)
    if not known.isdisjoint(("unanimous", "unanimously")) and "against" in known and not is_minutes(document):
        told, again = in_own_words(document, UNANIMOUS), in_own_words(document, AGAINST)
        if len(told) == len(again) == 1:
            yield again[0], told[0]
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


@lru_cache(maxsize=8)
def _kinds(things: tuple[str, ...]) -> tuple[Mapping[str, int], ...]:
    """For each kind the words of its things, each with the number of its thing."""
    return tuple(
        {word: number for number, thing in enumerate(kind.split("/")) for word in thing.split()} for kind in things
    )


def _other_things(document: Document, things: tuple[str, ...]) -> Iterator[tuple[_Found, _Found]]:
    """“The” thing of a kind that a text has nowhere else, where it has told of one other of that kind and no third."""
    known = vocabulary(document)
    for kind in _kinds(things):
        forms = [word for word in kind if word in known or f"{word}s" in known]
        if len({kind[word] for word in forms}) != 2:
            continue
        shape = pattern(
            rf"\b(?P<the>[Tt]he )?(?P<thing>{'|'.join(sorted(forms))})(?P<several>s|es)?\b(?P<did>{BEFELL})?"
        )
        every = list(everywhere(document, shape))
        if not every or any(match["several"] for _, match in every):
            continue
        first, last = every[0], every[-1]
        number = kind[last[1]["thing"]]
        alone = sum(kind[match["thing"]] == number for _, match in every) == 1
        if alone and last[1]["the"] and last[1]["did"] is not None and kind[first[1]["thing"]] != number:
            told = [found for found in every[:-1] if not is_quoted(document, *found)]
            if told and not is_quoted(document, *last):
                yield last, told[0]


def _by_somebody_else(document: Document) -> Iterator[tuple[_Found, _Found]]:
    """A work of somebody, and of somebody else."""
    told: dict[tuple[str, str], _Found] = {}
    for block, match in in_own_words(document, BY):
        before = told.setdefault((match["thing"], match["how"]), (block, match))
        if not may_be_one(document, person(before[1]["detail"]), person(match["detail"])):
            yield (block, match), before


def _in_another_round(document: Document) -> Iterator[tuple[_Found, _Found]]:
    """The round that somebody has reached, and the one in which they are to play next."""
    reached = {match["name"]: (block, match) for block, match in reversed(in_own_words(document, REACHED))}
    for block, match in in_own_words(document, NEXT):
        before = reached.get(match["name"])
        rounds = {one["detail"].replace("-", "").rstrip("s") for one in (match, before[1])} if before else ()
        if before and len(rounds) > 1:
            yield (block, match), before


def _of_another_age(document: Document) -> Iterator[tuple[_Found, _Found]]:
    """The one building of its kind that a text says to be of two centuries."""
    built, again = in_own_words(document, BUILT), in_own_words(document, AGE)
    for block, match in again:
        thing = match["thing"]
        told = [one for one in built if one[1]["thing"] == thing]
        every = {one[1]["nth"] for one in (*built, *again) if one[1]["thing"] == thing}
        if (
            len(told) == 1
            and len(every) == 2
            and match["nth"] != told[0][1]["nth"]
            and f"{thing}s" not in vocabulary(document)
        ):
            yield (block, match), told[0]
            return


def _under_another_flag(document: Document) -> Iterator[tuple[_Found, _Found]]:
    """The flag of the one ship whose flag a text tells, and another one."""
    flagged, flags = in_own_words(document, FLAGGED), in_own_words(document, FLAG)
    if len(flagged) == len(flags) == 1 and flagged[0][1]["detail"][:4] != flags[0][1]["detail"][:4]:
        yield flags[0], flagged[0]


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
    return (
        sentence is None
        or OTHERS.search(sentence.text) is not None
        or YEAR.search(block.prose, sentence.start, min(sentence.end, match.end() + BEHIND)) is not None
    )
