import { SerialPort } from 'serialport';

export interface Cable {
  send(bytes: Buffer): void;
  close(): Promise<void>;
}

export interface CableListener {
  received(bytes: Buffer): void;
  /** Pulled or failed; not called after `close`. */
  lost(): void;
}

/** @param path better a name of `/dev/serial/by-id` than `/dev/ttyUSB0` */
export function openCable(path: string, baudRate: number, listener: CableListener): Promise<Cable> {
  const port = new SerialPort({ path, baudRate, autoOpen: false });
  let closing = false;
  const lost = () => {
    if (closing) return;
    closing = true;
    listener.lost();
  };
  port.on('data', (bytes: Buffer) => listener.received(bytes));
  port.on('error', lost);
  port.on('close', lost);
  const cable: Cable = {
    send: (bytes) => {
      if (port.isOpen) port.write(bytes);
    },
    close: () => {
      closing = true;
      return new Promise((resolve) => {
        if (port.isOpen) port.close(() => resolve());
        else resolve();
      });
    },
  };
  return new Promise((resolve, reject) => {
    port.open((error) => {
      if (error) reject(error);
      else resolve(cable);
    });
  });
}
