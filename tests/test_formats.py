"""Reading: kinds of block, metadata, and the way back from every character of prose to the source."""

from __future__ import annotations

import datetime
import html

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lint import lint_text
from lint.document import MASK, PAGE_TITLE
from lint.fixing import safe
from lint.formats import UnreadableError, decode, read, read_text
from lint.runner import Day, dated
from lint.spans import Mark

PATHS = ("a.txt", "a.md", "a.html")


def kinds(text: str, path: str = "a.md") -> list[tuple[str, str]]:
    return [(block.kind, block.prose) for block in read_text(text, path).blocks]


def assert_leads_back(text: str, path: str) -> None:
    """Every character of prose stands in the source where its run says, or was decoded or masked from there."""
    document = read_text(text, path)
    assert document.text == text
    for block in document.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(text)
        last = 0
        for at, character in enumerate(block.prose):
            span = block.source(at, at + 1)
            source = text[span.start : span.end]
            assert span.start >= last - 40
            last = span.start
            if character == MASK:
                continue
            if source == character:
                continue
            decoded = html.unescape(source).replace("\\", "").replace("\r\n", "\n")
            folded = source.strip(" \t\r\n>") == "" or source.startswith("<")  # a tag that parts
            assert (
                character in decoded or (character in " \n" and folded) or "''" in source or source.startswith("\\")
            ), (
                character,
                source,
            )
        place = document.whole(block)
        assert text[place.start : place.end] == place.quote


PIECES = st.sampled_from(
    [
        "word", "Two words.", "**bold**", "*em*phasis", "[a link](http://example.org/x \"t\")", "`code`", "&amp;", "&#39;",
        "\\*", "é", "“quoted”", "😀", "{{< figure >}}", "{% raw %}", "<b>html</b>", "<br>", "![alt *text*](i.png)", "[^1]",
        "http://example.org/a_b", "# H", "- item", "> quote", "| a | b |", "|---|---|", "1. one", "```", "    code",
        "<div>", "</div>", "---", "title: x", "+++", "~~gone~~", "* * *", "[^1]: note", "a\tb", "\\", "&", "<",
        "$x_1$", "$$\\sum$$", "$", "$5", "a) entry", "b) entry", "(1) point", "(2) point", "• point", "ii. part", "@def a = 1",
    ]
)  # fmt: skip
TEXTS = st.lists(
    st.tuples(PIECES, st.sampled_from([" ", "\n", "\n\n", "  \n", "\r\n", "", "\n\n\n", "\r"])), max_size=25
).map(lambda pairs: "".join(piece + gap for piece, gap in pairs))


LINES = (
    "",
    "  Brevik     12",
    "  Arden      14",
    "  All the boats came home",
    "  And the lamps went out,",
    "The line is old.",
    "    It rained",
    "```python",
    "```",
)


@given(st.lists(st.sampled_from(LINES), max_size=14))
@example(["They sang:", "", *LINES[1:3], "  Skagsund    9", LINES[3]])
@example(["They sang:", "", LINES[3], *LINES[1:3], "  Skagsund    9"])
@example(["```python", *["  Brevik     12"] * 3, "```"])
def test_each_letter_of_a_plain_text_is_in_one_block(lines: list[str]) -> None:
    text = "\n".join(lines)
    held = [0] * len(text)
    for block in read_text(text, path="story.txt").blocks:
        for run in block.runs:
            for at in range(run.source, run.source + run.length):
                held[at] += 1
    assert [held[at] for at, letter in enumerate(text) if letter.isalnum()] == [1] * sum(map(str.isalnum, text))


def test_an_underlined_line_of_a_plain_text_is_a_heading_whatever_its_form() -> None:
    text = (
        "The lamps\n=========\n\nThey were lit at dusk.\n\n"
        "how it began:\n-------------\n\nNobody knows.\n--------\n\n"
        "What is left?\n~~~~~~~~~~~~~\n\nIt was dark when they came home to the old harbour and looked\n"
        "for the lamps on the quay\n-------------------------\n"
    )
    for ends in ("\n", "\r\n", "\r"):
        assert kinds(text.replace("\n", ends), "a.txt") == [
            ("headline", "The lamps"),
            ("paragraph", "They were lit at dusk."),
            ("heading", "how it began:"),
            ("paragraph", "Nobody knows."),
            ("heading", "What is left?"),
            ("paragraph", "It was dark when they came home to the old harbour and looked for the lamps on the quay"),
        ]


def test_what_a_text_begins_with_is_no_stanza() -> None:
    text = "     THE HISTORY OF THE QUAY\n     Brevik, 3 May 2024\n     By Jo Lund\n     Norline News\n\nIt rained.\n"
    assert "quotation" not in {block.kind for block in read_text(text, path="story.txt").blocks}


@settings(max_examples=400)
@given(TEXTS, st.sampled_from(PATHS))
@example("---\ntitle: 'It''s &amp; so'\nsummary: \"a \\u00e9 b\"\n---\n\nText\n", "a.md")
@example(
    '---\nexcerpt: |\n  <p class="centered">The <em>lamp</em> is &amp; was</p>\n  <p>lit.</p>\n---\n\nText\n', "a.md"
)
@example("\ufeff# Title\r\n\r\nSome *text*\r\nhere &lt;.", "a.md")
@example("<div> &word ", "a.md")
@example("**bold**{{< figure >}} word ", "a.md")
@example("**bold:**{{< figure\n x >}} word ", "a.md")
@example("<div> **bold**{{< figure >}} ", "a.md")
@example("> quoted\n> on two lines &amp; more\n", "a.md")
def test_prose_leads_back_to_the_source(text: str, path: str) -> None:
    assert_leads_back(text, path)


@settings(max_examples=200)
@given(st.text(max_size=300), st.sampled_from(PATHS))
def test_any_text_can_be_read(text: str, path: str) -> None:
    document = read_text(text, path)
    for block in document.blocks:
        place = document.whole(block)
        assert text[place.start : place.end] == place.quote
        for run in block.runs:
            said, source = block.prose[run.prose :][: run.length], text[run.source :][: run.source_length]
            assert len(source) == run.source_length  # none reaches beyond the text
            if run.length == run.source_length:
                assert [
                    (a, b) for a, b in zip(said, source, strict=True) if a != b and a not in f" \n{MASK}\ufffd"
                ] == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (
            "a.md",
            "It cost £5\u00a0million on 12\u202fJune in the har\u00adbour\u2060, and **Jo\u00a0Lund** said\u200b so.\n",
        ),
        (
            "a.txt",
            "It cost £5\u00a0million on 12\u202fJune in the har\u00adbour\u2060, and Jo\u2009Lund said\u200b so.\n",
        ),
        (
            "a.html",
            "<p>It cost £5&nbsp;million on 12&#8239;June in the har&shy;bour\u2060, and <b>Jo&nbsp;Lund</b> said&#8203; so.</p>\n",
        ),
    ],
)
def test_spaces_of_typesetting_are_spaces_and_what_nobody_sees_is_left_out(path: str, text: str) -> None:
    document = read_text(text, path)
    (block,) = document.blocks
    assert block.prose == "It cost £5 million on 12 June in the harbour, and Jo Lund said so."
    at = block.prose.index("harbour")
    place = document.place(block, at, at + len("harbour"), "")
    assert (
        place.quote == text[place.start : place.end] and place.quote.startswith("har") and place.quote.endswith("bour")
    )
    last = block.prose.index("so.")
    assert document.place(block, last, last + 3, "").quote == "so."


def test_a_space_that_is_half_of_a_character_stays() -> None:
    text = "The chef served it \u00c3\u00a0 la carte.\n"
    (block,) = read_text(text, "a.md").blocks
    assert block.prose == text.strip()


def test_markdown_blocks() -> None:
    text = (
        "# Head*in*g\n\nMOSCOW (AP) — Para &amp; **bo**ld.  \nnext\n\n- one\n  - two\n\n> said\n\n| a | b |\n|---|---|\n| c | d |\n\n"
        "![alt *text*](i.png)\n\n```\ncode\n```\n"
    )
    assert kinds(text) == [
        ("headline", "Heading"),
        ("dateline", "MOSCOW (AP)"),
        ("paragraph", "Para & bold.\nnext"),
        ("item", "one"),
        ("item", "two"),
        ("quotation", "said"),
        ("cell", "a"),
        ("cell", "b"),
        ("cell", "c"),
        ("cell", "d"),
        ("caption", "alt text"),
        ("code", "code"),
    ]


def test_masked_words_and_dropped_tags() -> None:
    (block,) = read_text("{{< img >}}Run `ls -l` at http://example.org/a now.", "a.md").blocks
    assert block.prose == f"Run {MASK * 5} at {MASK * 20} now."


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("In all 45<sup>1</sup> people voted.<sup>2</sup> They had boats<sup>3</sup>.", "In all 45 people voted. They had boats."),
        ('In 45<sup class="fn">1</sup> and 46<a href="#n"><sup>2</sup></a> of 9<sup><b>4–6</b></sup>.', "In 45 and 46 of 9."),
        ("It is 5<sup>1</sup>⁄<sub>2</sub> miles long.", f"It is 5{MASK * len('<sup>1</sup>⁄<sub>2</sub>')} miles long."),
        ("It has 10<sup>6</sup> cells on 20 m<sup>2</sup>, the 20<sup>th</sup>.", f"It has 10{MASK} cells on 20 m2, the 20th."),
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["a.md", "a.html"])
def test_a_raised_number_is_that_of_a_note_or_an_exponent(text: str, prose: str, path: str) -> None:
    assert [block.prose for block in read_text(text, path).blocks] == [prose]


def test_the_lines_around_a_box_are_no_words() -> None:
    text = '::: danger STOP\nDo not sail.\n:::\n\n:::{note}\n\nSail now.\n\n:::\n\n!!! note "The tide"\n    It comes at noon.\n'
    assert [block.prose for block in read_text(text, "a.md").blocks] == [
        "Do not sail.",
        "Sail now.",
        "It comes at noon.",
    ]


def test_a_box_parts_the_paragraph_around_it() -> None:
    text = "Lift the mast.\n:::note\nAsk somebody.\n:::\nSet it down.\n"
    assert [block.prose for block in read_text(text, "a.md").blocks] == [
        "Lift the mast.",
        "Ask somebody.",
        "Set it down.",
    ]


