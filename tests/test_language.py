"""Sentences, quotations, endings and names of English."""

from __future__ import annotations

import collections
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checks._wording import difference
from lint.document import Document, once_a_document
from lint.formats import read_text
from lint.language.completeness.beginnings import headless_verb, lost_beginning, run_together
from lint.language.completeness.last_words import lost_end, terminal
from lint.language.quotations import spans
from lint.language.resemblance import alike, differences, likeness, plain_words
from lint.language.sentences import split
from lint.language.verbs.finite import evidence
from lint.language.vocabulary.listed_words import is_listed_word
from lint.language.vocabulary.misread import is_misread
from lint.language.words import lowered, pieces_with_marks, vocabulary, words
from lint.scopes import view
from tests.conftest import SHARED


@pytest.mark.parametrize(
    "sentences",
    [
        ["He lives in the U.S. and works.", "She left."],
        ["The U.S. economy grew 2.5 percent in Q1.", "It fell later."],
        ["Dr. Smith met Gen. Lee at 5 p.m. on Monday.", "They ate."],
        ["J. K. Rowling wrote it.", "It sold."],
        ["“Is it over?” he asked.", "Nobody knew."],
        ["“Stop!”", "He ran."],
        ["See No. 5 and Fig. 3 for more.", "Then stop."],
        ["It costs $3.50 …", "The end."],
        ["He waited… and waited.", "Then he left."],
        ["Prices rose in Jan. and Feb. 2020.", "They fell."],
        ["She works at Acme Inc.", "The firm is small."],
        ["Was it he?", "No."],
        ["Version 2.0 of example.org is out.", "Try it."],
        ["He said no.", "No. 5 was late."],
        ["The road was closed.", "of the old harbour."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split(text)] == sentences


@settings(max_examples=200)
@given(st.text(alphabet="aB .!?\"“”'()1\n…’", max_size=80))
def test_sentences_cover_the_text(text: str) -> None:
    last = 0
    for start, end in split(text):
        assert last <= start < end
        assert not text[last:start].strip()
        assert text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()


@settings(max_examples=200)
@given(st.text(max_size=80))
def test_words_stand_where_they_say(text: str) -> None:
    for word in words(text):
        assert text[word.start : word.end] == word.text


@pytest.mark.skipif(not (SHARED / "dev" / "gum_sentences.jsonl").exists(), reason="the evaluation sets are not here")
def test_sentence_boundaries_of_news() -> None:
    """F1 on published news, after terminal punctuation: at least 97.5 %."""
    files = {}
    for line in (SHARED / "dev" / "gum_index.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        files[row["doc_id"]] = row["file"]
    paragraphs = collections.defaultdict(list)
    for line in (SHARED / "dev" / "gum_sentences.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["genre"] == "news":
            paragraphs[row["doc_id"], row["par"]].append(row)
    right = wrong = missed = 0
    for (name, _), rows in paragraphs.items():
        text = (SHARED / "dev" / files[name]).read_text(encoding="utf-8")
        prose = text[rows[0]["start"] : rows[-1]["end"]].replace("\n", " ")
        every = {row["end"] - rows[0]["start"] for row in rows[:-1]}
        gold = {end for end in every if prose[:end].rstrip("\"'”’)]*_0123456789[ ")[-1:] in ".!?…"}
        found = {end for _, end in split(prose)[:-1]}
        right, wrong, missed = right + len(gold & found), wrong + len(found - every), missed + len(gold - found)
    assert 2 * right / (2 * right + wrong + missed) >= 0.975


@pytest.mark.parametrize(
    ("prose", "quoted"),
    [
        ("He said “yes, ‘maybe’” and left.", ["“yes, ‘maybe’”"]),
        ('"One," she said, "two."', ['"One,"', '"two."']),
        ("The farmers' horses and the '90s weren't quoted.", []),
        ("It's 6' tall, 'he said'.", ["'he said'"]),
        ("An “open one", []),
        ("“C'est la vie,” they say.", ["“C'est la vie,”"]),
        ("``Old wire style,'' he said.", ["``Old wire style,''"]),
        ("He said « bonjour » twice.", ["« bonjour »"]),
        ("He said “ so so ” twice.", ["“ so so ”"]),
        ("He said `` so so '' twice.", ["`` so so ''"]),
        ("A 5“ screw and a 7“ nail.", []),
    ],
)
def test_quotations(prose: str, quoted: list[str]) -> None:
    assert [prose[start:end] for start, end in spans(prose)] == quoted


def test_a_quotation_runs_on_into_the_next_paragraph() -> None:
    assert spans("He said: “It was late.", continues=True) == [(9, 22)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The minister said that the.", "the"),
        ("It bends the sheet just a.", "a"),
        ("The Visitors' Center provides information on.", "on"),
        ("He met members of.", "of"),
        ("The harbour has an old lighthouse which.", "which"),
        ("The minister said that.", "said that"),
        ("It lives in a large.", "a large"),
        ("Some aspects of the plan are.", "are"),
        ("That is what it is made of.", ""),
        ("It was the room they had to work in.", ""),
        ("He is taller than she is.", ""),
        ("Nobody knows who.", ""),
        ("It was just to name a few.", ""),
        ("She was well taken care of.", ""),
        ("I would love to.", ""),
        ("He got an A.", ""),
        ("What are you thinking of?", ""),
        ("Wait for a while.", ""),
        ("He chose plan “a”.", ""),
    ],
)
def test_lost_ends(text: str, last: str) -> None:
    assert lost_end(text) == last


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("of the old harbour.", "of"),
        ("iPhone sales rose.", ""),
        ("de Gaulle left.", ""),
        ("The end.", ""),
        ("e.g. this.", ""),
        ("libnet's reader of charts took the wrong size.", ""),
    ],
)
def test_lost_beginnings(text: str, word: str) -> None:
    assert lost_beginning(text) == word


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Was the first to cross the lake.", "Was"),
        ("Took place in the centre of the town.", "Took"),
        ("Caused the government to grow wary.", "Caused"),
        ("Founded in 1950 by two brothers.", "Founded"),
        ("Was it the first?", ""),
        ("Had he known, he would have stayed.", ""),
        ("Had the plan failed, nobody would know.", ""),
        ("Served cold, the soup is good.", ""),
        ("Read the report.", ""),
        ("Is he here.", ""),
    ],
)
def test_headless_verbs(text: str, verb: str) -> None:
    assert headless_verb(text) == verb


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They live on both sides of the The mayor knows it.", ("the", "The")),
        ("He rose in This is a fact.", ("in", "This")),
        ("He reads The Guardian every day.", None),
        ("The band The Who played.", None),
        ("We saw him. The end came.", None),
    ],
)
def test_sentences_run_together(text: str, found: tuple[str, str] | None) -> None:
    result = run_together(text)
    assert (result and result[1:3]) == found
    if result and found:
        assert text[result[0] :].startswith(found[1])


