"""Which power do digits with an exponent print?

「10^5」 is 100000, "1.1^3" is 1.331 and "2.5e3" or "1.2E+05" is one number; "3e8a" and "5E10" are codes.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from factcheck.languages.digits import decimal_value
from factcheck.languages.late import Late

_BASE = r"(?P<base>[0-9]{1,12}(?:\.[0-9]{1,12})?)"
_RAISED = Late(rf"{_BASE} ?\^ ?(?P<power>[-+]?[0-9]{{1,2}})(?![0-9A-Za-z.^])")
_TIMES_TEN = Late(rf"{_BASE}(?: ?[eE](?=[-+])|e)")
_EXPONENT = Late("[-+]?[0-9]{1,2}(?![0-9A-Za-z^-]|[.][0-9])")
SIGNS = frozenset("^eE ")


class Power(NamedTuple):
    """A power: where it ends, its value, and what its last printed digit counts (nothing in 2^5)."""

    end: int
    value: Fraction
    place: Fraction
    is_exact: bool


def power_at(text: str, at: int) -> Power | None:
    """Read the power whose digits start at *at*; two digits of exponent are the most."""
    raised = _RAISED.match(text, at)
    if raised is not None:
        base, power = Fraction(raised["base"]), int(raised["power"])
        if not base and power < 0:
            return None
        return Power(raised.end(), base**power, Fraction(1), True)
    head = _TIMES_TEN.match(text, at)
    exponent = _EXPONENT.match(text, head.end()) if head is not None else None
    if head is None or exponent is None:
        return None
    (value, place), factor = decimal_value(head["base"]), Fraction(10) ** int(exponent[0])
    return Power(exponent.end(), value * factor, place * factor, False)
