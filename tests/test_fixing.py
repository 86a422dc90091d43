"""Fixes that are put into files."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lint import fixing, formats, lint_text
from lint.cli.main import main
from lint.diagnostics import LEAST_OF_WARNING, Edit, Fix, Report, apply
from lint.formats import read_text
from lint.rules import load
from lint.runner import lint_document
from tests.conftest import put
from tests.further_examples import all_examples


def lint_data(data: bytes) -> Report:
    return lint_text(formats.decode(data).text, path="a.md")


def mended(text: str) -> str:
    return fixing.mend(text.encode(), lint_data).after


def run(*args: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["check", *args])
    return result.exit_code, result.stdout, result.stderr


FRIENDS = "".join(
    f"What Ann was was a {one}.\n\n"
    for one in "friend help joy pilot baker cook singer guide nurse poet sailor hero".split()
)
PARAGRAPH = (
    "The harbour board met on Monday and said that the old quay is to be mended by the end of the year, as told "
)


SECTION = (
    "---\ntitle: How to mend the net\n---\n\nMend it [as below](#how-to-mend-the-net).\n\n## By hand\n\nTake a rope.\n\n"
    "## How to mend the net\n\nTake a hook.\n"
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Staff said of of it on a evening.\n", "Staff said of it on an evening.\n"),
        # a quotation is left as it was said, and one that is deleted whole is not changed
        ("“He had a evening the the other day,” she said.\n", "“He had a evening the the other day,” she said.\n"),
        ("She said “he had the the other day off, and left.\n", "She said “he had the the other day off, and left.\n"),
        ("It was an user.", "It was a user."),
        # words that name where a link leads
        (
            "See [the the] there.\n\n[the the]: https://example.org\n",
            "See [the the] there.\n\n[the the]: https://example.org\n",
        ),
        ("The **man saw the the** fair.\n", "The **man saw the** fair.\n"),
        # what is mapped as a whole, and markup between two characters that nobody sees, stay
        (
            '+++\ndescription = """The fair\u200b opens"""\n+++\n',
            '+++\ndescription = """The fair\u200b opens"""\n+++\n',
        ),
        ("---\ntitle: !!str The fair\u200b opens\n---\n", "---\ntitle: !!str The fair\u200b opens\n---\n"),
        ("to\u200b**\u200bbold** end it is.\n", "to\u200b**\u200bbold** end it is.\n"),
        # of two paragraphs with other links or notes, or before code that is indented, each keeps what is its own
        (
            f"{PARAGRAPH}[here](a.pdf).\n\n{PARAGRAPH}[here](b.pdf).\n",
            f"{PARAGRAPH}[here](a.pdf).\n\n{PARAGRAPH}[here](b.pdf).\n",
        ),
        (
            f"{PARAGRAPH}here.[^1]\n\n{PARAGRAPH}here.[^2]\n\n[^1]: One.\n[^2]: Two.\n",
            f"{PARAGRAPH}here.[^1]\n\n{PARAGRAPH}here.[^2]\n\n[^1]: One.\n[^2]: Two.\n",
        ),
        (f"{PARAGRAPH}here.\n\n{PARAGRAPH}here.\n\n    code = 1\n", f"{PARAGRAPH}here.\n\n    code = 1\n"),
        # of what may be meant, twelve are no surer than one
        (FRIENDS, FRIENDS),
        # the heading of a section, to which links may lead, and a sentence with another between
        (SECTION, SECTION),
        (f"{PARAGRAPH}here. It rained. {PARAGRAPH}here.\n", f"{PARAGRAPH}here. It rained. {PARAGRAPH}here.\n"),
        (f"{PARAGRAPH}here. {PARAGRAPH}here. It rained.\n", f"{PARAGRAPH}here. It rained.\n"),
        # what somebody else said
        ("> We saw the the fair, and a apple.\n", "> We saw the the fair, and a apple.\n"),
        # the indent of what is deleted goes with it: what follows stays outside of the list
        (
            f"- one\n\n   {PARAGRAPH}here.\n\n   {PARAGRAPH}here.\n\nIt rained.\n",
            f"- one\n\n   {PARAGRAPH}here.\n\nIt rained.\n",
        ),
        # a byte order mark behind the fence is no character of the library's count
        (
            "---\n\ufefftitle: The the fair\nnote: It ate a apple.\n---\n\nAll is well.\n",
            "---\n\ufefftitle: The fair\nnote: It ate a apple.\n---\n\nAll is well.\n",
        ),
        # an attribute has no quotation marks within, a label and a heading are found by their words
        ('He said "no".\n\n![He said “the fair" is.](a.png)\n', 'He said "no".\n\n![He said “the fair" is.](a.png)\n'),
        (
            "See [it ate a apple].\n\n[it ate a apple]: http://a.org\n",
            "See [it ate a apple].\n\n[it ate a apple]: http://a.org\n",
        ),
        ("See [it ate a apple](http://a.org).\n", "See [it ate an apple](http://a.org).\n"),
        (
            "## It ate a apple\n\nSee [above](#it-ate-a-apple).\n",
            "## It ate a apple\n\nSee [above](#it-ate-a-apple).\n",
        ),
        # “an” may be “and”
        ("They sell bread an butter in an town.\n", "They sell bread an butter in a town.\n"),
        # what cannot be told whole is not mended into other wrong characters
        ('The fair â\x80" it rained.\n', 'The fair â\x80" it rained.\n'),
        # a line that is the headline, with what hangs on it
        (
            "# The fair of the harbour opens\n\n[The fair of the harbour opens](http://a.org)\n\nIt rained.\n",
            "# The fair of the harbour opens\n\n[The fair of the harbour opens](http://a.org)\n\nIt rained.\n",
        ),
        # one fix lays the next one bare
        ("She saw an an an user.\n", "She saw a user.\n"),
    ],
)
def test_safe_fixes(before: str, after: str) -> None:
    assert mended(before) == after


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a.txt", "The fair of the town opens\n\nThe fair of the town opens\n==========================\n\nIt rained.\n", "The fair of the town opens\n\nIt rained.\n"),
        ("a.rst", "The fair\n========\n\nA a apple\n---------\n\n+------+\n| a an |\n+------+\n\nIt ate a apple.\n", "The fair\n========\n\nAn apple\n---------\n\n+------+\n| a an |\n+------+\n\nIt ate an apple.\n"),
        ("a.rst", "The fair\n========\n\nIt ate a apple\n--------------\n\nIt rained.\n", "The fair\n========\n\nIt ate a apple\n--------------\n\nIt rained.\n"),
        ("a.html", '<p>He said "no".</p><img src="a.png" alt="He said &quot;the fair” is.">', '<p>He said "no".</p><img src="a.png" alt="He said &quot;the fair” is.">'),
    ],
)  # fmt: skip
def test_a_safe_fix_breaks_no_line_and_no_attribute(path: str, before: str, after: str) -> None:
    found = fixing.mend(before.encode(), lambda data: lint_text(formats.decode(data).text, path=path))
    assert found.after == after


def test_no_fix_of_a_suggestion_is_safe() -> None:
    """Whoever runs `--fix` has not read what the check itself doubts."""
    for rule in load([], with_shipped=True).rules.values():
        for one_example in all_examples(rule):
            if one_example.group == "suggest":
                report = lint_document(read_text(one_example.text, one_example.path), [rule])
                told = [one for one in report.diagnostics if one.confidence < LEAST_OF_WARNING]
                assert [fix.title for one in told for fix in one.fixes if fix.trust == "safe"] == []


def test_a_fix_that_changes_nothing_is_none() -> None:
    text = "The Government met. The government spoke. Government is hard.\n"
    report = lint_text(text, path="a.md")
    assert all(
        any(text[edit.start : edit.end] != edit.replacement for edit in fix.edits)
        for one in report.diagnostics
        for fix in one.fixes
    )


def test_of_two_fixes_that_overlap_the_earlier_is_made() -> None:
    report = lint_text("Some words here.\n", path="a.md")
    one, other, apart = (Fix(str(at), (Edit(at, at + 5, "x"),), "safe") for at in (0, 4, 9))
    assert fixing.together(report, [one, other, apart]) == [one, apart]


def test_front_matter_gets_no_marks_that_yaml_reads() -> None:
    report = lint_text("---\ntitle: A fair\n---\n\nIt rained.\n", path="a.md")
    marks, plain = (Fix("x", (Edit(11, 12, words),), "safe") for words in ("A: b", "The"))
    assert fixing.together(report, [marks]) == []
    assert fixing.together(report, [plain]) == [plain]


QUOTED = re.compile(r"“(?=\S)[^“”\n]*(?<=\S)”")


@settings(max_examples=60)
@example(["“so,” he said", "\n\n", "“so,” he said"])
@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "the",
                "a",
                "an",
                "user",
                "evening",
                "“",
                "”",
                ".",
                "\n\n",
                "It was",
                "“so,” he said",
                "“the the user”",
                "“an user,",
            ]
        ),
        max_size=24,
    )
)
def test_a_second_run_finds_nothing_to_do(words: list[str]) -> None:
    text = " ".join(words)
    once = mended(text)
    assert mended(once) == once
    # A repeated headline goes as a whole; what is quoted in it still stands where it stood first.
    assert set(QUOTED.findall(once)) == set(QUOTED.findall(text))


def test_bytes_mode_links_and_line_ends_are_kept(tmp_path: Path) -> None:
    crlf, western = tmp_path / "a.md", tmp_path / "b.txt"
    crlf.write_bytes(b"\xef\xbb\xbfIt is of of use.\r\n\r\nIt is an user.\r")
    western.write_bytes("Café staff said of of it.\n".encode("cp1252"))
    western.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(western)
    code, _, said = run(str(crlf), str(link), "--fix", "--fail-on", "never", "-q")
    assert code == 0
    assert crlf.read_bytes() == b"\xef\xbb\xbfIt is of use.\r\n\r\nIt is a user.\r"
    assert western.read_bytes() == "Café staff said of it.\n".encode("cp1252")
    assert stat.S_IMODE(western.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert f"copydesk: {crlf.as_posix()}: 2 fixes made\n" in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.txt", "link.txt"]


def test_a_diff_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("One.\n\nIt is of of use.", encoding="utf-8")
    code, shown, _ = run(str(path), "--diff")
    assert code == 0
    assert shown.endswith(
        "@@ -1,3 +1,3 @@\n One.\n \n-It is of of use.\n\\ No newline at end of file\n+It is of use.\n\\ No newline at end of file\n"
    )
    assert path.read_text(encoding="utf-8") == "One.\n\nIt is of of use."


def test_only_what_the_run_reports_is_fixed(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("It is of of use on a evening.\n", encoding="utf-8")
    run(str(path), "--fix", "--select", "sentences/repeated-word")
    assert path.read_text(encoding="utf-8") == "It is of use on a evening.\n"


def test_a_file_that_was_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"newer\n")
    with pytest.raises(fixing.UnfixableError, match="was changed while it was checked"):
        fixing.write(path, b"older\n", b"fixed\n")
    assert path.read_bytes() == b"newer\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("It is of of use.\n", encoding="utf-8")
    tmp_path.chmod(0o500)
    try:
        code, _, said = run(str(path), "--fix")
    finally:
        tmp_path.chmod(0o700)
    assert code == 2
    assert "the fixed file cannot be written: permission denied" in said


def test_a_file_that_is_read_only_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("It is of of use.\n", encoding="utf-8")
    monkeypatch.setattr("os.access", lambda *_: False)  # the user of the tests may write everything
    code, _, said = run(str(path), "--fix")
    assert code == 2
    assert "the fixed file cannot be written: the file is read-only" in said
    assert path.read_text(encoding="utf-8") == "It is of of use.\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# how to use `ls -l` at sea", "# How To Use `ls -l` at Sea"),
        ("# how to *sail* & row", "# How To *Sail* & Row"),
        ("# the *f*erry of the north", None),  # markup stands within a word
    ],
)
def test_capitals_change_word_by_word(tmp_path: Path, before: str, after: str | None) -> None:
    rule = tmp_path / "cap.yaml"
    rule.write_text("check: capitalization\nmessage: x\nscope: heading\nwith: {match: $title, threshold: 1}\n")
    (found,) = lint_text(before, rules=[rule]).diagnostics
    assert (apply(before, found.fixes[0]) if found.fixes else None) == after


@pytest.mark.usefixtures("own_folder")
def test_a_safe_swap_keeps_markup_capitals_and_the_beginning_of_a_sentence() -> None:
    put(**{
        "rules__a.yaml": (
            "check: substitution\nmessage: We write “{instead}”, not “{found}”.\n"
            'with:\n  ignorecase: true\n  safe: yes\n  swap:\n    utilize: use\n    very: ""\n'
        ),
        "a.md": "WE UTILIZE ROPES.\n\nA **very** big boat.\n\n**Very**\n\nVery good boats are very fast.\n",
    })  # fmt: skip
    run("a.md", "--rules", "rules", "--select", "a", "--fix")
    fixed = "WE USE ROPES.\n\nA **very** big boat.\n\n**Very**\n\nVery good boats are fast.\n"
    assert Path("a.md").read_text(encoding="utf-8") == fixed


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # the slip stands more often, and the dictionary has the other one alone
        ("McKinely met us. Siv McKinely was glad.\n\nThe mayor is Siv McKinley.\n", ["Write “McKinley” for “McKinely”", "Write “McKinely”"]),
        ("McKinely met us.\n\nThe mayor is Siv McKinley.\n", ["Write “McKinley”"]),
        # the dictionary has neither
        ("Brevikson met us.\n\nThe mayor is Siv Breviksen.\n", ["Write “Brevikson”", "Write “Breviksen” for “Brevikson”"]),
    ],
)  # fmt: skip
def test_the_name_that_the_dictionary_has_is_offered_first(text: str, titles: list[str]) -> None:
    (found,) = (one for one in lint_text(text, path="a.md").diagnostics if one.rule == "names/name-variants")
    assert [fix.title for fix in found.fixes] == titles


def test_a_space_behind_a_title_is_put_in_only_where_somebody_asks_for_it() -> None:
    (found,) = lint_text("The lamp is by Dr.Zzs and others.", path="a.md").diagnostics
    assert [(fix.title, fix.trust) for fix in found.fixes] == [("Write “Dr. Zzs”", "ask")]


def test_what_keeps_its_form_keeps_it_in_a_fix(tmp_path: Path) -> None:
    rule = tmp_path / "cap.yaml"
    rule.write_text(
        "check: capitalization\nmessage: x\nscope: heading\nwith: {match: $sentence, exceptions: [iPhone, macOS Sierra]}\n"
    )
    before = "# The Old macOS sierra On the iPhone"
    (found,) = lint_text(before, rules=[rule]).diagnostics
    assert apply(before, found.fixes[0]) == "# The old macOS Sierra on the iPhone"
    rule.write_text(
        "check: capitalization\nmessage: x\nscope: heading\nwith: {match: $sentence, exceptions: [Istanbul]}\n"
    )
    report = lint_text("# The Old \u0130stanbul", rules=[rule])
    assert report.error is None
    assert [one.place.quote for one in report.diagnostics] == ["The Old \u0130stanbul"]


def test_a_word_that_has_an_exception_inside_keeps_its_form_in_a_fix(tmp_path: Path) -> None:
    rule = tmp_path / "cap.yaml"
    rule.write_text(
        "check: capitalization\nmessage: x\nscope: heading\nwith: {match: $sentence, exceptions: [Mac], inside: true}\n"
    )
    before = "# Using A Macbook Here"
    (found,) = lint_text(before, rules=[rule]).diagnostics
    assert apply(before, found.fixes[0]) == "# Using a Macbook here"


@pytest.mark.parametrize(
    ("args", "said"),
    [(["--fix", "--diff"], "use one of them"), (["-", "--fix"], "standard input cannot be fixed; use --diff")],
)
def test_options_that_do_not_go_together(tmp_path: Path, args: list[str], said: str) -> None:
    code, _, shown = run(str(tmp_path), *args)
    assert code == 2
    assert said in shown


def ask(path: Path, answers: str, *args: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["check", str(path), "--fix", "--ask", "-q", *args], input=answers)
    return result.exit_code, result.stderr


NAMES = (
    "Meanwhile Katharina Holmquist left. Later Katharina Holmquist spoke.\n\nStaff said Katarina Holmquist was ill.\n"
)


def test_ask_shows_both_places_and_makes_the_fix_that_is_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(NAMES, encoding="utf-8")
    code, said = ask(path, "9\n1\n")
    assert code == 0
    assert "^^^^^^^^ spelled differently here" in said
    assert "~~~~~~~~~ spelled this way here" in said
    assert said.count("1 make the fix, s skip, a allow it with a reason, q quit") == 2
    assert "  “9” is none of these; type one and press Enter\n" in said
    assert path.read_text(encoding="utf-8") == NAMES.replace("Katarina", "Katharina")


@pytest.mark.parametrize("answers", ["s\n", "q\n"])
def test_ask_can_be_declined(tmp_path: Path, answers: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(NAMES, encoding="utf-8")
    ask(path, answers)
    assert path.read_text(encoding="utf-8") == NAMES


def test_ask_adds_an_exception_that_holds(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(NAMES, encoding="utf-8")
    ask(path, "a\nhis own spelling\n")
    comment = "<!-- copydesk allow names/name-variants: his own spelling -->\n\n"
    assert path.read_text(encoding="utf-8") == NAMES.replace("Staff", f"{comment}Staff")
    assert run(str(path))[1] == "1 file: nothing found; 1 known or allowed\n"


def test_ask_writes_behind_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("\ufeffThe lamp stands between between the quay and the pier.\n", encoding="utf-8")
    ask(path, "a\nso she wrote\n")
    comment = "<!-- copydesk allow sentences/repeated-word: so she wrote -->"
    said = "The lamp stands between between the quay and the pier.\n"
    assert path.read_text(encoding="utf-8") == f"\ufeff{comment}\n\n{said}"
    assert run(str(path))[1] == "1 file: nothing found; 1 known or allowed\n"


@pytest.mark.parametrize(
    ("title", "before"), [("=====\nBoats\n=====\n\n", ""), ("Boats\n=====\n\n* One boat:\n\n  ", "  ")]
)
def test_ask_adds_a_comment_of_the_format(tmp_path: Path, title: str, before: str) -> None:
    path = tmp_path / "a.rst"
    said = "The lamp of the harbour stands between between the quay and the pier.\n"
    path.write_text(f"{title}{said}", encoding="utf-8")
    ask(path, "a\nso she wrote\n")
    comment = ".. copydesk allow sentences/repeated-word: so she wrote"
    start = title.removesuffix(before) if before else title
    assert path.read_text(encoding="utf-8") == f"{start}{before}{comment}\n\n{before}{said}"
    assert run(str(path))[1] == "1 file: nothing found; 1 known or allowed\n"


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.md", "# Fair\n\n![The boat boat is here.](a.png)\n", "# Fair\n\n<!-- copydesk allow sentences/repeated-word: so | it -->\n\n![The boat boat is here.](a.png)\n"),
        ("a.html", '<p>It is.</p><p><img title="a < b" alt="The boat boat is here."></p>', '<p>It is.</p><p><!-- copydesk allow sentences/repeated-word: so | it --><img title="a < b" alt="The boat boat is here."></p>'),
        ("a.html", '<p>It is.</p><p><img src="a.png" alt="The boat boat is here."></p>', '<p>It is.</p><p><!-- copydesk allow sentences/repeated-word: so | it --><img src="a.png" alt="The boat boat is here."></p>'),
        ("a.md", "| Town | Note |\n|---|---|\n| Lund | The boat boat is here. |\n", "| Town | Note |\n|---|---|\n| Lund | The boat boat is here. <!-- copydesk allow sentences/repeated-word: so / it --> |\n"),
    ],
)  # fmt: skip
def test_an_exception_is_written_where_nobody_reads_it(tmp_path: Path, name: str, before: str, after: str) -> None:
    path = tmp_path / name
    path.write_text(before, encoding="utf-8")
    ask(path, "a\nso | it\n")
    assert path.read_text(encoding="utf-8") == after
    assert run(str(path))[1].endswith("1 file: nothing found; 1 known or allowed\n")


def test_the_reason_of_an_exception_may_be_left_out_of(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(NAMES, encoding="utf-8")
    for answers in ("a\nb\ns\n", "a\nq\n"):
        ask(path, answers)
        assert path.read_text(encoding="utf-8") == NAMES


def test_what_is_wrong_with_an_exception_is_not_allowed_by_another(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("<!-- copydesk allow names: x -->\n\nAll is well.\n", encoding="utf-8")
    code, said = ask(path, "a\ns\n")
    assert "  1 make the fix, s skip, q quit" in said
    assert "  “a” is none of these; type one and press Enter\n" in said
    assert code == 0


def test_what_was_decided_before_quitting_is_kept(tmp_path: Path) -> None:
    first, second = tmp_path / "a.md", tmp_path / "b.md"
    for path in (first, second):
        path.write_text(NAMES, encoding="utf-8")
    CliRunner().invoke(main, ["check", str(first), str(second), "--fix", "--ask", "-q"], input="1\nq\n")
    assert "Katarina" not in first.read_text(encoding="utf-8")
    assert second.read_text(encoding="utf-8") == NAMES


def test_who_quits_has_no_more_files_changed(tmp_path: Path) -> None:
    first, second = tmp_path / "a.md", tmp_path / "b.md"
    first.write_text(NAMES, encoding="utf-8")
    second.write_text("It was the the end of the fair.\n", encoding="utf-8")
    args = ["check", str(first), str(second), "--fix", "--ask", "--jobs", "1"]
    said = CliRunner().invoke(main, args, input="q\n").stderr
    assert "made" not in said
    assert second.read_text(encoding="utf-8") == "It was the the end of the fair.\n"


def test_quotations_of_html_are_left_alone() -> None:
    page = "<p>He said <q>I ate a apple.</q> It was a apple.</p><blockquote><p>He ate a apple.</p></blockquote>\n"
    report = lint_text(page, path="a.html")
    assert [apply(page, fix) for fix in fixing.together(report, fixing.safe(report))] == [
        page.replace("was a apple", "was an apple")
    ]


def test_reports_are_written_where_the_answers_end(tmp_path: Path) -> None:
    first, second, report = tmp_path / "a.md", tmp_path / "b.md", tmp_path / "o.json"
    for path in (first, second):
        path.write_text(NAMES, encoding="utf-8")
    args = ["check", str(first), str(second), "--fix", "--ask", "--format", f"json:{report}"]
    result = CliRunner().invoke(main, args, input="1\n")
    assert (result.exit_code, "topped" in result.stderr) == (0, False)
    assert [one["path"] for one in json.loads(report.read_text(encoding="utf-8"))["reports"]] == [
        str(first),
        str(second),
    ]
    assert "Katarina" not in first.read_text(encoding="utf-8")
    assert second.read_text(encoding="utf-8") == NAMES


def test_a_patch_that_mends_not_all_says_why_the_status_is_1(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("TODO: the boats. It is so.\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "a.md", "--diff"])
    said = "copydesk: the status is 1 because of what was found; without --diff a report tells of it\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", said)


def test_ask_wants_fix(tmp_path: Path) -> None:
    assert "--ask goes with --fix" in run(str(tmp_path), "--ask")[2]


def test_many_fixes_are_put_together_in_order() -> None:
    text = "a b c d e f g h " * 3000
    report = lint_text("x\n", path="a.md")
    fixes = [Fix("", (Edit(at, at + 1, "xyz"),), "safe") for at in range(0, len(text), 2)]
    assert fixing.together(report, [*fixes, *fixes[:100]]) == fixes
    assert apply(text, *fixes[::-1]) == "xyz " * 24_000


@pytest.mark.usefixtures("own_folder")
@pytest.mark.parametrize("text", ["He gave her her bag back.", "We came in in March.", "All that that means is clear."])
def test_a_word_that_a_sentence_may_need_twice_is_never_deleted_unasked(text: str) -> None:
    put(**{"rules__a.yaml": "check: repetition\nmessage: x\n"})
    (rule,) = load(["rules"], with_shipped=False).rules.values()
    (one,) = lint_document(read_text(text, "a.md"), [rule]).diagnostics
    assert [fix.trust for fix in one.fixes] == ["ask"]


@pytest.mark.usefixtures("own_folder")
def test_who_never_answers_is_not_asked_for_ever() -> None:
    put(**{"a.md": "The colour of the center is grey.\n"})
    result = CliRunner().invoke(main, ["check", "a.md", "--fix", "--ask"], input="y\n" * 40)
    assert result.stderr.count("“y” is none of these") == 5
    assert Path("a.md").read_text(encoding="utf-8") == "The colour of the center is grey.\n"


@pytest.mark.usefixtures("own_folder")
def test_questions_without_answers_write_no_rule() -> None:
    result = CliRunner().invoke(main, ["rules", "new", "x.yaml"], input="")
    assert (result.exit_code, Path("x.yaml").exists()) == (2, False)
    assert result.stderr.endswith("Error: the questions were not answered, so no file was written\n")


@pytest.mark.usefixtures("own_folder")
def test_marks_at_the_ends_of_a_quotation_may_be_changed() -> None:
    put(**{"a.txt": 'The mayor said: "We go to the bridge now, and we will stay.” He left.\n'})
    CliRunner().invoke(main, ["check", "a.txt", "--fix"])
    after = "The mayor said: “We go to the bridge now, and we will stay.” He left.\n"
    assert Path("a.txt").read_text(encoding="utf-8") == after


def test_what_is_guessed_is_not_written_though_several_processes_look(tmp_path: Path) -> None:
    (tmp_path / "copydesk.yaml").write_text("files: ['*.log']\n")
    for number in range(9):
        (tmp_path / f"{number}.log").write_text("It was was a day.\n")
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    said = run(str(tmp_path), "--fix", "--jobs", "2")[2]
    assert "made" not in said
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_a_digit_that_is_no_number_is_no_answer(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("It was was a day.\n\n“He was was ill,” she said.\n", encoding="utf-8")
    code, said = ask(path, "²\nq\n")
    assert (code, "“²” is none of these" in said) == (0, True)


def test_the_name_of_a_diff_may_have_a_space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a b.md").write_text("It was late .\n\nThe the end.\n", encoding="utf-8")
    shown = run("a b.md", "--diff")[1]
    assert shown.splitlines()[:2] == ["--- a/a b.md\t", "+++ b/a b.md\t"]
    subprocess.run(["git", "apply"], input=shown, text=True, check=True, cwd=tmp_path)
    assert "The end." in Path("a b.md").read_text(encoding="utf-8")


def test_a_house_says_which_of_its_words_need_no_question(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("house.yaml").write_text(
        "check: substitution\nmessage: “{instead}”.\nwith:\n  safe: yes\n  swap: {per cent: percent, big: large|huge}\n",
        encoding="utf-8",
    )
    text = "It rose 2 per cent. “Per cent?” he said. It is big.\n"
    Path("a.md").write_text(text, encoding="utf-8")
    run("a.md", "--rules", "house.yaml", "--select", "house", "--fix")
    # what somebody said, and what may be meant in two ways, is asked
    assert Path("a.md").read_text(encoding="utf-8") == text.replace("2 per cent", "2 percent")


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
@pytest.mark.parametrize(
    ("name", "shown"),
    [("a\tb.md", r"a\011b.md"), ("a\nb.md", r"a\012b.md"), ('a"b.md', r"a\042b.md"), ("a\\b.md", r"a\134b.md")],
)
def test_the_name_of_a_diff_is_written_as_git_writes_it(
    name: str, shown: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text("The the end.\n", encoding="utf-8")
    patch = run(".", "--diff")[1]
    assert patch.splitlines()[:2] == [f'--- "a/{shown}"', f'+++ "b/{shown}"']
    subprocess.run(["git", "apply"], input=patch, text=True, check=True, cwd=tmp_path)
    assert Path(name).read_text(encoding="utf-8") == "The end.\n"


def test_standard_input_stands_for_the_file_of_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As an editor means it, whose text is not saved yet: the file is not checked besides."""
    monkeypatch.chdir(tmp_path)
    Path("same.txt").write_text("It was an user.\n", encoding="utf-8")
    args = ["check", "-", "same.txt", "--stdin-filename", "same.txt", "--diff"]
    shown = CliRunner().invoke(main, args, input="She had a apple.\n").stdout
    assert [line for line in shown.splitlines() if line[0] in "+-"] == [
        "--- a/same.txt",
        "+++ b/same.txt",
        "-She had a apple.",
        "+She had an apple.",
    ]


