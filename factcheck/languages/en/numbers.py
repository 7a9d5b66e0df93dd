"""Is this numeral a quantity here, and of what kind?

2022 is a year unless people follow it, "No. 2" is a rank, 11th an ordinal, "34 new problems" a count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.interval import Hedge
from factcheck.languages.en import contexts, dates, forms, hedges, names, nouns, quantities, ranges
from factcheck.languages.late import Late, either
from factcheck.model import Date, Kind, Name, Quantity
from factcheck.source import Span
from factcheck.units import counted

if TYPE_CHECKING:
    from factcheck.languages.en.draft import Draft
    from factcheck.model import Figure

_RANKING = either("rank(?:ed|s|ing)?", "placed", "finish(?:ed)?", "came", "finishing")
_RANKED = Late(rf"(?<![A-Za-z]){_RANKING}(?: at| in)?(?: the)? \Z", re.IGNORECASE)
_NUMBERED = Late(r"(?<![A-Za-z])(?:No\. ?|no\. ?|number |Number |top |Top |#)\Z")
_STAGES = Late(r"(?:slide|phase|stage|round|step|tier|quarter)[ -]\Z", re.IGNORECASE)
_SUFFIX_TH = Late(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_MEASURED_AGAINST = ("around", "over", "higher than", "lower than", "below", "above")
"""What may stand before a year all the same: £91.5 million lower than 2018."""
_CENTURIES = ("19", "20")
_YEAR_WORDS = dates.SINCE | {
    "year",
    "years",
    "fiscal",
    "january",
    "since",
    "ended",
    "ending",
    "end",
    "fy",
}


_SHORT_YEAR = Late(r"\d\d(?![\w%'’]|[.,:/-]\d)")


def short_year(text: str, at: int, floor: int) -> Date | None:
    """Read '21 and '98, but not the first words of 'quoted' speech: '20 people came'."""
    if text[at - 1 : at] not in _APOSTROPHES or not _SHORT_YEAR.match(text, at) or at <= floor:
        return None
    before = text[max(floor, at - 14) : at - 1]
    if before[-1:] not in _BEFORE_SHORT_YEARS or nouns.noun(text, at + 2) in nouns.COUNTED:
        return None
    return dates.date(text, at - 1, dates.of_two_digits(text, at))


_APOSTROPHES = ("'", "’", "‘")
_BEFORE_SHORT_YEARS = ("", " ", "\n", "(")


def year(text: str, at: int, floor: int) -> Date | None:
    """Read a bare year or a range of years."""
    if (
        not text[at : at + 4].isdigit()
        or text[at - 1 : at] in ("$", "£", "€", "¥", "#")
        or text[at + 4 : at + 5].isdigit()
    ):
        return None
    found = dates.years(text, at)
    if not found or not _is_year(text, at, floor, found.end):
        return None
    start = at
    return Date(text[start : found.end], start, found.end, found.kind, found.period)


def _is_year(text: str, at: int, floor: int, end: int) -> bool:
    before = text[max(floor, at - 14) : at].lower().split()
    announced = bool(before) and before[-1].strip("(,") in _YEAR_WORDS
    if not announced and (not text.startswith(_CENTURIES, at) or _is_hedged(text, at, floor)):
        return False
    if _is_amount(text, at, floor, end):
        return False
    return announced or not nouns.counts(text, at + 4)


def _is_hedged(text: str, at: int, floor: int) -> bool:
    """Tell "about 2000" from "lower than 2018"."""
    hedge = hedges.before(text, at, floor)
    if not hedge:
        return False
    return text.startswith("00", at + 2) or not text.startswith(_MEASURED_AGAINST, hedge.place)


def _is_amount(text: str, at: int, floor: int, end: int) -> bool:
    """Tell whether sign, scale or unit make an amount of what might be a year."""
    read = quantities.draft(text, at, floor)
    if not read:
        return False
    is_bare = read.kind is Kind.NUMBER and read.written.scale == 1 and read.start >= at
    return not is_bare or read.end > max(end, at + 4)


def read(text: str, at: int, floor: int) -> Figure | None:
    """Read the quantity, range, rank or ordinal that begins at *at*."""
    if found := _formed(text, at, floor):
        return found
    low = quantities.draft(text, at, floor) or forms.unit_alone(text, at, floor)
    return _drafted(text, low, floor) if low is not None else names.leftover(text, at)


def _formed(text: str, at: int, floor: int) -> Figure | None:
    """Read what has a form of its own: in her 20s, one in five, 5'10", several million."""
    if text[at].isalpha():
        return forms.some(text, at, floor) or forms.odds(text, at, floor)
    return forms.twenties(text, at) or forms.odds(text, at, floor) or forms.height(text, at)


