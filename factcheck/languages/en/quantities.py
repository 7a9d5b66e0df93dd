"""How do numeral, scale, unit and hedge stand together in one mention?

"more than US$ 4.7 billion", "($4.2) million", "thirty (30) days", "7 feet and 10 inches": a draft holds
what was read, so that two drafts can still become one range before the quantity is built.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.interval import Hedge
from factcheck.languages.en import compounds, currencies, hedges, numerals, suffixes
from factcheck.languages.en import words as w
from factcheck.languages.en.draft import Draft
from factcheck.languages.figure import quantity
from factcheck.languages.late import Late
from factcheck.model import Kind
from factcheck.source import Span

if TYPE_CHECKING:
    from factcheck.languages.en.digits import Written
    from factcheck.model import Quantity
    from factcheck.units import Unit

_SCALE_SIGN = Late(r"[ \u00a0-]?(?P<sign>bn|tn|mn|mln|bln|trn|mm|[kKmMbBT])(?![A-Za-z0-9'’²³^])")
_MINUS_WORD = Late(r"(?<![A-Za-z])(?:minus|negative) \Z", re.IGNORECASE)
_LONE_MINUS = Late(r"(?:\A|\s)[-−–] \Z")
_CELL_OPEN = Late(r"\| *\$? *\(?\Z")
_CELL_CLOSE = Late(r" ?\)(?= *(?:\||\n|\Z))")
_MILLION = 10**6
_MINUS = frozenset("-−–‑‐﹣⁻")
_BEFORE_MINUS = frozenset(" \n\t([~/\u00a0$£€¥")
_BLANKS = frozenset(" \u00a0")
_HALF = Fraction(1, 2)
_HALF_A = Late(r" an?(?= )")
_OF_ONE = Late(r"(?: of)? (?:an?|one|1) (?=per ?cent|%|percentage point)", re.IGNORECASE)
_OF_A = Late(r" of an? (?=[a-z])", re.IGNORECASE)
_MEASURED_KINDS = (Kind.DIMENSION, Kind.DURATION, Kind.CURRENCY)
_DEGREE_LETTER = Late(r" ?([CF])(?![A-Za-z0-9'’&$-])")
_DEGREE_APART = Late(r"(?<![\d,.]\d{3}) ([CF](?=\.?(?:\Z| [a-z])|[,;!?)])|[cf]\Z)")
_PENCE = Late(r"(?:,? and |, | )\d{1,2} ?(?:pence|penny|p)\b")
_ECHO = Late(r" ?\((?=[\dA-Za-z])")
_CODE_SCALE = Late(r" (?P<scale>million|billion|trillion|thousand)\b", re.IGNORECASE)
_NEGATIVE_TAIL = Late(r"\)(?= ?(?:million|billion|thousand|trillion|%|per\b))", re.IGNORECASE)
_PEOPLE = Late(r" [a-z]*(?:s|men|people|children)\b")
_DURING = "over"
_MILLIONS = frozenset("mMbB")
_SIGN_WINDOW = 16


class Opening(NamedTuple):
    """What stands before the numeral: where the mention starts, its currency and its sign."""

    start: int
    unit: Unit | None = None
    negative: bool = False
    bracketed: bool = False


def opening(text: str, at: int, floor: int) -> Opening:
    """Read sign and currency before a numeral that begins at *at*."""
    window = text[max(floor, at - _SIGN_WINDOW) : at]
    if minus := _MINUS_WORD.search(window):
        return Opening(at - (len(window) - minus.start()), None, True)
    negative = _has_minus(text, at, floor)
    place = at - 1 if negative else at
    if _is_bracketed(text, place, floor) and (coin := currencies.before(text, place - 1, floor)):
        return Opening(coin.start, coin.unit, True, True)  # $(4.2) million
    found = currencies.before(text, place, floor)
    if found and (minus_at := _minus_at(text, found.start, floor)) is not None:
        return Opening(minus_at, found.unit, True)
    start, unit = (found.start, found.unit) if found else (place, None)
    return Opening(start, unit, negative, _is_bracketed(text, start, floor))


def _minus_at(text: str, start: int, floor: int) -> int | None:
    """Return where the sign begins in front of a currency: -$5, minus $5."""
    if _has_minus(text, start, floor):
        return start - 1
    window = text[max(floor, start - _SIGN_WINDOW) : start]
    minus = _MINUS_WORD.search(window)
    return start - (len(window) - minus.start()) if minus else None


def _is_bracketed(text: str, at: int, floor: int) -> bool:
    return at > floor and text[at - 1] == "("


def _has_minus(text: str, at: int, floor: int) -> bool:
    """Tell whether the character before *at* is a sign; behind a letter or digit it never is."""
    if at <= floor or text[at - 1] not in _MINUS:
        return False
    before = text[at - 2 : at - 1]
    return not before or before in _BEFORE_MINUS or (text[at - 1] == "−" and not before.isalnum())


def draft(text: str, at: int, floor: int) -> Draft | None:
    """Read a mention whose numeral begins at *at*, without the hedges around it."""
    written = numerals.numeral(text, at)
    if not written:
        return None
    before = opening(text, at, floor)
    written = _echoed(text, written)
    end = written.end
    if before.bracketed:
        before, written, end = _closed(text, at, floor, before, written)
    read = Draft(before.start, end, Span(at, end), written, negative=before.negative)
    if before.unit:
        read = read._replace(kind=Kind.CURRENCY, unit=before.unit, prefixed=True)
    return with_unit(text, _with_scale_sign(text, read))


def _closed(
    text: str, at: int, floor: int, before: Opening, written: Written
) -> tuple[Opening, Written, int]:
    """Read on where a bracket may close a negative amount: (4.2) million, $(4.2), | (12) |."""
    end = written.end
    if close := _NEGATIVE_TAIL.match(text, end):
        start = min(before.start, at - 1)
        start = start - 1 if _is_bracketed(text, start, floor) else start
        written = numerals.more_scales(text, written._replace(end=close.end()))
        return before._replace(negative=True, start=start), written, written.end
    cell = _CELL_CLOSE.match(text, end)
    if cell and _CELL_OPEN.search(text[max(0, before.start - 6) : before.start]):
        return _in_cell(text, before), written, cell.end()
    if not before.negative or not before.unit:
        return before, written, end
    if text[end : end + 1] != ")":
        return Opening(at), written, end
    written = numerals.more_scales(text, written._replace(end=end + 1))
    return before, written, written.end


def _in_cell(text: str, before: Opening) -> Opening:
    """Return the opening of a cell's negative amount with its bracket: | (12) |."""
    has_bracket = text[before.start] == "(" or before.negative
    return before._replace(negative=True, start=before.start if has_bracket else before.start - 1)


