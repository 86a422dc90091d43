"""A sentence in another language in the midst of English: what a translation left as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._wording import shortened
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.language.identity import FEWEST_KINDS, LETTERS, OWN_WORDS, WORDS, foreign, name_of, names_of
from lint.language.lists import lead_above
from lint.language.quotations import quoted
from lint.language.sections import headings_above
from lint.language.sentences import Sentence, sentences
from lint.language.sources import is_note
from lint.language.words import vocabulary
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the beginning of the sentence", "language": "the language it is in"}


LETTER_OR_TWO = 2  # letters
NEAR, REACH = 10, 160  # words, and the characters that hold them
CITED = pattern(r"\s+(?:19|20)\d\d[;:.,]|\s+\d+ ?\(\d+\)")
"""Behind the name of a journal: its year, or its volume and number."""


MOSTLY = 0.7
"""Share of its words with a capital, from which on a sentence is a list of names: “El Faro - La Isla - Los Barcos”."""


class ForeignSentence(Options):
    """Options."""

    least_words: int = option(6, "words that such a sentence has at least")
    most: int = option(2, "such sentences in a text, beyond which it is one in two languages")


def check(document: Document, options: ForeignSentence) -> Iterator[Finding]:
    """Every such sentence outside of quotations and of what is set off."""
    known = vocabulary(document)
    if not any(len(words & known) >= FEWEST_KINDS for words in OWN_WORDS.values()):
        return
    found: list[tuple[Sentence, str]] = []
    for sentence in sentences(document):
        if sentence.block.kind not in ("paragraph", "standfirst", "item") or _is_set_off(document, sentence):
            continue
        words = LETTERS.findall(sentence.text.lower())
        is_of_words = (
            sum(len(word) > LETTER_OR_TWO for word in words) * 2 > options.least_words
        )  # no diagram: “--A--B--”
        if is_of_words and len(words) >= options.least_words and (code := foreign(words)):
            if not _is_expected(document, sentence, code):
                found.append((sentence, code))
    for sentence, code in found if len(found) <= options.most else ():
        yield Finding(
            place=document.place(sentence.block, sentence.start, sentence.end, f"in {name_of(code)}"),
            values={"match": shortened(sentence.text, 60), "language": name_of(code)},
            confidence=LIKELY,
        )


def _is_expected(document: Document, sentence: Sentence, code: str) -> bool:
    """Whether a source, what its block has said before in the same language, or a lead that names the language,
    make it no surprise; a list of names is none either."""
    block, words = sentence.block, sentence.text.split()
    before = LETTERS.findall(block.prose[max(0, sentence.start - REACH) : sentence.start].lower())[-NEAR:]
    above = lead_above(document, block)
    leads = above is not None and (above.kind in ("heading", "headline") or above.prose.rstrip().endswith(":"))
    return (
        is_note(document, block)
        or sum(word[:1].isupper() for word in words) >= MOSTLY * sum(word[:1].isalpha() for word in words)
        or _is_mostly_of(before, code)
        or (above is not None and leads and name_of(code) in above.prose)
        or any(name in heading.prose for heading in headings_above(document, block) for name in names_of(code))
    )


def _is_mostly_of(words: list[str], code: str) -> bool:
    """Whether words are of a language far more often than of English."""
    own = sum(word in OWN_WORDS[code] for word in words)
    return own >= FEWEST_KINDS and own > 3 * sum(word in WORDS["en"] for word in words)


def _is_set_off(document: Document, sentence: Sentence) -> bool:
    """Whether a quotation, italics or a link holds a part of the sentence, or brackets all of it."""
    start, end = sentence.start, sentence.end
    is_quoted = any(a < end and start < b for a, b in quoted(document, sentence.block))
    is_cited = CITED.match(sentence.block.prose, end) is not None
    return is_quoted or bool(sentence.block.marks.meeting(start, end)) or sentence.text.startswith("(") or is_cited
