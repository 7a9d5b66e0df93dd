"""Which stars, underscores and tildes of a text are emphasis?

「完成率**59%**的」 is emphasis to its writer and every reader, though by CommonMark no ** between a sign and
a letter closes any: beside Chinese characters, where no blanks stand between words, none are asked for.
「34*20」, 「30*20cm」, 「a_b_c」 and 「5**」 keep their signs.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RUN = re.compile(r"\*+|_+|~+")
_FIGURE_BEFORE = re.compile(r"[0-9][^\W\d_]{0,2}\Z")
_FIRST_WIDE = "\u2e80"


class Run(NamedTuple):
    """A run of one sign, and whether emphasis may begin or end with it."""

    start: int
    end: int
    sign: str
    opens: bool
    closes: bool

    def fits(self, closing: Run) -> bool:
        """Tell whether emphasis may reach from here to *closing*; lengths by the rule of three."""
        if self.sign != closing.sign:
            return False
        length, other = self.end - self.start, closing.end - closing.start
        if self.sign == "~":
            return length == other
        return not (
            (self.closes or closing.opens) and (length + other) % 3 == 0 and (length % 3 or other % 3)
        )


def is_wide(character: str) -> bool:
    """Tell whether a character stands in a script without blanks between words."""
    return character >= _FIRST_WIDE


def run_at(text: str, at: int) -> Run:
    """Return the run of signs that begins *at*."""
    found = _RUN.match(text, at)
    assert found is not None
    end, sign = found.end(), text[at]
    before, after = text[at - 1 : at] or "\n", text[end : end + 1] or "\n"
    is_range = sign == "~" and end - at != 2  # 10~20
    if is_range or (sign == "*" and after.isdigit() and _is_multiplied(text, at, end)):
        return Run(at, end, sign, False, False)
    left, right = _flanks(before, after), _flanks(after, before)
    if sign == "_" and left and right:  # amid a word they are letters: a_b_c, but (_b_)
        left, right = _is_sign(before), _is_sign(after)
    return Run(at, end, sign, left, right)


def _flanks(outside: str, inside: str) -> bool:
    """Tell whether a run between two characters stands at the edge of what is inside."""
    return not inside.isspace() and (not _is_sign(inside) or _is_bound(outside))


def _is_multiplied(text: str, at: int, end: int) -> bool:
    """Tell whether figures stand on both sides of stars, as in 3*4 and 3cm*4cm."""
    if text[at - 1 : at].isdigit():
        return True
    return end - at == 1 and _FIGURE_BEFORE.search(text, max(0, at - 3), at) is not None


def _is_sign(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _is_bound(character: str) -> bool:
    """Tell whether a character lets emphasis begin or end at a sign on its other side."""
    return character.isspace() or _is_sign(character) or is_wide(character)


class _Opening:
    """A run that emphasis may begin with, and what is left of it."""

    def __init__(self, number: int, run: Run, start: int) -> None:
        self.number = number
        self.run = run
        self.start = start
        self.end = run.end


def paired(runs: Sequence[Run]) -> Iterator[tuple[int, int, bool]]:
    """Yield the signs that are markup; for text struck out, all of it and True."""
    openings: list[_Opening] = []
    bottoms: dict[tuple[str, bool, int], int] = {}  # no opening before this run fits such a closing
    for number, run in enumerate(runs):
        start = run.start
        while run.closes and start < run.end:
            kind = (run.sign, run.opens, (run.end - run.start) % 3)
            place = _opening(openings, run, bottoms.get(kind, 0))
            if place < 0:
                bottoms[kind] = number
                break
            opening = openings[place]
            used = 2 if opening.end - opening.start > 1 and run.end - start > 1 else 1
            opening.end -= used
            if run.sign == "~":
                yield opening.end, start + used, True
            else:
                yield opening.end, opening.end + used, False
                yield start, start + used, False
            start += used
            del openings[place + (opening.end > opening.start) :]
        if run.opens and start < run.end:
            openings.append(_Opening(number, run, start))


def _opening(openings: Sequence[_Opening], closing: Run, bottom: int) -> int:
    """Return the place of the last opening that fits, or -1."""
    for place in range(len(openings) - 1, -1, -1):
        if openings[place].number < bottom:
            break
        if openings[place].run.fits(closing):
            return place
    return -1
