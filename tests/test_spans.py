"""The marks of a block: quick answers are the answers of a look at each mark."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint.document import Block, Run
from lint.prose import cut
from lint.spans import NO_MARKS, Mark, Marks, Span, marks_of

KINDS = ("strong", "emphasis", "link")
WIDTHS = st.lists(st.tuples(st.integers(1, 4), st.integers(0, 3), st.booleans()), min_size=1, max_size=8)
PLACES = st.tuples(st.integers(0, 30), st.integers(1, 9))


def as_mark(kind: str, start: int, width: int) -> Mark:
    return Mark(kind, start, start + width)


MARKS = st.lists(st.builds(as_mark, st.sampled_from(KINDS), st.integers(0, 30), st.integers(0, 9))).map(Marks)


def runs_of(widths: list[tuple[int, int, bool]]) -> tuple[Run, ...]:
    """Runs one behind the other, with gaps in the source, of which some are decoded from five characters."""
    runs, prose, source = [], 0, 0
    for width, gap, is_decoded in widths:
        source += gap
        length = 1 if is_decoded else width
        runs.append(Run(prose, source, length, 5 if is_decoded else width))
        prose, source = prose + length, source + runs[-1].source_length
    return tuple(runs)


@given(marks=MARKS, place=PLACES)
def test_marks_that_meet_a_stretch(marks: Marks, place: tuple[int, int]) -> None:
    start, end = place[0], place[0] + place[1]
    expected = [mark for mark in marks if mark.start < end and start < mark.end]
    found = marks.meeting(start, end)
    assert sorted(found) == sorted(expected)
    assert [mark[1:] for mark in found] == sorted(mark[1:] for mark in expected)


@given(marks=MARKS, place=PLACES, kind=st.sampled_from(KINDS))
def test_marks_of_a_kind_that_begin_in_a_stretch(marks: Marks, place: tuple[int, int], kind: str) -> None:
    start, end = place[0], place[0] + place[1]
    own = sorted(Span(mark.start, mark.end) for mark in marks if mark.kind == kind)
    assert marks.of(kind) == own
    assert marks.of(kind, start, end) == [span for span in own if start <= span.start < end]


@given(marks=MARKS, place=PLACES)
def test_whether_a_mark_parts_a_stretch(marks: Marks, place: tuple[int, int]) -> None:
    start, end = place[0], place[0] + place[1]
    edges = {edge for mark in marks for edge in mark[1:]}
    assert marks.part(start, end) == any(start <= edge < end for edge in edges)


def test_blocks_without_marks_have_the_same_ones() -> None:
    assert marks_of([]) is NO_MARKS
    assert Block("paragraph", "All is well.", (Run(0, 0, 12, 12),), Span(0, 12)).marks is NO_MARKS


def test_a_block_that_is_marked_whole_keeps_its_marks() -> None:
    block = Block("cell", "Tide", (Run(0, 2, 4, 4),), Span(2, 6), marks=(Mark("strong", 0, 2),))
    block.mark_whole("header", "note")
    assert block.marks == (Mark("strong", 0, 2), Mark("header", 0, 4), Mark("note", 0, 4))
    assert block.marked("header") == [Span(0, 4)]


@given(widths=WIDTHS, place=PLACES)
def test_words_of_a_stretch_of_the_source(widths: list[tuple[int, int, bool]], place: tuple[int, int]) -> None:
    runs, (start, width) = runs_of(widths), place
    prose = "".join(chr(ord("A") + n) for n in range(runs[-1].prose + runs[-1].length))
    block = Block("paragraph", prose, runs, Span(0, 99))
    seen = [
        prose[run.prose + (at - run.source if run.length == run.source_length else 0)]
        for run in runs
        for at in range(max(run.source, start), min(run.source + run.source_length, start + width))
    ]
    assert block.words(Span(start, start + width)) == "".join(dict.fromkeys(seen))


@given(widths=WIDTHS, place=PLACES)
def test_runs_are_cut_where_the_prose_is(widths: list[tuple[int, int, bool]], place: tuple[int, int]) -> None:
    runs, (start, width) = runs_of(widths), place
    block = Block("paragraph", "x" * 60, runs, Span(0, 99))
    end = min(start + width, runs[-1].prose + runs[-1].length)
    own = tuple(cut(runs, start, end))
    part = Block("paragraph", "x" * 60, own, Span(0, 99))
    assert [part.source(at, at + 1) for at in range(end - start)] == [
        block.source(start + at, start + at + 1) for at in range(end - start)
    ]