def _echoed(text: str, written: Written) -> Written:
    """Take in the same value in brackets: thirty (30) days, 45 (forty five)."""
    bracket = _ECHO.match(text, written.end)
    again = numerals.numeral(text, bracket.end()) if bracket else None
    if not again or again.value != written.value or text[again.end : again.end + 1] != ")":
        return written
    return written._replace(end=again.end + 1)


def _with_scale_sign(text: str, read: Draft) -> Draft:
    match = _SCALE_SIGN.match(text, read.end)
    if not match or read.written.scale > 1 or read.written.in_words:
        return read
    sign = match["sign"]
    spaced = match.group()[0] in _BLANKS
    is_sure = read.prefixed or sign in w.PLAIN_SIGNS
    if not is_sure and not _means_million(text, match.end(), sign, spaced):
        return read
    written = read.written.scaled(w.SCALE_SIGNS[sign], match.end())
    return read._replace(end=match.end(), written=written, numeral=Span(read.numeral.start, match.end()))


def _means_million(text: str, end: int, sign: str, spaced: bool) -> bool:
    """Tell 300m people and 2m euros from a wall 300m tall."""
    if spaced or sign not in _MILLIONS:
        return False
    suffix = suffixes.read(text, end, False, True)
    if suffix:
        return suffix.kind is Kind.CURRENCY
    if sign != "m" and text[end - 3 : end - 2] == ".":
        return True  # 1.2M, 3.4B: with decimals no letter makes a code of it
    return _PEOPLE.match(text, end) is not None


def with_unit(text: str, read: Draft) -> Draft:
    """Add the unit behind the numeral, its parts and its rate."""
    if read.written.is_ordinal:
        return read
    if not read.prefixed:
        suffix = _suffix(text, read)
        if not suffix:
            return read
        read = _measured(text, read, suffix)
    return compounds.add_rate(text, compounds.add_part(text, _scaled_after_code(text, read)))


