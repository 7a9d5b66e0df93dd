"""Which figure is what two others leave, by its name?

「出口3036亿美元，进口2283亿美元，贸易顺差753亿美元」: a surplus is what exports are more than imports.
"311 votes to 296, a majority of 15": in English any two figures, if no third may be meant.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue
from factcheck.frozen import NamedTuple
from factcheck.parts.alike import alike, measured_alike
from factcheck.parts.statements import commensurable, name_of
from factcheck.units import POINT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention
    from factcheck.model import Quantity
    from factcheck.parts.statements import Statement
    from factcheck.units import Unit


GAP = "max(more, less) - min(more, less) ~ rest"
TWO = 2
_POINTS = ("point", "points")
_AMOUNTS = frozenset({Kind.NUMBER, Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION})


class Balance(NamedTuple):
    """A figure that is what one amount leaves of another."""

    more: Mention
    less: Mention
    rest: Mention
    word: str
    relation: str = "more - less ~ rest"


def balances(statement: Statement) -> Iterator[Balance]:
    """Yield each surplus or deficit in trade with the one amount sold and the one bought before it."""
    language = statement.language
    if language.spaced:
        yield from gaps(statement, _AMOUNTS)
        yield from _told_first(statement)
        return
    if cue(language, "trade-balance").search(statement.text, statement.start, statement.end) is None:
        return
    for rest in statement.plain:
        for idea, more, less in (("surplus", "sold", "bought"), ("deficit", "bought", "sold")):
            word = cue(language, idea).fullmatch(name_of(statement, rest))
            pair = (_only(statement, more, rest), _only(statement, less, rest)) if word else (None, None)
            if word and pair[0] and pair[1]:
                yield Balance(pair[0], pair[1], rest, word.group())


def _only(statement: Statement, idea: str, rest: Mention) -> Mention | None:
    """Return the one amount before a balance that is called so, of the same time."""
    before = [mention for mention in statement.plain if mention.start < rest.start]
    found = [m for m in before if cue(statement.language, idea).fullmatch(name_of(statement, m))]
    if len(found) != 1 or statement.is_dated(found[0].end, rest.start):
        return None
    is_alike = commensurable(statement.language, found[0].quantity, rest.quantity)
    return found[0] if is_alike and found[0].quantity.unit == rest.quantity.unit else None


def gaps(statement: Statement, kinds: frozenset[Kind]) -> Iterator[Balance]:
    """Yield what two figures leave by words that end a clause: "311 votes to 296, a majority of 15"."""
    if len(statement.mentions) <= TWO:
        return
    leaving = cue(statement.language, ("leaving", "leaving-balance"))
    if leaving.search(statement.text, statement.start, statement.end) is None:
        return
    for index, rest in enumerate(statement.mentions):
        word = leaving.fullmatch(rest.lead.strip())
        if word is None or index < TWO or not _ends_clause(rest):
            continue
        alone = [one for one in statement.mentions[:index] if one.quantity.kind in {*kinds, Kind.RANGE}]
        two = _of_one_vote(statement, alone) or [one for one in alone if is_comparable(one, rest)]
        if len(two) == TWO and all(map(is_positive, two)) and _are_set_apart(statement, two, word.group()):
            yield gap(two, rest, word.group())


def _told_first(statement: Statement) -> Iterator[Balance]:
    """Yield "the trade deficit was $12 billion, with exports of $40 billion and imports of $52 billion"."""
    told = cue(statement.language, "no-sum")
    if told.search(statement.text, statement.start, statement.end) is None:
        return
    for at, rest in enumerate(statement.mentions[:-TWO]):
        two = statement.mentions[at + 1 : at + 1 + TWO]
        word, joined = told.search(rest.lead), two[0].lead.strip()
        sides = {_sides(statement, joined.removeprefix("with ")), _sides(statement, two[1].lead)}
        if word is None or not joined.startswith("with ") or sides != {("sold",), ("bought",)}:
            continue
        if all(map(is_positive, two)) and all(is_comparable(one, rest) for one in two):
            yield gap(two, rest, word.group())


def _of_one_vote(statement: Statement, alone: Sequence[Mention]) -> list[Mention]:
    """Return the votes on both sides of the only vote told of: "by 124 votes to 112, with four absent"."""
    to, counts = cue(statement.language, "votes-to"), (Kind.COUNT, Kind.NUMBER)
    found = [
        [one, other]
        for one, other in pairwise(alone)
        if {one.quantity.kind, other.quantity.kind} <= set(counts)
        and to.fullmatch(statement.text[one.end : other.start].strip())
        and cue(statement.language, "apart-from").ending(one.lead.strip()) is None
    ]
    return found[0] if len(found) == 1 else []


def gap(two: Sequence[Mention], rest: Mention, word: str) -> Balance:
    """Return a gap with both figures in the unit that is printed with any of the three."""
    more, less = measured_alike(two[0].quantity, two[1].quantity)
    if more.kind is Kind.PERCENT:
        rest = rest._replace(quantity=replace(rest.quantity, kind=Kind.POINT, unit=_in_points(rest.quantity)))
    else:
        left, more = measured_alike(rest.quantity, more)
        less = measured_alike(less, more)[0]
        rest = rest._replace(quantity=left)
    first, second = two[0]._replace(quantity=more), two[1]._replace(quantity=less)
    return Balance(first, second, rest, word, GAP)


def _in_points(gap: Quantity) -> Unit:
    """Return the unit of a gap of two percentages: "12 points" are percentage points."""
    return gap.unit if gap.kind is Kind.POINT else POINT._replace(name=gap.unit.name)


def _ends_clause(rest: Mention) -> bool:
    """Tell whether nothing but its unit stands behind a figure: "a lead of 12 points over his rival"."""
    return rest.tail.strip(" .") in ("", rest.quantity.unit.name)


def is_comparable(one: Mention, rest: Mention) -> bool:
    """Tell whether a figure may be one of two that another is the gap of."""
    in_points = rest.quantity.kind is Kind.POINT or rest.quantity.unit.name in _POINTS
    is_share = one.quantity.kind is Kind.PERCENT and in_points
    return is_share or one.quantity.kind is Kind.RANGE or alike(one.quantity, rest.quantity)


def is_positive(one: Mention) -> bool:
    """Tell whether a figure is one number, no range and none below nought."""
    return one.quantity.value is not None and one.quantity.value >= 0


def _are_set_apart(statement: Statement, two: Sequence[Mention], word: str) -> bool:
    """Tell whether two figures stand against each other, and one is none of the other: 326 of 650 seats."""
    language, between = statement.language, statement.text[two[0].end : two[1].start].strip()
    is_vote = cue(language, "votes-to").fullmatch(between) is not None
    if is_vote or cue(language, "majority").fullmatch(word):
        return is_vote
    steps = [one for one in two if one.quantity.kind is not Kind.PERCENT]
    if any(cue(language, "by-how-much").ending(one.lead.strip()) is not None for one in steps):
        return False  # exports were up $3.1 billion
    if cue(language, "leaving-balance").fullmatch(word):
        before = statement.text[statement.start : two[0].start]
        return {_sides(statement, before), _sides(statement, between)} == {("sold",), ("bought",)}
    return bool(between) and not statement.says("apart-from", (between,))


def _sides(statement: Statement, words: str) -> tuple[str, ...]:
    """Return whether words speak of all that is sold, or bought: "chip exports", "exports to" are not all."""
    found: list[str] = []
    for idea in ("sold", "bought"):
        verb = cue(statement.language, f"{idea}-verbs").search(words)
        hit = cue(statement.language, idea).search(words)
        if verb is not None:
            found.append(idea)
        elif hit is not None:
            before, behind = words[: hit.start()].split(), words[hit.end() :].split()
            is_all = not before or cue(statement.language, "filler").fullmatch(before[-1].lower())
            # exports to China, but exports of $5 billion
            is_part = len(behind) > 1 and cue(statement.language, "phrase-opening").match(behind[0])
            found.append(idea if is_all and not is_part else "")
    return tuple(found)
