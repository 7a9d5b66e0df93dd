"""Which digits measure nothing?

"F-150", "COVID-19", "S&P 500", "Section 4(a)", "24/7", "(010) 6403-5547", "v2.0" and "[1]" are codes and
names: they are recognised so that no digit is skipped, and have no value.
"""

from __future__ import annotations

import re

from factcheck.languages.en.words import listed
from factcheck.languages.late import Late, either
from factcheck.model import Kind, Name

_LABELS = frozenset(
    listed(
        """act annex appendix apollo article articles asc asu bay boeing airbus bldg building camp catch
        chapter chapters chart cit class clause code column district division euro exhibit exhibits exit fas
        fasb fig figure figures file flight form format formula gate gen generation grade group highway hwy
        ifrs ias interstate iphone iso iec item items level line lot model module nasdaq nikkei note notes
        op page pages paragraph paragraphs part parts phase phases platform plot port pp. proposition question
        reg regulation res resolution room route row rule rules russell s&p proposal proposals quarter round
        slide slides wave sec. section sections seq series sfas stage step suite sub-section subsection
        subpart table tables task terminal text tier title topix topic track type unit us-route version vol
        volume war windows world zone dow ftse stoxx fortune euronext csi cac kospi msci sab commission zip
        phone tel telephone fax cusip isin ein area formula1 footnote schedule schedules psalm verse
        reuters@ u.s.c. c.f.r. cfr usc grades oscars super ps playstation xbox galaxy pentium bowl pier
        channel category mach rfc"""
    )
)
_ANY_CASE = frozenset(
    listed(
        "fig. figure table page pp. chapter section item exhibit exit highway article version port step phase"
    )
)

_ALWAYS = ("24[/x]7", "9/11", "50[/-]50", r"401\(k\)", r"403\(b\)", "7/7", "20/20", "1/6(?= attack)")
_IDIOMS = Late(rf"{either(*_ALWAYS)}(?![\d/])")
_ABROAD = r"\+\d{1,3}[ \-.(]{1,2}\d[\d\-.() ]{6,14}\d"
_WITH_AREA = r"(?:1[-. ])?\(?\d{3}\)?[-. ]{1,2}\d{3}[-.]\d{4}(?!\d)"
_LOCAL = r"\d{3}[-.]\d{4}(?![\d.])(?!-)"
_PHONE = Late(either(_ABROAD, _WITH_AREA, _LOCAL))
_DOTTED = Late(r"\d+(?:\.\d+){2,}")
_SERIAL = r"\d+(?:[-–]\d+){2,}(?![\d%])"
_HYPHENED = Late(either(_SERIAL, r"0\d+[-–]\d+", r"\d{2}-\d{7}(?!\d)", r"\d{3}-\d{5,6}(?!\d)"))
_LEADING_ZERO = Late(r"0\d+(?![\d.,])")
_LARGE = either("hundred", "thousand", "[mbtr]+illion")
_SCALE = Late(rf"(?:an? )?(?:multi)?{_LARGE}-[a-z]{{3,12}}", re.IGNORECASE)
_PAREN = Late(r"\d+(?:\.\d+)*(?:\([a-zA-Z0-9]{1,4}\))+")
_MORE_CODE = "[-/_.][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9]*"
_CODE_TAIL = Late(rf"[A-Za-z0-9]*(?:{_MORE_CODE})*")
_CODE_HEAD = Late(r"(?<![A-Za-z0-9\-/_.])[A-Za-z][A-Za-z0-9\-/_.]*\Z")
_LABEL_WORD = r"(?P<word>[A-Za-z][A-Za-z&.\-]*\.?|[#№§]{1,2})"
_LABEL = Late(rf"(?<![A-Za-z&.\-]){_LABEL_WORD}[ \u00a0]?\Z")
_MEASURED = Late(r"[\d,.]+ ?(?:%|percent|million|billion)")
_CLAUSES = r"(?:\([0-9A-Za-z]{1,4}\))*"
_LABELLED = Late(rf"[0-9A-Za-z]+(?:[.\-/][0-9A-Za-z]+)*{_CLAUSES}")
_NUMBER = rf"\d+[A-Za-z]?(?:\.\d+)*{_CLAUSES}"
_JOINED = either(", and ", ", ", " and ", " or ", " to ", " through ", "[-–]")
_LABELLED_LIST = Late(rf"{_NUMBER}(?:{_JOINED}{_NUMBER})*")
_FOOTNOTE = Late(r"\[\d{1,3}(?:[,–-] ?\d{1,3})*\]")
_HYPHEN_CAPITAL = Late(r"\d+-[A-Z][A-Za-z0-9]*(?!\w)")
_ZIP = Late(r"(?<![A-Za-z])[A-Z]{2} \Z")
_ENUMERATOR = Late(r"\d{1,2} ?\)")
_BRACKETED = Late(r"\(\d{1,2}\)(?= +[A-Z])")
_POINTED = Late(r"\d{1,2}\.(?= +[A-Z])")
_COMPOUNDED = """way star wheel(?:er|ed)? door dimensional coupon party emissions? tolerance sum pronged sided
    hand off time carbon fold_increase ply piece tier track stroke handed minded on-one
    faced legged letter fifty"""
