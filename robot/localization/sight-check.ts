import { fromTime, type LaserScan } from '../graph/index.js';
import { judgeMatch } from './judge-match.js';
import type { WatchFrames, WatchLimits } from './options.js';
import { matchScan } from './scan-match.js';
import type { Transforms } from './transforms.js';
import type { Verdict, Verdicts } from './verdict.js';
import type { WallField } from './wall-field.js';

/** Scans that wait for the transforms of their time; at 10 Hz half a second. */
const MOST_WAITING = 5;
/** A match says something for so long, seconds: lasers turn at 5 Hz and faster. */
const MATCH_HOLDS_S = 0.5;

/** Whether what the laser sees fits the map from where the robot is said to be. */
export class SightCheck {
  #field: WallField | undefined;
  #waiting: LaserScan[] = [];
  #match: Verdict;
  /** Seconds the watch was awake since a scan last had its place in the map. */
  #placedAgo = 0;

  constructor(
    private readonly limits: WatchLimits,
    private readonly frames: WatchFrames,
    private readonly transforms: Transforms,
  ) {}

  useField(field: WallField): void {
    this.#field = field;
  }

  /** @returns a complaint when tf does not know the laser, or null */
  saw(scan: LaserScan): string | null {
    const { frame_id: frame } = scan.header;
    const { base } = this.frames;
    if (!this.transforms.connects(base, frame)) {
      return `The scan is in the frame ${frame}, and tf does not say where that is on ${base}: correct frame_id of the laser's driver, or the robot's URDF.`;
    }
    this.#waiting = [...this.#waiting, scan].slice(-MOST_WAITING);
    return null;
  }

  clear(): void {
    this.#waiting = [];
    this.#match = undefined;
    this.transforms.clear();
  }

  /** @param awakeS seconds since the last call, without what the watch slept through */
  verdicts(awakeS: number): Pick<Verdicts, 'transforms' | 'match'> {
    this.#placedAgo += awakeS;
    this.#lookAtNewest();
    return {
      transforms: this.#transformVerdict(),
      match: this.#placedAgo < MATCH_HOLDS_S ? this.#match : undefined,
    };
  }

  #lookAtNewest(): void {
    for (const [index, scan] of [...this.#waiting.entries()].reverse()) {
      const { frame_id: frame, stamp } = scan.header;
      const pose = this.transforms.find(this.frames.map, frame, fromTime(stamp));
      if (!pose) continue;
      this.#waiting = this.#waiting.slice(index + 1);
      this.#placedAgo = 0;
      if (!this.#field) return;
      const found = matchScan(this.#field, pose, scan, this.limits.wallToleranceM);
      this.#match = judgeMatch(found, typeof this.#match === 'string', this.limits);
      return;
    }
  }

  #transformVerdict(): Verdict {
    if (this.#placedAgo <= this.limits.transformSilentS)
      return this.#placedAgo > 0 ? undefined : null;
    const { map, base } = this.frames;
    return this.transforms.connects(map, base)
      ? `The transforms from ${map} to ${base} are too old for the scans. Check localizer and base driver, and the clocks (chrony).`
      : `There is no transform from ${map} to ${base}. Check that localizer and base driver run.`;
  }
}
