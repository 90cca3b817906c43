export { CLEAN, disturb, type Hall } from './wake/disturb.js';
export { examineWakeWord, type WakeReport } from './wake/examine.js';
export { Rng } from './wake/rng.js';
export { anyOf, SEEN, speak, UNSEEN } from './wake/speak.js';
export { trainWakeWord, type TrainOptions } from './wake/train.js';
