import type { KioskConfig } from '../config.js';
import type { Devices } from '../runner/index.js';
import { toView, type Health, type ScreenServer } from '../screen/index.js';
import type { Rules, SessionState } from '../session/index.js';
import type { ZoneLink } from '../zone-link/index.js';
import { toKioskState } from './zone.js';

/** Tells the page and the zone, each only when what it sees has changed. */
export class Shown {
  zone: ZoneLink | null = null;
  private screen: ScreenServer | undefined;
  private lastView = '';
  private lastState = '';

  constructor(
    private readonly config: KioskConfig,
    private readonly rules: Rules,
    private readonly devices: Devices,
  ) {}

  attach(screen: ScreenServer, zone: ZoneLink | null): void {
    this.screen = screen;
    this.zone = zone;
  }

  view(state: SessionState) {
    const people = this.devices.demo?.people.map(({ id, name }) => ({ id, name })) ?? null;
    return toView(state, this.rules, {
      device: this.config.id,
      demo: people,
      demoCash: this.devices.demoCash !== null,
    });
  }

  health(state: SessionState): Health {
    const { state: now, reason } = toKioskState(this.config, this.rules, state);
    return { ok: state.outage === null, device: this.config.id, state: now, reason };
  }

  changed(state: SessionState): void {
    const view = JSON.stringify(this.view(state));
    if (view !== this.lastView) this.screen?.refresh();
    this.lastView = view;
    const wire = JSON.stringify(toKioskState(this.config, this.rules, state));
    if (wire !== this.lastState) this.zone?.sendState();
    this.lastState = wire;
  }

  /** A person is needed, whoever is at the kiosk. */
  callStaff(detail: string): void {
    this.zone?.callStaff({ reason: 'fault', detail });
  }
}
