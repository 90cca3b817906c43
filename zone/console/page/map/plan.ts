import { useEffect, useState } from 'react';

/** The site's picture: metres, x as in the map frame and y downwards (`y = -y`). */
export interface Plan {
  /** left, top, width, height */
  readonly viewBox: readonly [number, number, number, number];
  /** The SVG's content, without its root. */
  readonly content: string;
}

export type PlanState = Plan | 'loading' | 'missing';

export function usePlan(): PlanState {
  const [plan, setPlan] = useState<PlanState>('loading');
  useEffect(() => {
    const aborter = new AbortController();
    loadPlan(aborter.signal)
      .then(setPlan)
      .catch(() => {
        if (!aborter.signal.aborted) setPlan('missing');
      });
    return () => aborter.abort();
  }, []);
  return plan;
}

async function loadPlan(signal: AbortSignal): Promise<PlanState> {
  const response = await fetch('./site/plan.svg', { signal });
  if (!response.ok) return 'missing';
  const root = new DOMParser().parseFromString(
    await response.text(),
    'image/svg+xml',
  ).documentElement;
  const [left, top, width, height] = (root.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  if (left === undefined || top === undefined || !width || !height) return 'missing';
  return { viewBox: [left, top, width, height], content: root.innerHTML };
}
