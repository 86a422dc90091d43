"""The real article, its sister in other words, and the clean twins: what an editor sees."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
import zipfile

import pytest

import lint
from lint import reporters
from tests.conftest import ROOT, SEED

DAY = datetime.date(2024, 6, 12)


def seen(report):
    lines = report.document.line_and_column
    return [
        (lines(d.place.start)[0], d.rule, d.severity, d.place.quote[:30], [lines(e.start)[0] for e in d.evidence])
        for d in report.diagnostics
    ]


def test_the_readme_shows_what_the_program_prints() -> None:
    shown = (ROOT / "README.md").read_text(encoding="utf-8").partition("```text\n")[2].partition("```")[0]
    report = lint.lint_text(SEED.read_text(encoding="utf-8"), path=SEED.relative_to(ROOT).as_posix(), published=DAY)
    assert reporters.find("terminal").render([report]) == shown


def test_the_article_shows_its_faults() -> None:
    report = lint.lint_file(SEED, published=DAY)
    assert seen(report) == [
        (3, "headlines/duplicate-headline", "error", "A Growing Partnership Amidst G", [1]),
        (13, "names/house-names", "warning", "Vostochney", []),
        (13, "dates/date-contradiction", "error", "September 2022", [9, 11]),
        (21, "sentences/truncated-sentence", "warning", "Russia over its invasion of Uk", []),
        (23, "spelling/mixed-english", "warning", "Defence", [21]),
    ]
    messages = {d.rule: d.message for d in report.diagnostics}
    assert messages["dates/date-contradiction"] == (
        "The meeting is dated “September 2022” here and “last September” there, which is September 2023, "
        "counted from the publication date given, 12 June 2024."
    )
    assert messages["sentences/truncated-sentence"] == (
        "The beginning of this sentence is missing: no verb says what “Russia” does or what is done to it."
    )
    assert messages["names/house-names"] == "The list of names has “Vostochny”, not “Vostochney”."
    fix = report.diagnostics[0].fixes[0]
    assert fix.trust == "safe"
    text = report.document.text
    after = text[: fix.edits[0].start] + text[fix.edits[0].end :]
    assert after.startswith(
        "A Growing Partnership Amidst Global Tensions and Allegations of Arms Transfers\n\nA Growing R"
    )


def test_without_a_date_the_library_knows_of_no_contradiction() -> None:
    report = lint.lint_file(SEED)
    assert "dates/date-contradiction" not in [d.rule for d in report.diagnostics]


def test_the_sister_article_shows_the_same_five() -> None:
    report = lint.lint_file(ROOT / "seeds" / "ferry-treaty.txt", published=DAY)
    assert seen(report) == [
        (5, "spelling/mixed-english", "warning", "Labor", [1, 5, 11]),
        (9, "dates/date-contradiction", "error", "March 2019", [13]),
        (11, "headlines/duplicate-headline", "error", "Neighbours Draw Closer as Ferr", [1]),
        (15, "sentences/truncated-sentence", "warning", "Tonga over its debts to a ship", []),
        (17, "names/house-names", "warning", "Vladivostock", []),
    ]


@pytest.mark.parametrize("name", ["ferry-treaty-clean.txt", "2024-05-17-orchard-show-clean.md"])
def test_clean_twins_are_silent(name: str) -> None:
    assert seen(lint.lint_file(ROOT / "seeds" / name, published=DAY)) == []


def test_the_markdown_seed() -> None:
    report = lint.lint_file(ROOT / "seeds" / "2024-05-17-orchard-show.md")
    assert [(line, rule) for line, rule, *_ in seen(report)] == [
        (5, "blocks/truncated-ending"),
        (8, "leftovers/assistant-residue"),
        (15, "sentences/repeated-word"),
        (17, "leftovers/prompt-scaffold"),
        (19, "leftovers/placeholder"),
        (23, "sentences/duplicate-sentence"),
        (25, "leftovers/assistant-residue"),
    ]
    assert report.document.metadata.published_from == "front matter"


def test_every_place_quotes_the_source() -> None:
    for path in sorted((ROOT / "seeds").iterdir()):
        report = lint.lint_file(path, published=DAY)
        for diagnostic in report.diagnostics:
            for place in (*diagnostic.places, *diagnostic.evidence):
                assert report.document.text[place.start : place.end] == place.quote


def test_from_a_wheel_outside_the_checkout(tmp_path) -> None:
    built = tmp_path / "dist"
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(built), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (wheel,) = built.glob("*.whl")
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    assert (site / "lint" / "shipped" / "headlines" / "duplicate-headline.yaml").is_file()
    (tmp_path / "story.txt").write_bytes(SEED.read_bytes())
    done = subprocess.run(
        [sys.executable, "-m", "lint", "check", "story.txt", "--date", "2024-06-12"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site), "XDG_CACHE_HOME": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 1, done.stderr
    assert "1 file: 2 errors, 3 warnings" in done.stdout
    assert done.stderr == ""
