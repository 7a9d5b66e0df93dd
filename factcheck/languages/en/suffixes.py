"""Which unit stands behind a numeral?

"48.2 million", "12-cent", "200 kilometres per hour", "0.5 percentage points", "42 malaysian ringgit" and
"five years old": the longest known spelling wins, and one-letter symbols need a digit beside them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.languages.en import currencies, measures
from factcheck.languages.en.words import listed
from factcheck.languages.late import Late
from factcheck.model import Kind
from factcheck.units import BASIS_POINT, CANONICAL, POINT, TIMES, Unit

MULTIPLE = TIMES._replace(name="times")


class Suffix(NamedTuple):
    """A unit behind a numeral, and where it ends."""

    end: int
    kind: Kind
    unit: Unit
    negative: bool = False


class _Word(NamedTuple):
    kind: Kind
    unit: Unit


_POINTS = """percentage point|percentage points|percent point|percent points|pp|ppt|ppts|p.p.|
percentage pts|pct points""".replace("\n", "")
_BASIS = "basis point|basis points|bps|bp|bips|basis pts"
_DEGREES = {
    "degrees": "°",
    "degree": "°",
    "°": "°",
    "deg": "°",
    "℃": "°C",
    "℉": "°F",
    "celsius": "°C",
    "celcius": "°C",
    "centigrade": "°C",
    "fahrenheit": "°F",
    "kelvin": "K",
}
_AGES = {
    "yr": "years old|year old|year-old|years of age|years-old|yo|y/o|y.o.|yrs old|year-olds|year olds",
    "mo": "months old|month old|month-old|months of age|months-old",
    "wk": "weeks old|week-old|weeks of age|week old",
    "d": "days old|day-old|days of age|day old",
}
_LOWER_CODES = frozenset(listed("usd eur gbp cad aud inr jpy cny rmb chf hkd sgd myr nzd krw dlrs"))


def _words() -> dict[str, _Word]:
    words = {word: _Word(Kind.PERCENT, unit) for word, unit in measures.PERCENTS.items()}
    words.update(
        {word: _Word(Kind.POINT, POINT._replace(name="percentage points")) for word in _POINTS.split("|")}
    )
    words.update(
        {word: _Word(Kind.POINT, BASIS_POINT._replace(name="basis points")) for word in _BASIS.split("|")}
    )
    for word, unit in measures.WORDS.items():
        words[word] = _Word(Kind.DURATION if unit in measures.DURATIONS else Kind.DIMENSION, unit)
    for table in (currencies.WORDS, currencies.PARTS):
        words.update({word: _Word(Kind.CURRENCY, unit) for word, unit in table.items()})
    words.update({code: _Word(Kind.CURRENCY, currencies.CODES[code]) for code in _LOWER_CODES})
    for word, symbol in _DEGREES.items():
        words[word] = _Word(Kind.TEMPERATURE, CANONICAL[symbol])
    for first in ("degrees", "degree", "°", "deg"):
        for second, symbol in (*_DEGREES.items(), ("c", "°C"), ("f", "°F")):
            words[f"{first} {second}"] = words[first + second] = _Word(Kind.TEMPERATURE, CANONICAL[symbol])
    for symbol, ages in _AGES.items():
        words.update({age: _Word(Kind.AGE, CANONICAL[symbol]) for age in ages.split("|")})
    words.update({word: _Word(Kind.MULTIPLE, MULTIPLE) for word in ("fold", "x", "times")})
    words["rs"] = _Word(Kind.CURRENCY, currencies.CODES["INR"])
    words["pound"] = words["pounds"] = _Word(Kind.DIMENSION, CANONICAL["lb"])
    return words


WORDS = _words()
POUND = CANONICAL["lb"]
"""The pound of mass; behind a million it is money."""
_LENGTHS = {word.split()[0].split("-")[0]: 0 for word in WORDS}
for _entry in WORDS:
    _first = re.split(r"[ -]", _entry)[0]
    _LENGTHS[_first] = max(_LENGTHS.get(_first, 0), len(re.split(r"[ -]", _entry)))

_GAP = Late(r"[ \u00a0\u202f]{0,2}(?:- ?|‑|–(?=[a-z]))?")
_RUN = Late(r"[A-Za-zµμ°℃℉%％‰²³^/.]+")
_MORE = Late(r"[ \u00a0-]([A-Za-z°/]+\.?)")
_SYMBOL = Late(r"(?:[a-z]\.[a-z]|[A-Za-zµμ])[A-Za-z]*[²³]?(?:\^?[23](?!\d|[.,]\d))?")
_SQUARED = Late(r" squared\b")
_BELOW_ZERO = Late(r" (?:celsius |fahrenheit )?(?:below zero|below freezing)\b", re.IGNORECASE)
_INCH = Late(
    r"[ -]?(?:in\b\.?(?=\s*(?:[,;:)]|\Z|\.\s|\.\Z|[x×]|wide|long|tall|high|thick|deep|diam))|[\"″”])"
)
_QUOTE_WINDOW = 300


_SCREENS = ("240", "360", "480", "720", "080", "440", "160")
"""What stands before the p of a screen and not of a share price: 1080p, but 247p is money."""


def read(text: str, at: int, in_digits: bool, scaled: bool) -> Suffix | None:
    """Read the unit behind a numeral that ends at *at*."""
    gap = _GAP.match(text, at)
    start = gap.end() if gap else at
    if (sign := text[start : start + 1]) in currencies.SUFFIX_SIGNS and _is_suffix(text, start):
        return Suffix(start + 1, Kind.CURRENCY, currencies.SUFFIX_SIGNS[sign])
    run = _RUN.match(text, start)
    if not run:
        return _inch(text, at) if in_digits else None
    if run.group() == "p" and (start > at or text[max(0, at - 3) : at] in _SCREENS or not in_digits):
        return None
    found = _word(text, run, scaled) or _scaled_code(text, start, run)
    if found:
        return _refined(text, found)
    if not in_digits:
        return _symbol(text, start, at) if run.group() in measures.AFTER_WORDS else None
    return _symbol(text, start, at) or _inch(text, at)


def _is_suffix(text: str, at: int) -> bool:
    """Tell whether a sign belongs to the figure before it: 20 €, not 20 €30."""
    return not text[at + 1 : at + 2].isdigit()


def _word(text: str, run: re.Match[str], scaled: bool) -> Suffix | None:
    first = run.group().lower()
    for stem in (first, first.rstrip("."), re.split(r"[/.]", first)[0]):
        if stem in _LENGTHS:
            break
    else:
        code = re.match(r"[A-Z]{3}", run.group())
        if code and code.group() == run.group().rstrip(".") and code.group() in currencies.ISO:
            return Suffix(run.start() + 3, Kind.CURRENCY, currencies.CODES[code.group()])
        if scaled and first.rstrip(".") in currencies.SCALED_WORDS:
            word = first.rstrip(".")
            return Suffix(run.start() + len(word), Kind.CURRENCY, currencies.SCALED_WORDS[word])
        return None
    ends, end = [run.start() + len(stem), run.end()], run.end()
    for _ in range(_LENGTHS[stem] - 1):
        more = _MORE.match(text, end)
        if not more:
            break
        end = more.end()
        ends += [more.start(1) + len(more[1].rstrip(".")), end]
    for end in reversed(ends):
        spelling = text[run.start() : end].lower().replace("\u00a0", " ")
        if entry := WORDS.get(spelling) or WORDS.get(spelling.replace("-", " ")):
            return None if text[end : end + 1].isalnum() else Suffix(end, entry.kind, entry.unit)
    return None


def _scaled_code(text: str, start: int, run: re.Match[str]) -> Suffix | None:
    """Read 48.5 MGBP; the scale stays in the unit's factor until the caller takes it out."""
    entry = currencies.SCALED_CODES.get(run.group().rstrip("."))
    if not entry:
        return None
    scale, unit = entry
    return Suffix(start + 4, Kind.CURRENCY, unit._replace(factor=unit.factor * scale))


