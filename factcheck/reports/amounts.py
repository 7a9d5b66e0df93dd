"""How are values and ranges printed for a reader?

「26.3亿元」 may stand for 26.25亿至26.35亿元: values keep 万 and 亿 where that is shorter, and a gap is
printed with as many decimals as it needs not to read 0.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import explain
from factcheck.arithmetic.lowering import IncommensurableError, lower
from factcheck.arithmetic.readings import as_written, at_widest, box_of
from factcheck.arithmetic.terms import span as values
from factcheck.decimals import decimal
from factcheck.expression import Call, Comparison, Function, Literal, Ref
from factcheck.interval import Hedge
from factcheck.model import Origin, Quantity, Verdict
from factcheck.units import PERCENT

if TYPE_CHECKING:
    from factcheck.arithmetic.terms import Term
    from factcheck.expression import Value
    from factcheck.interval import Interval
    from factcheck.model import Finding
    from factcheck.reports.words import Words
    from factcheck.units import Unit

PLACES = 4
"""Decimals that are printed of a value that has more."""


def number(value: Fraction, words: Words, places: int = PLACES) -> str:
    """Print a value with 万/亿 or with grouped digits, whichever is shorter."""
    plain = decimal(value, places)
    for scale, name in words.scales:
        if abs(value) >= scale:
            scaled = decimal(value / scale, PLACES)
            # digits that are cut off anyway need not be many
            scaled = decimal(value / scale, 2) if "…" in scaled else scaled
            if len(scaled) < len(plain) and ("…" not in scaled or "…" in plain):
                return _minus(scaled + name)
            break
    return _minus(_grouped(plain, words.grouping))


def _minus(digits: str) -> str:
    return digits.replace("-", "−", 1)


def amount(value: Fraction, unit: Unit, words: Words, places: int = PLACES) -> str:
    """Print a value with its unit."""
    return _with_unit(number(value, words, places), unit, words)


def span(interval: Interval, unit: Unit, words: Words, places: int = PLACES) -> str:
    """Print every value of an interval: ``58.5至59.5%``, ``≥ 260个``, ``[3.7万, 3.8万)``."""
    if interval.low is None or interval.high is None:
        return _one_sided(interval, unit, words, places)
    if interval.whole:
        ends = Fraction(interval.first_whole()), Fraction(interval.last_whole())
    else:
        ends = interval.low, interval.high
    low, high = (number(end, words, places) for end in ends)
    if low == high:  # or nearer to each other than the digits that are shown
        text = low
    elif interval.whole or (interval.low_closed and interval.high_closed):
        text = low + words.to + high
    else:
        left, right = "[" if interval.low_closed else "(", "]" if interval.high_closed else ")"
        text = f"{left}{low}, {high}{right}"
    return _with_unit(text, unit, words)


def stated(finding: Finding) -> Quantity | None:
    """Return the figure that is compared with what the others imply, where it is a single one."""
    found = finding.check.operands.get(finding.stated or "")
    return found if isinstance(found, Quantity) else None


def equation(finding: Finding, words: Words) -> str:
    """Print the equation with the signs of a printed page, turned round where it cannot hold."""
    return _printed(explain.equation(finding.check), words, wrong=finding.verdict is Verdict.INCONSISTENT)


def why(finding: Finding, words: Words) -> str:
    """Say why a check ended as it did, where the equation does not say it itself."""
    match finding.check.expression:
        case Call(Function.ATTAINABLE) if finding.verdict is Verdict.INCONSISTENT:
            return ""
    if finding.reason == explain.EXACT and finding.check.origin is Origin.DISCOVERED:
        return ""  # a hundred that a rule adds up to is no number that an author might bracket
    return words.reason(AGAINST if not finding.reason and _goes_against(finding) else finding.reason)


AGAINST = "the figures go the other way"


def _goes_against(finding: Finding) -> bool:
    """Tell whether the figures fall where they are said to rise, or the reverse."""
    figure = stated(finding)
    if figure is None or figure.value is None or finding.point is None:
        return False
    return finding.verdict is Verdict.INCONSISTENT and finding.point < 0 < figure.value


def others(finding: Finding, words: Words) -> list[str]:
    """Print the equations that fail for the same cause."""
    return [_printed(equation, words, wrong=True) for equation in finding.also]


_DAY = re.compile(r"(.+) <= days\(\1\)")
_WHOLE = re.compile(r"attainable\((.+?), (.+)\)")
_CALL = re.compile(r"(count|days|months|years|avg|max|min)\(\[?([^()]*?)\]?\)")


def _printed(equation: str, words: Words, *, wrong: bool) -> str:
    """Say an equation as an editor would, without the names of functions."""
    for pattern, (holds, fails) in ((_DAY, words.day), (_WHOLE, words.attained)):
        match = pattern.fullmatch(equation)
        if match:
            return (fails if wrong else holds).format(*match.groups())
    text, says_so = explain.signed(equation, fails=wrong)
    text = _CALL.sub(lambda match: words.functions[match[1]].format(match[2]), text)
    return words.fails.format(text) if wrong and not says_so else text


def derived(figure: Quantity, finding: Finding, words: Words) -> str:
    """Print what the other figures imply: the value from the printed digits, else the whole range.

    Where one printed figure may not be greater than another one, nothing is implied.
    """
    if explain.implies_nothing(finding.check.expression):
        return ""
    match finding.check.expression:
        case Comparison(_, Call(Function.COUNT), Ref()) | Comparison(_, Ref(), Call(Function.COUNT)):
            return ""
    if finding.point is not None:
        return amount(finding.point, finding.unit, words, places(figure))
    return "" if finding.computed is None else span(finding.computed, finding.unit, words, places(figure))


def places(figure: Quantity) -> int:
    """Return so many decimals that a derived value tells how the stated figure would be rounded."""
    return max(2, explain.decimals_of(figure.place) + 2)


def gap(figure: Quantity, finding: Finding, words: Words) -> str:
    """Say how far what is stated lies from what the others imply; nothing where they touch.

    A reader subtracts the figures that are printed; where one of them is a range, the ranges lie apart.
    """
    fails = finding.verdict in (Verdict.INCONSISTENT, Verdict.ONLY_IF_TRUNCATED)
    if not fails or not derived(figure, finding, words):
        return ""
    if finding.point is not None and figure.value is not None and figure.hedge is Hedge.NONE:
        return _off(abs(finding.point - figure.value), finding.unit, words, words.short_by)
    computed = finding.computed
    if computed is None or computed.meet(figure.interval.over_reals()) is not None:
        return ""
    return _off(_distance(computed, figure.interval), finding.unit, words, words.short_by_least)


def sides(finding: Finding, words: Words) -> list[tuple[str, str, str]]:
    """Say what the sides of an equation come to, where neither is a printed figure.

    Of each its value from the printed digits, its range, and behind the last the difference of the two.
    """
    told: list[tuple[str, str, str]] = []
    printed: list[Interval] = []
    for side, term in _compared(finding):
        value, reach = (
            values(term, box_of((term,), reading)).divided(finding.unit.factor)
            for reading in (as_written, at_widest)
        )
        printed.append(value)
        # a number of the check itself says in the equation what it is
        if not isinstance(side, Literal):
            text, widest = span(value, finding.unit, words, 2), span(reach, finding.unit, words, 2)
            told.append((text, widest if widest != text else "", ""))
    if told:
        told[-1] = (*told[-1][:2], _between(printed, finding, words))
    return told


def _compared(finding: Finding) -> list[tuple[Value, Term]]:
    """Return both sides of an equation without a printed figure, where they can be told in its unit."""
    match finding.check.expression:
        case Comparison(_, left, right) if finding.stated is None:
            try:
                measured = [(side, lower(side, finding.check.operands)) for side in (left, right)]
            except IncommensurableError:
                return []
            if all(one.dimension in (None, finding.unit.dimension) for _, one in measured):
                return [(side, one.term) for side, one in measured]
    return []


def _between(printed: list[Interval], finding: Finding, words: Words) -> str:
    """Say how far two sides lie apart, where figures without a hedge leave two values to subtract."""
    first, second = printed
    fails = finding.verdict in (Verdict.INCONSISTENT, Verdict.ONLY_IF_TRUNCATED)
    if not fails or first.low is None or second.low is None or not (first.is_point and second.is_point):
        return ""
    return _off(abs(first.low - second.low), finding.unit, words, words.short_by)


def apart(figures: list[Quantity], finding: Finding, words: Words) -> str:
    """Say how far two figures lie apart that should say the same."""
    if len(figures) != 2 or finding.verdict is not Verdict.INCONSISTENT:
        return ""
    unit = figures[1].unit
    values = [figure.value for figure in figures if figure.hedge is Hedge.NONE]
    if len(values) == 2 and values[0] is not None and values[1] is not None:
        distance = abs(values[0] * figures[0].unit.factor / unit.factor - values[1])
        return _off(distance, unit, words, words.short_by)
    one, other = (figure.interval.scaled(figure.unit.factor) for figure in figures)
    apart = _distance(one, other)
    return _off(apart and apart / unit.factor, unit, words, words.short_by_least)


def _off(distance: Fraction | None, unit: Unit, words: Words, template: str) -> str:
    far = _far(distance, unit, words)
    return far and template.format(far)


def _far(distance: Fraction | None, unit: Unit, words: Words) -> str:
    """Print a distance with as many decimals as it needs not to read 0."""
    if not distance:
        return ""
    places = next((p for p in range(2, 13) if distance * 10**p >= 1), 12)
    if unit == PERCENT:
        return f"{decimal(distance, places)}{words.gap}{words.points}"
    return amount(distance, unit, words, places)


def _distance(a: Interval, b: Interval) -> Fraction | None:
    if a.low is not None and b.high is not None and a.low >= b.high:
        return a.low - b.high
    if b.low is not None and a.high is not None and b.low >= a.high:
        return b.low - a.high
    return None


def _one_sided(interval: Interval, unit: Unit, words: Words, places: int) -> str:
    if interval.low is not None:
        return ("≥ " if interval.low_closed else "> ") + amount(interval.low, unit, words, places)
    if interval.high is not None:
        return ("≤ " if interval.high_closed else "< ") + amount(interval.high, unit, words, places)
    return "−∞ … +∞"


def _grouped(digits: str, separator: str) -> str:
    whole, dot, rest = digits.partition(".")
    if not separator or not whole.lstrip("-").isdigit():
        return digits
    return f"{int(whole):{separator}}{dot}{rest}" if whole != "-0" else digits


_NUMBER = re.compile(r"(?<![\d.,])(?=\d)")
"""Where a number begins."""


def _with_unit(text: str, unit: Unit, words: Words) -> str:
    name = words.units.get(unit.name, unit.name)
    if name in words.signs:
        return _NUMBER.sub(words.signs[name], text)
    separator = words.gap if name[:1].isalpha() and name.isascii() else ""
    return f"{text}{separator}{name}"
