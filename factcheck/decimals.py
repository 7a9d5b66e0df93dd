"""How is an exact value printed?

「20 ÷ 34」 is 58.82…%: all digits where a decimal ends, else as many as are needed, cut off and marked by …;
never by way of a float, which would print another value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction


def exact(value: Fraction) -> str:
    """Print a value without loss: a decimal where it ends, else ``a/b``.

    >>> exact(Fraction(11837, 200)), exact(Fraction(1, 3))
    ('59.185', '1/3')
    """
    if value.denominator == 1:
        return str(value.numerator)
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places = max(twos, fives)
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def decimal(value: Fraction, places: int) -> str:
    """Print a value cut to *places* decimals, with … where digits were left out.

    >>> decimal(Fraction(2000, 34), 2), decimal(Fraction(1, 4), 2)
    ('58.82…', '0.25')
    """
    shifted = abs(value) * 10**places
    whole, left = divmod(shifted.numerator, shifted.denominator)
    digits = str(whole).rjust(places + 1, "0")
    head, tail = (digits[:-places], digits[-places:]) if places else (digits, "")
    if not left:
        tail = tail.rstrip("0")
    sign = "-" if value < 0 else ""
    return sign + head + ("." + tail if tail else "") + ("…" if left else "")
