"""What does a bare number count?

"34 new problems" are problems, "one person" is a count and "that one" is none; "39.6 and 15.2 percent"
share the unit that stands behind the last of them.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.interval import ONE
from factcheck.languages.en import words as w
from factcheck.languages.en.words import listed
from factcheck.languages.figure import Numeral, quantity
from factcheck.languages.late import Late, either
from factcheck.model import Kind, Quantity
from factcheck.source import Span

if TYPE_CHECKING:
    from factcheck.languages.en.draft import Draft
    from factcheck.model import Figure

_PHRASE = Late(r"[ \u00a0-](?P<words>[a-z][a-z-]{0,30}(?: [a-z][a-z-]{0,30}){0,3})")
_IRREGULAR = frozenset(
    listed(
        """people men women children persons staff police personnel students troops cattle sheep fish aircraft
        media feet teeth mice geese crew youth alumni data criteria phenomena households"""
    )
)
_STOP = frozenset(
    listed(
        """of in on at to and or was is were are has had have as by for from with that this which who its it
        his her their but if than then when while per into out up down off over under after before since
        until less more would will could can may might must not no also does us plus versus about against
        across because during years year times last always perhaps besides towards afterwards yes minus this
        thus toward upwards did"""
    )
)
_ONES_NOUNS = frozenset(
    listed(
        """person man woman child boy girl case death seat vote goal vehicle day member employee passenger
        officer soldier student patient player point company country state city district county school
        hospital house building car bus ship plane store factory plant unit segment customer"""
    )
)
_BEFORE_NOT_ONE = "no any every each this that which the some such another only each or new little good bad"
_NOT_ONE = Late(rf"{either(*listed(_BEFORE_NOT_ONE))} \Z", re.IGNORECASE)
_SHARED = Late(r",? (?:and|or|to) |, ")


def noun(text: str, at: int) -> str:
    """Return the plural noun that a number counts, looking past two adjectives, or nothing."""
    phrase = _PHRASE.match(text, at)
    if not phrase:
        return ""
    for word in phrase["words"].split(" ")[:4]:
        if word in _STOP:
            return ""
        if word in _IRREGULAR or (len(word) > 3 and word[-1] == "s" and word[-2] not in "sui"):
            return word
    return ""


COUNTED = frozenset(
    listed(
        """people workers employees jobs homes houses patients students troops soldiers units vehicles cars
        persons members men women children copies households families tons tonnes shares stores companies
        customers points species votes flights passengers tickets megawatts calories miles words"""
    )
)


def counts(text: str, at: int) -> bool:
    """Tell whether what follows a number like 2000 shows that it is no year."""
    return noun(text, at) in COUNTED


def one_counts(text: str, low: Draft) -> bool:
    """Tell whether "one" is a figure: one person, but not the one, one of them."""
    if _NOT_ONE.search(text[max(0, low.start - 9) : low.start]):
        return False
    phrase = _PHRASE.match(text, low.end)
    noun_after = phrase["words"].split(" ")[0] if phrase is not None else ""
    if noun_after == "point" and text.endswith("at ", 0, low.start):
        return False  # at one point he left
    return noun_after in _ONES_NOUNS


def singular(text: str, read: Draft) -> str:
    """Return the noun of "one person" or of a "12-member committee"."""
    phrase = _PHRASE.match(text, read.end)
    word = phrase["words"].split(" ")[0] if phrase else ""
    if text[read.end : read.end + 1] == "-":
        return word if "-" not in word else ""
    return word if read.written.value == 1 and read.written.in_words and word in _ONES_NOUNS else ""


_SHARES = frozenset({Kind.PERCENT, Kind.POINT, Kind.DIMENSION, Kind.DURATION})


def shared_units(text: str, figures: list[Figure]) -> list[Figure]:
    """Lend the unit of "39.6 and 15.2 percent" to the figures before it that lack one."""
    for index in range(len(figures) - 2, -1, -1):
        this, after = figures[index], figures[index + 1]
        if isinstance(this, Quantity) and isinstance(after, Quantity) and this.kind is Kind.NUMBER:
            join = _SHARED.match(text, this.end)
            if join and _are_listed(this, after, join):
                figures[index] = _lent(text, this, after, join.group() == " to ")
    return figures


def _are_listed(this: Quantity, after: Quantity, join: re.Match[str]) -> bool:
    """Tell whether figures are of one list, not "20, or 2.5%" nor "at 1,140,000, 5 percent below"."""
    if this.value is None or not join.end() == after.start == after.numeral.start:
        return False
    return after.kind is not Kind.PERCENT or (" or " not in join.group() and this.value < _THOUSAND)


def _lent(text: str, this: Quantity, after: Quantity, is_change: bool) -> Quantity:
    """Return *this* with the unit of *after*, and in "from 3 to 5 million" with its scale."""
    kind, unit = (after.kind, after.unit) if after.kind in _SHARES else (this.kind, this.unit)
    scale = _SCALED.search(after.text) if is_change else None
    if this.value is None or (kind is this.kind and not scale):
        return this
    factor = w.SCALES[scale.group().strip().lower()] if scale and this.value < _THOUSAND else 1
    numeral = Numeral(this.value * factor, (this.place or ONE) * factor, factor > 1)
    return quantity(text, Span(this.start, this.end), this.numeral, numeral, kind, unit, this.hedge)


_SCALED = Late(r" (?:thousand|million|billion|trillion)\b", re.IGNORECASE)
_THOUSAND = Fraction(1000)
