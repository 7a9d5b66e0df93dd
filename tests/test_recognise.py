"""Recognising an article: places in the original, the JSON of a figure, sentences, lists, speed."""

from __future__ import annotations

import gc
import re
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.languages.detect import detect, is_foreign
from factcheck.languages.zh import LANGUAGE
from factcheck.model import Date, Day, Period, Quantity
from factcheck.normalise import normalise
from factcheck.recognise import recognise
from factcheck.source import Document, Span

SEED = Path(__file__).parents[1] / "seeds" / "000_edc873dba5d71a05.txt"


@pytest.fixture(scope="module")
def article():
    return recognise(normalise(Document.of(SEED.read_text("utf-8"))))


def test_every_digit_and_numeral_of_the_seed_is_accounted_for(article):
    covered = set()
    for figure in article.figures:
        covered.update(range(figure.start, figure.end))
    numerals = re.finditer("[0-9〇二三四五六七八九十百千万亿两]", article.document.text)
    assert [m.start() for m in numerals if m.start() not in covered] == []


def test_figures_stand_in_order_inside_their_sentences(article):
    assert len(article.figures) > 280
    for sentence in article.sentences:
        for figure in sentence.figures:
            assert sentence.start <= figure.start < figure.end <= sentence.end
            assert article.document.text[figure.start : figure.end] == figure.text
    assert all(a.end <= b.start for a, b in pairwise(article.figures))


def test_a_figure_across_a_line_break_is_placed_in_the_original():
    (number,) = [
        n.as_dict() for n in factcheck.numbers("投资额为1291.8亿\n\n元，其中产业项目", language="zh")
    ]
    assert number == {
        "text": "1291.8亿元",
        "start": 4,
        "end": 14,
        "line": 1,
        "column": 5,
        "value": "129180000000",
        "low": "129175000000",
        "high": "129185000000",
        "unit": "元",
        "kind": "currency",
        "hedge": "",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("超过1.5万户", {"value": "15000", "low": "15000", "high": None, "hedge": "above", "kind": "count"}),
        ("2022年，", {"value": "2022", "low": None, "high": None, "unit": "", "kind": "year"}),
        ("9月25日", {"value": None, "kind": "date"}),
        ("25KT700", {"value": None, "kind": "code", "unit": ""}),
        (
            "3至5天",
            {"value": None, "low": "3", "high": "5", "unit": "天", "kind": "range", "hedge": "between"},
        ),
    ],
)
def test_numbers_as_json(text, expected):
    (number,) = [n.as_dict() for n in factcheck.numbers(text, language="zh")]
    assert expected.items() <= number.items()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1月至11月", Day(None, 1), Day(None, 11)),
        ("2021年12月至2022年3月", Day(2021, 12), Day(2022, 3)),
        ("2022—2026年", Day(2022), Day(2026)),
        ("9月25日至28日", Day(None, 9, 25), Day(None, 9, 28)),
        ("2022年前三季度", Day(2022, 1), Day(2022, 9)),
        ("今年上半年", Day(None, 1), Day(None, 6)),
        ("前11个月", Day(None, 1), Day(None, 11)),
        ("二〇一八年七月四日", Day(2018, 7, 4), Day(2018, 7, 4)),
        ("2022-03-04", Day(2022, 3, 4), Day(2022, 3, 4)),
    ],
)
def test_periods(text, first, last):
    (figure,) = LANGUAGE.figures(text)
    assert isinstance(figure, Date)
    assert figure.period == Period(first, last)


def test_sentences_keep_their_closing_quotes():
    text = "“……向高端化发展。”吉林市介绍。总投资2亿元；\n标题\n正文！"
    assert [text[a:b] for a, b in LANGUAGE.sentences(text)] == [
        "“……向高端化发展。”",
        "吉林市介绍。",
        "总投资2亿元；",
        "标题\n",
        "正文！",
    ]


