import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  openPtyPair,
  startZvtTerminal,
  type SimulatedZvt,
  type SimulatedZvtOptions,
} from '../../sim/index.js';
import type { PaymentRig } from '../payment.suite.js';
import type { ZvtLimits } from './limits.js';
import { openNotes } from './notes.js';
import { createZvtTerminal, type ZvtTerminal } from './terminal.js';

export interface ZvtRig extends PaymentRig {
  terminal: ZvtTerminal;
  far: SimulatedZvt;
  /** The kiosk's process dies and starts again on the same disk; the terminal goes on. */
  kioskRestarts(): Promise<ZvtTerminal>;
}

const LIMITS: ZvtLimits = {
  byteGapMs: 100,
  ackMs: 400,
  replyMs: 400,
  commandMs: 2_000,
  chargeMs: 1_500,
  settleMs: 1_000,
};

/** The adapter and the simulated terminal at the two ends of a pty. */
export async function zvtRig(options: Partial<SimulatedZvtOptions> = {}): Promise<ZvtRig> {
  const folder = mkdtempSync(join(tmpdir(), 'zvt-'));
  const pair = await openPtyPair();
  const sim = { stateFile: null, cardMs: 1, waitMs: 800, patienceMs: 300, ...options };
  const far = await startZvtTerminal({ device: pair.far, ...sim });
  const start = () => {
    const notes = openNotes(join(folder, 'notes.sqlite'));
    const common = { baudRate: 115_200, password: '000000', limits: LIMITS };
    return { notes, terminal: createZvtTerminal({ device: pair.near, notes, ...common }) };
  };
  let running = start();
  const rig: ZvtRig = {
    terminal: running.terminal,
    far,
    next: (mood) => far.mood(mood),
    standing: () =>
      far.sheet.standing().map((receipt) => {
        const note = running.notes.moved(running.notes.period());
        return note.find((one) => one.receipt === receipt)?.transaction ?? `receipt ${receipt}`;
      }),
    chargedWon: () => far.sheet.chargedWon,
    returnedWon: () => far.sheet.returnedWon,
    kioskRestarts: async () => {
      await running.terminal.close();
      running.notes.close();
      running = start();
      return (rig.terminal = running.terminal);
    },
    close: async () => {
      await running.terminal.close();
      await far.close();
      await pair.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return rig;
}
