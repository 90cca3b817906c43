import path from 'node:path';
import { PROJECT_ROOT } from './root.js';

/** The recogniser that comes with the project: for synthetic voices, until a public model is installed. */
export const DEMO_RECOGNISER = path.join(PROJECT_ROOT, 'models/recogniser/demo');

/** The head that hears "행복아", "행복이" and "행복이야". */
export const WAKE_HEAD = path.join(PROJECT_ROOT, 'models/wake/head.json');
