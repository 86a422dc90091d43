"""Parts of speech of the words of a sentence, as Penn Treebank tags (Marcus et al. 1993).

Where spaCy and an English pipeline are installed, they tag; else each word gets the tag that it has most often in the text
that the verb model was trained on, and unknown words one by their ending.
"""

from __future__ import annotations

from collections.abc import Sequence

from lint.language.finite_verbs import model
from lint.language.words import Word, words

ENDINGS = (
    ("ing", "VBG"), ("ed", "VBD"), ("ly", "RB"), ("ous", "JJ"), ("ful", "JJ"), ("able", "JJ"), ("ible", "JJ"), ("ive", "JJ"),
    ("est", "JJS"), ("ss", "NN"), ("s", "NNS"),
)  # fmt: skip
FUNCTION_WORDS = {
    "the": "DT", "a": "DT", "an": "DT", "he": "PRP", "she": "PRP", "it": "PRP", "they": "PRP", "we": "PRP", "i": "PRP", "you": "PRP",
    "his": "PRP$", "her": "PRP$", "its": "PRP$", "their": "PRP$", "our": "PRP$", "my": "PRP$", "your": "PRP$", "to": "TO", "and": "CC",
    "or": "CC", "but": "CC", "of": "IN", "in": "IN", "on": "IN", "at": "IN", "is": "VBZ", "are": "VBP", "was": "VBD", "were": "VBD",
    "be": "VB", "been": "VBN", "being": "VBG", "has": "VBZ", "have": "VBP", "had": "VBD", "can": "MD", "will": "MD", "would": "MD",
    "could": "MD", "should": "MD", "may": "MD", "might": "MD", "must": "MD", "not": "RB", "'s": "POS", "’s": "POS",
}  # fmt: skip


def tagged(sentence: str) -> list[tuple[Word, str]]:
    """The words and marks of a sentence, with a tag each."""
    found = words(sentence)
    return list(zip(found, _tags([word.text for word in found]), strict=True))


def _tags(texts: Sequence[str]) -> list[str]:
    classes = model().classes
    tags: list[str] = []
    for at, text in enumerate(texts):
        lower = text.lower()
        tag = FUNCTION_WORDS.get(lower) or classes.get(lower, "").split("|")[0].rstrip("^")
        if not text[:1].isalnum() and text[:1] not in "'’":
            tag = text
        elif text[:1].isdigit():
            tag = "CD"
        elif at and text[:1].isupper() and not (tag and tag.startswith(("DT", "PRP", "IN"))):
            tag = "NNP"
        elif not tag or not tag[:1].isupper():
            tag = next((name for ending, name in ENDINGS if lower.endswith(ending)), "NN")
        if tags and tags[-1] in ("TO", "MD") and tag in ("VBP", "NN", "VBD") and lower in classes:
            tag = "VB"
        tags.append(tag)
    return tags
