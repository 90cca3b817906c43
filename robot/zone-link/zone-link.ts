import type { Logger } from 'pino';
import { io, type Socket } from 'socket.io-client';
import {
  PROTOCOL_VERSION,
  refuse,
  type Ack,
  type CentreState,
  type DeviceId,
  type Handshake,
  type KioskHold,
  type KioskPresence,
  type RobotCommand,
  type RobotState,
  type StaffCall,
} from '../../zone/wire/index.js';
import type { Zone } from '../guide/index.js';
import { ask } from './ask.js';
import { receive } from './receive.js';
import { StateFeed } from './state-feed.js';

export interface ZoneLinkOptions {
  /** Base address of the zone, for example `http://127.0.0.1:8701`. */
  url: string;
  device: DeviceId;
  token: string;
  log: Logger;
  /** Longest pause between two tries to connect, milliseconds. */
  retryMaxMs?: number;
}

export interface ZoneLink extends Zone {
  readonly connected: boolean;
  /** Called with true and false as the zone comes and goes. */
  onConnection(listener: (connected: boolean) => void): void;
  close(): void;
}

const RETRY_MIN_MS = 500;
const RETRY_MAX_MS = 5_000;

/** Dials in to the zone and goes on trying for as long as the robot runs. */
export function createZoneLink(options: ZoneLinkOptions): ZoneLink {
  return new SocketZoneLink(options);
}

class SocketZoneLink implements ZoneLink {
  private readonly socket: Socket;
  private readonly feed: StateFeed;
  private readonly kioskListeners: ((kiosks: readonly KioskPresence[] | null) => void)[] = [];
  private readonly connectionListeners: ((connected: boolean) => void)[] = [];
  private commandListener: ((command: RobotCommand['command']) => Ack) | undefined;
  private kiosks: readonly KioskPresence[] | null = null;
  private redial: NodeJS.Timeout | undefined;

  constructor(private readonly options: ZoneLinkOptions) {
    const { url, device, token, retryMaxMs } = options;
    const auth: Handshake = { protocol: PROTOCOL_VERSION, device, token };
    this.socket = io(`${url.replace(/\/$/, '')}/robot`, {
      auth,
      transports: ['websocket'],
      reconnectionDelay: Math.min(RETRY_MIN_MS, retryMaxMs ?? RETRY_MIN_MS),
      reconnectionDelayMax: retryMaxMs ?? RETRY_MAX_MS,
    });
    this.feed = new StateFeed((state) => this.sendState(state));
    this.listen();
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  onKiosks(listener: (kiosks: readonly KioskPresence[] | null) => void): void {
    this.kioskListeners.push(listener);
    listener(this.kiosks);
  }

  onConnection(listener: (connected: boolean) => void): void {
    this.connectionListeners.push(listener);
  }

  onCommand(listener: (command: RobotCommand['command']) => Ack): void {
    this.commandListener = listener;
  }

  hold(hold: KioskHold): Promise<Ack> {
    return ask(this.socket, 'kiosk.hold', hold);
  }

  callStaff(call: StaffCall): Promise<Ack> {
    return ask(this.socket, 'staff.call', call);
  }

  report(state: RobotState): void {
    this.feed.report(state);
  }

  close(): void {
    this.feed.stop();
    clearTimeout(this.redial);
    this.socket.disconnect();
  }

  private listen(): void {
    const { log } = this.options;
    this.socket.on('connect', () => {
      log.info('connected to the zone');
      this.tellConnection(true);
      this.feed.renew();
    });
    this.socket.on('disconnect', (reason) => {
      log.warn({ reason }, 'the zone is away');
      this.setKiosks(null);
      this.tellConnection(false);
      this.redialAfterKick(reason);
    });
    this.socket.on('connect_error', (error) => {
      log.warn({ why: error.message }, 'cannot connect to the zone');
      this.redialAfterRefusal();
    });
    receive(
      this.socket,
      { 'centre.state': (m) => this.centre(m), 'robot.command': (m) => this.command(m) },
      log,
    );
  }

  /** Socket.IO does not reconnect by itself when the server ended the connection. */
  private redialAfterKick(reason: string): void {
    if (reason === 'io server disconnect') this.redialLater();
  }

  /** Nor when the handshake was refused: staff may register the device while the robot runs. */
  private redialAfterRefusal(): void {
    if (!this.socket.active) this.redialLater();
  }

  private redialLater(): void {
    clearTimeout(this.redial);
    this.redial = setTimeout(() => this.socket.connect(), this.options.retryMaxMs ?? RETRY_MAX_MS);
  }

  private sendState(state: RobotState): boolean {
    if (!this.socket.connected) return false;
    void ask(this.socket, 'robot.state', state).then((ack) => {
      if (!ack.ok) this.options.log.warn({ code: ack.code, why: ack.message }, 'state refused');
    });
    return true;
  }

  private centre({ kiosks }: CentreState): Ack {
    this.setKiosks(kiosks);
    return { ok: true };
  }

  private command({ command }: RobotCommand): Ack {
    if (!this.commandListener) return refuse('not-now', 'The robot is starting.');
    return this.commandListener(command);
  }

  private setKiosks(kiosks: readonly KioskPresence[] | null): void {
    this.kiosks = kiosks;
    for (const listener of this.kioskListeners) listener(kiosks);
  }

  private tellConnection(connected: boolean): void {
    for (const listener of this.connectionListeners) listener(connected);
  }
}
