"""Words and parts of speech that follow each other in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Sequence as Series
from functools import cached_property
from itertools import chain
from typing import Any

from lint.checks import Fault, Options, option
from lint.checks.patterns import action as actions
from lint.checks.patterns.action import Action, fixes, replacements
from lint.checks.patterns.exceptions import exceptions_of
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.gates import Gate
from lint.gates.reading import gate
from lint.language.sentences import sentences
from lint.language.verbs.parts_of_speech import tagged
from lint.language.words import Word
from lint.matching import compiled, no_pattern
from lint.records import Record

LANGUAGE = "en"
UNIVERSAL = {
    "ADJ": "JJ[RS]?", "ADP": "IN|RP", "ADV": "RB[RS]?|WRB", "AUX": "MD|VB[DGNPZ]?", "CCONJ": "CC", "DET": r"DT|PDT|WDT|WP\$",
    "INTJ": "UH", "NOUN": "NNS?", "NUM": "CD", "PART": "TO|RP|POS", "PRON": r"PRP\$?|WP|EX", "PROPN": "NNPS?",
    "PUNCT": r"\W", "SCONJ": "IN|WRB", "VERB": "VB[DGNPZ]?", "X": "FW|LS",
}  # fmt: skip
"""Penn tags of the universal parts of speech (de Marneffe et al. 2021); what Penn does not tell apart,
a word has to: see NARROWED."""
NARROWED = {
    "AUX": "am|is|are|was|were|be|been|being|have|has|had|having|do|does|did|doing|will|would|shall|should|can|could|may|might|must|"
    "ought|['’](?:s|re|m|ve|ll|d)",
    "SCONJ": "after|although|as|because|before|even|if|since|so|than|that|though|unless|until|when|whenever|where|whereas|wherever|"
    "whether|while|why|how",
}
PENN = (
    "CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ "
    "WDT WP WP$ WRB"
).split()
"""The tags of words in the Penn Treebank (Marcus, Santorini and Marcinkiewicz 1993)."""
POSSESSIVE = re.compile(r"(?<=\b[PW]RP)\$|(?<=\bWP)\$")
MOST = 100
"""How often a place stands at most, and how many words it may skip: what asks for more is no sentence,
and takes memory and time."""
VALUES: Mapping[str, str] = {
    "match": "all the words",
    **{f"word{n}": f"word {n} of the sequence" for n in range(1, 10)},
}


class Token(Record):
    """One place of a sequence. `line` is where it stands in its file."""

    pattern: str = ""
    """What the whole word matches."""
    tag: str = ""
    """What its Penn Treebank tag holds: `NN` stands for all nouns, as in Vale."""
    upos: str = ""
    """Its universal part of speech, instead of a tag; several with bars between them."""
    negate: bool = False
    """Whether the word may have neither."""
    skip: int = 0
    """How many words may stand between it and the place before;
    left of the first place with a pattern, the place after."""
    min: int = 0
    """How often it stands at least."""
    target: bool = False
    """Whether it is what is reported, rather than the whole sequence."""
    line: int = 0


class Sequence(Options):
    """Options, with the names and the meaning of Vale's check of this name."""

    tokens: tuple[Token, ...] = option(
        ...,
        "the places of the sequence, each with a “pattern” of the word, its “tag” (of the Penn Treebank: NN, VBG …) or its "
        "“upos” (NOUN, VERB, ADJ …), or both; “negate” says that it may not be so, “skip” how many words may stand before "
        "it, “min” how often it stands at least, “target” that it alone is told",
    )
    exceptions: tuple[str, ...] = option((), "matches that are let through", pattern=True)
    ignorecase: bool = option(False, "whether capitals make no difference")
    action: Action = option("", actions.IN_WORDS)
    params: tuple[str, ...] = option((), actions.PARAMS_IN_WORDS)

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """An action that cannot be carried out, no place at all, a part of speech or a pattern that is none,
        a number beyond measure."""
        tokens = given.get("tokens", ())
        if "tokens" in given and not tokens:
            return (("tokens", "“tokens” takes the places of a sequence, and there is none"),)
        return chain(
            actions.faults(given), _unknown_parts(tokens), _bad_patterns(tokens), _unknown_tags(tokens), _large(tokens)
        )

    @cached_property
    def places(self) -> tuple[Token, ...]:
        """Every place of the sequence by itself."""
        return tuple(token for token in self.tokens for _ in range(max(1, token.min)))

    @cached_property
    def anchor(self) -> int:
        """The place that is looked for first: one with a pattern, else one with a part of speech."""
        wanted = [number for number, token in enumerate(self.places) if not token.negate]
        return next((number for number in wanted if self.places[number].pattern), wanted[0] if wanted else 0)


def _unknown_parts(tokens: Iterable[Token]) -> Iterator[tuple[int, str]]:
    for token in tokens:
        for name in filter(None, token.upos.upper().split("|")):
            if name.strip() not in UNIVERSAL:
                yield (
                    token.line,
                    f"“{name.strip()}” is not a universal part of speech; these are {', '.join(UNIVERSAL)}",
                )


