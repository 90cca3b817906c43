import { KioskError } from '../error/kiosk-error.js';
import { closeDay, type ClosedDay, type ClosingTools } from './close-day.js';
import { sayDifference } from './say.js';

export interface DayCloserOptions {
  tools: ClosingTools;
  /** Somebody's money may be under way. */
  visitUnderWay: () => boolean;
  /** Calls staff; a detail of at most 300 characters. */
  callStaff: (detail: string) => void;
}

/** The one way to close the day, for the service menu and the command line alike. */
export class DayCloser {
  private running = false;

  constructor(private readonly options: DayCloserOptions) {}

  /** @throws KioskError `closing.busy`, `closing.unwritable`, `journal.*` */
  async close(): Promise<ClosedDay> {
    const { tools, visitUnderWay } = this.options;
    if (this.running) throw busy('A closing is being made.');
    if (visitUnderWay()) throw busy('Somebody is at the kiosk.');
    this.running = true;
    try {
      const closed = await closeDay(tools);
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
  new KioskError('closing.busy', `${why} Close the day when nobody is there, in a minute or so.`);
