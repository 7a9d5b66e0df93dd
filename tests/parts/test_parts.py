"""Which figures are parts of which whole, before any rule states what must hold."""

import pytest

from factcheck.discovery import passages
from factcheck.parts.breakdown import Closing, breakdowns
from factcheck.parts.statements import statements
from factcheck.recognise import recognise
from factcheck.source import Document


def read(text, language="zh"):
    return passages(recognise(Document.of(text), language))


def broken_down(text, language="zh"):
    """Return (whole, parts, closing) as written."""
    return [
        (b.whole.quantity.text, [p.mention.quantity.text for p in b.parts for _ in range(p.times)], b.closing)
        for b in breakdowns(read(text, language))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共320人，其中男180人，女140人。", ("320人", ["180人", "140人"], Closing.CLOSED)),
        ("全县产粮30万吨，其中小麦16万吨、玉米9万吨。", ("30万吨", ["16万吨", "9万吨"], Closing.FITTING)),
        ("员工500人，其中党员310人，女性320人。", ("500人", ["310人", "320人"], Closing.OVERLAPPING)),
        ("新增5例（甲市1例；乙市、丙市各2例）。", ("5例", ["1例", "2例", "2例"], Closing.CLOSED)),
        ("总投资30亿元，其中一期12亿元，年产值可达50亿元。", ("30亿元", ["12亿元"], Closing.FITTING)),
        (
            "处分1647人，移送司法机关73人，其中，处分厅级干部54人、县级285人。",
            ("1647人", ["54人", "285人"], Closing.FITTING),
        ),
    ],
)
def test_one_breakdown(text, expected):
    assert broken_down(text) == [expected]


def test_a_list_inside_a_list_belongs_to_the_figure_before_it():
    assert broken_down("代表团320人（男180人，其中教练15人；女140人）。") == [
        ("180人", ["15人"], Closing.FITTING),
        ("320人", ["180人", "140人"], Closing.CLOSED),
    ]


def test_two_breakdowns_of_one_whole():
    text = (
        "零售总额100亿元。按经营地分，城镇80亿元；乡村20亿元。按消费类型分，商品零售90亿元；餐饮收入10亿元。"
    )
    assert [whole for whole, _, _ in broken_down(text)] == ["100亿元", "100亿元"]


def test_two_wholes_side_by_side_have_a_part_each():
    text = "合同额12280亿元，执行额8314亿元。其中，离岸合同额6989亿元，执行额4793亿元。"
    assert [(whole, parts) for whole, parts, _ in broken_down(text)] == [
        ("12280亿元", ["6989亿元"]),
        ("8314亿元", ["4793亿元"]),
    ]


def test_a_semicolon_joins_passages_to_one_statement():
    assert len(statements(read("本科80人；专科20人。研究生3人。"))) == 2


@pytest.mark.parametrize("unit", ["其中1家，", "其中1家；", "1人（", "2人（1人，1人）", "进出口1亿元，"])
def test_long_lines_of_one_thing_are_read(unit):
    """Every list is bounded, so that a line of thousands of cues takes no more than thousands of lists do."""
    assert all(len(b.parts) < 200 for b in breakdowns(read(unit * 2000)))
