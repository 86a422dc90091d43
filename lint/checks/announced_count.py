"""A count of steps, tips or reasons that the numbered list or headings of a text do not keep:
“the six steps below”, and five."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import groupby, takewhile

from lint.checks import Options, option
from lint.checks.lists.numbered import Numbered, numbered_series
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Block, Document, once_a_document
from lint.gates import Gate
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, value
from lint.language.temporal.words import BEGINS_WITH_HOUR
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the count as written",
    "count": "how many are numbered",
}
NOUNS = (
    "ways|tips|reasons|things|steps|rules|facts|lessons|ideas|questions|mistakes|tricks|signs|myths|habits|benefits|"
    "points|stages|phases|principles|exercises|tasks"
)
"""What a text numbers where it announces how many there are."""
OF_TITLES = (
    "gifts|gadgets|products|books|places|hotels|apps|tools|recipes|foods|movies|films|games|destinations|restaurants|beaches|hikes|"
    "trends|strategies|hacks|examples|picks|activities|cities|attractions|dishes|plants|podcasts|albums|brands|features|secrets|hobbies"
)
"""What a headline counts besides, where numbered headings follow."""
POINTED = pattern(
    rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<claim>(?P<number>{NUMBER}) (?:[a-z-]+ )?(?:{NOUNS})) "
    r"(?:(?:listed|given|described|outlined|set out) )?(?P<where>(?:below|above)(?! (?:the (?:next|nearest|other|average|median|level|limit|target|rest|leader)|its|his|her|their|that|those|average|par|zero|\d))|that follow|on this page|in this (?:list|article|guide|post))\b",
    re.IGNORECASE,
)
THERE_ARE = pattern(
    rf"\b(?:[Tt]here|[Hh]ere) (?:are|were) (?P<claim>(?P<number>{NUMBER}) (?:[a-z-]+ ){{0,2}}?(?:{NOUNS}))\b"
)
FOLLOW = pattern(rf"(?:^|(?<=[.!?:] ))Follow (?:these|the) (?P<claim>(?P<number>{NUMBER}) (?:[a-z-]+ )?(?:{NOUNS}))\b")
SAID_IN_WORDS = (
    "limitations|considerations|caveats|arguments|conclusions|recommendations|concerns|challenges|advantages|drawbacks|objections|"
    "factors|parts|elements|pillars|causes|findings|aims|goals|priorities|measures|explanations|conditions|obstacles|options"
)
"""What a text counts in words, and does not number."""
THEN_FIRST = pattern(
    rf"\b(?P<claim>(?P<number>{NUMBER}) (?:(?!for |of |in |on )[a-z-]+ ){{0,2}}?(?:{NOUNS}|{SAID_IN_WORDS}))\b[^.:;]{{0,60}}[.:] (?=First(?:ly)?,)"
)
THEN_BELOW = pattern(
    rf"\b(?P<claim>(?P<number>{NUMBER}) (?:(?!for |of |in |on )[a-z-]+ ){{0,2}}?(?:{NOUNS}|{SAID_IN_WORDS}))\b[^.:;]{{0,60}}[.:]$"
)
"""The same at the end of a paragraph, behind which one begins with “First,”."""
THEN_THE_FIRST = pattern(
    rf"\b(?P<claim>(?P<number>{NUMBER}) (?:(?!for |of |in |on )[a-z-]+ ){{0,2}}?(?:{NOUNS}|{SAID_IN_WORDS}))\b[^.:;]{{0,60}}[.:] (?=The first,? (?:is|was|one|he|she|they|concern))"
)
THE_ORDINAL = pattern(
    r"(?<=[.;:] )(?:And |But )?[Tt]he (?P<name>first|second|third|fourth|fifth|sixth|seventh)(?: one)?,? (?:is|was|he|she|they|concern)"
)
"""“He named two obstacles. The first was … The second was … The third, he said, was …”."""
FURTHER = 8
"""Paragraphs behind a count in which the last of what it counts may be told."""
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
ANY_ORDINAL = pattern(
    r"(?:^|(?<=[.;:] ))(?:And |But )?((?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ff]inal|[Ll]ast)|[Ff]inally|[Ll]astly)(?:ly)?(?P<end> and (?:last(?:ly)?|final(?:ly)?))?,"
)
OF_EVENTS = (
    "events|sessions|talks|films|screenings|concerts|performances|shows|workshops|walks|tours|classes|readings|lectures"
)
EVENTS = pattern(rf"\b[Tt]here are (?P<claim>(?P<number>{NUMBER}) (?:[a-z-]+ ){{0,2}}?(?:{OF_EVENTS}))\b")
PAUSE = pattern(
    r"\b(?:[Ll]unch|[Bb]reak|[Cc]offee|[Tt]ea|[Dd]inner|[Dd]oors|[Rr]egistration|[Ii]nterval|[Cc]lose|[Ee]nd)\b"
)
"""What a programme has besides its events."""
POINTERS = (
    "Follow the",
    " below",
    " above",
    "that follow",
    "on this page",
    "in this ",
    "here are ",
    "here were ",
)
"""Cheap tests in front of it."""
TITLE = pattern(
    rf"(?:the |top |our )*(?P<claim>(?P<number>{NUMBER}) (?:[\w’'-]+ ){{0,3}}?(?:{NOUNS}))\b", re.IGNORECASE
)
OF_HEADINGS = pattern(
    rf"(?:[^:]{{3,60}}: )?(?:the |top |our |best )*(?P<claim>(?P<number>{NUMBER}) (?:[\w’'-]+ ){{0,3}}?(?:{NOUNS}|{OF_TITLES}))\b",
    re.IGNORECASE,
)
OWN_WORDS = ("Pick", "Tip", "Reason", "Way", "Lesson", "Rule", "Step", "Section")
"""What headings may number by its own word: “Pick 1: A slim lamp”."""
PARTS_OF_WHOLE = frozenset(("steps", "sections"))
"""What many things have besides the one that the headings are of."""
OF_WORD = pattern(
    rf"\b(?P<claim>(?P<number>{NUMBER}) (?:[\w-]+ ){{0,2}}?(?P<noun>(?:{'|'.join(OWN_WORDS).lower()})s))\b"
)
"""The count of such headings: “four picks”."""
PART = pattern(
    r"\b(?:(?<!consists )(?<!consisted )(?<!made up )of|first|last|next|other|more|another|remaining|than|about|these) (?:the )?$",
    re.IGNORECASE,
)
"""Before a count that is not of all."""


LONGEST_HOUR = 40  # characters, with the first words of an entry
REACH = 300
"""Characters between the paragraph with the count and the first one that counts."""
NEARLY = 2
"""By how many a list may be off, to be the one that a headline announces."""


class AnnouncedCount(Options):
    """Options."""

    least: int = option(3, "numbered headings or entries that there are at least")
    most: int = option(30, "the largest count that is held against them")


def needs(options: AnnouncedCount) -> Gate:
    """What a text must hold: one of the nouns."""
    return Gate(frozenset("|".join((NOUNS, OF_TITLES, SAID_IN_WORDS, OF_EVENTS)).split("|")) | PARTS_OF_WHOLE, ())


def check(document: Document, options: AnnouncedCount) -> Iterator[Finding]:
    """Every such count, where the text has one series that is numbered from one on without a gap."""
    yield from _told_in_words(document)
    yield from _told_one_by_one(document)
    yield from _programmes(document, options)
    yield from _over_lists(document, options)
    claims, of_headline = list(_claims(document)), list(_of_headline(document))
    is_counted = claims or of_headline or any(f"{word} 1" in document.text for word in OWN_WORDS)
    series = [one for one in _joined(numbered_series(document)) if len(one) >= options.least] if is_counted else []
    headings = [one for one in series if one[0].series[0] == "heading"]
    claims += of_headline if headings else []
    claims += _of_own_word(document, headings[0][0]) if len(headings) == 1 else []
    counted = headings if len(headings) == 1 else series
    if len(counted) != 1 or [one.number for one in counted[0]] not in _whole(len(counted[0])):
        return
    (numbered,) = counted
    in_all = sum(map(len, series))
    told: dict[tuple[int, int], tuple[Block, re.Match[str]]] = {}
    for block, match in claims:
        said = value(match["number"])
        if said in (len(numbered), in_all) or not 2 <= said <= options.most or said != int(said):
            continue
        if numbered[0].series[0] == "ordinal" and not _follows(block, numbered):
            continue  # “First, …” in one of the answers to “the ten questions below”
        if match.groupdict().get("noun") in PARTS_OF_WHOLE and abs(said - len(numbered)) > NEARLY:
            continue  # of another thing that is done in steps
        if match[0].lower().startswith(("there ", "here ")) and not (
            _follows(block, numbered) and abs(said - len(numbered)) <= NEARLY
        ):
            continue
        if block.kind == "headline" and said in _list_lengths(document):
            continue  # it may be the entries of that list
        if block.kind == "headline" and not headings and _has_own_heading(document, numbered[0], match):
            continue
        # The count of a headline may be of something else than the entries of a list.
        if block.kind != "headline" or headings or abs(said - len(numbered)) <= NEARLY:
            told.setdefault((block.ordinal, match.start("claim")), (block, match))
    for said in dict.fromkeys(value(match["number"]) for _, match in told.values()):
        yield _finding(document, [one for one in told.values() if value(one[1]["number"]) == said], numbered)


@once_a_document
def _list_lengths(document: Document) -> frozenset[int]:
    """How many entries each list has."""
    runs = groupby(document.blocks, key=lambda block: block.kind == "item")
    return frozenset(sum(1 for _ in entries) for is_list, entries in runs if is_list)


def _has_own_heading(document: Document, first: Numbered, match: re.Match[str]) -> bool:
    """Whether the heading above a list calls its entries as the headline calls others: “Follow-up Questions”."""
    above = [one for one in document.blocks if one.kind == "heading" and one.span.start < first.place.start]
    noun = match["claim"].rsplit(None, 1)[-1].lower()
    return bool(above) and noun in above[-1].prose.lower().split()


def _joined(series: list[list[Numbered]]) -> list[list[Numbered]]:
    """The series, those of headings that go on in the next section as one: 1 to 3 under “Books”,
    4 to 6 under “Lamps”."""
    found: list[list[Numbered]] = []
    for one in series:
        last = found[-1] if found else []
        if (
            last
            and one[0].series[0] == "heading"
            and one[0].series == last[-1].series
            and one[0].number == last[-1].number + 1
        ):
            last += one
        else:
            found.append([*one])
    return found


def _follows(block: Block, numbered: list[Numbered]) -> bool:
    """Whether paragraphs that count in words come right behind the one that announces them."""
    return numbered[0].series[0] == "ordinal" and 0 < numbered[0].place.start - block.span.end < REACH


def _whole(count: int) -> tuple[list[int], list[int]]:
    """The numbers of a series that is whole, up or down."""
    upward = list(range(1, count + 1))
    return upward, upward[::-1]


def _told_in_words(document: Document) -> Iterator[Finding]:
    """Counts whose things follow in the same paragraph, each behind “First”, “Second” and so on."""
    blocks = [block for block in document.prose_blocks() if block.kind == "paragraph"]
    for at, block in enumerate(blocks):
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        match = THEN_FIRST.search(block.prose) if "irst" in block.prose else None
        where, start = block, match.end("claim") if match else 0
        if match is None and below is not None and below.prose.startswith(("First, ", "Firstly, ")):
            match = THEN_BELOW.search(block.prose)
            where, below = below, blocks[at + 2] if at + 2 < len(blocks) else None
        if match is None or PART.search(block.prose, max(0, match.start() - 24), match.start()):
            continue
        if below is not None and ANY_ORDINAL.match(below.prose):
            continue
        ordinals = list(ANY_ORDINAL.finditer(where.prose, start))
        named = [one[1].lower() for one in ordinals]
        last = ("finally", "lastly", "last")
        told = sum(name not in last for name in named) + any(name in last for name in named)
        is_last = bool(ordinals) and ordinals[-1]["end"] is not None
        if named[: len(ORDINALS)] != [*ORDINALS[: len(named)]] and not set(named) & set(last):
            continue
        said = value(match["number"])
        if 1 < told != said and abs(told - said) <= NEARLY:
            behind = [where.prose[start:], *(one.prose for one in blocks[at + 1 : at + 1 + FURTHER])]
            if any(f"he {name} " in prose for name in ORDINALS[told : int(said)] for prose in behind):
                continue  # “The third part of the lamp is …”, which has no comma
            yield Finding(
                place=document.place(block, *match.span("claim"), "this many are announced"),
                evidence=tuple(
                    document.place(where, *one.span(1), str(number)) for number, one in enumerate(ordinals, 1)
                ),
                values={"match": match["claim"], "count": str(told)},
                # Who counts aloud may come to the last one without its number.
                confidence=LIKELY if told > said or is_last else DOUBTFUL,
            )


def _told_one_by_one(document: Document) -> Iterator[Finding]:
    """Counts of which the same paragraph tells one more than there are: “two obstacles.
    The first was … The third was …”."""
    for block in document.prose_blocks():
        match = THEN_THE_FIRST.search(block.prose) if "The first" in block.prose else None
        if match is None or PART.search(block.prose, max(0, match.start() - 24), match.start()):
            continue
        told = list(THE_ORDINAL.finditer(block.prose, match.end("claim")))
        names = [one["name"] for one in told]
        said = value(match["number"])
        if names == [*ORDINALS[: len(names)]] and len(names) > said:
            yield Finding(
                place=document.place(block, *match.span("claim"), "this many are announced"),
                evidence=tuple(
                    document.place(block, *one.span("name"), str(number)) for number, one in enumerate(told, 1)
                ),
                values={"match": match["claim"], "count": str(len(told))},
                confidence=LIKELY,
            )


def _programmes(document: Document, options: AnnouncedCount) -> Iterator[Finding]:
    """Counts of events whose times of day follow, each in a paragraph or an entry of its own."""
    blocks = [block for block in document.blocks if not block.key]
    for at, block in enumerate(blocks):
        match = EVENTS.search(block.prose) if block.kind == "paragraph" and "here are" in block.prose else None
        if match is None or PART.search(block.prose, max(0, match.start("claim") - 24), match.start("claim")):
            continue
        entries = list(takewhile(lambda one: BEGINS_WITH_HOUR.match(one.prose), blocks[at + 1 :]))
        said = value(match["number"])
        if any(PAUSE.search(one.prose, 0, LONGEST_HOUR) for one in entries):
            continue
        if len(entries) >= options.least and said != len(entries) and abs(said - len(entries)) <= NEARLY:
            yield Finding(
                place=document.place(block, *match.span("claim"), f"says {match['number']}"),
                evidence=tuple(document.whole(one, str(number)) for number, one in enumerate(entries, 1)),
                values={"match": match["claim"], "count": str(len(entries))},
                confidence=LIKELY,
            )


def _over_lists(document: Document, options: AnnouncedCount) -> Iterator[Finding]:
    """Headings with a count right above a numbered list: “Four things to know”, and five entries."""
    headings = [
        (block, match)
        for block in document.prose_blocks()
        if block.kind == "heading" and (match := TITLE.match(block.prose))
    ]
    ends = [block.span.end for block, _ in headings]
    for numbered in numbered_series(document) if headings else ():
        first, last = numbered[0], numbered[-1]
        above = bisect_left(ends, first.place.start)
        if first.series[0] != "item" or len(numbered) < options.least or first.number != 1 or not above:
            continue
        block, match = headings[above - 1]
        said, count = value(match["number"]), last.number
        if "." in match["number"] or document.text[block.span.end : first.place.start].strip():
            continue  # the number of the heading itself: “4.1 Benefits”
        if len(numbered) == count != said and abs(said - count) <= NEARLY:
            yield _finding(document, [(block, match)], numbered)


def _of_headline(document: Document) -> Iterator[tuple[Block, re.Match[str]]]:
    """The count of the headline, of whatever it may be that the headings number."""
    for block in document.prose_blocks():
        if block.kind == "headline" and (match := OF_HEADINGS.match(block.prose)):
            yield block, match


def _of_own_word(document: Document, first: Numbered) -> Iterator[tuple[Block, re.Match[str]]]:
    """The counts above numbered headings of what these call themselves."""
    noun = f"{first.series[2].lower()}s"
    for block in document.prose_blocks():
        if block.span.start > first.place.start:
            return
        for match in OF_WORD.finditer(block.prose) if noun in block.prose else ():
            if match["noun"] == noun and not PART.search(block.prose, max(0, match.start() - 24), match.start()):
                yield block, match


def _claims(document: Document) -> Iterator[tuple[Block, re.Match[str]]]:
    """The counts of the headline and of the text."""
    for block in document.prose_blocks():
        if block.kind == "headline":
            match = TITLE.match(block.prose)
            if match:
                yield block, match
        elif block.kind in ("paragraph", "standfirst") and any(word in block.prose for word in POINTERS):
            for match in (found for shape in (POINTED, THERE_ARE, FOLLOW) for found in shape.finditer(block.prose)):
                if not PART.search(block.prose, max(0, match.start() - 24), match.start()):
                    yield block, match


def _finding(document: Document, claims: list[tuple[Block, re.Match[str]]], numbered: list[Numbered]) -> Finding:
    """What is wrong with a count, at all the places that have it."""
    place, *others = (document.place(block, *match.span("claim"), f"says {match['number']}") for block, match in claims)
    return Finding(
        place=place,
        also=tuple(others),
        evidence=(numbered[0].place._replace(label="the first"), numbered[-1].place._replace(label="the last")),
        values={"match": claims[0][1]["claim"], "count": str(len(numbered))},
        confidence=LIKELY,
    )
