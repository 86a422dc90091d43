"""Vale's styles, its config and its comments: a user of Vale finds what Vale finds, in its place."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import lint
from lint.rules import load
from lint.vale.rules import is_vale
from tests.conftest import ROOT
from tests.test_cli import run

STYLE = {
    "Jargon.yml": "extends: existence\nmessage: \"Avoid '%s'.\"\nlevel: error\nignorecase: true\ntokens:\n  - synergy\n  - 'low[- ]hanging fruit'\n",
    "Terms.yml": (
        "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nlevel: warning\nignorecase: true\n"
        "action:\n  name: replace\nswap:\n  utilize: use|employ\n  'sign in to': log in to\n  (\\d+) percent: $1%\n"
    ),
    "Commas.yml": "extends: occurrence\nmessage: \"More than %s commas.\"\nscope: sentence\nmax: 2\ntoken: ','\n",
    "Heads.yml": "extends: capitalization\nmessage: \"'%s' is no sentence.\"\nscope: heading\nmatch: $sentence\n",
    "Acronyms.yml": (
        "extends: conditional\nmessage: \"'%s' is not explained.\"\nfirst: '\\b([A-Z]{3,5})\\b'\n"
        "second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions: [NHS]\n"
    ),
    "Links.yml": "extends: existence\nmessage: \"No '%s'.\"\nscope: raw\nnonword: true\ntokens:\n  - '\\]\\(http:'\n",
    "Smart.yml": 'extends: script\nmessage: "x"\nscript: |\n  text := 1\n',
    "Removed.yml": "extends: existence\nmessage: \"Leave out '%s'.\"\nlevel: suggestion\naction: {name: remove}\ntokens: [very]\n",
}
INI = "StylesPath = styles\nMinAlertLevel = suggestion\n\n[*.md]\nBasedOnStyles = House\n"


@pytest.fixture(autouse=True)
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a style and a config."""
    monkeypatch.chdir(tmp_path)
    Path("styles/House").mkdir(parents=True)
    for name, text in STYLE.items():
        Path("styles/House", name).write_text(text)
    Path(".vale.ini").write_text(INI)


def alerts(text: str, name: str = "a.md", *more: str) -> list[tuple[int, int, str, str]]:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text)
    result = run("check", "--config", ".vale.ini", "--format", "json", name, *more)
    (report,) = json.loads(result.stdout)["reports"]
    assert report["error"] is None
    for one in report["diagnostics"]:
        assert text[one["place"]["start"] : one["place"]["end"]] == one["place"]["quote"]
    return [(d["place"]["line"], d["place"]["column"], d["rule"], d["message"]) for d in report["diagnostics"]]


def test_a_style_finds_what_vale_finds() -> None:
    text = (
        "# The Fair On Monday\n\nA *Synergy* of low-hanging fruit, we utilize it, so, they say.\n\n"
        "Sign in to it; 40 percent do. The HFC met the NHS.\n\nThe Harbour Ferry Council (HFC) met. [It](http://x.example) is very old.\n"
    )
    assert alerts(text) == [
        (1, 3, "House.Heads", "'The Fair On Monday' is no sentence."),
        (3, 4, "House.Jargon", "Avoid 'Synergy'."),
        (3, 16, "House.Jargon", "Avoid 'low-hanging fruit'."),
        (3, 33, "House.Commas", "More than 3 commas."),
        (3, 38, "House.Terms", "Use 'use' or 'employ' instead of 'utilize'."),
        (5, 1, "House.Terms", "Use 'log in to' instead of 'Sign in to'."),
        (5, 16, "House.Terms", "Use '40%' instead of '40 percent'."),
        (5, 35, "House.Acronyms", "'HFC' is not explained."),
        (7, 41, "House.Links", "No '](http:'."),
        (7, 64, "House.Removed", "Leave out 'very'."),
    ]


def test_a_message_keeps_its_spaces_and_lines_become_spaces() -> None:
    Path("styles/House/Plan.yml").write_text(
        "extends: existence\nmessage: |\n  Avoid '%s' --  it dates.\n\n  Say when.\ntokens: [soon]\n"
    )
    assert alerts("It opens soon.\n") == [(1, 10, "House.Plan", "Avoid 'soon' --  it dates.  Say when.")]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"(?<=\s)[Ww]e\b", [(1, 6, "we"), (5, 4, "we")]),  # not where a block begins
        (r"[Ww]e(?=\W)", [(1, 6, "we"), (3, 1, "We")]),  # nor where one ends
        (r"(?<![^\w])[Ww]e\b", [(3, 1, "We")]),
    ],
)
def test_a_look_around_does_not_see_the_next_block(pattern: str, found: list[tuple[int, int, str]]) -> None:
    rule = f"extends: existence\nmessage: \"%s\"\nnonword: true\ntokens:\n  - '{pattern}'\n"
    Path("styles/House/Pronouns.yml").write_text(rule)
    text = "Here we go.\n\nWe sail home\n\nAs we\n\nEnd\n"
    assert [(line, column, said) for line, column, rule, said in alerts(text) if rule == "House.Pronouns"] == found


