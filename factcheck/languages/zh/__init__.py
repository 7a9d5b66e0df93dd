"""What does Chinese offer to the checker?

「其中授信金额26.3亿元」 needs its figures, its sentences, its enumerations and its cue words.
"""

from __future__ import annotations

from factcheck.languages import Language
from factcheck.languages.zh.characters import folded
from factcheck.languages.zh.cues import CUES
from factcheck.languages.zh.items import items
from factcheck.languages.zh.reader import figures
from factcheck.languages.zh.sentences import sentences

LANGUAGE = Language("zh", figures, sentences, items, CUES, folded)
