"""Lists of words as they ship: what is packed is what was there, in its order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.language.vocabulary.packed_words import entries_of, packed, words_of

ON_ONE_LINE = st.text(st.characters(blacklist_characters="\n", blacklist_categories=("Cs",)))


@given(st.lists(st.tuples(ON_ONE_LINE, ON_ONE_LINE), min_size=1))
def test_what_is_packed_comes_out_again(entries: list[tuple[str, str]]) -> None:
    assert list(entries_of(packed(entries))) == entries


def test_beginnings_in_common_stand_once() -> None:
    words = [f"{'lamp' * 100}{number}" for number in range(3)]  # longer than a byte counts
    assert list(words_of(packed((word, "") for word in words))) == words
    assert len(packed((word, "") for word in words)) < len(words[0])


def test_remarks_may_be_as_many_as_two_bytes_count() -> None:
    entries = [(str(number), str(number)) for number in range(1 << 16)]
    assert list(entries_of(packed(entries))) == entries
    with pytest.raises(ValueError, match="range"):
        packed([*entries, ("one", "more")])
