import type { ServiceHandler } from '../common/service-handler.js';
import type { Disposable } from '../port.js';
import { SERVICE_QOS } from './qos.js';
import { wiresOf, type Owner, type Ros2Context } from './context.js';
import type { RclResponse, RclService } from './rclnodejs.js';

/** ROS 2 cannot answer "failed": when the handler fails, the caller waits until its time is up. */
export class Ros2ServiceServer implements Disposable {
  readonly #context: Ros2Context;
  readonly #owner: Owner;
  readonly #native: RclService;
  #destroyed = false;

  constructor(
    context: Ros2Context,
    owner: Owner,
    type: string,
    name: string,
    handler: ServiceHandler,
  ) {
    this.#context = context;
    this.#owner = owner;
    const { executor } = context;
    const origin = `service ${name} of ${owner.fullName}`;
    const wires = wiresOf(context, type, ['_Request', '_Response']);
    const send = (response: RclResponse, answer: unknown) => {
      executor.run(origin, () => {
        const passed = wires._Response.copy(answer);
        if (!this.#destroyed) response.send(passed);
      });
    };
    const serve = (request: unknown, response: RclResponse) => {
      Promise.resolve(handler(wires._Request.copy(request))).then(
        (answer) => send(response, answer),
        (error: unknown) => executor.report(error, origin),
      );
    };
    this.#native = owner.native.createService(
      type,
      name,
      { qos: SERVICE_QOS },
      (request, response) =>
        executor.post(() => {
          if (!this.#destroyed) executor.run(origin, () => serve(request, response));
        }),
    );
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#context.teardown.later(() => {
      if (!this.#owner.gone()) this.#owner.native.destroyService(this.#native);
    });
  }
}
