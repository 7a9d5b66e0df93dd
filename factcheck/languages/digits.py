"""What number do Arabic digits print, and what does the last of them count?

「170.50」 is 170.5 known to the hundredth; 「1，234」 is one number with a full-width grouping comma, and
in 「20，300美元」 after a currency sign the comma ends a clause.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

GROUP_MARKS = ",，\u2009\u202f\u00a0"

# a run of digits that is not the tail of a longer one, grouped by threes or not, with decimals or not
_GROUPED = rf"[0-9]{{1,3}}(?:[{GROUP_MARKS}][0-9]{{3}})+(?![0-9])"
DIGITS = re.compile(rf"(?:{_GROUPED}|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+")

_UNGROUP = str.maketrans("", "", GROUP_MARKS + " ")

ONE = Fraction(1)

MAX_DIGITS = 400
"""Longer runs are codes: no quantity is printed with so many, and int() grows faster than linear."""


@lru_cache(maxsize=4096)
def decimal_value(written: str) -> tuple[Fraction, Fraction]:
    """Return the exact value of ASCII digits and the place that the last digit counts.

    >>> decimal_value("1,234.50")
    (Fraction(2469, 2), Fraction(1, 100))
    """
    if written.isdigit():
        return Fraction(int(written)), ONE
    whole, _, decimals = written.translate(_UNGROUP).partition(".")
    place = 10 ** len(decimals)
    return Fraction(int(whole + decimals), place), Fraction(1, place)
