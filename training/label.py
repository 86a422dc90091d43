"""Labels for the training text: what two spaCy taggers and a parser say of every word.

    python -m training.label CORPUS.txt OUT.npz

Needs spaCy and two English pipelines (see README.md). Every sentence is labelled whole, and one sentence in three a
second time with its head, tail or middle cut off, so that sentences without a verb are well represented. A word's
labels are each teacher's probability that it is a finite verb (MD, VBZ, VBP, VBD, or VB in an imperative), and whether
it is the finite verb of a main clause: of the root of the sentence, or of what is joined to the root.
"""

from __future__ import annotations

import argparse
import multiprocessing
import pathlib
import random
from collections.abc import Iterator

import numpy
import spacy

from lint.language.words import words

FINITE = ("MD", "VBZ", "VBP", "VBD")
HELPERS = set("to let lets make makes made help helps helped do does did not".split())
SEED = 20261123


def cuts(sentence: str, chance: random.Random) -> str | None:
    """The sentence with its head, tail or middle lost, as truncation leaves it."""
    tokens = words(sentence)
    if len(tokens) < 8:
        return None
    first, last = sorted(chance.sample(range(1, len(tokens) - 1), 2))
    kind = chance.random()
    if kind < 0.4:
        start = tokens[last].start
        return sentence[start].upper() + sentence[start + 1 :]
    if kind < 0.8:
        return sentence[: tokens[first].end] + "."
    return sentence[: tokens[first].start] + sentence[tokens[last].start :]


def corpus(path: pathlib.Path) -> Iterator[str]:
    """All sentences, each followed by its cut version where there is one."""
    chance = random.Random(SEED)
    for line in path.read_text(encoding="utf-8").splitlines():
        yield line
        if chance.random() < 1 / 3 and (short := cuts(line, chance)):
            yield short


def opinions(
    nlp: spacy.language.Language, lines: list[str]
) -> Iterator[tuple[list[int], list[float], list[bool], list[str]]]:
    """For each line the start offsets of spaCy's tokens, how likely each is finite,
    whether of a main clause, its tag."""
    tagger, parser = nlp.get_pipe("tagger"), nlp.get_pipe("parser")
    finite = [tagger.labels.index(tag) for tag in FINITE]
    base = tagger.labels.index("VB")
    for start in range(0, len(lines), 256):
        docs = [nlp.make_doc(line) for line in lines[start : start + 256]]
        docs = list(nlp.get_pipe("tok2vec").pipe(docs)) if "tok2vec" in nlp.pipe_names else docs
        raw = tagger.model.predict(docs)
        for doc, scores in zip(parser.pipe(docs), raw, strict=True):
            scores = numpy.asarray(scores)
            soft = numpy.exp(scores - scores.max(axis=1, keepdims=True))
            soft /= soft.sum(axis=1, keepdims=True)
            tags = [tagger.labels[i] for i in soft.argmax(axis=1)]
            values = soft[:, finite].sum(axis=1)
            for at in range(len(doc)):
                before = range(max(0, at - 3), at)
                if not any(doc[i].lower_ in HELPERS or tags[i] in ("MD", "TO", "VBD", "VBZ", "VBP") for i in before):
                    values[at] += soft[at, base]
            yield [token.idx for token in doc], values.tolist(), [is_main(token) for token in doc], tags


def is_main(token: spacy.tokens.Token) -> bool:
    """Whether a word, or the verb that it helps, is the root of its sentence or joined to the root."""
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ == "ROOT"


def label(name: str, lines: list[str]) -> tuple[list[float], list[float], list[str]]:
    """One teacher's columns: finite, finite in a main clause, tag; one entry a word of ours."""
    nlp = spacy.load(name, exclude=["ner", "lemmatizer", "senter", "attribute_ruler"])
    column: list[float] = []
    mains: list[float] = []
    tags: list[str] = []
    for line, (starts, values, roots, names) in zip(lines, opinions(nlp, lines), strict=True):
        at = 0
        for word in words(line):
            best, main, tag = 0.0, 0.0, ""
            while at < len(starts) and starts[at] < word.end:
                best = max(best, values[at])
                main = max(main, values[at] if roots[at] else 0.0)
                tag = tag or names[at]
                at += 1
            column.append(best)
            mains.append(main)
            tags.append(tag)
    print(name, len(column), flush=True)
    return column, mains, tags


def main() -> None:
    """Write the labels: one entry a word of ours, sentences apart by offsets."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument(
        "--teachers", nargs="+", default=["en_core_web_sm", "en_core_web_md"], help="pipelines: names or folders"
    )
    arguments = parser.parse_args()
    lines = list(corpus(arguments.corpus))
    with multiprocessing.Pool(len(arguments.teachers)) as pool:
        columns = pool.starmap(label, [(name, lines) for name in arguments.teachers])
    numpy.savez_compressed(
        arguments.out,
        labels=numpy.asarray([finite for finite, _, _ in columns], dtype="float32"),
        mains=numpy.asarray([mains for _, mains, _ in columns], dtype="float32"),
        tags=numpy.asarray(columns[-1][2]),
        lines=numpy.asarray(lines),
    )


if __name__ == "__main__":
    main()
