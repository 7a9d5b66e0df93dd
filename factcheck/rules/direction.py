"""Do the words of direction agree with the figures, and is a figure on the possible side of its bound?

「合格率由64%提升到33%」 goes down, "fell from $40m to $50m" goes up, 「涨停，跌幅10%」 does both.
Bounds: a decrease is at most 100 % (下降120%) and never 下降2倍; a share and a rate of success are at most
100 % (占171.6%, 合格率, 覆盖率; pass rate); the lowest is at most the mean, the mean at most the highest
(最低, 平均, 最高; low, average, high); a range runs upwards (5至3天).
Silent: ranks (由第22位提升到第18位), "improved from 98.4% to 94%", profits that fall by more than all they
were, plans fulfilled beyond 100 %, debt as a share of GDP or of net assets, lists with 分别, sentences that
turn (逆势, 但; but), ranges of a fall (由5至3天).
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.discovery import Kind, cue, state
from factcheck.movement import RATES, Movement, Read, Way, movements, readings
from factcheck.parts.portion import tokens

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention, Passage
    from factcheck.model import Check, Quantity

NAME = "direction"
_ORDER = {Way.UP: "now >= base", Way.DOWN: "now <= base"}
EARLIER = 80
"""What falls is named within so many letters before the rate."""
_EXTREMES = ("lowest", "mean-of", "highest")
AROUND = 8
_SIGNS = ("-", "−", "－")
"""A sign that no reader takes for one: 「最低气温-12℃」."""
_RANGED = frozenset({Kind.COUNT, Kind.DURATION})
TENFOLD = 10
_GROUPS = {"indices-up": Way.UP, "indices-down": Way.DOWN}
_CONTRARY = {"limit-up": Way.UP, "limit-down": Way.DOWN, **_GROUPS}
_TURNING = tuple(_CONTRARY)
_OPPOSITE = {Way.UP: Way.DOWN, Way.DOWN: Way.UP}


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State which of two figures must be the greater, and which bound a figure keeps."""
    for passage in passages:
        yield from _shares(passage)
        if len(passage.mentions) > 1:
            yield from _extremes(passage)
            yield from _ranges(passage)
        yield from _moved(passage)


def _moved(passage: Passage) -> Iterator[Check]:
    """State what words of change say of figures, which are read only where there are such words."""
    words = passage.between(passage.start, passage.end)
    rates = [m.quantity for m in passage.mentions if m.quantity.kind in RATES]
    near, moves = any(map(_reaches_bound, rates)), _has_move(passage, words)
    turns = bool(rates) and passage.has_any(_TURNING, words)
    if not (near or moves or turns) or passage.has("one-each", words):
        return
    reads = tuple(readings(passage))
    if near:
        yield from _decreases(passage, reads)
    if turns:
        yield from _contrary(passage, reads)
    if moves and not passage.has_any(("ranked", "loss"), words):
        for movement in movements(reads):
            yield from _order(movement)


def _has_move(passage: Passage, words: str) -> bool:
    return len(passage.mentions) > 1 and passage.has_any(("move-start", "move-base"), words)


def _order(movement: Movement) -> Iterator[Check]:
    """State that what rose from A to B is now at least A."""
    now, base, goal = movement.now, movement.base, movement.goal
    told_elsewhere = movement.step is not None or movement.rates
    if now is None or base is None or goal is None or goal.way not in _ORDER or told_elsewhere:
        return
    if goal.way is Way.DOWN and any(q.value is not None and q.value < 0 for q in (now, base)):
        return  # a fall that narrows from -5.2% to -3.1% goes up
    yield state(NAME, _ORDER[goal.way], goal.word, now=now, base=base)


def _decreases(passage: Passage, reads: Sequence[Read]) -> Iterator[Check]:
    """State that nothing falls by more than all it was."""
    for read in reads:
        quantity = read.mention.quantity
        if read.way is not Way.DOWN or not read.is_rate or not _reaches_bound(quantity):
            continue
        if quantity.kind is Kind.MULTIPLE and passage.has("never-fold", read.word):
            yield state(NAME, "decrease < 1", read.word, decrease=quantity)
        elif quantity.kind is Kind.PERCENT and not _may_turn_negative(passage, read.mention):
            yield state(NAME, "decrease <= 100%", read.word, decrease=quantity)


def _reaches_bound(quantity: Quantity) -> bool:
    """Tell whether a bound of 100 % says anything of a figure; 16 % needs no telling."""
    return quantity.value is None or quantity.value * quantity.unit.factor >= 1


def _may_turn_negative(passage: Passage, mention: Mention) -> bool:
    return passage.has(
        "may-be-negative", passage.between(max(passage.start, mention.start - EARLIER), mention.start)
    )


