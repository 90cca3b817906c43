import type { Directory } from '../places/index.js';

/**
 * What else somebody may have meant who was taken to mean `id`: first what shares an everyday word
 * with it ("여권": apply or collect), then what is done at the same places.
 */
export function relatedTo(directory: Directory, id: string): readonly string[] {
  const related = new Set([...siblingsOf(directory, id), ...neighboursOf(directory, id)]);
  related.delete(id);
  return [...related];
}

/** Ids that share an everyday word with this one, in the directory's order. */
export function siblingsOf({ shared }: Directory, id: string): readonly string[] {
  const siblings = new Set(shared.flatMap(({ choices }) => (choices.includes(id) ? choices : [])));
  siblings.delete(id);
  return [...siblings];
}

function neighboursOf({ services }: Directory, id: string): readonly string[] {
  const places = new Set(
    services.find((service) => service.id === id)?.ways.map(({ place }) => place),
  );
  return services
    .filter(({ ways }) => ways.some(({ place }) => places.has(place)))
    .map((service) => service.id);
}
