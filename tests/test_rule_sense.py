"""Rules that can be read and can never mean anything, and those whose writer likely meant something else."""

from __future__ import annotations

import jsonschema
import pytest

from lint import lint_text
from lint.document import KINDS
from lint.formats import endings, read_text
from lint.rules import load
from lint.schema import rule_schema
from lint.scopes import MEANINGS, unknown_part, view
from tests.conftest import put

pytestmark = pytest.mark.usefixtures("own_folder")
HEAD = "check: existence\nmessage: x\n"


def test_a_rule_that_can_never_fire_is_told() -> None:
    put(**{
        "rules__a.yaml": HEAD + "scope: heading.hh1\nwith: {tokens: [x]}\n",
        "rules__b.yaml": HEAD + "scope: [text.rst, text.frontmatter.x, '~list & heading.h2', comment]\nwith: {tokens: [x]}\n",
        "rules__c.yaml": 'check: metric\nmessage: x\nwith: {formula: words / sentnces, condition: "> 3"}\n',
        "rules__d.yaml": HEAD + "tokens: [x]\n",
        "rules__e.yaml": HEAD + "with:\n   tokens:\n     - a\n  raw:\n     - b\n",
    })  # fmt: skip
    put(**{
        "rules__f.yaml": 'check: existence\nmessage: "The boat" is here\n',
        "rules__g.yaml": HEAD + "with:\n  tokens:\n    - 'it''s' more\n",
        "rules__h.yaml": "check: sequence\nmessage: x\nwith:\n  tokens:\n    - pattern: (?V0)(?V1)a\n",
    })  # fmt: skip
    counts = "blockquote, characters, complex_words, heading.h1, heading.h2, heading.h3, heading.h4, heading.h5, heading.h6, list, "
    counts += "long_words, paragraphs, polysyllabic_words, pre, sentences, syllables, words"
    assert [str(problem) for problem in load(["rules"], with_shipped=False).problems] == [
        "rules/a.yaml, line 3: scope: no part of a text is called “hh1” in “heading.hh1”; did you mean “h1”?",
        "rules/b.yaml, line 3: scope: no part of a text is called “comment” in “comment”",
        f"rules/c.yaml, line 3: formula: there is no count “sentnces” (counts: {counts})",
        "rules/d.yaml, line 3: unknown key “tokens”; it is an option of existence: write it below “with:”, with two spaces before it",
        "rules/e.yaml, line 6: the spaces at the beginning of this line do not fit those of the lines above it",
        "rules/f.yaml, line 2: there is text after a closing quotation mark; put the whole text between marks of the other kind",
        "rules/g.yaml, line 5: there is text after a closing quotation mark; put the whole text between marks of the other kind",
        "rules/h.yaml, line 5: “(?V0)(?V1)a” is not a valid regular expression (VERSION0 and VERSION1 flags are mutually incompatible)",
    ]


@pytest.mark.parametrize(
    ("check", "options", "said"),
    [
        ("consistency", 'either: {the: "("}', "“(” is not a valid regular expression (missing ) at position 1)"),
        ("sequence", 'tokens: [{tag: "NN("}]', "“NN(” is not a valid regular expression (missing ) at position 3)"),
        ("sequence", "tokens: [{pattern: a, min: 3000000000}]", "“min” takes a number up to 100, not “3000000000”"),
        (
            "sequence",
            "tokens: [{pattern: a}, {pattern: b, skip: 100000000000}]",
            "“skip” takes a number up to 100, not “100000000000”",
        ),
        (
            "existence",
            "tokens: ['(?:(?:ab?){400}){400}']",
            "“(?:(?:ab?){400}){400}” is not a valid regular expression (its counts make it too long; lower the numbers in braces)",
        ),
        (
            "existence",
            "tokens: ['(?x)(?:a{400}) {400}']",
            "“(?x)(?:a{400}) {400}” is not a valid regular expression (its counts make it too long; lower the numbers in braces)",
        ),
        ("sequence", "tokens: []", "“tokens” takes the places of a sequence, and there is none"),
        ("dummy-person", 'names: [" "]', "“names” takes texts that are not empty"),
        ("two-regions", 'regions: ""', "“regions” takes texts that are not empty"),
        ("placeholder", 'tokens: [""]', "“tokens” takes texts that are not empty"),
        (
            "variant-spelling",
            'forms: ["("]',
            "“(” in “forms” needs a word on either side of “/”, as in “email / e-mail”",
        ),
        (
            "variant-spelling",
            'forms: ["co-operat* / cooperat"]',
            "“co-operat* / cooperat” in “forms” takes “*” at the end of each form, or of none",
        ),
        ("spelling", 'dictionaries: ["\\0"]', "a dictionary or its folder has a name that no file can have"),
    ],
)
def test_an_option_that_no_text_could_be_checked_with_is_told(check: str, options: str, said: str) -> None:
    put(**{"rules__a.yaml": f"check: {check}\nmessage: x\nwith:\n  {options}\n"})
    (problem,) = load(["rules"], with_shipped=False).problems
    assert problem.text == said