SCOPED = """- First of all
- **Second** one

  Later paragraph

Plain [linked words](http://example.org) here
"""
SCOPED_HTML = (
    "<ul><li><p>First of all</p><p>Later paragraph</p></li></ul><dl><dt>Term</dt><dd>Meaning</dd></dl>"
    "<figure><figcaption>Shown here</figcaption></figure><table><caption>Counted here</caption><tr><td>Cell</td></tr></table>"
)


@pytest.mark.parametrize(
    ("name", "scope", "found"),
    [
        ("a.md", "list", ["First", "Second"]),
        ("a.md", "paragraph", ["Later", "Plain", "linked"]),
        ("a.md", "~list", ["Later", "Plain", "linked"]),
        ("a.md", "text & ~link", ["First", "Second", "Later", "Plain"]),
        ("a.md", "text & ~strong & ~link", ["First", "Later", "Plain"]),
        ("a.html", "list", ["First"]),
        ("a.html", "paragraph", ["Later", "Term", "Meaning"]),
        ("a.html", "figure.caption", ["Shown"]),
        ("a.html", "table.caption", ["Counted"]),
        ("a.html", "table", ["Counted", "Cell"]),
        ("a.html", "summary", ["First", "Later", "Term", "Meaning"]),
    ],
)
def test_scopes_mean_what_they_do_in_vale(name: str, scope: str, found: list[str]) -> None:
    Path(".vale.ini").write_text(INI.replace("*.md", "*.{md,html}"))
    tokens = "['[A-Z][a-z]+', linked]"
    Path("styles/House/Scoped.yml").write_text(
        f"extends: existence\nmessage: \"%s\"\nscope: '{scope}'\ntokens: {tokens}\n"
    )
    text = SCOPED if name.endswith("md") else SCOPED_HTML
    assert [said for _, _, rule, said in alerts(text, name) if rule == "House.Scoped"] == found


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        # a rule is one pattern: the flag holds from there on
        ("tokens: ['(?i)kind', ship, '(?:(?i)SEA)']", ["Kind", "SHIP", "sea"]),
        ("tokens: ['(?:(?i)kind)', ship]", ["Kind"]),
        # as in Vale, `^` and `$` are those of the text in front of the tokens, and of its lines behind them
        ("raw: ['(?i)SHIP ']\ntokens: [AT]", ["SHIP at"]),
        ("scope: raw\nraw: ['^\\w+']", ["Kind"]),
        ("scope: raw\nraw: ['(?m)^\\w+']", ["Kind", "SHIP"]),
        ("scope: raw\nappend: true\nraw: ['$']\ntokens: [words, sea]", ["words", "sea"]),
    ],
)
def test_flags_and_line_ends_of_patterns(rule: str, found: list[str]) -> None:
    Path("styles/House/Flags.yml").write_text(f'extends: existence\nmessage: "%s"\n{rule}\n')
    assert [said for _, _, rule, said in alerts("Kind words\n\nSHIP at sea\n") if rule == "House.Flags"] == found


def test_words_in_capitals_are_wrong_in_sentence_case_unless_the_rule_lists_them() -> None:
    Path("styles/House/Heads.yml").write_text(STYLE["Heads.yml"] + "exceptions: [API]\n")
    text = "# Using an SSL key\n\n# Using an API key\n\n# `jq` Filters and More\n"
    assert [one for one in alerts(text) if one[2] == "House.Heads"] == [
        (1, 3, "House.Heads", "'Using an SSL key' is no sentence."),
        (5, 4, "House.Heads", "'** Filters and More' is no sentence."),
    ]


def test_an_exception_of_capitals_lets_a_word_through_that_has_it_inside() -> None:
    Path("styles/House/Heads.yml").write_text(STYLE["Heads.yml"] + "exceptions: [I, Mac]\n")
    text = "# Using an API key\n\n# The Macbook at sea\n\n# Using an SSL key\n\n# The Ferry Timetable\n"
    assert [one[3] for one in alerts(text) if one[2] == "House.Heads"] == [
        "'Using an SSL key' is no sentence.",
        "'The Ferry Timetable' is no sentence.",
    ]


