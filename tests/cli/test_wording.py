"""Does an editor understand at midnight what the report says?"""

import json

import pytest

from factcheck import cli
from factcheck.reports import manuals


@pytest.fixture
def told(tmp_path, monkeypatch, capsys):
    """A function that checks files of a project and returns what was printed."""
    monkeypatch.chdir(tmp_path)

    def check(files, *options):
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text, "utf-8")
        cli.run(["articles/", *options])
        return capsys.readouterr().out

    return check


def claimed(check, text="反馈34项问题完成整改20项，完成率69%。\n"):
    claim = "  - {id: a, quote: '反馈{n=34项}问题完成整改{k=20项}，完成率{p=69%}', check: '%s'}\n"
    return {
        "articles/a.txt": text,
        "claims/a.yaml": "factcheck: 1\narticle: ../articles/a.txt\nclaims:\n" + claim.replace("%s", check),
    }


def test_a_number_of_the_check_is_not_told_twice(told):
    lines = told(claimed("k / n ~ 60%"), "--no-discover").splitlines()
    at = next(number for number, line in enumerate(lines) if "推算" in line)
    assert lines[at].split(maxsplit=1) == ["推算", "58.82…%，相差 1.17…个百分点"]
    assert lines[at + 1].split()[0] == "说明"


def test_what_shares_add_up_to_is_told(told):
    lines = told({"articles/a.txt": "三次产业结构为7.6:43.6:49.5。"}).splitlines()
    (derived,) = (line for line in lines if "推算" in line)
    assert derived.split(maxsplit=1)[1] == "100.7%，可为 100.55至100.85%，相差 0.7个百分点"
    assert not any("quote:" in line for line in lines)


def test_both_sides_of_a_claim_are_told(told):
    text = "甲区收入120亿元，乙区收入75亿元；丙区收入100亿元，丁区收入90亿元。"
    quote = "甲区收入{a=120亿元}，乙区收入{b=75亿元}；丙区收入{c=100亿元}，丁区收入{d=90亿元}"
    claim = f"claims: [{{id: a, quote: '{quote}', check: a + b == c + d}}]\n"
    claim = f"factcheck: 1\narticle: ../articles/a.txt\n{claim}"
    lines = told({"articles/a.txt": text, "claims/a.yaml": claim}, "--no-discover").splitlines()
    at = next(number for number, line in enumerate(lines) if "推算" in line)
    assert lines[at].strip() == "推算  195亿元，可为 194亿至196亿元"
    assert lines[at + 1].strip() == "190亿元，可为 189亿至191亿元，相差 5亿元"


def test_currencies_have_their_sign_in_front(told):
    out = told(
        {"articles/a.txt": "The total was $48.6 million: $21.4 million, $15.2 million and $13.0 million."}
    )
    assert "stands for $48.55 million to $48.65 million" in out
    assert "off by $1 million" in out
    assert "USD" not in out


def test_a_mark_is_no_cue_to_read(told):
    parts = "$21.4 million on schools, $15.2 million on roads and $13.0 million on housing"
    assert "found by: total\n" in told({"articles/a.txt": f"Total spending was $48.6 million: {parts}."})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Profit fell 5% to $120 million from $100 million.", "the figures go the other way"),
        ("Profit fell 5% to $80 million from $100 million.", ""),
    ],
)
def test_a_fall_that_is_a_rise_is_called_one(told, text, reason):
    out = told({"articles/a.txt": text}, "--format", "concise")
    assert ("the other way" in out) == bool(reason)


def test_a_day_that_is_none_has_no_range(told):
    out = told({"articles/a.txt": "办法于2月30日出台。"})
    assert "没有2月30日这一天" in out
    assert "推算" not in out


def test_most_articles_choose_the_language_of_the_summary(told):
    wrong = "反馈34项问题完成整改20项，完成率69%。"
    articles = {"articles/a.txt": "Of the 115 cases, 65 (60%) were closed.", "articles/b.txt": wrong}
    assert "2 articles" in told(articles)
    assert "3 篇文章" in told({"articles/c.txt": wrong})


def test_an_empty_article_chooses_no_language(told):
    assert "2 篇文章" in told(
        {"articles/a.txt": "", "articles/b.txt": "反馈34项问题完成整改20项，完成率59%。"}
    )


BROKEN = "第二轮督察反馈34项问题完成整改20项，\n交办信访案件办结6\n65件，办结率高。全年新开工项目12\n0个。\n"


def test_a_note_about_no_claim_has_no_empty_name(told):
    files = {"articles/a.txt": BROKEN}
    assert " ! 断行存疑 \n" in told(files)
    (first, *_) = json.loads(told({}, "--format", "gitlab"))
    assert first["description"].startswith("断行存疑: 6 与 65件")
    results = json.loads(told({}, "--format", "sarif"))["runs"][0]["results"]
    assert results[0]["message"]["text"].startswith("断行存疑: 6 与 65件")
    prints = [json.dumps(result["partialFingerprints"]) for result in results]
    assert len({*prints}) == len(prints) > 1


def test_half_a_figure_accuses_nobody(told):
    whole = "今年以来，全年园艺特产总产量180万吨，其中蔬菜90万吨、食用菌44.5万吨、瓜果68万吨。"
    assert "total-1" in told({"articles/a.txt": whole})
    out = told({"articles/a.txt": whole.replace("180", "18\n0").replace("68", "28")})
    assert "断行存疑" in out
    assert "total-1" not in out


MANUAL = """\
Is a share right?

「反馈34项问题」 is
fine; 优良294天，比例
88%. No.
Silent: all else."""


def test_a_manual_fits_the_terminal():
    assert [*manuals.laid_out(MANUAL, None)] == MANUAL.split("\n")
    assert [*manuals.laid_out(MANUAL, 30)] == [
        "Is a share right?",
        "",
        "「反馈34项问题」 is fine; 优良",
        "294天，比例88%. No.",
        "Silent: all else.",
    ]
    assert [*manuals.listed({"share": "Is what a sentence says of a share right?"}, 35)] == [
        "share        Is what a sentence",
        "             says of a share right?",
    ]


def test_a_tab_is_called_a_tab(told, capsys):
    files = claimed("k <= n")
    files["claims/a.yaml"] += "\tnote: x\n"
    told(files)
    cli.run(["articles/"])
    assert "claims/a.yaml:5:1: this is no YAML: this line begins with a tab" in capsys.readouterr().err
