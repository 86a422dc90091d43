"""The command line: exit statuses, bad input, output that is the same every time."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner

from lint import reporters
from lint.cli._later import OF_CANDIDATES, read_later
from lint.cli.main import main
from tests.conftest import ROOT, SEED, put

CLEAN = "The ferry sails at noon. It comes back at night.\n"
FAULTY = "Harbour bridge closes in spring\n\nHarbour bridge closes in spring\n\nThe bridge is old.\n"


def run(*args: str, stdin: bytes | None = None, cwd: Path | None = None):
    before = Path.cwd()
    if cwd:
        os.chdir(cwd)
    try:
        return CliRunner().invoke(main, list(args), input=stdin)
    finally:
        os.chdir(before)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "clean.txt").write_text(CLEAN)
    (tmp_path / "faulty.txt").write_text(FAULTY)
    return tmp_path


def test_exit_statuses(folder: Path) -> None:
    assert run("check", "clean.txt", cwd=folder).exit_code == 0
    assert run("check", "faulty.txt", cwd=folder).exit_code == 1
    assert run("check", "faulty.txt", "--fail-on", "never", cwd=folder).exit_code == 0
    assert run("check", "faulty.txt", "--ignore", "headlines", cwd=folder).exit_code == 0
    assert run("check", "faulty.txt", "--select", "names", cwd=folder).exit_code == 0
    assert run("check", "faulty.txt", "--select", "names,headlines", cwd=folder).exit_code == 1
    assert run("check", "faulty.txt", "--select", "", cwd=folder).exit_code == 2
    assert run("check", "missing.txt", "--fail-on", "never", cwd=folder).exit_code == 2


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["missing.txt"], "copydesk: missing.txt: there is no such file or folder"),
        (
            ["docs/*.md"],
            "copydesk: docs/*.md: there is no such file or folder; a pattern that the shell did not fill in is not looked up: "
            "name its folder",
        ),
        (["empty"], "copydesk: empty: this folder contains no file to check (known endings: "),
        (["noise.txt"], "copydesk: noise.txt: this is a binary file, not text; "),
        (["loop"], "copydesk: loop: it is a link that leads nowhere"),
        (["clean.txt", "--date", "20240612"], "“20240612” is not a date; write it like 2024-06-12, or “today”, or “none”"),
        (["clean.txt", "--date", "2024-13-01"], "“2024-13-01” is not a date; write it like 2024-06-12, or “today”, or “none”"),
        (["clean.txt", "--rules", "colon.yaml"], "copydesk: colon.yaml, line 2: a text that has “: ” in it needs quotation marks"),
        (["clean.txt", "--rules", "key.yaml"], "copydesk: key.yaml, line 3: unknown key “sevirity”; did you mean “severity”?"),
        (["clean.txt", "--rules", "check.yaml"], "copydesk: check.yaml, line 1: unknown check “existance”; did you mean “existence”?"),
        (["clean.txt", "--rules", "option.yaml"], "copydesk: option.yaml, line 4: unknown option “tokns”; did you mean “tokens”?"),
        (["clean.txt", "--rules", "regex.yaml"], "copydesk: regex.yaml, line 5: “(a” is not a valid regular expression"),
        (["clean.txt", "--rules", "twice.yaml"], "copydesk: twice.yaml, line 3: “message” appears twice; the first is in line 2"),
        (["clean.txt", "--rules", "value.yaml"], "copydesk: value.yaml, line 2: existence does not fill in “{mtch}”; did you mean “match”?"),
        (["clean.txt", "--rules", "mapping.yaml"], "copydesk: mapping.yaml, line 5: “tokens” takes a list of texts; one that has “: ” in it"),
        (["clean.txt", "--rules", "nowhere"], "copydesk: nowhere: there is no such file or folder"),
        (["clean.txt", "--config", "nope.yaml"], "copydesk: nope.yaml: there is no such file or folder"),
        (["clean.txt", "--config", "config.yaml"], "copydesk: config.yaml, line 1: unknown key “selct”; did you mean “select”?"),
        (["clean.txt", "--select", "nams"], "copydesk: --select: there is no rule and no desk “nams”; did you mean “names”?"),
        (["clean.txt", "--format", "jsn"], "there is no format “jsn”; did you mean “json”?"),
        (["clean.txt", "--nonsense"], "No such option"),
    ],
)  # fmt: skip
def test_bad_input_is_one_clear_sentence(folder: Path, args: list[str], said: str) -> None:
    (folder / "empty").mkdir()
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "loop").symlink_to("loop")
    for name, text in {
        "colon": "check: existence\nmessage: Wrong: this\n",
        "key": "check: existence\nmessage: x\nsevirity: error\nwith:\n  tokens: [a]\n",
        "check": "check: existance\nmessage: x\n",
        "option": "check: existence\nmessage: x\nwith:\n  tokns: [a]\n",
        "regex": "check: existence\nmessage: x\nwith:\n  tokens:\n    - (a\n",
        "twice": "check: existence\nmessage: x\nmessage: y\nwith:\n  tokens: [a]\n",
        "value": "check: existence\nmessage: 'x {mtch}'\nwith:\n  tokens: [a]\n",
        "mapping": "check: existence\nmessage: x\nwith:\n  tokens:\n    - a(?: b)\n",
        "config": "selct: [names]\n",
    }.items():
        (folder / f"{name}.yaml").write_text(text)
    result = run("check", *args, cwd=folder)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.output + result.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (
            ["clean.txt", "--format", "json:clean.txt"],
            "--format json:clean.txt would overwrite a text; name another file",
        ),
        ([".", "--format", "json:./clean.txt"], "--format json:./clean.txt would overwrite a text; name another file"),
        (
            ["./clean.txt", "--format", "json:clean.txt"],
            "--format json:clean.txt would overwrite a text; name another file",
        ),
        (
            ["clean.txt", "--report-dir", ""],
            "Invalid value for '--report-dir': it is empty; a variable of the script may not be set",
        ),
        (["-", "--stdin-filename", ""], "'--stdin-filename': it is empty; a variable of the script may not be set"),
        (["clean.txt", "--config", "."], ".: this is a folder; name a file in it"),
        (["clean.txt", "--stdin-filename", "a.md"], "--stdin-filename names standard input; give “-” as PATH"),
        (["clean.txt", "--format", "json:."], "“json:.” names a folder, and a report is one file"),
        (["clean.txt", "--format", "json:o", "--format", "sarif:./o"], "two reports go to one file"),
        (["-", "--changed-since", "HEAD"], "--changed-since asks git for the changes of files"),
        (["pipe.md"], "pipe.md: the file cannot be read: it is a pipe or a device"),
        (["/dev/zero"], "/dev/zero: the file cannot be read: it is a pipe or a device"),
        (["clean.txt", "--config", "pipe.md"], "pipe.md: the config file cannot be read: it is a pipe or a device"),
        (["clean.txt", "--rules", "pipe.md"], "pipe.md: the rule cannot be read: it is a pipe or a device"),
        (["clean.txt", "--baseline", "pipe.md"], "the baseline pipe.md cannot be read: it is a pipe or a device"),
    ],
)
def test_what_would_hang_or_overwrite_is_refused(folder: Path, args: list[str], said: str) -> None:
    os.mkfifo(folder / "pipe.md")
    before = (folder / "clean.txt").read_bytes()
    result = run("check", *args, cwd=folder)
    assert result.exit_code == 2
    assert said in result.stderr
    assert (folder / "clean.txt").read_bytes() == before
    assert not (folder / "o").exists()


def test_a_run_without_any_rule_says_so(folder: Path) -> None:
    result = run("check", "faulty.txt", "--select", "dates", "--ignore", "dates", cwd=folder)
    said = "the settings choose no rule for faulty.txt, so nothing was looked for; see: copydesk config show faulty.txt"
    assert (result.exit_code, result.stderr) == (0, f"copydesk: {said}\n")
    assert run("check", "faulty.txt", "--select", "exceptions", cwd=folder).stderr == ""  # which no rule file says


def test_pipes_in_a_folder_are_left_out(folder: Path) -> None:
    os.mkfifo(folder / "pipe.md")
    os.mkfifo(folder / "pipe.txt")
    os.mkfifo(folder / ".gitignore")
    (folder / ".git").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "lint", "check", ".", "--format", "json", "--fail-on", "never"],
        cwd=folder,
        capture_output=True,
        timeout=20,
        check=False,
    )
    assert [report["path"] for report in json.loads(done.stdout)["reports"]] == ["clean.txt", "faulty.txt"]
    assert run("facts", "pipe.md", cwd=folder).exit_code == 2


def test_files_of_programs_are_checked_where_they_are_named_only(folder: Path) -> None:
    (folder / "requirements.txt").write_text("# TODO: drop the the old ones\n", encoding="utf-8")
    assert "requirements.txt" not in run("check", ".", cwd=folder).stdout
    assert "the the" in run("check", "requirements.txt", cwd=folder).stdout


def test_one_bad_file_does_not_stop_the_others(folder: Path) -> None:
    result = run("check", "missing.txt", "faulty.txt", "--format", "json", cwd=folder)
    assert result.exit_code == 2
    reports = json.loads(result.stdout)["reports"]
    assert {report["path"]: bool(report["diagnostics"]) for report in reports} == {
        "missing.txt": False,
        "faulty.txt": True,
    }
    assert reports[0]["error"] == "there is no such file or folder"


def test_an_empty_file_is_fine(folder: Path) -> None:
    (folder / "empty.txt").write_text("")
    assert run("check", "empty.txt", cwd=folder).exit_code == 0


def test_a_pattern_that_explodes_is_stopped(folder: Path) -> None:
    (folder / "explode.yaml").write_text("check: existence\nmessage: x\nwith:\n  raw: ['(a|aa)+$b']\n")
    (folder / "long.txt").write_text("Say " + "a" * 390 + "! It is.\n")
    result = run("check", "long.txt", "clean.txt", "--rules", "explode.yaml", cwd=folder)
    assert result.exit_code == 2
    assert result.stderr == (
        "copydesk: long.txt: the rule explode was stopped because its pattern takes too long on this text; simplify it\n"
    )


def test_a_pattern_that_takes_all_memory_is_stopped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("lint.checks.existence._found", fail)
    (folder / "deep.yaml").write_text("check: existence\nmessage: x\nwith:\n  tokens: ['(?R)']\n")
    result = run("check", "clean.txt", "--rules", "deep.yaml", "--select", "deep", "--jobs", "1", cwd=folder)
    assert result.exit_code == 2
    assert result.stderr == (
        "copydesk: clean.txt: the rule deep was stopped because its pattern takes too much memory on this text; "
        "simplify it\n"
    )


def test_the_date_decides_and_is_named(folder: Path) -> None:
    text = (
        "Norway and Iceland met in Bergen last October.\n\n"
        "Norway told Iceland that the meeting in Bergen in October 2021 had been short.\n"
    )
    (folder / "story.txt").write_text(text)
    (folder / "2022-03-01-story.txt").write_text(text)

    def said(*args: str) -> list[tuple[str, str]]:
        (report,) = json.loads(run("check", *args, "--format", "json", cwd=folder).stdout)["reports"]
        return [(d["severity"], d["message"].split("which is ")[1]) for d in report["diagnostics"]]

    assert said("story.txt", "--date", "2024-03-05") == [
        ("error", "October 2023, counted from the publication date given, 5 March 2024.")
    ]
    assert said("story.txt") == [
        ("warning", "October 2023, counted from today, 12 June 2024 (the text has no date of its own).")
    ]
    assert said("story.txt", "--date", "none") == []
    assert said("2022-03-01-story.txt") == []


@pytest.mark.usefixtures("folder")
def test_standard_input() -> None:
    result = run(
        "check", "-", "--stdin-filename", "draft.md", "--format", "json", stdin=b"# Title\n\nIt was the the end.\n"
    )
    (report,) = json.loads(result.stdout)["reports"]
    assert (report["path"], report["format"]) == ("draft.md", "markdown")
    assert [d["rule"] for d in report["diagnostics"]] == ["sentences/repeated-word"]


def test_report_folder(folder: Path) -> None:
    result = run("check", ".", "--report-dir", "out", "--format", "json", "--fail-on", "never", cwd=folder)
    assert result.exit_code == 0
    assert sorted(p.name for p in (folder / "out").iterdir()) == ["clean.txt.json", "faulty.txt.json", "index.json"]
    index = json.loads((folder / "out" / "index.json").read_text())
    assert index["summary"] == {"files": 2, "errors": 1, "warnings": 0, "suggestions": 0, "failed": 0}
    assert index["index"][1]["report"] == "faulty.txt.json"


def test_a_config_holds_for_the_files_below_it(folder: Path) -> None:
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "deep" / "copydesk.yaml").write_text(
        "severity:\n  headlines/duplicate-headline: suggestion\nrules: [house]\n"
    )
    (folder / "deep" / "house").mkdir()
    (folder / "deep" / "house" / "bridge.yaml").write_text(
        "check: existence\nmessage: “{match}”\nwith:\n  tokens: [bridge]\n"
    )
    (folder / "deep" / "er" / "story.txt").write_text(FAULTY)
    result = run("check", "faulty.txt", "deep/er/story.txt", "--format", "json", cwd=folder)
    by_path = {
        r["path"]: [(d["rule"], d["severity"]) for d in r["diagnostics"]] for r in json.loads(result.stdout)["reports"]
    }
    assert by_path["faulty.txt"] == [("headlines/duplicate-headline", "error")]
    assert by_path["deep/er/story.txt"] == [
        ("bridge", "warning"),
        ("headlines/duplicate-headline", "suggestion"),
        ("bridge", "warning"),
        ("bridge", "warning"),
    ]


def test_a_rule_of_ones_own_replaces_a_shipped_one(folder: Path) -> None:
    own = folder / "mine" / "sentences"
    own.mkdir(parents=True)
    (own / "repeated-word.yaml").write_text("check: repetition\nmessage: Again “{match}”.\n")
    (folder / "story.txt").write_text("It was the the end.\n")
    result = run("check", "story.txt", "--rules", "mine", cwd=folder)
    assert "Again “the”." in result.stdout
    assert "mine/sentences/repeated-word.yaml replaces the rule sentences/repeated-word" in result.stderr


def test_reports_are_written_again_over_those_of_any_run(folder: Path) -> None:
    """Of no file at all, and of a rule whose id has letters beyond ASCII."""
    (folder / "house").mkdir()
    (folder / "house" / "größe.yaml").write_text(
        "check: existence\nmessage: x\nwith: {tokens: [mayor]}\n", encoding="utf-8"
    )
    (folder / "copydesk.yaml").write_text("ignore: ['*.txt']\n", encoding="utf-8")
    run("check", "faulty.txt", "--report-dir", "out", "--format", "terminal", cwd=folder)
    (folder / "copydesk.yaml").unlink()
    asked = (
        "check",
        "faulty.txt",
        "--rules",
        "house",
        "--select",
        "größe",
        "--report-dir",
        "out",
        "--format",
        "terminal",
    )
    assert [run(*asked, cwd=folder).exit_code for _ in range(2)] == [0, 0]


def test_each_page_of_a_folder_leads_to_the_list_of_all(folder: Path) -> None:
    (folder / "week").mkdir()
    (folder / "week" / "b.txt").write_text("All is well.\n", encoding="utf-8")
    run("check", ".", "--report-dir", "out", "--format", "html", "--fail-on", "never", cwd=folder)
    back = [
        re.findall('<a href="([^"#]+)">All reports</a>', page.read_text(encoding="utf-8"))
        for page in (
            folder / "out" / "week" / "b.txt.html",
            folder / "out" / "clean.txt.html",
            folder / "out" / "index.html",
        )
    ]
    assert back == [["../index.html"], ["index.html"], []]
    assert "All reports" not in run("check", "clean.txt", "--format", "html", cwd=folder).stdout


def test_rules_commands(folder: Path) -> None:
    listed = json.loads(run("rules", "list", "--format", "json").stdout)["rules"]
    assert {"id", "severity", "check", "path", "message", "link", "tags", "runs"} == set(listed[0])
    assert "names/name-variants" in [rule["id"] for rule in listed]
    shown = run("rules", "show", "sentences/repeated-word").stdout
    assert "“{match}” appears twice in a row." in shown
    assert "It flags:" in shown
    assert run("rules", "show", "sentences/repeted-word").exit_code == 2
    assert run("rules", "new", "words.yaml", "--check", "existence", cwd=folder).exit_code == 0
    assert "6 examples, 0 failed" in run("rules", "test", "words.yaml", cwd=folder).stdout
    assert run("rules", "new", "words.yaml", cwd=folder).exit_code == 2
    assert json.loads(run("rules", "schema").stdout)["title"] == "A rule of copydesk"


def test_init_writes_a_config_that_says_nothing(folder: Path) -> None:
    assert run("init", cwd=folder).exit_code == 0
    assert (folder / "copydesk.yaml").read_text().count("\n#") > 10
    assert run("check", "clean.txt", cwd=folder).exit_code == 0
    assert run("init", cwd=folder).exit_code == 2


def test_a_fault_of_the_program_is_one_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("lint.cli.check.checked", fault)
    result = run("check", "clean.txt", cwd=folder)
    assert result.exit_code == 2
    assert result.stderr == (
        "copydesk: this is a fault of copydesk, please report it: RuntimeError: boom (COPYDESK_DEBUG=1 shows where)\n"
    )


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names that are no text")
@pytest.mark.parametrize("name", reporters.names())
def test_names_that_are_no_text(folder: Path, name: str) -> None:
    for odd in (b"a\nb.md", b"caf\xe9.md", b"-x y.md"):
        (folder / os.fsdecode(odd)).write_text("It is of of use.\n")
    result = run("check", ".", "--format", name, "--report-dir", "out", "--fail-on", "never", cwd=folder)
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(list((folder / "out").iterdir())) == 6
    printed = run("check", ".", "--format", name, "--fail-on", "never", cwd=folder)
    assert printed.exit_code == 0
    if name == "terminal":
        assert "\na�b.md\n" in printed.stdout


def test_a_folder_may_be_called_as_a_report_is(folder: Path) -> None:
    for inner in ("clean.txt.json", "index.json"):
        (folder / inner).mkdir()
        (folder / inner / "b.md").write_text("It is of of use.\n")
    result = run("check", ".", "--format", "json", "--report-dir", "out", "--fail-on", "never", cwd=folder)
    assert (result.exit_code, result.stderr) == (0, "")
    out = folder / "out"
    assert sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()) == [
        "clean.txt.json",
        "clean.txt.json~/b.md.json",
        "faulty.txt.json",
        "index.json",
        "index.json~/b.md.json",
    ]


def test_reports_are_not_checked_themselves(folder: Path) -> None:
    for _ in range(2):
        result = run("check", ".", "--report-dir", "out/reports", "--format", "terminal", cwd=folder)
        assert result.stdout.splitlines()[-1] == "2 files: 1 error"


def test_init_looks_at_the_folder(folder: Path) -> None:
    (folder / "british.md").write_text("The centre and the colour of the programme. " * 10)
    run("init", cwd=folder)
    text = (folder / "copydesk.yaml").read_text()
    assert "# Checked here: 3 files (1 of .md, 2 of .txt).\n" in text
    assert "# Their spelling is British (32 words against 0):\n#english: british\n" in text  # “Harbour” is one


def test_every_setting_of_init_can_be_switched_on(folder: Path) -> None:
    run("init", cwd=folder)
    path = folder / "copydesk.yaml"
    lines = [
        line[1:] if line.startswith("#") and not re.match(r"# \S", line) else line
        for line in path.read_text().split("\n")
    ]
    asks = lines.index("languagetool:")  # nobody answers there
    path.write_text("\n".join([*lines[:asks], *lines[asks + 3 :]]))
    (folder / "house-rules").mkdir()
    (folder / "house").mkdir()
    (folder / "house" / "names.yaml").write_text("names: [Oslo]\n")
    (folder / "house" / "words.txt").write_text("Skagsund\n")
    (folder / "house-rules" / "a.yaml").write_text("check: existence\nmessage: x\nwith:\n  tokens: [zz]\n")
    (folder.parent / "house.yaml").write_text("fail-on: error\n")
    result = run("check", "clean.txt", cwd=folder)
    assert (result.exit_code, result.stderr) == (0, "")


def outputs(env: dict[str, str], *args: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "lint", "check", str(ROOT / "seeds"), "--format", "json", *args],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, **env},
    )
    assert done.stderr == b""
    return done.stdout


def test_the_same_bytes_whatever_the_hash_seed_and_the_jobs() -> None:
    first = outputs({"PYTHONHASHSEED": "1"})
    assert first == outputs({"PYTHONHASHSEED": "2"}) == outputs({"PYTHONHASHSEED": "3"}, "--jobs", "3")


def test_python_m_and_help() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "lint", "--help"], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert "hold it against itself" in done.stdout
    assert "Exit status: 0" in done.stdout
    assert run("chek").exit_code == 2
    assert "did you mean “check”?" in run("chek").stderr


def test_colours_only_when_asked() -> None:
    assert "\x1b[" not in run("check", str(SEED)).stdout
    assert "\x1b[" in run("check", str(SEED), "--color", "always").stdout


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no device that is always full")
def test_a_full_disk_is_one_sentence_and_devices_stay_devices(folder: Path) -> None:
    result = run("check", "clean.txt", "--format", "json:/dev/full", cwd=folder)
    assert result.exit_code == 2
    assert "the report /dev/full cannot be written: no space left on device" in result.stderr
    assert Path("/dev/full").is_char_device()
    command = [sys.executable, "-m", "lint", "check", str(folder / "clean.txt"), "--format", "json"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, cwd=ROOT)
    assert done.returncode == 2
    assert done.stderr.decode() == "Error: standard output cannot be written: no space left on device\n"
    command = [sys.executable, "-m", "lint", "check", str(folder / "absent.txt")]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=full, cwd=ROOT)
    assert done.returncode == 2


@pytest.mark.parametrize("output", ["html:report.html", "terminal:report.txt"])
def test_a_report_of_an_earlier_run_is_no_text_to_check(folder: Path, output: str) -> None:
    for _ in range(2):
        result = run("check", ".", "--format", output, "--format", "json", "--date", "none", cwd=folder)
        assert result.exit_code == 1
        assert [report["path"] for report in json.loads(result.stdout)["reports"]] == ["clean.txt", "faulty.txt"]


def test_no_report_takes_the_place_of_another(folder: Path) -> None:
    (folder / "index").write_text("It is of of use.\n", encoding="utf-8")
    (folder / "a.md").write_text("It is of of use.\n", encoding="utf-8")
    away = folder / "away"
    (away / folder.relative_to("/")).mkdir(parents=True)
    (away / folder.relative_to("/") / "a.md").write_text("All is well.\n", encoding="utf-8")
    paths = ["index", str(folder / "a.md"), f"away{folder}/a.md"]
    run("check", *paths, "--report-dir", "out", "--format", "json", "--fail-on", "never", cwd=folder)
    written = sorted(path.relative_to(folder / "out").as_posix() for path in (folder / "out").rglob("*.json"))
    told = folder.relative_to("/").as_posix()
    assert written == sorted(["index.json", "index~1.json", f"{told}/a.md.json", f"away/{told}/a.md.json"])


def test_a_name_as_long_as_it_may_be_has_a_report_too(folder: Path) -> None:
    long = ["ä" * 126 + end for end in ("a.", "b.")]  # names that differ in their last bytes
    for name in long:
        (folder / name).write_text("It is of of use.\n", encoding="utf-8")
    paths = ["clean.txt", *long]
    told = []
    for _ in range(2):
        result = run("check", *paths, "--report-dir", "out", "--format", "json", "--fail-on", "never", cwd=folder)
        assert (result.exit_code, result.stderr) == (0, "")
        told.append({one.name: json.loads(one.read_text())["summary"] for one in (folder / "out").iterdir()})
    assert told[0] == told[1]
    assert all(name.endswith(".json") for name in told[0])
    index = json.loads((folder / "out" / "index.json").read_text())["index"]
    assert {one["report"] for one in index} == {*told[0]} - {"index.json"}
    assert sorted(one["path"] for one in index) == paths


def test_reports_of_earlier_runs_are_no_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story.md").write_text("It is of of use.\n")
    Path("well.txt").write_text("All is well.\n")
    for options in (
        ("--format", "html:page.html"),
        ("--format", "terminal:out.txt"),
        ("--report-dir", "reports"),
        ("--report-dir", "pages", "--format", "html"),
    ):
        run("check", ".", "--fail-on", "never", "-q", *options)
    result = run("check", ".", "--format", "json")
    assert [report["path"] for report in json.loads(result.stdout)["reports"]] == ["story.md", "well.txt"]
    assert run("check", "out.txt", "--format", "json").exit_code != 2  # what is named is checked


@pytest.mark.parametrize("name", ["html", "terminal", "github"])
def test_reports_take_the_place_of_reports_and_never_of_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {
        "faulty.md": "It was was a day.\n",
        "well.md": "All is well.\n",
        "none.md": b"\xff\xfe\x00\xd8",
        "told.md": "---\ntitle: [\n---\n\nAll is well.\n",
    }
    Path("texts").mkdir()
    for text, content in texts.items():
        Path("texts", text).write_bytes(content if isinstance(content, bytes) else content.encode())
    ending = reporters.find(name).ENDING
    for metrics in ([], ["--metrics"]):
        for _ in range(2):
            for text in texts:
                said = run("check", f"texts/{text}", "--format", f"{name}:out.{ending}", *metrics, "--fail-on", "never")
                assert "would overwrite" not in said.stderr
            run("check", "texts", "--format", name, "--report-dir", "out", *metrics, "--fail-on", "never")
            written = [path for path in Path("out").rglob("*.*") if path.stat().st_size]
            assert all(reporters.is_report(path.read_bytes()) for path in written)
            assert len(list(Path("out").rglob("*.*"))) == 5

    mine = Path(f"mine.{ending}")
    mine.write_text("My own page.\n")
    said = run("check", "texts", "--format", f"{name}:{mine}")
    assert (said.exit_code, mine.read_text()) == (2, "My own page.\n")
    assert f"--format {name}:{mine} would overwrite a text; name another file" in said.stderr

    other = Path("out", "texts", f"well.md.{ending}")
    other.write_text("My own page.\n")
    said = run("check", "texts", "--format", name, "--report-dir", "out")
    assert (said.exit_code, other.read_text()) == (2, "My own page.\n")
    assert f"the report {other} would overwrite a text; give --report-dir a folder of its own" in said.stderr


def test_reports_and_baselines_spare_what_somebody_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(**{"a.md": "It is of of use.\n", "copydesk.yaml": "ignore: [old/]\n", "story.md": "All is well.\n"})
    assert run("baseline", "create", "a.md").exit_code == 0
    for name, lost in (("copydesk.yaml", "settings"), ("copydesk-baseline.json", "a baseline")):
        before = Path(name).read_bytes()
        said = run("check", "a.md", "--baseline", "copydesk-baseline.json", "--format", f"json:{name}")
        assert f"--format json:{name} would overwrite {lost}; name another file" in said.stderr
        assert (said.exit_code, Path(name).read_bytes()) == (2, before)
    for name, content in (("story.odt", b"PK\x03\x04"), ("my.json", b'{"lamps": 2}'), ("NOTES", b"Ring the pilot.\n")):
        Path(name).write_bytes(content)
        for order in (
            ("check", "a.md", "--format", f"json:{name}"),
            ("baseline", "create", "a.md", "--force", "--file", name),
        ):
            said = run(*order)
            assert f"{name} would overwrite a file that copydesk did not write; name another file" in said.stderr
            assert Path(name).read_bytes() == content
    said = run("baseline", "create", "a.md", "--file", "story.md", "--force")
    assert "story.md would overwrite a text; name another file" in said.stderr
    assert Path("story.md").read_text() == "All is well.\n"
    assert run("baseline", "create", "a.md", "--force").exit_code == 0
    Path("link.json").symlink_to("story.md")
    for roundabout in ("nowhere/../story.md", "link.json"):  # the folder is made, and then leads to the text
        said = run("baseline", "create", "a.md", "--file", roundabout, "--force")
        assert f"{roundabout} would overwrite a text; name another file" in said.stderr
        assert Path("story.md").read_text() == "All is well.\n"


@pytest.mark.parametrize("name", reporters.names())
def test_a_report_may_be_written_again_whatever_it_is_called(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    many = "".join(f"Lamp{number} " for number in range(2000))
    put(**{
        "a.md": "It is of of use.\n",
        "b.md": "All is well.\n",
        "c.md": f"---\nauthor: {many}\n---\n\nIt is of of use.\n",
    })  # fmt: skip
    for text in ("a.md", "b.md", "c.md", "a.md"):
        said = run("check", text, "--format", f"{name}:found", "--fail-on", "never")
        assert (said.exit_code, said.stderr) == (0, "")


def test_standard_input_is_ignored_as_its_file_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(**{"copydesk.yaml": "ignore: [old.md]\n"})
    text = b"It is of of use.\n"
    assert "of" in run("check", "-", "--stdin-filename", "new.md", stdin=text).stdout
    said = run("check", "-", "--stdin-filename", "old.md", stdin=text)
    assert (said.exit_code, "appears twice" in said.stdout) == (0, False)
    assert "nothing was checked: “ignore:” in the config leaves out old.md" in said.stderr


def test_texts_in_a_folder_of_reports_are_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(**{"a.md": "All is well.\n", "docs__b.md": "It was was a day.\n"})
    for _ in range(2):
        result = run("check", ".", "--report-dir", "docs", "--format", "terminal", "--fail-on", "never")
        assert result.stdout.splitlines()[-1] == "2 files: 1 warning"
        assert result.stderr == ""


def test_a_report_folder_is_not_one_that_holds_the_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("articles").mkdir()
    Path("articles", "a.txt").write_text("All is well.\n")
    result = run("check", "articles", "--report-dir", ".")
    assert result.exit_code == 2
    assert "--report-dir . is a folder that is checked; give the reports one of their own" in result.stderr


def test_reports_do_not_go_among_the_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story.md").write_text("All is well.\n")
    result = run("check", ".", "--report-dir", str(tmp_path))
    assert result.exit_code == 2
    assert f"--report-dir {tmp_path} is a folder that is checked; give the reports one of their own" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["story.md"]


def test_a_file_in_place_of_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_text("All is well.\n")
    result = run("story.txt")
    assert result.exit_code == 2
    assert "There is no command “story.txt”; to check it, write: copydesk check story.txt" in result.stderr


def test_a_byte_order_mark_is_no_column(folder: Path) -> None:
    (folder / "marked.txt").write_bytes("\ufeffThe the boat was late again.\n".encode())
    place = json.loads(run("check", "marked.txt", "--format", "json", cwd=folder).stdout)["reports"][0]["diagnostics"][
        0
    ]
    assert (place["place"]["line"], place["place"]["column"], place["place"]["start"]) == (1, 5, 5)
    checkstyle = run("check", "marked.txt", "--format", "checkstyle", cwd=folder).stdout
    assert 'line="1" column="5"' in checkstyle
    assert (
        "::warning file=marked.txt,line=1,endLine=1,col=5,"
        in run("check", "marked.txt", "--format", "github", cwd=folder).stdout
    )


def test_quiet_is_of_what_people_read(folder: Path) -> None:
    put_path = folder / "said.md"
    put_path.write_text("The the mayor left.\n")
    assert run("check", "said.md", "-q", cwd=folder).output == ""
    reports = json.loads(run("check", "said.md", "-q", "--format", "json", cwd=folder).output)["reports"]
    assert [one["rule"] for one in reports[0]["diagnostics"]] == ["sentences/repeated-word"]


def test_quiet_names_every_file_that_could_not_be_checked(folder: Path) -> None:
    names = [f"none{number}.txt" for number in range(5)]
    result = run("check", *names, "-q", cwd=folder)
    assert result.stderr.splitlines() == [f"copydesk: {name}: there is no such file or folder" for name in names]


def test_one_contradiction_is_told_once(folder: Path) -> None:
    (folder / "quay.md").write_text(
        "The bridge cost $45 million, according to the port of the north. It was opened by the mayor, who is tall.\n\n"
        "The bridge cost $54 million, the port said. Of the 1,200 workers, 700 were local and 600 came from abroad. "
        "The fair has 12 stalls. It was built in 3 years.\n\nAbout 60% of traffic is cars, 30% trucks and 20% buses.\n",
        encoding="utf-8",
    )
    result = run("check", "quay.md", "--select", "numbers/number-contradiction", "--format", "json", cwd=folder)
    found = json.loads(result.stdout)["reports"][0]["diagnostics"]
    assert [one["place"]["quote"] for one in found] == ["$54 million"]


def test_a_config_is_shown_for_files_that_are_there(folder: Path) -> None:
    result = run("config", "show", "nope.txt", cwd=folder)
    assert (result.exit_code, result.stderr) == (2, "Error: nope.txt: there is no such file or folder\n")


def test_a_desk_that_is_misspelled_is_guessed(folder: Path) -> None:
    assert "did you mean “names”?" in run("rules", "show", "nmaes", cwd=folder).output


def test_what_only_a_spelling_checker_needs_is_not_read_for_listed_words() -> None:
    code = (
        "import sys\n"
        "from lint.language.vocabulary.listed_words import is_listed_word\n"
        "print(is_listed_word('bridges'), {'tempfile'} & set(sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    assert done.stdout == "True set()\n"


def test_a_check_reads_no_module_that_only_help_and_other_verbs_need(folder: Path) -> None:
    # `read_later` puts something else in the place of `inspect`, so what that would import tells
    code = (
        "import os, sys\n"
        "from lint.__main__ import run\n"
        "os._exit = lambda status: print(sorted({'dis', 'sqlite3'} & set(sys.modules)), status)\n"
        "run()\n"
    )
    for verb, expected in (
        (["check", "-q", str(folder / "faulty.txt")], "[] 1"),
        (["rules", "list", "--help"], "['dis'] 0"),
    ):
        done = subprocess.run(
            [sys.executable, "-S", "-c", code, *verb],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        assert done.stdout.splitlines()[-1] == expected


STORY = """\
Harbour council buys the old lamp works

