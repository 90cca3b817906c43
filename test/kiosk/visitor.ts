import { io, type Socket } from 'socket.io-client';
import { View, type Screen } from '../../kiosk/screen/index.js';
import type { Touch } from '../../kiosk/session/index.js';

const PATIENCE_MS = 60_000;

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
  async visit(copies: number, person = 'kim-haengbok'): Promise<Screen> {
    await this.until('welcome');
    await this.touch({ type: 'start' });
    await this.touch({ type: 'choose', document: 'resident-register' });
    await this.until('identify');
    await this.touch({ type: 'demo-person', person });
    await this.touch({ type: 'next' });
    await this.touch({ type: 'demo-finger', finger: 'registered' });
    await this.until('options');
    await this.touch({ type: 'next' });
    await this.touch({ type: 'copies', copies });
    await this.touch({ type: 'next' });
    await this.until('confirm');
    await this.touch({ type: 'pay' });
    const end = await this.until('done', 'sorry', 'confirm');
    return end;
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
    return new Promise((found, failed) => {
      const timer = setTimeout(() => {
        const at = this.view?.screen.at ?? 'no page';
        failed(new Error(`waited for ${screens.join(' or ')}, saw ${at}`));
      }, PATIENCE_MS);
      this.check = () => {
        const screen = this.view?.screen;
        if (!screen || !screens.includes(screen.at)) return;
        clearTimeout(timer);
        this.check = () => undefined;
        found(screen);
      };
      this.check();
    });
  }
}
