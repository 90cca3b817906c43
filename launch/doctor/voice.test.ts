import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeToneVoice } from '../../robot/voice/synthesis/testing/tone-voice.js';
import { loadProfile } from '../profile.js';
import { DEMO_RECOGNISER } from '../voice-files.js';
import { checkAudio } from './audio.js';
import { checkSpeech, checkVoice } from './voice.js';

const hasAlsa = spawnSync('arecord', ['--version']).status === 0;
if (!hasAlsa) console.log('Sound devices are not looked for: alsa-utils is not installed.');

let data: string;
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'doctor-voice-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

/** The checks of a centre whose robot has this voice. */
async function checks(voice: unknown) {
  const profile = await loadProfile('center');
  const processes = profile.processes.map((entry) =>
    entry.kind === 'robot' ? { ...entry, settings: { ...entry.settings, voice } } : entry,
  );
  return checkVoice({ profile: { ...profile, processes }, data });
}

async function named(name: string, voice: unknown) {
  return (await checks(voice)).find((check) => check.name === `${name} robot-1`);
}

describe('the voice of a robot', () => {
  it('is in order with what comes with the project, and says what the model is good for', async () => {
    const all = await checks({});
    expect(all.filter(({ ok }) => !ok)).toEqual([]);
    const [recogniser, wake] = all;
    expect(recogniser?.message).toMatch(/haengbok-demo-ko.*never heard a person/);
    expect(wake?.message).toContain('head.json loads');
  });

  it('is not asked of a robot without one', async () => {
    expect(await checks(undefined)).toMatchObject([{ name: 'voice', ok: true }]);
  });

  it('names the folder that holds no model, and what to run', async () => {
    expect(await named('recogniser', { recogniser: data })).toMatchObject({
      ok: false,
      message: expect.stringContaining(data) as string,
      remedy: expect.stringContaining('models install') as string,
    });
  });

  it('finds a model that is there but does not load', async () => {
    const folder = path.join(data, 'damaged');
    await cp(DEMO_RECOGNISER, folder, { recursive: true });
    await writeFile(path.join(folder, 'encoder.onnx'), 'no network at all');
    expect(await named('recogniser', { recogniser: folder })).toMatchObject({ ok: false });
  });

  it('finds a wake word that is none, and does not miss one where a touch is enough', async () => {
    const file = path.join(data, 'head.json');
    expect(await named('wake word', { wake: file })).toMatchObject({ ok: false });
    await writeFile(file, '{}');
    expect(await named('wake word', { wake: file })).toMatchObject({
      ok: false,
      remedy: expect.stringContaining('voice.wake') as string,
    });
    expect(await named('wake word', { wake: null })).toMatchObject({ ok: true });
  });

  it('lets each installed voice speak', async () => {
    writeToneVoice(data);
    expect(await named('voice', { voices: [data] })).toMatchObject({
      ok: true,
      message: 'tone (Apache-2.0) speaks ko',
    });
    await writeFile(path.join(data, 'model.onnx'), 'no network at all');
    expect(await named('voice', { voices: [data] })).toMatchObject({
      ok: false,
      remedy: expect.stringContaining('voice.voices') as string,
    });
  });

  it('wants something that speaks', () => {
    expect(checkSpeech('robot-1', true, false)).toMatchObject({ ok: true, message: 'espeak-ng' });
    expect(checkSpeech('robot-1', false, true)).toMatchObject({ ok: true });
    expect(checkSpeech('robot-1', false, false)).toMatchObject({
      ok: false,
      remedy: 'sudo apt install espeak-ng',
    });
  });

  it.runIf(hasAlsa)('looks for the sound devices that the settings name', async () => {
    expect(await checkAudio('microphone', 'alsa:null', 'arecord')).toMatchObject({ ok: true });
    expect(await checkAudio('loudspeaker', 'alsa:plughw:CARD=Gone', 'aplay')).toMatchObject({
      ok: false,
      message: 'there is no plughw:CARD=Gone',
      remedy: expect.stringContaining('aplay -L') as string,
    });
  });

  it('names the package of a program that is missing', async () => {
    expect(await checkAudio('microphone', 'alsa:default', 'no-such-arecord')).toMatchObject({
      ok: false,
      remedy: 'sudo apt install alsa-utils',
    });
    expect(await checkAudio('microphone', 'screen', 'no-such-arecord')).toMatchObject({ ok: true });
  });
});
