"""A PDF is read as its pages are: figures, cells, notes, heads; and what cannot be read says why."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import time
from textwrap import wrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdffile import A4_LEFT, at, column, file, pdf, stream

from factcheck import check_text, cli, numbers
from factcheck.normalise import normalise
from factcheck.pipeline import Options, run
from factcheck.readers import STDIN, ReadError, from_pdf
from factcheck.readers import read as read_path
from factcheck.readers.from_pdf import read
from factcheck.readers.from_pdf.heads import body
from factcheck.readers.from_pdf.lines import Glyph, lines_of
from factcheck.source import PARAGRAPH

pytest.importorskip("pypdfium2", reason="the extra [pdf], which [test] brings, is not installed")

CHINESE = (
    "第二轮督察反馈34项问题完成整改20项，完成率69%，交办688件信访案件办结665件，办结率达97%。"
    "截至12月底，全年产量180万吨，其中蔬菜90万吨、食用菌44.5万吨、瓜果28万吨，投资额为1291.8亿元。",
    "去年进出口总额13.01亿元，比上年增加3.41亿元，增长35.5%，其中出口额增长7%，高于全省平均水平2.5个百分点。",
)
ENGLISH = (
    "Of the 34 problems reported in the second round of inspections, 20 have been solved, a completion rate "
    "of 69%. The rest is to be solved by the end of the year, the ministry said on Monday.",
    "Revenue rose 12.5% to $90.0 million from $80.0 million in the first quarter, while 9 of 34 companies, "
    "or about 26%, lost money in the period that ended on March 31.",
)


def text_of(*contents: str) -> str:
    """Return the text that is checked of pages with these contents."""
    return normalise(read(pdf(*contents), "a.pdf")).text


def set_in(paragraph: str, width: int, indent: str = "") -> list[str]:
    """Return the lines of a paragraph in a column of so many ens, cut as each language is."""
    if paragraph.isascii():
        return wrap(paragraph, width, initial_indent=indent)
    lines, room = [indent], width - 2 * len(indent)
    for word in re.findall(r"[\d.]+%?|.[，。、]?", paragraph):
        room -= sum(1 if char.isascii() else 2 for char in word)
        if room < 0:
            lines.append("")
            room = width - 2 * len(word)
        lines[-1] += word
    return lines


def verdicts(report) -> list[tuple[str, str, str]]:
    return [
        (finding.check.id, finding.verdict.value, article.message(finding))
        for article, finding in report.findings()
    ]


# --- text -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [34, 40, 46, 57])
@pytest.mark.parametrize("article", [CHINESE, ENGLISH], ids=["zh", "en"])
@pytest.mark.parametrize("manner", ["gap", "indent"])
def test_the_findings_are_those_of_the_text(article, width, manner):
    lines: list[str] = []
    for paragraph in article:
        lines += set_in(paragraph, width, "\u3000\u3000" if manner == "indent" else "")
        lines += [""] * (manner == "gap")
    report = run([read(pdf(column(lines)), "a.pdf")], (), Options())
    assert verdicts(report) == verdicts(check_text("\n\n".join(article)))
    assert any(verdict == "inconsistent" for _, verdict, _ in verdicts(report))


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["投资额为1291.8亿", "元，"], "投资额为1291.8亿元，"),
        (
            ["The plan costs 3 mil-", "lion; a long-", "term loan"],
            "The plan costs 3 million; a long-term loan",
        ),
        (["in 2020-", "2025, and ½ of it; caf\u00e9"], "in 2020-2025, and ½ of it; caf\u00e9"),
        (["\u2f1f地⼈民増长１２．５％"], "土地人民増长12.5%"),
    ],
)
def test_what_a_line_end_cuts_is_mended(lines, text):
    assert text_of(column(lines)) == text


def test_cells_of_a_row_are_parted():
    rows = [("Product", "39,005", "36,709"), ("Service", "12,899", "12,621"), ("Total", "51,904", "49,331")]
    page = "".join(
        at(A4_LEFT + 120 * place, 700 - 20 * number, cell)
        for number, row in enumerate(rows)
        for place, cell in enumerate(row)
    )
    assert text_of(page) == "\n".join(map(" | ".join, rows))
    report = run([read(pdf(page), "a.pdf")], (), Options())
    assert ("total-1", "reproduced") in {(name, verdict) for name, verdict, _ in verdicts(report)}


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("1.", "First 5 items", "1. First 5 items"),
        ("第一章", "总则", "第一章 总则"),
        ("•", "5 items", "• 5 items"),
        ("完成20项。", "另有5项", "完成20项。另有5项"),
    ],
)
def test_not_every_gap_parts_cells(first, second, text):
    assert text_of(at(72, 700, first) + at(170, 700, second)).replace("。 ", "。") == text


def test_raised_digits_are_no_digits():
    assert (
        text_of(at(72, 700, "Of 34") + at(103, 705, "1", 7) + at(107, 700, " problems 20"))
        == "Of 34 problems 20"
    )
    assert (
        text_of(at(72, 700, "about 10") + at(120, 705, "6", 7) + at(125, 700, "t of CO"))
        == "about 10⁶t of CO"
    )


def test_a_chinese_line_that_is_spaced_out_has_no_blanks():
    words = ["增", "长", "3.9", "个", "百", "分", "点"]
    spaced = "".join(at(72 + 19 * place, 700, word) for place, word in enumerate(words))
    assert text_of(spaced) == "".join(words)


def test_a_heading_stands_alone_and_two_columns_are_read_one_after_the_other():
    left = set_in(ENGLISH[0], 34)
    right = set_in(ENGLISH[1], 34)
    page = at(72, 790, "Problems and companies", 18) + column(left) + column(right, x=320)
    assert text_of(page) == "\n".join(["Problems and companies", *ENGLISH])


@pytest.mark.parametrize(("size", "kept"), [(22, True), (24, True), (30, False)])
def test_lines_of_a_paragraph_may_be_set_in_sizes_that_are_near(size, kept):
    page = at(72, 700, "第二轮督察反馈问题", 24) + at(72, 664, "34 of 50 problems", size)
    assert (PARAGRAPH not in read(pdf(page), "a.pdf").text) is kept


def test_what_is_printed_askew_or_turned():
    askew = "BT /A 40 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT 77) Tj ET\n"
    assert text_of(at(72, 700, "完成20项。") + askew) == "完成20项。"
    turned = "".join(
        f"BT /A 12 Tf 0 1 -1 0 {100 + 18 * number} 90 Tm ({line}) Tj ET\n"
        for number, line in enumerate(["Of 34 problems, 20", "have been solved."])
    )
    assert text_of(turned) == "Of 34 problems, 20 have been solved."


def glyphs(*codes: int) -> list[Glyph]:
    return [Glyph(code, 1000 * place, 1000 * place + 900, 0, 1000) for place, code in enumerate(codes)]


@pytest.mark.parametrize(
    ("codes", "text"),
    [
        ((0x35, 0x2F, 0xFFFE), "5/-"),
        ((0xFB01, 0xFB04), "fiffl"),
        ((0xD835, 0xDFD3), "𝟓"),
        ((0xD835, 0x35), "\ufffd5"),
        ((0, 0x35, 0xFFFF), "\ufffd5\ufffd"),
        ((0x35, 0x2029, 0x36), "5 6"),
    ],
)
def test_characters_are_what_they_show(codes, text):
    assert lines_of([glyphs(*codes)]) == [[text]]


# --- pages ----------------------------------------------------------------------------------------


def test_a_sentence_goes_over_the_page_between_foot_and_head():
    lines = set_in(CHINESE[0], 40)
    pages = [
        at(200, 810, "工作简报 2022年第7期")
        + column(lines[number : number + 2])
        + at(280, 40, f"- {number // 2 + 8} -")
        for number in range(0, len(lines), 2)
    ]
    assert text_of(*pages) == f"工作简报 2022年第7期\n{CHINESE[0]}"
    document = read(pdf(*pages), "a.pdf")
    assert "工作简报 2022年第7期\n" in document.original
    found = json.loads(json.dumps(run([document], (), Options()).as_dict()))
    places = {operand["text"]: operand for operand in found["articles"][0]["findings"][0]["operands"]}
    assert {place["page"] for place in places.values()} <= {1, 2, 3}
    assert all(document.original[p["start"] : p["end"]] == text for text, p in places.items())


@pytest.mark.parametrize(
    ("pages", "kept"),
    [
        (
            [["Report 2021 | 12", "a"], ["Report 2021 | 13", "b"], ["Report 2021 | 14", "c"]],
            ["Report 2021 | 12", "a", "b", "c"],
        ),
        ([["Report", "a"], ["Report", "b"]], ["Report", "a", "Report", "b"]),
        ([["Report", "a"], ["Report", "b"], ["x"], ["  Report", "c"]], ["Report", "a", "b", "x", "c"]),
        ([["a", "Seite 1"], ["b", "Seite 2"], ["c", "Seite 3"]], ["a", "b", "c"]),
        ([["a", "", "第8页 共9页"], ["b", "", "第9页 共9页"]], ["a", "b"]),
        ([["a", "1"]], ["a"]),
        ([["a", "Page 1 of 9"], ["b", "Page 2 of 9"]], ["a", "b"]),
        ([["a", "12"]], ["a", "12"]),
        ([["2021", "a"], ["2023", "b"]], ["2021", "a", "2023", "b"]),
        ([["9 of 34 failed.", "a"]] * 3, ["9 of 34 failed.", "a"] * 3),
        ([["a 5"]] * 3, ["a 5"] * 3),
        ([[], ["1"], []], ["1"]),
    ],
)
def test_which_lines_belong_to_the_paper(pages, kept):
    assert [
        lines[place] for lines, places in zip(pages, body(pages), strict=True) for place in places
    ] == kept


def test_the_page_is_told(tmp_path, capsys):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(at(72, 700, "概况。"), at(72, 700, "反馈34项问题完成整改20项，完成率69%。")))
    assert cli.run([str(path)]) == 0
    assert f"→ {path}:2:19（第 2 页）" in capsys.readouterr().out
    assert cli.run(["numbers", str(path), "--format", "json"]) == 0
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    assert {number["page"] for number in article["numbers"]} == {2}
    assert "page" not in numbers("20项")[0].as_dict()


# --- what cannot be read ----------------------------------------------------------------------------

LOCKED = f"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'5a' * 32}>/U<{'a5' * 32}>>>/ID[<00><00>]"
PICTURE = "q 500 0 0 700 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
FINE = pdf(at(72, 700, "反馈34项问题完成整改20项，完成率69%。"))


def reason(data: bytes) -> str:
    with pytest.raises(ReadError) as failure:
        read(data, "a.pdf")
    assert failure.value.path == "a.pdf"
    return failure.value.reason


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        ("完成率59%".encode(), "its end is missing"),
        (FINE[: len(FINE) // 2], "its end is missing"),
        (b"%PDF-1.7\n%%EOF", "no PDF can be read in it"),
        (pdf(at(72, 700, "5"), trailer=LOCKED), "it is protected by a password"),
        (pdf(PICTURE), "only pictures of pages"),
        (pdf(), "only pictures of pages"),
        (
            file(
                [
                    "<</Type/Catalog/Pages 2 0 R>>",
                    "<</Type/Pages/Count 6000/Kids[" + "3 0 R " * 6000 + "]>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
                ]
            ),
            "longer than any document",
        ),
    ],
)
def test_what_cannot_be_read_says_why(data, why):
    assert why in reason(data)


def test_what_would_take_for_ever_does_not(monkeypatch):
    monkeypatch.setattr(from_pdf, "SECONDS", 1)
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>"]
    painted = [f"/Resources<</XObject<</X {number} 0 R>>>>" for number in range(4, 20)]
    objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R{painted[0]}>>")
    form = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
    objects += [stream("/X Do " * 20, form + other) for other in painted[1:]]
    began = time.perf_counter()
    assert reason(file(objects)) in (from_pdf._SLOW.format(1), from_pdf._BROKEN)
    assert time.perf_counter() - began < 20


def test_without_the_library_the_other_files_are_checked(tmp_path, monkeypatch, capsys):
    (tmp_path / "a.pdf").write_bytes(FINE)
    (tmp_path / "b.txt").write_text("反馈34项问题完成整改20项，完成率69%。", "utf-8")
    monkeypatch.setattr(from_pdf, "find_spec", lambda _: None)
    assert cli.run([str(tmp_path)]) == 3
    out = capsys.readouterr().out
    assert "pip install 'factcheck-cli[pdf]'" in out
    assert "20项 ÷ 34项 ≠ 69%" in out


def test_a_library_that_fails_is_named(monkeypatch):
    def fail(*_, **__):
        return subprocess.CompletedProcess((), 1, b"", b"Traceback\nImportError: libpdfium.so\n")

    monkeypatch.setattr(subprocess, "run", fail)
    assert reason(FINE) == "the library that reads PDF fails: ImportError: libpdfium.so"


def test_a_pdf_of_another_name_or_none(tmp_path, monkeypatch):
    path = tmp_path / "report.bin"
    path.write_bytes(FINE)
    assert "34项" in read_path(path).text
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FINE)))
    assert "34项" in read_path(STDIN).text


def test_nothing_beside_the_article_is_run(tmp_path, monkeypatch):
    (tmp_path / "ctypes.py").write_text("raise SystemExit(1)", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert "34项" in read(FINE, "a.pdf").text


@settings(max_examples=15)
@given(st.data())
def test_damage_is_told_or_read_over(data):
    damaged = bytearray(FINE)
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    try:
        read(bytes(damaged), "a.pdf")
    except ReadError as error:
        assert error.reason