def test_actions_are_fixes() -> None:
    Path("a.md").write_text("We utilize it. It is very old.\n")
    result = run("check", "--config", ".vale.ini", "--format", "json", "a.md")
    found = {one["rule"]: one for one in json.loads(result.stdout)["reports"][0]["diagnostics"]}
    assert [fix["title"] for fix in found["House.Terms"]["fixes"]] == ["Write “use”", "Write “employ”"]
    assert found["House.Removed"]["fixes"][0]["edits"] == [{"start": 20, "end": 25, "replacement": ""}]


@pytest.mark.parametrize(
    ("rule", "match", "instead"),
    [
        (
            "action: {name: convert, params: [simple]}\ntokens: ['\\w+_\\w+', '[a-z]+[A-Z]\\w+']",
            "ferryTimes",
            ["ferry times"],
        ),
        ("action: {name: convert, params: [simple]}\ntokens: ['\\w+_\\w+']", "Ferry_times", ["ferry times"]),
        ("action: {name: suggest, params: [spellings]}\ntokens: [recieve]", "recieve", ["receive", "relieve"]),
        ("action: {name: suggest, params: [own.tengo]}\ntokens: [recieve]", "recieve", []),
    ],
)
def test_what_an_action_makes_of_a_match(rule: str, match: str, instead: list[str]) -> None:
    if "spellings" in rule:
        pytest.importorskip("hunspell")
    Path("styles/House/Made.yml").write_text(f"extends: existence\nmessage: \"Not '%s'.\"\n{rule}\n")
    Path("a.md").write_text(f"They said {match} twice.\n")
    result = run("check", "--config", ".vale.ini", "--format", "json", "a.md")
    found = [one for one in json.loads(result.stdout)["reports"][0]["diagnostics"] if one["rule"] == "House.Made"]
    assert [
        (one["place"]["quote"], [edit["replacement"] for fix in one["fixes"] for edit in fix["edits"]]) for one in found
    ] == [(match, instead)]


def test_an_edit_that_is_no_pattern_is_told_when_the_rule_is_read() -> None:
    Path("styles/House/Made.yml").write_text(
        "extends: existence\nmessage: \"Not '%s'.\"\naction: {name: edit, params: [regex, '(x', y]}\ntokens: [very]\n"
    )
    result = run("rules", "list", "--rules", "styles/House", "--format", "json")
    assert result.exit_code == 2
    assert "“(x” is not a valid regular expression" in result.stderr


@pytest.mark.parametrize("params", ["[split, '', 0]", "[split, ' ', -9]", "[split, ' ', '--1']", "[truncate, '']"])
def test_an_edit_that_cannot_be_made_gives_no_fix(params: str) -> None:
    Path("styles/House/Made.yml").write_text(
        f"extends: existence\nmessage: \"Not '%s'.\"\naction: {{name: edit, params: {params}}}\ntokens: [of late]\n"
    )
    Path("a.md").write_text("It was of late.\n")
    result = run("check", "--config", ".vale.ini", "--format", "json", "a.md")
    (report,) = json.loads(result.stdout)["reports"]
    assert report["error"] is None
    assert [(one["place"]["quote"], one["fixes"]) for one in report["diagnostics"] if one["rule"] == "House.Made"] == [
        ("of late", [])
    ]


