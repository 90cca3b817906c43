export * from './card.js';
export * from './events.js';
export type { Knowledge } from './knowledge.js';
export * from './ports.js';
export { initialState, reduce } from './reduce.js';
export { activityOf, report } from './report.js';
export * from './runner.js';
export * from './state.js';
export { nameOfSpot } from './knowledge.js';
