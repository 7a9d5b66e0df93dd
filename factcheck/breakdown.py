"""Which figures are parts of which whole?

「园艺特产产量达180万吨，其中蔬菜90万吨、食用菌44.5万吨、瓜果28万吨」: three parts that fit into 180万吨.
「出口」 and 「进口」 are all of their whole, 「（男600人，女400人）」 lists all of it; most lists leave
something unsaid.  Rules read breakdowns and state what must hold; nothing here decides whether it does.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.complements import complementary, compound_of, parts_named
from factcheck.discovery import cue
from factcheck.listing import contained, goes_on
from factcheck.model import Kind
from factcheck.statements import FEW, REACH, Statement, commensurable, counted, name_of, statements
from factcheck.units import COUNT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage


class Closing(Enum):
    """How much of the whole the listed parts make up."""

    CLOSED = "closed"  # all of it: 出口 and 进口, a bracket that lists nothing else
    FITTING = "fitting"  # parts apart from each other; something may be unsaid
    OVERLAPPING = "overlapping"  # one thing may belong to several parts: 女性, 党员


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


class Opening(NamedTuple):
    """Where a list of parts opens: after a cue such as 其中, up to *end*."""

    cue: str
    start: int
    end: int
    depth: int
    nested: bool
    """True inside another list, where the whole is the figure just before."""
    leads: bool
    """True where nothing but the cue stands before the list, so that the whole may be a sentence back."""


SHARED = frozenset({Kind.PERCENT, Kind.POINT, Kind.MULTIPLE, Kind.RANK, Kind.ORDINAL, Kind.FRACTION})
"""Figures that stand beside a part and say more of it, such as its share or its growth."""

BRACKETS = frozenset("(（")
NOUN = 12
"""A bracket may follow its figure after a noun of so many characters."""
_SEMICOLON = re.compile("[;；]")
_HEADLINE_END = "】"
_NOT_WORDS = re.compile(r"[\s,，、:：]*")


@lru_cache(maxsize=1)  # three rules ask for the same article one after another
def breakdowns(passages: tuple[Passage, ...]) -> tuple[Breakdown, ...]:
    """Return every whole that is broken down into parts; 「超过60处」 can hold any."""
    return tuple(found for found in _found(passages) if found.whole.quantity.widest.high is not None)


def _found(passages: tuple[Passage, ...]) -> Iterator[Breakdown]:
    before: Statement | None = None
    for statement in statements(passages):
        found = list(_announced(statement, before))
        inner = {part.mention.start for breakdown in found for part in breakdown.parts}
        yield from found
        whole = {breakdown.whole.start for breakdown in found}
        yield from (named for named in _compounded(statement, before) if named.whole.start not in whole)
        yield from _bracketed(statement, inner)
        if all(breakdown.home is statement for breakdown in found):
            before = statement  # else a second breakdown of the same whole may follow


# --- parts after a cue --------------------------------------------------------------------------


def _announced(statement: Statement, before: Statement | None) -> Iterator[Breakdown]:
    """Yield what stands after 其中, of which, 分产业看."""
    openings = _openings(statement)
    for i, opening in enumerate(openings):
        inside = [later for later in openings[i + 1 : i + FEW] if later.start < opening.end]
        listed = _listed(statement, opening, inside)
        if not listed:
            continue
        home, wholes = _wholes(statement, opening, before, listed[0])
        loose = _listed(statement, opening, inside, strict=False) if len(wholes) > 1 else []
        if len(wholes) == len(loose) and _parallel(wholes, loose):
            for whole, part in zip(wholes, loose, strict=True):
                yield _breakdown(whole, [part], opening.cue, home, statement)
            continue
        if opening.leads and home is not statement and len(wholes) > 1:
            continue  # which of several figures a sentence back is meant cannot be told
        nearest = _nearest(wholes, listed)
        if nearest is not None:
            whole_list = opening.leads or opening.depth  # what follows ； can be no sibling of the whole
            held = listed if whole_list else _until_semicolon(statement, nearest, listed)
            yield _breakdown(nearest, held, opening.cue, home, statement)


def _openings(statement: Statement) -> list[Opening]:
    """Return every cue that opens a list of parts, with the end of the list."""
    text = statement.text
    found: list[Opening] = []
    hits = sorted(
        (hit.start(), hit.end())
        for idea in ("of-which", "by-kind")
        for hit in cue(statement.language, idea).finditer(text, statement.start, statement.end)
    )
    for i, (start, after) in enumerate(hits):
        depth = statement.depth(after)
        following = hits[i + 1][0] if i + 1 < len(hits) else statement.end
        mark = _SEMICOLON.search(text, after, statement.end)
        nested = i > 0 and start < found[-1].end
        if depth:
            nested = any(True for _ in statement.within(statement.opening_bracket(after), start))
        end = statement.closing_bracket(after) if depth else min(statement.end, after + REACH)
        headline = text.find(_HEADLINE_END, after, end)
        end = end if headline < 0 else headline
        if mark and (nested or mark.start() < following < end):
            # 「小学100所，其中公办80所；中学90所，其中公办70所」: what follows ； has parts of its own
            end = min(end, mark.start())
        leads = _NOT_WORDS.fullmatch(text, statement.start, start) is not None
        found.append(Opening(text[start:after], after, end, depth, nested, leads))
    return found


def _listed(
    statement: Statement, opening: Opening, inside: list[Opening], *, strict: bool = True
) -> list[Mention]:
    """Return the figures of a list, up to the first that measures or, if *strict*, tells something else."""
    parts: list[Mention] = []
    bounds = {id(one.threshold) for one in counted(statement)}
    aside = cue(statement.language, "beside")
    end = min((o.start for o in inside if o.end >= opening.end), default=opening.end)
    for mention, depth in statement.within(opening.start, end):
        quantity = mention.quantity
        if depth > opening.depth or any(o.start <= mention.start < o.end for o in inside):
            continue
        if parts and aside.search(mention.lead):
            break
        if quantity.kind in SHARED or id(quantity) in bounds or statement.is_comparison(mention):
            continue
        if not statement.is_amount(mention) or statement.is_average(mention):
            break
        if parts and not commensurable(statement.language, parts[0].quantity, quantity):
            break
        if parts and strict and not _goes_on(statement, opening, parts, mention):
            break
        if parts and statement.is_dated(parts[-1].end, mention.start) > statement.is_dated(
            opening.start, parts[0].start
        ):
            break  # 「其中一期投资12亿元，2025年建成后产值可达50亿元」
        parts.append(mention)
    return parts


def _goes_on(statement: Statement, opening: Opening, parts: list[Mention], mention: Mention) -> bool:
    """Tell whether a figure is one more part: by its words, or after ； where that can part nothing else."""
    if statement.counts_others(parts[0], mention):
        return False
    if goes_on(statement, parts, mention):
        return True
    mark = _SEMICOLON.search(statement.text, parts[-1].end, mention.start)
    return mark is not None and (opening.leads or opening.depth > 0)


def _wholes(
    statement: Statement, opening: Opening, before: Statement | None, first: Mention
) -> tuple[Statement, list[Mention]]:
    """Return the figures that may be the whole of a list."""
    own = _candidates(statement, opening.start, opening.depth, first)
    if opening.nested:
        return statement, own[-1:]
    if own or not opening.leads or before is None or before.paragraph != statement.paragraph:
        return statement, own
    return before, _candidates(before, before.end, 0, first)


def _candidates(statement: Statement, end: int, depth: int, first: Mention) -> list[Mention]:
    """Return the amounts before a list that could be its whole, from its own ； on if there are any."""
    near = max(statement.start, end - REACH)
    start = max(near, statement.text.rfind(_HEADLINE_END, near, end) + 1)
    found = [
        mention
        for mention in statement.ahead_of(end)
        if mention.start >= start
        and statement.depth(mention.start) <= depth
        and statement.is_amount(mention)
        and commensurable(statement.language, mention.quantity, first.quantity)
        and not statement.is_comparison(mention)
        and not statement.is_average(mention)
        and not (first.lead.strip() and statement.counts_others(mention, first))
    ]
    marks = [mark.end() for mark in _SEMICOLON.finditer(statement.text, start, end)]
    return [mention for mention in found if marks and mention.start > marks[-1]] or found


def _parallel(wholes: list[Mention], parts: list[Mention]) -> bool:
    """Tell whether each part belongs to a whole of its own: 合同额…执行额…，其中合同额…执行额…."""
    heads = [whole.lead.rstrip()[-2:] for whole in wholes]
    tails = [part.lead.rstrip()[-2:] for part in parts]
    return len(set(heads)) == len(heads) > 1 and all(heads) and heads == tails


def _nearest(wholes: list[Mention], parts: list[Mention]) -> Mention | None:
    """Return the last figure before a list that is named like its parts, or can hold the first of them.

    「处分1647人，移送司法机关73人，其中，处分厅局级干部54人、县处级285人」: the parts are of 1647人.
    """
    if not wholes:
        return None
    named = [whole for whole in wholes if _begins_alike(whole.lead, parts[0].lead)]
    pool = named or wholes
    return next((whole for whole in reversed(pool) if _can_hold(whole, parts)), pool[-1])


def _begins_alike(a: str, b: str) -> bool:
    a, b = a.strip(), b.strip()
    return len(a) > 1 and a[:2] == b[:2]


def _can_hold(whole: Mention, parts: list[Mention]) -> bool:
    """Tell whether each part alone fits, which chooses between several wholes and judges none."""
    high, factor = whole.quantity.widest.high, whole.quantity.unit.factor
    lows = ((part.quantity.widest.low, part.quantity.unit.factor) for part in parts)
    return high is None or all(low is None or low * size <= high * factor for low, size in lows)


def _until_semicolon(statement: Statement, whole: Mention, parts: list[Mention]) -> list[Mention]:
    """Cut a list at ； where it would overflow otherwise: 「小学100所，其中公办80所；中学90所」."""
    mark = _SEMICOLON.search(statement.text, parts[0].end, parts[-1].start)
    if mark is None:
        return parts
    before = _SEMICOLON.search(statement.text, max(statement.start, whole.start - 80), whole.start)
    names = [name_of(statement, part) for part in parts]
    closed = complementary(statement.language, name_of(statement, whole), names)
    if before or (_overflows(whole, parts) and not closed):
        return [part for part in parts if part.start < mark.start()]
    return parts


def _overflows(whole: Mention, parts: list[Mention]) -> bool:
    high = whole.quantity.widest.high
    lows = [part.quantity.widest.low for part in parts]
    if high is None or any(low is None for low in lows):
        return False
    pairs = zip(lows, parts, strict=True)
    total = sum(low * part.quantity.unit.factor for low, part in pairs if low is not None)
    return total > high * whole.quantity.unit.factor


def _breakdown(
    whole: Mention, parts: list[Mention], word: str, home: Statement, listed: Statement
) -> Breakdown:
    name, names = name_of(home, whole), [name_of(listed, part) for part in parts]
    if home.says("net", (name, *names)) or any(one.things in parts for one in counted(listed)):
        closing = Closing.OVERLAPPING
    elif listed.is_dated(parts[0].start - len(parts[0].lead) - 1, parts[-1].start):
        closing = Closing.FITTING
    elif complementary(listed.language, name, names) or (len(parts) > 1 and listed.says("made-of", (word,))):
        closing = Closing.CLOSED
    elif listed.says("overlapping", names) or contained(names):
        closing = Closing.OVERLAPPING
    else:
        closing = Closing.FITTING
    held = tuple(Part(mention, listed.times(mention)) for mention in parts)
    return Breakdown(whole, held, closing, word, home, listed)


# --- parts by their names -----------------------------------------------------------------------


def _compounded(statement: Statement, before: Statement | None) -> Iterator[Breakdown]:
    """Yield 出口 and 进口 after 进出口, in one statement or the next."""
    homes = [statement]
    if before is not None and before.paragraph == statement.paragraph:
        homes.insert(0, before)
    for home in homes:
        for whole in _amounts(home, home.start):
            group = compound_of(home.language, whole.lead)
            if group is None:
                continue
            later = [
                *_amounts(home, whole.end),
                *(_amounts(statement, statement.start) if home is before else ()),
            ]
            names = [name_of(home, part) for part in later[:NEAR]]
            upto = next((i for i, name in enumerate(names) if group.whole in name), NEAR)
            chosen = parts_named(home.language, group, name_of(home, whole), names[:upto])
            parts = [later[i] for i in sorted(chosen or ())]
            same = (commensurable(home.language, whole.quantity, part.quantity) for part in parts)
            if parts and all(same) and not _another_time(statement, home, whole, parts):
                held = tuple(Part(part) for part in parts)
                yield Breakdown(whole, held, Closing.CLOSED, group.whole, home, statement)


NEAR = 8
"""The parts of a compound are among so many amounts after it."""


def _amounts(statement: Statement, start: int) -> list[Mention]:
    found = (mention for mention, _ in statement.within(start, start + REACH))
    return [
        m
        for m in found
        if statement.is_amount(m) and not statement.is_comparison(m) and not statement.is_average(m)
    ]


def _another_time(statement: Statement, home: Statement, whole: Mention, parts: list[Mention]) -> bool:
    """Tell whether a date stands between a whole and the last of its parts."""
    return home.is_dated(whole.end, parts[-1].start) or statement.is_dated(whole.end, parts[-1].start)


# --- brackets -----------------------------------------------------------------------------------


def _bracketed(statement: Statement, taken: set[int]) -> Iterator[Breakdown]:
    """Yield every bracket that lists parts of the figure before it and nothing else."""
    text = statement.text
    for i in range(1, len(statement.mentions)):
        whole, first = statement.mentions[i - 1 : i + 1]
        opening = whole.end + len(whole.tail)
        if (
            text[opening : opening + 1] not in BRACKETS
            or len(whole.tail) > NOUN
            or not statement.is_amount(whole)
        ):
            continue
        start, end = opening + 1, statement.closing_bracket(opening + 1)
        depth = statement.depth(start)
        inside = [m for m, at in statement.within(start, end) if at == depth and m.start not in taken]
        parts = [m for m in inside if m.quantity.kind not in SHARED]
        if len(parts) < 2 or not all(_belongs(statement, whole, part) for part in parts):
            continue
        if any(hit.start() < first.start for hit in _cues(statement, start, end)):
            continue  # 「（其中境外输入1例）」 is announced by its cue
        closed = whole.quantity.unit.dimension == COUNT and not statement.is_open(start, end + 1)
        held = tuple(Part(part, statement.times(part)) for part in parts)
        names = [name_of(statement, part) for part in parts]
        if statement.says("overlapping", names) and not complementary(statement.language, "", names):
            closing = Closing.OVERLAPPING
        else:
            closing = Closing.CLOSED if closed else Closing.FITTING
        yield Breakdown(whole, held, closing, text[opening], statement, statement)


def _cues(statement: Statement, start: int, end: int) -> Iterator[re.Match[str]]:
    return cue(statement.language, "of-which").finditer(statement.text, start, end)


def _belongs(statement: Statement, whole: Mention, part: Mention) -> bool:
    return (
        statement.is_amount(part)
        and commensurable(statement.language, whole.quantity, part.quantity)
        and not statement.is_comparison(part)
        and bool(name_of(statement, part))
    )
