import process from 'node:process';
import { pino } from 'pino';
import { KioskConfig, startKiosk } from '../../../kiosk/main.js';

/*
 * The kiosk with its own wiring, in a process that can be killed. What takes long (loading) is done
 * before it is told to start. Waiting between two tries is short: the far ends are.
 */
const HURRY = 20;
const LIMITS = {
  lookEveryMs: 300,
  stoppedMs: 400,
  chargeMs: 2_000,
  requestMs: 1_000,
  lateCoinMs: 600,
};

const clock = {
  now: () => Date.now(),
  sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / HURRY)),
};

process.once('disconnect', () => process.exit(1));
process.once('message', (settings) => {
  void startKiosk(KioskConfig.parse(settings), {
    log: pino({ level: process.env['KIOSK_LOG'] ?? 'silent' }),
    clock,
    limits: LIMITS,
  }).then((kiosk) => process.send?.({ url: kiosk.url }));
});
