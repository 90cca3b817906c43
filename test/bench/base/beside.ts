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
    .then(({ speedsAt }) => jitterOf(speedsAt))
    .finally(() => rig.stop())
    .then((jitter) => process.send?.(jitter))
    .finally(() => process.disconnect());
});
// Whoever measures was broken off: the pseudo-terminals do not outlive it.
process.once('SIGTERM', () => void rig.stop().finally(() => process.exit()));
process.once('disconnect', () => void rig.stop().finally(() => process.exit()));
process.send?.('drives');
