"""One diagnostic with two places through every reporter."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import junitparser
import pytest

from lint import lint_text, reporters
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Diagnostic, Finding, Report, Suppressed, apply, capped, fingerprint
from lint.document import Place
from lint.records import replaced
from lint.reporters.github import step_summary
from lint.screen import Screen

ROOT = Path(__file__).parent.parent

STORY = (
    "Meanwhile Katharina Holmquist left. Later Katharina Holmquist spoke.\n\nStaff said Katarina Holmquist was ill.\n"
)


def story():
    return lint_text(STORY, path="a.txt")


@pytest.mark.parametrize("name", reporters.names())
def test_both_places_are_shown(name: str) -> None:
    text = reporters.find(name).render([story()])
    for piece in (
        "“Katarina” is spelled “Katharina” elsewhere in this text (2×).",
        "names/name-variants",
        "spelled this way here",
    ):
        assert piece in text
    assert text.endswith("\n")
    index = reporters.find(name).index({"a.txt.x": story()})
    assert "a.txt.x" in index


HARBOUR = (
    "Brevik.\n\nÄ The old\nharbour is closed.\n\nIn May the harbour is open.\n\nÖ In June the harbour\nis open again.\n"
)


def harbour() -> Report:
    """A place over two lines, a further one, and evidence over two lines."""
    quotes = {"old\nharbour": "closed here", "harbour": "open here", "harbour\nis open": "and here"}
    starts = (HARBOUR.index("old"), HARBOUR.index("harbour is open"), HARBOUR.index("harbour\nis open"))
    place, also, proof = (
        Place(start, start + len(quote), quote, label)
        for start, (quote, label) in zip(starts, quotes.items(), strict=True)
    )
    found = Diagnostic("a/b", "warning", "It is both.", place, (also,), (proof,), fingerprint="0")
    return replaced(lint_text(HARBOUR, path="a.txt"), diagnostics=(found,))


BYTES = [(3, 8, 4, 8), (6, 12, 6, 19), (8, 16, 9, 8)]
CHARACTERS = [(3, 7, 4, 8), (6, 12, 6, 19), (8, 15, 9, 8)]
"""The lines and columns of the three places and of their ends."""
SENTENCES = [
    "Also in line 6, column 12: “harbour” (open here)",
    "Evidence in line 8, column 15: “harbour is open” (and here)",
]


def in_json(text: str) -> list[tuple[int, ...]]:
    whole = json.loads(text)
    ((one,),) = [report["diagnostics"] for report in whole.get("reports", [whole])]
    places = (one["place"], *one["also"], *one["evidence"])
    return [(at["line"], at["column"], at["end_line"], at["end_column"]) for at in places]


def in_reviewdog(text: str) -> list[tuple[int, ...]]:
    whole = json.loads(text)
    (one,) = whole.get("diagnostics", [whole])
    ranges = [at["range"] for at in (one["location"], *(other["location"] for other in one["related_locations"]))]
    return [(*at["start"].values(), *at["end"].values()) for at in ranges]


def in_sarif(text: str) -> list[tuple[int, ...]]:
    (one,) = json.loads(text)["runs"][0]["results"]
    regions = [at["physicalLocation"]["region"] for at in (*one["locations"], *one["relatedLocations"])]
    return [tuple(at[key] for key in ("startLine", "startColumn", "endLine", "endColumn")) for at in regions]


def in_gitlab(text: str) -> tuple[dict[str, int], list[str]]:
    (one,) = json.loads(text)
    return one["location"]["lines"], one["content"]["body"].splitlines()[1:]


def in_github(text: str) -> tuple[str, list[str]]:
    place, _, said = text.rstrip("\n").removeprefix("::").partition("::")
    return place, said.split("%0A")[1:]


def in_checkstyle(text: str) -> tuple[tuple[str | None, ...], list[str]]:
    (one,) = ElementTree.fromstring(text).iter("error")
    return (one.get("line"), one.get("column")), one.get("message", "").splitlines()[1:]


def in_junit(text: str) -> tuple[str | None, list[str]]:
    (one,) = ElementTree.fromstring(text).iter("testcase")
    return one.get("name"), (one[0].text or "").splitlines()[1:]


def in_terminal(text: str) -> list[str]:
    return [line for line in text.splitlines() if "│" in line]


def in_html(text: str) -> list[str]:
    return re.findall("<figcaption>(.*?)</figcaption>(.*?)</figure>", text, re.DOTALL)


@pytest.mark.parametrize(
    ("name", "read", "told"),
    [
        ("json", in_json, CHARACTERS),
        ("jsonl", in_json, CHARACTERS),
        ("rdjson", in_reviewdog, BYTES),
        ("rdjsonl", in_reviewdog, BYTES),
        ("sarif", in_sarif, CHARACTERS),
        ("gitlab", in_gitlab, ({"begin": 3, "end": 4}, SENTENCES)),
        ("github", in_github, ("warning file=a.txt,line=3,endLine=4,title=a/b", SENTENCES)),
        ("checkstyle", in_checkstyle, (("3", "7"), SENTENCES)),
        ("junit", in_junit, ("a/b, line 3, column 7", SENTENCES)),
        (
            "terminal",
            in_terminal,
            [
                "  3 │ Ä The old",
                "    │       ^^^… closed here",
                "  6 │ In May the harbour is open.",
                "    │            ^^^^^^^ open here",
                "  8 │ Ö In June the harbour",
                "    │               ~~~~~~~… and here",
            ],
        ),
        (
            "html",
            in_html,
            [
                ("line 3, closed here", "Ä The <b>old\nharbour</b> is closed."),
                ("line 6, open here", "In May the <b>harbour</b> is open."),
                ("line 8, and here", "Ö In June the <b>harbour\nis open</b> again."),
            ],
        ),
    ],
)
def test_each_place_is_where_it_is(name: str, read: Callable[[str], object], told: object) -> None:
    assert read(reporters.find(name).render([harbour()])) == told


@pytest.mark.parametrize("before", [100, 5_000])
def test_a_column_counts_the_bytes_of_a_line_however_long(before: int) -> None:
    line = "It is Ä 😀 of it. " * (before // 18) + "He saw the the end.\n"
    report = lint_text(f"Ö\n\n{line}", path="a.md")
    entries = json.loads(reporters.find("rdjson").render([report]))["diagnostics"]
    (entry,) = (one for one in entries if one["code"]["value"] == "sentences/repeated-word")
    at = len(line[: line.index("the end")].encode()) + 1
    assert entry["location"]["range"] == {"start": {"line": 3, "column": at}, "end": {"line": 3, "column": at + 3}}


def test_terminal() -> None:
    assert reporters.find("terminal").render([story()]) == (
        "a.txt\n\n"
        "warning  names/name-variants\n"
        "  “Katarina” is spelled “Katharina” elsewhere in this text (2×).\n\n"
        "  3 │ Staff said Katarina Holmquist was ill.\n"
        "    │            ^^^^^^^^ spelled differently here\n"
        "  1 │ Meanwhile Katharina Holmquist left. Later Katharina Holmquist spoke.\n"
        "    │           ~~~~~~~~~ spelled this way here\n"
        "  1 │ Meanwhile Katharina Holmquist left. Later Katharina Holmquist spoke.\n"
        "    │                                           ~~~~~~~~~ spelled this way here\n\n"
        "  Why: One of the two is a mistake or out of date; readers forgive names least.\n"
        "  Possible fix: Write “Katharina”\n\n"
        "1 file: 1 warning\n"
    )


def test_terminal_is_80_columns_wide_and_prints_no_control_characters() -> None:
    long = "word " * 60
    text = f"Title of a story\n\n{long}the the {long}\x1b[31m red\u202e{long}end.\n"
    printed = reporters.find("terminal").render([lint_text(text, path="a.txt")])
    assert max(map(len, printed.split("\n"))) <= 80
    assert "\x1b" not in printed
    assert "\u202e" not in printed


@pytest.mark.parametrize(
    ("before", "columns"),
    [
        ("Plain", 5),
        ("“Café” –", 8),
        ("日本語", 6),
        ("ที่", 1),
        ("हिन्दी", 3),
        ("👨‍👩‍👧", 2),
        ("e\u0301", 1),
        ("\u200b", 0),
    ],
)
def test_marks_of_a_terminal_stand_below_their_words(before: str, columns: int) -> None:
    report = lint_text(f"It was {before} here, and it was the the end.\n", path="a.txt")
    repeated = [one for one in report.diagnostics if one.rule == "sentences/repeated-word"]
    printed = reporters.find("terminal").render([replaced(report, diagnostics=tuple(repeated))])
    marks = next(line for line in printed.splitlines() if "^^^" in line)
    assert marks == f"    │ {' ' * (len('It was  here, and it was the ') + columns)}^^^ again"


@pytest.mark.parametrize("width", [40, 60, 120])
def test_the_lines_of_a_terminal_are_as_wide_as_it_is(width: int) -> None:
    words = "It was on the quay of the old harbour that the the mayor spoke of the ferry and of all that it had cost. "
    lines = reporters.find("terminal").render([lint_text(words)], screen=Screen(width=width)).splitlines()
    assert max(map(len, lines)) in range(width - 12, width + 1)
    marks = next(number for number, line in enumerate(lines) if "^^^" in line)
    assert lines[marks - 1][lines[marks].index("^^^") :].startswith("the mayor")


def test_json() -> None:
    whole = json.loads(reporters.find("json").render([story()]))
    assert whole["schema"] == 1
    assert whole["tool"]["name"] == "copydesk"
    assert whole["summary"] == {"files": 1, "errors": 0, "warnings": 1, "suggestions": 0, "failed": 0}
    (report,) = whole["reports"]
    (diagnostic,) = report["diagnostics"]
    assert diagnostic["place"] == {
        "start": 81, "end": 89, "line": 3, "column": 12, "end_line": 3, "end_column": 20,
        "quote": "Katarina", "label": "spelled differently here",
    }  # fmt: skip
    assert [(e["path"], e["line"], e["column"]) for e in diagnostic["evidence"]] == [("a.txt", 1, 11), ("a.txt", 1, 43)]
    assert diagnostic["also"] == []
    assert diagnostic["fixes"] == [
        {"title": "Write “Katharina”", "trust": "ask", "edits": [{"start": 81, "end": 89, "replacement": "Katharina"}]}
    ]
    assert report["metrics"] == {"words": 14, "sentences": 3}
    assert report["error"] is None


def closed(schema: Any) -> Any:
    """A schema in which every object has no keys but those that it lists."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: closed(value) for key, value in schema.items()}
    return (
        found | {"additionalProperties": found.get("additionalProperties", False)} if "properties" in found else found
    )


