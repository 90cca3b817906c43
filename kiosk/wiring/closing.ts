import { join } from 'node:path';
import type { Logger } from 'pino';
import { findDocument } from '../catalog/index.js';
import { DayCloser, sayDifference, type ClosedDay } from '../closing/index.js';
import type { KioskConfig } from '../config.js';
import type { Journal } from '../journal/index.js';
import type { CardTerminal, CashUnit } from '../payment/index.js';
import type { Fonts } from '../printing/index.js';
import type { Clock, Runner } from '../runner/index.js';
import type { Rules } from '../session/index.js';
import type { Closers } from './closers.js';
import { startControl } from './control.js';

export interface ClosingWiring {
  config: KioskConfig;
  rules: Rules;
  journal: Journal;
  devices: { terminal: CardTerminal; cash: CashUnit | null };
  fonts: Fonts;
  runner: Pick<Runner, 'state'>;
  clock: Clock;
  caseUnderWay: () => boolean;
  callStaff: (detail: string) => void;
  log: Logger;
}

/** The daily closing for `haengbok close-day`, which asks over the control port. */
export async function serveClosing(
  closer: DayCloser,
  data: string,
  log: Logger,
  closers: Closers,
): Promise<void> {
  const control = await startControl({
    data,
    acts: { '/close-day': async () => closedJson(await closer.close()) },
    log: log.child({ module: 'control' }),
  });
  closers.add('control port', () => control.close());
}

export function wireCloser(wiring: ClosingWiring): DayCloser {
  const { config, rules, journal, fonts, runner, clock, caseUnderWay, callStaff, log } = wiring;
  const { terminal, cash } = wiring.devices;
  return new DayCloser({
    tools: {
      device: config.id,
      folder: join(config.data, 'closings'),
      journal,
      terminal,
      cash,
      fonts,
      documentName: (id) => findDocument(rules.catalog, id)?.name.ko ?? id,
      now: () => clock.now(),
      log: log.child({ module: 'closing' }),
    },
    visitUnderWay: () => runner.state.visit !== null,
    caseUnderWay,
    callStaff,
  });
}

/** What scripts get; `launch/cli/close-day.ts` reads it. */
function closedJson({ report, csv, pdf }: ClosedDay) {
  const { number, day, differences } = report;
  return {
    ok: differences.length === 0,
    number,
    day,
    csv,
    pdf,
    differences: differences.map(sayDifference),
    report,
  };
}
