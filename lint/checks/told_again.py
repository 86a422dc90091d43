"""A paragraph or a sentence that tells again in other words what was told before: it has the same numbers and names,
or words that no other part of the text has."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from lint.checks import Options, _told_apart, option
from lint.checks._deletion import delete_block, delete_sentence
from lint.checks.paragraphs.retold import retold
from lint.checks.paragraphs.retold_sentences import RetoldSentence, retold_sentences
from lint.checks.paragraphs.summed_up import summed_up
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Block, Document
from lint.language import agreements
from lint.language.identity import LAST_LATIN
from lint.language.names.forms import name_words
from lint.language.quantities.figures import FIGURE, figures, has_repeated_figure
from lint.language.quantities.numbers import WORDS
from lint.language.quotations import quoted
from lint.language.resemblance import likeness, plain_words, telling_stems
from lint.language.sections import in_summary, is_manual, is_of_lines
from lint.language.sentences import Sentence, sentences_of
from lint.language.temporal.months import MONTHS
from lint.language.vocabulary.known_words import is_word
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "what": "paragraph or sentence",
    "shared": "the numbers, names or rare words that both have, as in “60, 11,000, Brevik”",
}
SHORTEST = 60  # characters of a paragraph
SHORTEST_SENTENCE = 40
FEWEST = 3
"""Numbers and names that both have, and of a whole text only both."""
FEWEST_NUMBERS = 2
MOST_OF_IT = 0.65
"""Share of its numbers and names that the one with fewer has in common with the other."""
FEWEST_WORDS = 6
"""Telling words in common; and shares of all telling words from which on two pieces tell the same. On 2,225 news
articles, 359 posts of public bodies and 653 of other makers no two paragraphs had as many but those that were meant to
be read twice."""
ALIKE = (0.24, 0.6)
ALIKE_IN_WORDS = (0.28, 0.75)
ALIKE_SENTENCES = (0.3, 0.85)
"""From the second share on another check says so."""
OF_SECTION = pattern(
    r"\b(?:Sec(?:tion|s)?\b\.? ?|(?:Chapter|Cap\.?|Act|Regulation|Directive|Article|Rule) |(?:ISO|IEC|IEEE|ANSI|RFC|EN|BS|DIN)(?:/[A-Z]{2,4}){0,2} )\d[\d.:/-]*(?:\(\w+\))*"
)
"""A reference and the number of a standard, which tell nothing."""
OF_SEASON = pattern(r"(?<=\b(?:19|20)\d\d)[/–-]\d\d\b")
"""The second of two years in short: both are one span, and one number."""
OF_YEARS = pattern(r"(?:19|20)\d\d|[5-9]\d")
"""A year, and the second of two in short (“1997-98”): a text names one again and again."""
OF_DATE = pattern(
    rf"\d(?:(?<=[a-z.] .)\d?(?:st|nd|rd|th)?,? (?:19|20)\d\d\b|"
    rf"(?<=(?:{'|'.join(month[-3:] for month in MONTHS)}) .)\d?\b(?![.,:]?\d)|"
    rf"(?<=\b.)\d?(?= (?:{'|'.join(MONTHS)})\b)|(?<=, .)\d(?=,))"
)
"""The day and the year of a date, and an age between commas: people of one age are many,
and one day has many hearings."""
ADDRESS = pattern(r"\b[A-Z]{2} \d{5}\b|\b\d{5}-\d{4}\b|\b\d{3}[-/]\d{3}-\d{4}\b")
"""Marks of an address in the foot of a page."""
OTHER_SCRIPT = 0.15
"""Share of the characters of a paragraph, from which on it is not all in the Latin script."""
MOST_FIGURES = 0.25
"""Share of the words of a paragraph that are numbers, from which on it is a table."""
BOX = pattern(
    r"Event Details\b|\W*(?:AT A GLANCE|IF YOU GO|NOTE TO (?:EDITORS|NEWS)|(?:In|The) (?:brief|details?)|Details|WHAT|WHO|WHEN|WHERE|What|When|Where)\b ?:?(?: |$)[^.]{0,200}"
    r"\b(?:WHEN|WHERE|TICKETS|COST|When|Where|Tickets|Cost): |\W*NOTE TO EDITORS\b|\W*(?:AT A GLANCE|IF YOU GO)\b"
)
"""What sums an event up for those who go, or for editors."""
BELOW = pattern(r"The post .{10,200} appeared first on\b|About [A-Z]")
"""What stands below a story: where it comes from, and who tells it."""
PULL_QUOTE = pattern(r"\{\{[%<] ?pull-?quote\b")
"""The tag of what is set apart to be read at a glance (the shortcodes of Hugo)."""
SOMEBODY = pattern(
    rf"[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+){{1,3}}(?= (?:\([^()]+\) )?(?:will|was|is|has|had|faces|admitted|pleaded)\b)"
)
OPENING = 3
"""Words that two sentences which are built alike begin with."""
SHOWN = 4  # anchors that a message names


class ToldAgain(Options):
    """Options."""

    most: int = option(3, "such paragraphs in a text, beyond which it is one of records that are built alike")


def check(document: Document, options: ToldAgain) -> Iterator[Finding]:
    """Every such paragraph with the earlier one, and every sentence that says what the one before it says."""
    end = summed_up(document)
    may_be_apart, inside = _repeated_numbers(document)
    in_other_words, single = list(retold(document)), list(retold_sentences(document))
    if not (may_be_apart or inside or in_other_words or single or end):
        return
    blocks = {
        block.ordinal: block
        for block in document.blocks
        if block.kind == "paragraph"
        and not block.key
        and len(block.prose) >= SHORTEST
        and not is_of_lines(document, block)
        and not BOX.match(block.prose)
        and not BELOW.match(block.prose)
        and not ADDRESS.search(block.prose)
        and not _is_table(block.prose)
        and not PULL_QUOTE.match(document.text, block.span.start)
        and not _told_apart.term_of(block)
        and block.ordinal not in in_summary(document)
    }
    named = _names(document)
    found = {}
    if may_be_apart:
        anchors = [_anchors(block.prose, named.get(block.ordinal, {})) for block in blocks.values()]
        found = {one.place.start: one for one in _paragraphs(document, [*blocks.values()], anchors)}
    for pair in in_other_words:
        if blocks.keys() >= {one.ordinal for one in pair[:2]} and (again := _in_other_words(document, *pair, named)):
            found.setdefault(again.place.start, again)
    if len(found) <= options.most:
        yield from found.values()
    if end and document.whole(end.block).start not in found:
        yield _again(document, end.source, end.block, _longest(end.words))._replace(confidence=DOUBTFUL)
    for one in single:
        is_told = document.whole(one.again.block).start in found
        if blocks.keys() >= {one.first.block.ordinal, one.again.block.ordinal} and not is_told:
            yield _again_in_sentence(document, one)
    for block in blocks.values():
        if block.ordinal not in inside:
            continue
        yield from _sentences(document, block, named.get(block.ordinal, {}))


def _repeated_numbers(document: Document) -> tuple[bool, set[int]]:
    """Whether two numbers of the text stand in two blocks each; the ordinals of the blocks in which two stand twice."""
    apart, within = 0, Counter[int]()
    for places in figures(document).values() if has_repeated_figure(document) else ():
        blocks = Counter(place.block.ordinal for place in places)
        apart += len(blocks) > 1
        within.update(ordinal for ordinal, times in blocks.items() if times > 1)
    return apart >= FEWEST_NUMBERS, {ordinal for ordinal, times in within.items() if times >= FEWEST_NUMBERS}


def _paragraphs(document: Document, blocks: list[Block], anchors: list[dict[str, str]]) -> Iterator[Finding]:
    holders: dict[str, list[int]] = {}
    for at, own in enumerate(anchors):
        for anchor in own:
            holders.setdefault(anchor, []).append(at)
    rare: dict[tuple[int, int], list[str]] = {}
    for anchor, places in holders.items():
        if len(places) == 2:  # in these two paragraphs, and in no other
            rare.setdefault((places[0], places[1]), []).append(anchor)
    for (first, again), shared in sorted(rare.items()):
        numbers = [anchor for anchor in shared if _is_number(anchor)]
        common = anchors[first].keys() & anchors[again].keys()
        fewer = min(len(anchors[first]), len(anchors[again]))
        if len(shared) < FEWEST or len(numbers) < FEWEST_NUMBERS or len(common) < MOST_OF_IT * fewer:
            continue
        if all(map(OF_YEARS.fullmatch, numbers)):
            continue
        one, other = blocks[first], blocks[again]
        if _is_of_two(one.prose, other.prose):
            continue
        if _tells_the_same(one.prose, other.prose, *ALIKE) and not _is_translation(one.prose, other.prose):
            yield _again(document, one, other, _shown(anchors[again], shared))


def _in_other_words(
    document: Document, one: Block, other: Block, words: list[str], named: Mapping[int, Mapping[int, str]]
) -> Finding | None:
    """A paragraph that shares rare words with an earlier one, where one of the two has no number and no name
    that the other lacks."""
    mine, theirs = (
        {*_anchors(block.prose, named.get(block.ordinal, {})), *_opening_names(document, block)}
        for block in (one, other)
    )
    if (mine - theirs and theirs - mine) or not _tells_the_same(one.prose, other.prose, *ALIKE_IN_WORDS):
        return None
    return _again(document, one, other, _longest(words))


def _longest(words: list[str]) -> str:
    """The longest of some words, in the order of the text, as a message names them."""
    telling = sorted(words, key=len, reverse=True)[:SHOWN]
    return ", ".join(f"“{word}”" for word in words if word in telling)


def _again_in_sentence(document: Document, told: RetoldSentence) -> Finding:
    """A sentence that tells what one of an earlier paragraph has told."""
    first, again = told.first, told.again
    return Finding(
        place=document.place(again.block, again.start, again.end, "told again here"),
        evidence=(document.place(first.block, first.start, first.end, "first told here"),),
        values={"what": "sentence", "shared": _longest(told.words)},
        fixes=delete_sentence(again.block, again.start, again.end, "Delete this version", "ask"),
        confidence=LIKELY if told.is_sure and not _is_formal(document) else DOUBTFUL,
    )


def _is_formal(document: Document) -> bool:
    """Whether a text says much again in the same words on purpose, as a manual or an agreement does."""
    return is_manual(document) or agreements.is_agreement(document)


def _opening_names(document: Document, block: Block) -> set[str]:
    """The names that begin the sentences of a paragraph."""
    first = (word.strip(",;:“”\"'") for one in sentences_of(document, block) for word in one.text.split()[:1])
    return {word for word in first if word[:1].isupper() and not is_word(word.lower())}


def _again(document: Document, one: Block, other: Block, shared: str) -> Finding:
    """A paragraph that tells what an earlier one has told; of two versions of a program much is the same."""
    return Finding(
        place=document.whole(other, "told again here"),
        evidence=(document.whole(one, "first told here"),),
        values={"what": "paragraph", "shared": shared},
        fixes=delete_block(document, other, "Delete this version", "ask"),
        confidence=DOUBTFUL if _is_formal(document) else LIKELY,
    )


def _is_of_two(one: str, other: str) -> bool:
    """Whether two paragraphs each begin with somebody, and are of two people: “Ann Lowe will …”, “Siv Moe will …”."""
    first, second = (SOMEBODY.match(prose) for prose in (one, other))
    if first is None or second is None:
        return False
    return set(first[0].split()).isdisjoint(second[0].split())


def _is_of_other_script(letter: str) -> bool:
    return letter > LAST_LATIN and letter.isalpha()


def _is_translation(one: str, other: str) -> bool:
    """Whether two paragraphs are in two scripts, as a text and its translation are."""
    first, second = (sum(map(_is_of_other_script, prose)) / len(prose) for prose in (one, other))
    return abs(first - second) > OTHER_SCRIPT


def _sentences(document: Document, block: Block, named: Mapping[int, str]) -> Iterator[Finding]:
    """Every sentence with the numbers and names of the one before it."""
    own = sentences_of(document, block)
    spans, starts = quoted(document, block), sorted(named)
    for one, other in pairwise(own):
        if min(len(one.text), len(other.text)) < SHORTEST_SENTENCE or any(
            start < other.end and one.start < end for start, end in spans
        ):
            continue
        mine, theirs = (_anchors(each.text, _within(starts, named, each)) for each in (one, other))
        common = [anchor for anchor in theirs if anchor in mine]
        numbers = [anchor for anchor in common if _is_number(anchor)]
        if len(numbers) < FEWEST_NUMBERS or len(common) < max(FEWEST, 0.9 * min(len(mine), len(theirs))):
            continue
        if one.text.split()[:OPENING] == other.text.split()[:OPENING]:
            continue  # “Any pilot who is late can be fined … Any pilot who is drunk can be fined …”
        if _tells_the_same(one.text, other.text, *ALIKE_SENTENCES):
            yield Finding(
                place=document.place(block, other.start, other.end, "told again here"),
                evidence=(document.place(block, one.start, one.end, "first told here"),),
                values={"what": "sentence", "shared": _shown(theirs, common)},
                fixes=delete_sentence(block, other.start, other.end, "Delete this version", "ask"),
                confidence=DOUBTFUL if _is_formal(document) else LIKELY,
            )


def _is_table(prose: str) -> bool:
    """Whether so many words are numbers that a paragraph is the rest of a table."""
    words = prose.split()
    return sum(word[-1:].isdigit() for word in words) > MOST_FIGURES * len(words)


def _names(document: Document) -> dict[int, dict[int, str]]:
    """The capitalised words within sentences, months too, by block and by where they stand."""
    found: dict[int, dict[int, str]] = {}
    for word in name_words(document):
        if not word.opens:
            found.setdefault(word.block.ordinal, {})[word.start] = word.text
    return found


def _within(starts: list[int], named: Mapping[int, str], sentence: Sentence) -> dict[int, str]:
    first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
    return {at: named[at] for at in starts[first:last]}


def _anchors(text: str, named: Mapping[int, str]) -> dict[str, str]:
    """The numbers and names of a piece of text: as they are compared, and as written; of a date, its month alone,
    and of ages none."""
    text = OF_SECTION.sub(" ", OF_SEASON.sub("", OF_DATE.sub(" ", text)))
    found = {match[0].replace(",", "").rstrip(".:"): match[0].rstrip(".,:") for match in FIGURE.finditer(text)}
    found |= {word: word for word in text.lower().split() if word in WORDS and WORDS[word] > 2}
    return found | {name: name for name in named.values() if name not in ("Sec", "Section")}


def _is_number(anchor: str) -> bool:
    return anchor[0].isdigit()


def _tells_the_same(one: str, other: str, least: float, most: float) -> bool:
    """Whether two pieces have enough telling words in common, and are not alike word for word."""
    mine, theirs = telling_stems(plain_words(one)), telling_stems(plain_words(other))
    common = len(mine & theirs)
    share = common / len(mine | theirs) if mine else 0.0
    return common >= FEWEST_WORDS and least <= share < most and likeness(plain_words(one), plain_words(other)) < most


def _shown(written: Mapping[str, str], anchors: list[str]) -> str:
    """Some of the anchors, in the order of the text."""
    shared = Counter(anchors)
    return ", ".join([text for anchor, text in written.items() if anchor in shared][:SHOWN])
