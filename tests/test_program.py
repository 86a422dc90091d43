"""What is kept for later runs is made anew when the program changes, or a package that brings a check."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from lint import checks, plugins, rules
from lint.kept import program

CHECK = """from lint.checks import Options, option

VALUES = {}


class FirstWord(Options):
    word: str = option("The", "the word")


def check(document, options):
    return iter(())
"""


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """The file of a module of another package that brings the check `first-word`."""
    file = tmp_path / "package" / "ourpackage_first_word.py"
    file.parent.mkdir()
    file.write_text(CHECK, encoding="utf-8")
    monkeypatch.syspath_prepend(str(file.parent))
    monkeypatch.setattr(
        plugins, "_entry_points", lambda group: {"first-word": EntryPoint("first-word", file.stem, group)}
    )
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    # A file that is written again within a second, as long as before, is the same one to Python.
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    _forget(file)
    yield file
    _forget(file)


def _forget(file: Path) -> None:
    sys.modules.pop(file.stem, None)
    for remembered in (plugins.names, plugins.module, checks.names, checks.find, program.state):
        remembered.cache_clear()


def test_the_state_changes_with_a_file_of_the_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "ourpackage"
    (package / "inner").mkdir(parents=True)
    (package / "__init__.py").touch()
    inner = package / "inner" / "one.py"
    inner.write_text("a = 1\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    import ourpackage  # type: ignore[import-not-found]

    states = [program.state(ourpackage.__name__)]
    for change in (lambda: inner.write_text("a = 12\n"), lambda: os.utime(inner, ns=(1, 1)), inner.unlink):
        change()
        program.state.cache_clear()
        states.append(program.state("ourpackage.inner"))
    assert len(set(states)) == 4
    del sys.modules["ourpackage"]


def test_rules_that_were_kept_are_read_again_when_the_program_changes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "a.yaml").write_text("check: existence\nmessage: No.\nwith:\n  tokens: [draft]\n", encoding="utf-8")
    for at in range(rules.KEPT + 2):
        monkeypatch.setattr(program, "state", lambda at=at: f"state {at}")
        assert rules.load([tmp_path / "a.yaml"], with_shipped=False).rules["a"].options.tokens == ("draft",)
    kept = list((tmp_path / "cache" / "copydesk").glob("rules-*.bin"))
    assert len(kept) == rules.KEPT


def test_the_options_of_another_packages_check_are_never_kept(module: Path, tmp_path: Path) -> None:
    rule = tmp_path / "first.yaml"
    rule.write_text("check: first-word\nmessage: No.\nwith:\n  word: A\n", encoding="utf-8")
    assert rules.load([rule], with_shipped=False).rules["first"].options.word == "A"
    module.write_text(CHECK.replace("word: str", "first_word: str"), encoding="utf-8")
    _forget(module)
    found = rules.load([rule], with_shipped=False)
    assert [str(problem) for problem in found.problems] == [
        f"{rule.as_posix()}, line 4: unknown option “word” (options: first-word)"
    ]


def test_what_leads_nowhere_is_no_file_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("check: existence\n", encoding="utf-8")
    (tmp_path / ".#b.yaml").symlink_to(tmp_path / "nobody")
    assert [path for path, _ in program.files(str(tmp_path), (".yaml",))] == [str(tmp_path / "a.yaml")]
    assert program.files(str(tmp_path / "absent"), (".yaml",)) == []


def test_another_packages_check_says_what_the_house_tells_it(module: Path, tmp_path: Path) -> None:
    from lint.config.files import ConfigLoader
    from lint.config.selection import chosen, rule_set

    names = "names: [{name: Siv Moe, wrong: [Siv Mo]}]\n"
    for name, text in (
        ("words.txt", "lamp\n"),
        ("names.yaml", names),
        ("first.yaml", "check: first-word\nmessage: No.\n"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    settings = "vocabulary: [words.txt]\nnames: [names.yaml]\nenglish: british\nrules: [first.yaml]\n"
    (tmp_path / "copydesk.yaml").write_text(settings, encoding="utf-8")
    for declared, told in (
        ('vocab: bool = option(True, "words")', {"vocab": True}),
        ('mine: tuple[str, ...] = option((), "words", house="words")', {"mine": ("lamp",)}),
        ('mine: tuple[str, ...] = option((), "words", house="forms")', {"mine": ("lamp", "Siv Moe")}),
        ('mine: tuple[str, ...] = option((), "words", house="words of names")', {"mine": ("Siv", "Moe")}),
        ('mine: str = option("", "English", house="english")', {"mine": "british"}),
    ):
        module.write_text(CHECK.replace('word: str = option("The", "the word")', declared), encoding="utf-8")
        _forget(module)
        config = ConfigLoader().of(tmp_path / "a.md")
        running, problems = chosen(rule_set(config), config)
        assert [vars(rule.options) for rule in running if rule.check == "first-word"] == [told]
        assert problems == []
