"""A second opinion on sentences that seem to lack a main clause: spaCy's parser, where it is installed.

The extra `spacy` brings the library; its English pipeline is fetched with `python -m spacy download en_core_web_sm`. On
its own the parser is no better than the model that ships, but where both agree a claim is hardly ever wrong.
"""

from __future__ import annotations

from functools import cache
from typing import Any

FINITE = frozenset(("MD", "VBZ", "VBP", "VBD"))


@cache
def pipeline() -> Any:
    """The smallest English pipeline that is installed, or None. Loading it takes about a second."""
    from importlib.machinery import PathFinder  # few texts have a sentence to ask about

    if PathFinder.find_spec("spacy") is None:
        return None
    from importlib.metadata import entry_points

    # spaCy finds its pipelines in the same way, but importing it takes half a second.
    installed = entry_points(group="spacy_models").names
    names = sorted((name for name in installed if name.startswith("en_core_web_")), key=_size)
    if not names:
        return None
    import spacy  # type: ignore[import-not-found,unused-ignore]

    return spacy.load(names[0], exclude=["ner", "lemmatizer", "senter"])


def _size(name: str) -> int:
    sizes = ("sm", "md", "lg", "trf")
    ending = name.rpartition("_")[2]
    return sizes.index(ending) if ending in sizes else len(sizes)


def has_main_clause(text: str) -> bool | None:
    """Whether a finite verb is the root of the sentence, or joined to it; None where there is nobody to ask."""
    nlp = pipeline()
    if nlp is None:
        return None
    return any(_is_finite_root(token) for token in nlp(text))


def _is_finite_root(token: Any) -> bool:
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    finite = token.tag_ in FINITE or (token.tag_ == "VB" and not any(child.dep_ == "aux" for child in token.children))
    while verb.dep_ == "conj":
        verb = verb.head
    return finite and verb.dep_ == "ROOT"
