import type { RefusalCode } from '../../../wire/index.js';

type RefusalKey = 'offline' | 'unknown-device' | 'not-now' | 'busy' | 'other';

/** Which of the page's sentences explains a refusal. */
export function refusalKey(code: RefusalCode): RefusalKey {
  switch (code) {
    case 'offline':
    case 'unknown-device':
    case 'not-now':
    case 'busy':
      return code;
    case 'malformed':
    case 'unauthorized':
    case 'protocol':
    case 'unknown-place':
    case 'out-of-service':
    case 'internal':
      return 'other';
  }
}
