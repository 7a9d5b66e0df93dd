"""Is this numeral a quantity here, and of what kind?

"one" counts in "one mile" and not in "that one is good", "a third of the seats" is a fraction and "a third
party" is none, and 2022 is a year unless people follow it.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.interval import Hedge
from factcheck.languages.en import dates, hedges, names, nouns, numerals, quantities, ranges, suffixes
from factcheck.languages.en import words as w
from factcheck.languages.en.draft import Draft
from factcheck.languages.figure import Numeral, between
from factcheck.model import Date, Day, Kind, Name, Period, Quantity
from factcheck.source import Span
from factcheck.units import NUMBER, counted

if TYPE_CHECKING:
    from factcheck.model import Figure

_RANKED = re.compile(r"(?<![A-Za-z])(?:rank(?:ed|s|ing)?|placed|finish(?:ed)?|came|finishing)(?: at| in)?(?: the)? \Z", re.IGNORECASE)
_NUMBERED = re.compile(r"(?<![A-Za-z])(?:No\. ?|no\. ?|number |Number |top |Top |#)\Z")
_SUFFIX_TH = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_OF = re.compile(r"-?(?: of\b| (?:as|less|more|fewer|higher|lower|larger|smaller|to|the)\b|\s*(?:[.,;:)!?]|\Z))", re.IGNORECASE)
_HALF_OF = re.compile(r" (?:of|the|its|their|his|her|our|all|that|what|those|these|as|a)\b|[.]?\s*\Z", re.IGNORECASE)
_QUARTER_OF = re.compile(r" of\b|\s*\Z")
_BY_HALF = re.compile(r"(?<![A-Za-z])(?:by|a|one|one and a|nearly|about|than|almost) \Z", re.IGNORECASE)
_PERIOD_HALF = re.compile(r"(?:first|second|latter|last|other|1st|2nd|better|top|bottom|next) \Z", re.IGNORECASE)
_VAGUE = re.compile(r"(?P<first>tens|dozens|hundreds|thousands|millions|billions)(?: of (?P<second>thousands|millions|billions))? of\b", re.IGNORECASE)
_VAGUE_SIZES = {"tens": 10, "dozens": 12, **w.PLURAL_SCALES}
_YEAR_WORDS = frozenset(dates._SINCE) | {"year", "years", "fiscal", "january", "since", "ended", "ending", "end", "fy"}
_DOUBLE_NAME = re.compile(r"[- ]digit|-check|-decker| jeopardy| standard|-edged| bed| room|-A\b|-[a-z]")
_IN_HER = re.compile(r"(?:his|her|their|my|your|the|in) (?P<part>(?:mid|early|late|low|high)[- ])?\Z")
_ODDS = re.compile(
    r"(?:1|one|two|three|four|five|six|seven|eight|nine)(?P<join> in | out of (?:every )?)"
    r"(?:three|four|five|six|seven|eight|nine|ten|20|50|100|1,?000|10(?:,?000)?)(?![\w,.]*\d|-| ?%| \w*illion)",
    re.IGNORECASE,
)
_ONE_UNIT = re.compile(
    r"(?P<article>an?) (?:(?:kilo|milli)?(?:gram|litre|liter)|pound|gallon|kg|lb|tonne|ounce"
    r"|(?:dollar|euro|pound)(?= and [\w-]+ (?:cents|pence)))\b",
    re.IGNORECASE,
)
_DECADE_TAIL = re.compile(r"(?P<decade>[2-9])0s\b")


def year(text: str, at: int, floor: int) -> Date | None:
    """Read a bare year or a range of years."""
    if not text[at : at + 4].isdigit() or text[at - 1 : at] in ("$", "£", "€", "¥", "#") or text[at + 4 : at + 5].isdigit():
        return None
    found = dates.years(text, at)
    if not found or not _is_year(text, at, floor, found.end):
        return None
    start = at
    return Date(text[start : found.end], start, found.end, found.kind, found.period)


def _is_year(text: str, at: int, floor: int, end: int) -> bool:
    century = text[at : at + 2]
    before = text[max(floor, at - 14) : at].lower().split()
    announced = bool(before) and before[-1].strip("(,") in _YEAR_WORDS
    if century not in ("19", "20") and not announced:
        return False
    if hedges.before(text, at, floor) and not announced and not text[max(0, at - 6) : at].lower().startswith("around"):
        return False
    read = quantities.draft(text, at, floor)
    if read and (read.kind is not Kind.NUMBER or read.written.scale > 1 or read.start < at or read.end > max(end, at + 4)):
        return False
    return announced or not nouns.counts(text, at + 4)


def read(text: str, at: int, floor: int) -> Figure | None:
    """Read the quantity, range, rank or ordinal that begins at *at*."""
    if found := _twenties(text, at) or _odds(text, at, floor):
        return found
    low = quantities.draft(text, at, floor) or _unit_alone(text, at, floor)
    if low is None:
        return names.leftover(text, at)
    if low.written.in_words and (name := _named(text, low, floor) or names.scale(text, at)):
        return name
    if low.written.is_ordinal:
        return _ordinal(text, low, floor)
    if not low.written.in_words and (found := _digits_only(text, low, floor)):
        return found
    if not _allowed(text, low):
        return None
    if found := _range(text, low, floor):
        return found
    return _single(text, low, floor)


def _unit_alone(text: str, at: int, floor: int) -> Draft | None:
    """Read "a kg" and "a dollar and 42 cents", but not the rate of "$3 a pound"."""
    match = _ONE_UNIT.match(text, at)
    if not match or (floor and text[max(floor, at - 2) : at].strip() == "" and at - floor < 3):
        return None
    end = at + len(match["article"])
    one = Draft(at, end, Span(at, end), numerals.Written(end, Fraction(1), in_words=True))
    return quantities.with_unit(text, one)


def _named(text: str, low: Draft, floor: int) -> Name | None:
    if not text[low.start].isupper():
        return None
    return names.labelled(text, low.start, floor)


def _digits_only(text: str, low: Draft, floor: int) -> Figure | None:
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


def _twenties(text: str, at: int) -> Quantity | None:
    """Read an age in decades: in her 20s, the mid-30s."""
    tail = _DECADE_TAIL.match(text, at)
    opened = _IN_HER.search(text[max(0, at - 12) : at]) if tail else None
    if not tail or not opened:
        return None
    decade, one = Fraction(int(tail["decade"]) * 10), Fraction(1)
    start = at - len(opened["part"] or "")
    return between(text, Span(start, tail.end()), Numeral(decade, one), Numeral(decade + 10, one), NUMBER, False)


def _odds(text: str, at: int, floor: int) -> Quantity | None:
    """Read "one in five" and "nine out of ten" as fractions; "20 out of 34 problems" stays two counts."""
    match = _ODDS.match(text, at)
    over = numerals.numeral(text, at) if match else None
    under = numerals.numeral(text, match.end("join")) if match else None
    if not match or not over or not under or not 0 < over.value < under.value:
        return None
    end = under.end
    written = numerals.Written(end, over.value / under.value, over.value / under.value / 12, is_fraction=True)
    read = Draft(at, end, Span(at, end), written, Kind.FRACTION)
    return quantities.built(text, quantities.hedge(text, read, floor))


def _ordinal(text: str, low: Draft, floor: int) -> Quantity | None:
    window = text[max(floor, low.start - 24) : low.start]
    word = low.written.in_words and text[low.start : low.end].lower()
    if word == "first" and (window.lower().endswith(("at ", "the very ")) or text[low.end : low.end + 1] == ","):
        return None
    kind = Kind.RANK if _RANKED.search(window) else Kind.ORDINAL
    return quantities.built(text, low._replace(kind=kind))


def _allowed(text: str, low: Draft) -> bool:
    """Tell whether number words mean a figure here; digits always do."""
    if not low.written.in_words or low.end - low.start > 9 and low.kind is Kind.NUMBER and " " not in text[low.start : low.end]:
        return True
    words = text[low.start : low.numeral.end].lower().split()
    first, only = words[0], len(words) == 1
    bare = low.kind is Kind.NUMBER
    if first in ("half", "quarter") or words[-1] in ("half", "quarter"):
        return _half_allowed(text, low)
    if bare and only and first in w.SCALES:
        return False
    if first in ("a", "an") and only:
        return not bare
    if low.written.is_fraction and low.written.value < 1 and first in ("a", "an", "one") and bare:
        return "-" in text[low.start : low.end] or bool(_OF.match(text, low.end))
    if first == "one" and only and bare:
        return nouns.one_counts(text, low)
    return True


def _half_allowed(text: str, low: Draft) -> bool:
    window = text[max(0, low.start - 14) : low.start]
    if low.kind is not Kind.NUMBER or low.written.scale > 1 or not low.written.is_fraction or low.written.value > 1:
        return not _PERIOD_HALF.search(window)
    if _PERIOD_HALF.search(window) or text[low.end : low.end + 1] == "-":
        return False
    spelt = text[low.start : low.end].lower()
    if spelt == "quarter":
        return False
    if "quarter" in spelt:
        return spelt.startswith("one") or bool(_QUARTER_OF.match(text, low.end))
    return bool(_HALF_OF.match(text, low.end) or _BY_HALF.search(window)) or spelt != "half"


def _range(text: str, low: Draft, floor: int) -> Quantity | None:
    join = ranges.JOIN.match(text, low.end)
    if not join or low.hedge is not Hedge.NONE:
        return None
    between_at = ranges.opened_by_between(text, low.start, floor)
    if join["and"] and between_at is None:
        return None
    if join["dash"] and text[join.end() : join.end() + 1].isalpha() and not low.written.in_words:
        return None
    high = _upper(text, join.end(), low)
    ends = ranges.joined(low, high) if high else None
    if not high or not ends or (join["or"] and ends[1].value - ends[0].value > 1):
        return None
    start = between_at if between_at is not None else low.start
    if join["to"]:
        from_at = ranges.opened_by_from(text, low.start, floor)
        if (from_at is not None or low.kind is not Kind.NUMBER) and ranges.changes(
            text, from_at if from_at is not None else low.start, from_at is not None
        ):
            return None
        start = from_at if from_at is not None else start
    if join["dash"] and _unlikely_dash(text, low, high, join):
        return None
    before = hedges.before(text, start, floor)
    return ranges.built(text, before.place if before else start, ends, high)


def _upper(text: str, at: int, low: Draft) -> Draft | None:
    """Read the upper end, whose currency sign may stand before it."""
    while text[at : at + 1] and (text[at] in "$€£¥₹~ " or text[at].isupper()) and at - low.end < 14:
        at += 1
    return quantities.draft(text, at, at if text[at - 1 : at] in "-–—" else low.end)


def _unlikely_dash(text: str, low: Draft, high: Draft, join: re.Match[str]) -> bool:
    """Tell whether a dash joins something else than the ends of a range."""
    spaced = join.group() != join.group().strip()
    return (spaced and low.written.in_words) or text[high.end : high.end + 1] == "-" and high.kind is Kind.NUMBER


def _single(text: str, low: Draft, floor: int) -> Quantity:
    read = quantities.hedge(text, low, floor)
    window = text[max(floor, low.start - 8) : low.start]
    if read.kind is Kind.NUMBER and (numbered := _NUMBERED.search(window)) and read.hedge is Hedge.NONE:
        start = low.start - len(numbered.group())
        return quantities.built(text, read._replace(kind=Kind.RANK, start=start))
    if read.hedge is not Hedge.NONE and (pair := _told_pair(text, read)):
        return pair
    if read.kind is Kind.NUMBER:
        if read.written.is_fraction and read.written.value < 1:
            read = read._replace(kind=Kind.FRACTION)
        elif noun := nouns.noun(text, read.end) or nouns.singular(text, read):
            read = read._replace(kind=Kind.COUNT, unit=counted(noun))
    return quantities.built(text, read)


_PAIR = re.compile(r",? (?:and |but )?(?=[a-z])|,(?=[a-z])", re.IGNORECASE)
_FIRST_FIGURE = re.compile(r"[a-z ]{3,24}? (?=\d|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty)\b)")


def _told_pair(text: str, low: Draft) -> Quantity | None:
    """Read "greater than 100 and smaller than 300" as one range."""
    join = _PAIR.match(text, low.end)
    words = _FIRST_FIGURE.match(text, join.end()) if join else None
    if not words:
        return None
    high = quantities.draft(text, words.end(), join.end() if join else 0)
    if not high:
        return None
    high = quantities.hedge(text, high, low.end)
    return ranges.told_by_ends(text, low, high) if join and high.start == join.end() else None


def vague(text: str, at: int, floor: int) -> Quantity | None:
    """Read "hundreds of thousands of people": from two to ten of the named size."""
    match = _VAGUE.match(text, at)
    if not match:
        return None
    size = _VAGUE_SIZES[match["first"].lower()] * (w.PLURAL_SCALES[match["second"].lower()] if match["second"] else 1)
    end = match.end() - len(" of")
    low, high = Numeral(Fraction(2 * size), Fraction(size)), Numeral(Fraction(10 * size), Fraction(size))
    return between(text, Span(at, end), low, high, NUMBER, False)


def multiple(text: str, at: int, floor: int) -> Quantity | None:
    """Read doubled, threefold or twice."""
    word = re.match("[A-Za-z]+", text[at : at + 20])
    if not word or _DOUBLE_NAME.match(text, at + word.end()) or text[at - 1 : at] == "-":
        return None
    end = at + word.end()
    if text[at].isupper() and text[end + 1 : end + 2].isupper():
        return None  # the Double Module
    written = numerals.Written(end, Fraction(w.MULTIPLES[word.group().lower()]), in_words=True)
    read = Draft(at, end, Span(at, end), written, Kind.MULTIPLE, suffixes.MULTIPLE)
    return quantities.built(text, quantities.hedge(text, read, floor))


_ = (Day, Period)
