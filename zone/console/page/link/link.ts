import { io } from 'socket.io-client';
import {
  Ack,
  ACK_TIMEOUT_MS,
  parseMessage,
  PROTOCOL_VERSION,
  Refusal,
  refuse,
  ZoneToConsole,
  type ConsoleToZone,
  type MessageName,
  type MessageOf,
} from '../../../wire/index.js';
import type { Credentials } from './credentials.js';
import { NOT_CONNECTED, reduceLink, type LinkEvent, type LinkState } from './link-state.js';

type Outgoing = typeof ConsoleToZone;

/** The console's connection to the zone, as an external store for React. */
export interface Link {
  getState: () => LinkState;
  subscribe: (listener: () => void) => () => void;
  /** Never throws: silence becomes an `offline` refusal. */
  send<N extends MessageName<Outgoing>>(name: N, message: MessageOf<Outgoing, N>): Promise<Ack>;
  close: () => void;
}

export function openLink(credentials: Credentials): Link {
  let state = NOT_CONNECTED;
  const listeners = new Set<() => void>();
  const dispatch = (event: LinkEvent) => {
    state = reduceLink(state, event);
    for (const listener of listeners) listener();
  };
  const socket = io('/console', {
    auth: { protocol: PROTOCOL_VERSION, ...credentials },
    transports: ['websocket'],
    reconnectionDelayMax: 3_000,
  });
  socket.on('connect', () => dispatch({ type: 'connected' }));
  socket.on('disconnect', (reason) => {
    // The zone closed it for good: the token was revoked (a replacement was announced before).
    const revoked = reason === 'io server disconnect';
    dispatch(revoked ? { type: 'refused', code: 'unauthorized' } : { type: 'disconnected' });
  });
  socket.on('connect_error', (error: Error & { data?: unknown }) => {
    const refusal = Refusal.safeParse(error.data);
    dispatch(
      refusal.success ? { type: 'refused', code: refusal.data.code } : { type: 'unreachable' },
    );
  });
  socket.on('console.snapshot', (message: unknown, reply: (ack: Ack) => void) => {
    const parsed = parseMessage(ZoneToConsole['console.snapshot'], message);
    if (parsed.ok) dispatch({ type: 'snapshot', snapshot: parsed.value });
    reply(parsed.ok ? { ok: true } : parsed);
  });
  socket.on('connection.replaced', (_message: unknown, reply: (ack: Ack) => void) => {
    dispatch({ type: 'replaced' });
    reply({ ok: true });
  });
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: async (name, message) => {
      try {
        const answer: unknown = await socket.timeout(ACK_TIMEOUT_MS).emitWithAck(name, message);
        const ack = Ack.safeParse(answer);
        return ack.success ? ack.data : refuse('internal', 'the zone answered with something else');
      } catch {
        return refuse('offline', 'the zone did not answer');
      }
    },
    close: () => void socket.disconnect(),
  };
}
