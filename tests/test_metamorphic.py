"""Every example of every rule, written in another way that changes nothing:
the rule finds the same (metamorphic testing)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.document import BYTE_ORDER_MARK
from lint.examples import Example
from lint.formats import read_text
from lint.patterns import pattern
from lint.rules import Rule, shipped
from lint.runner import Day, lint_document
from tests.further_examples import all_examples

RULES = [rule for rule in shipped().rules.values() if rule.check != "languagetool"]
BEFORE_UNIT = pattern(r"(?<=\d) (?=[a-z])")
NO_BREAK_SPACE, SPACE_AT_LINE_END = "\u00a0", pattern(r"(?<=\S)\n")


def _for_windows(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def _typeset(text: str) -> str:
    """With spaces that no line is broken at, as style guides want them between a number and its unit."""
    return BEFORE_UNIT.sub(NO_BREAK_SPACE, text)


def _found(rule: Rule, example: Example, text: str) -> list[tuple[str, list[str]]]:
    """What the rule says of a text, and of which places, with line ends and spaces as most people write them."""
    document = read_text(text, example.path)
    report = lint_document(document, [rule], Day(given=example.published))
    assert report.error is None
    return [
        (_plain(one.message), [_plain(place.quote) for place in (*one.places, *one.evidence)])
        for one in report.diagnostics
    ]


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace(NO_BREAK_SPACE, " ").removeprefix(BYTE_ORDER_MARK)


def _marked(text: str) -> str:
    """With a byte order mark, as some programs for Windows save a text."""
    return text if text.startswith(BYTE_ORDER_MARK) else BYTE_ORDER_MARK + text


@pytest.mark.parametrize(
    "variation", [_for_windows, _typeset, _marked], ids=["line-ends", "no-break-spaces", "byte-order-mark"]
)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_same_is_found(rule: Rule, variation: Callable[[str], str]) -> None:
    for example in all_examples(rule):
        varied = variation(example.text)
        if varied != example.text and not (variation is _typeset and "<" in example.text):  # within tags it is no space
            assert _found(rule, example, varied) == _found(rule, example, example.text), varied
