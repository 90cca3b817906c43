import { crowd } from './crowd.suite.js';

/* The short version of crowd.long.test.ts. */
crowd(20, 300_000);
