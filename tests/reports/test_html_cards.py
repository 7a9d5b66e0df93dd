"""How figures lead to the cards of a page and back, and what the cards tell."""

import re
from dataclasses import replace
from fractions import Fraction

from pages import marked, page, source
from reporting import of_two_articles, report

from factcheck import check_text
from factcheck.expression.parsing import parse
from factcheck.interval import Interval
from factcheck.model import Article, Check, Finding, Items, Origin, Severity, Verdict
from factcheck.notes import Note, NoteKind
from factcheck.readers import ReadError
from factcheck.report import ArticleReport, Report
from factcheck.reports.words import ZH
from factcheck.source import Document, Span

# --- how figures are marked ---------------------------------------------------------------------


def test_a_figure_says_what_became_of_it():
    looks = {
        one.text: (one.attributes["class"], one.all("a")[0].attributes["aria-label"])
        for one in page().all("div", "prose")[0].all("mark")
    }
    assert looks == {
        "34项": ("failing", "34项，矛盾"),
        "20项": ("failing", "20项，矛盾"),
        "69%": ("failing", "69%，矛盾"),
        "688件": ("undetermined", "688件，未定"),
        "665件": ("passing", "665件，复现"),
        "97%": ("passing", "97%，复现"),
        "42.4万人次": ("waived", "42.4万人次，豁免·矛盾"),
        "46.2万人": ("waived", "46.2万人，豁免·矛盾"),
    }


def test_a_figure_names_all_its_checks_and_leads_to_the_gravest():
    (link,) = [one for one in page().all("a") if one.attributes.get("aria-label", "").startswith("20项")]
    assert link.attributes["title"] == "✗ 矛盾 env-round2#2 · ? 未定 loose"
    assert page().by_id(link.attributes["href"][1:]).all("h3")[0].text == "✗ 矛盾 env-round2#2"


def test_a_figure_in_no_check_says_so():
    read = page(check_text("全县有企业34家。"))
    (one,) = read.all("div", "prose")[0].all("mark")
    assert (one.text, one.attributes["title"], one.all("a")) == ("34家", ZH.in_no_check, [])
    assert read.all("ul", "legend")[0].text.split() == ["未核对", "1"]


def test_the_legend_counts_every_figure_that_measures():
    counted = [int(one.text.split()[-1]) for one in page().all("ul", "legend")[0].all("li")]
    assert sum(counted) == report().articles[0].seen


def test_a_member_of_a_list_is_marked_at_the_figure_in_it():
    doc = Document.of("“政务环境、15分钟环境”两大环境。", "a.txt")
    (made,) = check_text(doc.text, language="zh").articles
    (figure,) = [one for one in made.article.figures if one.text.startswith("15")]
    (number,) = [one for one in made.article.figures if one.text == "两大"]
    members = Items(1, 13, (Span(1, 5), Span(6, 12)))
    check = Check("two", "tally", Origin.CLAIM, parse("count(items) == n"), {"items": members, "n": number})
    read = page(Report((replace(made, findings=(Finding(check, Verdict.REPRODUCED, "n"),)),)))
    assert marked(read) == ["政务环境", figure.text, "两大"]
    card = read.by_id("a1-f1")
    assert [one.text for one in card.all("blockquote")[0].all("a")] == ["政务环境", "15分钟环境", "两大"]


def test_a_fact_ties_figures_of_two_articles():
    read = page(of_two_articles())
    first, second = (one.all("mark", "failing") for one in read.all("div", "prose"))
    assert [one.text for one in first] == ["34项"] and [one.text for one in second] == ["20项"]
    assert [one.attributes["href"][1:] for one in read.by_id("a1-f1").all("blockquote")[1].all("a")] == [
        second[0].attributes["id"]
    ]


def test_a_figure_of_an_article_that_was_not_read_leads_nowhere():
    made = of_two_articles()
    read = page(made._replace(articles=made.articles[:1]))
    assert [one.text for one in read.by_id("a1-f1").all("b")] == ["20项"]


# --- what is told -------------------------------------------------------------------------------


def test_what_fails_comes_first_and_what_holds_is_folded():
    cards = page().all("article", "card")
    assert [one.attributes["class"].split()[1] for one in cards] == [
        "failing",
        "waived",
        "undetermined",
        "doubtful",
        "passing",
    ]
    (folded,) = page().all("details")
    assert "open" not in folded.attributes and folded.all("summary")[0].text == "1 项成立 · 复现 1"
    assert "open" in page(verbose=True).all("details")[0].attributes


def test_a_mild_finding_says_how_serious_it_is():
    (one,) = report().articles
    mild = replace(one.findings[0], check=replace(one.findings[0].check, severity=Severity.WARNING))
    assert page(Report((replace(one, findings=(mild,)),))).all("h3")[0].text == "! 矛盾 env-round2#2 警告"


