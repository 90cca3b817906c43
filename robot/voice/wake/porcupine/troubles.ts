import { RobotError, type RobotErrorCode } from '../../../error/robot-error.js';

/** Why Porcupine does not hear. */
export const TROUBLES = [
  'not-installed',
  'unsupported',
  'key-refused',
  'key-limit',
  'key-unconfirmed',
  'model',
  'keyword',
  'other',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Goes away without anybody doing anything at the robot. */
export const PASSING: RobotErrorCode = 'voice.wake-key-unconfirmed';

const WORDS: Readonly<Record<Trouble, readonly [code: RobotErrorCode, message: string]>> = {
  'not-installed': [
    'voice.wake-not-installed',
    'The package @picovoice/porcupine-node is not installed. Run `npm ci` without --omit=optional.',
  ],
  unsupported: [
    'voice.wake-unsupported',
    'Porcupine does not run on this kind of machine. Name a head in voice.wake, or null for a touch alone.',
  ],
  'key-refused': [
    'voice.wake-key-refused',
    'Picovoice does not accept the AccessKey: it is mistyped, expired or revoked. Copy a current one from console.picovoice.ai.',
  ],
  'key-limit': [
    'voice.wake-key-limit',
    'The AccessKey is in use on as many machines as its plan allows. See console.picovoice.ai.',
  ],
  'key-unconfirmed': [
    PASSING,
    'Picovoice did not confirm the AccessKey, which it must every few days: let this machine reach the internet. It is tried again by itself.',
  ],
  model: [
    'voice.model-broken',
    'Porcupine cannot read its model. Take porcupine_params_ko.pv of the same version from lib/common of github.com/Picovoice/porcupine.',
  ],
  keyword: [
    'voice.model-broken',
    'Porcupine cannot use the keyword file. Make "행복아" in Picovoice Console for Korean and for this kind of machine; a .ppn of another platform, language or version is refused.',
  ],
  other: ['voice.wake-broken', 'Porcupine does not run.'],
};

export function errorOf(trouble: Trouble, detail: string): RobotError {
  const [code, message] = WORDS[trouble];
  return new RobotError(code, detail === '' ? message : `${message} It says: ${detail}`);
}
