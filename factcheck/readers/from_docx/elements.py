"""Which elements of a Word file show something, and what is done about each?

「<w:tab/>」 is a tab in a run and a ruler's mark among the properties of a paragraph; 「<w:del>」 holds
deleted text, and says of a paragraph's end or of a row that it was deleted.  What is not named here is passed
through, so that hyperlinks, smart tags, content controls and insertions read as their content.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from factcheck.readers.from_docx.lines import BREAK
from factcheck.readers.from_docx.story import Props, Reader
from factcheck.readers.from_docx.xml import CHOICES, DIAGRAM, DRAWING, MATH, WORD
from factcheck.readers.marks import APART

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.readers.from_docx.story import End, Start, Story
    from factcheck.readers.from_docx.styles import Look

Action = TypeVar("Action")


_PROPERTIES = {"pPr": Props.PARAGRAPH, "trPr": Props.ROW, "tcPr": Props.CELL}
# a plain hyphen: 2020‑2025 with the one that does not break is read as two figures
_SIGNS = {"tab": "\t", "ptab": "\t", "br": BREAK, "cr": BREAK, "noBreakHyphen": "-"}
_FORMULA = {"e": APART, "num": APART, "den": "/", "sub": APART, "rad": "√", "d": "(", "oMath": APART}
_FORMULA_ENDS = {"e": APART, "num": APART, "den": APART, "sub": APART, "d": ")", "oMath": APART}
_UNSEEN = (
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange"),
    *("trPrChange", "tcPrChange", "sdtPr", "sdtEndPr", "rt"),
)
"""Elements of which nothing shows: earlier properties, and how a word is pronounced."""


def read_story(data: bytes, part: str, styles: Mapping[str, Look]) -> Story:
    """Read a part of a Word file."""
    return Reader(styles, _starts, _ends).read(data, part)


def _starts(reader: Reader) -> Iterator[tuple[str, Start]]:
    """Yield what to do where an element starts."""
    word: dict[str, Start] = {
        "p": _plain(reader.lines.begin_paragraph),
        "r": reader.begin_run,
        "t": reader.begin_text,
        "fldChar": reader.field_sign,
        "sym": reader.symbol,
        "tbl": _plain(reader.lines.settle),
        "tr": _plain(reader.lines.begin_row),
        "tc": _plain(reader.lines.begin_cell),
        "pStyle": reader.paragraph_style,
        "rStyle": reader.run_style,
        "vanish": reader.vanish,
        "vertAlign": reader.level,
        "del": reader.deleted,
        "moveFrom": reader.deleted,
        "cellDel": reader.deleted,
        "hidden": reader.hidden_row,
        "framePr": reader.frame,
        "headerReference": partial(reader.refer, "header"),
        "footerReference": partial(reader.refer, "footer"),
        "titlePg": reader.first_page,
        "altChunk": reader.foreign,
        "subDoc": reader.foreign,
        **{name: partial(reader.say_sign, sign) for name, sign in _SIGNS.items()},
        **{name: partial(reader.begin_props, props) for name, props in _PROPERTIES.items()},
        **{name: partial(reader.note_mark, name[:-9]) for name in ("footnoteReference", "endnoteReference")},
        **{name: partial(reader.begin_note, name) for name in ("footnote", "endnote")},
        **dict.fromkeys(_UNSEEN, reader.pass_over),
    }
    yield from _in(WORD, word)
    math: dict[str, Start] = {name: partial(reader.say_sign, sign) for name, sign in _FORMULA.items()}
    math |= {"r": reader.begin_math_run, "t": reader.begin_text, "sup": reader.begin_raised}
    math["ctrlPr"] = reader.pass_over
    yield from _in(MATH, math)
    drawing: dict[str, Start] = {"p": _plain(reader.lines.begin_paragraph), "t": reader.begin_text}
    drawing["br"] = partial(reader.say_sign, BREAK)
    yield from _in(DRAWING, drawing)
    yield from _in(DIAGRAM, {"relIds": reader.diagram})
    yield from _in(CHOICES, {"AlternateContent": reader.begin_alternatives})
    yield from _in(CHOICES, dict.fromkeys(("Choice", "Fallback"), reader.alternative))


def _ends(reader: Reader) -> Iterator[tuple[str, End]]:
    """Yield what to do where an element ends."""
    word: dict[str, End] = {
        "p": reader.lines.end_paragraph,
        "r": reader.end_run,
        "t": reader.end_text,
        "tr": reader.lines.end_row,
        "sectPr": reader.end_section,
        **dict.fromkeys(_PROPERTIES, reader.end_props),
        **dict.fromkeys(("tc", "txbxContent", "footnote", "endnote"), reader.lines.settle),
    }
    yield from _in(WORD, word)
    math: dict[str, End] = {name: partial(reader.say, sign) for name, sign in _FORMULA_ENDS.items()}
    math |= {"r": reader.end_run, "t": reader.end_text, "sup": reader.end_run}
    yield from _in(MATH, math)
    yield from _in(DRAWING, {"p": reader.lines.end_paragraph, "t": reader.end_text})
    yield from _in(CHOICES, {"AlternateContent": reader.end_alternatives})


def _plain(action: End) -> Start:
    """Return an action that looks at no attributes."""
    return lambda _: action()


def _in(spaces: tuple[str, ...], table: dict[str, Action]) -> Iterator[tuple[str, Action]]:
    return ((f"{space} {name}", action) for space in spaces for name, action in table.items())
