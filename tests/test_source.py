"""The way back from the text to the original file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.source import Document, Edit, Lines, Place, SourceMap, Span

LETTERS = st.text(alphabet="ab1亿元，\n", max_size=12)


@st.composite
def edited_texts(draw: st.DrawFn, original: str | None = None) -> tuple[str, list[Edit]]:
    """Draw a text and sorted, disjoint edits of it."""
    text = draw(LETTERS) if original is None else original
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return text, [Edit(start, end, draw(st.text(alphabet="xy", max_size=3))) for start, end in pairs]


def naive(cells: list[tuple[str, int]], edits: list[Edit], length: int) -> list[tuple[str, int]]:
    """Edit a list of (character, place in the original), one cell at a time."""
    places = [*(place for _, place in cells), length]
    new: list[tuple[str, int]] = []
    done = 0
    for edit in edits:
        new += cells[done : edit.start]
        new += [(character, places[edit.start]) for character in edit.text]
        done = edit.end
    return new + cells[done:]


@given(edited_texts())
def test_edited_agrees_with_editing_cell_by_cell(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    document = Document.of(text).edited(edits)
    cells = naive([(character, i) for i, character in enumerate(text)], edits, len(text))
    assert document.text == "".join(character for character, _ in cells)
    assert [document.map.origin(i) for i in range(len(cells))] == [place for _, place in cells]


@given(st.data())
def test_two_passes_agree_with_editing_cell_by_cell(data: st.DataObject) -> None:
    text, first = data.draw(edited_texts())
    once = Document.of(text).edited(first)
    _, second = data.draw(edited_texts(original=once.text))
    twice = once.edited(second)
    cells = naive([(character, i) for i, character in enumerate(text)], first, len(text))
    # a character put in at the very end of the middle text points where that text ends
    end = once.map.origin(len(once.text))
    cells = naive(cells, second, end)
    assert twice.text == "".join(character for character, _ in cells)
    assert [twice.map.origin(i) for i in range(len(cells))] == [place for _, place in cells]


@given(st.data())
def test_composition_is_associative(data: st.DataObject) -> None:
    documents = [Document.of(data.draw(LETTERS))]
    steps: list[SourceMap] = []
    for _ in range(3):
        text = documents[-1].text
        _, edits = data.draw(edited_texts(original=text))
        steps.append(Document.of(text).edited(edits).map)
        documents.append(documents[-1].edited(edits))
    a, b, c = steps
    left, right = c.after(b).after(a), c.after(b.after(a))
    reach = range(len(documents[-1].text) + 1)
    assert [left.origin(i) for i in reach] == [right.origin(i) for i in reach]
    assert [documents[-1].map.origin(i) for i in reach] == [left.origin(i) for i in reach]


@given(edited_texts())
def test_spans_stay_inside_the_original(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    document = Document.of(text).edited(edits)
    for start in range(len(document.text)):
        for end in range(start, len(document.text) + 1):
            origin = document.origin(Span(start, end))
            assert 0 <= origin.start <= origin.end <= len(text)


def test_a_figure_cut_in_two_spans_the_break() -> None:
    document = Document.of("共1291.8亿\n\n元，").edited([Edit(8, 10)])
    assert document.text == "共1291.8亿元，"
    assert document.origin(Span(1, 9)) == Span(1, 11)
    assert document.lines().place(10) == Place(10, 3, 1)


def test_no_edit_leaves_the_document_alone() -> None:
    document = Document.of("59%")
    assert document.edited([]) is document


def test_with_text_keeps_the_length() -> None:
    assert Document.of("５９％").with_text("59%").text == "59%"
    with pytest.raises(ValueError, match="length"):
        Document.of("５９％").with_text("59 %")


@given(st.text(alphabet="ab亿\n\r\u2028\f", max_size=20))
def test_lines_end_as_in_an_editor(text: str) -> None:
    lines = Lines(text)
    unified = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert [lines.line(number + 1) for number in range(len(unified))] == unified
    for offset in range(len(text)):
        place = lines.place(offset)
        assert lines.starts[place.line - 1] + place.column - 1 == offset
        assert place.column <= len(unified[place.line - 1]) + 2  # the line end has columns of its own
