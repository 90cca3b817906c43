"""Trains on the shards of prepare.py: train.py <shards> <out.pt> [--minutes N] [--rate R] [--threads N]
[--seconds N]. Goes on from <out.pt> when it exists, takes a graphics processor where there is one, and takes
up shards that are made meanwhile. Prints loss, and the share of wrong characters on shard 0000, which is never
trained on."""

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch

from features import fbank, frames_of
from hall import disturb
from network import Recogniser
from tokens import decode

RATE = 2e-3
WARM_UP = 400


class Speech:
    """Utterances on one device: samples end to end, and where each begins."""

    def __init__(self, device):
        self.device = device
        self.known, self.waves, self.texts = set(), [], []

    def take_up(self, paths):
        for path in paths:
            if path.name in self.known:
                continue
            self.known.add(path.name)
            with np.load(path) as data:
                waves = torch.from_numpy(data["waves"]).to(self.device)
                self.waves.extend(waves.split(data["samples"].tolist()))
                self.texts.extend(np.split(data["tokens"], np.cumsum(data["lengths"])[:-1]))

    def batches(self, rng, most):
        """Numbers of utterances of like lengths, in random order, at most so many samples a batch."""
        order = sorted(range(len(self.waves)), key=lambda i: len(self.waves[i]) + rng.random() * 6_400)
        found, now = [], []
        for i in order:
            if now and (len(now) + 1) * len(self.waves[i]) > most:
                found.append(now)
                now = []
            now.append(i)
        rng.shuffle(found)
        return [*found, now] if now else found

    def heard(self, batch):
        """Filter banks [N, T, 80] in some hall, their frames [N], tokens end to end and their lengths."""
        waves = [self.waves[i] for i in batch]
        speech = torch.nn.utils.rnn.pad_sequence(waves, batch_first=True).float() / 32768
        lengths = torch.tensor([len(wave) for wave in waves], device=self.device)
        noisy, lengths = disturb(speech, lengths)
        texts = [self.texts[i] for i in batch]
        tokens = torch.from_numpy(np.concatenate(texts)).long().to(self.device)
        return fbank(noisy), frames_of(lengths), tokens, torch.tensor([len(text) for text in texts])


def hide(x):
    """SpecAugment: bands of pitch and stretches of time are covered."""
    count, steps, bins = x.shape
    hidden = torch.zeros(x.shape, dtype=torch.bool, device=x.device)
    for _ in range(2):
        for size, most, axis in ((bins, 14, 2), (steps, 16, 1)):
            width = torch.randint(0, most, (count, 1, 1), device=x.device)
            at = (torch.rand(count, 1, 1, device=x.device) * (size - most)).long()
            place = torch.arange(size, device=x.device).view(1, -1, 1).transpose(1, axis)
            hidden |= (place >= at) & (place < at + width)
    return torch.where(hidden, x.mean((1, 2), keepdim=True), x)


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


def wrong_characters(network, speech, most):
    network.eval()
    wrong = total = 0
    with torch.no_grad():
        for batch in speech.batches(random.Random(0), most):
            x, frames, _, _ = speech.heard(batch)
            log_probs, steps = network(x, frames)
            for path, count, i in zip(log_probs.argmax(-1).cpu(), steps.tolist(), batch):
                said = decode([*with_blanks(speech.texts[i])]).replace(" ", "")
                heard = decode(path[:count].tolist()).replace(" ", "")
                wrong += distance(said, heard)
                total += len(said)
    return wrong / total


def with_blanks(tokens):
    for token in tokens:
        yield int(token)
        yield 0


class Training:
    def __init__(self, network, options, device):
        self.network, self.options, self.device = network, options, device
        self.optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=1e-3)
        self.began, self.steps, self.losses = time.monotonic(), 0, []

    @property
    def minutes(self):
        return (time.monotonic() - self.began) / 60

    @property
    def spent(self):
        return self.minutes / self.options.minutes

    def step(self, x, frames, tokens, lengths):
        rate = self.options.rate * min(1, (self.steps + 1) / WARM_UP) * max(0.005, 1 - self.spent)
        self.optimiser.param_groups[0]["lr"] = rate
        with torch.autocast(self.device, torch.bfloat16, enabled=self.device == "cuda"):
            log_probs, steps = self.network(hide(x), frames)
        loss = torch.nn.functional.ctc_loss(
            log_probs.float().transpose(0, 1), tokens, steps, lengths, zero_infinity=True
        )
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self.optimiser.step()
        self.steps += 1
        self.losses.append(loss.detach())
        if self.steps % 100 == 0:
            mean = float(torch.stack(self.losses[-100:]).mean())
            print(f"step {self.steps}: loss {mean:.3f}, {self.minutes:.1f} min", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shards", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seconds", type=int, default=80, help="of speech in a batch")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(7)
    rng, most = random.Random(7), options.seconds * 16_000
    device = "cuda" if torch.cuda.is_available() else "cpu"
    network = Recogniser().to(device)
    if options.out.exists():
        network.load_state_dict(torch.load(options.out, map_location=device))
    speech, unheard = Speech(device), Speech(device)
    training = Training(network, options, device)
    while training.spent < 1:
        unheard.take_up(options.shards.glob("0000.npz"))
        speech.take_up(path for path in options.shards.glob("*.npz") if path.name != "0000.npz")
        network.train()
        for batch in speech.batches(rng, most):
            training.step(*speech.heard(batch))
            if training.spent >= 1:
                break
        share = wrong_characters(network, unheard, most)
        print(
            f"{len(speech.waves)} utterances: wrong {share:.4f}, {training.minutes:.1f} min", flush=True
        )
        torch.save(network.state_dict(), options.out)


if __name__ == "__main__":
    main()
