"""From a claims file to checks: facts, rules, waivers, updates."""

from datetime import date

import pytest
from plain import claim, claims, figures, skeleton

from factcheck import check_file
from factcheck.claims import State, bind, bind_fact, match, read
from factcheck.claims.examples import check_examples
from factcheck.claims.page import error_at
from factcheck.claims.update import revised
from factcheck.claims.waivers import apply_waiver, in_force, unexpected
from factcheck.evaluate import evaluate
from factcheck.model import Origin, Severity, Verdict

TODAY = date(2022, 12, 30)
SENTENCE = "反馈34项问题完成整改20项，完成率59%"
QUOTE = "反馈{found=34项}问题完成整改{fixed=20项}，完成率{rate=59%}"
RULE = """
rules:
- id: completion-rate
  quote: 反馈{n:count}问题完成整改{k:count}，完成率{p:percent}
  check: [k <= n, k / n ~ p]
  message: "{k}/{n} 与所写 {p} 不符"
  severity: warning
  examples:
    pass: [反馈34项问题完成整改20项，完成率59%]
    fail: [反馈34项问题完成整改20项，完成率69%]
"""


def verdicts(bound):
    return [evaluate(check).verdict for check in bound.checks]


def test_one_check_has_the_id_of_its_claim_and_several_are_numbered():
    text = [skeleton(SENTENCE)]
    assert [c.id for c in bind(claim(QUOTE, "fixed <= found"), text).checks] == ["one"]
    two = claims(
        f"claims: [{{id: two, quote: '{QUOTE}', check: [fixed <= found, fixed / found ~ rate]}}]"
    ).claims[0]
    checks = bind(two, text).checks
    assert [c.id for c in checks] == ["two#1", "two#2"]
    assert [set(c.operands) for c in checks] == [{"fixed", "found"}, {"fixed", "found", "rate"}]
    assert all(c.origin is Origin.CLAIM and c.severity is Severity.ERROR for c in checks)


def test_a_claim_may_copy_several_sentences():
    two = claims("claims: [{id: a, quote: ['新增{n=5户}', '累计{all=9户}'], check: n <= all}]").claims[0]
    assert verdicts(bind(two, [skeleton("累计9户。今年新增5户。")])) == [Verdict.REPRODUCED]
    lost = bind(two, [skeleton("今年新增5户。")])
    assert lost.state is State.LOST
    assert lost.anchor.quote.text == "累计{all=9户}"


def test_one_name_for_several_figures_is_a_group():
    one = claim("其中甲{p=3户}、乙{p=4户}，共{n=7户}", "sum(p) == n")
    checks = bind(one, [skeleton("其中甲3户、乙4户，共7户")]).checks
    assert [figure.text for figure in checks[0].operands["p"]] == ["3户", "4户"]


FACT = """
facts:
- id: jobs
  mentions:
  - quote: 转移就业{v=42.4万人}次
  - quote: 农村就业{v=46.2万人}
"""


def test_the_mentions_of_a_fact_are_compared():
    bound = bind_fact(claims(FACT).facts[0], [skeleton("转移就业42.4万人次。农村就业46.2万人。")])
    (check,) = bound.checks
    assert [figure.text for figure in check.operands["v"]] == ["42.4万人", "46.2万人"]
    assert verdicts(bound) == [Verdict.INCONSISTENT]


def test_a_fact_spans_articles():
    first, second = (
        skeleton("转移就业42.4万人次。", "a/body.txt"),
        skeleton("农村就业46.2万人。", "a/box.txt"),
    )
    bound = bind_fact(claims(FACT).facts[0], [first, second])
    (check,) = bound.checks
    assert {role: figure.text for role, figure in check.operands.items()} == {
        "v": "42.4万人",
        "v_2": "46.2万人",
    }
    assert check.documents == {"v_2": second.document}
    assert bound.home is first.document
    assert verdicts(bound) == [Verdict.INCONSISTENT]


def test_districts_add_up_to_the_city():
    fact = claims(
        "facts: [{id: city, check: sum(part) == total, mentions: ["
        "{quote: '东区新增{part=3户}'}, {quote: '西区新增{part=4户}'}, {quote: '全市新增{total=7户}'}]}]"
    ).facts[0]
    texts = [
        skeleton(t, f"{n}.txt") for n, t in enumerate(["东区新增3户。", "西区新增4户。", "全市新增7户。"])
    ]
    assert verdicts(bind_fact(fact, texts)) == [Verdict.REPRODUCED]
    texts[1] = skeleton("西区新增5户。", "1.txt")
    assert verdicts(bind_fact(fact, texts)) == [Verdict.INCONSISTENT]


def test_a_claim_is_checked_in_every_article_that_has_it():
    one = claim(QUOTE, "fixed / found ~ rate")
    texts = [
        skeleton(SENTENCE, "a.txt"),
        skeleton("别的。", "b.txt"),
        skeleton(SENTENCE.replace("59", "69"), "c.txt"),
    ]
    bound = bind(one, texts)
    assert [check.id for check in bound.checks] == ["one", "one@2"]
    assert verdicts(bound) == [Verdict.REPRODUCED, Verdict.INCONSISTENT]
    assert set(bound.checks[1].documents.values()) == {texts[2].document}
    assert [drift.printed for drift in bound.drifts] == ["69%"]


