"""What is each figure of a claim called, and how do its checks read with these names?

The rules call 34项 ``whole`` and 20项 ``part``.  In one claim with several checks a figure keeps one name,
and figures that always stand together share one: 「蔬菜{parts=90万吨}、瓜果{parts=28万吨}」.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.draft.wording import Slot
from factcheck.expression import lone_refs, renamed
from factcheck.frozen import NamedTuple
from factcheck.model import Items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.expression import Expression
    from factcheck.model import Check, Operand


def overlap(slots: Sequence[Slot]) -> bool:
    """Tell whether two figures, in the order of the text, cannot both be bracketed."""
    return any(one.end > two.start for one, two in pairwise(slots))


def slots_of(checks: Sequence[Check]) -> list[Slot]:
    """Return every figure of some checks once, named, in the order of the text."""
    names = _names(checks)
    return sorted(Slot(start, end, names[start, end], is_list) for start, end, is_list in _uses(checks))


class _Use(NamedTuple):
    """A role of a check that a figure stands in, and how often: 「洛阳市、许昌市各2例」 is 2例 + 2例."""

    check: int
    role: str
    times: int


def _uses(checks: Sequence[Check]) -> dict[tuple[int, int, bool], frozenset[_Use]]:
    """Return for every figure in which roles of which checks it stands."""
    found: dict[tuple[int, int, bool], frozenset[_Use]] = {}
    for number, check in enumerate(checks):
        for role, operand in check.operands.items():
            for span, times in Counter(_spans(operand)).items():
                found[span] = found.get(span, frozenset()) | {_Use(number, role, times)}
    return found


def _names(checks: Sequence[Check]) -> dict[tuple[int, int], str]:
    """Name every figure by its role; figures that always stand together share a name."""
    named: dict[frozenset[_Use], str] = {}
    names: dict[tuple[int, int], str] = {}
    for (start, end, _), uses in sorted(_uses(checks).items()):
        if uses not in named:
            role, number = min(uses).role, 1
            name = role
            while name in named.values():
                number += 1
                name = f"{role}{number}"
            named[uses] = name
        names[start, end] = named[uses]
    return names


def expressions(checks: Sequence[Check]) -> tuple[Expression, ...]:
    """Return the checks over the names of a claim; nothing where one cannot be written."""
    names = _names(checks)
    written = []
    for check in checks:
        roles = {role: _used(operand, names) for role, operand in check.operands.items()}
        if any(len(roles[ref.name]) > 1 for ref in lone_refs(check.expression)):
            return ()
        written.append(renamed(check.expression, roles))
    return tuple(written)


def _used(operand: Operand, names: dict[tuple[int, int], str]) -> list[str]:
    """Return the names that a role stands for; one name for figures that always stand together."""
    times = Counter(_spans(operand))
    often = {names[start, end]: number for (start, end, _), number in times.items()}
    return [name for name, number in often.items() for _ in range(number)]


def _spans(operand: Operand) -> tuple[tuple[int, int, bool], ...]:
    match operand:
        case Items():
            return ((operand.start, operand.end, True),)
        case tuple():
            return tuple((quantity.start, quantity.end, False) for quantity in operand)
    return ((operand.start, operand.end, False),)
