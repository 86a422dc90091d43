"""Whether a text is an agreement, terms, a licence, a policy or a law, in each part of which the same may hold."""

from __future__ import annotations

from lint.document import Document, once_a_document
from lint.language.words import vocabulary, whole_prose
from lint.patterns import pattern

OF_TERMS = pattern(
    r"\b(?:shall|hereby|herein|hereunder|thereof|liab(?:le|ility)|warrant(?:s|y|ies)|licen[cs]e[se]?|sub-?licensees?|indemnif(?:y|ies)|Agreement|Terms|Parties|provisions?)\b"
)
"""Words of an agreement, in each part of which the same may hold."""
FEWEST_OF_TERMS = 25
"""Such words of a text that is one; every fiftieth word is one, too."""
WORDS_A_TERM = 50


OF_LAW, FEWEST_OF_LAW = (
    frozenset(
        "hereby herein hereof hereinafter hereunder hereto therein thereof thereto thereunder heretofore notwithstanding "
        "pursuant licensor licensee sublicense indemnify indemnification severability assignee merchantability "
        "noninfringement".split()
    ),
    4,
)
"""Words that hardly any other text has, and how many different ones tell one that is short."""
OF_POLICIES, FEWEST_OF_POLICIES = (
    tuple(
        frozenset(forms.split("|"))
        for forms in "privacy consent cookies|cookie lawful|lawfully gdpr ccpa retention opt disclose|disclosed processors "
        "controller voluntarily anonymized pseudonymized subprocessors unsubscribe".split()
    ),
    6,
)
"""The same of policies, each word in its forms; they speak to their readers."""
LIMB, FEWEST_LIMBS = pattern(r"[“\"]?\((?:[a-z]{1,2}|[ivxIVX]{1,5}|[A-Z]|\d{1,2})\) ?\S"), 4
"""How a limb of a law begins, and how many tell that a text with these words of laws is one."""
OF_STATUTES = pattern(
    r"\b(?:subsections?|subparagraphs?|paragraph \(|section \d+|this (?:Act|title|chapter|part)|schedule)\b"
)
FEWEST_OF_STATUTES = 8
ADDRESSED = frozenset(("we", "you", "your"))


@once_a_document
def is_agreement(document: Document) -> bool:
    """Whether a text is an agreement, a licence, a policy or a law."""
    prose, known = whole_prose(document), vocabulary(document)
    if len(OF_LAW & known) >= FEWEST_OF_LAW:
        return True
    if known >= ADDRESSED and sum(not forms.isdisjoint(known) for forms in OF_POLICIES) >= FEWEST_OF_POLICIES:
        return True
    if len(OF_STATUTES.findall(prose)) >= FEWEST_OF_STATUTES:
        limbs = sum(LIMB.match(block.prose) is not None for block in document.blocks)
        if limbs >= FEWEST_LIMBS:
            return True
    found = len(OF_TERMS.findall(prose))
    return found >= max(FEWEST_OF_TERMS, (prose.count(" ") + 1) // WORDS_A_TERM)