@pytest.mark.parametrize(
    "opener", ["!!! note", '!!! recipe "Soup"', '??? tip "More"', '???+ tip "More"', '=== "Linux"', "!!! note\r"]
)
@pytest.mark.parametrize("between", ["", "\n"])
def test_all_that_is_indented_below_its_line_stands_in_a_box(opener: str, between: str) -> None:
    text = f"{opener}\n{between}    Open the hatch.\n\n    Close it.\n\n        code = 1\n\nGo home.\n"
    page = read_text(text, "a.md")
    assert [(block.kind, block.prose.strip()) for block in page.blocks] == [
        ("item", "Open the hatch."),
        ("item", "Close it."),
        ("code", "code = 1"),
        ("paragraph", "Go home."),
    ]
    assert all(text[slice(*block.source(0, len(block.prose)))].strip() == block.prose.strip() for block in page.blocks)


def test_a_value_that_goes_on_in_the_next_line_is_left_out_of_front_matter_that_is_no_yaml() -> None:
    text = "---\ntitle: The bridge: closed\ndescription: It was closed. Lorries\nhave to wait.\ndate: 2024-06-12\n---\n\nIt is late.\n"
    page = read_text(text, "a.md")
    assert [(block.key, block.prose) for block in page.blocks][:2] == [
        ("title", "The bridge: closed"),
        ("date", "2024-06-12"),
    ]


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("It opened on ~~Monday~~ Tuesday.", "It opened on Tuesday."),
        ("It opened on Tuesday ~~or so~~.", "It opened on Tuesday."),
        ("It costs £~~20~~15, and <del>5</del>3 are left <s>on the pier</s>.", "It costs £15, and 3 are left."),
        ("~~All of it~~ Some **of ~~the~~ it** is left.", "Some of it is left."),
        ("One ~~two~~ ~~three~~ four.", "One four."),
        ("Say [the ~~old~~ new](a.md) word &amp; ~~go~~ stay.", "Say the new word & stay."),
    ],
)
def test_what_is_struck_out_is_no_prose(text: str, prose: str) -> None:
    document = read_text(text, "a.md")
    (block,) = document.blocks
    assert block.prose == prose
    for start, letter in enumerate(prose):
        place = document.place(block, start, start + 1)
        assert place.quote == ("&amp;" if letter == "&" else letter)
    assert read_text("~~Gone~~\n\n- ~~Gone too~~\n", "a.md").blocks == ()


def test_front_matter_of_a_page_behind_a_byte_order_mark() -> None:
    page = read_text("\ufeff---\ntitle: The old mill\ndate: 2024-06-12\n---\n<p>It was late.</p>\n", "a.html")
    assert [block.prose for block in page.blocks] == ["The old mill", "2024-06-12", "It was late."]
    assert page.metadata.published == datetime.date(2024, 6, 12)


@pytest.mark.parametrize("code", ["`ls`", "``ls``", "`` `ls` ``", "` ls `"])
def test_the_backticks_of_code_are_markup(code: str) -> None:
    text = f"Run {code} now."
    (block,) = read_text(text, "a.md").blocks
    start, end = next((mark.start, mark.end) for mark in block.marks if mark.kind == "code")
    assert block.prose == f"Run {MASK * (end - start)} now."
    place = block.source(start, end)
    assert text[place.start : place.end] == code.removeprefix("``").removeprefix("`").removesuffix("``").removesuffix(
        "`"
    )


def test_formulas_of_markdown_are_no_prose() -> None:
    text = "Let $k$ and $x_1 + \\frac{x}{2}$ be paid.\n\n$$\n\\sum x\n$$\n\nIt is $5 and US$6, or “$c and d$”."
    assert kinds(text) == [
        ("paragraph", f"Let {MASK} and {MASK * 17} be paid."),
        ("paragraph", "It is $5 and US$6, or “$c and d$”."),
    ]
    assert_leads_back(text, "a.md")
    (block, _) = read_text(text, "a.md").blocks
    assert [(mark.kind, mark.start, mark.end) for mark in block.marks] == [("code", 4, 5), ("code", 10, 27)]


@pytest.mark.parametrize("text", ["It cost $5, or US$6.", "Set $am__path to $b and $HOME/a_b.", 'Say "$a" and "$b".'])
def test_a_dollar_sign_alone_makes_no_formula(text: str) -> None:
    assert kinds(text) == [("paragraph", text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('<script>if (s.indexOf("<!--") > 0) { f() }</script><p>All of it.</p>', ["All of it."]),
        (
            '<p>An <img alt="arrow <!-- here" src=x> and all of it.</p><p>More.</p>',
            ["An and all of it.", "arrow <!-- here", "More."],
        ),
        ("<p>At night it was < 5 degrees.</p>", ["At night it was < 5 degrees."]),
        ("<p>All of it.</p><!-- and then <p>nothing", ["All of it."]),
    ],
)
def test_what_looks_like_an_open_comment(text: str, found: list[str]) -> None:
    assert [block.prose for block in read_text(text, "a.html").blocks] == found


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("| A | B |\n|---|---|\n| c | d |\n| e | |\n\nText.\n\n| F |\n|---|\n| g |\n", "a.md"),
        (
            "<table><tr><th>A</th><th>B</th></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td><td></td></tr></table>"
            "<p>Text.</p><table><tr><th>F<tr><td>g</table>",
            "a.html",
        ),
    ],
)
def test_cells_know_their_row(text: str, path: str) -> None:
    cells = [(block.prose, block.level) for block in read_text(text, path).blocks if block.kind == "cell"]
    assert cells == [("A", 1), ("B", 1), ("c", 2), ("d", 2), ("e", 3), ("F", 4), ("g", 5)]


def test_html_inside_markdown() -> None:
    text = "<div>\n<p>One <b>bold</b> &amp; two<br>\nthree</p>\n<script>var x = 1;</script>\n</div>\n"
    document = read_text(text, "a.md")
    assert [(b.kind, b.prose) for b in document.blocks] == [("paragraph", "One bold & two\nthree")]
    assert_leads_back(text, "a.md")


def test_front_matter_is_blocks_and_metadata() -> None:
    text = "---\ntitle: \"Caf\\u00e9 &amp; bar\"\nsummary: 'It''s open'\ndate: 2024-05-03\nauthor: A Writer\n---\n\n# Café & bar\n\nText.\n"
    document = read_text(text, "a.md")
    assert document.metadata.headline == "Café & bar"
    assert document.metadata.published.isoformat() == "2024-05-03"
    assert document.metadata.byline == "A Writer"
    by_key = {block.key: block for block in document.blocks if block.key}
    summary = by_key["summary"]
    assert (summary.kind, summary.prose) == ("standfirst", "It's open")
    span = summary.source(2, 4)
    assert text[span.start : span.end] == "''s"
    assert [block.prose for block in document.blocks if block.kind == "headline"] == ["Café & bar", "Café & bar"]


def test_lines_without_fences_are_front_matter_where_only_a_generator_reads_them() -> None:
    text = "Title: The Cove of Brevik\nDate: 2024-12-15T15:42:02.509693\nCategory: Tides\n\n# The cove\n\nThe tide is high.\n"
    document = read_text(text, "cove.md")
    assert [(block.kind, block.prose, block.key) for block in document.blocks] == [
        ("headline", "The Cove of Brevik", "title"),
        ("field", "2024-12-15T15:42:02.509693", "date"),
        ("field", "Tides", "category"),
        ("heading", "The cove", ""),
        ("paragraph", "The tide is high.", ""),
    ]
    for block in document.blocks:
        span = block.source(0, len(block.prose))
        assert text[span.start : span.end] == block.prose
    assert document.metadata.headline == "The Cove of Brevik"
    assert (str(document.metadata.published), document.metadata.published_from) == ("2024-12-15", "front matter")
    own = "\ufeffTitle: The Cove of Brevik\nNumber: 446\nSlug: cove\n\nThe boats wait.\n"
    blocks = read_text(own, "cove.md").blocks
    assert [(block.key, block.prose) for block in blocks] == [
        ("title", "The Cove of Brevik"),
        ("number", "446"),
        ("slug", "cove"),
        ("", "The boats wait."),
    ]
    assert [own[block.span.start : block.span.end] for block in blocks] == [block.prose for block in blocks]
    many = (
        "Title: The Cove\nDate: 2024-12-15\nSummary: Long.\nAuthors: Siv Moe\nTripphoto: a.jpg\n"
        "Crews: DAY=1; BOAT=Tern;\n       DAY=2; BOAT=Knot;\nPhotos:\nOldurl: /cove\n\nThe boats of {{ crews }} wait.\n"
    )
    blocks = read_text(many, "cove.md").blocks
    assert [block.key for block in blocks] == [
        "title",
        "date",
        "summary",
        "authors",
        "tripphoto",
        "crews",
        "oldurl",
        "",
    ]
    assert all(many[slice(*block.span)] == block.prose for block in blocks[:-1])
    several = "Title: The Cove\nLede: It is long.\nBody: Long.\nNote: New.\nDate: 2024-12-15\n\nThe boats wait.\n"
    assert {block.key for block in read_text(several, "cove.md").blocks} == {""}
    written = "Title: The Cove of Brevik\nSummary: The tide is high.\n\nThe boats wait.\n"
    assert [block.key for block in read_text(written, "cove.md").blocks] == ["", ""]


def test_front_matter_of_lists_alone_is_no_prose() -> None:
    document = read_text('---\nauthors:\n    - ["Bo Lund", "lund.example"]\n---\n\nIt is late.\n', "a.md")
    assert [block.prose for block in document.blocks] == ["It is late."]


def test_toml_front_matter() -> None:
    text = '+++\ntitle = "A title"\ndate = 2024-05-03\n+++\n\nText.\n'
    document = read_text(text, "a.md")
    assert document.metadata.headline == "A title"
    assert document.metadata.published.isoformat() == "2024-05-03"
    assert document.place_at(document.blocks[0].span).quote == "A title"


@pytest.mark.parametrize(
    "text",
    [
        '{\n  "title": "A \\"new\\" title",\n  "date": "2024-05-03",\n  "tags": ["news"]\n}\n\nText.\n',
        '\ufeff{"title": "A \\"new\\" title", "date": "2024-05-03"}\n\nText.\n',
        '---\ntitle: A "new" title\ndate: 2024-05-03\n...\n\nText.\n',
    ],
)
def test_front_matter_in_json_and_such_that_ends_in_full_stops(text: str) -> None:
    document = read_text(text, "a.md")
    assert document.metadata.headline == 'A "new" title'
    assert document.metadata.published.isoformat() == "2024-05-03"
    assert document.blocks[-1].prose == "Text."
    assert 'A "new" title' in document.place_at(document.blocks[0].span).quote.replace("\\", "")


@pytest.mark.parametrize("text", ['{"a": 1}\n\nText.\n', '{"title": "x"} is an object.\n', '{"title": "x\n\nText.\n'])
def test_braces_of_another_kind_are_text(text: str) -> None:
    document = read_text(text, "a.md")
    assert (document.metadata.headline, document.blocks[0].span.start) == (None, 0)


