import type { Act, Board } from '../../protocol.js';

export interface BoardProps {
  board: Board;
}

export interface ActProps extends BoardProps {
  busy: boolean;
  /** Whether it was done. */
  act: (act: Act) => Promise<boolean>;
}
