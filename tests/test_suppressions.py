"""Exceptions in the text."""

from __future__ import annotations

import datetime
import json

import pytest

from lint import lint_text, reporters
from lint.diagnostics import Report
from lint.formats import read_text
from lint.rules import shipped
from lint.runner import Policy, lint_document

RULES = [
    rule for rule in shipped().rules.values() if rule.id in ("sentences/repeated-word", "grammar/indefinite-article")
]


def check(text: str, policy: Policy = Policy(), path: str = "a.md") -> Report:
    return lint_document(read_text(text, path), RULES, policy=policy)


def found(text: str, policy: Policy = Policy(), path: str = "a.md") -> list[tuple[str, int]]:
    report = check(text, policy, path)
    return [(one.rule, report.document.line_and_column(one.place.start)[0]) for one in report.diagnostics]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        # the next block, and no further
        (
            "<!-- copydesk allow sentences/repeated-word: so he said -->\n\nIt is of of use.\n\nIt is of of use.\n",
            [("sentences/repeated-word", 5)],
        ),
        # a desk, the block that it stands in, several rules
        ("It is of of use. <!-- copydesk allow sentences: so he said -->\n", []),
        ("It <!-- copydesk allow sentences --> is of of use.\n", []),
        ("<!-- copydesk allow sentences, grammar: a letter -->\nIt is an user of of it.\n", []),
        # another rule
        (
            "<!-- copydesk allow grammar: x -->\n\nIt is of of use.\n",
            [("exceptions/unused", 1), ("sentences/repeated-word", 3)],
        ),
        # until the end
        (
            "<!-- copydesk allow sentences begin: x -->\n\nIt is of of use.\n\nIt is of of use.\n\n"
            "<!-- copydesk end -->\n\nIt is of of use.\n",
            [("sentences/repeated-word", 9)],
        ),
        # the whole file, wherever it stands
        ("It is of of use.\n\nIt is of of use.\n\n<!-- copydesk allow sentences file: a poem -->\n", []),
        # as the value of an attribute it is none
        (
            '<p title="<!-- copydesk allow sentences file: x -->">It is of of use.</p>\n',
            [("sentences/repeated-word", 1)],
        ),
        # in code it is an example
        ("`<!-- copydesk allow sentences -->` is written so. It is of of use.\n", [("sentences/repeated-word", 1)]),
        ("```\n<!-- copydesk allow nothing -->\n```\n\nAll is well.\n", []),
        # over several lines, as an editor wraps it
        (
            "<!-- copydesk allow sentences/repeated-word:\n     so he said,\n     and meant it -->\n\nIt is of of use.\n",
            [],
        ),
        (
            "<!-- copydesk\nallow sentences begin\nuntil 2999-01-31: a letter -->\n\nIt is of of use.\n\n<!-- copydesk end -->\n",
            [],
        ),
        # as others write what they tell a program
        ("<!-- copydesk: allow sentences/repeated-word: so he said -->\n\nIt is of of use.\n", []),
        (
            "<!-- CopyDesk: allow sentences begin: a letter -->\n\nIt is of of use.\n\n<!-- copydesk: end -->\n\nOf of.\n",
            [("sentences/repeated-word", 7)],
        ),
        # one that goes on to the end of the text, and nobody says so
        ("<!-- copydesk allow sentences begin: x -->\n\nIt is of of use.\n", [("exceptions/never-ended", 1)]),
        # what cannot be read
        ("<!-- copydesk allow " + "a" * 400 + "! -->\n\nAll is well.\n", [("exceptions/unreadable", 1)]),
        ("<!-- copydesk begin sentences: a poem -->\n\nAll is well.\n", [("exceptions/unreadable", 1)]),
        ("<!-- copydesk alow sentences: x -->\n\nAll is well.\n", [("exceptions/unreadable", 1)]),
        ("<!-- copydesk allow: x -->\n\nAll is well.\n", [("exceptions/unreadable", 1)]),
        ("All is well.\n\n<!-- copydesk end -->\n", [("exceptions/unreadable", 3)]),
        # of a rule that is not run nothing can be said
        ("<!-- copydesk allow names/name-variants: x -->\n\nAll is well.\n", []),
    ],
)
def test_what_is_left(text: str, left: list[tuple[str, int]]) -> None:
    assert found(text) == left


