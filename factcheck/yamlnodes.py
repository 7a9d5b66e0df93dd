"""What does a claims file say, word for word, and where does it say it?

「170.50亿元」 must not become 170.5, nor 12:30 seven hundred and fifty seconds: this reads YAML events and
keeps every scalar as written, with its place.  Anchors, aliases, merge keys, tags and second documents
have no use in a claims file and only serve to blow it up, so they are mistakes, and so is deep nesting.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

import yaml

from factcheck.frozen import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 12
"""Levels of nesting; a claims file needs six."""

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPE_DIGITS = {"x": 2, "u": 4, "U": 8}


class Mistake(NamedTuple):
    """Something wrong at an offset of the file, with what to write instead."""

    offset: int
    message: str
    suggestion: str = ""


class YamlError(Exception):
    """The file cannot be read as YAML any further."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.message)
        self.mistake = mistake


class Scalar(NamedTuple):
    """One value as written; ``start`` and ``end`` include quotation marks or the block header."""

    value: str
    start: int
    end: int
    style: str = ""

    def offset(self, source: str, inside: int) -> int:
        """Return the offset in *source* of the character *inside* the value."""
        return self.offsets(source)[min(max(inside, 0), len(self.value))]

    def offsets(self, source: str) -> list[int]:
        """Return the offset in *source* of every character of the value and of its end."""
        raw = source[self.start : self.end]
        if raw == self.value:
            return list(range(self.start, self.end + 1))
        return [self.start + at for at in _aligned(raw, self.value, self.style)]


class Sequence(NamedTuple):
    """A list of nodes."""

    items: tuple[Node, ...]
    start: int
    end: int


class Mapping(NamedTuple):
    """Keys and values in the order of the file; a repeated key is left out and reported."""

    entries: tuple[tuple[Scalar, Node], ...]
    start: int
    end: int

    def get(self, key: str) -> Node | None:
        """Return the value of *key*."""
        return next((value for name, value in self.entries if name.value == key), None)


Node = Scalar | Sequence | Mapping


def _aligned(raw: str, value: str, style: str) -> list[int]:
    """Return where in *raw* each character of *value* is written, and where the value ends.

    Folded lines give one space for a line break and its indent: such a space is at the line break.
    """
    at = raw.find("\n") + 1 if style in "|>" and style else len(style)
    places = []
    for char in value:
        if not char.isspace():
            at = _next_written(raw, at, style)
        at = min(at, len(raw) - 1)
        places.append(at)
        if char.isspace() and _breaks_line(raw, at):
            continue
        at += _width(raw, at, style)
    places.append(min(at, len(raw)))
    return places


def _next_written(raw: str, at: int, style: str) -> int:
    while at < len(raw) and (raw[at].isspace() or (style == '"' and raw[at : at + 2] in ("\\\n", "\\\r"))):
        at += 1
        if raw[at - 1] == "\\":
            at += 1
    return at


def _breaks_line(raw: str, at: int) -> bool:
    """Tell whether the white space at *at* runs into a line break."""
    while at < len(raw) and raw[at] in " \t":
        at += 1
    return raw[at : at + 1] in ("\n", "\r")


def _width(raw: str, at: int, style: str) -> int:
    """Return how many characters one character of the value takes."""
    if style == "'" and raw[at : at + 2] == "''":
        return 2
    if style == '"' and raw[at] == "\\":
        return 2 + _ESCAPE_DIGITS.get(raw[at + 1 : at + 2], 0)
    return 1


def compose(text: str, report: Callable[[Mistake], None]) -> Node | None:
    """Return the tree of a YAML text, or None when it is empty; raise YamlError where reading ends."""
    bad = _UNPRINTABLE.search(text)
    if bad:
        raise YamlError(Mistake(bad.start(), f"the character U+{ord(bad[0]):04X} may not stand in YAML"))
    try:
        return _build(_events(text), report)
    except yaml.MarkedYAMLError as error:
        said, begins_there = _SAID.get((error.context or "").removeprefix("while "), _UNSAID)
        mark = (error.context_mark if begins_there else None) or error.problem_mark or error.context_mark
        offset = mark.index if mark else 0
        if _TAB.match(text, text.rfind("\n", 0, offset) + 1):
            said = "this line begins with a tab"
        hint = "end the list on its line" if said.startswith("a [") else _yaml_hint(text, offset)
        raise YamlError(Mistake(offset, f"this is no YAML: {said}", hint)) from None
    except yaml.YAMLError as error:
        raise YamlError(Mistake(0, f"this is no YAML: {error}")) from None