def _contrary(passage: Passage, reads: Sequence[Read]) -> Iterator[Check]:
    """State that nothing falls of what rises as one: 指数全线下跌，上证指数上涨0.47%; 涨停，跌幅10%."""
    for idea, way in _CONTRARY.items():
        found = cue(passage.language, idea).search(passage.text, passage.start, passage.end)
        read = next((r for r in reads if found and r.mention.start > found.end()), None)
        if not found or read is None or not read.is_rate or read.way is not _OPPOSITE[way]:
            continue
        around = passage.between(max(passage.start, found.start() - AROUND), read.mention.start)
        is_own = passage.has("index", read.subject) if idea in _GROUPS else not read.subject
        if is_own and not passage.has("turn", around):
            yield state(NAME, "-change >= 0", found.group(), change=read.mention.quantity)


def _shares(passage: Passage) -> Iterator[Check]:
    """State that a part is at most the whole."""
    for mention in passage.mentions:
        if mention.quantity.kind is not Kind.PERCENT or passage.has(
            "may-exceed", mention.lead + mention.tail
        ):
            continue
        found = cue(passage.language, "part-of").search(mention.lead) or _bounded_rate(passage, mention)
        if found:
            yield state(NAME, "share <= 100%", found.group(), share=mention.quantity)


def _bounded_rate(passage: Passage, mention: Mention) -> re.Match[str] | None:
    """Return the name of a rate that is a share of all: 合格率98%, but not 合格率提高3%."""
    found = cue(passage.language, "bounded-rate").search(mention.lead)
    if found is None or any(passage.has(way.value, mention.lead[found.end() :]) for way in _ORDER):
        return None
    return found


def _ranges(passage: Passage) -> Iterator[Check]:
    """State that a range is no wrong way round: 5至3天, which no reader takes for one figure."""
    for first, second in pairwise(passage.mentions):
        low, high = first.quantity, second.quantity
        if high.kind not in _RANGED or second.start - first.end > AROUND or not _is_one_measure(low, high):
            continue
        joined = cue(passage.language, "range-to").fullmatch(passage.between(first.end, second.start).strip())
        if not joined:
            continue
        if not passage.has_any(("down", "either", "move-start", "span-start"), first.lead):
            yield state(NAME, "low <= high", joined.group(), low=replace(low, unit=high.unit), high=high)


def _is_one_measure(low: Quantity, high: Quantity) -> bool:
    """Tell whether two figures may be the ends of one range; 3-2.5万 leaves the scale of 3 open."""
    if not low.value or not high.value or min(low.value, high.value) < 0:
        return False
    bare = low.kind is Kind.NUMBER and low.value < TENFOLD * high.value and high.value < TENFOLD * low.value
    return bare or (low.kind is high.kind and low.unit == high.unit)


def _extremes(passage: Passage) -> Iterator[Check]:
    """State that the lowest is at most the mean and the mean at most the highest."""
    words = passage.between(passage.start, passage.end)
    if not passage.has_any(("lowest", "highest"), words):
        return
    told = [extreme for mention in passage.mentions if (extreme := _extreme(passage, mention))]
    if len({extreme.rank for extreme in told}) != len(told):
        return
    for less, more in pairwise(sorted(told, key=lambda extreme: extreme.rank)):
        if less.quantity.unit == more.quantity.unit and _of_one_thing(passage, less, more):
            yield state(NAME, "less <= more", less=less.quantity, more=more.quantity)


class Extreme(NamedTuple):
    """A figure told to be a lowest (0), a mean (1) or a highest (2), and of what."""

    rank: int
    quantity: Quantity
    noun: str
    subject: str


def _extreme(passage: Passage, mention: Mention) -> Extreme | None:
    found = [(rank, cue(passage.language, idea).search(mention.lead)) for rank, idea in enumerate(_EXTREMES)]
    told = [(rank, match) for rank, match in found if match]
    if len(told) != 1 or mention.lead.endswith(_SIGNS):
        return None
    ((rank, match),) = told
    subject = mention.lead[: match.start()].strip()
    return Extreme(rank, mention.quantity, mention.lead[match.end() :], subject)


def _of_one_thing(passage: Passage, a: Extreme, b: Extreme) -> bool:
    """Tell whether two extremes are those of one thing, not 最低500元起 and 最高优惠300元."""
    if a.subject and b.subject and a.subject != b.subject:
        return False  # 一厂最低日产量 and 二厂平均日产量
    nouns = tokens(passage.language, a.noun), tokens(passage.language, b.noun)
    return nouns[0] == nouns[1] or (all(nouns) and (nouns[0] <= nouns[1] or nouns[1] <= nouns[0]))
