"""Claims with a number, told in the same words: whether two of them are of one thing, and not of two people,
versions or prices."""

from __future__ import annotations

import re
from bisect import bisect_right

from lint.checks import _told_apart
from lint.document import Block, Document, once_a_document
from lint.language.completeness.last_words import terminal
from lint.language.lists import BULLETS
from lint.language.quantities.bounds import ABOUT_SO_MANY
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.expressions import Quantity
from lint.language.quotations import inside, quoted
from lint.language.resemblance import common_beginning, plain_words
from lint.language.sections import in_several_sections
from lint.language.sentences import Sentence, sentence_at
from lint.language.temporal.expressions import times
from lint.language.temporal.words import MONTHS, WEEKDAYS
from lint.language.vocabulary.known_words import is_word
from lint.patterns import CAPITAL, SMALL, pattern
from lint.records import Record

REVISED = pattern(
    r"\b(?:initially|at first|originally|later|revised|corrected|updated|earlier|previous(?:ly)?|first|second|again|another|rose to|has risen|now)\b",
    re.IGNORECASE,
)
DAY = pattern(r"(?:\d{4}|XXXX)-\d\d-\d\d")
YEAR = pattern(r"\b(?:1[89]|20)\d\d\b")
NUMBERS = pattern(r"\d[\d.,]*\d|\d")
OF_SEVERAL = pattern(rf"[{CURRENCY_SIGNS}]\d[\d,.]* at [A-Z]|\bp ?[<=>] ?0?\.\d|\beffect sizes?\b|\brespectively\b")
"""What tells of one of several things in the same words: “$7 at Norrmart”, the note to a table,
“60% and 52%, respectively”."""
TICKER = pattern(r"\((?:NYSE|NASDAQ|Nasdaq|AMEX|LSE|TSX|ASX|OTC)[A-Z ]{0,12}: ?[A-Z][A-Z.]*\)")
"""How a report names each of the shares that it goes through."""
OF_TIME = pattern(
    rf" (?:at|on|as of|in|for|during) (?:the )?(?i:first|second|third|fourth|year|three|six|nine|twelve|quarter|fiscal|full|{'|'.join(MONTHS)}|(?:19|20)\d\d)\b"
)
"""Behind a number that is held against that of another time, as many things are in one report: “9.36% at June 30,
2025, compared to …”."""
CHARGES = pattern(r"\S+ (?:[a-z-]+ ){0,2}(?:counts? of|bail)\b")
"""How many times somebody is charged with something, and what sets him free; each defendant,
and each victim, has a number."""
ARTICLES = frozenset(("a", "an", "the"))
AHEAD, BEHIND = 12, 6
"""Words before and behind a number among which the names stand of what it is said of."""
NAME_INSIDE = pattern(
    rf"(?<=[\w,] )(?!(?:{'|'.join(name.capitalize() for name in (*MONTHS, *WEEKDAYS))}|[A-Z][a-z]{{2,3}}\.)\b)[{CAPITAL}][\w-]+"
)
VERSION = pattern(r"\bv\d+(?:\.\d+)*\b|\b\d+(?:\.\d+)*\.x\b|\b\d+\.\d+\.\d+\b|(?<=\b[Vv]ersion )\d+(?:\.\d+)*\b")
NAMED = pattern(rf"(?:The )?[{CAPITAL}][\w-]*(?: [A-Z\d][\w.-]*)+ [a-z]+")
"""A name of several words that a sentence opens with, as its subject."""
LONGEST = 2000
"""Characters: what is longer is no sentence but a text without punctuation."""
OPENS_WITH_NAME = pattern(rf"(?:[{CAPITAL}][\w-]+ )?[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)+(?=[, ])")
OPENS_WITH_SURNAME = pattern(rf"([{CAPITAL}][{SMALL}][\w’'-]+) (?:was|is|were|had|has|will)\b")
OPENS_WITH_PRONOUN = pattern(r"(?:He|She|They|These|Each|Both)\b")
"""Whom a sentence is about, by name or not."""
BROUGHT_UP = pattern(rf"\b(?:[Aa]n?|another) [{CURRENCY_SIGNS}]?$")
"""What stands before the number of something that is told for the first time, and before a price."""
HE, SHE = pattern(r"\b[Hh](?:e|is|im)\b"), pattern(r"\b(?:[Ss]he|[Hh]er)\b")


