import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { bad, good, type Check } from './check.js';

const ALSA = 'alsa:';

/**
 * Whether a microphone or loudspeaker is there; it is not opened, as the robot may be using it.
 * @param device as the robot's settings have it: `screen` or `alsa:<device>`
 * @param program `arecord` or `aplay`, which lists devices of its kind
 */
export async function checkAudio(name: string, device: string, program: string): Promise<Check> {
  if (!device.startsWith(ALSA)) return good(name, 'the browser that shows its page');
  const wanted = device.slice(ALSA.length);
  const listed = await list(program);
  if (!listed) {
    return bad(name, `${program} does not run`, 'sudo apt install alsa-utils');
  }
  if (listed.includes(wanted) || isCard(wanted)) return good(name, wanted);
  return bad(
    name,
    `there is no ${wanted}`,
    `Plug it in, or name one of \`${program} -L\`: ${listed.join(', ')}. ` +
      'If the list is empty, add this user to the group audio.',
  );
}

/** Names stand at the beginning of a line, what they are is indented below. */
async function list(program: string): Promise<string[] | undefined> {
  try {
    const { stdout } = await promisify(execFile)(program, ['-L'], { timeout: 5_000 });
    return stdout.split('\n').filter((line) => /^\S/.test(line));
  } catch {
    return undefined;
  }
}

/** `hw:1,0` and `plughw:CARD=Array` name a card without being listed so. */
function isCard(device: string): boolean {
  const [, card] = /^(?:plug)?hw:(?:CARD=)?(\w+)/.exec(device) ?? [];
  return (
    card !== undefined && existsSync(`/proc/asound/${/^\d+$/.test(card) ? `card${card}` : card}`)
  );
}
