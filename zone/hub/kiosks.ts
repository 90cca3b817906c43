import { KioskToZone, refuse } from '../wire/index.js';
import { serve } from './connect.js';
import { tellConsoles, type HubContext } from './context.js';
import { koreanDay } from './day.js';
import type { DeviceSocket } from './messages.js';

/** Serves one kiosk's connection. */
export function serveKiosk(hub: HubContext, socket: DeviceSocket): void {
  const { device } = socket.data;
  hub.centre.dispatch({ type: 'registered', device, kind: 'kiosk' });
  serve(hub, hub.kiosks, socket, KioskToZone, {
    'kiosk.state': (state) => {
      hub.centre.dispatch({ type: 'kiosk-state', device, state, at: hub.clock.now() });
      return { ok: true };
    },
    'staff.call': (call) => {
      hub.store.calls.open(device, call, hub.clock.now());
      tellConsoles(hub);
      return { ok: true };
    },
    'visit.ended': (visit) => {
      hub.store.visits.add(koreanDay(hub.clock.now()), visit);
      tellConsoles(hub);
      return { ok: true };
    },
    'document.issued': (paper) => {
      if (hub.store.papers.register(paper)) return { ok: true };
      return refuse('not-now', 'this document number is known for another paper');
    },
    'document.withdrawn': ({ documentNumber }) => {
      hub.store.papers.withdraw(documentNumber);
      return { ok: true };
    },
  });
}
