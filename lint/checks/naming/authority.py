"""A desk's own list of names: one entry a name, its wrong forms, and what contradicts itself in such a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lint.patterns import pattern
from lint.records import Record

YEAR = pattern(r"(?<!\d)\d{3,4}(?!\d)")


class Name(Record):
    """An entry: the right form, the wrong ones, what it is (person, place, body …), and what a writer wants to know.

    `line` is where it stands in its file.
    """

    name: str
    wrong: tuple[str, ...] = ()
    kind: str = ""
    title: str = ""
    dates: str = ""
    note: str = ""
    line: int = 0

    @property
    def about(self) -> str:
        """What is known of it, in brackets behind a sentence; empty where nothing is."""
        said = "; ".join(filter(None, (self.kind, self.title, self.dates, self.note.rstrip("."))))
        return f" ({said})" if said else ""


OPENING = frozenset("“„«")
"""Marks that YAML takes for letters, and no name begins with."""
NOTHING = frozenset(("", "null", "~", "true", "false"))
"""What stands in a list where nothing was written, or no text."""


def _is_nothing(form: str) -> bool:
    return form.strip() in NOTHING


def _is_list(form: str, name: str) -> bool:
    """Whether a form is several ones with commas between them: each has as many words as the name, and begins with a
    letter of one of them, as “Washington, DC” does not."""
    parts = [part.split() for part in form.split(",")]
    initials = {word[0] for word in name.split()}
    return (
        len(parts) > 1
        and "," not in name
        and all(len(part) == len(name.split()) > 1 and part[0][0] in initials for part in parts)
    )


def contradictions(names: Iterable[Name]) -> Iterator[tuple[int, str]]:
    """What is wrong with the entries of one file,
    each as the line of the later entry and a sentence that names both."""
    right: dict[str, int] = {}
    wrong: dict[str, tuple[str, int]] = {}
    entries = list(names)
    for entry in entries:
        if _is_nothing(entry.name):
            yield entry.line, "an entry has no name; write the right form after “name:”"
        elif quoted := next((form for form in (entry.name, *entry.wrong) if form[:1] in OPENING), ""):
            yield entry.line, f"the quotation marks of {quoted} would be part of the name; leave them out"
        elif any(map(_is_nothing, entry.wrong)):
            yield entry.line, f"a wrong form of “{entry.name}” is empty; leave it out"
        elif listed := next((form for form in entry.wrong if _is_list(form, entry.name)), ""):
            yield entry.line, f"“{listed}” is one wrong form; several are written as a list: [{listed}]"
        years = YEAR.findall(entry.dates)
        if entry.dates and (not years or years != sorted(years)):
            yield (
                entry.line,
                f"dates: takes years, the earlier first, as in “since 2022” or “2014–2022”, not “{entry.dates}”",
            )
        if entry.name in right:
            yield entry.line, f"the name “{entry.name}” appears twice; the first is in line {right[entry.name]}"
        right.setdefault(entry.name, entry.line)
    for entry in entries:
        for form in filter(str.strip, entry.wrong):
            if form == entry.name:
                yield entry.line, f"“{form}” is given as a wrong form of itself"
            elif form in wrong and wrong[form][0] != entry.name:
                other, line = wrong[form]
                said = f"“{form}” is a wrong form of “{entry.name}” here and of “{other}” in line {line}; it can be one of them only"
                yield entry.line, said
            elif form in right:
                yield from _both(form, entry, right[form])
            wrong.setdefault(form, (entry.name, entry.line))


def _both(form: str, entry: Name, line: int) -> Iterator[tuple[int, str]]:
    """A form that is a wrong form here and a name in its own right in another line."""
    if line <= entry.line:
        yield entry.line, f"“{form}” is a wrong form of “{entry.name}” here and a name of its own in line {line}"
    else:
        yield line, f"“{form}” is a name of its own here and a wrong form of “{entry.name}” in line {entry.line}"


def _tidied(entry: Name) -> Name:
    """An entry whose forms have one space between words and none at their ends, as a text is compared with them."""
    return entry._replace(
        name=" ".join(entry.name.split()), wrong=tuple(" ".join(form.split()) for form in entry.wrong)
    )


def merged(names: Iterable[Name]) -> tuple[Mapping[str, Name], Mapping[str, Name]]:
    """All entries by their right form, and by each wrong form; where two disagree, the later one counts."""
    right: dict[str, Name] = {}
    wrong: dict[str, Name] = {}
    forms: dict[str, tuple[str, ...]] = {}  # of each name, whatever has become of them since
    for entry in map(_tidied, names):
        earlier = right.get(entry.name)
        if earlier:
            entry = entry._replace(wrong=(*earlier.wrong, *entry.wrong))
        for form in entry.wrong:
            right.pop(form, None)
        wrong.pop(entry.name, None)
        for form in forms.get(entry.name, ()):
            if form in wrong and wrong[form].name == entry.name:
                del wrong[form]
        forms[entry.name] = (*forms.get(entry.name, ()), *entry.wrong)
        right[entry.name] = entry
        wrong.update(dict.fromkeys(entry.wrong, entry))
    return right, {form: entry for form, entry in wrong.items() if entry.name in right}
