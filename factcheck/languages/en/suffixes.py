"""Which unit stands behind a numeral?

"48.2 million", "12-cent", "200 kilometres per hour", "0.5 percentage points", "42 malaysian ringgit" and
"five years old": the longest known spelling wins, and one-letter symbols need a digit beside them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.languages.en import coins, currencies, measures
from factcheck.languages.en.words import listed
from factcheck.languages.late import Late
from factcheck.model import Kind
from factcheck.units import BASIS_POINT, CANONICAL, POINT, TIMES, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    "farenheit": "°F",
    "kelvins": "K",
    "centigrade": "°C",
    "fahrenheit": "°F",
    "kelvin": "K",
}
_DEGREE_WORDS = ("degrees", "degree", "°", "deg")
_AGES = {
    "yr": "years old|year old|year-old|years of age|years-old|yo|y/o|y.o.|yrs old|year-olds|year olds",
    "mo": "months old|month old|month-old|months of age|months-old",
    "wk": "weeks old|week-old|weeks of age|week old",
    "d": "days old|day-old|days of age|day old",
}
_LOWER_CODES = frozenset(listed("usd eur gbp cad aud inr jpy cny rmb chf hkd sgd myr nzd krw dlrs"))


def _degrees() -> Iterator[tuple[str, _Word]]:
    second = (*_DEGREES.items(), ("c", "°C"), ("f", "°F"))
    for word, symbol in _DEGREES.items():
        yield word, _Word(Kind.TEMPERATURE, CANONICAL[symbol])
    for first in _DEGREE_WORDS:
        for word, symbol in second:
            for form in (f"{first} {word}", first + word):
                yield form, _Word(Kind.TEMPERATURE, CANONICAL[symbol])


def _measures() -> Iterator[tuple[str, _Word]]:
    for word, unit in measures.WORDS.items():
        yield word, _Word(Kind.DURATION if unit.name in measures.DURATIONS else Kind.DIMENSION, unit)


def _ages() -> Iterator[tuple[str, _Word]]:
    for symbol, ages in _AGES.items():
        yield from dict.fromkeys(ages.split("|"), _Word(Kind.AGE, CANONICAL[symbol])).items()


def _coins() -> Iterator[tuple[str, _Word]]:
    for table in (currencies.WORDS, currencies.PARTS):
        for word, unit in table.items():
            yield word, _Word(Kind.CURRENCY, unit)
    for code in _LOWER_CODES:
        yield code, _Word(Kind.CURRENCY, currencies.CODES[code])


_POUNDS = _Word(Kind.DIMENSION, CANONICAL["lb"])
WORDS: dict[str, _Word] = {
    **{word: _Word(Kind.PERCENT, unit) for word, unit in measures.PERCENTS.items()},
    **dict.fromkeys(_POINTS.split("|"), _Word(Kind.POINT, POINT._replace(name="percentage points"))),
    **dict.fromkeys(_BASIS.split("|"), _Word(Kind.POINT, BASIS_POINT._replace(name="basis points"))),
    **dict(_measures()),
    **dict(_coins()),
    **dict(_degrees()),
    **dict(_ages()),
    **dict.fromkeys(("fold", "x", "times"), _Word(Kind.MULTIPLE, MULTIPLE)),
    "rs": _Word(Kind.CURRENCY, currencies.CODES["INR"]),
    "pound": _POUNDS,
    "pounds": _POUNDS,
}
DEGREES = {"C": CANONICAL["°C"], "F": CANONICAL["°F"]}
POUND = CANONICAL["lb"]
"""The pound of mass; behind a million it is money."""


def _lengths() -> dict[str, int]:
    """Return how many words a unit may have, by its first word."""
    lengths: dict[str, int] = {}
    for spelling in WORDS:
        first, blank, more = spelling.replace("-", " ").partition(" ")
        lengths[first] = max(lengths.get(first, 1), more.count(" ") + 2 if blank else 1)
    return lengths


_LENGTHS = _lengths()
_GAP = Late(r"[ \u00a0\u202f]{0,2}(?:- ?|‑|–(?=[a-z]))?")
_RUN = Late(r"[¢A-Za-zµμΩ°℃℉%％‰²³^/.]+")
_MORE = Late(r"[ \u00a0-]([A-Za-z°/]+\.?)")
_SYMBOL = Late(r"(?:[a-z]\.[a-z]|[A-Za-zµμΩ])[A-Za-zΩ]*[²³]?(?:\^?[23](?!\d|[.,]\d))?")
_SQUARED = Late(r" squared\b")
_BELOW_ZERO = Late(r" (?:celsius |fahrenheit )?(?:below zero|below freezing)\b", re.IGNORECASE)
_SIDES = "wide|long|tall|high|thick|deep|diam"
_INCH = Late(
    rf"[ -]?(?:in\b\.?(?=\s*(?:[,;:)]|\Z|\.\s|\.\Z|[x×]|{_SIDES}))"
    r"|[\"″”])"
)
_QUOTE_WINDOW = 300


_SCREENS = ("240", "360", "480", "720", "080", "440", "160")
"""What stands before the p of a screen and not of a share price: 1080p, but 247p is money."""


def read(text: str, at: int, in_digits: bool, scaled: bool) -> Suffix | None:
    """Read the unit behind a numeral that ends at *at*."""
    start = _GAP.match(text, at).end()  # type: ignore[union-attr] # it may be empty
    if (sign := text[start : start + 1]) in currencies.SUFFIX_SIGNS and _is_suffix(text, start):
        return Suffix(start + 1, Kind.CURRENCY, currencies.SUFFIX_SIGNS[sign])
    run = _RUN.match(text, start)
    found = _spelt(text, at, run, in_digits, scaled) if run else None
    return found or _below_zero(text, at) or (_inch(text, at) if in_digits else None)


def _below_zero(text: str, at: int) -> Suffix | None:
    """Read the degrees that "12 below zero" leaves unsaid."""
    below = _BELOW_ZERO.match(text, at)
    return Suffix(below.end(), Kind.TEMPERATURE, CANONICAL["°"], True) if below else None


def _spelt(text: str, at: int, run: re.Match[str], in_digits: bool, scaled: bool) -> Suffix | None:
    """Read a unit in letters; behind number words most symbols are no unit."""
    start = run.start()
    if run.group() == "p" and not (in_digits and _is_pence(text, at, start)):
        return None
    if found := _word(text, run, scaled) or _scaled_code(text, start, run):
        return _refined(text, found)
    return _symbol(text, start, at) if in_digits or run.group() in measures.AFTER_WORDS else None


def _is_pence(text: str, at: int, start: int) -> bool:
    """Tell the price 247p from the screen 1080p."""
    return start == at and text[max(0, at - 3) : at] not in _SCREENS


def _is_suffix(text: str, at: int) -> bool:
    """Tell whether a sign belongs to the figure before it: 20 €, not 20 €30."""
    return not text[at + 1 : at + 2].isdigit()


def _word(text: str, run: re.Match[str], scaled: bool) -> Suffix | None:
    first = run.group().lower()
    for stem in (first, first.rstrip("."), first.replace("/", ".").split(".")[0]):
        if stem in _LENGTHS:
            break
    else:
        return _coin(text, run, scaled)
    for end in reversed(_ends(text, run, stem)):
        spelling = text[run.start() : end].lower().replace("\u00a0", " ")
        if entry := WORDS.get(spelling) or WORDS.get(_plain(spelling)):
            return None if text[end : end + 1].isalnum() else Suffix(end, entry.kind, entry.unit)
    return None


def _plain(spelling: str) -> str:
    """Return a unit without hyphens and the stops inside abbreviations: sq. ft."""
    spelling = spelling.replace("-", " ")
    return " ".join(spelling.replace(".", " ").split()) if "." in spelling[:-1] else spelling


_WON = Late(r"(?<=00 )won(?= ?(?:[.,;:()/]|\Z)| per )")


def _coin(text: str, run: re.Match[str], scaled: bool) -> Suffix | None:
    """Read an ISO code, or the won that are money only behind a scale or round sums: 300,000 won."""
    code = run.group().rstrip(".")
    if code in coins.ISO:
        return Suffix(run.start() + len(code), Kind.CURRENCY, currencies.CODES[code])
    word = code.lower()
    if word in currencies.SCALED_WORDS and (scaled or _WON.match(text, run.start())):
        return Suffix(run.start() + len(word), Kind.CURRENCY, currencies.SCALED_WORDS[word])
    return None


def _ends(text: str, run: re.Match[str], stem: str) -> list[int]:
    """Return where a unit may end that begins with *stem*, with and without a full stop."""
    ends, end = [run.start() + len(stem), run.end()], run.end()
    for _ in range(_LENGTHS[stem] - 1):
        more = _MORE.match(text, end)
        if not more:
            break
        end = more.end()
        ends += [more.start(1) + len(more[1].rstrip(".")), end]
    return ends


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
    if symbol == "s" and text[at - 3 : at - 2] in _BEFORE_DECADES:
        return None
    if symbol == "in" or (symbol in measures.SINGLE and not _stands_alone(text, match.end(), start - at)):
        return None
    kind = Kind.DURATION if unit.name in measures.DURATIONS else Kind.DIMENSION
    return _refined(text, Suffix(match.end(), kind, unit))


_BEFORE_DECADES = ("-", "'", "’")
"""No seconds are in over-65s, mid-20s and '90s."""


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
