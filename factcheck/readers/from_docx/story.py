"""What does a reader see of a part of a Word file: its body, its notes, a header?

「<w:ins>20项</w:ins><w:del>19项</w:del>」 is read as it will stand when all changes are accepted: 20项.
Markup nests without limit in hostile files; nothing here calls itself, and every element is looked at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from factcheck.readers.from_docx.lines import Lines
from factcheck.readers.from_docx.styles import Level, Look, level_of
from factcheck.readers.from_docx.xml import RELATION, SPACE, DamageError, Walker, is_on, named, parse, value
from factcheck.readers.marks import LIFT, LOWER, MARK, RAISE, SINK, symbol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from factcheck.readers.from_docx.xml import Attributes

    Start = Callable[[Attributes], None]
    End = Callable[[], None]
    Starts = Callable[["Reader"], Iterable[tuple[str, Start]]]
    Ends = Callable[["Reader"], Iterable[tuple[str, End]]]


@dataclass(slots=True)
class Story:
    """What a part says, and what it refers to."""

    root: str = ""
    lines: list[str] = field(default_factory=list)
    notes: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    """The lines of notes by kind and identifier."""
    marks: dict[tuple[str, str], None] = field(default_factory=dict)
    """The notes referred to, in order."""
    parts: dict[str, None] = field(default_factory=dict)
    """The identifiers of relations to headers, footers and diagrams, in order."""


class Props(Enum):
    """Whose properties are being read."""

    NONE = auto()
    PARAGRAPH = auto()
    ROW = auto()
    CELL = auto()


class Reader:
    """Reads one part; its methods are called where the elements that *starts* and *ends* name do so."""

    def __init__(self, styles: Mapping[str, Look], starts: Starts, ends: Ends) -> None:
        self.story = Story()
        self.lines = Lines()
        self.runs = [Look()]
        self._styles = styles
        self.props = Props.NONE
        self._walker = Walker(dict(starts(self)), dict(ends(self)))
        self._text: list[str] = []
        self._keeps_space = False
        self._said = 0
        self._alternatives: list[int] = []
        self._in_code: list[bool] = []
        self._codes = 0
        self._unsaid = False
        self._section: dict[tuple[str, str], str] = {}
        self._has_first = False

    def read(self, data: bytes, part: str) -> Story:
        """Return what the part says."""
        parse(self._walker.parser, data, part)
        self.story.root = self._walker.root
        if self._codes and self._unsaid:
            raise DamageError(f"the file is damaged: {part}: a field begins and never ends")
        lines = self.lines.end()
        if not self.story.notes:
            self.story.lines = lines
        return self.story

    # --- text -------------------------------------------------------------------------------------

    def begin_text(self, attributes: Attributes) -> None:
        """Collect characters until the text ends; all others are layout of the XML."""
        self._keeps_space = attributes.get(SPACE) == "preserve"
        self._walker.parser.CharacterDataHandler = self._text.append

    def end_text(self) -> None:
        """Write the text, marked where it does not stand on the line."""
        self._walker.parser.CharacterDataHandler = None
        text = "".join(self._text)
        self._text.clear()
        if not self._keeps_space:
            text = text.strip(" \t\r\n")  # as Word does, but 　 is text
        if "\n" in text or "\r" in text:
            text = text.replace("\r", " ").replace("\n", " ")
        match self.runs[-1].level:
            case Level.RAISED:
                text = f"{RAISE}{text}{LOWER}"
            case Level.LOWERED:
                text = f"{SINK}{text}{LIFT}"
        self.say(text)

    def say(self, text: str) -> None:
        """Write what shows; neither hidden text does nor the code of a field."""
        if self._codes:
            self._unsaid = True
        elif text and not self.runs[-1].hidden and self.props is Props.NONE:
            self._said += 1
            self.lines.paragraph.pieces.append(text)

    def say_sign(self, sign: str, _: Attributes) -> None:
        """Write what an empty element stands for."""
        self.say(sign)

    def symbol(self, attributes: Attributes) -> None:
        """Write a character that is named by its number in a font."""
        self.say(symbol(value(attributes, "font") or "", value(attributes, "char") or ""))

    def field_sign(self, attributes: Attributes) -> None:
        """Tell the code of a field from its result: begin, code, separate, result, end."""
        codes = self._in_code
        match value(attributes, "fldCharType"):
            case "begin":
                codes.append(True)
                self._codes += 1
            case "separate" if codes and codes[-1]:
                codes[-1] = False
                self._codes -= 1
            case "end" if codes:
                self._codes -= codes.pop()
        self._unsaid = self._unsaid and self._codes > 0

    # --- runs -------------------------------------------------------------------------------------

    def begin_run(self, _: Attributes) -> None:
        """Begin text of one look; a run in a text box of a hidden run is hidden."""
        hidden = self.runs[-1].hidden or self.lines.paragraph.hidden
        self.runs.append(Look(hidden))

    def begin_math_run(self, _: Attributes) -> None:
        """Begin a piece of a formula; what is raised is raised as a whole."""
        self.runs.append(Look(self.runs[-1].hidden, self.runs[-1].level))

    def begin_raised(self, _: Attributes) -> None:
        """Begin an exponent."""
        self.runs.append(Look(self.runs[-1].hidden, Level.RAISED))

    def end_run(self) -> None:
        """Go back to the look of what holds the run."""
        self.runs.pop()

    def run_style(self, attributes: Attributes) -> None:
        """Take the look of a style; what the run says itself comes later."""
        look = self._styles.get(value(attributes) or "")
        if look is not None and self.props is Props.NONE:
            run = self.runs[-1]
            run.level = look.level or run.level
            run.hidden = run.hidden or look.hidden

    def paragraph_style(self, attributes: Attributes) -> None:
        """Hide a paragraph whose style is hidden."""
        look = self._styles.get(value(attributes) or "")
        if look is not None:
            self.lines.paragraph.hidden = look.hidden

    def vanish(self, attributes: Attributes) -> None:
        """Hide a run, or the end of a paragraph."""
        match self.props:
            case Props.PARAGRAPH:
                self.lines.paragraph.joins |= is_on(attributes)
            case Props.NONE:
                self.runs[-1].hidden = is_on(attributes)

    def frame(self, attributes: Attributes) -> None:
        """Join the large first letter of a paragraph, which is a paragraph by itself, to the rest."""
        self.lines.paragraph.joins |= value(attributes, "dropCap") in ("drop", "margin")

    def level(self, attributes: Attributes) -> None:
        """Raise a run or lower it."""
        if self.props is Props.NONE:
            self.runs[-1].level = level_of(attributes)

    def note_mark(self, kind: str, attributes: Attributes) -> None:
        """Remember which note is marked, and that something stands here."""
        if not self._codes and not self.runs[-1].hidden:
            self.story.marks[kind, value(attributes, "id") or ""] = None
        self.say(MARK)
        self.runs[-1].level = Level.RAISED  # a mark of the writer's own follows in the same run

    # --- paragraphs, tables, changes --------------------------------------------------------------

    def begin_props(self, props: Props, _: Attributes) -> None:
        """Begin properties, which say nothing and in which some elements mean others."""
        self.props = props

    def end_props(self) -> None:
        """Go back to what is said."""
        self.props = Props.NONE

    def deleted(self, _: Attributes) -> None:
        """Leave out what is deleted: text, the end of a paragraph, a row, a cell."""
        match self.props:
            case Props.PARAGRAPH:
                self.lines.paragraph.joins = True
            case Props.ROW:
                self.lines.drop_row()
                self.props = Props.NONE
                self._walker.skip(3)  # w:tr, w:trPr and the sign itself
            case Props.CELL:
                self.lines.drop_cell()
                self.props = Props.NONE
                self._walker.skip(3)
            case Props.NONE:
                self._walker.skip()

    def hidden_row(self, attributes: Attributes) -> None:
        """Leave out a row that does not show."""
        if self.props is Props.ROW and is_on(attributes):
            self.deleted(attributes)

    def pass_over(self, _: Attributes) -> None:
        """Leave out an element with all that is in it."""
        self._walker.skip()

    def begin_alternatives(self, _: Attributes) -> None:
        """Remember what was said before the same thing is said in several ways."""
        self._alternatives.append(self._said)

    def alternative(self, _: Attributes) -> None:
        """Read the first alternative that says something: the others say it again for other programs."""
        if self._alternatives and self._said > self._alternatives[-1]:
            self._walker.skip()

    def end_alternatives(self) -> None:
        """Forget the innermost alternatives."""
        self._alternatives.pop()

    # --- other parts ------------------------------------------------------------------------------

    def begin_note(self, kind: str, attributes: Attributes) -> None:
        """Write the note that begins to lines of its own."""
        if value(attributes, "type") in (None, "normal"):
            note: list[str] = []
            self.story.notes[kind, value(attributes, "id") or ""] = note
            self.lines.turn(note)
        else:
            self._walker.skip()  # the line above the notes

    def refer(self, kind: str, attributes: Attributes) -> None:
        """Remember a header or footer, which later sections take over as long as they have none."""
        pages = value(attributes, "type") or "default"
        self._section[kind, pages] = named(RELATION, attributes, "id") or ""

    def first_page(self, attributes: Attributes) -> None:
        """Note that the first page of the section has its own header."""
        self._has_first = is_on(attributes)

    def end_section(self) -> None:
        """Refer to the headers and footers that show."""
        for (_, pages), identifier in self._section.items():
            if pages != "first" or self._has_first:
                self.story.parts[identifier] = None
        self._has_first = False

    def diagram(self, attributes: Attributes) -> None:
        """Refer to the text of a diagram."""
        if not self.runs[-1].hidden and (identifier := named(RELATION, attributes, "dm")):
            self.story.parts[identifier] = None

    def foreign(self, _: Attributes) -> None:
        """Refuse what would be lost without a word."""
        raise DamageError("it includes another file as a whole: open it in Word and save it anew")
