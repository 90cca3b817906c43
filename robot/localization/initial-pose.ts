/** Tells the localizer where the robot is until it answers: pure. */
export interface InitialPoseState {
  /** `waiting`: perhaps the localizer knows by itself; `telling`: it is told. */
  readonly name: 'waiting' | 'telling' | 'answered' | 'silent';
  readonly sinceS: number;
  readonly nextS: number;
}

export type InitialPoseEvent =
  /** Somebody says where the robot is. */
  { readonly type: 'tell' } | { readonly type: 'answered' } | { readonly type: 'tick' };

export interface InitialPoseStep {
  readonly state: InitialPoseState;
  /** True when the pose is to be published now. */
  readonly publish: boolean;
}

/** The localizer may know by itself within this, seconds; and it is told again as often. */
const TELL_EVERY_S = 2;
/** How long it is told before that is given up, seconds. */
const GIVE_UP_S = 30;

export function awaitPose(nowS: number): InitialPoseState {
  return { name: 'waiting', sinceS: nowS, nextS: nowS + TELL_EVERY_S };
}

export function initialPose(
  state: InitialPoseState,
  event: InitialPoseEvent,
  nowS: number,
): InitialPoseStep {
  if (event.type === 'answered') return { state: { ...state, name: 'answered' }, publish: false };
  if (event.type === 'tell') {
    const told = { name: 'telling', sinceS: nowS, nextS: nowS + TELL_EVERY_S } as const;
    return { state: told, publish: true };
  }
  if (state.name === 'answered' || state.name === 'silent') return { state, publish: false };
  // The clock was set back: count anew instead of waiting for the old time to come again.
  if (nowS < state.sinceS) return { state: awaitPose(nowS), publish: false };
  if (nowS - state.sinceS >= GIVE_UP_S)
    return { state: { ...state, name: 'silent' }, publish: false };
  if (nowS < state.nextS) return { state, publish: false };
  return { state: { ...state, name: 'telling', nextS: nowS + TELL_EVERY_S }, publish: true };
}
