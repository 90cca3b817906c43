import {
  refuse,
  type CentreState,
  type DeviceId,
  type DeviceKind,
  type KioskHold,
  type KioskState,
  type Refusal,
  type RobotPresence,
  type RobotState,
} from '../wire/index.js';

/** A device that reconnects within this has never been away. */
export const GRACE_MS = 2_000;

export interface Hold {
  readonly robot: DeviceId;
  /** Unix time, milliseconds. */
  readonly until: number;
}

interface Machine<S> {
  readonly online: boolean;
  /** When it counts as offline unless it comes back; null while connected or already offline. */
  readonly leavesAt: number | null;
  readonly seenAt: number;
  readonly state: S | null;
}
type Robot = Machine<RobotState>;
type Kiosk = Machine<KioskState> & { readonly hold: Hold | null };

/** Every registered robot and kiosk of the centre. */
export interface Centre {
  readonly robots: ReadonlyMap<DeviceId, Robot>;
  readonly kiosks: ReadonlyMap<DeviceId, Kiosk>;
}

/** `at` is Unix time in milliseconds. */
export type CentreEvent =
  | { type: 'registered'; device: DeviceId; kind: DeviceKind }
  | { type: 'connected'; device: DeviceId; at: number }
  | { type: 'disconnected'; device: DeviceId; at: number }
  | { type: 'robot-state'; device: DeviceId; state: RobotState; at: number }
  | { type: 'kiosk-state'; device: DeviceId; state: KioskState; at: number }
  | { type: 'held'; robot: DeviceId; kiosk: DeviceId; until: number }
  | { type: 'released'; robot: DeviceId; kiosk: DeviceId }
  | { type: 'tick'; at: number };

export const EMPTY_CENTRE: Centre = { robots: new Map(), kiosks: new Map() };

const NEVER_SEEN = { online: false, leavesAt: null, seenAt: 0, state: null } as const;

/** Next state of the centre; `centre` itself when nothing changed. */
export function reduceCentre(centre: Centre, event: CentreEvent): Centre {
  switch (event.type) {
    case 'registered':
      return register(centre, event.device, event.kind);
    case 'connected': {
      const change = { online: true, leavesAt: null, seenAt: event.at };
      return patch(centre, event.device, change);
    }
    case 'disconnected':
      return patch(centre, event.device, { leavesAt: event.at + GRACE_MS, seenAt: event.at });
    case 'robot-state': {
      const change = { state: event.state, seenAt: event.at };
      return { ...centre, robots: update(centre.robots, event.device, () => change) };
    }
    case 'kiosk-state':
      return {
        ...centre,
        kiosks: update(centre.kiosks, event.device, (kiosk) => ({
          state: event.state,
          seenAt: event.at,
          hold: endsHold(kiosk.state, event.state) ? null : kiosk.hold,
        })),
      };
    case 'held':
      return holdFor(centre, event.robot, event.kiosk, event.until);
    case 'released':
      return releaseWhere(
        centre,
        (hold, kiosk) => kiosk === event.kiosk && hold.robot === event.robot,
      );
    case 'tick':
      return tick(centre, event.at);
  }
}

/** When the next `tick` is due; null when nothing is waiting for time to pass. */
export function nextDeadline(centre: Centre): number | null {
  const kiosks = [...centre.kiosks.values()];
  const times = [
    ...[...centre.robots.values(), ...kiosks].map((machine) => machine.leavesAt),
    ...kiosks.map((kiosk) => kiosk.hold?.until ?? null),
  ].filter((time) => time !== null);
  return times.length === 0 ? null : Math.min(...times);
}

