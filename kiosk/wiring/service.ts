import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Catalog } from '../catalog/index.js';
import type { DayCloser } from '../closing/index.js';
import type { KioskConfig } from '../config.js';
import type { Journal } from '../journal/index.js';
import type { Clock, Devices, Ledger, Runner } from '../runner/index.js';
import { ServiceDesk, STAFF_FILE } from '../service/index.js';
import { dayClosingFor } from './day-closing.js';

export interface ServiceParts {
  journal: Journal | null;
  devices: Devices;
  runner: Runner;
  ledger: Ledger;
  catalog: Catalog;
  clock: Clock;
  onSettled: () => void;
  log: Logger;
}

/** The menu for staff, on top of the running kiosk. */
export function openService(
  config: KioskConfig,
  parts: ServiceParts,
  closer: DayCloser | null,
): ServiceDesk {
  const { catalog, clock, devices, journal, ledger, log, onSettled, runner } = parts;
  return new ServiceDesk({
    device: config.id,
    staffFile: join(config.data, STAFF_FILE),
    journal,
    catalog,
    devices,
    closing: closer && dayClosingFor(closer),
    outage: () => runner.state.outage,
    putOut: (reason) => runner.dispatch({ type: 'put-out-of-service', reason }),
    onCoinsLoaded: (won, coins) => ledger.loadHopper(won, coins),
    putBack: () => runner.dispatch({ type: 'put-back-in-service' }),
    onSettled,
    now: () => clock.now(),
    sleep: (ms) => clock.sleep(ms),
    log,
  });
}