@pytest.mark.parametrize(
    "rule",
    [
        "extends: existence\nnonword: true\ntokens: ['a+!']\nexceptions: ['(a|aa)+$']",
        "extends: existence\nnonword: true\ntokens: ['a+!']\naction: {name: edit, params: [regex, '(a|aa)+$', x]}",
        "extends: capitalization\nmatch: $title\nexceptions: ['(a|aa)+$']",
        "extends: substitution\nnonword: true\nswap: {'a{60}': '(a|aa)+b'}",
    ],
    ids=["exceptions", "edit", "title", "right side"],
)
def test_no_pattern_of_a_rule_can_hang(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.matching.SECONDS", 0.05)
    Path("styles/House/Made.yml").write_text(f"message: \"Not '%s'.\"\n{rule}\n")
    Path("a.md").write_text(f"It said {'a' * 60}! twice.\n")
    result = run("check", "--config", ".vale.ini", "--format", "json", "a.md")
    (report,) = json.loads(result.stdout)["reports"]
    assert "the rule House.Made was stopped because its pattern takes too long on this text" in report["error"]


def test_many_slow_searches_are_one_slow_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.matching.ALTOGETHER", 0.0)
    monkeypatch.setattr("lint.matching.UNASKED", 0)
    Path("styles/House/Made.yml").write_text("extends: existence\nmessage: \"Not '%s'.\"\ntokens: ['ver+y']\n")
    Path("a.md").write_text("It is very late.\n\nIt is very far.\n")
    result = run("check", "--config", ".vale.ini", "--format", "json", "a.md")
    (report,) = json.loads(result.stdout)["reports"]
    assert "the rule House.Made was stopped because its pattern takes too long on this text" in report["error"]


@pytest.mark.parametrize(("action", "instead"), [("action: {name: suggest, params: [spellings]}", ["ferry"]), ("", [])])
def test_a_spelling_rule_suggests_where_it_says_so(action: str, instead: list[str]) -> None:
    pytest.importorskip("hunspell")
    Path("styles/House/Made.yml").write_text(f"extends: spelling\nmessage: \"'%s' is no word.\"\n{action}\n")
    Path("a.md").write_text("The ferrry leaves at noon, the ferrry comes back at one.\n")
    result = run("check", "--config", ".vale.ini", "--format", "json", "a.md")
    found = [one for one in json.loads(result.stdout)["reports"][0]["diagnostics"] if one["rule"] == "House.Made"]
    assert [(one["place"]["start"], [fix["edits"][0]["replacement"] for fix in one["fixes"]][:1]) for one in found] == [
        (4, instead),
        (31, instead),
    ]


def test_rules_are_listed_and_what_does_not_run_is_named() -> None:
    Path("styles/House/Bad.yml").write_text("extends: existence\nmessage: x\ntokens:\n  - '(unclosed'\n")
    result = run("rules", "list", "--rules", "styles/House", "--format", "json")
    assert result.exit_code == 2
    assert sorted(rule["id"] for rule in json.loads(result.stdout)["rules"]) == sorted(
        f"House.{name.removesuffix('.yml')}" for name in STYLE if name != "Smart.yml"
    )
    assert "House.Smart (styles/House/Smart.yml) is a script and is not run" in result.stderr
    assert "styles/House/Bad.yml, line 4: “(unclosed” is not a valid regular expression" in result.stderr


def test_what_published_styles_get_wrong_is_read_with_a_notice() -> None:
    Path("styles/House/Odd.yml").write_text(
        'extends: substitution\nmessage: "%s, not %s"\nswap:\n  "12\\.5": 13\n  a: b\n  a: c\n'
    )
    Path("styles/House/List.yml").write_text(
        'extends: substitution\nmessage: "%s, not %s"\nswap:\n  - foo: bar\n  - fob: 7\n'
    )
    result = run("rules", "list", "--rules", "styles/House", "--format", "json")
    assert {"House.Odd", "House.List"} <= {rule["id"] for rule in json.loads(result.stdout)["rules"]}
    assert "“a” appears twice; the first is in line 5" in result.stderr
    assert "it has backslashes that YAML does not know" in result.stderr
    found = [one[2:] for one in alerts("A foo, a fob and 12.5.\n")]
    assert ("House.Odd", "13, not 12.5") in found
    assert ("House.List", "7, not fob") in found


def test_every_start_says_the_same_of_a_style() -> None:
    style = Path("styles/Own")
    style.mkdir(parents=True)
    (style / "Odd.yml").write_text('extends: substitution\nmessage: "%s, not %s"\nswap:\n  a: b\n  a: c\n')
    (style / "Good.yml").write_text("extends: existence\nmessage: \"not '%s'\"\ntokens: [anyhow]\n")
    first, again = (run("rules", "list", "--rules", "styles/Own", "--format", "json") for _ in range(2))
    assert (again.stdout, again.stderr) == (first.stdout, first.stderr)
    assert first.stderr.splitlines() == [
        "copydesk: styles/Own/Odd.yml, line 5: “a” appears twice; the first is in line 4"
    ]


def test_sections_switch_styles_rules_and_levels() -> None:
    Path(".vale.ini").write_text(
        INI
        + "House.Removed = NO\nHouse.Jargon = suggestion\n\n[docs/*.{md,txt}]\nBasedOnStyles =\nHouse.Removed = YES\n"
    )
    text = "A very old synergy.\n"
    assert [one[2] for one in alerts(text)] == ["House.Jargon"]
    assert [one[2] for one in alerts(text, "docs/a.txt")] == ["House.Removed"]
    Path(".vale.ini").write_text(INI.replace("suggestion", "error"))
    assert [one[2] for one in alerts(text)] == ["House.Jargon"]


def test_vocabularies_tokens_and_blocks_are_let_through() -> None:
    words = Path("styles/config/vocabularies/Ours")
    words.mkdir(parents=True)
    (words / "accept.txt").write_text("# ours\n[Ss]ynergy\n")
    Path(".vale.ini").write_text(
        INI.replace("MinAlert", "Vocab = Ours\nMinAlert")
        + "TokenIgnores = (\\{[^}]+\\})\nBlockIgnores = (?s) *(<skip>.*?</skip>)\n"
    )
    text = "A synergy, a {very} old and very new boat.\n\n<skip>\n\nA very old boat.\n\n</skip>\n"
    assert [one[:3] for one in alerts(text)] == [(1, 29, "House.Removed")]
    result = run("check", "--config", ".vale.ini", "--fail-on", "never", "a.md")
    assert (result.exit_code, result.stderr) == (
        0,
        "copydesk: House.Smart (styles/House/Smart.yml) is a script and is not run; a check in Python does what a script does\n",
    )


def test_a_list_that_stands_twice_in_a_section_adds_up() -> None:
    Path("styles/Other").mkdir()
    Path("styles/Other/Old.yml").write_text("extends: existence\nmessage: \"'%s'\"\ntokens: [old]\n")
    Path(".vale.ini").write_text(
        f"{INI.rstrip()} # ours\nBasedOnStyles = Other\nTokenIgnores = (\\{{[^}}]+\\}})\nTokenIgnores = (<[^>]+>)\n"
    )
    text = "A {very} <very> very old boat.\n"
    assert [one[:3] for one in alerts(text)] == [(1, 17, "House.Removed"), (1, 22, "Other.Old")]


def test_a_mistyped_rule_is_told_with_its_line_and_the_others_run() -> None:
    Path("a.md").write_text("It is a very old boat.\n")
    Path("styles/House/Mine.yml").write_text("extends: existance\nmessage: x\ntokens: [a]\n")
    Path("styles/House/Ours.yml").write_text("extends: substitution\nmessage: x\nswaps: {a: b}\n")
    Path("styles/House/Late.yml").write_text("extends: existence\nmessage: x\nlevl: error\ntokens: [boat]\n")
    result = run("check", "--config", ".vale.ini", "--format", "json", "a.md")
    assert result.exit_code == 2
    assert (
        "styles/House/Mine.yml, line 1: extends: there is no check “existance”; did you mean “existence”?\n"
        in result.stderr
    )
    assert "styles/House/Ours.yml, line 3: unknown key “swaps”; did you mean “swap”?\n" in result.stderr
    assert (
        "styles/House/Late.yml, line 3: “levl” means nothing here and is left out; did you mean “level”?\n"
        in result.stderr
    )
    report, *_ = json.loads(result.stdout)["reports"]
    assert [one["rule"] for one in report["diagnostics"]] == ["House.Removed", "House.Late"]


def test_elements_and_set_off_words_can_be_skipped() -> None:
    Path(".vale.ini").write_text(
        INI.replace("MinAlert", "IgnoredScopes = strong, code\nSkippedScopes = script, blockquote, h2\nMinAlert")
    )
    text = "# The very fair\n\nA **very** old, very new boat.\n\n> A very old boat.\n\n## It is very old\n\n- It is very old.\n"
    assert [one[:3] for one in alerts(text) if one[2] == "House.Removed"] == [
        (1, 7, "House.Removed"),
        (3, 17, "House.Removed"),
        (9, 9, "House.Removed"),
    ]


def test_any_element_can_be_skipped_with_what_is_in_it() -> None:
    Path(".vale.ini").write_text(INI.replace("MinAlert", "SkippedScopes = figure, aside\nMinAlert"))
    text = "# A\n\n<figure>A very old boat.</figure>\n\n<aside>\n\nA very old quay.\n\n</aside>\n\nA very new boat.\n"
    assert [one[:3] for one in alerts(text) if one[2] == "House.Removed"] == [(11, 3, "House.Removed")]


def test_what_vale_passes_over_in_a_config_is_told() -> None:
    Path(".vale.ini").write_text(
        f"{INI}House.Remved = NO\nHouse.Removed = MAYBE\nNowhere.Rule = NO\n".replace(
            "MinAlert", "BasedOnStyles = House\nMinAlert"
        )
    )
    Path("a.md").write_text("A boat.\n")
    said = run("check", "--config", ".vale.ini", "a.md")
    assert (said.exit_code, [line.partition(": ")[2].partition(": ")[2] for line in said.stderr.splitlines()][:4]) == (
        0,
        [
            "BasedOnStyles: is before the first section, where it does nothing",
            "the style “House” has no rule “Remved”; did you mean “Removed”?",
            "House.Removed: takes YES, NO or a level, not “MAYBE”",
            "there is no style “Nowhere” in styles",
        ],
    )


def test_the_words_of_a_vocabulary_are_terms_and_words_to_avoid() -> None:
    words = Path("styles/config/vocabularies/Ours")
    words.mkdir(parents=True)
    (words / "accept.txt").write_text("# ours\nSkagNet\nOAuth2?\nopen source\nNode.js\n")
    (words / "reject.txt").write_text("synerg(?:y|ies)\n")
    Path(".vale.ini").write_text(
        "StylesPath = styles\nVocab = Ours\nMinAlertLevel = error\n\n[*.md]\nBasedOnStyles = Vale\nVale.Spelling = NO\n"
    )
    text = "Oauth of Skagnet and SkagNet.\n\nOAuth is Open\nSource, as node.js; Nodexjs is is not.\n\nSynergy of synergies.\n"
    assert alerts(text) == [
        (1, 1, "Vale.Terms", "Use 'OAuth' instead of 'Oauth'."),
        (1, 10, "Vale.Terms", "Use 'SkagNet' instead of 'Skagnet'."),
        (3, 10, "Vale.Terms", "Use 'open source' instead of 'Open Source'."),
        (4, 12, "Vale.Terms", "Use 'Node.js' instead of 'node.js'."),
        (4, 29, "Vale.Repetition", "'is' is repeated!"),
        (6, 12, "Vale.Avoid", "Avoid using 'synergies'."),
    ]
    assert [one[2] for one in alerts("Oauth is is synergies.\n", "b.txt")] == []
    (report,) = json.loads(run("check", "--config", ".vale.ini", "--format", "json", "a.md").stdout)["reports"]
    assert [fix["edits"][0]["replacement"] for fix in report["diagnostics"][0]["fixes"]] == ["OAuth"]
    Path("styles/README.md").write_text("The styles.\n")
    reports = json.loads(run("check", "--config", ".vale.ini", "--format", "json", ".").stdout)["reports"]
    assert [one["path"] for one in reports] == ["a.md", "b.txt"]  # the lists of words are no texts, nor is the README
    assert json.loads(run("check", "--config", ".vale.ini", "--format", "json", "styles/README.md").stdout)["reports"]


def test_texts_beside_the_styles_are_texts() -> None:
    Path("House").mkdir()
    Path("config").mkdir()
    Path("House/Jargon.yml").write_text("extends: existence\nmessage: No.\ntokens: [synergy]\n")
    Path("config/words.txt").write_text("SkagNet\n")
    Path("a.md").write_text("All is well.\n")
    Path(".vale.ini").write_text("StylesPath = .\n\n[*.md]\nBasedOnStyles = House\n")
    reports = json.loads(run("check", "--config", ".vale.ini", "--format", "json", ".").stdout)["reports"]
    assert [one["path"] for one in reports] == ["a.md"]


@pytest.mark.parametrize(
    ("comment", "found"),
    [
        ("<!-- vale off -->", []),
        ("<!-- vale House = NO -->", []),
        ("<!-- vale House.Removed = NO -->", ["House.Jargon"]),
        ('<!-- vale House.Jargon["synergy"] = NO -->', ["House.Removed"]),
        ("<!-- vale style = Other -->", []),
        ("<!-- vale off -->\n\n<!-- vale on -->", ["House.Removed", "House.Jargon"]),
    ],
)
def test_comments(comment: str, found: list[str]) -> None:
    assert [one[2] for one in alerts(f"{comment}\n\nA very old synergy.\n")] == found


def test_comments_behind_values_are_no_part_of_them() -> None:
    Path(".vale.ini").write_text(
        "StylesPath = styles # ours\nMinAlertLevel = suggestion ; all\n[*.md]\nBasedOnStyles = House # one\n"
        "House.Jargon = NO # not now\n"
    )
    assert [rule for _, _, rule, _ in alerts("A very new synergy.\n")] == ["House.Removed"]


def test_formats_are_read_as_others() -> None:
    Path(".vale.ini").write_text(INI.replace("*.md", "*.page") + "\n[formats]\npage = md\n")
    assert alerts("`synergy` and synergy\n", "a.page") == [(1, 15, "House.Jargon", "Avoid 'synergy'.")]
    result = run("check", "--config", ".vale.ini", ".", "--format", "json")
    assert [report["path"] for report in json.loads(result.stdout)["reports"]] == ["a.page"]
    found = lint.lint_text("`synergy` and synergy\n", path="a.page", config=".vale.ini").diagnostics
    assert [(one.rule, one.place.start) for one in found] == [("House.Jargon", 14)]


def test_a_comment_in_code_switches_nothing() -> None:
    text = "`<!-- vale off -->` synergy\n\n```\n<!-- vale off -->\n```\n\nsynergy\n"
    assert [(line, column) for line, column, _, _ in alerts(text)] == [(1, 21), (7, 1)]


def test_repetition_looks_at_capitals_unless_it_is_told_not_to() -> None:
    rule = "extends: repetition\nmessage: \"'%s' again\"\ntokens: ['[^\\s]+']\n"
    for more, found in (("", ["a"]), ("ignorecase: true\n", ["the", "a"])):
        Path("styles/House/Again.yml").write_text(rule + more)
        said = [message for _, _, one, message in alerts("The the ferry is a a boat.\n") if one == "House.Again"]
        assert said == [f"'{word}' again" for word in found]


def test_a_level_holds_however_sure_a_finding_is() -> None:
    Path("styles/House/Spelt.yml").write_text("extends: spelling\nmessage: \"'%s'?\"\nlevel: error\n")
    Path("a.md").write_text("The ferrry is late.\n")
    (report,) = json.loads(run("check", "--config", ".vale.ini", "--format", "json", "a.md").stdout)["reports"]
    assert [(one["rule"], one["severity"]) for one in report["diagnostics"]] == [("House.Spelt", "error")]


def test_words_of_an_ignored_file_are_read_anew() -> None:
    Path("styles/House/Spelt.yml").write_text("extends: spelling\nmessage: \"'%s'?\"\nignore: [words.txt]\n")
    Path("styles/words.txt").write_text("ferrry\n")
    assert alerts("The ferrry is late.\n") == []
    Path("styles/words.txt").write_text("other\n")
    assert alerts("The ferrry is late.\n") == [(1, 5, "House.Spelt", "'ferrry'?")]


@pytest.mark.parametrize("key", ["TokenIgnores", "BlockIgnores"])
def test_a_pattern_of_a_config_that_is_none_is_one_sentence(key: str) -> None:
    Path(".vale.ini").write_text(f"{INI}{key} = (foo\n")
    Path("a.md").write_text("Text.\n")
    result = run("check", "--config", ".vale.ini", "a.md")
    assert result.exit_code == 2
    said = f"copydesk: .vale.ini, line 6: {key}: “(foo” is not a regular expression (missing ) at position 4)"
    assert said in result.stderr


def test_what_is_wrong_with_a_config_is_one_sentence() -> None:
    Path("a.md").write_text("All is well.\n")
    for text, complaint in (
        (
            "StylesPath = nowhere\n[*]\nBasedOnStyles = House\n",
            ".vale.ini, line 1: StylesPath: there is no folder nowhere",
        ),
        (
            "StylesPath = styles\n[*]\nBasedOnStyle = House\n",
            ".vale.ini, line 3: BasedOnStyle: there is no such setting; did you mean “BasedOnStyles”?",
        ),
        (
            "StylesPath = styles\nBasedOnStyles = House\n",
            ".vale.ini, line 2: BasedOnStyles: no style is used; write [*] in a line above it",
        ),
        ("StylesPath = styles\n[*]\nBasedOnStyles = Hose\n", ".vale.ini, line 3: there is no style “Hose” in styles"),
        (
            "StylesPath = styles\nPackages = Far, write-good\n[*]\nBasedOnStyles = Far\n",
            ".vale.ini, line 4: there is no style “Far” in styles; “vale sync” fetches it",
        ),
        (
            "StylesPath = styles\nMinAlertLevl = error\n[*]\nBasedOnStyles = House\n",
            ".vale.ini, line 2: MinAlertLevl: there is no such setting; did you mean “MinAlertLevel”?",
        ),
        (
            "StylesPath = styles\nMinAlertLevel = loud\n[*]\nBasedOnStyles = House\n",
            "MinAlertLevel: takes suggestion, warning, error, not “loud”",
        ),
        (
            "StylesPath = styles\nVocab = None\n[*]\nBasedOnStyles = House\n",
            "Vocab: there is no vocabulary “None” in styles",
        ),
        (
            "StylesPath = styles\n[*]\nBasedOnStyles = House\nMinAlertLevel = error\n",
            ".vale.ini, line 4: MinAlertLevel: holds for all files; write it above the first section",
        ),
        ("[*\n", "this is no line of a .vale.ini"),
    ):
        Path(".vale.ini").write_text(text)
        result = run("check", "--config", ".vale.ini", "a.md")
        assert result.exit_code == 2
        assert complaint in result.stderr
        assert "Traceback" not in result.stderr


def test_only_the_styles_of_a_vale_config_run_and_the_library_takes_it_too() -> None:
    text = "The the fair of synergy.\n"
    assert [one[2] for one in alerts(text)] == ["House.Jargon"]
    report = lint.lint_text(text, path="a.md", config=".vale.ini")
    assert [one.rule for one in report.diagnostics] == ["House.Jargon"]


def test_a_style_can_be_added_to_the_rules_that_ship() -> None:
    Path("a.md").write_text("The the fair of synergy.\n")
    result = run("check", "a.md", "--rules", "styles/House", "--format", "json", "--date", "none")
    found = [one["rule"] for one in json.loads(result.stdout)["reports"][0]["diagnostics"]]
    assert found == ["sentences/repeated-word", "House.Jargon"]
    assert (
        run(
            "check", "a.md", "--rules", "styles/House", "--ignore", "House", "--ignore", "sentences", "--date", "none"
        ).exit_code
        == 0
    )


def test_the_same_bytes_whatever_the_order_and_the_hash_seed() -> None:
    ini = Path(".vale.ini")
    ini.write_text(f"StylePath = x\nMinAlertLevels = x\nVocabs = x\n{ini.read_text()}")  # keys that there are not
    names = []
    for number in range(6):
        Path(f"{number}.md").write_text(f"# The Fair On Monday\n\nA synergy {number}, we utilize it, very old, HFC.\n")
        names.append(f"{number}.md")
    outputs = set()
    for seed in range(4):
        shuffled = random.Random(seed).sample(names, len(names))
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "lint",
                "check",
                "--config",
                ".vale.ini",
                "--format",
                "json",
                "--jobs",
                str(1 + seed % 2),
                *shuffled,
            ],
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": str(ROOT)},
        )
        assert len(json.loads(done.stdout)["reports"]) == len(names) + 1  # and the config, with its faults
        assert done.stderr.count(b"there is no such setting") == 3
        outputs.add((done.stdout, done.stderr))
    assert len(outputs) == 1


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        ("sentence & ~strong", ["Head", "First", "Last", "Item", "Quoted", "Next"]),
        ("sentence & ~link", ["Head", "First", "Strong", "Last", "Item", "Quoted", "Next"]),
        ("strong & ~link", ["Strong"]),
        ("sentence", ["Head", "First", "Strong", "Last", "Item", "Quoted", "Next"]),
    ],
)
def test_sentences_without_what_is_set_off(scope: str, found: list[str]) -> None:
    Path("styles/House/Scoped.yml").write_text(
        f"extends: existence\nmessage: \"%s\"\nscope: '{scope}'\ntokens: ['[A-Z][a-z]+']\n"
    )
    text = "# Head\n\nFirst **Strong** one. Last.\n\n- Item one.\n\n> Quoted one.\n\nNext [two](http://example.org).\n"
    assert [said for _, _, rule, said in alerts(text) if rule == "House.Scoped"] == found