def test_a_mark_that_may_be_nothing_is_no_mark() -> None:
    put(**{"rules__a.yaml": 'check: placeholder\nmessage: x\nwith:\n  tokens: ["(?i)", TK]\n'})
    report = lint_text("It opened in TK.\n", path="a.md", rules=load(["rules"], with_shipped=False))
    assert (report.error, [one.place.quote for one in report.diagnostics]) == (None, ["TK"])


def test_an_artefact_that_may_be_nothing_is_none() -> None:
    put(**{"rules__a.yaml": 'check: artefact\nmessage: x\nwith:\n  tokens: ["$", utm_x]\n'})
    report = lint_text("It opened.\n\nSee utm_x.\n", path="a.md", rules=load(["rules"], with_shipped=False))
    assert (report.error, [one.place.quote for one in report.diagnostics]) == (None, ["utm_x"])


def test_a_rule_that_looks_for_nothing_is_told() -> None:
    put(**{
        "rules__a.yaml": HEAD,
        "rules__b.yaml": "check: substitution\nmessage: x\nwith:\n  swap: {}\n",
        "rules__d.yaml": HEAD + "with:\n  raw: [a]\n",
    })  # fmt: skip
    assert [str(problem) for problem in load(["rules"], with_shipped=False).problems] == [
        "rules/a.yaml, line 1: this finds nothing: existence needs “tokens:” or “raw:” below “with:”",
        "rules/b.yaml, line 1: this finds nothing: substitution needs “swap:” below “with:”",
    ]


def test_every_ending_of_ours_is_known() -> None:
    for ending in endings():
        assert not unknown_part(f"text{ending}", endings()), ending


def test_what_was_likely_meant_otherwise_is_told_and_the_rule_runs() -> None:
    put(**{
        "rules__a.yaml": "check: existence\nmessage: no #1 here\nwith:\n  tokens: utilize, synergy\n",
        "rules__b.yaml": "check: existence\nmessage: x\nwith:\n  tokens: Paris, France\nexamples:\n  pass:\n    - |\n      note: see #12 for more\n",
    })  # fmt: skip
    found = load(["rules"], with_shipped=False)
    assert found.notices == [
        "rules/a.yaml, line 4: tokens: “utilize, synergy” is one phrase with its commas; for a list write [utilize, synergy]",
        "rules/a.yaml, line 2: message: ends before “#1 here”, where a comment begins for YAML; put the text into quotation marks",
    ]
    assert found.rules["a"].message == "no"


def test_the_schema_wants_what_the_reader_wants() -> None:
    validator = jsonschema.Draft202012Validator(rule_schema())
    put(**{"rules__a.yaml": "check: metric\nmessage: x\n"})
    assert [str(problem) for problem in load(["rules"], with_shipped=False).problems] == [
        "rules/a.yaml, line 1: the option “formula” is missing",
        "rules/a.yaml, line 1: the option “condition” is missing",
    ]
    assert not validator.is_valid({"check": "metric", "message": "x"})
    assert not validator.is_valid({"check": "metric", "message": "x", "with": {"formula": "words"}})
    assert validator.is_valid({"check": "metric", "message": "x", "with": {"formula": "words", "condition": "> 3"}})
    assert validator.is_valid({"check": "existence", "message": "x"})