_COMPOUND = Late(rf"[a-z]+[-‑]{either(*_COMPOUNDED.split())}\b".replace("_", " "), re.IGNORECASE)
_ZIP_CODE = Late(r"\d{5}(?:-\d{4})?(?![\d,.%])")
_ZIP_DIGITS = 5
_HEADS = ("", "\n")
_LINKS = frozenset("-/_")
_PREFIXES = frozenset(
    listed(
        """mid pre post sub non under over top late early anti multi circa ca minus plus pro per near almost
        about around some up down nearly roughly between since until from to by of at in or and"""
    )
)
_MONTHS = frozenset(listed("jan feb mar apr may jun jul aug sep oct nov dec"))
_TICKET = Late(r"\d{3,7}(?!\d|%|[.,-]\d)(?! ?(?:per|hundred|thousand|[mbtr]+illion))")
_SECTION_SIGNS = frozenset("§№")
_OPENERS = frozenset("+(")
_GROUP = Late(r"(?:Group|Gang|Big) (?:of )?\Z")
_LEFTOVER = Late(r"\d{1,4}/0+(?!\d)|\d(?:[,. ]{0,3}\d)*")
_RATIO = Late(r"\d{1,3}(?:\.\d{1,3})?(?::\d{1,4}(?:\.\d{1,3})?)+(?![\d:.]*\d)")
_STREETS = "Street St Road Rd Avenue Ave Drive Boulevard Blvd Lane Way"
_HOUSE = Late(rf"(?P<number>\d+) (?:[A-Z][a-z]+ ){{1,3}}{either(*_STREETS.split())}\b")
_URL = Late(r"(?:https?://|www\.)\S+|\S+@\S+", re.IGNORECASE)
_SCORE = Late(r"(?P<ours>\d{1,3})[-–](?P<theirs>\d{1,3})(?![\d.%\-–/])")
_WIDEST = 40


def read(text: str, at: int, floor: int) -> Name | None:
    """Read the name or code that the digits at *at* belong to."""
    start = _code_start(text, at, floor)
    if start < at:
        end = _CODE_TAIL.match(text, at)
        return _name(text, start, end.end() if end else at + 1, Kind.CODE)
    if found := labelled(text, at, floor) or _whole_forms(text, at):
        return found
    match = _HYPHEN_CAPITAL.match(text, at)
    return _name(text, at, match.end(), Kind.CODE) if match else None


def _whole_forms(text: str, at: int) -> Name | None:
    return _token(text, at) or _enumerator(text, at) or _house(text, at) or _ratio(text, at)


def _house(text: str, at: int) -> Name | None:
    """Read the number of a house: 1600 Pennsylvania Avenue."""
    match = _HOUSE.match(text, at)
    return _name(text, at, match.end("number"), Kind.CODE) if match else None


def _token(text: str, at: int) -> Name | None:
    """Read what its own shape shows: 24/7, [1], telephone numbers, versions, 007 and postal codes."""
    if match := _IDIOMS.match(text, at):
        return _name(text, at, match.end(), Kind.NAME)
    if at and text[at - 1] == "[" and (match := _FOOTNOTE.match(text, at - 1)):
        return _name(text, at - 1, match.end(), Kind.CODE)
    return _shaped(text, at) or _postal(text, at)


def _ratio(text: str, at: int) -> Name | None:
    """Read a ratio: a scale of 1:500, compressed by 1:4."""
    match = _RATIO.match(text, at)
    return _name(text, at, match.end(), Kind.NAME) if match else None


def _shaped(text: str, at: int) -> Name | None:
    """Read a telephone number, a version, a serial number or 007, with the plus or bracket before it."""
    begin = at - 1 if at and text[at - 1] in _OPENERS else at
    for form in (_PHONE, _DOTTED, _HYPHENED, _PAREN, _LEADING_ZERO):
        if match := form.match(text, begin) or form.match(text, at):
            return _name(text, match.start(), match.end(), Kind.CODE)
    return None


def _postal(text: str, at: int) -> Name | None:
    """Read the postal code behind a state: Austin, TX 78701."""
    if _ZIP.search(text[max(0, at - 4) : at]) and _ZIP_CODE.match(text, at):
        return _name(text, at, at + _ZIP_DIGITS, Kind.CODE)
    return None


