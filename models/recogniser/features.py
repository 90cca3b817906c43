"""Filter banks as Kaldi computes them (80 bins, 25 ms every 10 ms, no dither, snip_edges off):
what sherpa-onnx gives its models."""

import numpy as np
import torch

RATE = 16_000
BINS = 80
SHIFT = RATE // 100
LENGTH = RATE // 40
FFT = 512
LOW_HZ, HIGH_HZ = 20.0, RATE / 2 - 400.0
PREEMPHASIS = 0.97
FLOOR = float(np.finfo(np.float32).eps)
BEFORE = LENGTH // 2 - SHIFT // 2


def _mel(hertz):
    return 1127.0 * np.log(1.0 + hertz / 700.0)


def _bank():
    edges = np.linspace(_mel(LOW_HZ), _mel(HIGH_HZ), BINS + 2)
    mel = _mel(np.arange(FFT // 2) * RATE / FFT)
    left, middle, right = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    up = (mel - left) / (middle - left)
    down = (right - mel) / (right - middle)
    return np.maximum(0.0, np.minimum(up, down))


BANK = torch.from_numpy(_bank().astype(np.float32))
_HANN = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(LENGTH) / (LENGTH - 1))
WINDOW = torch.from_numpy((_HANN**0.85).astype(np.float32))


def frames_of(samples):
    """How many filter banks so many samples give."""
    return (samples + SHIFT // 2) // SHIFT


def fbank(waves):
    """waves: float32 in [-1, 1] at 16 kHz, [N, samples]. Returns float32 [N, frames, 80]."""
    count = frames_of(waves.shape[1])
    after = max(0, (count - 1) * SHIFT - BEFORE + LENGTH - waves.shape[1])
    # Kaldi mirrors the signal at its ends, the last sample twice.
    ends = waves[:, :BEFORE].flip(1), waves[:, waves.shape[1] - after :].flip(1)
    frames = torch.cat([ends[0], waves, ends[1]], 1).unfold(1, LENGTH, SHIFT)[:, :count]
    frames = frames - frames.mean(2, keepdim=True)
    first = frames[:, :, :1] * (1.0 - PREEMPHASIS)
    frames = torch.cat([first, frames[:, :, 1:] - PREEMPHASIS * frames[:, :, :-1]], 2)
    spectrum = torch.fft.rfft(frames * WINDOW.to(waves.device), FFT)[:, :, : FFT // 2]
    power = spectrum.real**2 + spectrum.imag**2
    return (power @ BANK.T.to(waves.device)).clamp(min=FLOOR).log()
