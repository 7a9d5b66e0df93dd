"""Printed text becomes text that can be read, and every figure keeps its place."""

from __future__ import annotations

import random
import re
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.normalise import doubled, normalise
from factcheck.normalise.linebreaks import doubtful
from factcheck.readers import read
from factcheck.source import PARAGRAPH, Document, Span

if TYPE_CHECKING:
    from collections.abc import Callable

SEED = next((Path(__file__).parent.parent / "seeds").glob("*.txt"))
HEADINGS = {
    "厚植发展沃土厚植发展沃土": "厚植发展沃土",
    "稳固稳固““压舱石压舱石””": "稳固“压舱石”",
    "实现实现““稳增长稳增长””": "实现“稳增长”",
    "发挥发挥““三农三农””基础作用基础作用": "发挥“三农”基础作用",
    "产业集群引产业集群引““凤群凤群””": "产业集群引“凤群”",
    "吉林市冰雪经济发展迅猛吉林市冰雪经济发展迅猛。。": "吉林市冰雪经济发展迅猛。",
    "2022年回顾2022年回顾": "2022年回顾",
}
HONEST = [
    "进一步研究研究",
    "研究研究",
    "12121212",
    "20222022",
    "哈哈哈哈哈哈哈哈",
    "33家33家",
    "。。。。",
    "人人为我，我为人人",
]


def text_of(printed: str) -> str:
    """Normalise a text."""
    return normalise(Document.of(printed)).text


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("增长１２．５％", "增长12.5%"),
        ("增长１７·２％，3·15晚会", "增长17.2%，3·15晚会"),
        ("第２项．ＡＢＳ等２１套", "第2项．ABS等21套"),
        ("，。：；（）“”、～", "，。：；（）“”、～"),
        ("1\u2009234\u00a0567\u3000元", "1,234,567 元"),
        ("2022\u00a0345\u00a0678", "2022 345 678"),
        ("𝟏𝟐𝟑人、३४५人、٣٤人", "123人、345人、34人"),
        ("完成\u200b率5\u200b9\ufeff%", "完成率59%"),
        ("面积30㎡，占½，③", "面积30㎡，占½，③"),
        ("⼆⼗⼋项", "二十八项"),
    ],
)
def test_widths_fold_one_to_one(printed: str, expected: str) -> None:
    assert text_of(printed) == expected


@pytest.mark.parametrize(("printed", "expected"), HEADINGS.items())
def test_an_overprinted_heading_is_read_once(printed: str, expected: str) -> None:
    assert text_of(printed) == expected
    assert text_of(f"前文。\n{printed}\n\n今年，全市新增") == f"前文。\n{expected}\n今年，全市新增"


@pytest.mark.parametrize("line", HONEST)
def test_honest_repetition_stays(line: str) -> None:
    assert doubled(line) == []
    assert text_of(f"会上{line}。") == f"会上{line}。"