class Claim(Record):
    """A quantity with the words before it, nearest first, and behind it,
    and the names before it in its sentence and around it."""

    quantity: Quantity
    sentence: Sentence
    before: tuple[str, ...]
    after: tuple[str, ...]
    names: frozenset[str]
    near_names: frozenset[str]


PURPOSE = pattern(r"\b(?P<last>for) (?:the |an? )?(?P<what>[a-z][a-z-]+(?: [a-z-]+){0,3})\.$")
LONG_NAME = pattern(rf"\b(?P<what>[{CAPITAL}][\w-]+) (?P<last>[{CAPITAL}][\w-]+)\.$")
IN_CODE = pattern(r"([A-Z]\w*(?:\.\w+)+) [a-z]")
"""The name of an instruction or a file, of which a paragraph tells: “C.LW loads …”."""
OF_THE = pattern(rf"Of the {ABOUT_SO_MANY}(\d[\d,]*) ")


def claim(document: Document, quantity: Quantity) -> Claim | None:
    """A quantity with its words; None in a list, in a quotation,
    and where the sentence says that it was another before."""
    block = quantity.block
    own = sentence_at(document, block, quantity.start)
    if (
        own is None
        or own.end - own.start > LONGEST
        or block.kind == "item"
        or REVISED.search(own.text)
        or OF_SEVERAL.search(own.text)
        or OF_TIME.match(block.prose, quantity.end)
        or is_of_charges(block, quantity.start)
        or inside(quoted(document, block), quantity.start, quantity.end)
    ):
        return None
    after = plain_words(block.prose[quantity.end : own.end])[:8]
    if len(after) < 3:
        return None
    counted = f"{quantity.text.split()[-1]} {after[0]}"
    if counted[0].isalpha() and own.text.count(counted) > 1:
        return None  # of each of several: “53 percent effective for children and 58 percent effective for adults”
    lead = block.prose[own.start : quantity.start]
    before = tuple(word for word in reversed(plain_words(lead)) if word not in ARTICLES)[:4]
    around = " ".join([*lead.split()[-AHEAD:], quantity.text, *block.prose[quantity.end : own.end].split()[:BEHIND]])
    names, near = (frozenset(NAME_INSIDE.findall(text)) for text in (lead, around))
    return Claim(quantity, own, before, after, names, near)


def _end_otherwise(one: str, other: str) -> bool:
    """Whether two sentences end with what each number is for: “… for the theft”, “… of the Main Estimates”."""
    for shape in (PURPOSE, LONG_NAME):
        ends = [shape.search(text) for text in (one, other)]
        if ends[0] and ends[1] and ends[0]["last"] == ends[1]["last"] and ends[0]["what"] != ends[1]["what"]:
            return True
    return False


def is_of_charges(block: Block, start: int) -> bool:
    """Whether a number is of the charges against somebody, or of his bail."""
    return CHARGES.match(block.prose, start) is not None


