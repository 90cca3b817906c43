import { pino, type Logger } from 'pino';
import pretty from 'pino-pretty';

/** A log for people on standard error, so that standard output stays for answers and JSON. */
export function terminalLog(level: string): Logger {
  return pino({ level }, pretty({ destination: 2, ignore: 'pid,hostname', sync: true }));
}
