"""Claims files are read as written, and every mistake in them has its place and a suggestion."""

import re
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from plain import claims

from factcheck import yamlnodes
from factcheck.claims import load, read
from factcheck.claims.page import MOST
from factcheck.yamlnodes import compose

PAGE = Path(__file__).parents[1] / "corpus" / "claims" / "mistakes.md"
CASE = re.compile(r"^## (?P<title>.+)\n+```yaml\n(?P<yaml>(?:.*\n)*?)```\n+(?P<mistakes>(?:- .+\n)+)", re.M)
CASES = [
    pytest.param(c["yaml"], c["mistakes"], id=c["title"]) for c in CASE.finditer(PAGE.read_text("utf-8"))
]
SEED_CLAIMS = Path(__file__).parents[2] / "claims"


def shown(error):
    suggestion = f" → {error.suggestion}" if error.suggestion else ""
    return f"- {error.line}:{error.column} {error.message}{suggestion}\n"


def test_the_page_of_mistakes_is_read_whole():
    assert len(CASES) == PAGE.read_text("utf-8").count("\n## ") > 30


@pytest.mark.parametrize(("text", "mistakes"), CASES)
def test_mistakes_have_a_place_and_a_suggestion(text, mistakes):
    _, errors = read(text, "claims.yaml")
    assert "".join(map(shown, errors)) == mistakes
    for error in errors:
        assert error.source_line == text.split("\n")[error.line - 1]


def test_more_mistakes_than_anybody_reads_are_cut_off_and_that_is_said():
    claim = "- id: c{0}\n  quote: 反馈{{n=34项}}问题\n  check: m > 1\n"
    many = "factcheck: 1\nclaims:\n" + "".join(claim.format(i) for i in range(300))
    _, errors = read(many, "claims.yaml")
    assert len(errors) == MOST + 1
    assert errors[-1].message == "there are more mistakes than are listed"


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
def test_both_yaml_loaders_find_the_same_mistakes(loader, monkeypatch):
    monkeypatch.setattr(yamlnodes, "LOADER", getattr(yaml, loader))
    for case in CASES:
        text, mistakes = case.values
        _, errors = read(text, "claims.yaml")
        places = [tuple(map(int, line.split()[1].split(":"))) for line in mistakes.splitlines()]
        if "no YAML" not in mistakes:  # the loaders word grammar errors differently
            assert [(error.line, error.column) for error in errors] == places


@pytest.mark.parametrize(
    "written", ["170.50", "12:30", "NO", "0123", "1_000", "1e3", "2022-12-31", ".5", "=", "0x1F"]
)
def test_digits_survive(written):
    file = claims(f"facts:\n- id: {written}x\n  value: {written}\n  mentions: [{{quote: '额{{v=5}}'}}]\n")
    assert file.facts[0].value == written
    assert file.facts[0].id == f"{written}x"


def test_all_keys_are_understood(tmp_path):
    (tmp_path / "a.txt").write_text("新增5户", "utf-8")
    (tmp_path / "claims.yaml").write_text(
        """\
factcheck: 1
article: [a.txt]
claims:
  - id: one
    quote: ['新增{n=5户}', '新增{m=5户}']
    check: [n == m, n > 1]
    message: "{n} 与 {m} 不符"
    severity: note
    expect: reproduced
    nth: 1
    within: 新增
    note: 两处
    waive: {verdict: inconsistent, reason: 原文如此, by: desk, until: 2030-12-31}
facts:
  - id: two
    means: 新增户数
    mentions: [{quote: '新增{v=5户}', nth: 1, within: 新增, article: a.txt}]
    value: 5户
    source: 统计公报
    valid: {from: 2022-01-01, to: 2022-12-31}
rules:
  - id: three
    quote: '反馈{n:count}问题完成整改{k:count}，完成率{p:percent}'
    check: [k <= n, k / n ~ p]
    examples:
      pass: ['反馈34项问题完成整改20项，完成率59%']
      fail: ['反馈34项问题完成整改20项，完成率69%']
""",
        "utf-8",
    )
    files, errors = load([tmp_path])
    assert errors == []
    (file,) = files
    claim, fact, rule = file.claims[0], file.facts[0], file.rules[0]
    assert [stated.text for stated in claim.checks] == ["n == m", "n > 1"]
    assert (claim.severity.value, claim.expect.value, claim.waive.until) == (
        "note",
        "reproduced",
        "2030-12-31",
    )
    assert (fact.valid_from, fact.claim.checks[0].text) == ("2022-01-01", "same(v)")
    assert len(rule.passing) == len(rule.failing) == 1
    assert [path.name for path in file.articles] == ["a.txt"]


