import { describe, it } from 'vitest';
import { hasSocat } from '../../sim/index.js';
import { paymentContract } from '../payment.suite.js';
import { zvtRig } from './rig.suite.js';

if (hasSocat()) {
  paymentContract('ZVT on a pty, simulated', () => zvtRig());
} else {
  describe('the card terminal on a serial line', () => {
    it.skip('wants a Debian package: sudo apt-get install socat', () => undefined);
  });
}
