"""Nouns that the checks of sums know, for their shapes and for the cheap tests in front of these."""

from __future__ import annotations

PORTIONS = tuple("instalments installments payments tranches parts lots stages portions batches".split())
"""What a sum is paid in."""
PEOPLE = tuple("men women boys girls children adults males females babies".split())
"""Kinds of people that make a whole."""
