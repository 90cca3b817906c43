"""Trains on the shards of prepare.py: train.py <shards> <out.pt> [--minutes N] [--epochs N] [--rate R] [--threads N].
Goes on from <out.pt> when it exists. Prints loss, and the share of wrong characters on the last shard."""

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch

from network import Recogniser
from tokens import decode

BATCH_FRAMES = 8_000
RATE = 2e-3
WARM_UP = 200


def load(path):
    with np.load(path) as data:
        banks = np.split(data["banks"], np.cumsum(data["frames"])[:-1])
        tokens = np.split(data["tokens"], np.cumsum(data["lengths"])[:-1])
    return list(zip(banks, tokens))


def batches(pairs, rng):
    """Of like lengths, in random order."""
    ordered = sorted(pairs, key=lambda pair: len(pair[0]) + rng.random() * 40)
    found, now = [], []
    for pair in ordered:
        if now and (len(now) + 1) * len(pair[0]) > BATCH_FRAMES:
            found.append(now)
            now = []
        now.append(pair)
    found.append(now)
    rng.shuffle(found)
    return found


def padded(batch):
    frames = torch.tensor([len(bank) for bank, _ in batch])
    x = torch.zeros(len(batch), int(frames.max()), batch[0][0].shape[1])
    for row, (bank, _) in zip(x, batch):
        row[: len(bank)] = torch.from_numpy(bank.astype(np.float32))
    return x, frames


def hide(x, rng):
    """SpecAugment: bands of pitch and stretches of time are covered."""
    x = x.clone()
    for _ in range(2):
        width, at = rng.randint(0, 14), rng.randint(0, 65)
        x[:, :, at : at + width] = x.mean()
        length, begin = rng.randint(0, 14), rng.randint(0, max(1, x.shape[1] - 14))
        x[:, begin : begin + length] = x.mean()
    return x


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


def wrong_characters(network, pairs):
    network.eval()
    wrong = total = 0
    with torch.no_grad():
        for batch in batches(pairs, random.Random(0)):
            log_probs, steps = network(*padded(batch))
            for path, count, (_, tokens) in zip(log_probs.argmax(-1), steps, batch):
                said = decode([*tokens_with_blanks(tokens)]).replace(" ", "")
                heard = decode(path[:count].tolist()).replace(" ", "")
                wrong += distance(said, heard)
                total += len(said)
    return wrong / total


def tokens_with_blanks(tokens):
    for token in tokens:
        yield int(token)
        yield 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shards", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=100)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    rng = random.Random(7)
    torch.manual_seed(7)
    *paths, last = sorted(options.shards.glob("*.npz"))
    pairs = [pair for path in paths for pair in load(path)]
    unheard = load(last)
    network = Recogniser()
    if options.out.exists():
        network.load_state_dict(torch.load(options.out))
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=1e-3)
    began, step = time.monotonic(), 0
    for epoch in range(options.epochs):
        network.train()
        losses = []
        for batch in batches(pairs, rng):
            spent = (time.monotonic() - began) / 60 / options.minutes
            optimiser.param_groups[0]["lr"] = (
                options.rate * min(1, (step + 1) / WARM_UP) * max(0.01, 1 - spent)
            )
            x, frames = padded(batch)
            log_probs, steps = network(hide(x, rng), frames)
            targets = torch.from_numpy(np.concatenate([tokens for _, tokens in batch])).long()
            lengths = torch.tensor([len(tokens) for _, tokens in batch])
            loss = torch.nn.functional.ctc_loss(
                log_probs.transpose(0, 1), targets, steps, lengths, zero_infinity=True
            )
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimiser.step()
            losses.append(float(loss))
            step += 1
            if step % 100 == 0:
                print(f"step {step}: loss {np.mean(losses[-100:]):.3f}, {(time.monotonic() - began) / 60:.1f} min", flush=True)
            if spent >= 1:
                break
        share = wrong_characters(network, unheard)
        minutes = (time.monotonic() - began) / 60
        print(f"epoch {epoch}: loss {np.mean(losses):.3f}, wrong {share:.4f}, {minutes:.1f} min", flush=True)
        torch.save(network.state_dict(), options.out)
        if minutes >= options.minutes:
            break


if __name__ == "__main__":
    main()
