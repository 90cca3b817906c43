import { crowd } from './crowd.suite.js';

crowd(200, 1_200_000);
