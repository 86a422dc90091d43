"""What the training text of the verb model knows of a word by itself: an ordinary word, a common noun, a name.

Unlike `parts_of_speech`, nothing here looks at the words beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from lint.document import Block, Document
from lint.language.sentences import sentence_at
from lint.language.verbs.finite import model

PREFIXES = ("re", "inter", "un", "over", "under", "out", "sub", "super", "multi", "micro", "anti", "non", "pre", "mis")
OF_PLACES = tuple(
    "field wood gate burn hill pool ford land mouth house ton town bury bridge stone water side port well dale man son worth brook".split()
)
"""Words that names of places and people end with: Northgate, Underhill."""
ENGLISH_ENDINGS = tuple("ed ing ly tion ment ness ous ive al or er ity ism ist ful less able".split())
"""What words end with that English has made, whether or not they are known."""
AROUND = 500
"""Characters on either side of a place that are looked at of its sentence."""
FEWEST_FOREIGN = 4
"""Words in small letters that a sentence has at least, to tell its language."""
SHORTEST_PART = 4  # letters of a word that another is made of; shorter ones begin and end too many names
FUNCTION_CLASSES = frozenset("IN RB DT PRP$ CC WRB EX INRB DTIN RBR INWRB INTO".split())
"""Classes of the training text that hold adverbs, articles, prepositions and conjunctions."""


def is_common_noun(word: str) -> bool:
    """Whether a word, whatever its case, is a noun that any text may have (“County”), as the training text knows it."""
    kind = model().classes.get(word.lower(), "")
    return kind.startswith("NN") and not kind.startswith("NNP")


@lru_cache(maxsize=65536)
def is_word(word: str) -> bool:
    """Whether a word, whatever its case, is one that any text may have, and more than a name,
    as the training text knows it."""
    kind = model().classes.get(word.lower(), "")
    return bool(kind) and not kind.startswith("NNP")


def is_foreign(words: Sequence[str]) -> bool:
    """Whether most words of a sentence that could be of a language are none that the training text
    knows: another one's."""
    asked = [word for word in words if word.isalpha() and word.islower()]
    return len(asked) >= FEWEST_FOREIGN and 2 * sum(map(is_word, asked)) < len(asked)


def stands_in_foreign_words(document: Document, block: Block, at: int) -> bool:
    """Whether the sentence around a place is one of another language."""
    sentence = sentence_at(document, block, at)
    if sentence is None:
        return False
    return is_foreign(block.prose[max(sentence.start, at - AROUND) : min(sentence.end, at + AROUND)].split())


def is_ordinary(word: str) -> bool:
    """Whether a word with a capital is one that any text may have, or its plural, or those who do it:
    Foundries, Moves, Movers."""
    lower = word.lower()
    single = lower.removesuffix("s")
    stems = [lower, single, lower[:-3] + "y" if lower.endswith("ies") else lower]
    if lower.endswith("ers") and not is_known_name(single):
        stems += [single[:-2], single[:-1]]  # Movers
    return any(is_word(stem) for stem in stems)


def is_function_word(word: str) -> bool:
    """Whether a word, whatever its case, is an adverb or a word such as “the” and “of”,
    as the training text knows it."""
    return model().classes.get(word.lower(), "")[:-1] in FUNCTION_CLASSES


def is_made_of_words(word: str) -> bool:
    """Whether a word that the training text does not know is made of words that it knows: Switchgear,
    Lengthen, Reemerge."""
    lower = word.lower()
    if is_known_name(lower) or lower.endswith(OF_PLACES):
        return False
    if lower.endswith("en") and is_word(lower[:-2]):
        return True
    if any(lower.startswith(prefix) and is_word(lower[len(prefix) :]) for prefix in PREFIXES):
        return True
    return any(
        is_word(lower[:at]) and is_word(lower[at:]) for at in range(SHORTEST_PART, len(lower) - SHORTEST_PART + 1)
    )


def is_known_name(word: str) -> bool:
    """Whether the training text knows a word as a name and nothing else."""
    return model().classes.get(word.lower(), "")[:-1] == "NNP"
