"""What the works are called of which somebody has a first and a second."""

from __future__ import annotations

OF_WORKS = frozenset("novel album book film play single collection opera symphony movie".split())
