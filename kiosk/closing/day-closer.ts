import { KioskError } from '../error/kiosk-error.js';
import { closeDay, type ClosedDay, type ClosingTools } from './close-day.js';
import { sayDifference } from './say.js';

export interface DayCloserOptions {
  tools: ClosingTools;
  /** Somebody's money may be under way. */
  visitUnderWay: () => boolean;
  /** Staff are paying somebody back, or so. */
  caseUnderWay: () => boolean;
  /** Calls staff; a detail of at most 300 characters. */
  callStaff: (detail: string) => void;
}

/**
 * The one way to close the day, for the service menu and the command line alike. A kiosk that is out of
 * service, or at which staff are signed in, can be closed: only money that moves must not be cut in two.
 */
export class DayCloser {
  private running = false;
  private closed: ClosedDay | null = null;

  constructor(private readonly options: DayCloserOptions) {}

  /** Until it is over, staff must not move money. */
  get underWay(): boolean {
    return this.running;
  }

  /** The last one since the start. */
  get latest(): ClosedDay | null {
    return this.closed;
  }

  /** @throws KioskError `closing.busy`, `closing.unwritable`, `journal.*` */
  async close(): Promise<ClosedDay> {
    const { tools, caseUnderWay, visitUnderWay } = this.options;
    if (this.running) throw busy('A closing is being made.');
    if (visitUnderWay()) throw busy('Somebody is at the kiosk.');
    if (caseUnderWay()) throw busy('Staff are settling a transaction.');
    this.running = true;
    try {
      const closed = await closeDay(tools);
      this.closed = closed;
      this.tell(closed);
      return closed;
    } finally {
      this.running = false;
    }
  }

  private tell({ report: { number, differences } }: ClosedDay): void {
    if (differences.length === 0) return;
    const lines = differences.map(sayDifference).join('; ');
    const detail = `Closing ${number} has ${differences.length} differences: ${lines}`;
    this.options.tools.log.warn({ number, differences }, 'day closed with differences');
    this.options.callStaff(detail.slice(0, 300));
  }
}

const busy = (why: string) =>
  new KioskError('closing.busy', `${why} Close the day once that is over, in a minute or so.`);
