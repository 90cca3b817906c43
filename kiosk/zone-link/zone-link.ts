import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { io } from 'socket.io-client';
import type { KioskToZone } from '../../zone/wire/index.js';
import {
  Ack,
  ACK_TIMEOUT_MS,
  parseMessage,
  PROTOCOL_VERSION,
  refuse,
  VisitorExpected,
  type DocumentIssued,
  type Handshake,
  type KioskState,
  type MessageName,
  type MessageOf,
  type StaffCall,
  type VisitSummary,
} from '../../zone/wire/index.js';

export interface ZoneLinkOptions {
  /** For example `http://127.0.0.1:8700`. */
  url: string;
  device: string;
  token: string;
  /** The kiosk's state now; sent on every connection. */
  state: () => KioskState;
  /** A robot brings somebody: prepared, or why not. */
  onExpected: (expected: VisitorExpected) => Ack;
  /** The zone is there, at first or again. */
  onConnected?: () => void;
  log: Logger;
  /** Default 5 s. */
  redialMs?: number;
}

export interface ZoneLink {
  readonly connected: boolean;
  sendState(): void;
  visitEnded(ended: VisitSummary): void;
  callStaff(call: StaffCall): void;
  /** Whether the zone took it; false when it is away or refused. The caller keeps it until then. */
  documentIssued(paper: DocumentIssued): Promise<boolean>;
  /** As `documentIssued`. */
  documentWithdrawn(documentNumber: string): Promise<boolean>;
  close(): void;
}

/** Between tries where Socket.IO does not try again by itself. */
const REDIAL_MS = 5_000;

/** So many messages are kept while the zone is away; the oldest give way. */
const KEPT = 100;

type Name = MessageName<typeof KioskToZone>;
interface Kept {
  name: Name;
  message: MessageOf<typeof KioskToZone, Name>;
}

/** The kiosk's line to the zone. The kiosk works on without it; counts and calls are sent later. */
export function connectZone(options: ZoneLinkOptions): ZoneLink {
  const { log } = options;
  const auth: Handshake = {
    protocol: PROTOCOL_VERSION,
    device: options.device,
    token: options.token,
  };
  const socket = io(`${options.url.replace(/\/$/, '')}/kiosk`, { auth, transports: ['websocket'] });
  let kept: Kept[] = [];
  let sending = false;
  let redial: NodeJS.Timeout | undefined;

  // Socket.IO gives up where the zone ended the connection or refused the token; staff may register
  // the kiosk while it runs, so the kiosk does not.
  const redialLater = () => {
    clearTimeout(redial);
    redial = setTimeout(() => socket.connect(), options.redialMs ?? REDIAL_MS);
  };

  const ask = async (name: Name, message: unknown): Promise<Ack | undefined> => {
    try {
      const reply: unknown = await socket.timeout(ACK_TIMEOUT_MS).emitWithAck(name, message);
      const ack = parseMessage(Ack, reply);
      if (!ack.ok) log.warn({ name, refusal: ack }, 'the zone answered something unreadable');
      else if (!ack.value.ok) log.warn({ name, refusal: ack.value }, 'the zone refused');
      return ack.ok ? ack.value : ack;
    } catch {
      return undefined;
    }
  };
  const send = async (name: Name, message: unknown) => (await ask(name, message)) !== undefined;
  const taken = async (name: Name, message: unknown) =>
    socket.connected && ((await ask(name, message))?.ok ?? false);

  const flush = async () => {
    if (sending) return;
    sending = true;
    try {
      for (let next = kept[0]; next && socket.connected; next = kept[0]) {
        const sent = next;
        if (!(await send(sent.name, sent.message))) return;
        kept = kept.filter((one) => one !== sent);
      }
    } finally {
      sending = false;
    }
  };

  const keep = (one: Kept) => {
    kept = [...kept, one].slice(-KEPT);
    void flush();
  };

  const sendState = () => {
    if (!socket.connected) return;
    void send('kiosk.state', options.state());
    void flush();
  };

  socket.on('connect', () => {
    log.info('connected to the zone');
    sendState();
    options.onConnected?.();
  });
  socket.on('disconnect', (reason) => {
    log.warn({ reason }, 'the zone is away; working on');
    if (reason === 'io server disconnect') redialLater();
  });
  socket.on('connect_error', (error) => {
    if (socket.active) {
      log.debug({ reason: error.message }, 'no zone yet');
      return;
    }
    log.warn({ reason: error.message }, 'the zone refused this kiosk; see `haengbok devices`');
    redialLater();
  });
  socket.onAny((name: string, ...args: unknown[]) => {
    const last = args.at(-1);
    const answer = receive(name, args[0], options);
    if (!answer.ok) log.warn({ name, refusal: answer }, 'message of the zone refused');
    if (typeof last === 'function') (last as (ack: Ack) => void)(answer);
  });

  return {
    get connected() {
      return socket.connected;
    },
    sendState,
    visitEnded: (ended) => keep({ name: 'visit.ended', message: { ...ended, id: randomUUID() } }),
    callStaff: (message) => keep({ name: 'staff.call', message }),
    documentIssued: (paper) => taken('document.issued', paper),
    documentWithdrawn: (documentNumber) => taken('document.withdrawn', { documentNumber }),
    close: () => {
      clearTimeout(redial);
      socket.disconnect();
    },
  };
}

function receive(name: string, message: unknown, { onExpected }: ZoneLinkOptions): Ack {
  if (name !== 'visitor.expected') return refuse('malformed', `event: ${name} is not for a kiosk`);
  const expected = parseMessage(VisitorExpected, message);
  return expected.ok ? onExpected(expected.value) : expected;
}
