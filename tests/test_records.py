"""Records are named tuples: what `typing.NamedTuple` promises holds for them, whichever way the first one is made."""

from __future__ import annotations

import pickle

import pytest

from lint.records import Record


class Pair(Record):
    """A pair for the tests below, of which the first test must make the first."""

    left: int
    right: str = "none"

    @property
    def double(self) -> int:
        """What a record adds to its fields."""
        return self.left * 2


def test_fields_are_known_before_there_is_a_record() -> None:
    class Never(Record):
        one: int
        two: int = 2

    assert Never._fields == ("one", "two")
    assert Never._field_defaults == {"two": 2}
    assert Never._make([1, 3]) == (1, 3)


def test_a_record_is_made_like_a_named_tuple() -> None:
    pair = Pair(1)
    assert pair == (1, "none") == Pair(left=1, right="none")
    assert (pair.left, pair.right, pair.double) == (1, "none", 2)
    assert pair._replace(right="one") == (1, "one")
    assert pair._asdict() == {"left": 1, "right": "none"}
    assert repr(pair) == "Pair(left=1, right='none')"
    assert not hasattr(pair, "__dict__")


def test_a_record_may_have_no_fields_or_one() -> None:
    class Nothing(Record):
        pass

    class One(Record):
        value: int

    assert Nothing() == ()
    assert One(1) == (1,)
    with pytest.raises(TypeError, match="Expected 1 arguments, got 2"):
        One._make([1, 2])
    with pytest.raises((TypeError, ValueError), match="unexpected"):
        One(1)._replace(other=2)


def test_a_class_that_inherits_has_the_fields() -> None:
    class Base(Record):
        left: int

    class Unused(Base):
        def twice(self) -> int:
            return self.left * 2

    assert Unused._fields == ("left",)
    assert Unused(2).twice() == 4
    assert Base(1) == (1,)
    assert repr(Unused(3)._replace(left=4)) == "Unused(left=4)"


def test_errors_name_the_class() -> None:
    class Wanting(Record):
        left: int

    for _ in range(2):
        with pytest.raises(TypeError, match=r"^Wanting"):
            Wanting()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="in Late a field without a default follows one with a default"):

        class Late(Record):
            left: int = 1
            right: int  # type: ignore[misc]


def test_a_record_travels_between_processes() -> None:
    assert pickle.loads(pickle.dumps(Pair(3, "three"))) == Pair(3, "three")


def test_what_is_wrong_is_said_as_ever() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'left'"):
        Pair()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'middle'"):
        Pair(1, middle=2)  # type: ignore[call-arg]
    with pytest.raises(AttributeError, match="middle"):
        Pair(1).middle  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(AttributeError, match="type object 'Pair' has no attribute 'middle'"):
        Pair.middle  # type: ignore[attr-defined]  # noqa: B018
