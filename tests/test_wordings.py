"""The wordings of a verb, each against the sentence that stands above it in the source."""

import inspect
import re

import pytest

from lint.language.verbs import wordings

ABOVE = re.findall(r"^    # (.+)$", inspect.getsource(wordings).partition("FRAMES = (")[2], re.MULTILINE)


@pytest.mark.parametrize(("sentence", "frame"), list(zip(ABOVE, wordings.FRAMES, strict=True)))
def test_a_frame_holds_for_the_sentence_above_it(sentence: str, frame: str) -> None:
    assert re.search(frame, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "To reach that will take a year.",
        "Every few days someone posts about it.",
        "In practice that leads to long queues.",
        "Of these, some 1,300 work on sites.",
        "Which of them comes first is open to debate.",
    ],
)
def test_a_sentence_is_whole_by_its_wording(sentence: str) -> None:
    assert wordings.is_whole_by_wording(sentence)


def test_a_phrase_is_not_whole_by_its_wording() -> None:
    assert not wordings.is_whole_by_wording("The table of the boats at the quay.")
    assert not wordings.may_be_whole_by_wording("The table of the boats at the quay.")