def test_the_mark_of_a_byte_order_is_no_column() -> None:
    text = "- One.\n  - Two.\n  - Three.\n- Four.\n"
    levels = [block.level for block in read_text(text, "a.md").blocks]
    assert [block.level for block in read_text(f"\ufeff{text}", "a.md").blocks] == levels == [1, 2, 2, 1]


def test_a_line_within_a_long_string_of_toml_is_no_value() -> None:
    text = '+++\ntitle = "The the fair"\nbody = """\ntitle = "Decoy"\n""" # """\n+++\n\nText.\n'
    document = read_text(text, "a.md")
    assert [(block.key, document.place_at(block.span).start) for block in document.blocks if block.key == "title"] == [
        ("title", 13)
    ]
    assert document.blocks[0].prose == "The the fair"


def test_damaged_front_matter_is_told() -> None:
    document = read_text("---\ntitle: [open\n---\n\nText.\n", "a.md")
    assert document.notices == (
        "the front matter cannot be read as it is (it is not valid YAML near line 2) and was not checked",
    )
    assert [block.prose for block in document.blocks] == ["Text."]


def test_front_matter_that_is_no_yaml_is_read_line_by_line() -> None:
    """A title with a colon in it is what most often makes it so; what goes on below its line is left out."""
    source = "---\nauthor: Ann Writer\ndate: Mar  2, 2016 3:52 pm\ntitle: [Update] The pier: a plan\nsummary: |\n  Text: it is\n---\n\nText.\n"
    document = read_text(source, "a.md")
    assert document.notices == (
        "the front matter cannot be read as it is (it is not valid YAML near line 4) and was read line by line; "
        "a value that has a colon in it wants quotation marks, and a mark within those a backslash",
    )
    assert document.metadata.headline == "[Update] The pier: a plan"
    assert document.metadata.published is not None and document.metadata.published.isoformat() == "2016-03-02"
    assert [(block.key, document.place_at(block.span).quote) for block in document.blocks] == [
        ("author", "Ann Writer"),
        ("date", "Mar  2, 2016 3:52 pm"),
        ("title", "[Update] The pier: a plan"),
        ("", "Text."),
    ]


def test_front_matter_with_marks_within_marks() -> None:
    """Programs that fill a template in do not escape the quotation marks of what they fill in."""
    source = '---\ntitle: ""The pier is old.""\nsummary: "Most "safe piers" leak"\nnote: "it\n---\n\nText.\n'
    document = read_text(source, "a.md")
    assert [(block.key, block.prose, document.place_at(block.span).quote) for block in document.blocks[:2]] == [
        ("title", '"The pier is old."', '"The pier is old."'),
        ("summary", 'Most "safe piers" leak', 'Most "safe piers" leak'),
    ]
    assert [block.key for block in document.blocks] == ["title", "summary", ""]


def test_plain_text_structure() -> None:
    text = (
        "Bridge closes for winter\n\nBy Ann Writer\n\nMonday, June 3, 2024\n\nBERGEN, Norway (AP) — The bridge is shut.\n\n"
        "What comes next\n\nA ferry will sail.\n\n- one\n- two\n\nPhoto: handout.\n"
    )
    assert kinds(text, "a.txt") == [
        ("headline", "Bridge closes for winter"),
        ("byline", "By Ann Writer"),
        ("dateline", "Monday, June 3, 2024"),
        ("dateline", "BERGEN, Norway (AP)"),
        ("paragraph", "The bridge is shut."),
        ("heading", "What comes next"),
        ("paragraph", "A ferry will sail."),
        ("item", "one"),
        ("item", "two"),
        ("credit", "Photo: handout."),
    ]
    metadata = read_text(text, "a.txt").metadata
    assert (metadata.published.isoformat(), metadata.published_from) == ("2024-06-03", "date line")


def test_hard_wrapped_paragraphs_are_one_and_short_lines_are_not() -> None:
    wrapped = (
        "The bridge over the fjord was closed on Monday because the\nwind had loosened two of the cables that hold the middle\n"
        "span.\n\nIt opens again in May.\n"
    )
    assert [prose for _, prose in kinds(wrapped, "a.txt")] == [
        "The bridge over the fjord was closed on Monday because the wind had loosened two of the cables that hold the middle span.",
        "It opens again in May.",
    ]
    poem = "Roses are red,\nViolets are blue,\nSugar is sweet.\n"
    assert len(kinds(poem, "a.txt")) == 3


def test_one_paragraph_a_line() -> None:
    long = "The bridge over the fjord was closed on Monday because the wind had loosened two of its cables, and it will stay so until May."
    assert [prose for _, prose in kinds(f"{long}\n{long}\n", "a.txt")] == [long, long]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    document = read_text(f"One line.{end}{end}Two lines.{end}", "a.txt")
    assert [block.prose for block in document.blocks] == ["One line.", "Two lines."]
    assert document.line_and_column(document.blocks[1].span.start) == (3, 1)


@pytest.mark.parametrize("character", sorted(filter(str.isspace, map(chr, range(0x110000)))), ids=ascii)
def test_no_white_space_is_at_the_ends_of_prose(character: str) -> None:
    document = read_text(f"It is Nor{character}\n\n**a**{character}{{% b %}}{character}\n", "a.md")
    assert [block.prose[-3:] for block in document.blocks] == ["Nor", "a"]
    place = document.place(document.blocks[0], len(document.blocks[0].prose) - 3, len(document.blocks[0].prose))
    assert place.quote == document.text[place.start : place.end] == "Nor"


@pytest.mark.parametrize("character", "\v\x85\u2028")
def test_a_paragraph_that_ends_in_a_separator_of_lines_fails_no_rule(character: str) -> None:
    report = lint_text(f"The Greens have won Nor{character}\n\nby, taking the seat by 209 votes.\n", path="a.md")
    assert report.error is None
    assert [one.place.quote for one in report.diagnostics] == ["by, taking the seat by 209 votes."]


def test_encodings() -> None:
    bom = read(b"\xef\xbb\xbfA title\n\nText is here.\n", "a.txt")
    assert bom.text[0] == "\ufeff"
    assert bom.blocks[0].prose == "A title"
    latin = read("Café society, naïve and déjà vu, met at the résumé fair.".encode("cp1252"), "a.txt")
    assert latin.blocks[0].prose.startswith("Café")
    assert latin.notices == (
        "the file is not UTF-8; it was read as Western European text (Windows-1252), save it as UTF-8 to be sure",
    )
    pound = read("The club paid £4m for the keeper. ".encode("cp1252"), "a.txt")
    assert "£4m" in pound.text  # a byte that a detector takes for a Japanese letter
    assert read("\ufeffHi there.".encode("utf-16-le"), "a.txt").blocks[0].prose == "Hi there."
    with pytest.raises(UnreadableError, match="binary"):
        read(bytes(range(256)) * 20, "a.txt")


def test_a_text_with_a_nul_is_told_where_it_is() -> None:
    """One article of a club had it, and the whole of it was called a binary file."""
    text = "The boat is late.\r\n" * 40 + "As has \0been the custom, nobody minds.\r\n"
    with pytest.raises(UnreadableError) as error:
        read(text.encode(), "late.md")
    assert str(error.value) == (
        "the file has an invisible character, NUL (U+0000), in line 41, column 8, which no text has; delete it and save the file"
    )
    with pytest.raises(UnreadableError, match=r"in line 41, column 8 \(and 1 more\), which"):
        read((text + text[:600] + "\0").encode(), "late.md")


def test_a_byte_that_is_no_character_of_utf_8_is_named() -> None:
    """Read in another encoding, the text would have two wrong characters for “é”, and fixes would write them."""
    damaged = "It’s a café.\r\n\r\nà bad: ".encode() + b"\x92 here.\n"
    with pytest.raises(
        UnreadableError, match=r"but for byte 0x92 in line 3, column 8, which is no character; put the right one"
    ):
        read(damaged, "a.md")
    with pytest.raises(UnreadableError, match=r"byte 0xe2 in line 1, column 12 \(and 1 more\)"):
        read("Naïve café.".encode() + b"\xe2\x80", "a.md")  # cut off within a character
    says_so = b'<meta charset="windows-1252"><p>' + "Naïve café, €4".encode("cp1252") + b"\xc3\xa9</p>"
    assert "Naïve café, €4Ã©" in read(says_so, "a.html").text


@pytest.mark.parametrize(
    "name", ["undefined", "unicode_escape", "raw_unicode_escape", "idna", "punycode", "cp037", "rot13"]
)
def test_a_page_names_no_encoding_that_only_programs_know(name: str) -> None:
    page = f'<meta charset="{name}"><p>The café.</p>'.encode("cp1252")
    assert read(page, "a.html").notices == read(page.replace(name.encode(), b"none"), "a.html").notices
    assert [block.prose for block in read(page, "a.html").blocks] == ["The café."]


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("windows-1251", "cp1251"),
        ("ISO-8859-2", "iso8859-2"),
        ("koi8-u", "koi8-u"),
        ("Shift_JIS", "shift_jis"),
        ("gb2312", "gb2312"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_names(label: str, codec: str) -> None:
    words = {"iso8859-2": "Žlutá loď", "shift_jis": "東京の港", "gb2312": "港口"}.get(codec, "Мир и море")
    document = read(f'<meta charset="{label}"><p>{words}</p>'.encode(codec), "a.html")
    assert [block.prose for block in document.blocks] == [words]
    assert document.notices[0].endswith("as it says of itself")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            b"PK\x03\x04 word/document.xml",
            "a word processor or a PDF; save it as text, Markdown or HTML and check that",
        ),
        (b"{\\rtf1 It was late.}", "a word processor or a PDF; save it as text, Markdown or HTML and check that"),
        ("\ufeffIt was late.".encode("utf-32-le"), "UTF-32 text, which is not read; save it as UTF-8"),
    ],
)
def test_files_that_are_no_plain_text_are_named(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=f"{said}$"):
        read(data, "a.txt")


@pytest.mark.parametrize(
    ("written", "day", "said"),
    [
        ("2024-06-12", "2024-06-12", ""),
        ("'June 12, 2024'", "2024-06-12", ""),
        ("'May  5, 2011 12:10 AM'", "2011-05-05", ""),  # as programs pad a day
        ("Wed, 12 Jun 2024 10:00:00 GMT", "2024-06-12", ""),
        ("Wed Jun 12 08:42:37 PDT 2024", "2024-06-12", ""),  # as the command “date” prints it
        ("Sun Jun  2 08:42:37 2024", "2024-06-02", ""),
        ("June 2024", None, ""),
        ("'{{ now }}'", None, ""),
        ("12/06/2024", None, "is not understood; write it as in 2024-06-12"),
        ("2023-02-30", None, "is not a day of the calendar; write it as in 2024-06-12"),
    ],
)
def test_the_date_of_front_matter_is_understood_or_told(written: str, day: str | None, said: str) -> None:
    document = read_text(f"---\ntitle: A ferry\ndate: {written}\n---\n\nIt was late.\n", "a.md")
    published = document.metadata.published
    assert (published.isoformat() if published else None) == day
    expected = (f"the date in the front matter, “date: {written}”, {said}",) if said else ()
    assert document.notices == expected


