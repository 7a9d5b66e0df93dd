"""What is known about the text while it is being scanned?

Behind 「25KT700」 the scan goes on at its end, its floor: the hedge or code of the next figure never
reaches back over it.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import Date, Day, Figure, Kind, Name, Period

Found = Figure | int
"""A figure, or where to go on because there is none."""

UNKNOWN = Period(Day(None), Day(None))


@dataclass(slots=True)
class Here:
    """A text, its view in plain characters, and the end of the last figure, which no other may cross.

    The floor rises as the scan goes on.
    """

    text: str
    view: str
    floor: int

    def before(self, at: int) -> str:
        """Return the character before *at*, or nothing where a figure ends."""
        return self.view[at - 1] if at > self.floor else ""

    def name(self, start: int, end: int, kind: Kind = Kind.NAME) -> Name:
        """Build a name, code or scale."""
        return Name(self.text[start:end], start, end, kind)

    def date(self, start: int, end: int, period: Period = UNKNOWN, is_year: bool = False) -> Date:
        """Build a date; a clock time or a weekday has no period."""
        kind = Kind.YEAR if is_year else Kind.DATE
        return Date(self.text[start:end], start, end, kind, period)
