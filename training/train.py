"""The list of finite forms and the model, from labelled text.

    python -m training.train LABELS.npz... [--out lint/language/verbs]

Seeded and repeatable: the same labels give the same files. Logistic loss on soft labels, L-BFGS, an L2 penalty, weights
rounded to eight bits, the faintest left out.
"""

from __future__ import annotations

import argparse
import collections
import pathlib
import struct
from array import array
from zlib import crc32

import numpy
from scipy import optimize, sparse

from lint.files import write_whole
from lint.kept.shipped import compressed
from lint.language.verbs.finite import (
    BITS,
    CONTRACTED,
    MODEL,
    NUMBERS,
    context,
    features,
    is_candidate,
    padded,
    settled,
    word_class,
)
from lint.language.verbs.word_classes import laid_out
from lint.language.words import pieces

RARE = 8  # a word needs this many uses to have a class of its own
ALWAYS = 0.87  # mean label of a form that is taken for a finite verb wherever it stands
CERTAIN = 12  # uses such a form needs
FAINTEST, COARSE = 7, 5
"""Steps of 127: what weighs less, and what is finer, only makes the file larger (see the README)."""
SETTLED_WEIGHT = 0.3  # what a sentence counts that the list of forms settles anyway
NEVER_FORMS = frozenset("s d ll re ve m let lets".split())


def classes(tokens: list[str], labels: numpy.ndarray, tags: numpy.ndarray) -> dict[str, str]:
    """A class for every word that is common enough: its one or two usual tags, and how often it is finite."""
    uses: dict[str, list[int]] = collections.defaultdict(list)
    for at, text in enumerate(tokens):
        if text[:1].isalpha():
            uses[text.lower().replace("’", "'")].append(at)
    found = {}
    for word in sorted(uses):
        places = uses[word]
        if len(places) < RARE:
            continue
        counted = collections.Counter(tags[places].tolist())
        usual = [tag for tag, count in counted.most_common(2) if count >= len(places) * 0.1]
        found[word] = "".join(sorted(usual)) + str(int(min(0.999, float(labels[places].mean())) * 5))
    return found


def certain(tokens: list[str], low: numpy.ndarray, label: numpy.ndarray) -> list[str]:
    """The forms that both teachers take for finite wherever they stand."""
    uses: dict[str, list[int]] = collections.defaultdict(list)
    for at, text in enumerate(tokens):
        if text[:1].islower():
            uses[text.lower()].append(at)
    return sorted(
        word
        for word, places in uses.items()
        if len(places) >= CERTAIN
        and word.isalpha()
        and word not in NEVER_FORMS
        and label[places].mean() >= ALWAYS
        and (low[places] > 0.5).mean() >= 0.88
    )


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", type=pathlib.Path, nargs="+")
    parser.add_argument("--out", type=pathlib.Path, default=MODEL.parent)
    parser.add_argument("--penalty", type=float, default=1.0)
    parser.add_argument("--iterations", type=int, default=60)
    arguments = parser.parse_args()
    parts = [numpy.load(path) for path in arguments.labels]
    lines = [line for part in parts for line in part["lines"].tolist()]
    label = numpy.concatenate([part["labels"].mean(axis=0) for part in parts])
    low = numpy.concatenate([part["labels"].min(axis=0) for part in parts])
    main = numpy.concatenate([part["mains"].mean(axis=0) for part in parts])
    tags = numpy.concatenate([part["tags"] for part in parts])
    sentences = [pieces(line) for line in lines]
    flat = [token for sentence in sentences for token in sentence]
    assert len(flat) == len(label) == len(main)
    table = classes(flat, label, tags)
    listed = certain(flat, low, label)
    (arguments.out / "finite_forms.txt").write_text("\n".join(listed) + "\n", encoding="utf-8")
    print(f"{len(table):,} classes, {len(listed):,} certain forms", flush=True)

    mask = (1 << BITS) - 1
    hashes = array("i")
    targets: list[float] = []
    weights: list[float] = []
    at = 0
    for line, sentence in zip(lines, sentences, strict=True):
        weight = SETTLED_WEIGHT if settled(line) else 1.0
        window = [word_class(table, token) for token in sentence]
        wide = padded(sentence, window)
        for number, token in enumerate(sentence):
            if is_candidate(sentence, number, token) and not CONTRACTED.search(token.lower()):
                hashes.extend(
                    crc32(f.encode("utf-8", "replace")) & mask
                    for f in features(wide, number, context(sentence, window, number))
                )
                targets.append(float(main[at + number]))
                weights.append(weight)
        at += len(sentence)
    rows = len(targets)
    width = len(hashes) // rows
    indices = numpy.frombuffer(hashes, dtype="int32")
    pointers = numpy.arange(rows + 1, dtype="int64") * width
    matrix = sparse.csr_matrix((numpy.ones(len(indices), dtype="float32"), indices, pointers), shape=(rows, 1 << BITS))
    y, w = numpy.asarray(targets), numpy.asarray(weights)
    transposed = matrix.T.tocsr()
    print(f"{rows:,} words, {width} features each", flush=True)

    def loss(vector: numpy.ndarray) -> tuple[float, numpy.ndarray]:
        beta, bias = vector[:-1], vector[-1]
        z = matrix @ beta.astype("float32") + bias
        value = (w * (numpy.logaddexp(0, z) - y * z)).sum() + arguments.penalty / 2 * (beta @ beta)
        slope = w * (1 / (1 + numpy.exp(-z)) - y)
        gradient = numpy.append(transposed @ slope.astype("float32") + arguments.penalty * beta, slope.sum())
        return value, gradient

    best = optimize.minimize(
        loss, numpy.zeros((1 << BITS) + 1), jac=True, method="L-BFGS-B", options={"maxiter": arguments.iterations}
    )
    beta, bias = best.x[:-1], float(best.x[-1])
    limit = float(numpy.quantile(numpy.abs(beta[beta != 0]), 0.9999))
    scale = limit / 127
    rounded = numpy.clip(numpy.round(beta / scale), -127, 127).astype("int8")
    rounded[numpy.abs(rounded) < FAINTEST] = 0
    rounded = (numpy.clip(numpy.round(rounded / COARSE), -(127 // COARSE), 127 // COARSE) * COARSE).astype("int8")
    content = struct.pack(NUMBERS, scale, bias) + laid_out(table), rounded.tobytes()
    write_whole(arguments.out / "finite_verbs.bin", compressed(*content))
    print(f"loss {best.fun / w.sum():.4f} after {best.nit} iterations; {sum(map(len, content)):,} bytes")


if __name__ == "__main__":
    main()
