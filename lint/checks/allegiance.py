"""One person with two labels of which nobody has two: “Republican Walt Hobart” and “Hobart, the first Democrat”;
of Poland, and a Czech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from lint.checks import Options, option
from lint.checks._everywhere import everywhere, in_own_words
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document, reading_order
from lint.gates import Gate
from lint.language.names.people import PERSON, first_names, may_be_one, person
from lint.language.quotations import inside, quoted
from lint.language.sentences import sentence_at
from lint.language.vocabulary.known_words import is_known_name, is_word
from lint.patterns import pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "name": "the person",
    "here": "the label here",
    "there": "the label elsewhere",
}
NOT_A_PERSON = frozenset(
    "Party Caucus Coalition MP MPs MEP Council Councillor Committee Commission Authority Agency Board Department Ministry Congress "
    "Senate House Conference Association Club United City Republic Embassy Government "
    "Company Corporation Corp Corp. Broadcasting Institute University College Museum Library Foundation Trust Society Veterans Press News Post Times "
    "Open Cup League Army Navy Bank Airlines Union Minister Office Court Paper Papers Newspaper Magazine Journal "
    "Weekly Review Translation Edition Version Language Dictionary Tel Tel. Phone Fax Email".split()
)
CALLINGS = (
    "runner|rider|striker|player|driver|swimmer|cyclist|golfer|skier|sprinter|hurdler|jumper|thrower|boxer|fighter|midfielder|defender|"
    "goalkeeper|forward|teenager|veteran|champion|star|captain|coach|referee|actor|actress|singer|pianist|violinist|cellist|flautist|organist|guitarist|drummer|soprano|tenor|conductor|director|writer|author|"
    "novelist|poet|artist|painter|composer|architect|scientist|physicist|president|chancellor|minister|premier|ambassador|leader|councillor|"
    "candidate|senator|congressman|congresswoman|governor|lawmaker|backbencher|peer|MPs?|MEP|Sen\\.?|Senator|Rep\\.?|Representative|"
    "Congressman|Congresswoman|Governor|Councillor|Cllr|President|Chancellor"
)
"""Between a label and the name of whoever has it: “Polish runner”, “Republican Sen.”."""
BEHIND = pattern(rf"(?:[’']s|(?! vault)(?: (?:{CALLINGS}))?,?) (?P<name>{PERSON})")
"""“Polish runner Marta Kovalik”, “Labour’s Kath Ellison”."""
BEFORE = pattern(
    rf"(?<![\w’'-])(?P<name>{PERSON})(?:, (?:who is )?(?:the|an?) (?:(?:first|only|sole|second|\d\d-year-old|lone|veteran|young|[a-z]+ing|[a-z]+ed) ){{0,2}}"
    r"|(?P<is> is (?:the|an?) (?:(?:first|only|sole|lone) )?)|(?P<of> of ))$"
)
"""“Kovalik, the ”, “Kovalik is a ”, “Marta Kovalik of ”."""
OF_COUNTRY = pattern(r"\b(?:of|from|in|and|for|to|with|against|by|ally|allies|neighbou?r|rivals?|partner|enemy) $")
"""What stands before a country, which is nobody that a name behind a comma tells: “Siv Moe of Poland,
Marta Kovalik of Hungary”."""
LEADS = pattern(
    rf"(?<![\w’'-])(?P<name>{PERSON}), (?:who (?:is|leads) )?(?:the |its )?(?:(?:deputy )?(?:head|leader|chair|chairman|chairwoman|whip) of )?the $"
)
"""“Lund, the head of the ”, “Lund, who leads the ”, before a label and the members of it."""
ITS_MEMBERS = pattern(r" (?:group|party|Party|caucus|bloc|councillors|members|MPs|benches)\b")
NO_PERSON = pattern(
    r" (?:candidate|opponent|rival|leader|leadership|Party|party|Senate|group|government|company)\b| [A-Z]"
)
AFTER = pattern(r"[,.;]| (?:who|to|in|from|(?:first |re)?elected|(?:member|MP|councillor) (?:for|of))\b")
"""Behind a label that stands for the person, and is no adjective."""
ELECTED = pattern(
    r",? (?:who was )?(?:first |re)?elected (?:to the [A-Z][a-z]+ )?in (?:19|20)\d\d\b"
    r"|,? (?:who|and) has (?:sat|served|represented|run|led|chaired|headed|governed)\b[^,.;]{0,40}? since (?:19|20)\d\d\b"
)
"""Since when somebody has been in office, with the label of today: “a Democrat first elected in 2016”."""
OF = pattern(r"\b(?:of|from) $")
FELLOW = pattern(r"\b(?:[Hh]is|[Hh]er) fellow $")
ONE_NAME = pattern(rf"(?<![\w’'-])(?P<name>{PERSON})(?![\w-])")
"""“Lund told her that his fellow Republicans …”, of the one person whom the sentence names before."""
THE_ONE = pattern(
    r"(?:(?<=[.!?] )|^)The (?P<label>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?P<calling>runner|rider|striker|driver|swimmer|cyclist|golfer|skier|sprinter|hurdler|"
    r"boxer|fighter|midfielder|defender|goalkeeper|singer|pianist|novelist|actor|actress|director|president|chancellor|ambassador)"
    r"(?= (?:said|told|added|was|is|has|had|who|won|finished|will|did|could)\b)"
)
"""“The Kenyan runner said”, of somebody whom the text has brought in with a name."""
REACH, SENTENCE = 80, 400  # characters
LONGEST = 2000  # characters: what is longer is no sentence but a text without full stops
OTHER_TIME = pattern(
    r"\b(?:born|naturali[sz]ed|citizen\w*|passport|descent|parents?|mother|father|raised|grew up|originally|dual|based|half(?=[- ][A-Z])|former\w*|then|"
    r"switch\w*|defect\w*|joined|join|left|leave|until|before|since|became|become|once|turned|or|if|against|"
    r"(?<!race )(?<!contest )(?<!bid )(?<!member )(?<!MP )(?<!councillor )for(?! (?:an? )?(?:first|second|third|fourth|fifth|new|re-?election|governor|"
    r"mayor|president)\b))\b|\b(?:19|20)\d\d\b"
)
"""Words of a sentence in which somebody may have had, or may get, another label."""


class Allegiance(Options):
    """Options."""

    labels: tuple[str, ...] = option(
        (), "labels of which nobody has two, each with all its words, as in “Poland / Pole / Polish”"
    )
    places: bool = option(False, "whether the labels are of countries, so that somebody may be “of” one")


class _Labelled(Record):
    """Somebody with a label: `block.prose[start:end]`."""

    block: Block
    start: int
    end: int
    who: tuple[str, str]
    label: str


def needs(options: Allegiance) -> Gate:
    """What a text must hold: a label."""
    return Gate(frozenset(word for name in _numbers(options.labels) for word in name.lower().split()[:1]), ())


def check(document: Document, options: Allegiance) -> Iterator[Finding]:
    """Each person, once: the place with the label that is rarer or comes later, held against one with another."""
    numbers = _numbers(options.labels)
    by_surname: dict[str, list[_Labelled]] = {}
    labelled = list(_labelled(document, options))
    if options.places:
        yield from _by_calling(document, options, labelled)
    for one in labelled:
        by_surname.setdefault(one.who[1], []).append(one)
    for surname, every in by_surname.items():
        if len({numbers[one.label] for one in every}) < 2 or not _is_person(document, surname, every):
            continue
        first = every[0]
        odd = [one for one in every if numbers[one.label] != numbers[first.label]]
        if len({numbers[one.label] for one in odd}) > 1 or len(odd) > len(every) - len(odd):
            continue
        if not all(may_be_one(document, first.who, one.who) for one in every):
            continue
        yield Finding(
            place=document.place(odd[0].block, odd[0].start, odd[0].end, "called this here"),
            also=tuple(document.place(one.block, one.start, one.end, "and here") for one in odd[1:]),
            evidence=tuple(
                document.place(one.block, one.start, one.end, "called that there") for one in every if one not in odd
            ),
            values={"name": surname, "here": _called(odd[0]), "there": _called(first)},
            confidence=LIKELY,
        )


def _by_calling(document: Document, options: Allegiance, labelled: Sequence[_Labelled]) -> Iterator[Finding]:
    """Whom a text calls by a calling alone, with a label that it never has elsewhere; the one whom it has brought in
    with that calling has another."""
    numbers, names = _numbers(options.labels), _shape(options.labels)
    for block, match in in_own_words(document, THE_ONE):
        own = numbers.get(match["label"])
        calling = match["calling"]
        bearers = [one for one in labelled if f" {calling} " in one.block.prose[one.start : one.end]]
        if own is None or len({(one.who[1], numbers[one.label]) for one in bearers}) != 1:
            continue
        first = bearers[0]
        told = [label[0] for _, label in everywhere(document, names) if numbers[label[0]] == own]
        if numbers[first.label] != own and len(told) == 1 and reading_order(first) < (block.ordinal, match.start()):
            yield Finding(
                place=document.place(block, *match.span(), "called this here"),
                evidence=(document.place(first.block, first.start, first.end, "called that there"),),
                values={"name": f"The {calling}", "here": match["label"], "there": _called(first)},
                confidence=LIKELY,
            )


def _called(one: _Labelled) -> str:
    """The label as it is said of one person: “of Poland”, and of his fellow Democrats “Democrat”."""
    at = one.block.prose.find(one.label, one.start, one.end)
    if OF.search(one.block.prose, max(one.start, at - len("from ")), at):
        return one.block.prose[one.block.prose.rfind(" ", 0, at - 1) + 1 : at] + one.label
    is_fellow = FELLOW.search(one.block.prose, max(0, at - len(" his fellow ")), at) is not None
    return one.label.removesuffix("s") if is_fellow else one.label


def _labelled(document: Document, options: Allegiance) -> Iterator[_Labelled]:
    """Everybody to whom the text gives a label in its own words, of the day of the text."""
    names, numbers = _shape(options.labels), _numbers(options.labels)
    for block in document.prose_blocks():
        prose = block.prose
        for label in names.finditer(prose):
            if label.start() and (prose[label.start() - 1].isalnum() or prose[label.start() - 1] == "-"):
                continue
            for start, end, name in _beside(prose, *label.span(), places=options.places):
                who = person(_without_calling(name))
                if any(part.rstrip("’'s") in numbers or part in numbers for part in name.split()):
                    continue  # “Sri Lanka, Thailand’s Phuket island”
                if not who[1] or inside(quoted(document, block), start, end):
                    continue
                sentence = sentence_at(document, block, start)
                if sentence is None or sentence.end - sentence.start > LONGEST:
                    continue
                if not OTHER_TIME.search(ELECTED.sub("", sentence.text)):
                    yield _Labelled(block, start, end, who, label[0])


def _without_calling(name: str) -> str:
    """A name without the word that opens its sentence and says what its bearer is: “Incumbent Walt Ganz”."""
    first, _, rest = name.partition(" ")
    return rest if " " in rest and is_word(first.lower()) and not is_known_name(first) else name


def _beside(prose: str, start: int, end: int, *, places: bool) -> Iterator[tuple[int, int, str]]:
    """Where a name stands that a label belongs to, both together, and the name."""
    behind = BEHIND.match(prose, end)
    if behind and not (places and prose[end] == "," and OF_COUNTRY.search(prose, max(0, start - REACH), start)):
        yield start, behind.end(), behind["name"]
    elif FELLOW.search(prose, max(0, start - REACH), start):
        nearest = max(0, start - SENTENCE)
        first = max(prose.rfind(". ", nearest, start) + 2, nearest) if ". " in prose[nearest:start] else nearest
        names = list(ONE_NAME.finditer(prose, first, start))
        if len({person(one["name"])[1] for one in names}) == 1:
            yield names[0].start("name"), end, names[0]["name"]
    elif ITS_MEMBERS.match(prose, end) and (leads := LEADS.search(prose, max(0, start - REACH), start)):
        yield leads.start("name"), end, leads["name"]
    elif not NO_PERSON.match(prose, end) and (before := BEFORE.search(prose, max(0, start - REACH), start)):
        is_place = before["of"] is not None
        if places if is_place else before["is"] or AFTER.match(prose, end):
            yield before.start("name"), end, before["name"]


def _is_person(document: Document, surname: str, every: list[_Labelled]) -> bool:
    """Whether a name is one of somebody whom the text names in full, and of no body such as the Foreign Office."""
    firsts = {one.who[0] for one in every if one.who[0]} or first_names(document).get(surname, frozenset())
    return (
        NOT_A_PERSON.isdisjoint((*firsts, surname))
        and bool(firsts)
        and all(is_known_name(first) or not is_word(first.lower()) for first in firsts)
    )


@lru_cache(maxsize=8)
def _numbers(labels: tuple[str, ...]) -> Mapping[str, int]:
    """Which label each of its words is of."""
    return {name.strip(): number for number, names in enumerate(labels) for name in names.split("/") if name.strip()}


@lru_cache(maxsize=8)
def _shape(labels: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for every label, the longest first."""
    longest_first = sorted(_numbers(labels), key=lambda name: (-len(name), name))
    return pattern(rf"(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")