_TAB = re.compile(" *\t")
_UNSAID = "a colon that does not follow a key", False
_SAID = {
    "parsing a block collection": ("this line is not indented like the list above it", False),
    "parsing a block mapping": ("here should be a new line with a key", False),
    "parsing a flow sequence": ("a [ without its ]", True),
    "parsing a flow mapping": ("a { without its }", True),
    "scanning a quoted scalar": ("a quotation mark that is never closed", True),
    "scanning a simple key": ("a key without its colon", True),
    "scanning for the next token": ("a tab, or a sign that cannot begin a text", False),
}
"""What is wrong by what the parser was at, and whether it is wrong from where that begins."""


def _yaml_hint(text: str, offset: int) -> str:
    """Guess at the usual reason: a quote that starts with a brace or holds a colon and a space."""
    start = text.rfind("\n", 0, offset) + 1
    line = text[start : text.find("\n", offset) if "\n" in text[offset:] else len(text)]
    value = re.sub(r"^[\s-]*(\w+:)?\s*", "", line)
    if value[:1] in ("{", "[", "*", "&", "%", "@", "`", "!") or ": " in value or " #" in value:
        return "put the whole text between single quotes: '…'"
    return "indent with spaces, two for each level" if "\t" in line else ""


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(text, Loader=LOADER)


class _Mark(Protocol):
    """A place as both loaders give it; the C loader has a class of its own."""

    @property
    def index(self) -> int: ...


def _index(mark: _Mark | None) -> int:
    return mark.index if mark else 0


class _Open(NamedTuple):
    """A collection that is still being read."""

    mapping: bool
    start: int
    children: list[Node]


def _build(events: Iterator[yaml.Event], report: Callable[[Mistake], None]) -> Node | None:
    stack: list[_Open] = []
    root: Node | None = None
    for event in events:
        start = _index(event.start_mark)
        _refuse_extras(event, start, root)
        node: Node | None = None
        match event:
            case yaml.ScalarEvent():
                style = event.style if event.style in ("'", '"', "|", ">") else ""
                node = Scalar(event.value, start, _index(event.end_mark), style)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                if len(stack) >= DEEPEST:
                    raise YamlError(Mistake(start, f"nested more than {DEEPEST} levels deep"))
                stack.append(_Open(isinstance(event, yaml.MappingStartEvent), start, []))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                node = _closed(stack.pop(), _index(event.end_mark), report)
        if node is not None and stack:
            stack[-1].children.append(node)
        elif node is not None:
            root = node
    return root


def _refuse_extras(event: yaml.Event, start: int, root: Node | None) -> None:
    """Refuse what a claims file has no use for."""
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise YamlError(Mistake(start, "anchors (&) and aliases (*) are not used here", "write the text out"))
    tag = getattr(event, "tag", None)
    if tag:
        raise YamlError(Mistake(start, f"the tag {tag} is not used here", "leave the tag out"))
    if isinstance(event, yaml.DocumentStartEvent) and root is not None:
        raise YamlError(Mistake(start, "a claims file holds one document", "remove the line ---"))


def _closed(opened: _Open, end: int, report: Callable[[Mistake], None]) -> Node:
    if not opened.mapping:
        return Sequence(tuple(opened.children), opened.start, end)
    entries: dict[str, tuple[Scalar, Node]] = {}
    for key, value in zip(opened.children[::2], opened.children[1::2], strict=True):
        if not isinstance(key, Scalar):
            report(Mistake(key.start, "a key must be a word", "put a text that starts with { between quotes"))
        elif key.value == "<<" and not key.style:
            report(Mistake(key.start, "merge keys (<<) are not used here", "write the keys out"))
        elif key.value in entries:
            report(Mistake(key.start, f"the key {key.value!r} is given twice", "keep one of them"))
        else:
            entries[key.value] = key, value
    return Mapping(tuple(entries.values()), opened.start, end)


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield every value and key below a node, keys before their values."""
    match node:
        case Scalar():
            yield node
        case Sequence(items):
            for item in items:
                yield from scalars(item)
        case Mapping(entries):
            for key, value in entries:
                yield key
                yield from scalars(value)
