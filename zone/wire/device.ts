import { z } from 'zod';

/** Version of the catalogues in this folder; a device of another major version is refused. */
export const PROTOCOL_VERSION = 1;

/** A console is a device too: it holds a token and can be revoked. */
export const DEVICE_KINDS = ['robot', 'kiosk', 'console'] as const;
export const DeviceKind = z.enum(DEVICE_KINDS);
export type DeviceKind = z.infer<typeof DeviceKind>;

/** For example `robot-1`, `kiosk-2`: lower case, digits and dashes, 2 to 40 characters. */
export const DeviceId = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
export type DeviceId = z.infer<typeof DeviceId>;

/** The Socket.IO handshake's `auth` object, on namespaces `/robot`, `/kiosk` and `/console`. */
export const Handshake = z.strictObject({
  protocol: z.literal(PROTOCOL_VERSION),
  device: DeviceId,
  token: z.string().min(20).max(200),
});
export type Handshake = z.infer<typeof Handshake>;

/**
 * Zone -> device: the same device connected again, so this older connection is closed right after
 * this. Do not reconnect: the two would go on closing each other.
 */
export const ConnectionReplaced = z.strictObject({ at: z.number().int() });
export type ConnectionReplaced = z.infer<typeof ConnectionReplaced>;
