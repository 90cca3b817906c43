"""The network and the language as one transducer, the form in which sherpa-onnx searches with both, and with
words it is told to favour.

A CTC network says each half-syllable over several steps and a blank between two alike. Here a step that says
the last one again counts as a blank, so that no step needs the rule of CTC; two alike in a row are left to
the share SAID_TWICE."""

import torch
from torch import nn

from tokens import TOKENS

COUNT = len(TOKENS)
# The network is surer of what it heard than it is right: this flattens it, and the language counts for so much.
SURENESS = 0.8
LANGUAGE = 0.5
SAID_TWICE = 0.03
LEAST = 1e-20


class Prediction(nn.Module):
    """last [N, CONTEXT] tokens, -1 or 0 before the beginning -> [N, 2 tokens]: how likely each is next by
    the language (log), and which was the last (1 or 0; none for a blank)."""

    def __init__(self, language):
        super().__init__()
        self.language = language

    def forward(self, last):
        told = last.clamp(min=0)
        numbers = torch.arange(COUNT, device=last.device)[None]
        is_last = ((numbers == told[:, -1:]) & (numbers > 0)).to(torch.float32)
        return torch.cat([self.language(told), is_last], dim=1)


class Joiner(nn.Module):
    """heard [N, tokens] log probabilities, told [N, 2 tokens] -> [N, tokens] log probabilities."""

    def forward(self, heard, told):
        foretold, is_last = told[:, :COUNT], told[:, COUNT:]
        probability = (SURENESS * heard).softmax(-1)
        again = (probability * is_last).sum(1, keepdim=True) * (1 - SAID_TWICE)
        blank = probability[:, :1] + again
        others = (probability * (1 - is_last * (1 - SAID_TWICE)))[:, 1:]
        weighed = others * (LANGUAGE * foretold[:, 1:]).exp()
        # What the language thinks of them only moves it among them: blanks keep their share.
        left = others.sum(1, keepdim=True) / weighed.sum(1, keepdim=True).clamp(min=LEAST)
        return torch.cat([blank, weighed * left], dim=1).clamp(min=LEAST).log()
