import { faults } from './faults.suite.js';

faults(200, 20_260_800, 7_200_000);
