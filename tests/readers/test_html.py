"""Web pages are read as they are shown, and every figure points at its place in the file."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import check_text
from factcheck.normalise import normalise
from factcheck.pipeline import Options, run
from factcheck.readers import READERS, ReadError, read
from factcheck.readers.from_html import read as read_html
from factcheck.recognise import placed, recognise


def shown(page: str) -> list[str]:
    """Return the paragraphs that a page shows."""
    return normalise(read_html(page.encode(), "page.html")).text.split("\n")


@pytest.mark.parametrize(
    ("page", "paragraphs"),
    [
        ("<p>完成整改<b>20</b>项，完成率<span>59&#37;</span>。</p>", ["完成整改20项，完成率59%。"]),
        ("<h1>整改</h1><p>完成\n  20项</p>", ["整改", "完成 20项"]),
        ("<p>rose to\n $5 from&nbsp;$4", ["rose to $5 from $4"]),
        ("甲3家<br>乙4家", ["甲3家", "乙4家"]),
        ("5<6 &lt; 7 & 8 &ampere", ["5<6 < 7 & 8 &ere"]),
        ("a<script>var x = 12 < 34;</script><!-- 77 -->b<style>p{width:50px}</style>", ["ab"]),
        ("<title>T 12</title><noscript>9</noscript><svg><text>8</text></svg>c", ["c"]),
        ('<img alt="7" src="a>b">图1', ["图1"]),
        ("34<img src=a>20", ["34 20"]),
        ("约10<sup>6</sup>吨，CO<sub>2</sub>", ["约10⁶吨，CO₂"]),
        (
            "<table><tr><td></td><td>2021</td></tr><tr><td>甲</td><td><p>3</p></td></tr></table>",
            ["| 2021", "甲 | 3"],
        ),
        (f"<table><tr><td>{'长' * 90}</td><td>3家</td></tr></table>", ["长" * 90, "3家"]),
        ("<pre>a\n1   2</pre>", ["a", "1   2"]),
        ("完成20项<a", ["完成20项"]),
        ("<pre><code>120 of 150 (75%)\n</code></pre><p>34<samp>9 of 20</samp>20<kbd>7</kbd>", ["34 20"]),
        ("<p>x</p><template>12", ["x"]),
    ],
)
def test_a_page_is_read_as_it_is_shown(page, paragraphs):
    assert shown(page) == paragraphs


def test_places_are_those_of_the_file(tmp_path):
    file = tmp_path / "a.html"
    file.write_text("<html>\n<p>反馈<b>34项</b>问题，完成<i>20</i>项</p>", "utf-8")
    document = read(file)
    numbers = placed(recognise(normalise(document)))
    assert [(n.figure.text, n.line, n.column) for n in numbers] == [("34项", 2, 9), ("20项", 2, 24)]
    assert document.original[numbers[0].start : numbers[0].end] == "34项"


def test_a_page_gives_the_findings_of_its_text(tmp_path):
    text = "第二轮督察反馈34项问题完成整改20项，完成率69%。"
    file = tmp_path / "a.htm"
    file.write_text(f"<div>{text.replace('34', '<em>34</em>')}</div>", "utf-8")
    page = run([read(file)], (), Options())
    assert [f.verdict for _, f in page.findings()] == [f.verdict for _, f in check_text(text).findings()]
    assert page.articles[0].findings


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_encodings(encoding):
    page = "<p>第二轮督察反馈问题完成整改，完成率59%，办结率达97%。</p>"
    assert read_html(page.encode(encoding), "a.html").text.strip("\u2029") == page[3:-4]


def test_a_declared_encoding_is_believed_last():
    page = '<meta charset="windows-1252"><p>caf\u00e9 rose 5%'
    assert "caf\u00e9 rose 5%" in read_html(page.encode("cp1252"), "a.html").text


def test_what_is_no_text_is_refused(tmp_path):
    file = tmp_path / "a.html"
    file.write_bytes(b"\x89PNG\x00\x01")
    with pytest.raises(ReadError):
        read(file)


@pytest.mark.parametrize(
    "unit",
    ["<", "<a ", '<a b="', "<!--", "<![", "</", "<?", "&", "&#", "<script>", "<svg>", "<td>", "<sup>1"],
)
def test_hostile_pages_are_read_once(unit):
    start = time.process_time()
    read_html((unit * 20_000).encode(), "a.html")
    assert time.process_time() - start < 5  # quadratic ones take minutes


@given(st.text(alphabet="<>/&;#\"'= ab1项\n", max_size=60))
def test_any_text_is_a_page(text):
    document = read_html(text.encode(), "a.html")
    for number in placed(recognise(normalise(document))):
        assert 0 <= number.start < number.end <= len(document.original)


def test_every_suffix_has_its_reader(tmp_path):
    for suffix in READERS:
        assert suffix == suffix.lower()
        assert suffix.startswith(".")
