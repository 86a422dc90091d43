"""What a sentence looks like from outside: running prose, a list of names, and which words its subject is."""

from __future__ import annotations

from lint.checks._pictures import PICTURE
from lint.document import MASK, Document
from lint.language.completeness.last_words import terminal
from lint.language.sentences import Sentence
from lint.language.verbs.noun_phrases import DETERMINERS
from lint.language.words import capitals_within, words
from lint.patterns import AnyOf, pattern

PREPOSITIONS = frozenset(
    "of in on over at by for from with to under after before between against about into through and".split()
)
FULL = 8
"""Words from which on the model of verbs is believed; in shorter sentences it has less to go by."""
FEWEST_CAPITALS = 2
"""Capitals in mid-sentence beyond which a word has one on purpose."""
ARTICLES = frozenset(("The", "A", "An"))
COMMAND = pattern(r"^[a-z][\w.+-]* (?:\S+ )*-[A-Za-z]{1,5} |(?:^| )--[a-z][\w-]*(?=[= ]|$)|\$\(|=/")
"""What a command has that nobody set as code: an option (“tar -pc .”), what another command puts out,
a path that is given."""
COMMAND_SIGNS = (" -", "--", "=/", "$(")
CODE = AnyOf(
    ("import ", r"\bimport [\w.]+ (?:as|from)\b"),
    (" import", r"\bfrom [\w.]+ import\b"),
    (" = ", r" = (?<=\w = )(?:[\[{(\"']|\w+ ?[.(])"),
    (" = ", r"\b(?:const|let|var) \w+ = "),
    ("(", r"\((?<=\w\()(?:\w+, ?[\w.]+)?\)"),
    ("(", r"\b(?:def|class|function) \w+ ?\("),
    ("=>", r"\) ?=>"),
    (" . ", r"\w \. \w+ ?\("),
)
"""What a line of a program has: “import net as n”, “boats = port.boats”, “least(boats, 3)”."""


def is_prose(text: str) -> bool:
    """Whether these are words of a sentence, not an address, a sum or code."""
    letters = sum(map(str.isalpha, text))
    return (
        letters > 0.5 * len(text)
        and MASK not in text
        and "@" not in text
        and "\n" not in text
        and not CODE.stands_in(text)
        and not (COMMAND.search(text) if any(sign in text for sign in COMMAND_SIGNS) else None)
        and not text.startswith(("(", "[", "-", "–", "—", "=", "●", "•", "▪", "◦", "‣", "►", "✔", "✅"))
        and not text[0].isdigit()
        and not text.isupper()  # nothing tells a name from a verb there
    )


def is_list_like(tokens: list[str]) -> bool:
    """Names and numbers only, as in a credit line or a score."""
    if tokens[0].lower() in PREPOSITIONS | DETERMINERS:
        return False
    lower = [token for token in tokens if token[:1].islower()]
    return len(lower) < max(2, 0.34 * len(tokens))


PATH_MARKS = frozenset("▸►→›")
"""What parts the entries of a menu: “Format ▸ Image ▸ Crop”."""
ENTRY = pattern(r"[a-z][\w.-]* [—–] (?:an?|the) ")
"""An entry of a list of programs: “tern — a set of lamps”."""


def is_entry(text: str) -> bool:
    """Whether a sentence is the way through a menu, or names a program and says what it is."""
    return not PATH_MARKS.isdisjoint(text) or ENTRY.match(text) is not None


def is_in_title_case(text: str) -> bool:
    """Whether most words after the first have a capital, as those of a title do: “Why I Rely on It”."""
    tokens = text.split()[1:]
    return len(tokens) > 1 and sum(token[:1].isupper() for token in tokens) * 2 > len(tokens)


def is_title(tokens: list[str]) -> bool:
    """Whether it is a name with its article, in which only small words have small letters: “The Centre for Ports,
    Ships and Trade.”"""
    return (
        len(tokens) > 2
        and tokens[0] in ARTICLES
        and all(token[:1].isupper() or token in PREPOSITIONS or token in DETERMINERS for token in tokens[1:])
    )


def subject_of(text: str) -> str:
    """The words before the first preposition: what the missing verb belonged to."""
    tokens = [token for token in words(text) if token.is_word]
    for at, token in enumerate(tokens[1:6], 1):
        if (token.text.islower() and token.text in PREPOSITIONS) or text[token.start - 2 : token.start] == ", ":
            return text[tokens[0].start : tokens[at - 1].end]
    return text[tokens[0].start : tokens[min(2, len(tokens) - 1)].end]


def has_capital_throughout(document: Document, word: str) -> bool:
    """Whether a word has its capital within sentences elsewhere too: a name,
    or a term as of a contract, “what We wrote”."""
    return capitals_within(document)[word] > FEWEST_CAPITALS


SLOT = pattern(r"<[A-Za-z][\w -]*>[\W_]*$")


def ends_with_a_slot(document: Document, sentence: Sentence) -> bool:
    """Whether the last word of the source is a slot of a form that no page shows, “The date of this work is
    <RELEASE DATE>.”, or a picture, as of a formula, stands there."""
    span = sentence.block.source(max(sentence.start, sentence.end - 2), sentence.end)
    return (SLOT.search(document.text, span.start, span.end) or PICTURE.search(document.text, *span)) is not None


def is_stressed(sentence: Sentence, last: str) -> bool:
    """Whether the word before the last one is set off, so that the sentence speaks against the one before it:
    “The *lamps* are.”"""
    at = sentence.start + sentence.text.rfind(last)
    before = sentence.block.marks.meeting(at - 2, at - 1)
    return any(mark.kind in ("emphasis", "strong") and mark.end == at - 1 for mark in before)


def goes_on_below(sentence: Sentence) -> bool:
    """Whether nothing but a line break parts the words from the rest of their sentence, as in an address or a verse."""
    behind = sentence.block.prose[sentence.end :]
    is_open = sentence.text.endswith(",") or not terminal(sentence.text)
    return is_open and behind[:1].isspace() and "\n" in behind[: len(behind) - len(behind.lstrip())]
