import type { Logger } from 'pino';
import type { KioskConfig } from '../config.js';
import type { Journal } from '../journal/index.js';
import type { Fonts } from '../printing/index.js';
import type { Clock, Devices, Ledger, Runner } from '../runner/index.js';
import type { ServiceDesk } from '../service/index.js';
import type { Rules } from '../session/index.js';
import type { Closers } from './closers.js';
import { serveClosing, wireCloser } from './closing.js';
import { openService } from './service.js';

export interface StaffWiring {
  config: KioskConfig;
  rules: Rules;
  /** Null while it cannot be used: then there is nothing to close either. */
  journal: Journal | null;
  devices: Devices;
  fonts: Fonts;
  runner: Runner;
  ledger: Ledger;
  clock: Clock;
  onSettled: () => void;
  callStaff: (detail: string) => void;
  log: Logger;
}

/** Service menu and daily closing: each waits while the other moves money or sums. */
export async function openStaffTools(wiring: StaffWiring, closers: Closers): Promise<ServiceDesk> {
  const { config, journal, log, rules } = wiring;
  const closer =
    journal && wireCloser({ ...wiring, journal, caseUnderWay: () => desk.settlingNow });
  const parts = { ...wiring, catalog: rules.catalog, log: log.child({ module: 'service' }) };
  const desk = openService(config, parts, closer);
  if (closer) await serveClosing(closer, config.data, log, closers);
  return desk;
}
