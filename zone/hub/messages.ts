import type { Logger } from 'pino';
import type { DefaultEventsMap, Socket } from 'socket.io';
import {
  Ack,
  ACK_TIMEOUT_MS,
  parseMessage,
  refuse,
  type Catalogue,
  type DeviceId,
  type MessageName,
  type MessageOf,
  type Refusal,
} from '../wire/index.js';

export interface DeviceData {
  device: DeviceId;
  /** Whether the token it connected with is still the device's token. */
  authorized: () => boolean;
}
export type DeviceSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, DeviceData>;

export type Handlers<C extends Catalogue> = {
  readonly [N in MessageName<C>]: (message: MessageOf<C, N>) => Ack | Promise<Ack>;
};

/**
 * For a message passed on while its sender waits: shorter than the sender's own `ACK_TIMEOUT_MS`, so
 * that the sender hears that the other end is silent.
 */
export const RELAY_TIMEOUT_MS = 2_000;

export interface ListenOptions {
  log: Logger;
  /** A refusal for everything now (too fast, replaced), or null. */
  guard: () => Refusal | null;
}

/**
 * Answers every event of the connection: with the handler's `Ack` when the event is in the catalogue,
 * has exactly one argument that parses and asks for an acknowledgement; with a refusal otherwise.
 */
export function listen<C extends Catalogue>(
  socket: DeviceSocket,
  catalogue: C,
  handlers: Handlers<C>,
  options: ListenOptions,
): void {
  const log = options.log.child({ module: 'messages' });
  socket.onAny((name: string, ...args: unknown[]) => {
    const reply = takeReply(args);
    const refused = options.guard() ?? (reply ? null : NO_ACK);
    const answer = refused
      ? Promise.resolve(refused)
      : handle(catalogue, handlers, name, args, (error) => {
          log.error(
            { device: socket.data.device, event: known(catalogue, name), err: error },
            'handler failed',
          );
        });
    void answer.then((ack) => {
      reply?.(ack);
      if (ack.ok) return;
      // The payload stays out of the log: it may be anything, a visitor's words included.
      log.warn(
        { device: socket.data.device, event: known(catalogue, name), code: ack.code },
        'message refused',
      );
    });
  });
}

const NO_ACK = refuse('malformed', 'every message must ask for an acknowledgement');

async function handle<C extends Catalogue>(
  catalogue: C,
  handlers: Handlers<C>,
  name: string,
  args: unknown[],
  onError: (error: unknown) => void,
): Promise<Ack> {
  if (!isName(catalogue, name)) return refuse('malformed', 'no such message on this connection');
  if (args.length !== 1) return refuse('malformed', 'a message has exactly one argument');
  const parsed = parseMessage(catalogue[name] as C[typeof name], args[0]);
  if (!parsed.ok) return parsed;
  try {
    return await handlers[name](parsed.value);
  } catch (error) {
    onError(error);
    return refuse('internal', 'the zone failed to handle this message; its log says why');
  }
}

/**
 * Emits one message of the catalogue and waits for its `Ack`. Never throws: no answer in time becomes
 * an `offline` refusal, an answer that is no `Ack` an `internal` one.
 * @param timeoutMs milliseconds
 */
export async function emitWithAck<C extends Catalogue, N extends MessageName<C>>(
  socket: DeviceSocket,
  catalogue: C,
  name: N,
  message: MessageOf<C, N>,
  timeoutMs: number = ACK_TIMEOUT_MS,
): Promise<Ack> {
  const device = socket.data.device;
  const checked = parseMessage(catalogue[name] as C[N], message);
  if (!checked.ok) return refuse('internal', `${name} to ${device} is not valid`);
  let answer: unknown;
  try {
    answer = await socket.timeout(timeoutMs).emitWithAck(name, checked.value);
  } catch {
    return refuse('offline', `${device} did not answer within ${timeoutMs / 1000} s`);
  }
  const ack = Ack.safeParse(answer);
  return ack.success ? ack.data : refuse('internal', `${device} answered with something else`);
}

function takeReply(args: unknown[]): ((ack: Ack) => void) | undefined {
  const last = args.at(-1);
  if (typeof last !== 'function') return undefined;
  args.pop();
  return last as (ack: Ack) => void;
}

function isName<C extends Catalogue>(catalogue: C, name: string): name is MessageName<C> {
  return Object.hasOwn(catalogue, name);
}

/** Event names come from outside: only known ones reach the log. */
function known(catalogue: Catalogue, name: string): string {
  return isName(catalogue, name) ? name : '(unknown)';
}
