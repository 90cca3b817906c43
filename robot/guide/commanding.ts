import { refuse, type Ack, type RobotCommand } from '../../zone/wire/index.js';
import { withEffect, withState, type Change } from './change.js';
import { docked, goHome } from './homing.js';
import type { Knowledge } from './knowledge.js';
import { resumeTrip } from './resuming.js';
import { say } from './saying.js';
import type { GuideState } from './state.js';
import { stopByStaff } from './stopping.js';
import { CALLED_BACK } from './words/stopping.js';

type Command = RobotCommand['command'];

/** Whether the robot follows a console's command now. `stop` is always followed. */
export function judgeCommand(state: GuideState, command: Command): Ack {
  const { phase, docked } = state;
  if (command === 'resume' && phase.name !== 'stopped') {
    return refuse('not-now', 'The robot is not stopped.');
  }
  if (command === 'dock' && docked) return refuse('not-now', 'The robot is on its dock.');
  if (command === 'dock' && phase.name === 'returning') {
    return refuse('not-now', 'The robot is already on its way to the dock.');
  }
  if (command === 'at-dock' && isUnderWay(state)) {
    return refuse('not-now', 'The robot is driving. Stop it first.');
  }
  return { ok: true };
}

function isUnderWay({ drive, phase }: GuideState): boolean {
  return drive !== null || phase.name === 'leading' || phase.name === 'preparing';
}

export function commanded(knowledge: Knowledge, change: Change, command: Command): Change {
  if (!judgeCommand(change.state, command).ok) return change;
  switch (command) {
    case 'stop':
      return stopByStaff(change);
    case 'resume':
      return resumeTrip(knowledge, change);
    case 'dock':
      return calledBack(knowledge, change);
    case 'at-dock':
      return putOnDock(knowledge, change);
  }
}

/** A visitor being led hears why the robot leaves them. */
function calledBack(knowledge: Knowledge, change: Change): Change {
  const { name } = change.state.phase;
  const home = goHome(knowledge, change);
  return name === 'leading' || name === 'preparing' ? say(home, CALLED_BACK, 'sorry') : home;
}

/** Staff have put the robot on its dock. What it was stopped in ends there; a talk goes on. */
function putOnDock(knowledge: Knowledge, change: Change): Change {
  const told = withEffect(
    withState(change, { docked: true }),
    { type: 'set-pose', spot: knowledge.dock },
    { type: 'stop-timer', name: 'retry-dock' },
  );
  if (told.state.phase.name !== 'stopped') return told;
  return docked(knowledge, withEffect(told, { type: 'stop-timer', name: 'silence' }));
}
