"""Parts of speech: what the neighbours of a word decide, and that every word keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.language.verbs.parts_of_speech import tagged


@pytest.mark.parametrize(
    ("sentence", "tags"),
    [
        ("The ferry leaves.", "DT NN VBZ ."),
        ("They need the old ferries.", "PRP VBP DT JJ NNS ."),
        ("They need to support the work of the harbour.", "PRP VBP TO VB DT NN IN DT NN ."),
        ("The report was written by her, and she used her own words.", "DT NN VBD VBN IN PRP , CC PRP VBD PRP$ JJ NNS ."),
        ("It’s late, and the ferry’s bell can’t ring.", "PRP VBZ JJ , CC DT NN POS NN MD RB VB ."),
        ("Skagsund was founded in 1764.", "NNP VBD VBN IN CD ."),
        ("There are more boats than that.", "EX VBP JJR NNS IN IN ."),
        ("Building a boat takes time.", "VBG DT NN VBZ NN ."),
        ("The building opens to all the guests.", "DT NN VBZ TO PDT DT NNS ."),
    ],
)  # fmt: skip
def test_tags(sentence: str, tags: str) -> None:
    assert " ".join(tag for _, tag in tagged(sentence)) == tags


@given(st.text(alphabet="aeIst’'n.,- 1é", max_size=40))
def test_words_keep_their_places(sentence: str) -> None:
    found = tagged(sentence)
    assert all(sentence[word.start : word.end] == word.text for word, _ in found)
    assert "".join(word.text for word, _ in found) == "".join(sentence.split())
    assert all(tag for _, tag in found)
