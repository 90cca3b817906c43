import { createRequire } from 'node:module';
import path from 'node:path';
import { RobotConfig } from '../../robot/config.js';
import { createSherpaVoice, hasEspeak, startRecogniser } from '../../robot/voice/index.js';
import { filesOf, processConfig, type Layout } from '../center/process-config.js';
import { checkAudio } from './audio.js';
import { attempt, bad, good, type Check } from './check.js';
import { checkWake } from './wake.js';

/** What a voice says to show that it can; nobody hears it. */
const SAMPLE = { ko: '안녕하세요', en: 'Hello', zh: '你好', ja: 'こんにちは' } as const;

type VoiceSettings = NonNullable<RobotConfig['voice']>;

/** Whether each robot that is given a voice would hear, understand and speak with it. */
export async function checkVoice(layout: Layout): Promise<Check[]> {
  const checks: Check[] = [];
  for (const entry of layout.profile.processes) {
    if (entry.kind !== 'robot') continue;
    const { success, data } = RobotConfig.safeParse(processConfig(layout, entry));
    // What is wrong with its settings is said by the check of settings.
    if (!success || !data.voice) continue;
    checks.push(...(await checkRobot(entry.id, data.voice, filesOf(layout, entry.id).folder)));
  }
  return checks.length > 0
    ? checks
    : [good('voice', 'no robot here has one: screens and touch alone')];
}

/** @param base what relative paths in its settings start from */
async function checkRobot(id: string, voice: VoiceSettings, base: string): Promise<Check[]> {
  return [
    await checkRecogniser(id, path.resolve(base, voice.recogniser)),
    await checkWake(id, voice.wake, base),
    checkSpeech(id),
    ...(await Promise.all(voice.voices.map((one) => checkOne(id, path.resolve(base, one))))),
    await checkAudio(`microphone ${id}`, voice.microphone, 'arecord'),
    await checkAudio(`loudspeaker ${id}`, voice.loudspeaker, 'aplay'),
  ];
}

/** Loads the model, as only that shows that it is whole. */
function checkRecogniser(id: string, folder: string): Promise<Check> {
  return attempt(
    `recogniser ${id}`,
    async () => {
      const recogniser = await startRecogniser(folder);
      await recogniser.close();
      const { name, licence, note } = recogniser.model;
      return `${name} (${licence}). ${note}`.trim();
    },
    'Run `npx haengbok models verify` and `models install`, or correct voice.recogniser in the ' +
      `settings of ${id}; left out, it is the demonstration model.`,
  );
}

/** An installed voice: whether it says something. */
function checkOne(id: string, folder: string): Promise<Check> {
  return attempt(
    `voice ${id}`,
    async () => {
      const voice = createSherpaVoice(folder);
      try {
        const [language = 'ko'] = voice.model.languages;
        await voice.speak(SAMPLE[language], { language, pace: 1 });
        return `${voice.name} (${voice.model.licence}) speaks ${voice.model.languages.join(', ')}`;
      } finally {
        await voice.close();
      }
    },
    'Run `npx haengbok models verify` and `models install`, or correct voice.voices in the settings ' +
      `of ${id}.`,
  );
}

/** @param espeak whether Debian's program is there @param text2wav whether the npm package is */
export function checkSpeech(id: string, espeak = hasEspeak(), text2wav = hasText2wav()): Check {
  const name = `speech ${id}`;
  if (espeak) return good(name, 'espeak-ng');
  if (text2wav) return good(name, 'text2wav; with espeak-ng installed it answers sooner');
  return bad(name, 'neither espeak-ng nor text2wav is installed', 'sudo apt install espeak-ng');
}

function hasText2wav(): boolean {
  try {
    createRequire(import.meta.url).resolve('text2wav');
    return true;
  } catch {
    return false;
  }
}
