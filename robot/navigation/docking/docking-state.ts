import type { Failure } from '../drive-state.js';
import type { LanePose } from './lane.js';

/**
 * From the staging pose to the contacts. `tries` counts approaches, from 1.
 * - `aligning`: turns into the line to the dock; `looks` counts ticks spent looking there
 * - `approaching`: drives along it; `best` is the nearest it has come, `held` the ticks since then
 * - `connecting`: stands on the contacts, `waited` ticks for current
 * - `retreating`: back to the staging pose; `because` of what the try has failed
 */
export type DockingState =
  | { readonly name: 'aligning'; readonly tries: number; readonly looks: number }
  | {
      readonly name: 'approaching';
      readonly tries: number;
      readonly best: number;
      readonly held: number;
    }
  | { readonly name: 'connecting'; readonly tries: number; readonly waited: number }
  | {
      readonly name: 'retreating';
      readonly tries: number;
      readonly best: number;
      readonly held: number;
      readonly because: Failure;
    };

/** What the robot perceives, `TICKS_PER_S` times a second. */
export interface DockingInput {
  /** On the way to the dock; undefined while the robot does not know where it is. */
  readonly lane: LanePose | undefined;
  /** On the way back to the staging pose. */
  readonly back: LanePose | undefined;
  /** The battery says that it is being charged; undefined where nothing measures it. */
  readonly charging: boolean | undefined;
}

/** Signed along the robot's own x axis: m/s and rad/s. */
export interface Command {
  readonly linear: number;
  readonly angular: number;
}

export type DockingStep =
  | { readonly to: 'go-on'; readonly state: DockingState; readonly command: Command }
  | { readonly to: 'docked' }
  | { readonly to: 'failed'; readonly failure: Failure };

export const ALIGN: DockingState = { name: 'aligning', tries: 1, looks: 0 };
export const HALT: Command = { linear: 0, angular: 0 };
