"""Which figures are parts of which whole?

「园艺特产产量达180万吨，其中蔬菜90万吨、食用菌44.5万吨、瓜果28万吨」: three parts that fit into 180万吨.
Rules read breakdowns and state what must hold; nothing here decides whether it does.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import cue, start_of
from factcheck.frozen import NamedTuple
from factcheck.parts.closing import Closing, are_so_many, closing_after_cue, closing_in_bracket, goes_on
from factcheck.parts.complements import opposed
from factcheck.parts.compounds import compounds
from factcheck.parts.listing import SHARED, figures_in, parts_in
from factcheck.parts.opening import openings
from factcheck.parts.statements import FEW, Statement, commensurable, name_of, statements
from factcheck.parts.wholes import (
    can_hold,
    fills,
    nearest_of,
    overflows,
    parallel,
    until_filled,
    until_semicolon,
    wholes_of,
)
from factcheck.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.parts.opening import Opening


class Part(NamedTuple):
    """A figure that is part of a whole; 「两市各2例」 counts two times."""

    mention: Mention
    times: int = 1


class Breakdown(NamedTuple):
    """A whole with its parts, and the statements that they stand in."""

    whole: Mention
    parts: tuple[Part, ...]
    closing: Closing
    cue: str
    home: Statement
    listed: Statement


FEWEST = 3
"""A bracket has two parts at least, and their whole before it."""
BRACKETS = frozenset("(（")
FAR = 40
"""What joins a list to the one before stands within so many letters."""
NOUN = 12
"""A bracket may follow its figure after a noun of so many characters."""


@lru_cache(maxsize=1)  # three rules ask for the same article one after another
def breakdowns(passages: tuple[Passage, ...]) -> tuple[Breakdown, ...]:
    """Return every whole that is broken down into parts; 「超过60处」 can hold any."""
    return tuple(found for found in _found(passages) if found.whole.quantity.widest.high is not None)


def _found(passages: tuple[Passage, ...]) -> Iterator[Breakdown]:
    """Yield the breakdowns of each statement, some of them of a whole in the statement before."""
    before: Statement | None = None
    parts_before: set[int] = set()
    for statement in statements(passages):
        announced = list(_announced(statement, before, parts_before)) if statement.amounts else []
        yield from announced
        if statement.amounts:
            yield from _unannounced(statement, before, announced)
        if all(breakdown.home is statement for breakdown in announced):
            before, parts_before = statement, _starts_of_parts(announced)
            # else a second breakdown of the same whole may follow


def _unannounced(
    statement: Statement, before: Statement | None, announced: list[Breakdown]
) -> Iterator[Breakdown]:
    """Yield what names or brackets break down, and no cue does."""
    wholes = {breakdown.whole.start for breakdown in announced}
    for named in compounds(statement, before):
        if named.whole.start not in wholes:
            held = tuple(map(Part, named.parts))
            yield Breakdown(named.whole, held, Closing.CLOSED, named.word, named.home, statement)
    if len(statement.mentions) >= FEWEST:
        yield from _bracketed(statement, _starts_of_parts(announced))


def _starts_of_parts(breakdowns: list[Breakdown]) -> set[int]:
    return {part.mention.start for breakdown in breakdowns for part in breakdown.parts}


# --- parts after a cue --------------------------------------------------------------------------


class _List(NamedTuple):
    """A list after its cue: its figures, those that are told as parts, and what may be their whole."""

    listed: Statement
    opening: Opening
    figures: list[Mention]
    parts: list[Mention]
    home: Statement
    wholes: list[Mention]


def _lists(statement: Statement, before: Statement | None, parts_before: set[int]) -> Iterator[_List]:
    """Yield what stands after 其中, of which, 分产业看; a part a sentence back is no whole here."""
    opened = openings(statement)
    for i, opening in enumerate(opened):
        inner = [later for later in opened[i + 1 : i + FEW] if later.start < opening.end]
        figures = figures_in(statement, opening, inner)
        parts = parts_in(statement, opening, figures)
        if len(parts) >= (2 if opening.cue == ":" else 1):
            home, found = wholes_of(statement, opening, before, parts[0])
            wholes = [whole for whole in found if whole.start not in parts_before]
            yield _List(statement, opening, figures, parts, home, wholes)


def _announced(statement: Statement, before: Statement | None, parts_before: set[int]) -> Iterator[Breakdown]:
    """Yield each whole with the parts that a list after a cue has of it."""
    siblings: list[Mention] = []
    for one in _lists(statement, before, parts_before):
        if siblings and _is_joined_on(one):
            wholes = [whole for whole in one.wholes if whole not in siblings]
            one = one._replace(wholes=wholes)  # noqa: PLW2901 - the same list, of fewer wholes
        if parallel(one.wholes, one.figures):
            for whole, part in zip(one.wholes, one.figures, strict=True):
                yield _breakdown(whole, [part], one)
            continue
        nearest = _whole_of(one)
        if nearest is None:
            continue
        held = _parts_of(nearest, one)
        if held and not _is_of_all(nearest, held, siblings, one):
            yield _breakdown(nearest, held, one)
        siblings = held


def _is_joined_on(one: _List) -> bool:
    """Tell whether a list is of the same whole as the one before: "of which 27 are open, and including 9"."""
    end = one.opening.start
    words = one.listed.text[max(one.listed.start, end - FAR) : end].rstrip().removesuffix(one.opening.cue)
    return (
        one.listed.language.spaced and cue(one.listed.language, "joining").ending(words.rstrip()) is not None
    )


def _is_of_all(last: Mention, parts: list[Mention], siblings: list[Mention], one: _List) -> bool:
    """Tell whether parts are of all figures of the list before and not of its last one alone.

    「包括油画86件、国画126件、版画100件，其中首次展出186件」
    """
    return last in siblings[1:] and not one.opening.depth and overflows(last, parts)


def _whole_of(one: _List) -> Mention | None:
    """Return the whole of a list; which of several figures a sentence back is meant cannot be told."""
    if not one.wholes or (one.home is not one.listed and len(one.wholes) > 1):
        return None
    words = one.listed.text[one.wholes[-1].end : one.opening.start]
    *others, last = one.parts
    if others and one.listed.says("rest", (name_of(one.listed, last),)) and can_hold(one.wholes[-1], others):
        return one.wholes[-1]  # 受理475件，已办结55件，其中去年遗留13件，剩余420件: they are of the 55
    return nearest_of(one.wholes, one.parts, of_all=one.listed.says("all-of-these", (words,)))


def _parts_of(whole: Mention, one: _List) -> list[Mention]:
    """Return the figures of a list that are parts of its whole, up to the first that is of something else."""
    parts = _of_one_list(one.listed, one.opening, whole, one.parts)
    parts = _on_its_side(one.home, whole, one.listed, parts)
    parts = _without_rest(whole, one.listed, _until_undone(whole, one, parts), one.wholes)
    return until_filled(one.listed, whole, parts)


def _until_undone(whole: Mention, one: _List, parts: list[Mention]) -> list[Mention]:
    """Leave out what is not done yet of a wider whole: 已整改271项，其中当场整改52项，正在整改234项."""
    wider = [
        m
        for m in one.home.ahead_of(whole.start)
        if commensurable(one.home.language, m.quantity, whole.quantity)
    ]
    if not wider:
        return parts
    undone = (_is_undone(whole, one, name_of(one.listed, part)) for part in parts)
    return parts[: next((i for i, is_undone in enumerate(undone) if is_undone and i), len(parts))]


def _is_undone(whole: Mention, one: _List, name: str) -> bool:
    """Tell whether a name is of what its whole is not: 不合格 of 合格250件, 正在整改 of 已整改271项."""
    unless = cue(one.listed.language, "unless").match(name)
    if unless is not None and name[unless.end() :]:
        return name[unless.end() :] in whole.lead
    is_done = one.listed.says("dealt-with", (whole.lead,)) or one.listed.says("already", (whole.lead,))
    return is_done and one.listed.says("not-yet", (name,))


def _of_one_list(
    statement: Statement, opening: Opening, whole: Mention, parts: list[Mention]
) -> list[Mention]:
    """Return the parts up to ；, unless what follows it can be no sibling of the whole."""
    return parts if opening.leads or opening.depth else until_semicolon(statement, whole, parts)


def _on_its_side(home: Statement, whole: Mention, listed: Statement, parts: list[Mention]) -> list[Mention]:
    """Return the parts up to one on the other side of the books: 「总资产…，其中贷款…，存款…」."""
    name = name_of(home, whole)
    other = (opposed(home.language, name, name_of(listed, part)) for part in parts)
    return parts[: next((i for i, is_other in enumerate(other) if is_other), len(parts))]


def _without_rest(
    whole: Mention, listed: Statement, parts: list[Mention], wholes: list[Mention]
) -> list[Mention]:
    """Leave out the rest of a wider whole: 「发现312个，已整改298个，其中当场改186个，剩余14个正在整改」."""
    if len(parts) < 2 or not listed.says("rest", (name_of(listed, parts[-1]),)):
        return parts
    others = [wider for wider in wholes if wider is not whole]
    is_done = bool(others) and listed.says("dealt-with", (whole.lead,))
    of_wider = is_done or any(fills(wider, [whole, parts[-1]]) for wider in others)
    return parts[:-1] if of_wider or fills(whole, parts[:-1]) else parts


def _breakdown(whole: Mention, parts: list[Mention], one: _List) -> Breakdown:
    is_counted = are_so_many(one.home, whole, one.listed, parts)
    closing = closing_after_cue(one.listed, name_of(one.home, whole), parts, one.opening.cue, is_counted)
    at = bisect_right(one.listed.plain, parts[-1].start, key=start_of)
    behind = [
        amount
        for amount in one.listed.plain[at : at + 1]
        if commensurable(one.listed.language, amount.quantity, whole.quantity)
    ]
    if closing is Closing.CLOSED and not is_counted and goes_on(one.listed, parts[-1], behind):
        closing = Closing.FITTING
    held = tuple(Part(part, one.listed.times(part)) for part in parts)
    return Breakdown(whole, held, closing, one.opening.cue, one.home, one.listed)


# --- brackets -----------------------------------------------------------------------------------


def _bracketed(statement: Statement, taken: set[int]) -> Iterator[Breakdown]:
    """Yield every bracket that lists parts of the figure before it and nothing else."""
    for whole, first in pairwise(statement.mentions):
        opening = whole.end + len(whole.tail)
        if not _has_bracket(statement, whole, opening):
            continue
        inside = Span(opening + 1, statement.closing_bracket(opening + 1))
        parts = _inside(statement, inside, taken)
        if not _are_parts_of(whole, parts, statement):
            continue
        announced = cue(statement.language, "of-which").search(statement.text, *inside)
        if announced and announced.start() < first.start:
            continue  # 「（其中境外输入1例）」 is announced by its cue
        closing = closing_in_bracket(statement, whole, parts, inside)
        held = tuple(Part(part, statement.times(part)) for part in parts)
        yield Breakdown(whole, held, closing, statement.text[opening], statement, statement)


def _has_bracket(statement: Statement, mention: Mention, place: int) -> bool:
    """Tell whether a bracket opens right behind an amount and its noun."""
    opens = statement.text[place : place + 1] in BRACKETS and len(mention.tail) <= NOUN
    return opens and statement.is_amount(mention)


def _inside(statement: Statement, bracket: Span, taken: set[int]) -> list[Mention]:
    """Return the figures of a bracket that are not *taken*, none of brackets within it."""
    depth = statement.depth(bracket.start)
    found = (mention for mention, at in statement.within(*bracket) if at == depth)
    return [m for m in found if m.start not in taken and m.quantity.kind not in SHARED]


def _are_parts_of(whole: Mention, parts: list[Mention], statement: Statement) -> bool:
    """Tell whether a bracket has two figures or more, and all can be parts of the figure before it."""
    return len(parts) > 1 and all(_belongs(statement, whole, part) for part in parts)


def _belongs(statement: Statement, whole: Mention, part: Mention) -> bool:
    """Tell whether a figure in a bracket can be part of the figure before it."""
    return (
        statement.is_amount(part)
        and commensurable(statement.language, whole.quantity, part.quantity)
        and not statement.is_comparison(part)
        and bool(name_of(statement, part))
    )


__all__ = ["Breakdown", "Closing", "Part", "breakdowns"]