def test_a_diff_has_the_encoding_of_each_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or git applies none of it, not even what it has of other files."""
    monkeypatch.chdir(tmp_path)
    Path("latin.txt").write_bytes("Café the the cat sat here.\n".encode("latin-1"))
    Path("plain.txt").write_bytes("Café the the dog sat here.\n".encode())
    Path("wide.txt").write_bytes("Café the the cow sat here.\n".encode("utf-16"))
    shown = CliRunner().invoke(main, ["check", ".", "--diff"])
    assert "wide.txt: its fixes are left out, as no patch can change a file in UTF-16; --fix makes them" in shown.stderr
    subprocess.run(["git", "apply"], input=shown.stdout_bytes, check=True, cwd=tmp_path)
    assert Path("latin.txt").read_bytes() == "Café the cat sat here.\n".encode("latin-1")
    assert Path("plain.txt").read_bytes() == "Café the dog sat here.\n".encode()


def test_a_diff_names_files_from_the_top_of_the_repository_where_they_are_not_below(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    below = tmp_path / "sub"
    below.mkdir()
    (below / "a.md").write_text("It is a the the boat.\n", encoding="utf-8")
    monkeypatch.chdir(below)
    for written, shown in (("a.md", "a.md"), (str(below / "a.md"), "sub/a.md"), ("../sub/a.md", "sub/a.md")):
        _, shown_diff, _ = run(written, "--diff")
        assert f"+++ b/{shown}\n" in shown_diff.replace("\t", "")


HOUSE = "check: substitution\nmessage: Write “{instead}”.\nwith:\n  safe: yes\n  swap:\n"


@pytest.mark.parametrize(
    ("swap", "before", "after"),
    [
        (
            "council: town council",
            "The council met. Town Council is late.",
            "The town council met. Town Council is late.",
        ),
        ("very: very very", "It is very late, and very very dark.", "It is very very late, and very very dark."),
        ("eco: eco-friendly", "An eco, eco-friendly boat.", "An eco-friendly, eco-friendly boat."),
        (r"(\d+) km: $1 km (about $1 miles)", "It is 5 km.", "It is 5 km (about 5 miles)."),
        ("on: now on", "The lamp is now on, and it is on.", "The lamp is now on, and it is now on."),
        ("council: town council", "The downtown council met.", "The downtown town council met."),
        # a name that is written in another case is no whole replacement
        ("Nordoy Line: The Nordoy Line", "We took Nordoy Line.", "We took The Nordoy Line."),
    ],
)
@pytest.mark.usefixtures("own_folder")
def test_what_stands_there_already_is_not_put_in_again(swap: str, before: str, after: str) -> None:
    put(**{"rules__a.yaml": f"{HOUSE}    {swap}\n", "t.md": f"{before}\n"})
    status, _, said = run("t.md", "--no-cache", "--rules", "rules", "--select", "a", "--fix")
    assert (status, Path("t.md").read_text()) == (0, f"{after}\n")
    assert " made\n" in said
    run("t.md", "--no-cache", "--rules", "rules", "--select", "a", "--fix")
    assert Path("t.md").read_text() == f"{after}\n"


@pytest.mark.usefixtures("own_folder")
def test_two_rules_that_undo_each_other_change_nothing() -> None:
    put(
        **{
            "rules__a.yaml": f"{HOUSE}    big: large\n",
            "rules__b.yaml": f"{HOUSE}    large: big\n",
            "t.md": "A big boat.\n",
        }
    )
    _, _, said = run("t.md", "--no-cache", "--rules", "rules", "--select", "a,b", "--fix")
    assert (Path("t.md").read_text(), "made" in said) == ("A big boat.\n", False)
