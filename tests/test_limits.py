"""What an untrusted text, rule or config may cost: every limit, made small, with the sentence that a user reads."""

from __future__ import annotations

import datetime
import io
import itertools
import json
import os
import random
import re
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any, NamedTuple

import pyromark
import pytest
from click.testing import CliRunner

try:
    import resource
except ImportError:
    resource = None  # type: ignore[assignment]

from lint import changes, formats, lint_text, suppressions
from lint.checks import assistant_residue, before_birth
from lint.checks.ages import at_death
from lint.checks.paragraphs import meant_twice
from lint.cli.main import main
from lint.config.files import ConfigLoader
from lint.diagnostics import Diagnostic, Report
from lint.document import Place
from lint.files import contents, text_of
from lint.formats import UnreadableError, decode
from lint.globs import Globs
from lint.language import sections
from lint.plain_yaml import YamlError, parse

TOO_LONG = "the file has more than 10 bytes, and is not checked; divide it, or leave it out"
SECONDS, LONGEST_WAIT = 20, 240
"""Of the processor, what a process may take that without its fault takes one or two; and by the clock,
when one that hangs is stopped."""


MAYOR = (
    "The mayor said that the bridge was closed on Monday 3 June 2024. It was the first time in 20 years that this had happened, "
    "she said. Then Ann Lund"
)
LETTERS = [f"{a}{b}ll" for a in "BCDFGHKLMN" for b in "aeiouy"]
FERRY = "The ferry brought {} guests from the island {}to the mainland on Sunday.\n\n"
TABLE = (
    "| | Brevik E2 | Brevik E3 |\n|---|---|---|\n| Range in our test | 261 km | 334 km |\n\n"
    "The E3 is a larger boat: the range in our test came to 354 kilometres.\n\n"
)


def _sales(verb: str, more: int, mark: str = ". ", count: int = 1_000) -> str:
    """Sentences of which each has the same words but for one and a number."""
    return mark.join(f"Sales of {_letters(n)}s {verb} by {n % 90 + more}%" for n in range(1_000, 1_000 + count))


