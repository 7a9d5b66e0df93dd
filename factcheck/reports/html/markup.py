"""How does text become part of a page, so that nothing in it is ever taken for markup?

「反馈34项问题<script>」 is shown as it stands.  Only this module makes ``Markup``, and the parts of a page
take nothing else, so that mypy finds a text that was not escaped.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, NewType

from factcheck.reports.snippet import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Markup = NewType("Markup", str)
"""What a browser may read as HTML."""

NOTHING = Markup("")
DOCTYPE = Markup("<!DOCTYPE html>")
UNBROKEN = 20
"""Characters up to which a figure or an amount stays on one line, also on a telephone."""

# HTML has no way to write surrogates, which stand for the odd bytes of a path, and the last two of each plane
_FORBIDDEN = re.compile(
    "[\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)


def legal(text: str) -> str:
    """Replace what a page must not hold or what would turn its direction; the length stays."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", clean(text))


def text(content: str) -> Markup:
    """Return a text as a browser shows it."""
    return Markup(escape(legal(content), quote=False))


def joined(parts: Iterable[Markup]) -> Markup:
    """Return several parts as one."""
    return Markup("".join(parts))


def element(name: str, /, *content: Markup, **attributes: str | bool | None) -> Markup:
    """Return an element; ``class_`` and ``aria_label`` are written as HTML has them.

    An attribute that is True has no value, one that is False or None is left out.
    """
    return Markup(f"{_opening(name, attributes)}{''.join(content)}</{name}>")


def block(name: str, /, *content: Markup, **attributes: str | bool | None) -> Markup:
    """Return an element on lines of its own, as are the parts in it."""
    inner = "".join(f"{part}\n" for part in content if part)
    return Markup(f"{_opening(name, attributes)}\n{inner}</{name}>")


def framed(name: str, parts: Iterable[Markup], /, **attributes: str | bool | None) -> Iterator[Markup]:
    """Yield an element that may be long, part by part."""
    yield Markup(_opening(name, attributes))
    yield from parts
    yield Markup(f"</{name}>")


def void(name: str, /, **attributes: str | bool | None) -> Markup:
    """Return an element that holds nothing and is not closed."""
    return Markup(_opening(name, attributes))


def raw(name: str, /, content: str, **attributes: str | bool | None) -> Markup:
    """Return a style or a script, which are our own and are not escaped."""
    return Markup(f"{_opening(name, attributes)}{content}</{name}>")


def _opening(name: str, attributes: dict[str, str | bool | None]) -> str:
    written = [f"<{name}"]
    for key, value in attributes.items():
        if value is True:
            written.append(key)
        elif value is not False and value is not None:
            written.append(f'{key.rstrip("_").replace("_", "-")}="{escape(legal(value))}"')
    return " ".join(written) + ">"
