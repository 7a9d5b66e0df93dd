"""What in an HTML page is markup, and what is its text?

「完成率<b class="hot">59&#37;</b>」 has two tags and a character reference; all between them is text.  The
rules are those of the HTML standard (WHATWG, § 13.2.5) as far as a reader of text needs them.  One pass in
linear time: the parser of the standard library takes half a minute for 20,000 unfinished tags.
"""

from __future__ import annotations

import html
import re
from enum import Enum
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Sort(Enum):
    """What a piece of markup is."""

    OPENING = "<b>"
    CLOSING = "</b>"
    REMARK = "<!-- -->"
    """A comment, a document type, a processing instruction, or what never ends."""
    REFERENCE = "&#37;"


class Piece(NamedTuple):
    """A piece of markup; ``name`` is that of a tag, or the character that a reference stands for."""

    sort: Sort
    start: int
    end: int
    name: str = ""


UNREAD = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"})
"""Elements whose content is no markup; a page does not show it, or not as text."""

_NEXT = re.compile("[<&]")
_NAME = re.compile("[A-Za-z][^\\s/>]*")
_TAG_STOP = re.compile("""=\\s*(["'])|>""")
_REFERENCE = re.compile("&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")


def pieces(page: str) -> Iterator[Piece]:
    """Yield the markup of a page in order; a tag that never ends goes on to the end of the page."""
    found = _NEXT.search(page)
    while found is not None:
        piece = _reference(page, found.start()) if found[0] == "&" else _angle(page, found.start())
        at = found.end()
        if piece is not None:
            yield piece
            at = piece.end
            if piece.sort is Sort.OPENING and piece.name in UNREAD:
                at = _end_of_unread(page, at, piece.name)
                yield Piece(Sort.REMARK, piece.end, at)
        found = _NEXT.search(page, at)


def _reference(page: str, at: int) -> Piece | None:
    found = _REFERENCE.match(page, at)
    if found is None:
        return None
    meant = html.unescape(found[0])
    # the name may be shorter than what was matched: &ampere is & and ere
    end = found.end()
    while (
        end > at + 2 and meant != page[at:end] and html.unescape(page[at : end - 1]) + page[end - 1] == meant
    ):
        end, meant = end - 1, html.unescape(page[at : end - 1])
    return None if meant == page[at:end] else Piece(Sort.REFERENCE, at, end, meant)


def _angle(page: str, at: int) -> Piece | None:
    """Read the tag or remark at a <, if it begins one: in 「5<6」 it does not."""
    if page.startswith("<!--", at):
        return Piece(Sort.REMARK, at, _behind(page, "-->", at + 2))
    closing = page.startswith("</", at)
    name = _NAME.match(page, at + 1 + closing)
    if name is None:
        is_remark = closing or page[at + 1 : at + 2] in ("!", "?")
        return Piece(Sort.REMARK, at, _behind(page, ">", at)) if is_remark else None
    end = _end_of_tag(page, name.end())
    return Piece(Sort.CLOSING if closing else Sort.OPENING, at, end, name[0].lower())


def _behind(page: str, sign: str, at: int) -> int:
    found = page.find(sign, at)
    return len(page) if found < 0 else found + len(sign)


def _end_of_tag(page: str, at: int) -> int:
    """Return where a tag ends; a > in a quoted attribute does not end it."""
    stop = _TAG_STOP.search(page, at)
    while stop is not None and stop[1]:
        stop = _TAG_STOP.search(page, _behind(page, stop[1], stop.end()))
    return len(page) if stop is None else stop.end()


def _end_of_unread(page: str, at: int, name: str) -> int:
    """Return where the closing tag of an element begins whose content is no markup."""
    closing = re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE).search(page, at)
    return len(page) if closing is None else closing.start()