def test_a_claim_may_join_articles():
    two = claims("claims: [{id: a, quote: ['新增{n=5户}', '累计{all=9户}'], check: n <= all}]").claims[0]
    bound = bind(two, [skeleton("新增5户。", "a.txt"), skeleton("累计4户。", "b.txt")])
    assert verdicts(bound) == [Verdict.INCONSISTENT]
    assert [document.path for document in bound.checks[0].documents.values()] == ["b.txt"]


def test_a_canonical_value_joins_the_mentions():
    text = "facts: [{id: a, value: 41.4万人, source: 公报, mentions: [{quote: '就业{v=42.4万人}'}]}]"
    fact = claims(text).facts[0]
    bound = bind_fact(fact, [skeleton("就业42.4万人")])
    assert bound.checks[0].operands["v_2"].text == "41.4万人"
    assert bound.checks[0].documents["v_2"].path == "公报"
    assert verdicts(bound) == [Verdict.INCONSISTENT]


def test_a_mention_may_name_its_article():
    text = "facts:\n- id: a\n  mentions:\n"
    text += "".join(f"  - {{quote: '新增{{v=5户}}', article: x/{name}.txt}}\n" for name in "ab")
    fact = claims(text).facts[0]
    here, there = skeleton("新增5户。", "news/x/a.txt"), skeleton("新增6户。", "news/x/b.txt")
    bound = bind_fact(fact, [here, there])
    assert bound.state is State.DRIFTED
    assert verdicts(bound) == [Verdict.INCONSISTENT]
    assert bind_fact(fact, [here]).state is State.LOST


def test_facts_are_valid_for_a_time_and_superseded():
    file = claims(
        "facts:\n"
        "- {id: old, mentions: [{quote: '额{v=5户}'}]}\n"
        "- {id: new, supersedes: old, valid: {from: 2022-06-01}, mentions: [{quote: '额{v=6户}'}]}\n"
    )
    assert [fact.id for fact in in_force(file.facts, date(2022, 5, 31))] == ["old"]
    assert [fact.id for fact in in_force(file.facts, date(2022, 6, 1))] == ["new"]


def test_a_rule_is_checked_wherever_it_fits():
    rule = claims(RULE).rules[0]
    text = f"{SENTENCE}。第一轮反馈10个问题完成整改约9个，完成率90%；反馈若干项问题。"
    checks = list(match(rule, skeleton(text)))
    assert [c.id for c in checks] == [
        *("completion-rate#1", "completion-rate#2"),
        *("completion-rate@2#1", "completion-rate@2#2"),
    ]
    assert all(c.rule == "completion-rate" and c.severity is Severity.WARNING for c in checks)
    assert checks[0].message == "{k}/{n} 与所写 {p} 不符"


@pytest.mark.parametrize(
    "text",
    [
        "反馈34%问题完成整改20项，完成率59%",
        "反馈34项的问题完成整改20项，完成率59%",
        "反馈问题完成整改20项，完成率59%",
    ],
)
def test_a_rule_is_strict_about_words_and_kinds(text):
    assert list(match(claims(RULE).rules[0], skeleton(text))) == []


def test_the_examples_of_a_rule_are_run():
    rule = claims(RULE).rules[0]
    assert check_examples(rule, skeleton, evaluate) == []
    wrong = claims(RULE.replace("pass:", "tmp:").replace("fail:", "pass:").replace("tmp:", "fail:")).rules[0]
    assert [s.message.split(",")[0] for s in check_examples(wrong, skeleton, evaluate)] == [
        "this should pass",
        "this should fail",
    ]
    odd = claims(RULE.replace("[反馈34项问题完成整改20项，完成率69%]", "[完成率69%]")).rules[0]
    assert [s.message for s in check_examples(odd, skeleton, evaluate)] == [
        "the pattern does not fit this example"
    ]


WAIVED = claim(
    QUOTE.replace("59", "69"),
    "fixed / found ~ rate",
    waive="{verdict: inconsistent, reason: 原文如此, until: 2022-12-31}",
)


def outcome(text, today=TODAY):
    bound = bind(WAIVED, [skeleton(text)])
    findings, notes = apply_waiver(bound, tuple(map(evaluate, bound.checks)), today)
    return findings[0].waiver, " ".join(notes)


def test_a_waiver_holds_for_its_verdict_and_figures():
    waiver, notes = outcome(SENTENCE.replace("59", "69"))
    assert (waiver.reason, notes) == ("原文如此", "")


