import { judgeCovariance } from './covariance.js';
import type {
  LaserScan,
  OccupancyGrid,
  Odometry,
  PoseWithCovarianceStamped,
} from '../graph/index.js';
import { heardMap, localizedOnMap, NO_MAP, type MapState } from './map-watch.js';
import {
  heardOdometry,
  NO_ODOMETRY,
  odometryOffence,
  type OdometryState,
} from './odometry-watch.js';
import type { WatchFrames, WatchLimits } from './options.js';
import { checkScan } from './scan-check.js';
import { SightCheck } from './sight-check.js';
import type { Transforms } from './transforms.js';
import { TO_THE_DOCK, type Verdict, type Verdicts } from './verdict.js';
import { wallField } from './wall-field.js';

/** A good scan does not make up for a bad one: two lasers may be talking in turns. */
const BAD_SCAN_HOLDS_S = 0.25;

/** What has been heard so far, and what it says about where the robot is. No clock of its own. */
export class Evidence {
  readonly #sight: SightCheck;
  #odometry: OdometryState = NO_ODOMETRY;
  #map: MapState = NO_MAP;
  #scan: { readonly what: string; agoS: number } | undefined;
  #covariance: Verdict;
  #localizer: Verdict;
  /** Seconds the watch was awake since the last message of each. */
  readonly #silent = { odometry: 0, scan: 0 };

  constructor(
    private readonly limits: WatchLimits,
    private readonly frames: WatchFrames,
    transforms: Transforms,
  ) {
    this.#sight = new SightCheck(limits, frames, transforms);
  }

  heardOdometry(message: Odometry, nowS: number): void {
    this.#silent.odometry = 0;
    this.#odometry = heardOdometry(this.#odometry, message, nowS, this.limits);
  }

  heardScan(scan: LaserScan, nowS: number): void {
    this.#silent.scan = 0;
    const what = checkScan(scan, nowS, this.limits.scanSilentS) ?? this.#sight.saw(scan);
    if (what !== null) this.#scan = { what, agoS: 0 };
  }

  heardMap(message: OccupancyGrid): void {
    const { state, map } = heardMap(this.#map, message);
    this.#map = state;
    if (map) this.#sight.useField(wallField(map, this.limits.wallToleranceM));
  }

  heardPose({ header, pose }: PoseWithCovarianceStamped): void {
    if (header.frame_id !== this.frames.map) {
      this.#localizer = `The localizer reports a pose in the frame ${header.frame_id} instead of ${this.frames.map}: set its global_frame_id.`;
      return;
    }
    this.#localizer = null;
    this.#map = localizedOnMap(this.#map);
    const doubted = typeof this.#covariance === 'string';
    this.#covariance = judgeCovariance(pose.covariance, doubted, this.limits);
  }

  /** The localizer has been told where the robot is, time and again, and says nothing. */
  localizerIsSilent(): void {
    this.#localizer = `The localizer (amcl) does not answer to an initial pose: see whether it runs. ${TO_THE_DOCK}`;
  }

  /** What is stamped by the clock as it was cannot be compared with what comes now. */
  clockJumped(): void {
    this.#odometry = NO_ODOMETRY;
    this.#sight.clear();
  }

  /** @param awakeS seconds since the last call, without what the watch slept through */
  verdicts(nowS: number, awakeS: number): Verdicts {
    this.#silent.odometry += awakeS;
    this.#silent.scan += awakeS;
    if (this.#scan) this.#scan.agoS += awakeS;
    return {
      odometry: this.#odometryVerdict(nowS),
      map: this.#map.complaint,
      localizer: this.#localizer,
      covariance: this.#covariance,
      scan: this.#scanVerdict(),
      ...this.#sight.verdicts(awakeS),
    };
  }

  #odometryVerdict(nowS: number): string | null {
    if (this.#silent.odometry > this.limits.odometrySilentS) {
      return 'No odometry comes from the wheels. Check that the base driver runs and its cable is in.';
    }
    return odometryOffence(this.#odometry, nowS);
  }

  #scanVerdict(): string | null {
    if (this.#silent.scan > this.limits.scanSilentS) {
      return 'No scan comes from the laser. Check its cable and restart its driver.';
    }
    return this.#scan && this.#scan.agoS < BAD_SCAN_HOLDS_S ? this.#scan.what : null;
  }
}
