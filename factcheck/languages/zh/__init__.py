"""What does Chinese offer to the checker? Its figures, sentences, enumerations and cue words."""

from __future__ import annotations

from factcheck.languages import Language
from factcheck.languages.zh.cues import CUES
from factcheck.languages.zh.items import items
from factcheck.languages.zh.reader import figures
from factcheck.languages.zh.sentences import sentences

LANGUAGE = Language("zh", figures, sentences, items, CUES)
