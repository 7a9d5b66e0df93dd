"""What each format prints of the same hand-made report."""

import io
import json
import subprocess
import sys
from dataclasses import replace
from fractions import Fraction
from unicodedata import category
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reporting import ORIGINAL, article, document, findings, report
from rich.cells import cell_len
from rich.text import Text

from factcheck import check_text
from factcheck.explain import spelt
from factcheck.expression.parsing import parse
from factcheck.interval import Interval
from factcheck.model import Severity, Verdict
from factcheck.notes import Declaration, Note, NoteKind
from factcheck.report import ArticleReport, Report, fails
from factcheck.reports import FORMATS, figures_table, writer
from factcheck.reports.amounts import number, span
from factcheck.reports.layout import stretches, wrapped
from factcheck.reports.mistakes import drawn
from factcheck.reports.snippet import clean
from factcheck.reports.view import View
from factcheck.reports.words import EN, ZH
from factcheck.source import Located
from factcheck.units import PERCENT, counted


def printed(name, made=None, encoding="utf-8", **view):
    out = io.TextIOWrapper(io.BytesIO(), encoding, errors="backslashreplace", newline="\n")
    writer(name)(made or report(), out, View(**{"status": 1, **view}))
    out.flush()
    return out.buffer.getvalue().decode(encoding)


def with_text(original):
    """Return the report of an article whose text is hostile."""
    doc = document(original=original)
    made, figures = article(doc)
    return Report((ArticleReport(doc.path, made, findings(figures)),))


# --- the JSON contract --------------------------------------------------------------------------


def test_json_places_are_places_of_the_original():
    found = report().as_dict()["articles"][0]["findings"][0]
    rate = found["operands"][2]
    assert ORIGINAL[rate["start"] : rate["end"]] == "69%"
    assert (rate["line"], rate["column"]) == (3, 3)
    assert found["anchor"] == {key: rate[key] for key in ("start", "end", "line", "column")}


def test_an_operand_can_be_found_and_replaced_in_the_file():
    original = "反馈34项问题完成整改20\n\n项，完成率６９％。"
    (one,) = check_text(original, language="zh").as_dict()["articles"]
    operands = [operand for finding in one["findings"] for operand in finding["operands"]]
    for operand in operands:
        assert original[operand["start"] : operand["end"]] == operand["text"]
    found = {(operand["text"], operand.get("read")) for operand in operands}
    assert found == {("20\n\n项", "20项"), ("34项", None), ("６９％", "69%")}


def test_json_of_design_section_8():
    whole = report().as_dict()
    assert whole["factcheck"] == 1
    one = whole["articles"][0]
    assert (one["path"], one["language"], one["numbers"]) == (
        "seeds/sample.txt",
        "zh",
        {"seen": 8, "guarded": 8},
    )
    found = one["findings"][0]
    contract = [
        "id",
        "rule",
        "origin",
        "verdict",
        "severity",
        "message",
        "expression",
        "computed",
        "operands",
    ]
    assert set(contract) <= set(found)
    assert found["expression"] == "fixed / found ~ rate"
    assert found["computed"] == {"value": "1000/17", "low": "1000/17", "high": "1000/17", "unit": "%"}
    assert found["operands"][2] | {"start": 0, "end": 0} == {
        **{"role": "rate", "text": "69%", "start": 0, "end": 0, "line": 3, "column": 3},
        **{"value": "69", "low": "68.5", "high": "69.5", "unit": "%"},
    }


def test_every_operand_of_a_list_is_told():
    jobs = report().as_dict()["articles"][0]["findings"][2]
    assert [(o["role"], o["text"]) for o in jobs["operands"]] == [("v", "42.4万人次"), ("v", "46.2万人")]
    assert jobs["waived"]["by"] == "desk"


@pytest.mark.parametrize(
    "text",
    [
        "(a + b) / c ~ d",
        "a - (b - c) == d",
        "a - b - c == d",
        "a / (b * c) <= d",
        "a * (b + 2) > 1/3",
        "months(x..y) == n",
        "same(a, b)",
        "sum(a, b * 2) ~ 5%",
    ],
)
def test_expressions_are_spelt_as_they_were_written(text):
    assert spelt(parse(text)).replace(" ", "") == text.replace(" ", "")


def test_the_author_s_message_names_what_is_printed():
    one = report().articles[0]
    finding = one.findings[0]
    spoken = replace(finding, check=replace(finding.check, message="{fixed}/{found} 与 {rate} 不符 {nobody}"))
    assert one.message(spoken) == "20项/34项 与 69% 不符 {nobody}"