def _bad_patterns(tokens: Iterable[Token]) -> Iterator[tuple[int, str]]:
    for token in tokens:
        for pattern in (token.pattern, _tag(token)):
            if fault := no_pattern(pattern):
                yield token.line, f"“{pattern[:60]}” is not a valid regular expression ({fault})"


def _unknown_tags(tokens: Iterable[Token]) -> Iterator[tuple[int, str]]:
    for token in tokens:
        tag = _tag(token)
        if tag and not no_pattern(tag) and not any(map(compiled(tag, False).search, PENN)):
            part = token.tag.upper()
            remedy = f"upos: {part}" if part in UNIVERSAL else f"one of {', '.join(PENN)}"
            yield token.line, f"no tag is called “{token.tag}”; write {remedy}"


def _large(tokens: Iterable[Token]) -> Iterator[tuple[int, str]]:
    for token in tokens:
        for name, number in (("min", token.min), ("skip", token.skip)):
            if number > MOST:
                yield token.line, f"“{name}” takes a number up to {MOST}, not “{str(number)[:20]}”"


def _tag(token: Token) -> str:
    """The pattern that the Penn tag of a place holds: in “PRP$” the dollar is a letter."""
    return POSSESSIVE.sub(r"\$", token.tag)


def needs(options: Sequence) -> Gate | None:
    """What a text must hold: the words of any place that has to be there."""
    return next(filter(None, (gate((one.pattern,)) for one in options.tokens if one.pattern and not one.negate)), None)


def check(document: Document, options: Sequence) -> Iterator[Finding]:
    """Every run of words that the tokens describe, one finding for each word that fits the anchor."""
    exceptions = exceptions_of(options.exceptions, options.ignorecase)
    wanted = [compiled(one.pattern, options.ignorecase) for one in options.tokens if one.pattern and not one.negate]
    for sentence in sentences(document):
        if not all(pattern.search(sentence.text) for pattern in wanted):
            continue
        read = tagged(sentence.text)
        for at in range(len(read)):
            found = _around(read, at, options)
            if not found:
                continue
            reported = [place for place, token in zip(found, options.places, strict=True) if token.target] or found
            taken = sorted(place for place in reported if place is not None)
            start, end = sentence.start + read[taken[0]][0].start, sentence.start + read[taken[-1]][0].end
            if not exceptions.hold(sentence.block.prose, start, end):
                match = sentence.block.prose[start:end]
                choices = replacements(options.action, options.params, match)
                said = [read[place][0].text for place in found if place is not None]
                yield Finding(
                    place=document.place(sentence.block, start, end),
                    values={"match": match, **{f"word{number}": word for number, word in enumerate(said[:9], 1)}},
                    fixes=tuple(fixes(document, sentence.block, (start, end), choices)),
                    confidence=LIKELY,
                )


def _around(read: Series[tuple[Word, str]], at: int, options: Sequence) -> list[int | None]:
    """The words that the tokens describe, the anchor being a certain one; nothing where they do not."""
    places, anchor = options.places, options.anchor
    if not _fits(read[at], places[anchor], options.ignorecase):
        return []
    before = _walk(read, at, -1, places[:anchor][::-1], options.ignorecase)
    after = _walk(read, at, 1, places[anchor + 1 :], options.ignorecase)
    return [] if before is None or after is None else [*before[::-1], at, *after]


def _walk(
    read: Series[tuple[Word, str]], at: int, step: int, tokens: Series[Token], ignorecase: bool
) -> list[int | None] | None:
    """The words that tokens describe one after the other, from a word on, in one direction; None where they do not.

    What may not stand somewhere does not stand beyond the end of the sentence.
    """
    places: list[int | None] = []
    for token in tokens:
        window = range(at + step, at + step * (token.skip + 2), step)
        place = next(
            (place for place in window if 0 <= place < len(read) and _fits(read[place], token, ignorecase)), None
        )
        if place is None and not (token.negate and not 0 <= at + step < len(read)):
            return None
        places.append(place)
        at = at if place is None else place
    return places


def _fits(word: tuple[Word, str], token: Token, ignorecase: bool) -> bool:
    """Whether a word has the pattern and the part of speech of a token, or neither of a denied one."""
    text, tag = word[0].text, word[1]
    met = []
    if token.pattern:
        met.append(bool(compiled(token.pattern, ignorecase).fullmatch(text)))
    if token.tag:
        met.append(bool(compiled(_tag(token), False).search(tag)))
    met += [_is_part(text, tag, token.upos)] if token.upos else []
    return not any(met) if token.negate else all(met)


def _is_part(text: str, tag: str, upos: str) -> bool:
    """Whether a word is of one of the universal parts of speech."""
    names = [name.strip() for name in upos.upper().split("|")]
    return any(
        compiled(UNIVERSAL[name], False).fullmatch(tag)
        and (name not in NARROWED or compiled(NARROWED[name], True).fullmatch(text))
        for name in names
    )