def test_in_plain_text_a_comment_is_copy() -> None:
    text = "It was wet.\n\n<!-- copydesk allow sentences: so he said and meant it -->\n\nIt is of of use.\n"
    one, other = lint_text(text, path="a.txt").diagnostics
    assert (one.rule, one.place.quote) == ("exceptions/unreadable", text[13:71])
    assert one.message == (
        "In plain text this comment is printed with the rest, and allows nothing; "
        "write the exception into copydesk.yaml, under “allow”."
    )
    assert (other.rule, other.place.quote) == ("sentences/repeated-word", "of")
    assert [one.rule for one in lint_text("Write <!-- copydesk --> there.\n", path="a.txt").diagnostics] == []


def test_an_exception_that_is_over_holds_no_more() -> None:
    text = "<!-- copydesk allow sentences until 2027-01-31: x -->\n\nIt is of of use.\n"
    assert found(text) == []
    assert found(text, Policy(datetime.date(2027, 1, 31))) == []
    report = check(text, Policy(datetime.date(2027, 2, 1)))
    assert [one.message for one in report.diagnostics] == [
        "This exception of sentences has ended: it held until 2027-01-31.",
        "“of” appears twice in a row.",
    ]
    for wrong in ("2027-02-31", "31.1.2027", "2027-W05-1", "2027-1-5"):
        (first, _) = check(text.replace("2027-01-31", wrong)).diagnostics
        said = f"This exception of sentences does not count: “{wrong}” is not a day, as 2027-01-31 is one."
        assert first.message == said


def test_a_reason_can_be_asked_for() -> None:
    policy = Policy(reason_required=True)
    assert found("<!-- copydesk allow sentences -->\n\nIt is of of use.\n", policy) == [
        ("exceptions/without-reason", 1),
        ("sentences/repeated-word", 3),
    ]
    assert found("<!-- copydesk allow sentences: so he said -->\n\nIt is of of use.\n", policy) == []


def test_what_is_allowed_is_told_with_its_reason() -> None:
    text = "<!-- copydesk allow sentences: so he said -->\n\nIt is of of use.\n"
    (entry,) = json.loads(reporters.find("json").render([check(text)]))["reports"]
    (one,) = entry["suppressed"]
    assert (one["rule"], one["suppression"]) == (
        "sentences/repeated-word",
        {"kind": "inSource", "reason": "so he said"},
    )
    # GitHub makes an open alert of what SARIF calls suppressed.
    assert json.loads(reporters.find("sarif").render([check(text)]))["runs"][0]["results"] == []
    assert reporters.find("terminal").render([check(text)]) == "1 file: nothing found; 1 known or allowed\n"


def test_fingerprints_do_not_change_when_an_exception_is_added() -> None:
    plain = "It is of of use.\n\nIt is of of use.\n"
    marked = f"<!-- copydesk allow sentences: x -->\n\n{plain}"
    assert check(marked).diagnostics[0].fingerprint == check(plain).diagnostics[1].fingerprint


def test_places_are_exact() -> None:
    text = "All.\n\n<!--copydesk allow sentences-->\n\nAll is well.\n"
    (one,) = check(text).diagnostics
    assert text[one.place.start : one.place.end] == one.place.quote == "<!--copydesk allow sentences-->"
    assert lint_text("<!-- copydesk " + "allow " * 100_000, path="a.md").error is None


def test_an_exception_of_a_rule_that_did_not_run_is_not_unused() -> None:
    german = "---\nlang: de\n---\n\n<!-- copydesk allow sentences/truncated-sentence -->\n\nDer Hafen ist alt, und niemand will ihn haben.\n"
    english = german.replace("lang: de", "lang: en").replace(
        "Der Hafen ist alt, und niemand will ihn haben.", "The harbour is old."
    )
    assert [one.rule for one in lint_text(german).diagnostics] == []
    assert [one.rule for one in lint_text(english).diagnostics] == ["exceptions/unused"]


