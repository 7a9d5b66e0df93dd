"""Every rule on its corpus pages: ``tests/corpus/<zh|en>/rules/<rule>.md``.

A page is a table of sentences. 判定 (verdict) is the gravest verdict of the rule on the sentence, 「—」
where it must stay silent; 推算值 (expected) is what the other figures imply: 1210, 58.82…, 4.5亿; an empty
cell is not compared. ``<br>`` is a line break, ``\\|`` a bar.
"""

import re
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from factcheck.discovery import passages
from factcheck.evaluate import evaluate
from factcheck.explain import equation
from factcheck.languages import LANGUAGES
from factcheck.languages.zh import characters
from factcheck.model import Verdict
from factcheck.normalise import normalise
from factcheck.recognise import recognise
from factcheck.reports.words import ZH
from factcheck.rules import rules
from factcheck.source import Document

CORPUS = Path(__file__).parent / "corpus"
SILENT = "—"
NAMES = {word: verdict for verdict, word in ZH.verdicts.items()} | {v.value: v for v in Verdict}
GRAVITY = [*Verdict]
CONSISTENT = {Verdict.REPRODUCED, Verdict.WITHIN_ROUNDING}
SCALES = {"": 1, "%": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12, "million": 10**6, "billion": 10**9}
CELL = re.compile(r"(?P<digits>-?\d+(?:\.(?P<decimals>\d+))?)(?P<cut>…)?\s*(?P<scale>\D*)")
RULES = {rule.id: rule for rule in rules()}
PAGES = [(language, name) for language in LANGUAGES for name in RULES]


@cache
def rows(language, rule):
    """Return the rows of a page as (line, text, verdict, expected); none where there is no page."""
    page = CORPUS / language / "rules" / f"{rule}.md"
    lines = page.read_text("utf-8").splitlines() if page.exists() else []
    found = []
    for number, line in enumerate(lines, 1):
        cells = [cell.strip() for cell in line.strip().strip("|").split(" | ")]
        if line.startswith("|") and len(cells) >= 2 and (cells[1] in NAMES or cells[1] == SILENT):
            found.append(
                (
                    number,
                    cells[0].replace("<br>", "\n").replace("\\|", "|"),
                    cells[1],
                    cells[2] if len(cells) > 2 else "",
                )
            )
    return tuple(found)


def findings(language, rule, text):
    """Return what one rule finds in a text."""
    article = recognise(normalise(Document.of(text)), language)
    return [evaluate(check) for check in RULES[rule].find(passages(article))]


def implies(finding, expected):
    """Tell whether the other figures imply the value written in a cell."""
    cell = CELL.fullmatch(expected)
    assert cell, f"cannot read {expected!r}"
    scale = SCALES[cell["scale"].strip()]
    gap = finding.point - Fraction(cell["digits"]) * scale if finding.point is not None else None
    step = Fraction(scale, 10 ** len(cell["decimals"] or ""))
    return gap is not None and (gap == 0 if not cell["cut"] else abs(gap) < step)


ROWS = [
    pytest.param(language, rule, *row[1:], id=f"{language}-{rule}-line-{row[0]}")
    for language, rule in PAGES
    for row in rows(language, rule)
]


@pytest.mark.parametrize(("language", "rule", "text", "verdict", "expected"), ROWS)
def test_row(language, rule, text, verdict, expected):
    found = findings(language, rule, text)
    told = [f"{f.verdict.value}: {equation(f.check)}" for f in found]
    if verdict == SILENT:
        assert not found, told
        return
    assert found, "the rule says nothing"
    gravest = max((f.verdict for f in found), key=GRAVITY.index)
    assert gravest is NAMES[verdict], told
    if expected:
        assert any(f.verdict is gravest and implies(f, expected) for f in found), [f.point for f in found]


@pytest.mark.parametrize(("language", "rule"), PAGES)
def test_page(language, rule):
    """Every rule has a page in every language, with sentences that hold, that fail, and that say nothing."""
    verdicts = [verdict for _, _, verdict, _ in rows(language, rule)]
    assert verdicts.count(SILENT) >= 3
    assert sum(NAMES.get(verdict) in CONSISTENT for verdict in verdicts) >= 3
    assert sum(NAMES.get(verdict) is Verdict.INCONSISTENT for verdict in verdicts) >= 3


TRADITIONAL = str.maketrans(characters.SIMPLIFIED, characters.TRADITIONAL)


@pytest.mark.parametrize("rule", RULES)
def test_traditional_characters_change_no_verdict(rule):
    for number, text, *_ in rows("zh", rule):
        verdicts = [finding.verdict for finding in findings("zh", rule, text)]
        retold = [finding.verdict for finding in findings("zh", rule, text.translate(TRADITIONAL))]
        assert retold == verdicts, (number, text.translate(TRADITIONAL))
