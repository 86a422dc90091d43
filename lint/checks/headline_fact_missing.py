"""A name or a number of the headline that the text does not have, or has otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from lint.checks import Options, option
from lint.checks.headlines import values
from lint.checks.headlines.other_people import other_people
from lint.checks.headlines.parts import BODY, HEADS, name_of
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Finding
from lint.document import Block, Document
from lint.language.names.forms import plain
from lint.language.names.near import is_near
from lint.language.names.streets import streets
from lint.language.names.whole import NO_NAMES, names_in, whole_names
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.sentences import sentence_at
from lint.language.temporal.words import WEEKDAY
from lint.language.vocabulary import listed_words
from lint.language.vocabulary.expansions import long_form
from lint.language.vocabulary.known_words import is_function_word, is_known_name, is_made_of_words, is_word
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "head": "“headline”, or “summary” for what is below it",
    "match": "the name or number of the headline",
    "instead": "what the text has: “does not have it”, or the other name or number",
}
CAPITALISED = pattern(rf"[{CAPITAL}][^\W\d_]{{2,}}")
MANIFOLD = ("age", "duration", "weekday")
"""Of what a text has many, about as many people and things, as it has tolls:
the one in a sentence of the same words may be of another."""
VALUE_AHEAD = pattern(
    r"\d|\b(?:first|second|third|fourth|fifth|sixth|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|twenty|thirty|forty|fifty|hundred|thousand|million|billion|(?:mon|tues|"
    r"wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
ORDINARY = pattern(
    r"(?:ing|ings|i[sz]es?|i[sz]ed|ness|ous|ly|tions?|ments?|it(?:y|ies)|able|ical|ful|less|ics|ists?|ships?|time|[ae]nc[ey]|age|s)$"
)
"""Endings of words that a headline writes with a capital and that are seldom names."""
OTHER_AT_ALL = pattern(
    r"North|South|East|West|[a-z] of [A-Z]|-(?:day|week|month|year)|[a-z\d] (?:in|out of) [A-Za-z\d]|[A-Z]-?\d|(?:Route|Highway|Interstate) \d"
)
"""A cheap test for what a headline may have for something else."""
DATA = pattern(
    r"\b\d+ ?(?:pages|pp)\b|\bISBN\b|[\w.-]@[\w-]+\.[a-z]|^(?:[A-Z][\w ]{1,24}: ?[^\n]{1,200}\n){2}", re.MULTILINE
)
"""What makes a line the data of a book, a film or a record above its review,
or several lines a box of data: “Distance: 10 miles”, “Time: 6 hours”; and how to reach somebody."""
NOTE = pattern(
    r"(?:Please note|Note|NB|Disclaimer|Excerpt|Extract|Adapted|Reprinted|Originally|First published|Published|Written|Translated|"
    r"Updated|Project proposal|This (?:article|post|essay|piece|story|page|text|interview|paper) (?:was|is|has|first|originally|"
    r"appeared))\b",
    re.IGNORECASE,
)
"""How a line begins that says where a text comes from, or what it is."""
INDEXES = frozenset(("index", "_index"))
"""Names of the files that lead to the other pages of a folder."""
ASKED = pattern(
    rf"[{CAPITAL}][\w’'-]+ [{CAPITAL}][\w’'-]+ (?=(?i:interviews|talks to|talks with|reviews|speaks to|speaks with|meets) [{CAPITAL}])"
)
"""Who asks somebody else, and has written the text: “Siv Moe Interviews Jo Lund”."""
STEM = 4  # letters by which two words are held to be one
TELLING = 3  # letters of a word that a headline in capitals writes with one, unless it is a small word
LONGEST_NAME = 40  # characters


class HeadlineFactMissing(Options):
    """Options."""

    elsewhere: tuple[str, ...] = option((), "names that a headline has for others, such as capitals for governments")
    least_words: int = option(60, "words that a text has at least, to be told what it lacks")


def check(document: Document, options: HeadlineFactMissing) -> Iterator[Finding]:
    """Each name and each number of headline and standfirst that the body lacks or contradicts."""
    heads = [
        block
        for block in document.prose_blocks()
        if block.kind in HEADS and not (DATA.search(block.prose) or _sums_up_nothing(document, block))
    ]
    body = [block for block in document.prose_blocks() if block.kind in BODY and not block.key]
    if not heads:
        return
    signed = [block.prose for block in document.blocks if block.kind in ("byline", "dateline")]
    text = "\n".join([*(block.prose for block in body), *signed]).lower()
    is_brief = text.count(" ") < options.least_words
    numbers = list(_values(document, heads, body)) if any(VALUE_AHEAD.search(block.prose) for block in heads) else []
    starts = {found.place.start for found in numbers}
    told = [
        *(found for found in _other_names(document, heads, body) if found.place.start not in starts),
        *_other_street(document, heads, body, text),
        *_other_people(document, heads, body, text),
    ]
    yield from told
    if not is_brief:
        yield from _names(document, heads, text, {plain(name) for name in options.elsewhere}, told)
    yield from (found for found in numbers if found.evidence or not is_brief)


def _sums_up_nothing(document: Document, block: Block) -> bool:
    """Whether the line below a headline is a note on the text, or of the page that leads to others."""
    if block.kind != "standfirst":
        return False
    return NOTE.match(block.prose) is not None or (block.key != "" and PurePosixPath(document.path).stem in INDEXES)


def _names(
    document: Document, heads: list[Block], text: str, elsewhere: set[str], told: list[Finding]
) -> Iterator[Finding]:
    """Names of which the text has no word, but for those that are told already."""
    heads = [block for block in heads if not all(word.lower() in text for word in CAPITALISED.findall(block.prose))]
    spans = [(one.place.start, one.place.end) for one in told]
    said: set[str] = set()
    for block in heads:
        for start, end in _candidates(document, block):
            name = block.prose[start:end]
            words = [word for word in name.split() if word[0].isupper() and len(word) >= STEM]
            bare = plain(name)
            span = block.source(start, end)
            if bare in said or any(a <= span.start and span.end <= b for a, b in spans):
                continue
            said.add(bare)
            if not words or any(plain(word) in elsewhere or _is_in(word, text) for word in words):
                continue
            if _is_named_briefly(block, start, end, text):
                continue
            if any(_is_in_code(document, word) for word in words):
                continue
            if _is_spelled_out(document, name) or any(_has_near(document, plain(word)) for word in words):
                continue
            if " " not in name and _has_mostly_capitals(block) and listed_words.is_listed_word(name):
                continue  # “The Tide Cookbook”
            yield Finding(
                place=document.place(block, start, end, f"only in the {name_of(block)}"),
                values={"head": name_of(block), "match": name, "instead": "does not have it"},
                confidence=DOUBTFUL,
            )


ENTRY_OF_DATA = pattern(rf"[{CAPITAL}][\w’'-]*(?: [\w’'-]+){{0,3}}: ")
"""How an entry of the data of something begins: “Temporal coverage: from May 1950 on”."""
YEAR = pattern(r"(?<![\w.,])(?:19|20)\d\d(?![\w%])")
LABEL = pattern(r"[A-Z][a-z]+: ")
"""What kind of text it is: “Obituary: Jo Lund”."""
SITE = pattern(rf" (?:[-–—|·]|::)(?: [{CAPITAL}][\w.’'-]*){{1,3}}$")
"""The name of the site behind the headline of one of its pages: “Boats for hire - Norline”."""
BEFORE, BEHIND = (
    pattern(rf"(?P<word>[{CAPITAL}][\w’'-]{{3,}}) $"),
    pattern(rf"(?:[’']s)? (?P<word>[{CAPITAL}][\w’'-]{{3,}})"),
)
"""The rest of a longer name, before and behind one of its words."""


def _candidates(document: Document, block: Block) -> Iterator[tuple[int, int]]:
    """The names of a headline; where all its words have capitals, the words that are no ordinary ones."""
    label = LABEL.match(block.prose) or ASKED.match(block.prose)
    first = label.end() if label else 0
    if not _has_mostly_capitals(block):
        for whole in names_in(document, block):
            # One word that opens the headline has a capital anyway; a country is a name there too.
            is_name = " " in whole.text or (is_known_name(whole.text) and not is_word(whole.text))
            if whole.start > first or (is_name and whole.start >= first):
                yield whole.start, whole.end
        return
    site = SITE.search(block.prose)
    for word in values.WORD.finditer(block.prose, first):
        if site and word.start() > site.start():
            return
        if len(word[0]) <= STEM:
            continue
        name = re.sub(r"['’]s?$", "", word[0])
        if (
            name[0].isupper()
            and name.isalpha()
            and name not in NO_NAMES
            and not (is_word(name) or ORDINARY.search(name) or is_made_of_words(name))
        ):
            yield word.start(), word.start() + len(name)


def _has_mostly_capitals(block: Block) -> bool:
    """Whether most words of a headline, behind its label, have a capital, so that none of them tells of a name."""
    label = LABEL.match(block.prose)
    found = values.WORD.findall(block.prose, label.end() if label else 0)
    words = [word for word in found if len(word) > STEM]
    telling = [word for word in found if len(word) >= TELLING and not is_function_word(word)]
    capitals = sum(word[0].isupper() for word in words)
    # “Norline to cut 300 jobs in Olby” has few long words
    has_more = 2 * sum(word[0].isupper() for word in telling) > len(telling)
    return (2 * capitals > len(words) and has_more) or (not words and block.prose.istitle())


def _is_named_briefly(block: Block, start: int, end: int, text: str) -> bool:
    """Whether the text has the rest of a longer name, as Orient of “Leyton Orient”; a first name is no such rest."""
    before = BEFORE.search(block.prose, max(0, start - LONGEST_NAME), start)
    behind = BEHIND.match(block.prose, end)
    if before and is_known_name(before["word"]) and not is_word(before["word"]) and _is_in(before["word"], text):
        return True
    return behind is not None and is_word(behind["word"]) and _is_in(behind["word"], text)


def _has_near(document: Document, bare: str) -> bool:
    """Whether the document has another name spelled nearly so: then another check says so."""
    begin = bare[:2]
    return any(word != bare and is_near(bare, word) for word in vocabulary(document) if word.startswith(begin))


def _is_in_code(document: Document, name: str) -> bool:
    """Whether code of the document has a name, which its prose does not show: `NetReader`."""
    return any(block.kind == "code" and name in block.prose for block in document.blocks) or any(
        name in document.text[slice(*block.source(start, end))]
        for block in document.prose_blocks()
        for start, end in block.marked("code")
    )


def _is_in(name: str, text: str) -> bool:
    """Whether the text has a name, or a word made of it: Russia, Russian."""
    lower = name.lower()
    return lower in text or lower[: max(STEM, len(lower) - 3)] in text or plain(name) in text


def _is_spelled_out(document: Document, name: str) -> bool:
    """Whether an abbreviation of the headline stands in the text as the words that it is made of."""
    if not name.isupper():
        return False
    return any(long_form(one.text, len(one.text), name) == 0 for one in whole_names(document) if " " in one.text)


def _other_people(document: Document, heads: list[Block], body: list[Block], text: str) -> Iterator[Finding]:
    """Persons of the headline whom the text calls by another first name or surname."""
    for one in other_people(document, heads, body, text):
        yield Finding(
            place=document.place(one.head, one.start, one.end, f"the name in the {name_of(one.head)}"),
            evidence=tuple(document.place(*other, "the name in the text") for other in one.others),
            values={
                "head": name_of(one.head),
                "match": one.head.prose[one.start : one.end],
                "instead": f"has “{one.name}”",
            },
            confidence=one.sure,
        )


def _other_names(document: Document, heads: list[Block], body: list[Block]) -> Iterator[Finding]:
    """North for South, another college, another length, share or month of the same thing."""
    if not any(OTHER_AT_ALL.search(block.prose) for block in heads):
        return
    from lint.checks.headlines.other_names import other_names  # few headlines have such

    for one in other_names(heads, body):
        evidence = tuple(document.place(*other, "said in the text") for other in one.others)
        yield Finding(
            place=document.place(one.block, one.start, one.end, f"said in the {name_of(one.block)}"),
            evidence=evidence,
            values={
                "head": name_of(one.block),
                "match": one.block.prose[one.start : one.end],
                "instead": f"has “{evidence[0].quote}”",
            },
            confidence=LIKELY,
        )


def _other_street(document: Document, heads: list[Block], body: list[Block], text: str) -> Iterator[Finding]:
    """A street of the headline that the text does not have, where it has one other."""
    for head in heads:
        for start, end in streets(head):
            name = head.prose[start:end]
            if name.rpartition(" ")[0].lower() in text or head.prose[:start].lower().endswith((" of ", " from ")):
                continue  # of a home: “Man of Foss Road wins prize”
            found = [(block, *span) for block in body for span in streets(block)]
            if len({block.prose[first:last] for block, first, last in found}) != 1:
                continue
            evidence = tuple(document.place(*one, "the name in the text") for one in found)
            yield Finding(
                place=document.place(head, start, end, f"the name in the {name_of(head)}"),
                evidence=evidence,
                values={"head": name_of(head), "match": name, "instead": f"has “{evidence[0].quote}”"},
                confidence=LIKELY,
            )


BEFORE_DATE = pattern(rf"[A-Z](?:[^.!?]|\.(?=\w)){{2,60}}(?:[A-Z]{{2}}|\)|,|[a-z])(?: {WEEKDAY},?)? ")
COUNTING = pattern(
    r"(?:#|\b(?:no\.|issue|volume|vol\.|part|phase|day|top|chapter|episode|version|step|round|week|district|ward|precinct|"
    r"division|route|highway|flight|room|gate|unit|section|item|lot|class|grade|year|group|area|zone|proposition|measure) ?#?)$",
    re.IGNORECASE,
)
"""Before a number that is one in a series, or the number of entries that a list has: “Issue #20”, “Top 10”."""
TO_GO = pattern(r" (?:to go|left|remaining|ahead)\b")
"""Behind a length: that it is the rest of one."""
POSTS = ("jobs", "posts", "roles", "staff")
"""What is cut where it is to go: “250 jobs to go”."""
VOTES = ("votes", "seats", "points")
MARGIN = pattern(
    rf"\b(?:[Bb]y|(?:margin|majority|lead|difference) of)(?: (?:just|only|about|nearly|almost|more than|over))? [{CURRENCY_SIGNS}]?$"
)
OF_SECTION = pattern(rf"\d+(?:\.\d+)+ [{CAPITAL}]|\d+ (?:The|An?) ")
"""The number of a section, at the beginning of its headline: “24.2 Tides”, “1 The Coast”."""
LEADING = pattern(r"\d+|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.IGNORECASE)
OF_LIST = pattern(
    r"(?: [\w’'-]+){0,3}? (?:ways|sites|things|reasons|tips|tools|steps|facts|lessons|questions|mistakes|ideas|examples|benefits|"
    r"strategies|trends|signs|secrets|rules|tricks|books|apps|best)\b",
    re.IGNORECASE,
)
"""Behind the number of entries that a list has: “10 Quiet Ways to Sail”."""
EACH = pattern(r" (?:each|apiece)\b")
BEHIND_DATE = pattern(r" ?(?:/|--|—|–|@|\()")


def _is_of_dateline(prose: str, start: int, end: int) -> bool:
    """Whether a date is that of a dateline: “BREVIK, ND, July 19, 2024 /Ferry Wire/ --”."""
    return BEFORE_DATE.fullmatch(prose, 0, start) is not None and BEHIND_DATE.match(prose, end) is not None


def _is_no_fact(value: values.Value) -> bool:
    """Whether a number says which one of a series something is, or how long the list below is,
    and the text need not have it."""
    prose, start = value.block.prose, value.start
    figures = LEADING.match(prose, start)
    return (
        COUNTING.search(prose, max(0, start - LONGEST_NAME), start) is not None
        or (start == 0 and OF_SECTION.match(prose) is not None)
        or (figures is not None and OF_LIST.match(prose, figures.end()) is not None)
    )


def _is_margin(value: values.Value) -> bool:
    """Whether a number tells by how much: “by 1,206 votes”."""
    return MARGIN.search(value.block.prose, max(0, value.start - LONGEST_NAME), value.start) is not None


def _are_of_two_times(document: Document, one: values.Value, other: values.Value) -> bool:
    """Whether the sentences of two values tell of years, and of none in common."""
    told = [sentence_at(document, value.block, value.start) for value in (one, other)]
    years = [frozenset(YEAR.findall(sentence.text)) if sentence else frozenset() for sentence in told]
    return all(years) and years[0].isdisjoint(years[1])


def _values(document: Document, heads: list[Block], body: list[Block]) -> Iterator[Finding]:
    """Numbers, durations and dates, of which one that the text gives otherwise surely is wrong in
    one of the two places."""
    from lint.checks.headlines.rivals import differing_values  # many headlines have none of them
    from lint.checks.headlines.values import harm_of

    for value, rival, is_framed in differing_values(document, heads, body):
        if rival is not None and rival.block.kind == "quotation":
            continue  # what somebody wrote on another day, and that day
        if rival is not None and value.kind == "date" and _is_of_dateline(rival.block.prose, rival.start, rival.end):
            continue  # the day on which it was sent out
        if rival is not None and value.kind in ("date", "weekday") and any(rival.text in head.prose for head in heads):
            rival = None  # the headline has both days
        if rival is not None and value.kind == "duration" and rival.block.kind == "heading":
            continue  # how long one of several steps takes: “Step 4: Sail home (3 minutes)”
        if rival is not None and value.text.endswith(VOTES) and _is_margin(value) != _is_margin(rival):
            rival = None  # by how many votes somebody won, and how many there were
        if rival is not None and len({TO_GO.match(one.block.prose, one.end) is None for one in (value, rival)}) > 1:
            rival = rival if value.text.endswith(POSTS) else None  # “400 miles to go”, and 200 without a town
        if rival is not None and rival.block.kind == "item" and ENTRY_OF_DATA.match(rival.block.prose):
            rival = None  # of one of several things that are listed
        if rival is not None and value.kind != "date" and _are_of_two_times(document, value, rival):
            rival = None  # “in 2019, 25 million people”, “from 2008 to 2020, 283 million people”
        if rival is not None and EACH.match(rival.block.prose, rival.end):
            continue  # “Three jailed for 24 years”, “for eight years each”
        if rival is None and _is_no_fact(value):
            continue
        yield Finding(
            place=document.place(value.block, value.start, value.end, f"said in the {name_of(value.block)}"),
            evidence=(document.place(rival.block, rival.start, rival.end, "said in the text"),) if rival else (),
            values={
                "head": name_of(value.block),
                "match": value.text,
                "instead": f"has “{rival.text}”" if rival else "does not have it",
            },
            confidence=DOUBTFUL
            if rival is None
            else LIKELY
            if is_framed or value.kind in MANIFOLD or harm_of(value)
            else SURE,
        )