# --- the gate -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gate", "verdict", "closed"),
    [
        (Verdict.INCONSISTENT, Verdict.INCONSISTENT, True),
        (Verdict.INCONSISTENT, Verdict.ONLY_IF_TRUNCATED, False),
        (Verdict.ONLY_IF_TRUNCATED, Verdict.ONLY_IF_TRUNCATED, True),
        (Verdict.WITHIN_ROUNDING, Verdict.WITHIN_ROUNDING, True),
        (Verdict.WITHIN_ROUNDING, Verdict.REPRODUCED, False),
        (Verdict.UNDETERMINED, Verdict.UNDETERMINED, True),
        (Verdict.INCONSISTENT, Verdict.UNDETERMINED, False),
        (None, Verdict.INCONSISTENT, False),
    ],
)
def test_gate(gate, verdict, closed):
    finding = replace(report().articles[0].findings[0], verdict=verdict)
    assert fails(finding, gate) is closed


def test_a_warning_fails_only_when_strict():
    finding = report().articles[0].findings[0]
    mild = replace(finding, check=replace(finding.check, severity=Severity.WARNING))
    assert not fails(mild, Verdict.INCONSISTENT)
    assert fails(mild, Verdict.INCONSISTENT, strict=True)


def test_a_waived_finding_never_fails():
    assert not fails(report().articles[0].findings[2], Verdict.INCONSISTENT, strict=True)


# --- amounts ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("2625000000", "26.25亿", "2.625 billion"),
        ("37999", "37999", "37,999"),
        ("385000", "38.5万", "385,000"),
        ("105364", "105364", "105,364"),
        ("-1234567", "−1234567", "−1,234,567"),
        ("1000/17", "58.8235…", "58.8235…"),
    ],
)
def test_numbers(value, zh, en):
    assert (number(Fraction(value), ZH), number(Fraction(value), EN)) == (zh, en)


def test_ranges():
    half = Fraction(1, 2)
    assert span(Interval(58 + half, 59 + half), PERCENT, ZH) == "58.5至59.5%"
    assert span(Interval(58 + half, 59 + half), PERCENT, EN) == "58.5 to 59.5%"
    assert span(Interval(Fraction(400), Fraction(500), True, False, True), counted("件"), ZH) == "400至499件"
    assert span(Interval(Fraction(3), Fraction(4), True, False), counted("吨"), ZH) == "[3, 4)吨"
    assert span(Interval(Fraction(260), None, True, False), counted("个"), ZH) == "≥ 260个"
    assert span(Interval(None, Fraction(7), False, False), counted("days"), EN) == "< 7 days"


# --- the console --------------------------------------------------------------------------------


def test_console_marks_figures_without_colours():
    text = printed("console")
    assert "反馈[34项]问题完成整改[20项]，完成率[[69%]]，交办" in text
    assert "seeds/sample.txt:3:3" in text
    assert "20项 ÷ 34项 ≠ 69%" in text
    assert "68.5至69.5%" in text and "58.82…%" in text and "相差 10.17…个百分点" in text
    assert "69% → 59% (错一位)" in text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "收入13.01亿元，比上年增加3.41亿元，增长45.5%。",
            "35.520…%，可为 35.431…至35.610…%，相差 9.97…个百分点",
        ),
        ("2月30日出台。", "没有2月30日这一天"),
        ("19个国考断面优良水体比例94.2%。", "19个中取整数，得不出94.2%"),
        ("全年180万吨，其中蔬菜120万吨、瓜果75万吨。", "120万吨 + 75万吨 > 180万吨"),
        ("全年180万吨，其中蔬菜120万吨、瓜果75万吨。", "相差 15万吨"),
        ("Sales fell 5% to $120 million from $100 million.", "derived   −20%"),
        ("It ranked 82nd among 70 cities.", "82nd > 70"),
    ],
)
def test_an_equation_is_said_as_an_editor_would(text, wanted):
    assert wanted in printed("console", check_text(text), verbose=True)


def test_signs_that_a_terminal_has_not_are_spelt():
    text = printed("console", encoding="cp1252")
    assert "!=" in text and "\\u2260" not in text


def test_console_folds_what_holds():
    assert "env-cases\n" not in printed("console").split("数字已改")[0]
    assert "✓ 复现 env-cases" in printed("console", verbose=True)


