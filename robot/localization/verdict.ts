/** What is looked at, causes before their effects: the first that complains gives the reason. */
export const SIGNALS = [
  'clock',
  'odometry',
  'scan',
  'map',
  'localizer',
  'transforms',
  'covariance',
  'match',
] as const;
export type Signal = (typeof SIGNALS)[number];

/**
 * A complaint in English for staff, with what to do; null when all is well; undefined when there is
 * nothing to judge by.
 */
export type Verdict = string | null | undefined;
export type Verdicts = Readonly<Partial<Record<Signal, Verdict>>>;

/** What staff can always do: on the dock the robot knows where it is. */
export const TO_THE_DOCK =
  'Push the robot to its dock and press “행복이가 충전대에 있어요” on the console.';
