"""The main job on the real article: all holds, one contradiction is known, and no change slips by."""

import re
from datetime import date
from pathlib import Path

import pytest

from factcheck import claims
from factcheck.arithmetic.leeway import leeway
from factcheck.explain import equation
from factcheck.model import Quantity, Verdict
from factcheck.pipeline import Options, run
from factcheck.readers import read
from factcheck.slips.alter import slips, with_value
from factcheck.source import Document, Span

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "000_edc873dba5d71a05.txt"
CLAIMS = ROOT / "claims" / "jilin-2022.yaml"
TODAY = date(2026, 1, 1)


@pytest.fixture(scope="module")
def files():
    loaded, mistakes = claims.load([CLAIMS])
    assert mistakes == []
    return loaded


@pytest.fixture(scope="module")
def report(files):
    return run([read(SEED)], files, Options(today=TODAY))


def declared(report):
    return [f for f in report.articles[0].findings if f.check.origin.value == "claim"]


def test_more_than_sixty_relations_hold(report):
    holding = [f for f in declared(report) if f.verdict in (Verdict.REPRODUCED, Verdict.WITHIN_ROUNDING)]
    assert len(holding) > 60


def test_every_check_is_decided_or_said_to_be_loose(report, files):
    loose = {c.id for c in files[0].claims if c.expect is Verdict.UNDETERMINED}
    undecided = {f.check.id.partition("#")[0] for f in declared(report) if f.verdict is Verdict.UNDETERMINED}
    assert undecided == loose
    assert report.articles[0].notes == ()


def test_the_contradiction_in_print_is_shown_and_waived(report):
    (wrong,) = [f for f in declared(report) if f.verdict is Verdict.INCONSISTENT]
    assert [q.text for q in wrong.check.operands["v"]] == ["42.4万人次", "46.2万人"]
    assert wrong.waiver.reason


def test_discovery_accuses_of_nothing_else(report):
    wrong = [equation(f.check) for f in report.articles[0].findings if f.verdict is Verdict.INCONSISTENT]
    assert [equation for equation in wrong if "42.4" not in equation] == []


CHINESE = re.compile(r"[二两三四五六七八九十]+")
OTHERS = ("二", "九", "三", "十二")


def breaking(quantity, accepts):
    """Yield numerals that the figure could not have been printed as."""
    for slipped in slips(quantity):
        altered = with_value(quantity, slipped.value)
        if slipped.numeral and not accepts(altered.widest.scaled(quantity.unit.factor)):
            yield slipped.numeral
    digits = re.search(r"\d+", quantity.text)
    for power in (2, 4, 6, 9):
        for value, zeros in ((quantity.value * 10**power, "0" * power),):
            altered = with_value(quantity, value)
            if digits and not accepts(altered.widest.scaled(quantity.unit.factor)):
                yield quantity.text.replace(digits.group(), digits.group() + zeros, 1)


def rewritten(document, quantity, numeral):
    """Write another numeral at the figure's place in the original, line breaks and all."""
    place = document.origin(Span(quantity.start, quantity.end))
    printed = document.original[place.start : place.end]
    old, new = re.search(r"\d[\d.,]*[万亿]?", quantity.text), re.search(r"\d[\d.,]*[万亿]?", numeral)
    assert old
    assert new
    changed = printed.replace(old.group(), new.group(), 1)
    if changed == printed:  # the digits and their scale stand on two lines
        pair = re.search(r"\d[\d.,]*", quantity.text), re.search(r"\d[\d.,]*", numeral)
        changed = printed.replace(pair[0].group(), pair[1].group(), 1)
    if changed == printed:  # only the scale has changed
        changed = printed.translate(str.maketrans("万亿", "亿万"))
    assert changed != printed, (printed, numeral)
    return document.original[: place.start] + changed + document.original[place.end :]


def altered_articles(report):
    """Yield for every figure of every declared check an article in which the relation breaks."""
    document = report.articles[0].article.document
    for finding in declared(report):
        if finding.verdict not in (Verdict.REPRODUCED, Verdict.WITHIN_ROUNDING):
            continue
        for quantity, _, accepts in leeway(finding.check):
            if re.search(r"\d", quantity.text):
                numeral = next(breaking(quantity, accepts), None)
                if numeral:
                    yield finding.check.id, quantity, rewritten(document, quantity, numeral)
            else:
                yield from in_words(document, finding, quantity, accepts)


def in_words(document, finding, quantity, accepts):
    place = document.origin(Span(quantity.start, quantity.end))
    printed = document.original[place.start : place.end]
    numeral = CHINESE.search(printed)
    values = dict(zip(OTHERS, (2, 9, 3, 12), strict=True))
    for other, value in values.items():
        if numeral and not accepts(with_value(quantity, quantity.value * 0 + value).widest):
            changed = printed.replace(numeral.group(), other, 1)
            yield (
                finding.check.id,
                quantity,
                document.original[: place.start] + changed + document.original[place.end :],
            )
            return


def test_every_altered_figure_is_found(report, files):
    missed, tried = [], 0
    everywhere = [claims.ClaimsFile(f.path, f.source, (), f.claims, f.facts, f.rules) for f in files]
    for claim, quantity, text in altered_articles(report):
        tried += 1
        again = run([Document.of(text)], everywhere, Options(discover=False, today=TODAY))
        wrong = [f for f in declared(again) if f.verdict is Verdict.INCONSISTENT and f.waiver is None]
        if claim not in {f.check.id for f in wrong}:
            missed.append((claim, quantity.text))
    assert tried > 120
    assert missed == []


def test_figures_of_every_claim_are_altered(report, files):
    tried = {claim.partition("#")[0] for claim, _, _ in altered_articles(report)}
    without = {
        claim.id
        for claim in files[0].claims
        if claim.expect is None and claim.id not in tried and has_figures(report, claim.id)
    }
    assert without == set()


def has_figures(report, claim):
    checks = [f.check for f in declared(report) if f.check.id.partition("#")[0] == claim]
    return any(isinstance(operand, Quantity) for check in checks for operand in check.operands.values())
