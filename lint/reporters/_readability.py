"""How hard a text is to read, in words that an editor knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

GRADES = {
    "flesch_reading_ease": "Flesch Reading Ease",
    "flesch_kincaid": "Flesch-Kincaid",
    "gunning_fog": "Gunning Fog",
    "smog": "SMOG",
    "coleman_liau": "Coleman-Liau",
    "automated_readability": "ARI",
    "dale_chall": "Dale-Chall",
}
"""The measures of a report, and what they are called."""


def readability(metrics: Mapping[str, float]) -> Iterator[str]:
    """The measures in one sentence, the time and the sentences in another; nothing where they were not asked for."""
    if "flesch_kincaid" not in metrics:
        return
    grades = [f"{name} {metrics[key]:g}" for key, name in GRADES.items() if key in metrics]
    yield f"Readability: {', '.join(grades)}."
    minutes = max(1, round(metrics["reading_time_seconds"] / 60))
    yield (
        f"About {minutes} min to read; {metrics['sentence_words_mean']:g} words a sentence (spread "
        f"{metrics['sentence_words_spread']:g}), {metrics['sentence_words_longest']:g} in the longest."
    )
