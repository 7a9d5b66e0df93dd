"""A language of Arabic digits, so that tests of claims need no reader of figures: ``skeleton("新增5户")``."""

import re
from fractions import Fraction

from factcheck.claims import Skeleton, read
from factcheck.languages import Language
from factcheck.languages.figure import Numeral, quantity
from factcheck.model import Article, Date, Day, Items, Kind, Period, Sentence
from factcheck.source import Document, Span
from factcheck.units import NUMBER, PERCENT, counted, measured, money

_FIGURE = re.compile(
    r"(约|超过)?(?P<n>\d+(\.\d+)?[万亿]?)(余)?(%|亿元|万元|元|吨/年|吨|[个项户人件家天]|(?P<month>月末?))?"
)
_STOP = re.compile("[。！？\n]|(?<=[a-z])\\.(?= )")
TONNE, YEAR = measured("吨", "mass", 1000), measured("年", "months", 12)
_SCALES = {"万": 10**4, "亿": 10**8}


def _figure(found):
    text, span = found.string, Span(*found.span())
    if found["month"]:
        day = Day(None, int(found["n"]))
        return Date(text[span.start : span.end], span.start, span.end, Kind.DATE, Period(day, day))
    scale = _SCALES.get(found["n"][-1], 1)
    places = len(found["n"].rstrip("万亿").partition(".")[2])
    numeral = Numeral(Fraction(found["n"].rstrip("万亿")) * scale, Fraction(scale, 10**places), scale > 1)
    match found[5]:
        case None:
            kind, unit = Kind.NUMBER, NUMBER
        case "%":
            kind, unit = Kind.PERCENT, PERCENT
        case "元" | "万元" | "亿元":
            kind, unit = Kind.CURRENCY, money("元", "CNY")
        case "吨" | "吨/年":
            kind = Kind.DIMENSION
            unit = TONNE if found[5] == "吨" else TONNE.per(YEAR)
        case classifier:
            kind, unit = Kind.COUNT, counted(classifier)
    return quantity(text, span, Span(*found.span("n")), numeral, kind, unit)


def figures(text):
    return [_figure(found) for found in _FIGURE.finditer(text)]


def sentences(text):
    ends = [stop.end() for stop in _STOP.finditer(text)] + [len(text)]
    starts = [0, *ends]
    return [Span(start, end) for start, end in zip(starts, ends, strict=False) if start < end]


def items(text, span):
    return []


PLAIN = Language("zh", figures, sentences, items, {"and": ("和", "and")})


def skeleton(text, path="article.txt"):
    found = figures(text)
    spans = [
        Sentence(s.start, s.end, tuple(f for f in found if s.start <= f.start < s.end))
        for s in sentences(text)
    ]
    return Skeleton.of(Article(Document.of(text, path), "zh", tuple(spans)), PLAIN)


def claims(yaml):
    """Read a claims file that must be right; its first line is put in front."""
    file, errors = read("factcheck: 1\n" + yaml, "claims.yaml")
    assert errors == []
    return file


def claim(quote, check, **more):
    """Return one claim as it is read from a file."""
    lines = ["claims:", "- id: one", f"  quote: {quoted(quote)}", f"  check: {quoted(check)}"]
    lines += [f"  {key}: {value}" for key, value in more.items()]
    return claims("\n".join(lines)).claims[0]


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


__all__ = ["PLAIN", "Items", "claim", "claims", "figures", "quoted", "skeleton"]
