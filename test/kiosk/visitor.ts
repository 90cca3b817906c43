import { setTimeout as wait } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { View, type Screen } from '../../kiosk/screen/index.js';
import type { Touch } from '../../kiosk/session/index.js';
import type { CashEnd } from './cash-end.js';

const PATIENCE_MS = 60_000;
const PERSON = 'kim-haengbok';
/** More than three copies cost. */
const NOTE_WON = 1_000;
const TRIES = 100;

/** Somebody in front of the kiosk's page. */
export class Visitor {
  private readonly page: Socket;
  private view: View | undefined;
  private check: () => void = () => undefined;

  constructor(url: string) {
    this.page = io(url, { transports: ['websocket'], reconnection: false });
    this.page.on('view', (message: unknown) => {
      this.view = View.parse(message);
      this.check();
    });
  }

  /** As a demo person, from the welcome screen to the thanks or the apology. */
  async visit(copies: number, cash: CashEnd | null): Promise<Screen> {
    await this.until('welcome');
    await this.touch({ type: 'start' });
    await this.touch({ type: 'choose', document: 'resident-register' });
    await this.until('identify');
    await this.touch({ type: 'demo-person', person: PERSON });
    await this.touch({ type: 'next' });
    await this.touch({ type: 'demo-finger', finger: 'registered' });
    await this.until('options');
    await this.touch({ type: 'next' });
    await this.touch({ type: 'copies', copies });
    await this.touch({ type: 'next' });
    await this.until('confirm');
    await this.touch({ type: 'pay', method: cash ? 'cash' : 'card' });
    if (cash) {
      await this.when((screen) => screen.at === 'cash' && screen.phase === 'open');
      // A slot that is just being opened pushes it out once or twice.
      for (let tries = 0; tries < TRIES && !cash.insertNote(NOTE_WON); tries += 1) await wait(100);
    }
    return this.until('done', 'sorry', 'confirm');
  }

  async goHome(): Promise<Screen> {
    await this.touch({ type: 'home' });
    return this.until('welcome', 'out-of-service');
  }

  leave(): void {
    this.page.close();
  }

  touch(touch: Touch): Promise<unknown> {
    return this.page.timeout(PATIENCE_MS).emitWithAck('touch', touch);
  }

  until(...screens: Screen['at'][]): Promise<Screen> {
    return this.when((screen) => screens.includes(screen.at));
  }

  private when(fits: (screen: Screen) => boolean): Promise<Screen> {
    return new Promise((found, failed) => {
      const timer = setTimeout(() => {
        failed(new Error(`waited in vain, at last before ${JSON.stringify(this.view?.screen)}`));
      }, PATIENCE_MS);
      this.check = () => {
        const screen = this.view?.screen;
        if (!screen || !fits(screen)) return;
        clearTimeout(timer);
        this.check = () => undefined;
        found(screen);
      };
      this.check();
    });
  }
}
