import { DiagnosticStatus, toTime, type GraphNode } from '../../graph/index.js';
import { describePhase, type Base, type BaseSample } from '../base.js';
import type { Phase } from '../machine.js';

const HOTTEST_C = 80;

/** `/diagnostics` after REP-107: one entry for the drive, one for the bus. @returns to call once a second */
export function diagnosticsTopic(
  node: GraphNode,
  port: string,
): (base: Base, sample: BaseSample | undefined) => void {
  const publisher = node.createPublisher('diagnostic_msgs/msg/DiagnosticArray', '/diagnostics');
  let unansweredBefore = 0;
  return (base, sample) => {
    const unanswered = base.counts.unanswered - unansweredBefore;
    unansweredBefore = base.counts.unanswered;
    publisher.publish({
      header: { stamp: toTime(node.clock.now()), frame_id: '' },
      status: [
        entry(node, 'drive', port, driveLevel(base.phase, sample), describePhase(base.phase), {
          volts: sample?.status.volts,
          'left temperature': sample?.status.left.temperature,
          'right temperature': sample?.status.right.temperature,
          'left amperes': sample?.status.left.amperes,
          'right amperes': sample?.status.right.amperes,
        }),
        entry(node, 'bus', port, ...busLevel(unanswered), { ...base.counts }),
      ],
    });
  };
}

function driveLevel(phase: Phase, sample: BaseSample | undefined): number {
  switch (phase.kind) {
    case 'disconnected':
    case 'fault':
      return DiagnosticStatus.ERROR;
    case 'configuring':
    case 'e-stopped':
      return DiagnosticStatus.WARN;
    case 'ready':
    case 'running': {
      const { left, right } = sample?.status ?? {};
      const hottest = Math.max(left?.temperature ?? 0, right?.temperature ?? 0);
      return hottest > HOTTEST_C ? DiagnosticStatus.WARN : DiagnosticStatus.OK;
    }
  }
}

function busLevel(unanswered: number): [number, string] {
  return unanswered === 0
    ? [DiagnosticStatus.OK, 'every request answered']
    : [
        DiagnosticStatus.WARN,
        `${unanswered} requests unanswered in the last second: check the wires`,
      ];
}

function entry(
  node: GraphNode,
  sub: string,
  hardwareId: string,
  level: number,
  message: string,
  values: Readonly<Record<string, number | undefined>>,
): DiagnosticStatus {
  return {
    level,
    name: `${node.name}: ${sub}`,
    message,
    hardware_id: hardwareId,
    values: Object.entries(values).flatMap(([key, value]) =>
      value === undefined ? [] : [{ key, value: String(value) }],
    ),
  };
}
