import { RobotError } from '../../error/robot-error.js';

/* What every graph refuses, in the same words. */

export function destroyedError(what: string): RobotError {
  return new RobotError('graph.destroyed', `${what} is destroyed: create it again before using it`);
}

export function nodeNameTaken(fullName: string): RobotError {
  return new RobotError(
    'graph.name-taken',
    `There is a node ${fullName} already: give this one another name or namespace`,
  );
}

export function graphDown(): RobotError {
  return new RobotError('graph.destroyed', 'The graph is shut down: create another');
}

/** @throws RobotError `graph.invalid-period` */
export function checkPeriod(periodS: number): void {
  if (periodS > 0) return;
  throw new RobotError('graph.invalid-period', `A timer needs a period over 0 s, not ${periodS}`);
}

export function serviceUnavailable(name: string): RobotError {
  return new RobotError(
    'graph.service-unavailable',
    `Nobody serves ${name}: start its node, or wait for it with waitForService`,
  );
}

export function callTimedOut(name: string, timeoutS: number): RobotError {
  return new RobotError(
    'graph.timeout',
    `${name} did not answer within ${timeoutS} s: check its node, or allow more time`,
  );
}

export function serverUnavailable(name: string): RobotError {
  return new RobotError(
    'graph.server-unavailable',
    `There is no action server ${name}: start its node, or wait for it with waitForServer`,
  );
}

export function goalRejected(name: string): RobotError {
  return new RobotError(
    'graph.goal-rejected',
    `The server of ${name} rejected the goal: it is not ready, or the goal is not valid for it`,
  );
}

export function goalUnsettled(name: string, id: string): RobotError {
  return new RobotError(
    'graph.goal-unsettled',
    `${name}: execute() has returned without settling goal ${id}: succeed, cancel or abort it`,
  );
}
