"""What number do Arabic digits print, and what does the last of them count?

「170.50」 is 170.5 known to the hundredth; 「1，234」 is one number with a full-width grouping comma, and
in 「20，300美元」 after a currency sign the comma ends a clause.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

GROUP_MARKS = ",，\u2009\u202f\u00a0"

# a run of digits that is not the tail of a longer one, grouped by threes or not, with decimals or not;
# what both begin with stands first, so that nothing is read twice
_GROUPS = rf"(?:[{GROUP_MARKS}][0-9]{{3}})+(?![0-9])"
DIGITS = re.compile(rf"[0-9]{{1,3}}(?:{_GROUPS}|[0-9]*)(?:\.[0-9]+)?|\.[0-9]+")

_UNGROUP = str.maketrans("", "", GROUP_MARKS + " ")

ONE = Fraction(1)
_FIRST_MARKS = {"①": 20, "⑴": 20, "㈠": 10, "㊀": 10, "Ⅰ": 12, "ⅰ": 12}
MARKS = "".join(chr(ord(first) + i) for first, count in _FIRST_MARKS.items() for i in range(count))
"""The signs of list items, notes and grades, which are numbered and count nothing."""
_HALVES_TO_EIGHTHS = (
    "½ 1/2 ⅓ 1/3 ⅔ 2/3 ¼ 1/4 ¾ 3/4 ⅕ 1/5 ⅖ 2/5 ⅗ 3/5 ⅘ 4/5 ⅙ 1/6 ⅚ 5/6 ⅛ 1/8 ⅜ 3/8 ⅝ 5/8 ⅞ 7/8"
)
_GLYPHS = _HALVES_TO_EIGHTHS.split()
GLYPHS = {glyph: Fraction(value) for glyph, value in zip(_GLYPHS[::2], _GLYPHS[1::2], strict=True)}
"""Fractions that are one character."""

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