@pytest.mark.parametrize(
    ("options", "line", "said"),
    [
        ("tokens:\n    -very\n    -old", 5, "tokens: “-very -old” is one text; each entry of a list begins with a dash and a space"),
        ("tokens:\n    - very\n      - old", 6, "tokens: “very - old” is one entry, as “- old” begins further right than the entry above it"),
    ],
)  # fmt: skip
def test_a_list_that_is_none_is_told(options: str, line: int, said: str) -> None:
    put(**{"rules__a.yaml": f"{HEAD}with:\n  {options}\n"})
    assert [str(problem) for problem in load(["rules"], with_shipped=False).problems] == [
        f"rules/a.yaml, line {line}: {said}"
    ]


def test_curly_quotation_marks_around_a_token_are_told() -> None:
    put(**{"rules__a.yaml": f"{HEAD}with:\n  tokens: [“very”, old]\n"})
    found = load(["rules"], with_shipped=False)
    assert found.problems == []
    assert found.notices == [
        'rules/a.yaml, line 4: tokens: “very” is looked for with its quotation marks; leave them out, or write "very"'
    ]


def test_curly_quotation_marks_around_either_side_of_a_pair_are_told() -> None:
    put(**{"rules__a.yaml": "check: substitution\nmessage: No.\nwith:\n  swap:\n    “grey”: “gray”\n"})
    assert load(["rules"], with_shipped=False).notices == [
        'rules/a.yaml, line 5: swap: “grey” is looked for with its quotation marks; leave them out, or write "grey"',
        'rules/a.yaml, line 5: swap: “gray” is written with its quotation marks; leave them out, or write "gray"',
    ]


def test_what_stands_in_a_text_of_several_lines_is_no_entry() -> None:
    example = "examples:\n  flag:\n    - |\n      An <<old>> list:\n      - #boats\n      - &ize\n"
    put(**{"rules__a.yaml": f"{HEAD}with:\n  tokens:\n    - &one\n      old\n{example}"})
    assert load(["rules"], with_shipped=False).notices == []


def test_entries_that_are_none_for_yaml_are_told() -> None:
    put(**{"rules__a.yaml": f"{HEAD}with:\n  tokens:\n    - old\n    - #boats\n    - &ize\n"})
    assert load(["rules"], with_shipped=False).notices == [
        "rules/a.yaml, line 6: “#boats” is no entry of the list for YAML; put it into quotation marks: '#boats'",
        "rules/a.yaml, line 7: “&ize” is no entry of the list for YAML; put it into quotation marks: '&ize'",
    ]


