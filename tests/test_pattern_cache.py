"""Patterns that an earlier run compiled."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from lint import patterns
from lint.kept import patterns as pattern_cache

TEXTS = [
    (r"(?P<day>\d{1,2}) (?P<month>May|June)(?! \d)", 0),
    (r"[^\W\d_]+(?<=é)", re.IGNORECASE),
    (r"^(a|b)\1(?(1)c|d)$", re.MULTILINE | re.VERBOSE),
    (rb"\d+", 0),
]


@pytest.fixture
def clean(monkeypatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(patterns, "_earlier", {})
    monkeypatch.setattr(patterns, "_fresh", [])
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(pattern_cache, "cache_folder", lambda: tmp_path)
    return tmp_path


@pytest.mark.usefixtures("clean")
@pytest.mark.parametrize(("text", "flags"), TEXTS)
def test_what_was_learnt_is_the_same_pattern(text: str | bytes, flags: int) -> None:
    assert patterns._compiled(text, int(flags)) == re.compile(text, flags)
    pattern_cache.keep()
    patterns._earlier.clear()
    pattern_cache.take_over()
    assert (text, flags) in patterns._earlier
    assert patterns._compiled(text, int(flags)) == re.compile(text, flags)
    assert patterns.number_learnt() == 0


@pytest.mark.parametrize("damage", [b"", b"\0\0\0\0", b"nothing of ours", None])
def test_a_damaged_file_is_no_fault(clean: Path, damage: bytes | None) -> None:
    patterns._compiled("a+", 0)
    pattern_cache.keep()
    (file,) = clean.glob("patterns-*")
    file.write_bytes(file.read_bytes()[:-3] if damage is None else damage)
    patterns._earlier.clear()
    pattern_cache.take_over()
    assert patterns._compiled("a+", 0).match("aa")
    assert patterns._earlier == {}
    assert patterns.number_learnt() == 1


@pytest.mark.usefixtures("clean")
def test_what_another_process_kept_stays() -> None:
    for text in ("a+", "b+"):
        patterns._earlier.clear()
        patterns._compiled(text, 0)
        pattern_cache.keep()
    patterns._earlier.clear()
    pattern_cache.take_over()
    assert sorted(text for text, _ in patterns._earlier) == ["a+", "b+"]


@pytest.mark.usefixtures("clean")
def test_code_that_the_engine_does_not_take_is_compiled_anew() -> None:
    patterns._earlier["b+", 0] = patterns._packed((32, b"\xff\xff\0\0", 0, {}, (None,)))
    assert patterns._compiled("b+", 0).findall("abba") == ["bb"]
    assert patterns.number_learnt() == 1


@pytest.mark.usefixtures("clean")
def test_it_does_not_grow_without_end(monkeypatch) -> None:
    monkeypatch.setattr(patterns, "MOST", 2)
    for text in ("a", "b", "c"):
        patterns._compiled(text, 0)
        pattern_cache.keep()
    assert [text for text, _ in patterns._earlier] == ["c"]


def test_the_second_run_of_the_command_says_the_same(tmp_path: Path) -> None:
    text = tmp_path / "boats.txt"
    text.write_text("The boats are are late.\n", encoding="utf-8")
    command = [sys.executable, "-m", "lint", "check", str(text), "--date", "none"]
    environment = {"XDG_CACHE_HOME": str(tmp_path), "PATH": "", "HOME": str(tmp_path)}
    first, second = (
        subprocess.run(command, env=environment, capture_output=True, check=False, cwd=Path(__file__).parent.parent)
        for _ in range(2)
    )
    assert b"\xe2\x80\x9care\xe2\x80\x9d stands twice in a row." in first.stdout
    assert (second.stdout, second.returncode) == (first.stdout, first.returncode)
    assert len(list((tmp_path / "copydesk").glob("patterns-*.bin"))) == (sys.platform == "linux")
