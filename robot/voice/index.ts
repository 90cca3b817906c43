export { readWav, writeWav } from './audio/wav.js';
export { RATE_HZ } from './audio/format.js';
export { createVoiceActivity, type VoiceActivity } from './activity/silero.js';
export { spokenKorean } from './spoken/index.js';