def is_same_claim(document: Document, one: Claim, other: Claim) -> bool:
    """Whether two claims with other numbers are of one thing,
    by the words around the numbers and the names of their sentences."""
    years = [set(YEAR.findall(said.sentence.text)) for said in (one, other)]
    if all(years) and years[0] != years[1]:
        return False
    numbers = [
        [number for number in NUMBERS.findall(said.sentence.text) if number not in said.quantity.text]
        for said in (one, other)
    ]
    if all(numbers) and set(numbers[0]).isdisjoint(numbers[1]):
        return False  # “200 is 180 and 20”, “100 is 90 and 10”
    if are_of_two_firms(document, one.quantity.block, other.quantity.block) or are_of_two_people(
        one.sentence, other.sentence
    ):
        return False
    if _end_otherwise(one.sentence.text, other.sentence.text):
        return False
    if are_titles(one.sentence, other.sentence) or are_of_two_days(document, one.sentence, other.sentence):
        return False
    if are_of_two_cases(one.sentence, other.sentence):
        return False
    if all(is_brought_up(*said.quantity[:3]) for said in (one, other)):
        return False
    if one.sentence is other.sentence or (one.names and other.names and one.names.isdisjoint(other.names)):
        return False
    if one.near_names - other.near_names and other.near_names - one.near_names:
        return False  # “a draw of $2,500 for each Pilot”, “a draw of $3,000 for each Keeper”
    if one.quantity.block.kind == other.quantity.block.kind == "cell" or _differ_in_version(one, other):
        return False  # rows of a table; “the 20.x line has 4 faults”, “the 18.x line has 2”
    subjects = [
        set(named[0].split()[:-1]) - {"The"} for said in (one, other) if (named := NAMED.match(said.sentence.text))
    ]
    if len(subjects) == 2 and subjects[0].isdisjoint(subjects[1]):
        return False  # “Brevik Yard asks $10 for a berth”, “Skagsund Yard asks $15 for a berth”
    behind = common_beginning(one.after, other.after)
    ahead = common_beginning(one.before, other.before)
    if (
        ahead
        and one.before[ahead - 1].endswith("ed")
        and one.before[ahead : ahead + 1] != other.before[ahead : ahead + 1]
    ):
        return False  # “Pain occurred in 15% of …”, “Discomfort occurred in 21% of …”
    telling = {word for word in (*one.after[:behind], *one.before[:ahead]) if len(word) > 3}
    return behind >= 4 and ahead >= 2 and len(telling) >= 4


def are_of_two_firms(document: Document, one: Block, other: Block) -> bool:
    """Whether two paragraphs tell of the shares of other firms, or stand below such:
    “the company” is the one that was named last."""
    shares = [_shares(document, block) for block in (one, other)]
    return all(shares) and shares[0].isdisjoint(shares[1])


def _shares(document: Document, block: Block) -> frozenset[str]:
    """The shares that a paragraph names, or else the nearest one above that names any."""
    return _shares_by_block(document).get(block.ordinal, frozenset())


@once_a_document
def _shares_by_block(document: Document) -> dict[int, frozenset[str]]:
    found: dict[int, frozenset[str]] = {}
    last: frozenset[str] = frozenset()
    for block in document.prose_blocks():
        last = frozenset(TICKER.findall(block.prose)) or last
        found[block.ordinal] = last
    return found


def are_of_two_subjects(document: Document, one: Sentence, other: Sentence) -> bool:
    """Whether their openings tell two sentences apart, or those of their paragraphs, or they are entries of two lists
    with headings: “Of the 180 classes …”, “Each award …”; “The first build”, “The second build”."""
    if one.text.startswith("Each ") != other.text.startswith("Each "):
        return True
    openings = [
        [match[1] for match in found if match]
        for found in (
            [OF_THE.match(said.text) for said in (one, other)],
            [_told_apart.COUNTED.match(said.block.prose) for said in (one, other)],
            [IN_CODE.match(said.block.prose) for said in (one, other)],
        )
    ]
    labels = {_label(said.block) for said in (one, other)}
    if any(len(set(said)) == 2 for said in openings) or (len(labels) == 2 and "" not in labels):
        return True
    are_entries = all(said.block.kind == "item" or said.block.prose.startswith(BULLETS) for said in (one, other))
    return are_entries and in_several_sections(document, one.block, other.block)


def _label(block: Block) -> str:
    """The words in bold or italics with which a block begins: “***Claw.*** Reach 5 feet.”"""
    ends = [end for kind in ("strong", "emphasis") for _, end in block.marked(kind, 0, 1)]
    return block.prose[: max(ends)] if ends else ""


