import { fromTime, type TFMessage } from '../graph/index.js';
import { between, compose, IDENTITY, isFinitePlanar, planarOf, type Planar } from './planar.js';

interface Sample {
  readonly atS: number;
  readonly pose: Planar;
}

interface Edge {
  readonly parent: string;
  /** In order of time; one sample that holds for ever when the edge is fixed. */
  readonly samples: Sample[];
  readonly fixed: boolean;
}

/** How long transforms are kept, seconds, and how many of an edge at most. */
const KEEP_S = 3;
const MOST_SAMPLES = 400;
/** A stamp so far behind the last is a clock that was set back, not a late message. */
const SET_BACK_S = 1;
/** Deeper trees than this are loops. */
const DEEPEST = 20;

/** The tf tree of the last seconds, on the floor; as tf2's buffer it interpolates between stamps. */
export class Transforms {
  readonly #edges = new Map<string, Edge>();

  take({ transforms }: TFMessage, fixed: boolean): void {
    for (const { header, child_frame_id: child, transform } of transforms) {
      const pose = planarOf(transform);
      if (!isFinitePlanar(pose)) continue;
      this.#add(child, header.frame_id, { atS: fromTime(header.stamp), pose }, fixed);
    }
  }

  #add(child: string, parent: string, sample: Sample, fixed: boolean): void {
    const edge = this.#edges.get(child);
    const lastS = edge?.samples.at(-1)?.atS ?? -Infinity;
    const afresh = fixed || edge?.parent !== parent || sample.atS < lastS - SET_BACK_S;
    if (!edge || afresh) {
      this.#edges.set(child, { parent, samples: [sample], fixed });
      return;
    }
    if (sample.atS < lastS) return;
    edge.samples.push(sample);
    const { samples } = edge;
    const stale = samples.findIndex(({ atS }) => atS >= sample.atS - KEEP_S);
    samples.splice(0, Math.max(stale, samples.length - MOST_SAMPLES));
  }

  /** Forgets what moves: the clock has jumped. */
  clear(): void {
    for (const [child, { fixed }] of this.#edges) if (!fixed) this.#edges.delete(child);
  }

  /** Whether the tree leads from `frame` to `ancestor` at any time. */
  connects(ancestor: string, frame: string): boolean {
    return this.#chain(ancestor, frame) !== undefined;
  }

  /** Where `frame` is in `ancestor` at a time; undefined unless every edge is known for it. */
  find(ancestor: string, frame: string, atS: number): Planar | undefined {
    let pose = IDENTITY;
    for (const edge of this.#chain(ancestor, frame) ?? [undefined]) {
      const link = edge && sampleAt(edge, atS);
      if (!link) return undefined;
      pose = compose(link, pose);
    }
    return pose;
  }

  #chain(ancestor: string, frame: string): Edge[] | undefined {
    const chain: Edge[] = [];
    for (let at = frame; at !== ancestor;) {
      const edge = this.#edges.get(at);
      if (!edge || chain.length === DEEPEST) return undefined;
      chain.push(edge);
      at = edge.parent;
    }
    return chain;
  }
}

function sampleAt({ samples, fixed }: Edge, atS: number): Planar | undefined {
  if (fixed) return samples[0]?.pose;
  const after = samples.findIndex((sample) => sample.atS >= atS);
  const next = samples[after];
  if (!next) return undefined;
  const before = samples[after - 1];
  if (!before) return next.atS === atS ? next.pose : undefined;
  return between(before.pose, next.pose, (atS - before.atS) / (next.atS - before.atS));
}
