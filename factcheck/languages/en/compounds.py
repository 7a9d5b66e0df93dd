"""Which second figure or unit belongs to the first?

"thirteen dollars and forty-five cents", "7 feet and 10 inches", "$1.40 a share", "$15.4/hour": parts are
added up in the smaller unit, money in the larger; a rate makes a compound unit.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.languages.en import currencies, measures, numerals, suffixes
from factcheck.languages.en.words import listed
from factcheck.languages.late import Late
from factcheck.model import Kind
from factcheck.units import CANONICAL, Unit, counted

if TYPE_CHECKING:
    from factcheck.languages.en.digits import Written
    from factcheck.languages.en.draft import Draft

_AND = Late(r",? and |, | |-|(?<=[a-z])(?=\d)")
_NOTHING_ELSE = r"(?=[.,;!?]?(?:\s|\Z))(?![.,;!?]?\s+[a-z\d(])"
_LAST_CENTS = Late(rf"(?: and)? (?P<cents>\d{{2}}){_NOTHING_ELSE}", re.IGNORECASE)
_PER = Late(r"(?P<sign> ?/ ?| per |-per-)(?P<word>(?:square |cubic )?[A-Za-zµμ]+[²³]?)")
_EVERY = Late(r"(?: an? |-an?-)(?P<word>[A-Za-z]+)(?! (?:earlier|ago|later|before|after)\b)")
_SECOND = CANONICAL["s"]
"""Its word outside the figure would be read as an ordinal: megabits per second."""
_RATED = frozenset(
    listed(
        """share year month week day hour barrel ton tonne pound gallon ounce unit night person head piece
        minute bushel acre litre liter kilogram kilo ticket vote"""
    )
)
_LARGEST_WITH_CENTS = 1000
_SUBUNITS = "cent cents pence penny pennies sen sens paise kopek kopeks kopeck kopecks fen centavos"
_SUBUNIT_WORDS = frozenset(listed(_SUBUNITS))


def add_part(text: str, read: Draft) -> Draft:
    """Add the smaller part behind a length, mass or sum of money."""
    if read.kind is Kind.CURRENCY and read.unit.factor == 1:
        return _add_cents(text, read)
    if halved := _and_half(text, read):
        return halved
    lengths = read.kind is Kind.DIMENSION and read.unit.dimension in _PARTED and not read.written.is_fraction
    while lengths and (more := _smaller(text, read)):
        read = more
    return read


def _and_half(text: str, read: Draft) -> Draft | None:
    """Add the half of "an hour and a half" and "two miles and a half"."""
    if read.kind not in _HALVED or read.written.place != 1:
        return None
    half = _HALF_BEHIND.match(text, read.end)
    if not half:
        return None
    written = read.written._replace(value=read.written.value + Fraction(1, 2), place=Fraction(1, 10))
    return read._replace(end=half.end(), written=written)


_HALVED = (Kind.DIMENSION, Kind.DURATION)
_HALF_BEHIND = Late(r" and a half\b(?!-| (?:dozen|hundred|[mb]illion))", re.IGNORECASE)
_FOOT = CANONICAL["ft"]
_PARTED = (CANONICAL["m"].dimension, CANONICAL["kg"].dimension)


def _smaller(text: str, read: Draft) -> Draft | None:
    join = _AND.match(text, read.end)
    part = numerals.numeral(text, join.end()) if join else None
    if not part or part.scale > 1 or part.is_ordinal:
        return None
    suffix = suffixes.read(text, part.end, not part.in_words, False)
    if not suffix and read.unit == _FOOT and join and join.group() == "-":
        suffix = suffixes.Suffix(part.end, Kind.DIMENSION, CANONICAL["in"])  # a 6-foot-3 guard
    times = _times_in(suffix.unit, read.unit) if suffix else 0
    if not suffix or part.value >= times:
        return None
    written = read.written._replace(value=read.written.value * times + part.value, place=part.place)
    return read._replace(end=suffix.end, written=written, unit=suffix.unit)


def _times_in(small: Unit, large: Unit) -> int:
    """Return how many small units make a large one: 12 inches a foot; nothing if they do not."""
    if small.dimension != large.dimension or small.factor >= large.factor:
        return 0
    times = large.factor / small.factor
    return times.numerator if times.denominator == 1 else 0


def _add_cents(text: str, read: Draft) -> Draft:
    if read.written.scale > _LARGEST_WITH_CENTS or read.written.value.denominator != 1:
        return read
    join = _AND.match(text, read.end)
    part = numerals.numeral(text, join.end()) if join else None
    end = _end_of_cents(text, part) if part else None
    if part and end:
        return _with_cents(read, part.value, end)
    last = _LAST_CENTS.match(text, read.end)
    if last and not read.prefixed:
        return _with_cents(read, Fraction(last["cents"]), last.end())
    return read


def _end_of_cents(text: str, part: Written) -> int | None:
    """Return where the cents end of "thirteen dollars and forty-five cents", if these are cents."""
    if part.value >= 100 or part.value.denominator != 1:
        return None
    suffix = suffixes.read(text, part.end, not part.in_words, False)
    is_subunit = suffix and text[part.end : suffix.end].strip(" -").lower() in _SUBUNIT_WORDS
    return suffix.end if suffix and is_subunit else None


def _with_cents(read: Draft, cents: Fraction, end: int) -> Draft:
    value = read.written.value + cents / 100
    return read._replace(end=end, written=read.written._replace(value=value, place=Fraction(1, 100)))


def add_rate(text: str, read: Draft) -> Draft:
    """Make the unit of a rate; only "/hour" becomes part of the mention, "a share" stays outside it."""
    if read.kind not in (Kind.CURRENCY, Kind.DIMENSION):
        return read
    match = _PER.match(text, read.end)
    if match and (unit := _denominator(match["word"])):
        is_told_with = "/" in match["sign"] or unit == _SECOND or _is_speed(read.unit, unit)
        return read._replace(end=match.end() if is_told_with else read.end, unit=read.unit.per(unit))
    match = _EVERY.match(text, read.end)
    if match and match["word"] in _RATED and (unit := _denominator(match["word"])):
        return read._replace(unit=read.unit.per(unit))
    return read


def _is_speed(unit: Unit, per: Unit) -> bool:
    return unit.dimension == CANONICAL["m"].dimension and per.name in measures.DURATIONS


def _denominator(word: str) -> Unit | None:
    key = word.lower()
    if entry := measures.WORDS.get(key) or measures.SYMBOLS.get(word):
        return entry
    return counted(key) if len(key) > 2 and key not in currencies.WORDS else None