def test_both_ways_of_writing_are_told_block_by_block_from_where_the_second_stands() -> None:
    Path("styles/House/Marks.yml").write_text('extends: consistency\nmessage: "%s"\neither: {e-mail: email}\n')
    text = "An e-mail.\n\nNo e-mail.\n\nThe email and an email.\n\nNothing.\n\n- One e-mail.\n"
    found = [(line, column, said) for line, column, rule, said in alerts(text) if rule == "House.Marks"]
    assert found == [(5, 18, "email"), (9, 7, "e-mail")]
    Path("styles/House/Marks.yml").write_text("extends: consistency\nmessage: \"%s\"\neither: {mail: 'mail|post'}\n")
    assert [(line, said) for line, _, rule, said in alerts("A mail.\n\nA post.\n") if rule == "House.Marks"] == [
        (1, "mail"),
        (3, "post"),
    ]


def test_a_problem_names_the_line_of_its_section() -> None:
    Path(".vale.ini").write_text("StylesPath = styles\n\n[*]\nBasedOnStyles = Nope\n\n[*.txt]\nBasedOnStyles = House\n")
    Path("a.md").write_text("All is well.\n")
    result = run("check", "--config", ".vale.ini", "a.md")
    assert "copydesk: .vale.ini, line 4: there is no style “Nope” in styles" in result.stderr


def test_blank_lines_cost_no_time_to_tell_whose_a_rule_is() -> None:
    assert not is_vale("a.yml", b"\n" * 100_000 + b"check: existence\n")
    assert is_vale("a.yml", b"\n\n  extends: existence\n")
    assert not is_vale("a.yaml", b"extends: existence\n")


def test_a_dot_in_the_name_of_a_house_rule_makes_it_none_of_vale(tmp_path: Path) -> None:
    house = tmp_path / "rules-of-the-house"
    house.mkdir()
    (house / "utilize.v2.yaml").write_text("check: existence\nmessage: Write “use”.\nwith:\n  tokens: [utilize]\n")
    assert [(rule.id, rule.is_vale) for rule in load([house], with_shipped=False)] == [("utilize-v2", False)]
