import { RobotError } from '../error/robot-error.js';
import type { GraphNode } from '../graph/index.js';
import { LIMITS, LOCKS, SOURCES, type MuxSettings } from './settings.js';

const HIGHEST_PRIORITY = 255;

/**
 * Parameters as twist_mux has them: `topics.<name>.topic`, `.timeout`, `.priority`, the same of
 * `locks.<name>`, and `use_stamped`; limits as diff_drive_controller names them.
 * @throws RobotError `velocity.bad-parameter` naming the parameter
 */
export function declareSettings(node: GraphNode): MuxSettings {
  const stamped = node.declareParameter<boolean>('use_stamped', false);
  return {
    sources: SOURCES.map((source) => ({ ...source, ...declareInput(node, 'topics', source) })),
    locks: LOCKS.map((lock) => ({ ...lock, ...declareInput(node, 'locks', lock) })),
    limits: {
      linear: declareAxis(node, 'linear.x', LIMITS.linear),
      angular: declareAxis(node, 'angular.z', LIMITS.angular),
    },
    stamped,
  };
}

interface Input {
  readonly name: string;
  readonly topic: string;
  readonly timeoutS: number;
  readonly priority: number;
}

function declareInput(node: GraphNode, group: string, given: Input): Omit<Input, 'name'> {
  const named = (key: string): string => `${group}.${given.name}.${key}`;
  const topic = node.declareParameter<string>(named('topic'), given.topic);
  const timeoutS = number(node, named('timeout'), given.timeoutS);
  const priority = number(node, named('priority'), given.priority);
  if (typeof topic !== 'string' || topic === '') throw bad(named('topic'), 'the name of a topic');
  if (timeoutS < 0) throw bad(named('timeout'), 'seconds, 0 for none');
  if (!Number.isInteger(priority) || priority < 0 || priority > HIGHEST_PRIORITY) {
    throw bad(named('priority'), `a whole number from 0 to ${HIGHEST_PRIORITY}`);
  }
  return { topic, timeoutS, priority };
}

function declareAxis(node: GraphNode, name: string, { min, max }: { min: number; max: number }) {
  const least = number(node, `${name}.min_velocity`, min);
  const most = number(node, `${name}.max_velocity`, max);
  if (least > 0) throw bad(`${name}.min_velocity`, 'zero or below');
  if (most < 0) throw bad(`${name}.max_velocity`, 'zero or above');
  return { min: least, max: most };
}

function number(node: GraphNode, name: string, value: number): number {
  const given: unknown = node.declareParameter<number>(name, value);
  if (typeof given === 'number' && Number.isFinite(given)) return given;
  throw bad(name, 'a finite number');
}

function bad(name: string, wanted: string): RobotError {
  const message = `Parameter ${name} of the velocity multiplexer must be ${wanted}`;
  return new RobotError('velocity.bad-parameter', message);
}
