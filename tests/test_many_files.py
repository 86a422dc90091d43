"""Many files: processes, reports that are kept, output that comes file by file, and Ctrl-C."""

from __future__ import annotations

import datetime
import json
import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from lint.batches import lint_paths
from lint.cli.main import main
from lint.diagnostics import Report
from lint.kept.files import cache_folder
from lint.records import replaced
from lint.result_cache import NAME, ResultCache
from lint.rules import shipped
from lint.runner import Day, Job, Policy, lint_path
from tests.conftest import ROOT

RULES = tuple(rule for rule in shipped().rules.values() if rule.id != "grammar/languagetool")  # it needs a server
TEXTS = (
    "Harbour bridge closes\n\nHarbour bridge closes\n\nThe bridge is old. It is of of use.\n",
    "---\ntitle: Ferries\ndate: 2024-06-12\n---\n\nThe line was closed last month, on 3 June.\n",
    "All is well.\n",
    "<!-- copydesk allow sentences: so he said -->\n\nIt is of of use on a evening.\n",
    "Ärger über über all.\n",
)


@pytest.fixture
def jobs(tmp_path: Path) -> list[Job]:
    """Sixty jobs."""
    found = []
    for number in range(60):
        path = tmp_path / f"{number:02}.md"
        path.write_text(TEXTS[number % len(TEXTS)], encoding="utf-8")
        found.append(Job(str(path), RULES, Day(), Policy()))
    return found


def told(reports) -> list[dict]:
    return [report.to_dict() for report in reports]


def test_several_processes_report_the_same(jobs: list[Job]) -> None:
    assert told(lint_paths(jobs, 3)) == told(lint_paths(jobs))


