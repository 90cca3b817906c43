import { refuse, type Ack, type Catalogue } from '../wire/index.js';
import type { Connections } from './connections.js';
import type { HubContext } from './context.js';
import { Feed } from './feed.js';
import { listen, type DeviceSocket, type Handlers } from './messages.js';
import { TokenBucket } from './token-bucket.js';

/** A robot sends its state twice a second; ten times that is a fault. */
const MESSAGES_PER_SECOND = 30;
/** A kiosk that was cut off sends the up to 100 messages it kept, all at once. */
const MESSAGES_BURST = 150;

const REPLACED = refuse('unauthorized', 'this device has a newer connection');
const TOO_FAST = refuse('busy', `too many messages: at most ${MESSAGES_PER_SECOND} a second`);

/** Admits one connection and answers its messages until it ends. */
export function serve<C extends Catalogue>(
  hub: HubContext,
  connections: Connections,
  socket: DeviceSocket,
  catalogue: C,
  handlers: Handlers<C>,
): void {
  const { device } = socket.data;
  const bucket = new TokenBucket(hub.clock, MESSAGES_BURST, MESSAGES_PER_SECOND);
  connections.admit(socket);
  listen(socket, catalogue, handlers, {
    log: hub.log,
    guard: () => {
      if (!connections.isCurrent(socket)) return REPLACED;
      return bucket.take() ? null : TOO_FAST;
    },
  });
  socket.on('disconnect', (reason) => {
    if (!connections.remove(socket)) return;
    hub.log.info({ device, reason }, 'disconnected');
    hub.centre.dispatch({ type: 'disconnected', device, at: hub.clock.now() });
  });
  hub.log.info({ device }, 'connected');
  hub.centre.dispatch({ type: 'connected', device, at: hub.clock.now() });
}

/** Keeps sending to this connection until it ends, once at the start and after each change. */
export function follow(
  hub: HubContext,
  feeds: Set<Feed>,
  socket: DeviceSocket,
  send: () => Promise<Ack>,
): void {
  const feed = new Feed(hub.clock, async () => {
    const ack = await send();
    if (ack.ok || !socket.connected) return;
    hub.log.warn({ device: socket.data.device, code: ack.code }, 'state not taken');
  });
  feeds.add(feed);
  socket.on('disconnect', () => {
    feed.stop();
    feeds.delete(feed);
  });
  feed.changed();
}
