"""Which amount is spread over how many, by a word such as 户均?

「326户1260人，户均3.9人」, 「7天共接待游客42万人次，日均接待6万人次」: the word names what there are so many
of, and what it leads to is told of the amount before.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, cue, start_of
from factcheck.frozen import NamedTuple
from factcheck.interval import Hedge
from factcheck.model import Kind
from factcheck.parts.amounts import EDGE
from factcheck.parts.complements import parsed
from factcheck.parts.statements import commensurable
from factcheck.units import AREA, NUMBER, multiplied

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention
    from factcheck.model import Quantity
    from factcheck.parts.complements import Group
    from factcheck.parts.statements import Statement

BESIDE = 2
"""A number and its amount may stand so close that no word need tie them: 「326户，1260人」."""
NEAR = 1
"""An average without words of its own is of the amount in the same clause or the one before."""
_COUNTED = frozenset({Kind.COUNT, Kind.DURATION, Kind.DIMENSION})


class Spread(NamedTuple):
    """An amount, the number that it is spread over, and the average that is told."""

    amount: Quantity
    number: Quantity
    mean: Quantity
    word: str


def spreads(statement: Statement) -> Iterator[Spread]:
    """Yield each average with the one number and the one amount before it that its words name."""
    language = statement.language
    if cue(language, "each-of").search(statement.text, statement.start, statement.end) is None:
        return
    table = parsed(language.cues.get("each-one", ()))
    for mean in statement.mentions:
        lead = mean.lead.strip()
        group = next((one for one in table if lead.startswith(one.whole)), None)
        if group is not None and _is_first(statement, mean) and not statement.is_comparison(mean):
            yield from _spread(statement, mean, group, lead.removeprefix(group.whole))


def _is_first(statement: Statement, mean: Mention) -> bool:
    """Tell whether the words before a figure are all of its clause so far."""
    begin = mean.start - len(mean.lead)
    return begin == statement.start or CLAUSE.match(statement.text, begin - 1) is not None


def _spread(statement: Statement, mean: Mention, group: Group, words: str) -> Iterator[Spread]:
    """Yield an average with what it is of, if that is certain."""
    ahead = statement.mentions[: bisect_left(statement.mentions, mean.start, key=start_of)]
    numbers = [one for one in ahead if _is_one_of(one, group)]
    if len(numbers) != 1 or not _counts(statement, numbers[0]):
        return
    number = numbers[0]
    told = cue(statement.language, "leading-to-figure").sub("", words).strip()
    amount = _amount(statement, [one for one in ahead if one is not number], mean, told)
    if amount is not None and _are_tied(statement, number, amount):
        size = replace(number.quantity, unit=NUMBER)
        each = replace(mean.quantity, unit=amount.quantity.unit, kind=amount.quantity.kind)
        yield Spread(amount.quantity, size, each, group.whole)


def _is_one_of(number: Mention, group: Group) -> bool:
    """Tell whether a figure counts what a word is for each of: 26名 for 人均, 126个班级 for 平均每班."""
    unit = number.quantity.unit.name
    return unit in group.words or f"{unit}{number.tail[:1]}" in group.words


def _counts(statement: Statement, number: Mention) -> bool:
    """Tell whether a figure says how many there are; averages of a population are of that of mid-year."""
    quantity = number.quantity
    is_number = quantity.kind in _COUNTED and quantity.hedge is Hedge.NONE and quantity.value is not None
    is_other = statement.is_comparison(number) or statement.is_average(number)
    return is_number and not is_other and not statement.says("population", (number.lead, number.tail))


def _amount(statement: Statement, ahead: Sequence[Mention], mean: Mention, told: str) -> Mention | None:
    """Return the one amount that is measured as an average is and told by the same words."""
    alike = [one for one in ahead if _is_measured_as(statement, one.quantity, mean.quantity)]
    named = [one for one in alike if told in one.lead + one.tail] if told else alike
    if len(named) != 1 or not statement.is_amount(named[0]):
        return None
    is_near = bool(told) or mean.clause - named[0].clause <= NEAR
    is_own = named[0] in statement.plain
    return named[0] if is_near and is_own else None


def _is_measured_as(statement: Statement, amount: Quantity, mean: Quantity) -> bool:
    """Tell whether an amount has the unit of an average: 户均3.9人 may be read as 3.9人/户."""
    name, each, _ = mean.unit.name.partition("/")
    people = {*statement.language.cues.get("people", ())}
    if each:
        return amount.unit.name == name or {amount.unit.name, name} <= people
    is_same = amount.unit.name == mean.unit.name or {amount.unit.name, mean.unit.name} <= people
    return is_same and commensurable(statement.language, amount, mean)


def _are_tied(statement: Statement, number: Mention, amount: Mention) -> bool:
    """Tell whether words say that an amount is all there is of so many: 26名学生共捐款5200元."""
    between = statement.text[number.end : amount.start]
    if amount.start < number.start or statement.is_dated(number.end, amount.start):
        return False
    if statement.says("of-which", (between,)) or statement.says("newly", (amount.lead,)):
        return False
    if len(between.strip(EDGE)) <= BESIDE:
        return True
    words = cue(statement.language, "not-in-all").sub("", amount.lead).strip()
    if amount.clause == number.clause or number.quantity.kind is Kind.DURATION:
        return statement.says("in-all", (words,))
    # 「3.2万人，总产值86亿元，人均产值26万元」 may be of the people of mid-year
    return (
        amount.clause - number.clause == NEAR and cue(statement.language, "in-all").match(words) is not None
    )


# --- what grows on so much land -----------------------------------------------------------------


def yields(statement: Statement) -> Iterator[Spread]:
    """Yield the one crop of a statement: 种植水稻1200亩，平均亩产650公斤，总产78万公斤."""
    if cue(statement.language, "yield-each").search(statement.text, statement.start, statement.end) is None:
        return
    means = [one for one in statement.mentions if _ends_in(statement, "yield-each", one)]
    crops = [one for one in statement.mentions if _ends_in(statement, "yield-all", one)]
    areas = [one for one in statement.mentions if one.quantity.unit.dimension == AREA]
    if not len(means) == len(crops) == len(areas) == 1 or areas[0].start > means[0].start:
        return
    mean, crop, area = means[0].quantity, crops[0].quantity, areas[0].quantity
    if not (areas[0] in statement.plain and crops[0] in statement.plain):
        return
    if mean.unit.dimension == crop.unit.dimension and statement.says("yield-land", (area.unit.name,)):
        area = replace(area, unit=NUMBER)  # 亩产 is for each 亩
    if multiplied(mean.unit.dimension, area.unit.dimension) == crop.unit.dimension:
        yield Spread(crop, area, mean, means[0].lead.strip())


def _ends_in(statement: Statement, idea: str, mention: Mention) -> bool:
    """Tell whether words for an idea lead right to a figure, 达 and 为 aside."""
    lead = cue(statement.language, "leading-to-figure").sub("", mention.lead).strip()
    return cue(statement.language, idea).ending(lead) is not None
