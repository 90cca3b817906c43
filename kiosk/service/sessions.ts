import { randomBytes } from 'node:crypto';

export const IDLE_MS = 3 * 60_000;

interface Session {
  who: string;
  touchedAt: number;
}

/** Who is signed in. A session ends when the screen was not touched for a while. */
export class Sessions {
  private readonly open = new Map<string, Session>();

  /** @param onIdle hears of each session that ended by itself */
  constructor(
    private readonly now: () => number,
    private readonly onIdle: (who: string) => void,
  ) {}

  begin(who: string): string {
    const token = randomBytes(24).toString('base64url');
    this.open.set(token, { who, touchedAt: this.now() });
    return token;
  }

  /** Undefined when it is over. */
  who(token: string): string | undefined {
    this.sweep();
    return this.open.get(token)?.who;
  }

  touch(token: string): void {
    const session = this.open.get(token);
    if (session) session.touchedAt = this.now();
  }

  end(token: string): void {
    this.open.delete(token);
  }

  sweep(): void {
    for (const [token, { who, touchedAt }] of this.open) {
      if (this.now() - touchedAt < IDLE_MS) continue;
      this.open.delete(token);
      this.onIdle(who);
    }
  }
}
