"""How files are written: whole or not at all, through links, and what is kept does not grow without end."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from lint.config import selection
from lint.files import reason, write_whole
from lint.kept.files import forget_oldest
from lint.word_lists import words_in
from tests.conftest import put
from tests.test_cli import run


@pytest.mark.usefixtures("own_folder")
@pytest.mark.parametrize("target", ["there", "missing"])
def test_a_report_goes_where_a_link_leads(target: str) -> None:
    Path("a.txt").write_text("All is well.\n")
    Path("kept").mkdir()
    if target == "there":
        Path("kept/real.json").write_text("[]\n")
        Path("kept/real.json").chmod(0o640)
    Path("link.json").symlink_to("kept/real.json")
    assert run("check", "a.txt", "--format", "json:link.json", cwd=Path.cwd()).exit_code == 0
    assert Path("link.json").is_symlink()
    assert json.loads(Path("kept/real.json").read_text(encoding="utf-8"))["summary"]["files"] == 1
    if target == "there":
        assert stat.S_IMODE(Path("kept/real.json").stat().st_mode) == 0o640
    assert sorted(path.name for path in Path().rglob("*")) == ["a.txt", "kept", "link.json", "real.json"]


@pytest.mark.parametrize("stop", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_cannot_be_written_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException
) -> None:
    def fail(*_: object) -> None:
        raise stop

    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(type(stop)):
        write_whole(path, b"new")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.txt", b"old")]


def test_a_folder_is_made_and_a_file_is_as_the_system_makes_files(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    write_whole(tmp_path / "a" / "b" / "c.txt", b"new")
    assert (tmp_path / "a" / "b" / "c.txt").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_the_reason_is_the_end_of_a_sentence() -> None:
    assert reason(FileNotFoundError(2, "No such file or directory", "a.txt")) == "no such file or directory"
    assert reason(OSError("It is gone")) == "it is gone"


def test_the_oldest_go_and_what_has_another_name_stays(tmp_path: Path) -> None:
    for number, name in enumerate(("b.json", "own.txt", "a.json", "c.json")):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (number, number))
    forget_oldest(tmp_path, "?.json", 2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "c.json", "own.txt"]
    forget_oldest(tmp_path / "missing", "?.json", 2)


@pytest.mark.usefixtures("own_folder")
@pytest.mark.skipif(os.sep == "\\", reason="a backslash parts folders there")
def test_a_backslash_is_a_letter_of_a_name() -> None:
    Path("d/a").mkdir(parents=True)
    Path("d/a\\b.txt").write_text("He went to the the park.\n")
    Path("d/a/b.txt").write_text("All is well here.\n")
    result = run("check", "d", "--format", "json", cwd=Path.cwd())
    found = {one["path"]: len(one["diagnostics"]) for one in json.loads(result.stdout)["reports"]}
    assert found == {"d/a/b.txt": 0, "d/a\\b.txt": 1}
    assert "1 file: 1 warning" in run("check", "d/a\\b.txt", cwd=Path.cwd()).output


@pytest.mark.skipif(sys.platform == "win32", reason="names and links of files as Unix has them")
def test_a_file_of_two_names_stays_one_and_a_long_name_can_be_written(tmp_path: Path) -> None:
    one, other = tmp_path / ("a" * 251 + ".txt"), tmp_path / "other.txt"
    one.write_bytes(b"old")
    other.hardlink_to(one)
    write_whole(one, b"new")
    assert (other.read_bytes(), other.stat().st_nlink) == (b"new", 2)
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="links of files as Unix has them")
def test_a_file_of_two_names_gets_back_what_it_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_bytes(b"old")
    other.hardlink_to(one)
    write = Path.write_bytes

    def fail(path: Path, data: bytes) -> int:
        if data == b"new words":
            write(path, data[:3])
            raise OSError(28, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(OSError, match="No space left"):
        write_whole(one, b"new words")
    assert sorted((path.name, path.read_bytes()) for path in tmp_path.iterdir()) == [
        ("one.txt", b"old"),
        ("other.txt", b"old"),
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_a_file_keeps_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    os.chown(path, 65534, 65534)
    path.chmod(0o640)
    write_whole(path, b"new")
    after = path.stat()
    assert (after.st_uid, after.st_gid, stat.S_IMODE(after.st_mode)) == (65534, 65534, 0o640)


@pytest.mark.usefixtures("own_folder")
@pytest.mark.parametrize("name", ["copydesk.yaml", "pyproject.toml"])
def test_a_byte_order_mark_is_no_part_of_the_first_word(name: str) -> None:
    said = "vocabulary: [words.txt]\n" if name.endswith("yaml") else "[tool.copydesk]\nvocabulary = ['words.txt']\n"
    Path(name).write_text(said, encoding="utf-8-sig")
    Path("words.txt").write_text("Colour\n", encoding="utf-8-sig")
    (one,) = selection.loader_for(None).of(Path("a.md")).listed("vocabulary")
    assert [word for _, word in words_in(Path(one.value))] == ["Colour"]
    assert run("config", "show", "a.md", cwd=Path.cwd()).exit_code == 2  # there is no such file
    Path("a.md").write_text("All is well.\n")
    assert run("check", "a.md").exit_code == 0
    run("baseline", "create", "a.md")
    Path("copydesk-baseline.json").write_bytes(b"\xef\xbb\xbf" + Path("copydesk-baseline.json").read_bytes())
    assert run("baseline", "show").exit_code == 0


def test_a_folder_whose_files_are_left_out_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    subprocess.run(["git", "init", "-q"], check=True, cwd=tmp_path)
    put(**{"a__x.md": "It is well.\n", ".gitignore": "*.md\n", "b__.x__y.md": "It is well.\n", "c__z.png": ""})
    for folder in ("a", "b"):
        said = run("check", folder).stderr
        assert (
            said
            == f"copydesk: {folder}: this folder contains no file to check: what is in it is hidden, or left out by .gitignore; name a file to check it all the same\n"
        )
    assert "c: this folder contains no file to check (known endings: " in run("check", "c").stderr
    put(**{"d__x.txt": "It is well.\n"})
    run("check", "d", "--report-dir", "d/reports")
    said = "d/reports: this folder contains no file to check: what is in it are reports of an earlier run\n"
    assert run("check", "d/reports").stderr.endswith(said)
