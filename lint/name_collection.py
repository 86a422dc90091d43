"""A list of names drafted from published texts, for an editor to prune."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from lint.document import Document
from lint.language.near_names import derived, index, near
from lint.language.whole_names import whole_names

HEADER = """\
# Names found in {files}, drafted by copydesk. An editor prunes this list:
# delete what is no name of yours, write wrong forms behind “wrong:”, and what the name is behind “kind:” (person, place, body).
# Then name this file in copydesk.yaml, behind “names:”.
"""


class Collection:
    """The names of many documents with their counts; documents come one at a time, so that memory holds names only."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.files: Counter[str] = Counter()
        self.documents = 0

    def add(self, document: Document) -> None:
        """Count the names of one more document."""
        found = Counter(name.text for name in whole_names(document) if not name.text.isupper())
        self.counts.update(found)
        self.files.update(found.keys())
        self.documents += 1

    def kept(self, least: int) -> list[str]:
        """The names that were found often enough, sorted; of surnames that end one longer name only the longer one."""
        often = [name for name, count in self.counts.items() if count >= least]
        ends = Counter(name.split()[-1] for name in often if " " in name)
        return sorted(name for name in often if " " in name or ends[name] != 1)


def draft(collection: Collection, least: int) -> str:
    """The YAML of a list of names: one entry each, with counts; spellings that are near come as a comment."""
    files = "1 file" if collection.documents == 1 else f"{collection.documents} files"
    kept = collection.kept(least)
    lines = [HEADER.format(files=files), "names:" if kept else "names: []"]
    near_to = _neighbours(collection, least)
    for name in kept:
        lines.append(f"  - name: {_quoted(name)}  # {_counted(collection, name)}")
        for other in near_to.get(name, ()):
            lines.append(f"    # wrong: [{_quoted(other)}]  # {_counted(collection, other)}: a slip, or another name?")
    return "\n".join(lines) + "\n"


def _counted(collection: Collection, name: str) -> str:
    files = collection.files[name]
    return f"{collection.counts[name]}× in {'1 file' if files == 1 else f'{files} files'}"


def _quoted(name: str) -> str:
    """A name as YAML takes it."""
    import yaml

    text: str = yaml.safe_dump(name, allow_unicode=True, width=1000, default_style=None).split("\n")[0]
    return text


def _neighbours(collection: Collection, least: int) -> Mapping[str, list[str]]:
    """For each name that is kept the rarer names that may be other spellings of it."""
    found: dict[str, list[str]] = defaultdict(list)
    kept = set(collection.kept(least))
    nearby = index(collection.counts)
    for name in sorted(collection.counts):
        for other in near(name, nearby):
            rarer = collection.counts[name] < collection.counts[other]
            if other in kept and rarer and not derived(name, other):
                found[other].append(name)
    return found


def collected(documents: Iterable[Document]) -> Collection:
    """The names of documents."""
    collection = Collection()
    for document in documents:
        collection.add(document)
    return collection
