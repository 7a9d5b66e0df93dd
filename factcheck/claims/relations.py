"""Which figures does a declared check speak of, one by one or as a group?

「{p=16.2%}…{p=40.8%}…{p=43.0%}」 with ``sum(p) ~ 100%`` names three figures
alike; ``p ~ 5%`` would not know which.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.expression import Binary, Call, Comparison, Function, Ref, Through, Together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.expression import Expression, Value

GROUPS = frozenset(
    {
        *(Function.SUM, Function.AVG, Function.MIN, Function.MAX),
        *(Function.SAME, Function.NESTED, Function.COUNT),
    }
)
"""Functions that take all figures of one name."""

_ROLE = re.compile(r"\{(\w+)\}")
_ROLE_OR_BRACE = re.compile(r"\{\w+\}|[{}]")


def roles_in(message: str) -> Iterator[tuple[int, str]]:
    """Yield the names between braces in a message, with their offsets."""
    for role in _ROLE.finditer(message):
        yield role.start(), role[1]


def stray_braces(message: str) -> Iterator[tuple[int, str]]:
    """Yield the braces of a message that are around no name, with their offsets."""
    for found in _ROLE_OR_BRACE.finditer(message):
        if len(found[0]) == 1:
            yield found.start(), found[0]


def lone_refs(node: Expression | Value) -> Iterator[Ref]:
    """Yield every mention of a name that must stand for one figure only."""
    match node:
        case Ref():
            yield node
        case Binary(_, left, right) | Comparison(_, left, right) | Through(left, right):
            yield from lone_refs(left)
            yield from lone_refs(right)
        case Together(parts):
            for part in parts:
                yield from lone_refs(part)
        case Call(function, arguments):
            for argument in arguments:
                if not (function in GROUPS and isinstance(argument, Ref)):
                    yield from lone_refs(argument)
