"""How much is paid out in all, at so much for every so many shares?

「以总股本38300万股为基数，每10股派发现金红利2.00元，合计派发7660万元」: 38300万 ÷ 10 × 2.00.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue
from factcheck.frozen import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention
    from factcheck.model import Quantity
    from factcheck.parts.statements import Statement

FEW = 4
"""A base, a number of shares, what is paid for them, and all of it."""


class Dividend(NamedTuple):
    """What is paid out: on how many shares, for how many of them how much, and in all."""

    base: Quantity
    every: Quantity
    each: Quantity
    total: Quantity


def dividends(statement: Statement) -> Iterator[Dividend]:
    """Yield what four figures in a row say of a dividend; 扣除回购专户 stands before the base itself."""
    mentions = statement.mentions
    if cue(statement.language, "as-base").search(statement.text, statement.start, statement.end) is None:
        return
    for i in range(len(mentions) - FEW + 1):
        base, every, each, total = mentions[i : i + FEW]
        if _is_base(statement, base, every) and _is_paid(statement, each, total):
            yield Dividend(base.quantity, every.quantity, each.quantity, total.quantity)


def _is_base(statement: Statement, base: Mention, every: Mention) -> bool:
    """Tell whether a number of shares is the base, and so much is paid for every 10 of them."""
    is_base = cue(statement.language, "as-base").match(base.tail.strip()) is not None
    is_every = cue(statement.language, "for-each").ending(every.lead.strip()) is not None
    is_alike = base.quantity.unit.name == every.quantity.unit.name and base.quantity.kind is Kind.COUNT
    return is_base and is_every and is_alike


def _is_paid(statement: Statement, each: Mention, total: Mention) -> bool:
    """Tell whether money is paid for each, and in all."""
    pays, words = cue(statement.language, "pays-out"), total.lead.strip()
    is_money = each.quantity.kind is total.quantity.kind is Kind.CURRENCY
    is_in_all = cue(statement.language, "in-sum").match(words) is not None and pays.search(words) is not None
    return is_money and is_in_all and pays.match(each.lead.strip()) is not None