@pytest.mark.parametrize("key", ["publishedAt", "pub_date", "publicationDate", "date_published"])
def test_the_day_of_publication_has_many_names(key: str) -> None:
    document = read_text(f"---\ntitle: A ferry\n{key}: '2024-06-12T08:45:00-07:00'\n---\n\nIt was late.\n", "a.md")
    assert document.metadata.published == datetime.date(2024, 6, 12)


def test_the_date_in_a_file_name() -> None:
    metadata = read_text("Text.", "posts/2024-06-12-slug.md").metadata
    assert (metadata.published.isoformat(), metadata.published_from) == ("2024-06-12", "file name")
    assert read_text("Text.", "2024-13-45-slug.md").metadata.published is None


@pytest.mark.parametrize(
    "dateline",
    [
        "LISBON, June 12, 2024",
        "LISBON, June 12, 2024 (Agency)",
        "June 12, 2024, 2:00 AM (Harbour News)",
        "Jun. 12, 2024 (Agency)",
        "OAKHAVEN, Calif. – June 12, 2024",
    ],
)
def test_a_dateline_with_a_date_dates_the_text(dateline: str) -> None:
    document = read_text(f"Harbour news\n\n{dateline} — Boats came in. Nobody left.\n", "a.txt")
    assert document.metadata.published == datetime.date(2024, 6, 12)
    assert document.metadata.published_from == "date line"
    assert document.metadata.dateline == dateline
    assert document.blocks[-1].prose == "Boats came in. Nobody left."


def test_the_years_of_a_life_are_no_dateline() -> None:
    text = "# Ann Moe\n\nAnn Moe (August 9, 1929 – June 3, 2014) was a pilot.\n\nMay 2, 1930 – May 3, 1931 was her best year.\n"
    document = read_text(text, "a.md")
    assert [block.kind for block in document.blocks] == ["headline", "paragraph", "paragraph"]
    assert document.metadata.published is None


def test_a_dateline_with_the_day_first() -> None:
    document = read_text("Harbour news\n\nCAPE TARN, 12 June 2024 – Boats came in. Nobody left.\n", "a.txt")
    assert document.metadata.published == datetime.date(2024, 6, 12)
    assert document.blocks[-1].prose == "Boats came in. Nobody left."


def test_a_class_that_generators_write_for_code_makes_code_of_an_element_without_a_meaning() -> None:
    text = (
        '<p>Press <span class="stt">ok <span class="x">(</span> twice</span> or '
        '<span class="quiet">wait</span> a bit.</p><p class="code"># start -plow lamp</p>'
    )
    document = read_text(text, "a.html")
    assert [block.kind for block in document.blocks] == ["paragraph", "code"]
    first = document.blocks[0]
    assert first.prose == f"Press {MASK * 10} or wait a bit."
    assert [(mark.kind, mark.start, mark.end) for mark in first.marks] == [("code", 6, 16), ("code", 9, 10)]
    assert_leads_back(text, "a.html")


def test_a_class_says_what_a_paragraph_of_a_page_is() -> None:
    text = (
        '<h1>The clock</h1><p class="lead article__standfirst">It stood still for a year</p>'
        '<p class="byline">Words by Ada Lund. Monday</p><p class="intro">One.</p><div class="credit">Tove Lund</div>'
    )
    assert kinds(text, "a.html") == [
        ("headline", "The clock"),
        ("standfirst", "It stood still for a year"),
        ("byline", "Words by Ada Lund. Monday"),
        ("paragraph", "One."),
        ("credit", "Tove Lund"),
    ]


@pytest.mark.parametrize("path", ["a.md", "a.html"])
def test_words_pulled_out_of_the_text_are_a_quotation(path: str) -> None:
    text = (
        '<p>It rains.</p>\n<div class="pull-quote">“It never stops.”</div>\n'
        '<aside class="pquote"><p>I saw the quay.</p><p class="pquote-credit">Bo Lund, mayor</p></aside>\n'
        "<aside><p>Read this too.</p></aside>\n<p>It is late.</p>\n"
    )
    assert kinds(text, path) == [
        ("paragraph", "It rains."),
        ("quotation", "“It never stops.”"),
        ("quotation", "I saw the quay."),
        ("credit", "Bo Lund, mayor"),
        ("paragraph", "Read this too."),
        ("paragraph", "It is late."),
    ]


def test_the_number_of_a_footnote_is_no_word_of_it() -> None:
    text = "<p><sup>a</sup> Leaks are left out.</p><p>It has 4 m<sup>2</sup> of sail. <sup>a</sup>Old.</p><sup>b"
    assert kinds(text, "a.html") == [
        ("paragraph", "Leaks are left out."),
        ("paragraph", "It has 4 m2 of sail. aOld."),
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "a.md",
            'It sank in 2022<sup><a href="#n">4</a></sup>. The hull has `2022<sup><a href="#n">4</a></sup>` on it.',
        ),
        ("a.html", '<p>It sank in 2022<SUP><a href="#n">[4]</a> </SUP>. The hull has <code>XII</code> on it.</p>'),
    ],
)
def test_the_number_of_a_note_is_no_digit_of_the_figure_before_it(name: str, text: str) -> None:
    document = read(text.encode(), name)
    (block,) = document.blocks
    assert block.prose.replace(MASK, "") == "It sank in 2022. The hull has  on it."
    at = block.prose.index(". The")
    assert document.place(block, at, at + len(". The hull"), "").quote == ". The hull"
    assert [mark.kind for mark in block.marks] == ["code"]


def test_a_note_mark_in_code_is_shown_as_it_stands() -> None:
    code = '2022<sup><a href="#n">4</a></sup>'
    assert kinds(f"It is marked up so:\n\n```\n{code}\n```\n", "a.md")[1] == ("code", code)


def test_a_line_in_italics_may_say_who_wrote_the_text() -> None:
    text = "# The clock\n\n*By Ada Lund, our reporter. Prices of Monday.*\n\nIt stands still.\n\nIt is old.\n"
    assert kinds(text, "a.md")[1] == ("byline", "By Ada Lund, our reporter. Prices of Monday.")


def test_a_dateline_of_place_and_day() -> None:
    assert kinds("MOSCOW, Monday\n\nThe bridge is shut.\n", "a.txt") == [
        ("dateline", "MOSCOW, Monday"),
        ("paragraph", "The bridge is shut."),
    ]


def test_what_holds_a_paragraph_of_html_makes_it_what_it_is() -> None:
    text = (
        "<blockquote><p>One.</p><p>Two.</p></blockquote><p>Three.</p>\n"
        "<ul><li>a<li><p>b</p><ol><li>c</ol><li>d</ul><dl><dt>e<dd>f</dl>\n"
        "<table><caption>g</caption><tr><th>h<td>i</table>\n"
        "<figure><img src=x alt='The &lsquo;old&rsquo; boat'><figcaption><p>j</p></figcaption></figure><p>k <img alt=\"l\"/> m</p>"
    )
    document = read_text(text, "a.html")
    assert [(block.kind, block.level, block.prose) for block in document.blocks] == [
        ("quotation", 0, "One."),
        ("quotation", 0, "Two."),
        ("paragraph", 0, "Three."),
        ("item", 1, "a"),
        ("item", 1, "b"),
        ("item", 2, "c"),
        ("item", 1, "d"),
        ("item", 0, "e"),
        ("item", 0, "f"),
        ("caption", 0, "g"),
        ("cell", 1, "h"),
        ("cell", 1, "i"),
        ("caption", 0, "The ‘old’ boat"),
        ("caption", 0, "j"),
        ("paragraph", 0, "k m"),
        ("caption", 0, "l"),
    ]
    assert [block.prose for block in document.blocks if Mark("alt", 0, len(block.prose)) in block.marks] == [
        "The ‘old’ boat",
        "l",
    ]
    assert [block.prose for block in document.blocks if Mark("header", 0, len(block.prose)) in block.marks] == ["h"]
    boat = next(block for block in document.blocks if block.prose.startswith("The"))
    assert document.place(boat, 4, 9).quote == "&lsquo;old&rsquo;"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<p>An <em>old <b>red</b></em> <a href=x>boat</a>.", "a.html"),
        ("An *old **red*** [boat](x).", "a.md"),
        ("An <em>old <b>red</b></em> <a href=x>boat</a>.", "a.md"),
    ],
)
def test_parts_that_are_set_off(text: str, name: str) -> None:
    (block,) = read_text(text, name).blocks
    assert sorted((mark.kind, block.prose[mark.start : mark.end]) for mark in block.marks) == [
        ("emphasis", "old red"),
        ("link", "boat"),
        ("strong", "red"),
    ]


def test_html_pages() -> None:
    text = (
        '<!DOCTYPE html>\n<html lang="en"><head><title>No</title><script>no</script></head>\n<body>\n<h1>The <em>fair</em></h1>\n'
        "<p>It is &amp; was &#8220;late&#8221;.<br>So.</p>\n<ul><li>one</li></ul><pre>no</pre>\n</body></html>\n"
    )
    document = read_text(text, "a.html")
    assert document.format == "html"
    assert [(block.kind, block.level, block.prose) for block in document.blocks] == [
        ("headline", 1, "The fair"),
        ("paragraph", 0, "It is & was “late”.\nSo."),
        ("item", 1, "one"),
        ("code", 0, "no"),
    ]
    block = document.blocks[1]
    assert document.place(block, 12, 18).quote == "&#8220;late&#8221;"


def test_white_space_of_html_is_what_a_page_shows() -> None:
    text = "<p> One two.\r\n\t Three <b> four</b>\n<br>\n five &amp;\n\n <code>a  b</code></p><pre>c\n  d</pre>\n"
    document = read_text(text, "a.html")
    assert [block.prose for block in document.blocks] == [
        f"One two. Three four \nfive & {MASK * 4}",
        "c\n  d",
    ]
    first = document.blocks[0]
    for words, written in (("two. Three", "two.\r\n\t Three"), ("& ", "&amp;\n\n "), ("five", "five")):
        start = first.prose.index(words)
        assert document.place(first, start, start + len(words)).quote == written


