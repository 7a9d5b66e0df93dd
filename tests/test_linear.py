"""Articles are hostile input: twice the text may take twice the work, whatever rule it is written for.

Counted are the calls of functions, which no other process on the machine changes.
"""

import io
import sys
import time

import pytest
from figures import amount, check, percent

from factcheck.api import check_text
from factcheck.discovery import MOST, passages
from factcheck.evaluate import evaluate
from factcheck.languages import load
from factcheck.pipeline import understand
from factcheck.reports import writer
from factcheck.reports.view import View
from factcheck.source import Document, Span

MANY = 150
TWICE = 2.35
"""Twice as much text, and a little more for what an end cut short."""

ONE_SENTENCE = {
    "growth": ("今年", "产值增长5.1%，", "。"),
    "parts": ("企业9000家，", "其中工业12家，", "。"),
    "from and to": ("", "产值由8亿元增至9亿元，", "。"),
    "brackets": ("", "产值8亿元（增长3%），", "。"),
    "nested brackets": ("企业9000家", "（规模以上的工业企业和限额以上的批发零售企业法人单位8家", "。"),
    "list": ("办理案件9000件：", "民事案件12件、", "刑事9件。"),
    "totals": ("", "共5个，", "。"),
    "sums": ("", "男5人，女6人，合计11人，", "。"),
    "shares": ("", "民事5件，占5%，", "。"),
    "dates": ("", "2020年3月5日至2021年3月5日，历时1年，", "。"),
    "semicolons": ("", "民事：5件；", "。"),
    "respectively": ("", "甲、乙分别为5亿元和6亿元，", "。"),
    "quotations": ("", "“甲”“乙”等3项", "。"),
    "rose": ("Sales ", "rose 5.1%, ", "."),
    "rose from and to": ("Sales ", "rose by 5% to $9 million from $8 million, ", "."),
    "of which": ("There were 9,000 firms", ", of which 12 failed", "."),
    "k of n": ("", "5 of 9 firms (55%), ", "."),
    "total of": ("", "5 men and 6 women, a total of 11 people, ", "."),
    "pairs": ("Sales of ", "A and B were $5 million and $6 million, respectively, ", "."),
    "years": ("", "in the five years from 2011 to 2016, ", "."),
    "opening quotes": ("There are 9 firms ", "“5 ", "."),
}
SENTENCES = {
    "headlines": "前三季度产值增长5.1%到9亿元\n",
    "figures": "产值5亿元。\n",
    "rows": "|行|97|98|\n",
    "headlines in English": "Sales rise 5.1% to $9 million\n",
    "sentences": "There were 9,000 firms, of which 12 failed. ",
    "lines": "Revenue 97 98\n",
}


def calls(text):
    """Return how many calls it takes to check a text."""
    return calls_of(lambda: check_text(text))


def calls_of(work):
    """Return how many functions are called to do some work."""
    count = 0

    def counted(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def ratio(text, size):
    for _ in range(3):
        check_text(text(2 * size))  # loads what it needs, and compiles what it asks for often
    return calls(text(2 * size)) / calls(text(size))


@pytest.mark.parametrize("name", ONE_SENTENCE)
def test_long_sentence(name):
    before, clause, behind = ONE_SENTENCE[name]
    figures = len(understand(Document.of(before + clause + behind)).figures)
    assert ratio(lambda size: before + clause * size + behind, MOST // figures // 2 - 1) < TWICE


@pytest.mark.parametrize("name", SENTENCES)
def test_many_sentences(name):
    assert ratio(lambda size: SENTENCES[name] * size, MANY) < TWICE


def test_page():
    """Every figure of the text is marked on it, and leads to a card that leads back."""
    made = [check_text("企业20家，其中工业12家、农业8家。" * size) for size in (2 * MANY, MANY)]
    twice, once = (calls_of(lambda one=one: writer("html")(one, io.StringIO(), View())) for one in made)
    assert len(made[1].articles[0].findings) >= MANY
    assert twice / once < TWICE


def test_no_person_writes_so_many_figures_in_one_sentence():
    clause = "办结5件，"
    for count, shown in ((MOST, MOST), (MOST + 1, 0)):
        (passage,) = passages(understand(Document.of(clause * count)))
        assert len(passage.mentions) == shown


def test_sentence_passed_over_stands_between_others():
    """What is said behind it is no part of what is told before it."""
    told, long, parts = "企业20家。", "办结5件，" * (MOST + 1) + "。", "其中工业12家、农业9家。"
    assert check_text(told + parts).articles[0].findings
    assert not check_text(told + long + parts).articles[0].findings


def test_commas_without_a_last_member():
    """The pattern of a list is not tried from each letter of a text that joins nothing."""
    text = "No customer takes more than 10% of the 20 largest orders, " * 2000
    start = time.process_time()
    assert load("en").items(text, Span(0, len(text))) == []
    scanned = time.process_time() - start
    start = time.process_time()
    passages(understand(Document.of(text)))
    assert scanned < time.process_time() - start  # was a hundred times as much


def test_scale_that_never_ends():
    """「5万万万…」 is no number of a million digits."""
    assert ratio(lambda size: "5" + "万" * size, 1000) < TWICE
    figure = understand(Document.of("5" + "万" * 1000)).figures[0]
    assert figure.text == "5" + "万" * 6


def test_a_weighted_growth_of_many_regions():
    spent = [calls_of(lambda size=size: evaluate(weighted(size))) for size in (8, 16)]
    assert spent[1] < 16 * spent[0]  # each figure that occurs twice used to take twice as long


def weighted(size):
    """State that the growth of a whole is what the growth of all its parts makes of it."""
    figures = {f"a{i}": amount(f"{10 + i}.{i}") for i in range(size)}
    figures |= {f"g{i}": percent(f"{3 + i}.{i}") for i in range(size)}
    now, before = "+".join(f"a{i}" for i in range(size)), "+".join(f"a{i}/(1+g{i})" for i in range(size))
    return check(f"({now}) / ({before}) - 1 ~ g", **figures, g=percent("8.1"))
