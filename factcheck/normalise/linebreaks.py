"""Where do digits meet across a line break, so that one figure may have been read as two?

「信访案件办结6⏎65件，」 is 665件 in a column of fixed width, and only its sense says so: it is read as it
stands, and told.  Lines of a table or a list end in digits as a matter of course.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.languages.late import Late
from factcheck.languages.script import is_item
from factcheck.notes import Note, NoteKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_LAST = Late(r"(?<![\d.])\d[\d,]*\.?\d*\Z")
_FIRST = Late(r"\d[\d,]*(?:\.\d+)?[^\W\d_]{0,3}")
_PAUSES = frozenset("，；。、")
_CLOCK = Late(r"\d+[:：]\d")


def doubtful(text: str) -> Iterator[Note]:
    """Yield a note for every line break of running Chinese text that may stand inside a figure."""
    start = 0
    for before, after in pairwise(text.split("\n")):
        start += len(before) + 1
        if after[:1].isdigit() and before.rstrip(".")[-1:].isdigit() and _is_prose(before, after):
            last, first = _LAST.search(before), _FIRST.match(after)
            if last and first:
                said = (
                    f"{last[0]} and {first[0]} meet at a line break and are read apart; are they one figure?"
                )
                at = start - len(before) - 1 + last.start()
                yield Note(NoteKind.LINE_BREAK, said, "", at, start + first.end())


def _is_prose(before: str, after: str) -> bool:
    """Tell whether a sentence runs over a line break: a line of a list or a programme is none."""
    return not _PAUSES.isdisjoint(before) and not is_item(after) and not _CLOCK.match(after)
