"""Word files: the text that is taken out of them, what its places are called, and what is said of those that cannot be
read."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from lint.batches import lint_paths
from lint.cli.main import main
from lint.document import Document
from lint.formats import UnreadableError, read, text_of, word
from lint.result_cache import ResultCache
from lint.rules import shipped
from lint.runner import Day, Job

NAMESPACE = nsdecls("w")
DOUBLED = "The pilot rang the the bell at noon, and nobody came."


def written(*paragraphs: str) -> bytes:
    """A Word file with paragraphs in WordprocessingML."""
    file = docx.Document()
    for one in paragraphs:
        file.element.body.insert(len(file.element.body) - 1, parse_xml(one))
    return saved(file)


def saved(file: Any) -> bytes:
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def run(text: str, looks: str = "") -> str:
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*parts: str) -> str:
    return f"<w:p {NAMESPACE}>{''.join(parts)}</w:p>"


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.prose) for block in document.blocks]


def test_each_paragraph_is_a_line_and_has_its_kind_from_its_style() -> None:
    file = docx.Document()
    file.add_heading("The ferry is back", 0)
    file.add_paragraph("By Siv Moe")
    file.add_heading("Boats", 1)
    file.add_paragraph("")
    file.add_paragraph("One boat is new.", style="List Bullet")
    file.add_paragraph("It came at noon.", style="Quote")
    document = read(saved(file), "a.docx")
    assert document.text == "The ferry is back\nBy Siv Moe\nBoats\n\nOne boat is new.\nIt came at noon.\n"
    assert blocks(document) == [
        ("headline", 1, "The ferry is back"),
        ("byline", 0, "By Siv Moe"),
        ("heading", 2, "Boats"),
        ("item", 1, "One boat is new."),
        ("quotation", 0, "It came at noon."),
    ]
    assert (document.format, document.unit) == ("word", "paragraph")


def test_the_cells_of_a_table_are_lines_with_their_row_and_its_head() -> None:
    file = docx.Document()
    file.add_paragraph("The boats of the port are as follows.")
    table = file.add_table(rows=2, cols=2)
    for row, words in zip(table.rows, (("Boat", "Crew"), ("Tern", "12")), strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {NAMESPACE}/>"))
    cells = [block for block in read(saved(file), "a.docx").blocks if block.kind == "cell"]
    assert [(block.level, block.prose, len(block.marked("header"))) for block in cells] == [
        (1, "Boat", 1),
        (1, "Crew", 1),
        (2, "Tern", 0),
        (2, "12", 0),
    ]


def test_what_was_inserted_is_read_and_what_was_deleted_or_hidden_is_not() -> None:
    data = written(
        paragraph(
            run("The ferry "),
            f'<w:ins w:id="1" w:author="Siv">{run("never ")}</w:ins>',
            '<w:del w:id="2" w:author="Siv"><w:r><w:delText>always </w:delText></w:r></w:del>',
            run("ran"),
            run(" in secret", "<w:vanish/>"),
            "<w:r><w:noBreakHyphen/><w:br/><w:tab/></w:r>",
            f"<w:hyperlink>{run('on', '<w:b/>')}</w:hyperlink>",
            run(".", '<w:b w:val="0"/>'),
        )
    )
    document = read(data, "a.docx")
    (block,) = document.blocks
    assert document.text == "The ferry never ran-\u2028\ton.\n"
    assert block.prose == "The ferry never ran-\n on."
    assert [tuple(mark) for mark in block.marks] == [("link", 22, 24), ("strong", 22, 24)]
    assert document.text[slice(*block.source(22, 24))] == "on"


def test_values_that_say_nothing_are_done_without() -> None:
    looks = '<w:outlineLvl w:val="99999999999999999999"/><w:pStyle/><w:numPr><w:ilvl w:val="²"/><w:numId/></w:numPr>'
    data = written(paragraph(f"<w:pPr>{looks}</w:pPr>", run("The ferry is back.", "<w:rStyle/>")))
    assert blocks(read(data, "a.docx")) == [("paragraph", 0, "The ferry is back.")]


def test_a_text_box_follows_its_paragraph_once_and_notes_the_text() -> None:
    box = f"<w:txbxContent>{paragraph(run('In the box.'))}</w:txbxContent>"
    drawn = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    data = with_notes(written(paragraph(run("Above it."), drawn), paragraph(run("Below it."))), "At the foot.")
    assert read(data, "a.docx").text == "Above it.\nIn the box.\nBelow it.\nAt the foot.\n"


def with_notes(data: bytes, note: str) -> bytes:
    """The file with one footnote, and the line that parts it from the text."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    reference = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    notes = (
        f'<w:footnotes {NAMESPACE}><w:footnote w:type="separator" w:id="0">{paragraph(run("---"))}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph(run(note))}</w:footnote></w:footnotes>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode("utf-8") if name.endswith((".xml", ".rels")) else old.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(
                    "</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
                )
            if name == "word/_rels/document.xml.rels":
                content = content.replace(
                    "</Relationships>",
                    f'<Relationship Id="rId99" Type="{reference}" Target="footnotes.xml"/></Relationships>',
                )
            new.writestr(name, content)
        new.writestr("word/footnotes.xml", notes)
    return buffer.getvalue()


