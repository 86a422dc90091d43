"""Temporal expressions: dates, times, durations and sets, and what they mean."""
