"""The language of ``check:``: what parses, and where a mistake is marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.expression import Binary, Call, Cmp, Comparison, ExpressionError, Op, Ref, names
from factcheck.expression.parsing import parse


def shape(node):
    """Write a tree with every bracket, without places."""
    match node:
        case Ref(name):
            return name
        case Binary(op, left, right):
            return f"({shape(left)} {op.value} {shape(right)})"
        case Comparison(cmp, left, right):
            return f"{shape(left)} {cmp.value} {shape(right)}"
        case Call(function, arguments):
            return f"{function.value}[{', '.join(map(shape, arguments))}]"
    first, last = (node.first, node.last) if hasattr(node, "first") else (None, None)
    return f"{shape(first)}..{shape(last)}" if first else f"{node.value}{node.unit.name}"


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("fixed / found ~ rate", "(fixed ÷ found) ~ rate"),
        ("a + b * c <= d", "(a + (b × c)) <= d"),
        ("a - b - c == d", "((a − b) − c) == d"),
        ("(a + b) / c ~ 50%", "((a + b) ÷ c) ~ 50%"),
        ("months(start..end) == run", "months[start..end] == run"),
        ("attainable(share, n)", "attainable[share, n]"),
        ("金额 >= 1.5亿", "金额 >= 150000000"),
        ("a ＋ b ≤ c", "(a + b) <= c"),
        ("a × b ÷ c ≈ d", "((a × b) ÷ c) ~ d"),
        ("sum(parts) ~ total", "sum[parts] ~ total"),
        ("-a < 1_000", "(0 − a) < 1000"),
    ],
)
def test_parse(text, tree):
    assert shape(parse(text)) == tree


@pytest.mark.parametrize(
    ("text", "marked", "says"),
    [
        ("a / b", "a / b", "states no relation"),
        ("a ~ b ~ c", "~", "unexpected '~'"),
        ("a ~ (b + c", "(", "never closed"),
        ("grwth(a, b) ~ c", "grwth", "no function"),
        ("growth(a) ~ c", "growth(a)", "takes 2"),
        ("a ~ $b", "$", "no meaning"),
        ("a ~", "", "ends too early"),
        ("2..b == c", "..", "names of two dates"),
        ("a / 0 ~ b", "0", "division by zero"),
        ("growth(a, 0) ~ b", "0", "division by zero"),
    ],
)
def test_mistakes_are_marked(text, marked, says):
    with pytest.raises(ExpressionError, match=says) as caught:
        parse(text)
    start = caught.value.start
    assert text[start : start + len(marked)] == marked
    assert caught.value.end > start


def test_a_misspelt_function_is_suggested():
    with pytest.raises(ExpressionError) as caught:
        parse("growht(a, b) ~ c")
    assert caught.value.suggestion == "did you mean growth?"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a == 34项", "write 34: units come from the quote"),
        ("a <= 5万人", "write 5万: units come from the quote"),
        ("a == sum(b, 34项)", "write 34: units come from the quote"),
        ("a > 1 and a < 9", "write two checks"),
        ("1 < a < 9", "write two checks"),
        ("a b == 2", ""),
    ],
)
def test_what_was_probably_meant(text, hint):
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    assert caught.value.suggestion == hint


def test_names():
    assert names(parse("sum(parts) / total ~ growth(a, b)")) == {"parts", "total", "a", "b"}


@pytest.mark.parametrize("text", ["(" * 10**5, "f(" * 10**4, "a" * 10**6, "1" * 10**6 + " ~ a", "~" * 5000])
def test_hostile_text_is_refused_quickly(text):
    with pytest.raises(ExpressionError):
        parse(text)


trees = st.recursive(
    st.sampled_from(["a", "b", "c", "2", "3%"]),
    lambda inner: st.builds("({} {} {})".format, inner, st.sampled_from("+-*/"), inner),
    max_leaves=12,
)


@given(trees, st.sampled_from([c.value for c in Cmp]), trees)
def test_brackets_survive(left, cmp, right):
    parsed = parse(f"{left} {cmp} {right}")
    written = shape(parsed).translate(str.maketrans({op.value: op.value for op in Op}))
    assert shape(parse(written)) == shape(parsed)
