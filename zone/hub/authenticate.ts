import type { Logger } from 'pino';
import { ZoneError } from '../error/zone-error.js';
import {
  Handshake,
  parseMessage,
  PROTOCOL_VERSION,
  refuse,
  type DeviceKind,
  type Refusal,
} from '../wire/index.js';
import type { DeviceSocket } from './messages.js';
import type { DeviceRegistry } from './registry.js';

/**
 * Namespace middleware: lets a device in whose handshake parses and whose token is its own. The
 * client's `connect_error` carries the `Refusal` as `data`.
 */
export function authenticate(kind: DeviceKind, registry: DeviceRegistry, log: Logger) {
  return (socket: DeviceSocket, next: (error?: Error) => void): void => {
    const refusal = admit(socket, kind, registry, log);
    if (!refusal) {
      next();
      return;
    }
    log.warn({ kind, code: refusal.code, from: socket.handshake.address }, 'connection refused');
    const error = new ZoneError('auth.refused', refusal.message);
    next(Object.assign(error, { data: refusal }));
  };
}

function admit(
  socket: DeviceSocket,
  kind: DeviceKind,
  registry: DeviceRegistry,
  log: Logger,
): Refusal | null {
  const auth: Record<string, unknown> = socket.handshake.auth;
  if (auth['protocol'] !== PROTOCOL_VERSION) {
    return refuse('protocol', `this zone speaks protocol ${PROTOCOL_VERSION}: update the device`);
  }
  const parsed = parseMessage(Handshake, auth);
  if (!parsed.ok) return parsed;
  const { device, token } = parsed.value;
  const authorized = () => registry.verify(device, kind, token);
  try {
    // One answer for unknown, wrong kind and wrong token: a stranger learns no device names.
    if (!authorized()) return refuse('unauthorized', `not a registered ${kind}, or a wrong token`);
  } catch (error) {
    log.error({ err: error }, 'the device registry cannot be read');
    return refuse('internal', 'the zone cannot check devices now; its log says why');
  }
  socket.data = { device, authorized };
  return null;
}