def test_json_holds_to_its_schema() -> None:
    schema = json.loads(Path("docs/report.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    dated = lint_text(
        "---\ndate: 2024-06-12\nmodified: 2024-06-13\nauthor: Ann Moe\n---\n\nIt is an user.\n", path="b.md"
    )
    allowed = replaced(
        story(), diagnostics=(), suppressed=tuple(Suppressed(one, "external", "so") for one in story().diagnostics)
    )
    reports = [story(), harbour(), dated, allowed, Report("gone.txt", error="there is no such file or folder")]
    check = jsonschema.Draft202012Validator(closed(schema))
    whole = json.loads(reporters.find("json").render(reports))
    check.validate(whole)
    check.validate(json.loads(reporters.find("json").index({f"{at}.json": one for at, one in enumerate(reports)})))
    del whole["reports"][0]["diagnostics"][0]["place"]["line"]
    assert [error.message for error in check.iter_errors(whole)] == ["'line' is a required property"]


def test_fixes_apply() -> None:
    report = story()
    assert "Staff said Katharina Holmquist" in apply(STORY, report.diagnostics[0].fixes[0])


def test_fingerprints_survive_moved_lines_and_tell_equals_apart() -> None:
    first = lint_text("It was the the end. He saw of of it.\n", path="a.txt").diagnostics
    moved = lint_text("New line here.\n\nIt was the the end. He saw of of it.\n", path="a.txt").diagnostics
    assert [d.fingerprint for d in first] == [d.fingerprint for d in moved]
    assert fingerprint("r", "a  b", 1) == fingerprint("r", "a b", 1) != fingerprint("r", "a b", 2)


def test_severity_is_capped_by_confidence() -> None:
    place = Place(0, 1, "x")
    levels = ((SURE, "error"), (0.9, "error"), (0.89, "warning"), (LIKELY, "warning"), (0.75, "warning"))
    for confidence, severity in (*levels, (0.74, "suggestion"), (DOUBTFUL, "suggestion")):
        assert capped("error", Finding(place, confidence=confidence)) == severity
    assert capped("suggestion", Finding(place, confidence=1.0)) == "suggestion"
    assert capped("error", Finding(place, confidence=SURE, rests_on_today=True)) == "warning"


def test_a_place_in_a_very_long_line_is_shown_with_what_is_near_it() -> None:
    text = "word " * 8_000 + "the the end " + "word " * 8_000
    report = lint_text(text, path="a.txt")
    (found,) = [d for d in report.diagnostics if d.rule == "sentences/repeated-word"]
    assert found.place.start == 40_004
    shown = reporters.find("terminal").render([report])
    assert "… word word the the end word word" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_a_place_in_a_long_address_stays_in_sight() -> None:
    text = f"# Quays\n\nThey have some tools for [Writin](https://quay.example/{'a-harbour-' * 12})g here.\n"
    lines = reporters.find("terminal").render([lint_text(text, path="a.md")]).splitlines()
    mark = next(number for number, line in enumerate(lines) if "^^^^^^ linked" in line)
    assert lines[mark - 1][lines[mark].index("^") :].startswith("Writin](https")
    assert max(map(len, lines)) <= 80


def test_what_is_doubled_throughout_is_said_once() -> None:
    report = lint_text("She went to the the harbour. " * 30, path="a.txt")
    found = [d for d in report.diagnostics if d.rule == "sentences/repeated-word"]
    assert [(len(d.places), len(d.evidence), d.fixes[0].title) for d in found] == [
        (30, 30, "Delete all 30 repetitions")
    ]


def rendered(name: str) -> str:
    return reporters.find(name).render([story()])


def test_sarif_holds_to_its_schema_and_shows_both_places() -> None:
    schema = json.loads((ROOT / "tests" / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    failed = Report("no such.txt", error="there is no such file or folder")
    log = json.loads(reporters.find("sarif").render([story(), failed]))
    jsonschema.Draft4Validator(schema).validate(log)
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["names/name-variants"]
    (result,) = run["results"]
    assert result["level"] == "warning"
    assert result["message"]["text"] == "“Katarina” is spelled “Katharina” elsewhere in this text (2×)."
    (location,) = result["locations"]
    assert location["physicalLocation"]["region"] == {
        "startLine": 3, "startColumn": 12, "endLine": 3, "endColumn": 20, "charOffset": 81, "charLength": 8,
        "snippet": {"text": "Katarina"},
    }  # fmt: skip
    assert [one["physicalLocation"]["region"]["startColumn"] for one in result["relatedLocations"]] == [11, 43]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"] == {"text": "Katharina"}
    assert result["partialFingerprints"] == {"copydesk/v1": story().diagnostics[0].fingerprint}
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "no%20such.txt"}
    }


def test_sarif_escapes_what_would_be_a_link_or_a_placeholder() -> None:
    report = lint_text("The mayor, [Name], spoke of {{town}}.\n", path="a.txt")
    messages = [
        result["message"]["text"]
        for result in json.loads(reporters.find("sarif").render([report]))["runs"][0]["results"]
    ]
    assert messages == ["“\\[Name\\]” was left to be filled in.", "“{{{{town}}}}” was left to be filled in."]


def test_github_annotations() -> None:
    assert rendered("github") == (
        "::warning file=a.txt,line=3,endLine=3,col=12,endColumn=20,title=names/name-variants::"
        "“Katarina” is spelled “Katharina” elsewhere in this text (2×).%0A"
        "Evidence in line 1, column 11: “Katharina” (spelled this way here)%0A"
        "Evidence in line 1, column 43: “Katharina” (spelled this way here)%0A"
        "Why: One of the two is a mistake or out of date; readers forgive names least.%0A"
        "Possible fix: Write “Katharina”\n"
    )


def test_github_annotations_come_worst_first_and_are_escaped() -> None:
    report = lint_text("Staff said 100% of of it.\n\nLorem ipsum dolor sit amet.\n", path="a, b:c.txt")
    lines = reporters.find("github").render([report]).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning"]
    assert all(" file=a%2C b%3Ac.txt,line=" in line for line in lines)


def test_control_characters_of_a_text_do_not_reach_the_log_of_a_job() -> None:
    report = lint_text("He saw the the [b\x1b[31moat.\n", path="a\x1b]0;b.txt")
    assert report.diagnostics
    for said in (reporters.find("github").render([report]), step_summary([report])):
        assert "\x1b" not in said
        assert "a�]0;b.txt" in said.replace("\\", "")


def test_the_step_summary_has_every_row_and_stops_before_the_limit() -> None:
    said = step_summary([story()])
    assert said.startswith("## copydesk\n\n1 file: 1 warning.\n\n")
    assert (
        "| warning | a.txt | 3 | “Katarina” is spelled “Katharina” elsewhere in this text (2×). | `names/name-variants` |\n"
        in said
    )
    many = step_summary([story()] * 12_000)
    assert len(many.encode()) < 1_048_576
    assert many.endswith(" more.\n")


def test_gitlab() -> None:
    (issue,) = json.loads(rendered("gitlab"))
    assert issue["check_name"] == "names/name-variants"
    assert issue["severity"] == "minor"
    assert issue["location"] == {"path": "a.txt", "lines": {"begin": 3, "end": 3}}
    other = lint_text(STORY, path="b.txt")
    both = json.loads(reporters.find("gitlab").render([story(), other]))
    assert len({one["fingerprint"] for one in both}) == 2


def test_junit() -> None:
    failed = Report("b.txt", error="it is not a text")
    failing = replaced(story(), failing=("error", "warning"))
    root = ElementTree.fromstring(
        reporters.find("junit").render([failing, failed, lint_text("All is well.\n", path="c.txt")])
    )
    assert root.attrib == {"name": "copydesk", "tests": "3", "failures": "1", "errors": "1"}
    cases = [(case.get("classname"), case.get("name"), [child.tag for child in case]) for case in root.iter("testcase")]
    assert cases == [
        ("a.txt", "names/name-variants, line 3, column 12", ["failure"]),
        ("b.txt", "could not be checked", ["error"]),
        ("c.txt", "nothing found", []),
    ]


def test_junit_fails_where_the_run_does() -> None:
    (suite,) = ElementTree.fromstring(reporters.find("junit").render([story()]))
    assert (suite.get("failures"), suite.get("skipped")) == ("0", "1")
    (case,) = suite
    assert [child.tag for child in case] == ["skipped"]


def test_junit_as_a_reader_of_it_reads_it() -> None:
    failed = Report("b.txt", error="it is not a text")
    failing = replaced(story(), failing=("error", "warning"))
    text = reporters.find("junit").render([failing, failed]).partition("\n")[2]
    suites = list(junitparser.JUnitXml.fromstring(text))
    assert [(suite.name, suite.tests, suite.failures, suite.errors) for suite in suites] == [
        ("a.txt", 1, 1, 0),
        ("b.txt", 1, 0, 1),
    ]
    (case,) = suites[0]
    (result,) = case.result
    assert (type(result), result.type) == (junitparser.Failure, "warning")
    assert "Evidence in line 1, column 11: “Katharina” (spelled this way here)" in result.text


def test_rdjson_holds_to_its_schema() -> None:
    schema = json.loads((ROOT / "tests" / "schemas" / "rdjson.json").read_text(encoding="utf-8"))
    failed = Report("no such.txt", error="there is no such file or folder")
    whole = json.loads(reporters.find("rdjson").render([story(), failed]))
    jsonschema.Draft4Validator(schema).validate(whole)
    index = json.loads(reporters.find("rdjson").index({"a.txt.json": story()}))
    jsonschema.Draft4Validator(schema).validate(index)
    (suggestion,) = whole["diagnostics"][0]["suggestions"]
    assert suggestion == {
        "range": {"start": {"line": 3, "column": 12}, "end": {"line": 3, "column": 20}},
        "text": "Katharina",
    }


def test_of_two_fixes_that_exclude_each_other_a_review_offers_neither() -> None:
    linked = lint_text("It opens on Monday, 12 June 2024.\n", path="a.md")
    (diagnostic,) = linked.diagnostics
    linked.diagnostics = [diagnostic._replace(link="https://tarn.example/days")]
    (entry,) = json.loads(reporters.find("rdjson").render([linked]))["diagnostics"]
    assert len(diagnostic.fixes) > 1 and "suggestions" not in entry
    assert entry["code"] == {"value": "dates/weekday-mismatch", "url": "https://tarn.example/days"}
    (result,) = json.loads(reporters.find("sarif").render([linked]))["runs"][0]["results"]
    assert {fix["properties"]["trust"] for fix in result["fixes"]} == {"ask"}


def test_checkstyle() -> None:
    root = ElementTree.fromstring(rendered("checkstyle"))
    (error,) = root.iter("error")
    assert (error.get("line"), error.get("column"), error.get("severity")) == ("3", "12", "warning")
    assert error.get("source") == "copydesk.names/name-variants"


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_survives_what_xml_cannot_hold(name: str) -> None:
    report = lint_text("Staff said of\x0b of it.\x00 He saw the \x0cthe \ufffe end.\n", path="a\x01.txt")
    assert ElementTree.fromstring(reporters.find(name).render([report])) is not None


def test_reviewdog_counts_bytes() -> None:
    report = lint_text("Ärger über über all.\n", path="a.txt")
    (entry,) = json.loads(reporters.find("rdjson").render([report]))["diagnostics"]
    assert entry["location"]["range"] == {"start": {"line": 1, "column": 14}, "end": {"line": 1, "column": 19}}
    assert [json.loads(line)["location"] for line in reporters.find("rdjsonl").render([report]).splitlines()] == [
        entry["location"]
    ]


def test_jsonl_is_the_reports_of_json() -> None:
    lines = [json.loads(line) for line in reporters.find("jsonl").render([story(), story()]).splitlines()]
    assert lines == json.loads(reporters.find("json").render([story(), story()]))["reports"]


@pytest.mark.skipif(shutil.which("reviewdog") is None, reason="reviewdog is not installed")
@pytest.mark.parametrize("name", ["checkstyle", "rdjson", "rdjsonl", "sarif"])
def test_reviewdog_reads_it(name: str) -> None:
    done = subprocess.run(
        ["reviewdog", f"-f={name}", "-name=copydesk", "-reporter=local", "-filter-mode=nofilter"],
        input=rendered(name).encode(),
        capture_output=True,
    )
    assert done.stderr == b""
    said = done.stdout.decode()
    first = story().diagnostics[0]
    assert first.message in said
    assert first.rule in said


@pytest.mark.parametrize("name", ["terminal", "html"])
def test_readability_is_said_in_words(name: str) -> None:
    measured = {"words": 40, "sentences": 2, "flesch_kincaid": 9.25, "smog": 8, "reading_time_seconds": 100}
    measured |= {"sentence_words_mean": 20.0, "sentence_words_spread": 4.5, "sentence_words_longest": 24}
    report = Report("a.txt", document=story().document, metrics=measured)
    text = " ".join(reporters.find(name).render([report]).split())
    assert "Readability: Flesch-Kincaid 9.25, SMOG 8." in text
    assert "About 2 min to read; 20 words a sentence (spread 4.5), 24 in the longest." in text
    assert "reading_time" not in text


class Counted(list):
    """A list that knows how many of its entries were copied."""

    copied = 0

    def __getitem__(self, at):
        found = super().__getitem__(at)
        Counted.copied += len(found) if isinstance(at, slice) else 0
        return found


def test_a_page_looks_at_the_marks_of_a_line_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.reporters.html.list", Counted, raising=False)
    text = "He saw the the fair.\n\n" * 60
    report = lint_text(text, path="a.md")
    one = report.diagnostics[0]
    places = [one.place._replace(start=at, end=at + 3) for at in range(11, len(text), 22)]
    spread = replaced(report, diagnostics=tuple(one._replace(place=place, also=(), evidence=()) for place in places))
    Counted.copied = 0
    page = reporters.find("html").render([spread])
    assert page.count("<mark ") == 60
    assert Counted.copied < 4 * 60


def test_sarif_counts_no_byte_order_mark() -> None:
    report = lint_text("\ufeffHe saw the the fair.\n", path="a.md")
    ((found,),) = [run["results"] for run in json.loads(reporters.find("sarif").render([report]))["runs"]]
    region = found["locations"][0]["physicalLocation"]["region"]
    assert (region["charOffset"], region["charLength"], region["startColumn"]) == (11, 3, 12)
    (deleted,) = [one["deletedRegion"] for one in found["fixes"][0]["artifactChanges"][0]["replacements"]]
    assert (deleted["charOffset"], deleted["charLength"]) == (10, 4)


@pytest.mark.parametrize(("name", "files"), [("checkstyle", "file"), ("junit", "testsuite")])
def test_two_texts_of_one_name_are_two(name: str, files: str) -> None:
    """As where a text on standard input has the name of a file that is checked too."""
    both = [lint_text("The the boat sank.\n", path="a.txt"), lint_text("It rained.\n", path="a.txt")]
    root = ElementTree.fromstring(reporters.find(name).render(both))
    assert [one.get("name") for one in root.iter(files)] == ["a.txt", "a.txt"]


@pytest.mark.parametrize("name", ["checkstyle", "github", "junit", "rdjson", "sarif", "terminal", "json"])
def test_what_could_not_be_checked_is_said_in_the_same_words(name: str) -> None:
    failed = Report(path="a.txt", document=None, error="it is not text")
    shown = " ".join(reporters.find(name).render([failed]).split())
    assert ("it is not text" if name == "json" else "This file could not be checked: it is not text") in shown


def test_what_is_wrong_with_many_files_is_one_annotation() -> None:
    reports = [Report(f"{name}.md", error="there is no dictionary") for name in "abcde"]
    few, many = (reporters.find("github").render(some).splitlines() for some in (reports[:3], reports))
    assert len(few) == 3
    assert many == ["::error file=a.md::This file could not be checked: there is no dictionary (and so 4 more files)"]


@pytest.mark.parametrize("typed", ["a.md", "../docs/a.md", "{here}/a.md"])
def test_servers_are_told_paths_from_the_top_of_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    here = tmp_path / "docs"
    here.mkdir()
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(here)
    report = lint_text("It is an user.\n", path=typed.format(here=here))
    assert reporters.find("github").render([report]).startswith("::warning file=docs/a.md,line=1,")
    assert [one["location"]["path"] for one in json.loads(reporters.find("gitlab").render([report]))] == ["docs/a.md"]
    result = json.loads(reporters.find("sarif").render([report]))["runs"][0]["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "docs/a.md"
    assert json.loads(reporters.find("json").render([report]))["reports"][0]["path"] == report.path


def test_servers_are_told_paths_elsewhere_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = tmp_path / "docs"
    here.mkdir()
    monkeypatch.chdir(here)
    report = lint_text("It is an user.\n", path="../a.md")
    assert reporters.find("github").render([report]).startswith("::warning file=../a.md,line=1,")


def test_what_was_not_checked_for_what_it_is_is_told_to_programs_too() -> None:
    page = "<p>The meeting was held on Tuesday, 13 June 2024.</p><p>{% if x %}</p>\n"
    report = lint_text(page, path="t.html")
    said = "this is a template of pages, not a page, and was not checked; check the pages that the site makes of it"
    assert report.notices == (said,)
    assert reporters.find("github").render([report]) == f"::notice file=t.html::{said}\n"
    assert f"t.html: {said}." in step_summary([report])
    (run,) = json.loads(reporters.find("sarif").render([report]))["runs"]
    (notification,) = run["invocations"][0]["toolExecutionNotifications"]
    assert (notification["level"], notification["message"]["text"]) == ("note", f"t.html: {said}")
    (suite,) = ElementTree.fromstring(reporters.find("junit").render([report]))
    assert (suite.get("tests"), suite.get("skipped")) == ("1", "1")
    (case,) = suite
    assert [one.get("message") for one in case] == [said]