/** Why this robot may not hold this kiosk now; null when it may. Holding again renews the hold. */
export function holdRefusal(centre: Centre, robot: DeviceId, ask: KioskHold): Refusal | null {
  const kiosk = centre.kiosks.get(ask.kiosk);
  if (!kiosk) return refuse('unknown-device', `no kiosk ${ask.kiosk} is registered`);
  if (!kiosk.online || !kiosk.state) return refuse('offline', `${ask.kiosk} is not connected`);
  if (kiosk.state.state === 'out-of-service') {
    const why = kiosk.state.reason ?? 'no reason given';
    return refuse('out-of-service', `${ask.kiosk} cannot issue now: ${why}`);
  }
  if (kiosk.state.state === 'busy') return refuse('busy', `${ask.kiosk} is in use`);
  if (kiosk.hold && kiosk.hold.robot !== robot) {
    return refuse('busy', `${ask.kiosk} is held for another visitor`);
  }
  return null;
}

export function centreState(centre: Centre): CentreState {
  return {
    kiosks: [...centre.kiosks].map(([device, { online, hold, state, seenAt }]) => ({
      device,
      online,
      held: hold !== null,
      state,
      seenAt,
    })),
  };
}

export function robotPresences(centre: Centre): RobotPresence[] {
  return [...centre.robots].map(([device, { online, state, seenAt }]) => ({
    device,
    online,
    state,
    seenAt,
  }));
}

/** The visit that the hold was for is over, or the kiosk cannot serve it. */
function endsHold(before: KioskState | null, after: KioskState): boolean {
  if (after.state === 'out-of-service') return true;
  return before?.state === 'busy' && after.state === 'free';
}

function register(centre: Centre, device: DeviceId, kind: DeviceKind): Centre {
  if (centre.robots.has(device) || centre.kiosks.has(device)) return centre;
  switch (kind) {
    case 'robot':
      return { ...centre, robots: new Map(centre.robots).set(device, NEVER_SEEN) };
    case 'kiosk':
      return {
        ...centre,
        kiosks: new Map(centre.kiosks).set(device, { ...NEVER_SEEN, hold: null }),
      };
    case 'console':
      return centre;
  }
}

/** One robot leads one visitor: holding another kiosk gives up the one before. */
function holdFor(centre: Centre, robot: DeviceId, kiosk: DeviceId, until: number): Centre {
  const freed = releaseWhere(centre, (hold) => hold.robot === robot);
  return { ...freed, kiosks: update(freed.kiosks, kiosk, () => ({ hold: { robot, until } })) };
}

function tick(centre: Centre, at: number): Centre {
  const gone = [...centre.robots, ...centre.kiosks]
    .filter(([, machine]) => machine.leavesAt !== null && machine.leavesAt <= at)
    .map(([device]) => device);
  const left = gone.reduce(
    (next, device) => patch(next, device, { online: false, leavesAt: null }),
    centre,
  );
  return releaseWhere(
    left,
    (hold, kiosk) => hold.until <= at || gone.includes(hold.robot) || gone.includes(kiosk),
  );
}

function releaseWhere(centre: Centre, ends: (hold: Hold, kiosk: DeviceId) => boolean): Centre {
  const ended = [...centre.kiosks].filter(([id, { hold }]) => hold !== null && ends(hold, id));
  if (ended.length === 0) return centre;
  const kiosks = new Map(centre.kiosks);
  for (const [id, kiosk] of ended) kiosks.set(id, { ...kiosk, hold: null });
  return { ...centre, kiosks };
}

function patch(centre: Centre, device: DeviceId, change: Partial<Machine<never>>): Centre {
  if (centre.robots.has(device)) {
    return { ...centre, robots: update(centre.robots, device, () => change) };
  }
  if (centre.kiosks.has(device)) {
    return { ...centre, kiosks: update(centre.kiosks, device, () => change) };
  }
  return centre;
}

function update<M>(
  machines: ReadonlyMap<DeviceId, M>,
  device: DeviceId,
  change: (machine: M) => Partial<M>,
): ReadonlyMap<DeviceId, M> {
  const machine = machines.get(device);
  if (!machine) return machines;
  return new Map(machines).set(device, { ...machine, ...change(machine) });
}
