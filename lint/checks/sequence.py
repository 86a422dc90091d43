"""Words and parts of speech that follow each other in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from lint.checks import Options, _action, option
from lint.checks._action import Action, fixes, replacements
from lint.checks._gate import Gate, gate
from lint.checks._matching import any_of, compiled
from lint.diagnostics import Finding
from lint.document import Document
from lint.language.parts_of_speech import tagged
from lint.language.sentences import sentences
from lint.language.words import Word

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "all the words",
    **{f"word{n}": f"word {n} of the sequence" for n in range(1, 10)},
}


class Token(NamedTuple):
    """One place of a sequence: what its word and its Penn Treebank tag match, and how many words may stand before it.

    `line` is where it stands in its file.
    """

    pattern: str = ""
    tag: str = ""
    upos: str = ""
    negate: bool = False
    skip: int = 0
    min: int = 0
    target: bool = False
    line: int = 0


class Sequence(Options):
    """Options, with the names and the meaning of Vale's check of this name."""

    tokens: tuple[Token, ...] = option(..., "the places of the sequence, each with a pattern, a tag, or both")
    exceptions: tuple[str, ...] = option((), "matches that are let through", pattern=True)
    ignorecase: bool = option(False, "whether capitals make no difference")
    action: Action = option("", "what is done with a match")
    params: tuple[str, ...] = option((), "what the action needs")

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[tuple[int, str]]:
        """An action that cannot be carried out."""
        return _action.faults(given)


def needs(options: Sequence) -> Gate | None:
    """What a text must hold: the words of any place that has to be there."""
    return next(
        filter(None, (gate((_whole(one.pattern),)) for one in options.tokens if one.pattern and not one.negate)), None
    )


def check(document: Document, options: Sequence) -> Iterator[Finding]:
    """Every run of words that the tokens describe, one finding each, none within another."""
    exceptions = any_of(options.exceptions, options.ignorecase)
    anchors = [
        compiled(_whole(one.pattern), options.ignorecase) for one in options.tokens if one.pattern and not one.negate
    ]
    for sentence in sentences(document):
        if not all(anchor.search(sentence.text) for anchor in anchors):
            continue
        read = tagged(sentence.text)
        at = 0
        while at < len(read):
            found = _from(read, at, options)
            if not found:
                at += 1
                continue
            first, last = read[found[0]][0], read[found[-1]][0]
            start, end = sentence.start + first.start, sentence.start + last.end
            match = sentence.block.prose[start:end]
            if not (exceptions and exceptions.search(match)):
                choices = replacements(options.action, options.params, match)
                words = {f"word{number}": read[place][0].text for number, place in enumerate(found[:9], 1)}
                yield Finding(
                    place=document.place(sentence.block, start, end),
                    values={"match": match, **words},
                    fixes=tuple(fixes(document, sentence.block, (start, end), choices)),
                    confidence=0.76,
                )
            at = found[-1] + 1


def _from(read: list[tuple[Word, str]], start: int, options: Sequence) -> list[int]:
    """The words from one on that the tokens describe; nothing where they do not."""
    places: list[int] = []
    at = start
    for number, token in enumerate(options.tokens):
        reach = 0 if number == 0 else token.skip
        for offset in range(reach + 1):
            place = at + offset
            if place < len(read) and _fits(read[place], token, options.ignorecase):
                places.append(place)
                at = place + 1
                break
        else:
            if token.negate and at >= len(read):
                continue
            return []
    return places


def _fits(word: tuple[Word, str], token: Token, ignorecase: bool) -> bool:
    text, tag = word[0].text, word[1]
    fits = not token.pattern or _matched(token.pattern, text, ignorecase)
    if fits and token.tag:
        fits = _matched(token.tag.replace("$", r"\$"), tag, False)
    return fits is not token.negate


def _matched(pattern: str, text: str, ignorecase: bool) -> bool:
    found: Any = compiled(pattern, ignorecase).fullmatch(text)
    return found is not None


def _whole(pattern: str) -> str:
    return rf"(?<!\w)(?:{pattern})(?!\w)"
