"""What does the article say in a bracket: which figure, date or list?

「{fixed=20项}」 is the quantity that the recogniser read there, even where it took 约20余项 as one mention.
What it passed over (「{n=三}零」) is read by itself, and 「1—11月」 in two brackets gives each its end.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.claims.quotes import Slot
from factcheck.model import Date, Items, Kind, Period, Quantity
from factcheck.source import PARAGRAPH, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.blocks import Capture
    from factcheck.claims.skeleton import Mark, Skeleton


def operand(
    capture: Capture, captures: Sequence[Capture], skeleton: Skeleton
) -> Quantity | Date | Items | None:
    """Return what the article says in a bracket."""
    if not isinstance(capture.segment, Slot):
        return _items(skeleton, skeleton.span(capture.start, capture.end))
    marks = skeleton.marks_from(capture.start, capture.end)
    inside = [m for m in marks if capture.start <= m.numeral.start and m.numeral.end <= capture.end]
    whole = [m for m in inside or marks if isinstance(m.figure, Quantity | Date)]
    if len(whole) == 1:
        mark = whole[0]
        sharers = [c for c in captures if c.start < mark.numeral.end and c.end > mark.numeral.start]
        if len(sharers) == 1 and (inside or not _spreads(mark)):
            return _wanted(mark)
        return _read(capture, skeleton) or _end_of(mark, capture, sharers)
    return _read(capture, skeleton)


def _wanted(mark: Mark) -> Quantity | Date | None:
    return mark.figure if isinstance(mark.figure, Quantity | Date) else None


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
    figures = skeleton.language.figures(text[span.start : span.end])
    fit = [figure for figure in figures if isinstance(figure, Quantity | Date)]
    if len(fit) != 1:
        return None
    figure, shift = fit[0], span.start
    if isinstance(figure, Date):
        return replace(figure, start=figure.start + shift, end=figure.end + shift)
    numeral = Span(figure.numeral.start + shift, figure.numeral.end + shift)
    return replace(figure, start=figure.start + shift, end=figure.end + shift, numeral=numeral)


def _end_of(mark: Mark, capture: Capture, sharers: Sequence[Capture]) -> Date | None:
    """Return the end of 「1—11月」 that a bracket holds, where two brackets share one date."""
    if not isinstance(mark.figure, Date):
        return None
    day = mark.figure.period.first if capture == sharers[0] else mark.figure.period.last
    return replace(mark.figure, period=Period(day, day))


def _items(skeleton: Skeleton, span: Span) -> Items | None:
    """Return the list in a stretch of the article."""
    text = skeleton.document.text
    listed = skeleton.language.items(text, span)
    within = [items for items in listed if span.start <= items.start and items.end <= span.end]
    if len(within) == 1:
        return within[0]
    members = tuple(_split(text, span))
    return Items(span.start, span.end, members) if members else None


_SEPARATORS = frozenset("、，,；;\n" + PARAGRAPH)


def _split(text: str, span: Span) -> Iterator[Span]:
    """Cut a list at its commas; blanks and quotation marks around a member are no part of it."""
    start = span.start
    for at in range(span.start, span.end + 1):
        if at == span.end or text[at] in _SEPARATORS:
            member = text[start:at]
            lead = len(member) - len(member.lstrip(" “”\"'‘’"))
            kept = member.strip(" “”\"'‘’")
            if kept:
                yield Span(start + lead, start + lead + len(kept))
            start = at + 1