def _drafted(text: str, low: Draft, floor: int) -> Figure | None:
    """Tell what a numeral with its unit is: a name, an ordinal, no figure at all, a range or one quantity."""
    special = _in_words(text, low, floor) if low.written.in_words else _digits_only(text, low, floor)
    if special or low.written.is_ordinal:
        return special or _ordinal(text, low, floor)
    if not contexts.allowed(text, low):
        return forms.quarters(text, low.numeral.start) or _from_one(text, low, floor)
    return ranges.spread(text, low, floor) or ranges.read(text, low, floor) or _single(text, low, floor)


def _from_one(text: str, low: Draft, floor: int) -> Quantity | None:
    """Read the range of "from one to ten" and "one or two people", where alone "one" is none."""
    if text[low.start : low.end].lower() != "one" or text[low.end : low.end + 1] != " ":
        return None
    found = ranges.read(text, low, floor)
    return found if found and text[low.end + 1].isalpha() else None


def _in_words(text: str, low: Draft, floor: int) -> Name | None:
    """Read what only words can be: Chapter Eleven, two-way, a billion-dollar deal."""
    at = low.numeral.start
    return _named(text, low, floor) or names.idiom(text, at, floor) or names.scale(text, at)


def _named(text: str, low: Draft, floor: int) -> Name | None:
    if text[low.start].isupper() or _STAGES.search(text[max(floor, low.start - 10) : low.start]):
        return names.labelled(text, low.start, floor)
    return None


def _digits_only(text: str, low: Draft, floor: int) -> Quantity | Name | None:
    """Read what only digits can be: 11th, 5-4, 25KT700, mid-20s."""
    end = low.end
    if low.kind is Kind.NUMBER and low.written.scale == 1:
        if suffix := _SUFFIX_TH.match(text, end):
            return _ordinal(text, low._replace(end=suffix.end(), numeral=Span(low.numeral.start, end)), floor)
        if score := names.score(text, low.start):
            return score
        if text[end : end + 1].isalpha() and text[end - 1].isdigit():
            return names.code(text, low.start)
    return None


def _ordinal(text: str, low: Draft, floor: int) -> Quantity | None:
    window = text[max(floor, low.start - 24) : low.start]
    word = low.written.in_words and text[low.start : low.end].lower()
    if word == "first" and (
        window.lower().endswith(("at ", "the very ")) or text[low.end : low.end + 1] == ","
    ):
        return None
    kind = Kind.RANK if _RANKED.search(window) else Kind.ORDINAL
    return quantities.built(text, low._replace(kind=kind))


def _single(text: str, low: Draft, floor: int) -> Quantity:
    read = quantities.hedge(text, low, floor)
    if read.hedge is not Hedge.NONE and (pair := ranges.told_pair(text, read)):
        return pair
    if read.kind is Kind.NUMBER:
        read = _numbered(text, low, read, floor) or _counted(text, read)
    return quantities.built(text, read)


def _numbered(text: str, low: Draft, read: Draft, floor: int) -> Draft | None:
    """Read the rank of "No. 2" and "top 10"."""
    if read.hedge is not Hedge.NONE:
        return None
    sign = _NUMBERED.search(text[max(floor, low.start - 8) : low.start])
    return read._replace(kind=Kind.RANK, start=low.start - len(sign.group())) if sign else None


def _counted(text: str, read: Draft) -> Draft:
    """Tell what a bare number is: a fraction, or a count of what the words behind it name."""
    if read.written.is_fraction and read.written.value < 1:
        return read._replace(kind=Kind.FRACTION)
    noun = nouns.noun(text, read.end) or nouns.singular(text, read)
    return read._replace(kind=Kind.COUNT, unit=counted(noun)) if noun else read
