"""The gate in front of patterns lets everything through that can match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import lint_text, rules
from lint.checks.patterns.beginnings import beginnings
from lint.checks.patterns.letters import foreign_letters
from lint.gates import EDGE, Gate, Need, pack, unpack
from lint.gates.pattern_needs import take_every_word
from lint.gates.reading import gate
from lint.matching import compiled, joined
from lint.packing import packed
from lint.text_index import _ASKED, TextIndex, passes

WORDS = st.sampled_from(
    [
        "here",
        "the",
        "draft",
        "want",
        "wants",
        "XX",
        "re-write",
        "if",
        "you",
        "here's",
        "Here",
        "a.b",
        "a",
        "an",
        "and",
        "Korea",
        "²draft",
        "the_draft",
    ]
)
PATTERNS = [
    r"here(?:'s| is) the (?:draft|article)",
    r"\bwants?\b",
    r"(?:if|when) you want",
    r"re-?write",
    r"(?i)HERE",
    r"X{2,}",
    r"a\.b|draft",
    r"(?:the )?draft",
    r"[a-z]+",
    r"(?<!the )draft",
    r"w(?:an|in)t",
    r"a an",
    r"an a(?= [a-z]{3,})(?! Korea)",
    r"an(?= a)|a(?=nd)",
]


def _passes(needed: Gate, text: str, vocabulary: frozenset[str]) -> bool:
    """Whether a text passes, as the first one that is asked for something and as one of many,
    which are asked otherwise."""
    _ASKED.clear()
    first, later = (passes(needed, TextIndex(text, vocabulary)) for _ in range(2))
    assert first is later
    return first


LONG = " Zu" * 400
"""Makes a text so long that its letters are looked at first."""


@settings(max_examples=500)
@given(st.lists(WORDS, max_size=6).map(" ".join), st.sampled_from(PATTERNS), st.booleans(), st.sampled_from(("", LONG)))
def test_what_matches_passes(text: str, pattern: str, bounded: bool, more: str) -> None:
    text += more
    needed = gate([pattern], starts=bounded, ends=bounded)
    whole = rf"\b(?:{pattern.removeprefix('(?i)')})\b" if bounded else pattern
    vocabulary = frozenset(re.findall(r"[^\W_]+", text.lower()))
    if needed is not None and re.search(whole, text, re.IGNORECASE):
        assert _passes(needed, text.lower(), vocabulary)


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("here is the draft", True),
        ("here is the redraft", False),
        ("here is the drafter", True),
        ("here is the ²draft", True),  # some patterns let a word begin there
        ("here is the dra", False),
    ],
)
def test_letters_of_a_long_text_tell_what_cannot_stand_in_it(text: str, stands: bool) -> None:
    text = (text + LONG).lower()
    needed = Gate(frozenset(), ((Need(frozenset(), frozenset((f"{EDGE}draft",))),),))
    assert _passes(needed, text, frozenset(re.findall(r"[^\W_]+", text))) is stands


def test_a_gate_can_be_kept() -> None:
    needed = gate(["here is", "draft"], starts=True, ends=True)
    assert needed is not None
    assert needed.words == {"draft"}
    assert unpack(pack(needed)) == needed
    assert not _passes(needed, "there is", frozenset({"there", "is"}))
    assert gate(["[a-z]+"]) is None


def test_a_piece_stands_where_its_words_do() -> None:
    needed = gate(["a an"], starts=True, ends=True)
    assert needed is not None
    words = frozenset("korea and a an".split())
    assert not _passes(needed, "korea and an idea: a and an", words)
    assert _passes(needed, "korea and it is a an", words)
    ahead = gate(["an a(?= [a-z])(?! priori)"], starts=True, ends=True)
    assert ahead is not None
    assert not _passes(ahead, "an answer", words)
    assert _passes(ahead, "from an a boat", words)


@pytest.mark.parametrize("fresh", [True, False])
def test_rules_from_the_cache_are_the_same(tmp_path, monkeypatch, fresh: bool) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    if not fresh:
        rules.load([])
        assert list((tmp_path / "cache" / "copydesk").glob("rules-*.bin"))
    found = rules.load([])
    assert found.problems == []
    assert {r.id: (r.message, r.options, r.gate) for r in found.rules.values()} == {
        r.id: (r.message, r.options, r.gate) for r in rules.shipped().rules.values()
    }


def test_a_damaged_cache_is_ignored(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    rules.load([])
    (kept,) = (tmp_path / "copydesk").glob("rules-*.bin")
    whole = kept.read_bytes()
    for damage in (b"", b"[]", b"[[1,2,3]]", whole[:-7], whole[:90] + b"\0" + whole[91:], packed(None), packed([])):
        kept.write_bytes(damage)
        assert rules.load([]).problems == []
        assert len(rules.load([]).rules) == len(rules.shipped().rules)


def test_existence_and_substitution(tmp_path) -> None:
    (tmp_path / "a.yaml").write_text(
        "check: existence\nmessage: “{match}”\nwith:\n  tokens:\n    - utili[sz]e\n  ignorecase: true\n"
    )
    (tmp_path / "b.yaml").write_text(
        "check: substitution\nmessage: “{instead}” for “{found}”\nwith:\n  swap:\n    health care: healthcare\n"
        "    health care system: health service\n    no: none\n    1.10: one ten\n"
    )
    found = rules.load([tmp_path], with_shipped=False)
    assert found.problems == []
    text = "Utilize the health care system, not health care; no 1.10. “They utilise it,” he said."
    report = lint_text(text, rules=found)
    assert [(d.message, text[d.place.start : d.place.end]) for d in report.diagnostics] == [
        ("“Utilize”", "Utilize"),
        ("“health service” for “health care system”", "health care system"),
        ("“healthcare” for “health care”", "health care"),
        ("“none” for “no”", "no"),
        ("“one ten” for “1.10”", "1.10"),
    ]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"[[:upper:]]{3}[[:digit:]]+", "Pier ABC123."),
        (r"[^[:upper:]]ier", "A pier."),
        (r"(?V1)[[a-z]--[aeiou]]ier", "A pier."),
    ],
)
def test_sets_of_characters_that_only_the_other_library_knows(tmp_path, pattern: str, text: str) -> None:
    rule = tmp_path / "sets.yaml"
    rule.write_text(f"check: existence\nmessage: x\nwith:\n  nonword: true\n  tokens: ['{pattern}']\n")
    assert [one.rule for one in lint_text(text, rules=[rule]).diagnostics] == ["sets"]


@pytest.mark.parametrize("pattern", ["(?:)+foo", "(?:)+?foo", "foo(?:){2}", "foo (?:(?:)+|x) bar", "(?:(?:)+)+foo"])
def test_a_group_with_nothing_in_it_is_no_word_end(pattern: str) -> None:
    needed = gate((pattern,), starts=True, ends=True)
    assert needed is not None
    assert _passes(needed, "foo  bar", frozenset(("foo", "bar")))


def test_a_rule_that_cannot_be_made_ready_leaves_the_others_alone(tmp_path, monkeypatch) -> None:
    def fail(*_rest: object, **_named: object) -> None:
        raise IndexError("out of range")

    (tmp_path / "a.yaml").write_text("check: existence\nmessage: x\nwith: {tokens: [pier]}\n")
    (tmp_path / "b.yaml").write_text("check: repetition\nmessage: x\nwith: {tokens: [quay]}\n")
    monkeypatch.setattr("lint.checks.existence.needs", fail)
    found = rules.load([tmp_path], with_shipped=False)
    assert list(found.rules) == ["b"]
    assert [problem.text for problem in found.problems] == [
        "it could not be made ready (IndexError: out of range); this is a fault of the check existence, please report it"
    ]


@pytest.mark.parametrize(
    ("token", "text", "found"),
    [
        ("km", "The farm has 5 km² of land.", 1),
        ("km", "The farm has 5 km² of land. It is 3 km away.", 2),
        ("[Kk]m", "The farm has 5 km² of land.", 1),
        ("1", "It took 1½ hours.", 1),
        ("İstanbul", "The ferry to İstanbul is late.", 1),
        ("ferry to İstanbul", "The ferry to İstanbul is late.", 1),
        ("quay|İs(?:tanbul|parta)", "The ferry to İstanbul is late.", 1),
        ("Ⓐ quay", "It came to the Ⓐ quay.", 1),
    ],
)
@pytest.mark.parametrize("nonword", ["true", "false"])
@pytest.mark.parametrize("more", ["", LONG])
def test_letters_that_two_libraries_do_not_agree_on(
    tmp_path, token: str, text: str, found: int, nonword: str, more: str
) -> None:
    rule = tmp_path / "odd.yaml"
    rule.write_text(f"check: existence\nmessage: x\nwith:\n  nonword: {nonword}\n  tokens: ['{token}']\n")
    report = lint_text(text + more, rules=[rule])
    assert (len(report.diagnostics), report.error) == (found, None)


def test_what_a_group_of_another_part_matched_is_no_need() -> None:
    needed = gate((r"(a)\1 ferry", r"\2{3,} boats"))
    assert needed is not None
    assert _passes(needed, "aa ferry", frozenset(("ferry",)))
    assert _passes(needed, "xxx boats", frozenset(("boats",)))
    assert not _passes(needed, "aaa train", frozenset(("train",)))


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        ("utilize", ("utilize",)),
        (r"leverag\w+", ("leverag",)),
        ("(?:fair|late)s?", ("fair", "fairs", "late", "lates")),
        (r"(?<!the )[Ff]air", ("fair",)),
        (r"\bthe (?:un)?known", ("the known", "the unknown")),
        ("(?:fair)+ly", ("fair",)),
        ("fair|late\\w", ("fair", "late")),
        ("“|”", ("“", "”")),
        ("‘|’", ()),  # the second is an apostrophe
        (r"[\#]+ \w", ("#",)),
        ("a|the fair", ()),  # “a” stands everywhere
        ("x+yz", ()),
        ("(?:fair)*ly", ()),
        ("[a-z]+ly", ()),
        (r"\Gfair", ()),  # what only the other library knows
    ],
)
def test_what_a_match_begins_with(pattern: str, begins: tuple[str, ...]) -> None:
    assert beginnings(pattern) == begins


def test_a_rule_whose_phrases_all_begin_a_sentence_has_a_gate() -> None:
    assert rules.load([]).rules["leftovers/prompt-instruction"].gate is not None


@pytest.mark.parametrize(
    ("tokens", "whole"),
    [
        ([r"[^\s]+"], True),
        ([r"[^\s\.]+", r"[^\s]+"], True),
        ([r"(\w\n?)+"], True),
        ([r"[\w'-]+"], True),
        ([r"the"], False),
        ([r"[a-z]+"], False),
        ([r"[^\sa]+"], False),
        ([r"\w+?"], False),
        ([r"\w{2,}"], False),
        ([r"ha", r"\w+"], False),
        ([r"()+"], False),
        ([r"(a|b)+"], False),
        ([], False),
    ],
)
def test_tokens_that_take_every_word(tokens: list[str], whole: bool) -> None:
    assert take_every_word(tokens) is whole


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("[а-яё](?=[a-z])", "[а-яё-ё]"),
        ("(?<=[a-z])[\u3041-\u30ff]{1,2}", "[\u3041-\u30ff]"),
        ("a[à-ü]+b", "[à-ü]"),
        ("[а-я]*x", ""),  # none needs to be there
        ("[^а-я]", ""),
        ("[а-яa]", ""),
        (r"[а-я\d]", ""),
        ("[а-я]|x", ""),
        ("(?i)[а-я]", ""),  # a capital does too
    ],
)
def test_letters_beyond_ascii_that_a_match_must_have_are_read_off_its_pattern(pattern: str, letters: str) -> None:
    assert foreign_letters(pattern) == letters


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"[0-9]m²", "a 5m²x b"),  # for `regex` a word ends at “²”
        (r"[1-3]²", "2²5"),
        (r"(?:ha)?ha", "he said haha"),
        (r"\110ull", "a Hull"),
        (r"from ([0-9][\d,]*) to", "it rose from 7,100 to 9"),
        (r"[٠-٩] boats", "٣ boats"),
    ],
)
def test_what_a_pattern_matches_passes_its_gate(tmp_path, pattern: str, text: str) -> None:
    rule = tmp_path / "odd.yaml"
    rule.write_text(f"check: existence\nmessage: x\nwith:\n  tokens: ['{pattern}']\n", encoding="utf-8")
    assert compiled(joined([pattern], nonword=False), False).search(text)
    assert [one.rule for one in lint_text(text, rules=[rule]).diagnostics] == ["odd"]


def test_figures_and_what_a_group_begins_with_are_asked_for() -> None:
    needed = gate((r"between ([$£]?[0-9][\d,]*|none) to",), starts=True, ends=True)
    assert needed is not None
    assert _passes(needed, "between 5 to ten", frozenset(("between", "5", "to", "ten")))
    assert not _passes(needed, "between us to be sure", frozenset(("between", "us", "to", "be", "sure")))
