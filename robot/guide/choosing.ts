import { ACTIONS, EMPTY_CARD, type Action } from './card.js';
import { withPhase, type Change } from './change.js';
import { answerResult } from './asking.js';
import { cancelDrive } from './drive.js';
import type { Moment } from './events.js';
import { goHome } from './homing.js';
import type { Knowledge } from './knowledge.js';
import { accept, nameOf } from './leading.js';
import { resumeTrip } from './resuming.js';
import { say, show } from './saying.js';
import { callStaff } from './staffing.js';
import type { GuideState } from './state.js';
import { dismiss } from './stopping.js';
import { onTheWay } from './words/leading.js';

/** Whether this choice is on the screen now; a tap on an older screen is not followed. */
export function isChoosable({ card }: GuideState, id: string): boolean {
  return card.choices.some((choice) => choice.id === id);
}

export function chose(knowledge: Knowledge, change: Change, id: string, moment: Moment): Change {
  if (!isChoosable(change.state, id)) return change;
  if (id.startsWith('ask:')) return choseAnswer(knowledge, change, id.slice(4), moment);
  if (id.startsWith('go:')) return choseWay(knowledge, change, id.slice(3), moment);
  const action = ACTIONS.find((name) => name === id);
  return action ? act(knowledge, change, action, moment) : change;
}

function choseAnswer(knowledge: Knowledge, change: Change, id: string, moment: Moment): Change {
  const result = knowledge.lookupById(id, change.state.language);
  return result ? answerResult(knowledge, change, result, moment) : change;
}

function choseWay(knowledge: Knowledge, change: Change, place: string, moment: Moment): Change {
  const { phase } = change.state;
  if (phase.name !== 'talking') return change;
  const service = phase.offer?.service ?? null;
  return accept(knowledge, change, { place, service, spot: null }, moment);
}

function act(knowledge: Knowledge, change: Change, action: Action, moment: Moment): Change {
  switch (action) {
    case 'resume':
    case 'retry':
      return resumeTrip(knowledge, change);
    case 'end':
      return change.state.phase.name === 'stopped' ? dismiss(change) : goHome(knowledge, change);
    case 'staff':
      return callStaff(change);
    case 'keep':
      return keepLeading(knowledge, change);
    case 'switch':
      return switchOver(knowledge, change, moment);
  }
}

function keepLeading(knowledge: Knowledge, change: Change): Change {
  const { phase, remaining } = change.state;
  if (phase.name !== 'leading') return change;
  const name = nameOf(knowledge, phase.trip);
  const shown = show(withPhase(change, { ...phase, later: null }), { ...EMPTY_CARD, title: name });
  return say(shown, onTheWay(name, Math.max(1, Math.round(remaining?.metres ?? 1))), 'leading');
}

function switchOver(knowledge: Knowledge, change: Change, moment: Moment): Change {
  const { phase } = change.state;
  if (phase.name !== 'leading' || !phase.later) return change;
  return accept(knowledge, cancelDrive(change), phase.later, moment);
}
