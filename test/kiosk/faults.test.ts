import { faults } from './faults.suite.js';

/* The short version of faults.long.test.ts. */
faults(10, 20_260_700, 300_000);
