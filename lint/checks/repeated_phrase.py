"""A phrase of several words that appears twice in a row: “risks of the storm, risks of the storm and”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, product

from lint.checks import Options, option
from lint.checks._wording import shortened
from lint.diagnostics import LIKELY, Edit, Finding, Fix
from lint.document import Block, Document
from lint.language.quotations import inside, quoted
from lint.language.words import Word, words
from lint.patterns import pattern

VALUES: Mapping[str, str] = {"match": "the phrase that is repeated"}
KINDS = frozenset(("paragraph", "item", "standfirst", "caption"))
IDIOMATIC = frozenset("after by upon and or on of within inside".split())
"""Words with which phrases begin that stand in a row by right: “pilot after pilot after pilot”,
“and so on and so on”."""
SPOKEN = frozenset("i you we he she they it no yes".split())
"""Words with which one begins that somebody says twice: “I know, I know”."""
CLOSING = frozenset((",", "and", "or", "."))
"""What stands behind a list of which an entry stands twice; what goes on otherwise is another entry."""
LONGEST_CHARGE = 24  # characters
CHARGE = pattern(r"\b(?:attempted|aggravated|suspected|conspiracy to commit) $")
"""Before what is another charge with this word: “for attempted theft of a boat, theft of a boat and …”."""
FROM = 3  # words before a phrase in which a “from” makes it the first of two ends
LEAST_LETTERS = 4
"""Of the longest word of a phrase; shorter ones are letters that a program has taken apart."""
PAIR = pattern(
    r"(?<![\w’'-])(?P<pair>(?:[Ii]n|[Oo]n|[Aa]t|[Oo]f|[Tt]o|[Ff]or|[Ff]rom|[Ww]ith|[Bb]y|into|through|over|under|about|[Aa]s|between|during) "
    r"(?:the|an?|this|these|their|its|his|her|our|your|my)|(?:can|could|will|would|should|may|must|has|have|had) (?:be|been)) (?P=pair) (?=\w)"
)
"""Two small words of grammar twice in a row, which they never are by right: “in the in the morning”."""
LONGEST = 14
"""Words of a phrase: what is longer is a sentence that stands twice, which another rule tells."""


FARTHEST = 2 * LONGEST
"""Words between both, where some fall apart without their marks: “U.S.”."""
WITHOUT_MARKS = str.maketrans(dict.fromkeys('.,;:!?()[]"“”', " "))
_Span = tuple[int, int]


class RepeatedPhrase(Options):
    """Options."""

    least_words: int = option(3, "words that a phrase has at least that is repeated with nothing between")
    least_behind_comma: int = option(5, "words that it has at least where a comma parts both")


def check(document: Document, options: RepeatedPhrase) -> Iterator[Finding]:
    """The first phrase of a block that is followed by itself, outside of quotations;
    what stands three times is meant."""
    for block in document.prose_blocks():
        if (
            block.kind not in KINDS
            or block.key
            or not (PAIR.search(block.prose) or _may_repeat(block.prose, options.least_words))
        ):
            continue
        pairs = ((match.span("pair"), (match.end("pair") + 1, match.end() - 1)) for match in PAIR.finditer(block.prose))
        every = chain(pairs, _repeated(words(block.prose), options))
        repeated = (pair for pair in every if _is_of_text(document, block, *pair))
        if (found := next(repeated, None)) is not None:
            yield _finding(document, block, *found)


def _is_of_text(document: Document, block: Block, first: _Span, second: _Span) -> bool:
    """Whether a phrase and its repetition stand in one line, in no quotation, and with no markup in them."""
    joint = block.source(first[1], second[0])
    return (
        "\n" not in document.text[joint.start : joint.end]
        and not inside(quoted(document, block), first[0], second[1])
        and block.in_one_run(first[0], second[1])
        and not _is_label(block.prose, first[0], second[0])
        and CHARGE.search(block.prose, max(0, first[0] - LONGEST_CHARGE), first[0]) is None
        # “written by pilots of the north for pilots of the north for 13 years”
        and not (block.prose.endswith("by ", 0, first[0]) and block.prose.endswith(" for", 0, first[1]))
    )


def _is_label(prose: str, first: int, second: int) -> bool:
    """Whether the phrase has a capital within its sentence, and the repetition none:
    “Tap on Add members to add members to the channel”."""
    return first > 1 and prose[first].isupper() and prose[second].islower() and prose[first - 2] not in ".!?:"


def _may_repeat(prose: str, size: int) -> bool:
    """Whether some words in a row stand twice, near enough for both to be one phrase: a cheap test."""
    pieces = prose.lower().translate(WITHOUT_MARKS).split()
    if size > len(pieces):
        return False
    rows = list(zip(*(pieces[at:] for at in range(size)), strict=False))
    if len(set(rows)) == len(rows):
        return False
    last: dict[tuple[str, ...], int] = {}
    for at, row in enumerate(rows):
        if at - last.get(row, -FARTHEST) < FARTHEST:
            return True
        last[row] = at
    return False


def _repeated(tokens: list[Word], options: RepeatedPhrase) -> Iterator[tuple[_Span, _Span]]:
    """The spans of each phrase that is followed by itself, the longest that begins there, and of its repetition."""
    texts = [token.text.lower() for token in tokens]
    least = (options.least_words, options.least_behind_comma)
    places: dict[str, list[int]] = {}
    for at, text in enumerate(texts):
        places.setdefault(text, []).append(at)
    for at, text in enumerate(texts):
        if len(places[text]) == 1:
            continue
        longest = min(LONGEST, (len(texts) - at) // 2)
        for size, gap in product(range(longest, options.least_words - 1, -1), (0, 1)):
            second = at + size + gap
            if size < least[gap] or second + size > len(texts) or text != texts[second]:
                continue
            if (gap and texts[at + size] != ",") or texts[at : at + size] != texts[second : second + size]:
                continue
            if not _is_meant(tokens, texts, at, size, gap):
                yield (
                    (tokens[at].start, tokens[at + size - 1].end),
                    (tokens[second].start, tokens[second + size - 1].end),
                )


HOLDING = frozenset("around inside within behind beneath atop beside".split())
"""Prepositions behind which a thing of its own kind may stand."""


def _is_meant(tokens: list[Word], texts: list[str], at: int, size: int, gap: int) -> bool:
    """Whether both may be meant: a name, a refrain, “from a port to a port to”, “a copy of a copy of a copy”,
    what somebody says."""
    phrase, behind = texts[at : at + size], at + 2 * size + gap
    if phrase[0] in IDIOMATIC or (gap and phrase[0] in SPOKEN) or all(len(word) < LEAST_LETTERS for word in phrase):
        return True
    if texts[behind : behind + 3] == ["and", "so", "on"] or texts[behind + 1 : behind + 4] == ["and", "so", "on"]:
        return True
    if not all(token.is_word and not token.text.isdigit() for token in tokens[at : at + size]):
        return True
    if any(token.text[0].isupper() for token in tokens[at + 1 : at + size]):
        return True
    if phrase[-1] == "and":
        return True  # “nothing came and nothing came and they rowed home”
    if phrase[-1] in HOLDING and sum(len(word) >= LEAST_LETTERS for word in phrase[:-1]) > 1:
        return True  # “paper wrappers around paper wrappers around a lamp”
    if phrase[0] == "to" and texts[at - 1 : at] in (["have"], ["need"], ["had"], ["needed"]):
        return True  # “you don’t have to be writing to be writing”
    goes_on, comes_from = texts[behind : behind + 1], texts[max(0, at - 2) : at]
    return (
        goes_on == phrase[:1]
        or comes_from == phrase[-2:]
        or bool(gap and not CLOSING.intersection(goes_on))
        or "if" in comes_from
        or "from" in texts[max(0, at - FROM) : at]
        or any(phrase == (phrase[:part] * size)[:size] for part in range(1, size))
    )


def _finding(document: Document, block: Block, first: _Span, second: _Span) -> Finding:
    span = block.source(first[1], second[1])
    return Finding(
        place=document.place(block, *second, "again here"),
        evidence=(document.place(block, *first, "first here"),),
        values={"match": shortened(block.prose[slice(*first)], 60)},
        fixes=(Fix("Delete the second", (Edit(span.start, span.end, ""),), "ask"),),
        confidence=LIKELY,
    )
