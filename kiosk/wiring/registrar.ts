import type { Logger } from 'pino';
import type { DocumentIssued } from '../../zone/wire/index.js';
import type { Outbox } from '../journal/index.js';
import { secondKeyOf } from '../runner/index.js';

export interface RegistrarOptions {
  /** Null while the journal cannot be used. */
  outbox: Outbox | null;
  secret: Uint8Array;
  now: () => number;
  /** Whether the zone has it now. */
  send: (paper: DocumentIssued) => Promise<boolean>;
  /** Whether the zone knows now that it is withdrawn. */
  withdraw: (documentNumber: string) => Promise<boolean>;
  log: Logger;
}

/** Tells the zone of printed and of withdrawn papers, one after the other, until it knows them all. */
export class Registrar {
  private running = false;

  constructor(private readonly options: RegistrarOptions) {}

  /** Call whenever a paper may have come out or been withdrawn, or the zone may be there again; never throws. */
  async flush(): Promise<void> {
    const { outbox, log } = this.options;
    if (this.running || !outbox) return;
    this.running = true;
    try {
      await this.sendAll(outbox);
    } catch (error) {
      log.error({ err: error }, 'printed papers stay to be registered; tried again later');
    } finally {
      this.running = false;
    }
  }

  private async sendAll(outbox: Outbox): Promise<void> {
    const { secret, send, withdraw, now } = this.options;
    outbox.sweep(now());
    for (const paper of outbox.due()) {
      const secondKey = secondKeyOf(secret, paper.documentNumber);
      if (await send({ ...paper, secondKey })) outbox.drop(paper.documentNumber);
    }
    for (const number of outbox.withdrawn()) if (await withdraw(number)) outbox.forget(number);
  }
}