def test_a_missing_article_is_a_mistake_with_the_nearest_name(tmp_path):
    (tmp_path / "jilin-2022.txt").touch()
    file = tmp_path / "claims.yaml"
    file.write_text(
        "factcheck: 1\narticle: jilin-2202.txt\nclaims: [{id: a, quote: '有{n=5户}', check: n > 1}]\n",
        "utf-8",
    )
    _, (error,) = load([file])
    assert (error.line, error.column) == (2, 10)
    assert error.suggestion == "did you mean jilin-2022.txt?"


def test_claims_need_an_article(tmp_path):
    file = tmp_path / "claims.yaml"
    file.write_text("factcheck: 1\nclaims: [{id: a, quote: '有{n=5户}', check: n > 1}]\n", "utf-8")
    assert "article" in load([file])[1][0].message


def test_mistakes_of_all_files_come_at_once(tmp_path):
    for name in ("a.yaml", "b.yml"):
        (tmp_path / name).write_text("factcheck: 1\nrules: [{id: a, qote: b, chek: c}]\n", "utf-8")
    _, errors = load([tmp_path])
    assert [Path(error.path).name for error in errors] == ["a.yaml", "a.yaml", "b.yml", "b.yml"]


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [("factcheck: 1\nnote: 中文\n".encode("gb18030"), 2, 7), ("factcheck: 1".encode("utf-16"), 1, 1)],
)
def test_a_wrong_encoding_is_located(tmp_path, data, line, column):
    file = tmp_path / "claims.yaml"
    file.write_bytes(data)
    _, (error,) = load([file])
    assert (error.line, error.column) == (line, column)
    assert "UTF-8" in error.suggestion


def test_a_file_that_is_not_there(tmp_path):
    assert load([tmp_path / "none.yaml"])[1][0].message.startswith("cannot be read")


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{a: " * 100_000,
        "- " * 50_000 + "a",
        "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        "factcheck: 1\nclaims:\n" + "- {id: x, quote: y, check: z}\n" * 20_000,
        "factcheck: 1\n" + "x: 1\n" * 100_000,
        "factcheck: 1\nclaims: '" + "x" * 3_000_000,
        "factcheck: 1\nrules:\n- id: a\n  quote: '" + "{a:count}b" * 20_000 + "'\n  check: 1 < 2\n",
        "factcheck: 1\nrules:\n- id: a\n  quote: b{n:count}\n  check: '" + "-" * 1900 + "n < 2'\n",
        "factcheck: 1\nrules:\n- id: a\n  quote: b{n:count}\n  check: " + "(" * 1900 + "\n",
        "\0",
        "\ufeff",
        "%YAML 9.9\n---\na: 1\n",
        "? [a]\n: b\n",
    ],
    ids=lambda text: text[:12].encode("unicode_escape").decode(),
)
def test_hostile_files_give_located_errors(text):
    started = time.process_time()
    _, errors = read(text, "claims.yaml")
    assert errors
    assert all(error.line >= 1 and error.column >= 1 for error in errors)
    assert time.process_time() - started < 20, "far from linear"


GOOD = (SEED_CLAIMS / "jilin-2022.yaml").read_text("utf-8") if SEED_CLAIMS.exists() else "factcheck: 1\n"
PIECES = st.sampled_from(
    [*list("{}[]:#&*!|>'\"%@`-\n\t ,?=~<…"), "<<: ", "\n  ", "- ", "{a=", "\u2028", "\x07", "\ud7ff"]
)


@given(st.integers(0, 3000), st.integers(0, 40), st.lists(PIECES, max_size=6), st.integers(200, 3000))
@settings(max_examples=150, deadline=None)
def test_damaged_files_never_break_the_reader(at, cut, pieces, size):
    text = GOOD[:at] + "".join(pieces) + GOOD[at + cut : size]
    _, errors = read(text, "claims.yaml")
    lines = text.count("\n") + text.count("\r") + 1
    assert all(1 <= error.line <= lines for error in errors)


@pytest.mark.parametrize(
    "text",
    [
        "a: 反馈34项问题",
        "a: '反馈''34''项'",
        'a: "反馈\\t34\\u9879问题"',
        "a: 反馈\n  34项\n  问题",
        "a: |\n  反馈34项\n  问题\n",
        "a: >-\n  反馈34项\n  问题\n\n  办结",
        "a: '反馈\n  34项\n\n  问题'",
        'a: "反馈\\\n  34项 \\x41"',
    ],
)
def test_every_character_of_a_value_is_found_again(text):
    scalar = compose(text, pytest.fail).get("a")
    offsets = scalar.offsets(text)
    assert offsets == sorted(offsets)
    for char, offset in zip(scalar.value, offsets, strict=False):
        assert text[offset] == char or char.isspace() or text[offset] in "\\"
