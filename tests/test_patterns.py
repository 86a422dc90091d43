"""Patterns that are compiled when they are first used, and options that cost nothing to declare."""

from __future__ import annotations

import copy
import math
import re
import subprocess
import sys
import time
from itertools import count
from types import SimpleNamespace

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from lint.checks import Options, option
from lint.checks.patterns.exceptions import Exceptions
from lint.checks.patterns.single import _behind_runs, single, whole
from lint.document import Block, Document, Run
from lint.matching import Limited, compiled, no_pattern, time_ends, time_starts, ungrouped
from lint.patterns import pattern
from lint.pieces import pieces
from lint.spans import Span
from tests.conftest import ROOT


def test_a_pattern_does_what_a_compiled_one_does() -> None:
    late, compiled = pattern(r"(?P<word>[a-z]+)", re.IGNORECASE), re.compile(r"(?P<word>[a-z]+)", re.IGNORECASE)
    text = "One two, three"
    assert [m["word"] for m in late.finditer(text)] == [m["word"] for m in compiled.finditer(text)]
    assert late.findall(text, 4) == compiled.findall(text, 4) == ["two", "three"]
    assert late.sub("-", text) == compiled.sub("-", text)
    assert late.groupindex == compiled.groupindex


def test_an_error_is_raised_at_the_first_use() -> None:
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.search("x")


class Sample(Options):
    """Options."""

    needed: str = option(..., "what must be given")
    words: tuple[str, ...] = option(("a",), "some words")
    pairs: dict[str, str] = option({}, "some pairs")


def test_options_have_defaults_and_do_not_change() -> None:
    one, other = Sample(needed="x"), Sample(needed="x", words=("a",))
    assert (one.needed, one.words, one.pairs) == ("x", ("a",), {})
    assert one == other
    assert hash(one) == hash(other)
    assert one != Sample(needed="y")
    one.pairs["k"] = "v"
    assert Sample(needed="x").pairs == {}
    with pytest.raises(AttributeError, match="options do not change"):
        one.needed = "z"


def test_options_say_what_is_wrong() -> None:
    with pytest.raises(TypeError, match="Sample needs needed"):
        Sample()
    with pytest.raises(TypeError, match="Sample has no other"):
        Sample(needed="x", other="y")


