import { join } from 'node:path';
import type { KioskConfig } from '../config.js';
import { createDemoReader } from '../identity/index.js';
import { createHttpOffice } from '../office/index.js';
import { createIppPrinter, createPjlCounter } from '../printing/index.js';
import type { Devices } from '../runner/index.js';
import {
  DEMO_HOUSEHOLDS,
  startCardTerminal,
  startDemoOffice,
  startIppPrinter,
  type DemoOffice,
  type SimulatedCashUnit,
  type SimulatedPrinter,
  type SimulatedTerminal,
} from '../sim/index.js';
import { connectTerminal } from './card-terminal.js';
import { connectCash, startSimulatedCash } from './cash-unit.js';
import type { Closers } from './closers.js';
import type { Limits } from './limits.js';

/** The simulated machines that this process runs itself; null where a real one is configured. */
export interface Simulated {
  terminal: SimulatedTerminal | null;
  cash: SimulatedCashUnit | null;
  printer: SimulatedPrinter | null;
  office: DemoOffice | null;
}

/** The demo terminal gives up waiting for a card before the adapter gives up on the terminal (30 s). */
const CARD_WAIT_MS = 25_000;

export async function startSimulated(config: KioskConfig, closers: Closers): Promise<Simulated> {
  const at = (name: string) => join(config.data, 'sim', name);
  const keep = <T extends { close(): Promise<void> }>(name: string, machine: T): T => {
    closers.add(name, () => machine.close());
    return machine;
  };
  const { sim } = config;
  return {
    terminal:
      config.terminal === 'simulated'
        ? keep(
            'simulated terminal',
            await startCardTerminal({
              stateFile: at('terminal.json'),
              cardMs: sim.cardMs,
              waitMs: CARD_WAIT_MS,
            }),
          )
        : null,
    cash: startSimulatedCash(config, closers),
    printer:
      config.printer === 'simulated'
        ? keep(
            'simulated printer',
            await startIppPrinter({
              stateFile: at('printer.json'),
              spool: at('tray'),
              sheetMs: sim.sheetMs,
            }),
          )
        : null,
    office:
      config.office === 'demo'
        ? keep(
            'demo office',
            await startDemoOffice({
              stateFile: at('office.json'),
              answerMs: sim.officeMs,
              authority: config.authority
                ? { files: config.authority, own: false }
                : {
                    files: { certificate: at('authority.crt'), key: at('authority.key') },
                    own: true,
                  },
            }),
          )
        : null,
  };
}

/** The adapters, each pointed at the real machine or at the simulated one. */
export function connectDevices(
  config: KioskConfig,
  simulated: Simulated,
  limits: Limits,
  closers: Closers,
): Omit<Devices, 'paper' | 'receipts'> {
  const people = DEMO_HOUSEHOLDS.flatMap(({ members }) => members);
  const reader = createDemoReader({
    compareMs: config.sim.fingerMs,
    registered: new Set(people.map((person) => person.residentNumber)),
  });
  const url = (real: { url: string } | string, stand: { url: string } | null) =>
    typeof real === 'string' ? (stand?.url ?? '') : real.url;
  const counter = config.printer === 'simulated' ? undefined : config.printer.counter;
  return {
    reader,
    demo: { reader, people: people.filter(({ relation }) => relation === '본인') },
    terminal: connectTerminal(config, simulated.terminal?.url, limits, closers),
    cash: connectCash(config, simulated.cash, closers),
    demoCash: simulated.cash,
    printer: createIppPrinter({
      url: url(config.printer, simulated.printer),
      ...(counter && { counter: createPjlCounter(counter) }),
    }),
    office: createHttpOffice({ url: url(config.office, simulated.office) }),
  };
}
