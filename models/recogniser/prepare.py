"""Speaks the sentences: prepare.py <places.yaml> <questions.tsv> <folder> <utterances> [--seed N] [--processes N].
Writes shards of filter banks and tokens that train.py reads."""

import argparse
import random
from multiprocessing import Pool
from pathlib import Path

import numpy as np

from features import fbank
from sentences import Sentences
from speech import SEEN, disturb, speak
from tokens import encode

SHARD = 500


def shard(job):
    path, seed, sentences = job
    rng, noises = random.Random(seed), np.random.default_rng(seed)
    banks, texts, babble = [], [], None
    while len(banks) < SHARD:
        text = sentences.one(rng)
        speech = speak(
            text, rng.choice(SEEN), rng.randint(120, 210), rng.randint(15, 85), rng.uniform(0.87, 1.15)
        )
        if speech is None or len(speech) > 16_000 * 9:
            continue
        banks.append(fbank(disturb(noises, speech, babble)).astype(np.float16))
        texts.append(np.array(encode(text), np.int16))
        babble = speech
    np.savez(
        path,
        banks=np.concatenate(banks),
        frames=np.array([len(b) for b in banks]),
        tokens=np.concatenate(texts),
        lengths=np.array([len(t) for t in texts]),
    )
    return path.name


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("places")
    parser.add_argument("questions")
    parser.add_argument("folder", type=Path)
    parser.add_argument("utterances", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    sentences = Sentences(options.places, options.questions)
    print(sentences)
    jobs = [
        (options.folder / f"{index:04}.npz", options.seed * 10_000 + index, sentences)
        for index in range(-(-options.utterances // SHARD))
    ]
    with Pool(options.processes) as pool:
        for name in pool.imap_unordered(shard, jobs):
            print(name, flush=True)


if __name__ == "__main__":
    main()
