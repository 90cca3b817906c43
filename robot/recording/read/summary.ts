/** What a recording tells at a glance. Times `at_s` are seconds since its first message. */
export interface BagSummary {
  readonly file: string;
  readonly bytes: number;
  /** False: cut short or damaged, and `problem` says how; the rest is of what could be read. */
  readonly whole: boolean;
  readonly problem: string | null;
  /** Null in files that others recorded. */
  readonly robot: string | null;
  readonly site: string | null;
  readonly version: string | null;
  /** ISO 8601; null in an empty file. */
  readonly started: string | null;
  readonly duration_s: number;
  /** Why the recording ended; null when it was cut short. */
  readonly end: string | null;
  readonly topics: readonly TopicSummary[];
  /** From odometry; null without. */
  readonly distance_m: number | null;
  readonly max_speed_mps: number | null;
  readonly goals: readonly GoalSummary[];
  readonly stops: readonly {
    readonly at_s: number;
    readonly by: string;
    readonly reason: string;
  }[];
  readonly emergency_stops: number;
  readonly staff_calls: readonly string[];
  /** Between the robot's edge and a person's, 0 when they touch; null where nobody was seen. */
  readonly closest_person_m: number | null;
  /** 0..1 */
  readonly battery: { readonly from: number; readonly to: number } | null;
  /** Counts by kind and by language. */
  readonly speech: Readonly<Record<string, number>>;
  readonly languages: Readonly<Record<string, number>>;
  /** What `/diagnostics` reported as errors, each once. */
  readonly errors: readonly {
    readonly at_s: number;
    readonly name: string;
    readonly message: string;
  }[];
  /** Messages that are not what their channel says. */
  readonly undecodable: number;
}

export interface TopicSummary {
  readonly topic: string;
  readonly type: string;
  readonly count: number;
  /** Mean rate from the first to the last, per second; 0 for fewer than two. */
  readonly hz: number;
}

export interface GoalSummary {
  readonly at_s: number;
  readonly goal: string;
  readonly spot: string;
  readonly purpose: string;
  /** Null: the recording ended before it. */
  readonly outcome: string | null;
  readonly reason: string;
}
