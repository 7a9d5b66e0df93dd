"""Which amount is what others leave, or all of them, by what is done with each?

「募资5.58亿元，扣除费用0.48亿元后，净额为5.10亿元」, 「预算186.5万元，成交价172.8万元，节约13.7万元」,
「41个行业大类中，26个利润增长，14个下降，1个持平」.
Silent: 「营业收入100亿元，扣除非经常性损益1.2亿元后净利润5亿元」 (what is left is another thing).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue
from factcheck.frozen import NamedTuple
from factcheck.interval import Hedge
from factcheck.movement.words import Way, way_of
from factcheck.parts.alike import tokens
from factcheck.parts.amounts import EDGE
from factcheck.parts.listing import SHARED
from factcheck.parts.statements import commensurable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention
    from factcheck.model import Operand
    from factcheck.parts.statements import Statement

_IDEAS = ("deducting", "saved", "flat")
THREE = 3
"""Things rise, fall or stay."""
NEXT = 2
"""Each of these is told at most so many clauses behind the one before: a rate may stand between."""


class Deducted(NamedTuple):
    """A relation between amounts, the word for it, and the amounts."""

    relation: str
    word: str
    figures: dict[str, Operand]


def deducted(statement: Statement) -> Iterator[Deducted]:
    """Yield what amounts leave or are in all, in a language whose figures stand behind their names."""
    found = cue(statement.language, _IDEAS).search(statement.text, statement.start, statement.end)
    if statement.language.spaced or found is None:
        return
    for at in range(1, len(statement.mentions)):
        yield from _taken_off(statement, at)
        yield from _saved(statement, at)
        yield from _moved(statement, at)


# --- 扣除发行费用0.48亿元后 ------------------------------------------------------------------------------


def _taken_off(statement: Statement, at: int) -> Iterator[Deducted]:
    """Yield what is left when the amounts of one clause are taken off the one before."""
    whole, first, *behind = statement.mentions[at - 1 :]
    word = cue(statement.language, "deducting").match(first.lead.strip(EDGE))
    if word is None or first.clause - whole.clause != 1:
        return
    taken = [first, *(one for one in behind if one.clause == first.clause and not _is_left(statement, one))]
    left = next(iter(behind[len(taken) - 1 :]), None)
    if left is None or not _are_amounts(statement, (whole, *taken, left)):
        return
    if _is_next(statement, taken[-1], left) and _is_same_thing(statement, whole, left):
        figures: dict[str, Operand] = {
            "whole": whole.quantity,
            "taken": tuple(one.quantity for one in taken),
            "left": left.quantity,
        }
        yield Deducted("whole - sum(taken) ~ left", word.group(), figures)


def _is_left(statement: Statement, mention: Mention) -> bool:
    return cue(statement.language, "afterwards").match(mention.lead.strip()) is not None


def _is_next(statement: Statement, last: Mention, left: Mention) -> bool:
    """Tell whether nothing else is taken off: 「扣除成本60万元、税费后」 names what has no figure."""
    tail = last.tail.strip()
    if left.clause == last.clause:
        return _is_left(statement, left)
    is_bare = not tail or cue(statement.language, "afterwards").fullmatch(tail) is not None
    return is_bare and left.clause - last.clause == 1


def _is_same_thing(statement: Statement, whole: Mention, left: Mention) -> bool:
    """Tell whether what is left is told to be of the same: 募集资金总额, 募集资金净额; 还应支付."""
    language = statement.language
    if cue(language, "still-due").match(left.lead.strip(EDGE)):
        return True
    return statement.says("net", (left.lead,)) and bool(
        tokens(language, whole.lead) & tokens(language, left.lead)
    )


# --- 预算186.5万元，成交价172.8万元，节约13.7万元 -------------------------------------------------------


def _saved(statement: Statement, at: int) -> Iterator[Deducted]:
    """Yield what was saved of a budget, and at which rate."""
    language, saved = statement.language, statement.mentions[at]
    word = cue(language, "saved").fullmatch(saved.lead.strip(EDGE))
    if word is None:
        return
    plans = [one for one in statement.mentions[:at] if statement.says("price-planned", (one.lead,))]
    deals = [one for one in statement.mentions[:at] if statement.says("price-agreed", (one.lead,))]
    if len(plans) != 1 or len(deals) != 1:
        return
    deal = deals[0]
    if not _are_amounts(statement, (plans[0], deal, saved)):
        return
    plan = plans[0].quantity
    yield Deducted(
        "plan - deal ~ saved", word.group(), {"plan": plan, "deal": deal.quantity, "saved": saved.quantity}
    )
    for rate in statement.mentions[at + 1 : at + 2]:
        if rate.quantity.kind is Kind.PERCENT and cue(language, "saving-rate").fullmatch(
            rate.lead.strip(EDGE)
        ):
            figures: dict[str, Operand] = {"saved": saved.quantity, "plan": plan, "rate": rate.quantity}
            yield Deducted("saved / plan ~ rate", rate.lead.strip(EDGE), figures)


# --- 26个增长，14个下降，1个持平 -------------------------------------------------------------------------


def _moved(statement: Statement, at: int) -> Iterator[Deducted]:
    """Yield how many rose, fell and stayed, of how many."""
    whole, behind = statement.mentions[at - 1], statement.mentions[at : at + 2 * THREE]
    parts = [one for one in behind if one.quantity.kind not in SHARED][:THREE]
    if cue(statement.language, "among-them").ending(whole.tail.strip()) is None or len(parts) < THREE:
        return
    is_listed = all(b.clause - a.clause <= NEXT for a, b in pairwise(parts))
    if is_listed and _are_amounts(statement, (whole, *parts)) and _go_all_ways(statement, parts):
        told = tuple(part.quantity for part in parts)
        yield Deducted("sum(parts) ~ whole", whole.tail.strip(), {"parts": told, "whole": whole.quantity})


def _go_all_ways(statement: Statement, parts: Sequence[Mention]) -> bool:
    if statement.says("of-which", [part.lead for part in parts]):
        return False
    ways = [_way(statement, part.lead) or _way(statement, part.tail) for part in parts]
    return {*ways} == {Way.UP, Way.DOWN, Way.STILL}


def _way(statement: Statement, words: str) -> Way | None:
    if statement.says("flat", (words,)):
        return Way.STILL
    way = way_of(statement.language, words)[1]
    return way if way in (Way.UP, Way.DOWN) else None


def _are_amounts(statement: Statement, mentions: Sequence[Mention]) -> bool:
    """Tell whether figures are plain amounts that are measured alike."""
    first = mentions[0].quantity
    return all(
        statement.is_amount(one)
        and one.quantity.hedge is Hedge.NONE
        and one.quantity.kind is not Kind.RANGE
        and commensurable(statement.language, first, one.quantity)
        for one in mentions
    )
