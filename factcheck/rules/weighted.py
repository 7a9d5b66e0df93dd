"""The growth of a whole lies between the growths of its parts, and is their mean by weight.

「进出口2.23万亿元，增长8.9%。其中出口1.27万亿元，增长10.4%；进口0.96万亿元，增长7.1%」: a year before
the parts were 1.15 and 0.90, so the whole grew by 8.9 %.  Where no amounts are printed, or the growths
leave prices aside (生产总值, 增加值), 8.9 must lie between 7.1 and 10.4.
Cues: 增长, 下降 beside names that are all of a whole (进出口: 出口 and 进口); total trade, exports, imports.
Silent: parts that are not all of it (汽车出口), prices and indices, averages, parts of another period.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from factcheck.discovery import cue, state
from factcheck.model import Kind
from factcheck.parts.breakdown import Closing, breakdowns
from factcheck.parts.complements import compound_of, parts_named
from factcheck.parts.statements import statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.model import Check, Quantity
    from factcheck.parts.complements import Group
    from factcheck.parts.statements import Statement

RULE = "weighted"
NEAR = 6
"""The growths of the parts are among so many after that of the whole."""


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
        yield from _named(statement, before if statement.paragraph == paragraph else [], grown)
        compounds = [g for g in grown if compound_of(statement.language, g.name) is not None]
        before, paragraph = compounds[-1:], statement.paragraph
    yield from _announced(passages)


def _has_rates(statement: Statement) -> bool:
    return any(mention.quantity.kind is Kind.PERCENT for mention in statement.mentions)


def _named(statement: Statement, before: list[Growth], grown: list[Growth]) -> Iterator[Check]:
    """State it of 进出口 with 出口 and 进口, in one statement or two in a row."""
    series = before + grown
    names = [growth.name for growth in series]
    for i, whole in enumerate(series):
        group = compound_of(statement.language, whole.name)
        if group is None:
            continue
        later, earlier = (
            _until(group, names, range(i + 1, len(series))),
            _until(group, names, range(i - 1, -1, -1)),
        )
        for near in (later, earlier):
            chosen = parts_named(statement.language, group, whole.name, [names[k] for k in near])
            if chosen is not None:
                parts = [series[near[k]] for k in chosen]
                places = [growth.rate.start for growth in (whole, *parts)]
                if not statement.is_dated(min(places), max(places)):
                    yield from _checks(whole, parts, group.whole, _is_real(statement, whole, parts))
                break


def _until(group: Group, names: list[str], places: range) -> list[int]:
    """Return the growths beside a whole up to the next whole of that name."""
    near = places[:NEAR]
    return list(takewhile(lambda k: group.whole not in names[k].lower(), near))


def _announced(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State it of breakdowns whose names close the whole."""
    by_amount: dict[int, dict[int, Growth]] = {}
    for breakdown in breakdowns(passages):
        if breakdown.closing is not Closing.CLOSED or any(part.times > 1 for part in breakdown.parts):
            continue
        for statement in (breakdown.home, breakdown.listed):
            if statement.start not in by_amount:
                grown = _growths(statement)
                by_amount[statement.start] = {g.amount.start: g for g in grown if g.amount is not None}
        whole = by_amount[breakdown.home.start].get(breakdown.whole.start)
        parts = [by_amount[breakdown.listed.start].get(part.mention.start) for part in breakdown.parts]
        known = [part for part in parts if part is not None]
        if whole is not None and len(known) == len(parts):
            yield from _checks(whole, known, breakdown.cue, _is_real(breakdown.listed, whole, known))


def _growths(statement: Statement) -> Iterator[Growth]:
    """Yield each growth with the amount or the name before it."""
    mentions, language = statement.mentions, statement.language
    rising, falling = cue(language, "growth"), cue(language, "decline")
    for i, mention in enumerate(mentions):
        if mention.quantity.kind is not Kind.PERCENT:
            continue
        falls = falling.search(mention.lead) is not None
        if not falls and rising.search(mention.lead) is None:
            continue
        earlier = mentions[i - 1] if i else None
        if earlier is not None and statement.is_amount(earlier) and _only_growth(statement, earlier, mention):
            if not statement.is_comparison(earlier) and not statement.is_average(earlier):
                yield Growth(mention.quantity, falls, earlier.lead, earlier.quantity)
        elif not statement.is_average(mention):
            yield Growth(mention.quantity, falls, _head(statement, mention.lead), None)


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


def _checks(whole: Growth, parts: list[Growth], word: str, real: bool) -> Iterator[Check]:
    amounts = [part.amount for part in parts if part.amount is not None]
    figures = {f"growth{i}": part.rate for i, part in enumerate(parts, 1)}
    signed = [f"(0 - {name})" if part.falling else name for name, part in zip(figures, parts, strict=True)]
    rate = "(0 - growth)" if whole.falling else "growth"
    if (
        len(amounts) == len(parts)
        and not real
        and all(a.unit.dimension == amounts[0].unit.dimension for a in amounts)
    ):
        named = {f"part{i}": amount for i, amount in enumerate(amounts, 1)}
        now = " + ".join(named)
        then = " + ".join(f"{name} / (1 + {by})" for name, by in zip(named, signed, strict=True))
        mean = f"({now}) / ({then}) - 1"
        relation = f"1 - ({now}) / ({then}) ~ growth" if whole.falling else f"{mean} ~ growth"
        yield state(RULE, relation, word, growth=whole.rate, **figures, **named)
        return
    for relation in (f"{rate} <= max({', '.join(signed)})", f"min({', '.join(signed)}) <= {rate}"):
        yield state(RULE, relation, word, growth=whole.rate, **figures)
