"""A second opinion on sentences without a verb, with a stand-in for spaCy."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from lint import lint_text
from lint.language.verbs import second_opinion

TEXT = "Relations have cooled for years. Norway over its fishing limits in the north, and Iceland over its quota for mackerel. Both countries have denied the charge.\n"


def token(dep: str, tag: str) -> SimpleNamespace:
    return SimpleNamespace(dep_=dep, tag_=tag, children=[], head=None)


@pytest.mark.parametrize(
    ("parsed", "severities"),
    [([token("ROOT", "NN")], ["warning"]), ([token("ROOT", "VBD")], [])],
)
def test_it_confirms_or_doubts(monkeypatch, parsed, severities: list[str]) -> None:
    monkeypatch.setattr(second_opinion, "pipeline", lambda: lambda _: parsed)
    found = [d for d in lint_text(TEXT).diagnostics if d.rule == "sentences/truncated-sentence"]
    assert [one.severity for one in found] == severities
    assert all(one.place.quote.startswith("Norway over its fishing limits") for one in found)


def test_without_a_pipeline_spacy_is_not_imported(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)  # importing it would fail
    monkeypatch.setattr("importlib.machinery.PathFinder.find_spec", lambda name: name)
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: SimpleNamespace(names=set()))
    assert second_opinion.pipeline.__wrapped__() is None


def test_without_spacy_nobody_is_asked(monkeypatch) -> None:
    monkeypatch.setattr(second_opinion, "pipeline", lambda: None)
    assert second_opinion.has_main_clause("It rained.") is None
