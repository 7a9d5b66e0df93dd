"""The growth of a whole lies between the growths of its parts, and is their mean by weight.

「进出口2.23万亿元，增长8.9%。其中出口1.27万亿元，增长10.4%；进口0.96万亿元，增长7.1%」: a year before
the parts were 1.15 and 0.90, so the whole grew by 8.9 %.  Where no amounts are printed, or the growths
leave prices aside (生产总值, 增加值), 8.9 must lie between 7.1 and 10.4.
Cues: 增长, 下降 beside names that are all of a whole (进出口: 出口 and 进口;
「零售总额增长6.5%，其中城镇增长6.2%，乡村增长7.1%」); total trade, exports, imports.
Silent: parts that are not all of it (汽车出口), prices and indices, averages, parts of another period.
"""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from factcheck.discovery import cue, state
from factcheck.frozen import NamedTuple
from factcheck.model import Kind
from factcheck.parts.breakdown import Closing, breakdowns
from factcheck.parts.complements import complementary, compound_of, parts_named
from factcheck.parts.statements import statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.languages import Language
    from factcheck.model import Check, Quantity
    from factcheck.parts.breakdown import Breakdown
    from factcheck.parts.complements import Group
    from factcheck.parts.statements import Statement

RULE = "weighted"
_OPENING = ("of-which", "by-kind")
_SIZES = (4, 3, 2)
"""So many growths may be those of all parts; more are looked for first."""
MOST_FEW = 2
"""A whole and its parts grow at more rates than these."""
NEAR = 6
"""The growths of the parts are among so many after that of the whole."""
OPENING = 4
"""A sentence opens with a time of its own within so many letters."""


class Growth(NamedTuple):
    """A printed growth with what it is the growth of."""

    rate: Quantity
    falling: bool
    name: str
    amount: Quantity | None


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State that a whole grew as its parts did together."""
    before: list[Growth] = []
    paragraph = -1
    for statement in statements(passages):
        grown = list(_growths(statement)) if _has_rates(statement) else []
        if grown:
            yield from _named(statement, before if statement.paragraph == paragraph else [], grown)
        compounds = [g for g in grown if compound_of(statement.language, g.name) is not None]
        before, paragraph = compounds[-1:], statement.paragraph
        if len(grown) > MOST_FEW and not statement.language.spaced:
            yield from _listed(statement, grown)
    yield from _announced(passages)


def _listed(statement: Statement, grown: list[Growth]) -> Iterator[Check]:
    """State it of growths alone whose names are all of a whole: 其中城镇增长6.2%，乡村增长7.1%."""
    for i, (whole, first) in enumerate(pairwise(grown)):
        between = statement.text[whole.rate.end : first.rate.start]
        opens = next((idea for idea in _OPENING if cue(statement.language, idea).search(between)), "")
        for size in _SIZES if opens and whole.amount is None and whole.name else ():
            parts = grown[i + 1 : i + 1 + size]
            names = [_whole_name(statement, part) for part in parts]
            is_all = len(parts) == size and complementary(statement.language, whole.name, names)
            is_all = is_all and not statement.says("priced", (whole.name, *names))
            if is_all and not _is_of_another_time(statement, [whole, *parts]):
                yield from _checks(statement, whole, parts, opens)
                break


def _whole_name(statement: Statement, growth: Growth) -> str:
    """Return what grew with its ordinal: 第一产业投资."""
    mention = next(one for one in statement.mentions if one.quantity is growth.rate)
    return statement.ordinal_before(mention) + growth.name


def _has_rates(statement: Statement) -> bool:
    return Kind.PERCENT in [mention.quantity.kind for mention in statement.mentions]


def _named(statement: Statement, before: list[Growth], grown: list[Growth]) -> Iterator[Check]:
    """State it of 进出口 with 出口 and 进口, in one statement or two in a row."""
    series = before + grown
    for i, whole in enumerate(series):
        group = compound_of(statement.language, whole.name)
        if group is None:
            continue
        parts = _parts_beside(statement.language, group, series, i)
        told = [whole, *parts]
        if parts and not _is_of_another_time(statement, told) and not _is_of_another_kind(statement, told):
            yield from _checks(statement, whole, parts, group.whole)


def _parts_beside(language: Language, group: Group, series: list[Growth], i: int) -> list[Growth]:
    """Return the growths of the parts of a whole, which follow it or else stand before it."""
    for beside in (series[i + 1 : i + 1 + NEAR], series[max(0, i - NEAR) : i][::-1]):
        # up to the next whole of that name
        near = list(takewhile(lambda growth: group.whole not in growth.name.lower(), beside))
        chosen = parts_named(language, group, series[i].name, [growth.name for growth in near])
        if chosen is not None:
            return [near[k] for k in chosen]
    return []


def _is_of_another_time(statement: Statement, growths: list[Growth]) -> bool:
    """Tell whether another time is named between growths: 「其中12月出口增长3%」."""
    places = [growth.rate.start for growth in growths]
    opens = any(date - statement.start <= OPENING for date in statement.dates[:1])  # In April
    return (opens and min(places) < statement.start) or statement.is_dated(min(places), max(places))


def _is_of_another_kind(statement: Statement, growths: list[Growth]) -> bool:
    """Tell whether growths are of trade "with the EU" or in "services" on one side, or in "volume"."""
    kinds = cue(statement.language, "kinds-of-trade")
    told = {hit.group() if (hit := kinds.search(growth.name.strip(), 1)) else "" for growth in growths}
    last = max(growth.rate.end for growth in growths)
    return len(told) > 1 or kinds.match(statement.text[last : last + NEAR * NEAR].strip()) is not None


def _announced(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State it of breakdowns whose names close the whole."""
    for breakdown in breakdowns(passages):
        if breakdown.closing is not Closing.CLOSED or any(part.times > 1 for part in breakdown.parts):
            continue
        grown = _grown_in(breakdown)
        whole = grown.get(breakdown.whole.start)
        parts = [grown[part.mention.start] for part in breakdown.parts if part.mention.start in grown]
        if whole is not None and len(parts) == len(breakdown.parts):
            yield from _checks(breakdown.listed, whole, parts, breakdown.cue)


