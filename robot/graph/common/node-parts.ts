import type * as port from '../port.js';
import type { AnyActionHandlers } from './action-handlers.js';
import type { ServiceHandler } from './service-handler.js';

/** Makes what one node consists of, on its kind of graph. Names come resolved, values unchecked. */
export interface NodeParts {
  publisher(type: string, topic: string, qos?: port.Qos): port.Publisher<unknown>;
  subscription(
    type: string,
    topic: string,
    callback: (message: unknown) => void,
    qos?: port.Qos,
  ): port.Subscription;
  service(type: string, name: string, handler: ServiceHandler): port.Disposable;
  client(type: string, name: string): port.Client<unknown, unknown>;
  actionServer(type: string, name: string, handlers: AnyActionHandlers): port.Disposable;
  actionClient(type: string, name: string): port.ActionClient<unknown, unknown, unknown>;
  /** A parameter was declared or changed. */
  parameterChanged?(name: string, value: port.ParameterValue): void;
  /** After all parts are destroyed. */
  destroy(): void;
}
