"""How many days, months or years lie from one printed date to another, both included?

「截至11月末……自5月以来，连续7个月」: from May to November are seven months.  A year that is not printed
leaves February open, so a count of days may be an interval: 334 or 335 for 「1月至11月」.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.interval import Interval, point

if TYPE_CHECKING:
    from factcheck.model import Day, Period

LEAP, COMMON = 2020, 2019
YEARS = range(2, 9001)
"""The calendar of the standard library has these, and one before and behind."""
LAST_DAY = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Tell whether February has 29 days (Gregorian calendar)."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Return the number of days of a month."""
    return 29 if month == 2 and is_leap(year) else LAST_DAY[month - 1]


def exists(day: Day) -> bool:
    """Tell whether a date is in the calendar; 29 February needs a leap year where the year is printed."""
    if day.month is None:
        return True
    if not 1 <= day.month <= 12:
        return False
    return day.day is None or 1 <= day.day <= month_length(day.year or LEAP, day.month)


def years(period: Period) -> Interval | None:
    """Count calendar years, both ends included; None where a year is missing."""
    first, last = period.first.year, period.last.year
    return None if first is None or last is None else point(Fraction(last - first + 1), whole=True)


def months(period: Period) -> Interval | None:
    """Count months, both ends included; without years the last month follows the first within a year."""
    first, last = period
    first_month = first.month or (1 if first.year else None)
    last_month = last.month or (12 if last.year else None)
    if first_month is None or last_month is None:
        return None
    count = last_month - first_month + 1
    if first.year is not None and last.year is not None:
        count += 12 * (last.year - first.year)
    elif count <= 0:
        count += 12
    return point(Fraction(count), whole=True)


def days(period: Period) -> Interval | None:
    """Count days, both ends included; an unprinted year may or may not be a leap year."""
    year = period.last.year or period.first.year
    counts = [_days(period, y) for y in ((year,) if year else (COMMON, LEAP))]
    known = [Fraction(c) for c in counts if c is not None]
    return Interval(min(known), max(known), whole=True) if known else None


def _days(period: Period, year: int) -> int | None:
    first, last = period
    if not all(_is_known(day, year) for day in period):
        return None
    end = _last_day(last, last.year or year)
    start = _first_day(first, first.year or end.year)
    if first.year is None and start > end:  # 11月至次年2月
        start = _first_day(first, end.year - 1)
    return (end - start).days + 1 if end >= start else None


def _is_known(day: Day, year: int) -> bool:
    """Tell whether a day, a month or a year is printed that the calendar has."""
    return exists(day) and bool(day.month or day.year) and (day.year or year) in YEARS


def _first_day(day: Day, year: int) -> date:
    month = day.month or 1
    return date(year, month, min(day.day or 1, month_length(year, month)))


def _last_day(day: Day, year: int) -> date:
    month = day.month or 12
    length = month_length(year, month)
    return date(year, month, min(day.day or length, length))
