"""Which days does a written date name?

"May 4, 2022", "4 May 2022", "nov . 6", "Q3 2022", "the third quarter", "fiscal 2023", "2020-21", "the
1960s": a date has a first and a last day, each as coarse as it is written.
"""

from __future__ import annotations

import re

from factcheck.frozen import NamedTuple
from factcheck.languages.en.words import ONES, TENS, listed
from factcheck.languages.late import Late, either
from factcheck.model import Date, Day, Kind, Period

_FULL = listed("january february march april may june july august september october november december")
MONTHS = {name: number for number, name in enumerate(_FULL, 1)}
MONTHS.update({name[:3]: number for name, number in MONTHS.items()})
MONTHS["sept"] = 9
_SPELT = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTH = rf"(?P<month>{_SPELT})\b(?: ?\.)?"
_YEAR = r"(?:1[5-9]|20)\d\d(?![\d%]|,\d{3}|\.\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%:]|\.\d|,\d)"
_KIND = "(?:fiscal|calendar|financial)"
_OF_YEAR = rf"(?:,? (?:of |in )?(?:{_KIND}(?: year)? )?(?:FY ?)?(?P<year>{_YEAR}))?"
_TH = "(?:st|nd|rd|th)?"

_TO_DAY = rf"(?P<to> ?(?:[-–]|to|through|and) ?[0-3]?\d{_TH}(?![\d:%,]\d))?"
_BEHIND_DAY = rf"(?: ?, ?| )?(?P<year>(?<=[ ,]){_YEAR})?"
_MONTH_FIRST = Late(rf"{_MONTH}[ \u00a0](?:the )?{_DAY}{_TO_DAY}{_BEHIND_DAY}", re.IGNORECASE)
_MONTH_YEAR = Late(rf"{_MONTH},? (?:of )?['’]?(?P<year>{_YEAR})", re.IGNORECASE)
_MONTH_ALONE = Late(rf"(?P<month>{'|'.join(m.title() for m in _FULL)})\b")
_FIRST_DAY = rf"(?P<day>[0-3]?\d){_TH}(?P<to>[-–][0-3]?\d)?"
_DAY_FIRST = Late(rf"{_FIRST_DAY}[ -](?:of )?{_MONTH}(?:,?[ -](?P<year>{_YEAR}))?", re.IGNORECASE)
_ISO = Late(r"(?P<year>(?:1[5-9]|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?!\d)")
_ANY_YEAR = r"(?P<year>(?:1[89]|20)?\d\d)(?![\d/.]\d|\d)"
_SLASHED = Late(rf"(?P<m>[01]?\d)[/.](?P<d>[0-3]?\d)[/.]{_ANY_YEAR}")
_QUARTER = r"(?:Q(?P<q>[1-4])|(?P<q2>[1-4])Q|H(?P<h>[12])|(?P<h2>[12])H)"
_QUARTER_CODE = Late(_QUARTER + rf"(?:[ -]?(?:FY|of )?['’]?(?P<year>{_YEAR}|\d\d(?!\d)))?\b")
_WHICH_PART = r"(?P<which>first|second|third|fourth|final|last|[1-4](?:st|nd|rd|th)?)"
_NO_HALF = r"(?![ -](?:century|point\b|time))"
_HALVES = rf"(?:(?:fiscal|financial)[ -])?(?P<part>quarter|half)\b{_NO_HALF}"
_OF_THE_YEAR = rf"(?:(?: of| in|,)? (?:the )?(?:{_KIND} )?(?:year )?(?P<year>{_YEAR}))?"
_PART = Late(rf"{_WHICH_PART}[ -]{_HALVES}{_OF_THE_YEAR}", re.IGNORECASE)
_COUNT = either(*listed("two three four five six seven eight nine ten eleven"), r"\d{1,2}")
_FIRST_MONTHS = Late(rf"first (?P<n>{_COUNT}) months{_OF_YEAR}", re.IGNORECASE)
_LAST_YEAR = r"(?:[-–/](?P<to>\d\d(?:\d\d)?)(?!\d))?"
_FISCAL_YEAR = rf"(?P<year>{_YEAR}|['’]?\d\d(?!\d))"
_FISCAL = Late(rf"(?:FY|{_KIND}(?: years?)?) ?{_FISCAL_YEAR}(?!,[0-9]){_LAST_YEAR}", re.IGNORECASE)
_BESIDE_NOW = either("(?:last|this|next) (?:year|month|week)", "(?:previous|prior) (?:year|quarter|month)")
_RELATIVE = Late(rf"{_BESIDE_NOW}\b(?!['’-])", re.IGNORECASE)
_DECADE = Late(r"(?:(?:mid|early|late)-)?(?P<year>(?:1[5-9]|20)\d)0['’]?s\b")
_TO_YEAR = r"(?P<to>(?:1[5-9]|20)?\d\d)(?![\d%]|,\d|\.\d)"
_YEARS = Late(rf"(?P<year>{_YEAR})(?:(?: ?[-–/] ?| to | through |-to-){_TO_YEAR})?")
_HOUR, _MINUTES = r"(?:[01]?\d|2[0-4])", r"[0-5]\d(?::[0-5]\d)?"
_ZONE = r"(?:GMT|UTC|BST|CET|IST|[ECMP][SD]?T)"
_OF_TWELVE = rf"{_HOUR}(?:[:.]{_MINUTES})? ?(?:[ap]\. ?m\.|[ap] ?m\b)(?: {_ZONE}\b)?"
_OF_A_ZONE = r"[0-2]\d[0-5]\d (?:GMT|UTC|[ECMP][SD]T)\b"
_OF_DAY = rf"{_HOUR}:{_MINUTES}(?![:\d])"
_CLOCK = Late(either(_OF_TWELVE, _OF_DAY, r"\d{1,2} o['’]clock", _OF_A_ZONE), re.IGNORECASE)
_RANGE = Late(r" ?[-–] ?| (?:to|through|until|till) (?:the )?", re.IGNORECASE)
_CENTURY = "(?P<century>eighteen|nineteen|twenty)"
_IN_CENTURY = rf"(?P<tens>{either(*TENS)})(?:-(?P<ones>{either(*ONES)}))?"
_SPELT_YEAR = Late(rf"{_CENTURY} {_IN_CENTURY}(?![-\w])", re.IGNORECASE)
_VERBS = frozenset({"May", "March"})
_LOWER_WORDS = frozenset({"mar", "may", "march", "dec", "sep", "jan"})
"""Months that need their capital behind a day: 3 may."""
SINCE = frozenset(
    listed(
        """in since until till by from of last next early late mid during before after around through to and
        between this each every on per or mid- for"""
    )
)
_NUMBERS = {w: n for n, w in enumerate(listed("one two three four five six seven eight nine ten eleven"), 1)}
_WIDTHS = {"quarter": 3, "half": 6}
_ENDS = ("last", "final")
_WHICH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_WHICH.update({str(n): n for n in range(1, 5)})