TARN, 4 May 2024 - The harbour council has bought the old lamp works, the mayor, Siv Moe, said.

“We did not want to see it fall down,” Moe told reporters. The works closed in 2011, and about 120 people lost their jobs.

The council voted 9 to 4 in favour. Two members, Odd Lie and Kari Vik, spoke against the purchase, and said that the money was needed for schools. According to Vik, the repairs will cost more than the house.

Work is to begin next spring. By then, the council wants to hear from 30 firms and from the people of the two streets beside it.
"""
MOST_MODULES = 360
"""Of ours that a short text without a fault loads. They are half of the time that it takes: whoever needs more looks
for what can wait until there is a candidate (see `lint/cli/_later.py`)."""


def test_a_text_without_a_fault_loads_nothing_that_candidates_need(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    code = (
        "import os, sys\n"
        "from lint.__main__ import run\n"
        "from lint.cli._later import OF_CANDIDATES, _Later\n"
        "def told(status):\n"
        "    own = [name for name in sys.modules if name.startswith('lint.')]\n"
        "    loaded = [name for name in own if type(sys.modules[name]) is not _Later]\n"
        f"    print(sorted(set(OF_CANDIDATES) & set(loaded)), len(loaded) <= {MOST_MODULES}, status)\n"
        "os._exit = told\n"
        "run()\n"
    )
    for _ in range(2):  # the first run reads the rules, and keeps them for the second
        done = subprocess.run(
            [sys.executable, "-S", "-c", code, "check", "-q", "--no-cache", "--date", "2024-05-05", "story.txt"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), *filter(None, sys.path)))},
        )
    assert done.stdout.splitlines()[-1] == "[] True 0"


@pytest.mark.parametrize("name", OF_CANDIDATES)
def test_what_only_candidates_need_is_there(name: str) -> None:
    assert find_spec(name) is not None


def test_what_is_read_later_is_the_module_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    read_later("colorsys")
    import colorsys

    stand_in = sys.modules["colorsys"]
    assert "rgb_to_hsv" not in vars(stand_in)
    assert colorsys.rgb_to_hsv(1, 0, 0) == (0, 1, 1)
    assert sys.modules["colorsys"] is not stand_in
    from colorsys import hsv_to_rgb

    assert stand_in.hsv_to_rgb is hsv_to_rgb  # who imported it before goes on with it
    read_later("colorsys")
    assert sys.modules["colorsys"].hsv_to_rgb is hsv_to_rgb  # what was read is left alone


def test_what_is_read_later_is_a_part_of_its_package_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    import json

    monkeypatch.delitem(sys.modules, "json.tool", raising=False)
    monkeypatch.delattr(json, "tool", raising=False)
    read_later("json.tool")
    import json.tool as later

    assert json.tool is later
    assert "main" not in vars(later)
    assert later.main.__module__ == "json.tool"
    assert json.tool is sys.modules["json.tool"] is not later


@pytest.mark.parametrize("args", [("rules", "list"), ("facts", "a.md"), ("check", "a.md"), ("config", "schema")])
def test_what_is_printed_into_a_pipe_is_utf_8_everywhere(tmp_path: Path, args: tuple[str, ...]) -> None:
    (tmp_path / "a.md").write_text("On 5 May 2024 Zoë Łukasz was was here →.\n", encoding="utf-8")
    command = [sys.executable, "-m", "lint", *args]
    path = {"PYTHONPATH": str(ROOT)}
    plain, other = (
        subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, env={**os.environ, **path, **more})
        for more in ({}, {"PYTHONIOENCODING": "cp1252"})
    )
    assert (other.returncode, other.stdout, other.stderr) == (plain.returncode, plain.stdout, plain.stderr)
    assert b"Traceback" not in plain.stderr + plain.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="pipes as Unix has them")
def test_that_nobody_reads_on_is_no_failure() -> None:
    reader = '"$0" -m lint rules list | (exec 0<&-; sleep 0); exit ${PIPESTATUS[0]}'
    done = subprocess.run(["bash", "-c", reader, sys.executable], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes as Unix has them")
def test_that_nobody_reads_what_went_wrong_changes_no_status() -> None:
    reader = '"$0" -m lint rules show nosuch 2>&1 >/dev/null | (exec 0<&-; sleep 0); exit ${PIPESTATUS[0]}'
    done = subprocess.run(["bash", "-c", reader, sys.executable], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (2, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors as Unix has them")
@pytest.mark.parametrize(
    ("shell", "status", "said"),
    [
        ('"$0" -m lint check a.md >&-', 2, b"Error: standard output cannot be written: bad file descriptor\n"),
        ('"$0" -m lint rules list >&-', 2, b"copydesk: the run could not go on: standard input or output is closed\n"),
        ('"$0" -m lint check - <&-', 2, b"copydesk: the run could not go on: standard input or output is closed\n"),
        ('"$0" -m lint check a.md --format json:out.json >&-', 0, b""),
        ('"$0" -m lint check a.md <&- >/dev/null', 0, b""),
    ],
)
def test_what_is_closed_is_no_empty_report_and_no_empty_text(
    tmp_path: Path, shell: str, status: int, said: bytes
) -> None:
    (tmp_path / "a.md").write_text("All is well.\n")
    done = subprocess.run(
        ["bash", "-c", shell, sys.executable],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (done.returncode, done.stderr) == (status, said)


@pytest.mark.skipif(sys.platform == "win32", reason="names of files as Unix has them")
def test_no_name_of_a_file_gives_orders_to_a_terminal_or_a_log(folder: Path) -> None:
    (folder / "a\n::error::x\x1b[31m.md").write_bytes(b"\xff\xfe\x00\xd8")
    result = run("check", ".", "--format", "json", cwd=folder)
    assert result.exit_code == 2
    assert "a�::error::x�[31m.md: " in result.stderr
    assert not re.search(r"^::|\x1b", result.stderr, re.MULTILINE)


def test_a_named_folder_that_git_ignores_is_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(
        **{
            ".git__HEAD": "",
            ".gitignore": "out/\n",
            "out__deep__a.md": "It was was a day.\n",
            "out__.gitignore": "b.md\n",
            "out__b.md": "x\n",
        }
    )
    assert [one["path"] for one in json.loads(run("check", "out", "--format", "json").stdout)["reports"]] == [
        "out/deep/a.md"
    ]
    assert [one["path"] for one in json.loads(run("check", "out/deep", "--format", "json").stdout)["reports"]] == [
        "out/deep/a.md"
    ]
    assert "contains no file to check" in run("check", ".", "--format", "json").stdout


def test_a_folder_that_a_config_ignores_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(**{"copydesk.yaml": "ignore: [old/]\n", "old__a.md": "It was was a day.\n"})
    result = run("check", "old")
    assert result.exit_code == 0
    assert "nothing was checked: “ignore:” in the config leaves out old" in result.stderr


def test_a_loop_of_links_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("All is well.\n")
    Path("x").symlink_to("y")
    Path("y").symlink_to("x")
    for args in (["check", "a.md", "--report-dir", "x"], ["names", "collect", "x"], ["check", "a.md", "--config", "x"]):
        result = run(*args)
        assert result.exit_code == 2
        assert "fault of copydesk" not in result.stderr


def test_reports_are_left_out_wherever_a_folder_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(**{"a.md": "It was was a day in Brevik. Brevik is small.\n"})
    run("check", "a.md", "--format", "terminal:out.txt", "-q")
    Path("out.txt").write_text(Path("out.txt").read_text() + "Oslovik Oslovik Oslovik.\n")
    assert "Oslovik" not in run("names", "collect", ".").stdout
    run("init")
    assert "# Checked here: 1 file (1 of .md).\n" in Path("copydesk.yaml").read_text()


def test_notices_of_the_reading_are_said_with_the_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes("On 5 May 2024 it rained at the café.\n".encode("cp1252"))
    assert "a.txt: " in run("facts", "a.txt").stderr


def test_a_report_into_a_dash_is_printed() -> None:
    assert (
        run("check", "clean.txt", "--format", "json:-").stdout == run("check", "clean.txt", "--format", "json").stdout
    )
    assert not Path("-").exists()


@pytest.mark.parametrize(
    ("args", "name"),
    [
        (["config", "show", ""], "FILE"),
        (["facts", ""], "FILE"),
        (["names", "collect", ""], "PATH..."),
        (["rules", "list", "--rules", ""], "--rules"),
        (["rules", "test", ""], "[PATH]..."),
    ],
)
def test_an_empty_path_is_refused_by_every_verb(args: list[str], name: str) -> None:
    result = run(*args)
    said = f"Invalid value for '{name}': it is empty; a variable of the script may not be set"
    assert (result.exit_code, said in result.stderr) == (2, True)


def test_a_pipe_that_nobody_reads_ends_no_run_and_changes_no_status(folder: Path) -> None:
    for at in range(4):
        (folder / f"a{at}.md").write_text("The the boat is here.\n")
    (folder / "copydesk.yaml").write_text("severity: {nosuch: error}\n")
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "lint", "check", ".", "--fix", "--no-cache"],
        cwd=folder,
        stdout=writing,
        stderr=writing,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    os.close(writing)
    assert done.returncode == 2
    assert all("The the" not in (folder / f"a{at}.md").read_text() for at in range(4))