@given(st.text(alphabet="厚植发“”，1", min_size=1, max_size=12))
def test_what_is_cut_from_a_heading_is_a_second_copy(line: str) -> None:
    for start, end in doubled(line):
        assert line[start:end] == line[2 * start - end : start]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("投资额为1291.8亿\n\n元，其中产业项目", "投资额为1291.8亿元，其中产业项目"),
        ("稳定在6000户以\n\n上，直接带动", "稳定在6000户以上，直接带动"),
        ("示范家庭农场突\n\n破600家，", "示范家庭农场突破600家，"),
        ("一年，5\n\n月以来，", "一年，5月以来，"),
        ("该项目是“十四\n\n五”以来", "该项目是“十四五”以来"),
        ("增长3\n.1%", "增长3.1%"),
        ("达到\n\n7户，占95\n%。", "达到\n7户，占95%。"),
        (
            "今年，吉林市开展“跃升年”行动，突出优化环境、法\r\n\r\n治环境。",
            "今年，吉林市开展“跃升年”行动，突出优化环境、法治环境。",
        ),
        ("共有19\n\n20", "共有19\n20"),
        ("worth $3 mil-\nlion in long-\nterm debt", "worth $3 million in long-term debt"),
        ("profits rose\nby 5%,\nto $3m.", "profits rose by 5%, to $3m."),
        ("it sold,\n£150m worth,\nAsahi says", "it sold, £150m worth, Asahi says"),
        (
            "Telegraph axes 90 jobs\n\nThe papers are axing 90 jobs.",
            "Telegraph axes 90 jobs\nThe papers are axing 90 jobs.",
        ),
        ("国内联播快讯\n央视网消息（新闻联播）：\n水利建设完成投资8236亿元\n水利部今天发布，", None),
        (
            "写在前面\n\n吉林市秋季水稻大丰收。\n吉林市七边环境治理效果显著。",
            "写在前面\n吉林市秋季水稻大丰收。\n吉林市七边环境治理效果显著。",
        ),
        ("要点，\n- 一项\n- 二项", None),
        ("一、总则\n二、分则\n（一）范围\n第一条 为了", None),
        ("USDm | 2019 | 2018\nTotal | 1,801.5 | 1,675.1", None),
        ("1、新增34户；\n2、完成20项；\n3月：18件\n4月：16件", None),
        ("  首行。 \u3000\n\n\n\u3000\u3000次行。\n ", "首行。\n次行。"),
        (f"完成{PARAGRAPH}，率", "完成\n，率"),
        ("\n \n", ""),
        ("", ""),
    ],
)
def test_line_breaks(printed: str, expected: str | None) -> None:
    assert text_of(printed) == (printed if expected is None else expected)


PLACES = [
    ("1291.8亿元", "1291.8亿\n\n元"),
    ("6000户以上", "6000户以\n\n上"),
    ("突破600家", "突\n\n破600家"),
    ("5月以来，碳纤维", "5\n\n月以来，碳纤维"),
    ("十四五", "十四\n\n五"),
    ("13.01亿元", "13.01\n\n亿元"),
    ("10个重点项目", "10个重点项目"),
    ("厚植发展沃土", "厚植发展沃土"),
]


@pytest.mark.parametrize(("figure", "printed"), PLACES)
def test_a_figure_points_at_its_exact_place(figure: str, printed: str) -> None:
    document = normalise(read(SEED))
    start = document.text.index(figure)
    origin = document.origin(Span(start, start + len(figure)))
    assert document.original[origin.start : origin.end] == printed
    place = document.lines().place(origin.start)
    line = document.original.split("\n")[place.line - 1]
    assert line[place.column - 1 :].startswith(printed.split("\n", maxsplit=1)[0])
    assert place.offset == document.original.index(printed)


def test_every_character_of_the_seed_points_at_itself() -> None:
    document = normalise(read(SEED))
    for i, character in enumerate(document.text):
        found = document.original[document.map.origin(i)]
        assert found == character or (character == "\n" and found.isspace())


def test_normalising_twice_changes_nothing_more() -> None:
    once = normalise(read(SEED))
    again = normalise(once)
    assert again.text == once.text
    assert again.map == once.map


# -- the same article, broken at other columns ---------------------------------------------------------------

BODY = [
    line
    for line in text_of(SEED.read_text(encoding="utf-8")).split("\n")
    if line[-1] in "。…" and len(line) > 60
]
_ATOM = re.compile(r"[“‘（《]*(?:[!-~]+|.)[，。、；：！？）”’》…%]*", re.DOTALL)


def wrapped(paragraph: str, width: Callable[[], int]) -> list[str]:
    """Break a paragraph into lines as a typesetter does: no figure and no punctuation torn apart."""
    lines, line, limit = [], "", width()
    for atom in _ATOM.findall(paragraph):
        if line and len(line) + len(atom) > limit:
            lines.append(line)
            line, limit = "", width()
        line += atom
    return [*lines, line]


def flat(text: str) -> str:
    """Leave aside line ends after a sentence's end, where a break may be either."""
    return re.sub(r"(?<=[。！？…])([”）]?)\n", r"\1", text)


