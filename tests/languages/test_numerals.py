"""Chinese and Arabic numerals: what is spelt reads back, exactly, for every way of spelling."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.languages.digits import DIGITS, decimal_value
from factcheck.languages.zh import LANGUAGE
from factcheck.languages.zh.numerals import written
from factcheck.model import Quantity

PLAIN = "零一二三四五六七八九", "十百千"
FORMAL = "零壹贰叁肆伍陆柒捌玖", "拾佰仟"
SCALES = ((10**8, "亿"), (10**4, "万"))

WHOLE = st.integers(min_value=0, max_value=10**12)


def spell(number: int, style: tuple[str, str] = PLAIN) -> str:
    """Write a whole number up to 10¹² as a bank clerk would: 一百零五, 十万零三."""
    for size, name in SCALES:
        if number >= size:
            high, low = divmod(number, size)
            gap = style[0][0] if 0 < low < size // 10 else ""
            return spell(high, style) + name + (gap + spell(low, style) if low else "")
    digits, names = style
    spelt, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            spelt += (
                (digits[0] if gap and spelt else "") + digits[digit] + (names[place - 1] if place else "")
            )
        gap = not digit
    return spelt or digits[0]


def value(text: str) -> Fraction:
    read = written(text, 0)
    assert read is not None
    assert read.end == len(text)
    return read.numeral.value


@given(WHOLE, st.sampled_from((PLAIN, FORMAL)))
@example(10**12, PLAIN)
@example(1_0000_0001, FORMAL)
@example(100_0010_0010, PLAIN)
def test_a_spelt_number_reads_back(number: int, style: tuple[str, str]) -> None:
    spelt = spell(number, style)
    if len(spelt) > 1 or style is PLAIN:
        assert value(spelt) == number


@given(WHOLE)
def test_colloquial_ten_reads_back(number: int) -> None:
    spelt = spell(number)
    if spelt.startswith("一十"):
        assert value(spelt[1:]) == number


@given(WHOLE)
def test_digits_read_back(number: int) -> None:
    assert value(str(number)) == value(f"{number:,}") == value(f"{number:,}".replace(",", "，")) == number


@given(
    st.integers(min_value=1, max_value=9999), st.integers(min_value=0, max_value=99), st.sampled_from("万亿")
)
def test_scaled_decimals_keep_their_place(whole: int, cents: int, scale: str) -> None:
    read = written(f"{whole}.{cents:02}{scale}", 0)
    size = {"万": 10**4, "亿": 10**8}[scale]
    assert read is not None
    assert (read.numeral.value, read.numeral.place) == (
        Fraction(whole * 100 + cents, 100) * size,
        Fraction(size, 100),
    )


@given(st.integers(min_value=0, max_value=9), st.text("0123456789", min_size=1, max_size=8))
def test_spelt_decimals_read_back(whole: int, decimals: str) -> None:
    digits = "".join(PLAIN[0][int(digit)] for digit in decimals)
    assert value(f"三十{PLAIN[0][whole] if whole else ''}点{digits}") == Fraction(f"{30 + whole}.{decimals}")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("三万五", 35000),
        ("两千六", 2600),
        ("一百二十万三", 1203000),
        ("一千零三", 1003),
        ("四万万", 400000000),
        ("三百五十万亿", 350 * 10**12),
        ("一万五千亿", 15 * 10**11),
        ("拾亿零六万零五百零六", 1000060506),
        ("200亿零四千230", 20000004230),
        ("7万5千4百", 75400),
        ("卅三", 33),
        ("二〇二二", 2022),
    ],
)
def test_ways_of_writing(text: str, number: int) -> None:
    assert value(text) == number


@pytest.mark.parametrize("text", ["陆地", "队伍", "放肆", "几个", "数目", "好"])
def test_no_numerals(text: str) -> None:
    assert all(written(text, at) is None for at in range(len(text)))


@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_values_and_ends_are_exact(number: object) -> None:
    (figure,) = LANGUAGE.figures(f"增长{number}%。")
    assert isinstance(figure, Quantity)
    assert (figure.value, figure.place) == (Fraction(str(number)), Fraction(1, 1000))
    assert all(type(end) is Fraction for end in (figure.value, figure.interval.low, figure.interval.high))


def test_a_run_of_digits_longer_than_any_figure_is_no_number() -> None:
    assert written("1" * 1000, 0) is None
    assert DIGITS.match("1" * 1000) is not None
    assert decimal_value("1,234.50") == (Fraction(2469, 2), Fraction(1, 100))