def _grown_in(breakdown: Breakdown) -> dict[int, Growth]:
    """Return the growths that are told of amounts, by where each amount starts."""
    told = {breakdown.home, breakdown.listed}
    grown = (growth for statement in told if _has_rates(statement) for growth in _growths(statement))
    return {growth.amount.start: growth for growth in grown if growth.amount is not None}


def _growths(statement: Statement) -> Iterator[Growth]:
    """Yield each growth with the amount or the name before it."""
    for i, mention in enumerate(statement.mentions):
        if _is_growth(statement, mention):
            growth = _growth(statement, statement.mentions[i - 1] if i else None, mention)
            if growth is not None:
                yield growth


def _is_growth(statement: Statement, mention: Mention) -> bool:
    """Tell whether a figure is the rate at which something rose or fell."""
    if mention.quantity.kind is not Kind.PERCENT:
        return False
    return _is_fall(statement, mention) or cue(statement.language, "growth").search(mention.lead) is not None


def _is_fall(statement: Statement, mention: Mention) -> bool:
    return cue(statement.language, "decline").search(mention.lead) is not None


def _growth(statement: Statement, earlier: Mention | None, rate: Mention) -> Growth | None:
    """Return a growth with the amount it is of, or else with the name in its own words."""
    falls = _is_fall(statement, rate)
    if earlier is None or not statement.is_amount(earlier) or not _only_growth(statement, earlier, rate):
        own = _head(statement, rate.lead)
        return None if statement.is_average(rate) else Growth(rate.quantity, falls, own, None)
    if statement.is_comparison(earlier) or statement.is_average(earlier):
        return None
    return Growth(rate.quantity, falls, earlier.lead, earlier.quantity)


def _only_growth(statement: Statement, amount: Mention, rate: Mention) -> bool:
    """Tell whether a rate is said of the amount before it and names nothing of its own."""
    return len(_head(statement, rate.lead)) <= 1 and rate.clause - amount.clause <= 1


def _head(statement: Statement, lead: str) -> str:
    """Return what stands before the words of growth: 「出口」 of 「出口同比增长」."""
    for idea in ("year-on-year", "growth", "decline", "compared"):
        hit = cue(statement.language, idea).search(lead)
        if hit is not None:
            lead = lead[: hit.start()]
    return cue(statement.language, "of-which").sub("", lead).strip(" ，,、")


def _is_real(statement: Statement, whole: Growth, parts: list[Growth]) -> bool:
    """Tell whether the growths leave prices aside, so that the printed amounts are no weights for them."""
    return statement.says("constant-prices", (growth.name for growth in (whole, *parts)))


def _checks(statement: Statement, whole: Growth, parts: list[Growth], word: str) -> Iterator[Check]:
    """State that a growth is the mean of others by weight, or lies between them where no weight is told."""
    rates = {f"growth{i}": part.rate for i, part in enumerate(parts, 1)}
    signed = [_signed(name, part) for name, part in zip(rates, parts, strict=True)]
    weights = _weights(statement, whole, parts)
    if weights:
        mean = _mean(whole, tuple(weights), signed)
        yield state(RULE, mean, word, growth=whole.rate, **rates, **weights)
        return
    rate, several = _signed("growth", whole), ", ".join(signed)
    for relation in (f"{rate} <= max({several})", f"min({several}) <= {rate}"):
        yield state(RULE, relation, word, growth=whole.rate, **rates)


def _signed(name: str, growth: Growth) -> str:
    return f"(0 - {name})" if growth.falling else name


def _weights(statement: Statement, whole: Growth, parts: list[Growth]) -> dict[str, Quantity]:
    """Return the amounts of the parts, if all are printed and the growths do not leave prices aside."""
    amounts = [part.amount for part in parts if part.amount is not None]
    is_one_measure = len({amount.unit.dimension for amount in amounts}) == 1
    if len(amounts) < len(parts) or not is_one_measure or _is_real(statement, whole, parts):
        return {}
    return {f"part{i}": amount for i, amount in enumerate(amounts, 1)}


def _mean(whole: Growth, weights: tuple[str, ...], signed: list[str]) -> str:
    """Return the equation of a growth with the mean of others, weighed by what the parts were before."""
    now = " + ".join(weights)
    then = " + ".join(f"{name} / (1 + {by})" for name, by in zip(weights, signed, strict=True))
    return f"1 - ({now}) / ({then}) ~ growth" if whole.falling else f"({now}) / ({then}) - 1 ~ growth"
