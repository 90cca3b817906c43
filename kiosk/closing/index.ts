export type { ClosedDay, ClosingTools } from './close-day.js';
export { DayCloser } from './day-closer.js';
export type { Difference } from './compare.js';
export type { Report } from './report.js';
export { sayDifference } from './say.js';
export { wordsOf } from './texts.js';