def are_of_two_people(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences open with two names, or speak of a man and a woman,
    or of “him” in paragraphs that have no name in common."""
    names = [match[0].split() for said in (one, other) if (match := OPENS_WITH_NAME.match(said.text))]
    if len(names) == 2 and not (set(names[0]) <= set(names[1]) or set(names[1]) <= set(names[0])):
        return True
    alone = [match[1] for said in (one, other) if (match := OPENS_WITH_SURNAME.match(said.text))]
    if len(set(alone)) == 2 and not any(map(is_word, alone)):
        return True
    him, her = ([bool(shape.search(said.text)) for said in (one, other)] for shape in (HE, SHE))
    if (him[0] and not her[0] and her[1] and not him[1]) or (her[0] and not him[0] and him[1] and not her[1]):
        return True
    if one.block is other.block or not any(OPENS_WITH_PRONOUN.match(said.text) for said in (one, other)):
        return False
    told = [
        {name for name in NAME_INSIDE.findall(f"a {said.block.prose[: said.end]}") if not is_word(name)}
        for said in (one, other)
    ]
    return all(told) and told[0].isdisjoint(told[1])


SUPPOSED = pattern(r"(?:If|When|Suppose|Say|Imagine|Where) ")
LEAST, MOST = (
    pattern(r"\b(?:lowest|smallest|fewest|least|worst|shortest|slowest|minimum)\b"),
    pattern(r"\b(?:highest|largest|biggest|most|best|longest|fastest|maximum)\b"),
)
"""How a sentence begins that tells of one case of several, and words for either end of a row."""


def are_of_two_cases(one: Sentence, other: Sentence) -> bool:
    """Whether both sentences suppose something, or one tells of the lowest and the other of the highest of some:
    “If the debt costs 22%, …” and “If the debt costs 3%, …”."""
    texts = one.text, other.text
    if all(map(SUPPOSED.match, texts)):
        return True
    ends = [(LEAST.search(text) is not None, MOST.search(text) is not None) for text in texts]
    return ends[0] != ends[1] and all(any(each) for each in ends)


def are_of_two_days(document: Document, one: Sentence, other: Sentence) -> bool:
    """Whether the last day that a paragraph names up to a sentence is another one: “On May 2, …” and “On May 9,
    …” of two robberies."""
    days = [_day_before(document, said) for said in (one, other)]
    return all(days) and days[0] != days[1]


def _day_before(document: Document, said: Sentence) -> str:
    """The last day that the paragraph of a sentence names up to its end; empty where it names none."""
    ends, days = _days_of_blocks(document).get(said.block.ordinal, ((), ()))
    at = bisect_right(ends, said.end)
    return days[at - 1] if at else ""


@once_a_document
def _days_of_blocks(document: Document) -> dict[int, tuple[list[int], list[str]]]:
    """The days that each block names: where they end, and which they are."""
    found: dict[int, tuple[list[int], list[str]]] = {}
    for time in times(document):
        if day := DAY.match(time.value):
            ends, days = found.setdefault(time.block.ordinal, ([], []))
            ends.append(time.end)
            days.append(day[0])
    return found


def are_titles(one: Sentence, other: Sentence) -> bool:
    """Whether both are lines without a full stop, with most words capitalised: titles of two texts,
    as below “Recent posts”."""
    return not any(terminal(said.text) for said in (one, other)) and all(
        sum(word[:1].isupper() for word in said.text.split()) * 2 > len(said.text.split()) for said in (one, other)
    )


def is_brought_up(block: Block, start: int, end: int) -> bool:
    """Whether a number is the age or the price of somebody or something that the text brings up:
    “a 35-year-old woman”, “a $150,000 deposit”."""
    prose = block.prose
    is_price = any(sign in CURRENCY_SIGNS for sign in prose[max(0, start - 1) : start + 1])
    return BROUGHT_UP.search(prose, max(0, start - 12), start) is not None and (
        is_price or "-year-old" in prose[start : end + 9]
    )


def _differ_in_version(one: Claim, other: Claim) -> bool:
    """Whether the sentences name versions, and not the same ones."""
    versions = [set(VERSION.findall(said.sentence.text)) for said in (one, other)]
    return all(versions) and versions[0] != versions[1]