def test_console_never_reads_markup_of_an_article():
    text = printed(
        "console", with_text(ORIGINAL.replace("农村劳动力转移就业4", ":100:[bold]五[/bold][link=x]4"))
    )
    assert ":100:[bold]五[/bold][link=x][46.2万人]" in text


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if form.for_terminal])
def test_no_control_character_reaches_a_terminal(name):
    hostile = ORIGINAL.replace("信访", "\x1b[31m\u202e\x07信\x9b访")
    text = printed(name, with_text(hostile), verbose=True)
    assert not {char for char in text if ord(char) < 32 or 127 <= ord(char) < 160 or char in "\u202e"} - {
        "\n"
    }


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "big5", "cp1252", "utf-8"])
@pytest.mark.parametrize("name", FORMATS)
def test_no_encoding_makes_a_format_crash(name, encoding):
    assert printed(name, encoding=encoding, verbose=True, unguarded=True)


def test_signs_are_those_that_the_encoding_has():
    assert " × 矛盾 " in printed("console", encoding="gbk")
    assert "\\u2717" not in printed("console", encoding="ascii")


@pytest.mark.parametrize("width", [40, 80, 120])
def test_console_lines_fit_the_terminal(width):
    for line in printed("console", width=width, verbose=True, unguarded=True).splitlines():
        assert cell_len(line) <= width, line


def test_console_does_not_wrap_when_nobody_watches():
    long = [line for line in printed("console").splitlines() if "反馈" in line and "97%" in line]
    assert long


def test_console_colours():
    assert "\x1b[" not in printed("console")
    coloured = printed("console", color=True)
    assert "\x1b[" in coloured and "[[69%]]" not in coloured


def test_a_long_sentence_is_shown_around_its_figures():
    long = ORIGINAL.replace("去年，", "去年，" + "很长的铺垫" * 400)
    text = printed("console", with_text(long))
    assert "…" in text and len(max(text.splitlines(), key=len)) < 300


ODD = "".join(map(chr, range(32))) + "\x7f\x9b\u202e\u2066\u200b\ufeff、，。（）“”％完成率59% abc\U0001f600"


@given(st.text(st.sampled_from(ODD), max_size=200), st.integers(20, 60))
def test_wrapping_loses_nothing_and_fits(text, width):
    parts = wrapped(Text(clean(text)), width)
    assert "".join(part.plain for part in parts).replace(" ", "") == clean(text).replace(" ", "")
    assert all(cell_len(part.plain) <= width for part in parts)


@given(st.text(max_size=100))
def test_cleaning_keeps_the_length(text):
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert not {category(char) for char in cleaned} & {"Cc"}


# --- the other formats --------------------------------------------------------------------------


