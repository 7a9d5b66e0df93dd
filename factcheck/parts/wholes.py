"""Which figure is the whole of a list of parts?

「处分1647人，移送司法机关73人，其中处分厅局级干部54人」: not always the nearest one.  The whole may stand a
sentence back (「总额59801.9亿元。其中…」), and two lists side by side may each have their own.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.interval import ZERO
from factcheck.parts.complements import complementary
from factcheck.parts.opening import HEADLINE_END, SEMICOLON
from factcheck.parts.statements import REACH, commensurable, name_of

if TYPE_CHECKING:
    from factcheck.discovery import Mention
    from factcheck.parts.opening import Opening
    from factcheck.parts.statements import Statement

VERB = 2
"""A part repeats so many letters of what is told of its whole."""


def wholes_of(
    statement: Statement, opening: Opening, before: Statement | None, first: Mention
) -> tuple[Statement, list[Mention]]:
    """Return the figures that may be the whole of a list."""
    own = _candidates(statement, opening.start, opening.depth, first)
    if opening.nested:
        return statement, own[-1:]
    if own or not opening.leads or before is None or before.paragraph != statement.paragraph:
        return statement, own
    return before, _told_alike(before, _candidates(before, before.end, 0, first), first)


def _candidates(statement: Statement, end: int, depth: int, first: Mention) -> list[Mention]:
    """Return the amounts before a list that could be its whole, from its own ； on if there are any."""
    near = max(statement.start, end - REACH)
    start = max(near, statement.text.rfind(HEADLINE_END, near, end) + 1)
    found = [
        mention
        for mention in statement.ahead_of(end)
        if mention.start >= start
        and statement.depth(mention.start) <= depth
        and _may_be_whole(statement, mention, first)
    ]
    after = max((mark.end() for mark in SEMICOLON.finditer(statement.text, start, end)), default=end)
    if next(statement.within(after, end), None) is not None:
        # 「车站8座，其中新建6座；桥隧比87.2%，其中桥梁152座」
        return [mention for mention in found if mention.start > after]
    return found


def _told_alike(before: Statement, found: list[Mention], first: Mention) -> list[Mention]:
    """Return what the first part is of by its words, which a figure further ahead may have: 销售80万辆."""
    word = first.lead.strip()[-VERB:]
    if len(word) < VERB or any(word in mention.lead for mention in found):
        return found
    amounts = [mention for mention in before.plain if _may_be_whole(before, mention, first)]
    return [mention for mention in amounts if word in mention.lead] or found


def _may_be_whole(statement: Statement, mention: Mention, first: Mention) -> bool:
    """Tell whether a figure measures what the first part of a list does, now and of all things."""
    return (
        statement.is_amount(mention)
        and commensurable(statement.language, mention.quantity, first.quantity)
        and not statement.is_comparison(mention)
        and not statement.is_average(mention)
        and not statement.says("excluding", (mention.lead,))
        and not (first.lead.strip() and statement.counts_others(mention, first))
    )


def parallel(wholes: list[Mention], parts: list[Mention]) -> bool:
    """Tell whether each part belongs to a whole of its own: 合同额…执行额…，其中合同额…执行额…."""
    heads = [whole.lead.rstrip()[-2:] for whole in wholes]
    tails = [part.lead.rstrip()[-2:] for part in parts]
    return len(set(heads)) == len(heads) > 1 and all(heads) and heads == tails


def nearest_of(wholes: list[Mention], parts: list[Mention], *, of_all: bool = False) -> Mention | None:
    """Return the last figure before a list that is named like its parts, or can hold the first of them.

    「处分1647人，移送司法机关73人，其中，处分厅局级干部54人、县处级285人」: the parts are of 1647人.
    「建议286件，提案412件，均已办复，其中采纳586件」 are *of all* of them together, and of none alone.
    """
    named = [whole for whole in wholes if _begins_alike(whole.lead, parts[0].lead)]
    pool = named or wholes
    found = next((whole for whole in reversed(pool) if can_hold(whole, parts)), None)
    return found if found or (of_all and len(pool) > 1) else pool[-1]


def _begins_alike(a: str, b: str) -> bool:
    a, b = a.strip(), b.strip()
    return len(a) > 1 and a[:2] == b[:2]


def can_hold(whole: Mention, parts: list[Mention]) -> bool:
    """Tell whether each part alone fits, which chooses between several wholes and judges none."""
    high, factor = whole.quantity.widest.high, whole.quantity.unit.factor
    lows = ((part.quantity.widest.low, part.quantity.unit.factor) for part in parts)
    return high is None or all(low is None or low * size <= high * factor for low, size in lows)


def until_semicolon(statement: Statement, whole: Mention, parts: list[Mention]) -> list[Mention]:
    """Cut a list at ； where it would overflow otherwise: 「小学100所，其中公办80所；中学90所」."""
    mark = SEMICOLON.search(statement.text, parts[0].end, parts[-1].start)
    if mark is None:
        return parts
    before = SEMICOLON.search(statement.text, max(statement.start, whole.start - 80), whole.start)
    names = [name_of(statement, part) for part in parts]
    closed = complementary(statement.language, name_of(statement, whole), names)
    if before or (overflows(whole, parts) and not closed):
        return [part for part in parts if part.start < mark.start()]
    return parts


def fills(whole: Mention, parts: list[Mention]) -> bool:
    """Tell whether parts make up all of a whole as printed, so that what follows is none of it."""
    sizes = [(one.quantity.value or ZERO) * one.quantity.unit.factor for one in parts]
    return sum(sizes) == (whole.quantity.value or ZERO) * whole.quantity.unit.factor > 0


def until_filled(statement: Statement, whole: Mention, parts: list[Mention]) -> list[Mention]:
    """Cut a list where its whole is full and is told by other classes: 「男60人、女40人、党员30人」.

    What is too much in all may also be two lists, parted by a comma: 「甲36、乙80，丙82、丁44」.
    """
    if not overflows(whole, parts):
        return parts
    for size in range(2, len(parts)):
        if fills(whole, parts[:size]):
            return parts[:size]
    return _until_comma(statement, parts)


def _until_comma(statement: Statement, parts: list[Mention]) -> list[Mention]:
    joining = cue(statement.language, "and")
    joined = [bool(joining.search(statement.text, a.end, b.start)) for a, b in pairwise(parts)]
    size = joined.index(False) + 1 if False in joined else len(parts)
    return parts[:size] if size > 1 and True in joined[size:] else parts


def overflows(whole: Mention, parts: list[Mention]) -> bool:
    """Tell whether the least that parts can be is more than their whole."""
    high = whole.quantity.widest.high
    lows = [part.quantity.widest.low for part in parts]
    if high is None or any(low is None for low in lows):
        return False
    pairs = zip(lows, parts, strict=True)
    total = sum(low * part.quantity.unit.factor for low, part in pairs if low is not None)
    return total > high * whole.quantity.unit.factor
