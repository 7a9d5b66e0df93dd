"""What is said of a Word file that is damaged, hostile or none at all, and how long it takes."""

from __future__ import annotations

import struct
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wordfile import DELETED_END, UP, archive, lines, mark, note, p, part, relations, run, section, word

from factcheck.readers import ReadError
from factcheck.readers.from_docx import read


def reason(data: bytes) -> str:
    with pytest.raises(ReadError) as failure:
        read(data, "a.docx")
    assert failure.value.path == "a.docx"
    return failure.value.reason


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        ("完成率59%".encode(), "this is no Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "(.doc): save it as .docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (rb"{\rtf1 59%}", "(.rtf): save it as .docx"),
        (
            archive({"mimetype": "application/vnd.oasis.opendocument.text"}),
            "this is no Word document: it holds no word/",
        ),
        (
            archive(
                {
                    "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
                    "xl/workbook.xml": "<workbook/>",
                }
            ),
            "this is no Word document",
        ),
        (word(p("34项"))[:-30], "the file is damaged or incomplete"),
        (word("<w:p>"), "the file is damaged: word/document.xml: mismatched tag"),
        (word(p("34", mark("footnote", 1))), "its footnotes are missing"),
        (
            word(p("34", mark("endnote", 1)), endnotes=("endnotes.xml", part("endnotes", ""))),
            "endnote 1 is missing",
        ),
        (word(section("header default r1")), "does not say where its part r1 is"),
        (word(p("34") + '<w:altChunk r:id="r1"/>'), "includes another file"),
        (word(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "34项")), "a field begins and never ends"),
        (archive({"word/document.xml": part("document", "")}, zipfile.ZIP_LZMA), "packed in a way"),
        (word(p("5" * 11_000_000)), "more than any document has"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, why: str) -> None:
    assert why in reason(data)


def test_entities_are_not_expanded() -> None:
    bomb = (
        '<!DOCTYPE w [<!ENTITY a "59%"><!ENTITY b "&a;&a;&a;">]>'
        + part("document", p("&b;")).partition("?>")[2]
    )
    assert "document type" in reason(archive({"word/document.xml": bomb}))
    assert "undefined entity" in reason(archive({"word/document.xml": part("document", "&b;")}))
    assert "unknown encoding" in reason(
        archive({"word/document.xml": '<?xml version="1.0" encoding="x"?><w/>'})
    )


def test_a_part_that_lies_about_its_size_is_damaged() -> None:
    data = bytearray(word(p("34项")))
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"word/document.xml"))
    data[at + 24 : at + 28] = struct.pack("<I", 60)
    assert "the file is damaged: word/document.xml" in reason(bytes(data))


NESTED = {
    "tables": ("<w:tbl><w:tr><w:tc>" + p("5"), "</w:tc></w:tr></w:tbl>"),
    "rows": ("<w:tr><w:tc>" + p("5"), "</w:tc></w:tr>"),
    "boxes": ("<w:p><w:r><w:txbxContent>" + p("5"), "</w:txbxContent></w:r></w:p>"),
    "runs": ("<w:r><w:t>5</w:t>", "</w:r>"),
    "paragraphs": ("<w:p>" + run("5"), "</w:p>"),
    "alternatives": ("<mc:AlternateContent><mc:Choice>" + run("5"), "</mc:Choice></mc:AlternateContent>"),
    "insertions": ("<w:ins>" + run("5"), "</w:ins>"),
}


@pytest.mark.parametrize("opening, closing", NESTED.values(), ids=NESTED)
def test_deep_nesting_takes_linear_time(opening: str, closing: str) -> None:
    deep = 20_000
    began = time.perf_counter()
    read_lines = lines(word(opening * deep + closing * deep))
    assert time.perf_counter() - began < 5
    assert "".join(read_lines).count("5") == deep


def test_a_megabyte_of_markup_is_read_in_time() -> None:
    began = time.perf_counter()
    body = (
        p() * 50_000
        + p(*["<w:r><w:noBreakHyphen/></w:r>" + run("1", UP)] * 20_000)
        + p(props=DELETED_END) * 20_000
    )
    assert len(lines(word(body))) == 50_001
    assert time.perf_counter() - began < 5


@given(st.data())
def test_no_damage_is_taken_for_anything_else(data: st.DataObject) -> None:
    file = bytearray(
        word(
            p("完成34", mark("footnote", 1), "项"),
            footnotes=("f.xml", part("footnotes", note("footnote", 1, "注"))),
        )
    )
    for _ in range(data.draw(st.integers(1, 4))):
        file[data.draw(st.integers(0, len(file) - 1))] = data.draw(st.integers(0, 255))
    try:
        read(bytes(file[: data.draw(st.integers(0, len(file)))]), "a.docx")
    except ReadError as error:
        assert error.reason
