"""Which amount is that of so many, each of which has its own?

"31 grants of $100,000 each total $3.1 million", "each of the 31 winners gets $100,000, for a total of $3.1
million", "620 points in 20 games, an average of 31 a game".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, Kind, cue
from factcheck.frozen import NamedTuple
from factcheck.languages.late import Late
from factcheck.parts.alike import measured_alike
from factcheck.units import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention
    from factcheck.model import Quantity
    from factcheck.parts.statements import Statement

THREE, NEAR = 3, 40
"""A statement has a number, what each has, and all of it; number and each are so many letters apart."""
_FOR_EACH = Late(r"(?:an?|per|every|each) (?P<one>[a-z]+)$")
_TIMES = frozenset({Kind.DURATION, Kind.COUNT})


class Mean(NamedTuple):
    """What each has, how many they are, and all of it."""

    mean: Quantity
    number: Quantity
    amount: Quantity
    word: str


def each_has(statement: Statement) -> Iterator[Mean]:
    """Yield the number, the amount of each and the total of a statement that tells of nothing else."""
    if len(statement.mentions) != THREE:
        return
    number, each, total = statement.mentions
    if number.quantity.kind is not Kind.COUNT or {each.quantity.kind, total.quantity.kind} != {Kind.CURRENCY}:
        return
    word = _word_of_each(statement, number, each, total)
    if word and each.quantity.unit == total.quantity.unit and _is_all(statement, each, total):
        yield Mean(each.quantity, number.quantity, total.quantity, word)


def _word_of_each(statement: Statement, number: Mention, each: Mention, total: Mention) -> str:
    """Return the "each" of "31 grants of $100,000 each" or "each of the 31 winners gets $100,000"."""
    language, between = statement.language, statement.text[number.end : each.start]
    if len(between) > NEAR or CLAUSE.search(between) or statement.says("joining", (between,)):
        return ""
    opened = cue(language, "each-of-the").fullmatch(number.lead.strip())
    if opened is not None:
        is_total = cue(language, "in-a-total").fullmatch(total.lead.strip()) is not None
        return opened.group() if is_total or _ends_in_all(statement, total) else ""
    found = cue(language, "any-one").match(statement.text[each.end : total.start].strip())
    is_tied = cue(language, "each-at").ending(between.strip()) is not None
    return found.group() if found is not None and is_tied else ""


def _is_all(statement: Statement, each: Mention, total: Mention) -> bool:
    """Tell whether words lead from each to all of it, and nothing qualifies that."""
    language, words = statement.language, statement.text[each.end : total.start].strip()
    found = cue(language, "any-one").match(words)
    led = words[found.end() :].strip(" ,") if found else words.strip(" ,")
    is_led = not led or cue(language, ("in-a-total", "each-total")).fullmatch(led) is not None
    is_all = _ends_in_all(statement, total)
    return is_led and (is_all or (bool(led) and not total.tail.strip(" .")))


def _ends_in_all(statement: Statement, total: Mention) -> bool:
    return cue(statement.language, "in-all").fullmatch(total.tail.strip(" .")) is not None


def averaged_over(statement: Statement) -> Iterator[Mean]:
    """Yield "620 points in 20 games, an average of 31 a game": the period is printed by its name."""
    for index, mean in enumerate(statement.mentions[THREE - 1 :], THREE - 1):
        amount, period = statement.mentions[index - 2 : index]
        led = cue(statement.language, "averaging").fullmatch(mean.lead.strip())
        if led is None or period.quantity.kind not in _TIMES or _is_again(statement.mentions[: index - 2]):
            continue
        if _is_over(statement, amount, period) and _one_of(mean) == _name_of(statement, period):
            number = replace(period.quantity, kind=Kind.NUMBER, unit=NUMBER)
            total, each = measured_alike(amount.quantity, mean.quantity)
            yield Mean(replace(each, unit=total.unit, kind=total.kind), number, total, led.group())


def _is_again(before: Sequence[Mention]) -> bool:
    """Tell whether other amounts were told before, of which the mean may be."""
    return any(mention.quantity.kind not in (Kind.ORDINAL, Kind.RANK) for mention in before)


def _is_over(statement: Statement, amount: Mention, period: Mention) -> bool:
    """Tell whether an amount is that of a period: "620 points in 20 games"."""
    between = statement.text[amount.end : period.start]
    is_amount = amount.quantity.kind in (Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION, Kind.NUMBER)
    is_in = cue(statement.language, "in-places").ending(between.strip()) is not None
    return is_amount and is_in and not CLAUSE.search(between) and not statement.says("joining", (between,))


def _one_of(mean: Mention) -> str:
    """Return what an average is for each of: a game, per week; nothing where more is said."""
    tail = mean.tail.strip(" .").removeprefix(mean.quantity.unit.name).strip()
    found = _FOR_EACH.match(tail)
    return found["one"] if found else ""


def _name_of(statement: Statement, period: Mention) -> str:
    """Return what a period is counted in, as one of it is called: game, week."""
    is_time = period.quantity.kind is Kind.DURATION
    words = statement.text[period.start : period.end] if is_time else period.quantity.unit.name
    return words.rpartition(" ")[2].removesuffix("s")
