"""Grouped convolutions over filter banks, 40 ms a step."""

import torch
from torch import nn

from features import BINS
from tokens import TOKENS

WIDTH = 320
BLOCKS = 14
KERNEL = 9
GROUPS = 8


def strided(channels):
    return nn.Sequential(
        nn.Conv1d(channels, WIDTH, 5, stride=2, padding=2, bias=False),
        nn.BatchNorm1d(WIDTH),
        nn.ReLU(),
    )


class Block(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv1d(WIDTH, WIDTH, KERNEL, padding=KERNEL // 2, groups=GROUPS, bias=False),
            nn.BatchNorm1d(WIDTH),
            nn.ReLU(),
            nn.Conv1d(WIDTH, WIDTH, 1, bias=False),
            nn.BatchNorm1d(WIDTH),
            nn.ReLU(),
            nn.Dropout(drop),
        )

    def forward(self, x):
        return x + self.layers(x)


class Recogniser(nn.Module):
    """x [N, T, 80], x_lens [N] -> log_probs [N, T', tokens], log_probs_len [N]."""

    def __init__(self, drop=0.1):
        super().__init__()
        self.stem = nn.Sequential(strided(BINS), strided(WIDTH))
        self.blocks = nn.Sequential(*(Block(drop) for _ in range(BLOCKS)))
        self.head = nn.Conv1d(WIDTH, len(TOKENS), 1)

    def forward(self, x, x_lens):
        steps = torch.arange(x.shape[1], device=x.device)[None, :, None]
        inside = (steps < x_lens[:, None, None]).to(x.dtype)
        mean = (x * inside).sum(1, keepdim=True) / inside.sum(1, keepdim=True)
        y = ((x - mean) * inside * 0.25).transpose(1, 2)
        logits = self.head(self.blocks(self.stem(y))).transpose(1, 2)
        return logits.log_softmax(-1), torch.div(x_lens + 3, 4, rounding_mode="floor")
