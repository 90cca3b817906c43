import { RobotError } from '../error/robot-error.js';
import { control, targetSpeed } from './commands.js';
import { configure, type DriveSettings } from './configure.js';
import { identify } from './identify.js';
import { ModbusClient } from './modbus/client.js';
import type { OpenLine } from './modbus/line.js';

/** All of it about the line that is current; what an older one still has to say is left out. */
export interface ConnectionListener {
  opened(): void;
  /** The last look at a configured drive before it is ours. @throws RobotError as requests do */
  check(client: ModbusClient): Promise<void>;
  /** The drive is ours: known, at rest, in velocity mode, protected. */
  configured(): void;
  lost(error: unknown): void;
}

const RECONNECT_MS = 500;

/** The serial line to one drive, opened again whenever it is given up. */
export class Connection {
  #client: ModbusClient | undefined;
  #reconnection: NodeJS.Timeout | undefined;

  constructor(
    private readonly openLine: OpenLine,
    private readonly nodeId: number,
    private readonly settings: DriveSettings,
    private readonly listener: ConnectionListener,
  ) {}

  get client(): ModbusClient | undefined {
    return this.#client;
  }

  async open(): Promise<void> {
    const client = new ModbusClient(this.openLine, this.nodeId, (reason) => {
      this.failed(client, new RobotError('base.unplugged', reason));
    });
    this.#client = client;
    try {
      await client.open();
      if (client === this.#client) this.listener.opened();
      else await client.close();
    } catch (error) {
      this.failed(client, error);
    }
  }

  async configure(): Promise<void> {
    const client = this.#client;
    if (client === undefined) return;
    try {
      await identify(client, this.nodeId);
      await configure(client, this.settings);
      await this.listener.check(client);
      if (client === this.#client) this.listener.configured();
    } catch (error) {
      this.failed(client, error);
    }
  }

  /** Says that the drive is lost, unless this was an older line's failure. */
  failed(client: ModbusClient, error: unknown): void {
    if (client === this.#client) this.listener.lost(error);
  }

  /** Closes the line and opens it anew a little later. */
  reopen(): void {
    const client = this.#client;
    this.#client = undefined;
    clearTimeout(this.#reconnection);
    this.#reconnection = setTimeout(() => void this.open(), RECONNECT_MS);
    void client?.close();
  }

  /** Brings the wheels to zero and closes the line. Safe to call twice. */
  async close(): Promise<void> {
    clearTimeout(this.#reconnection);
    const client = this.#client;
    this.#client = undefined;
    if (client === undefined) return;
    await client.write(targetSpeed(0, 0), true).catch(() => undefined);
    await client.write(control('stop')).catch(() => undefined);
    await client.close();
  }
}
