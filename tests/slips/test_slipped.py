"""Two figures that are one slip of hand apart are seen to be so, whichever was altered."""

import pytest

from factcheck.model import Quantity
from factcheck.parts.slipped import are_one_slip_apart, are_telling, meet
from factcheck.pipeline import understand
from factcheck.slips.alter import slips, with_value
from factcheck.source import Document


def figure(text) -> Quantity:
    (found,) = understand(Document.of(f"共有{text}。"), "zh").sentences[0].quantities
    return found


@pytest.mark.parametrize("text", ["31845亿美元", "42.4万人次", "339亿元", "20396名", "67.58亿元"])
def test_every_slip_is_taken_back(text):
    right = figure(text)
    wrong = [with_value(right, s.value, s.numeral) for s in slips(right) if s.numeral]
    assert len(wrong) > 20
    assert [w.text for w in wrong if not are_one_slip_apart(right, w)] == []
    assert [w.text for w in wrong if not are_one_slip_apart(w, right)] == []
    silent = [w.text for w in wrong if not are_telling(right, w) and not meet(right, w)]
    assert len(silent) <= 1  # 67.58 → 0.58 is no longer like it


@pytest.mark.parametrize(
    ("one", "other"), [("312例", "180例"), ("超3亿人次", "1210万人次"), ("20396名", "12511名")]
)
def test_other_figures_are_not(one, other):
    assert not are_one_slip_apart(figure(one), figure(other))


@pytest.mark.parametrize(
    ("one", "other"), [("7家", "9家"), ("41艘", "47艘"), ("42公里", "42.4公里"), ("超600亿元", "601.7亿元")]
)
def test_few_digits_tell_nothing(one, other):
    assert not are_telling(figure(one), figure(other))
