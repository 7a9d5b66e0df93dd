"""How is a figure written wrong by one slip of hand?

A digit typed for another (59% → 69%), two digits swapped (688 → 868), a zero too many, 万 for 亿, one off in
the last place.  The same slips are used to look for repairs and to ask which figures are guarded.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.interval import EVERYTHING, Hedge, Interval, hedged, point

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.model import Quantity


class Slip(Enum):
    """What went wrong, in the words of a repair."""

    DIGIT = "one digit"
    SWAPPED = "two digits swapped"
    LOST = "a digit doubled or added"
    TENFOLD = "ten times too much or too little"
    SCALE = "万 for 亿 or the reverse"
    LAST_PLACE = "the last place"


class Slipped(NamedTuple):
    """A figure as it would be with one slip: its value in its own unit, and its numeral as written."""

    value: Fraction
    numeral: str
    slip: Slip


_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_OTHER_SCALE = str.maketrans("万亿萬億", "亿万億萬")


def digits_of(quantity: Quantity) -> re.Match[str] | None:
    """Find the first run of ASCII digits in a figure; Chinese numerals have none."""
    return _DIGITS.search(quantity.text)


def rewritten(text: str, digits: str, altered: str) -> str:
    """Write other digits into a figure; an English ordinal takes the ending of the new ones: 61st, 62nd."""
    before, _, after = text.partition(digits)
    if after[:2] in _ENDINGS.values():
        is_teen = altered[-2:-1] == "1"
        after = ("th" if is_teen else _ENDINGS.get(altered[-1], "th")) + after[2:]
    return before + altered + after


_ENDINGS = {"1": "st", "2": "nd", "3": "rd", "4": "th"}


def with_value(quantity: Quantity, value: Fraction, text: str = "") -> Quantity:
    """Return the figure as it would be read with another value in the same form."""
    place, hedge = quantity.place, quantity.hedge
    if hedge is Hedge.NONE:
        interval = hedged(value, place, hedge) if place else point(value)
    else:
        interval = hedged(value, place or Fraction(1), hedge)
    whole = quantity.interval.whole
    widened = Interval(interval.low, interval.high, interval.low_closed, interval.high_closed, whole)
    return replace(quantity, value=value, interval=widened, text=text or quantity.text)


def slips(quantity: Quantity, reach: Interval = EVERYTHING) -> Iterator[Slipped]:
    """Yield every figure in reach that one slip of hand could have made of this one, without repeats."""
    found = digits_of(quantity)
    if quantity.value is None or found is None:
        return
    digits = found.group()
    number = _number(digits)
    if not number:
        return
    scale = quantity.value / number
    if not is_power_of_ten(scale):
        return  # the first digits of 「2月30日」 are not those of the 30
    seen, value_of = {digits}, _reader(scale, reach)
    for altered, slip in _digit_slips(digits):
        if altered not in seen:
            seen.add(altered)
            value = value_of(altered)
            if value is not None:
                yield Slipped(value, rewritten(quantity.text, digits, altered), slip)
    yield from (slipped for slipped in _scale_slips(quantity, quantity.value) if slipped.value in reach)


def _scale_slips(quantity: Quantity, written: Fraction) -> Iterator[Slipped]:
    """Yield a figure of another size: ten times as much, a tenth of it, 万 for 亿."""
    for factor in (10, Fraction(1, 10)):
        value = written * factor
        if not quantity.interval.whole or value.denominator == 1:
            yield Slipped(value, "", Slip.TENFOLD)
    swapped = quantity.text.translate(_OTHER_SCALE)
    if swapped != quantity.text:
        up = any(sign in quantity.text for sign in "万萬")
        yield Slipped(written * (10**4 if up else Fraction(1, 10**4)), swapped, Slip.SCALE)


def _number(digits: str) -> Fraction:
    """Return the number that a row of digits prints, with a point or commas in it."""
    steps, place = _steps(digits)
    return Fraction(steps, place)


def _steps(digits: str) -> tuple[int, int]:
    """Return how many steps of its last place a row of digits counts, and how many of them make 1."""
    whole, _, decimals = digits.replace(",", "").partition(".")
    return int(whole + decimals), 10 ** len(decimals)


def _reader(scale: Fraction, reach: Interval) -> Callable[[str], Fraction | None]:
    """Return what reads a row of digits that a scale follows, unless it leads out of reach.

    Most slips do: their steps are counted, and no fraction is made of them.
    """
    ends: dict[int, tuple[int | None, int | None]] = {}

    def value_of(digits: str) -> Fraction | None:
        steps, place = _steps(digits)
        if place not in ends:
            values = reach.scaled(place / scale)
            low = None if values.low is None else values.first_whole()
            ends[place] = low, None if values.high is None else values.last_whole()
        least, most = ends[place]
        if (least is not None and steps < least) or (most is not None and steps > most):
            return None
        return Fraction(steps * scale.numerator, place * scale.denominator)

    return value_of


def is_power_of_ten(scale: Fraction) -> bool:
    """Tell whether digits are only moved by a scale, as by 万 but not by a dozen."""
    return scale > 0 and {*str(scale.numerator), *str(scale.denominator)} <= {"0", "1"}


def _digit_slips(digits: str) -> Iterator[tuple[str, Slip]]:
    """Yield a row of digits with one slip; nobody prints a leading nought, or nothing but noughts."""
    for altered, slip in _any_digit_slips(digits):
        leading = altered[0] == "0" and altered[1:2].isdigit()
        if altered[0].isdigit() and not leading and altered.strip("0.,"):
            yield altered, slip


def _any_digit_slips(digits: str) -> Iterator[tuple[str, Slip]]:
    for i, old in enumerate(digits):
        if old.isdigit():
            for new in "0123456789":
                yield digits[:i] + new + digits[i + 1 :], Slip.DIGIT
            if digits[i + 1 : i + 2].isdigit():
                yield digits[:i] + digits[i + 1] + old + digits[i + 2 :], Slip.SWAPPED
            alone = digits[i - 1 : i] == "." or digits[i + 1 : i + 2] == "."
            if len(digits) > 1 and "," not in digits and not alone:
                yield digits[:i] + digits[i + 1 :], Slip.LOST


def miswritings(digits: str) -> set[int]:
    """Return what a row of digits becomes by one slip: the numbers of steps of its last place.

    >>> sorted(miswritings("7"))
    [1, 2, 3, 4, 5, 6, 8, 9, 70]
    """
    number, place = int(digits), 10 ** len(digits)
    values = {number - 1, number + 1, number * 10}
    if number % 10 == 0:
        values.add(number // 10)
    # the slips of _any_digit_slips as numbers, which takes a third of the time: asked of every figure
    for i, old in enumerate(digits):
        place //= 10
        least = number - int(old) * place
        if i == 0 or digits[0] != "0":
            values.update(range(least + place * (i == 0), least + 10 * place, place))
        values.update(_readable(digits[:i] + digits[i + 1 :]))
        values.update(_readable(digits[:i] + digits[i + 1 : i + 2] + old + digits[i + 2 :]))
    return values - {number, 0}


def _readable(digits: str) -> tuple[int, ...]:
    """Return the value of a row of digits, none for one with a leading nought that nobody prints."""
    return (int(digits),) if digits and (len(digits) == 1 or digits[0] != "0") else ()
