"""How far is what is stated from what the other figures imply, as a picture?

「69%」 stands for 68.5 to 69.5, 「20 ÷ 34」 is 58.82…%: one line for each over the same scale, the gap
between them tinted.  All is exact until a place is rounded to a whole unit of the drawing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.interval import point
from factcheck.reports.amounts import derived, places, span, stated
from factcheck.reports.html.markup import NOTHING, block, element, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from factcheck.interval import Interval
    from factcheck.model import Finding, Quantity
    from factcheck.report import ArticleReport
    from factcheck.reports.html.markup import Markup
    from factcheck.reports.words import Words

LEFT, RIGHT = 72, 392
"""Where the scale begins and ends; the names of the lines stand left of it."""
WIDTH = 400
LINE = 30
"""The height of a line: its values above, its range below."""


class Line(NamedTuple):
    """One line of the picture: a range with its name, its values in words, and the value in it."""

    name: str
    told: str
    reach: Interval
    value: Fraction | None = None


class Scale(NamedTuple):
    """The values at both ends of the drawing."""

    low: Fraction
    high: Fraction

    def place(self, value: Fraction) -> int:
        """Return where a value is drawn."""
        return LEFT + round((value - self.low) * (RIGHT - LEFT) / (self.high - self.low))


def bar(article: ArticleReport, finding: Finding, terms: Words) -> Markup:
    """Draw what is stated over what is derived, or figures that should say the same, if they differ."""
    lines = list(_lines(article, finding, terms))
    ends = [end for line in lines for end in (line.reach.low, line.reach.high, line.value) if end is not None]
    if len(lines) < 2 or min(ends) == max(ends):
        return NOTHING
    margin = (max(ends) - min(ends)) / 8
    scale = Scale(min(ends) - margin, max(ends) + margin)
    drawn = [part for number, line in enumerate(lines) for part in _drawn(line, number * LINE, scale)]
    return block(
        "svg",
        *(_gap(lines, scale) if len(lines) == 2 else ()),
        *drawn,
        viewBox=f"0 0 {WIDTH} {LINE * len(lines)}",
        role="img",
        aria_label=terms.joined(*(f"{line.name} {line.told}" for line in lines)),
    )


def _lines(article: ArticleReport, finding: Finding, terms: Words) -> Iterator[Line]:
    figure = stated(finding)
    if figure is not None:
        yield from _against(figure, finding, terms)
        return
    for one in article.unlike(finding):
        yield Line(terms.stated, one.text, one.interval.scaled(one.unit.factor))


def _against(figure: Quantity, finding: Finding, terms: Words) -> Iterator[Line]:
    """Yield what a figure says and what the others imply, both in the unit of the finding."""
    implied = derived(figure, finding, terms)
    reach = finding.computed
    if reach is None and finding.point is not None:
        reach = point(finding.point)
    if not implied or reach is None:
        return
    yield Line(terms.stated, span(figure.interval, figure.unit, terms), figure.interval)
    spread = span(reach, finding.unit, terms, places(figure))
    yield Line(terms.derived, spread, reach, finding.point)


def _drawn(line: Line, top: int, scale: Scale) -> Iterator[Markup]:
    """Yield a line: its name, its values over its range, and the range with its ends."""
    low, high = line.reach.low, line.reach.high
    start = LEFT if low is None else scale.place(low)
    end = RIGHT if high is None else scale.place(high)
    yield element("text", text(line.name), y=str(top + 24))
    anchor, at = _anchored(start, end)
    yield element("text", text(line.told), x=str(at), y=str(top + 12), text_anchor=anchor)
    if start < end:
        yield element("rect", x=str(start), y=str(top + 18), width=str(end - start), height="6")
    for limit, closed, at in ((low, line.reach.low_closed, start), (high, line.reach.high_closed, end)):
        if limit is not None:
            yield element("path", d=f"M{at} {top + 16}v10", class_=None if closed else "open")
    if line.value is not None:
        yield element("path", d=f"M{scale.place(line.value)} {top + 16}l5 5-5 5-5-5z", class_="value")


def _anchored(start: int, end: int) -> tuple[str, int]:
    """Return on which side of what place the values are written, so that they stay in the drawing."""
    middle, third = (start + end) // 2, (RIGHT - LEFT) // 3
    if middle < LEFT + third:
        return "start", start
    return ("end", end) if middle > RIGHT - third else ("middle", middle)


def _gap(lines: list[Line], scale: Scale) -> Iterator[Markup]:
    """Yield what lies between two ranges that do not meet."""
    for one, other in ((lines[0], lines[1]), (lines[1], lines[0])):
        high, low = one.reach.high, other.reach.low
        if high is not None and low is not None and high < low:
            start, end = scale.place(high), scale.place(low)
            yield element(
                "rect",
                x=str(start),
                y="0",
                width=str(end - start),
                height=str(LINE * len(lines)),
                class_="gap",
            )
