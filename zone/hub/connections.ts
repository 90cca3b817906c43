import type { Logger } from 'pino';
import { ZoneToDevice, type DeviceId } from '../wire/index.js';
import type { Clock } from './clock.js';
import { emitWithAck, type DeviceSocket } from './messages.js';

/** How long a replaced connection has to take note before it is closed. */
const FAREWELL_MS = 1_000;

/** The live connections of one kind of device: at most one each, the newest. */
export class Connections {
  private readonly sockets = new Map<DeviceId, DeviceSocket>();

  constructor(
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /** Makes this the device's connection; an older one is told and closed. */
  admit(socket: DeviceSocket): void {
    const { device } = socket.data;
    const older = this.sockets.get(device);
    this.sockets.set(device, socket);
    if (!older) return;
    this.log.info({ device }, 'connection replaced by a newer one');
    const message = { at: this.clock.now() };
    void emitWithAck(older, ZoneToDevice, 'connection.replaced', message, FAREWELL_MS).then(() =>
      older.disconnect(true),
    );
  }

  /** True when this was the device's present connection. */
  remove(socket: DeviceSocket): boolean {
    if (!this.isCurrent(socket)) return false;
    return this.sockets.delete(socket.data.device);
  }

  isCurrent(socket: DeviceSocket): boolean {
    return this.sockets.get(socket.data.device) === socket;
  }

  get(device: DeviceId): DeviceSocket | undefined {
    return this.sockets.get(device);
  }

  /** Closes those whose token was revoked or replaced since they connected. */
  dropUnauthorized(): void {
    for (const [device, socket] of this.sockets) {
      if (socket.data.authorized()) continue;
      this.log.warn({ device }, 'token no longer valid: connection closed');
      socket.disconnect(true);
    }
  }
}
