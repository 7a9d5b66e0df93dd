"""Which figures stand in a Chinese text?

One scan looks for digits and numerals; at each a small parser decides whether 「11月末」 is a date,
「122户」 a quantity, 「第七届」 an ordinal, 「25KT700」 a code or 「十四五」 a name.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.interval import Hedge
from factcheck.languages.digits import GLYPHS, MARKS, ONE
from factcheck.languages.figure import Numeral, quantity
from factcheck.languages.zh.arabic import arabic
from factcheck.languages.zh.bounds import told_by_ends
from factcheck.languages.zh.characters import folded
from factcheck.languages.zh.chinese import chinese
from factcheck.languages.zh.dates import HALF, RELATIVE_WORD, date_at
from factcheck.languages.zh.elisions import with_shared_units
from factcheck.languages.zh.extremes import told_as_lowest
from factcheck.languages.zh.hedges import hedge_after, hedge_before
from factcheck.languages.zh.here import Here
from factcheck.languages.zh.names import word_at
from factcheck.languages.zh.numerals import NUMERALS
from factcheck.languages.zh.quantities import quantity_at
from factcheck.model import Figure, Kind
from factcheck.source import Span
from factcheck.units import PERCENT, TIMES

if TYPE_CHECKING:
    from factcheck.languages.zh.here import Found

_FIXED = {
    "过半": (Kind.PERCENT, PERCENT, Fraction(50), Hedge.ABOVE),
    "半数": (Kind.PERCENT, PERCENT, Fraction(50), Hedge.ABOUT),
    "一半": (Kind.PERCENT, PERCENT, Fraction(50), Hedge.ABOUT),
    "对折": (Kind.PERCENT, PERCENT, Fraction(50), Hedge.NONE),
    "翻番": (Kind.MULTIPLE, TIMES, Fraction(2), Hedge.NONE),
    "翻倍": (Kind.MULTIPLE, TIMES, Fraction(2), Hedge.NONE),
}
"""Words that are figures without a numeral of their own."""

_HEDGED = ("一半", "半数")
_DIGITS = "0-9" + "".join(GLYPHS)
_WORDS = [*_FIXED, *RELATIVE_WORD.split("|"), *HALF.split(), "同期(?![限满])"]
_FIRST = f"[{MARKS}{_DIGITS}{NUMERALS}.几数半hw{''.join({word[0] for word in _WORDS})}]"
# looking at the first character before all else makes the scan more than twice as fast
_TRIGGER = re.compile(
    rf"(?={_FIRST})(?:一半|半数|[{MARKS}{_DIGITS}{NUMERALS}]|\.[0-9]|[几数](?=[十百千万亿])|半(?!年[内度])|"
    rf"{'|'.join(_WORDS)}|https?:|www\.)"
)
_ARABIC = frozenset("0123456789.").union(GLYPHS)
_CHINESE = frozenset(NUMERALS + "几数")
_LINK = re.compile("[!-~]+")


def figures(text: str) -> list[Figure]:
    """Read every figure of a Chinese text, in order."""
    view = folded(text)
    found: list[Figure] = []
    here = Here(text, view, 0)
    search = _TRIGGER.search
    match = search(view)
    while match is not None:
        at = match.start()
        if view[at] in _ARABIC:
            figure: Found = arabic(here, at)
        elif view[at] in _CHINESE and match.end() == at + 1:
            figure = chinese(here, at)
        else:
            figure = _word(here, at, match[0])
        if isinstance(figure, int):
            at = figure
        else:
            found.append(figure)
            here.floor = at = figure.end
        match = search(view, at)
    return told_by_ends(text, told_as_lowest(view, with_shared_units(text, view, found)))


def _fixed(here: Here, at: int, end: int, word: str) -> Found:
    """Read 翻番 and 一半, with the hedges of 超过一半 and 半数以上."""
    kind, unit, value, hedge = _FIXED[word]
    start, stop = at, end
    if word in _HEDGED:
        before, start = hedge_before(here.view, at, here.floor)
        after, stop = hedge_after(here.view, end)
        told = after if before is Hedge.NONE else before
        hedge = hedge if told is Hedge.NONE else told
    return quantity(here.text, (start, stop), Span(at, end), Numeral(value, ONE), kind, unit, hedge)


def _word(here: Here, at: int, word: str) -> Found:
    """Read 今年8月, 同期, 上半年, 过半, 半公升, ③ and links."""
    end = at + len(word)
    if word[0] in "hw":
        link = _LINK.match(here.view, at)
        return here.name(at, link.end() if link else end, Kind.CODE)
    if word in _FIXED:
        return _fixed(here, at, end, word)
    if word == "半":
        listed = word_at(here.view, at, here.floor)
        if listed is not None:
            return max(end, at - listed.before + len(listed.text))  # 半斤八两
        return quantity_at(here, at) or end
    if word == "同期":
        return here.date(at, end)
    if word in MARKS:
        return here.name(at, end, Kind.CODE)
    read = date_at(here.view, at)
    return end if read is None else here.date(at, read.end, read.period)
