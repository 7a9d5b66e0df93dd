"""How is a value made that nobody changes, such as the figure 59% of an article?

Interval, Quantity, Check and Finding are such values: what a stage hands on, it hands on for good.
"""

from __future__ import annotations

import gc
from collections import namedtuple
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import NamedTuple
else:
    # typing compiles the annotation of every field of every class at every start, which nobody asks for:
    # that is two thirds of what a class costs it, and 8 of the 210 ms of a run

    class _Named(type):
        """Makes a named tuple of a class, its defaults and its methods, as ``typing.NamedTuple`` does."""

        def __new__(cls, name, bases, members):
            if not bases:
                return super().__new__(cls, name, bases, members)
            names = members.get("__annotations__", {})
            defaults = [members[one] for one in names if one in members]
            made = namedtuple(name, names, defaults=defaults, module=members["__module__"])
            for one in members.keys() - names.keys() - {"__module__"}:
                setattr(made, one, members[one])
            return made

    class NamedTuple(metaclass=_Named):
        """A tuple with named fields, the same as that of ``typing`` to whoever reads or checks it."""


__all__ = ["NamedTuple", "frozen", "unique", "without_collection"]

_Value = TypeVar("_Value")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[_Value]) -> type[_Value]:
    """Make a dataclass with slots that is frozen for the type checker, which refuses every assignment.

    ``dataclass(frozen=True)`` also guards at run time, and must get round its own guard for every field of
    every new value: that took a tenth of the time that a whole check of the seed takes.  And for every class,
    at every start, it writes six functions as source text and compiles them: this one writes one.
    """
    made = dataclass(slots=True, eq=False, repr=False)(cls)
    values = attrgetter(*_names(made))

    def is_same(self: _Value, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: _Value) -> int:
        return hash(values(self))

    for name, method in (("__eq__", is_same), ("__hash__", hashed), ("__repr__", _shown)):
        setattr(made, name, method)
    return made


@dataclass_transform(frozen_default=True, eq_default=False, field_specifiers=(field,))
def unique(cls: type[_Value]) -> type[_Value]:
    """Make a dataclass that is frozen as others are, but equal only to itself: a passage, a skeleton.

    It may keep what it has worked out of its fields.
    """
    made = dataclass(eq=False, repr=False)(cls)
    setattr(made, "__repr__", _shown)  # noqa: B010  (a type has no such attribute to assign to)
    return made


def _names(cls: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(cls))


def _shown(self: object) -> str:
    told = ", ".join(f"{name}={getattr(self, name)!r}" for name in _names(type(self)))
    return f"{type(self).__name__}({told})"


@contextmanager
def without_collection() -> Iterator[None]:
    """Put the garbage collector off: such values hold no cycles, so there is nothing for it to find.

    It would go over all of them again and again: 50 copies of the seed are read at 0.90 to 1.00 of
    the speed of one with it, at 0.97 to 1.01 without.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
