"""Drafted claims: what discovery finds, written so that a person can review it and nothing changes."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import cli, pipeline
from factcheck.claims import ClaimsFile, read
from factcheck.declared import declared
from factcheck.draft import draft, places
from factcheck.draft.file import added, written
from factcheck.draft.writing import UnwritableError, inserted, paragraphs_of, scalar
from factcheck.evaluate import evaluate, verdict_of
from factcheck.readers import read as read_article
from factcheck.source import Document
from factcheck.yamlnodes import compose

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "000_edc873dba5d71a05.txt"
RATE = "巡查发现问题250个，已整改230个，整改率92%。"
WRONG = "巡查发现问题250个，已整改230个，整改率96%。"


def understood(text, language=None):
    return pipeline.understand(Document.of(text, "a.txt"), language)


def drafted(article):
    return draft(article, pipeline.discovered(article))


def text_of(article):
    return written(article, drafted(article), "a.txt")


def checked(article, text):
    """Return what a claims file says of an article: its findings and notes."""
    file, mistakes = read(text, "claims.yaml")
    assert mistakes == []
    anywhere = ClaimsFile(file.path, file.source, (), file.claims, file.facts, file.rules)
    (outcome,) = declared([anywhere], [article], evaluate, date(2026, 1, 1))
    return outcome.findings, outcome.notes


def verdicts(checks):
    return Counter((places(check), verdict_of(check)) for check in checks)


def agrees(article):
    """Draft an article, check the draft, compare with what discovery says; return the number of checks."""
    found = list(pipeline.discovered(article))
    result = draft(article, found)
    if not result.entries:
        assert len(result.omitted) == len(found)
        return 0
    findings, notes = checked(article, written(article, result, "a.txt"))
    assert notes == []
    said, wanted = verdicts(f.check for f in findings), verdicts(found)
    assert said <= wanted
    assert said.total() + len(result.omitted) == wanted.total()
    known = [finding.check for finding in findings]
    assert draft(article, pipeline.discovered(article, known), known).entries == []
    return said.total()


# --- the same verdicts ----------------------------------------------------------------------------


def test_the_seed():
    article = pipeline.understand(read_article(SEED))
    assert agrees(article) >= 30


def test_the_seed_under_its_headings():
    lines = text_of(pipeline.understand(read_article(SEED))).splitlines()
    heading = next(i for i, line in enumerate(lines) if line.endswith("- 践行生态文明 推进绿色发展"))
    quote = r"    quote: 第二轮督察反馈\{(\w+)=34项\}问题完成整改\{(\w+)=20项\}，完成率\{(\w+)=59%\}"
    share = next(i for i, line in enumerate(lines) if i > heading and re.fullmatch(quote, line))
    whole, part, rate = re.fullmatch(quote, lines[share]).groups()
    assert lines[share - 1].endswith("-l493")
    assert any(line.endswith(f"{part} / {whole} ~ {rate}") for line in lines[share : share + 4])
    assert not [line for line in lines[heading + 1 : share] if "-----" in line]


def sentences(language):
    """Return the sentences of all pages of rules."""
    found = []
    for page in sorted((ROOT / "tests/corpus" / language / "rules").glob("*.md")):
        for line in page.read_text("utf-8").splitlines():
            cells = [cell.strip() for cell in line.strip().strip("|").split(" | ")]
            if line.startswith("| ") and len(cells) > 1 and not cells[0].startswith(("原文", "text", "---")):
                found.append(cells[0].replace("<br>", "\n"))
    return found


SENTENCES = {language: sentences(language) for language in ("zh", "en")}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_most_relations_of_the_corpus_are_drafted(language):
    found = done = 0
    for sentence in SENTENCES[language]:
        article = understood(sentence, language)
        found += len(list(pipeline.discovered(article)))
        done += agrees(article)
    assert done >= found * 0.8, f"{done} of {found}"


@settings(max_examples=60, deadline=None)
@given(st.data(), st.sampled_from(["zh", "en"]), st.sampled_from(["\n", "\n\n", " ", ""]))
def test_any_sentences_of_the_corpus(data, language, between):
    """Also where a sentence stands twice, in one paragraph or in two."""
    several = data.draw(st.lists(st.sampled_from(SENTENCES[language]), min_size=2, max_size=6))
    agrees(understood(between.join(several), language))


# --- the words ------------------------------------------------------------------------------------


def quotes(text):
    file, mistakes = read(text_of(understood(text)), "claims.yaml")
    assert mistakes == []
    return [anchor.quote.text for claim in file.claims for anchor in claim.anchors]


def test_a_quote_is_whole_clauses_and_no_more():
    text = f"市里今年继续整改，各区都有进展。{RATE}明年还要继续。"
    assert [re.sub(r"\{\w+=", "{", quote) for quote in quotes(text)] == [
        "巡查发现问题{250个}，已整改{230个}，整改率{92%}"
    ]


def test_a_quote_takes_more_words_where_its_own_stand_twice():
    twice = f"东城区通报，{RATE}\n西城区通报，{RATE}"
    assert [quote[:6] for quote in quotes(twice)] == ["东城区通报，", "西城区通报，"]


def test_the_same_paragraph_twice_needs_a_number():
    file, mistakes = read(text_of(understood(f"{RATE}\n{RATE}")), "claims.yaml")
    assert mistakes == []
    assert [anchor.nth for claim in file.claims for anchor in claim.anchors] == [1, 2]


def test_parts_share_a_name():
    (quote,) = quotes("园艺特产产量达180万吨，其中蔬菜产量90万吨、食用菌产量44.5万吨、瓜果产量28万吨。")
    assert quote.count("{parts=") == 3
    assert "{whole=180万吨}" in quote


def test_what_does_not_hold_is_drafted_with_its_verdict():
    lines = text_of(understood(WRONG)).splitlines()
    at = next(number for number, line in enumerate(lines) if "- id:" in line)
    assert lines[at - 1].startswith("  # inconsistent: 230个 ÷ 250个 ≠ ")


def test_headings_are_short_lines_without_a_mark():
    text = "城市更新\n三年行动\n今年完成了。\n民生\n\n明年继续。"
    assert [(p.words, p.heading) for p in paragraphs_of(text) if p.heading] == [
        ("今年完成了。", "城市更新 三年行动"),
        ("", "民生"),
        ("明年继续。", "民生"),
    ]


# --- YAML -----------------------------------------------------------------------------------------


@given(st.text())
@settings(max_examples=300)
def test_every_text_arrives_as_written(text):
    root = compose(f"a: {scalar(text)}\n", lambda mistake: pytest.fail(mistake.message))
    assert root.get("a").value == text


@pytest.mark.parametrize(
    "text", ["", "170.50", "12:30", "NO", "0123", "a: b", "a #b", "{n=3个}", "x\u2028y", "- a"]
)
def test_awkward_texts_arrive_as_written(text):
    root = compose(f"a:\n  - {scalar(text)}\n", lambda mistake: pytest.fail(mistake.message))
    assert root.get("a").items[0].value == text


# --- what is there already --------------------------------------------------------------------------

OLD = """\
factcheck: 1  # by hand
article: a.txt
claims:
- id: mine      # its own layout
  quote: '其中{a=3个}'

  check: a == a
