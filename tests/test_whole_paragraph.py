"""Why a paragraph without a full stop is whole: each reason holds somewhere, and none before it there."""

from __future__ import annotations

import pytest

from lint.checks import truncated_ending
from lint.checks.sentences.whole_paragraph import CLOSED, WHOLE, WITHOUT_STOP, ParagraphEnd, reason
from lint.formats import read
from lint.language.sentences import sentences_of
from tests.reasons import reasons_in_examples

TEXTS = {
    "ends_with_quotation": "# The harbour\n\nThe lamps went out. All that the crews sang was “Light the lamps of the quay”",
    "is_at_page_end": "The harbour board met again in May to hear both crews, and opened the quay.\n\nThe lamps went out. The board gave the\n\n    Page 3\n\n\fThe crews of the quay sang.",
    "ends_with_number": "# The harbour\n\nThe pier was built by hand. The last of its keepers left it in 1911",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_reason_holds_of_what_it_is_about(name: str) -> None:
    text = read(TEXTS[name].encode(), "a.txt" if "\f" in TEXTS[name] else "a.md")
    block = text.blocks[1 if "\f" in TEXTS[name] else -1]
    own = sentences_of(text, block)
    assert reason(ParagraphEnd(text, block, own[-1], len(own)), (*CLOSED, *WHOLE, *WITHOUT_STOP)) == name


def test_every_reason_has_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here or among the examples of the rule: one that never holds is not seen otherwise."""
    seen = TEXTS.keys() | reasons_in_examples(monkeypatch, truncated_ending, "blocks/truncated-ending")
    assert seen == {one.__name__ for one in (*CLOSED, *WHOLE, *WITHOUT_STOP)}
