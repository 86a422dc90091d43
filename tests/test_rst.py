"""reStructuredText: what is prose and what is not, the way back to the source, exceptions and dates."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lint.diagnostics import Report
from lint.document import MASK
from lint.formats import read_text
from lint.rules import shipped
from lint.runner import lint_document


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.prose) for block in read_text(text, "a.rst").blocks]


def code(words: str) -> str:
    return MASK * len(words)


def test_titles_are_levelled_by_their_marks_in_the_order_of_their_first_use() -> None:
    text = "====\nHarbour\n====\n\nLamps\n~~~~~\n\nOil\n---\n\nBoats\n~~~~~\n\nWords.\n\n----\n\nMore words.\n"
    document = read_text(text, "a.rst")
    assert [(block.kind, block.prose, block.level) for block in document.blocks] == [
        ("headline", "Harbour", 1),
        ("heading", "Lamps", 2),
        ("heading", "Oil", 3),
        ("heading", "Boats", 2),
        ("paragraph", "Words.", 0),
        ("paragraph", "More words.", 0),
    ]
    assert text[slice(*document.blocks[1].span)] == "Lamps\n~~~~~"


def test_lists_and_definitions_are_items_by_depth() -> None:
    text = "* one\n  goes on\n\n  and on\n\n  * deeper\n* two\n\n1. first\n#. second\n\nterm\n    What it means.\n\n:field: its value\n"
    document = read_text(text, "a.rst")
    assert [(block.kind, block.prose, block.level) for block in document.blocks] == [
        ("item", "one goes on", 1),
        ("item", "and on", 1),
        ("item", "deeper", 2),
        ("item", "two", 1),
        ("item", "first", 1),
        ("item", "second", 1),
        ("item", "term", 1),
        ("item", "What it means.", 1),
        ("item", "its value", 1),
    ]


def test_what_a_directive_holds_is_indented_as_its_outermost_line() -> None:
    text = ".. only:: html\n\n            The Title\n\n    Words of a line\n    and of the next.\n"
    assert blocks(text) == [("quotation", "The Title"), ("paragraph", "Words of a line and of the next.")]


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("A **strong** word, an *em* word.", "A strong word, an em word."),
        ("Run ``copy a b`` now.", f"Run {code('copy a b')} now."),
        ("Run ``a`b`` and ```a` ``.", f"Run {code('a`b')} and ```a` ``."),
        ("Run ````a````.", f"Run {code('``a``')}."),
        ("See `the quay <http://example.org/q>`_ here.", "See the quay here."),
        ("See `<http://example.org/q>`_ here.", f"See {code('<http://example.org/q>')} here."),
        ("See quay-side_ and `the two lamps`__ here.", "See quay-side and the two lamps here."),
        ("Ask :ref:`the master <master>` first.", "Ask the master first."),
        ("Ask :ref:`master-of-quay` first.", f"Ask {code('master-of-quay')} first."),
        ("Call :py:func:`open` first.", f"Call {code('open')} first."),
        ("A :term:`lamp` is lit.", "A lamp is lit."),
        ("So it was [1]_, and [#note]_ too.", f"So it was {code('[1]_')}, and {code('[#note]_')} too."),
        ("This is |release| of it.", f"This is {code('release')} of it."),
        (r"A \*star\* and a\ b.", "A *star* and ab."),
        ("The name __init__ and a_b stay, and 2 * 3 * 4.", "The name __init__ and a_b stay, and 2 * 3 * 4."),
        ('The mark "*" and (*) are marks.', 'The mark "*" and (*) are marks.'),
        ("f(*args, **names) is called.", "f(*args, **names) is called."),
        ("Words over\n  two lines.", "Words over"),
    ],
)
def test_markup_within_a_paragraph(text: str, prose: str) -> None:
    assert blocks(text)[0][1] == prose


@pytest.mark.parametrize(
    "text",
    [
        ".. A comment,\n   which goes on.\n",
        ".. _target: http://example.org\n",
        ".. toctree::\n   :maxdepth: 2\n\n   one\n   two\n",
        "..\n",
    ],
)
def test_what_readers_do_not_see_as_prose(text: str) -> None:
    assert [block for block in blocks(f"{text}\nWords.\n") if block[0] != "code"] == [("paragraph", "Words.")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("So::\n\n  a = 1\n\nWords.\n", [("paragraph", "So:"), ("code", "a = 1"), ("paragraph", "Words.")]),
        ("The lamp is set so, ::\n\n  a = 1\n", [("paragraph", "The lamp is set so,"), ("code", "a = 1")]),
        ("::\n\n  a = 1\n\n  b = 2\n", [("code", "a = 1\n\n  b = 2")]),
        ("So::\n\n> a\n> b\n", [("paragraph", "So:"), ("code", "> a\n> b")]),
        (".. code-block:: python\n   :linenos:\n\n   a = 1\n", [("code", ":linenos:\n\n   a = 1")]),
        (">>> a\n1\n\nWords.\n", [("code", ">>> a\n1"), ("paragraph", "Words.")]),
    ],
)
def test_code(text: str, found: list[tuple[str, str]]) -> None:
    assert blocks(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (".. note:: Begins here\n   and goes on.\n", [("paragraph", "Begins here and goes on.")]),
        (".. note ::\n   :class: wide\n\n   Begins here.\n", [("paragraph", "Begins here.")]),
        (".. versionadded:: 3.5 The lamp.\n", [("paragraph", "The lamp.")]),
        (".. versionadded:: 3.5\n   The lamp.\n", [("paragraph", "The lamp.")]),
        (".. versionadded:: 3.5\n", []),
        (
            "Quay\n----\n\n.. topic:: The lamps\n\n   They are lit.\n",
            [("headline", "Quay"), ("caption", "The lamps"), ("paragraph", "They are lit.")],
        ),
        (
            ".. figure:: quay.png\n   :alt: A quay\n      at night\n\n   The quay at night.\n",
            [("caption", "A quay at night"), ("caption", "The quay at night.")],
        ),
        (".. epigraph::\n\n   Words of hers.\n", [("quotation", "Words of hers.")]),
        (".. confval:: lamp\n             lamps\n   :type: word\n\n   Says which.\n", [("paragraph", "Says which.")]),
        ("Before:\n\n   Words of hers.\n", [("paragraph", "Before:"), ("quotation", "Words of hers.")]),
        (
            "-a            The first of it,\n              and more.\n-b, --bits=N  Says how many.\n--long-name\n              Goes below.\n",
            [("item", "The first of it, and more."), ("item", "Says how many."), ("item", "Goes below.")],
        ),
        ("-- said the pilot,\nand left.\n", [("paragraph", "-- said the pilot, and left.")]),
        ("| The boats\n| came home\n", [("quotation", "The boats\ncame home")]),
    ],
)
def test_directives_and_quotations(text: str, found: list[tuple[str, str]]) -> None:
    assert blocks(text) == found


def test_fields_at_the_top_are_metadata() -> None:
    document = read_text(":date: 3 May 2025\n:lang: en\n\nHarbour\n=======\n\nWords.\n", "a.rst")
    assert document.metadata.published == datetime.date(2025, 5, 3)
    assert document.metadata.published_from == "fields at the top"
    assert [block.prose for block in document.blocks] == ["Harbour", "Words."]


def test_a_finding_stands_where_its_words_do() -> None:
    text = "Harbour\n=======\n\n.. note::\n\n   The crews of the boats in the\n   the harbour saw ``a a`` there.\n"
    report = check(text)
    assert [(one.place.start, one.place.quote) for one in report.diagnostics] == [(text.index("the harbour"), "the")]
    assert report.document is not None
    assert report.document.line_and_column(report.diagnostics[0].place.start) == (7, 4)


def check(text: str, path: str = "a.rst") -> Report:
    return lint_document(read_text(text, path), [shipped().rules["sentences/repeated-word"]])


DOUBLED = "The crews of the boats in the the harbour saw it."


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (f".. copydesk allow sentences/repeated-word: a poem\n\n{DOUBLED}\n", []),
        (f".. copydesk allow sentences begin\n\n{DOUBLED}\n\n.. copydesk end\n", []),
        (f"* one\n\n  .. copydesk allow sentences: a poem\n\n  {DOUBLED}\n", []),
        (f"<!-- copydesk allow sentences -->\n\n{DOUBLED}\n", ["sentences/repeated-word"]),
        (f"::\n\n   .. copydesk allow sentences\n\n{DOUBLED}\n", ["sentences/repeated-word"]),
    ],
)
def test_exceptions_are_comments_of_the_format(text: str, rules: list[str]) -> None:
    assert [one.rule for one in check(text).diagnostics] == rules


def test_a_comment_of_this_format_is_words_elsewhere() -> None:
    text = f".. copydesk allow sentences: a poem\n\n{DOUBLED}\n"
    assert [one.rule for one in check(text, "a.md").diagnostics] == ["sentences/repeated-word"]


def test_an_exception_that_is_not_ended_says_how_to_end_it() -> None:
    text = f".. copydesk allow sentences begin: a poem\n\n{DOUBLED}\n"
    messages = [one.message for one in check(text).diagnostics]
    assert messages == [
        "This exception of sentences is never ended; write “.. copydesk end” where it ends, or “file” for “begin”."
    ]


PIECES = st.sampled_from(
    [
        "word", "Two words.", "**bold**", "*em*phasis", "`a link <http://example.org/x>`_", "``code``", ":ref:`x <y>`",
        ":func:`x`", "\\*", "\\ ", "é", "“quoted”", "😀", "|sub|", "[1]_", "name_", "=====", "-----", "- ", "1. ", "  ", "::",
        "|", "| ", ":field: ", ".. note:: a", ".. figure:: x", ".. comment", "a\tb", "\t", ">>> a", "+--+", "| x |", "`",
        "*", "**", "_", "\\",
    ]
)  # fmt: skip
TEXTS = st.lists(
    st.tuples(PIECES, st.sampled_from([" ", "\n", "\n\n", "\n  ", "\n   ", "\r\n", "", "\r", "\x0c", "\u2028"])),
    max_size=20,
).map(lambda pairs: "".join(piece + gap for piece, gap in pairs))


@given(TEXTS)
@example("| a\n| b\n")
@example("- a\n\n  b::\n\n      c\n")
def test_every_character_of_prose_leads_back(text: str) -> None:
    document = read_text(text, "a.rst")
    for block in document.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(text)
        last = block.span.start
        for at, character in enumerate(block.prose):
            span = block.source(at, at + 1)
            source = text[span.start : span.end]
            assert span.start >= last
            last = span.start
            is_joint = character in " \n" and set(source) <= set(" \t\r\n|\x0c\u2028")
            assert character in (source, MASK) or is_joint, (character, source)
        place = document.whole(block)
        assert text[place.start : place.end] == place.quote


def test_blocks_within_blocks_end_somewhere() -> None:
    text = "".join(f"{'  ' * depth}- word\n" for depth in range(2_000))
    assert len(read_text(text, "a.rst").blocks) < 50


def cells(text: str) -> list[tuple[int, str, bool]]:
    """The cells of a text: their row, their words, and whether they name the columns."""
    return [
        (block.level, block.prose, any(mark.kind == "header" for mark in block.marks))
        for block in read_text(text, "a.rst").blocks
        if block.kind == "cell"
    ]


def test_cells_of_a_simple_table() -> None:
    text = """Before.