class Found(NamedTuple):
    """A date as read, before two of them are joined."""

    end: int
    period: Period
    kind: Kind = Kind.DATE


def month(text: str, at: int) -> Found | None:
    """Read a date that begins with a month's name."""
    if match := _MONTH_FIRST.match(text, at):
        return _in_month(match, text)
    if match := _MONTH_YEAR.match(text, at):
        return _found(match.end(), Day(int(match["year"]), MONTHS[match["month"].lower()]))
    match = _MONTH_ALONE.match(text, at)
    if not match or (match["month"] in _VERBS and not _after_preposition(text, at)):
        return None
    if text[match.end() : match.end() + 1] == "-" and text[match.end() + 1 : match.end() + 2].islower():
        return None
    return _found(match.end(), Day(None, MONTHS[match["month"].lower()]))


def _after_preposition(text: str, at: int) -> bool:
    words = text[max(0, at - 12) : at].lower().split()
    return bool(words) and words[-1].strip("(,") in SINCE


def _in_month(match: re.Match[str], text: str) -> Found | None:
    day, number = int(match["day"]), MONTHS[match["month"].lower()]
    year = int(match["year"]) if match["year"] else None
    end = match.end()
    while end > match.start() and text[end - 1] in " ,":
        end -= 1
    if not 1 <= day <= 31:
        return None
    first = Day(year, number, day)
    if not match["to"]:
        return Found(end, Period(first, first))
    last_day = int(re.sub(r"\D", "", match["to"]))
    if not day < last_day <= 31:
        end = match.start("to")
        return Found(end, Period(Day(None, number, day), Day(None, number, day)))
    return Found(end, Period(first, Day(year, number, last_day)))


def _found(end: int, first: Day, last: Day | None = None, kind: Kind = Kind.DATE) -> Found:
    return Found(end, Period(first, last or first), kind)


def digits(text: str, at: int) -> Found | None:
    """Read a date that begins with digits, other than a bare year."""
    if match := _ISO.match(text, at):
        return _found(match.end(), Day(int(match["year"]), int(match["m"]), int(match["d"])))
    if match := _SLASHED.match(text, at):
        return _slashed(match)
    if match := _DAY_FIRST.match(text, at):
        return _day_first(match)
    if match := _DECADE.match(text, at):
        year = int(match["year"]) * 10
        return _found(match.end(), Day(year), Day(year + 9))
    return None


def _slashed(match: re.Match[str]) -> Found | None:
    """Read 5/4/2022, the month first."""
    year, number, day = int(match["year"]), int(match["m"]), int(match["d"])
    if not (1 <= number <= 12 and 1 <= day <= 31):
        return None
    return _found(match.end(), Day(year if year > 99 else 2000 + year, number, day))


