"""Do the words of direction agree with the figures, and is a figure on the possible side of its bound?

「合格率由64%提升到33%」 goes down, "fell from $40m to $50m" goes up, 「涨停，跌幅10%」 does both.
Bounds: a decrease is at most 100 % (下降120%) and never 下降2倍; a share and a rate of success are at most
100 % (占171.6%, 合格率, 覆盖率; pass rate); the lowest is at most the mean, the mean at most the highest
(最低, 平均, 最高; low, average, high); a range runs upwards (5至3天). "96% of patients survived", "45%
contained"; "ages ranged from 18 to 84, with a mean of 61", "to between 29,000 and 31,000".
Silent: ranks (由第22位提升到第18位), "improved from 98.4% to 94%", profits that fall by more than all they
were, plans fulfilled beyond 100 %, debt as a share of GDP or of net assets, lists with 分别, sentences that
turn (逆势, 但; but), ranges of a fall (由5至3天).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue, start_of, state
from factcheck.frozen import NamedTuple
from factcheck.movement import RATES, Movement, Read, Way, changes, readings
from factcheck.parts.bounds import bounds
from factcheck.parts.portion import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention, Passage
    from factcheck.languages.late import Found
    from factcheck.model import Check, Quantity

NAME = "direction"
_ORDER = {Way.UP: "now >= base", Way.DOWN: "now <= base"}
EARLIER = 80
"""What falls is named within so many letters before the rate."""
_EXTREMES = ("lowest", "mean-of", "highest")
AROUND = 8
MANY = 60
"""A figure stands alone if it is the only one of its kind among so many before another."""
_SIGNS = ("-", "−", "－")
"""A sign that no reader takes for one: 「最低气温-12℃」."""
_RANGED = frozenset({Kind.COUNT, Kind.DURATION})
TENFOLD = 10
_GROUPS = {"indices-up": Way.DOWN, "indices-down": Way.UP}
_CONTRARY = {"limit-up": Way.DOWN, "limit-down": Way.UP, **_GROUPS}
"""Which way nothing goes where so much is said of all."""
_TURNING = tuple(_CONTRARY)
_NO_RANGE = ("down", "either", "move-start", "span-start")
"""What falls may do so from 5至3天, and a score runs either way."""


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State which of two figures must be the greater, and which bound a figure keeps."""
    for passage in passages:
        if not passage.mentions:
            continue
        yield from _shares(passage)
        words = passage.between(passage.start, passage.end)
        if len(passage.mentions) > 1:
            yield from _extremes(passage, words)
            yield from _ranges(passage)
        yield from _moved(passage, words)
        if passage.language.spaced:
            for bound in bounds(passage):
                yield state(NAME, bound.relation, bound.word, **bound.figures)


def _moved(passage: Passage, words: str) -> Iterator[Check]:
    """State what words of change say of figures, which are read only where there are such words."""
    rates = [m.quantity for m in passage.mentions if m.quantity.kind in RATES]
    near, moves = any(map(_reaches_bound, rates)), _may_move(passage, words)
    turns = bool(rates) and passage.has_any(_TURNING, words)
    if not (near or moves or turns) or passage.has("one-each", words):
        return
    reads = readings(passage)
    if near:
        yield from _decreases(passage, reads)
    if turns:
        yield from _contrary(passage, reads)
    if moves:
        yield from _orders(passage, reads)


def _may_move(passage: Passage, words: str) -> bool:
    """Tell whether figures may move from one to another, and are no ranks, which fall to rise, nor losses."""
    if len(passage.mentions) < 2 or not passage.has_any(("move-start", "move-base"), words):
        return False
    return not passage.has_any(("ranked", "loss", "per-currency"), words)


def _orders(passage: Passage, reads: Sequence[Read]) -> Iterator[Check]:
    """State that what rose from A to B is now at least A."""
    for movement in changes(reads):
        now, base, told = movement.now, movement.base, _tells_way(passage, movement)
        if now is None or base is None or told is None or told.way not in _ORDER:
            continue
        falls = told.way is Way.DOWN
        narrows = falls and (_is_below_nought(now, base) or _may_be_span(passage, base, now))
        if not narrows and not _is_measured(movement):
            yield state(NAME, _ORDER[told.way], told.word, now=now, base=base)


def _tells_way(passage: Passage, movement: Movement) -> Read | None:
    """Return what says which way a figure went: "rose to $41", or "$41, up from $35"."""
    start, level = movement.start, movement.level
    if movement.goal or start is None or level is None or not start.tells_way:
        return movement.goal
    return start if _is_alone(passage, level, start) else None


def _is_alone(passage: Passage, level: Read, start: Read) -> bool:
    """Tell "was $41, up from $35" from "12 of 40, down from 20" and "$5 on sales of $30, down from $8"."""
    at = bisect_left(passage.mentions, start.mention.start, key=start_of)
    earlier = passage.mentions[max(0, at - MANY) : at]
    unit = start.mention.quantity.unit
    alike = [one for one in earlier if one.quantity.unit == unit or one.quantity.kind is Kind.NUMBER]
    return [one.start for one in alike] == [level.mention.start]


def _is_below_nought(*quantities: Quantity) -> bool:
    """Tell whether a fall may go up, as one does that narrows from -5.2% to -3.1%."""
    return any(quantity.value is not None and quantity.value < 0 for quantity in quantities)


def _may_be_span(passage: Passage, base: Quantity, now: Quantity) -> bool:
    """Tell whether two figures may say how far something falls: "drop from 3 to 5 percent"."""
    if not passage.language.spaced:
        return False
    is_elided = len(base.text.split()) == 1 < len(now.text.split()) or now.text[-1] == "%" != base.text[-1]
    return is_elided and len(passage.between(base.end, now.start)) <= AROUND