def test_a_picture_by_its_name_is_no_word() -> None:
    text = "# :rocket: Launch\n\nWe :+1: the :open_mouth: boat at 10:30: a::b: c.\n\n:bulb: Learn it [there][it].\n\n[it]:https://example.org/it\n"
    document = read_text(text, "a.md")
    assert [(block.kind, block.prose) for block in document.blocks] == [
        ("headline", "Launch"),
        ("paragraph", f"We {MASK * 4} the {MASK * 12} boat at 10:30: a::b: c."),
        ("paragraph", "Learn it there."),
    ]
    assert document.place(document.blocks[0], 0, 6).quote == "Launch"


def test_code_in_html_is_a_word_of_its_sentence() -> None:
    for text, path in (
        ("<p>Drop the <code>B&lt;x</code> now.</p>\n", "a.html"),
        ("<p>Drop the <code>B&lt;x</code> now.</p>\n", "a.md"),
        ("Drop the <code>B&lt;x</code> now.\n", "a.md"),
    ):
        (block,) = read_text(text, path).blocks
        assert block.prose == f"Drop the {MASK * 6} now."
        assert [(mark.kind, block.prose[mark.start : mark.end]) for mark in block.marks] == [("code", MASK * 6)]
        start = text.index("now")
        assert block.source(16, 19) == (start, start + 3)


def test_a_code_tag_that_is_never_closed_ends_with_its_paragraph() -> None:
    document = read_text("Press <code>open\n\nThe door is open.\n", "a.md")
    assert [block.prose for block in document.blocks if block.kind == "paragraph"][-1] == "The door is open."


def test_a_note_that_is_set_off_quotes_nobody() -> None:
    document = read_text("> [!NOTE]\n> The door is open.\n\n> So she said.\n", "a.md")
    assert [(block.kind, block.prose) for block in document.blocks] == [
        ("paragraph", "The door is open."),
        ("quotation", "So she said."),
    ]


@pytest.mark.parametrize("key", ["permalink", "url", "path", "slug"])
def test_the_address_of_a_page_may_begin_with_its_date(key: str) -> None:
    document = read_text(f"---\n{key}: news/2025/09/22/the-fair\n---\n\nIt was full.\n", "a.md")
    assert (document.metadata.published, document.metadata.published_from) == (
        datetime.date(2025, 9, 22),
        "front matter",
    )


@pytest.mark.parametrize(
    "source",
    ["<p>One.</p><![alt text](i.png)><p>Two.</p>", "<p>One.</p><![if !x]><p>Two.</p>", "<p>One.</p><p>Two.</p><![x"],
)
def test_a_marked_section_is_no_text(source: str) -> None:
    blocks = read_text(source, "a.html").blocks
    assert [block.prose for block in blocks if block.kind == "paragraph"][:2] == ["One.", "Two."]


def test_a_head_ends_where_the_body_begins() -> None:
    text = "<html><head><title>Fair</title><body><p>It is of of use."
    (found,) = lint_text(text, path="a.html").diagnostics
    assert (found.place.quote, found.place.start) == ("of", text.rindex("of"))


PAGE = """<!doctype html>
<html lang="en-GB"><head><title>Ferry sold | The Post</title>
<!-- <meta name="date" content="2001-01-01"> -->
{head}</head><body><h1>Ferry sold</h1><p>It was sold.</p>{body}</body></html>
"""


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta property="article:published_time" content="2024-06-12T10:00:00Z">', ""),
        ("<meta content='2024-06-12' name='DC.date.issued'>", ""),
        ('<script type="application/ld+json">{"@type": "Article", "datePublished": "2024-06-12"}</script>', ""),
        ("", '<time itemprop="datePublished" datetime="2024-06-12">yesterday</time>'),
        ('<script>x = \'<meta name="date" content="2002-02-02">\'</script><meta name="date" content="2024-06-12">', ""),
    ],
)
def test_the_head_of_a_page_says_its_date(head: str, body: str) -> None:
    document = read_text(PAGE.format(head=head, body=body), "a.html")
    assert document.metadata.published == datetime.date(2024, 6, 12)
    assert (document.metadata.published_from, document.metadata.language) == ("head of the page", "en")
    assert document.metadata.headline == "Ferry sold"


def test_a_time_in_the_text_is_no_date_of_the_page() -> None:
    document = read_text(PAGE.format(head="", body='<time datetime="2024-06-12">in June</time>'), "a.html")
    assert document.metadata.published is None


def test_the_description_of_a_page_is_its_summary() -> None:
    text = PAGE.format(head='<meta name="description" content="Sold &amp; gone,  it said.">', body="")
    first = read_text(text, "a.html").blocks[0]
    assert (first.kind, first.key, first.prose) == ("standfirst", "description", "Sold & gone,  it said.")
    start = text.index("Sold &amp;")
    assert [first.source(*span) for span in ((0, 4), (5, 6), (7, 11))] == [
        (start, start + 4),
        (start + 5, start + 10),
        (start + 11, start + 15),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "The fair is back — Harbour News",
        "Harbour News | Culture | The fair is back",
        "The fair is back",
        "Harbour News",
    ],
)
def test_the_name_of_a_site_is_not_the_headline_of_its_pages(title: str) -> None:
    head = f"<title>{title}</title>"
    body = "<header><h1>Harbour News</h1><p>Daily</p></header><p>Culture</p><h1>The fair is back</h1><p>It opened on Monday.</p>"
    document = read_text(f"<html><head>{head}</head><body>{body}</body></html>", "a.html")
    expected = "Harbour News" if title == "Harbour News" else "The fair is back"
    assert document.metadata.headline == expected


def test_a_headline_of_plain_text_may_be_long() -> None:
    headline = "Three people killed after the night ferry leaves its course near Ferndale in the deep snow on Monday"
    body = "The ferry was on its way to Tarn, the board said."
    assert kinds(f"{headline}\n\n{body}\n", "a.txt") == [("headline", headline), ("paragraph", body)]
    assert kinds("Strike drags on\n", "a.txt") == [("headline", "Strike drags on")]
    # a text of one paragraph is no headline, and no line below another is one as long
    assert kinds(f"{headline}\n", "a.txt") == [("paragraph", headline)]
    assert kinds(f"{body}\n\n{headline}\n", "a.txt") == [("paragraph", body), ("paragraph", headline)]


def test_a_headline_may_be_two_sentences_that_somebody_said() -> None:
    headline = "'I'd rather be second. You can see better from there'"
    body = "She came second in the race, and she is not sure that she liked it."
    assert kinds(f"{headline}\n\n{body}\n", "a.txt") == [("headline", headline), ("paragraph", body)]
    assert kinds(f"{headline[1:-1]}\n\n{body}\n", "a.txt")[0][0] == "paragraph"


def test_a_byline_right_below_a_headline_is_no_part_of_it() -> None:
    headline = "Three people killed as the ferry leaves its course near Ferndale"
    assert kinds(f"{headline}\nBy Jane Holloway\n\nThe ferry was on its way to Tarn.\n", "a.txt") == [
        ("headline", headline),
        ("byline", "By Jane Holloway"),
        ("paragraph", "The ferry was on its way to Tarn."),
    ]
    # nor does a line that goes on with its sentence lose it
    wrapped = "The ferry was on its way to Tarn in the snow, and it was seen\nby a pilot of the old harbour at noon.\n"
    assert kinds(wrapped, "a.txt") == [("paragraph", wrapped.strip().replace("\n", " "))]


@pytest.mark.parametrize("path", ["a.html", "a.md", "a.txt"])
def test_a_character_by_a_number_without_end_is_told_of(path: str) -> None:
    with pytest.raises(UnreadableError) as said:
        read_text(f"<p>Ferry.</p>\n<p title='&#{'1' * 4301};'>&#{'1' * 4301};</p>\n", path)
    assert str(said.value) == (
        "line 2: “&#1111111111…” has more digits than the number of any character; correct it or take it out"
    )
    read_text(f"<p>Ferry &#{'1' * 4300};</p>\n", path)


def test_a_kicker_above_the_first_heading_is_not_the_headline() -> None:
    document = read_text("<body><p>Culture</p><h1>The fair is back</h1><p>It opened.</p></body>", "a.html")
    assert document.metadata.headline == "The fair is back"


def test_menus_and_what_stands_around_the_text_of_a_page_are_no_text() -> None:
    body = (
        "<header><p>Site</p><nav><a>Home</a></nav></header><main><header><h1>The fair</h1></header><nav><p>On this page</p></nav>"
        "<p>It opened.</p><aside><p>A box.</p></aside></main><aside><p>More news</p></aside><footer><p>Imprint</p></footer>"
    )
    document = read_text(f"<html><body>{body}</body></html>", "a.html")
    assert [block.prose for block in document.blocks] == ["The fair", "It opened.", "A box."]
    # without an element that holds the text, only the menu is known for what it is
    document = read_text(f"<html><body>{body}</body></html>".replace("main>", "div>"), "a.html")
    assert [block.prose for block in document.blocks] == [
        "Site",
        "The fair",
        "It opened.",
        "A box.",
        "More news",
        "Imprint",
    ]


def test_a_menu_that_is_never_closed_ends_with_the_headline() -> None:
    document = read_text("<body><nav><a>Home</a><h1>The fair</h1><p>It opened.</p></body>", "a.html")
    assert [block.prose for block in document.blocks] == ["The fair", "It opened."]


TEMPLATES = [
    "<ul>{% for post in posts %}<li>{{ post.title }}</li>{% endfor %}</ul>",
    "<h1>{{ .Title }}</h1>{{ .Content }}",
    "{{- with .Params.sub }}<p>{{ . }}</p>{{ end -}}",
    "<p>{{#if late}}Late{{/if}}</p>",
    "<p><%= @post.title %></p>",
    "<p><?php echo $title; ?></p>",
]


@pytest.mark.parametrize("text", TEMPLATES)
def test_a_template_of_pages_is_not_checked_and_says_so(text: str) -> None:
    document = read_text(text, "list.html")
    assert document.blocks == ()
    assert document.notices == (
        "this is a template of pages, not a page, and was not checked; check the pages that the site makes of it",
    )


def test_a_page_that_speaks_of_templates_in_its_sentences_is_checked() -> None:
    words = "The harbour is open all day. " * 12
    document = read_text(
        f"<html><title>On pages</title><p>A page shows {{% if x %}} here. {words}</p></html>", "a.html"
    )
    assert document.notices == ()
    assert document.blocks[-1].prose.startswith("A page shows {% if x %} here.")


@pytest.mark.parametrize("text", TEMPLATES)
def test_a_page_may_show_a_template(text: str) -> None:
    document = read_text(f"<p>Write this.</p><pre>{text}</pre>", "list.html")
    assert document.notices == ()
    assert [block.prose for block in document.prose_blocks()] == ["Write this."]