def test_terminal_punctuation() -> None:
    assert [terminal(t) for t in ("a.", "a.”", "a?)", "a", "a…", "a.[1]", "a: ", "Holly Dale. [citation needed]")] == [
        ".", ".", "?", "", "…", ".", ":", ".",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "finite"),
    [
        ("The minister resigned on Monday.", True),
        ("It isn't over yet.", True),
        ("Norway over its fishing limits in the north, and Iceland over its quota for mackerel.", False),
        ("The rapid growth of the town in the second half of the century by the rise of industry.", False),
    ],
)
def test_finite_verbs(text: str, finite: bool) -> None:
    assert (evidence(text) > -1.5) is finite


def test_likeness_and_differences() -> None:
    one, other = plain_words("Don’t go to the U.S. & stay."), plain_words("Don't go to the US and stay!")
    assert one == other == ("don't", "go", "to", "the", "us", "and", "stay")
    assert differences(plain_words("a red boat"), plain_words("a blue boat")) == [("red", "blue")]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("It opens on 4 June.", "It opens on 4 July.", " (“June” became “July”)"),
        ("The U.S. Navy came.", "The U.K. Navy came.", " (“U.S.” became “U.K.”)"),
        ("It’s 14% of a well-known sum.", "It’s of a well-known sum.", " (“14%” is missing)"),
        ("Ann & Bo went, late.", "Ann went.", " (“& Bo” is missing, “late” is missing)"),
        ("The same", "the same!", ""),
        (
            "To edit a lamp, find it, make a change, and save it.",
            "To delete a lamp, find it, select the cross, and leave it.",
            " (“edit” became “delete”, and 2 more differences)",
        ),
    ],
)
def test_a_difference_is_told_in_the_words_of_the_text(one: str, other: str, said: str) -> None:
    assert difference(one, other) == said
    assert likeness(("a",), ("b",)) == 0


