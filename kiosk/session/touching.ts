import * as choosing from './choosing.js';
import { leave } from './ending.js';
import * as identifying from './identifying.js';
import { cancelPayment, pay } from './paying.js';
import { endCash } from './paying-cash.js';
import { goTo, stay, type Result } from './result.js';
import { deadline } from './waiting.js';
import type { Rules, SessionState, Step, StepName } from './state.js';
import type { Touch } from './touch.js';

/** Steps where the machine works on money or paper: nothing the visitor touches may change it. */
const WORKING: readonly StepName[] = ['issuing', 'settling'];

export function touched(before: SessionState, rules: Rules, touch: Touch, id: string): Result {
  const state = { ...before, idleSince: before.moment.at };
  switch (touch.type) {
    case 'language':
      return stay({ ...state, language: touch.language });
    case 'display':
      return stay({ ...state, display: { ...state.display, ...stripped(touch) } });
    case 'call-staff':
      return callStaff(state);
    case 'extend':
    case 'demo-person':
    case 'demo-cash':
      return stay(state);
    case 'home':
      return home(state, rules);
    case 'cancel':
      return cancel(state, rules);
    default:
      return touchedScreen(state, rules, touch, id);
  }
}

function touchedScreen(state: SessionState, rules: Rules, touch: Touch, id: string): Result {
  const { step } = state;
  switch (step.at) {
    case 'welcome':
      return touch.type === 'start' ? choosing.start(state, rules, id) : stay(state);
    case 'documents':
      if (touch.type === 'choose') return choosing.choose(state, rules, touch.document);
      return touch.type === 'back' ? leave(state, rules, 'cancelled') : stay(state);
    case 'identify':
      return onIdentify(state, step, touch);
    case 'options':
      return onOptions(state, rules, touch);
    case 'copies':
      if (touch.type === 'copies') return choosing.setCopies(state, rules, touch.copies);
      if (touch.type === 'back') return goTo(state, { at: 'options' });
      return touch.type === 'next' ? toFee(state) : stay(state);
    case 'confirm':
      if (touch.type === 'back') return goTo(state, { at: 'copies' });
      return touch.type === 'pay' ? pay(state, id, touch.method) : stay(state);
    case 'pay':
      return touch.type === 'back' ? cancelPayment(state, step) : stay(state);
    case 'cash':
      return touch.type === 'back' ? endCash(state, step, 'cancelled') : stay(state);
    case 'done':
    case 'sorry':
    case 'issuing':
    case 'settling':
      return stay(state);
  }
}

/** Which ways to pay are offered is looked at when they are. */
function toFee(state: SessionState): Result {
  return goTo(state, { at: 'confirm', problem: null }, [{ type: 'probe' }]);
}

function onIdentify(
  state: SessionState,
  step: Extract<Step, { at: 'identify' }>,
  touch: Touch,
): Result {
  switch (touch.type) {
    case 'digit':
      return identifying.typeDigit(state, step, touch.digit);
    case 'erase':
      return identifying.erase(state, step, false);
    case 'clear':
      return identifying.erase(state, step, true);
    case 'next':
      return identifying.submitNumber(state, step);
    case 'demo-finger':
      return step.phase === 'finger'
        ? stay({ ...state, step: { ...step, phase: 'checking' } })
        : stay(state);
    case 'back':
      return step.phase === 'number'
        ? choosing.chooseAgain(state)
        : identifying.backFromFinger(state);
    default:
      return stay(state);
  }
}

function onOptions(state: SessionState, rules: Rules, touch: Touch): Result {
  switch (touch.type) {
    case 'option':
      return choosing.setOption(state, rules, touch.option, touch.choice);
    case 'next':
      return goTo(state, { at: 'copies' });
    case 'back':
      return choosing.chooseAgain(state);
    default:
      return stay(state);
  }
}

/** Ends the visit from anywhere; while a card or cash is awaited, the payment is called off first. */
function home(state: SessionState, rules: Rules): Result {
  const { step } = state;
  if (step.at === 'welcome' || WORKING.includes(step.at)) return stay(state);
  if (step.at === 'pay') return cancelPayment(state, step);
  if (step.at === 'cash') return endCash(state, step, 'cancelled');
  const over = step.at === 'done' || step.at === 'sorry';
  return leave(state, rules, over ? null : 'cancelled');
}

/** Gives up this document and goes back to the list; on the last screens it is the same as home. */
function cancel(state: SessionState, rules: Rules): Result {
  const { step } = state;
  if (WORKING.includes(step.at)) return stay(state);
  if (step.at === 'pay') return cancelPayment(state, step);
  if (step.at === 'cash') return endCash(state, step, 'cancelled');
  const returns = ['identify', 'options', 'copies', 'confirm'].includes(step.at);
  return returns ? choosing.chooseAgain(state) : home(state, rules);
}

function callStaff(state: SessionState): Result {
  if (state.staffCalled) return stay(state);
  return {
    state: { ...state, staffCalled: true },
    effects: [
      {
        type: 'call-staff',
        call: { reason: 'visitor-asked', detail: `Help asked for at the step "${state.step.at}".` },
      },
    ],
  };
}

/** zod leaves absent optional fields absent; exactOptionalPropertyTypes wants them gone in the type too. */
function stripped(touch: Extract<Touch, { type: 'display' }>): Partial<SessionState['display']> {
  return {
    ...(touch.contrast && { contrast: touch.contrast }),
    ...(touch.text && { text: touch.text }),
    ...(touch.posture && { posture: touch.posture }),
  };
}

/** Seconds until this screen ends by itself; null when it does not. */
export function secondsLeft(state: SessionState, rules: Rules): number | null {
  const until = deadline(state, rules);
  return until === null ? null : Math.max(0, Math.ceil((until - state.moment.at) / 1000));
}
