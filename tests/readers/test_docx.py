"""What a Word document says, whoever made it and whatever was done to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wordfile import (
    BOX,
    DELETED_END,
    DOWN,
    HIDDEN,
    OPEN,
    SPACES,
    STRICT,
    UP,
    archive,
    field,
    lines,
    mark,
    note,
    p,
    part,
    relations,
    row,
    run,
    section,
    word,
)

from factcheck.pipeline import Options, understand
from factcheck.pipeline import run as check
from factcheck.readers.from_docx import read
from factcheck.readers.from_text import read as read_text
from factcheck.source import Document, Span

# --- text -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("完成整改20") + run("项", "<w:b/>") + run("，完成率59%"), "完成整改20项，完成率59%"),
        ("<w:hyperlink>" + run("20项") + "</w:hyperlink>，", "20项"),
        ("<w:smartTag><w:smartTagPr/>" + run("59%") + "</w:smartTag>", "59%"),
        (
            f"<w:sdt><w:sdtPr><w:rPr>{HIDDEN}</w:rPr></w:sdtPr><w:sdtContent>{run('34项')}</w:sdtContent></w:sdt>",
            "34项",
        ),
        (f"<w:ins>{run('20项')}</w:ins><w:del><w:r><w:delText>19项</w:delText></w:r></w:del>", "20项"),
        (f"<w:del>{run('19')}</w:del>{run('20项')}", "20项"),
        (f"<w:moveFrom>{run('19项')}</w:moveFrom><w:moveTo>{run('20项')}</w:moveTo>", "20项"),
        (run("20项", f"<w:b/><w:rPrChange><w:rPr>{HIDDEN}</w:rPr></w:rPrChange>"), "20项"),
        (run("20项", '<w:vanish w:val="0"/>'), "20项"),
        (run("见附件", HIDDEN) + run("20项", "<w:webHidden/>"), "20项"),
        (field("HYPERLINK 2021 ", run("20项")), "20项"),
        (
            field("IF " + "</w:instrText></w:r>" + field("=9", run("9")) + "<w:r><w:instrText>", run("20项")),
            "20项",
        ),
        (f'<w:fldSimple w:instr=" DATE 2021 ">{run("2022年")}</w:fldSimple>', "2022年"),
        (
            "<w:r><w:t>20</w:t><w:tab/><w:t>34</w:t><w:br/><w:t>59%</w:t><w:cr/></w:r>",
            "20\t34\u202859%\u2028",
        ),
        (
            "<w:r><w:t>2020</w:t><w:noBreakHyphen/><w:t>2025</w:t><w:softHyphen/><w:t>年</w:t></w:r>",
            "2020-2025年",
        ),
        (
            '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>5</w:t>'
            '<w:sym w:font="Arial" w:char="F025"/></w:r>',
            "≥5%",
        ),
        ('<w:r><w:t>5</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:char="D800"/></w:r>', "5\uf0fc"),
        ("<w:r><w:t>\n  20 of\n 34　</w:t></w:r>", "20 of  34　"),
        (
            "<w:ruby><w:rt>" + run("er") + "</w:rt><w:rubyBase>" + run("二十项") + "</w:rubyBase></w:ruby>",
            "二十项",
        ),
        (
            "<m:oMath><m:f><m:num><m:r><m:t>20</m:t></m:r></m:num><m:den><m:r><m:t>34</m:t></m:r></m:den></m:f></m:oMath>",
            "20/34",
        ),
        (
            "<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:sSup></m:oMath>",
            "10⁶",
        ),
        (
            "<w:r><w:lastRenderedPageBreak/><w:t>20</w:t><w:commentReference w:id='1'/></w:r>" + run("项"),
            "20项",
        ),
    ],
)
def test_what_a_paragraph_says(inside: str, text: str) -> None:
    assert lines(word(p(inside, props='<w:tabs><w:tab w:val="left" w:pos="5"/></w:tabs>'))) == [text]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("34") + run("1", UP) + run("项"), "34项"),
        (run("34") + run("[", UP) + run("12]", UP) + run("项"), "34项"),
        (run("34") + run("1", UP) + run("万元"), "34万元"),
        (run("34项") + run("[1-3]", UP) + run("，"), "34项，"),
        (run("34项") + run("①", UP) + run("，"), "34项，"),
        (run("34项") + run("1", UP) + run("20项", ""), "34项¹20项"),
        (run("34") + run("1", UP) + run("20项"), "34 20项"),
        (run("sold 34") + run("1,2", UP) + run(",500 of"), "sold 34 ,500 of"),
        (run("面积10m") + run("2", UP) + run("，1.2×10") + run("-6", UP), "面积10m²，1.2×10⁻⁶"),
        (run("in 2010") + run("1", UP) + run(" and 110") + run("2", UP), "in 2010 and 110"),
        (
            run("the 34") + run("th", UP) + run(" day, 34") + run("a", UP) + run("; x") + run("n", UP),
            "the 34th day, 34; xn",
        ),
        (run("3") + run("1", UP) + run("/") + run("2", DOWN) + run(" pints"), "3 1/2 pints"),
        (run("CO") + run("2", DOWN) + run("、PM") + run("2.5", DOWN) + run("35微克"), "CO2、PM2.5 35微克"),
        (run("PM") + run("1", DOWN) + run("0", DOWN) + run("35"), "PM10 35"),
        (run("34项", UP) + run("完成"), "34项完成"),
        (run("34") + "<w:r><w:footnoteReference w:id='7' w:customMarkFollows='1'/><w:t>2</w:t></w:r>", "34"),
    ],
)
def test_raised_digits_never_become_part_of_a_figure(inside: str, text: str) -> None:
    note = part("footnotes", '<w:footnote w:id="7"/>')
    assert lines(word(p(inside), footnotes=("footnotes.xml", note)))[0] == text


def test_styles_may_hide_and_raise() -> None:
    sheet = part(
        "styles",
        f'<w:style w:styleId="raised"><w:rPr>{UP}</w:rPr></w:style>'
        '<w:style w:styleId="mark"><w:basedOn w:val="raised"/></w:style>'
        '<w:style w:styleId="round"><w:basedOn w:val="round"/></w:style>'
        f'<w:style w:styleId="form"><w:rPr>{HIDDEN}</w:rPr></w:style>'
        f'<w:style w:styleId="table"><w:tblStylePr><w:rPr>{HIDDEN}</w:rPr></w:tblStylePr></w:style>',
    )
    style = '<w:rStyle w:val="{}"/>'.format
    body = p(
        "34",
        run("1", style("mark")),
        run("项", style("round")),
        run("9", style("form")),
        run("。", style("table")),
    )
    body += p("窗体顶端", props='<w:pStyle w:val="form"/>')
    assert lines(word(body, styles=("styles.xml", sheet))) == ["34项。", ""]


# --- paragraphs and tables ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (p("一、34项") + p() + p("二、20项"), ["一、34项", "", "二、20项"]),
        (p("2", props='<w:framePr w:dropCap="drop" w:lines="2"/>') + p("0项"), ["20项"]),
        (p("完成20", props=DELETED_END) + p("项。") + p("二"), ["完成20项。", "二"]),
        (p(f"<w:del>{run('九')}</w:del>", props=DELETED_END) + p("20项"), ["20项"]),
        (
            p("完成20项", props="<w:rPr><w:vanish/></w:rPr>") + "<w:tbl>" + row("a", "5") + "</w:tbl>",
            ["完成20项", "a | 5"],
        ),
        (
            "<w:tbl>" + row("指标", "2021年", "2022年") + row("财政收入", "", "34亿元") + "</w:tbl>",
            ["指标 | 2021年 | 2022年", "财政收入 |  | 34亿元"],
        ),
        ("<w:tbl>" + row("项目", p("第一") + p("第二\t期")) + "</w:tbl>", ["项目 | 第一 第二 期"]),
        ("<w:tbl>" + row("项目", p("第一" * 40) + p("第二")) + "</w:tbl>", ["项目", "第一" * 40, "第二"]),
        ("<w:tbl>" + row(p("一") + p() + p("二")) + "</w:tbl>", ["一", "二"]),
        (
            "<w:tbl>" + row("外", "<w:tbl>" + row("内", "5") + "</w:tbl>" + p("后")) + "</w:tbl>" + p("完"),
            ["外", "内 | 5", "后", "完"],
        ),
        (
            "<w:tbl>" + row("9", "8", props="<w:del/>") + row("5", "6", props="<w:ins/>") + "</w:tbl>",
            ["5 | 6"],
        ),
        ("<w:tbl>" + row("9", "8", props="<w:hidden/>") + row("5", "6") + "</w:tbl>", ["5 | 6"]),
        ("<w:tbl>" + row("9", "<w:tcPr><w:cellDel/></w:tcPr>" + p("7"), "8") + "</w:tbl>", ["9 | 8"]),
        (
            "<w:sdt><w:sdtContent>"
            + p("一")
            + "</w:sdtContent></w:sdt><w:customXml>"
            + p("二")
            + "</w:customXml>",
            ["一", "二"],
        ),
        (
            p(
                "前34",
                f"<w:r><w:pict><v:textbox>{BOX(p('框5项') + p('框6项'))}</v:textbox></w:pict></w:r>",
                "项后",
            ),
            ["框5项", "框6项", "前34项后"],
        ),
        (
            "<w:tbl>" + row("甲", p("5", f"<w:r><w:pict>{BOX(p('框'))}</w:pict></w:r>", "项")) + "</w:tbl>",
            ["甲 | 框 5项"],
        ),
        (
            p(f"<w:r>{run('x')}<w:rPr>{HIDDEN}</w:rPr><w:pict>{BOX(p('九项'))}</w:pict></w:r>", "五项"),
            ["", "x五项"],
        ),
    ],
)
def test_paragraphs_and_rows_are_lines(body: str, wanted: list[str]) -> None:
    assert lines(word(body)) == wanted


def choice(*alternatives: str) -> str:
    first, *others = alternatives
    inside = f'<mc:Choice Requires="wps">{first}</mc:Choice>' + "".join(
        f"<mc:Fallback>{o}</mc:Fallback>" for o in others
    )
    return f"<w:r><mc:AlternateContent>{inside}</mc:AlternateContent></w:r>"


def test_text_boxes_are_read_once() -> None:
    box = BOX(p("框内34项"))
    assert lines(word(p(choice(f"<wps:txbx>{box}</wps:txbx>", f"<w:pict>{box}</w:pict>"), "后"))) == [
        "框内34项",
        "后",
    ]
    assert lines(word(p(choice("<wps:wsp/>", f"<w:pict>{box}</w:pict>"), "后"))) == ["框内34项", "后"]
    inner = choice(BOX(p("内")), BOX(p("内")))
    assert lines(word(p(choice(BOX(p(inner, "外")), BOX(p(inner, "外"))), "后"))) == ["内", "外", "后"]


# --- other parts ----------------------------------------------------------------------------------


def test_notes_follow_the_body_in_its_order() -> None:
    feet = part(
        "footnotes",
        note("footnote", 0, "线", more=' w:type="separator"')
        + note("footnote", 1, "删去9项")
        + note("footnote", 2, "其中5项", "续")
        + note("footnote", 3, "先6项"),
    )
    ends = part("endnotes", note("endnote", 1, "末注7项"))
    body = p(
        "34",
        mark("footnote", 3),
        "项，2020",
        mark("footnote", 2),
        "30",
        f"<w:del>{mark('footnote', 1)}</w:del>",
        mark("endnote", 1),
    )
    body += p("twenty", mark("footnote", 2), "four")
    data = word(body, footnotes=("footnotes.xml", feet), endnotes=("endnotes.xml", ends))
    assert lines(data) == ["34项，2020 30", "twenty four", "先6项", "其中5项", "续", "末注7项"]


def test_headers_and_footers_are_read_once_where_they_show() -> None:
    body = p("正文", props=section("header default r1", "footer default r3", "header first r4"))
    body += p("第二节") + section(
        "header default r2", "header default r1", "footer first r5", more="<w:titlePg/>"
    )
    header, footer = part("hdr", p("2022年公报") + p()), part("ftr", p("第", field("PAGE", run("3")), "页"))
    data = word(
        body,
        header=("h1.xml", header),
        header_=("h2.xml", header),
        footer=("f1.xml", footer),
        header__=("h3.xml", part("hdr", p("首页头"))),
        footer_=("f2.xml", part("ftr", p("首页"))),
        comments=("comments.xml", part("comments", p("批注9项"))),
    )
    assert lines(data) == ["正文", "第二节", "2022年公报", "第3页", "首页头", "首页"]


def test_the_header_of_a_first_page_shows_only_where_there_is_one() -> None:
    header = ("h1.xml", part("hdr", p("首页")))
    assert lines(word(p("正文") + section("header first r1"), header=header)) == ["正文"]
    assert lines(word(p("正文") + section("header first r1", more="<w:titlePg/>"), header=header)) == [
        "正文",
        "首页",
    ]


def test_diagrams_are_read() -> None:
    points = "".join(
        f"<dgm:pt><dgm:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:t></dgm:pt>" for text in ("投产5项", "")
    )
    diagram = f"<dgm:dataModel {SPACES}><dgm:ptLst>{points}</dgm:ptLst></dgm:dataModel>"
    body = p('<w:r><w:drawing><dgm:relIds r:dm="r1"/></w:drawing></w:r>', "图")
    assert lines(word(body, diagramData=("diagrams/data1.xml", diagram))) == ["图", "投产5项"]


def test_strict_files_and_other_names_of_parts() -> None:
    inserted = "<w:ins>" + run("20项") + "</w:ins>"
    strict = part("document", f"<w:body>{p('完成', inserted, '。')}</w:body>").replace(
        f"{OPEN}/wordprocessingml/2006", f"{STRICT}/wordprocessingml"
    )
    assert STRICT in strict
    data = archive(
        {"_rels/.rels": relations(("officeDocument", "/Word/Document2.xml")), "word/document2.XML": strict}
    )
    assert lines(data) == ["完成20项。"]
    wide = strict.replace("UTF-8", "UTF-16").encode("utf-16")
    assert lines(archive({"word/document.xml": wide})) == ["完成20项。"]


# --- what holds for all texts ---------------------------------------------------------------------

SIGNS = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufffe\uffff")


@given(st.lists(st.lists(st.text(SIGNS, max_size=8), max_size=4), min_size=1, max_size=5))
def test_text_comes_back_as_it_was_written(paragraphs: list[list[str]]) -> None:
    assert lines(word("".join(p(*map(run, runs)) for runs in paragraphs))) == [
        "".join(runs) for runs in paragraphs
    ]


@given(
    st.lists(st.integers(0, 99_999), min_size=2, max_size=5),
    st.sampled_from([mark("footnote", 7), mark("footnote", 7) + run("3", UP), run("[3]", UP), run("3", UP)]),
)
def test_no_mark_joins_figures(figures: list[int], between: str) -> None:
    body = p(between.join(run(str(figure)) for figure in figures))
    footnotes = part("footnotes", '<w:footnote w:id="7"/>')
    if any(str(figure).endswith("10") for figure in figures) and "[" not in between:
        return  # 10³ is a power
    assert lines(word(body, footnotes=("f.xml", footnotes)))[0].split() == [str(figure) for figure in figures]


ARTICLE = (
    "第二轮督察反馈34项问题，完成整改20项，完成率69%。",
    "全年实现地区生产总值1291.8亿元，增长5.5%。其中，第一产业增加值100亿元，第二产业增加值500亿元。",
    "Of the 40 projects, 10 (20%) were finished by 2022.",
)


def test_the_same_sentences_give_the_same_findings() -> None:
    typed = read_text("\n\n".join(ARTICLE).encode(), "a")
    marked = [p(*(run(sign) for sign in text)) for text in ARTICLE]
    printed = read(word("".join(marked)), "a")
    reports = [check([document], [], Options("zh")).as_dict()["articles"][0] for document in (typed, printed)]
    told = [
        [(f["rule"], f["verdict"], f["expression"], f["message"]) for f in report["findings"]]
        for report in reports
    ]
    assert told[0] == told[1]
    assert "inconsistent" in {verdict for _, verdict, *_ in told[0]}


def figures(document: Document) -> list[tuple[str, int]]:
    """Return every figure as it stands in the original, with its line."""
    article = understand(document, "zh")
    spans = [article.document.origin(Span(figure.start, figure.end)) for figure in article.figures]
    places = document.lines()
    return [(document.original[span.start : span.end], places.place(span.start).line) for span in spans]


def test_a_figure_stands_in_its_paragraph() -> None:
    body = (
        p("标题")
        + p()
        + p("完成20", mark("footnote", 7), "项，")
        + "<w:tbl>"
        + row("收入", "59亿元")
        + "</w:tbl>"
    )
    feet = part("footnotes", note("footnote", 7, "含5件。"))
    document = read(word(body, footnotes=("f.xml", feet)), "a")
    assert figures(document) == [("20项", 3), ("59亿元", 4), ("5件", 5)]
