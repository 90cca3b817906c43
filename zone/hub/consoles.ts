import { ConsoleToZone, ZoneToConsole, ZoneToRobot, refuse } from '../wire/index.js';
import { follow, serve } from './connect.js';
import { tellConsoles, type HubContext } from './context.js';
import { emitWithAck, RELAY_TIMEOUT_MS, type DeviceSocket } from './messages.js';

/** Serves one staff console's connection. */
export function serveConsole(hub: HubContext, socket: DeviceSocket): void {
  const { device } = socket.data;
  serve(hub, hub.consoles, socket, ConsoleToZone, {
    'robot.command': async ({ device: robot, command }) => {
      if (!hub.centre.state.robots.has(robot)) {
        return refuse('unknown-device', `no robot ${robot} is registered`);
      }
      const target = hub.robots.get(robot);
      if (!target) return refuse('offline', `${robot} is not connected`);
      hub.log.info({ robot, command, by: device }, 'robot command');
      return emitWithAck(target, ZoneToRobot, 'robot.command', { command }, RELAY_TIMEOUT_MS);
    },
    'call.answer': ({ id }) => {
      if (!hub.store.calls.answer(id, device, hub.clock.now())) {
        return refuse('not-now', 'this call is not open: somebody has answered it');
      }
      hub.log.info({ call: id, by: device }, 'staff call answered');
      tellConsoles(hub);
      return { ok: true };
    },
  });
  follow(hub, hub.consoleFeeds, socket, () =>
    emitWithAck(socket, ZoneToConsole, 'console.snapshot', hub.snapshot()),
  );
}
