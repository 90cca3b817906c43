import { jitterOf } from './jitter.js';
import { Rig } from './rig.js';

/*
 * The base loop and the simulated drive in a process of their own, beside whatever else is measured: a far
 * end that answers late would look like a loop that is late. Says when it drives; a message ends it, and it
 * answers with the jitter since, p99 in ms.
 */
const rig = new Rig();
await rig.start();
await rig.drives();
await rig.ask({ type: 'speeds' });
process.once('message', () => {
  void rig
    .ask({ type: 'speeds' })
    .then(({ speedsAt }) => process.send?.(jitterOf(speedsAt)))
    .then(() => rig.stop())
    .finally(() => process.disconnect());
});
process.send?.('drives');