def test_a_name_that_no_rule_has_is_told() -> None:
    text = "<!-- copydesk allow sentence/repeated-word, sentences: so he said -->\n\nIt is of of use.\n"
    (one,) = lint_text(text).diagnostics
    assert (one.rule, one.message, one.place.quote) == (
        "exceptions/unknown-rule",
        "There is no rule and no desk “sentence/repeated-word”; did you mean “sentences/repeated-word”?",
        "<!-- copydesk allow sentence/repeated-word, sentences: so he said -->",
    )


def test_what_cannot_be_read_shows_every_form() -> None:
    (one,) = lint_text("<!-- copydesk begin sentences -->\n\nAll is well.\n").diagnostics
    assert one.message == (
        "This exception cannot be read; write “<!-- copydesk allow RULE: reason -->”; RULE may be followed by “begin” "
        "(up to “<!-- copydesk end -->”) or “file”, and “until 2027-01-31”."
    )
    assert one.why == "What is not understood allows nothing."


def test_an_exception_holds_for_each_place_of_a_diagnostic() -> None:
    text = "The colour is new. The center is old, and so is the labor.\n\nThe flavour and the harbour are dear.\n\n"
    text += "<!-- copydesk allow spelling/mixed-english: an old letter -->\n\nThe color is good.\n"
    report = lint_text(text, path="a.md")
    (one,) = [one for one in report.diagnostics if one.rule == "spelling/mixed-english"]
    assert [place.quote for place in one.places] == ["center", "labor"]
    assert [text[edit.start : edit.end] for fix in one.fixes for edit in fix.edits] == ["center", "labor"]
    assert [[place.quote for place in allowed.diagnostic.places] for allowed in report.suppressed] == [["color"]]
    assert not any(one.rule.startswith("exceptions/") for one in report.diagnostics)


@pytest.mark.parametrize(
    "text",
    [
        "{}\n\n- It is of of use.\n- It was of of no use.\n\nAll is well.\n",
        "{}\n\n| A | B |\n|---|---|\n| It is of of use | so |\n| It was of of use | so |\n\nAll is well.\n",
    ],
)
def test_an_exception_above_a_list_or_a_table_holds_for_the_whole(text: str) -> None:
    assert len(found(text.format(""))) == 2
    assert found(text.format("<!-- copydesk allow sentences: so said -->")) == []
    after = text.format("<!-- copydesk allow sentences: so said -->").replace("All is well", "Look at at it")
    assert [rule for rule, _ in found(after)] == ["sentences/repeated-word"]


ALLOW = "<!-- copydesk allow sentences: so said -->"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"{ALLOW}\n\n- It is of of use.\n\n***\n\n1. It was of of no use.\n", [7]),
        (f"| A |\n|---|\n| x |\n\n{ALLOW}\n\n| It is of of use |\n|---|\n| It was of of no use |\n", []),
        (f"- One.\n\n{ALLOW}\n\n- It is of of use.\n- It was of of no use.\n", []),
        (f"{ALLOW}\n\n- It is of of use.\n\n      code\n\n- It was of of no use.\n", []),
        (f"- One.\n\n  {ALLOW}\n\n  It is of of use.\n\n- It was of of no use.\n", [7]),  # a paragraph of an entry
    ],
)
def test_an_exception_holds_for_one_list_and_all_of_it(text: str, lines: list[int]) -> None:
    assert [line for _, line in found(text)] == lines


@pytest.mark.parametrize(
    ("path", "said"),
    [("a.rst", ".. copydesk allow sentences: so said"), ("a.mdx", "{/* copydesk allow sentences: so said */}")],
)
def test_an_exception_above_a_second_list_holds_for_all_of_it(path: str, said: str) -> None:
    assert found(f"* One.\n* Two.\n\n{said}\n\n* It is of of use.\n* It was of of no use.\n", path=path) == []


def test_the_parts_of_a_diagnostic_have_fingerprints_of_their_own() -> None:
    text = "It is of of use.\n\n" * 20
    (whole,) = check(text).diagnostics
    report = check(f"{ALLOW}\n\n{text}")
    assert len(report.diagnostics[0].places) == 19
    assert report.diagnostics[0].fingerprint == whole.fingerprint != report.suppressed[0].diagnostic.fingerprint
    assert [len(fix.edits) for fix in report.diagnostics[0].fixes] == [19]


