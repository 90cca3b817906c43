import type { NodeParts } from '../common/node-parts.js';
import { InProcessActionClient } from './action-client.js';
import { ActionServer } from './action-server.js';
import type { GraphContext } from './context.js';
import { ServiceClient } from './service-client.js';
import { ServiceServer } from './service-server.js';
import { TopicPublisher } from './topic-publisher.js';
import { TopicSubscription } from './topic-subscription.js';

export function inProcessParts(
  context: GraphContext,
  node: string,
  onDestroyed: () => void,
): NodeParts {
  return {
    publisher: (type, topic, qos) => new TopicPublisher(context, type, topic, qos),
    subscription: (type, topic, callback, qos) =>
      new TopicSubscription(context, type, topic, node, callback, qos),
    service: (type, name, handler) => new ServiceServer(context, type, name, node, handler),
    client: (type, name) => new ServiceClient(context, type, name),
    actionServer: (type, name, handlers) => new ActionServer(context, type, name, node, handlers),
    actionClient: (type, name) => new InProcessActionClient(context, type, name, node),
    destroy: onDestroyed,
  };
}
