"""Synthetic speech: espeak-ng, the voices that training may hear."""

import json
import subprocess
from pathlib import Path

import numpy as np
from scipy.signal import resample_poly

with open(Path(__file__).parent.parent / "voices.json", encoding="utf8") as file:
    SEEN = json.load(file)["seen"]


def speak(text, variant, speed, pitch, size=1.0):
    """int16 at 16 kHz, or None when espeak-ng has nothing to say. size: of the speaker; above 1 all of the
    voice is lower and slower, as on a tape."""
    command = ["espeak-ng", "-v", f"ko+{variant}", "-s", str(speed), "-p", str(pitch), "--stdout"]
    wav = subprocess.run([*command, text], capture_output=True, check=True).stdout
    pcm = np.frombuffer(wav[44:], np.int16).astype(np.float32)
    if len(pcm) < 2000:
        return None
    return np.clip(resample_poly(pcm, round(320 * size), 441), -32768, 32767).astype(np.int16)
