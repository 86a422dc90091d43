"""Measures what copydesk costs: see README.md in this folder."""
