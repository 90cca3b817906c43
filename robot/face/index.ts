export * from './protocol.js';
export { startFace, type Face, type FaceOptions } from './server.js';
export { faceView } from './view.js';
export type { FaceVoice } from './voice.js';
export type { Wheels, WheelsNotice } from './wheels.js';
