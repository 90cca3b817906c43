import type { Logger } from 'pino';
import { RELEASED } from './base/index.js';
import type { Wheels, WheelsNotice } from './face/index.js';
import { LATCHED, type GraphNode } from './graph/index.js';
import type { DriveLock } from './guide/index.js';

const BY = 'base';
const CAN_ROLL = new Set(['ready', 'running']);
const ANSWER_WITHIN_S = 3;

/**
 * No trip is begun, and the one under way ends, while the wheels cannot roll: an emergency stop button,
 * a fault of the drive, a pulled cable. A simulated robot has no such topic, and nothing is forbidden.
 */
export function watchBase(node: GraphNode, drives: DriveLock, log: Logger): Wheels {
  const listeners: ((notice: WheelsNotice | null) => void)[] = [];
  let notice: WheelsNotice | null = null;
  const take = ({ data }: { data: string }): void => {
    if (CAN_ROLL.has(data)) drives.permit(BY);
    else drives.inhibit(BY, `the wheels cannot roll, ${data}`, { cause: causeOf(data) });
    notice = noticeOf(data);
    for (const tell of listeners) tell(notice);
  };
  node.createSubscription('std_msgs/msg/String', 'base/phase', take, LATCHED);
  const ask = async (service: string): Promise<boolean> => {
    const client = node.createClient('std_srvs/srv/Trigger', service);
    try {
      const { success, message } = await client.call({}, { timeoutS: ANSWER_WITHIN_S });
      log.info({ service, success, message }, 'asked the base');
      return success;
    } catch (error) {
      log.warn({ err: error, service }, 'the base did not answer');
      return false;
    } finally {
      client.destroy();
    }
  };
  return {
    notice: () => notice,
    onNotice: (listener) => listeners.push(listener),
    enable: () => ask(notice === 'fault' ? 'base/clear_faults' : 'base/enable'),
  };
}

/** The kind of phase comes first: a person's hand, or something broken. */
function causeOf(phase: string): 'stopped' | 'fault' {
  return phase.startsWith('e-stopped') ? 'stopped' : 'fault';
}

function noticeOf(phase: string): WheelsNotice | null {
  if (CAN_ROLL.has(phase) || phase === 'configuring') return null;
  if (phase.startsWith('fault')) return 'fault';
  if (phase.startsWith('disconnected')) return 'gone';
  return phase.endsWith(RELEASED) ? 'button-released' : 'button-pressed';
}
