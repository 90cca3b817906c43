import {
  RobotToZone,
  ZoneToKiosk,
  ZoneToRobot,
  refuse,
  type Ack,
  type DeviceId,
  type KioskHold,
} from '../wire/index.js';
import { centreState, holdRefusal } from './centre.js';
import { follow, serve } from './connect.js';
import { tellConsoles, type HubContext } from './context.js';
import { emitWithAck, RELAY_TIMEOUT_MS, type DeviceSocket } from './messages.js';

/** Serves one robot's connection. */
export function serveRobot(hub: HubContext, socket: DeviceSocket): void {
  const { device } = socket.data;
  hub.centre.dispatch({ type: 'registered', device, kind: 'robot' });
  serve(hub, hub.robots, socket, RobotToZone, {
    'robot.state': (state) => {
      hub.centre.dispatch({ type: 'robot-state', device, state, at: hub.clock.now() });
      return { ok: true };
    },
    'staff.call': (call) => {
      hub.store.calls.open(device, call, hub.clock.now());
      tellConsoles(hub);
      return { ok: true };
    },
    'kiosk.hold': (ask) => holdKiosk(hub, device, ask),
  });
  follow(hub, hub.robotFeeds, socket, () =>
    emitWithAck(socket, ZoneToRobot, 'centre.state', centreState(hub.centre.state)),
  );
}

/** Held first, told second: between the two no other robot gets the kiosk. */
async function holdKiosk(hub: HubContext, robot: DeviceId, ask: KioskHold): Promise<Ack> {
  const refusal = holdRefusal(hub.centre.state, robot, ask);
  if (refusal) return refusal;
  const { kiosk, service, language, holdS } = ask;
  const socket = hub.kiosks.get(kiosk);
  if (!socket) return refuse('offline', `${kiosk} is not connected`);
  const until = hub.clock.now() + holdS * 1000;
  hub.centre.dispatch({ type: 'held', robot, kiosk, until });
  const visitor = { service, language, holdS };
  const ack = await emitWithAck(socket, ZoneToKiosk, 'visitor.expected', visitor, RELAY_TIMEOUT_MS);
  if (!ack.ok) hub.centre.dispatch({ type: 'released', robot, kiosk });
  return ack;
}
