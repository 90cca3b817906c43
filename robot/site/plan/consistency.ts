import type { Problem } from './problem.js';
import type { Plan } from './schema.js';

/** What a schema cannot see: ids used twice, links to nowhere. */
export function findInconsistencies(plan: Plan): Problem[] {
  return [
    ...duplicates('spots', plan.spots),
    ...duplicates('keepouts', plan.keepouts),
    ...duplicates('speed_zones', plan.speed_zones),
    ...duplicates('walks.points', plan.walks.points),
    ...(plan.map === 'drawn' ? drawnDuplicates(plan) : []),
    ...brokenLinks(plan),
  ];
}

function drawnDuplicates(plan: Extract<Plan, { map: 'drawn' }>): Problem[] {
  return (['openings', 'rooms', 'staff', 'counters', 'furniture', 'zones'] as const).flatMap(
    (list) => duplicates(list, plan[list]),
  );
}

function duplicates(list: string, entries: readonly { id: string }[]): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const path = [...list.split('.'), index, 'id'];
    return [{ path, message: `"${id}" is there twice; give this one another id` }];
  });
}

function brokenLinks({ walks }: Plan): Problem[] {
  const known = new Set(walks.points.map(({ id }) => id));
  return walks.links.flatMap((link, index) =>
    link
      .map((id, end) => ({ id, path: ['walks', 'links', index, end] }))
      .filter(({ id }) => !known.has(id))
      .map(({ id, path }) => ({ path, message: `there is no point "${id}" in walks.points` })),
  );
}
