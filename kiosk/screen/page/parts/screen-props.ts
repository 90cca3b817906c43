import type { Touch } from '../../../session/index.js';
import type { Screen, View } from '../../protocol.js';

export interface ViewProps {
  view: View;
  touch: (touch: Touch) => void;
}

/** What the component of one screen gets. */
export interface ScreenProps<At extends Screen['at']> extends ViewProps {
  screen: Extract<Screen, { at: At }>;
}
