"""A small word of another language in the midst of English: “the storehouse und destroyed 1,100 metres of timber”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.gates import Gate
from lint.language.quotations import inside, quoted
from lint.language.sources import without_notes
from lint.language.vocabulary.known_words import is_word, stands_in_foreign_words
from lint.language.words import vocabulary
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the word"}
GLOSS = pattern(r"\)? (?:means?|is|=) [“\"]")
"""What follows on a word that the text explains."""
BETWEEN_WORDS = pattern(r"(?<![\w’'.-])(?P<before>[a-z]+),? (?P<word>[^\W\d_]+),? (?P<after>[^\W\d_]+)(?![\w’'-])")


SMALL_WORD = pattern(r"(?<![\w’'-])[a-z]{2,}(?![\w’'-])")
FEWEST_UNKNOWN = 6
"""Words in small letters of a paragraph that English does not have, by which whoever speaks goes from one language
into another and back."""


class ForeignWord(Options):
    """Options."""

    words: tuple[str, ...] = option((), "words of other languages that are none of English, as in “und”")
    most: int = option(2, "such words in a text, beyond which it is in two languages")


def needs(options: ForeignWord) -> Gate:
    """What a text must hold: one of the words."""
    return Gate(frozenset(options.words), ())


def check(document: Document, options: ForeignWord) -> Iterator[Finding]:
    """Every such word between two others of which one is English,
    in running text that neither quotes nor sets it off."""
    document = without_notes(document)
    looked_for = vocabulary(document).intersection(options.words)
    places = []
    for block in document.prose_blocks():
        if block.kind not in ("paragraph", "standfirst", "item") or not any(word in block.prose for word in looked_for):
            continue
        at = 0
        while match := BETWEEN_WORDS.search(block.prose, at):
            at = match.start("word")
            if (
                match["word"] in looked_for
                and (is_word(match["before"]) or is_word(match["after"]))
                and not inside(quoted(document, block), *match.span("word"))
                and not block.marks.meeting(*match.span("word"))
                and not GLOSS.match(block.prose, match.end("word"))
                and not stands_in_foreign_words(document, block, at)
            ):
                places.append((block, document.place(block, *match.span("word"), "of another language")))
    for block, place in places if len(places) <= options.most else ():
        if not _is_in_two_languages(block.prose):
            yield Finding(place=place, values={"match": place.quote}, confidence=LIKELY)


def _is_in_two_languages(prose: str) -> bool:
    """Whether a paragraph has many words that are not English."""
    return sum(not is_word(word) for word in set(SMALL_WORD.findall(prose))) >= FEWEST_UNKNOWN