@pytest.mark.parametrize(
    ("text", "members", "is_open"),
    [
        ("突出“政务环境、法治环境、信用环境”三大环境", ["政务环境", "法治环境", "信用环境"], False),
        ("现代农业产业园2个（永吉柞蚕、桦甸肉牛）", ["永吉柞蚕", "桦甸肉牛"], False),
        ("农业现代化示范区1个（永吉县）", ["永吉县"], False),
        ("坚持“送温暖”“送岗位”“送信息”", ["送温暖", "送岗位", "送信息"], False),
        ("县级统筹+农户入股+公司托养", ["县级统筹", "农户入股", "公司托养"], False),
        ("新星珑泽、船营春光等4个联合体", ["新星珑泽", "船营春光"], True),
        ("优化甲、乙和丙", ["优化甲", "乙", "丙"], False),
    ],
)
def test_enumerations(text, members, is_open):
    (found,) = LANGUAGE.items(text, Span(0, len(text)))
    assert [text[a:b] for a, b in found.members] == members
    assert found.open is is_open


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("吉林化纤公司通过《区域全面经济伙伴关系协定》（RCEP）认定", "zh"),
        ("Shares of 中芯国际 rose 3 percent in Hong Kong on Monday", "en"),
        ("", "en"),
    ],
)
def test_detect(text, code):
    assert detect(text) == code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("売上高は1,010億円（前年同期比30.8％増）、営業利益は120億円（同25.9％増）となりました。", True),
        ("当社は、2024年3月期の連結業績予想を下記のとおり修正いたしましたのでお知らせします。", True),
        ("매출은 1,010억원으로 전년 동기 대비 30.8% 증가했다.", True),
        ("Выручка ПАО выросла на 30,8% до 1010 млн рублей.", True),
        (
            "该片日文名为「千と千尋の神隠し」，累计票房304亿日元，观影2350万人次，上映以来连续12周居首。",
            False,
        ),
        ("The film, 「千と千尋の神隠し」, took in ¥30.4 billion in Japan, its distributor said.", False),
        ("鲜の每日今年新开门店120家，总数达到860家，增长16.2%。", False),
        ("Kaspersky (Лаборатория Касперского) reported revenue of $752 million.", False),
        ("μ = 3.2 ± 0.1, α = 0.05", False),
        ("吉林化纤公司实现产值12亿元", False),
        ("", False),
    ],
)
def test_is_foreign(text, expected):
    assert is_foreign(text) is expected


PIECES = """
三 万 五 零 1 2.5 2022 % 元 年 月 个 多 余 约 超过 以上 第 前 至 - 、 和 （ ） “ ” 的 A km
分之 点 成 每 /
"""


@given(st.lists(st.sampled_from([*PIECES.split(), "\n"]), max_size=30))
def test_offsets_always_delimit_what_is_written(pieces):
    text = "".join(pieces)
    end = 0
    for figure in LANGUAGE.figures(text):
        assert end <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.text
        if isinstance(figure, Quantity):
            assert figure.start <= figure.numeral.start < figure.numeral.end <= figure.end
        end = figure.end


HOSTILE = {
    "digits": "1" * 10**6,
    "numerals": "一" * 10**5,
    "scales": "万" * 10**6,
    "hundreds": "一百" * 10**5,
    "hundreds in digits": "1百" * 10**4,
    "decimals": "三点" + "一" * 10**5,
    "lists": "1、" * 10**4,
    "brackets": "（1" * 10**4,
    "quotes": "“三" * 10**4,
    "ranges": "1至" * 10**4,
    "rates": "1元" + "/吨" * 10**4,
    "letters": "a" * 10**5 + "1",
    "spaces": "1" + " " * 10**5 + "元",
    "sums": "甲" * 10**5 + "+乙" * 10**4,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_linear_time(text):
    begin = time.perf_counter()
    LANGUAGE.figures(text)
    LANGUAGE.sentences(text)
    LANGUAGE.items(text, Span(0, len(text)))
    assert time.perf_counter() - begin < 3


@pytest.mark.parametrize("was_enabled", [True, False])
def test_the_collector_is_left_as_it_was(was_enabled):
    before = gc.isenabled()
    try:
        (gc.enable if was_enabled else gc.disable)()
        recognise(Document.of("完成率59%"))
        assert gc.isenabled() is was_enabled
        with pytest.raises(KeyError):
            recognise(Document.of("59%"), "none")
        assert gc.isenabled() is was_enabled
    finally:
        (gc.enable if before else gc.disable)()