=====  =======  ======
Boat   Crew     Days
=====  =======  ======
Heron  12       *two*

Moth   many
       hands    and a half
\\       9       1
=====  =======  ======

Behind.
"""
    assert cells(text) == [
        (1, "Boat", True),
        (1, "Crew", True),
        (1, "Days", True),
        (2, "Heron", False),
        (2, "12", False),
        (2, "two", False),
        (3, "Moth", False),
        (3, "many hands", False),
        (3, "and a half", False),
        (4, "9", False),
        (4, "1", False),
    ]
    assert blocks(text)[0] == ("paragraph", "Before.")
    assert blocks(text)[-1] == ("paragraph", "Behind.")


def test_cells_over_several_columns_of_a_simple_table() -> None:
    text = "====  ====  ====\nBoats       Days\n----------  ----\nold   new   all\n====  ====  ====\n1     2     3\n====  ====  ====\n"
    assert [words for _, words, _ in cells(text)] == ["Boats", "Days", "old", "new", "all", "1", "2", "3"]
    assert [is_head for _, _, is_head in cells(text)] == [True] * 5 + [False] * 3


def test_cells_of_a_grid() -> None:
    text = """   +-------+---------------+
   | Boat  | Crew          |
   +=======+===============+
   | Heron | twelve        |
   |       | hands         |
   +-------+---------------+
   | All that there are.   |
   +-----------------------+
