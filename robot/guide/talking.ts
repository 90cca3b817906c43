import type { TalkId } from '../places/index.js';
import { answerFor } from './answering.js';
import { attend } from './attending.js';
import { EMPTY_CARD } from './card.js';
import { withEffect, type Change } from './change.js';
import { emergency, isEmergency } from './emergency.js';
import type { Moment } from './events.js';
import { followMe } from './following.js';
import { give } from './giving.js';
import type { Heard } from './heard.js';
import type { Knowledge } from './knowledge.js';
import { changeLanguage } from './language.js';
import { repeat } from './repeating.js';
import { answered, say, show } from './saying.js';
import { callStaff } from './staffing.js';
import { stop } from './stopping.js';
import { withVisit } from './visit.js';

/** Things said to the robot itself. */
export function talk(knowledge: Knowledge, change: Change, heard: Heard, moment: Moment): Change {
  const { result } = heard;
  const id = result.service as TalkId;
  switch (id) {
    case 'stop':
      return stop(change);
    case 'repeat':
      return answered(repeat(change, result.nuance), id);
    case 'call-staff':
      return isEmergency(result.nuance)
        ? emergency(knowledge, change, result.nuance, moment)
        : callStaff(change);
    case 'follow-me':
      return followMe(knowledge, change, () => chat(knowledge, change, heard, moment), moment);
    case 'greeting':
    case 'robot-self':
      return chat(knowledge, change, heard, moment);
    case 'change-language':
      return changeLanguage(change, result.wanted);
    case 'thanks':
      return thanked(knowledge, change, heard, moment);
    case 'opening-hours':
    case 'waiting-time':
      return change.state.phase.name === 'leading'
        ? aside(knowledge, change, heard, moment)
        : give(knowledge, attend(change), heard, moment);
  }
}

/** Small talk: answered, with the screen cleared unless something is being led or offered. */
function chat(knowledge: Knowledge, change: Change, heard: Heard, moment: Moment): Change {
  if (change.state.phase.name === 'leading') return aside(knowledge, change, heard, moment);
  const { utterance } = answerFor(knowledge, change.state, heard.result, moment);
  const standing = withVisit(show(attend(change), EMPTY_CARD), { misses: 0, asking: null });
  return say(answered(standing, heard.result.service), utterance, 'happy');
}

/** A word on the way; it leads on. */
function aside(knowledge: Knowledge, change: Change, { result }: Heard, moment: Moment): Change {
  const { utterance } = answerFor(knowledge, change.state, result, moment);
  return say(answered(change, result.service), utterance, 'leading');
}

/** A visitor who thanks is done soon: the wait is shortened, the robot does not run off. */
const AFTER_THANKS_S = 6;

function thanked(knowledge: Knowledge, change: Change, heard: Heard, moment: Moment): Change {
  const { utterance } = answerFor(knowledge, change.state, heard.result, moment);
  const told = answered(say(change, utterance, 'happy'), 'thanks');
  const { name } = change.state.phase;
  if (name !== 'arrived' && name !== 'talking') return told;
  const timer = name === 'arrived' ? 'thanks' : 'silence';
  return withEffect(told, { type: 'start-timer', name: timer, seconds: AFTER_THANKS_S });
}
