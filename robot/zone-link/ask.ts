import type { Socket } from 'socket.io-client';
import type { RobotToZone } from '../../zone/wire/index.js';
import {
  Ack,
  ACK_TIMEOUT_MS,
  refuse,
  type MessageName,
  type MessageOf,
} from '../../zone/wire/index.js';

export const AWAY = refuse('offline', 'The zone is not connected.');

/**
 * Sends one message and waits for its acknowledgement. Always resolves: a zone that is away or silent
 * is `offline`, an acknowledgement that does not parse is `internal`.
 */
export async function ask<N extends MessageName<typeof RobotToZone>>(
  socket: Socket,
  name: N,
  message: MessageOf<typeof RobotToZone, N>,
): Promise<Ack> {
  if (!socket.connected) return AWAY;
  const answer = await answerTo(socket, name, message);
  if (answer === undefined) return refuse('offline', `The zone did not answer ${name}.`);
  const ack = Ack.safeParse(answer);
  return ack.success ? ack.data : refuse('internal', `The zone's answer to ${name} is not an Ack.`);
}

/** Undefined when no answer came in time. */
async function answerTo(socket: Socket, name: string, message: unknown): Promise<unknown> {
  try {
    const answer: unknown = await socket.timeout(ACK_TIMEOUT_MS).emitWithAck(name, message);
    return answer ?? null;
  } catch {
    return undefined;
  }
}
