"""The baseline and the changed lines: of five hundred old faults and a new one, the new one counts."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lint.changes import Changes
from lint.cli.main import main

OLD = "The mayor spoke of of the harbour.\n\nIt was an unit of the fleet.\n"
NEEDS_GIT = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of 250 articles with two old faults each."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    for number in range(250):
        (tmp_path / "news" / f"{number:03}.md").write_text(OLD, encoding="utf-8")
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(main, list(args))


def found(result: Result) -> list[tuple[str, int, str]]:
    reports = json.loads(result.stdout)["reports"]
    return [(report["path"], one["place"]["line"], one["rule"]) for report in reports for one in report["diagnostics"]]


def git(folder: Path, *args: str) -> None:
    quiet = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    name = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *name, *args], cwd=folder, check=True, capture_output=True, env=quiet)


def test_a_new_fault_among_five_hundred_known_ones(folder: Path) -> None:
    made = run("baseline", "create", "news")
    assert made.stdout == "Wrote copydesk-baseline.json: 500 known in 250 of 250 files.\n"
    again = run("check", "news", "--baseline", "copydesk-baseline.json", "--fail-on", "suggestion")
    assert (again.exit_code, again.stdout) == (0, "250 files: nothing found; 500 known or allowed\n")
    # the old faults moved, and a new one came
    (folder / "news" / "007.md").write_text(f"A line was put before.\n\n{OLD}\nHe ate a egg.\n", encoding="utf-8")
    result = run("check", "news", "--baseline", "copydesk-baseline.json", "--format", "json", "--fail-on", "warning")
    assert result.exit_code == 1
    assert found(result) == [("news/007.md", 7, "grammar/indefinite-article")]


@NEEDS_GIT
def test_what_git_said_is_not_kept_beyond_a_run(folder: Path) -> None:
    git(folder, "init")
    git(folder, "add", ".")
    git(folder, "commit", "-m", "first")
    story = folder / "news" / "000.md"
    story.write_text(f"A line was put before.\n{OLD}", encoding="utf-8")
    assert Changes("HEAD").touched(str(story)) == ((1, 1),)
    git(folder, "commit", "-am", "second")
    assert Changes("HEAD").touched(str(story)) == ()


def test_the_baseline_is_tidied_and_added_to(folder: Path) -> None:
    run("baseline", "create", "news")
    (folder / "news" / "000.md").write_text("He ate a egg.\n", encoding="utf-8")
    (folder / "news" / "001.md").unlink()
    assert (
        run("baseline", "update", "news").stdout == "Wrote copydesk-baseline.json: 496 kept, 4 taken out, 0 put in.\n"
    )
    assert run("baseline", "update", "news", "--add").stdout.endswith("496 kept, 0 taken out, 1 put in.\n")
    assert run("baseline", "show").stdout.splitlines()[:2] == [
        "   249  grammar/indefinite-article",
        "   248  sentences/repeated-word",
    ]


def test_what_a_config_does_not_show_is_known_all_the_same(folder: Path) -> None:
    (folder / "copydesk.yaml").write_text("min-severity: error\n", encoding="utf-8")
    assert run("baseline", "create", "news").stdout.startswith("Wrote copydesk-baseline.json: 500 known")
    assert run("baseline", "update", "news").stdout.endswith("500 kept, 0 taken out, 0 put in.\n")


@pytest.mark.parametrize("verb", ["create", "update"])
def test_standard_input_has_no_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, verb: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("copydesk-baseline.json").write_text('{"baseline": 1, "files": {}}', encoding="utf-8")
    result = run("baseline", verb, "-", "--file", "new.json" if verb == "create" else "copydesk-baseline.json")
    assert result.exit_code == 2
    assert "a baseline notes what is known of files, and standard input is none" in result.stderr


def test_a_baseline_holds_from_any_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("baseline", "create", "news")
    monkeypatch.chdir(folder / "news")
    result = run("check", "000.md", "--baseline", "../copydesk-baseline.json")
    assert result.stdout == "1 file: nothing found; 2 known or allowed\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read: no such file or directory; “copydesk baseline create” makes one"),
        ("not json", "is not JSON; “copydesk baseline create --force” makes a new one"),
        ("[" * 100_000, "is not JSON"),
        ('{"baseline": 2, "files": {}}', "is not of this version of copydesk (schema 2, not 1)"),
        ('{"baseline": 1, "files": {"a.md": [{"rule": 1}]}}', "was changed by hand and cannot be read"),
    ],
)
def test_a_baseline_that_cannot_be_used(tmp_path: Path, content: str | None, said: str) -> None:
    path = tmp_path / "b.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    text = tmp_path / "a.md"
    text.write_text(OLD, encoding="utf-8")
    result = run("check", str(text), "--baseline", str(path))
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.usefixtures("folder")
def test_a_baseline_is_not_overwritten_unasked() -> None:
    run("baseline", "create", "news")
    result = run("baseline", "create", "news")
    assert result.exit_code == 2
    assert "is there already" in result.stderr


@NEEDS_GIT
def test_only_what_touches_changed_lines(folder: Path) -> None:
    git(folder, "init")
    git(folder, "add", ".")
    git(folder, "commit", "-m", "old")
    git(folder, "checkout", "-b", "more")
    (folder / "news" / "007.md").write_text(f"{OLD}\nHe ate a egg.\n", encoding="utf-8")
    (folder / "news" / "new one.md").write_text("It is of of use.\n", encoding="utf-8")
    git(folder, "commit", "-am", "new")
    git(folder, "checkout", "main")  # what others have changed since is none of this branch's work
    (folder / "news" / "008.md").write_text("All is well.\n", encoding="utf-8")
    git(folder, "commit", "-am", "mended")
    git(folder, "checkout", "more")
    result = run("check", "news", "--changed-since", "main", "--format", "json")
    assert found(result) == [
        ("news/007.md", 5, "grammar/indefinite-article"),
        ("news/new one.md", 1, "sentences/repeated-word"),
    ]
    # what was not changed is not checked at all
    assert [one["path"] for one in json.loads(result.stdout)["reports"]] == ["news/007.md", "news/new one.md"]
    said = run("check", "news/008.md", "--changed-since", "main")
    assert (said.exit_code, said.stdout) == (0, "0 files: nothing found\n")
    assert said.stderr == "copydesk: nothing was checked: no file that was named has changed since then\n"


@NEEDS_GIT
def test_a_contradiction_counts_when_either_place_was_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.md"
    names = "Staff said Katarina Holmquist was ill.\n\nMeanwhile Katharina Holmquist left. Later Katharina Holmquist spoke.\n"
    path.write_text(names.replace("Katharina", "Katarina"), encoding="utf-8")
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "one spelling")
    path.write_text(names, encoding="utf-8")
    (one,) = found(run("check", "a.md", "--changed-since", "HEAD", "--format", "json"))
    assert one == ("a.md", 1, "names/name-variants")


@NEEDS_GIT
@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("origin/main", "git does not know “origin/main” in "),
        ("origin/main", "; write a branch, a tag or a commit that “git log” knows"),
        ("main...", "“main...” names two states; write main: changes count from where both parted"),
        ("--all", "“--all” is not a git reference"),
        ("", "Invalid value for '--changed-since': it is empty; a variable of the script may not be set"),
    ],
)
def test_a_reference_that_git_does_not_know(folder: Path, reference: str, said: str) -> None:
    git(folder, "init")
    result = run("check", "news", f"--changed-since={reference}")
    assert result.exit_code == 2
    assert said in result.stderr


@NEEDS_GIT
def test_a_file_of_another_repository_is_told_and_the_others_are_checked(folder: Path) -> None:
    git(folder, "init")
    (folder / "a.md").write_text("All is well.\n")
    git(folder, "add", "a.md")
    git(folder, "commit", "-m", "one")
    (folder / "a.md").write_text("All is well. The the fair opens.\n")
    (folder / "inner").mkdir()
    git(folder / "inner", "init")
    (folder / "inner" / "b.md").write_text("The the ferry sails.\n")
    result = run("check", "a.md", "inner", "--changed-since", "HEAD", "--format", "json")
    assert result.exit_code == 2
    one, other = json.loads(result.stdout)["reports"]
    assert [(found["rule"], found["place"]["quote"]) for found in one["diagnostics"]] == [
        ("sentences/repeated-word", "the")
    ]
    assert (other["diagnostics"], other["error"][:27]) == ([], "git does not know “HEAD” in")


@NEEDS_GIT
def test_a_folder_without_git(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    result = run("check", "news", "--changed-since", "main")
    assert result.exit_code == 2
    assert "git cannot tell the changes in" in result.stderr


@NEEDS_GIT
@pytest.mark.parametrize("first", ["He spoke of of it.", "He\u2028spoke\x0c of\x85of of it."])
def test_later_rounds_of_fixes_know_the_changed_lines_still(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: str
) -> None:
    monkeypatch.chdir(tmp_path)
    old = first + "\n\n{}\n\nShe ate a egg.\n"
    Path("a.md").write_text(old.format("It was late."), encoding="utf-8")
    git(tmp_path, "init")
    git(tmp_path, "add", "a.md")
    git(tmp_path, "commit", "-m", "old")
    # the doubled sentence is a line of its own: taking it out moves what follows, and “the the the” takes two rounds
    new = "It was late.\n\nAll the old boats of the town were there on Monday.\n\nAll the old boats of the town were there on Monday.\n\nThe the the end."
    Path("a.md").write_text(old.format(new), encoding="utf-8")
    result = run("check", "a.md", "--fix", "--changed-since", "HEAD", "--date", "none", "--format", "json")
    assert Path("a.md").read_text() == old.format(
        "It was late.\n\nAll the old boats of the town were there on Monday.\n\nThe end."
    )
    assert found(result) == []


@NEEDS_GIT
def test_a_name_with_brackets_is_no_pattern(folder: Path) -> None:
    for name in ("[id].md", "i.md"):
        (folder / name).write_text("One.\n\nIt is of of use.\n")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "pages")
    (folder / "[id].md").write_text("Two.\n\nIt is of of use.\n")
    (folder / "i.md").write_text("One.\n\nIt is of of no use.\n")
    assert found(run("check", "[id].md", "--changed-since", "HEAD", "--format", "json")) == []


@pytest.mark.usefixtures("folder")
def test_what_rules_that_did_not_run_have_found_stays_known() -> None:
    run("baseline", "create", "news/000.md")
    updated = run("baseline", "update", "news/000.md", "--select", "names")
    assert updated.stdout == "Wrote copydesk-baseline.json: 2 kept, 0 taken out, 0 put in.\n"
    assert run("check", "news/000.md", "--baseline", "copydesk-baseline.json", "--fail-on", "suggestion").exit_code == 0


def _with_a_draft(origin: Path) -> Path:
    """A repository whose branch “draft” adds a file with a fault to what “main” has, and is checked out."""
    origin.mkdir()
    git(origin, "init", "-b", "main")
    (origin / "a.md").write_text(OLD, encoding="utf-8")
    git(origin, "add", ".")
    git(origin, "commit", "-m", "one")
    git(origin, "checkout", "-b", "draft")
    (origin / "b.md").write_text("He ate a egg.\n", encoding="utf-8")
    git(origin, "add", ".")
    git(origin, "commit", "-m", "two")
    return origin


@NEEDS_GIT
def test_a_clone_that_is_too_shallow_to_tell_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    origin, clone = _with_a_draft(tmp_path / "origin"), tmp_path / "clone"
    git(origin, "checkout", "main")
    (origin / "a.md").write_text("The harbour is open.\n", encoding="utf-8")
    git(origin, "commit", "-am", "three")
    git(tmp_path, "clone", "--depth=1", "--branch", "draft", origin.as_uri(), "clone")
    git(clone, "fetch", "--depth=1", "origin", "main:refs/remotes/origin/main")
    monkeypatch.chdir(clone)
    result = run("check", ".", "--changed-since", "origin/main", "--format", "json")
    assert result.exit_code == 2
    assert "this clone is too shallow to tell where HEAD and “origin/main” parted" in result.stderr
    assert "git fetch --unshallow origin main" in result.stderr
    git(clone, "fetch", "--unshallow", "origin", "main")
    whole = run("check", ".", "--changed-since", "origin/main", "--format", "json")
    assert found(whole) == [("b.md", 1, "grammar/indefinite-article")]


@NEEDS_GIT
def test_the_merge_of_a_pull_request_is_not_too_shallow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    origin, clone = _with_a_draft(tmp_path / "origin"), tmp_path / "clone"
    git(origin, "checkout", "-b", "merge", "main")
    git(origin, "merge", "--no-ff", "-m", "merged", "draft")
    git(tmp_path, "clone", "--depth=1", "--branch", "merge", origin.as_uri(), "clone")
    git(clone, "fetch", "--depth=1", "origin", "main:refs/remotes/origin/main")
    monkeypatch.chdir(clone)
    result = run("check", ".", "--changed-since", "origin/main", "--format", "json")
    assert found(result) == [("b.md", 1, "grammar/indefinite-article")]


def test_a_further_place_of_a_known_fault_is_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "names.yaml").write_text("names:\n  - {name: Millbrook, wrong: [Milbrook]}\n")
    (tmp_path / "copydesk.yaml").write_text("names: [names.yaml]\n")
    story = tmp_path / "a.md"
    old = "From Milbrook they came.\n\nIn Milbrook they said so.\n"
    story.write_text(old)
    run("baseline", "create", "a.md")
    check = ("check", "a.md", "--baseline", "copydesk-baseline.json", "--format", "json")
    assert found(run(*check)) == []
    story.write_text("In Milbrook they said so.\n")
    assert found(run(*check)) == []
    story.write_text(f"{old}\nTo Milbrook they went.\n")
    assert found(run(*check)) == [("a.md", 1, "names/house-names")]


@NEEDS_GIT
def test_a_file_that_was_renamed_is_not_new(folder: Path) -> None:
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "pages")
    (folder / "old").mkdir()
    (folder / "news" / "007.md").write_text(f"{OLD}\nHe ate a egg.\n" + "It is well.\n\n" * 20)
    git(folder, "commit", "-qam", "longer")
    git(folder, "mv", "news/007.md", "old/8.md")
    assert found(run("check", "old", "--changed-since", "HEAD", "--format", "json")) == []
    with (folder / "old" / "8.md").open("a") as file:
        file.write("It was an unit of ships.\n")
    assert found(run("check", "old", "--changed-since", "HEAD", "--format", "json")) == [
        ("old/8.md", 46, "grammar/indefinite-article")
    ]


def test_an_update_without_add_knows_no_further_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "names.yaml").write_text("names:\n  - {name: Millbrook, wrong: [Milbrook]}\n")
    (tmp_path / "copydesk.yaml").write_text("names: [names.yaml]\n")
    story = tmp_path / "a.md"
    story.write_text("From Milbrook they came.\n\nIn Milbrook they said so.\n")
    run("baseline", "create", "a.md")
    story.write_text("From Milbrook they came.\n\nIn Milbrook they said so.\n\nTo Milbrook they went.\n")
    run("baseline", "update", "a.md")
    check = ("check", "a.md", "--baseline", "copydesk-baseline.json", "--format", "json")
    assert len(found(run(*check))) == 1
    run("baseline", "update", "a.md", "--add")
    assert found(run(*check)) == []
    file = tmp_path / "copydesk-baseline.json"
    file.write_text(file.read_text().replace(', "places": 3', ""))  # as an older one is
    assert found(run(*check)) == []
    file.write_text(file.read_text().replace('"message"', '"places": 1e999, "message"'))
    assert "was changed by hand and cannot be read" in run(*check).stderr


@NEEDS_GIT
@pytest.mark.parametrize("end", ["\n", "\r", "\r\r\n"])
def test_lines_are_counted_as_git_counts_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    monkeypatch.chdir(tmp_path)
    lines = ["It is of of use.", "", "All is well.", "", "She ate a egg."]
    Path("a.md").write_bytes(end.join(lines).encode())
    git(tmp_path, "init")
    git(tmp_path, "add", "a.md")
    git(tmp_path, "commit", "-m", "old")
    lines[4] = "She ate a apple."
    Path("a.md").write_bytes(end.join(lines).encode())
    result = run("check", "a.md", "--changed-since", "HEAD", "--format", "json")
    rules = [rule for _, _, rule in found(result)]
    assert rules == (
        ["grammar/indefinite-article"] if "\n" in end else ["sentences/repeated-word", "grammar/indefinite-article"]
    )


@NEEDS_GIT
def test_what_git_shows_instead_of_a_file_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("real.md").write_text("All is well.\n")
    Path("link.md").symlink_to("real.md")
    Path(".gitattributes").write_text("*.md diff=short\n")
    git(tmp_path, "init")
    git(tmp_path, "config", "diff.short.textconv", "head -1")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "old")
    Path("real.md").write_text("All is well.\n\nShe ate a egg.\n")
    for name in ("real.md", "link.md"):
        result = run("check", name, "--changed-since", "HEAD", "--format", "json")
        assert found(result) == [(name, 3, "grammar/indefinite-article")]


def test_mending_one_of_many_makes_none_of_the_others_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [f"Line {number} of the the harbour is long.\n" for number in range(11)]  # so many are told in one
    page = tmp_path / "a.md"
    page.write_text("\n".join(lines), encoding="utf-8")
    run("baseline", "create", "a.md", "--file", "known.json")
    page.write_text("\n".join([lines[0].replace("the the", "the"), *lines[1:]]), encoding="utf-8")
    result = run("check", "a.md", "--baseline", "known.json", "--fail-on", "suggestion")
    assert (result.exit_code, result.stdout) == (0, "1 file: nothing found; 10 known or allowed\n")
    page.write_text("\n".join([*lines, "One more of the the harbour.\n"]), encoding="utf-8")
    assert run("check", "a.md", "--baseline", "known.json", "--fail-on", "suggestion").exit_code == 1
