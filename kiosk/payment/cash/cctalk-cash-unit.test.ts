import { describe } from 'vitest';
import { cashContract } from './cash.suite.js';
import { off, startCcTalkRig } from './cctalk-rig.suite.js';

describe.skipIf(off !== '')(`on a pty${off}`, () => {
  cashContract('ccTalk', () => startCcTalkRig());
});
