"""The rules that are shipped as data say of their own examples what they promise."""

from pathlib import Path

import pytest

import factcheck
from factcheck.claims import Skeleton, load
from factcheck.claims.examples import check_examples
from factcheck.evaluate import evaluate
from factcheck.languages import load as language
from factcheck.recognise import recognise
from factcheck.source import Document

FOLDER = Path(factcheck.__file__).parent / "patterns"
FILES, ERRORS = load([FOLDER])
RULES = [(Path(file.path).stem, rule) for file in FILES for rule in file.rules]


def test_the_library_is_well_written():
    assert ERRORS == []
    assert {code for code, _ in RULES} == {"zh", "en"}


@pytest.mark.parametrize(("code", "rule"), RULES, ids=[f"{code}-{rule.id}" for code, rule in RULES])
def test_examples(code, rule):
    def understand(text):
        return Skeleton.of(recognise(Document.of(text), code), language(code))

    assert rule.passing
    assert rule.failing
    assert [surprise.message for surprise in check_examples(rule, understand, evaluate)] == []
