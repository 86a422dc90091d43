"""The training text: sentences of edited prose from public sources, one a line.

    python -m training.corpus SOURCES OUT.txt [--without FOLDER]

SOURCES holds a checkout of every repository of sources.yaml, under its name. Sentences that also stand in a file below
`--without` (evaluation sets) are left out, so that nothing is measured on what was learnt.
"""

from __future__ import annotations

import argparse
import csv
import io
import pathlib
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import yaml

from lint.document import MASK
from lint.formats import read_text
from lint.language.sentences import sentences

HERE = pathlib.Path(__file__).parent
PARAGRAPH = "{http://www.w3.org/1999/xhtml}p"
KINDS = ("paragraph", "quotation", "item")


def texts(source: dict, folder: pathlib.Path) -> Iterator[tuple[str, str]]:
    """Path and text of each document of a source."""
    for pattern in source["files"]:
        for path in sorted(folder.glob(pattern)):
            raw = path.read_text(encoding="utf-8", errors="replace")
            if source["format"] == "xhtml":
                tree = ElementTree.fromstring(raw.encode())
                yield (
                    f"{path.stem}.txt",
                    "\n\n".join(" ".join("".join(p.itertext()).split()) for p in tree.iter(PARAGRAPH)),
                )
            elif source["format"] == "csv":
                for number, row in enumerate(csv.DictReader(io.StringIO(raw))):
                    yield f"{path.name}-{number}.txt", row["text"]
            else:
                yield path.name, raw


def normal(text: str) -> str:
    """Letters and digits only, in lower case."""
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


def excluded(folder: pathlib.Path | None) -> set[str]:
    """The normalised sentences of every text file below a folder."""
    found: set[str] = set()
    for path in sorted(folder.rglob("*")) if folder else ():
        if path.suffix in (".md", ".txt", ".jsonl"):
            for piece in re.split(r"(?:[.!?…][\"'”’)]*\s)|\\n|\n", path.read_text(encoding="utf-8", errors="replace")):
                found.add(normal(piece))
    return found


def main() -> None:
    """Write the corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--without", type=pathlib.Path)
    parser.add_argument("--only", nargs="*", help="names of sources; all by default")
    arguments = parser.parse_args()
    barred, seen = excluded(arguments.without), set()
    with arguments.out.open("w", encoding="utf-8") as out:
        for source in yaml.safe_load((HERE / "sources.yaml").read_text(encoding="utf-8")):
            if arguments.only and source["name"] not in arguments.only:
                continue
            words = 0
            for name, text in texts(source, arguments.sources / source["name"]):
                for sentence in sentences(read_text(text, name)):
                    line = " ".join(sentence.text.split())
                    key = normal(line)
                    usable = sentence.block.kind in KINDS and MASK not in line
                    if usable and len(key.split()) > 3 and key not in seen and key not in barred:
                        seen.add(key)
                        words += len(line.split())
                        out.write(line + "\n")
            print(f"{source['name']}: {words:,} words")


if __name__ == "__main__":
    main()
