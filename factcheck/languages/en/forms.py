"""Which figures are written neither in digits nor as a plain number word?

"doubled", "one in five", "in her 20s", "hundreds of thousands of people" and "a kg" have forms of their
own.
"""

from __future__ import annotations

import re
from fractions import Fraction

from factcheck.interval import Hedge
from factcheck.languages.en import numerals, quantities, suffixes
from factcheck.languages.en import words as w
from factcheck.languages.en.digits import Written, part_of
from factcheck.languages.en.draft import Draft
from factcheck.languages.figure import Numeral, between
from factcheck.languages.late import Late, either
from factcheck.model import Kind, Quantity
from factcheck.source import Span
from factcheck.units import CANONICAL, NUMBER

_MANY = "thousands|millions|billions"
_VAGUE = Late(rf"(?P<first>tens|dozens|hundreds|{_MANY})(?: of (?P<second>{_MANY}))? of\b", re.IGNORECASE)
_VAGUE_SIZES: dict[str, int] = {"tens": 10, "dozens": 12, **w.PLURAL_SCALES}
_NAMED = ("-check", "-decker", " jeopardy", r" down\b", " standard", "-edged", " bed", " room", r"-A\b")
_DOUBLE_NAME = Late(either("[- ]digit", *_NAMED, "-[a-z]"))
_THREE = Late(r"three(?= quarters\b)", re.IGNORECASE)
_FOOT = 12
_HEIGHT = Late(r"(?P<feet>\d{1,2})['’′] ?(?P<inches>\d{1,2})(?:[\"”″]|''|’’)")
_IN_HER = Late(r"(?:his|her|their|my|your|the|in) (?P<part>(?:mid|early|late|low|high)[- ])?\Z")
_DECADE_TAIL = Late(r"(?P<decade>[2-9])0s\b")
_SMALL = "three|four|five|six|seven|eight|nine"
_EVERY = either("1", "one", "two", _SMALL)
_MANY_TIMES = either("two", _SMALL, "ten", "20", "50", "100", "1,?000", "10(?:,?000)?")
_TIMES = either("seconds", "minutes", "hours", "days", "weeks", "months", "years", "games", "matches")
_NO_COUNT = rf"(?![\w,.]*\d|-| ?%| \w*illion| {_TIMES}\b)"
_ODDS = Late(rf"{_EVERY}(?P<join> in | out of (?:every )?){_MANY_TIMES}{_NO_COUNT}", re.IGNORECASE)
_SOME_IN = r"[1-9](?P<join> in )(?:[2-9]|10)(?= (?!or |to |and )[a-z])"
_DIGIT_ODDS = Late(_SOME_IN + _NO_COUNT)
_UNDER = rf"one|two|{_SMALL}|ten|a hundred|\d{{1,2}}(?!\w|[.,]\d)"
_OVER = Late(rf"(?:{_UNDER})(?P<join> over )(?={_UNDER})", re.IGNORECASE)
_ENDS = Late(r"\s*(?:[.,;:!?)]|\Z)")
_ALONE = either(
    "(?:kilo|milli)?(?:gram|litre|liter)",
    "pound|gallon|kg|lb|tonne|ounce|mile|kilomet(?:re|er)|inch|acre|hectare|percentage point",
    r"(?:dollar|euro|pound)(?= and [\w-]+ (?:cents|pence))",
    r"(?:hour|day|week|month|year|decade|minute)(?= and a half\b)",
    r"(?:dollar|euro|cent|penny)(?=\s*(?:[.;!?)]|\Z))",
)
_ONE_UNIT = Late(rf"(?P<article>an?) {_ALONE}\b", re.IGNORECASE)
_FEW = Late(r"(?<![A-Za-z])(?:(?:an? )?few|several|an? (?P<two>couple)(?: of)?) \Z", re.IGNORECASE)
_FEWS = ("few ", "several ", "Several ", "Few ", "couple ", "couple of ")
_WIDEST_FEW = 14


def some(text: str, at: int, floor: int) -> Quantity | None:
    """Read "several million dollars" and "a few dozen": from two to ten of the named size."""
    if not text.endswith(_FEWS, floor, at):
        return None
    opened = _FEW.search(text[max(floor, at - _WIDEST_FEW) : at])
    sized = _sized(text, at) if opened else None
    if not opened or not sized:
        return None
    start = at - len(opened.group())
    if opened["two"]:
        written = sized.written._replace(value=sized.value * 2)
        return quantities.built(text, sized._replace(start=start, written=written, hedge=Hedge.ABOUT))
    low, high = (Numeral(sized.value * times, sized.value, True) for times in (2, 10))
    return between(text, Span(start, sized.end), low, high, sized.unit, False)


