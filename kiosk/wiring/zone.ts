import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import type { KioskState } from '../../zone/wire/index.js';
import { servicesOf } from '../catalog/index.js';
import type { KioskConfig } from '../config.js';
import { KioskError } from '../error/kiosk-error.js';
import type { Runner } from '../runner/index.js';
import { refusesVisitor, type Rules, type SessionState } from '../session/index.js';
import { connectZone, type ZoneLink } from '../zone-link/index.js';

/** @throws KioskError `zone.token` */
export function linkZone(
  config: KioskConfig,
  rules: Rules,
  runner: Runner,
  log: Logger,
  onConnected: () => void,
): ZoneLink | null {
  if (!config.zone) return null;
  return connectZone({
    url: config.zone.url,
    device: config.id,
    token: readToken(config.zone.tokenFile),
    state: () => toKioskState(config, rules, runner.state),
    onExpected: (expected) => {
      const refusal = refusesVisitor(runner.state, rules, expected);
      if (refusal) return { ok: false, ...refusal };
      runner.dispatch({ type: 'expected', ...expected });
      return { ok: true };
    },
    onConnected,
    log,
  });
}

export function toKioskState(config: KioskConfig, rules: Rules, state: SessionState): KioskState {
  const free = state.step.at === 'welcome';
  return {
    kind: config.kind,
    state: state.outage && free ? 'out-of-service' : free ? 'free' : 'busy',
    reason: state.outage?.detail.slice(0, 300) ?? null,
    spot: config.spot,
    services: servicesOf(rules.catalog),
  };
}

function readToken(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new KioskError(
      'zone.token',
      `Cannot read the token of this kiosk from ${file}. Write the token that the zone gave it there, or set "zone" to null to run without a zone.`,
      { cause },
    );
  }
}
