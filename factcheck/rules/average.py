"""A price times a number is the amount paid, and an average times a number is the sum.

「按每股0.27港元，耗资110万港元回购408万股」: 0.27 × 408万 is 110.16万; a range of prices gives a range.
「320户共增收256万元，户均增收8000元」: 320 × 8000 is 256万.
"214 grants worth $61.2 million, an average of $286,000" is their amount by their number, and so is
「7天共接待游客42万人次，日均6万人次」, where 共 or 累计 ties the amount to all of the number.
「每10股派2元」 of 「38300万股为基数」 is 7660万元; 「水稻1200亩，平均亩产650公斤，总产78万公斤」.
Cues: 每股, 每吨, 单价, 均价, 人均, 户均, 日均, 场均; per share, a share, each, an average of.
Stated only where a sentence holds one price, one number and one amount, in one currency.
Silent: two numbers or two amounts, dividends, closing prices, averages of others than those counted, of a
population or of a staff (员工1260人，营收12亿元，人均营收98万元: of those there were on average).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, cue, start_of, state
from factcheck.model import Kind
from factcheck.movement.zeros import as_mean, as_rounded, as_rounded_mean
from factcheck.parts.alike import alike, measured_alike
from factcheck.parts.dividends import dividends
from factcheck.parts.means import spreads, yields
from factcheck.parts.shared_out import averaged_over, each_has
from factcheck.parts.statements import statements
from factcheck.units import COUNT, multiplied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.model import Check, Quantity
    from factcheck.parts.shared_out import Mean
    from factcheck.parts.statements import Statement

RULE = "average"
UNCOUNTED = frozenset({Kind.PERCENT, Kind.ORDINAL})
"""Shares and ranks are no amounts."""
KEY = 4
"""So much of a unit is looked for in the cue: 股 in 每股, "shar" in "per share"."""
BESIDE, TWO = 40, 2
"""A number has its amount so many letters behind, and the sentence no third one."""
FEWEST, MOST = 3, 12
"""A statement of more figures pairs no price with one number for certain."""


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State price × number = amount."""
    for statement in statements(passages):
        if not FEWEST <= len(statement.mentions) <= MOST:
            continue
        for one in dividends(statement):
            yield state(RULE, "base / every * each ~ total", "", **one._asdict())
        word = _word_of_price(statement)
        paid = tuple(_paid(statement, word)) if word else ()
        yield from paid or (_for_each(statement) if statement.language.spaced else _spread(statement))


def _word_of_price(statement: Statement) -> str:
    """Return what says that a figure is for each one: 每股, or the unit 元/股 by itself."""
    hit = cue(statement.language, "unit-price").search(statement.text, statement.start, statement.end)
    if hit is not None or statement.language.spaced:
        return hit.group() if hit is not None else ""
    prices = (m for m in statement.mentions if len(m.quantity.unit.dimension) > 1 and _is_money(m))
    return next((m.quantity.unit.name for m in prices if _is_paid_at(statement, m)), "")


def _is_paid_at(statement: Statement, price: Mention) -> bool:
    """Tell whether a price is what was paid for each: 以12.50元/股的价格, and no closing price or limit."""
    return cue(statement.language, "paid-at").ending(price.lead.strip()) is not None


def _spread(statement: Statement) -> Iterator[Check]:
    """State 「326户1260人，户均3.9人」."""
    for one in spreads(statement):
        figures = {"amount": one.amount, "number": one.number, "mean": one.mean}
        yield state(RULE, "amount / number ~ mean", one.word, **figures)
    for one in yields(statement):
        figures = {"amount": one.amount, "number": one.number, "mean": one.mean}
        yield state(RULE, "mean * number ~ amount", one.word, **figures)


def _for_each(statement: Statement) -> Iterator[Check]:
    yield from _averaged(statement)
    yield from _each(statement)


def _each(statement: Statement) -> Iterator[Check]:
    """State "31 grants of $100,000 each total $3.1 million" and "620 points in 20 games, 31 a game"."""
    for one in each_has(statement):
        yield _times(statement, one, one.mean)
    for one in averaged_over(statement):
        yield _times(statement, one, as_rounded_mean(one.mean))


def _times(statement: Statement, one: Mean, mean: Quantity) -> Check:
    told = as_rounded(statement.language, {"number": one.number, "amount": one.amount})
    return state(RULE, "mean * number ~ amount", one.word, mean=mean, **told)


def _averaged(statement: Statement) -> Iterator[Check]:
    """State "214 grants worth $61.2 million, an average of $286,000" of a number, its amount and no other."""
    averaging = cue(statement.language, ("averaging", "any-one"))
    if averaging.search(statement.text, statement.start, statement.end) is None:
        return
    for index, mean in enumerate(statement.mentions):
        before = [m for m in statement.mentions[:index] if m.quantity.kind not in UNCOUNTED]
        if len(before) != TWO or not _is_mean(statement, mean):
            continue
        number, amount = before if _is_number(before[0]) else reversed(before)
        if _ends_clause(statement, mean) and _is_amount_of(statement, number, amount):
            total, each = measured_alike(amount.quantity, mean.quantity)
            if alike(total, each) and (_is_money(amount) or statement.says("any-one", (mean.tail,))):
                told = as_rounded(statement.language, {"number": number.quantity, "amount": total})
                yield state(RULE, "mean * number ~ amount", mean.lead.strip(), mean=as_mean(each), **told)


