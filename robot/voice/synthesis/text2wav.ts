import { childProgram } from '../../child/index.js';
import type { Synthesis } from './port.js';
import { SpeakerChild } from './speaker-child.js';

/** The npm package text2wav, where espeak-ng is not installed. */
export function createText2wav(): Synthesis {
  return new SpeakerChild('text2wav', childProgram(import.meta.url, 'text2wav-process.js'));
}
