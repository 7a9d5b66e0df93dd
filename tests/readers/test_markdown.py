"""What the page of a Markdown file shows."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.pipeline import Options, understand
from factcheck.pipeline import run as check
from factcheck.readers.encoding import UndecodableError
from factcheck.readers.from_html import read as read_html
from factcheck.readers.from_markdown import read
from factcheck.readers.from_text import read as read_text
from factcheck.source import PARAGRAPH, Span

markdown_it = pytest.importorskip("markdown_it", reason="the oracle comes with rich")


def paragraphs(text: str) -> list[str]:
    """Return what stands apart, without empty lines."""
    lines = re.split(f"[\n\u2028{PARAGRAPH}]", text)
    return [line.strip() for line in lines if line.strip()]


def shown(page: str) -> list[str]:
    return paragraphs(read(page.encode(), "page.md").text)


INLINE = [
    ("完成率[69%](https://a.b/c12)", "完成率69%"),
    ("反馈**34项**，完成*20*项，__59%__", "反馈34项，完成20项，59%"),
    ("办结率**59%**的", "办结率59%的"),
    ("实施**“四大”**项目**“五小”**工程", "实施“四大”项目“五小”工程"),
    ("完成***34项***，_其中_ 20项", "完成34项，其中 20项"),
    ("3*4*5 2*3=6 2**3**4 a_b_c 5** 长100cm*50cm*20cm", "3*4*5 2*3=6 2**3**4 a_b_c 5** 长100cm*50cm*20cm"),
    ("**34***项*和**20*项***", "34项和20项"),
    ("**20 of** 34", "20 of 34"),
    ("注* 34项，** 20项", "注* 34项，** 20项"),
    (r"增长5\%，20\*34\*2，\[注\]", "增长5%，20*34*2，[注]"),
    ("增&nbsp;5%，不&lt;3，&#51;4项，AT&T，&copy，&hellip", "增\xa05%，不<3，34项，AT&T，&copy，&hellip"),
    ("共34项[^1]，其中20项[^注]。", "共34项，其中20项。"),
    ("共34[^1]20", "共34 20"),
    ("设`x = 5`为34项，`a**b`**c**，共3`x`4", "设为34项，c，共3 4"),
    ("``a ` 5`` 3 ` 4", "3 ` 4"),
    ("~~34~~36项，10~20%，30~40%", "36项，10~20%，30~40%"),
    ("一<br>二<br/>三", "一\n二\n三"),
    ('<b>34</b>项<span class="3">，</span>10<sup>4</sup>吨<!-- 99 -->', "34项，10⁴吨"),
    ("a < 5 <6 x<y，7>6", "a < 5 <6 x<y，7>6"),
    (r"a <\!b <**b**> 3 &**amp**; 4 <<https://a.b>5", "a <!b <b> 3 &amp; 4 <https://a.b5"),
    ("the <title> of 34 <object> is 5", "the <title> of 34 <object> is 5"),
    (
        "见<https://a.b/12>和https://a.b/x_y_1?a=1&copy=2_，**34**",
        "见https://a.b/12和https://a.b/x_y_1?a=1&copy=2_，34",
    ),
    ("增长$69\\%$，共$34$项，$5 and $6", "增长69%，共34项，$5 and $6"),
    ("[34](<x 5>)，[35](a(b)c '6')，[36](a b)，[[12]](u)", "34，35，[36](a b)，[12]"),
    ("[一[34](x)二](y)", "[一34二](y)"),
    ("前![](x)后", "前后"),
    ("前![图：增长5%](x.png)后", "前\n图：增长5%\n后"),
    ("[![构建99%](b.svg)](u)", "构建99%"),
    ("- [x] 办结34项\n- [ ] 未办20项\n* [a]", "办结34项\n未办20项\n[a]"),
]


@pytest.mark.parametrize(("page", "text"), INLINE)
def test_inline_markup(page: str, text: str) -> None:
    assert shown(page) == text.split("\n")


BLOCKS = [
    ("# 一、总体 #\n## 二 ##34\n#三\n", ["一、总体", "二 ##34", "#三"]),
    ("一、总体\n===\n二、分项34\n的进展\n---\n正文", ["一、总体", "二、分项34 的进展", "正文"]),
    ("投资1291.8亿\n元，共34\n项，自12\n月起，同比\n34%", ["投资1291.8亿元，共34项，自12月起，同比 34%"]),
    ("revenue of\n34 million\nin 2020", ["revenue of 34 million in 2020"]),
    ("收入34亿  \n利润5亿\\\n税2亿", ["收入34亿", "利润5亿", "税2亿"]),
    ("标题\n　　完成34项。\n　　其中20项。", ["标题", "完成34项。", "其中20项。"]),
    (
        "1. 完成34项\n   其中20项\n2. 又5项\n\n   另段\n\n- 甲\n  - 乙\n",
        ["1. 完成34项其中20项", "2. 又5项", "另段", "甲", "乙"],
    ),
    ("共有\n2022. 5项\n- 34", ["共有 2022. 5项", "34"]),
    ("> 完成34项，\n其中20项\n> > 深\n\n末", ["完成34项，其中20项", "深", "末"]),
    ("前\n\n```py\nx = 34\n```\n\n~~~\n```\n5\n~~~\n\n    y = 20\n\n后", ["前", "后"]),
    ("前\n\n    第二轮反馈34项，完成20项。\n\n后", ["前", "第二轮反馈34项，完成20项。", "后"]),
    ("- 甲\n\n      x = 34\n\n  乙\n```\n5\n", ["甲", "乙"]),
    ("---\ntitle: 34\ndate: 2022-01-05\n---\n正文20", ["正文20"]),
    ("---\n完成34项\n\n---\n正文20", ["完成34项", "正文20"]),
    ("正文\n\n---\na: 34\n---\n", ["正文", "a: 34"]),
    ("+++\ntitle = '34'\n+++\n正文", ["正文"]),
    ("[a]: http://x/1 '34'\n[B b]: <x y>\n看[a]和[三][b  B]和[c][]，![图][a]", ["看a和三和[c][]，", "图"]),
    (
        "完成34项[^1]。\n\n[^1]: 含3项，\n    又5项\n\n    另段\n\n末",
        ["完成34项。", "含3项，又5项", "另段", "末"],
    ),
    ("> [!NOTE]\n> 完成34项\n\n> [!tip]- 提示5\n> 又", ["完成34项", "提示5", "又"]),
    (
        '!!! note "标题3"\n    完成5项\n\n    又5项\n\n!!! tip\n    末',
        ["标题3", "完成5项", "又5项", "tip", "末"],
    ),
    (":::tip 标题3\n完成5项\n:::\n末", ["标题3", "完成5项", "末"]),
    ("<!-- 34\n\n35 -->\n36<!-- 37 -->\n", ["36"]),
    (
        "<div align=center>\n完成34项<br>*5*\n</div>\n\n<script>\n\n34\n</script>\n末",
        ["完成34项", "*5*", "末"],
    ),
    ("<details><summary>摘要3</summary>\n\n**34**项\n\n</details>", ["摘要3", "34项"]),
    ("<table>\n<tr><td>甲</td>\n<td>34</td></tr>\n\n<tr><td>乙<td>5</tr></table>", ["甲 | 34", "乙 | 5"]),
    ("|年|值|\n|-|-:|\n|2022|**34**|\n|2021|20|\n\n末", ["年 | 值", "2022 | 34", "2021 | 20", "末"]),
    ("前文\na | b\n--- | ---\n1 | 2 |\n> 引", ["前文", "a | b", "1 | 2", "引"]),
    ("| | 值 |\n|-|-|\n| | 34 |\n| a\\|b | 3<br>4 |", ["| 值", "| 34", "a¦b | 3 4"]),
    ("| x | 3 |\n| y | 4 |", ["| x | 3 |", "| y | 4 |"]),
    ("a\r\nb\rc\r\n\r\nd", ["a b c", "d"]),
    ("* * *\n_ _ _\n- - -\n34", ["34"]),
    ("", []),
    ("\n \n\t\n", []),
]


@pytest.mark.parametrize(("page", "expected"), BLOCKS)
def test_blocks(page: str, expected: list[str]) -> None:
    assert shown(page) == expected


ARTICLE = """\
---
title: 第34号
---
# 整改进展

