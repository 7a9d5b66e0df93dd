"""What does the article say in a bracket: which figure, date or list?

「{fixed=20项}」 is the quantity that the recogniser read there, even where it took 约20余项 as one mention.
What it passed over (「{n=三}零」) is read by itself, and 「1—11月」 in two brackets gives each its end.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from factcheck.model import Date, Items, Kind, Period, Quantity
from factcheck.source import PARAGRAPH, Span
from factcheck.units import PURE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.blocks import Capture
    from factcheck.claims.skeleton import Mark, Skeleton
    from factcheck.languages import Language
    from factcheck.model import Figure

_WANTED: Final = (Quantity, Date)


def operand(
    capture: Capture, captures: Sequence[Capture], skeleton: Skeleton
) -> Quantity | Date | Items | None:
    """Return what the article says in a bracket."""
    if capture.segment.is_list:
        return _items(skeleton, skeleton.span(capture.start, capture.end))
    if _is_broken(capture, skeleton):
        mended = _mended(capture, skeleton)
        if mended:
            return mended
    mark = _only_mark(capture, skeleton)
    if mark is None:
        return _read(capture, skeleton)
    sharers = [c for c in captures if c.start < mark.last and c.end > mark.first]
    if len(sharers) == 1 and (_holds(capture, mark) or not _spreads(mark)):
        return _narrowed(mark, capture, skeleton) or _wanted(mark)
    return _read(capture, skeleton) or _end_of(mark, capture, sharers)


def _only_mark(capture: Capture, skeleton: Skeleton) -> Mark | None:
    """Return the quantity or date of which all digits stand in a bracket, or else some, if it is one."""
    marks = skeleton.marks_from(capture.start, capture.end)
    if len(marks) > 1:
        marks = [mark for mark in marks if _holds(capture, mark)] or marks
    figures = [mark for mark in marks if isinstance(mark.figure, _WANTED)]
    return figures[0] if len(figures) == 1 else None


def _holds(capture: Capture, mark: Mark) -> bool:
    """Tell whether a bracket holds all digits of a figure."""
    return capture.start <= mark.first and mark.last <= capture.end


def _narrowed(mark: Mark, capture: Capture, skeleton: Skeleton) -> Quantity | None:
    """Return the quantity of 「{v=120万吨}/年」, where the author took only a part of the unit."""
    if not mark.last < capture.end < mark.end or not isinstance(mark.figure, Quantity):
        return None
    part = _read(capture, skeleton)
    same = isinstance(part, Quantity) and part.unit.dimension in (PURE, mark.figure.unit.dimension)
    return part if isinstance(part, Quantity) and not same else None


def _wanted(mark: Mark) -> Quantity | Date | None:
    return mark.figure if isinstance(mark.figure, _WANTED) else None


def _spreads(mark: Mark) -> bool:
    """Tell whether a figure has two printed ends of which a bracket may hold one: 3至5个."""
    figure = mark.figure
    return figure.kind is Kind.RANGE or (
        isinstance(figure, Date) and figure.period.first != figure.period.last
    )


def _read(capture: Capture, skeleton: Skeleton) -> Quantity | Date | None:
    """Read the figure of a bracket by itself, as the recogniser did not."""
    span = skeleton.span(capture.start, capture.end)
    return read(skeleton.document.text, span, skeleton)


def read(text: str, span: Span, skeleton: Skeleton) -> Quantity | Date | None:
    """Read a stretch of a text that holds one figure and nothing else of weight."""
    figure = _only(skeleton.language.figures(text[span.start : span.end]))
    return figure and _placed(figure, range(span.start, span.end + 1))


def _only(figures: Sequence[Figure]) -> Quantity | Date | None:
    fit = [figure for figure in figures if isinstance(figure, _WANTED)]
    return fit[0] if len(fit) == 1 else None


def _placed(figure: Quantity | Date, places: Sequence[int]) -> Quantity | Date:
    """Return a figure of a stretch at its place in the whole text."""
    start, end = places[figure.start], places[figure.end]
    if isinstance(figure, Date):
        return replace(figure, start=start, end=end)
    numeral = Span(places[figure.numeral.start], places[figure.numeral.end])
    return replace(figure, start=start, end=end, numeral=numeral)


def _is_broken(capture: Capture, skeleton: Skeleton) -> bool:
    if skeleton.is_whole(capture.start, capture.end):
        return False
    span = skeleton.span(capture.start, capture.end)
    return any(sign in skeleton.document.text[span.start : span.end] for sign in ("\n", PARAGRAPH))


def _mended(capture: Capture, skeleton: Skeleton) -> Quantity | Date | None:
    """Read a figure that a line break cuts in two: 「1291.8亿⏎元」."""
    figure = _only(skeleton.language.figures(skeleton.text[capture.start : capture.end]))
    if figure is None:
        return None
    # an end is the place behind the last character, not that of the character after the break
    starts = [skeleton.place(offset) for offset in range(capture.start, capture.end)]
    places = [starts[0], *(place + 1 for place in starts)]
    mended = _placed(figure, places)
    return replace(mended, start=starts[figure.start])


def _end_of(mark: Mark, capture: Capture, sharers: Sequence[Capture]) -> Date | None:
    """Return the end of 「1—11月」 that a bracket holds, where two brackets share one date."""
    if not isinstance(mark.figure, Date):
        return None
    day = mark.figure.period.first if capture == sharers[0] else mark.figure.period.last
    return replace(mark.figure, period=Period(day, day))


def _items(skeleton: Skeleton, span: Span) -> Items | None:
    """Return the list in a stretch of the article, which its author knows to be a list."""
    text, language = skeleton.document.text, skeleton.language
    start, end = _stripped(text, span)
    listed = [one for one in language.items(text, span) if start <= one.start and one.end <= end]
    widest = max(listed, key=lambda one: one.end - one.start, default=None)
    if widest and widest.end - widest.start >= (end - start) * 3 // 4:
        return widest
    members = tuple(_split(language, text, Span(start, end)))
    return Items(start, end, members) if members else None


_MARKS = " \t\n“”‘’\"'" + PARAGRAPH
_PAIRS = ("“”", "「」", "《》", "（）", "()")
_ENCLOSED = re.compile("|".join(f"[{p[0]}][^{p}]*[{p[1]}]" for p in _PAIRS))


def _stripped(text: str, span: Span) -> Span:
    """Leave out blanks and quotation marks at both ends."""
    start, end = span
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return Span(start, end)


def _split(language: Language, text: str, span: Span) -> Iterator[Span]:
    """Cut a list at its commas, and what follows the last comma at 和 or ``and``."""
    conjunctions = language.cues.get("and", ())
    words = language.folded(text[span.start : span.end])
    masked = _ENCLOSED.sub(lambda found: "_" * len(found[0]), words)
    pieces = [*_cut(masked, Span(0, len(masked)), _COMMA)]
    if conjunctions:
        *pieces, last = pieces
        pieces += _cut(masked, last, _any_of(conjunctions))
    for start, end in pieces:
        member = _stripped(text, Span(span.start + start, span.start + end))
        if member.start < member.end:
            yield member


@lru_cache
def _any_of(conjunctions: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        "|".join(rf"\b{re.escape(one)}\b" if one.isascii() else re.escape(one) for one in conjunctions)
    )


_COMMA = re.compile("[、，,；;]")


def _cut(text: str, span: Span, separator: re.Pattern[str]) -> Iterator[Span]:
    """Yield the pieces between separators; one at either end separates nothing."""
    start = span.start
    for found in separator.finditer(text, *span):
        if found.start() > start and found.end() < span.end:
            yield Span(start, found.start())
            start = found.end()
    yield Span(start, span.end)
