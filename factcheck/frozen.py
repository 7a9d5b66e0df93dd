"""How is a value made that nobody changes, such as the figure 59% of an article?

Interval, Quantity, Check and Finding are such values: what a stage hands on, it hands on for good.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_Value = TypeVar("_Value")


@dataclass_transform(frozen_default=True)
def frozen(cls: type[_Value]) -> type[_Value]:
    """Make a dataclass with slots that is frozen for the type checker, which refuses every assignment.

    ``dataclass(frozen=True)`` also guards at run time, and must get round its own guard for every field of
    every new value: that took a tenth of the time that a whole check of the seed takes.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
