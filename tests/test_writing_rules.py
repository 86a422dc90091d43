"""Rules from four questions, pattern checks with all their options, scopes, plugins, readability, spelling."""

from __future__ import annotations

import json
import sys
import types
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import lint
from lint import checks, plugins, scopes
from lint.checks.patterns import formula as formulas
from lint.checks.patterns.alternatives import Alternatives, independent
from lint.cli._new_rule import asked, written
from lint.formats import read_text
from lint.matching import compiled, joined
from lint.rules import shipped
from lint.rules.drafts import TEMPLATES
from lint.runner import Policy, lint_document
from tests.conftest import SEED, put
from tests.test_cli import run


@pytest.fixture(autouse=True)
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test in a folder of its own, and nothing remembered."""
    monkeypatch.chdir(tmp_path)


def said(rule: str, text: str, path: str = "a.md") -> list[tuple[str, str]]:
    """The quotes and messages of one rule, which is given as YAML."""
    Path("own").mkdir(exist_ok=True)
    Path("own/rule.yaml").write_text(rule, encoding="utf-8")
    found = lint.load_rules(["own"], shipped=False)
    assert found.problems == []
    report = lint.lint_text(text, path=path, rules=found)
    assert report.error is None
    assert all(text[one.place.start : one.place.end] == one.place.quote for one in report.diagnostics)
    return [(one.place.quote, one.message) for one in report.diagnostics]


def test_of_several_words_each_has_its_own_or_all_have_one() -> None:
    answers = iter(("leverage, in order to", "use, to, so", "use, to", "-", "We leverage it in order to win."))
    questions: list[str] = []

    def ask(question: str, _empty: str) -> str:
        questions.append(question)
        return next(answers)

    text = written(asked(ask), "warning")
    assert questions[2].startswith("Give one, or one for each of the 2 words. What is to be written instead?")
    assert "  swap:\n    leverage: use\n    in order to: to\n" in text
    assert "  pass:\n    - We use it to win.\n" in text
    answers = iter(("utilize, leverage", "use", "-", "We leverage it."))
    assert "    utilize: use\n    leverage: use\n" in written(asked(ask), "warning")


def test_what_a_text_tells_a_terminal_to_do_reaches_it_from_no_test_of_rules() -> None:
    rule = "check: existence\nmessage: “{match}” it is.\nwith:\n  tokens: ['utilize\\S*']\nexamples:\n"
    Path("a.yaml").write_text(rule + '  pass:\n    - "They utilize\\e]0;x\\a boats."\n')
    Path("b.yaml").write_text(rule + "  flag:\n    - They <<utilize>> boats.\n")
    Path("old.txt").write_text("They utilize\x1b]0;x\x07 the bridge. " + "The ferry is full. " * 9)
    failed, held = run("rules", "test", "a.yaml").stdout, run("rules", "test", "b.yaml").stdout
    assert "a.yaml, line 7: the rule flags this, and it must not: “utilize�]0;x”: “utilize�]0;x” it is." in failed
    assert "  would flag old.txt, line 1: They utilize�]0;x� the bridge." in held
    assert all(character.isprintable() for line in (failed + held).split("\n") for character in line)


def test_four_questions_make_a_rule_that_passes_its_test() -> None:
    Path("old.txt").write_text("They utilize the bridge. Nobody else does.\n\nWe Utilise it too.\n")
    answers = "utilize, utilise\nuse\nShort words are read faster\nThey utilize a boat.\n"
    result = run("rules", "new", "house/use.yaml", stdin=answers.encode())
    assert result.exit_code == 0
    # Some versions of click repeat in a test what is typed.
    assert result.stdout.splitlines()[-5:] == [
        "Wrote house/use.yaml.",
        "1 rule, 2 examples, 0 failed",
        "  would flag old.txt, line 1: They utilize the bridge.",
        "  would flag old.txt, line 3: We Utilise it too.",
        "It runs with: copydesk check . --rules house/use.yaml, or with “rules: [house/use.yaml]” in copydesk.yaml.",
    ]
    assert yaml.safe_load(Path("house/use.yaml").read_text()) == {
        "check": "substitution",
        "message": "Write “{instead}”, not “{found}”.",
        "why": "Short words are read faster.",
        "severity": "warning",
        "with": {"swap": {"utilize": "use", "utilise": "use"}, "ignorecase": True},
        "examples": {"flag": ["They <<utilize>> a boat."], "pass": ["They use a boat."]},
    }


def test_a_sentence_without_any_of_the_words_is_asked_for_again() -> None:
    result = run("rules", "new", "use.yaml", stdin=b"utilize\nuse\n\nThe guide\nThey utilize a boat.\n")
    assert "None of the words is in that sentence." in result.stderr
    assert yaml.safe_load(Path("use.yaml").read_text())["examples"] == {
        "flag": ["They <<utilize>> a boat."],
        "pass": ["They use a boat."],
    }


def test_a_rule_whose_own_example_fails_is_written_and_told() -> None:
    result = run("rules", "new", "use.yaml", stdin=b"utilize, use\nuse, employ\n\nThey utilize a boat.\n")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-1] == "1 rule, 2 examples, 1 failed"
    assert Path("use.yaml").exists()


def test_a_word_with_capitals_is_looked_for_as_it_is_written() -> None:
    answers = b"AI\nartificial intelligence\n\nThe ai of AI.\n"
    assert run("rules", "new", "ai.yaml", stdin=answers).exit_code == 0
    rule = yaml.safe_load(Path("ai.yaml").read_text())
    assert rule["with"]["ignorecase"] is False
    assert rule["examples"] == {"flag": ["The ai of <<AI>>."], "pass": ["The ai of artificial intelligence."]}


def test_a_desk_shows_its_rules() -> None:
    said = run("rules", "show", "spelling").stdout
    assert said.startswith("“spelling” is a desk; its rules:\n  spelling/")


def test_a_rule_needs_a_word_and_keeps_what_was_there() -> None:
    refused = run("rules", "new", "house/My Rule.yaml", stdin=b"synergy\n\n\n\n")
    assert refused.exit_code == 2
    assert "a rule is called by its file, so the name has no spaces and commas: My-Rule.yaml" in refused.stderr
    result = run("rules", "new", "x.yaml", stdin=b" ,\n\n\n\n")
    assert result.exit_code == 2
    assert "A rule needs a word to look for." in result.stderr
    assert not Path("x.yaml").exists()
    assert run("rules", "new", "y.yaml", stdin=b"synergy\n\n\n\n").exit_code == 0
    assert run("rules", "test", "y.yaml").exit_code == 0
    assert run("rules", "new", "y.yaml", stdin=b"other\n\n\n\n").exit_code == 2
    assert "synergy" in Path("y.yaml").read_text()


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        (
            "check: occurrence\nmessage: '{count} commas.'\nscope: sentence\nwith: {token: ',', max: 2}\n",
            "A, b, c, d. One, two, three.\n",
            [(",", "3 commas.")],
        ),
        (
            "check: occurrence\nmessage: 'No introduction ({count}).'\nscope: raw\nwith: {token: '# Intro', min: 1}\n",
            "# The fair\n",
            [("#", "No introduction (0).")],
        ),
        (
            "check: consistency\nmessage: '{match} is {usual} elsewhere ({count}×).'\nwith: {either: {e-mail: email}}\n",
            "An e-mail. Two email. Three email.\n",
            [("e-mail", "e-mail is email elsewhere (2×).")],
        ),
        (
            "check: conditional\nmessage: '{match}?'\nwith: {first: '\\b([A-Z]{3})\\b', second: '\\(([A-Z]{3})\\)', exceptions: [NHS]}\n",
            "The HFC met the NHS and the QMB.\n\nThe Harbour Ferry Council (HFC) met.\n",
            [("QMB", "QMB?")],
        ),
        (
            "check: conditional\nmessage: '{match}?'\nwith: {first: 'HFC', second: '\\((HFC)\\)', in-order: true}\n",
            "The HFC met.\n\nThe Harbour Ferry Council (HFC) met.\n",
            [("HFC", "HFC?")],
        ),
        (
            "check: capitalization\nmessage: '{expected}'\nscope: heading\nwith: {match: $title, style: Chicago}\n",
            "# The fair on the hill\n\n# The Fair on the Hill\n",
            [("The fair on the hill", "The Fair on the Hill")],
        ),
        (  # AP: the “to” of an infinitive; both parts of a compound
            "check: capitalization\nmessage: '{expected}'\nscope: heading\nwith: {match: $title, threshold: 1}\n",
            "# How to join\n\n# From Coast to Coast\n\n# The Front-end of It\n\n# A Step-by-Step Guide\n\n# The In-House Team\n",
            [("How to join", "How To Join"), ("The Front-end of It", "The Front-End of It")],
        ),
        (  # to be in capitals is a matter of all of it
            "check: capitalization\nmessage: '{match}'\nscope: list\nwith: {match: $lower, exceptions: [NATO]}\n",
            "- the old and red boat\n- The old and red boat of it\n- the boat of NATO\n",
            [("The old and red boat of it", "The old and red boat of it")],
        ),
        (  # where it is missing, the block is what there is to show
            "check: occurrence\nmessage: '{count}'\nscope: paragraph\nwith: {token: '\\bthe\\b', min: 1}\n",
            "“A boat came.\n\nIt saw the old boat.\n",
            [("A", "0")],
        ),
        (
            "check: capitalization\nmessage: '{expected}'\nscope: heading.h2\nwith: {match: $sentence, exceptions: [Skagsund Port]}\n",
            "# The Fair\n\n## The Fair On Monday\n\n## The fair in Skagsund Port\n\n## NATO and I\n\n## 2020 in short\n\n## 1. The way\n",
            [("The Fair On Monday", "The fair on Monday")],
        ),
        (
            "check: metric\nmessage: '{value} headings a word'\nwith: {formula: '(heading.h1 + heading.h2) / words', condition: '> 0.3'}\n",
            "# The fair\n\n## Monday\n\nIt is late now.\n",
            [("The", "0.5 headings a word")],
        ),
        (
            "check: sequence\nmessage: 'a {word1} that {word2}'\nwith: {tokens: [{tag: NN, pattern: ferry}, {pattern: leaves, skip: 1}]}\n",
            "The ferry leaves. The ferry now leaves. A ferry will never come back, and nobody leaves.\n",
            [("ferry leaves", "a ferry that leaves"), ("ferry now leaves", "a ferry that leaves")],
        ),
        (  # a place before the one that is looked for may be some words away from it
            "check: sequence\nmessage: '{word1}, {word2}'\nwith: {tokens: [{tag: NN, skip: 2}, {pattern: 'its?', tag: PRP}]}\n",
            "The ferry lost its bell. It rang. The bell of the old and rusty ferry and the mate missed it.\n",
            [("ferry lost its", "ferry, its"), ("mate missed it", "mate, it")],
        ),
        (  # a tag stands for all that begin so; what may not stand somewhere does not stand before the sentence
            "check: sequence\nmessage: '{match}'\nwith: {tokens: [{pattern: not, negate: true}, {tag: VB}, {pattern: ferries, tag: NN}]}\n",
            "See ferries. We saw ferries there, and did not like ferries.\n",
            [("See ferries", "See ferries"), ("We saw ferries", "We saw ferries")],
        ),
        (
            "check: sequence\nmessage: '{match}'\nwith: {tokens: [{pattern: is}, {upos: ADJ, min: 2, target: true}]}\n",
            "The old ferry is red and slow. The bell is small old brass.\n",
            [("small old", "small old")],
        ),
        (  # both parts of a contraction are words
            "check: sequence\nmessage: '{word1}'\nwith: {tokens: [{upos: PRON}, {upos: AUX, pattern: \"['’]s\"}]}\n",
            "It’s late, and the ferry’s bell can’t ring.\n",
            [("It’s", "It")],
        ),
        (  # an exception stands for whole words, or for a phrase around what was found
            "check: existence\nmessage: '{match}'\nwith: {tokens: ['[A-Z]{2,}[a-z]*', mea], exceptions: ['[A-Z]+', mea culpa]}\n",
            "The RESTful port of the REST club. A mea culpa; mea domus.\n",
            [("RESTful", "RESTful"), ("mea", "mea")],
        ),
        (  # the other word may stand anywhere in the same sentence
            "check: repetition\nmessage: '{match}'\nwith: {tokens: ['\\w+'], whole: true}\n",
            "It was red (red) there there. There it was.\n",
            [("red (red", "red"), ("there there", "there")],
        ),
        (
            "check: existence\nmessage: '{match} → {instead}'\nwith: {tokens: ['very \\w+'], action: edit, params: [regex, '^very ', '']}\n",
            "It is very late.\n",
            [("very late", "very late → late")],
        ),
        (
            "check: substitution\nmessage: '{instead}'\nwith: {swap: {'change in ?to (\\w+)': 'change to $1'}, capitalize: true}\n",
            "You change into boats.\n",
            [("change into boats", "change to boats")],
        ),
    ],
)
def test_pattern_checks(rule: str, text: str, found: list[tuple[str, str]]) -> None:
    assert said(rule, text) == found


TEXT = """\
---
title: The bad fair
---

