"""Which half-syllable comes next, by the last few: language.py <places.yaml> <questions.tsv> <out.pt>
[--text FILE] [--sentences N] [--threads N]. Trained on text alone, so that what is rarely said costs the recogniser more."""

import argparse
import random
import time

import numpy as np
import torch
from torch import nn

from sentences import Sentences
from tokens import TOKENS, encode

CONTEXT = 10
EMBEDDING = 64
HIDDEN = 512
BATCH = 2048
RATE = 3e-3


class Language(nn.Module):
    """last [N, CONTEXT] tokens, 0 before the beginning -> log_probs [N, tokens] of the next."""

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(len(TOKENS), EMBEDDING)
        self.layers = nn.Sequential(
            nn.Linear(CONTEXT * EMBEDDING, HIDDEN),
            nn.ReLU(),
            nn.Linear(HIDDEN, HIDDEN),
            nn.ReLU(),
            nn.Dropout(0.1),
            nn.Linear(HIDDEN, len(TOKENS)),
        )

    def forward(self, last):
        return self.layers(self.embedding(last).flatten(1)).log_softmax(-1)


def examples(texts):
    """[N, CONTEXT + 1] windows, the last column what is to be foretold."""
    windows = []
    for text in texts:
        tokens = np.array([0] * CONTEXT + encode(text), np.int64)
        windows.append(np.lib.stride_tricks.sliding_window_view(tokens, CONTEXT + 1))
    return torch.from_numpy(np.concatenate(windows))


def perplexity(network, windows):
    network.eval()
    with torch.no_grad():
        log_probs = network(windows[:, :-1])
        return float(torch.nn.functional.nll_loss(log_probs, windows[:, -1]).exp())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("places")
    parser.add_argument("questions")
    parser.add_argument("out")
    parser.add_argument("--text")
    parser.add_argument("--sentences", type=int, default=240_000)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(7)
    rng = random.Random(11)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    source = Sentences(options.places, options.questions, options.text)
    unread = examples(source.one(rng) for _ in range(2_000)).to(device)
    network = Language().to(device)
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=1e-4)
    began, piece = time.monotonic(), 20_000
    for done in range(0, options.sentences, piece):
        network.train()
        windows = examples(source.one(rng) for _ in range(piece))
        windows = windows[torch.randperm(len(windows))].to(device)
        optimiser.param_groups[0]["lr"] = RATE * max(0.02, 1 - done / options.sentences)
        losses = []
        for batch in windows.split(BATCH):
            loss = torch.nn.functional.nll_loss(network(batch[:, :-1]), batch[:, -1])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            losses.append(float(loss))
        minutes = (time.monotonic() - began) / 60
        print(
            f"{done + piece} sentences: perplexity {np.exp(np.mean(losses)):.1f} in training,"
            f" {perplexity(network, unread):.1f} unread, {minutes:.1f} min",
            flush=True,
        )
        torch.save(network.state_dict(), options.out)


if __name__ == "__main__":
    main()
