"""What a reader sees in the place of a word, or between two: a picture, an icon, a field."""

from __future__ import annotations

import re

from lint.patterns import pattern

PICTURE = pattern(r"!\[|<(?:img|svg|math|i|input|picture|object|video|canvas)\b", re.IGNORECASE)
"""How one begins in the source: “the ![plus](plus.png) and the <img src="bin.png"> icons”."""