def _is_mean(statement: Statement, mean: Mention) -> bool:
    """Tell whether a figure is told to be an average: "an average of $286,000", "or about $20,000 each"."""
    language, lead = statement.language, mean.lead.strip()
    if cue(language, "averaging").fullmatch(lead):
        return True
    is_again = not lead or cue(language, "in-other-words").fullmatch(lead) is not None
    return is_again and cue(language, "any-one").fullmatch(mean.tail.strip(" .")) is not None


def _ends_clause(statement: Statement, mean: Mention) -> bool:
    """Tell whether nothing stands behind an average, or only "each"."""
    tail = mean.tail.strip(" .")
    return not tail or cue(statement.language, "any-one").fullmatch(tail) is not None


def _is_amount_of(statement: Statement, number: Mention, amount: Mention) -> bool:
    """Tell whether an amount is that of a number right before it: "214 grants worth $61.2 million"."""
    if not _is_number(number):
        return False
    if amount.start < number.start:  # $84 million to 31 winners
        between = statement.text[amount.end : number.start].strip()
        return cue(statement.language, "paid-to").fullmatch(between) is not None
    between = statement.text[number.end : amount.start]
    is_near = number.clause == amount.clause and len(between) <= BESIDE
    return is_near and not statement.says("joining", (between,))


def _paid(statement: Statement, word: str) -> Iterator[Check]:
    money = [m for m in statement.mentions if _is_money(m)]
    numbers = [m for m in statement.mentions if _is_number(m)]
    prices = [m for m in money if _is_price(statement, m)]
    amounts = [m for m in money if m not in prices]
    if not len(prices) == len(numbers) == len(amounts) == 1:
        return
    price, number, amount = prices[0], numbers[0], amounts[0]
    if not _makes(price, number, amount):
        return
    if _is_of(statement, word, number) and _is_purchase(statement, price, number, amount):
        figures = {"price": price.quantity, "number": number.quantity, "amount": amount.quantity}
        yield state(RULE, "price * number ~ amount", word, **figures)


def _makes(price: Mention, number: Mention, amount: Mention) -> bool:
    """Tell whether a price is for one of what is counted by its unit, if it has one: 元/公斤 of no 头."""
    unit = price.quantity.unit
    paid = multiplied(unit.dimension, number.quantity.unit.dimension)
    return len(unit.dimension) == 1 or paid == amount.quantity.unit.dimension


def _is_of(statement: Statement, word: str, number: Mention) -> bool:
    """Tell whether a price is for one of what is counted: 股 in 每股, or any in "each"."""
    unit = number.quantity.unit.name[:KEY].lower()
    return unit in word.lower() or statement.says("any-one", (word,))


def _is_purchase(statement: Statement, price: Mention, number: Mention, amount: Mention) -> bool:
    """Tell whether an amount is what was paid, not what is left of it: "for net proceeds of $4.6 million"."""
    if statement.says("net-of", (amount.lead, amount.tail)):
        return False
    if statement.language.spaced and any(_are_joined(statement, amount, one) for one in (number, price)):
        return False  # hired 412 people and spent $31 million
    if cue(statement.language, "in-other-words").fullmatch(amount.lead.strip()):
        before = statement.text[statement.start : number.start]
        return statement.says("purchase", (before,))  # paid $12 a share for 100,000 shares, or
    return statement.says("purchase", (amount.lead, number.lead))


def _are_joined(statement: Statement, a: Mention, b: Mention) -> bool:
    """Tell whether an "and" stands between two figures of one clause, so that each has its verb."""
    first, last = sorted((a, b), key=start_of)
    between = statement.text[first.end : last.start]
    return first.clause == last.clause and statement.says("joining", (between,))


def _is_number(mention: Mention) -> bool:
    return mention.quantity.kind is Kind.COUNT and mention.quantity.unit.dimension == COUNT


def _is_money(mention: Mention) -> bool:
    return any(base.startswith("money:") for base, _ in mention.quantity.unit.dimension)


def _is_price(statement: Statement, mention: Mention) -> bool:
    """Tell whether an amount is for one of many, by its unit or by 每股 before or "a share" after it."""
    if len(mention.quantity.unit.dimension) > 1 or statement.says("unit-price", (mention.tail[:12],)):
        return True
    hit = cue(statement.language, "unit-price").search(mention.lead)
    begin = mention.start - len(mention.lead)
    # " per share for $50 million": these words belong to the price before them
    owned = begin > statement.start and CLAUSE.match(statement.text, begin - 1) is None
    return hit is not None and not (owned and hit.start() <= 1)
