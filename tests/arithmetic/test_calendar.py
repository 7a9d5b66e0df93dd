"""Days, months and years between printed dates."""

import pytest

from factcheck.arithmetic import calendar
from factcheck.interval import point
from factcheck.model import Day, Period


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (Day(None, 5), Day(None, 11), 7),  # 自5月以来……截至11月末
        (Day(None, 1), Day(None, 11), 11),
        (Day(2021, 11), Day(2022, 2), 4),
        (Day(None, 11), Day(None, 2), 4),
        (Day(2022), Day(2022), 12),
        (Day(None, 9, 25), Day(None, 9, 30), 1),
    ],
)
def test_months(first, last, expected):
    assert calendar.months(Period(first, last)) == point(expected, whole=True)


@pytest.mark.parametrize(
    ("first", "last", "low", "high"),
    [
        (Day(None, 1), Day(None, 11), 334, 335),  # 1月至11月, leap or not
        (Day(2022, 1), Day(2022, 11), 334, 334),
        (Day(2024, 2), Day(2024, 2), 29, 29),
        (Day(None, 12, 30), Day(None, 1, 2), 4, 4),
        (Day(2022), Day(2022), 365, 365),
    ],
)
def test_days(first, last, low, high):
    days = calendar.days(Period(first, last))
    assert (days.low, days.high) == (low, high)


def test_what_is_not_printed_is_not_counted():
    assert calendar.days(Period(Day(None), Day(None, 3))) is None
    assert calendar.years(Period(Day(None, 3), Day(2022))) is None
    assert calendar.years(Period(Day(2022), Day(2026))) == point(5, whole=True)


@pytest.mark.parametrize(
    ("day", "exists"),
    [
        (Day(2023, 2, 29), False),
        (Day(2024, 2, 29), True),
        (Day(None, 2, 29), True),
        (Day(None, 2, 30), False),
        (Day(None, 13), False),
        (Day(1900, 2, 29), False),
        (Day(2022), True),
    ],
)
def test_exists(day, exists):
    assert calendar.exists(day) is exists
