"""Every example of every rule that ships."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from lint import checks, examples, lint_text, load_rules, rules, scopes
from lint.cli.main import main
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, apply
from lint.formats import read_text
from lint.options import types
from lint.plain_yaml import MappingNode
from lint.rules import Rule, shipped
from lint.rules.files import shipped_folder
from lint.runner import Day, dated, lint_document
from lint.schema import rule_schema
from tests.further_examples import FOLDER, all_examples

RULES = list(shipped().rules.values())


def test_shipped_rules_load_without_a_problem() -> None:
    assert shipped().problems == []
    assert len(RULES) == len(list(shipped_folder().rglob("*.yaml")))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_hold(rule: Rule) -> None:
    results = list(examples.run(rule, all_examples(rule)))
    assert [(result.example.line, result.problem) for result in results if result.problem] == []
    assert {found.confidence for result in results for found in result.diagnostics} <= {SURE, LIKELY, DOUBTFUL}


NUMBER = re.compile(r"\d[\d,.]*\d|\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)\b")
WITHOUT_WORTH = ("0", "0.0", "9" * 400)
"""Numbers that nothing can be divided by, and one that no floating-point number holds."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_number_stops_a_rule(rule: Rule) -> None:
    for example in (one for one in all_examples(rule) if one.group == "flag"):
        spans = [match.span() for match in NUMBER.finditer(example.text)][:12]
        for start, end in spans:
            for number in WITHOUT_WORTH:
                document = read_text(f"{example.text[:start]}{number}{example.text[end:]}", example.path)
                english = document.with_metadata(document.metadata._replace(language="en"))
                report = lint_document(english, [rule], Day(given=example.published))
                assert report.incomplete or report.error is None, (number, example.text)


def test_every_file_of_further_examples_belongs_to_a_rule() -> None:
    ids = {path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.rglob("*.yaml")}
    assert ids - shipped().rules.keys() == set()


