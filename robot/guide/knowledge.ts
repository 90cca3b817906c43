import type { KioskPresence, Language, Localized, Pose2D } from '../../zone/wire/index.js';
import { LANGUAGES } from '../../zone/wire/index.js';
import type {
  Answer,
  AnswerRequest,
  Directory,
  KioskStatus,
  LookupResult,
  NearOptions,
  Place,
  Service,
} from '../places/index.js';

/** What the guide knows of its centre; all of it pure. */
export interface Knowledge {
  readonly directory: Directory;
  /** Spots of the plan by id. */
  readonly spots: ReadonlyMap<string, Pose2D>;
  /** Spot id of the robot's dock. */
  readonly dock: string;
  /** Language of the welcome screen. */
  readonly language: Language;
  lookup(text: string, options?: NearOptions): LookupResult;
  /** Undefined when the directory has no such id. */
  lookupById(id: string, language: Language): LookupResult | undefined;
  compose(request: AnswerRequest): Answer;
}

export function placeOf(knowledge: Knowledge, id: string): Place | undefined {
  return knowledge.directory.places.find((place) => place.id === id);
}

export function serviceOf(knowledge: Knowledge, id: string): Service | undefined {
  return knowledge.directory.services.find((service) => service.id === id);
}

/** The name of a service, a place or something done elsewhere; undefined when there is no such id. */
export function nameOfId({ directory }: Knowledge, id: string): Localized | undefined {
  const { services, places, elsewhere } = directory;
  return [...services, ...places, ...elsewhere].find((entry) => entry.id === id)?.name;
}

/** A text in every language from a function that makes one. */
export function inEveryLanguage(make: (language: Language) => string): Localized {
  const [ko, en, zh, ja] = LANGUAGES.map((language) => make(language) || ' ');
  return { ko: ko ?? ' ', en: en ?? ' ', zh: zh ?? ' ', ja: ja ?? ' ' };
}

/** What the place is called where the robot stops: with the number when there are several alike. */
export function spotName(place: Place, spot: string): Localized {
  const number = /-(\d+)$/.exec(spot)?.[1];
  if (place.spots.length < 2 || number === undefined) return place.name;
  return {
    ko: `${place.name.ko} ${number}번`,
    en: `${place.name.en} ${number}`,
    zh: `${number}号${place.name.zh}`,
    ja: `${place.name.ja}${number}番`,
  };
}

/** The zone's kiosks in the form the answers take them. A kiosk that never told its spot is left out. */
export function kioskStatuses(kiosks: readonly KioskPresence[] | null): KioskStatus[] {
  return (kiosks ?? []).flatMap(({ state, online, held }) =>
    state === null
      ? []
      : [
          {
            spot: state.spot,
            services: state.services,
            state: statusOf(online, held, state.state),
          },
        ],
  );
}

function statusOf(
  online: boolean,
  held: boolean,
  state: 'free' | 'busy' | 'out-of-service',
): KioskStatus['state'] {
  if (!online) return 'offline';
  return held && state === 'free' ? 'busy' : state;
}

/** The name of whatever stands at a spot; undefined when no place of the directory has it. */
export function nameOfSpot(knowledge: Knowledge, spot: string): Localized | undefined {
  const place = knowledge.directory.places.find(({ spots }) => spots.includes(spot));
  return place && spotName(place, spot);
}
