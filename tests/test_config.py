"""Settings: found upward, merged, in sections, ignored files, and what is wrong with them."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import Result

from lint import lint_text, reporters, rules
from lint.config import keys as config_keys
from lint.config import selection
from lint.schema import config_schema
from tests.conftest import put
from tests.test_cli import run

FAULTY = "It is of of use on a evening.\n"


pytestmark = pytest.mark.usefixtures("own_folder")


def found(*args: str) -> dict[str, list[tuple[str, str]]]:
    reports = json.loads(run("check", *args, "--format", "json").stdout)["reports"]
    return {one["path"]: [(d["rule"], d["severity"]) for d in one["diagnostics"]] for one in reports}


REPEATED, ARTICLE = "sentences/repeated-word", "grammar/indefinite-article"


def test_layers_are_merged_from_the_outermost_in() -> None:
    put(**{
        "copydesk.yaml": f"severity:\n  {REPEATED}: suggestion\n  {ARTICLE}: suggestion\n",
        "news__copydesk.yaml": f"severity:\n  {ARTICLE}: off\n",
        "news__a.md": FAULTY,
        "b.md": FAULTY,
    })  # fmt: skip
    assert found(".") == {
        "b.md": [(REPEATED, "suggestion"), (ARTICLE, "suggestion")],
        "news/a.md": [(REPEATED, "suggestion")],
    }


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("severity: {sentences/repeated-word: error}\n", "severity: {sentences: off}\n", [(ARTICLE, "warning")]),
        (
            "severity: {sentences: off}\n",
            "severity: {sentences/repeated-word: error, sentences: off}\n",
            [(REPEATED, "error"), (ARTICLE, "warning")],
        ),
    ],
)
def test_a_rule_counts_for_more_than_its_desk_within_one_config(
    outer: str, inner: str, expected: list[tuple[str, str]]
) -> None:
    put(**{"copydesk.yaml": outer, "news__copydesk.yaml": inner, "news__a.md": FAULTY})
    assert found(".") == {"news/a.md": expected}


def test_the_way_to_a_file_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    put(
        **{
            "news__copydesk.yaml": "select: [grammar]\n",
            ".git__HEAD": "",
            "news__.gitignore": "*.md\n",
            "docs__a.md": FAULTY,
        }
    )
    monkeypatch.chdir("news")
    assert found("../docs") == {"../docs/a.md": [(REPEATED, "warning"), (ARTICLE, "warning")]}


def test_a_config_is_read_anew_by_each_run(tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    text = "It is of of use.\n"
    path.write_text("min-severity: error\n", encoding="utf-8")
    assert lint_text(text, config=path).diagnostics == ()
    path.write_text("min-severity: suggestion\n", encoding="utf-8")
    assert [one.rule for one in lint_text(text, config=path).diagnostics] == ["sentences/repeated-word"]


def test_lists_add_up() -> None:
    put(
        **{"copydesk.yaml": "select: [grammar]\n", "news__copydesk.yaml": "select: [sentences]\n", "news__a.md": FAULTY}
    )
    assert [rule for rule, _ in found("news/a.md")["news/a.md"]] == [REPEATED, ARTICLE]


def test_pyproject() -> None:
    put(**{"pyproject.toml": f'[tool.copydesk]\nselect = ["{ARTICLE}"]\nrequire-reason = true\n', "a.md": FAULTY})
    assert found("a.md") == {"a.md": [(ARTICLE, "warning")]}


def test_extends_and_its_circles() -> None:
    put(**{
        "house.yaml": f"severity:\n  {REPEATED}: off\n  {ARTICLE}: off\n",
        "copydesk.yaml": f"extends: [house.yaml]\nseverity:\n  {ARTICLE}: warning\n",
        "a.md": FAULTY,
    })  # fmt: skip
    assert found("a.md") == {"a.md": [(ARTICLE, "warning")]}
    put(**{"house.yaml": "extends: [copydesk.yaml]\n"})
    result = run("check", "a.md")
    assert result.exit_code == 2
    assert "config files extend each other in a circle: copydesk.yaml → house.yaml → copydesk.yaml" in result.stderr


def test_sections_hold_for_some_files() -> None:
    put(**{
        "copydesk.yaml": f"sections:\n  - files: [news/, '*.txt']\n    severity:\n      {REPEATED}: off\n",
        "news__a.md": FAULTY,
        "docs__b.md": FAULTY,
        "docs__c.txt": FAULTY,
    })  # fmt: skip
    assert {path: [rule for rule, _ in rules] for path, rules in found(".").items()} == {
        "docs/b.md": [REPEATED, ARTICLE],
        "docs/c.txt": [ARTICLE],
        "news/a.md": [ARTICLE],
    }


def test_patterns_of_a_config_that_lies_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    house = (
        "ignore: [/drafts/]\nsections:\n  - files: [news/*.md]\n    severity: {grammar: off}\n"
        f"allow:\n  - {{rule: {REPEATED}, files: old/*.md, reason: it is printed}}\n"
    )
    put(**{
        "house__copydesk.yaml": house,
        "site__drafts__a.md": FAULTY,
        "site__news__a.md": FAULTY,
        "site__old__a.md": FAULTY,
    })  # fmt: skip
    expected = {"news/a.md": [(REPEATED, "warning")], "old/a.md": [(ARTICLE, "warning")]}
    monkeypatch.chdir("site")
    assert found(".", "--config", "../house/copydesk.yaml") == expected  # from the current folder
    put(**{"copydesk.yaml": "extends: [../house/copydesk.yaml]\n"})
    assert found(".") == expected  # from the folder of the file that extends it
    monkeypatch.chdir("..")
    assert found("site") == {f"site/{name}": said for name, said in expected.items()}
    put(**{"site__copydesk.yaml": house})
    assert found("site", "--config", "site/copydesk.yaml") == found(
        "site"
    )  # from its own, where the files lie below it


def test_files_and_ignore() -> None:
    put(**{
        "copydesk.yaml": "files: ['*.page', '*.md']\nignore: [old/, '*.draft.md']\n",
        "a.page": FAULTY,
        "b.txt": FAULTY,
        "c.draft.md": FAULTY,
        "old__d.md": FAULTY,
        "e.md": FAULTY,
    })  # fmt: skip
    assert list(found(".")) == ["a.page", "e.md"]
    # one that is named is checked whatever its ending, but not if it is ignored
    assert list(found("b.txt", "old/d.md")) == ["b.txt"]
    result = run("check", "old/d.md", "c.draft.md")
    assert (result.exit_code, result.stdout) == (0, "0 files: nothing found\n")


def test_of_several_patterns_the_last_one_decides() -> None:
    put(
        **{"copydesk.yaml": "ignore: ['*.draft.md', '!kept.draft.md']\n", "a.draft.md": FAULTY, "kept.draft.md": FAULTY}
    )
    assert list(found(".")) == ["kept.draft.md"]


def test_a_file_is_checked_once_however_it_is_named() -> None:
    put(**{"a.md": FAULTY})
    assert list(found("a.md", "./a.md", str(Path("a.md").resolve()), ".")) == ["a.md"]


def test_an_empty_path_is_no_folder() -> None:
    put(**{"a.md": FAULTY})
    result = run("check", "")
    assert result.exit_code == 2
    assert "a path is empty" in result.stderr


def test_what_git_ignores_is_left_out_of_a_folder() -> None:
    put(**{
        ".git__HEAD": "",
        ".gitignore": "build/\n*.tmp.md\n",
        "site__.gitignore": "!kept.tmp.md\n/own.md\n",
        "build__a.md": FAULTY,
        "b.tmp.md": FAULTY,
        "site__kept.tmp.md": FAULTY,
        "site__own.md": FAULTY,
        "site__deep__own.md": FAULTY,
    })  # fmt: skip
    assert list(found(".")) == ["site/kept.tmp.md", "site/deep/own.md"]
    assert list(found("b.tmp.md")) == ["b.tmp.md"]


def test_a_line_of_gitignore_that_is_no_pattern_is_left_out() -> None:
    put(**{".git__HEAD": "", ".gitignore": "[z-a].md\nb.md\nc\\\n", "a.md": FAULTY, "b.md": FAULTY})
    assert list(found(".")) == ["a.md"]


def test_the_house_english() -> None:
    put(**{"a.md": "The centre of the harbour has a programme and one color.\n"})
    put(**{"copydesk.yaml": "english: british\n"})
    assert "“color” is American spelling" in run("check", "a.md").stdout
    put(**{"copydesk.yaml": "english: american\n"})
    assert "“centre” is British spelling" in run("check", "a.md").stdout


@pytest.mark.parametrize(
    ("english", "odd"),
    [
        ("british", ["color", "program", "realize", "gray", "mold"]),
        ("oxford", ["color", "program", "organise", "gray", "mold"]),
        ("american", ["organise", "tyre", "cheque", "theatre", "centre"]),
        ("canadian", ["color", "organise", "tyre", "gray", "mold"]),
        ("australian", ["color", "realize", "gray", "mold"]),
    ],
)
def test_what_each_english_of_a_house_takes_for_odd(english: str, odd: list[str]) -> None:
    text = (
        "The color of the program was pale. They organise it, and they realize that the tyre and the cheque "
        "stood by the theatre in the centre. A gray mold.\n"
    )
    put(**{"copydesk.yaml": f"english: {english}\n", "a.md": text})
    (one,) = json.loads(run("check", "a.md", "--format", "json").stdout)["reports"][0]["diagnostics"]
    assert one["rule"] == "spelling/mixed-english"
    assert [place["quote"] for place in (one["place"], *one["also"])] == odd
    assert one["message"].partition("; ")[2].startswith("the house writes “")
    assert one["fixes"][0]["title"] == f"Use the spelling of the house in all {len(odd)} places"


def test_what_follows_the_house_is_neither_shown_nor_to_be_changed() -> None:
    put(**{"copydesk.yaml": "english: british\n", "a.md": "They organise the fair, and they color the pier.\n"})
    (one,) = json.loads(run("check", "a.md", "--format", "json").stdout)["reports"][0]["diagnostics"]
    assert (one["place"]["quote"], one["evidence"]) == ("color", [])
    assert [fix["title"] for fix in one["fixes"]] == ["Write “colour”"]


def test_options_add_to_those_of_the_rule() -> None:
    put(**{
        "copydesk.yaml": f"options:\n  {REPEATED}:\n    exceptions: [of]\n",
        "a.md": "It is of of use. He saw the the end. She had had it.\n",
    })  # fmt: skip
    (one,) = json.loads(run("check", "a.md", "--format", "json").stdout)["reports"][0]["diagnostics"]
    assert one["message"] == "“the” appears twice in a row."


def test_the_publication_date() -> None:
    put(**{"copydesk.yaml": "published: 2024-06-12\n", "a.md": "The ferry line will open on 3 May 2024.\n"})
    assert found("a.md") == {"a.md": [("dates/relative-date", "warning")]}
    put(**{"copydesk.yaml": "published: none\n"})
    assert found("a.md") == {"a.md": []}


def test_the_config_dates_only_texts_that_say_no_date() -> None:
    put(
        **{
            "copydesk.yaml": "published: 2020-01-01\n",
            "a.md": "---\ndate: 2024-06-12\n---\nIt rained.\n",
            "b.md": "It rained.\n",
        }
    )
    reports = json.loads(run("check", ".", "--format", "json").stdout)["reports"]
    dates = [(one["metadata"]["published"], one["metadata"]["published_from"]) for one in reports]
    assert dates == [("2024-06-12", "front matter"), ("2020-01-01", "config")]
    put(**{"copydesk.yaml": "published: none\n"})
    reports = json.loads(run("check", ".", "--format", "json").stdout)["reports"]
    assert [one["metadata"]["published"] for one in reports] == ["2024-06-12", None]


def test_config_show() -> None:
    put(**{
        "copydesk.yaml": f"fail-on: warning\nseverity:\n  names: error\n  {ARTICLE}: off\nignore: [old/]\n",
        "news__copydesk.yaml": f"fail-on: error\nseverity:\n  {ARTICLE}: warning\n",
        "news__a.md": "",
        "old__b.md": "",
    })  # fmt: skip
    lines = [line.split("  # ") for line in run("config", "show", "news/a.md").stdout.splitlines()]
    folder = Path.cwd().as_posix()
    assert [(said.rstrip(), source) for said, source in lines] == [
        ("ignore: old/", f"{folder}/copydesk.yaml, line 5"),
        ("severity: names: error", f"{folder}/copydesk.yaml, line 3"),
        (f"severity: {ARTICLE}: warning", f"{folder}/news/copydesk.yaml, line 3"),
        ("fail-on: error", f"{folder}/news/copydesk.yaml, line 1"),
    ]
    assert "old/b.md is ignored: it is not checked." in run("config", "show", "old/b.md").stdout


def test_config_show_has_every_entry_in_the_words_of_the_file() -> None:
    entries = f"allow:\n  - rule: {REPEATED}\n    files: ['*.txt']\n    reason: so he said\n  - rule: names\n    until: 2030-01-31\n"
    put(**{"copydesk.yaml": entries, "a.md": ""})
    said = [line.split("  # ")[0].rstrip() for line in run("config", "show", "a.md").stdout.splitlines()]
    assert said == [
        f"allow: {{rule: {REPEATED}, files: [*.txt], reason: so he said}}",
        "allow: {rule: names, until: 2030-01-31}",
    ]


def test_an_exception_of_a_config_that_is_over_is_told() -> None:
    put(**{"copydesk.yaml": f"allow:\n  - rule: {REPEATED}\n    until: 2020-01-31\n", "a.md": "All is well.\n"})
    result = run("check", "a.md")
    folder = Path.cwd().as_posix()
    assert result.stderr == (
        f"copydesk: {folder}/copydesk.yaml, line 2: the exception of “{REPEATED}” held until 2020-01-31 and allows nothing any more; "
        "delete it\n"
    )


def test_what_is_said_of_exceptions_has_its_severity() -> None:
    text = "<!-- copydesk allow sentences: x -->\n\nAll is well.\n"
    for settings, severities in (
        ("", ["warning"]),
        ("severity:\n  exceptions: error\n", ["error"]),
        ("severity:\n  exceptions/unused: off\n", []),
    ):
        put(**{"copydesk.yaml": settings, "a.md": text})
        (report,) = json.loads(run("check", "a.md", "--format", "json").stdout)["reports"]
        assert [(one["rule"], one["severity"]) for one in report["diagnostics"]] == [
            ("exceptions/unused", severity) for severity in severities
        ]
    put(**{"copydesk.yaml": ""})
    assert run("check", "a.md", "--ignore", "exceptions").stdout == "1 file: nothing found\n"
    assert "no longer true" in run("rules", "show", "exceptions/unused").stdout


def test_the_vocabulary_of_a_house_is_right_in_any_english() -> None:
    text = "The programme of the port is in color. Its center is gray.\n"
    put(**{"copydesk.yaml": "english: american\n", "a.md": text})
    assert found("a.md") == {"a.md": [("spelling/mixed-english", "warning")]}
    put(**{"copydesk.yaml": "english: american\nvocabulary: [words.txt]\n", "words.txt": "programme\n"})
    assert found("a.md") == {"a.md": []}


def test_the_lists_that_a_config_reads_are_no_texts() -> None:
    put(**{"copydesk.yaml": "vocabulary: [words.txt]\n", "words.txt": "programme of of\n", "a.txt": FAULTY})
    assert list(found(".")) == ["a.txt"]
    assert list(found("words.txt")) == ["words.txt"]  # but whoever names it means it


def test_exceptions_for_texts_that_hold_no_comments() -> None:
    entry = f"allow:\n  - rule: {REPEATED}\n    files: ['*.txt']\n    words: of\n    reason: so he said\n"
    put(**{"copydesk.yaml": entry, "a.txt": FAULTY + "\nHe saw the the end.\n", "b.md": FAULTY})
    (text, markdown) = json.loads(run("check", "a.txt", "b.md", "--format", "json").stdout)["reports"]
    assert [one["message"] for one in text["diagnostics"]] == [
        "It is “an evening”, not “a evening”.",
        "“the” appears twice in a row.",
    ]
    assert [one["suppression"] for one in text["suppressed"]] == [{"kind": "external", "reason": "so he said"}]
    assert len(markdown["diagnostics"]) == 2
    for until, left in (("2020-01-31", 2), ("2024-06-11", 2), ("2024-06-12", 1)):  # today counts still
        put(**{"copydesk.yaml": f"allow:\n  - rule: {REPEATED}\n    until: {until}\n"})
        assert len(found("b.md")["b.md"]) == left


def test_an_exception_with_an_unknown_key_allows_nothing() -> None:
    put(**{"copydesk.yaml": f"allow:\n  - rule: {REPEATED}\n    word: nowhere\n", "a.md": "It is of of use.\n"})
    result = run("check", "a.md", "--format", "json")
    report, *_ = json.loads(result.stdout)["reports"]
    assert (result.exit_code, [one["rule"] for one in report["diagnostics"]]) == (2, [REPEATED])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("allow: [names]\n", "line 1: allow: takes a list, each entry with rule:, and where it helps with files:, words:, until:, reason:"),
        ("allow:\n  - rule: names\n    untill: x\n", "line 3: unknown key “untill”; did you mean “until”?"),
        ("allow:\n  - rule: names\n    until: soon\n", "line 3: until: takes a date like 2027-01-31, not “soon”"),
        ("allow:\n  - rule: names\n    files: []\n", "line 3: files: has no entry; leave the line out to allow it in all files"),
        ("allow:\n  - rule: nams\n", "there is no rule and no desk “nams”; did you mean “names”?"),
        ("sevrity: {}\n", "line 1: unknown key “sevrity”; did you mean “severity”?"),
        ("fail-on: warnings\n", "line 1: fail-on: takes suggestion, warning, error, never, not “warnings”; did you mean “warning”?"),
        ("published: 2024-13-01\n", "line 1: published: takes a date like 2024-06-12, today or none, not “2024-13-01”"),
        ("severity:\n  names: loud\n", "line 2: names: takes suggestion, warning, error, off, not “loud”"),
        ("severity:\n  nams: error\n", "line 2: there is no rule and no desk “nams”; did you mean “names”?"),
        ("ignore: [archive]\nselect: [spellin]\n", "line 2: there is no rule and no desk “spellin”; did you mean “spelling”?"),
        ("sections:\n  - severity:\n      names: off\n", "line 2: sections: takes a list, each entry with files: and other keys"),
        ("sections:\n  - files: [a]\n    ignore: [b]\n", "line 3: unknown key “ignore”"),
        ("options:\n  sentences/repeated-word:\n    alow: [x]\n", "unknown option “alow”"),
        ("- a\n", "line 1: a config file has keys: extends, rules"),
        ("select: []\n", "line 1: select: is empty, so nothing would be looked for; leave the line out, or fill it in, as in “select: [headlines, sentences]”"),
        ("select:\n", "line 1: select: is empty; leave the line out, or fill it in, as in “select: [headlines, sentences]”"),
        ("names: {a: b}\n", "line 1: names: takes a list, as in “names: [house/names.yaml]”"),
        ("ignore: ['[z-a]']\n", "line 1: ignore: “[z-a]” is not a file pattern"),
        ("allow:\n  - rule: names\n    files: ['[z-a]']\n", "line 3: files: “[z-a]” is not a file pattern"),
        ("select: [a\n", "line 1: “[” is opened and never closed with “]”; a text that starts with “[” needs quotation marks"),
        ("select:\n  - !names\n", "line 2: a text that starts with “!” needs quotation marks around it: '!…'"),
        ("!select: a\n", "line 1: a text that starts with “!” needs quotation marks around it: '!…'"),
        ("select: !!python/name:os.system [a]\n", "line 1: a text that starts with “!” needs quotation marks around it: '!…'"),
        ("english british\nfail-on: warning\n", "line 1: a “:” is missing after “english”; write “english: british”"),
        ("english:british\nfail-on: warning\n", "line 1: a space is missing after “english:”; write “english: british”"),
        ("english: british\nfail-on warning", "line 2: a “:” is missing after “fail-on”; write “fail-on: warning”"),
        ("severity:\n  names:off\n", "as in “names/name-variants: …”; a space is missing after “names:”"),
        ("allow:\n  - rule: names\n    reason: She said: so\n", "line 3: a text that has “: ” in it needs quotation marks around it"),
        ("options: {spelling/unknown-word: {dicpath: gone}}\nselect: [spelling/unknown-word]\n", "gone” with dictionaries; see what “dicpath” says"),
        ("select: a: b\n", "line 1: a text that has “: ” in it needs quotation marks around it"),
        ("options:\n  sentences/duplicate-sentence: {least-run: 0}\n", "line 2: “least-run” takes a number from 2 on, not “0”"),
        ("options:\n  quotes/altered-quote: {least-likeness: 7}\n", "line 2: “least-likeness” takes a number from 0 to 1, not “7”"),
        ("options:\n  leftovers/dummy-person: {names: ['']}\n", "“names” takes texts that are not empty"),
        ("allow:\n  - rule: [names, dates]\n", "line 2: rule: takes one; write an entry for each"),
        ("select: [names]\nignore: [spelling]\n", "line 2: ignore: takes files, and “spelling” is a desk; to switch it off write severity: {spelling: off}"),
        ("select: names, dates\n", "line 1: select: “names, dates” is one text; several are written as a list: [names, dates]"),
        ("options:\n  names/name-variants: {distinct: [Marketti]}\n", "“distinct” takes two names with a stroke between them, as in “Jon Smith / Joan Smith”, not “Marketti”"),
        ("ignore: [names/house]\nextends: gone.yaml\n", "line 2: extends: there is no file or folder "),
        ('rules: "\\0"\n', "line 1: rules: a text in it has a character that none can have (NUL)"),
        ('extends: "\\0"\n', "line 1: extends: a text in it has a character that none can have (NUL)"),
        (f"rules: [{'a' * 300}]\n", "line 1: rules: there is no file or folder "),
        ("rules: [gone/]\n", "line 1: rules: there is no file or folder "),
        ("vocabulary: [words.txt]\n", "words.txt, line 2: “(open” is not a word or a regular expression"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_config(text: str, said: str) -> None:
    put(**{"copydesk.yaml": text, "a.md": "All is well.\n", "words.txt": "Skagsund\n(open\n"})
    result = run("check", "a.md")
    assert result.exit_code == 2
    assert said in result.stderr


def test_no_line_of_a_file_elsewhere_is_shown(tmp_path: Path) -> None:
    (tmp_path / "strange.txt").write_text("fine\n(secret\n")
    put(**{"inner__copydesk.yaml": f"vocabulary: [{tmp_path / 'strange.txt'}]\n", "inner__a.md": "All is well.\n"})
    result = run("check", "inner/a.md")
    assert result.exit_code == 2
    assert "strange.txt, line 2: this is not a word or a regular expression" in result.stderr
    assert "secret" not in result.stderr


def test_a_folder_may_be_called_as_a_desk_is() -> None:
    put(**{"copydesk.yaml": "ignore: [names]\n", "names__a.md": FAULTY, "b.md": FAULTY})
    assert list(found(".")) == ["b.md"]
    assert run("check", ".").stderr == ""


@pytest.mark.parametrize("pattern", ["./a.md", "/a.md"])
def test_a_pattern_of_the_folder_itself(pattern: str) -> None:
    put(**{"copydesk.yaml": f"ignore: [{pattern}]\n", "a.md": FAULTY, "news__a.md": FAULTY})
    assert list(found(".")) == ["news/a.md"]


def test_a_folder_in_which_a_config_wants_nothing() -> None:
    put(**{"copydesk.yaml": "files: '*.txt'\n", "a.md": FAULTY})
    result = run("check", ".")
    assert result.exit_code == 2
    assert "this folder contains no file that “files:” wants (" in result.stderr
    assert "copydesk.yaml, line 1)" in result.stderr


@pytest.mark.parametrize(
    ("words", "is_left"),
    [("Helen Marketti", False), ("Marketti", False), ("Market", True), ("Helen", True), ("Ellen Marketti", True)],
)
def test_words_of_which_a_place_is_a_part(words: str, is_left: bool) -> None:
    entry = f"allow:\n  - rule: house\n    words: {words}\n"
    put(**{
        "copydesk.yaml": f"select: [house]\nrules: [house.yaml]\n{entry}",
        "house.yaml": "check: existence\nmessage: Not so.\nwith: {tokens: [Marketti]}\n",
        "a.md": "The mayor, Helen Marketti, came.\n",
    })  # fmt: skip
    assert bool(found("a.md")["a.md"]) == is_left


def test_words_and_names_of_the_house_are_spelled_right() -> None:
    put(**{
        "copydesk.yaml": "select: [spelling/unknown-word]\nvocabulary: [words.txt]\nnames: [names.yaml]\n",
        "words.txt": "Skagsund\nD’Brevnik\n",
        "names.yaml": "names:\n  - name: Arne O’Skerryn\n  - name: Orla Vintnersk\n    wrong: [Orla Vintnersch]\n",
        "a.md": "Vintnersk saw Skagsund’s harbour. Vintnersch did not, and Brevikholm’s he missed. O’Skerryn and D'Brevnik came.\n",
    })  # fmt: skip
    (report,) = json.loads(run("check", "a.md", "--format", "json").stdout)["reports"]
    assert [one["place"]["quote"] for one in report["diagnostics"]] == ["Vintnersch", "Brevikholm’s"]


def test_a_house_may_say_that_its_names_are_no_words() -> None:
    put(**{
        "copydesk.yaml": "select: [spelling/unknown-word]\nnames: [names.yaml]\n"
        "options:\n  spelling/unknown-word: {vocab: no}\n",
        "names.yaml": "names:\n  - name: Orla Vintnersk\n",
        "a.md": "Every vintnersk saw the harbour.\n\nA Vintnersk came.\n",
    })  # fmt: skip
    (report,) = json.loads(run("check", "a.md", "--format", "json").stdout)["reports"]
    assert [one["place"]["quote"] for one in report["diagnostics"]] == ["vintnersk", "Vintnersk"]


@pytest.mark.parametrize(
    ("config", "listed"),
    [
        ("names: [list.yaml]\n", {"list.yaml": "names:\n  - name: Helen Marchetti\n"}),
        ("vocabulary: [list.txt]\n", {"list.txt": "Marchetti\n"}),
    ],
)
def test_the_spelling_of_the_house_is_right_however_rarely_a_text_has_it(config: str, listed: dict[str, str]) -> None:
    said = (
        "Helen Marketti opened the pier. Marketti said it was late. Marketti left.\n\nHelen Marchetti spoke of boats.\n"
    )
    put(**{"copydesk.yaml": f"select: [names/name-variants]\n{config}", "a.md": said, **listed})
    (report,) = json.loads(run("check", "a.md", "--format", "json").stdout)["reports"]
    (one,) = report["diagnostics"]
    assert one["message"] == "“Marketti” is spelled “Marchetti” elsewhere in this text (1×)."
    assert [fix["title"] for fix in one["fixes"]] == ["Write “Marchetti”"]


def test_a_config_may_choose_nothing_but_what_is_said_of_exceptions() -> None:
    put(**{"copydesk.yaml": "select: [exceptions]\n", "a.md": "<!-- copydesk allow nosuch: x -->\n\nIt is late.\n"})
    result = run("check", "a.md")
    assert "exceptions/unknown-rule" in result.stdout
    assert "nothing was looked for" not in result.stderr


def test_a_slip_in_the_options_of_languagetool_is_told_once() -> None:
    put(**{"copydesk.yaml": "languagetool:\n  server: http://localhost:1\n  requred: no\n", "a.md": "It is late.\n"})
    result = run("check", "a.md")
    assert result.exit_code == 2
    assert "requred" in result.stderr
    assert "no LanguageTool server is named" not in result.stderr


def test_a_list_of_names_that_has_just_been_begun() -> None:
    put(**{"copydesk.yaml": "names: [names.yaml]\n", "names.yaml": "names:\n", "a.md": "All is well.\n"})
    assert run("check", "a.md").exit_code == 0


def test_a_run_that_is_to_fail_by_what_it_does_not_show() -> None:
    put(**{"a.md": FAULTY})
    said = "“--fail-on warning” asks for more than is looked at: “--min-severity error” leaves out what is less"
    assert said in run("check", "a.md", "--fail-on", "warning", "--min-severity", "error").stderr
    assert said not in run("check", "a.md", "--fail-on", "error", "--min-severity", "warning").stderr
    put(**{"copydesk.yaml": "min-severity: error\nfail-on: warning\n"})
    said = "“fail-on: warning” asks for more than is looked at: “min-severity: error” leaves out what is less"
    assert said in run("check", "a.md").stderr
    assert "asks for more" not in run("check", "a.md", "--fail-on", "error").stderr


def test_broken_toml_is_one_sentence() -> None:
    put(**{"pyproject.toml": "[tool.copydesk\n", "a.md": "All is well.\n"})
    result = run("check", "a.md")
    assert result.exit_code == 2
    assert "this is not TOML: " in result.stderr


def test_a_project_file_whose_tools_are_no_table_has_no_config() -> None:
    put(**{"pyproject.toml": 'tool = "x"  # tool.copydesk\n', "a.md": FAULTY})
    assert found("a.md") == {"a.md": [(REPEATED, "warning"), (ARTICLE, "warning")]}


def test_the_schema_takes_every_example() -> None:
    schema = config_schema()
    for key in config_keys.KEYS.values():
        dated = re.sub(r"\d{4}-\d\d-\d\d", r"'\g<0>'", key.example)
        jsonschema.Draft202012Validator(schema).validate(yaml.safe_load(dated))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate({"sevrity": {}})


@pytest.mark.parametrize(
    ("settings", "language"),
    [
        ("", "en-US"),
        ("english: british\n", "en-GB"),
        ("english: canadian\n", "en-CA"),
        ("english: mixed\n", "en-US"),
        ("english: british\nlanguagetool:\n  language: en-AU\n", "en-AU"),
    ],
)
def test_languagetool_is_asked_for_the_english_of_the_house(tmp_path: Path, settings: str, language: str) -> None:
    (tmp_path / "copydesk.yaml").write_text(f"severity:\n  grammar/languagetool: warning\n{settings}")
    settings_of_file = selection.loader_for(tmp_path / "copydesk.yaml").of(tmp_path / "a.md")
    chosen, problems = selection.chosen(rules.shipped(), settings_of_file)
    assert problems == []
    assert [one.options.language for one in chosen if one.id == "grammar/languagetool"] == [language]


def test_a_desk_of_optional_rules_is_named_for_their_sake() -> None:
    hard, strict = (
        "readability/hard-to-read",
        "options:\n  readability/hard-to-read:\n    grade: 1\n    least-words: 1\n",
    )
    put(
        **{
            "copydesk.yaml": f"severity:\n  readability: warning\n{strict}",
            "a.md": "Everybody admires the municipality.\n",
        }
    )
    assert found("a.md") == {"a.md": [(hard, "warning")]}
    put(**{"copydesk.yaml": strict})  # whoever sets its options names it
    assert found("a.md") == {"a.md": [(hard, "suggestion")]}
    assert found("a.md", "--select", "readability") == {"a.md": [(hard, "suggestion")]}
    # a desk that has others too is not
    assert found("a.md", "--select", "grammar") == {"a.md": []}


@pytest.mark.parametrize("name", ["copydesk.yml", "Copydesk.yaml"])
def test_files_that_are_taken_for_a_config_are_told_of(name: str) -> None:
    put(**{name: "severity: {sentences: off}\n", "a.md": "It is well.\n"})
    said = run("check", "a.md", "-q")
    assert said.stderr.endswith(f"{name} is not read: a config is called copydesk.yaml\n")
    Path("copydesk.yaml").symlink_to("nowhere.yaml")
    said = run("check", "a.md", "-q")
    assert said.exit_code == 2
    assert said.stderr.endswith("copydesk.yaml: it is no file, or a link that leads nowhere\n")


def test_a_config_of_vale_that_nobody_names_is_told_of_and_what_it_keeps_out() -> None:
    put(
        **{
            ".vale.ini": "StylesPath = styles\n[*]\nBasedOnStyles = Own\n",
            "styles__Own__Will.yml": "extends: existence\nmessage: No.\ntokens: [well]\n",
            "a.md": "It is well.\n",
        }
    )
    assert run("check", "a.md", "-q").stderr.endswith("/.vale.ini is not read unless --config names it\n")
    assert run("check", "a.md", "-q", "--config", ".vale.ini").stderr == ""
    put(**{"copydesk.yaml": "severity: {names: off}\n"})
    assert run("check", "a.md", "-q").stderr == ""
    assert (
        run("check", "a.md", "-q", "--config", ".vale.ini").stderr
        == "copydesk: copydesk.yaml is not read: --config names .vale.ini, and one of the two holds\n"
    )


def test_a_folder_of_rules_that_is_named_twice_is_read_once() -> None:
    put(**{
        "copydesk.yaml": "rules: [house]\n",
        "house__ours.yaml": "check: existence\nmessage: Not “{match}”.\nwith: {tokens: [utilize]}\n",
        "a.md": "They utilize it.\n",
    })  # fmt: skip
    said = run("check", "a.md", "-q", "--rules", "house/")
    assert (said.exit_code, said.stderr) == (0, "")
    said = run("rules", "show", "ours")
    assert said.stdout.startswith("ours (warning)\n\nSays: Not “{match}”.\n")
    assert "\nours  " in run("rules", "list").stdout


def test_rules_are_listed_and_shown_with_the_settings_of_the_config() -> None:
    put(**{
        "copydesk.yaml": "severity: {names: off, dates/reversed-range: suggestion}\noptions:\n  names/name-variants: {}\n  readability/hard-to-read: {grade: 9}\n",
    })  # fmt: skip
    listed = {line.split()[0]: line for line in run("rules", "list").stdout.splitlines()}
    assert [listed[rule].split()[1] for rule in ("names/name-variants", "dates/reversed-range", "numbers/sum-mismatch")] == [
        "off", "suggestion", "warning",
    ]  # fmt: skip
    assert listed["readability/hard-to-read"].endswith("A text that is harder to read than it may be.")
    assert listed["spelling/unknown-word"].endswith("(runs only where a config or the command line names it)")
    runs = {one["id"]: one["runs"] for one in json.loads(run("rules", "list", "--format", "json").stdout)["rules"]}
    assert [runs[rule] for rule in ("names/name-variants", "readability/hard-to-read", "spelling/unknown-word")] == [
        False, True, False,
    ]  # fmt: skip
    shown = run("rules", "show", "readability/hard-to-read").stdout
    assert ("\n  grade: 9.0\n" in shown, "It runs only where" in shown) == (True, False)
    assert run("rules", "show", "names/name-variants").stdout.startswith("names/name-variants (off)\n")


def test_the_english_of_a_house_reaches_its_own_rules() -> None:
    put(**{
        "copydesk.yaml": "english: british\nrules: [house]\n",
        "house__ours.yaml": "check: mixed-english\nmessage: “{odd}” is {odd-kind}.\n",
        "a.md": "The color of the harbor is grey.\n",
    })  # fmt: skip
    assert found("a.md") == {"a.md": [("ours", "warning"), ("spelling/mixed-english", "warning")]}


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("ignore: [{a: b}]\n", "line 1: ignore: takes a list of texts, as in “ignore: [archive/, '*.draft.md']”"),
        ("options: {names: {vocab: no}}\n", "line 1: options: takes a rule, such as “names/…”, and “names” is a desk"),
    ],
)
def test_nothing_that_is_set_is_dropped_unsaid(config: str, said: str) -> None:
    put(**{"copydesk.yaml": config, "a.md": FAULTY})
    result = run("check", "a.md")
    assert (result.exit_code, said in result.stderr) == (2, True)


@pytest.mark.parametrize(
    "verb", [("facts", "a.md"), ("names", "collect", "a.md"), ("rules", "list"), ("rules", "show", "dates")]
)
def test_every_verb_tells_of_a_file_that_is_taken_for_a_config(verb: tuple[str, ...]) -> None:
    put(**{"copydesk.yml": "severity: {sentences: off}\n", "a.md": "Ann Moe met Ann Moe. It is well.\n"})
    said = run(*verb).stderr
    assert said.count("copydesk.yml is not read: a config is called copydesk.yaml\n") == 1


def told(result: Result) -> str:
    """What a run says, with paths as they are from here."""
    return result.stderr.replace(f"{Path.cwd()}/", "")


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("languagetool: no\n", "1: languagetool: takes the address of a server; to do without one, leave the line out"),
        ("languagetool: ftp://a\n", "1: languagetool: takes the address of a server, as in http://localhost:8081, or “local”, not “ftp://a”"),
        ("languagetool: [x]\n", "1: languagetool: takes the address of a server, as in http://localhost:8081, or “local”, not a list"),
        ("allow:\n  - rule: names\n    files: {a: b}\n", "3: files: takes a list, as in “files: ['*.md', '*.txt']”"),
        ("allow:\n  - rule: names\n    words: [a]\n", "3: words: takes a text"),
        ("allow:\n  - rule: names\n    reason: {a: b}\n", "3: reason: takes a text"),
        ("ignore: ~\n", "1: ignore: is empty; leave the line out, or fill it in, as in “ignore: [archive/, '*.draft.md']”"),
        ("ignore: ['', a]\n", "1: ignore: has an empty entry; take it out, or fill it in, as in “ignore: [archive/, '*.draft.md']”"),
        ("extends: house\n", "1: extends: house is a folder or a device; name a config file"),
        ('select: "\\U00110000"\n', "1: an escape stands for no character; write the character itself"),
        ("select: dates\n---\nselect: names\n", "2: a second document begins at “---”; a file has one, so write another file"),
        ("select: a\0b\n", "1: the line has a character that no text has (NUL); take it out, or save the file as UTF-8"),
    ],
)  # fmt: skip
def test_a_value_that_means_nothing_is_told_in_its_line(config: str, said: str) -> None:
    Path("house").mkdir()
    put(**{"copydesk.yaml": config, "a.md": "It is well.\n"})
    result = run("check", "a.md", "-q")
    assert (result.exit_code, told(result)) == (2, f"copydesk: copydesk.yaml, line {said}\n")


def test_a_value_without_an_end_is_not_shown_whole() -> None:
    put(**{"copydesk.yaml": f"english: {'x' * 5000}\n", "a.md": "It is well.\n"})
    said = told(run("check", "a.md", "-q"))
    assert said.startswith("copydesk: copydesk.yaml, line 1: english: takes mixed, british, oxford, ")
    assert said.endswith(f"not “{'x' * 119}…\n")
    assert len(said) < 300


def test_no_disk_is_searched_for_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.rules.files.MOST_FILES", 3)
    put(**{f"rules__{name}.txt": "" for name in "abcd"})
    put(**{"copydesk.yaml": "rules: rules\n", "a.md": "It is well.\n"})
    said = told(run("check", "a.md", "-q"))
    assert "copydesk: rules: more than 3 files lie below this folder; name the one that has the rules\n" in said


def test_what_makes_a_run_fail_stands_in_every_report_that_a_program_reads() -> None:
    """Or a step is red without an annotation, and old alerts are closed as mended."""
    put(
        **{
            "copydesk.yaml": "rules: r\nseverty: x\n",
            "r__x.yaml": "chek: existence\nmessage: x\n",
            "a.md": "It is well.\n",
        }
    )
    said = "This could not be used: line 2: unknown key “severty”; did you mean “severity”?"
    formats = ("html", "github", "gitlab", "junit", "checkstyle", "rdjson", "rdjsonl")
    shown = {name: run("check", "a.md", "--format", name).stdout for name in formats}
    assert [name for name in formats if said not in html.unescape(shown[name])] == []
    log = json.loads(run("check", "a.md", "--format", "sarif").stdout)["runs"][0]["invocations"][0]
    assert log["executionSuccessful"] is False
    places = [one["locations"][0]["physicalLocation"] for one in log["toolExecutionNotifications"]]
    assert places == [
        {"artifactLocation": {"uri": "copydesk.yaml"}, "region": {"startLine": 2}},
        {"artifactLocation": {"uri": "r/x.yaml"}, "region": {"startLine": 1}},
    ]
    reports = json.loads(run("check", "a.md", "--format", "json").stdout)["reports"]
    assert [(one["path"], one["error"] is None, one.get("line")) for one in reports] == [
        ("a.md", True, None),
        ("copydesk.yaml", False, 2),
        ("r/x.yaml", False, 1),
    ]
    assert shown["github"].startswith(f"::error file=copydesk.yaml,line=2::{said}")
    assert json.loads(shown["gitlab"])[0]["location"]["lines"] == {"begin": 2}
    assert '<error line="2" ' in shown["checkstyle"]
    assert json.loads(shown["rdjson"])["diagnostics"][0]["location"] == {
        "path": "copydesk.yaml",
        "range": {"start": {"line": 2}},
    }
    assert (
        run("check", "a.md").stdout == "1 file: nothing found; 2 settings could not be used\n"
    )  # standard error says why
    page = html.unescape(shown["html"])
    assert ">1 file: nothing found; 2 settings could not be used<" in page


def test_options_and_settings_are_no_files_of_the_totals() -> None:
    put(**{"a.md": "It is well.\n"})
    whole = json.loads(run("check", "a.md", "--select", "nams", "--format", "json").stdout)
    counted = {"files": 1, "errors": 0, "warnings": 0, "suggestions": 0, "failed": 1, "unusable": 1}
    assert whole["summary"] == counted


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("english british\n", "line 1: a “: ” is missing after “english”, as in “english: …”"),
        ("english:british\n", "line 1: a “: ” is missing after “english”, as in “english: …”"),
        ("ignore: [\n  a.md\nnames: [b.yaml]\n", "line 1: “[” is opened and never closed with “]”"),
        ('english: "british\n\nselect: [names]\n', "line 1: a quotation mark is opened and never closed"),
    ],
)
def test_what_is_wrong_with_the_yaml_of_a_config_is_told_where_it_begins(written: str, said: str) -> None:
    put(**{"copydesk.yaml": written, "a.md": "It is well.\n"})
    assert told(run("check", "a.md", "-q")) == f"copydesk: copydesk.yaml, {said}\n"


def test_an_option_of_the_command_line_is_told_of_as_of_no_file() -> None:
    put(**{"a.md": "It is well.\n"})
    said = "This could not be used: there is no rule and no desk “nams”; did you mean “names”?"
    annotations = run("check", "a.md", "--select", "nams", "--format", "github").stdout
    assert annotations == f"::error title=--select::{said}\n"
    assert reporters.is_report(annotations.encode())
    log = json.loads(run("check", "a.md", "--select", "nams", "--format", "sarif").stdout)["runs"][0]
    assert log["invocations"][0]["toolExecutionNotifications"] == [
        {"level": "error", "message": {"text": f"--select: {said}"}}
    ]


def test_what_powershell_writes_is_read() -> None:
    """Its “>” writes UTF-16 with a byte order mark."""
    Path("copydesk.yaml").write_bytes(
        "names: [names.yaml]\nvocabulary: [words.txt]\nrules: [use.yaml]\nselect: [names/house-names, use]\n".encode(
            "utf-16"
        )
    )
    Path("names.yaml").write_bytes("names:\n  - name: Vostochny\n    wrong: [Vostochney]\n".encode("utf-16"))
    Path("words.txt").write_bytes("ferry\n".encode("utf-16"))
    Path("use.yaml").write_bytes(
        "check: existence\nmessage: “{match}” is no word of ours.\nwith: {tokens: [utilize]}\n".encode("utf-16")
    )
    put(**{"a.md": "They utilize Vostochney.\n"})
    assert found("a.md")["a.md"] == [("use", "warning"), ("names/house-names", "warning")]
    Path("copydesk.yaml").write_bytes("names: [“a”]\n".encode("cp1252"))
    assert (
        told(run("check", "a.md", "-q"))
        == "copydesk: copydesk.yaml: the config file is not UTF-8 text; save it as UTF-8\n"
    )


def test_a_word_of_the_vocabulary_may_stand_in_quotation_marks_or_behind_a_dash() -> None:
    put(**{"words.txt": "“QMPR”\n- HFLC\n", "copydesk.yaml": "vocabulary: [words.txt]\n"})
    put(**{"a.md": "The HFLC met on Monday. The HFLC and the QMPR sang, and the QMPR won.\n"})
    assert "nothing found" in run("check", "a.md", "--select", "abbreviations/undefined").stdout


def test_an_exception_takes_one_rule() -> None:
    put(**{"copydesk.yaml": "allow:\n  - rule: sentences, names\n", "a.md": "Words.\n"})
    result = run("check", "a.md")
    assert result.exit_code == 2
    assert "rule: takes one rule or desk, not “sentences, names”; write an entry for each" in result.stderr


@pytest.mark.parametrize(
    ("listed", "said", "told"),
    [
        ("Jon Smith", "John Brown won. John Brown is 20. The mother of John Brown was glad. Jon Brown had lost.", "“Jon” is spelled “John”"),
        ("Marten Reed", "Martin Cole won. Martin Cole is 20. Marten Cole had lost.", "“Marten” is spelled “Martin”"),
        ("Marten Cole", "Martin Cole won. Martin Cole is 20. Marten Cole had lost.", "“Martin” is spelled “Marten”"),
    ],
)  # fmt: skip
def test_a_listed_name_says_nothing_of_others_who_share_a_word_of_it(listed: str, said: str, told: str) -> None:
    put(**{
        "copydesk.yaml": "select: [names/name-variants]\nnames: [list.yaml]\n",
        "list.yaml": f"names:\n  - name: {listed}\n",
        "a.md": f"{said}\n",
    })  # fmt: skip
    (report,) = json.loads(run("check", "a.md", "--format", "json").stdout)["reports"]
    assert [one["message"].partition(" elsewhere")[0] for one in report["diagnostics"]] == [told]


def test_a_word_of_the_house_is_the_usual_form_however_rarely_a_text_has_it() -> None:
    put(**{
        "copydesk.yaml": "select: [spelling/variant-spelling]\nvocabulary: [words.txt]\n",
        "words.txt": "adviser\n",
        "a.md": "The adviser met the advisor, and the advisor left with another advisor.\n",
    })  # fmt: skip
    (report,) = json.loads(run("check", "a.md", "--format", "json").stdout)["reports"]
    assert [one["message"] for one in report["diagnostics"]] == [
        "“advisor” is written “adviser” elsewhere in this text (1×)."
    ]


def test_what_holds_leaves_out_a_rule_of_whose_desk_an_inner_config_says_more() -> None:
    put(**{
        "copydesk.yaml": "severity:\n  sentences/repeated-word: off\n  names/name-variants: off\n",
        "sub/copydesk.yaml": "severity:\n  sentences: error\n",
        "sub/a.md": "It is late.\n",
    })  # fmt: skip
    shown = run("config", "show", "sub/a.md").stdout
    assert [line.partition("  ")[0] for line in shown.splitlines()] == [
        "severity: names/name-variants: off",
        "severity: sentences: error",
    ]