def test_json_needs_no_terminal_library():
    code = (
        "import sys, io; sys.path[:0] = ['tests']; import reporting; from factcheck.reports import writer;"
        "from factcheck.reports.view import View; writer('json')(reporting.report(), io.StringIO(), View());"
        "assert not {'rich', 'click', 'yaml'} & set(sys.modules), sorted(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_jsonl_is_one_article_a_line():
    lines = printed("jsonl").splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["seeds/sample.txt"]


def test_concise_is_greppable():
    first, *_ = printed("concise").splitlines()
    assert first.startswith("seeds/sample.txt:3:3: error inconsistent env-round2#2: 20项 ÷ 34项 ≠ 69%")


def test_github_escapes():
    first, *_ = printed("github").splitlines()
    assert first.startswith("::error file=seeds/sample.txt,line=3,endLine=3,col=3,endColumn=6,title=")
    assert "69%25" in first and "%0A" in first


def test_sarif_points_at_the_stated_figure():
    run = json.loads(printed("sarif"))["runs"][0]
    result = run["results"][0]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (3, 3, 6)
    assert run["columnKind"] == "unicodeCodePoints"
    assert [related["message"]["text"] for related in result["relatedLocations"]] == [
        "found = 34项",
        "fixed = 20项",
    ]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert [bool(r.get("suppressions")) for r in run["results"]] == [False, True, False, False]


def test_junit_survives_form_feeds():
    root = ElementTree.fromstring(printed("junit", with_text(ORIGINAL.replace("信访", "信\x0c访\x00"))))
    suite = root.find("testsuite")
    assert suite.attrib | {"name": ""} == {
        "name": "",
        "tests": "4",
        "failures": "1",
        "errors": "0",
        "skipped": "2",
    }
    assert len(suite.findall("testcase/failure")) == 1


def test_gitlab_fingerprints_differ_and_survive_edits_above():
    issues = json.loads(printed("gitlab"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 4
    moved = json.loads(printed("gitlab", with_text("新的一行。\n" + ORIGINAL)))
    assert [i["fingerprint"] for i in moved] == [i["fingerprint"] for i in issues[:3]]


def test_markdown_escapes_the_article():
    text = printed("markdown", with_text(ORIGINAL.replace("信访", "|<script>*`信[x](y)")))
    assert "<script>" not in text and "&#124;&#60;script&#62;" in text


def with_lost_claim():
    """Return a report with a claim whose words are gone, and a waiver that no longer holds."""
    (one,) = report().articles
    at = Declaration("claims/c.yaml", 5, 12)
    message = "the quote is not in the article"
    lost = Note(NoteKind.LOST, message, "gone", quote="引进人才{n=500人}", declared=at, looked=(one.path,))
    lapsed = Note(
        NoteKind.LAPSED, "the waiver no longer applies to a: it ended on 2020-01-01", "a", declared=at
    )
    return Report((replace(one, notes=(lost, lapsed)),))


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("json", "jsonl")])
def test_every_format_tells_of_a_lost_claim(name):
    text = printed(name, with_lost_claim(), status=3)
    assert "claims/c.yaml" in text and "gone" in text
    assert "文中没有这句话" in text and "引进人才{n=500人}" in text
    assert "2020-01-01" in text


def test_json_tells_the_words_of_a_lost_claim_and_where_they_were_looked_for():
    lost, _ = with_lost_claim().as_dict()["articles"][0]["notes"]
    assert lost["quote"] == "引进人才{n=500人}"
    assert lost["declared"] == {"path": "claims/c.yaml", "line": 5, "column": 12}
    assert lost["looked"] == ["seeds/sample.txt"]


def test_a_lost_claim_is_an_error_for_programs():
    run = json.loads(printed("sarif", with_lost_claim()))["runs"][0]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert [result["level"] for result in run["results"] if result["ruleId"] == "claim-lost"] == ["error"]
    suite = ElementTree.fromstring(printed("junit", with_lost_claim())).find("testsuite")
    assert (suite.attrib["tests"], suite.attrib["errors"], len(suite.findall("testcase/error"))) == (
        "6",
        "1",
        1,
    )
    issues = {issue["check_name"]: issue for issue in json.loads(printed("gitlab", with_lost_claim()))}
    assert issues["lost"]["location"] == {"path": "claims/c.yaml", "lines": {"begin": 5}}
    assert (issues["lost"]["severity"], issues["lapsed"]["severity"]) == ("major", "minor")


def test_sarif_changes_what_the_file_has():
    run = json.loads(printed("sarif"))["runs"][0]
    (change,) = run["results"][0]["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"] == {"text": "59%"}
    start = replacement["deletedRegion"]["charOffset"]
    assert ORIGINAL[start : start + replacement["deletedRegion"]["charLength"]] == "69%"


def test_the_totals_count_what_closed_the_gate():
    text = printed("console", with_lost_claim(), status=3)
    assert "原句不见 1" in text and "豁免失效 1" in text and "! 有 1 处未能核对，有 1 处警告" in text


def test_no_figure_is_cut_at_the_end_of_a_line():
    amounts = "投资1200万人次、超过1.7万元、相差3.25万人次"
    text = Text(amounts * 3)
    kept = list(stretches(text.plain, ["1200万人次", "超过1.7万元", "3.25万人次"]))
    for width in range(24, 60):
        lines = [part.plain for part in wrapped(text, width, whole=kept)]
        assert (
            sum(line.count(figure) for line in lines for figure in ("1200万人次", "1.7万元", "3.25万人次"))
            == 9
        )


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_the_table_of_figures_cuts_no_figure(width):
    out = io.StringIO()
    made = check_text(
        ORIGINAL + "Revenue of $4.2 billion is 0.4 percentage points less than 约6569万元。", language="zh"
    )
    figures_table.write([made.articles[0].article], [], out, View(width=width))
    lines = out.getvalue().splitlines()
    assert all(cell_len(line) <= width for line in lines)
    for text in ("34项", "42.4万人次", "69%", "约6569万元"):
        assert any(text in line for line in lines), text


# --- mistakes -----------------------------------------------------------------------------------


def test_a_mistake_is_drawn_with_its_caret():
    mistake = Located("c.yaml", 7, 8, "unknown key", "did you mean 'check'?", "  完成率: x")
    assert drawn([mistake]).splitlines() == [
        "c.yaml:7:8: unknown key",
        "    完成率: x",
        "    \u3000\u3000\u3000  ^ did you mean 'check'?",
    ]