def _day_first(match: re.Match[str]) -> Found | None:
    spelt, day = match["month"], int(match["day"])
    if spelt in _LOWER_WORDS or not 1 <= day <= 31:
        return None
    year, number = int(match["year"]) if match["year"] else None, MONTHS[spelt.lower()]
    last = int(match["to"][1:]) if match["to"] else day
    end = match.end() - len(match.group()) + len(match.group().rstrip(" ."))
    return _found(end, Day(year, number, day), Day(year, number, last))


def part(text: str, at: int) -> Found | None:
    """Read a part of a year: third quarter of 2022, first half, first nine months."""
    if match := _FIRST_MONTHS.match(text, at):
        count = _NUMBERS.get(match["n"].lower()) or int(match["n"])
        year = int(match["year"]) if match["year"] else None
        return _found(match.end(), Day(year, 1), Day(year, count)) if count <= 12 else None
    match = _PART.match(text, at)
    return _quarter_or_half(match) if match else None


def _quarter_or_half(match: re.Match[str]) -> Found | None:
    """Return the months of a quarter or half; the last quarter is the fourth only of a named year."""
    year = int(match["year"]) if match["year"] else None
    name, width = match["which"].lower(), _WIDTHS[match["part"].lower()]
    if name in _ENDS and (width == _WIDTHS["half"] or (name == "last" and year is None)):
        return None
    which = _WHICH.get(name, 12 // width)
    if which * width > 12:
        return None
    return _found(match.end(), Day(year, (which - 1) * width + 1), Day(year, which * width))


def quarter_code(text: str, at: int) -> Found | None:
    """Read Q3 2022, 3Q22 or H1."""
    match = _QUARTER_CODE.match(text, at)
    if not match:
        return None
    year = _year(match["year"])
    quarter, half = match["q"] or match["q2"], match["h"] or match["h2"]
    width, which = (3, int(quarter)) if quarter else (6, int(half))
    return _found(match.end(), Day(year, (which - 1) * width + 1), Day(year, which * width))


def _year(written: str | None) -> int | None:
    if not written:
        return None
    number = int(written.strip("'’"))
    return number if number > 99 else 2000 + number


def of_two_digits(text: str, at: int) -> Found:
    """Return the year of the two digits behind an apostrophe: '98."""
    short = int(text[at : at + 2])
    return _found(at + 2, Day(short + (1900 if short >= _OLD else 2000)), kind=Kind.YEAR)


_OLD = 50


def fiscal(text: str, at: int) -> Found | None:
    """Read fiscal 2023, FY2023-24 or fiscal year 2023."""
    match = _FISCAL.match(text, at)
    if not match:
        return None
    year = _year(match["year"])
    last = _year(match["to"]) if match["to"] else year
    return _found(match.end(), Day(year), Day(last), Kind.YEAR)


def years(text: str, at: int) -> Found | None:
    """Read a year or a range of years; the caller has ruled out a count of 2000 people."""
    match = _YEARS.match(text, at)
    if not match:
        return None
    first = int(match["year"])
    if not match["to"]:
        return _found(match.end(), Day(first), kind=Kind.YEAR)
    last = int(match["to"])
    last = last if last > 99 else first // 100 * 100 + last
    if not first < last <= first + 150:
        return _found(match.end("year"), Day(first), kind=Kind.YEAR)
    return _found(match.end(), Day(first), Day(last), Kind.YEAR)


def relative(text: str, at: int) -> Found | None:
    """Read last year, this month and the previous quarter, which are dates of no known day."""
    match = _RELATIVE.match(text, at)
    return _found(match.end(), Day(None)) if match else None


def spelt_year(text: str, at: int) -> Found | None:
    """Read "in nineteen ninety-five"; without such a word before it nineteen and ninety-five are two."""
    match = _SPELT_YEAR.match(text, at) if _after_preposition(text, at) else None
    if not match:
        return None
    century = (ONES | TENS)[match["century"].lower()]
    rest = TENS[match["tens"].lower()] + ONES[(match["ones"] or "zero").lower()]
    return _found(match.end(), Day(century * 100 + rest), kind=Kind.YEAR)


def clock(text: str, at: int) -> int | None:
    """Return where a clock time ends that begins at *at*."""
    match = _CLOCK.match(text, at)
    return match.end() if match else None


def joined(text: str, at: int, first: Found, second: Found) -> Date:
    """Make one date of the span from *first* to *second*; a missing year is taken from the other."""
    start, last = first.period.first, second.period.last
    if start.year is None:
        start = start._replace(year=last.year)
    return Date(text[at : second.end], at, second.end, Kind.DATE, Period(start, last))


def joiner(text: str, at: int) -> int | None:
    """Return where the second date of a span would begin: January-March, May 4 to June 6."""
    match = _RANGE.match(text, at)
    return match.end() if match else None


def date(text: str, at: int, found: Found) -> Date:
    """Return the date that stands at *at*."""
    return Date(text[at : found.end], at, found.end, found.kind, found.period)
