import { issuedFor } from '../catalog/index.js';
import type { RefusalCode, VisitorExpected } from '../../zone/wire/index.js';
import { goTo, stay, type Result } from './result.js';
import type { Rules, SessionState } from './state.js';

/** Why a visitor cannot be sent here now; null when they can. */
export function refusesVisitor(
  state: SessionState,
  rules: Rules,
  expected: VisitorExpected,
): { code: RefusalCode; message: string } | null {
  if (state.outage) return { code: 'out-of-service', message: state.outage.detail };
  if (state.step.at !== 'welcome') {
    return { code: 'busy', message: 'A visit is under way at this kiosk; try another one.' };
  }
  if (issuedFor(rules.catalog, expected.service).length === 0) {
    return {
      code: 'unknown-place',
      message: `This kiosk does not issue ${expected.service}; see its list of services.`,
    };
  }
  return null;
}

export function expect(state: SessionState, rules: Rules, visitor: VisitorExpected): Result {
  if (refusesVisitor(state, rules, visitor)) return stay(state);
  const document = issuedFor(rules.catalog, visitor.service)[0];
  if (!document) return stay(state);
  const { service, language, holdS } = visitor;
  const expected = {
    service,
    document: document.id,
    language,
    until: state.moment.at + holdS * 1000,
  };
  return goTo({ ...state, expected, language }, { at: 'welcome' });
}
