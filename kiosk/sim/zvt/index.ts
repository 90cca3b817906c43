export { hasSocat, openPtyPair, type PtyPair } from '../pty-pair.js';
export type { Disturbance, Step } from './speaker.js';
export {
  startZvtTerminal,
  type SimulatedZvt,
  type SimulatedZvtOptions,
  type ZvtMood,
} from './zvt-terminal.js';
