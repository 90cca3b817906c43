import type { Logger } from 'pino';
import type { Socket } from 'socket.io-client';
import type { z } from 'zod';
import {
  parseMessage,
  refuse,
  ZoneToRobot,
  type Ack,
  type MessageName,
  type MessageOf,
} from '../../zone/wire/index.js';

export type ZoneHandlers = {
  readonly [N in MessageName<typeof ZoneToRobot>]: (
    message: MessageOf<typeof ZoneToRobot, N>,
  ) => Ack;
};

/** Answers every message of the zone; one that is unknown or malformed is refused, logged and dropped. */
export function receive(socket: Socket, handlers: ZoneHandlers, log: Logger): void {
  socket.onAny((name: string, ...args: unknown[]) => {
    const reply = args.at(-1);
    const ack = answer(name, args[0], handlers, log);
    if (!ack.ok) log.warn({ message: name, code: ack.code, why: ack.message }, 'refused the zone');
    if (typeof reply === 'function') (reply as (ack: Ack) => void)(ack);
  });
}

function answer(name: string, message: unknown, handlers: ZoneHandlers, log: Logger): Ack {
  try {
    if (name === 'centre.state') return handle(ZoneToRobot[name], message, handlers[name]);
    if (name === 'robot.command') return handle(ZoneToRobot[name], message, handlers[name]);
    return refuse('malformed', `A robot takes no message ${name.slice(0, 60)}.`);
  } catch (error) {
    log.error({ err: error, message: name }, 'failed to handle a message of the zone');
    return refuse('internal', 'The robot failed to handle this message.');
  }
}

function handle<S extends z.ZodType>(
  schema: S,
  message: unknown,
  handler: (message: z.infer<S>) => Ack,
): Ack {
  const parsed = parseMessage(schema, message);
  return parsed.ok ? handler(parsed.value) : parsed;
}
