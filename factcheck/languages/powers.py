"""Which power do digits with an exponent print?

「10^5」 and 「10⁵」 are 100000, "1.1^3" is 1.331, "2.5e3", "1.2E+05" and "1.5 × 10⁶" are one number each;
"3e8a" and "5E10" are codes, and the small 2 of "1,250²" leads to a note.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.frozen import NamedTuple
from factcheck.languages.digits import decimal_value
from factcheck.languages.late import Late

_BASE = r"(?P<base>[0-9]{1,12}(?:\.[0-9]{1,12})?)"
_ENDS = r"(?![0-9A-Za-z^]|\.[0-9])"
_RAISED = Late(rf"{_BASE} ?\^ ?(?P<power>[-+−]?[0-9]{{1,2}}){_ENDS}")
_SMALL = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_OF_TEN = rf"10(?: ?\^ ?(?P<power>[-+−]?[0-9]{{1,2}}){_ENDS}|(?P<small>[⁻⁺]?[{_SMALL}]{{1,2}}))"
_LOST = "10(?P<lost>[-−][0-9]{1,2})(?![0-9%A-Za-z]|[.][0-9])"  # the copy of 5.5×10⁻³ from a page
_TEN = Late(_OF_TEN)
_TIMES_RAISED = Late(rf"{_BASE} ?[×xX*·⋅] ?{_OF_TEN}")
_TIMES_LOST = Late(rf"(?P<base>[0-9]\.[0-9]{{1,12}}) ?[×xX*·⋅] ?{_LOST}")
_TIMES_TEN = Late(rf"{_BASE}(?: ?[eE](?=[-+])|e)")
_EXPONENT = Late("[-+]?[0-9]{1,2}(?![0-9A-Za-z^-]|[.][0-9])")
_PLAIN = str.maketrans(_SMALL + "⁻⁺−", "0123456789-+-")
SIGNS = frozenset("^eE ×xX*·⋅⁻⁺" + _SMALL)
"""What stands behind the digits of a power."""
_BEHIND_BLANK = frozenset("^eE×xX*·⋅")


class Power(NamedTuple):
    """A power: where it ends, its value, and what its last printed digit counts (nothing in 2^5)."""

    end: int
    value: Fraction
    place: Fraction
    is_exact: bool


def power_at(text: str, at: int, end: int) -> Power | None:
    """Read the power whose digits stand from *at* to *end*; two digits of exponent are the most."""
    sign = text[end : end + 1]
    if sign == " ":
        sign = text[end + 1 : end + 2]
        if sign not in _BEHIND_BLANK:
            return None
    if sign in "eE":
        return _exponential(text, at)
    if sign in "×xX*·⋅":
        return _scientific(text, at)
    return (_raised(text, at) if sign == "^" else _small(text, at)) if sign in SIGNS else None


def _raised(text: str, at: int) -> Power | None:
    """Read 2^10."""
    raised = _RAISED.match(text, at)
    if raised is None:
        return None
    base, power = Fraction(raised["base"]), int(raised["power"].translate(_PLAIN))
    if not base and power < 0:
        return None
    return Power(raised.end(), base**power, Fraction(1), True)


def _small(text: str, at: int) -> Power | None:
    """Read 10⁶; behind other digits a small one is more often the sign of a note."""
    ten = _TEN.match(text, at)
    if ten is None or ten["small"] is None:
        return None
    return Power(ten.end(), Fraction(10) ** int(ten["small"].translate(_PLAIN)), Fraction(1), True)


def _scientific(text: str, at: int) -> Power | None:
    """Read 1.5 × 10⁶ and 3x10^8."""
    match = _TIMES_RAISED.match(text, at)
    power = (match["power"] or match["small"]) if match is not None else ""
    if match is None and (match := _TIMES_LOST.match(text, at)):
        power = match["lost"]
    if match is None:
        return None
    value, place = decimal_value(match["base"])
    factor = Fraction(10) ** int(power.translate(_PLAIN))
    return Power(match.end(), value * factor, place * factor, False)


def _exponential(text: str, at: int) -> Power | None:
    """Read 2.5e3 and 1.2E+05."""
    head = _TIMES_TEN.match(text, at)
    exponent = _EXPONENT.match(text, head.end()) if head is not None else None
    if head is None or exponent is None:
        return None
    (value, place), factor = decimal_value(head["base"]), Fraction(10) ** int(exponent[0])
    return Power(exponent.end(), value * factor, place * factor, False)
