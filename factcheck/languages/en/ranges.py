"""When do two figures make one range?

"3 to 5 million", "between 1.1 and 1.3 dollars", "10-15 percent" are ranges; "rose from 3 to 5 million" is
a change with two figures, and "greater than 100 and smaller than 300" is a range told by its ends.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.interval import Hedge, Interval
from factcheck.languages.en import hedges, nouns, quantities
from factcheck.languages.en.words import listed
from factcheck.languages.figure import Numeral, between
from factcheck.languages.late import Late, either
from factcheck.model import Kind
from factcheck.source import Span
from factcheck.units import CANONICAL, NUMBER

if TYPE_CHECKING:
    from fractions import Fraction

    from factcheck.languages.en.draft import Draft
    from factcheck.model import Quantity

_NEARLY = "about |around |nearly |approximately "
_TO = f"(?P<to>(?:-to-|-? to )(?:{_NEARLY}|as (?:much|many|high) as |almost )?)"
_AND = f"(?P<and>,? and (?:{_NEARLY})?)"
_DASH = "(?P<dash> ?[-–—~〜‑] ?~?)"
JOIN = Late(either(_TO, _DASH, _AND, "(?P<through> through )", "(?P<or> or )"), re.IGNORECASE)
_BETWEEN = Late(r"(?<![A-Za-z])(?:in )?between \Z", re.IGNORECASE)
_FROM = Late(r"(?<![A-Za-z])(?:ranging |ranged |ranges )?from (?:about |around )?\Z", re.IGNORECASE)
_CHANGES = frozenset(
    listed(
        """rise rises rose risen rising raise raised raises raising increase increased increases increasing
        grow grew grows grown growing climb climbed climbing jump jumped surge surged soar soared fall falls
        fell fallen falling drop dropped drops decline declined declines declining decrease decreased
        decreases cut cuts cutting reduce reduced reducing lower lowered shrink shrank slip slipped slid
        slide widen widened narrow narrowed expand expanded improve improved improving boost boosted up down
        move moved moving went go going double doubled upgraded slow slowed slowing accelerated change
        changed changing swung doubling revised upward downward gain gained advanced edged tumbled plunged
        ballooned adjusted converted extended lift lifted lifting reduction shift shifted transition
        plummeted dipped eased rebounded dwindled triple tripled quadrupled halved tripling halving"""
    )
)
_WINDOW = 70
_SIGNS = frozenset("$€£¥₹~ ")
_DASHES = frozenset("-–—")
_DEGREE, _METRE = CANONICAL["°"], CANONICAL["m"]


def opened_by_between(text: str, start: int, floor: int) -> int | None:
    """Return where "between" begins if it stands right before *start*."""
    window = text[max(floor, start - 12) : start]
    match = _BETWEEN.search(window)
    return start - len(window) + match.start() if match else None


def opened_by_from(text: str, start: int, floor: int) -> int | None:
    """Return where "from" begins if it stands right before *start*."""
    window = text[max(floor, start - 24) : start]
    match = _FROM.search(window)
    return start - len(window) + match.start() if match else None


def changes(text: str, start: int, has_from: bool) -> bool:
    """Tell whether a verb of change governs what begins at *start*: rose from 3, fell by 3."""
    window = text[max(0, start - _WINDOW) : start]
    for stop in (". ", "; ", "\n", "! ", "? "):
        window = window.rpartition(stop)[2]
    words = re.findall("[a-z]+", window.lower())
    if not has_from:  # a growth target of 5% to 7% is a range, a rise of 5 by verb is not
        words = words[-2:] if words[-1:] and words[-1] in ("by", "another", "about") else words[-1:]
    return not _CHANGES.isdisjoint(words) and words[-1:] != ["ranging"]


def joined(low: Draft, high: Draft) -> tuple[Numeral, Numeral] | None:
    """Return both ends of a range, the lower one with the scale that it leaves out."""
    if low.written.is_ordinal or high.written.is_ordinal:
        return None
    if high.unit.name.startswith(f"{low.unit.name}/") and low.kind is high.kind:
        low = low._replace(unit=high.unit)  # $3 to $3.30 per share
    if low.kind is Kind.TEMPERATURE is high.kind and low.unit == _DEGREE:
        low = low._replace(unit=high.unit)  # 60°-70°F
    if low.kind is not Kind.NUMBER and not _comparable(low, high):
        return None
    bottom, top = _bottom(low, high), high.as_numeral
    return (bottom, top) if bottom.value < top.value else None


def _bottom(low: Draft, high: Draft) -> Numeral:
    """Return the lower end in the scale and the unit that the upper one prints: 3 to 5 million."""
    bottom, scale = low.as_numeral, high.written.scale
    if low.written.scale == 1 and scale > 1 and low.written.value * scale < high.written.value:
        bottom = _times(bottom, scale)._replace(scaled=True)
    if low.kind is not Kind.NUMBER and low.unit != high.unit:
        bottom = _times(bottom, low.unit.factor / high.unit.factor)
    return bottom


def _comparable(low: Draft, high: Draft) -> bool:
    return low.kind is high.kind and low.unit.dimension == high.unit.dimension


def _times(numeral: Numeral, factor: Fraction | int) -> Numeral:
    return numeral._replace(value=numeral.value * factor, place=numeral.place * factor)


def built(text: str, start: int, ends: tuple[Numeral, Numeral], high: Draft) -> Quantity:
    """Build the range from *start* to the end of *high*."""
    return between(text, Span(start, high.end), *ends, high.unit)


_LOWER = frozenset({Hedge.ABOVE, Hedge.AT_LEAST})
_UPPER = frozenset({Hedge.BELOW, Hedge.AT_MOST})


def told_by_ends(text: str, low: Draft, high: Draft) -> Quantity | None:
    """Build the range of "greater than 100 and smaller than 300", said in either order."""
    start, end = low.start, high.end
    if low.hedge in _UPPER:
        low, high = high._replace(unit=low.unit), low._replace(unit=high.unit)
    if low.hedge not in _LOWER or high.hedge not in _UPPER or not low.value < high.value:
        return None
    if low.unit not in (NUMBER, high.unit):
        return None
    quantity = between(text, Span(start, end), low.as_numeral, high.as_numeral, high.unit)
    closed = Interval(low.value, high.value, low.hedge is Hedge.AT_LEAST, high.hedge is Hedge.AT_MOST)
    return replace(quantity, interval=closed)


_SPREADS = ("±", "± ", "plus or ", "Plus or ", "+/", "+/- ")
_SPREADING = ("±", " ±", "+/", " +/", " plus or")
_SPREAD = Late(r" ?(?:±|\+/[-−]|plus or minus) ?", re.IGNORECASE)


def spread(text: str, low: Draft, floor: int) -> Quantity | None:
    """Read "10 ± 0.5 cm", and the ±3% and "plus or minus 3%" that lie on both sides of zero."""
    join = _SPREAD.match(text, low.end) if text.startswith(_SPREADING, low.end) else None
    if join:
        step = quantities.draft(text, join.end(), join.end())
        if not step or (low.kind is not Kind.NUMBER and low.unit != step.unit):
            return None
        made = _around(text, low.start, low.as_numeral, step)
        return replace(made, value=low.value, kind=step.kind)
    if not text.endswith(_SPREADS, floor, low.start):
        return None
    sign = next(sign for sign in _SPREADS if text.endswith(sign, floor, low.start))
    zero = Numeral(low.value * 0, low.written.place)
    return _around(text, low.start - len(sign), zero, low)


def _around(text: str, start: int, middle: Numeral, step: Draft) -> Quantity:
    """Build the range that reaches *step* to either side."""
    width = abs(step.value)
    ends = (Numeral(middle.value + side * width, step.written.place) for side in (-1, 1))
    low, high = ends
    return between(text, Span(start, step.end), low, high, step.unit)


def read(text: str, low: Draft, floor: int) -> Quantity | None:
    """Read the range that begins with *low*, or nothing."""
    join = JOIN.match(text, low.end)
    if not join or low.hedge is not Hedge.NONE:
        return None
    start = _start(text, low, floor, join)
    high = _upper(text, join, low) if start is not None else None
    ends = joined(low, high) if high else None
    if start is None or not high or not ends or _joins_others(text, join, low, high, ends):
        return None
    before = hedges.before(text, start, floor)
    return built(text, before.place if before else start, ends, high)


def _joins_others(
    text: str, join: re.Match[str], low: Draft, high: Draft, ends: tuple[Numeral, Numeral]
) -> bool:
    """Tell whether two figures that are joined are no ends of a range."""
    match join.lastgroup:
        case "dash":
            return _is_compound(text, join, low, high)
        case "or":  # "one or two", "two or three hundred", but not "10 or 20"
            return ends[1].value - ends[0].value > high.written.scale
        case "to":
            return _is_change(text, low, high, ends)
        case _:
            return False


_CHANGE_NOUNS = "increase decrease rise fall drop decline gain improvement reduction change jump cut"
_A_CHANGE = rf"an? (?:[\w.%$£€-]+ ){{0,4}}{either(*_CHANGE_NOUNS.split())}\b"
_LEADING_ON = r",? (?:(?:or|representing|for|which is|marking) )?"
_CHANGED = Late(_LEADING_ON + either("up ", "down ", _A_CHANGE))
_BEGAN = Late(r",? (?:up |down )?from [$£€]?[0-9]")
"""Rose by 60 to 412, from 352."""
_STEP = 10


def _is_change(text: str, low: Draft, high: Draft, ends: tuple[Numeral, Numeral]) -> bool:
    """Tell "rose by 12,000 to 437,000" and "from 38% to 40%, an increase of 2 points" from ranges."""
    if opened_by_from(text, low.start, max(0, low.start - _WINDOW)) is not None:
        return _CHANGED.match(text, high.end) is not None
    if not changes(text, low.start, False):
        return False
    if _BEGAN.match(text, high.end) is not None:
        return True
    told = _CHANGED.match(text, high.end)  # rose by 55,000 to 515,000, a 3.0 percent increase
    has_rate = told is not None and any(letter.isdigit() for letter in told.group())
    return has_rate or ends[1].value > _STEP * ends[0].value


def _is_money(text: str, high: Draft, join: re.Match[str]) -> bool:
    """Tell the currency that $5-10 million says once from the people of "$5 to 10 people"."""
    return bool(join["dash"] or high.written.scale > 1) and not nouns.noun(text, high.end)


def _start(text: str, low: Draft, floor: int, join: re.Match[str]) -> int | None:
    """Return where a range begins whose ends *join* ties, or nothing where it ties none."""
    between_at = opened_by_between(text, low.start, floor)
    start = low.start if between_at is None else between_at
    match join.lastgroup:
        case "and":
            return between_at
        case "to":
            return _start_of_to(text, low, floor, start)
        case "through":
            return opened_by_from(text, low.start, floor)
        case "dash" if text[join.end() : join.end() + 1].isalpha() and not low.written.in_words:
            return None
        case _:
            return start


def _start_of_to(text: str, low: Draft, floor: int, start: int) -> int | None:
    """Tell "from 3 to 5 million" from "rose from 3 to 5 million", which is no range."""
    from_at = opened_by_from(text, low.start, floor)
    if from_at is not None:
        return None if changes(text, from_at, True) else from_at
    return None if low.kind is not Kind.NUMBER and changes(text, low.start, False) else start


def _upper(text: str, join: re.Match[str], low: Draft) -> Draft | None:
    """Read the upper end, whose currency sign may stand before it, or only before the lower one."""
    at = _past_minus(text, _past_signs(text, join.end(), low.end))
    is_behind_dash = join.lastgroup == "dash" or text[at - 1 : at] == join.group()[-1:]
    high = quantities.draft(text, at, at if text[at - 1] in _DASHES and is_behind_dash else low.end)
    if high and low.prefixed and high.unit == _METRE and text[high.end - 1] == "m":
        high = high._replace(written=high.written.scaled(10**6, high.end), unit=low.unit, kind=low.kind)
    if high and low.prefixed and high.kind is Kind.NUMBER and _is_money(text, high, join):
        return high._replace(kind=low.kind, unit=low.unit)
    return high


def _past_signs(text: str, at: int, floor: int) -> int:
    """Return where a numeral begins that may have a sign or code before it: to US$ 5."""
    while text[at : at + 1] and (text[at] in _SIGNS or text[at].isupper()) and at - floor < 14:
        at += 1
    return at


def _past_minus(text: str, at: int) -> int:
    """Return where a numeral begins that may have a sign of its own: to -1%, to minus 1 percent."""
    minus = _MINUS.match(text, at)
    return minus.end() if minus else at


_MINUS = Late(r"[-−](?=[\d.$£€])|(?:minus|negative) ", re.IGNORECASE)


def _is_compound(text: str, join: re.Match[str], low: Draft, high: Draft) -> bool:
    """Tell whether a dash joins something else than the ends of a range."""
    if text[high.end : high.end + 1] == "-" and high.kind is Kind.NUMBER:
        return True
    return low.written.in_words and join.group() != join.group().strip()


_PAIR = Late(r",? (?:and |but )?(?=[a-z<>≤≥])|,(?=[a-z])", re.IGNORECASE)
_FIRST_WORDS = either(*listed("a an one two three four five six seven eight nine ten twenty thirty"))
_FIRST_FIGURE = Late(rf"(?:[a-z ]{{3,24}}? |[<>≤≥]=? ?)(?=\d|{_FIRST_WORDS}\b)")


def told_pair(text: str, low: Draft) -> Quantity | None:
    """Read "greater than 100 and smaller than 300" as one range."""
    join = _PAIR.match(text, low.end)
    words = _FIRST_FIGURE.match(text, join.end()) if join else None
    if not words:
        return None
    high = quantities.draft(text, words.end(), join.end() if join else 0)
    if not high:
        return None
    high = quantities.hedge(text, high, low.end)
    return told_by_ends(text, low, high) if join and high.start == join.end() else None
