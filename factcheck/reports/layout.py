"""Where may a line of mixed Chinese and English be broken, and which signs can the terminal print?

「完成率59%，交办688件」 may break after any Chinese character, but never before ， and never inside 59%.  A
GBK terminal has no ✓; the signs are chosen by trying to encode them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO
from unicodedata import category

from rich.cells import cell_len
from rich.console import Console

from factcheck.frozen import NamedTuple
from factcheck.reports.signs import fits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.text import Text

    from factcheck.reports.view import View


class Glyphs(NamedTuple):
    """The signs of a report, each the best that the terminal can print."""

    failing: str
    doubtful: str
    waived: str
    undetermined: str
    passing: str
    bar: str
    arrow: str
    becomes: str
    dot: str
    rule: str

    @classmethod
    def of(cls, out: TextIO) -> Glyphs:
        """Choose the signs for a stream by trial encoding."""
        encoding = getattr(out, "encoding", None) or "utf-8"
        return cls(*(next(sign for sign in signs if fits(sign, encoding)) for signs in _SIGNS))

    def spaced(self, *parts: str) -> str:
        """Join parts by dots."""
        return f" {self.dot} ".join(parts)


# best sign first; the last one of each is ASCII
_SIGNS = (
    ("✗", "×", "x"),
    ("!",),
    ("○", "o"),
    ("?",),
    ("✓", "√", "+"),
    ("│", "|"),
    ("→", ">"),
    ("→", "->"),
    ("·", "|"),
    ("─", "-"),
)


UNWRAPPED = 400
"""Cells of a line that nobody watches; no cell of a table is ever folded there."""


class _Console(Console):
    """A console that leaves a reader who has gone to the command line."""

    def on_broken_pipe(self) -> None:
        raise  # noqa: PLE0704


def terminal(out: TextIO, view: View) -> Console:
    """Return a console for article text: no markup, no emoji, no highlighting, the terminal's own colours."""
    return _Console(
        file=out,
        force_terminal=view.color,
        color_system="standard" if view.color else None,
        no_color=not view.color,
        width=view.width or UNWRAPPED,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )


def wrapped(
    text: Text, width: int | None, margin: Text | str = "", whole: Iterable[tuple[int, int]] = ()
) -> list[Text]:
    """Break a text so that each part fits beside *margin*; a width of None leaves it whole.

    Nothing is broken inside a styled stretch or one of *whole*, unless it fits no line.
    """
    if width is None:
        return [text]
    room = max(width - cell_len(margin if isinstance(margin, str) else margin.plain), 20)
    parts = list(text.divide(_breaks(text, room, whole)))
    for part in parts:
        part.rstrip()  # a space at the end of a full line would make the terminal leave a line free
    return parts


def stretches(plain: str, texts: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where each of some texts stands in a line."""
    for text in {*texts} - {""}:
        at = plain.find(text)
        while at >= 0:
            yield at, at + len(text)
            at = plain.find(text, at + len(text))


def _breaks(text: Text, room: int, whole: Iterable[tuple[int, int]]) -> list[int]:
    plain = text.plain
    kept = [*((span.start, span.end) for span in text.spans), *whole]
    inside = set(_inside(plain, kept, room))
    breaks: list[int] = []
    used = best = 0
    for at, char in enumerate(plain):
        if at and at not in inside and _may_break(plain[at - 1], char):
            best = at
        cells = cell_len(char)
        if used + cells > room and char != " ":
            start = breaks[-1] if breaks else 0
            cut = best if best > start else at
            breaks.append(cut)
            used = cell_len(plain[cut:at])
        used += cells
    return breaks


def _inside(plain: str, kept: Iterable[tuple[int, int]], room: int) -> Iterator[int]:
    """Yield the places inside stretches that fit a line and are kept whole."""
    for start, end in kept:
        if cell_len(plain[start:end]) <= room:
            yield from range(start + 1, end)


def _may_break(left: str, right: str) -> bool:
    """Tell whether a line may end between two characters."""
    if right == " " or category(right) in _STICK_LEFT or category(left) in _STICK_RIGHT:
        return False
    return left == " " or cell_len(left) == 2 or cell_len(right) == 2


# closing marks and marks like ，% stay with what is before them, opening ones with what follows
_STICK_LEFT = frozenset({"Pe", "Pf", "Po", "Mn", "Me", "Cf"})
_STICK_RIGHT = frozenset({"Ps", "Pi"})
