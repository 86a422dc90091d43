"""Anniversaries that are not as many years away from the one founding that a text tells of: founded in 1956,
and 75 years old in 2026."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from lint.checks._everywhere import everywhere
from lint.checks.dates.days import counted_to
from lint.document import Block, Document, Place
from lint.language.quotations import is_quoted
from lint.language.sentences import whole_sentence_at
from lint.language.temporal.words import PRINTED_YEAR
from lint.language.words import whole_prose
from lint.patterns import CAPITAL, pattern
from lint.records import Record

FOUNDED = pattern(
    rf"\b[Tt]he (?P<noun>[a-z]+) was (?:founded|established|opened|set up|formed|started) (?:[^.;:()\d]{{0,40}} )?(?:in|on) "
    rf"(?:(?:\d{{1,2}} )?(?:[A-Z][a-z]+ )?(?:\d{{1,2}}, )?)?(?P<birth>{PRINTED_YEAR})\b"
)
CELEBRATED = pattern(
    rf"\b[Ii]n (?P<then>{PRINTED_YEAR}),? (?:the (?P<noun>[a-z]+)|it) (?:celebrated|marked|celebrates|marks|kept) its "
    r"(?:(?P<age>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)|(?P<word>centenary|bicentenary|tercentenary|golden jubilee|diamond jubilee)\b)"
)
"""The founding of a firm or a club, and an anniversary of it, in sentences of their own."""
CELEBRATED_NOW = pattern(
    r"\b(?:is celebrating|celebrates|is marking|marks) its (?P<age>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday) this year\b"
)
FIRST_HELD = pattern(
    rf"\b(?:[Ff]irst (?:held|staged|run|opened|published|performed)|[Ff]ounded|[Ee]stablished|[Ll]aunched|[Oo]pened|[Ff]ormed) in (?P<birth>{PRINTED_YEAR})\b(?P<between>[^.;:]{{0,140}}?)"
    r" (?:will mark|marks|is marking|celebrates|is celebrating|will celebrate|is to mark|is to celebrate) its (?P<age>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)\b(?! of\b)"
)
"""“First held in 1857, the show will mark its 140th anniversary with a parade”."""
IT_MARKS = pattern(
    rf"\b(?:[Ff]ounded|[Ee]stablished|[Ff]ormed|[Ss]et up) in "
    rf"(?P<birth>{PRINTED_YEAR})\b(?P<between>[^:“”\"]{{0,300}}?)(?<=[.,;] )(?:[A-Z][a-z]+ [A-Z]?[a-z]+ )?(?:[Ii]t|"
    rf"[Tt]he (?:club|band|choir|firm|company|society|charity|school)) "
    r"(?:will mark|marks|is marking|celebrates|is celebrating|will celebrate|is to mark|is to celebrate) its (?P<age>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)\b(?! of\b)"
)
"""“formed in 1894 by miners. Next Saturday it will mark its 150th anniversary”."""
MARKED = pattern(
    rf"\b(?:[Ff]ounded|[Ee]stablished|[Oo]pened|[Ss]et up|[Ff]ormed|[Ss]tarted|[Ll]aunched|[Bb]uilt) in (?:[A-Z][a-z]+ )?(?P<birth>{PRINTED_YEAR})\b(?P<between>[^:“”\"\d]{{0,140}}?)"
    r"\b(?:marked|celebrated|kept|toasted|observed|commemorated) (?:its|their) (?P<age>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)(?: [a-z]+){0,3}? "
    rf"(?:last year|in (?:[A-Z][a-z]+ )?(?P<then>{PRINTED_YEAR}))\b"
)
"""“It was founded in 1974, and marked its 49th anniversary last year”."""
LAST_YEAR = pattern(
    rf"(?:\b[Tt]he (?P<noun>[a-z]+)|\b[{CAPITAL}][\w’'-]+) was (?:founded|established|formed|set up|opened|"
    rf"launched) in (?P<birth>{PRINTED_YEAR})\b(?P<between>[^:“”\"]{{0,400}}?)(?<=[.;] )[Ll]ast year,? (?:when |as )?"
    r"(?:it|[Tt]he (?P=noun)) (?:celebrated|marked|kept) its (?P<age>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)\b(?! (?:of|as|since|in)\b)"
)
"""“The works was founded in 1974. It was sold in 2008. Last year, when it celebrated its 60th anniversary, …”."""
IN_HEADLINE = pattern(
    r"\b(?:marks|celebrates|to mark|to celebrate|marking|celebrating) (?:its |their |the )?(?P<age>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)\b(?! of\b)",
    re.IGNORECASE,
)
"""“Lanternhouse marks 40th anniversary with a new shelter”."""
BEGUN = pattern(
    rf"\b(?:[Tt]he [a-z]+|It|[{CAPITAL}][\w’'-]+)(?:, which)? (?:was )?(?:began|started|opened|founded|established|"
    rf"launched|set up|first held|created) (?:[^.;:()\d]{{0,30}} )?in (?:[A-Z][a-z]+ )?(?P<birth>{PRINTED_YEAR})\b"
)
IN_YEAR = pattern(
    r"(?:(?<=[.!?] )(?:Now in|In)|(?<=[.!?] )(?:It|The [a-z]+) is now in) its (?P<age>\d{1,3})(?:st|nd|rd|th) year\b"
)
"""“The programme began in 1999. Now in its 17th year, …”, which has begun the 17th of its years."""
OF_EVENT = pattern(
    rf"\b(?:marks?|marking|celebrates?|celebrating|commemorates?|commemorating|honou?rs?|(?:[Tt]oday|"
    rf"[A-Z][a-z]+day) (?:is|was)|[Tt]his (?:year|month|week) (?:is|brings|sees)) (?:[a-z-]+ )?the "
    rf"(?P<age>\d{{1,3}})(?:st|nd|rd|th) anniversary of (?:the |its |his |her |their )?(?:(?P<birth>{PRINTED_YEAR}) [a-z]|"
    rf"[^.;:\d]{{3,60}}? (?:in|of) (?:[A-Z][a-z]+ )?(?P<birth2>{PRINTED_YEAR})\b)"
)
"""“The fair marks the 50th anniversary of the 1970 landing”."""
ITSELF = frozenset(
    "company firm bakery brewery theatre theater choir orchestra library hospital newspaper business club society association charity school college museum".split()
)
"""What a text calls the body that it is about."""
JUBILEES = {"centenary": 100, "bicentenary": 200, "tercentenary": 300, "golden jubilee": 50, "diamond jubilee": 60}

_Told = tuple[Block, re.Match[str]]


class Anniversary(Record):
    """An anniversary with the years that do not make it; `until` is a year, or the day of publication."""

    place: Place
    evidence: tuple[Place, ...]
    years: int
    founded: str
    until: str


def anniversaries(document: Document) -> Iterator[Anniversary]:
    """Every such anniversary outside of quotations."""
    yield from _in_one_sentence(document)
    yield from _of_events(document)
    yield from _in_the_past(document)
    yield from _years_begun(document)
    begun = list(everywhere(document, FOUNDED))
    if not begun:
        return
    yield from _of_a_year(document, begun)
    yield from _of_this_year(document, begun)


def _in_one_sentence(document: Document) -> Iterator[Anniversary]:
    """An anniversary that is told with the founding, and that this year is not, nor the one before or after."""
    published = document.metadata.published
    if published is None or document.metadata.published_from == "today":
        return
    for block, match in chain(everywhere(document, FIRST_HELD), everywhere(document, IT_MARKS)):
        years = published.year - int(match["birth"])
        others = (published.year - int(year) for year in re.findall(PRINTED_YEAR, match["between"]))
        if int(match["age"]) in others:
            continue  # “founded in 1900 and opened in 1957, it marks its 50th anniversary”
        if years > 0 and abs(int(match["age"]) - years) > 1 and not is_quoted(document, block, match):
            place = document.place(block, *match.span("age"), "the anniversary")
            until = counted_to(document.metadata)
            yield Anniversary(place, (_founding(document, block, match),), years, match["birth"], until)


def _of_events(document: Document) -> Iterator[Anniversary]:
    """An anniversary that is marked now, of an event that is told with its year."""
    published = document.metadata.published
    if published is None or document.metadata.published_from == "today":
        return
    for block, match in everywhere(document, OF_EVENT):
        sentence = whole_sentence_at(document, block, match.start())
        group = "birth" if match["birth"] else "birth2"
        years = published.year - int(match[group])
        if sentence is None or len(re.findall(PRINTED_YEAR, sentence.text)) > 1 or is_quoted(document, block, match):
            continue
        if years > 0 and abs(int(match["age"]) - years) > 1:
            place = document.place(block, *match.span("age"), "the anniversary")
            evidence = document.place(block, *match.span(group), "the year that it is counted from")
            yield Anniversary(place, (evidence,), years, match[group], counted_to(document.metadata))


def _in_the_past(document: Document) -> Iterator[Anniversary]:
    """An anniversary of another year that is told with the founding: of one that is named, or of last year."""
    published = document.metadata.published
    for block, match in chain(everywhere(document, MARKED), everywhere(document, LAST_YEAR)):
        if match.groupdict().get("then"):
            year, slack = int(match["then"]), 0
        elif published is not None and document.metadata.published_from != "today":
            year, slack = published.year - 1, 1
        else:
            continue
        years = year - int(match["birth"])
        others = (year - int(other) for other in re.findall(PRINTED_YEAR, match["between"]))
        if any(abs(int(match["age"]) - other) <= slack for other in others):
            continue  # it may be that of what came later
        if years > 0 and abs(int(match["age"]) - years) > slack and not is_quoted(document, block, match):
            place = document.place(block, *match.span("age"), "the anniversary")
            yield Anniversary(place, (_founding(document, block, match),), years, match["birth"], f"{year}")


def _years_begun(document: Document) -> Iterator[Anniversary]:
    """“Now in its 27th year”, of what the sentence before says began 17 years ago."""
    published = document.metadata.published
    if published is None or document.metadata.published_from == "today":
        return
    for block, match in everywhere(document, IN_YEAR):
        own = whole_sentence_at(document, block, match.start())
        before = whole_sentence_at(document, block, own.start - 2) if own and own.start > 1 else None
        if before is None:
            continue
        begun = list(BEGUN.finditer(block.prose, before.start, before.end))
        years = [int(year) for year in re.findall(PRINTED_YEAR, block.prose[before.start : match.start()])]
        if len(begun) != 1 or years != [int(begun[0]["birth"])] or is_quoted(document, block, match):
            continue
        passed = published.year - years[0]
        if passed > 0 and int(match["age"]) not in (passed, passed + 1):
            place = document.place(block, *match.span("age"), "the year that it is in")
            until = counted_to(document.metadata)
            yield Anniversary(place, (_founding(document, block, begun[0]),), passed, begun[0]["birth"], until)


def _of_a_year(document: Document, begun: list[_Told]) -> Iterator[Anniversary]:
    """“In 2023 the mill celebrated its 120th anniversary”, and it was founded in 1898."""
    by_noun: dict[str, list[_Told]] = {}
    for one in begun:
        by_noun.setdefault(one[1]["noun"], []).append(one)
    for block, match in everywhere(document, CELEBRATED):
        founded = by_noun.get(match["noun"], []) if match["noun"] else _of_itself(begun)
        if len(founded) != 1 or is_quoted(document, block, match) or is_quoted(document, *founded[0]):
            continue
        ((other, birth),) = founded
        years = int(match["then"]) - int(birth["birth"])
        said, group = (int(match["age"]), "age") if match["age"] else (JUBILEES[match["word"]], "word")
        if match["noun"] is None and f"{int(match['then']) - said}" in whole_prose(document):
            continue  # “it” may be what began in that year
        if years > 0 and said != years:
            then = document.place(block, *match.span("then"), "the year that it is counted to")
            place = document.place(block, *match.span(group), "the anniversary")
            yield Anniversary(place, (_founding(document, other, birth), then), years, birth["birth"], match["then"])


def _of_itself(begun: list[_Told]) -> list[_Told]:
    """The only founding of a text, where it is of what the text is about."""
    return begun if len(begun) == 1 and begun[0][1]["noun"] in ITSELF else []


def _of_this_year(document: Document, begun: list[_Told]) -> Iterator[Anniversary]:
    """“The bakery is celebrating its 75th anniversary this year”, where the text tells of one founding,
    of what it is about."""
    published = document.metadata.published
    if published is None or document.metadata.published_from == "today":
        return
    places = list(everywhere(document, CELEBRATED_NOW))
    places += [
        (block, match) for block, match in everywhere(document, IN_HEADLINE) if block.kind in ("headline", "standfirst")
    ][:1]
    if len(places) != 1 or len(begun) != 1 or any(is_quoted(document, *one) for one in (*places, *begun)):
        return
    ((block, match),), ((other, birth),) = places, begun
    years = published.year - int(birth["birth"])
    # A text may be published again in another year than that in which it was written.
    if _of_itself(begun) and years > 0 and abs(int(match["age"]) - years) > 1:
        place = document.place(block, *match.span("age"), "the anniversary")
        until = counted_to(document.metadata)
        yield Anniversary(place, (_founding(document, other, birth),), years, birth["birth"], until)


def _founding(document: Document, block: Block, match: re.Match[str]) -> Place:
    return document.place(block, *match.span("birth"), "the year that it is counted from")