OTHERS = ("sſ", "k\N{KELVIN SIGN}", "iİ", "iı")
"""Letters that a pattern takes for each other where it does not ask for the case (`re.IGNORECASE`)."""
MARKUP = ("*", "**", "~~", "`")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_letter_of_another_alphabet_stops_a_rule(rule: Rule) -> None:
    for example in all_examples(rule):
        for letter, other in OTHERS:
            document = read_text(example.text.replace(letter, other), example.path)
            english = document.with_metadata(document.metadata._replace(language="en"))
            report = lint_document(english, [rule], Day(given=example.published))
            assert report.incomplete or report.error is None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_safe_fix_leaves_all_other_blocks_as_they_are(rule: Rule) -> None:
    """Whatever markup runs through the words that it changes."""
    chosen = random.Random(rule.id)
    for example in all_examples(rule):
        words = [match.start() for match in re.finditer(r"\b\w", example.text)]
        for mark in MARKUP if words and example.group == "flag" and example.path.endswith(".md") else ():
            start = chosen.choice(words)
            end = example.text.find(" ", start) % (len(example.text) + 1)
            text = "".join((example.text[:start], mark, example.text[start:end], mark, example.text[end:]))
            document = read_text(text, example.path)
            for found in lint_document(document, [rule], Day(given=example.published)).diagnostics:
                for fix in (fix for fix in found.fixes if fix.trust == "safe"):
                    others = [
                        (block.kind, block.prose)
                        for block in document.blocks
                        if not any(edit.start < block.span.end and block.span.start < edit.end for edit in fix.edits)
                    ]
                    after = iter(
                        [(block.kind, block.prose) for block in read_text(apply(text, fix), example.path).blocks]
                    )
                    assert all(other in after for other in others), (text, fix)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_message_ends_as_a_sentence_does(rule: Rule) -> None:
    """With one stop, which may stand within the quotation that ends it."""
    if rule.check == "languagetool":
        pytest.skip("what a server says is its own")
    said = [one.message for result in examples.run(rule, all_examples(rule)) for one in result.diagnostics]
    assert said
    assert [one for one in said if not one.rstrip("”)").endswith((".", "…", "?", ":", "!"))] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_finding_has_the_values_that_its_check_declares(rule: Rule) -> None:
    """Or an editor reads “{name}”."""
    if rule.check == "languagetool":
        pytest.skip("what a server says is tested in tests/languagetool")
    check = checks.find(rule.check)
    for example in all_examples(rule):
        document = dated(read_text(example.text, example.path), Day(given=example.published))
        view = scopes.view(document, rule.scope) if rule.scope else document
        for finding in check.check(view, rule.options):
            assert finding.values.keys() == check.VALUES.keys(), example.text


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
    assert [result.problem for result in examples.run(rule, all_examples(rule))] == [
        "the places differ: marked “word”, found “bad”",
        "the rule does not flag this: All is well.",
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


def test_an_example_has_options_of_its_own(tmp_path) -> None:
    path = tmp_path / "rule.yaml"
    path.write_text(
        "check: existence\nmessage: no\nwith:\n  tokens: [bad]\nexamples:\n  flag:\n    - text: A <<bad>> and <<poor>> word.\n"
        "      with: {tokens: [poor]}\n    - text: A <<bad>> word.\n      with: {tokenz: [poor]}\n  pass:\n    - A poor word.\n",
        encoding="utf-8",
    )
    result = CliRunner().invoke(main, ["rules", "test", str(path)])
    assert result.exit_code == 1
    first, *others = result.output.splitlines()
    assert first.startswith(f"{path}, line 9: unknown option “tokenz”; did you mean “tokens”?")
    assert others == ["1 rule, 3 examples, 1 failed"]
    shown = CliRunner().invoke(main, ["rules", "show", "rule", "--rules", str(path)]).output
    assert "It flags, with {tokens: [poor]}:\n    A «bad» and «poor» word.\n" in shown


def test_marks_nest_and_can_be_literal() -> None:
    text, places, evidence = examples.unmarked(r"a <<b ((c)) d>> \<<e\>> f")
    assert text == "a b c d <<e>> f"
    assert [text[start:end] for start, end in places] == ["b c d"]
    assert [text[start:end] for start, end in evidence] == ["c"]
    with pytest.raises(examples.ExampleError, match="never closed"):
        examples.unmarked("a <<b")
    with pytest.raises(examples.ExampleError, match="closes nothing"):
        examples.unmarked("a b>>")


def test_a_phrase_takes_both_apostrophes(tmp_path: Path) -> None:
    """An editor types the straight one, and published texts have the curly one."""
    swaps, words = tmp_path / "swaps.yaml", tmp_path / "words.yaml"
    swaps.write_text(
        "check: substitution\nmessage: “{found}”, not “{instead}”.\nwith: {swap: {don't: do not}}\n", "utf-8"
    )
    words.write_text('check: existence\nmessage: Not “{match}”.\nwith: {tokens: [isn’t it, "it\'s{2}"]}\n', "utf-8")
    report = lint_text(
        "They don’t go, and you don't. It isn't it. It’ss or it'ss.\n",
        path="a.md",
        rules=load_rules([tmp_path], shipped=False),
    )
    assert [one.place.quote for one in report.diagnostics] == ["don’t", "don't", "isn't it", "it'ss"]


def test_a_rule_reaches_no_server_no_folder_and_no_other_file(tmp_path: Path) -> None:
    """A rule is somebody else's; whoever runs it says in a config what it may reach."""
    (tmp_path / "a.yaml").write_text(
        "check: languagetool\nmessage: x\nwith:\n  server: http://127.0.0.1:9\n  cache: /elsewhere\n", "utf-8"
    )
    (tmp_path / "b.yaml").write_text("check: spelling\nmessage: x\nwith:\n  dicpath: /etc\n", "utf-8")
    (tmp_path / "c.yaml").write_text("check: spelling\nmessage: x\nwith:\n  dictionaries: [../../etc/x]\n", "utf-8")
    said = [
        f"{Path(one.path).name} {one.line} {one.text.partition(';')[0]}"
        for one in load_rules([tmp_path], shipped=False).problems
    ]
    assert said == [
        "a.yaml 4 “server” cannot be set by a rule",
        "a.yaml 5 “cache” cannot be set by a rule",
        "b.yaml 4 “dicpath” cannot be set by a rule",
        "c.yaml 4 “../../etc/x” is not the name of a dictionary, such as en_US",
    ]
    style = tmp_path / "styles" / "House"
    style.mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("password\n", "utf-8")
    (style / "Words.yml").write_text(
        f"extends: spelling\nmessage: \"'%s'?\"\nignore:\n  - {tmp_path / 'secret.txt'}\n  - ../secret.txt\n", "utf-8"
    )
    found = load_rules([style], shipped=False)
    assert found.rules["House.Words"].options.ignore == ()


OF_VALE = ("repetition", "substitution")
"""Checks that Vale has too, whose options the tests of Vale's rules try."""


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.check not in OF_VALE], ids=lambda rule: rule.id)
def test_every_number_among_the_options_is_tried(rule: Rule) -> None:
    """A rule sets it, or an example does otherwise than the rule: what nothing sets may do nothing."""
    numbers = {name for name, kind in types(type(rule.options)).items() if kind in (int, float)}
    tried: set[str] = set()
    for other in (other for other in RULES if other.check == rule.check):
        settings = yaml.safe_load((shipped_folder() / f"{other.id}.yaml").read_text(encoding="utf-8")).get("with", {})
        examples_of = [one.options for one in all_examples(other) if isinstance(one.options, MappingNode)]
        tried |= settings.keys() | {name for options in examples_of for name in options.items}
    assert numbers <= tried
