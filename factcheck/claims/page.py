"""Where in a claims file is a mistake, and is this value a text, a list, a number, one of a few words?

``nth: zwei`` wants a number, ``severity: eror`` one of three words, ``quot:`` is no key.  Every reader here
reports what is wrong with a node and returns None, so that the rest of the file is still looked at.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from factcheck.claims.claim import ClaimError
from factcheck.frozen import unique
from factcheck.messages import closest
from factcheck.source import Lines
from factcheck.yamlnodes import Mapping, Mistake, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from enum import Enum

    from factcheck.claims.claim import ClaimsFile
    from factcheck.model import Quantity

MOST = 200
"""Mistakes of one file after which nobody reads on."""
_LONGEST = 500
"""A longer source line is not quoted."""

_NOTHING = ("~", "null", "Null", "NULL")
"""What YAML reads as no value at all."""

_E = TypeVar("_E", bound="Enum")


@unique
class Page:
    """The text of a claims file and the mistakes found in it so far."""

    path: str
    source: str
    errors: list[ClaimError] = field(default_factory=list)
    unknowns: dict[str, Quantity] = field(default_factory=dict)
    """What the file names without quoting it: ``unknowns: [network]``."""

    @cached_property
    def lines(self) -> Lines:
        """Return the line table."""
        return Lines(self.source)

    def report(self, mistake: Mistake) -> None:
        """Note a mistake with its line, column and source line."""
        if len(self.errors) < MOST:
            self.errors.append(self.located(mistake))
        elif len(self.errors) == MOST:
            end = Mistake(len(self.source), "there are more mistakes than are listed", "mend these first")
            self.errors.append(self.located(end))

    def located(self, mistake: Mistake) -> ClaimError:
        """Return a mistake with its line, column and source line."""
        place = self.lines.place(min(mistake.offset, len(self.source)))
        line = self.lines.line(place.line)
        shown = line if len(line) <= _LONGEST else ""
        return ClaimError(self.path, place.line, place.column, mistake.message, mistake.suggestion, shown)

    def mistake(self, node: Node, message: str, suggestion: str = "") -> None:
        """Note a mistake at the beginning of a node."""
        self.report(Mistake(node.start, message, suggestion))

    def mistake_in(self, scalar: Scalar, start: int, message: str, suggestion: str = "") -> None:
        """Note a mistake at a character inside a value."""
        self.report(Mistake(scalar.offset(self.source, start), message, suggestion))


def error_at(file: ClaimsFile, offset: int, message: str, suggestion: str = "") -> ClaimError:
    """Return a mistake that shows only when a claim is judged, such as mixed units."""
    return Page(file.path, file.source).located(Mistake(offset, message, suggestion))


def near(word: str, known: Iterable[str]) -> str:
    """Suggest what a misspelt word was meant to be."""
    choices = list(known)
    if close := closest(word, choices):
        return f"did you mean {close}?"
    return "known: " + ", ".join(choices) if choices else ""


def fields(page: Page, node: Node, known: tuple[str, ...], what: str) -> dict[str, Node]:
    """Return the values of a mapping by key; keys that mean nothing are mistakes."""
    if not isinstance(node, Mapping):
        page.mistake(node, f"{what} must have keys, not be {_shape(node)}", f"known: {', '.join(known)}")
        return {}
    found = {}
    for key, value in node.entries:
        if key.value in known:
            found[key.value] = value
        else:
            page.mistake(key, f"{what} has no key {key.value[:100]!r}", near(key.value, known))
    return found


def required(page: Page, node: Node, given: dict[str, Node], *keys: str, what: str) -> bool:
    """Report keys that are missing; a node that is no mapping has been reported already."""
    missing = [key for key in keys if key not in given]
    if missing and isinstance(node, Mapping):
        # a key that is there but misspelt has been reported as what it is
        misspelt = {closest(key.value, keys) for key, _ in node.entries}
        for key in missing:
            if key not in misspelt:
                page.mistake(node, f"{what} has no {key}", f"add {key}:")
    return not missing


def _shape(node: Node) -> str:
    match node:
        case Scalar():
            return "a text"
        case Sequence():
            return "a list"
        case _:
            return "keys with values"


def text(page: Page, node: Node | None, key: str) -> Scalar | None:
    """Return a text that says something."""
    if node is None:
        return None
    if not isinstance(node, Scalar):
        hint = "put a text that starts with { or [ between single quotes"
        page.mistake(node, f"{key} must be a text, not {_shape(node)}", hint)
        return None
    if not node.value.strip() or (not node.style and node.value in _NOTHING):
        page.mistake(node, f"{key} is empty", f"write something after {key}: or remove it")
        return None
    return node


def word(page: Page, node: Node | None, key: str) -> str:
    """Return the value of a text, or an empty one."""
    found = text(page, node, key)
    return found.value.strip() if found else ""


def listed(page: Page, node: Node | None, key: str) -> tuple[Node, ...]:
    """Return the members of a list."""
    if node is None:
        return ()
    if isinstance(node, Scalar) and not node.style and node.value in ("", *_NOTHING):
        page.mistake(node, f"{key} is empty", f"remove {key}:")
        return ()
    if not isinstance(node, Sequence):
        page.mistake(node, f"{key} must be a list, not {_shape(node)}", "begin each member with -")
        return ()
    if not node.items:
        page.mistake(node, f"{key} is an empty list", f"remove {key}:")
    return node.items


def texts(page: Page, node: Node | None, key: str) -> Iterator[Scalar]:
    """Yield one text, or the texts of a list."""
    for one in listed(page, node, key) if isinstance(node, Sequence) else (node,):
        found = text(page, one, key)
        if found:
            yield found


def choice(page: Page, node: Node | None, kind: type[_E], key: str) -> _E | None:
    """Return one of a few words."""
    found = text(page, node, key)
    if not found:
        return None
    words = {str(member.value): member for member in kind}
    if found.value not in words:
        page.mistake(found, f"{found.value[:100]!r} is no {key}", near(found.value, words))
    return words.get(found.value)


def whole(page: Page, node: Node | None, key: str) -> int | None:
    """Return a number that counts from 1."""
    found = text(page, node, key)
    if not found:
        return None
    digits = found.value
    if not (digits.isascii() and digits.isdecimal() and len(digits) < 6 and digits.strip("0")):
        message = f"{key} counts from 1, {digits[:100]!r} is no such number"
        page.mistake(found, message, f"{key}: 2 is the second place")
        return None
    return int(digits)


def day(page: Page, node: Node | None, key: str) -> str:
    """Return a date as written, YYYY-MM-DD."""
    found = text(page, node, key)
    if not found:
        return ""
    try:
        if len(found.value) != len("YYYY-MM-DD"):
            raise ValueError
        date.fromisoformat(found.value)
    except ValueError:
        page.mistake(found, f"{found.value[:100]!r} is no date", "write YYYY-MM-DD")
        return ""
    return found.value
