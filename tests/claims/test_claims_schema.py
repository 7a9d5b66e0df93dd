"""The published schema and the loader accept the same files."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from test_claimsfile import CASES, SEED_CLAIMS

import factcheck
from factcheck.claims import load

SCHEMA = json.loads((Path(factcheck.__file__).parent / "claims.schema.json").read_text("utf-8"))
TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
}
# what stands inside a text, or a key that a mapping cannot hold twice, is the loader's to see
INSIDE = """
a key given twice, an unknown name, an unknown function, a number with a unit,
a comma between square brackets, an expression that ends early, no relation, a brace that is not closed,
a brace that is not opened, a quote without words, a bracket without a figure, a bracket without a numeral,
a kind outside a rule, a figure inside a rule, an unknown kind, the same id twice, a name in the message,
one name for two figures, a fact that compares nothing, a fact that supersedes none,
a period that ends before it begins, signs that have no place, a message with a brace too many,
a name that is an unknown too, a mention of a fact that brackets nothing
"""
INSIDE = {" ".join(title.split()) for title in INSIDE.split(",")}


def accepts(schema, value):
    """Validate by the keywords that the schema uses; an unknown keyword is an error of the test."""
    if isinstance(schema, bool):
        return schema
    return all(_keyword(key, wanted, value) for key, wanted in schema.items())


def _keyword(key, wanted, value):
    match key:
        case "$schema" | "title" | "description" | "$defs":
            return True
        case "$ref":
            return accepts(SCHEMA["$defs"][wanted.rpartition("/")[2]], value)
        case "type":
            kinds = [wanted] if isinstance(wanted, str) else wanted
            return any(isinstance(value, TYPES[kind]) for kind in kinds)
        case "enum":
            return value in wanted
        case "allOf":
            return all(accepts(one, value) for one in wanted)
        case "anyOf":
            return any(accepts(one, value) for one in wanted)
        case "required":
            return not isinstance(value, dict) or set(wanted) <= set(value)
        case "properties":
            return not isinstance(value, dict) or all(
                accepts(s, value[k]) for k, s in wanted.items() if k in value
            )
        case "additionalProperties":
            return True  # looked at with the object: see closed()
        case "items":
            return not isinstance(value, list) or all(accepts(wanted, one) for one in value)
        case "minItems":
            return not isinstance(value, list) or len(value) >= wanted
        case "pattern":
            return not isinstance(value, str) or bool(re.search(wanted, value))
        case "maxLength":
            return not isinstance(value, str) or len(value) <= wanted
        case "minimum":
            return isinstance(value, str) or value >= wanted
        case "maximum":
            return isinstance(value, str) or value <= wanted
        case "format":
            return not isinstance(value, str) or _is_day(value)
    raise AssertionError(f"the schema uses {key}")


def _is_day(text):
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def closed(schema, value):
    """Tell whether objects hold only known keys, all the way down."""
    if isinstance(schema, bool) or "$ref" in schema:
        return schema is True or closed(SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], value)
    if isinstance(value, list) and "items" in schema:
        return all(closed(schema["items"], one) for one in value)
    if isinstance(value, dict) and "additionalProperties" in schema:
        known = schema["properties"]
        return set(value) <= set(known) and all(closed(known[key], one) for key, one in value.items())
    return True


def schema_accepts(text):
    value = yaml.load(text, Loader=yaml.BaseLoader)
    return accepts(SCHEMA, value) and closed(SCHEMA, value)


def loader_accepts(text, folder):
    (folder / "a.txt").touch()
    file = folder / "claims.yaml"
    file.write_text(text, "utf-8")
    return load([file])[1] == []


def with_article(text):
    return text.replace("factcheck: 1\n", "factcheck: 1\narticle: a.txt\n", 1)


@pytest.mark.parametrize(
    ("title", "text"), [(case.id, case.values[0]) for case in CASES], ids=[c.id for c in CASES]
)
def test_mistakes_of_shape_are_mistakes_in_the_schema(title, text, tmp_path):
    text = with_article(text)
    assert not loader_accepts(text, tmp_path)
    if title in INSIDE:
        assert schema_accepts(text)
        return
    try:
        assert not schema_accepts(text)
    except yaml.YAMLError:
        return  # what no YAML reader accepts needs no schema


CLAIM = "{id: a, quote: '有{n=5户}', check: n > 1%s}"
FACT = "{id: a, mentions: [{quote: '有{v=5户}'%s}]%s}"
TABLE = [
    ("claims: [%s]" % (CLAIM % ""), True),
    ("claims: [%s]" % (CLAIM % ", note: 170.50"), True),
    ("claims: [%s]" % (CLAIM % ", nth: 2, within: 甲"), True),
    ("claims: [%s]" % (CLAIM % ", nth: 0"), False),
    ("claims: [%s]" % (CLAIM % ", nth: -1"), False),
    ("claims: [%s]" % (CLAIM % ", nth: 1.5"), False),
    ("claims: [%s]" % (CLAIM % ", nth: 123456"), False),
    ("claims: [%s]" % (CLAIM % ", note: ''"), False),
    ("claims: [%s]" % (CLAIM % ", within: [甲]"), False),
    ("claims: [%s]" % (CLAIM % ", message: '{n} 不符'"), True),
    ("claims: [%s]" % (CLAIM % ", waive: {verdict: inconsistent, reason: 原文, until: 2030-01-01}"), True),
    ("claims: [%s]" % (CLAIM % ", waive: {verdict: wrong, reason: 原文}"), False),
    ("claims: [%s]" % (CLAIM % ", waive: 原文如此"), False),
    ("claims: [%s]" % (CLAIM % ", waive: {verdict: inconsistent, reason: 原文, until: 2030-1-1}"), False),
    ("claims: [{id: a, quote: ['有{n=5户}'], check: [n > 1, n > 2]}]", True),
    ("claims: [{id: a, quote: [], check: n > 1}]", False),
    ("claims: [{id: a, quote: '有{n=5户}', check: []}]", False),
    ("claims: [{id: ' a', quote: '有{n=5户}', check: n > 1}]", False),
    ("claims: [{id: 12, quote: '有{n=5户}', check: n > 1}]", True),
    ("claims: []", False),
    ("claims: {}", False),
    ("facts: [%s]" % (FACT % ("", "")), True),
    ("facts: [%s]" % (FACT % (", article: a.txt", ", value: 5户, source: 公报")), True),
    ("facts: [%s]" % (FACT % ("", ", valid: {from: 2022-01-01}")), True),
    ("facts: [%s]" % (FACT % ("", ", valid: {since: 2022-01-01}")), False),
    ("facts: [%s]" % (FACT % ("", ", valid: 2022-01-01")), False),
    ("facts: [%s]" % (FACT % ("", ", nth: 1")), False),
    ("facts: [{id: a, mentions: []}]", False),
    ("facts: [{id: a}]", False),
    ("rules: [{id: a, quote: '有{n:count}', check: n > 1, examples: {pass: [有5户], fail: 有1户}}]", True),
    ("rules: [{id: a, quote: '有{n:count}', check: n > 1, examples: [有5户]}]", False),
    ("rules: [{id: a, quote: '有{n:count}', check: n > 1, waive: {}}]", False),
    ("rules: [{id: a, quote: ['有{n:count}'], check: n > 1}]", False),
    ("rules: [{id: a, quote: '有{n:count}', check: n > 1, severity: note}]", True),
]


@pytest.mark.parametrize(("text", "good"), TABLE, ids=[text[:60] for text, _ in TABLE])
def test_the_schema_and_the_loader_agree(text, good, tmp_path):
    whole = f"factcheck: 1\narticle: a.txt\n{text}\n"
    assert (loader_accepts(whole, tmp_path), schema_accepts(whole)) == (good, good)


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("claims: [%s]" % (CLAIM % ""), False),
        ("facts: [%s]" % (FACT % ("", "")), False),
        ("facts: [%s]" % (FACT % (", article: a.txt", "")), True),
        ("rules: [{id: a, quote: '有{n:count}', check: n > 1}]", True),
    ],
)
def test_an_article_is_needed_where_quotes_are_copied(text, good, tmp_path):
    whole = f"factcheck: 1\n{text}\n"
    assert (loader_accepts(whole, tmp_path), schema_accepts(whole)) == (good, good)


def test_the_claims_of_the_seed_fit_the_schema():
    for path in SEED_CLAIMS.glob("*.yaml"):
        assert schema_accepts(path.read_text("utf-8"))