def _enumerator(text: str, at: int) -> Name | None:
    """Read the number at the head of a list's item: 1), (2) or 3."""
    match = _ENUMERATOR.match(text, at)
    if match and "(" not in text[max(0, at - _WIDEST) : at]:
        return _name(text, at, match.end() - 1, Kind.NAME)
    for form, start in ((_BRACKETED, at - 1), (_POINTED, at)):
        match = form.match(text, start)
        if match and text[max(0, start - 2) : start].strip(" ") in _HEADS:
            return _name(text, start, match.end(), Kind.NAME)
    return None


def _code_start(text: str, at: int, floor: int) -> int:
    """Return where a code begins whose letters stand before its digits: F-150, scp2-173m, bpo-31650."""
    before = text[at - 1 : at]
    if not before.isalpha() and before not in _LINKS:
        return at
    head = _CODE_HEAD.search(text[max(floor, at - _WIDEST) : at])
    if not head:
        return at
    letters = head.group().rstrip("-/_.")
    joined = before.isalpha() or any(c.isupper() or c.isdigit() for c in letters)
    if not joined and before == "-":
        joined = letters not in _PREFIXES and letters[:3] not in _MONTHS and bool(_TICKET.match(text, at))
    return at - len(head.group()) if joined else at


def labelled(text: str, at: int, floor: int) -> Name | None:
    """Read the number of a section, form or index: Section 4(a), S&P 500, Chapter Eleven."""
    label = _LABEL.search(text[max(floor, at - _WIDEST) : at])
    if not label:
        return None
    start = at - len(label.group())
    if label["word"][0] in _SECTION_SIGNS:
        return _labelled(text, start, at)
    if not label.group()[-1].isspace() or not _is_label(label["word"], text[at : at + 1].isalpha()):
        return None
    return None if _MEASURED.match(text, at, at + 30) else _labelled(text, start, at)


def _is_label(word: str, before_word: bool) -> bool:
    """Tell whether a word goes before numbers that are names; before digits some need a capital for it."""
    key = word.lower()
    if key not in _LABELS and key.rstrip(".") not in _LABELS:
        return False
    return before_word or not word.islower() or key in _ANY_CASE


def _labelled(text: str, start: int, at: int) -> Name | None:
    match = (_LABELLED_LIST if text[start:at].rstrip().endswith("s") else _LABELLED).match(text, at)
    return _name(text, start, match.end(), Kind.NAME) if match else None


def leftover(text: str, at: int) -> Name | None:
    """Read 1/0 and endless runs of digits, which are no numbers."""
    match = _LEFTOVER.match(text, at)
    return _name(text, at, match.end(), Kind.CODE) if match else None


def idiom(text: str, at: int, floor: int) -> Name | None:
    """Read number words that count nothing: two-way, five-star, zero-coupon, Group of Seven."""
    match = _COMPOUND.match(text, at)
    if match:
        return _name(text, at, match.end(), Kind.NAME)
    group = _GROUP.search(text[max(floor, at - 12) : at])
    word = _LABELLED.match(text, at) if group else None
    return _name(text, at - len(group.group()), word.end(), Kind.NAME) if group and word else None


def scale(text: str, at: int) -> Name | None:
    """Read the scale of a "billion-dollar deal", which is no amount."""
    match = _SCALE.match(text, at)
    return _name(text, at, match.end(), Kind.SCALE) if match else None


def score(text: str, at: int) -> Name | None:
    """Read the score of a game or vote, where the second number is not the larger: 5-4."""
    match = _SCORE.match(text, at)
    if match and int(match["ours"]) >= int(match["theirs"]):
        return _name(text, at, match.end(), Kind.NAME)
    return None


def address(text: str, at: int) -> Name | None:
    """Read a web address as one code."""
    match = _URL.match(text, at)
    return _name(text, at, match.end(), Kind.CODE) if match else None


def code(text: str, at: int) -> Name | None:
    """Read a token of digits and letters whose letters are no unit: 25KT700, 5G."""
    match = _CODE_TAIL.match(text, at)
    if not match or not any(c.isalpha() for c in match.group()):
        return None
    return _name(text, at, match.end(), Kind.CODE)


def mark(text: str, at: int) -> Name:
    """Return a sign such as ③ as a code."""
    return _name(text, at, at + 1, Kind.CODE)


def timed(text: str, at: int, end: int) -> Name:
    """Return a clock time, which is no date and no quantity."""
    return _name(text, at, end, Kind.NAME)


def _name(text: str, start: int, end: int, kind: Kind) -> Name:
    return Name(text[start:end], start, end, kind)
