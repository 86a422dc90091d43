"""The keys of a config file, each declared once: validation, the file that `init` writes,
the manual and the schema come from here."""

from __future__ import annotations

from typing import Literal

from lint.diagnostics import SEVERITIES
from lint.records import Record

Kind = Literal["list", "choice", "date", "pairs", "entries", "settings", "sections"]


class Key(Record):
    """A key of the file: what kind of value it takes, what it means, an example, and the values of a choice."""

    kind: Kind
    meaning: str
    example: str
    choices: tuple[str, ...] = ()


ENGLISH = ("mixed", "british", "oxford", "american", "canadian", "australian")
KEYS = {
    "extends": Key("list", "config files that this one builds on; relative to this file", "extends: [../house.yaml]"),
    "rules": Key(
        "list",
        "files and folders of your own rules, added to those that ship; relative to this file",
        "rules: [house-rules/]",
    ),
    "files": Key(
        "list", "the files that are checked where a folder is named, as patterns like those of .gitignore; they count "
            "from the folder of this file, for files elsewhere from that of the file that extends it, and with "
            "--config from the current one", "files: ['*.md', '*.txt']"
    ),
    "ignore": Key(
        "list", "files that are not checked, even where they are named, as patterns like those of .gitignore; they count "
            "from where those of “files” do", "ignore: [archive/, '*.draft.md']"
    ),
    "select": Key("list", "only these rules or desks run", "select: [headlines, sentences]"),
    "severity": Key(
        "pairs",
        "a rule or a desk: the highest severity of its findings in this folder, or off; what is less sure stays a warning or a suggestion, and “fail-on: warning” makes warnings stop a run too",
        "severity:\n  names: error\n  sentences/repeated-word: off",
        (*SEVERITIES, "off"),
    ),
    "options": Key(
        "pairs",
        "a rule: the options of its check that are other than in the rule; lists and pairs add to those of the rule, and whoever wants fewer writes a rule of the same name",
        "options:\n  names/name-variants:\n    distinct: [Jon Smith / Joan Smith]",
    ),
    "english": Key("choice", "the spelling of the house: british, oxford, american, canadian or australian; mixed, the default, holds a text to the one that it has most of. "
        "Dictionaries and LanguageTool follow it",
        "english: british",
        ENGLISH,
    ),
    "names": Key(
        "list",
        "files with the names of the house, and their titles, as “copydesk names collect” drafts them; relative to this file",
        "names: [house/names.yaml]",
    ),
    "vocabulary": Key(
        "list",
        "files with words of the house that are right, one a line, as words or regular expressions; relative to this file",
        "vocabulary: [house/words.txt]",
    ),
    "languagetool": Key(
        "settings",
        "a LanguageTool server that checks grammar too: its address, or local for one that language-tool-python "
        "starts, or its address (server), the variety of English (language), "
        "whether the run has failed without it (required), and what is switched (rules-off, rules-on, categories-off, picky)",
        "languagetool:\n  server: http://localhost:8081\n  required: no",
    ),
    "published": Key(
        "date", "the publication date of texts that do not say it: a date, today or none", "published: today"
    ),
    "min-severity": Key(
        "choice", "what is less than this is not reported: suggestion, warning or error", "min-severity: warning", SEVERITIES
    ),
    "fail-on": Key(
        "choice",
        "the exit status is 1 from this severity on: suggestion, warning, error or never",
        "fail-on: warning",
        (*SEVERITIES, "never"),
    ),
    "require-reason": Key(
        "choice", "whether every exception in a text needs a reason: yes or no", "require-reason: yes", ("yes", "no")
    ),
    "allow": Key(
        "entries",
        "exceptions for texts that cannot hold comments: the rule or desk, the reason, and if wanted the files, words that "
        "the place must have, and the last day",
        "allow:\n  - rule: names/name-variants\n    files: [letters/]\n    words: Katarina\n    until: 2027-01-31\n"
        "    reason: She spells it so in her letters.",
    ),
    "sections": Key(
        "sections",
        "settings for some of the files below this folder: their patterns, and any of the keys above but extends, ignore and allow",
        "sections:\n  - files: [news/]\n    severity:\n      dates: error",
    ),
}  # fmt: skip
"""The keys of the file. Validation, the commented file that `init` writes,
the manual and the schema are made from here."""
NOT_IN_SECTIONS = frozenset(("extends", "ignore", "allow", "sections"))
ALLOW = ("rule", "files", "words", "until", "reason")
"""The keys of an entry of `allow`."""
PATTERNS = frozenset(("files", "ignore"))
"""Lists of patterns of files."""
PATHS = frozenset(("rules", "names", "vocabulary"))
"""Lists of files, relative to the config file."""
