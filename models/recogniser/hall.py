"""What a hall and a microphone do to speech, another way each time it is heard."""

import math

import torch

from features import RATE

LEAST_STILL, MOST_STILL = RATE // 20, RATE * 2 // 5
LONGEST_ROOM = 0.7


def between(low, high, shape, like):
    return low + (high - low) * torch.rand(shape, device=like.device)


def disturb(speech, lengths):
    """speech: float32 [N, samples] with zeros after `lengths` [N]. Silence comes around it, half stand in a
    room, most have noise or another voice behind them, and levels differ. Where nobody speaks there is noise
    or nothing. Returns the same, longer."""
    waves, lengths = with_silence(speech, lengths)
    chance = torch.rand(len(waves), 1, device=waves.device)
    waves = torch.where(chance < 0.5, waves, in_a_room(waves))
    inside = torch.arange(waves.shape[1], device=waves.device)[None] < lengths[:, None]
    kind = torch.rand(len(waves), 1, device=waves.device)
    nobody = speech.abs().amax(1, keepdim=True) == 0
    kind = torch.where(nobody & (kind >= 0.62), 1.0, kind)
    behind = torch.where(kind < 0.62, noise_like(waves), waves.roll(1, 0))
    mixed = at_snr(waves, behind * inside, torch.where(kind < 0.62, 3.0, 8.0))
    waves = torch.where(kind < 0.78, mixed, waves)
    peak = waves.abs().amax(1, keepdim=True).clamp(min=1e-6)
    return waves / peak * 10 ** between(-1.3, -0.05, peak.shape, waves), lengths


def with_silence(speech, lengths):
    lead = torch.randint(LEAST_STILL, MOST_STILL, lengths.shape, device=speech.device)
    tail = torch.randint(LEAST_STILL, MOST_STILL, lengths.shape, device=speech.device)
    longer = lengths + lead + tail
    at = torch.arange(int(longer.max()), device=speech.device)[None] - lead[:, None]
    there = (at >= 0) & (at < lengths[:, None])
    return speech.gather(1, at.clamp(0, speech.shape[1] - 1)) * there, longer


def in_a_room(waves):
    """A straight path, and a tail that decays by 60 dB in 0.15 to 0.7 s."""
    steps = torch.arange(int(LONGEST_ROOM * RATE), device=waves.device)[None] / RATE
    seconds = between(0.15, LONGEST_ROOM, (len(waves), 1), waves)
    tail = torch.randn(len(waves), steps.shape[1], device=waves.device)
    tail = tail * torch.exp(-6.9 * steps / seconds) * (steps < seconds) * (steps > 0)
    share = between(0.2, 0.7, seconds.shape, waves)
    tail = tail * share / tail.square().sum(1, keepdim=True).sqrt()
    tail[:, 0] = 1
    size = 2 ** math.ceil(math.log2(waves.shape[1] + tail.shape[1]))
    both = torch.fft.rfft(waves, size) * torch.fft.rfft(tail, size)
    return torch.fft.irfft(both, size)[:, : waves.shape[1]]


def noise_like(waves):
    """White to pink."""
    size = 2 ** math.ceil(math.log2(waves.shape[1]))
    spectrum = torch.fft.rfft(torch.randn(len(waves), size, device=waves.device))
    hertz = torch.fft.rfftfreq(size, 1 / RATE).clamp(min=20).to(waves.device)
    coloured = spectrum / hertz[None] ** between(0, 1, (len(waves), 1), waves)
    return torch.fft.irfft(coloured, size)[:, : waves.shape[1]]


def at_snr(speech, other, least):
    """least: dB, [N, 1]; up to 30. Beside silence the other is as it is."""
    loud = speech.square().sum(1, keepdim=True)
    power = torch.where(loud > 0, loud, 1.0) / other.square().sum(1, keepdim=True).clamp(min=1e-12)
    decibels = least + (30 - least) * torch.rand_like(power)
    return speech + other * (power / 10 ** (decibels / 10)).sqrt()