def test_a_whole_page_of_many_words_with_an_instruction_that_was_left_is_checked() -> None:
    words = "The harbour is open all day. "
    begin, end = "<html><title>On the harbour</title><p>", "</p><p>{{#quiz ./harbour.toml}}</p></html>"
    assert read_text(f"{begin}{words * 26}{end}", "a.html").notices == ()
    assert read_text(f"{begin}{words * 24}{end}", "a.html").blocks == ()


def test_a_page_may_speak_of_a_field_of_a_template() -> None:
    text = (
        "<p>"
        + "In this language you write what stands for a name so, with two braces on each side. " * 2
        + "{{ .name }}</p>"
    )
    assert read_text(text, "a.html").notices == ()


def test_a_heading_that_shows_nothing_is_no_headline() -> None:
    for heading in ("&nbsp;", "&shy;", "&#8203;"):
        text = f"<title>The ferry</title><h1>{heading}</h1><h1>The ferry</h1><p>It came.</p>"
        assert read_text(text, "a.html").metadata.headline == "The ferry"


@pytest.mark.parametrize("opened", ["<aside><p>x</p>", "<header><p>x</p>", "<header><nav><p>x</p>", "<footer>"])
def test_what_is_never_closed_around_the_text_swallows_nothing(opened: str) -> None:
    document = read_text(f"<body>{opened}<main><h1>The ferry</h1><p>It came.</p></main></body>", "a.html")
    assert [block.prose for block in document.blocks] == ["The ferry", "It came."]


def test_an_element_in_a_comment_holds_no_text() -> None:
    document = read_text("<!-- <main> --><header><h1>The ferry</h1></header><p>It came.</p>", "a.html")
    assert [block.prose for block in document.blocks] == ["The ferry", "It came."]


def test_a_field_that_was_not_filled_in_makes_no_template() -> None:
    assert [block.prose for block in read_text("<p>Dear {{ name }},</p>", "a.html").blocks] == ["Dear {{ name }},"]


def test_a_part_whose_elements_are_slots_is_a_template() -> None:
    document = read_text('<h3 class="a">Partner</h3>\n<p>{{ agency }}</p>\n', "a.html")
    assert document.blocks == ()
    assert document.notices == (
        "this is a template of pages, not a page, and was not checked; check the pages that the site makes of it",
    )


def test_lists_of_definitions() -> None:
    text = "`fee`\n: (`int`) What a *ferry* costs.\n\n  It is due at noon.\n\n  ```toml\n  {{ fee\n    4 }}\n  ```\n\npier\n: Where it lands.\n"
    document = read_text(text, "a.md")
    found = [(block.kind, block.prose) for block in document.blocks]
    assert found == [
        ("item", f"({MASK * 3}) What a ferry costs."),
        ("item", "It is due at noon."),
        ("code", found[2][1]),
        ("item", "pier"),
        ("item", "Where it lands."),
    ]
    # a tag over several lines ends no block, since what indents its lines stays
    code = document.blocks[2].span
    assert text[code.start : code.end].strip() == "{{ fee\n    4 }}"


def test_attributes_of_a_block_are_markup() -> None:
    text = "The pier is old.\n{class=\"note\" id='a'}\n\n## Boats {.wide}\n\nIt was {so} said.\n"
    assert [block.prose for block in read_text(text, "a.md").blocks] == [
        "The pier is old.",
        "Boats",
        "It was {so} said.",
    ]


def test_columns_of_plain_text_are_a_table() -> None:
    text = "Waste in tonnes\n\nMill          2023     2024\nArden          360      312\nMill End\t109\t 95\nTotal         469      407\n\nIt fell.\n"
    document = read_text(text, "mills.txt")
    cells = [block for block in document.blocks if block.kind == "cell"]
    rows = {}
    for cell in cells:
        rows.setdefault(cell.level, []).append(cell.prose)
        assert text[cell.span.start : cell.span.end] == cell.prose
    assert list(rows.values()) == [
        ["Mill", "2023", "2024"],
        ["Arden", "360", "312"],
        ["Mill End", "109", "95"],
        ["Total", "469", "407"],
    ]
    assert [cell.prose for cell in cells if cell.marks] == ["Mill", "2023", "2024"]
    assert [block.kind for block in document.blocks if block.kind != "cell"] == ["headline", "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        "Tove Lund     Harbour Street     Brevik\nSiv Tarr     Mill Lane     Arden\nBo Quist     High Road     Holmen\n",
        "It is late.  It is cold.\nIt is dark.  It is wet.\nIt is old.  It is grey.\n",
        "Arden     360\nBrevik     312\n",
    ],
)
def test_columns_of_words_are_no_table(text: str) -> None:
    assert all(block.kind != "cell" for block in read_text(text, "a.txt").blocks)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("de-AT", "de"),
        ("en_GB", "en"),
        ("English", "en"),
        ("French", "fr"),
        ("pt_BR.UTF-8", "pt"),
        ("US terms", ""),
        ("", ""),
    ],
)
def test_the_language_of_front_matter_is_a_tag(said: str, language: str) -> None:
    document = read_text(f"---\nlanguage: {said}\n---\n\nIt rained.\n", path="story.md")
    assert document.metadata.language == language


def test_narrow_lines_are_one_paragraph_where_they_go_on() -> None:
    text = "The council will meet in the\nold town hall on Monday.\n\nTo the north the gull goes,\nAnd to the south the tide.\n\n2 eggs\n100g flour\na pinch of salt\n"
    prose = [block.prose for block in read_text(text, path="a.txt").blocks]
    assert prose == [
        "The council will meet in the old town hall on Monday.",
        "To the north the gull goes,",
        "And to the south the tide.",
        "2 eggs",
        "100g flour",
        "a pinch of salt",
    ]


def test_the_encoding_that_a_page_names() -> None:
    page = '<html><head><meta charset="windows-1251"><title>Мир</title></head><body><p>Анна живёт в Москве.</p></body></html>'
    document = read(page.encode("cp1251"), "a.html")
    assert [block.prose for block in document.prose_blocks() if not block.key] == ["Анна живёт в Москве."]
    assert document.notices == ("the file is not UTF-8; it was read as cp1251, as it says of itself",)
    unknown = read(page.replace("windows-1251", "no-such").encode("cp1251"), "a.html")
    assert unknown.notices[0].endswith("save it as UTF-8 to be sure")


def test_a_page_of_a_site_has_front_matter() -> None:
    text = "---\ntitle: The quay\ndate: 2026-05-02\n---\n<p>It is {{ weather }} on the quay.</p>\n{{< chart >}}\n<p>All of it.</p>\n"
    document = read_text(text, "a.html")
    assert document.metadata.headline == "The quay"
    assert document.metadata.published == datetime.date(2026, 5, 2)
    assert [(block.kind, block.prose) for block in document.blocks if not block.key] == [
        ("paragraph", f"It is {MASK * len('{{ weather }}')} on the quay."),
        ("paragraph", "All of it."),
    ]
    last = document.blocks[-1]
    assert text[last.source(0, 3).start : last.source(0, 3).end] == "All"


def test_what_a_page_shows_as_code_is_no_module_of_mdx() -> None:
    fence = "```js\nexport default {\n  a: 1\n}\n```"
    text = f"The lamp is lit.\n\n{fence}\n\nThe boats come home.\n\n> ~~~~\n> import A from 'a'\n> ~~~\n> ~~~~\n\nThe end.\n"
    assert kinds(text) == [
        ("paragraph", "The lamp is lit."),
        ("code", "export default {\n  a: 1\n}"),
        ("paragraph", "The boats come home."),
        ("code", "import A from 'a'\n~~~"),
        ("paragraph", "The end."),
    ]


def test_components_of_mdx_on_their_own_lines_hold_markdown() -> None:
    text = 'import Box from "./box"\n\n<Box icon="list">\n## On the pier\n\n<Steps>\n1. Lift the lid.\n</Steps>\n</Box>\n\nThe end.\n'
    assert kinds(text, "a.mdx") == [
        ("heading", "On the pier"),
        ("item", "Lift the lid."),
        ("paragraph", "The end."),
    ]
    assert kinds("(the-pier)=\n# The pier\n\nIt is long.\n") == [("headline", "The pier"), ("paragraph", "It is long.")]


def test_a_link_whose_text_the_generator_writes_is_a_word() -> None:
    assert kinds("It is told in [](pier.md) and [](#lamp).\n") == [("paragraph", f"It is told in {MASK} and {MASK}.")]
    assert_leads_back("It is told in [](pier.md) and [](#lamp).\n", "a.md")


def test_mathematics_ends_with_its_paragraph() -> None:
    text = "Wrap it with `$$()` first.\n\n```js\ntrack($$(count))\n```\n\nThe sum is $$a\n+ b$$ now.\n"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "code", "paragraph"]


def test_a_file_of_no_known_ending_is_read_as_plain_text_and_not_mended() -> None:
    report = lint_text("The the board met on Monday.\n", path="a.py")
    assert [one.rule for one in report.diagnostics] == ["sentences/repeated-word"]
    assert report.notices == (
        "no format has the ending “.py”, so this was read as plain text, its markup and code too",
    )
    assert list(safe(report)) == []
    for name in ("a", "a.txt", "a.log"):
        known = lint_text("The the board met on Monday.\n", path=name)
        assert known.notices == ()
        assert [fix.title for fix in safe(known)] == ["Delete the second “the”"]


def test_a_comment_of_a_template_is_no_prose() -> None:
    text = "The mill {% comment %}TODO: link\n\nthe page{% endcomment %} burned.\n\n{%- comment -%}\n- old\n{%- endcomment -%}\n\nIt stands.\n"
    assert [block.prose for block in read_text(text, "a.md").blocks] == ["The mill", "burned.", "It stands."]


def test_attributes_of_kramdown_part_blocks_and_close_emphasis() -> None:
    text = "{: .table}\nName | *Kind*\n--- | ---\nTern | boat\n\n**Subject:**{: .from} The pier\n\nIt is long.\n{: .note}\n"
    blocks = read_text(text, "a.md").blocks
    assert [(block.kind, block.prose.replace(MASK, "")) for block in blocks] == [
        *(("cell", cell) for cell in ("Name", "Kind", "Tern", "boat")),
        ("paragraph", "Subject: The pier"),
        ("paragraph", "It is long."),
    ]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("{% highlight java linenos %}", "{% endhighlight %}"),
        ("{%- codeblock lang:java -%}", "{%- endcodeblock -%}"),
        ("{{< highlight java >}}", "{{< /highlight >}}"),
        ("{{% code file=boat %}}", "{{% /code %}}"),
    ],
)
def test_code_between_the_tags_of_a_generator_is_code(opening: str, closing: str) -> None:
    text = f"It is.\n\n{opening}\nBoat boat = (\n\nit is is\n{closing}\n\nGo on.\n"
    document = read_text(text, "a.md")
    assert [(block.kind, text[block.span.start : block.span.end].strip()) for block in document.blocks] == [
        ("paragraph", "It is."),
        ("code", "Boat boat = (\n\nit is is"),
        ("paragraph", "Go on."),
    ]
    assert all(document.is_code(text.index(word)) for word in ("Boat", "it is is"))
    unclosed = text.replace(closing, "")
    assert "Boat boat = (" in [block.prose for block in read_text(unclosed, "a.md").blocks]


