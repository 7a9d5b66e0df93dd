r"""How far is a line of Markdown indented?

In 「>\t34项」 the tab reaches to the fourth column, of which the sign and one blank take two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re


class Cursor:
    """A place in a line, behind the signs of the containers that it lies in.

    ``head`` is where the text begins, ``indent`` counts the columns before it.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.end = end
        self._column = 0
        self._spare = 0  # columns left of a tab that a sign took a part of
        self.at = start
        self._look()

    def _look(self) -> None:
        at, column, text = self.at, self._column + self._spare, self.text
        while at < self.end and (text[at] == " " or text[at] == "\t"):
            column += 1 if text[at] == " " else 4 - column % 4
            at += 1
        self.head = at
        self.indent = column - self._column

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is left of the line."""
        return self.head == self.end

    @property
    def head_sign(self) -> str:
        """Return the first character of the text."""
        return self.text[self.head] if self.head < self.end else "\n"

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match a pattern with the text of the line."""
        return pattern.match(self.text, self.head, self.end)

    def eat(self, columns: int) -> bool:
        """Go over so many columns of blanks."""
        while columns > 0 and (self._spare or self.at < self.head):
            if not self._spare:
                self._spare = 1 if self.text[self.at] == " " else 4 - self._column % 4
                self.at += 1
            step = min(self._spare, columns)
            self._column += step
            self._spare -= step
            columns -= step
        self._look()
        return True

    def go_to(self, at: int) -> None:
        """Go behind a sign that begins at the head of the text."""
        self._column += self.indent + at - self.head
        self._spare = 0
        self.at = at
        self._look()

    def quoted(self) -> bool:
        """Go behind the > of a quotation, and one blank."""
        self.go_to(self.head + 1)
        return self.eat(1)