@pytest.mark.skipif(
    multiprocessing.get_start_method() != "fork", reason="the processes have the stand-in from this one"
)
def test_a_killed_process_loses_no_file_but_the_one_that_kills_the_next_too(
    jobs: list[Job], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = told(lint_paths(jobs))
    once, always = jobs[20].path, jobs[40].path
    killed = tmp_path / "killed"

    def lint_or_die(job: Job) -> Report:
        if job.path == always or (job.path == once and not killed.exists()):
            killed.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return lint_path(job)

    monkeypatch.setattr("lint.batches.lint_path", lint_or_die)
    monkeypatch.setattr("lint.batches.BATCH", 50)  # the next batch has processes again
    reports = told(lint_paths(jobs, 2))
    assert [one["path"] for one in reports if one["error"]] == [always]
    assert "was killed" in reports[40]["error"]
    assert reports[:40] + reports[41:] == expected[:40] + expected[41:]


def test_kept_reports_are_the_same_and_are_not_made_again(jobs: list[Job], tmp_path: Path, monkeypatch) -> None:
    cache = ResultCache(tmp_path / "cache")
    first = told(lint_paths(jobs, known=cache))
    for name in ("lint_path", "lint_bytes"):
        monkeypatch.setattr(f"lint.batches.{name}", lambda *job: pytest.fail(f"{job} was checked again"))
    assert told(lint_paths(jobs, known=ResultCache(tmp_path / "cache"))) == first


def test_a_kept_report_says_how_its_text_was_read(tmp_path: Path) -> None:
    path = tmp_path / "a.made-up"
    path.write_text("It is of of use.\n")
    job = Job(str(path), RULES, Day(), Policy())
    first, kept = (
        next(iter(lint_paths([job], known=ResultCache(tmp_path / "cache")))).document for _ in ("made", "kept")
    )
    assert first is not None
    assert kept is not None
    assert first.is_guessed
    assert (kept.is_guessed, kept.notices) == (True, first.notices)


@pytest.mark.parametrize(
    "change",
    [
        lambda report: report["diagnostics"][0].__setitem__(3, []),
        lambda report: report["diagnostics"][0].__setitem__(2, None),
        lambda report: report["diagnostics"][0].__setitem__(3, [[-5, 10**9, "x"]]),
        lambda report: report.update(metrics=[1]),
    ],
    ids=["no place", "no message", "a place beyond the text", "metrics"],
)
def test_a_row_that_says_nothing_is_made_again(jobs: list[Job], tmp_path: Path, change) -> None:
    first = told(lint_paths(jobs, known=ResultCache(tmp_path)))
    with sqlite3.connect(tmp_path / NAME) as connection:
        rows = connection.execute("SELECT key, report FROM reports").fetchall()
        for key, row in rows:
            report = json.loads(row)
            if report["diagnostics"]:
                change(report)
            connection.execute("UPDATE reports SET report = ? WHERE key = ?", (json.dumps(report), key))
    assert told(lint_paths(jobs, known=ResultCache(tmp_path))) == first


def test_a_file_whose_damage_is_in_its_letters_is_made_anew(jobs: list[Job], tmp_path: Path) -> None:
    cache = ResultCache(tmp_path)
    first = told(lint_paths(jobs, known=cache))
    cache.close()
    path = tmp_path / NAME
    path.write_bytes(path.read_bytes().replace(b"NOT NULL", b"NOT N\xc2LL"))
    assert told(lint_paths(jobs, known=ResultCache(tmp_path))) == first


def test_a_file_that_changes_while_it_is_checked_is_not_kept_for_what_it_was(tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "a.md"
    path.write_text("All is well.\n")
    cache = ResultCache(tmp_path / "cache")
    find = cache.find
    job = Job(str(path), RULES, Day(), Policy())

    def find_slowly(keys):
        path.write_text("It is of of use.\n")  # somebody saves the file after it was looked up
        return find(keys)

    monkeypatch.setattr(cache, "find", find_slowly)
    (report,) = lint_paths([job], known=cache)
    assert report.diagnostics == ()
    path.write_text("All is well.\n")
    assert told(lint_paths([job], known=ResultCache(tmp_path / "cache"))) == told([report])


def test_what_changes_a_report_changes_its_key(jobs: list[Job], tmp_path: Path) -> None:
    cache = ResultCache(tmp_path / "cache")
    job, data = jobs[0], b"text"
    keys = {
        cache.key(job, data),
        cache.key(job, b"text "),
        cache.key(Job("other.md", job.rules, job.day, job.policy), data),
        cache.key(Job(job.path, job.rules[1:], job.day, job.policy), data),
        *(
            cache.key(Job(job.path, (replaced(job.rules[0], **one), *job.rules[1:]), job.day, job.policy), data)
            for one in (
                {"limit": 1},
                {"severity": "error"},
                {"scope": ("heading",)},
                {"message": "Other."},
                {"why": "Other."},
                {"language": "de"},
                {"link": "https://example.org"},
            )
        ),
        cache.key(Job(job.path, job.rules, Day(ignored=True), job.policy), data),
        cache.key(Job(job.path, job.rules, job.day, Policy(reason_required=True)), data),
    }
    assert len(keys) == 13
    assert cache.key(job, data) == ResultCache(tmp_path / "other").key(
        Job(job.path, tuple(RULES), Day(), Policy()), data
    )


def test_today_counts_where_an_exception_may_be_over(jobs: list[Job], tmp_path: Path) -> None:
    cache = ResultCache(tmp_path / "cache")
    days = [datetime.date(2024, 6, 12), datetime.date(2024, 6, 13)]
    dated = [Job(jobs[0].path, jobs[0].rules, Day(), Policy(today)) for today in days]
    assert len({cache.key(job, b"text") for job in dated}) == 1
    for encoding in ("utf-8", "utf-16"):
        data = "<!-- copydesk allow sentences until 2024-06-12 -->".encode(encoding)
        assert len({cache.key(job, data) for job in dated}) == 2


def test_a_dictionary_that_changes_changes_the_key(tmp_path: Path) -> None:
    (tmp_path / "xx.aff").write_text("SET UTF-8\n")
    (tmp_path / "xx.dic").write_text("1\nferry\n")
    spelling = next(rule for rule in RULES if rule.check == "spelling")
    keys = []
    for words in ("1\nferry\n", "2\nferry\nferrry\n"):
        (tmp_path / "xx.dic").write_text(words)
        given = spelling.options.replaced(dictionaries=("xx",), append=False, dicpath=str(tmp_path))
        rules = (replaced(spelling, given=given),)
        keys.append(ResultCache(tmp_path / "cache").key(Job("a.md", rules, Day(), Policy()), b"text"))
    assert keys[0] != keys[1]


def test_a_report_without_a_rule_that_could_not_run_is_made_again(jobs: list[Job], tmp_path: Path) -> None:
    cache = ResultCache(tmp_path / "cache")
    whole, part = (lint_path(job) for job in jobs[:2])
    cache.keep([(b"whole", whole), (b"part", replaced(part, incomplete=True))])
    known = {
        name: (job.path, Path(job.path).read_bytes()) for name, job in zip((b"whole", b"part"), jobs, strict=False)
    }
    assert list(cache.find(known)) == [b"whole"]


@pytest.mark.parametrize("damage", ["noise", "rows"])
def test_a_damaged_cache_is_no_fault(jobs: list[Job], tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "cache"
    first = told(lint_paths(jobs, known=ResultCache(folder)))
    for path in folder.iterdir():
        if damage == "noise":
            path.write_bytes(b"no database" * 100)
    if damage == "rows":
        with sqlite3.connect(folder / NAME) as connection:
            connection.execute("UPDATE reports SET report = '{\"format\": 1}'")
    assert told(lint_paths(jobs, known=ResultCache(folder))) == first


def test_a_cache_folder_that_cannot_be_made(jobs: list[Job], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert told(lint_paths(jobs, known=ResultCache(tmp_path / "file" / "cache"))) == told(lint_paths(jobs))


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="a folder of XDG")
def test_a_relative_cache_folder_is_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the XDG Base Directory Specification has it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert cache_folder() == tmp_path / ".cache" / "copydesk"


def test_the_command_gives_the_same_bytes_with_and_without(jobs: list[Job], tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)

    def run(*args: str) -> str:
        return (
            CliRunner()
            .invoke(main, ["check", *[Path(job.path).name for job in jobs], "--format", "json", *args])
            .stdout
        )

    plain = run("--no-cache", "--jobs", "1")
    assert not (tmp_path / "home" / "copydesk" / NAME).exists()
    assert run() == plain
    assert (tmp_path / "home" / "copydesk" / NAME).exists()
    assert run() == plain
    assert run("--no-cache", "--jobs", "2") == plain
    assert len(json.loads(plain)["reports"]) == 60


@pytest.mark.usefixtures("jobs")
def test_a_stream_is_the_same_as_the_whole(tmp_path: Path) -> None:
    for name in ("terminal", "json", "jsonl"):
        printed = CliRunner().invoke(main, ["check", str(tmp_path), "--format", name]).stdout
        file = tmp_path / f"out.{name}"
        CliRunner().invoke(main, ["check", str(tmp_path), "--format", f"{name}:{file}"])
        assert file.read_text(encoding="utf-8") == printed
        file.unlink()


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="signals of POSIX")
def test_who_wants_no_more_does_not_wait_for_files_that_were_begun(jobs: list[Job]) -> None:
    others = multiprocessing.active_children()
    reports = lint_paths(jobs, processes=2)
    next(reports)
    own = [process for process in multiprocessing.active_children() if process not in others]
    reports.close()
    assert [process.exitcode for process in own] == [-signal.SIGTERM] * 2


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="signals of POSIX")
@pytest.mark.parametrize("processes", ["1", "2"])
def test_ctrl_c_ends_with_what_was_found(tmp_path: Path, processes: str) -> None:
    for number in range(3000):
        (tmp_path / f"{number:04}.md").write_text(TEXTS[0] * 20, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "lint",
        "check",
        str(tmp_path),
        "--no-cache",
        "--format",
        "jsonl",
        "--jobs",
        processes,
    ]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # which a job in the background ignores
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        first = process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        rest, said = process.stdout.read(), process.stderr.read()
    assert process.returncode == 130
    assert b"Traceback" not in said
    assert said.endswith(b"stopped; the reports end with what was found so far\n")
    lines = [json.loads(line) for line in (first + rest).splitlines()]
    assert 0 < len(lines) < 3000
    assert (lines[-1]["path"], lines[-1]["error"]) == (".", "the run was stopped before every file was checked")


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="signals of POSIX")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGKILL"])
def test_no_process_outlives_the_main_one(tmp_path: Path, name: str) -> None:
    for number in range(3000):
        (tmp_path / f"{number:04}.md").write_text(TEXTS[0] * 20, encoding="utf-8")
    command = [sys.executable, "-m", "lint", "check", str(tmp_path), "--no-cache", "--format", "jsonl", "--jobs", "2"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(getattr(signal, name))
        process.stdout.read()  # it ends where nobody holds the pipe open any more
    assert process.returncode == -getattr(signal, name)


def test_files_of_word_processors_in_a_folder_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The harbour is open.\n", encoding="utf-8")
    for name in ("b.doc", "c.odt"):
        (tmp_path / name).write_bytes(b"PK\x03\x04")
    result = CliRunner().invoke(main, ["check", str(tmp_path)])
    assert (result.exit_code, result.stdout) == (0, "1 file: nothing found\n")
    said = "b.doc and 1 more file: files of word processors are not read; save them as text, Markdown or HTML"
    assert result.stderr == f"copydesk: {tmp_path.as_posix()}/{said}\n"


def test_texts_in_formats_that_are_not_read_in_a_folder_are_told(tmp_path: Path) -> None:
    for name in ("a.md", "b.adoc", "c.tex", "d.png"):
        (tmp_path / name).write_text("It is of of use.\n" if name != "a.md" else "All is well.\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(tmp_path)])
    assert (result.exit_code, result.stdout) == (0, "1 file: nothing found\n")
    said = (
        "b.adoc and 1 more file: texts of this kind are left out of a folder; name one to have it checked as plain text"
    )
    assert result.stderr == f"copydesk: {tmp_path.as_posix()}/{said}\n"


def test_files_that_a_config_wants_are_checked_whatever_their_ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("copydesk.yaml").write_text('files: ["*.doc"]\nread-as: {doc: txt}\n', encoding="utf-8")
    Path("a.doc").write_text("He ate a egg.\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "."])
    assert "indefinite-article" in result.stdout
    assert "word processor" not in result.stderr