def test_a_line_of_nothing_but_code_is_code_in_plain_text() -> None:
    text = "Say\n\n  `lamp {x} on`\n\n`lamp {y} is lit\nand `\n\n`lamp {z} on` is said.\n"
    document = read_text(text, "a.txt")
    assert [document.is_code(text.index(mark)) for mark in ("{x}", "{y}", "{z}")] == [True, False, False]


def test_a_program_between_fences_is_code_in_plain_text() -> None:
    text = (
        "The lamp is old.\n\n```python\nlamp = Lamp([[1, 3]],\n\n  [2, 9])\n```\n\nIt is lit.\n\n```python\nlamp = 1\n"
    )
    assert kinds(text, "a.txt") == [
        ("paragraph", "The lamp is old."),
        ("code", "```python\nlamp = Lamp([[1, 3]],\n\n  [2, 9])\n```"),
        ("paragraph", "It is lit."),
        ("paragraph", "```python"),  # never closed
        ("paragraph", "lamp = 1"),
    ]


def test_a_drawing_between_shortcodes_is_no_text() -> None:
    text = "It is.\n\n{{< mermaid >}}\ngraph\n  end\n  end\n{{< /mermaid >}}\n\nGo on.\n"
    assert [block.prose for block in read_text(text, "a.md").blocks] == ["It is.", "Go on."]
    open_tag = "{{< math >}}\n\nIt is open.\n\n" + text  # no tag of a later drawing closes it
    assert [block.prose for block in read_text(open_tag, "a.md").blocks] == ["It is open.", "It is.", "Go on."]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("02/29/2024", datetime.date(2024, 2, 29)),
        ("29/02/2024", datetime.date(2024, 2, 29)),
        ("29.2.2024", datetime.date(2024, 2, 29)),
        ("05/05/2024", datetime.date(2024, 5, 5)),
        ("05/06/2024", None),
        ("02/30/2024", None),
        ("13/14/2024", None),
    ],
)
def test_a_date_in_slashes_is_read_where_its_order_is_plain(written: str, day: datetime.date | None) -> None:
    document = read_text(f'---\ntitle: A\ndate: "{written}"\n---\n\nText.\n', "a.md")
    assert document.metadata.published == day
    assert bool(document.notices) == (day is None)


@pytest.mark.parametrize(
    "hidden",
    [
        "<div hidden><p>Gone.</p><div>Gone too.</div><p>And this.</p></div>",
        '<section class="x" style="color: red; DISPLAY : none">Gone.</section>',
        '<p style="visibility:hidden">Gone.</p>',
        '<div hidden="until-found">Gone.</div>',
        "<div hidden/>",
        "<p hidden>Gone.</p>",
        "<p hidden>Gone, <b>too</b>.",
        '<ul style="display:none"><li>Gone.<ul><li>And this.</li></ul></li></ul>',
    ],
)
def test_what_a_page_hides_is_not_read(hidden: str) -> None:
    text = f"<p>The boats came home.</p>{hidden}<p>The lamps <span hidden>not</span>were <span>lit</span>.</p>"
    assert kinds(text, "a.html") == [("paragraph", "The boats came home."), ("paragraph", "The lamps were lit.")]


def test_what_is_no_hiding_is_read() -> None:
    text = '<div data-hidden="x" style="display: block"><p>The boats came home.</p></div>'
    assert kinds(text, "a.html") == [("paragraph", "The boats came home.")]


def test_indented_commands_of_plain_text_are_code() -> None:
    text = (
        "If the box stops, a trace is needed. Just do:\n\n    /etc/init.d/box trace -o /tmp/box.out\n\n"
        "and the box will run.\n\n    export LIBRARY=/usr/local/lib\n    make install\n\n    It is a quotation of a whole sentence.\n"
    )
    document = read_text(text, "box.txt")
    assert [(block.kind, block.prose) for block in document.blocks] == [
        ("paragraph", "If the box stops, a trace is needed. Just do:"),
        ("code", "/etc/init.d/box trace -o /tmp/box.out"),
        ("paragraph", "and the box will run."),
        ("code", "export LIBRARY=/usr/local/lib\n    make install"),
        ("paragraph", "It is a quotation of a whole sentence."),
    ]


def test_a_page_of_html_under_the_name_of_a_plain_text_is_read_as_a_page() -> None:
    text = "<title>Map</title>\n\n<h1>Map</h1>\n\n<p>It shows the island.</p>\n<p>Press it.</p>\n"
    document = read_text(text, "map.txt")
    assert document.format == "html"
    assert document.notices == ("this is a page of HTML in spite of its name, and was read as one",)
    assert [block.prose for block in document.blocks if block.kind == "paragraph"] == [
        "It shows the island.",
        "Press it.",
    ]


@pytest.mark.parametrize(
    "text", ["<b>Note.</b> The boat left.\n", "The boat left.\n<p>One</p><p>Two</p><p>Three</p><p>Four</p>\n"]
)
def test_a_text_with_a_few_tags_is_no_page(text: str) -> None:
    assert read_text(text, "note.txt").format == "text"


def test_a_long_string_of_toml_is_placed_by_its_words() -> None:
    text = '+++\ntitle = "The fair" # see "x"\ndescription = """\nA boat\nof the harbour"""\nnote = \'\'\'One of them\'\'\'\n+++\n\nAll is well.\n'
    document = read_text(text, "a.md")
    placed = {
        block.key: text[block.source(0, len(block.prose)).start : block.source(0, len(block.prose)).end]
        for block in document.blocks
        if block.key
    }
    assert placed == {"title": "The fair", "description": "A boat\nof the harbour", "note": "One of them"}


def test_text_of_an_old_mac_is_read_by_its_apostrophes() -> None:
    text = "The boat’s lamp is “lit”, and it isn’t green – so said the crew’s pilot.\n"
    decoded = decode(text.encode("mac_roman"))
    assert (decoded.text, decoded.encoding) == (text, "mac_roman")
    assert decoded.notices == (
        "the file is not UTF-8; it was read as text of an old Mac (Mac OS Roman), save it as UTF-8 to be sure",
    )
    western = "São João, AÇÕES and £5: the boat’s lamp\n"
    assert decode(western.encode("cp1252")).text == western


def test_lines_with_fields_are_front_matter_whatever_the_line_ends() -> None:
    text = "Title: The ferry is back\nDate: 2023-05-01\nThe boats came home.\n"
    for end in ("\n", "\r\n", "\r"):
        document = read(text.replace("\n", end).encode(), "a.md")
        assert (document.metadata.headline, document.metadata.published) == (None, None)
    whole = read(text.replace("01\n", "01\n\n").replace("\n", "\r\n").encode(), "a.md").metadata
    assert (whole.headline, whole.published_from) == ("The ferry is back", "front matter")


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("blocks/unclosed-comment", "<!-- a note\n\nThe boats came home.\n"),
        (
            "blocks/unclosed-code",
            "```\ntide start\n\nWait until the light turns green:\n\n```sh\ntide stop\n```\n\nAll is quiet now.\n",
        ),
        ("leftovers/stray-markup", "\\- The deck is of wood\n\\- The rail is of steel\n\\- The lamp is new\n"),
        ("leftovers/stray-markup", "<hr>### The pilot of the north\n\nHe was there.\n"),
    ],
)
def test_a_mark_of_byte_order_hides_nothing_in_the_first_line(rule: str, text: str) -> None:
    plain, marked = (lint_text(f"{mark}{text}", path="a.md").diagnostics for mark in ("", "\ufeff"))
    assert [one.rule for one in plain if one.rule == rule] == [rule]
    assert [(one.rule, one.place.start - 1) for one in marked] == [(one.rule, one.place.start) for one in plain]


def test_line_ends_of_old_macs_are_told() -> None:
    (told,) = read(b"# Fair\r\rIt opens.\r", "a.md").notices
    assert told == (
        "its lines end as on old Macs (CR alone), so that headings, lists, code and front matter may not be seen; "
        "save it with line ends of today (LF)"
    )
    assert read(b"# Fair\r\n\r\nIt opens.\r\n", "a.md").notices == ()


@pytest.mark.parametrize("path", ["a.md", "a.html", "a.rst", "a.txt"])
def test_the_block_at_a_place_is_the_first_that_holds_it(path: str) -> None:
    text = (
        "# Boats\n\nSee ![a boat](a.png) and ![a pier](b.png).\n\n<p>The <img alt='a lamp'> is old.</p>\n\n"
        "Tides\n=====\n\n- one\n- two\n\n> It rained.\n\n| a | b |\n|---|---|\n| c | d |\n"
    )
    document = read(text.encode(), path)
    for offset in range(len(text) + 1):
        holding = [block for block in document.blocks if block.span.start <= offset < block.span.end]
        shown = [block for block in holding if block.has_letter(offset)] or holding
        assert document.block_at(offset) is (shown[0] if shown else None)
        for end in (offset + 1, offset + 9):
            met = [block for block in document.blocks if block.span.start < end and block.span.end > offset]
            assert sorted(block.ordinal for block in document.meeting(offset, end)) == [one.ordinal for one in met]


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Ferry &amp; bus sold | The Post", "Ferry & bus sold"),
        ("The Post – News – Ferry &amp; bus sold for £3m", "Ferry & bus sold for £3m"),
        ("Ferry and bus are sold | The Post", None),  # the headline itself
        ("The Post", None),
        ("A day out", None),
    ],
)
def test_a_page_title_that_is_another_version_of_the_headline_is_read(title: str, kept: str | None) -> None:
    text = f"<html><head><title>{title}</title></head><h1>Ferry and bus are sold</h1><p>They were old.</p></html>"
    document = read_text(text, "a.html")
    titles = [block for block in document.blocks if block.key == PAGE_TITLE]
    assert [block.prose for block in titles] == ([kept] if kept else [])
    assert [document.text[block.span.start : block.span.end] for block in titles] == (
        [kept.replace("&", "&amp;")] if kept else []
    )
    assert document.metadata.headline == "Ferry and bus are sold"


