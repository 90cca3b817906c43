import type { ActionHandlers } from '../port.js';

/** Handlers of an action whose type is known at run time only. */
export type AnyActionHandlers = ActionHandlers<unknown, unknown, unknown>;