# A bad day

A bad *bad* start and a [bad link](x.html).

> A bad quotation.

- a bad item

| bad | head |
|---|---|
| a bad | cell |

![a bad picture](x.png)

It is `bad` and `` not `bad` ``.
"""


@pytest.mark.parametrize(
    ("scope", "lines"),
    [
        ("heading.h1", [5]),
        ("heading", [5]),
        ("headline", [2]),
        ("list", [11]),
        ("blockquote", [9]),
        ("table.cell", [15]),
        ("table.header", [13]),
        ("emphasis", [7]),
        ("link", [7]),
        ("alt", [17]),
        ("text.frontmatter.title", [2]),
        ("~heading & ~list & ~table & ~blockquote & ~alt", [2, 7, 7, 7]),
        ("sentence & ~heading & ~list & ~table & ~blockquote & ~alt", [7, 7, 7]),
        ("paragraph", [7, 7, 7]),
        ("[list, blockquote]", [9, 11]),
        ("raw", [2, 5, 7, 7, 7, 9, 11, 13, 15, 17, 19, 19]),
        ("summary", [7, 7, 7, 9, 11]),
        ("code", [19, 19]),
    ],
)
def test_scopes(scope: str, lines: list[int]) -> None:
    found = said(
        f"check: existence\nmessage: x\nscope: {scope!r}\nwith: {{tokens: [bad]}}\n".replace("'[", "[").replace(
            "]'", "]"
        ),
        TEXT,
    )
    assert len(found) == len(lines)
    report = lint.lint_text(TEXT, path="a.md", rules=lint.load_rules(["own"], shipped=False))
    document = report.document
    assert document is not None
    assert [document.line_and_column(one.place.start)[0] for one in report.diagnostics] == lines


def test_an_unknown_scope_is_named() -> None:
    Path("x.yaml").write_text("check: existence\nmessage: x\nscope: headin\nwith: {tokens: [a]}\n")
    result = run("rules", "list", "--rules", "x.yaml")
    assert result.exit_code == 2
    assert "x.yaml, line 3: unknown scope “headin”; did you mean “heading”?" in result.stderr
    assert scopes.is_selector("text.frontmatter.anything")


@pytest.mark.parametrize(
    ("formula", "complaint"),
    [
        ("__import__('os')", "a formula has numbers, counts, + - * / and math functions"),
        ("words +", "“words +” is not a formula"),
        ("words ** 999999", "too large a power"),
        ("(lambda: 1)()", "a formula has numbers"),
        ("-" * 1500 + "words", "is not a formula"),
    ],
)
def test_a_formula_runs_no_code(formula: str, complaint: str) -> None:
    with pytest.raises(
        formulas.FormulaError, match=complaint.replace("+", r"\+").replace("*", r"\*").replace("(", r"\(")
    ):
        formulas.value(formula, {"words": 2})


def test_formulas() -> None:
    assert formulas.value(
        "206.835 - 1.015 * (words / sentences) - math.sqrt(4)", {"words": 10, "sentences": 2}
    ) == pytest.approx(199.76)
    assert formulas.value("words / sentences", {}) == 0
    assert formulas.holds(10.5, "> 10") and not formulas.holds(10, "> 10")
    assert formulas.value("(0 - words) ** 0.5", {"words": 2}) == 0
    assert formulas.value("((10 ** 100) ** 100) * words", {"words": 2}) == 0


@pytest.mark.parametrize(
    ("rule", "line", "complaint"),
    [
        (
            "check: denied-outcome\nmessage: no\nwith:\n  outcomes: [quits => stays => remains]\n",
            4,
            "“quits => stays => remains” in “outcomes” needs phrases on either side of “=>”, as in “quits => will not quit”",
        ),
        (
            "check: role-contradiction\nmessage: no\nwith:\n  apart:\n    - among: [Senator / , Governor]\n",
            5,
            "“Senator /” in “apart” has a stroke with no name on one side of it",
        ),
        (
            "check: changed-detail\nmessage: no\nwith:\n  things: [knife gun]\n",
            4,
            "“knife gun” in “things” needs two things with “/” between, as in “knife / gun”",
        ),
        (
            "check: role-contradiction\nmessage: no\nwith:\n  apart: [Senator]\n",
            4,
            "“Senator” in “apart” needs a list of offices after “among:”",
        ),
    ],
)
def test_a_list_that_says_nothing_is_named_with_its_line(rule: str, line: int, complaint: str) -> None:
    Path("own").mkdir()
    Path("own/rule.yaml").write_text(rule, encoding="utf-8")
    problems = lint.load_rules(["own"], shipped=False).problems
    assert [(problem.line, problem.text) for problem in problems] == [(line, complaint)]


@pytest.mark.parametrize(
    ("check", "quotes"),
    [
        ("truncated-sentence", ["The harbour master of the town in the north of the island."]),
        ("truncated-ending", ["It rained for long, and the crews of the boats went home to the"]),
        ("duplicate-headline", []),  # among paragraphs there is no headline
    ],
)
def test_a_check_that_asks_for_neighbours_may_have_a_scope(check: str, quotes: list[str]) -> None:
    items = "".join(f"- one {word}\n" for word in "abcdefghij")
    text = (
        f"# Boats of the bay lie still\n\n{items}\nBoats of the bay lie still\n\n"
        "The harbour master of the town in the north of the island.\n\n"
        "It rained for long, and the crews of the boats went home to the\n"
    )
    found = said(f"check: {check}\nmessage: Look at this.\nscope: paragraph\n", text)
    assert found == [(quote, "Look at this.") for quote in quotes]


PIECES = st.sampled_from(
    [
        "fair",
        "fairs",
        "the fair",
        "late",
        "(?:a|the) late",
        "fa.r",
        "l(a|o)te",
        "e f",
        "lat(?:e|er)?",
        "(?<!the )fair",
        "(?:fair|late)s+",
        "^fair",
        "fair(?= late)",
        "the|the fair",
        "(?:fair late|fair|lote)",
        "Fair|late",
        "a a",
    ]
)
"""Some begin with a few texts, some with many, and some with what has no width."""


@given(
    st.lists(PIECES, min_size=1, max_size=5, unique=True),
    st.lists(st.sampled_from("the fair fairs late lote a \n".split(" ")), max_size=20),
)
def test_many_patterns_find_what_one_large_one_finds(patterns: list[str], words: list[str]) -> None:
    document = read_text(" ".join(words) or "x", "a.txt")
    found = [
        (one.block.ordinal, one.start, one.end)
        for one in Alternatives(tuple(patterns), False, True).matches(document, quotations=True)
    ]
    large = compiled(joined(patterns, nonword=False), True)
    assert found == [
        (block.ordinal, *match.span()) for block in document.prose_blocks() for match in large.finditer(block.prose)
    ]


RUNS = st.sampled_from(
    ["[ls]+[a-z ]*x", "[a-z]+?[ ]x", "[a-z ]+late", "[^\\n]*fair", ".*late", "\\w+s", "[a-z]+?a", "[ \\w]+\\[x"]
)


@given(RUNS, st.text(alphabet="fairslte []x\n", max_size=40))
def test_a_pattern_that_begins_with_a_run_finds_the_same_from_its_beginning(pattern: str, text: str) -> None:
    document = read_text(f"{text}x", "a.txt")
    found = [
        (one.block.ordinal, one.start, one.end)
        for one in Alternatives((pattern,), True, False).matches(document, quotations=True)
    ]
    plain = compiled(joined([pattern], nonword=True), False)
    assert found == [
        (block.ordinal, *match.span())
        for block in document.prose_blocks()
        for match in plain.finditer(block.prose)
        if match.end() > match.start()
    ]


def test_references_count_the_groups_of_their_own_pattern() -> None:
    assert independent([r"(a)\1", r"(b)\2", r"c(d)(e)\4", r"(f)\1"]) == [r"(a)\1", r"(b)\1", r"c(d)(e)\2", r"(f)\1"]


def test_a_package_brings_a_check_and_a_format(monkeypatch: pytest.MonkeyPatch) -> None:
    module = types.ModuleType("ourpackage_check")
    exec(  # noqa: S102
        "from lint.checks import Options, option\nfrom lint.diagnostics import Finding\n"
        "VALUES = {'match': 'the first word'}\n"
        "class FirstWord(Options):\n    '''Options.'''\n    word: str = option('The', 'the word')\n"
        "def check(document, options):\n"
        "    for block in document.prose_blocks():\n"
        "        if block.prose.startswith(options.word):\n"
        "            yield Finding(place=document.place(block, 0, len(options.word)), values={'match': options.word})\n",
        module.__dict__,
    )
    module.__dict__["FirstWord"].__annotations__ = {"word": str}
    story = types.ModuleType("ourpackage_story")
    exec(  # noqa: S102
        "from lint.formats.text import blocks as plain\nENDINGS = ('.story',)\ndef blocks(text):\n    return plain(text)\n",
        story.__dict__,
    )
    monkeypatch.setitem(sys.modules, "ourpackage_check", module)
    monkeypatch.setitem(sys.modules, "ourpackage_story", story)
    entries = {
        "copydesk.checks": {"first-word": EntryPoint("first-word", "ourpackage_check", "copydesk.checks")},
        "copydesk.formats": {"story": EntryPoint("story", "ourpackage_story", "copydesk.formats")},
    }
    monkeypatch.setattr(plugins, "_entry_points", lambda group: entries.get(group, {}))
    for remembered in (plugins.names, plugins.module, checks.names, checks.find, lint.formats._plugins):
        remembered.cache_clear()
    try:
        assert said("check: first-word\nmessage: '“{match}” opens it.'\n", "The fair.\n") == [
            ("The", "“The” opens it.")
        ]
        document = lint.formats.read(b"The fair.\n", "a.story")
        assert (document.format, ".story" in lint.formats.endings()) == ("story", True)
    finally:
        for remembered in (plugins.names, plugins.module, checks.names, checks.find, lint.formats._plugins):
            remembered.cache_clear()


def test_who_is_told_of_a_fault_of_another_package(monkeypatch: pytest.MonkeyPatch) -> None:
    module = types.ModuleType("ourpackage_check")
    exec(  # noqa: S102
        "from lint.checks import Options\nVALUES = {}\nclass Broken(Options):\n    'Options.'\n"
        "def check(document, options):\n    yield from document.no_such_thing\n",
        module.__dict__,
    )
    module.__dict__["Broken"].__annotations__ = {}
    monkeypatch.setitem(sys.modules, "ourpackage_check", module)
    entries = {"copydesk.checks": {"broken": EntryPoint("broken", "ourpackage_check", "copydesk.checks")}}
    monkeypatch.setattr(plugins, "_entry_points", lambda group: entries.get(group, {}))
    for remembered in (plugins.names, plugins.module, checks.names, checks.find):
        remembered.cache_clear()
    try:
        with pytest.raises(
            AssertionError, match="this is a fault of another package, in ourpackage_check, line 6: tell its writers"
        ):
            said("check: broken\nmessage: Broken.\n", "The fair.\n")
    finally:
        for remembered in (plugins.names, plugins.module, checks.names, checks.find):
            remembered.cache_clear()


def test_a_package_that_cannot_be_imported_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = EntryPoint("gone", "no_such_package_at_all", "copydesk.checks")
    monkeypatch.setattr(plugins, "_entry_points", lambda _: {"gone": entry})
    plugins.module.cache_clear()
    with pytest.raises(plugins.BrokenPluginError, match="no_such_package_at_all, which brings “gone”, cannot be used"):
        plugins.module("copydesk.checks", "gone")
    plugins.module.cache_clear()


@pytest.mark.parametrize(
    ("group", "code", "said"),
    [
        ("copydesk.checks", "", "its VALUES have to be a mapping"),
        ("copydesk.checks", "VALUES = {}\n", "it has no function “check”"),
        ("copydesk.checks", "VALUES = {}\ndef check(document, options): ...\n", "it has no class of options “OurOwn”"),
        (
            "copydesk.formats",
            "ENDINGS = '.story'\n",
            "it has to offer ENDINGS, a tuple of endings, and a function “blocks”",
        ),
    ],
)
def test_what_a_package_does_not_offer_is_said(
    group: str, code: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = types.ModuleType("ourpackage_part")
    exec(code, module.__dict__)  # noqa: S102
    monkeypatch.setitem(sys.modules, "ourpackage_part", module)
    monkeypatch.setattr(
        plugins, "_entry_points", lambda _: {"our-own": EntryPoint("our-own", "ourpackage_part", group)}
    )
    plugins.module.cache_clear()
    with pytest.raises(plugins.BrokenPluginError, match=f"which brings “our-own”, cannot be used: {said}"):
        plugins.module(group, "our-own")
    plugins.module.cache_clear()


EASY = "The U.S. flag is new. It cost 2.5 dollars in Jan. of last year. Mr. Quist saw it, and we liked it.\n"


def test_readability_counts_our_sentences_and_uses_textstats_formulas() -> None:
    from lint.language.readability import _pkg_resources, counts, measure, metrics, words_of

    with _pkg_resources():
        import textstat

    document = read_text(EASY, "a.txt")
    assert (counts(document).sentences, counts(document).words) == (3, 22)
    assert words_of("The U.S. cost 2.5 dollars, long-term.") == ("The", "U.S.", "cost", "2.5", "dollars", "long-term")
    plain = "The flag is new and red. It cost ten dollars in the spring of last year. We saw it and liked it all."
    texts = [f"{one.strip()}." for one in plain.split(".") if one.strip()]
    for name, theirs in (
        ("Flesch Reading Ease", textstat.flesch_reading_ease),
        ("Flesch-Kincaid", textstat.flesch_kincaid_grade),
        ("Gunning Fog", textstat.gunning_fog),
        ("SMOG", textstat.smog_index),
        ("Coleman-Liau", textstat.coleman_liau_index),
        ("Automated Readability", textstat.automated_readability_index),
        ("Dale-Chall", textstat.dale_chall_readability_score),
    ):
        assert measure(name, texts) == theirs(plain), name
    assert textstat.sentence_count(EASY) != 3  # why the sentences are ours
    measured = metrics(document)
    assert (measured["sentence_words_longest"], measured["reading_time_seconds"]) == (9, 6)


def test_metrics_are_there_only_where_they_are_asked_for() -> None:
    Path("a.md").write_text(EASY)
    (plain,) = json.loads(run("check", "a.md", "--format", "json", "--date", "none").stdout)["reports"]
    assert plain["metrics"] == {"words": 22, "sentences": 3}
    (full,) = json.loads(run("check", "a.md", "--metrics", "--format", "json", "--date", "none").stdout)["reports"]
    assert {"flesch_kincaid", "gunning_fog", "smog", "coleman_liau", "automated_readability", "dale_chall"} < set(
        full["metrics"]
    )
    assert "Readability: Flesch Reading Ease" in run("check", "a.md", "--metrics", "--date", "none").stdout


def test_metrics_count_sentences_that_were_split_already(monkeypatch: pytest.MonkeyPatch) -> None:
    from lint.language import sentences

    asked: list[str] = []
    ends = sentences._ends
    monkeypatch.setattr(sentences, "_ends", lambda *at: asked.append(at[0]) or ends(*at))
    rules = [rule for rule in lint.load_rules().rules.values() if not rule.optional]
    document = read_text(SEED.read_text(encoding="utf-8"), SEED.name)
    lint_document(document, rules, policy=Policy())
    plain = len(asked)
    lint_document(document, rules, policy=Policy(metrics=True))
    assert len(asked) == 2 * plain
    assert not document.cache


def test_optional_rules_run_where_they_are_named() -> None:
    Path("a.md").write_text("The ferrry leaves at noon.\n")
    assert "ferrry" not in run("check", "a.md", "--date", "none").stdout
    pytest.importorskip("hunspell")
    assert "“ferrry” is in no dictionary." in run("check", "a.md", "--select", "spelling/unknown-word").stdout
    Path("copydesk.yaml").write_text("severity:\n  spelling/unknown-word: warning\n")
    assert "“ferrry” is in no dictionary." in run("check", "a.md", "--date", "none").stdout
    Path("words.txt").write_text("# ours\nferrry\n")
    Path("copydesk.yaml").write_text("severity:\n  spelling/unknown-word: warning\nvocabulary: [words.txt]\n")
    assert "ferrry" not in run("check", "a.md", "--date", "none").stdout


@pytest.mark.parametrize(
    ("english", "unknown"),
    [("british", ["color"]), ("australian", ["color"]), ("american", ["colour"]), ("oxford", []), ("canadian", [])],
)
def test_the_dictionary_of_a_house_is_that_of_its_english(english: str, unknown: list[str]) -> None:
    pytest.importorskip("hunspell")
    Path("a.md").write_text("The colour was dull. The color was green.\n")
    Path("copydesk.yaml").write_text(f"english: {english}\nseverity:\n  spelling/unknown-word: warning\n")
    (report,) = json.loads(run("check", "a.md", "--date", "none", "--format", "json").stdout)["reports"]
    found = [one for one in report["diagnostics"] if one["rule"] == "spelling/unknown-word"]
    assert [one["place"]["quote"] for one in found] == unknown


@pytest.mark.parametrize(("files", "named"), [("a", "a.md"), ("abcde", "a.md and 4 more files")])
def test_a_dictionary_that_is_not_there_is_one_sentence(files: str, named: str) -> None:
    pytest.importorskip("hunspell")
    for name in files:
        Path(f"{name}.md").write_text("The ferry leaves.\n")
    Path("copydesk.yaml").write_text("options:\n  spelling/unknown-word:\n    dictionaries: [xx_XX]\n")
    result = run("check", ".", "--select", "spelling/unknown-word")
    assert result.exit_code == 2
    assert result.stderr == (
        f"copydesk: {named}: the rule spelling/unknown-word did not run: there is no dictionary “xx_XX”; put xx_XX.aff and "
        "xx_XX.dic into a folder and name it\n"
    )


def test_the_limit_of_a_rule() -> None:
    rule = "check: existence\nmessage: x\nlimit: 2\nwith: {tokens: [bad]}\n"
    assert len(said(rule, "A bad bad bad bad day.\n")) == 2
    assert len(said(rule.replace("limit: 2", "limit: 0"), "A bad bad bad bad day.\n")) == 4


def test_suggestions_are_ranked() -> None:
    pytest.importorskip("hunspell")
    from lint.language.vocabulary.dictionaries import dictionaries

    known = dictionaries(("en_US",))
    assert known.suggestions("seperate") == ("separate",)
    assert known.suggestions("Adress") == ("Dress", "Address")
    assert known.suggestions("definately") == ("definitely",)
    assert known.suggestions("telefone") == ("telephone",)
    assert known.suggestions("ferryboatline") == ("ferryboat line",)
    assert known.suggestions("Vostochney") == ()
    assert known.has("long-term") and known.has("ferries") and not known.has("ferrry")


def test_british_and_american_dictionaries_come_with_the_program() -> None:
    pytest.importorskip("hunspell")
    from lint.language.vocabulary.dictionaries import dictionaries

    british, american, both = (dictionaries(names) for names in (("en_GB",), ("en_US",), ("en_GB", "en_US")))
    assert [(british.has(word), american.has(word)) for word in ("colour", "color")] == [(True, False), (False, True)]
    assert both.has("colour") and both.has("color")
    assert [(british.has(word), american.has(word)) for word in ("ferry", "21st", "frightfully")] == [(True, True)] * 3
    assert (british.suggestions("ferrry"), american.suggestions("ferrry")) == (("ferry",), ("ferry",))
    assert british.suggestions("colur") == ("colour",)
    assert american.suggestions("FERRRY") == ("FERRY",)
    assert american.suggestions("wensday") == ()


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ("SET UTF-8\nNOSUGGEST !\n", ["ferry", "ferrr/!"]),
        ("SET UTF-8\nFLAG long\nNOSUGGEST no\nFORBIDDENWORD x!\n", ["ferry/ab", "ferrr/abno", "ferrs/x!"]),
        ("SET UTF-8\nFLAG num\nNOSUGGEST 12\n", ["ferry/1,2", "ferrr/3,12"]),
        ("SET UTF-8\nNOSUGGEST !\nAF 2\nAF A\nAF A!\n", ["ferry/1", "ferrr/2"]),
        ("SET ISO8859-1\nNOSUGGEST !\n", ["ferry", "ferrr/!\tpo:noun", "café"]),
    ],
    ids=["letters", "long", "numbers", "aliases", "latin"],
)
def test_what_a_dictionary_knows_but_does_not_suggest(rules: str, words: list[str]) -> None:
    pytest.importorskip("hunspell")
    from lint.language.vocabulary.dictionaries import dictionaries

    encoding = "latin-1" if "8859" in rules else "utf-8"
    folder = Path("own").resolve()
    folder.mkdir()
    (folder / "xx.aff").write_bytes(rules.encode(encoding))
    (folder / "xx.dic").write_bytes("\n".join([str(len(words)), *words, ""]).encode(encoding))
    known = dictionaries(("xx",), str(folder))
    assert known.has("ferrr")
    assert known.suggestions("ferrq") == ("ferry",)
    assert not known.has("łódź")
    if encoding == "latin-1":
        assert known.has("café") and known.suggestions("caféé") == ("café",)


def test_a_dictionary_that_changed_is_read_anew() -> None:
    pytest.importorskip("hunspell")
    from lint.language.vocabulary.dictionaries import NoDictionaryError, dictionaries

    folder = Path("own").resolve()
    folder.mkdir()
    (folder / "xx.aff").write_text("SET UTF-8\n")
    with pytest.raises(NoDictionaryError):
        dictionaries(("xx",), str(folder))
    (folder / "xx.dic").write_text("1\nboat\n")
    assert not dictionaries(("xx",), str(folder)).has("ferry")
    (folder / "xx.dic").write_text("2\nboat\nferry\n")
    assert dictionaries(("xx",), str(folder)).has("ferry")


def test_a_list_of_names_may_lie_beside_the_rules(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "names.yaml").write_text(
        "# our names\nnames:\n  - name: Ruth Abara\n    wrong: [Ruth Abarra]\n"
    )
    rule = "check: existence\nmessage: Write “use”.\nwith:\n  tokens: [utilize]\n"
    (tmp_path / "house" / "utilize.yaml").write_text(rule)
    (tmp_path / "a.md").write_text("They utilize it.\n")
    result = run("check", "a.md", "--rules", "house", "--select", "utilize", cwd=tmp_path)
    assert result.exit_code == 0
    assert "Write “use”." in result.output
    assert "names.yaml" not in result.output


def test_both_shapes_of_an_apostrophe_are_marked_in_the_sentence_of_a_new_rule() -> None:
    answers = iter(("don't", "do not", "-", "We don't know, and they don’t."))
    text = written(asked(lambda _question, _empty: next(answers)), "warning")
    assert '    - "We <<don\'t>> know, and they <<don’t>>."\n' in text
    assert "    - We do not know, and they do not.\n" in text
    put(**{"own__use.yaml": text})
    assert run("rules", "test", "own").exit_code == 0


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("check: occurrence\nmessage: No.\nwith: {token: e, max: 0}\n", "“max: 0” sets no limit, so nothing is found; to report every one write “check: existence”"),
        ("check: existence\nmessage: No.\nscope: heading.h9\nwith: {tokens: [e]}\n", "unknown scope “heading.h9”"),
    ],
)  # fmt: skip
def test_a_rule_that_can_never_find_anything_is_told_of(rule: str, said: str) -> None:
    put(**{"own__use.yaml": rule})
    result = run("rules", "test", "own")
    assert result.exit_code == 2
    assert said in result.stderr


def test_marks_in_the_sentence_of_a_new_rule_are_none_of_ours() -> None:
    answers = "utilize\nuse\n-\nThey utilize it ((twice)) << so.\n"
    result = run("rules", "new", "house/use.yaml", stdin=answers.encode())
    assert (result.exit_code, "1 rule, 2 examples, 0 failed" in result.stdout) == (0, True)


LINKED = (
    "check: existence\nmessage: “{match}” is no word of ours.\ntags: [house, style]\nwith:\n  tokens: [utilize]\nlink: "
)


def test_the_page_of_the_style_guide_reaches_the_readers_of_a_report() -> None:
    Path("use.yaml").write_text(f"{LINKED}https://example.org/style#use\n", encoding="utf-8")
    Path("a.txt").write_text("They utilize the bridge, and nobody minds.\n", encoding="utf-8")
    assert (
        "\nSee:  https://example.org/style#use\nTags: house, style\n"
        in run("rules", "show", "use", "--rules", "use.yaml").stdout
    )
    check = ("check", "a.txt", "--rules", "use.yaml", "--select", "use", "--format")
    assert "\n  See: https://example.org/style#use\n" in run(*check, "terminal").stdout
    (report,) = json.loads(run(*check, "json").stdout)["reports"]
    assert [one["link"] for one in report["diagnostics"]] == ["https://example.org/style#use"]
    (rule,) = json.loads(run(*check, "sarif").stdout)["runs"][0]["tool"]["driver"]["rules"]
    assert rule["helpUri"] == "https://example.org/style#use"
    assert '<a href="https://example.org/style#use" rel="noreferrer">' in run(*check, "html").stdout


def test_a_link_is_the_address_of_a_page() -> None:
    Path("use.yaml").write_text(f"{LINKED}javascript:alert(1)\n", encoding="utf-8")
    said = run("rules", "test", "use.yaml").stderr
    assert (
        "use.yaml, line 6: link: takes the address of a page, as in “https://example.org/style”, not “javascript:alert(1)”"
        in said
    )


def test_rules_are_found_by_their_tags() -> None:
    listed = run("rules", "list", "--tag", "house").stdout
    assert [line.split()[0] for line in listed.splitlines()] == [
        "names/house-names",
        "names/house-titles",
    ]
    assert (
        "there is no desk and no tag “hous”; did you mean “house”? (desks and tags: abbreviations, "
        in run("rules", "list", "--tag", "hous").stderr
    )
    of_dates = run("rules", "list", "--tag", "dates").stdout.splitlines()
    assert len(of_dates) == sum(rule.desk == "dates" for rule in shipped().rules.values())
    assert all(line.startswith("dates/") for line in of_dates)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (
            "text: They <<utilize>> it.\n      severity: error",
            "the severity differs: it is warning, not error; say so by “severity: warning”",
        ),
        (
            "text: They <<utilize>> it.\n      severity: suggestion",
            "severity: “suggestion” is not what an example may have: in “flag:” it is error or warning; what is only suggested goes under “suggest:”",
        ),
    ],
)
def test_an_example_holds_how_severe_a_fault_is(given: str, told: str) -> None:
    rule = f"{LINKED}https://example.org\nseverity: warning\nexamples:\n  flag:\n    - {given}\n"
    Path("use.yaml").write_text(rule, encoding="utf-8")
    assert told in run("rules", "test", "use.yaml").stdout


@pytest.mark.parametrize("file", sorted(TEMPLATES.iterdir()), ids=lambda file: file.stem)
def test_a_template_is_a_whole_rule_that_holds(file: Path) -> None:
    assert run("rules", "new", "mine.yaml", "--check", file.stem).exit_code == 0
    assert Path("mine.yaml").read_text(encoding="utf-8") == file.read_text(encoding="utf-8")
    tried = run("rules", "test", "mine.yaml")
    assert (tried.exit_code, tried.stderr) == (0, "")
    assert tried.stdout.splitlines()[0] == "1 rule, 6 examples, 0 failed"


def test_a_new_rule_has_the_message_and_the_severity_that_are_given() -> None:
    for check in ("metric", "average"):  # with a template, and without
        assert (
            run(
                "rules", "new", f"{check}.yaml", "--check", check, "--message", "It is: bad.", "--severity", "error"
            ).exit_code
            == 0
        )
        told = yaml.safe_load(Path(f"{check}.yaml").read_text(encoding="utf-8"))
        assert (told["check"], told["message"], told["severity"]) == (check, "It is: bad.", "error")


@pytest.mark.parametrize(
    ("rule", "line", "said"),
    [
        ("check: existence\nmessage: 'It's bad'\n", 2, "an apostrophe ends a text in '…'"),
        ("check: existence\nmessage: x\nwith:\n  tokens: ['don't', 'can't']\n", 4, "an apostrophe ends a text in '…'"),
        ('check: existence\nmessage: "He said "no" and"\n', 2, 'a " within a text in "…" ends it'),
    ],
)
def test_a_text_that_its_own_quotation_mark_ends(rule: str, line: int, said: str) -> None:
    put(**{"x.yaml": rule})
    result = run("rules", "test", "x.yaml")
    assert result.exit_code == 2
    assert f"x.yaml, line {line}: {said}" in result.stderr


def test_a_substitution_of_capitals_alone_and_of_a_point() -> None:
    """“capitalize” takes over no capital that is to be changed, and “10.30” is no pattern that “10:30” matches."""
    rule = "check: substitution\nmessage: '{instead}'\nwith: {swap: {Council: council, Spring: spring, '10:30': '10.30', utilize: use}}\n"
    put(**{"use.yaml": rule, "a.txt": "Council members met. The Council met in Spring at 10:30. Utilize it.\n"})
    found = json.loads(run("check", "a.txt", "--rules", "use.yaml", "--select", "use", "--format", "json").stdout)
    said = [(one["place"]["quote"], one["message"]) for one in found["reports"][0]["diagnostics"]]
    assert said == [("Council", "council"), ("Spring", "spring"), ("10:30", "10.30")]


def test_choices_of_a_substitution_all_take_over_the_capital() -> None:
    rule = "check: substitution\nmessage: '{instead}'\nwith: {swap: {utilize: use|employ}, ignorecase: true}\n"
    assert said(rule, "Utilize it.\n") == [("Utilize", "“Use” or “Employ”")]


@pytest.mark.parametrize(
    ("match", "heading", "expected"),
    [
        ("$sentence", "Using The HTTPS Port Of NATO In Berlin", "Using the HTTPS port of NATO in Berlin"),
        ("$sentence", "How I Met Peter Smith In Paris", "How I met Peter Smith in Paris"),
        ("$sentence", "EU And NATO Meet", "EU and NATO meet"),
        ("$sentence", "BBC Reporter Wins A Prize", "BBC reporter wins a prize"),
        ("$sentence", "iPhone Sales Fall Again In May", "iPhone sales fall again in May"),
        ("$sentence", "Council Approves New Ferry For Islands", "Council approves new ferry for islands"),
        (
            "$sentence",
            "The Mayor Leaves And Mayor Moe May March On 3 May",
            "The mayor leaves and Mayor Moe may march on 3 May",
        ),
        (
            "$title, threshold: 0.85",
            "Council Approves A New Ferry From The Islands",
            "Council Approves a New Ferry From the Islands",
        ),
        ("$title", "the boat of {{ x }}", "The Boat of {{ x }}"),
    ],
)
def test_what_a_heading_should_be_keeps_names_and_tags(match: str, heading: str, expected: str) -> None:
    rule = f"check: capitalization\nmessage: '{{expected}}'\nscope: heading\nwith: {{match: {match}}}\n"
    assert said(rule, f"Words.\n\n## {heading}\n") == [(heading, expected)]


def test_each_of_many_rules_shows_what_it_would_flag(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.txt").write_text(
        "".join(f"We utilize it {n} times.\n\n" for n in range(30)) + "We sail in whilst it rains.\n"
    )
    for word in ("utilize", "whilst"):
        (tmp_path / "house").mkdir(exist_ok=True)
        (tmp_path / "house" / f"{word}.yaml").write_text(
            f"check: existence\nmessage: No.\nwith: {{tokens: [{word}]}}\n"
        )
    said = run("rules", "test", "house").stdout.splitlines()
    assert sum(", utilize: " in line for line in said) == 10
    assert "  would flag old.txt, line 61, whilst: We sail in whilst it rains." in said


def test_what_a_config_ignores_and_copies_are_not_shown_as_what_a_rule_would_flag(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "copydesk.yaml").write_text("ignore: [drafts/]\n")
    for place in ("drafts/a.txt", "news/b.txt", "news/c.txt"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text("They utilize the bridge.\n")
    (tmp_path / "use.yaml").write_text("check: existence\nmessage: No.\nwith: {tokens: [utilize]}\n")
    said = [line for line in run("rules", "test", "use.yaml").stdout.splitlines() if "would flag" in line]
    assert said == ["  would flag news/b.txt, line 1: They utilize the bridge."]


def test_a_check_that_is_none_gets_the_nearest_one() -> None:
    result = run("rules", "new", "a.yaml", "--check", "existance")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == (
        "Error: Invalid value for '--check': unknown check “existance”; did you mean “existence”?"
    )
    assert not Path("a.yaml").exists()


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            "check: readability\nmessage: It is.\nwith: {metrics: Flesch Reading Ease}\n",
            "“metrics” takes one of Flesch-",
        ),
        (
            'check: consistency\nmessage: It is.\nwith: {either: {"%": per cent}}\n',
            "either: “%” begins or ends with a mark",
        ),
        (
            "check: consistency\nmessage: It is.\nwith: {either: {cpp: C++}}\n",
            "either: “C++” is a pattern, in which “+” means more of what stands before it",
        ),
        (
            "check: existence\nmessage: It is.\nwith: {tokens: [a], action: edit, params: [uppercase]}\n",
            "“edit” takes regex, replace, trim, trim_left, trim_right, truncate, split first, not “uppercase”",
        ),
        (
            "check: existence\nmessage: It is.\nwith: {tokens: [a], action: convert, params: [snake]}\n",
            "“convert” takes simple first, not “snake”",
        ),
        (
            "check: existence\nmessage: It is.\nwith: {tokens: [a], action: convert}\n",
            "“convert” needs “params”: simple",
        ),
    ],
)
def test_what_a_rule_asks_for_in_vain_is_told(rule: str, said: str) -> None:
    Path("a.yaml").write_text(rule)
    Path("a.md").write_text("All is well.\n")
    result = run("check", "a.md", "--rules", "a.yaml")
    assert said in result.stderr


@pytest.mark.parametrize(
    ("either", "text", "written"),
    [
        ("{email: e-mail}", "E-mail is old. She sent an e-mail. He got an <email>.", ["e-mail"]),
        ("{email: e-mail}", "She sent an e-mail. He got an e-mail. <Email> is old.", ["E-mail"]),
        ("{adviser|advisers: advisor|advisors}", "An adviser and advisers met the <advisors>.", ["advisers"]),
        ("{GitHub: Github}", "GitHub and GitHub are <Github>.", ["GitHub"]),
        ("{Internet: internet}", "The Internet is the Internet, no <internet>.", ["Internet"]),
    ],
)
def test_consistency_writes_the_usual_form_as_the_place_wants_it(either: str, text: str, written: list[str]) -> None:
    ignoring = "" if "GitHub" in either or "Internet" in either else ", ignorecase: yes"
    Path("a.yaml").write_text(f"check: consistency\nmessage: It is.\nwith: {{either: {either}{ignoring}}}\n")
    Path("a.md").write_text(text.replace("<", "").replace(">", "") + "\n")
    result = run("check", "a.md", "--rules", "a.yaml", "--select", "a", "--format", "json")
    (found,) = json.loads(result.stdout)["reports"][0]["diagnostics"]
    assert [edit["replacement"] for edit in found["fixes"][0]["edits"]] == written
    assert found["place"]["start"] == text.index("<")


def test_a_check_is_shown_with_its_options_and_their_defaults() -> None:
    said = run("rules", "show", "substitution").stdout
    assert said.startswith("substitution is a check, which rules use: ")
    assert "\n  swap: none\n" in said
    assert "\n  ignorecase: false\n" in said
    assert "\n  {instead}: " in said
    assert said.endswith("A rule with it is begun by: copydesk rules new my-rule.yaml --check substitution\n")
    assert "\n  token: has to be given\n" in run("rules", "show", "occurrence").stdout
    desk = run("rules", "show", "readability").stdout
    assert "\n  readability/hard-to-read" in desk
    assert "\nreadability is a check, which rules use: " in desk
    none = run("rules", "show", "substitutoin")
    assert none.exit_code == 2
    assert "there is no rule and no check “substitutoin”; did you mean “substitution”?" in none.stderr
    fault_alone = run("rules", "show", "scrambled")
    assert "there is no rule and no check “scrambled”; did you mean “abbreviations/scrambled”?" in fault_alone.stderr


def test_a_rule_that_cannot_be_read_is_told_of_once() -> None:
    Path("broken.yaml").write_text("check: existence\nmessage: No.\nwith: {tokens: [a], maxx: 3}\n")
    Path("copydesk.yaml").write_text("severity: {broken: error}\n")
    Path("a.md").write_text("All is well.\n")
    result = run("check", "a.md", "--rules", "broken.yaml", "--select", "broken")
    assert result.exit_code == 2
    assert "unknown option “maxx”" in result.stderr
    assert "there is no rule" not in result.stderr


def test_what_a_message_quotes_has_single_marks_within() -> None:
    text = "“We never sold a boat that leaks in the rain,” said the owner to all who asked him."
    Path("a.md").write_text(f"{text} It rained.\n\nIt was cold that day, and few came to the quay. {text} He left.\n")
    (found,) = json.loads(run("check", "a.md", "--select", "sentences", "--format", "json").stdout)["reports"][0][
        "diagnostics"
    ]
    assert found["message"].startswith("The sentence “‘We never sold a boat")


def test_characters_decoded_wrongly_in_one_way_are_one_finding() -> None:
    Path("a.md").write_text("It isnâ€™t late. She canâ€™t sail.\n\nHe donâ€™t care, itâ€”late.\n")
    found = json.loads(run("check", "a.md", "--select", "leftovers/mojibake", "--format", "json").stdout)
    told = found["reports"][0]["diagnostics"]
    assert [(one["place"]["quote"], len(one["also"]), one["fixes"][0]["title"]) for one in told] == [
        ("â€™", 2, "Write “’” in 3 places"),
        ("â€”", 0, "Write “—”"),
    ]


def test_a_paragraph_in_other_capitals_is_not_told_as_a_whole() -> None:
    Path("a.yaml").write_text(
        "check: capitalization\nmessage: '“{match}” is written “{expected}”.'\nscope: text\nwith: {match: $sentence, threshold: 1}\n"
    )
    Path("a.md").write_text("The " + "Old Boat of the Town came home. " * 40 + "\n")
    (found,) = json.loads(run("check", "a.md", "--rules", "a.yaml", "--select", "a", "--format", "json").stdout)[
        "reports"
    ][0]["diagnostics"]
    assert found["message"].startswith("“The Old Boat of the Town came home. ")
    assert len(found["message"]) < 450


def test_rules_of_words_are_listed_with_their_first_words() -> None:
    put(
        **{
            "house__use.yaml": "check: substitution\nmessage: Write “{instead}”, not “{found}”.\n"
            "with: {swap: {utilize: use, leverage: use, synergy: work, learnings: lessons}}\n",
            "house__quay.yaml": "check: substitution\nmessage: Write “{instead}”, not “{found}”.\nwith: {swap: {quayside: quay}}\n",
        }
    )
    assert run("rules", "list", "--rules", "house").stdout == (
        "quay  warning     Write “…”, not “…”. (quayside)\n"
        "use   warning     Write “…”, not “…”. (utilize, leverage, synergy, …)\n"
    )
