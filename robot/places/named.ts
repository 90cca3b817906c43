import type { Language } from '../../zone/wire/index.js';
import type { Directory, Hours, Place, Service, Way } from './schema.js';
import type { NamedPlace } from './sentences.js';

/** A way of a service with the place it leads to. */
export interface WayTo {
  readonly way: Way;
  readonly place: Place;
  readonly named: NamedPlace;
  readonly hours: Hours;
}

export function namedPlace(place: Place, language: Language): NamedPlace {
  return { name: place.name[language], windows: place.windows, isKiosk: place.kind === 'kiosk' };
}

/** A place without hours of its own keeps the centre's. */
export function hoursAt(directory: Directory, place: Place): Hours {
  return place.hours ?? directory.hours;
}

/** The ways of a service, in the directory's order. */
export function waysOf(directory: Directory, service: Service, language: Language): WayTo[] {
  return service.ways.flatMap((way) => {
    const place = directory.places.find(({ id }) => id === way.place);
    if (!place) return [];
    return [{ way, place, named: namedPlace(place, language), hours: hoursAt(directory, place) }];
  });
}

/** The two sorts of way a service may have; null when it has only one of them. */
export function kioskAndCounter(ways: readonly WayTo[]): { kiosk: WayTo; counter: WayTo } | null {
  const kiosk = ways.find(({ place }) => place.kind === 'kiosk');
  const counter = ways.find(({ place }) => place.kind !== 'kiosk');
  return kiosk && counter ? { kiosk, counter } : null;
}