def test_alike_finds_near_pairs_and_no_others() -> None:
    base = "the ferry sailed at noon with forty people on board and came back at night".split()
    near = [*base[:5], "fifty", *base[6:]]
    far = "nothing in this line has anything to do with the other two at all today".split()
    assert [(a, b) for a, b, _ in alike([tuple(base), tuple(far), tuple(near), tuple(base)], 0.8)] == [(0, 2), (0, 3)]


@pytest.mark.parametrize("first", [("sentence", "strong"), ("strong",), ("heading", "sentence")])
def test_the_parts_in_a_view_are_numbered_in_their_order(first: tuple[str, ...]) -> None:
    document = read_text("# Head\n\nOne **two** here. Three is **four**.\n\n- Five. Six.\n", "a.md")
    view(document, first)
    for scope in (("sentence",), ("sentence", "strong"), ("heading", "strong")):
        assert [block.ordinal for block in view(document, scope).blocks] == list(
            range(len(view(document, scope).blocks))
        )


@pytest.mark.parametrize("answer", [3, None])
def test_a_function_is_asked_once_for_each_document(answer: int | None) -> None:
    asked = []

    @once_a_document
    def find(document: Document) -> int | None:
        """Finds it."""
        asked.append(document.path)
        return answer

    one, other = read_text("One.", "one.txt"), read_text("One.", "other.txt")
    assert [find(document) for document in (one, other, one)] == [answer] * 3
    assert asked == ["one.txt", "other.txt"]
    assert one.cache == {find: answer}
    assert find.__doc__ == "Finds it."


def test_a_view_has_the_words_of_its_document_and_the_raw_source_its_own() -> None:
    document = read_text("# A long-term plan\n\nIt was made.\n", "a.md")
    heading, raw = view(document, ("heading",)), view(document, ("raw",))
    for find in (vocabulary, lowered, pieces_with_marks):
        assert find(heading) is find(document)
    assert pieces_with_marks(heading) == {"long-term", "made."}
    assert pieces_with_marks(raw) == {"#", "long-term", "made."}


def test_a_text_is_misread_where_more_of_its_words_are_unknown_than_those_of_any_writer() -> None:
    known = (
        "harbour captain sailor lantern anchor weather morning evening winter summer garden kitchen market school church "
        "doctor teacher farmer painter writer table chair window bottle basket paper letter picture mirror button river "
        "mountain valley forest island village castle bridge tower street corner silver copper leather cotton butter "
        "cheese apple cherry orange potato carrot onion pepper sugar chicken rabbit donkey horse cattle"
    ).split()
    assert len(known) == 60
    assert all(map(is_listed_word, known))
    misread = [f"{word[::-1]}qx" for word in known]
    for number, answer in ((10, False), (11, True)):
        text = " ".join((*known, *misread[:number]))
        assert is_misread(read_text(f"{text}.\n", "a.txt")) is answer
    assert not is_misread(read_text(" ".join(misread[:59]), "a.txt"))