def _suffix(text: str, read: Draft) -> suffixes.Suffix | None:
    """Read the unit behind the numeral, or behind the article in "half a mile"."""
    written, end = read.written, read.end
    if suffix := suffixes.read(text, end, not written.in_words, written.scale > 1):
        return suffix
    if written.is_fraction and (of := _of_one(text, end)):
        return of
    form = _DEGREE_LETTER if _is_degree(read) else _DEGREE_APART
    if not written.in_words and (letter := form.match(text, end)):
        return suffixes.Suffix(letter.end(), Kind.TEMPERATURE, suffixes.DEGREES[letter[1].upper()])
    if written.value == _HALF and (article := _HALF_A.match(text, end)):
        return suffixes.read(text, article.end(), False, False)
    return None


def _of_one(text: str, end: int) -> suffixes.Suffix | None:
    """Read the unit of "three-tenths of 1 percent" and "two-thirds of a mile"."""
    if gap := _OF_ONE.match(text, end):
        return suffixes.read(text, gap.end(), False, False)
    gap = _OF_A.match(text, end)
    suffix = suffixes.read(text, gap.end(), False, False) if gap else None
    return suffix if suffix and suffix.kind in _MEASURED_KINDS else None


def _is_degree(read: Draft) -> bool:
    """Tell -20C and 98.6F, which only degrees can be, from seat 20C and form 13F; 20 C stands apart."""
    return not read.written.in_words and (read.negative or read.written.place < 1)


def _measured(text: str, read: Draft, suffix: suffixes.Suffix) -> Draft:
    """Give a draft its unit, with what the unit tells of scale, sign and currency."""
    written, kind, unit = read.written, suffix.kind, suffix.unit
    if kind is Kind.CURRENCY and unit.factor > 1:  # 48.5 MGBP
        written = written.scaled(int(unit.factor), written.end)
        unit = unit._replace(factor=Fraction(1))
    if kind is Kind.TEMPERATURE and _LONE_MINUS.search(text[max(0, read.start - 4) : read.start]):
        read = read._replace(start=read.start - 2, negative=True)  # "- 2 degrees"
    if unit == suffixes.POUND and _is_sterling(text, written, suffix.end):
        kind, unit = Kind.CURRENCY, currencies.WORDS["pounds sterling"]
    negative = read.negative or suffix.negative
    return read._replace(end=suffix.end, written=written, kind=kind, unit=unit, negative=negative)


def _is_sterling(text: str, written: Written, end: int) -> bool:
    """Tell whether pounds are money: a million of them, or some with pence behind them."""
    return written.scale >= _MILLION or _PENCE.match(text, end) is not None


def _scaled_after_code(text: str, read: Draft) -> Draft:
    """Read the scale of "75 USD million"."""
    match = _CODE_SCALE.match(text, read.end)
    if not match or read.kind is not Kind.CURRENCY or read.written.scale > 1 or read.prefixed:
        return read
    return read._replace(
        end=match.end(), written=read.written.scaled(w.SCALES[match["scale"].lower()], match.end())
    )


def hedge(text: str, read: Draft, floor: int) -> Draft:
    """Widen the mention by the hedges before and after it."""
    if (found := hedges.after(text, read.end)) and not read.written.is_ordinal:
        read = read._replace(end=found.place, hedge=found.hedge)
    before = hedges.before(text, read.start, floor)
    if not before or _is_during(text[before.place : read.start], read):
        return read
    if read.hedge is Hedge.NONE:
        return read._replace(start=before.place, hedge=before.hedge)
    # "about 500 or less" begins at 500
    return read if before.hedge is Hedge.ABOUT else read._replace(start=before.place)


def _is_during(words: str, read: Draft) -> bool:
    """Tell the time that something takes, $2000 over 3 years, from a longer one."""
    return read.kind is Kind.DURATION and words.strip().lower() == _DURING


def built(text: str, read: Draft) -> Quantity:
    """Build the quantity of a finished draft."""
    return quantity(
        text, Span(read.start, read.end), read.numeral, read.as_numeral, read.kind, read.unit, read.hedge
    )
