"""A list of names drafted from published texts, for an editor to prune."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from lint.document import Document
from lint.language.names.forms import plain
from lint.language.names.near import derived, index, may_begin_alike, near, within_one, within_two
from lint.language.names.sounds import sound
from lint.language.names.whole import WholeName, grouped, may_be_called_by_first, whole_names
from lint.language.temporal.words import MONTHS
from lint.language.vocabulary.known_words import is_function_word, is_known_name, is_ordinary
from lint.patterns import SMALL, pattern

HEADER = """\
# Names found in {files}, drafted by copydesk. An editor prunes this list:
# delete what is no name of yours, write wrong forms behind “wrong:”, and what the name is behind “kind:” (person, place, body).
# Then name this file in copydesk.yaml, behind “names:”.
"""
RUNNING = frozenset(("paragraph", "item", "quotation", "caption"))
"""Kinds of blocks in which a capital tells a name; in headings any word may have one."""
SMALL_WORD = pattern(rf"(?<![\w@./#’'-])[{SMALL}]\w*")
NO_NAME = pattern(r"[A-Z]{2,}s|.*-[a-z]+|Jr|Sr|PhD")
"""Abbreviations of many (“APIs”) and words made with a name (“Oslo-based”)."""
MOSTLY = 4
"""Times that an ordinary word has a capital for each time that it has none, where it is a name:
Congress, not Budget."""
LONG = 7
"""Letters of two first names before one surname, of which one is likely the other however known both are."""
LEAST_LETTERS = 5
"""Letters of two words of which one may be a slip for the other; of shorter ones, one in two is a name of its own."""


POSSESSIVE = ("’s ", "'s ")
CALLED_AFTER = frozenset(
    "Abbey Bay Bridge Cathedral Chapel Church College Corner Cove Cross Farm Gate Hall Harbour Head Hill Hospital Inn Island Landing "
    "Lane Park Place Point Quay School Square Street University Wharf".split()
)
"""Of what there is one that is called after somebody."""


class Collection:
    """The names of many documents with their counts; documents come one at a time, so that memory holds words only."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.files: Counter[str] = Counter()
        self.small: Counter[str] = Counter()
        """How often each word stands with a small letter."""
        self.documents = 0

    def add(self, document: Document) -> None:
        """Count the names of the running text of one more document."""
        every = _with_owners(whole_names(document))
        running = [name for name in every if name.block.kind in RUNNING and not name.text.isupper()]
        # whoever is named in full once, and then by the surname, is listed in full
        found = {name: len(uses) for name, uses in grouped(running).items()}
        self.counts.update(found)
        self.files.update(found.keys())
        for block in document.prose_blocks():
            if block.kind in RUNNING:
                self.small.update(SMALL_WORD.findall(block.prose))
        self.documents += 1

    def kept(self, least: int) -> list[str]:
        """The names that were found often enough, sorted;
        of those that begin or end one longer name only the longer one."""
        often = [name for name, count in self.counts.items() if count >= least and self._is_name(name)]
        ends = Counter(part for name in often if " " in name for part in _short_forms(name.split()))
        return sorted(name for name in often if " " in name or ends[name] != 1)

    def _is_name(self, text: str) -> bool:
        """Whether what has a capital is more than a word that has one for once:
        “Agency” where the texts have “agency” too."""
        if " " in text:
            return True
        if is_function_word(text) or NO_NAME.fullmatch(text) or text.lower() in MONTHS:
            return False
        return self.counts[text] > self.small[text.lower()] * (MOSTLY if is_ordinary(text) else 1)


def _with_owners(names: Iterable[WholeName]) -> list[WholeName]:
    """The names, those of places and bodies with whoever they are called after: “Kellerman’s Point”."""
    found: list[WholeName] = []
    for name in names:
        before = found[-1] if found else None
        if (
            before is not None
            and before.block is name.block
            and name.block.prose[before.end : name.start] in POSSESSIVE
            and name.text in CALLED_AFTER
        ):
            name = before._replace(end=name.end, text=name.block.prose[before.start : name.end])
            found.pop()
        found.append(name)
    return found


def _short_forms(words: list[str]) -> set[str]:
    """The words that may stand for a name of several: its last one, and the first one of a person’s."""
    return {words[-1], *(words[:1] if may_be_called_by_first(words) else ())}


def draft(collection: Collection, least: int) -> str:
    """The YAML of a list of names: one entry each, with counts;
    what may be a slip for one comes below it as a comment."""
    files = "1 file" if collection.documents == 1 else f"{collection.documents} files"
    kept = collection.kept(least)
    slips = _slips(collection, kept)
    doubted = {slip for others in slips.values() for slip in others}  # which an entry would make a right form
    lines = [HEADER.format(files=files), "names:" if kept else "names: []"]
    for name in kept:
        if name in doubted:
            continue
        lines.append(f"  - name: {_quoted(name)}  # {_counted(collection, name)}")
        for other in slips.get(name, ()):
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


def _slips(collection: Collection, kept: list[str]) -> Mapping[str, list[str]]:
    """For each name that is kept the rarer names that may be other spellings of it."""
    found: dict[str, list[str]] = defaultdict(list)
    listed = set(kept)
    nearby = index(collection.counts)
    for name in sorted(collection.counts):
        for other in near(name, nearby):
            is_rarer = (collection.counts[name], other) < (collection.counts[other], name)
            if other in listed and is_rarer and _may_be_slip(name, other):
                found[other].append(name)
    return found


def _may_be_slip(rare: str, usual: str) -> bool:
    """Whether one name may be the other one, wrongly spelled: all their words but one are the same,
    and that one is hardly two."""
    if plain(rare) == plain(usual):
        return True  # GitHub, Github
    words, right = rare.split(), usual.split()
    changed = [pair for pair in zip(words, right, strict=False) if pair[0] != pair[1]]
    if len(words) != len(right) or len(changed) != 1 or derived(rare, usual):
        return False
    ((odd, known),) = changed
    one, other = plain(odd), plain(known)
    if min(len(one), len(other)) < LEAST_LETTERS or not may_begin_alike(one, other):
        return False
    is_first = odd == words[0] and len(words) > 1 and min(len(one), len(other)) >= LONG
    if is_first and within_one(sound(one), sound(other)):
        return True  # Aleksandr Moe, Alexander Moe
    if not (within_two(one, other) or sound(one) == sound(other)):
        return False
    return not (is_ordinary(odd) or is_known_name(odd)) or (len(words) > 2 and derived(odd, known))


def collected(documents: Iterable[Document]) -> Collection:
    """The names of documents."""
    collection = Collection()
    for document in documents:
        collection.add(document)
    return collection
