import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alsaLoudspeaker, alsaMicrophone } from './alsa.js';
import { RATE_HZ } from './format.js';
import type { OpenMicrophone } from './ports.js';
import { readWav, writeWav } from './wav.js';

const hasAlsa = spawnSync('arecord', ['--version']).status === 0;
if (!hasAlsa)
  console.log('Microphone and loudspeaker are not tested: alsa-utils is not installed.');

/* Devices of ALSA's own plugins: one that plays a file, one that writes what it is given. */
describe.runIf(hasAlsa)('ALSA', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alsa-'));
  const spoken = join(folder, 'spoken.raw');
  const played = join(folder, 'played.wav');
  let open: OpenMicrophone | undefined;

  beforeAll(() => {
    const tone = Float32Array.from({ length: RATE_HZ }, (_, i) => 0.5 * Math.sin(i / 5));
    writeFileSync(spoken, writeWav(tone).subarray(44));
    writeFileSync(
      join(folder, 'asound.conf'),
      [
        `pcm.mic { type file slave.pcm null file /dev/null infile "${spoken}" format raw }`,
        `pcm.speaker { type file slave.pcm null file "${played}" format wav }`,
      ].join('\n'),
    );
    process.env['ALSA_CONFIG_PATH'] = `/usr/share/alsa/alsa.conf:${join(folder, 'asound.conf')}`;
  });

  afterAll(async () => {
    await open?.close();
    delete process.env['ALSA_CONFIG_PATH'];
    rmSync(folder, { recursive: true, force: true });
  });

  it('hears what the device gives', async () => {
    const heard = await new Promise<Float32Array>((resolve, reject) => {
      open = alsaMicrophone('mic').open({
        samples: (samples) => {
          if (samples.some((sample) => Math.abs(sample) > 0.4)) resolve(samples);
        },
        lost: (message) => reject(new Error(message)),
        back: () => undefined,
      });
    });
    expect(Math.max(...heard)).toBeCloseTo(0.5, 1);
    await open?.close();
  });

  it('says that a device is not there, and what to do', async () => {
    const message = await new Promise<string>((resolve) => {
      open = alsaMicrophone('no-such-device').open({
        samples: () => undefined,
        lost: resolve,
        back: () => undefined,
      });
    });
    expect(message).toMatch(/no-such-device.*arecord -L/su);
    await open?.close();
  });

  it('plays all of it', async () => {
    const samples = Float32Array.from({ length: RATE_HZ / 2 }, (_, i) => 0.3 * Math.sin(i / 7));
    await alsaLoudspeaker('speaker').play(samples, new AbortController().signal);
    const file = spawnSync('cat', [played]).stdout;
    expect(readWav(file).length).toBeGreaterThanOrEqual(samples.length);
  });

  it('is silent at once when it is told to be', async () => {
    const abort = new AbortController();
    const began = performance.now();
    setTimeout(() => abort.abort(), 200);
    await alsaLoudspeaker('null').play(new Float32Array(60 * RATE_HZ), abort.signal);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('fails with the name of a loudspeaker that is not there', async () => {
    const play = alsaLoudspeaker('no-such-device').play(
      new Float32Array(100),
      new AbortController().signal,
    );
    await expect(play).rejects.toThrow(/no-such-device/u);
  });
});
