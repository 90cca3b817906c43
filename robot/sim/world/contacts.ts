export interface Contact {
  readonly with: 'wall' | 'person';
  /** Seconds of the simulation. */
  readonly at: number;
}

/** Touching without a break of this length is one contact. */
const SAME_CONTACT_S = 1;

/** Counts touches: one for each time the robot meets a wall or a person. */
export class ContactLog {
  readonly contacts: Contact[] = [];
  private readonly last = { wall: -Infinity, person: -Infinity };

  count(what: Contact['with']): number {
    return this.contacts.filter((contact) => contact.with === what).length;
  }

  touch(what: Contact['with'], now: number): void {
    if (now - this.last[what] > SAME_CONTACT_S) this.contacts.push({ with: what, at: now });
    this.last[what] = now;
  }
}
