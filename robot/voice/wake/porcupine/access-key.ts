import { readFileSync, statSync } from 'node:fs';
import { RobotError } from '../../../error/robot-error.js';

const VARIABLE = 'PICOVOICE_ACCESS_KEY';
const GET_ONE =
  'Get one at console.picovoice.ai, put it into a file that only the robot may read (chmod 600), ' +
  'and name the file in voice.wake.porcupine.accessKeyFile.';
/** Whoever has an account on the machine. */
const OTHERS = 0o007;

/**
 * The AccessKey. It is never part of a message.
 * @param file with the key alone; undefined: the environment
 * @throws RobotError `voice.wake-key-missing`, `voice.wake-key-open`
 */
export function readAccessKey(
  file: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const key = file === undefined ? env[VARIABLE]?.trim() : readKeyFile(file);
  if (key) return key;
  const where = file === undefined ? `${VARIABLE} is not set` : `${file} is empty`;
  throw new RobotError(
    'voice.wake-key-missing',
    `Porcupine needs an AccessKey: ${where}. ${GET_ONE}`,
  );
}

function readKeyFile(file: string): string {
  try {
    if ((statSync(file).mode & OTHERS) === 0) return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    const message = `Porcupine needs an AccessKey: ${file} cannot be read. ${GET_ONE}`;
    throw new RobotError('voice.wake-key-missing', message, { cause });
  }
  throw new RobotError(
    'voice.wake-key-open',
    `Everybody on this machine can read the AccessKey in ${file}. Run \`chmod 600 ${file}\`; the robot's user must own it.`,
  );
}
