"""Where a pattern of a detail stands."""

from __future__ import annotations

import re

from lint.document import Block

Found = tuple[Block, "re.Match[str]"]
"""A block, and the match in its prose."""
