"""How many things are there at or above a threshold?

「1亿元以上项目260个」 counts 260 projects by a threshold of 1亿元; a higher threshold admits no more.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.frozen import NamedTuple
from factcheck.model import Kind
from factcheck.parts.amounts import EDGE
from factcheck.parts.statements import BOUNDLESS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention
    from factcheck.model import Quantity
    from factcheck.parts.statements import Statement

NOUN = 2


class Counted(NamedTuple):
    """So many things at or above a threshold: 「1亿元以上项目260个」."""

    threshold: Quantity
    things: Mention
    measure: str
    """What the threshold is of: 增速 in 「增速超过5%的有16个」; empty where it goes on so."""


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
                yield Counted(quantity, other, _measure(statement, mention))
                break


def _measure(statement: Statement, threshold: Mention) -> str:
    """Return the last letters of what a threshold is of."""
    return cue(statement.language, "of-which").sub("", threshold.lead).strip(EDGE)[-NOUN:]