第二轮督察反馈**34项**问题，完成整改[20项](https://a.b/c12)，完成率**69%**。[^1]

> - 交办信访案件`688`共**688**件，
>   办结665件，办结率达97\\%。

| 地区 | 家数 |
| --- | ---: |
| 甲 | **5** |

[^1]: 见第3章。
"""


def test_every_figure_points_at_its_place() -> None:
    article = understand(read(ARTICLE.encode(), "page.md"))
    original, lines = article.document.original, article.document.lines()
    found = []
    for figure in article.figures:
        start, end = article.document.origin(Span(figure.start, figure.end))
        place = lines.place(start)
        found.append((original[start:end], place.line, place.column))
    assert original == ARTICLE
    assert found == [
        ("第二轮", 6, 1),
        ("34项", 6, 10),
        ("20项", 6, 23),
        ("69%", 6, 50),
        ("688**件", 8, 19),
        ("665件", 9, 7),
        ("97\\%", 9, 16),
        ("5", 13, 9),
        ("第3章", 15, 8),
    ]


def findings(document_of: object, data: str) -> list[tuple[str, str, list[str]]]:
    report = check([document_of(data.encode(), "page")], [], Options("zh")).as_dict()  # type: ignore[operator]
    return [
        (finding["rule"], finding["verdict"], [operand["value"] for operand in finding["operands"]])
        for article in report["articles"]
        for finding in article["findings"]
    ]


PLAIN = """\
一、整改进展

第二轮督察反馈34项问题，完成整改20项，完成率69%。交办信访案件688件，办结665件，办结率达97%。

二、经济运行

全年实现产值1291.8亿元，比上年的1200亿元增长5.6%。统筹建立了政务、法治、要素三大环境。
"""
MARKED = [
    PLAIN.replace("一、", "# 一、").replace("二、", "## 二、"),
    re.sub("([0-9.]+(?:项|件|%|亿元))", r"**\1**", PLAIN),
    re.sub("([0-9.]+(?:项|件|%|亿元))", r"[\1](https://a.b/c12_5?x=9)[^3]", PLAIN),
    re.sub("([0-9.]+)(项|件|%|亿元)", r"<b>\1</b>\2", PLAIN),
    "".join(f"> {line}\n" for line in PLAIN.splitlines()),
    "\n".join(f"- {line}" if line else "" for line in PLAIN.splitlines()),
    re.sub("(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])|(?<=[0-9])(?=[项件亿])", "\n", PLAIN),
    PLAIN.replace("%", r"\%").replace("，", "，<!-- 12 -->"),
    PLAIN.replace("\n\n", "\r\n\r\n"),
]


@pytest.mark.parametrize("page", MARKED)
def test_markup_changes_no_finding(page: str) -> None:
    expected = findings(read_text, PLAIN)
    assert any(rule == "share" and verdict == "inconsistent" for rule, verdict, _ in expected)
    assert findings(read, page) == expected


MARKS = st.sampled_from(
    [
        *"*_`~[]()<>|#-+!:&\\= \t",
        "\n",
        "\n\n",
        "**",
        "](x)",
        "    ",
        "> ",
        "1. ",
        "|-|-|",
        "<b>",
        "<td>",
        "```",
    ]
)
PIECES = st.lists(
    st.one_of(MARKS, st.sampled_from(["34", "59%", "项", "完成", "，", "a", "1291.8亿元"])), max_size=30
)


@given(PIECES.map("".join))
def test_every_figure_lies_in_the_file(page: str) -> None:
    document = read(page.encode(), "page.md")
    for found in re.finditer("[0-9.%]+", document.text):
        for at in range(*found.span()):
            start, end = document.origin(Span(at, at + 1))
            assert page[start:end] == document.text[at]


TOKENS = (
    *(
        "a",
        "b ",
        "c",
        " ",
        "  ",
        "    ",
        "\t",
        "\n",
        "\n",
        "\n\n",
        "* ",
        "*",
        "**",
        "***",
        "_",
        "__",
        "`",
        "``",
    ),
    *(
        "[",
        "]",
        "(",
        "](x)",
        "<b>",
        "</b>",
        "<",
        "&amp;",
        "&",
        "\\",
        "> ",
        ">",
        "- ",
        "+",
        "1. ",
        "2) ",
        "# ",
        "##",
    ),
    *("---", "===", "```", "<!--", "-->", "<div>", "</div>", "[a]: x", "[a]", '"', "  \n", "!"),
)


@given(st.lists(st.sampled_from(TOKENS), max_size=9).map("".join))
def test_blocks_and_spans_agree_with_another_reader(page: str) -> None:
    html = markdown_it.MarkdownIt("commonmark").render(page)
    html = re.sub(r"<pre><code.*?</code></pre>", "<p>", html, flags=re.DOTALL)
    html = re.sub(r"<code>.*?</code>", " ", html, flags=re.DOTALL)
    html = re.sub(r'<img src="[^"]*" alt="([^"]*)"[^>]*>', r"<p>\1<p>", html)
    if "!" in page and "<" in page:
        return  # the other one shows tags inside the text of an image
    if re.search(" {4}>", page):
        return  # the other one takes a quote's sign behind four blanks, which make a line go on, for one
    if re.search(r"[`>]\d+[.)]", page):
        return  # without its code or tag a line would seem to begin with the number of an item
    if re.search(r"\]:\s*\S*\\\s", page):
        return  # the other one ends the address of a link before a backslash that stands at its end
    expected = paragraphs(read_html(html.encode(), "page.html").text)
    assert unnumbered(shown(page)) == unnumbered(expected)


def unnumbered(lines: list[str]) -> str:
    return "".join(re.sub(r"^\d+[.)](?=\s|$)", "", line) for line in lines).replace(" ", "")


def test_damaged_files_are_refused() -> None:
    with pytest.raises(UndecodableError):
        read(b"59\xff%", "page.md")


def test_encodings_are_told() -> None:
    page = "第二轮督察反馈**34项**问题完成整改20项，完成率[59%](x)，办结率达97%。\n"
    for encoding in ("utf-8-sig", "utf-16", "gb18030"):
        assert read(page.encode(encoding), "page.md").original == page


HOSTILE = [
    "*",
    "[",
    "`",
    ">",
    "|",
    "_a ",
    "**a ",
    "> ",
    "- ",
    "[a](",
    "![",
    '](b "',
    "<a ",
    "<a b='\" c=\"'",
    "<!--",
]
HOSTILE += [
    "[^1]: a\n\n",
    "[a]: b\n",
    "a|b\n|-|\n",
    "a\n===\n",
    "- - a\n",
    "~~a",
    "&a",
    "\\",
    "`a``",
    "<div>\n",
    "\t",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_the_length(unit: str) -> None:
    def seconds(length: int) -> float:
        page = ("完成34项\n\n" + unit * (length // len(unit))).encode()
        start = time.process_time()
        read(page, "page.md")
        return time.process_time() - start

    short = min(seconds(20_000) for _ in range(2))
    assert seconds(160_000) < 24 * short + 0.2


def test_depth_is_bounded() -> None:
    page = "> " * 5000 + "完成34项\n" + "- " * 5000 + "又5项"
    text = "".join(shown(page))
    assert "完成34项" in text
    assert "又5项" in text
