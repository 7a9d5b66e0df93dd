"""stub"""

from typing import Any

Expression = Any
