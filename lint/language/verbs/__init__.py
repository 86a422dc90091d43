"""Verbs: whether a sentence has one, and which of its words it is."""
