import { faults } from './faults.suite.js';

/* The short version of faults.long.test.ts. */
faults(4, 20_260_700, 300_000);