# the end of the claims
rules:
- {id: r, quote: '{n:count}街道', check: n >= n}
"""
ARTICLE = f"其中3个街道。{RATE}\n另有{WRONG}"


def updated(old, article):
    file, mistakes = read(old, "claims.yaml")
    assert mistakes == []
    findings, _ = checked(article, old)
    known = [finding.check for finding in findings]
    taken = {one.id for part in (file.claims, file.facts, file.rules) for one in part}
    return added(
        old, "claims.yaml", article, draft(article, pipeline.discovered(article, known), known, taken)
    )


@pytest.mark.parametrize(
    "old",
    [
        OLD,
        OLD.replace("\n", "\r\n"),
        OLD.partition("# the end")[0].rstrip(),
        "factcheck: 1\narticle: a.txt\nrules:\n- {id: r, quote: '{n:count}街道', check: n >= n}",
    ],
    ids=["list", "windows", "no-end", "no-claims"],
)
def test_update_adds_and_changes_nothing_else(old):
    article = understood(ARTICLE)
    new = updated(old, article)
    assert new != old
    left = iter(new.splitlines())
    assert all(line in left for line in old.splitlines()), "an old line is gone or has moved"
    assert len(read(new, "claims.yaml")[0].claims) == len(read(old, "claims.yaml")[0].claims) + 2
    assert ("\r\n" in new) == ("\r\n" in old) == (new.count("\r\n") == new.count("\n"))
    assert updated(new, article) == new


def test_update_uses_no_id_twice():
    article = understood(ARTICLE)
    taken = re.search(r"id: (\w+-l1)\b", updated(OLD, article)).group(1)
    assert f"id: {taken}-2" in updated(OLD.replace("id: mine", f"id: {taken}"), article)


@pytest.mark.parametrize(
    "old", ["{factcheck: 1, article: a, claims: []}", "factcheck: 1\narticle: a\nclaims: [ ]\nrules: []\n"]
)
def test_a_layout_without_place_for_lines_is_refused(old):
    with pytest.raises(UnwritableError):
        inserted(old, "claims.yaml", {"claims": ["- id: x", "  quote: a{n=3个}", "  check: n == n"]})


# --- the command ----------------------------------------------------------------------------------


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in ("articles", "claims"):
        (tmp_path / folder).mkdir()
    (tmp_path / "articles/one.txt").write_text(RATE + "\n", "utf-8")
    return tmp_path


def test_draft_then_check(desk, capsys):
    assert cli.run(["draft", "articles/one.txt", "--output", "claims/one.yaml"]) == 0
    assert "article: ../articles/one.txt" in (desk / "claims/one.yaml").read_text("utf-8")
    assert cli.run(["check", "--no-discover", "articles"]) == 0
    assert re.search(r"1 claim with \d checks", capsys.readouterr().err)


def test_the_path_suits_the_claims_folder(desk, capsys):
    assert cli.run(["draft", "articles/one.txt"]) == 0
    (desk / "claims/one.yaml").write_text(capsys.readouterr().out, "utf-8")
    assert cli.run(["claims", "check"]) == 0


def test_update_in_place(desk, capsys):
    assert cli.run(["draft", "articles/one.txt", "--output", "claims/one.yaml"]) == 0
    before = (desk / "claims/one.yaml").read_bytes()
    (desk / "articles/one.txt").write_text(f"{RATE}\n另有{WRONG}\n", "utf-8")
    assert cli.run(["draft", "articles/one.txt", "--update", "claims/one.yaml"]) == 0
    after = (desk / "claims/one.yaml").read_bytes()
    assert after.startswith(before.rstrip())
    assert "整改率{rate=96%}" in after.decode()
    assert cli.run(["draft", "articles/one.txt", "--update", "claims/one.yaml"]) == 0
    assert (desk / "claims/one.yaml").read_bytes() == after
    assert capsys.readouterr().err.splitlines()[-1] == "nothing to add: what was found is declared already"


def test_nothing_found(desk, capsys):
    (desk / "articles/one.txt").write_text("今天天气很好。\n", "utf-8")
    assert cli.run(["draft", "articles/one.txt", "--output", "claims/one.yaml"]) == 4
    assert not (desk / "claims/one.yaml").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["draft", "articles"],
        ["draft", "articles/two.txt"],
        ["draft", "articles/one.txt", "--update", "claims"],
        ["draft", "articles/one.txt", "--output", "nowhere/one.yaml"],
    ],
)
def test_mistakes_of_the_command(desk, arguments, capsys):
    assert cli.run(arguments) == 2
    assert capsys.readouterr().err


def test_update_refuses_claims_about_another_article(desk, capsys):
    assert cli.run(["draft", "articles/one.txt", "--output", "claims/one.yaml"]) == 0
    (desk / "articles/two.txt").write_text(WRONG, "utf-8")
    before = (desk / "claims/one.yaml").read_bytes()
    assert cli.run(["draft", "articles/two.txt", "--update", "claims/one.yaml"]) == 2
    assert (desk / "claims/one.yaml").read_bytes() == before
    assert "not about" in capsys.readouterr().err


def test_a_quote_closes_the_bracket_that_it_opens():
    text = "The council handled 1,067 complaints, of whom 480 (44%) were resolved within a month."
    assert "({rate=44%})" in text_of(understood(text))