@pytest.mark.parametrize(
    ("text", "today", "note"),
    [
        (SENTENCE.replace("59", "79"), TODAY, "69% has become 79%"),
        (SENTENCE.replace("59", "69"), date(2023, 1, 1), "it ended on 2022-12-31"),
        (SENTENCE.replace("59", "58"), TODAY, "it was written for inconsistent, this is only-if-truncated"),
        (SENTENCE, TODAY, "not needed any more"),
    ],
    ids=["another figure", "too late", "another verdict", "not needed"],
)
def test_a_waiver_lapses(text, today, note):
    waiver, notes = outcome(text, today)
    assert waiver is None
    assert note in notes


def test_an_expected_verdict_that_changes_is_reported():
    one = claim("合作社{n=6000户}，村{m=119个}", "n >= m", expect="undetermined")
    findings = list(map(evaluate, bind(one, [skeleton("合作社6000户，村119个")]).checks))
    assert unexpected(one, findings) == ("one was expected to be undetermined and is reproduced",)


LAYOUT = """\
factcheck: 1
# 整改
claims:
  - {id: plain, quote: '新增{n=5户}，其中''三农''{m=3户}', check: m <= n}   # 单引号
  - id: folded     # 折行
    quote: >-
      反馈{found=34项}问题
      完成整改{fixed=20项}，
      完成率{rate=59%}
    check: fixed / found ~ rate
  - check: n > 1
    id: plain-style
    quote: 投资{n=26.3亿元}
  - id: double
    quote: "授信\\u91d1额{n=96.41亿元}" # 转义
    check: n > 1
"""


def updated(text, *articles):
    file, errors = read(text, "claims.yaml")
    assert errors == []
    bound = [bind(one, [skeleton("。".join(articles) + "。")]) for one in file.claims]
    return revised(file, [patch for b in bound for patch in getattr(b, "patches", ())])


def test_update_changes_figures_and_nothing_else():
    text = updated(
        LAYOUT,
        "新增5户，其中'三农'4户",
        "反馈34项问题完成整改21项，完成率62%",
        "投资26.5亿元",
        "授信金额97亿元",
    )
    expected = (
        LAYOUT.replace("m=3户", "m=4户")
        .replace("20项", "21项")
        .replace("59%", "62%")
        .replace("26.3", "26.5")
        .replace("96.41", "97")
    )
    assert text == expected


def test_update_takes_moved_words():
    text = updated(
        LAYOUT,
        "新增5户，其中'三农'3户",
        "督察反馈的34项问题共完成整改20项，完成率59%",
        "投资26.3亿元",
        "授信金额96.41亿元",
    )
    again, errors = read(text, "claims.yaml")
    assert errors == []
    assert "".join(again.claims[1].anchors[0].quote.text.split()) == (
        "督察反馈的{found=34项}问题共完成整改{fixed=20项}，完成率{rate=59%}"
    )
    assert [line for line in text.split("\n") if "#" in line] == [
        line for line in LAYOUT.split("\n") if "#" in line
    ]


def test_update_quotes_a_text_that_its_style_cannot_hold():
    text = "factcheck: 1\nclaims:\n- id: a\n  quote: 新增农村合作社和家庭农场{n=5户}\n  check: n > 1\n"
    after = updated(text, "新增农村合作社: 家庭农场{注}5户")
    again, errors = read(after, "claims.yaml")
    assert errors == []
    assert again.claims[0].anchors[0].quote.text == "新增农村合作社: 家庭农场{{注}}{n=5户}"


def test_nothing_to_update_leaves_the_file_alone():
    assert updated(LAYOUT, "别的") == LAYOUT


def test_a_mistake_that_shows_late_has_its_place():
    file, _ = read(LAYOUT, "claims.yaml")
    error = error_at(file, file.claims[1].checks[0].offset, "户 and % do not compare")
    assert (error.line, error.source_line) == (10, "    check: fixed / found ~ rate")


def test_the_plain_language_reads_what_these_tests_print():
    assert [f.text for f in figures("约34项、26.3亿元和59%")] == ["约34项", "26.3亿元", "59%"]


def test_a_lost_quote_says_what_was_lost_and_where_it_is_declared(tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("全年完成投资20亿元。\n\n上半年完成投资8亿元，下半年完成投资12亿元。\n", "utf-8")
    declared = tmp_path / "c.yaml"
    declared.write_text(
        "factcheck: 1\narticle: a.txt\nclaims:\n"
        "  - id: gone\n    quote: 全县引进外资{v=20亿元}\n    check: v > 1\n"
        "  - id: near\n    quote: 全年共计完成投资{v=20亿元}，比上年增长{w=8%}\n    check: v > 1\n",
        "utf-8",
    )
    (found,) = check_file(article, claims=[declared]).articles
    gone, near = found.notes
    assert (gone.quote, str(gone.declared)) == ("全县引进外资{v=20亿元}", f"{declared}:5:12")
    assert "全年完成投资20亿元。" in [found.article.document.text[slice(*spot)] for spot in near.spots]
    assert near.quote.startswith("全年共计") and str(near.declared) == f"{declared}:8:12"
    as_json = found.as_dict()["notes"][0]
    assert (as_json["quote"], as_json["declared"]) == (gone.quote, gone.declared._asdict())
    assert as_json["looked"] == [str(article)]
