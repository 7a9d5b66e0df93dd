"""The claims of the seed find their sentences after every honest edit; a changed figure is a drift."""

import random
import re
from functools import cache
from pathlib import Path

import pytest

from factcheck.claims import Skeleton, State, bind, load, read
from factcheck.claims.anchors import find
from factcheck.claims.update import revised
from factcheck.languages import load as language
from factcheck.normalise import normalise
from factcheck.recognise import recognise
from factcheck.source import Document

ROOT = Path(__file__).parents[2]
RAW = (ROOT / "seeds" / "000_edc873dba5d71a05.txt").read_text("utf-8")
FILES, ERRORS = load([ROOT / "claims"])
CLAIMS = [*FILES[0].claims, *(fact.claim for fact in FILES[0].facts)]
WIDE = str.maketrans("0123456789%", "０１２３４５６７８９％")
POINTS = str.maketrans("，；：（）", ",;:()")


@cache
def text():
    return normalise(Document.of(RAW)).text


def skeleton(raw):
    return Skeleton.of(recognise(normalise(Document.of(raw)), "zh"), language("zh"))


def wrapped(width):
    paragraphs = re.split("[\n\u2029]", text())
    return "\n\n".join(p[at : at + width] for p in paragraphs for at in range(0, len(p), width))


def with_more_sentences(seed):
    chance = random.Random(seed)
    # a quote may hold two paragraphs or two sentences; nothing is put in between those
    within = {
        claim_text for c in CLAIMS for a in c.anchors for claim_text in re.findall("。.", a.quote.plain)
    }
    return re.sub(
        "。.",
        lambda m: m[0] if m[0] in within or chance.random() < 0.5 else f"。有关工作正在推进。{m[0][1]}",
        text(),
    )


EDITS = {
    "as it is": lambda: RAW,
    "without hard line breaks": text,
    "Windows line ends": lambda: RAW.replace("\n", "\r\n"),
    "wide digits": lambda: RAW.translate(WIDE),
    "narrow punctuation": lambda: text().translate(POINTS),
    "blanks after digits": lambda: re.sub(r"(?<=\d)(?=[\u4e00-\u9fff])", " ", text()),
    "another encoding": lambda: RAW.encode("gb18030").decode("gb18030"),
    "wrapped at 20": lambda: wrapped(20),
    "wrapped at 33": lambda: wrapped(33),
    "more sentences": lambda: with_more_sentences(1),
}


def test_the_claims_are_well_written():
    assert ERRORS == []
    assert len(CLAIMS) > 60


@pytest.mark.parametrize("edit", EDITS)
def test_untouched_sentences_are_found(edit):
    edited = skeleton(EDITS[edit]())
    assert [claim.id for claim in CLAIMS if bind(claim, [edited]).state is not State.ANCHORED] == []


def changed(figure):
    """Return a figure of the same look with another last digit or another first Chinese numeral."""
    digit = re.search(r"\d(?=\D*$)", figure)
    if digit:
        return figure[: digit.start()] + str((int(digit[0]) + 1) % 10) + figure[digit.end() :]
    numeral = re.search("[一二两三四五六八九十]", figure)
    return figure[: numeral.start()] + "七" + figure[numeral.end() :] if numeral else figure


def places(claim):
    """Return where the figures of a claim stand in the text, last first."""
    here = skeleton(RAW)
    for anchor in claim.anchors:
        for capture in find(anchor.quote, here)[0].captures:
            if capture.segment.is_figure:
                yield here.span(capture.start, capture.end)


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
def test_changed_figures_are_drifts_and_never_lost(claim):
    spans = sorted(set(places(claim)), reverse=True)
    edited = text()
    for start, end in spans:
        edited = edited[:start] + changed(edited[start:end]) + edited[end:]
    result = bind(claim, [Skeleton.of(recognise(Document.of(edited), "zh"), language("zh"))])
    assert result.state is (State.DRIFTED if spans else State.ANCHORED)
    assert {drift.written for drift in result.drifts} == {
        figure.written for anchor in claim.anchors for figure in anchor.quote.figures
    }


def test_update_accepts_all_of_it_and_keeps_the_layout():
    file = FILES[0]
    spans = {span for claim in CLAIMS for span in places(claim)}
    edited, done = text(), len(text())
    for start, end in sorted(spans, reverse=True):
        if end <= done:
            edited, done = edited[:start] + changed(edited[start:end]) + edited[end:], start
    article = Skeleton.of(recognise(Document.of(edited), "zh"), language("zh"))
    drifted = {claim.id: bind(claim, [article]) for claim in CLAIMS}
    # 「1月至11月」 in two brackets between changed words is left to a person
    lost = [name for name, result in drifted.items() if result.state is State.LOST]
    assert lost == ["reporting-period"]
    patches = [patch for name, result in drifted.items() if name not in lost for patch in result.patches]
    after = revised(file, patches)
    again, errors = read(after, file.path, ROOT / "claims")
    assert errors == []
    claims = [*again.claims, *(fact.claim for fact in again.facts)]
    assert [c.id for c in claims if bind(c, [article]).state is not State.ANCHORED] == lost
    assert [line.partition("#")[2] for line in after.split("\n")] == [
        line.partition("#")[2] for line in file.source.split("\n")
    ]