METRIC = "check: metric\nmessage: x\nwith:\n  formula: words\n"
SWAP = "check: substitution\nmessage: No.\nwith:\n  swap:\n"
DEEPER = "this line begins further right than the one above it; keys of one list begin in one column"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{METRIC}  condition: > 10\n", "5: a text that starts with “>” needs quotation marks around it: '> 10'"),
        (f"{METRIC}  condition: >3\n", '5: condition: is empty; write it in quotation marks, as in "> 10"'),
        (f"{METRIC}  condition: “> 10”\n", "5: ““> 10”” is not a condition, as “> 10” is one"),
        ("check: occurrence\nmessage: x\nwith: {token: a}\n", "1: this finds nothing: occurrence needs “max:” or “min:” below “with:”"),
        ("check: existence\n message: No.\n", f"2: {DEEPER}"),
        ("check: substitution\nmessage: No.\nwith:\n  swap:\n    utilize: use\n      old: new\n", f"6: {DEEPER}"),
        ("check: occurrence\nmessage: x\nwith: {token: a, min: 5, max: 2}\n", "3: “min” is 5 and “max” is 2, so no text would be right"),
        ("check: sequence\nmessage: x\nwith:\n  tokens:\n    - tag: NOUN\n", "5: no tag is called “NOUN”; write upos: NOUN"),
        ('check: existence\nmessage: x\nwith:\n  tokens: ["\\bfoo\\b"]\n', "4: “\\b” in double quotes is a character that no text has; put the pattern into '…' instead"),
        ("check: capitalization\nmessage: x\nwith:\n  match: sentence\n", "4: match: “sentence” is a pattern; the style of capitals is called $sentence"),
        (f"{SWAP}    utilize:\n", "5: swap: there is nothing after “utilize:”; write the words to put in its place, or \"\" if the words are to be deleted"),
        (f"{SWAP}    utilize: # what?\n", "5: swap: there is nothing after “utilize:”; write the words to put in its place, or \"\" if the words are to be deleted"),
        (f"{SWAP}    old: new\n    use: use\n", "6: swap: “use” is to be written as it is, so this finds nothing"),
        ("check: existence\nmessage: x\nwith:\n  tokens: [a, colour:]\n", "4: a text that ends with “:” needs quotation marks around it: 'colour:'"),
        ("check: existence\nmessage: x\nwith:\n  tokens: [a, foo #1, b]\n", "4: after “ #” everything is a comment; put the text into quotation marks: 'foo #1'"),
        ("check: existence\nmessage: x\nwith:\n  tokens:\n    -foo\n    b: c\n", "5: an entry of a list begins with a dash and a space: “- foo”"),
        ("check: sequence\nmessage: x {word3}\nwith:\n  tokens: [{pattern: a}, {pattern: b}]\n", "2: “{word3}” is filled in by nothing, since the sequence has 2 words"),
        ("check: occurrence\nmessage: x\nwith:\n  token: [a, b]\n  max: 3\n", "4: “token” takes a text, not a list"),
        ("check: existence\nmessage: x\nwith:\n  tokens: [a, '']\n", "4: tokens: an entry is empty; leave it out"),
        (f"{SWAP}    (utili)ze: $2se\n", "5: swap: “(utili)ze” has 1 pair of round brackets, so nothing fills in “$2”"),
        (f"{SWAP}    (b)ar: \\1x\n", "5: swap: “\\1” is written as it stands; write “$1”"),
        (f"{SWAP}    big: large\n    large: big\n", "6: swap: “large” is to be written for “big”, and “big” for “large”; leave one out"),
        (f"{SWAP}    - old: new\n    - \"\": use\n", "6: swap: there is nothing before “: use” to be found"),
        ("check existence\nmessage: No.\n", "1: a “:” is missing after “check”; write “check: existence”"),
        ("check: existence\nmessage We do\nwith: {tokens: [a]}\n", "2: a “:” is missing after “message”; write “message: We do”"),
        (f"{SWAP}    *wild: use\n", "5: a text that starts with “*” needs quotation marks around it: '*wild'"),
        (f"{SWAP}    %foo: use\n", "5: a text that starts with “%” needs quotation marks around it: '%foo'"),
        ("check: existence\nmessage: Wrong: this\n", "2: a text that has “: ” in it needs quotation marks around it, as in message: 'Wrong: this'"),
    ],
)  # fmt: skip
def test_what_yaml_reads_otherwise_is_told_in_its_line(text: str, said: str) -> None:
    put(**{"rules__a.yaml": text})
    assert [str(problem) for problem in load(["rules"], with_shipped=False).problems] == [f"rules/a.yaml, line {said}"]


@pytest.mark.parametrize(
    "pairs", ['    utilize: ""\n', "    - old: new\n", "    github: GitHub\n    GitHub: GitHub\n  ignorecase: yes\n"]
)
def test_pairs_that_mean_something_are_taken(pairs: str) -> None:
    put(**{"rules__a.yaml": f"{SWAP}{pairs}"})
    found = load(["rules"], with_shipped=False)
    assert (found.problems, list(found.rules)) == ([], ["a"])


