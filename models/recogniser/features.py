"""Filter banks as Kaldi computes them (80 bins, 25 ms every 10 ms, no dither, snip_edges off):
what sherpa-onnx gives its CTC models."""

import numpy as np

RATE = 16_000
BINS = 80
SHIFT = RATE // 100
LENGTH = RATE // 40
FFT = 512
LOW_HZ, HIGH_HZ = 20.0, RATE / 2 - 400.0
PREEMPHASIS = 0.97
FLOOR = np.finfo(np.float32).eps


def _mel(hertz):
    return 1127.0 * np.log(1.0 + hertz / 700.0)


def _bank():
    edges = np.linspace(_mel(LOW_HZ), _mel(HIGH_HZ), BINS + 2)
    mel = _mel(np.arange(FFT // 2) * RATE / FFT)
    left, middle, right = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    up = (mel - left) / (middle - left)
    down = (right - mel) / (right - middle)
    return np.maximum(0.0, np.minimum(up, down)).astype(np.float32)


BANK = _bank()
WINDOW = ((0.5 - 0.5 * np.cos(2 * np.pi * np.arange(LENGTH) / (LENGTH - 1))) ** 0.85).astype(
    np.float32
)


def fbank(samples):
    """samples: float32 in [-1, 1] at 16 kHz. Returns float32 [frames, 80]."""
    count = (len(samples) + SHIFT // 2) // SHIFT
    if count == 0:
        return np.zeros((0, BINS), np.float32)
    before = LENGTH // 2 - SHIFT // 2
    after = max(0, (count - 1) * SHIFT - before + LENGTH - len(samples))
    # Kaldi mirrors the signal at its ends, the last sample twice.
    padded = np.pad(samples, (before, after), mode="symmetric")
    starts = np.arange(count) * SHIFT
    frames = padded[starts[:, None] + np.arange(LENGTH)[None, :]].astype(np.float32)
    frames -= frames.mean(axis=1, keepdims=True)
    frames[:, 1:] -= PREEMPHASIS * frames[:, :-1].copy()
    frames[:, 0] *= 1.0 - PREEMPHASIS
    spectrum = np.abs(np.fft.rfft(frames * WINDOW, FFT)[:, : FFT // 2]) ** 2
    return np.log(np.maximum(spectrum.astype(np.float32) @ BANK.T, FLOOR))
