export * from './protocol.js';
export { startScreen, type Health, type ScreenOptions, type ScreenServer } from './server.js';
export { toView, type ScreenSettings } from './view.js';