def test_the_top_says_how_the_run_ended():
    (top,) = page(fail_under=100).all("header", "run")
    for text in ("✗ 1 项未通过，有 1 处警告", "1 篇文章 · 4 项核对 · 矛盾 1", "8 个数字，8 个受检（100%）"):
        assert text in top.text
    assert page().all("title")[0].text == "factcheck ✗ 1 项未通过，有 1 处警告"


def test_a_file_that_could_not_be_read_is_told():
    (unread,) = page(Report((), (ReadError("a.txt", "No such file or directory"),)), status=3).all(
        "section", "unread"
    )
    assert unread.all("h2")[0].text == "✗ could not be read"
    assert [one.text for one in unread.all("li")] == ["a.txt No such file or directory"]


def test_several_articles_have_a_table():
    assert not page().all("table")
    rows_of = [
        [cell.text for cell in (*row.all("th"), *row.all("td"))] for row in page(of_two_articles()).all("tr")
    ]
    assert rows_of == [["位置", "矛盾"], ["✗ a.txt", "1"], [" b.txt", ""]]


def test_unguarded_figures_are_listed_where_they_are_asked_for():
    made = check_text("全县有企业34家。")
    assert ZH.unguarded not in source(made)
    (listed,) = page(made, unguarded=True).all("details")
    assert listed.all("li")[0].text == "34家 <text>:1:6"


def test_a_place_says_its_page_where_there_are_pages():
    (one,) = check_text("反馈34项问题完成整改20项，\n完成率69%。").articles
    paged = one.article.document._replace(pages=(0, 3))
    (found,) = [finding for finding in one.findings if finding.verdict is Verdict.INCONSISTENT]
    made = ArticleReport("a.pdf", one.article._replace(document=paged), (found,))
    assert page(Report((made,))).all("figcaption")[0].text.endswith("（第 2 页）")


# --- the picture --------------------------------------------------------------------------------


def picture(made=None, card="a1-f1"):
    found = page(made).by_id(card).all("svg")
    return found[0] if found else None


def test_a_picture_has_both_ranges_over_one_scale():
    drawn = picture()
    assert drawn.attributes["aria-label"] == "所述 68.5至69.5%，推算 58.82…%"
    gap, stated = ((int(one.attributes["x"]), int(one.attributes["width"])) for one in drawn.all("rect"))
    (value,) = drawn.all("path", "value")
    derived = int(re.match(r"M(\d+) ", value.attributes["d"])[1])
    assert gap == (derived, stated[0] - derived)
    # 58.82… to 69.5 fill four fifths of the 320 from 72; the range of 69% is one of these 10.67… points
    assert (derived, stated) == (104, (336, 24))


def test_an_open_end_is_drawn_open_and_no_end_is_drawn_to_the_side():
    (one,) = report().articles
    rate = one.findings[0]
    made = replace(rate, expected=Interval(Fraction(1, 2), None, False), printed=None)
    drawn = picture(Report((replace(one, findings=(made,)),)))
    assert len(drawn.all("path", "open")) == 1
    assert max(int(r.attributes["x"]) + int(r.attributes["width"]) for r in drawn.all("rect")) == 392
    assert not drawn.all("rect", "gap")


def test_figures_that_should_say_the_same_are_drawn():
    assert picture(card="a1-f2") is None  # nothing is stated in that finding
    (one,) = report().articles
    same = replace(one.findings[2], stated="v")
    drawn = picture(Report((replace(one, findings=(same,)),)))
    assert drawn.attributes["aria-label"] == "所述 42.4万人次，所述 46.2万人"


def test_nothing_is_drawn_where_all_say_the_same():
    (one,) = check_text("反馈34项问题，整改20项，未整改14项。全年5件，其中民事3件、刑事2件。").articles
    assert one.findings
    assert not page(Report((one,))).all("svg")


# --- notes --------------------------------------------------------------------------------------


def test_a_note_leads_to_the_paragraphs_that_it_speaks_of():
    doc = Document.of("\n全县有企业34家。\n\n全县有企业34家。\n", "a.txt")
    (made,) = check_text(doc.text, language="zh").articles
    starts = [spot.start() for spot in re.finditer("全县有企业34家", doc.text)]
    note = Note(NoteKind.AMBIGUOUS, "two", "c", spots=tuple(Span(start, start + 8) for start in starts))
    read = page(Report((replace(made, notes=(note,)),)))
    links = read.by_id("a1-m1").all("a")
    assert [read.by_id(link.attributes["href"][1:]).text for link in links] == ["全县有企业34家。"] * 2
    assert len({link.attributes["href"] for link in links}) == 2


def test_a_note_before_the_first_word_leads_nowhere():
    blank = Article(Document.of("\n\n全县有企业。"), "zh", ())
    note = Note(NoteKind.DAMAGED, "odd", start=0, end=1)
    read = page(Report((ArticleReport("a.txt", blank, (), (note,)),)))
    assert not read.by_id("a1-m1").all("a")
