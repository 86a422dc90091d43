"""The library: what `import lint` promises."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

import lint
from lint.document import Metadata
from lint.formats import read_text
from lint.runner import Day, lint_document


def test_a_document_is_the_same_after_it_was_checked() -> None:
    document = read_text("It rained.", "a.md")
    first = lint_document(document, (), Day(given=datetime.date(2024, 6, 12)))
    second = lint_document(document, (), Day(assumed=datetime.date(2030, 1, 1)))
    told = [
        (str(one.document.metadata.published), one.document.metadata.published_from)
        for one in (first, second)
        if one.document
    ]
    assert told == [("2024-06-12", "given"), ("2030-01-01", "today")]
    assert document.metadata == Metadata() and not document.cache


def test_lint_text_reads_no_clock_and_no_file() -> None:
    report = lint.lint_text("It was the the end.\n")
    assert report.path == "document.md"
    (diagnostic,) = report.diagnostics
    assert (diagnostic.rule, diagnostic.place.start, diagnostic.place.end) == ("sentences/repeated-word", 11, 14)
    assert report.to_dict()["metadata"] == {"headline": None, "published": None, "published_from": None}


def test_a_given_date_wins() -> None:
    text = "---\ndate: 2020-01-01\n---\n\nText.\n"
    given = lint.lint_text(text, published=datetime.date(2024, 1, 1)).to_dict()["metadata"]
    assert (given["published"], given["published_from"]) == ("2024-01-01", "given")
    own = lint.lint_text(text).to_dict()["metadata"]
    assert (own["published"], own["published_from"]) == ("2020-01-01", "front matter")


def test_a_wrong_rule_is_a_value_error(tmp_path) -> None:
    (tmp_path / "a.yaml").write_text("check: nothing\n")
    with pytest.raises(ValueError, match=r"line 1: unknown check “nothing”"):
        lint.lint_text("x", rules=[tmp_path])


def test_a_file_that_cannot_be_read_is_a_report(tmp_path) -> None:
    report = lint.lint_file(tmp_path / "none.txt")
    assert report.error == "there is no such file or folder"


def test_the_names_that_are_public() -> None:
    names = ["Diagnostic", "Document", "Fact", "Report", "RuleSet", "facts", "lint_file", "lint_text", "load_rules"]
    assert lint.__all__ == names
    for name in names:
        assert getattr(lint, name)


def test_a_scope_limits_a_rule(tmp_path) -> None:
    (tmp_path / "a.yaml").write_text(
        "check: existence\nmessage: no\nscope: [heading, headline]\nwith:\n  tokens: [bridge]\n"
    )
    report = lint.lint_text(
        "# A bridge\n\nThe bridge.\n\n## No bridge\n", rules=lint.load_rules([tmp_path], shipped=False)
    )
    assert [d.place.start for d in report.diagnostics] == [4, 31]


def test_a_config_counts_as_on_the_command_line(tmp_path: Path) -> None:
    text = "He saw the the fair.\n\nShe saw a a boat.\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    config = tmp_path / "copydesk.yaml"
    config.write_text(
        "min-severity: warning\nallow:\n  - rule: sentences/repeated-word\n    words: the\n    reason: He stutters.\n",
        encoding="utf-8",
    )
    report = lint.lint_file(tmp_path / "a.md", config=config)
    assert [one.place.start for one in report.diagnostics] == [text.index("a boat")]
    assert [one.reason for one in report.suppressed] == ["He stutters."]
    strict = tmp_path / "strict.yaml"
    strict.write_text("min-severity: error\n", encoding="utf-8")
    assert lint.lint_text(text, path=str(tmp_path / "a.md"), config=strict).diagnostics == ()


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: lint.lint_text(b"text"), "the text has to be a str, not bytes; decode bytes first"),
        (lambda: lint.lint_text("text", published="2024-06-12"), "published has to be a datetime.date, not str"),
        (
            lambda: lint.facts("text", published=datetime.datetime(2024, 6, 12)),
            "published has to be a datetime.date, not datetime",
        ),
        (
            lambda: lint.lint_file("a.md", rules="rules"),
            "rules has to be a sequence of paths, or what load_rules returned; put a single path into a list",
        ),
    ],
)
def test_what_is_no_argument_is_refused(call: Callable[[], object], said: str) -> None:
    with pytest.raises(TypeError) as refused:
        call()
    assert str(refused.value) == said


def test_code_that_a_message_quotes_is_shown_as_left_out() -> None:
    repeated = "By default, `quay export` will write the tides of the whole year into one long file."
    report = lint.lint_text(f"# Tides\n\n{repeated} {repeated} The rest is old.\n", path="tides.md")
    messages = [one.message for one in report.diagnostics if one.rule == "sentences/duplicate-sentence"]
    assert messages == [
        "The sentence “By default, […] will write the tides of the whole …” appears twice in the text, word for word."
    ]
