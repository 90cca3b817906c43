import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Catalog } from '../catalog/index.js';
import type { KioskConfig } from '../config.js';
import type { Journal } from '../journal/index.js';
import type { Clock, Devices, Runner } from '../runner/index.js';
import { ServiceDesk, STAFF_FILE } from '../service/index.js';

export interface ServiceParts {
  journal: Journal | null;
  devices: Devices;
  runner: Runner;
  catalog: Catalog;
  clock: Clock;
  log: Logger;
}

/** The menu for staff, on top of the running kiosk. */
export function openService(config: KioskConfig, parts: ServiceParts): ServiceDesk {
  const { catalog, clock, devices, journal, log, runner } = parts;
  return new ServiceDesk({
    device: config.id,
    staffFile: join(config.data, STAFF_FILE),
    journal,
    catalog,
    devices: { ...devices, cash: null },
    outage: () => runner.state.outage,
    putOut: (reason) => runner.dispatch({ type: 'put-out-of-service', reason }),
    putBack: () => runner.dispatch({ type: 'put-back-in-service' }),
    now: () => clock.now(),
    sleep: (ms) => clock.sleep(ms),
    log,
  });
}
