"""How is the XML inside a Word file walked through safely?

Every name comes in two namespaces: 「w:t」 is transitional in what Word saves by itself, strict in what some
archives ask for.  The walk is a loop over starts and ends of elements, so that nesting costs no stack;
entities, which can blow up a small file, may not be defined.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Attributes = dict[str, str]

_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"

WORD = (f"{_TRANSITIONAL}wordprocessingml/2006/main", f"{_STRICT}wordprocessingml/main")
MATH = (f"{_TRANSITIONAL}officeDocument/2006/math", f"{_STRICT}officeDocument/math")
DRAWING = (f"{_TRANSITIONAL}drawingml/2006/main", f"{_STRICT}drawingml/main")
DIAGRAM = (f"{_TRANSITIONAL}drawingml/2006/diagram", f"{_STRICT}drawingml/diagram")
RELATION = (f"{_TRANSITIONAL}officeDocument/2006/relationships", f"{_STRICT}officeDocument/relationships")
CHOICES = (f"{_TRANSITIONAL}markup-compatibility/2006",)
SPACE = "http://www.w3.org/XML/1998/namespace space"


class DamageError(ValueError):
    """The file cannot be read as a Word document; the message tells an editor why."""


class Walker:
    """Calls what the tables name for each element's start and end."""

    def __init__(
        self,
        starts: Mapping[str, Callable[[Attributes], None]],
        ends: Mapping[str, Callable[[], None]],
    ) -> None:
        self.root = ""
        self._start = _calling(starts)
        self._end = _ending(ends)
        self._skipped = 0
        self.parser = new_parser()
        self.parser.StartElementHandler = self._first
        self.parser.EndElementHandler = self._end

    def skip(self, levels: int = 1) -> None:
        """Pass over all until *levels* elements have ended."""
        self._skipped = levels
        self.parser.StartElementHandler = self._deeper
        self.parser.EndElementHandler = self._shallower

    def _first(self, name: str, attributes: Attributes) -> None:
        self.root = name
        self.parser.StartElementHandler = self._start
        self._start(name, attributes)

    def _deeper(self, _name: str, _attributes: Attributes) -> None:
        self._skipped += 1

    def _shallower(self, _name: str) -> None:
        self._skipped -= 1
        if not self._skipped:
            self.parser.StartElementHandler = self._start
            self.parser.EndElementHandler = self._end


# closures, as most elements have no action and are told of a hundred thousand times
def _calling(actions: Mapping[str, Callable[[Attributes], None]]) -> Callable[[str, Attributes], None]:
    def call(name: str, attributes: Attributes) -> None:
        if name in actions:
            actions[name](attributes)

    return call


def _ending(actions: Mapping[str, Callable[[], None]]) -> Callable[[str], None]:
    def call(name: str) -> None:
        if name in actions:
            actions[name]()

    return call


def new_parser() -> expat.XMLParserType:
    """Return a parser that gives names as "namespace name" and refuses to define entities."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def parse(parser: expat.XMLParserType, data: bytes, part: str) -> None:
    """Parse a part whole: in pieces, a long attribute takes quadratic time in older releases of expat."""
    try:
        parser.Parse(data, True)
    except DamageError:
        raise
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise DamageError(f"the file is damaged: {part}: {error}") from error


def _refuse(*_: object) -> None:
    raise ValueError("it defines a document type, which Word never does")


def named(spaces: tuple[str, ...], attributes: Attributes, name: str) -> str | None:
    """Return an attribute from any of the namespaces."""
    for space in spaces:
        if (found := attributes.get(f"{space} {name}")) is not None:
            return found
    return None


def value(attributes: Attributes, name: str = "val") -> str | None:
    """Return an attribute of Word's own namespace."""
    return named(WORD, attributes, name)


def is_on(attributes: Attributes) -> bool:
    """Tell whether a switch such as w:vanish is on; without a value it is."""
    return value(attributes) not in ("0", "false", "off")