def _sized(text: str, at: int) -> Draft | None:
    """Read the scale that begins at *at*, with its unit: million dollars, dozen."""
    low = quantities.draft(text, at, at)
    if low:
        return low if low.written.scale > 1 and low.value == low.written.scale else None
    word = re.match("[A-Za-z]+", text[at : at + 6])
    size = w.DOZENS.get(word.group().lower(), 0) if word else 0
    end = at + len(word.group()) if word else at
    return Draft(at, end, Span(at, end), Written(end, Fraction(size), in_words=True)) if size else None


def unit_alone(text: str, at: int, floor: int) -> Draft | None:
    """Read "a kg", "an hour and a half", "a dollar and 42 cents", but not the rate of "$3 a pound"."""
    match = _ONE_UNIT.match(text, at)
    if not match or (floor and text[max(floor, at - 2) : at].strip() == "" and at - floor < 3):
        return None
    end = at + len(match["article"])
    one = Draft(at, end, Span(at, end), Written(end, Fraction(1), in_words=True))
    return quantities.with_unit(text, one)


def quarters(text: str, at: int) -> Quantity | None:
    """Read the "three quarters" that are nine months."""
    match = _THREE.match(text, at)
    if not match:
        return None
    written = Written(match.end(), Fraction(3), in_words=True)
    return quantities.built(
        text, quantities.with_unit(text, Draft(at, match.end(), Span(at, match.end()), written))
    )


def height(text: str, at: int) -> Quantity | None:
    """Read 5'10" as 70 inches; behind a degree sign these are minutes and seconds."""
    match = _HEIGHT.match(text, at)
    if not match or text[at - 1 : at] == "°" or int(match["inches"]) >= _FOOT:
        return None
    value = Fraction(int(match["feet"]) * _FOOT + int(match["inches"]))
    written = Written(match.end(), value)
    span = Span(at, match.end())
    return quantities.built(text, Draft(*span, span, written, Kind.DIMENSION, CANONICAL["in"]))


def twenties(text: str, at: int) -> Quantity | None:
    """Read an age in decades: in her 20s, the mid-30s."""
    tail = _DECADE_TAIL.match(text, at)
    opened = _IN_HER.search(text[max(0, at - 12) : at]) if tail else None
    if not tail or not opened:
        return None
    decade, one = Fraction(int(tail["decade"]) * 10), Fraction(1)
    start = at - len(opened["part"] or "")
    return between(
        text, Span(start, tail.end()), Numeral(decade, one), Numeral(decade + 10, one), NUMBER, False
    )


def odds(text: str, at: int, floor: int) -> Quantity | None:
    """Read "one in five" and "nine out of ten" as fractions; "20 out of 34 problems" stays two counts."""
    has_digits = text.startswith(" in ", at + 1)
    match = (
        _ODDS.match(text, at)
        or (_DIGIT_ODDS.match(text, at) if has_digits else None)
        or _OVER.match(text, at)
    )
    read = _odds(text, at, match) if match else None
    return quantities.built(text, quantities.hedge(text, read, floor)) if read else None


def _odds(text: str, at: int, match: re.Match[str]) -> Draft | None:
    """Read the fraction of two numerals; "two over three years" is none."""
    over, under = numerals.numeral(text, at), numerals.numeral(text, match.end("join"))
    if not over or not under or not 0 < over.value < under.value:
        return None
    if match.re is _OVER.compiled and not _ENDS.match(text, under.end):
        return None
    share = part_of(under.end, over.value / under.value)
    return Draft(at, under.end, Span(at, under.end), share, Kind.FRACTION)


def vague(text: str, at: int, floor: int) -> Quantity | None:
    """Read "hundreds of thousands of people": from two to ten of the named size."""
    match = _VAGUE.match(text, at)
    if not match or text[max(floor, at - 3) : at].lower() == "in ":
        return None  # in thousands of dollars
    times = w.PLURAL_SCALES[match["second"].lower()] if match["second"] else 1
    size = _VAGUE_SIZES[match["first"].lower()] * times
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
    times = w.MULTIPLES[word.group().lower()]
    # halved is half of it, by so much as any fraction in words may be
    written = part_of(end, times) if times < 1 else Written(end, times, in_words=True)
    read = Draft(at, end, Span(at, end), written, Kind.MULTIPLE, suffixes.MULTIPLE)
    return quantities.built(text, quantities.hedge(text, read, floor))
