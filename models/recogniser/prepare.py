"""Speaks the sentences: prepare.py <places.yaml> <questions.tsv> <folder> <utterances> [--text FILE]
[--seed N] [--processes N]. Writes shards of clean speech and tokens, which train.py reads while more are made."""

import argparse
import random
from multiprocessing import Pool
from pathlib import Path

import numpy as np

from sentences import Sentences
from speech import SEEN, speak
from tokens import encode

SHARD = 500
LONGEST = 16_000 * 9
# Of all utterances, so many in which nobody speaks: it must not hear words in noise.
NOBODY = 0.04


def shard(job):
    path, seed, sentences = job
    rng = random.Random(seed)
    waves, texts = [], []
    while len(waves) < SHARD:
        if rng.random() < NOBODY:
            waves.append(np.zeros(rng.randint(4_000, 48_000), np.int16))
            texts.append(np.zeros(0, np.int16))
            continue
        text = sentences.one(rng)
        speech = speak(
            text, rng.choice(SEEN), rng.randint(120, 210), rng.randint(15, 85), rng.uniform(0.87, 1.15)
        )
        if speech is None or len(speech) > LONGEST:
            continue
        waves.append(speech)
        texts.append(np.array(encode(text), np.int16))
    part = path.with_suffix(".part")
    with open(part, "wb") as file:
        np.savez(
            file,
            waves=np.concatenate(waves),
            samples=np.array([len(wave) for wave in waves]),
            tokens=np.concatenate(texts),
            lengths=np.array([len(text) for text in texts]),
        )
    part.rename(path)
    return path.name


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("places")
    parser.add_argument("questions")
    parser.add_argument("folder", type=Path)
    parser.add_argument("utterances", type=int)
    parser.add_argument("--text")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    sentences = Sentences(options.places, options.questions, options.text)
    print(sentences)
    jobs = (
        (options.folder / f"{index:04}.npz", options.seed * 10_000 + index, sentences)
        for index in range(-(-options.utterances // SHARD))
    )
    with Pool(options.processes) as pool:
        for name in pool.imap_unordered(shard, jobs):
            print(name, flush=True)


if __name__ == "__main__":
    main()
