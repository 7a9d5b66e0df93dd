"""The page that an editor opens is one file, well made, and all text on it stays text."""

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import marked, page, paragraphs, source
from reporting import ORIGINAL, article, document, findings, of_two_articles, report

from factcheck import check_text
from factcheck.model import Sentence
from factcheck.notes import Declaration, Note, NoteKind
from factcheck.readers import ReadError
from factcheck.report import ArticleReport, Report
from factcheck.reports.html.markup import legal
from factcheck.reports.rows import rows
from factcheck.reports.words import words
from factcheck.source import Document

WORD = re.compile(r"[\w-]+")
ELEMENTS = set(
    WORD.findall(
        "html head meta title style body header h1 h2 h3 p span section ul li nav table caption thead tbody"
        " tr th td main div mark a article figure blockquote figcaption b dl dt dd svg text rect path details"
        " summary script"
    )
)
ATTRIBUTES = set(
    WORD.findall(
        "lang charset http-equiv content name id class hidden aria-label aria-labelledby aria-hidden scope"
        " href title role viewbox x y width height d text-anchor open"
    )
)


def hostile(text):
    """Return a report whose every name, path and reason is a text of somebody else."""
    doc = document(path=text, original=ORIGINAL.replace("信访", text))
    made, figures = article(doc)
    found = [
        replace(one, reason=text, check=replace(one.check, id=text, rule=text, cue=text, message=text))
        for one in findings(figures)
    ]
    found[2] = replace(found[2], waiver=found[2].waiver._replace(reason=text, by=text))
    at = Declaration(text, 5, 12)
    notes = [Note(kind, text, text, 3, 5, text, quote=text, declared=at, looked=(text,)) for kind in NoteKind]
    return Report((ArticleReport(text, made, tuple(found), tuple(notes)),), (ReadError(text, text),))


CASES = {
    "by hand": report,
    "hostile": lambda: hostile("\"><script>alert('1')</script>&amp;<!--"),
    "two articles": of_two_articles,
    "nothing": lambda: Report((), (ReadError("a.txt", "No such file or directory"),)),
    "empty": lambda: check_text(""),
    "English": lambda: check_text("Of 34 complaints, 20 were resolved, or 69%. Sales rose 5% to $9 million."),
    "a list": lambda: check_text("优化“政务环境、15分钟服务环境、市场环境”四大环境。"),
    "a foreign one": lambda: check_text("これは日本語の記事です。34件のうち20件が解決しました。"),
}


@pytest.fixture(params=CASES, name="made")
def _made(request):
    return CASES[request.param]()


# --- one file, well made ------------------------------------------------------------------------


def test_every_link_leads_somewhere_and_ids_are_unique(made):
    read = page(made, verbose=True, unguarded=True)
    assert len(set(read.ids)) == len(read.ids)
    for one in read.elements:
        if "href" in one.attributes:
            assert one.attributes["href"][0] == "#" and one.attributes["href"][1:] in read.ids
        if "aria-labelledby" in one.attributes:
            assert one.attributes["aria-labelledby"] in read.ids


def test_a_page_has_our_elements_and_no_others(made):
    read = page(made, verbose=True, unguarded=True)
    assert {one.name for one in read.elements} <= ELEMENTS
    assert {name for one in read.elements for name in one.attributes} <= ATTRIBUTES
    assert len(read.all("script")) == len(read.all("style")) == len(read.all("h1")) == 1


def test_a_page_asks_for_nothing(made):
    read = page(made)
    (policy,) = [one.attributes["content"] for one in read.all("meta") if "http-equiv" in one.attributes]
    names = [
        "sha256-" + base64.b64encode(hashlib.sha256(one.text.encode()).digest()).decode()
        for one in (*read.all("style"), *read.all("script"))
    ]
    assert policy == f"default-src 'none'; style-src '{names[0]}'; script-src '{names[1]}'"
    assert not re.search(r"https?:|url\(|@import|\ssrc=", read.source)


def test_headings_go_down_one_by_one(made):
    levels = [int(one.name[1]) for one in page(made, verbose=True).elements if one.name in ("h1", "h2", "h3")]
    assert all(lower <= upper + 1 for upper, lower in pairwise(levels))


def test_the_same_report_makes_the_same_page(made):
    assert source(made) == source(made)


# --- the text of the article --------------------------------------------------------------------


def as_read(made):
    """Return the paragraphs of an article, as they are read."""
    lines = re.split("[\n\u2029]", made.article.document.text)
    return [legal(line) for line in lines if line and not line.isspace()]


def test_prose_is_the_text_as_it_was_read(made):
    read = page(made)
    for number, one in enumerate(made.articles, 1):
        assert paragraphs(read, number) == as_read(one)


def test_every_figure_is_marked_once():
    one = report().articles[0]
    assert marked(page()) == [figure.text for figure in one.article.figures]


PIECES = [
    "办结",
    "20项",
    "34项",
    "，",
    "完成率69%",
    "其中",
    "、",
    "。",
    "\n",
    "\u2029",
    " ",
    "“",
    "”",
    "等3项",
    "年",
]
PIECES += [
    "<script>",
    "</p>",
    '"',
    "'",
    "&lt;",
    "<!--",
    "]]>",
    "\x00",
    "\x1b",
    "\u202e",
    "\ufffe",
    "\ud800",
    "\r",
]
PIECES += ["Of 34 cases ", "20 were closed, ", "or 69%. ", "\U0001f600", "\U0001ffff"]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_text_stays_text(text):
    made = check_text(text)
    read = page(made, verbose=True, unguarded=True)
    (one,) = made.articles
    assert paragraphs(read) == as_read(one)
    assert {element.name for element in read.elements} <= ELEMENTS
    # members of lists, which are no figures, are marked beside them
    kept = iter(marked(read))
    assert all(legal(figure.text) in kept for figure in one.article.figures)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", read.source)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join))
def test_names_and_reasons_of_others_stay_text(text):
    read = page(hostile(text), verbose=True)
    assert {one.name for one in read.elements} <= ELEMENTS
    assert {name for one in read.elements for name in one.attributes} <= ATTRIBUTES
    assert read.all("h2")[1].text == legal(text)


def test_a_figure_with_a_line_end_in_it_is_marked_whole():
    doc = Document.of("反馈34项问\n题完成整改20\n项。", "a.txt")
    figure = article(document())[1]["20项"]
    one = article(document())[0]
    start = doc.text.index("20")
    cut = replace(figure, text="20\n项", start=start, end=start + 4)
    made = one._replace(document=doc, sentences=(Sentence(0, len(doc.text), (cut,)),))
    read = page(Report((ArticleReport("a.txt", made, ()),)))
    assert paragraphs(read) == ["反馈34项问", "题完成整改20 项。"]
    assert marked(read) == ["20 项"]


def test_a_card_tells_what_the_terminal_tells(made):
    read = page(made)
    told = [one.text for one in read.all("article", "card")]
    for one in made.articles:
        for finding in one.findings:
            lines = [row.text for row in rows(one, finding, words(one.article.language))]
            assert any(all(line in card for line in map(legal, lines)) for card in told), lines
