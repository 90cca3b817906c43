"""Synthetic speech and what a hall does to it."""

import json
import subprocess
from pathlib import Path

import numpy as np
from scipy.signal import fftconvolve, resample_poly

from features import RATE

with open(Path(__file__).parent.parent / "voices.json", encoding="utf8") as file:
    SEEN = json.load(file)["seen"]


def speak(text, variant, speed, pitch, size=1.0):
    """float32 in [-1, 1] at 16 kHz, or None when espeak-ng has nothing to say. size: of the speaker; above
    1 all of the voice is lower and slower, as on a tape."""
    command = ["espeak-ng", "-v", f"ko+{variant}", "-s", str(speed), "-p", str(pitch), "--stdout"]
    wav = subprocess.run([*command, text], capture_output=True, check=True).stdout
    pcm = np.frombuffer(wav[44:], np.int16).astype(np.float32) / 32768
    if len(pcm) < 2000:
        return None
    return resample_poly(pcm, round(320 * size), 441).astype(np.float32)


def room(rng, seconds):
    """An impulse response: a straight path and a tail that decays by 60 dB in `seconds`."""
    length = int(seconds * RATE)
    decay = np.exp(-6.9 * np.arange(length) / length)
    tail = rng.standard_normal(length) * decay
    tail[0] = 0
    tail *= rng.uniform(0.2, 0.7) / max(1e-6, np.sqrt((tail**2).sum()))
    tail[0] = 1
    return tail.astype(np.float32)


def noise(rng, count):
    """Pink, white or a mixture, by its spectrum."""
    spectrum = np.fft.rfft(rng.standard_normal(count))
    hertz = np.maximum(np.fft.rfftfreq(count, 1 / RATE), 20)
    return np.fft.irfft(spectrum / hertz ** rng.uniform(0, 1), count).astype(np.float32)


def at_snr(speech, other, decibels):
    power = (speech**2).mean() / max(1e-12, (other**2).mean())
    return speech + other * np.sqrt(power / 10 ** (decibels / 10))


def disturb(rng, speech, babble=None):
    """Silence around it, a room, noise or other voices, and a level."""
    lead, tail = rng.integers(800, 6400, 2)
    speech = np.pad(speech, (int(lead), int(tail)))
    if rng.random() < 0.5:
        speech = fftconvolve(speech, room(rng, rng.uniform(0.15, 0.7)))[: len(speech)]
    kind = rng.random()
    if kind < 0.55:
        speech = at_snr(speech, noise(rng, len(speech)), rng.uniform(5, 30))
    elif kind < 0.7 and babble is not None:
        speech = at_snr(speech, np.resize(babble, len(speech)), rng.uniform(8, 25))
    peak = max(1e-6, np.abs(speech).max())
    return (speech / peak * 10 ** rng.uniform(-1.3, -0.05)).astype(np.float32)
