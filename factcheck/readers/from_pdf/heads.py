"""Which lines at the edges of pages belong to the paper and not to the article?

「Annual Report 2021 | 12」 above a page and 「- 12 -」 below it stand amid a sentence that goes on over leaf.
A line is left out where three pages begin or end with it, word for word but for one number that counts the
pages; what the first page begins with stays, since it may be the title.  Nothing but the number of a page is
left out where it is the true one or two pages have it.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DEEP = 4
"""So many lines at an edge of a page may belong to the paper."""
PAGES, BARE_PAGES = 3, 2
_NUMBER = re.compile(r"(?<!\d)\d{1,5}(?!\d)")
_MOST_NUMBERS = 8
_GOING_ON = frozenset("。！？；，、,;")
"""A line that ends with one of these is of the article."""
_PAGING = re.compile(r"(?i)page|of|[第共页頁]|[\W_]")


class Key(NamedTuple):
    """What the same line has in common on several pages; *ahead*: its number less that of the page."""

    text: str
    ahead: int | None = None


def body(pages: Sequence[Sequence[str]]) -> list[range]:
    """Return which lines of each page belong to the article: those between its heads and feet."""
    heads = [_edge(lines, range(len(lines))) for lines in pages]
    feet = [_edge(lines, range(len(lines) - 1, -1, -1)) for lines in pages]
    known_heads, known_feet = _known(pages, heads), _known(pages, feet)
    found = []
    bare = {key for key in known_heads if _is_bare(key)}
    for number, lines in enumerate(pages):
        first = _past(number, lines, heads[number], known_heads if number else bare, 0, 1)
        last = _past(number, lines, feet[number], known_feet, len(lines) - 1, -1)
        found.append(range(first, last + 1) if first <= last else range(len(lines)))
    return found


def _edge(lines: Sequence[str], order: range) -> list[int]:
    """Return the places of the first lines in an order that are not blank."""
    return [place for place in order if lines[place]][:DEEP]


def _known(pages: Sequence[Sequence[str]], edges: Sequence[Sequence[int]]) -> set[Key]:
    """Return what enough pages have at this edge."""
    counts: Counter[Key] = Counter()
    for number, (lines, edge) in enumerate(zip(pages, edges, strict=True)):
        counts.update({key for place in edge for key in _keys(lines[place], number)})
    return {key for key, count in counts.items() if count >= (BARE_PAGES if _is_bare(key) else PAGES)}


def _past(
    number: int, lines: Sequence[str], edge: Sequence[int], known: set[Key], place: int, step: int
) -> int:
    """Return the first place behind the lines that belong to the paper, and behind the gap after them."""
    for at in edge:
        keys = set(_keys(lines[at], number))
        if keys.isdisjoint(known) and not any(_is_bare(key) and key.ahead == 1 for key in keys):
            break
        place = at + step
    while 0 <= place < len(lines) and not lines[place]:
        place += step
    return place


def _keys(line: str, number: int) -> Iterator[Key]:
    line = line.strip()
    if line[-1] in _GOING_ON:
        return
    yield Key(line)
    for found in islice(_NUMBER.finditer(line), _MOST_NUMBERS):
        yield Key(f"{line[: found.start()]}#{line[found.end() :]}", int(found[0]) - number)


def _is_bare(key: Key) -> bool:
    """Tell whether a line is nothing but the number of a page: - 12 -, 第12页 共30页, Page 3 of 9."""
    if key.ahead is None:
        return False
    rest = _PAGING.sub("", key.text)
    return not rest or rest.isdecimal()