AT_END = "begins or ends with a mark, where no word begins or ends, so it is not found; add “nonword: true”"
DOT, PLUS = (
    f"is a pattern, in which “{sign}” means {means}; for these very characters write "
    for sign, means in ((".", "any character"), ("+", "more of what stands before it"))
)
ALSO = " and “nonword: true”"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("check: existence\nmessage: x\nwith:\n  tokens: [well, e.g.]\n", [f"4: tokens: “e.g.” {DOT}'(?<!\\w)e\\.g\\.(?!\\w)'{ALSO}"]),
        ("check: existence\nmessage: x\nwith:\n  tokens: [C++, '£5', 'foo(?:bar)?', 'a.b', '[,;]x?']\n", [f"4: tokens: “C++” {PLUS}'(?<!\\w)C\\+\\+(?!\\w)'{ALSO}", f"4: tokens: “£5” {AT_END}"]),
        (f"{SWAP}    a.m.: am\n    whilst: while\n", [f"5: swap: “a.m.” {DOT}'(?<!\\w)a\\.m\\.(?!\\w)'{ALSO}"]),
        (f"{SWAP}    a.m.: am\n    '%': percent\n  nonword: true\n", [f"5: swap: “a.m.” {DOT}'(?<!\\w)a\\.m\\.(?!\\w)'"]),
        (f"{SWAP}    a\\.m\\.: am\n  nonword: true\n", []),
        ("check: existence\nmessage: x\nwith:\n  nonword: true\n  tokens: ['\\d+ ?%', '\\w+\\.\\w+%', '#+!']\n", []),
        (f"{SWAP}    '...': …\n    '%': per cent\n", [f"5: swap: “...” {DOT}'\\.\\.\\.'{ALSO}", f"6: swap: “%” {AT_END}"]),
        (f"{SWAP}    five dollars: $5\n", ["5: swap: “five dollars” has no round brackets, so nothing fills in “$5”"]),
        ("check: capitalization\nmessage: x\nwith:\n  match: $title\n  exceptions: NATO, EU\n", ["5: exceptions: “NATO, EU” is one phrase with its commas; for a list write [NATO, EU]"]),
        ("check: existence\nmessage: x\nwith:\n  raw: [Spring, Summer]\n", ["4: raw: is joined into one pattern, “SpringSummer”; for one or the other of them write tokens:"]),
        ("check: existence\nmessage: Not %s.\nwith:\n  tokens: [x]\n", ["2: message: %s is printed as it is; write “{match}”, or what else the check fills in"]),
    ],
)  # fmt: skip
def test_what_a_rule_hardly_means_is_told_and_the_rule_taken(text: str, said: list[str]) -> None:
    put(**{"rules__a.yaml": text})
    found = load(["rules"], with_shipped=False)
    assert (found.problems, found.notices) == ([], [f"rules/a.yaml, line {one}" for one in said])


@pytest.mark.parametrize(
    ("scope", "seen"),
    [
        ("headline", ["Boats", "Boats"]),
        ("heading", ["Boats", "Times"]),
        ("heading.h2", ["Times"]),
        ("paragraph", ["It ￼￼￼ at eight."]),
        ("~link & paragraph", ["It ￼￼￼ at ￼￼￼￼￼."]),
        ("code", ["run"]),
        ("link", ["eight"]),
        ("alt", ["A boat"]),
        ("caption", ["A boat"]),
        ("table", ["Day", "Hour", "Monday", "8"]),
        ("cell", ["Monday", "8"]),
        ("table.header", ["Day", "Hour"]),
        ("quotation", ["It is old."]),
        ("item", ["a rope"]),
        ("text.frontmatter.weight", ["7"]),
    ],
)
def test_a_scope_has_what_the_manual_says_of_it(scope: str, seen: list[str]) -> None:
    text = (
        "---\ntitle: Boats\nweight: 7\n---\n\n# Boats\n\nIt `run` at [eight](a.md).\n\n![A boat](a.png)\n\n"
        "## Times\n\n| Day | Hour |\n|---|---|\n| Monday | 8 |\n\n- a rope\n\n> It is old.\n"
    )
    assert [block.prose for block in view(read_text(text, "a.md"), (scope,)).blocks] == seen


def test_every_kind_of_block_is_in_the_list_of_scopes() -> None:
    assert set(KINDS) <= set(MEANINGS)
