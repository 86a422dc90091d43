"""Every example of every rule that ships."""

from __future__ import annotations

import json

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from lint import checks, examples, rules
from lint.cli.main import main
from lint.rules import Rule, shipped, shipped_folder
from lint.schema import rule_schema

RULES = list(shipped().rules.values())


def test_shipped_rules_load_without_a_problem() -> None:
    assert shipped().problems == []
    assert len(RULES) == len(list(shipped_folder().rglob("*.yaml")))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_hold(rule: Rule) -> None:
    results = list(examples.run(rule))
    assert [(result.example.line, result.problem) for result in results if result.problem] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_message_ends_as_a_sentence_does(rule: Rule) -> None:
    """With one stop, which may stand within the quotation that ends it."""
    if rule.check == "languagetool":
        pytest.skip("what a server says is its own")
    said = [one.message for result in examples.run(rule) for one in result.diagnostics]
    assert said
    assert [one for one in said if not one.rstrip("”)").endswith((".", "…", "?", ":", "!"))] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_three_examples_of_each_kind(rule: Rule) -> None:
    if rule.check == "languagetool":
        pytest.skip("what a server says is tested in tests/languagetool")
    groups = [example.group for example in examples.examples(rule)]
    assert groups.count("flag") >= 3
    assert groups.count("pass") >= 3


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_why_and_a_message_without_should(rule: Rule) -> None:
    assert rule.why.endswith(".")
    assert "should" not in rule.message
    assert "please" not in rule.message.lower()


@pytest.mark.parametrize("path", sorted(shipped_folder().rglob("*.yaml")), ids=lambda path: path.stem)
def test_files_fit_the_schema(path) -> None:
    written = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert list(jsonschema.Draft202012Validator(loosened(rule_schema())).iter_errors(written)) == []


def loosened(schema):
    """YAML's BaseLoader reads every scalar as text, as our loader does."""
    text = (
        json.dumps(schema)
        .replace('{"type": "integer"', '{"type": "string"')
        .replace('{"type": "number"', '{"type": "string"')
    )
    return json.loads(text.replace('{"type": "boolean"', '{"type": "string"'))


def test_every_check_is_documented() -> None:
    for name in checks.names():
        module = checks.find(name)
        assert module.__doc__
        assert module.VALUES
        assert checks.options_class(name).__doc__


def test_a_wrong_example_is_told_with_both_places(tmp_path) -> None:
    path = tmp_path / "rule.yaml"
    path.write_text(
        "check: existence\nmessage: no\nwith:\n  tokens: [bad]\nexamples:\n  flag:\n    - A bad <<word>>.\n"
        "    - All is well.\n  pass:\n    - A bad day.\n",
        encoding="utf-8",
    )
    rule = rules.load([path], with_shipped=False).rules["rule"]
    assert [result.problem for result in examples.run(rule)] == [
        "the places differ: marked “word”, found “bad”",
        "the rule does not flag this",
        "the rule flags this, and it must not: “bad”: no",
    ]


def test_an_example_that_is_not_written_as_one_is_told_and_the_others_run(tmp_path) -> None:
    path = tmp_path / "rule.yaml"
    path.write_text(
        "check: existence\nmessage: no\nwith:\n  tokens: [bad]\nexamples:\n  flags:\n    - A <<bad>> word.\n  flag:\n"
        "    - A <<bad word.\n    - textt: A word.\n    - text: A <<bad>> word.\n      published: May\n    - A bad <<word>>.\n",
        encoding="utf-8",
    )
    result = CliRunner().invoke(main, ["rules", "test", str(path)])
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        f"{path}, line 6: unknown group “flags” (groups: flag, suggest, pass, known-miss, known-false-alarm)",
        f"{path}, line 9: “<<” is never closed",
        f"{path}, line 10: an example is a text, or has “text:”",
        f"{path}, line 12: published: takes a date like 2024-06-12",
        f"{path}, line 13: the places differ: marked “word”, found “bad”",
        "1 rule, 5 examples, 5 failed",
    ]
    shown = CliRunner().invoke(main, ["rules", "show", "rule", "--rules", str(path)]).output
    assert "It flags:\n    “<<” is never closed\n" in shown


def test_marks_nest_and_can_be_literal() -> None:
    text, places, evidence = examples.unmarked(r"a <<b ((c)) d>> \<<e\>> f")
    assert text == "a b c d <<e>> f"
    assert [text[start:end] for start, end in places] == ["b c d"]
    assert [text[start:end] for start, end in evidence] == ["c"]
    with pytest.raises(examples.BadExample, match="never closed"):
        examples.unmarked("a <<b")
    with pytest.raises(examples.BadExample, match="closes nothing"):
        examples.unmarked("a b>>")
