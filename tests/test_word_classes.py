"""The table of learnt classes is looked up in the bytes of the file as a dictionary would be."""

from __future__ import annotations

from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lint.language.verbs.word_classes import WordClasses, laid_out

WORDS = some.text(some.characters(exclude_categories=("Cs",)), max_size=12)
CLASSES = some.text("ABNVZ0123", min_size=1, max_size=5)


@given(some.dictionaries(WORDS, CLASSES, max_size=40), some.lists(WORDS), some.binary(max_size=8))
def test_a_table_is_looked_up_as_it_was_laid_out(table: dict[str, str], others: list[str], following: bytes) -> None:
    sums = {crc32(word.encode()): word for word in table}
    table = {word: table[word] for word in sums.values()}
    classes = WordClasses(memoryview(laid_out(table) + following))
    for word in [*table, *others]:
        known = sums.get(crc32(word.encode()))
        assert classes.get(word, "none") == (table[known] if known is not None else "none")


def test_two_words_with_one_sum_are_no_table() -> None:
    assert crc32(b"plumless") == crc32(b"buckeroo")
    with pytest.raises(ValueError, match="two words have the same sum"):
        laid_out({"plumless": "JJ0", "buckeroo": "NN0"})
