import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { Runner, type Clock, type Devices, type Ledger } from '../runner/index.js';
import type { Outage, Rules } from '../session/index.js';
import { keptOutOf, type Books } from './books.js';
import type { Limits } from './limits.js';
import { Registrar } from './registrar.js';
import type { Shown } from './shown.js';

export interface VisitWiring {
  rules: Rules;
  devices: Devices;
  ledger: Ledger;
  clock: Clock;
  books: Books;
  outage: Outage | null;
  limits: Limits;
  shown: Shown;
  registrar: Registrar;
}

/** Tells the zone which papers were printed and which withdrawn, as soon as it hears. */
export function registrarFor(books: Books, shown: Shown, clock: Clock, log: Logger): Registrar {
  return new Registrar({
    outbox: books.journal?.outbox ?? null,
    secret: books.secret,
    now: () => clock.now(),
    send: (paper) => shown.zone?.documentIssued(paper) ?? Promise.resolve(false),
    withdraw: (number) => shown.zone?.documentWithdrawn(number) ?? Promise.resolve(false),
    log: log.child({ module: 'registrar' }),
  });
}

/** What leads visitors through, and lets the page and the zone know. */
export function createRunner(
  { books, registrar, shown, ...wiring }: VisitWiring,
  { log, newId = randomUUID }: { log: Logger; newId?: () => string },
): Runner {
  return new Runner({
    ...wiring,
    log: log.child({ module: 'runner' }),
    newId,
    keptOut: keptOutOf(books.journal),
    secret: books.secret,
    onChange: (state) => shown.changed(state),
    onStaffCall: (call) => shown.zone?.callStaff(call),
    onVisitEnded: (ended) => {
      shown.zone?.visitEnded(ended);
      void registrar.flush();
    },
  });
}
