"""Patterns that an earlier run compiled."""

from __future__ import annotations

import copyreg
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import regex

from lint import gates, matching, patterns
from lint.gates import pattern_needs, reading
from lint.kept import patterns as pattern_cache
from lint.packing import packed

TEXTS = [
    (r"(?P<day>\d{1,2}) (?P<month>May|June)(?! \d)", 0),
    (r"[^\W\d_]+(?<=é)", re.IGNORECASE),
    (r"^(a|b)\1(?(1)c|d)$", re.MULTILINE | re.VERBOSE),
    (rb"\d+", 0),
]


@pytest.fixture
def clean(monkeypatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(pattern_cache, "cache_folder", lambda: tmp_path)
    restart(monkeypatch)
    return tmp_path


def restart(monkeypatch) -> None:
    """As if another run began."""
    compiled = patterns.Compiled()
    monkeypatch.setattr(patterns, "OF_RE", compiled)
    monkeypatch.setattr(matching, "OF_REGEX", of_regex := patterns.Compiled())
    monkeypatch.setattr(reading, "OF_GATES", of_gates := patterns.Compiled())
    monkeypatch.setattr(pattern_cache, "STORES", {"patterns": compiled, "regex": of_regex, "gates": of_gates})
    matching.compiled.cache_clear()
    pattern_cache.take_over()


@pytest.mark.usefixtures("clean")
@pytest.mark.parametrize(("text", "flags"), TEXTS)
def test_what_was_learnt_is_the_same_pattern(monkeypatch, text: str | bytes, flags: int) -> None:
    assert patterns._compiled(text, int(flags)) == re.compile(text, flags)
    assert patterns.OF_RE.number_fresh == 1
    pattern_cache.keep()
    restart(monkeypatch)
    assert patterns._compiled(text, int(flags)) == re.compile(text, flags)
    assert patterns.OF_RE.number_fresh == 0


@pytest.mark.usefixtures("clean")
def test_a_pattern_of_a_rule_is_made_again(monkeypatch) -> None:
    text, prose = r"(?<=\b\w{2,3} )(?P<boat>ferry|skiff)s?\b(?i)x?", "the ferries, an skiffs and old ferry"
    first = matching.compiled(text, True)
    pattern_cache.keep()
    restart(monkeypatch)
    with monkeypatch.context() as patched:
        patched.setattr(regex, "compile", _only_nothing(regex.compile))
        again = matching.compiled(text, True)
    assert again is not first
    found = [[(match.span(), match["boat"]) for match in one.finditer(prose)] for one in (first, again)]
    assert found[0] == found[1] == [((16, 22), "skiff"), ((31, 36), "ferry")]


def _only_nothing(original: Callable[..., Any]) -> Callable[..., Any]:
    """A compiler that refuses every pattern but the empty one."""

    def compile_(text: str, *flags: int) -> Any:
        assert text == ""
        return original(text, *flags)

    return compile_


@pytest.mark.parametrize("damage", [b"", b"\0\0\0\0", b"nothing of ours", None])
def test_a_damaged_file_is_no_fault(monkeypatch, clean: Path, damage: bytes | None) -> None:
    patterns._compiled("a+", 0)
    pattern_cache.keep()
    (file,) = clean.glob("patterns-*")
    file.write_bytes(file.read_bytes()[:-3] if damage is None else damage)
    restart(monkeypatch)
    assert patterns._compiled("a+", 0).match("aa")
    assert patterns.OF_RE.number_fresh == 1


@pytest.mark.parametrize("damage", [b"\xff\xff\xff\xff", b"\xc3\xc3\xc3\xc3", b"pie."])
def test_a_damaged_key_is_no_fault(monkeypatch, clean: Path, damage: bytes) -> None:
    patterns._compiled("pier", 0)
    pattern_cache.keep()
    (file,) = clean.glob("patterns-*")
    written = file.read_bytes()
    assert written.count(b"pier") == 1
    file.write_bytes(written.replace(b"pier", damage))
    restart(monkeypatch)
    assert patterns._compiled("pier", 0).match("pier")
    assert patterns.OF_RE.number_fresh == 1
    pattern_cache.keep()
    assert file.read_bytes() == written


@pytest.mark.usefixtures("clean")
def test_every_kind_of_pattern_is_known_again(monkeypatch) -> None:
    kinds = ("a+", "\u00e9+", "\ud800", b"a+", b"\xff")
    for kind in kinds:
        patterns._compiled(kind, 0)
    pattern_cache.keep()
    restart(monkeypatch)
    for kind in kinds:
        assert patterns._compiled(kind, 0).pattern == kind
    assert patterns.OF_RE.number_fresh == 0
    patterns._compiled("b+", 0)
    pattern_cache.keep()
    restart(monkeypatch)
    assert {text for text, _ in patterns.OF_RE.learnt()} == {"b+", *kinds}


@pytest.mark.usefixtures("clean")
def test_what_another_process_kept_stays(monkeypatch) -> None:
    for text in ("a+", "b+"):
        restart(monkeypatch)
        patterns._compiled(text, 0)
        pattern_cache.keep()
    restart(monkeypatch)
    assert sorted(text for text, _ in patterns.OF_RE.learnt()) == ["a+", "b+"]


@pytest.mark.usefixtures("clean")
def test_code_that_the_engine_does_not_take_is_compiled_anew() -> None:
    parts = (32, b"\xff\xff\0\0", 0, {}, (None,))
    patterns.OF_RE.source = lambda: {("b+", 0): packed(parts)}
    assert patterns._compiled("b+", 0).findall("abba") == ["bb"]
    assert patterns.OF_RE.number_fresh == 1


@pytest.mark.usefixtures("clean")
def test_a_library_that_does_not_show_its_patterns_is_no_fault(monkeypatch) -> None:
    with monkeypatch.context() as patched:
        patched.delitem(copyreg.dispatch_table, type(regex.compile("")))
        matching._assemble.cache_clear()
        assert matching.compiled("ferr(y|ies)", False).search("two ferries").span() == (4, 11)
        pattern_cache.keep()
    restart(monkeypatch)
    assert len(matching.OF_REGEX.learnt()) == 0
    key = "ferr(y|ies)", int(regex.MULTILINE), regex.__version__
    matching.OF_REGEX.source = lambda: {key: packed(("no code",))}
    assert matching.compiled("ferr(y|ies)", False).search("two ferries").span() == (4, 11)
    assert matching.OF_REGEX.number_fresh == 1


@pytest.mark.usefixtures("clean")
def test_a_pattern_that_is_none_is_not_kept() -> None:
    with pytest.raises(re.error):
        patterns.pattern("(ferry").search("ferry")
    assert patterns.OF_RE.number_fresh == 0


@pytest.mark.usefixtures("clean")
def test_gates_are_taken_over_and_let_through_the_same(monkeypatch) -> None:
    asked = [((r"ferr(?:y|ies) \w+", "skiff"), True), ((r"\d+",), False)]
    made = [reading.gate(texts, starts=whole, ends=whole) for texts, whole in asked]
    assert reading.OF_GATES.number_fresh == 2
    pattern_cache.keep()
    restart(monkeypatch)
    monkeypatch.setattr(pattern_needs, "needed", None)
    assert [reading.gate(texts, starts=whole, ends=whole) for texts, whole in asked] == made
    assert made[1] is None
    assert all(isinstance(need, gates.Need) for needs in made[0].patterns for need in needs)


@pytest.mark.usefixtures("clean")
def test_a_gate_of_another_state_of_the_program_is_made_anew(monkeypatch) -> None:
    reading.gate(("skiff",))
    pattern_cache.keep()
    restart(monkeypatch)
    monkeypatch.setattr(reading, "_state", lambda: 1)
    reading.gate(("skiff",))
    assert reading.OF_GATES.number_fresh == 1


@pytest.mark.usefixtures("clean")
def test_it_does_not_grow_without_end(monkeypatch) -> None:
    monkeypatch.setattr(patterns, "MOST", 2)
    for text in ("a", "b", "c"):
        patterns._compiled(text, 0)
        pattern_cache.keep()
    assert [text for text, _ in patterns.OF_RE.learnt()] == ["c"]


def test_files_of_pythons_long_gone_are_forgotten(clean: Path) -> None:
    for number in range(5):
        (clean / f"patterns-cpython-30{number}-{number}-1.bin").write_bytes(b"old")
        os.utime(clean / f"patterns-cpython-30{number}-{number}-1.bin", ns=(number, number))
    patterns._compiled("the (ferry|skiff)", 0)
    pattern_cache.keep()
    kept = sorted(path.name for path in clean.glob("patterns-*"))
    assert kept[:2] == ["patterns-cpython-303-3-1.bin", "patterns-cpython-304-4-1.bin"]
    assert len(kept) == 3


def test_the_second_run_of_the_command_says_the_same(tmp_path: Path) -> None:
    text = tmp_path / "boats.txt"
    text.write_text("The boats are are late.\n", encoding="utf-8")
    command = [sys.executable, "-m", "lint", "check", str(text), "--date", "none"]
    environment = {"XDG_CACHE_HOME": str(tmp_path), "PATH": "", "HOME": str(tmp_path)}
    first, second = (
        subprocess.run(command, env=environment, capture_output=True, check=False, cwd=Path(__file__).parent.parent)
        for _ in range(2)
    )
    assert b"\xe2\x80\x9care\xe2\x80\x9d appears twice in a row." in first.stdout
    assert (second.stdout, second.returncode) == (first.stdout, first.returncode)
    assert len(list((tmp_path / "copydesk").glob("patterns-*.bin"))) == (sys.platform == "linux")
