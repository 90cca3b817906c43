import type { NodeParts } from '../common/node-parts.js';
import { Ros2ActionClient } from './action-client.js';
import { Ros2ActionServer } from './action-server.js';
import type { Owner, Ros2Context } from './context.js';
import type { NativeParameters } from './native-parameters.js';
import { Ros2ServiceClient } from './service-client.js';
import { Ros2ServiceServer } from './service-server.js';
import { Ros2Publisher } from './topic-publisher.js';
import { Ros2Subscription } from './topic-subscription.js';

export function ros2Parts(
  context: Ros2Context,
  owner: Owner,
  parameters: NativeParameters,
  onDestroyed: () => void,
): NodeParts {
  return {
    publisher: (type, topic, qos) => new Ros2Publisher(context, owner, type, topic, qos),
    subscription: (type, topic, callback, qos) =>
      new Ros2Subscription(context, owner, type, topic, callback, qos),
    service: (type, name, handler) => new Ros2ServiceServer(context, owner, type, name, handler),
    client: (type, name) => new Ros2ServiceClient(context, owner, type, name),
    actionServer: (type, name, handlers) =>
      new Ros2ActionServer(context, owner, type, name, handlers),
    actionClient: (type, name) => new Ros2ActionClient(context, owner, type, name),
    parameterChanged: (name, value) => parameters.show(name, value),
    destroy: onDestroyed,
  };
}