def _is_measured(movement: Movement) -> bool:
    """Tell whether it is told by how much or at which rate a figure moved, which says more."""
    return movement.step is not None or bool(movement.rates)


def _decreases(passage: Passage, reads: Sequence[Read]) -> Iterator[Check]:
    """State that nothing falls by more than all it was."""
    for read in reads:
        quantity = read.mention.quantity
        if read.way is Way.DOWN and read.is_rate and _reaches_bound(quantity):
            bound = _bound(passage, read)
            if bound:
                yield state(NAME, bound, read.word, decrease=quantity)


def _bound(passage: Passage, read: Read) -> str:
    """Return what holds of a decrease: it is never 下降2倍, and 100 % at most of what stays above nought."""
    match read.mention.quantity.kind:
        case Kind.MULTIPLE if passage.has("never-fold", read.word):
            return "decrease < 1"
        case Kind.PERCENT if not _may_turn_negative(passage, read.mention):
            return "decrease <= 100%"
        case _:
            return ""


def _reaches_bound(quantity: Quantity) -> bool:
    """Tell whether a bound of 100 % says anything of a figure; 16 % needs no telling."""
    return quantity.value is None or quantity.value * quantity.unit.factor >= 1


def _may_turn_negative(passage: Passage, mention: Mention) -> bool:
    named = passage.between(max(passage.start, mention.start - EARLIER), mention.start)
    return passage.has("may-be-negative", named)


def _contrary(passage: Passage, reads: Sequence[Read]) -> Iterator[Check]:
    """State that nothing falls of what rises as one: 指数全线下跌，上证指数上涨0.47%; 涨停，跌幅10%."""
    for idea, denied in _CONTRARY.items():
        found = cue(passage.language, idea).search(passage.text, passage.start, passage.end)
        if found is None:
            continue
        read = next((read for read in reads if read.mention.start > found.end()), None)
        if read is None or read.way is not denied or not _is_rate_of_all(passage, idea, read):
            continue
        around = passage.between(max(passage.start, found.start() - AROUND), read.mention.start)
        if not passage.has("turn", around):
            yield state(NAME, "-change >= 0", found.group(), change=read.mention.quantity)


def _is_rate_of_all(passage: Passage, idea: str, read: Read) -> bool:
    """Tell whether a rate is that of an index, where all rise, or has no subject but the one before."""
    if not read.is_rate:
        return False
    return passage.has("index", read.subject) if idea in _GROUPS else not read.subject


def _shares(passage: Passage) -> Iterator[Check]:
    """State that a part is at most the whole."""
    for mention in passage.mentions:
        if mention.quantity.kind is not Kind.PERCENT:
            continue
        if passage.has("may-exceed", mention.lead + mention.tail):
            continue
        found = cue(passage.language, "part-of").search(mention.lead) or _bounded_rate(passage, mention)
        if found:
            yield state(NAME, "share <= 100%", found.group(), share=mention.quantity)


def _bounded_rate(passage: Passage, mention: Mention) -> Found | None:
    """Return the name of a rate that is a share of all: 合格率98%, but not 合格率提高3%."""
    found = cue(passage.language, "bounded-rate").search(mention.lead)
    if found is None or any(passage.has(way.value, mention.lead[found.end() :]) for way in _ORDER):
        return None
    return found


def _ranges(passage: Passage) -> Iterator[Check]:
    """State that a range is no wrong way round: 5至3天, which no reader takes for one figure."""
    for first, second in pairwise(passage.mentions):
        low, high = first.quantity, second.quantity
        if high.kind not in _RANGED or second.start - first.end > AROUND:
            continue
        joined = cue(passage.language, "range-to").fullmatch(passage.between(first.end, second.start).strip())
        if joined and _is_one_measure(low, high) and not passage.has_any(_NO_RANGE, first.lead):
            yield state(NAME, "low <= high", joined.group(), low=replace(low, unit=high.unit), high=high)


def _is_one_measure(low: Quantity, high: Quantity) -> bool:
    """Tell whether two figures may be the ends of one range; 3-2.5万 leaves the scale of 3 open."""
    if not low.value or not high.value or min(low.value, high.value) < 0:
        return False
    if low.kind is Kind.NUMBER and Fraction(1, TENFOLD) < low.value / high.value < TENFOLD:
        return True
    return low.kind is high.kind and low.unit == high.unit


def _extremes(passage: Passage, words: str) -> Iterator[Check]:
    """State that the lowest is at most the mean and the mean at most the highest."""
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
    if cue(passage.language, "joining").fullmatch(subject):
        subject = ""  # and a low of
    return Extreme(rank, mention.quantity, mention.lead[match.end() :], subject)


def _of_one_thing(passage: Passage, a: Extreme, b: Extreme) -> bool:
    """Tell whether two extremes are those of one thing, not 最低500元起 and 最高优惠300元."""
    if a.subject and b.subject and a.subject != b.subject:
        return False  # 一厂最低日产量 and 二厂平均日产量
    first, second = sorted((a, b), key=lambda extreme: extreme.quantity.start)
    if (
        not (second.noun or second.subject)
        and cue(passage.language, "extreme-of").ending(first.noun) is not None
    ):
        return True  # 最高气温12℃，最低5℃
    nouns = tokens(passage.language, a.noun), tokens(passage.language, b.noun)
    return nouns[0] == nouns[1] or (all(nouns) and (nouns[0] <= nouns[1] or nouns[1] <= nouns[0]))
