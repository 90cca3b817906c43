import { createHmac, randomUUID } from 'node:crypto';

export interface Credentials {
  channelId: string;
  /** Read from a file, sent nowhere. */
  secret: string;
}

/** HMAC-SHA256 over channel, path, time, nonce and body, as they stand. */
export function signatureOf(
  { channelId, secret }: Credentials,
  path: string,
  timestamp: string,
  nonce: string,
  body: string,
): string {
  return createHmac('sha256', secret)
    .update(`${channelId}${path}${timestamp}${nonce}${body}`)
    .digest('base64');
}

export function signedHeaders(
  credentials: Credentials,
  path: string,
  body: string,
  now: number,
): Record<string, string> {
  const [timestamp, nonce] = [String(now), randomUUID()];
  return {
    'X-KICC-ChannelId': credentials.channelId,
    'X-KICC-Timestamp': timestamp,
    'X-KICC-Nonce': nonce,
    'X-KICC-Authorization': signatureOf(credentials, path, timestamp, nonce, body),
  };
}