def _refined(text: str, found: Suffix) -> Suffix:
    """Apply what may follow the unit: 4 km squared, 2 degrees below zero."""
    if found.kind is Kind.TEMPERATURE and (below := _BELOW_ZERO.match(text, found.end)):
        return found._replace(end=below.end(), negative=True)
    if found.unit in measures.SQUARES and (squared := _SQUARED.match(text, found.end)):
        return found._replace(end=squared.end(), unit=measures.SQUARES[found.unit])
    return found


def _symbol(text: str, start: int, at: int) -> Suffix | None:
    match = _SYMBOL.match(text, start)
    if not match:
        return None
    symbol = match.group()
    unit = measures.SYMBOLS.get(symbol)
    if unit is None or text[match.end() : match.end() + 1].isalnum():
        return None
    if symbol == "in" or (symbol in measures.SINGLE and not _stands_alone(text, match.end(), start - at)):
        return None
    kind = Kind.DURATION if unit in measures.DURATIONS else Kind.DIMENSION
    return _refined(text, Suffix(match.end(), kind, unit))


def _stands_alone(text: str, end: int, gap: int) -> bool:
    """Tell whether a single letter is a unit: 7 g, 3m; not the "s" of 1990's or the "d" of 3 d'Or."""
    return gap <= 1 and text[end : end + 1] not in ("'", "’", "&", "-") and text[end - 1] != "d"


def _inch(text: str, at: int) -> Suffix | None:
    match = _INCH.match(text, at)
    if not match:
        return None
    if match.group()[-1] in '"”' and text.count(match.group()[-1], max(0, at - _QUOTE_WINDOW), at) % 2:
        return None  # he said "I am 5"
    if match.group()[-1] == "”" or (match.group().startswith(" ") and match.group()[-1] == '"'):
        return None
    return Suffix(match.end(), Kind.DIMENSION, CANONICAL["in"])
