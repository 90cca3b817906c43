import { z } from 'zod';
import { DeviceId, Handshake } from '../../../wire/index.js';

/** Which registered console this page is. */
export const Credentials = z.strictObject({ device: DeviceId, token: Handshake.shape.token });
export type Credentials = z.infer<typeof Credentials>;

const KEY = 'console-credentials';

/**
 * Takes the credentials from the address (`#device=…&token=…`) or from this tab's earlier visit. The
 * token leaves the address at once, so that it is not in the history, a bookmark or over a shoulder.
 */
export function takeCredentials(): Credentials | null {
  const fromAddress = parseFragment(location.hash);
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  if (fromAddress) keepCredentials(fromAddress);
  return fromAddress ?? stored();
}

export function keepCredentials(credentials: Credentials): void {
  sessionStorage.setItem(KEY, JSON.stringify(credentials));
}

export function forgetCredentials(): void {
  sessionStorage.removeItem(KEY);
}

export function parseFragment(fragment: string): Credentials | null {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const parsed = Credentials.safeParse({
    device: fields.get('device'),
    token: fields.get('token'),
  });
  return parsed.success ? parsed.data : null;
}

function stored(): Credentials | null {
  try {
    const parsed = Credentials.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
