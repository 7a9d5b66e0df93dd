"""How many things are there at or above a threshold?

「1亿元以上项目260个」 counts 260 projects by a threshold of 1亿元; a higher threshold admits no more.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Kind
from factcheck.parts.statements import BOUNDLESS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention
    from factcheck.model import Quantity
    from factcheck.parts.statements import Statement


class Counted(NamedTuple):
    """So many things at or above a threshold: 「1亿元以上项目260个」."""

    threshold: Quantity
    things: Mention


@lru_cache(maxsize=2)  # asked for again for every list of a statement
def counted(statement: Statement) -> tuple[Counted, ...]:
    """Return every threshold with the things counted beside it, before or after."""
    return tuple(_counted(statement))


def _counted(statement: Statement) -> Iterator[Counted]:
    for i, mention in enumerate(statement.mentions):
        quantity = mention.quantity
        if quantity.hedge not in BOUNDLESS or quantity.value is None or quantity.kind is Kind.COUNT:
            continue
        beside = (*statement.mentions[i + 1 : i + 2], *statement.mentions[max(0, i - 1) : i])
        for other in beside:
            if other.quantity.kind is Kind.COUNT and other.clause == mention.clause:
                yield Counted(quantity, other)
                break
