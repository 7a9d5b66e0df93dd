"""Which styles of a Word file hide their text or raise it?

The style "z-Top of Form" is hidden, and 「34项」 may be followed by a 1 in the style "footnote reference",
which is raised; the runs themselves say neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from factcheck.readers.from_docx.xml import WORD, is_on, new_parser, parse, value

DEEPEST = 20  # styles between one and the first that it builds upon


class Level(Enum):
    """Where text stands by the line."""

    LINE = "baseline"
    RAISED = "superscript"
    LOWERED = "subscript"


@dataclass(slots=True)
class Look:
    """What a style, a paragraph or a run says of its text; None: nothing."""

    hidden: bool | None = None
    level: Level | None = None
    base: str = ""

    def put_over(self, other: Look) -> None:
        """Take from *other* what this one says nothing of."""
        self.hidden = other.hidden if self.hidden is None else self.hidden
        self.level = other.level if self.level is None else self.level
        self.base = other.base


def level_of(attributes: dict[str, str]) -> Level:
    """Return what w:vertAlign says."""
    name = value(attributes)
    return next((level for level in Level if level.value == name), Level.LINE)


def read_styles(data: bytes, part: str) -> dict[str, Look]:
    """Return the looks of all styles by identifier, with what they take from the styles below."""
    own: dict[str, Look] = {}
    current = Look()

    def start(element: str, attributes: dict[str, str]) -> None:
        nonlocal current
        space, _, name = element.partition(" ")
        if space not in WORD:
            return
        match name:
            case "style":
                current = own[value(attributes, "styleId") or ""] = Look()
            case "tblStylePr":
                current = Look()  # for some cells of a table only
            case "basedOn":
                current.base = value(attributes) or ""
            case "vanish":
                current.hidden = is_on(attributes)
            case "vertAlign":
                current.level = level_of(attributes)

    parser = new_parser()
    parser.StartElementHandler = start
    parse(parser, data, part)
    return {name: _whole(look, own) for name, look in own.items()}


def _whole(look: Look, own: dict[str, Look]) -> Look:
    whole = Look(look.hidden, look.level, look.base)
    for _ in range(DEEPEST):
        if whole.base not in own:
            break
        whole.put_over(own[whole.base])
    return whole
