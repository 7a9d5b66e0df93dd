"""Amounts written out with zeros may be rounded: 12,000 employees may be 12,100, but not 14,100."""

import pytest

from factcheck import check_text

ROUNDED = [
    ("The company has 12,000 employees: 7,400 in Europe, {} in Asia and 1,600 in America.", "3,100", "5,100"),
    ("A workforce of 12,000 is made up of {} men and 4,700 women.", "7,400", "8,400"),
    ("The median salary rose {} to $61,000 from $58,500.", "4.2%", "6.2%"),
    ("Membership grew by {}, from 210,000 to 223,000.", "12,400", "16,400"),
]


def contradictions(text):
    (article,) = check_text(text, language="en").as_dict()["articles"]
    return [finding["equation"] for finding in article["findings"] if finding["verdict"] == "inconsistent"]


@pytest.mark.parametrize(("text", "true", "wrong"), ROUNDED)
def test_whole_thousands_may_be_rounded(text, true, wrong):
    assert not contradictions(text.format(true))
    assert contradictions(text.format(wrong))