def test_the_body_is_most_of_the_seed() -> None:
    assert sum(map(len, BODY)) > 9000


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n"])
@pytest.mark.parametrize("width", [*range(8, 24), 27, 30, 33, 34, 40, 47, 60])
def test_a_column_of_any_width_gives_the_same_text(width: int, between: str) -> None:
    lines = [line for paragraph in BODY for line in wrapped(paragraph, lambda: width)]
    assert flat(text_of(between.join(lines))) == flat("\n".join(BODY))


@given(st.integers(0, 10**6), st.sampled_from(["\n", "\n\n"]))
@settings(max_examples=25, deadline=None, derandomize=True)
def test_ragged_lines_give_nearly_the_same_text(seed: int, between: str) -> None:
    """A line that ends early after a sentence's end may be a title; one break in fifty may be kept so."""
    chance = random.Random(seed)
    lines = [line for paragraph in BODY for line in wrapped(paragraph, lambda: chance.randint(14, 40))]
    found = flat(text_of(between.join(lines)))
    assert found.replace("\n", "") == "".join(BODY)
    assert found.count("\n") - flat("\n".join(BODY)).count("\n") <= len(lines) / 50
    assert not re.search(r"\d\n[万亿个项元年月]|[亿万以突十]\n[元上破五]", found)


@pytest.mark.parametrize(
    "text",
    [
        "亿" * 10**6,
        "1 " * 10**6,
        "\n" * 10**6,
        "1\n" * 10**5,
        " " * 10**6 + "1",
        "“" * 10**6,
        "稳固" * 10**5,
        "，\n" * 10**5,
    ],
)
def test_hostile_text_is_done_with(text: str) -> None:
    """A pass that takes quadratic time would keep this test for minutes or hours."""
    document = normalise(Document.of(text))
    assert len(document.text) <= len(text)
    assert document.original is text


ENGLISH = [
    "Telegraph axes 90 jobs",
    "The Daily and Sunday Telegraph newspapers are axing 90 journalist jobs, 17% of their editorial staff. "
    "The Telegraph Group says the cuts are needed to fund an £150m investment in new printing facilities. "
    "Revenues were £4.3bn ($8bn; A$10bn), up 31.8% on the previous year, while margins were 14.1%, which it "
    "said could reach 14.8% by 2006. Mr. Sorrell told reporters that sales of 1,801.5t were “ahead of plan”.",
    "Pearson's Financial Times said last week it was offering voluntary redundancy to about 30 reporters, "
    "and that a 12-month review would end in Sept. 2005. Some 20 out of 34 problems had been solved by then.",
]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("width", range(30, 90, 4))
def test_english_lines_of_any_width_give_the_same_text(width: int, between: str) -> None:
    paragraphs = [textwrap.wrap(text, width, break_on_hyphens=False) for text in ENGLISH]
    printed = "\n\n".join(between.join(lines) for lines in paragraphs)
    after_stop = re.compile(r"(?<=[.”])\n")
    assert after_stop.sub(" ", text_of(printed)) == after_stop.sub(" ", "\n".join(ENGLISH))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("交办688件信访案件，办结6\n65件，其余正在办理。", ["6 and 65件"]),
        ("今年以来，全县完成投资60.\n4亿元，增长8%。", ["60. and 4亿元"]),
        ("全年完成投资，同比增长8%，其中一季度12\n月度数据见表。", []),
        ("06:00 青春时光：2006，第18\n06:30 早安中国：2006，第126\n", []),
        ("一、全年目标，共18\n2. 完成情况，共20", []),
        ("112,661\n17,023,194", []),
        ("On May 12, 2004\n99.2 Earnings press release", []),
    ],
)
def test_digits_that_meet_at_a_line_break_are_told(text, told):
    document = normalise(Document.of(text))
    notes = [*doubtful(document.text)]
    assert [note.message.partition(" meet ")[0] for note in notes] == told
    for note, figures in zip(notes, told, strict=True):
        assert document.text[note.start : note.end].split("\n") == figures.split(" and ")
