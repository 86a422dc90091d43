"""A name or a number of the headline that the text does not have, or has otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lint.checks import Options, option
from lint.checks._near_names import is_near
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.expansions import long_form
from lint.language.finite_verbs import is_word
from lint.language.names import plain
from lint.language.quantities import Quantity, quantities
from lint.language.sentences import sentence_at
from lint.language.whole_names import NO_NAMES, names_in, whole_names
from lint.language.words import vocabulary
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the name or number of the headline",
    "instead": "what the text has: “does not have it”, or the other name or number",
}
HEADS = ("headline", "standfirst")
BODY = ("paragraph", "item", "quotation", "caption", "heading", "cell")
PAIR = pattern(r"([A-ZÀ-Þ][\w’'-]+) (?=([A-ZÀ-Þ][\w’'-]+))")
CAPITALISED = pattern(r"[A-ZÀ-Þ][^\W\d_]{2,}")
WORD = pattern(r"[^\W\d_][\w’'-]*\w")
NUMBER_AHEAD = pattern(
    r"\d[\d.,]*(?<=\d)|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|thirty|forty|fifty|hundred|thousand|million|billion)\b",
    re.IGNORECASE,
)
ORDINARY = pattern(
    r"(?:ing|ings|izes?|ized|ness|ous|ly|tions?|ments?|ities|able|ical|ful|less|ics|ists?|ships?|time|s)$"
)
"""Endings of words that a headline writes with a capital and that are seldom names."""
STEM = 4  # letters by which two words are held to be one
LISTED = frozenset(
    "things ways tips reasons questions lessons steps facts takeaways ideas tricks mistakes signs books films movies rules "
    "trends myths secrets habits examples types kinds parts points insights strategies".split()
)
"""What a headline counts because the text lists it: another check counts the list."""
UNWRITTEN = 1.0  # “one” is no number that a text has to repeat
ROUGH = 0.051  # by how much a headline may round


class HeadlineFactMissing(Options):
    """Options."""

    elsewhere: tuple[str, ...] = option((), "names that a headline has for others, such as capitals for governments")
    least_words: int = option(60, "words that the text has at least")


def check(document: Document, options: HeadlineFactMissing) -> Iterator[Finding]:
    """Each name and each number of headline and standfirst that the body lacks or contradicts."""
    heads = [block for block in document.prose_blocks() if block.kind in HEADS]
    body = [block for block in document.prose_blocks() if block.kind in BODY and not block.key]
    if not heads:
        return
    text = "\n".join([block.prose for block in body]).lower()
    if text.count(" ") < options.least_words:
        return
    yield from _names(document, heads, body, text, {plain(name) for name in options.elsewhere})
    if any(number.lower() not in text for block in heads for number in NUMBER_AHEAD.findall(block.prose)):
        yield from _numbers(document, heads, body)


def _names(
    document: Document, heads: list[Block], body: list[Block], text: str, elsewhere: set[str]
) -> Iterator[Finding]:
    """Persons with another first name, then names of which the text has no word."""
    heads = [block for block in heads if not all(word.lower() in text for word in CAPITALISED.findall(block.prose))]
    told: set[tuple[int, int]] = set()
    for finding in _other_first_names(document, heads, body, text):
        told.add((finding.place.start, finding.place.end))
        yield finding
    said: set[str] = set()
    for block in heads:
        for start, end in _candidates(document, block):
            name = block.prose[start:end]
            words = [word for word in name.split() if word[0].isupper() and len(word) >= STEM]
            bare = plain(name)
            span = block.source(start, end)
            if bare in said or any(a <= span.start and span.end <= b for a, b in told):
                continue
            said.add(bare)
            if not words or any(plain(word) in elsewhere or _is_in(word, text) for word in words):
                continue
            if _is_spelled_out(document, name) or any(_has_near(document, plain(word)) for word in words):
                continue
            yield Finding(
                place=document.place(block, start, end, "only in the headline"),
                values={"match": name, "instead": "does not have it"},
                confidence=0.6,
            )


def _candidates(document: Document, block: Block) -> Iterator[tuple[int, int]]:
    """The names of a headline; where all its words have capitals, the words that are no ordinary ones."""
    words = [word for word in WORD.finditer(block.prose) if len(word[0]) > STEM]
    if 2 * sum(word[0][0].isupper() for word in words) <= len(words):
        for whole in names_in(document, block):
            if whole.start or " " in whole.text:  # one word that opens the headline has a capital anyway
                yield whole.start, whole.end
        return
    for word in words:
        name = re.sub(r"['’]s?$", "", word[0])
        if (
            name[0].isupper()
            and name.isalpha()
            and name not in NO_NAMES
            and not (is_word(name) or ORDINARY.search(name))
        ):
            yield word.start(), word.start() + len(name)


def _has_near(document: Document, bare: str) -> bool:
    """Whether the document has another name spelled nearly so: then another check says so."""
    begin = bare[:2]
    return any(word != bare and is_near(bare, word) for word in vocabulary(document) if word.startswith(begin))


def _is_in(name: str, text: str) -> bool:
    """Whether the text has a name, or a word made of it: Russia, Russian."""
    lower = name.lower()
    return lower in text or lower[: max(STEM, len(lower) - 3)] in text or plain(name) in text


def _is_spelled_out(document: Document, name: str) -> bool:
    """Whether an abbreviation of the headline stands in the text as the words that it is made of."""
    if not name.isupper():
        return False
    return any(long_form(one.text, len(one.text), name) == 0 for one in whole_names(document) if " " in one.text)


def _other_first_names(document: Document, heads: list[Block], body: list[Block], text: str) -> Iterator[Finding]:
    """Persons of the headline whose surname the text has with another first name only."""
    for head in heads:
        pairs = PAIR.findall(head.prose)
        if not any(first.lower() not in text and last.lower() in text and not is_word(first) for first, last in pairs):
            continue
        for name in names_in(document, head):
            words = name.words
            if len(words) != 2 or name.text.lower() in text or words[1].lower() not in text or any(map(is_word, words)):
                continue
            before = re.compile(rf"(?<![\w-])(?:[A-ZÀ-Þ][\w’'.-]+ )+(?={re.escape(words[1])}\b)")
            found = [(block, match) for block in body for match in before.finditer(block.prose)]
            firsts = {match[0].strip() for _, match in found}
            if len(found) < 2 or len(firsts) != 1:
                continue
            (first,) = firsts
            if " " in first or is_word(first) or first[0] == words[0][0] or is_near(plain(first), plain(words[0])):
                continue
            evidence = (
                document.place(block, match.start(), match.end() + len(words[1]), "named so in the text")
                for block, match in found
            )
            yield Finding(
                place=document.place(head, name.start, name.end, "named so in the headline"),
                evidence=tuple(evidence),
                values={"match": name.text, "instead": f"has “{first} {words[1]}”"},
                confidence=0.9,
            )


def _numbers(document: Document, heads: list[Block], body: list[Block]) -> Iterator[Finding]:
    body_ordinals = {block.ordinal for block in body}
    known = quantities(document)
    there = [one for one in known if one.block.ordinal in body_ordinals]
    for block in heads:
        for quantity in known:
            if quantity.block is not block or quantity.type == "ordinal" or not _is_claim(quantity):
                continue
            if any(_agree(quantity, other) for other in there) or _is_sum(quantity, there):
                continue
            rivals = [other for other in there if _same_unit(quantity, other) and not other.bound]
            other = _rival(document, quantity, rivals)
            yield Finding(
                place=document.place(block, quantity.start, quantity.end, "said in the headline"),
                evidence=(document.place(other.block, other.start, other.end, "said in the text"),) if other else (),
                values={
                    "match": quantity.text,
                    "instead": f"has “{other.text}”" if other else "does not have it",
                },
                confidence=0.9 if other else 0.6,
            )


def _is_claim(quantity: Quantity) -> bool:
    """Whether a number of a headline says something that the text has to repeat."""
    if quantity.bound.endswith(" of") or quantity.value <= UNWRITTEN or quantity.unit.split(" ")[-1] in LISTED:
        return False
    if quantity.type == "number" and (quantity.value < 10 or 1500 < quantity.value < 2100):
        return False
    return not any(word in LISTED for word in quantity.block.prose[quantity.end :].lower().split()[:3])


def _agree(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers may be the same, one of them rounded or said by its limit."""
    if other.bound.endswith(" of"):
        return one.value >= other.value
    if one.value == other.value:
        return True
    return one.value >= 20 and abs(one.value - other.value) <= ROUGH * max(one.value, other.value)


def _is_sum(quantity: Quantity, there: Sequence[Quantity]) -> bool:
    """Whether the number is the sum, the difference or the double of two that the text has."""
    values = sorted({other.value for other in there})[:200]
    wanted = quantity.value
    held = set(values)
    return any(wanted - value in held or wanted + value in held for value in values if value != wanted)


def _same_unit(one: Quantity, other: Quantity) -> bool:
    return one.type == other.type and one.type != "number" and _stem(one.unit) == _stem(other.unit)


def _stem(unit: str) -> str:
    return unit.split(" ")[-1].lower().rstrip("s")


def _rival(document: Document, quantity: Quantity, rivals: Sequence[Quantity]) -> Quantity | None:
    """The one other value that the text gives for the same: one value only, in a sentence with the headline's words."""
    if len({other.value for other in rivals}) != 1:
        return None
    words = {word[:5].lower() for word in WORD.findall(quantity.block.prose) if len(word) > STEM}
    for other in rivals:
        own = sentence_at(document, other.block, other.start)
        shared = words & {word[:5].lower() for word in WORD.findall(own.text)} if own else set()
        if len(shared) >= 3:
            return other
    return None
