"""What can be done about a link that shows another address than the one it leads to."""

import pytest

import lint


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "Ask at [harborlight.org](https://www.harbourlight.org/).\n",
            [
                "Ask at [https://www.harbourlight.org/](https://www.harbourlight.org/).\n",
                "Ask at [harborlight.org](https://harborlight.org).\n",
            ],
        ),
        (
            "See [https://tarn.net/a\\_b/c](https://tarn.net/a_b/d).\n",
            ["See [https://tarn.net/a\\_b/c](https://tarn.net/a_b/c).\n"],  # the words have markup in them
        ),
    ],
)
def test_either_address_can_be_put_right(text: str, made: list[str]) -> None:
    (found,) = (one for one in lint.lint_text(text, path="a.md").diagnostics if one.rule == "links/other-address")
    texts = []
    for fix in found.fixes:
        (edit,) = fix.edits
        texts.append(text[: edit.start] + edit.replacement + text[edit.end :])
        assert fix.trust == "ask"
    assert texts == made