@given(
    st.lists(
        st.lists(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=12), max_size=4),
        max_size=5,
    )
)
def test_every_place_is_exact(parts: list[list[str]]) -> None:
    file = docx.Document()
    for pieces in parts:
        one = file.add_paragraph()
        for piece in pieces:
            one.add_run(piece)
    document = read(saved(file), "a.docx")
    assert document.text == "".join("".join(pieces) + "\n" for pieces in parts)
    for block in document.blocks:
        for at, letter in enumerate(block.prose):
            place = document.place(block, at, at + 1)
            assert place.quote == document.text[place.start : place.end]
            assert letter in (place.quote, " ", "\ufffc")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    file = docx.Document()
    file.add_paragraph("The ferry is back after the storm, and the town is glad.")
    file.add_paragraph(DOUBLED)
    (tmp_path / "story.docx").write_bytes(saved(file))
    return tmp_path / "story.docx"


def test_a_report_calls_lines_paragraphs(story: Path) -> None:
    shown = CliRunner().invoke(main, ["check", str(story), "--select", "sentences/repeated-word"]).stdout
    assert f"  ¶2 │ {DOUBLED}\n     │                    ^^^ again\n" in shown
    said = (
        CliRunner()
        .invoke(main, ["check", str(story), "--select", "sentences/repeated-word", "--format", "json"])
        .stdout
    )
    (one,) = json.loads(said)["reports"][0]["diagnostics"]
    assert (one["place"]["line"], one["place"]["paragraph"], one["place"]["quote"]) == (2, 2, "the")
    for name, wording in (("junit", "repeated-word, paragraph 2, column 20"), ("html", ">paragraph 2</a>")):
        told = ["check", str(story), "--select", "sentences/repeated-word", "--format", name]
        assert wording in CliRunner().invoke(main, told).stdout


def test_a_line_break_within_a_paragraph_is_a_space_on_a_terminal(story: Path) -> None:
    story.write_bytes(written(paragraph(run("The pilot rang"), "<w:r><w:br/></w:r>", run("the the bell at noon."))))
    shown = CliRunner().invoke(main, ["check", str(story), "--select", "sentences/repeated-word"]).stdout
    assert "  ¶1 │ The pilot rang the the bell at noon.\n     │                    ^^^ again\n" in shown


def test_fixes_leave_the_file_as_it_is_and_say_so(story: Path) -> None:
    before = story.read_bytes()
    said = f"{story}: it is left as it is, as copydesk does not write into Word files; make the changes in Word\n"
    for how in (["--fix"], ["--diff"], ["--fix", "--ask"]):
        result = CliRunner().invoke(main, ["check", str(story), *how], input="y\n" * 9)
        assert (story.read_bytes() == before, said in result.stderr) == (True, True), how


def test_a_report_that_was_kept_is_the_same(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    job = Job(str(story), (shipped().rules["sentences/repeated-word"],), Day())
    (made,) = lint_paths([job], known=ResultCache(story.parent / "cache"))
    for name in ("lint_path", "lint_bytes"):
        monkeypatch.setattr(f"lint.batches.{name}", lambda *job: pytest.fail(f"{job} was checked again"))
    (kept,) = lint_paths([job], known=ResultCache(story.parent / "cache"))
    assert made.diagnostics
    assert kept.to_dict() == made.to_dict()
    assert text_of(story.read_bytes(), "word") == read(story.read_bytes(), "story.docx").text


def test_what_cannot_be_read_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = written(paragraph(run("The ferry is back.")))
    for broken in (b"PK\x03\x04", whole[: len(whole) // 2], b"PK\x03\x04" + b"x" * 1000):
        with pytest.raises(
            UnreadableError, match=r"^this is no Word file that can be read: it may be damaged, locked "
        ):
            read(broken, "a.docx")
    for name, most in (("MOST_UNPACKED", "1,000"), ("MOST_OF_XML", "2,000")):
        with monkeypatch.context() as patched:
            patched.setattr(word, name, int(most.replace(",", "")))
            with pytest.raises(
                UnreadableError, match=f"^this Word file unpacks to more than {most} bytes, and is not c"
            ):
                read(whole, "a.docx")


def test_xml_counts_as_such_whatever_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written(paragraph(run("Ferry."))))) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        new.writestr("word/media/one.png", b"\x89PNG" + b" " * 2_000_000)
    assert read(buffer.getvalue(), "a.docx").text == "Ferry.\n"  # a picture is none
    monkeypatch.setattr(word, "MOST_OF_XML", 1_000_000)
    assert read(buffer.getvalue(), "a.docx").text == "Ferry.\n"
    with zipfile.ZipFile(buffer, "a") as new:
        new.writestr("word/one.png", b"<a>" + b" " * 2_000_000 + b"</a>")
    with pytest.raises(UnreadableError, match=r"^this Word file unpacks to more than 1,000,000 bytes"):
        read(buffer.getvalue(), "a.docx")


def test_without_the_library_a_file_says_how_to_install_it(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "ENDINGS", ())
    with pytest.raises(UnreadableError, match=r"^a Word file is read with the extra “docx”; run pip install 'copydesk"):
        read(story.read_bytes(), "story.docx")
    (story.parent / "a.md").write_text("The harbour is open.\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(story.parent)])
    assert (result.exit_code, result.stdout) == (0, "1 file: nothing found\n")
    assert "story.docx: files of word processors are not read" in result.stderr


def test_what_word_keeps_beside_an_open_file_is_left_out(story: Path) -> None:
    (story.parent / "~$story.docx").write_bytes(b"\x05Siv Moe")
    result = CliRunner().invoke(main, ["check", str(story.parent), "--format", "json"])
    assert [Path(one["path"]).name for one in json.loads(result.stdout)["reports"]] == ["story.docx"]
