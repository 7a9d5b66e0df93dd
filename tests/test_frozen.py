"""Values that nobody changes behave like those of the standard library, which they stand in for."""

import pickle
import typing
from dataclasses import field, replace

import pytest

from factcheck.frozen import NamedTuple, frozen, unique


class Place(NamedTuple):
    """Where a figure stands."""

    line: int
    column: int = 1

    @property
    def is_first(self) -> bool:
        """Tell whether a line begins with the figure."""
        return self.column == 1

    @classmethod
    def of(cls, line: int) -> "Place":
        """Return the place of the first figure of a line."""
        return cls(line)


class Standard(typing.NamedTuple):
    """Where a figure stands."""

    line: int
    column: int = 1


def test_a_named_tuple_is_that_of_the_standard_library():
    assert Place(3) == Standard(3) == (3, 1)
    assert Place._fields == Standard._fields
    assert Place._field_defaults == Standard._field_defaults
    assert Place.__doc__ == Standard.__doc__
    assert Place(3)._replace(column=2)._asdict() == {"line": 3, "column": 2}
    assert repr(Place(3, 4)) == "Place(line=3, column=4)"
    assert Place.of(5).is_first
    assert not hasattr(Place(3), "__dict__")
    with pytest.raises(AttributeError):
        Place(3).line = 4
    with pytest.raises(TypeError):
        Place()


def test_a_named_tuple_comes_back_from_another_process():
    assert pickle.loads(pickle.dumps(Place(3, 4))) == Place(3, 4)


@frozen
class Figure:
    """A figure as printed."""

    text: str
    value: int = 0
    hedges: list[str] = field(default_factory=list)


def test_values_are_equal_by_what_they_hold():
    assert Figure("59%", 59) == Figure("59%", 59) != Figure("59%", 58)
    assert Figure("59%") != ("59%", 0, [])
    assert replace(Figure("59%", 59), value=58) == Figure("59%", 58)
    assert repr(Figure("59%", 59)) == "Figure(text='59%', value=59, hedges=[])"
    assert not hasattr(Figure("59%"), "__dict__")


@unique
class Sentence:
    """A sentence, which may be printed twice."""

    text: str


def test_what_is_unique_is_equal_to_itself_only():
    one = Sentence("完成率59%。")
    assert one == one
    assert one != Sentence("完成率59%。")
    assert len({one, Sentence("完成率59%。")}) == 2
    assert repr(one) == "Sentence(text='完成率59%。')"
