"""Which words does a report use?

A Chinese article gets 「矛盾」 and 「所述 59%」, an English one "inconsistent" and "stated".
"""

from factcheck.reports.words.chinese import ZH
from factcheck.reports.words.english import EN, NOTES
from factcheck.reports.words.vocabulary import Words

__all__ = ["EN", "NOTES", "ZH", "Words", "words"]

_CATALOGUE = {"zh": ZH, "en": EN}


def words(language: str) -> Words:
    """Return the words for an article's language; English where there are none."""
    return _CATALOGUE.get(language, EN)
