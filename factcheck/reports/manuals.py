"""How does the manual of a rule fit a terminal?

「反馈34项问题完成整改20项，完成率59%」 is not cut where the window ends: lines are broken as those of a
report are, and what must stay silent begins a line of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.reports.layout import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NAMES = 13
"""Cells for the names of rules, and a space."""

_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=(?:Cues|Silent):)")
_LINE_END = re.compile(r"(?<=[\u2e80-\uffef])\n(?![A-Za-z(\"])")
"""A line break between Chinese characters, or one and a figure, where no space belongs."""


def laid_out(manual: str, width: int | None) -> Iterator[str]:
    """Yield the lines of a manual; where there is no width, as its author broke them."""
    if width is None:
        yield from manual.split("\n")
        return
    for number, paragraph in enumerate(_PARAGRAPH.split(manual)):
        yield from [""] * (number == 1)
        yield from _broken(_LINE_END.sub("", paragraph).replace("\n", " "), width)


def listed(manuals: Mapping[str, str], width: int | None) -> Iterator[str]:
    """Yield the names of rules, each with the question that its manual begins with."""
    for name, manual in manuals.items():
        margin = f"{name:{NAMES}}"
        for line in _broken(manual.split("\n")[0], width, " " * NAMES):
            yield margin + line
            margin = " " * NAMES


def _broken(text: str, width: int | None, margin: str = "") -> Iterator[str]:
    return (line.plain for line in wrapped(Text(text), width, margin))
