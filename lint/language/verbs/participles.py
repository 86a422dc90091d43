"""Words that stand beside participles, and tell these from finite verbs of the same form."""

from __future__ import annotations

BEFORE_PARTICIPLES = frozenset("had has have was were is are".split())
BETWEEN = frozenset("been being not never ever also just only already now still since all both".split())
"""Words between such a form and the participle that belongs to it."""
FINITE_ONLY = BEFORE_PARTICIPLES | frozenset(
    "am did do will would can could may might must shall should came went ran took gave saw knew grew wrote spoke broke fell rose began became drew flew threw ate drove chose "
    "wore bore tore swam sang sank drank rang shook stole froze forgot hid rode lay woke blew".split()
)
"""Forms that stand for themselves behind it: “all that she had was lost”."""
OPENS_PARTICIPLES = frozenset("when if while once unless until though although where".split())
BEHIND_PARTICIPLES = frozenset("to by in on at with for from as under of".split())
"""Words before and behind a participle that stands for a clause: “When exposed to light, …”."""
