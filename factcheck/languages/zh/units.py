"""Which Chinese words are units, and what do they measure?

「42.4万人次」 counts visits and 「46.2万人」 people; 「120万吨/年」 is a mass per time, 「26.3亿元」 money.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import units
from factcheck.frozen import NamedTuple
from factcheck.languages.late import Late
from factcheck.languages.zh.coins import MONEY
from factcheck.languages.zh.unitwords import (
    AGES,
    CLASSIFIERS,
    DURATIONS,
    FALSE_UNITS,
    MEASURED,
    TEMPERATURES,
    VISITS,
)
from factcheck.model import Kind
from factcheck.units import (
    BASIS_POINT,
    CANONICAL,
    PERCENT,
    PERMILLE,
    POINT,
    TIMES,
    Unit,
    counted,
    money,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


class Measure(NamedTuple):
    """A unit and the kind of the figures that carry it."""

    unit: Unit
    kind: Kind


_RATIOS = {
    "%": Measure(PERCENT, Kind.PERCENT),
    "‰": Measure(PERMILLE, Kind.PERCENT),
    **dict.fromkeys(("个百分点", "个百分 点", "百分点", "pct"), Measure(POINT, Kind.POINT)),
    **dict.fromkeys(("个基点", "基点", "bp", "bps", "BP"), Measure(BASIS_POINT, Kind.POINT)),
    "倍": Measure(TIMES, Kind.MULTIPLE),
}
_YEAR = CANONICAL["yr"]


def _counters() -> Iterator[tuple[str, Measure]]:
    for word in CLASSIFIERS.split():
        yield word, Measure(counted(word), Kind.COUNT)
    for word in VISITS.split():
        yield word, Measure(Unit(word, units.VISITS), Kind.COUNT)
    for word in AGES.split():
        yield word, Measure(_YEAR._replace(name=word), Kind.AGE)


def _sizes(table: str, kind: Kind) -> Iterator[tuple[str, Measure]]:
    """Return the words of a table whose lines are a size and the words for it."""
    for line in table.splitlines():
        size, *names = line.split()
        _, dimension, factor = CANONICAL[size]
        for name in names:
            yield name, Measure(Unit(name, dimension, factor), kind)


def _degrees() -> Iterator[tuple[str, Measure]]:
    for line in TEMPERATURES.split(";"):
        size, *names = line.split()
        for name in names:
            yield name, Measure(CANONICAL[size], Kind.TEMPERATURE)


def _currencies() -> Iterator[tuple[str, Measure]]:
    for line in MONEY.splitlines():
        currency, *names = line.split()
        code, _, parts = currency.partition("/")
        measure = Measure(money(names[0], code, Fraction(1, int(parts or 1))), Kind.CURRENCY)
        yield from ((name, measure) for name in names)


WORDS: dict[str, Measure] = dict(
    (
        *_counters(),
        *_sizes(MEASURED, Kind.DIMENSION),
        *_sizes(DURATIONS, Kind.DURATION),
        *_degrees(),
        *_currencies(),
    )
)
WORDS |= _RATIOS
"""Every unit word with its measure."""
CURRENCIES = {code: WORDS[name] for code, name, *_ in reversed([line.split() for line in MONEY.splitlines()])}
"""The measure of a currency under its first name, by its code."""


def _by_first_two() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for word in sorted(WORDS, key=len, reverse=True):
        if len(word) > 1 and not word[0].isascii():
            table.setdefault(word[:2], []).append(word)
    return table


_BY_FIRST_TWO = _by_first_two()
_LATIN = Late("[A-Za-zµ°][A-Za-zµ°/²³23]*")
LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_LATIN_FIRST = LATIN | frozenset("µ°")
PER = ("每", "/")


def measure_at(view: str, at: int) -> tuple[Measure, int] | None:
    """Return the longest unit that starts at *at* and its end."""
    two = view[at : at + 2]
    for word in _BY_FIRST_TWO.get(two, ()):
        if view.startswith(word, at):
            return WORDS[word], at + len(word)
    first = two[:1]
    if first in _LATIN_FIRST and first != "°":
        return _latin(view, at)
    measure = WORDS.get(first)
    if measure is None or two in FALSE_UNITS or _is_before_digit(view, at, first):
        return None
    return measure, at + 1


def _is_before_digit(view: str, at: int, sign: str) -> bool:
    """Tell the € that belongs to the figure behind it: 20 €30."""
    return sign in "$€£₩" and view[at + 1 : at + 2].isdigit()


def _latin(view: str, at: int) -> tuple[Measure, int] | None:
    """Return a unit in Latin letters, which must be the whole word: 5G is no 5 gram."""
    match = _LATIN.match(view, at)
    if match is None:
        return None
    word, end = match[0], match.end()
    measure = WORDS.get(word)
    if measure is None and "/" in word:
        word = word.partition("/")[0]
        measure, end = WORDS.get(word), at + len(word)
    if measure is None or view[end : end + 1] in _LATIN_FIRST or view[end : end + 1].isdigit():
        return None
    return measure, end


def with_rate(view: str, measure: Measure, end: int) -> tuple[Measure, int]:
    """Read on where a unit is divided by another: 万吨/年, 元每吨."""
    for _ in range(2):  # 元/人/月
        divisor = measure_at(view, end + 1) if view[end : end + 1] in PER else None
        if divisor is None:
            break
        measure, end = Measure(measure.unit.per(divisor[0].unit), Kind.DIMENSION), divisor[1]
    return measure, end
