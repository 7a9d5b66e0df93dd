"""Quotes find their sentences again: wrapped, widened, with another figure, reworded, or not at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plain import claim, skeleton

from factcheck.claims import State, bind

QUOTE = "反馈{found=34项}问题完成整改{fixed=20项}，完成率{rate=59%}"
SENTENCE = "反馈34项问题完成整改20项，完成率59%"
ONE = claim(QUOTE, "fixed / found ~ rate")


def bound(text, one=ONE):
    return bind(one, [skeleton(text)])


def printed(result, check=0):
    return {name: figure.text for name, figure in result.checks[check].operands.items()}


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        f"督察{SENTENCE}，办结。",
        "反馈 34 项问题\n完成整\n\n改20项，\u3000完成率59%",
        "反馈３４项问题完成整改２０项，完成率５９％",
        "反馈34项问题完成整改20项,完成率59%",
    ],
    ids=["alone", "inside", "wrapped", "wide", "ascii comma"],
)
def test_the_same_words_are_anchored(text):
    result = bound(text.replace("％", "%"))
    assert result.state is State.ANCHORED
    assert len(result.checks[0].operands) == 3


@pytest.mark.parametrize(
    ("text", "name", "figure"),
    [
        ("反馈35项问题完成整改20项，完成率59%", "found", "35项"),
        ("反馈34项问题完成整改20项，完成率69.5%", "rate", "69.5%"),
        ("反馈34项问题完成整改20余项，完成率59%", "fixed", "20余项"),
        ("反馈34项问题完成整改超过20项，完成率59%", "fixed", "超过20项"),
        ("反馈34项问题完成整改20项，完成率159%", "rate", "159%"),
        ("反馈34项问题完成整改20项，完成率约为59%左右。", "rate", "约为59%"),
    ],
)
def test_a_changed_figure_drifts(text, name, figure):
    result = bound(text)
    assert result.state is State.DRIFTED
    assert [(drift.name, drift.printed) for drift in result.drifts] == [(name, figure)]
    assert result.patches[0].quote == QUOTE.replace(
        {"found": "34项", "rate": "59%", "fixed": "20项"}[name], figure
    )


def test_a_figure_at_the_edge_of_a_quote_is_not_cut_out_of_a_longer_one():
    one = claim("{n=9个}国家考核断面", "n > 1")
    result = bind(one, [skeleton("全市19个国家考核断面优良")])
    assert result.state is State.DRIFTED
    assert printed(result) == {"n": "19个"}
    one = claim("断面共{n=19}", "n > 1")
    assert bind(one, [skeleton("断面共190")]).drifts[0].printed == "190"


def test_a_scale_may_stay_outside_the_bracket():
    result = bind(claim("新增{n=3.7}万余户", "n > 1"), [skeleton("今年新增3.7万余户，为")])
    assert result.state is State.ANCHORED
    assert printed(result) == {"n": "3.7万余户"}


def test_the_figure_as_written_settles_between_two_places():
    one = claim("新增{n=5户}", "n > 1")
    result = bind(one, [skeleton("甲县新增7户。乙县新增5户。")])
    assert (result.state, printed(result)) == (State.ANCHORED, {"n": "5户"})


def test_two_places_are_ambiguous_and_both_are_shown():
    text = "甲县新增5户。乙县新增5户。"
    result = bind(claim("新增{n=5户}", "n > 1"), [skeleton(text)])
    assert result.state is State.AMBIGUOUS
    assert [text[s.span.start : s.span.end] for s in result.spots] == ["新增5户", "新增5户"]


@pytest.mark.parametrize(
    ("more", "place"),
    [({"nth": "2"}, 1), ({"within": "乙县"}, 1), ({"within": "甲县"}, 0), ({"within": "城南"}, 1)],
)
def test_nth_and_within_settle_it(more, place):
    text = "甲县新增5户。\n城南\n乙县新增5户。"
    result = bind(claim("新增{n=5户}", "n > 1", **more), [skeleton(text)])
    assert result.state is State.ANCHORED
    assert result.spans[0].start == [i for i in range(len(text)) if text.startswith("新增", i)][place]


def test_nth_beyond_the_last_place_is_lost():
    result = bind(claim("新增{n=5户}", "n > 1", nth="3"), [skeleton("新增5户。新增5户。")])
    assert result.state is State.LOST
    assert len(result.spots) == 2


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("年底前反馈的34项问题已完成整改20项，完成率59%。", ["34项", "20项", "59%"]),
        ("问题完成整改20项，完成率59%，反馈34项问题。", ["34项", "20项", "59%"]),
        ("反馈36项问题，已完成整改21项，完成率58%。", ["36项", "21项", "58%"]),
        ("经督察，反馈34项突出问题完成整改共20项，整改完成率59%。", ["34项", "20项", "59%"]),
    ],
    ids=["reworded", "reordered", "new figures", "words put in"],
)
def test_nearly_the_same_words_have_moved(text, figures):
    result = bound(f"今年新增5户，增长7%。{text}另有8个项目开工。")
    assert result.state is State.MOVED
    assert [printed(result)[name] for name in ("found", "fixed", "rate")] == figures
    patched = claim(result.patches[0].quote, "fixed / found ~ rate")
    assert bound(text, patched).state is State.ANCHORED


def test_moved_figures_that_changed_are_drifts_too():
    result = bound("年底前反馈的34项问题已完成整改21项，完成率59%。")
    assert [(drift.written, drift.printed) for drift in result.drifts] == [("20项", "21项")]


def test_nothing_similar_is_lost():
    result = bound("粮食产量91万元，新增5户。")
    assert result.state is State.LOST
    assert result.spots == ()


def test_a_lost_quote_shows_the_nearest_sentence():
    text = "新增5户。督察反馈34项问题，正在办理。"
    result = bound(text)
    assert result.state is State.LOST
    assert text[result.spots[0].span.start : result.spots[0].span.end] == "督察反馈34项问题，正在办理。"


def test_two_sentences_alike_leave_the_choice_to_a_person():
    text = "甲县反馈34项问题，完成整改20项，达59%。乙县反馈34项问题，完成整改20项，达59%。"
    assert bound(text).state is State.LOST


def test_a_gap_stays_inside_the_paragraph():
    one = claim("新增{a=5户}…增长{b=7%}", "a > 1")
    assert bind(one, [skeleton("新增5户，比上年同期增长7%")]).state is State.ANCHORED
    assert bind(one, [skeleton("新增5户。\n比上年同期增长7%")]).state is not State.ANCHORED


def test_a_gap_before_a_changed_figure():
    one = claim("新增{a=5户}…增长{b=7%}", "a > 1")
    result = bind(one, [skeleton("新增6户，比上年同期增长7%")])
    assert [drift.printed for drift in result.drifts] == ["6户"]


def test_a_list_is_taken_between_its_words():
    one = claim("优化“{items*}”{n=3大}环境", "count(items) == n")
    text = "突出优化“政务环境、法治环境、市场环境”3大环境，全力"
    members = bind(one, [skeleton(text)]).checks[0].operands["items"].members
    assert [text[m.start : m.end] for m in members] == ["政务环境", "法治环境", "市场环境"]


def test_a_list_begins_at_the_nearest_of_its_words():
    one = claim("启动{areas*}{n=3大}片区", "count(areas) == n")
    text = "蛟河电站启动建设，标志着基地开建。启动南部新城、温德河和西山3大片区开发，启动城防工程。"
    (check,) = bound(text, one).checks
    assert len(check.operands["areas"].members) == 3


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("甲县、乙县和丙县", ["甲县", "乙县", "丙县"]),
        ("3.1%和3.5%", ["3.1%", "3.5%"]),
        ("和平区", ["和平区"]),
        ("“甲和乙”、“丙”", ["甲和乙", "丙"]),
        ("甲（一、二）、乙", ["甲（一、二）", "乙"]),
        ("tea, brandy and cotton", ["tea", "brandy", "cotton"]),
    ],
)
def test_a_list_is_cut_at_its_commas_and_its_last_conjunction(text, members):
    one = claim("共有{items*}等{n=3户}", "count(items) <= n")
    whole = f"共有{text}等3户"
    found = bind(one, [skeleton(whole)]).checks[0].operands["items"].members
    assert [whole[m.start : m.end] for m in found] == members


def test_a_bracket_may_leave_out_a_part_of_the_unit():
    one = claim("产量{v=120吨}/年", "v > 1")
    figure = bind(one, [skeleton("年产量120吨/年")]).checks[0].operands["v"]
    assert (figure.text, figure.unit.name) == ("120吨", "吨")


@pytest.mark.parametrize("text", ["额为1291.\n8亿元，", "额为1291.8亿\n\n元，", "额为\n1291.8亿元，"])
def test_a_figure_that_a_line_break_cuts_is_read_whole(text):
    figure = bind(claim("额为{v=1291.8亿元}", "v > 1"), [skeleton(text)]).checks[0].operands["v"]
    assert (figure.text, figure.value) == ("1291.8亿元", 129_180_000_000)
    assert text[figure.start : figure.end].replace("\n", "") == "1291.8亿元"
    assert text[figure.numeral.start] == "1"


def test_a_brace_beside_a_figure_is_not_taken_into_its_bracket():
    result = bind(claim("反馈{n=34项}问题完成整改并销号", "n > 1"), [skeleton("反馈35项}问题完成整改并销号")])
    assert result.patches[0].quote == "反馈{n=35项}}}问题完成整改并销号"


def test_a_bracket_around_a_name_is_unfit():
    result = bind(claim("发挥{n=三农}作用", "n > 1"), [skeleton("发挥三农作用")])
    assert result.state is State.UNFIT
    assert "{n=三农}" in result.message


def test_latin_words_are_not_cut():
    one = claim("art {n=5}", "n > 1")
    assert bind(one, [skeleton("the part 5 of it")]).state is State.LOST
    assert bind(one, [skeleton("see art 5 of it")]).state is State.ANCHORED


WORDS = st.text(
    alphabet="的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年",
    min_size=6,
    max_size=20,
)
NUMBERS = st.integers(1, 99999)


@given(WORDS, NUMBERS, WORDS, NUMBERS, NUMBERS, st.lists(WORDS, max_size=3), st.integers(1, 30))
@settings(max_examples=60, deadline=None)
def test_edits_elsewhere_never_lose_a_sentence(left, first, right, second, changed, others, width):
    one = claim(f"{left}{{a={first}户}}，{right}{{b={second}项}}", "a > 1")
    sentence = f"{left}{first}户，{right}{second}项"
    drifted = f"{left}{changed}户，{right}{second}项"
    before = "".join(f"{other}。" for other in others)
    for text in (sentence, drifted):
        whole = f"{before}{text}。{before}"
        wrapped = "\n".join(whole[at : at + width] for at in range(0, len(whole), width))
        state = bind(one, [skeleton(whole)]).state
        assert state is (State.ANCHORED if text == sentence else State.DRIFTED)
        # the reader of figures needs whole figures; the words themselves may be wrapped anywhere
        if text == sentence and width > 9:
            assert bind(one, [skeleton(wrapped)]).state in (State.ANCHORED, State.DRIFTED, State.UNFIT)
