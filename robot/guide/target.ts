import type { KioskPresence, Pose2D } from '../../zone/wire/index.js';
import { isOpen, type Place } from '../places/index.js';
import { distanceM } from './direction.js';
import type { Moment } from './events.js';
import { placeOf, serviceOf, type Knowledge } from './knowledge.js';
import type { Trip, Wish } from './state.js';

/**
 * Why this spot was taken:
 * - `place`: it is simply there
 * - `free-kiosk`: this kiosk is free now
 * - `kiosk-unknown`: nothing is known about the kiosks, so the nearest one
 * - `other-way`: no kiosk is free, so another way of the same service
 * - `wait`: no kiosk is free and there is no other way now
 */
export type TargetReason = 'place' | 'free-kiosk' | 'kiosk-unknown' | 'other-way' | 'wait';

export interface Target {
  trip: Trip;
  reason: TargetReason;
}

/** True when the zone can keep the target's kiosk free: it is free now and the service is known. */
export function wantsHold({ trip, reason }: Target): boolean {
  return trip.kiosk !== null && trip.service !== null && reason !== 'wait';
}

export interface TargetQuestion {
  wish: Wish;
  kiosks: readonly KioskPresence[] | null;
  /** Kiosks not to be tried again. */
  refused: readonly string[];
  moment: Moment;
}

/** Where exactly to lead for a wish; undefined when nothing there works or the place has no spot. */
export function chooseTarget(knowledge: Knowledge, question: TargetQuestion): Target | undefined {
  const place = placeOf(knowledge, question.wish.place);
  if (!place) return undefined;
  const here = place.kind === 'kiosk' ? kioskTarget(knowledge, place, question) : undefined;
  if (here) return here;
  if (place.kind !== 'kiosk') return plain(knowledge, place, question, 'place');
  return otherWay(knowledge, place, question) ?? waitAt(knowledge, place, question);
}

function kioskTarget(
  knowledge: Knowledge,
  place: Place,
  question: TargetQuestion,
): Target | undefined {
  const known = kiosksAt(place, question.kiosks);
  if (known.length === 0) return plain(knowledge, place, question, 'kiosk-unknown');
  const usable = preferred(
    known.filter((kiosk) => isUsable(kiosk, question)),
    question.wish.spot,
  );
  return atKiosk(knowledge, usable, place, question, 'free-kiosk');
}

function otherWay(
  knowledge: Knowledge,
  place: Place,
  question: TargetQuestion,
): Target | undefined {
  const service = question.wish.service && serviceOf(knowledge, question.wish.service);
  if (!service) return undefined;
  for (const way of service.ways) {
    const other = way.place === place.id ? undefined : placeOf(knowledge, way.place);
    if (other && isPlaceOpen(knowledge, other, question.moment)) {
      const target =
        other.kind === 'kiosk'
          ? kioskTarget(knowledge, other, question)
          : plain(knowledge, other, question, 'other-way');
      if (target) return { ...target, reason: 'other-way' };
    }
  }
  return undefined;
}

function waitAt(knowledge: Knowledge, place: Place, question: TargetQuestion): Target | undefined {
  const working = kiosksAt(place, question.kiosks).filter(
    (kiosk) => kiosk.online && kiosk.state?.state !== 'out-of-service',
  );
  return atKiosk(knowledge, working, place, question, 'wait');
}

function plain(
  knowledge: Knowledge,
  place: Place,
  question: TargetQuestion,
  reason: TargetReason,
): Target | undefined {
  const spot = nearest(knowledge, place.spots, question.moment.pose);
  if (spot === undefined) return undefined;
  const { service } = question.wish;
  const trip = { place: place.id, service, spot, kiosk: null, held: false };
  return { trip: { ...trip, refused: question.refused }, reason };
}

function atKiosk(
  knowledge: Knowledge,
  kiosks: readonly KioskPresence[],
  place: Place,
  question: TargetQuestion,
  reason: TargetReason,
): Target | undefined {
  const spots = kiosks.flatMap(({ state }) => (state ? [state.spot] : []));
  const spot = nearest(knowledge, spots, question.moment.pose);
  const kiosk = kiosks.find(({ state }) => state?.spot === spot);
  if (spot === undefined || !kiosk) return undefined;
  const { service } = question.wish;
  const trip = { place: place.id, service, spot, kiosk: kiosk.device, held: false };
  return { trip: { ...trip, refused: question.refused }, reason };
}

function kiosksAt(place: Place, kiosks: readonly KioskPresence[] | null): KioskPresence[] {
  return (kiosks ?? []).filter(({ state }) => state !== null && place.spots.includes(state.spot));
}

/** The kiosk the answer has named, when it is among them. */
function preferred(kiosks: KioskPresence[], spot: string | null): KioskPresence[] {
  const named = kiosks.filter(({ state }) => state?.spot === spot);
  return named.length > 0 ? named : kiosks;
}

function isUsable(kiosk: KioskPresence, { wish, refused }: TargetQuestion): boolean {
  return (
    kiosk.online &&
    !kiosk.held &&
    kiosk.state?.state === 'free' &&
    !refused.includes(kiosk.device) &&
    (wish.service === null || kiosk.state.services.includes(wish.service))
  );
}

function isPlaceOpen({ directory }: Knowledge, place: Place, { now }: Moment): boolean {
  return isOpen(place.hours ?? directory.hours, directory.holidays, now);
}

/** Closer than this the robot stands there already, metres. */
export const HERE_M = 0.8;

/** Id of the place the robot stands at; undefined on the way, and before it knows where it is. */
export function placeHere(
  { directory, spots }: Knowledge,
  pose: Pose2D | undefined,
): string | undefined {
  if (!pose) return undefined;
  const isHere = (id: string): boolean => {
    const spot = spots.get(id);
    return spot !== undefined && distanceM(pose, spot) < HERE_M;
  };
  return directory.places.find((place) => place.spots.some(isHere))?.id;
}

/** The spot to reach first; the first of them while the robot does not know where it is. */
export function nearest(
  { spots }: Knowledge,
  ids: readonly string[],
  pose: Pose2D | undefined,
): string | undefined {
  const there = ids.filter((id) => spots.has(id));
  if (!pose) return there[0];
  const away = (id: string): number => {
    const spot = spots.get(id);
    return spot ? distanceM(pose, spot) : Infinity;
  };
  return there.sort((a, b) => away(a) - away(b))[0];
}
