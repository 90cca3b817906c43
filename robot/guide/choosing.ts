import { ACTIONS, type Action } from './card.js';
import type { Change } from './change.js';
import type { Moment } from './events.js';
import { goHome } from './homing.js';
import type { Knowledge } from './knowledge.js';
import { changeLanguage, languageChosen } from './language.js';
import { accept } from './leading.js';
import { unspoken } from './heard.js';
import { refused } from './refusing.js';
import { reply } from './replying.js';
import { resumeTrip } from './resuming.js';
import { callStaff } from './staffing.js';
import type { GuideState } from './state.js';
import { dismiss } from './stopping.js';
import { keepLeading, switchOver } from './switching.js';

/** Whether this choice is on the screen now; a tap on an older screen is not followed. */
export function isChoosable({ card }: GuideState, id: string): boolean {
  return card.choices.some((choice) => choice.id === id);
}

export function chose(knowledge: Knowledge, change: Change, id: string, moment: Moment): Change {
  if (!isChoosable(change.state, id)) return change;
  if (id.startsWith('ask:')) return choseAnswer(knowledge, change, id.slice(4), moment);
  if (id.startsWith('go:')) return choseWay(knowledge, change, id.slice(3), moment);
  const language = languageChosen(id);
  if (language) return changeLanguage(change, language);
  const action = ACTIONS.find((name) => name === id);
  return action ? act(knowledge, change, action, moment) : change;
}

/** One of the choices asked back, with what was asked of whichever it is. */
export function choseAnswer(
  knowledge: Knowledge,
  change: Change,
  id: string,
  moment: Moment,
): Change {
  const { language, visit } = change.state;
  const result = knowledge.lookupById(id, language);
  if (!result) return change;
  const { aspect = null, lead = false, also = null } = visit.asking ?? {};
  return reply(knowledge, change, unspoken({ ...result, aspect, lead, also }), moment);
}

function choseWay(knowledge: Knowledge, change: Change, place: string, moment: Moment): Change {
  const { phase } = change.state;
  if (phase.name !== 'talking') return change;
  const service = typeof phase.offer === 'object' ? (phase.offer?.service ?? null) : null;
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
    case 'none':
      return refused(knowledge, change);
    case 'keep':
      return keepLeading(knowledge, change);
    case 'switch':
      return switchOver(knowledge, change, moment);
  }
}