def test_the_fingerprints_of_the_parts_survive_moved_lines() -> None:
    text = "It is of of use.\n\n" * 20
    text += f"{ALLOW}\n\nIt is of of use.\n\n" * 2
    marks = [
        [one.diagnostic.fingerprint for one in check(before + text).suppressed] for before in ("", "All is well.\n\n")
    ]
    assert marks[0] == marks[1]
    assert len({*marks[0]}) == 2


def test_the_end_of_an_exception_that_is_over_is_no_fault() -> None:
    text = (
        "<!-- copydesk allow sentences begin until 2020-01-31: old -->\n\nIt is of of use.\n\n<!-- copydesk end -->\n"
    )
    policy = Policy(today=datetime.date(2024, 6, 12))
    assert found(text, policy) == [("exceptions/expired", 1), ("sentences/repeated-word", 3)]


def test_an_end_with_a_name_ends_what_has_it_and_no_other() -> None:
    wrong = "It is of of use on an day, as is an user.\n\n"
    begun = "<!-- copydesk allow {} begin: x -->\n\n"
    text = begun.format("sentences, sentences") + begun.format("grammar") + begun.format("grammar, sentences")
    text += "<!-- copydesk end sentences -->\n\n" + wrong + "<!-- copydesk end -->\n\n<!-- copydesk end -->\n"
    assert [one for one in found(text) if one[0] != "exceptions/unused"] == [
        ("sentences/repeated-word", 9),
        ("exceptions/unreadable", 13),
    ]


def test_an_exception_of_mdx_right_above_its_paragraph() -> None:
    text = "It is long.\n\n{/* copydesk allow sentences/repeated-word: so he said */}\nThe the mayor left.\n"
    assert found(text, path="a.mdx") == []
    assert found(f"{text}\nThe the end.\n", path="a.mdx") == [("sentences/repeated-word", 6)]


def test_exceptions_in_mdx() -> None:
    text = (
        'import Chart from "./chart"\nexport const meta = {\n  title: "The the title",\n}\n\n# The fair\n\n'
        "{/* copydesk allow sentences/repeated-word: so he said */}\n\nIt is of of use.\n\n"
        "It is late, {/* and and so on */} and and old.\n\nIt is an user.{/* copydesk allow grammar: a letter */}\n"
    )
    assert found(text, path="a.mdx") == [("sentences/repeated-word", 12)]


def test_what_an_exception_leaves_is_told_in_words_that_are_true_of_it() -> None:
    text = (
        "The colour of the harbour is grey, and the theatre has a new centre.\n\n"
        "<!-- copydesk allow spelling/mixed-english: so the fair calls itself -->\n\nThe color of the fair is new.\n\n"
        "We like the flavor of it, and the color is ours.\n"
    )
    report = lint_text(text, path="a.md")
    (left,) = (one for one in report.diagnostics if one.rule == "spelling/mixed-english")
    assert [place.quote for place in left.places] == [
        "color",
        "flavor",
    ]  # the one that the text has in both spellings first
    assert (
        left.message
        == "“color” is American spelling, “colour” is British (3 against 3 in this text); 1 of its 3 places is allowed."
    )
    assert [fix.title for fix in left.fixes] == ["Use the British spelling in what is left"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "# Fair\n\n{}\nLONDON, June 12 (Reuters) — The board said that the the fair will open in May.\n"),
        ("a.md", "# Fair\n\n{}\n![The fair](http://localhost:8000/x.png)\n\nIt rained.\n"),
        ("a.md", "# Fair\n\n{}\nhttp://localhost:8000/x\n\nIt rained.\n"),
        ("a.md", "# Fair\n\nSee [it][x].\n\n{}\n[x]: http://localhost:8000/z\n\nIt rained.\n"),
        ("a.rst", "Fair\n====\n\n{}\n\nThe the fair will open in May.\n"),
    ],
)
def test_an_exception_holds_for_all_that_stands_below_it(path: str, text: str) -> None:
    comment = (
        "..  copydesk allow sentences: so"
        if path.endswith("rst")
        else "<!-- copydesk allow sentences, leftovers: so -->"
    )
    report = lint_text(text.format(comment), path=path)
    assert [one.rule for one in report.diagnostics] == []
    assert len(report.suppressed) == 1