"""
    assert cells(text) == [
        (1, "Boat", True),
        (1, "Crew", True),
        (2, "Heron", False),
        (2, "twelve hands", False),
        (3, "All that there are.", False),
    ]
    document = read_text(text, "a.rst")
    crew = next(block for block in document.blocks if block.prose == "twelve hands")
    assert text[slice(*crew.source(7, 12))] == "hands"


def test_cells_of_a_list_of_lists() -> None:
    text = """.. list-table:: Boats and crews
   :widths: 10 20
   :header-rows: 1

   * - Boat
     - Crew
   * - Heron
     - twelve
       hands
   * - Moth
     -
"""
    assert blocks(text)[0] == ("caption", "Boats and crews")
    assert cells(text) == [
        (1, "Boat", True),
        (1, "Crew", True),
        (2, "Heron", False),
        (2, "twelve hands", False),
        (3, "Moth", False),
    ]


def test_a_table_in_a_directive_has_a_caption() -> None:
    text = ".. table:: Tides\n\n   ====  ====\n   low   high\n   ====  ====\n   1     2\n   ====  ====\n"
    assert blocks(text)[0] == ("caption", "Tides")
    assert [words for _, words, _ in cells(text)] == ["low", "high", "1", "2"]


@pytest.mark.parametrize(
    "text",
    [
        "====  ====\nlow  and high\n====  ====\n",  # over the gap
        "+----+----+\n| a  | b  |\n|    +----+\n|    | c  |\n+----+----+\n",  # over two rows
        "+----+----+\n| a  | b |\n+----+----+\n",  # a bar in another column
        "====  ====\na\tb\n====  ====\n",
        ".. list-table::\n\n   words\n",
    ],
)
def test_a_table_that_is_drawn_otherwise_has_no_cells(text: str) -> None:
    assert cells(text) == []


@given(st.text(alphabet="=-+| ab\n*\\", max_size=120))
@example("====  ====\na     b\n====  ====\n")
@example("+--+\n|a|\n+--+")
def test_every_character_of_a_cell_leads_back(drawing: str) -> None:
    for text in (f"==  ==\n{drawing}\n==  ==\n", f"+--+--+\n{drawing}\n+--+--+\n", f".. list-table::\n\n   {drawing}"):
        document = read_text(text, "a.rst")
        for block in document.blocks:
            for at, character in enumerate(block.prose):
                if character not in (" ", "\n", MASK):
                    assert text[slice(*block.source(at, at + 1))] == character


def test_notes_and_the_words_for_pictures() -> None:
    text = """Words [1]_.