def _letters(number: int) -> str:
    """A number in letters, as a name has them."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def test_a_file_may_have_so_many_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.files.LONGEST_TEXT", 10)
    with pytest.raises(UnreadableError, match=rf"^{TOO_LONG}$"):
        decode(b"All is well")


class Counted(io.BytesIO):
    """Standard input that knows how many bytes were taken from it."""

    taken = 0

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(size)
        self.taken += len(data)
        return data


@pytest.mark.parametrize("command", [("check",), ("check", "--no-cache"), ("facts",), ("names", "collect")])
def test_no_more_of_a_file_is_read_than_may_be(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for limit in ("LONGEST", "LONGEST_TEXT"):
        monkeypatch.setattr(f"lint.files.{limit}", 10)
    monkeypatch.chdir(tmp_path)
    Path("a.txt").touch()
    os.truncate("a.txt", 1_000_000_000)  # which takes no room
    whole = Path.read_bytes

    def read_bytes(file: Path) -> bytes:
        assert file.name != "a.txt"
        return whole(file)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    result = CliRunner().invoke(main, [*command, "a.txt"])
    assert result.exit_code == 2
    assert TOO_LONG in result.stderr
    assert len(contents(Path("a.txt"))) == 11


@pytest.mark.parametrize("command", ["check", "facts"])
def test_no_more_of_standard_input_is_read_than_may_be(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for limit in ("LONGEST", "LONGEST_TEXT"):
        monkeypatch.setattr(f"lint.files.{limit}", 10)
    source = Counted(b"All is well. " * 100)
    result = CliRunner().invoke(main, [command, "-"], input=source)
    assert TOO_LONG in result.stderr
    assert source.taken == 11


def test_what_a_user_wrote_is_read_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "words.txt").write_text("ferry\nharbour\n")
    monkeypatch.setattr("lint.files.LONGEST", 10)
    with pytest.raises(OSError, match="it has more than 10 bytes"):
        text_of(tmp_path / "words.txt")


def test_aliases_of_yaml_do_not_multiply(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.plain_yaml.MOST", 20)
    bomb = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n"
    with pytest.raises(YamlError) as caught:
        parse(bomb)
    assert (
        caught.value.text == "the file has more than 20 values; is it meant to repeat itself so often?"
        and caught.value.line == 1
    )


def test_front_matter_may_have_so_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "---\ntitle: The the fair\n---\n\nAll is well.\n"
    assert [block.key for block in formats.read_text(text, "a.md").blocks] == ["title", ""]
    monkeypatch.setattr("lint.formats._front_matter.LARGEST", 10)
    document = formats.read_text(text, "a.md")
    assert [block.prose for block in document.blocks] == ["All is well."]
    assert document.notices == ("the front matter has more than 10 characters and was not checked",)
    ruled = "---\n\nThe fair is here.\n\n---\n\nAll is well.\n"
    assert len(formats.read_text(ruled, "a.md").prose_blocks()) == 2


@pytest.mark.parametrize("value", ["[" + "x, " * 30 + "]", "x" * 90], ids=["list", "scalar"])
def test_aliases_of_front_matter_do_not_multiply(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fields = "".join(f"k{number}: *a\n" for number in range(9))
    text = f"---\ntitle: The fair\na: &a {value}\n{fields}---\n\nAll is well.\n"
    assert formats.read_text(text, "a.md").notices == ()
    monkeypatch.setattr("lint.formats._front_matter.LARGEST", len(text))
    document = formats.read_text(text, "a.md")
    assert [block.prose for block in document.blocks] == ["The fair", "All is well."]
    (notice,) = document.notices
    assert notice.startswith("the front matter cannot be read as it is (its aliases repeat too much) and was read line")


@pytest.mark.parametrize(
    "text",
    [
        "---\na: " + "[" * 3000 + "]" * 3000 + "\n---\n\nIt is of of use.\n",
        "---\n" + "- " * 3000 + "x\n---\n\nIt is of of use.\n",
        "+++\na = " + "[" * 3000 + "]" * 3000 + "\n+++\n\nIt is of of use.\n",
    ],
    ids=["yaml", "list", "toml"],
)
def test_deep_front_matter_is_told_and_the_text_is_checked(text: str) -> None:
    report = lint_text(text, path="a.md")
    assert [one.rule for one in report.diagnostics if one.place.quote == "of"] == ["sentences/repeated-word"]
    assert report.error is None


def test_config_files_may_extend_each_other_so_often(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.config.files.DEEPEST", 2)
    for number in range(5):
        (tmp_path / f"{number}.yaml").write_text(f"extends: [{number + 1}.yaml]\n")
    (tmp_path / "5.yaml").write_text("english: british\n")
    settings = ConfigLoader(tmp_path / "0.yaml")
    settings.of(tmp_path / "a.md")
    (problem,) = settings.problems
    assert problem.text == "more than 2 config files extend each other: 0.yaml → 1.yaml → 2.yaml → 3.yaml"


def test_deep_settings_of_a_project_are_told(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[tool.copydesk]\na = " + "[" * 3000 + "]" * 3000 + "\n")
    settings = ConfigLoader(path)
    settings.of(tmp_path / "a.md")
    assert [problem.text for problem in settings.problems] == ["this is not a config: it is nested too deeply"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "<!-- copydesk allow " + "a" * 200 + "! -->\n\nAll is well.\n"),
        ("a.md", "---\n" + "-  " * 19 + "x\n---\n\nAll is well.\n"),
        ("a.md", "---\n" + "-   " * 19 + "x\n---\n\nAll is well.\n"),
        ("a.md", "See [it](https://" + "a-" * 90 + "x.com/x) now.\n"),
        ("a.md", "See [it](https://staging" + "-a" * 90 + "!/x) now.\n"),
        ("a.md", "In " * 150_000 + "\n"),
        ("a.md", "the charts been " * 40_000 + "\n"),
        ("a.md", "from Friday 3 October to Monday 22 September " * 5_000 + "\n"),
        ("a.md", "# A\n\n[a](#a) " + "[^" * 100_000 + "\n"),
        ("a.md", "All is well.\n\n```\ncode\n\nAbc " + "a` " * 40 + ";\n"),
        ("a.md", "Sales rose 20% from 90,000 to " + "9" * 100_000 + ".\n"),
        ("a.html", "<p>All is well.</p>" + "<!--" * 100_000 + "\n"),
        ("a.html", "<p>All is {{ well }}.</p>" + "<pre>" * 60_000 + "\n"),
        ("a.md", "**Likely** — it is [so](/so). " * 8_000 + "\n"),
        ("a.md", "They cut 40 jobs, or 25 percent of " + "-" * 480 + " its fleet of 40 boats.\n"),
        ("a.md", "It is well, [Name].\n\n" * 4_000),
        ("a.md", "See [it](https://a.atlassian.net/wiki/x) now.\n\n" * 6_000),
        ("a.txt", "\n\n".join(f"A{_letters(n)}son Vik, {20 + n % 60}, was first in the race." for n in range(1500))),
        ("a.txt", "The lamp of" + "\n" * 80_000 + "the pier was lit again. It was lit\n"),
        ("a.md", f"{MAYOR}, the mayor, said {'A' * 40_000} that it was over. The end came.\n"),
        ("a.md", "The bridge was shut, she said, and " + "is " * 14_000 + "so.\n"),
        ("a.md", "*a* " * 13_000 + "the the " * 13_000 + "end.\n"),
        ("a.md", TABLE * 1_400),
        ("a.md", f"{FERRY.format('forty', '10% ' * 8_000)} The sea was calm. {FERRY.format('fifty', '')}"),
        (
            "a.md",
            "They said that Arne bought it, and that it was bought for little. " * 200 + "Vik Moe " * 12_000 + "\n",
        ),
        ("a.txt", "Text is here. % vale a" + " " * 80_000 + "x\n"),
        (
            "a.md",
            "It is the only hall in the town that has a stage, and one of six halls in the town that has one. " * 500,
        ),
        ("a.md", "<A" + "a" * 80_000 + "\n\nAll is well.\n"),
        ("a.md", "+++\na" + ".a" * 50_000 + " = 1\n+++\nAll is well.\n"),
        ("a.md", "<div>" * 250_000 + "\n"),
        (
            "a.md",
            "\n\n".join(
                f"The {('boat', 'lamp', 'crew')[n % 3]} was {'not ' * (n % 2)}seen by pilot {n} on Monday at noon."
                for n in range(12_000)
            ),
        ),
        ("a.html", "<ul><li>a" * 16_000 + "\n"),
        ("a.html", "<p>" + "<em>word " * 28_000 + "\n"),
        ("a.html", "<html><head>" + "<!-- a -->" * 60_000 + "</head><body>" + "<time a>" * 60_000 + "\n"),
        (
            "a.md",
            "\n\n".join(
                f"They sailed to the {LETTERS[n % 60]} Quay{'abcdefghij'[n // 60 % 10]} Bay{'abcdef'[n // 600]} on that day."
                for n in range(2400)
            )
            * 3,
        ),
        ("a.txt", "The " * 40_000),
        ("a.txt", "see section 5 " * 12_000),
        ("a.txt", "The £4m pool has six lanes. The bridge opened in 1932 and opened 80 years ago. " * 1_500),
        ("a.txt", "Norline chief executive Ada Holm said Vik Moe was jailed for five years in a 3-1 win and " * 1_000),
        ("a.txt", "Olby beat Skagen 3-1. The 3-2 win was dull. The council approved the plan of six men. " * 1_200),
        ("a.txt", "Three inmates ran. All four inmates ran. Of the 421 inmates, " * 2_500),
        ("a.txt", "They go a week later, on 5 September and " * 4_000),
        ("a.txt", "It is 5.2 million euros from berths, 1.1 million more than the " * 2_500),
        ("a.txt", "The The " * 20_000),
        ("a.txt", "won 3-2 " * 40_000),
        ("a.txt", "A fsh is here " * 20_000),
        ("a.txt", "word, this a boat lamp " * 10_000),
        ("a.txt", "Mr and Mrs Vik came. Ida Vik sang, and Mrs Vik was heard.\n\n" * 2_500),
        ("a.md", "The table below has ten tides. | Year | Tide | " * 3_000),
        ("a.txt", "Olav Holm, 68, collects bells. Siv Holm, 70, polishes them. Holm, 71, is old.\n\n" * 4_000),
        ("a.txt", "A utreex node is small, and a utreex client is smaller. An utreex is not. " * 4_000),
        ("a.txt", "Moe won in 2:05:10. Lund was third in 2:08:51, nine minutes adrift. " * 4_000),
        ("a.md", '---\ntitle: "' + "\\x41&amp;" * 9_000 + '"\n---\n\nAll is well.\n'),
        ("a.md", "# A b\n\nOSLO" + " " * 80_000 + "x — All is well.\n"),
        ("a.md", "The table below has the tides. " * 8_000),
        ("a.md", "Tuesday 8th May and 3 May 2018. " * 6_000),
        ("a.md", "1. Close the tap.\n2. Open the tap.\n3. Turn the tap you closed in step 2 again.\n\nSo.\n\n" * 4_000),
        ("a.txt", "It took 3 hours on Monday and another 2 hours on Sunday. In all, 60 hours were spent. " * 3_000),
        ("a.txt", "TK " * 35_000),
        ("a.txt", "The story of An reminds us. " * 9_000),
        ("a.md", "It is a *utc* clock. " * 20_000),
        ("a.txt", "Jo Lund died in 2019.\n\nJo Lund, " + "É" * 40_000 + " died on 3 May 2021.\n"),
        ("a.txt", "Jo Lund was born in 1938 and died in 1920. She moved in 1930.\n\n" + "A-" * 40_000 + "\n"),
        ("a.txt", "Title: a" + " " * 80_000 + "b\nDate: 2024-06-12\n\nAll is well.\n"),
        ("a.md", "---\ntitle: a: b" + " " * 80_000 + "c\n---\n\nAll is well.\n"),
        ("a.txt", "Tighten all 20 screws firmly. Take the 3 boards. All 4 boards are needed.\n\n" * 4_000),
        (
            "a.txt",
            "By seven nine people had been arrested; six were picked up. Of the 15 arrested, 14 went.\n\n" * 4_000,
        ),
        ("a.txt", "The plan for 240 homes is old. The first part will have 40 flats and 60 houses.\n\n" * 4_000),
        ("a.txt", "The second phase has begun.\n\nThe third phase will begin in May.\n\n" * 5_000),
        ("a.txt", "Odin Moe stepped down as director of the port in 2020. The port’s director, Moe, came.\n\n" * 4_000),
        ("a.txt", "colour color " * 12_000),
        ("a.md", f"{_sales('rise', 0)}\n\n{_sales('fell', 1)}\n"),
        ("a.md", f"# {_sales('rise', 0)}\n\n{_sales('fell', 1)}\n"),
        ("a.md", f"The {_sales('rise', 0, ' and ')} so on. The {_sales('fell', 0, ' and ')} so on.\n"),
        ("a.md", "\n\n".join(f"“{_sales('rise', n, ' and ', 50)}” Lund said." for n in range(40))),
        (
            "a.md",
            "# Fair costs "
            + "".join(f"£{n}m and " for n in range(3_000))
            + "\n\n"
            + "".join(f"It costs ${n}m. " for n in range(4_000, 6_000)),
        ),
        ("a.html", "<p>x" + " " * 80_000 + "y</p>"),
        ("a.rst", "*a* b\n" * 8_000),
        ("a.txt", "The boats came " + "(" * 50_000 + " home to the quay.\n"),
        (
            "a.txt",
            "".join(
                f"F{_letters(n)} Lu{_letters(n)}nd, {20 + n % 9}, sang. F{_letters(n)} Lu{_letters(n)}nd, {40 + n % 9}, fell. "
                for n in range(1_500)
            ),
        ),
        ("a.md", "".join(f"The money lay in a {n % 90 + 10}% account for a year. " for n in range(1_300))),
        ("a.txt", "\n\n".join(f"Mr Ka{_letters(n)}er said the fair was good." for n in range(1000, 2_500))),
        ("a.txt", ", ".join(f"F{_letters(n)} L{_letters(n)}" for n in range(10_000, 14_000))),
        ("a.txt", " ".join(f"The rise in {_letters(n)}s, they say, was {n} percent." for n in range(1000, 2_300))),
        ("a.txt", " ".join(f"Of the boats, port {n} of 8,400 (13.2%) was open." for n in range(8000, 9_200))),
        (
            "a.md",
            "".join(
                f"The [quay](a{n}.md) is *open* and Mr {('Hansen', 'Hanssen')[n % 2]} has *an* [email](b{n}.md). "
                for n in range(7_500)
            ),
        ),
        ("a.md", "".join(f"- {n} new boats\n- the {n} new boats\n\n" for n in range(8_000))),
        (
            "a.md",
            "# Dunby, Ohio, loses its school\n\nThe school will shut. "
            + "Dunby, a small city of about 4,000 people in Indiana, has had one since 1890.\n\nDunby, Ohio, it is.\n\n"
            * 2_500,
        ),
        ("a.txt", "The crews come from Norland, Brevik, Tarn, Norland and Olby. " * 3_000),
        ("a.txt", "The friend came." + "  friend" * 20_000 + " of a friend."),
        (
            "a.txt",
            " ".join(f"and ol{_letters(n)}, Hop{_letters(n)} hop{_letters(n)} came" for n in range(10_000, 14_500)),
        ),
        (
            "a.txt",
            "The three-day festival runs from Thursday 24 July to Sunday 27 July 2025. " + "to Sunday, " * 14_000 + ".",
        ),
        ("a.txt", "The court heard that Ola Vik denied murder. " * 8_000),
        (
            "a.txt",
            "Ida Holm keeps her bees on the quay. Holm says that she is no friend of smoke. "
            "Holm took over the hives in 2003. His first honey was black. " * 3_000,
        ),
        ("a.txt", " ".join(f"on 3{n % 8 + 1} June {1900 + n % 120}," for n in range(13_000))),
        (".vale.ini", "MinAlertLevel = error\n[*" + "{a,b}" * 22 + "]\nBasedOnStyles = Vale\n"),
        (".vale.ini", "MinAlertLevel = error\n[" + "{*,*}" * 40 + "x]\nBasedOnStyles = Vale\n"),
    ],
)
def test_no_line_of_a_text_or_a_config_hangs(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("All is well.\n")
    (tmp_path / name).write_text(text)
    asked = ("a.md", "--config", name) if name == ".vale.ini" else (name,)
    before = _seconds_of_children()
    done = subprocess.run(
        [sys.executable, "-m", "lint", "check", *asked, "--fail-on", "never"],
        cwd=tmp_path,
        capture_output=True,
        timeout=LONGEST_WAIT,
        check=False,
    )
    assert done.returncode == 0
    assert _seconds_of_children() - before < SECONDS


def _seconds_of_children() -> float:
    """What processes that have ended took of the processor, whatever else ran on it."""
    if resource is None:
        return 0.0  # on Windows only the wait has an end
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize(
    ("reader", "opening"),
    [("starttag", "<a"), ("endtag", "</a"), ("endtag", "</"), ("pi", "<?a"), ("html_declaration", "<!a")],
)
@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_the_end_of_a_tag_that_never_comes_is_not_searched_for_at_each(
    reader: str, opening: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    searches = []
    monkeypatch.setattr(HTMLParser, f"parse_{reader}", lambda _parser, at: searches.append(at) or -1)
    text = f"All is well: {f'{opening} ' * 50}"
    document = formats.read_text(f"<!-- -->{text}", name)  # of which Markdown makes HTML
    assert searches == []
    assert [block.prose for block in document.blocks] == [text.rstrip()]


@pytest.mark.parametrize(
    "text",
    [
        "It opened " + "9" * 400 + " years ago.",
        "Three boats, " + "9" * 400 + " boats and " + "9" * 400 + " percent of them: Ann, Bo and Cy.",
        "The balance at the start was £" + "9" * 400 + ". Income was £20, spending £5, leaving £95.",
        "# " + "9" * 400 + " boats sink\n\n" + "About 12 boats sank on Monday in the storm, and nobody knows why. " * 8,
        "Fare | Price\n---|---\nA | 33.334\nB | 66.67\nTotal | 100.0\n",
        "---\ntitle: The ferry is back\n---\n\n# &nbsp;\n\nIt came at noon.",
        "It costs [??] crowns.",
        "| Name | May | June |\n|---|---|---|\n| Ferries | 0 | 50 |\n\nFerries rose by 20 percent in the year.",
        "Analysts foresaw revenue of $4.7 Million.\n\nIts revenue was $4.6 million, and a billion people know it.",
        "Sales rose by more than 0 percent from $50 to $65 last year.",
        "Bids for the pier must be received by noon on Friday 6 March. A visit takes place on 10 February.\n\n"
        "Bids for the lamps must be received by noon on Friday 0 March.",
        "Norline has " + "9" * 400 + " employees and Quayside 5. Together they have 7 employees.",
        "Each of the 0 crews will receive 0 euros, or 5 euros in all. It has 3 boats for $0, or $0 each.",
        "They had 0 million euros, 5 million more than the 0 million of May. They lost 0-0, by 26 points.",
        ", in the north of the town.",
        "It is \ud800 of no use.",
        "It was 10 mıles (20 km) long, and THE PATH İS 10 MİLES (20 KM) LONG.",
        "She died in 2025.\n\nThe players have worn a ribbon since her death on 6 February.",
        "| Quay | Leaves |\n|---|---|\n| Brevik | " + "9" * 5000 + " |\n\nBrevik leaves at " + "8" * 5000 + ".",
    ],
)
def test_no_number_and_no_heading_is_too_much_for_a_rule(text: str) -> None:
    report = lint_text(text, path="a.md", published=datetime.date(2026, 3, 1))
    assert report.error is None


def test_a_reader_that_fails_fails_for_its_file_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.md"):
        Path(name).write_text("It is of of use.\n")
    arrange = formats.arrange

    def fail(path: str, *rest: object) -> object:
        if path == "a.md":
            raise RuntimeError("boom")
        return arrange(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(formats, "arrange", fail)
    result = CliRunner().invoke(main, ["check", ".", "--format", "json", "--jobs", "1"])
    first, second = json.loads(result.stdout)["reports"]
    assert first["error"] == "it could not be read (RuntimeError: boom); this is a fault of copydesk, please report it"
    assert [one["rule"] for one in second["diagnostics"]] == ["sentences/repeated-word"]
    assert result.exit_code == 2


@pytest.mark.parametrize("text", ["- [ ] \\\n  ---\n", "- [x] \\\n  ===\n", "- [a]: b\n\f", "A\n: [a]: b\n\v\n"])
def test_what_the_parser_of_markdown_breaks_down_on_is_kept_from_it(text: str) -> None:
    (found,) = lint_text(f"{text}\n\nIt is of of use.\n", path="a.md", rules=None).diagnostics[-1:]
    assert (found.rule, found.place.quote) == ("sentences/repeated-word", "of")


def test_a_parser_that_breaks_down_does_so_for_its_file_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        """What a library that is written in Rust raises."""

    def fail(text: str, options: object) -> object:
        if "panic" in text:
            raise PanicException("index out of bounds")
        return real(text, options=options)

    real = pyromark.events_with_range
    monkeypatch.setattr(pyromark, "events_with_range", fail)
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("Do not panic.\n")
    Path("b.md").write_text("It is of of use.\n")
    result = CliRunner().invoke(main, ["check", ".", "--format", "json", "--jobs", "1"])
    first, second = json.loads(result.stdout)["reports"]
    assert first["error"] == (
        "the parser of Markdown breaks down on it, which is a fault of copydesk, please report it; "
        "save it with the ending .txt to have it checked as plain text"
    )
    assert [one["rule"] for one in second["diagnostics"]] == ["sentences/repeated-word"]
    assert result.exit_code == 2


def _story(paragraphs: int) -> str:
    """Paragraphs and lists with dates, ages, names, numbers, sums and quotations, of which hardly two are alike."""
    chosen = random.Random(1)
    things = "harbour boat lamp sail crew pier rope tide north ferry mayor clerk storm quay deck mast".split()

    def thing() -> str:
        return chosen.choice(things)

    def number() -> int:
        return chosen.randint(2, 99)

    def name() -> str:
        return "".join(map(chosen.choice, ("BCDFGHKLMNPRST", "aeiou", "lmnrst", "aeiou", "nrst")))

    return "# The fair\n\n" + "\n\n".join(
        f"On {at % 28 + 1} May 20{number():02}, Jo {name()}, {number()}, said that {number()} {thing()}s of {number()} had "
        f"{thing()}s ({number()}%). The {number()}-year-old told the {thing()} that “the {thing()} is {thing()} {at}”. It cost "
        f"£{number()}m.\n\n1. {thing()} one {at}\n2. {thing()} two {at}\n3. {thing()} three\n"
        for at in range(paragraphs)
    )


def test_twice_the_text_is_twice_the_work() -> None:
    def calls(text: str) -> int:
        made = 0

        def count(_frame: FrameType, event: str, _argument: object) -> None:
            nonlocal made
            made += event == "call"

        sys.setprofile(count)
        try:
            lint_text(text, path="a.md")
        finally:
            sys.setprofile(None)
        return made

    calls(_story(400))  # what is compiled and read once, when a text first has need of it
    assert calls(_story(400)) < 2.4 * calls(_story(200))


def _steps(module: ModuleType, work: Callable[[], object]) -> int:
    """How many instructions of a module some work takes."""
    made = 0

    def count(frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal made
        if frame.f_code.co_filename != module.__file__:
            return None
        frame.f_trace_opcodes = True
        made += event == "opcode"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        work()
    finally:
        sys.settrace(before)
    return made


def _like_sections(count: int) -> str:
    """Sections that have the same parts; what each of them says is said in another one too."""
    return "".join(
        f"## Berth {at}\n\nThe {_letters(at % (count // 2))} keeper came to the old pier of Tarn with new ropes for all.\n\n### Who\n\nAll {at}.\n\n"
        for at in range(count)
    )


def test_twice_the_sections_are_twice_the_work() -> None:
    few, many = (
        _steps(sections, lambda text=_like_sections(count): lint_text(text, path="a.md"))  # type: ignore[misc]
        for count in (60, 120)
    )
    assert 0 < many < 2.4 * few


def _held_again(count: int) -> str:
    """Two sections of the same words, of which each paragraph may be of an occasion."""
    section = "".join(
        f"Come to the {_letters(at)} hall at {at} o’clock with {at * 31} boats for the keeper of pier {at * 13}.\n\n"
        for at in range(count)
    )
    return f"# The fair\n\n## Meeting\n\n{section}## Meeting\n\n{section}"


def _asked(count: int) -> str:
    """Headings in the words of those who met something."""
    headings = "".join(f"## I cannot open lock {at}\n\nTurn it {at} times.\n\n" for at in range(count))
    return f"# Locks\n\n{headings}I hope this helps!\n"


@pytest.mark.parametrize(("module", "text"), [(meant_twice, _held_again), (assistant_residue, _asked)])
def test_twice_the_blocks_are_twice_the_work(module: ModuleType, text: Callable[[int], str]) -> None:
    few, many = (
        _steps(module, lambda text=text(count): lint_text(text, path="a.md"))  # type: ignore[misc]
        for count in (100, 200)
    )
    assert 0 < many < 2.4 * few


def test_whether_markdown_is_a_page_is_asked_once_for_all_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    class Counted:
        def findall(self, text: str) -> list[str]:
            asked.append(text)
            return ["<div"] * sections.FEWEST_OF_PAGE

    monkeypatch.setattr(sections, "OF_PAGE", Counted())
    text = "".join(f"Set `<lamp{at}>` to {at * 7} as it stands.\n\n" for at in range(20))
    assert not sections.has_code(formats.read_text(text, "a.md"))
    assert asked == [text]


def test_twice_the_sentences_behind_a_birth_are_twice_the_work() -> None:
    few, many = (
        _steps(before_birth, lambda text=text: lint_text(text, path="a.md"))  # type: ignore[misc]
        for text in ("She was born in 1930. " + "Siv came in 1990. " * count for count in (100, 200))
    )
    assert 0 < many < 2.4 * few


def test_the_beginning_of_a_sentence_is_looked_for_near_a_death_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = []

    class Recorder(NamedTuple):
        own: Any

        def search(self, prose: str, start: int, end: int) -> object:
            looked.append(end - start)
            return self.own.search(prose, start, end)

    for name in ("RELATIVE_DIED", "OF_ANOTHER", "NAME_BEFORE"):
        monkeypatch.setattr(at_death, name, Recorder(getattr(at_death, name)))
    text = (
        "Siv Lund has died aged 84. She was born in 1930.\n\n"
        + "Lund died in 1990. " * 100
        + "Lund died aged 84. " * 100
    )
    lint_text(text, path="a.md")
    assert len(looked) > 100
    assert max(looked) < 500  # characters


@pytest.mark.parametrize("until", ["", " until 2020-01-31"], ids=["open", "over"])
def test_twice_the_exceptions_are_twice_the_work(until: str) -> None:
    def work(count: int) -> int:
        text = f"<!-- copydesk allow dates begin{until}: x -->\n" * count + "<!-- copydesk end names -->\n" * count
        report = Report("a.md", formats.read_text(text, "a.md"))
        today = datetime.date(2024, 6, 12)
        return _steps(suppressions, lambda: suppressions.with_exceptions(report, (), (), today, reason_required=False))

    assert work(400) < 2.4 * work(200)


@pytest.mark.parametrize("fixed", [False, True])
def test_twice_the_changed_lines_are_twice_the_work(
    fixed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.md"

    def work(count: int) -> int:
        lines = [f"Line {number}.\n" for number in range(4 * count)]
        file.write_text("".join(lines))
        lines[::4] = [f"Other {line}" if fixed else line for line in lines[::4]]
        document = formats.read_text("".join(lines), str(file))
        places = [Place(at.start(), at.end(), "Line") for at in re.finditer("Line", document.text)]
        found = tuple(Diagnostic("a/b", "warning", str(number // 4), place) for number, place in enumerate(places))
        report = Report(str(file), document, found[1::4])
        touched = [(4 * number + 1, 4 * number + 1 + number % 2) for number in range(count)]
        monkeypatch.setattr(changes.Changes, "touched", lambda _self, _path: touched)
        left = []
        steps = _steps(changes, lambda: left.append(changes.Changes("HEAD").only(report)))
        assert [one.message for one in left[0].diagnostics] == [str(number) for number in range(1, count, 2)]
        return steps

    assert work(200) < 2.4 * work(100)


def test_lines_of_carriage_returns_alone_are_lines() -> None:
    text = "<div>The old harbour of Brevik\r\n\r\nand the boats of the town\r\nThere r</div>\r\n"
    assert lint_text(text, path="a.html").error is None


@pytest.mark.parametrize("file", [".gitignore", "copydesk.yaml"])
@pytest.mark.parametrize(
    ("pattern", "name"),
    [("*a" * 16 + "*b", "a" * 120 + ".md"), ("**/a/" * 12 + "b", "a/" * 60 + "a.md")],
    ids=["stars in a name", "stars between folders"],
)
def test_a_pattern_of_files_has_many_stars(file: str, pattern: str, name: str, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / file).write_text(f"ignore: ['{pattern}']\n" if file.endswith("yaml") else f"{pattern}\n")
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("It is of of use.\n")
    command = [sys.executable, "-m", "lint", "check", ".", "--format", "json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=LONGEST_WAIT, check=False)
    assert [one["path"] for one in json.loads(done.stdout)["reports"]] == [name]


def test_a_pattern_of_many_stars_finds_what_git_finds(tmp_path: Path) -> None:
    patterns = ("*a*b*", "a**b*a/", "**/a/**/b", "a/**/*b*/**/a", "/*/**/ba", "[ab]*a*[!a]", "*?a*b")
    parts = ("a", "b", "ab", "ba", "aab")
    names = ["/".join(path) for depth in (1, 2, 3, 4) for path in itertools.product(parts, repeat=depth)]
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    for pattern in patterns:
        (tmp_path / ".gitignore").write_text(f"*b\n{pattern}\n")
        command = ["git", "-C", str(tmp_path), "check-ignore", "--stdin", "--no-index"]
        done = subprocess.run(command, input="\n".join(names), capture_output=True, text=True, check=False)
        globs = Globs(["*b", pattern])
        assert [name for name in names if globs.verdict(name)] == done.stdout.splitlines(), pattern


def test_a_text_of_a_program_may_have_half_a_pair_of_characters() -> None:
    report = lint_text("The fair will open on 12 June 2025.\n\nThe \ud800 fair opened in 2024.", path="a.txt")
    assert report.error is None


def test_data_in_letters_is_no_prose_and_moves_nothing() -> None:
    text = f"The the boats that lie {'Aé-' * 200} on the quay are are late.\n"
    report = lint_text(text, path="a.txt")
    assert [(one.place.start, text[one.place.start : one.place.end]) for one in report.diagnostics] == [
        (4, "the"),
        (text.index("are late"), "are"),
    ]


@pytest.mark.parametrize("number", ["99999999999", "9" * 30])
def test_a_rule_may_ask_for_any_number(number: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("All is well in the town in the town.\n")
    (tmp_path / "rule.yaml").write_text(
        f"check: repeated-phrase\nmessage: Twice.\nlimit: {number}\nwith: {{least-words: {number}}}\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "lint", "check", "a.md", "--rules", "rule.yaml", "--select", "rule"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=LONGEST_WAIT,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
        check=False,
    )
    assert done.returncode == 2
    assert "rule.yaml, line 3: limit: takes a whole number" in done.stderr