def test_the_process_leaves_with_the_status_and_all_that_was_printed() -> None:
    seed = "seeds/ferry-treaty.txt"
    done = subprocess.run(
        [sys.executable, "-m", "lint", "check", seed, "nope.txt", "--date", "2024-06-12"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert done.stdout.rstrip().endswith("could not be checked")
    assert done.stderr == "copydesk: nope.txt: there is no such file or folder\n"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"(a+)+$", "a" * 40 + "!"),
        (r"(?:a|b|ab)*c", "ab" * 30),
        (r"(a|aa){1,60}!", "a" * 60),
        ("a?" * 30 + "a" * 30 + "!", "a" * 30),
        ("(?:a|a)" * 40 + "!", "a" * 40),
        (r"a*a*a*a*a*a*a*a*a*a*!", "a" * 100),
        (r"(?:(?:a|a)(?R)?)!", "a" * 60),
        (r"(\w+)\s?(\1*)*(\1*)*!", "a" * 60),
        ("(?x)^(a|aa) +$", "a" * 56 + "b"),
        ("(?x: (a|aa) # one or two\n+ !)", "a" * 56),
        ("(?<g>a(?&g)?|aa(?&g)?)!", "a" * 47),
        ("(?P<g>a(?P>g)?|aa(?P>g)?)!", "a" * 47),
        ("(a(?1)?|aa(?1)?)!", "a" * 47),
        (r"\\?(a|aa)+!", "a" * 47),
        ("(?:(a|aa)(?#once or more)+)!", "a" * 47),
    ],
)
def test_a_search_that_may_be_slow_is_timed_however_short_the_text(
    source: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[float | None] = []
    monkeypatch.setattr("lint.matching.SECONDS", 0.05)
    limited = compiled(source, False)

    class Asked:
        def search(self, _text: str, timeout: float | None) -> None:
            given.append(timeout)

    monkeypatch.setattr(limited, "_pattern", Asked())
    limited.search(text)
    assert given == [0.05]


@pytest.mark.parametrize(
    "source",
    [
        r"\b(?:lock|key)\b",
        r"\b[A-Z]{3,5}\b",
        r"colou?r \w+",
        r"\(see above\)",
        r"(?i)(?<!the )(?P<one>fair|late)s?(?= \()",
    ],
)
def test_an_ordinary_pattern_is_not_timed_on_a_paragraph(source: str) -> None:
    assert compiled(source, False)._limit("word " * 40) is None


@pytest.mark.parametrize(
    ("source", "same"),
    [
        (r"(\w\n?)+", r"(?:\w\n?)+"),
        (r"(?<a>x)(?P<b>y)", "(?:x)(?:y)"),
        (r"(?<=a)b(?!c)(d)", r"(?<=a)b(?!c)(?:d)"),
        (r"\((a)", r"\((?:a)"),
        (r"(a)\1", r"(a)\1"),
        (r"(?P<n>b)(?P=n)", r"(?P<n>b)(?P=n)"),
        (r"[(](a)", r"[(](a)"),
        (r"(a)?(?(1)b|c)", r"(a)?(?(1)b|c)"),
    ],
)
def test_groups_are_forgotten_where_nothing_refers_to_them(source: str, same: str) -> None:
    assert ungrouped(source) == same


def test_a_pattern_can_be_copied() -> None:
    assert copy.copy(pattern("a+")).findall("caab") == ["aa"]


@pytest.mark.parametrize("nonword", [True, False])
@pytest.mark.parametrize(
    "text",
    [
        r"(?:[^\s,]+,){1,} \w+ (?:and|or) \w+",
        r"(?:[^,]+,)+\s\w+\s(?:and|or)",
        r"(?:\w+-)+yard",
        r"(?:\w+-){1,}yard|tar",
    ],
)
def test_a_pattern_that_begins_with_a_list_matches_where_it_matches(text: str, nonword: bool) -> None:
    prose = "We sell skiffs, ferries or ropes.\nLater: tar, nets and oil. A ship-breaking-yard"
    block = Block("paragraph", prose, (Run(0, 0, len(prose), len(prose)),), Span(0, len(prose)))
    document = Document("x.txt", "text", prose, (block,))
    found = single(text, nonword=nonword, ignorecase=False).find(whole(document))
    bounded = text if nonword else rf"\b(?:{text})\b"
    expected = [match.span() for match in regex.finditer(bounded, prose)]
    assert expected
    assert [(one.start, one.end) for one in found] == expected


def test_a_text_without_the_end_of_a_list_is_not_searched_for_the_list() -> None:
    assert _behind_runs(r"(?:[^,]+,){1,}\s\w+\s(?:and|or)") == r",\s\w+\s(?:and|or)"
    assert _behind_runs(r"\w+(?:\w+-)+?yard") == r"(?:\w+-)+?yard"  # a reluctant list stays as it is


@pytest.mark.parametrize(
    "source",
    [
        r"[^.]{0,1000000}x",
        r"(?:\w{1,30}\s){1,12}",
        r"(?:[a-z]{30}[{9000}]){30}",
        r"(?:a\{9000}){30}",
        r"(?:\p{Lu}{200}){400}",
    ],
)
def test_counts_that_a_pattern_can_have(source: str) -> None:
    assert no_pattern(source) == ""


def test_phrases_that_are_exceptions_are_looked_for_once_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []
    search = Limited.finditer
    monkeypatch.setattr(Limited, "finditer", lambda self, text: searched.append(text) or search(self, text))
    exceptions = Exceptions((r"mea culpa", r"in\s?vino|(?= in)", "amen"), False)
    texts = ["mea culpa, mea maxima culpa, Mea culpa", "mea"]
    held = [[exceptions.hold(text, *one.span()) for one in re.finditer("(?i)mea", text)] for text in texts]
    assert held == [[True, False, True], [False]]
    assert searched == texts
    assert exceptions.hold("in vino", 0, 2)
    assert exceptions.hold("in vino", 3, 7)
    assert exceptions.hold("amen", 0, 4)
    assert not exceptions.hold("in vinous", 0, 2)


def test_the_time_of_a_rule_is_its_own_and_not_that_of_what_else_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    hours_pass = count(10**6, 3600).__next__
    quay = compiled("quays?", False)
    monkeypatch.setattr("lint.matching.UNASKED", 0)
    monkeypatch.setattr("lint.matching.BETWEEN", -math.inf)
    try:
        monkeypatch.setattr("lint.matching.time", SimpleNamespace(monotonic=hours_pass, thread_time=time.thread_time))
        time_starts()
        assert quay.search("on the quay")
        monkeypatch.setattr("lint.matching.time", SimpleNamespace(monotonic=time.monotonic, thread_time=hours_pass))
        with pytest.raises(TimeoutError):
            quay.search("on the quay")
    finally:
        time_ends()


WITH_PIECES = [
    (r"\b(?:said|told) (?:he|she)\b", ("said", "told")),
    (r"(?:increase|decrease)s? of \d+", ("increase", "decrease")),
    (r"(?P<what>harbour)(?=s)s?", ("harbour",)),
    (r"(?:ab){2}(?!x)cdef|ghij{2,}", ()),
    (r"(?i:sail)ors", ()),
    (r"sail(?:or)?", ("sail",)),
    (r"(?:sail|row|)ing", ()),
    (r"a|b", ()),
]


@pytest.mark.parametrize(("text", "found"), WITH_PIECES)
def test_the_pieces_of_which_a_match_has_one(text: str, found: tuple[str, ...]) -> None:
    assert pieces(text, 0) == found
    assert pieces(text, re.IGNORECASE) == ()
    assert pieces(f"(?i){text}", 0) == ()


@given(
    st.sampled_from([text for text, _ in WITH_PIECES]),
    st.lists(
        st.sampled_from(
            "said told he she increases of 12 harbours harbour abab cdef abcdef ghijj Sailors sailor sail rowing ing x".split()
        )
    ),
)
def test_looking_for_pieces_first_changes_no_match(text: str, words: list[str]) -> None:
    read = " ".join(words)
    ours, theirs = pattern(text), re.compile(text)
    assert ours.findall(read) == theirs.findall(read)
    assert [one.span() for one in ours.finditer(read)] == [one.span() for one in theirs.finditer(read)]
    assert [one and one.span() for one in (ours.search(read), ours.search(read, 3, 40))] == [
        one and one.span() for one in (theirs.search(read), theirs.search(read, 3, 40))
    ]