.. image:: quay.png
   :alt: The quay
   :width: 20

.. [1] The boat
   sank.

   Again.

.. [#a] Short.
.. [Holm2024] A *source*.
"""
    found = [
        (block.kind, block.prose, {mark.kind for mark in block.marks} & {"alt", "note"})
        for block in read_text(text, "a.rst").blocks[1:]
    ]
    assert found == [
        ("caption", "The quay", {"alt"}),
        ("paragraph", "The boat sank.", {"note"}),
        ("paragraph", "Again.", {"note"}),
        ("paragraph", "Short.", {"note"}),
        ("paragraph", "A source.", {"note"}),
    ]


def test_what_a_doctest_prints_is_code_however_deep_it_is_indented() -> None:
    text = "It is so.\n\n   >>> hosts()\n   [Host('a'),\n    Host('b')]\n   >>> hosts()\n   []\n\nIt ends.\n"
    blocks = read_text(text, "a.rst").blocks
    assert [block.kind for block in blocks] == ["paragraph", "code", "paragraph"]
    assert text[slice(*blocks[1].span)].endswith("[]")


def test_definitions_within_each_other_are_read_to_a_depth_and_no_further() -> None:
    text = "".join(" " * depth + "Term\n" for depth in range(400))
    assert 10 < len(read_text(text, "a.rst").blocks) < 400
