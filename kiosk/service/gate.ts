import type { Logger } from 'pino';
import type { ServiceLog } from '../journal/index.js';
import { lockedUntil } from './lockout.js';
import { hashPin, isPin, newPin, type HashedPin } from './pin.js';
import type { Refusal, SignIn } from './protocol.js';
import { Sessions } from './sessions.js';
import { readStaff } from './staff-file.js';

interface GateOptions {
  /** Null while the journal cannot be used. */
  service: ServiceLog | null;
  log: Logger;
  staffFile: string;
  now: () => number;
}

/** So far back a lockout is looked for. */
const LOOKED_AT = 500;

type Entered = { ok: true; token: string; who: string } | Refusal;

/** Lets staff in by number and PIN, and writes down who came, went and failed. */
export class Gate {
  private readonly sessions: Sessions;
  private turn: Promise<unknown> = Promise.resolve();
  /** Compared with where there is no such number, so that the time taken does not tell. */
  private readonly nobody: Promise<HashedPin> = hashPin(newPin());

  constructor(private readonly options: GateOptions) {
    this.sessions = new Sessions(options.now, (who) => this.left(who, 'idle'));
  }

  /** One at a time: tries made at once would all be made before the first is counted. @throws KioskError */
  enter(request: SignIn): Promise<Entered> {
    const mine = this.turn.then(() => this.check(request));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  who(token: string): string | undefined {
    return this.sessions.who(token);
  }

  touch(token: string): string | undefined {
    const who = this.sessions.who(token);
    if (who !== undefined) this.sessions.touch(token);
    return who;
  }

  leave(token: string): void {
    const who = this.sessions.who(token);
    this.sessions.end(token);
    if (who !== undefined) this.left(who, 'asked');
  }

  sweep(): void {
    this.sessions.sweep();
  }

  private async check({ number, pin }: SignIn): Promise<Entered> {
    const { service, now, staffFile } = this.options;
    const member = readStaff(staffFile).find((one) => one.number === number);
    // The name of a number that nobody has is not written down: it may be somebody's PIN.
    const who = member ? `${member.number} ${member.name}` : '?';
    const until = lockedUntil(service?.last(['sign-in', 'sign-in.refused'], LOOKED_AT) ?? [], who);
    if (until !== null && now() < until) {
      const minutes = Math.ceil((until - now()) / 60_000);
      return { ok: false, code: 'locked', message: `Too many wrong PINs: ${minutes} minutes.` };
    }
    const good = await isPin(pin, member?.pin ?? (await this.nobody));
    if (!good || !member) {
      service?.append({ at: now(), who, line: { kind: 'sign-in.refused' } });
      return { ok: false, code: 'wrong-pin', message: 'Number or PIN is wrong.' };
    }
    service?.append({ at: now(), who, line: { kind: 'sign-in' } });
    return { ok: true, token: this.sessions.begin(who), who };
  }

  /** They are out, also when it cannot be written down. */
  private left(who: string, why: 'asked' | 'idle'): void {
    const { log, now, service } = this.options;
    try {
      service?.append({ at: now(), who, line: { kind: 'sign-out', why } });
    } catch (error) {
      log.error({ err: error }, 'a sign-out is not in the journal');
    }
  }
}
