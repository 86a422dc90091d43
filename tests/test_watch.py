"""Files that are checked again whenever they are saved."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest
from click.testing import CliRunner

from lint.cli.main import main
from lint.cli.watch import rounds


def test_what_changed_since_the_last_look() -> None:
    looks = iter(
        [
            {"a": (1, 1), "b": (1, 1)},
            {"a": (1, 1), "b": (1, 1)},
            {"a": (2, 1), "b": (1, 1)},
            {"a": (2, 1)},
            {"a": (2, 1), "b": (1, 1), "c": (1, 1)},
        ]
    )
    assert list(islice(rounds(lambda: next(looks), lambda: None), 3)) == [["a", "b"], ["a"], ["b", "c"]]


def test_a_save_is_followed_by_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_text("All is well.\n", encoding="utf-8")
    saves = iter(["It is of of use.\n"])

    def save(_: float) -> None:
        text = next(saves, None)
        if text is None:
            raise KeyboardInterrupt
        path.write_text(text, encoding="utf-8")

    monkeypatch.setattr("lint.cli.watch.time.sleep", save)
    result = CliRunner().invoke(main, ["watch", str(tmp_path)])
    assert result.exit_code == 130
    assert result.stdout.startswith("1 file: nothing found\n")
    assert result.stdout.endswith("1 file: 1 warning\n")
    assert result.stderr.splitlines() == ["Waiting for the next file to be saved; Ctrl-C ends this."] * 2 + [
        "",
        "Stopped.",
    ]


@pytest.mark.parametrize("place", ["copydesk.yaml", "house/of.yaml", "asked/of.yaml"])
def test_what_says_how_a_text_is_checked_counts_as_the_text(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("house", "asked"):
        (tmp_path / name).mkdir()
    (tmp_path / "copydesk.yaml").write_text("rules: [house]\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("It is of of use.\n", encoding="utf-8")
    rule = "message: “{match}” is wrong.\nwith: {tokens: [use]}\nexamples: {flag: [no <<use>>], pass: [well]}\n"
    saves = iter(["rules: [house]\nselect: [names]\n" if place == "copydesk.yaml" else f"check: existence\n{rule}"])

    def save(_: float) -> None:
        text = next(saves, None)
        if text is None:
            raise KeyboardInterrupt
        (tmp_path / place).write_text(text, encoding="utf-8")

    monkeypatch.setattr("lint.cli.watch.time.sleep", save)
    result = CliRunner().invoke(main, ["watch", str(tmp_path), "--rules", str(tmp_path / "asked")])
    first, last = [line for line in result.stdout.splitlines() if line.startswith("1 file: ")]
    assert first == "1 file: 1 warning"
    assert last == ("1 file: nothing found" if place == "copydesk.yaml" else "1 file: 2 warnings")