@pytest.mark.parametrize("head", ["<title>Ferry sold | The Post</title>", "<head><title>Ferry sold | The Post"])
def test_the_title_of_a_page_is_no_text_of_its_body(head: str) -> None:
    document = read_text(f"<html>{head}<h1>Ferry sold</h1><p>It was old.</p></html>", "a.html")
    assert [block.prose for block in document.blocks] == ["Ferry sold", "It was old."]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("written", "prose"),
    [
        (
            ">\n  One line that\n  goes on.\n\n  And another.\n\n\n  The last.",
            "One line that goes on.\nAnd another.\n\nThe last.",
        ),
        ("|\n  First\n    deeper\n\n  Last", "First\n  deeper\n\nLast"),
        (">-\n  One line\n\n  of two.", "One line\nof two."),
    ],
)
def test_each_letter_of_a_block_of_yaml_leads_to_its_place(written: str, prose: str, line_end: str) -> None:
    text = f"---\nsummary: {written}\n---\n\nBody.\n".replace("\n", line_end)
    block = read_text(text, "a.md").blocks[0]
    assert block.prose == prose
    for at, letter in enumerate(prose):
        span = block.source(at, at + 1)
        assert text[span.start : span.end] == (line_end if letter == "\n" or text[span.start] in "\r\n" else letter)


@pytest.mark.parametrize("date", ["2024-06", "2024", "June 2024", "06/12/2024", "12 Jun 24"])
def test_a_text_with_a_date_that_is_not_read_is_not_of_today(date: str) -> None:
    document = read_text(f"---\ntitle: Kim\ndate: {date}\n---\n\nHe came last May.\n", "a.md")
    today = dated(document, Day(assumed=datetime.date(2026, 11, 29)))
    assert (today.metadata.published, today.metadata.published_from) == (None, None)
    assert dated(document, Day(given=datetime.date(2024, 6, 12))).metadata.published == datetime.date(2024, 6, 12)


@pytest.mark.parametrize("date", ["20240612", "12.06.2024", "12.6.2024"])
def test_a_day_in_the_basic_format_and_one_with_points_are_read(date: str) -> None:
    assert read_text(f"---\ndate: {date}\n---\n\nHe came.\n", "a.md").metadata.published == datetime.date(2024, 6, 12)


def test_a_formula_in_a_line_of_a_page_is_a_word_of_its_sentence() -> None:
    text = '<p>It is close to <span class="katex"><math><mi>x</mi></math><span aria-hidden="true">x</span></span>. It ends.</p>'
    assert read_text(text, "a.html").blocks[0].prose == f"It is close to {MASK}. It ends."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "<blockquote>\n<p>One.</p>\n\n<p>Two.</p>\n</blockquote>\n\n<p>Three.</p>\n",
            ["quotation", "quotation", "paragraph"],
        ),
        ("<blockquote>\n\nOne.\n\n</blockquote>\n\nTwo.\n", ["quotation", "paragraph"]),
        (
            "<blockquote>\n<p>One.</p>\n\n<p>Two.</p></blockquote><p>Three.</p>\n",
            ["quotation", "quotation", "paragraph"],
        ),
        ("<blockquote>\n<p>One.</p>\n\n<p>Two.</p>\n", ["quotation", "paragraph"]),  # it is never closed
        ("<blockquote>\n\nOne.\n\n</blockquote >\n\nTwo.\n", ["quotation", "paragraph"]),
        (  # letters that are two in lower case move nothing
            f"{'İ' * 60} one.\n\n<blockquote>\n\nTwo.\n\n</blockquote>\n\n<blockquote>\n\nThree.\n",
            ["paragraph", "quotation", "paragraph"],
        ),
        (
            '<div class="pullquote">\n\nOne.\n\n<blockquote>\n\n<div>\n\nTwo.\n\n</div>\n\nThree.\n\n'
            "</blockquote>\n\nFour.\n\n</div>\n\nFive.\n",
            [*["quotation"] * 4, "paragraph"],
        ),
    ],
)
def test_a_quotation_in_html_goes_on_behind_a_blank_line(text: str, expected: list[str]) -> None:
    assert [kind for kind, _ in kinds(text)] == expected


def test_what_a_style_strikes_out_is_no_prose_and_what_stands_in_it_neither() -> None:
    page = '<p>On <span style="text-decoration: line-through">a <span>wet</span> Monday</span> a Tuesday.</p>\n'
    assert [block.prose for block in read_text(page, "a.html").blocks] == ["On a Tuesday."]


@pytest.mark.parametrize("names", ["pull-quote", "c-pull-quote__inner", "pullquote-text"])
def test_a_paragraph_is_a_pulled_quote_by_its_class(names: str) -> None:
    page = f'<p>It is late.</p><p class="{names}">It is late.</p>\n'
    assert [block.kind for block in read_text(page, "a.html").blocks] == ["paragraph", "quotation"]


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ('<div class="pullquote">', "</div>"),
        ('<div class="pullquote"><div>', "</div></div>"),
        ('<figure class="wp-block-pullquote">', "</figure>"),
        ('<section class="pull-quote">', "</section>"),
    ],
)
@pytest.mark.parametrize(("path", "between"), [("a.html", ""), ("a.md", ""), ("a.md", "\n\n")])
def test_what_stands_in_an_element_of_pulled_quotes_is_a_quotation(
    opens: str, closes: str, path: str, between: str
) -> None:
    paragraph = "It is late." if between else "<p>It is late.</p>"
    page = f"<p>It rains.</p>\n\n{opens}{between}{paragraph}{between}{closes}\n\n<p>It is dark.</p>\n"
    assert kinds(page, path) == [("paragraph", "It rains."), ("quotation", "It is late."), ("paragraph", "It is dark.")]


def test_what_nobody_reads_within_a_pulled_quote_does_not_end_it() -> None:
    page = '<div class="pullquote"><p>It rains.</p><svg><div>x</div></svg><p>It is late.</p></div><p>It is dark.</p>\n'
    assert [kind for kind, _ in kinds(page, "a.html")] == ["quotation", "quotation", "paragraph"]


@pytest.mark.parametrize("path", ["a.html", "a.md"])
def test_a_part_of_a_page_that_says_it_has_pulled_quotes_is_none(path: str) -> None:
    page = '<div class="story has-pullquote">\n\n<p>It rains.</p>\n\n</div>\n<p>It is late.</p>\n'
    assert [kind for kind, _ in kinds(page, path)] == ["paragraph", "paragraph"]


@pytest.mark.parametrize("path", ["a.html", "a.md"])
@pytest.mark.parametrize("tag", ["li", "dt", "td"])
def test_an_element_in_a_pulled_quote_needs_none_around_it(tag: str, path: str) -> None:
    page = f'<div class="pull-quote"><{tag}>It is late.</{tag}></div>\n\n<p>It is dark.</p>\n'
    assert kinds(page, path)[-1] == ("paragraph", "It is dark.")


@pytest.mark.parametrize(
    "pulled",
    [
        '<div class="pull-quote" hidden><p>It is late.</p></div>',
        '<div class="pull-quote"><div hidden>It is late.</div></div>',
        '<div class="pull-quote"><p>It is late.</p>\n<h2>At night</h2>',
    ],
)
def test_what_stands_behind_a_pulled_quote_is_none(pulled: str) -> None:
    page = f"<p>It rains.</p>\n{pulled}\n<p>It is dark.</p>\n"
    assert kinds(page, "a.html")[-1] == ("paragraph", "It is dark.")


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        (
            "The kiln has a shelf for bowls and cups. With the pager of the shelf\nview, you can\n"
            "read the bowls page by page and give the size of a page.\n",
            1,
        ),
        (
            "After we have measured the paths of all the birds in the park,\nwe sum them together. These lengths are shown in\n"
            "Figure 4 of the guide, and the guide is at the gate.\n",
            1,
        ),
        # the fields of front matter that stands in the text
        (
            "title: The kiln of the potters by the old road to the harbour and\nthe sea\nauthor: Ada\nlayout: post\n",
            3,
        ),
        # lists below a wrapped line, with and without marks
        (
            "The crews took all that they could carry from the old shed by the pier, and\nthe keeper wrote a list of it, so "
            "that nothing would be lost, and it named them\nrope\ntar\nlamps\n",
            3,
        ),
        ("They sell these:\nbowls\ncups\nThe shelf of the kiln is full of what they could not sell last summer.\n", 4),
    ],
)
def test_a_wrapped_paragraph_goes_on_behind_a_short_line(text: str, paragraphs: int) -> None:
    assert len(read(text.encode(), "a.txt").blocks) == paragraphs


def test_tags_of_html_in_front_matter_are_no_prose() -> None:
    text = '---\nexcerpt: |\n  <p class="centered">The <em>lamp</em> is lit.</p><p>It is a<b.</p>\ntitle: Vector<T>\n---\n\nText\n'
    document = read(text.encode(), "a.md")
    assert {block.key: block.prose for block in document.blocks if block.key} == {
        "excerpt": "The lamp is lit.\nIt is a<b.",
        "title": "Vector<T>",
    }
    excerpt = next(block for block in document.blocks if block.key == "excerpt")
    start, end = excerpt.prose.index("lamp"), excerpt.prose.index(" lit.")
    assert document.place(excerpt, start, end).quote == "lamp</em> is"


def test_what_is_sent_beside_a_page_is_no_text() -> None:
    document = read_text('1:"$Sreact.fragment"\n3:I[8694,["6711","static/chunks/8e.js"]]\n', "index.txt")
    assert not document.blocks
    (notice,) = document.notices
    assert notice == "this is what a program sends beside a page, not a text, and was not checked; check the page"


def test_a_line_that_says_when_a_program_wrote_a_text_is_its_date() -> None:
    text = "Generated: 2025-11-18 16:14:07\nTopic: Gout\n==========\n\nGout hurts most in the night.\n"
    document = read_text(text, "gout.txt")
    assert [(block.kind, block.prose) for block in document.blocks][:2] == [
        ("dateline", "Generated: 2025-11-18 16:14:07"),
        ("headline", "Topic: Gout"),
    ]
    assert document.metadata.published == datetime.date(2025, 11, 18)


def test_tags_in_capitals_stay_so_in_code_and_end_what_is_no_markdown() -> None:
    text = "<SCRIPT>\nf(a)\n\n</SCRIPT>\n\nIt is *so*.\n\n```html\n<SCRIPT>x</SCRIPT>\n```\n"
    blocks = read_text(text, "a.md").blocks
    assert [(block.kind, block.prose) for block in blocks] == [
        ("paragraph", "It is so."),
        ("code", "<SCRIPT>x</SCRIPT>"),
    ]
