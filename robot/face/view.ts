import type { Language, Localized } from '../../zone/wire/index.js';
import {
  activityOf,
  nameOfSpot,
  type Card,
  type GuideState,
  type Knowledge,
} from '../guide/index.js';
import type { FaceCard, FaceView, Scene } from './protocol.js';

/** What the screen shows of a state, in the visitor's language. */
export function faceView(knowledge: Knowledge, state: GuideState): FaceView {
  const { language, said, saidCount, feeling, drive, visit } = state;
  return {
    language,
    scene: sceneOf(state),
    activity: activityOf(state),
    mood: feeling,
    subtitle: said ? said.spoken[language] : '',
    utterance: saidCount,
    manner: visit.manner,
    card: cardIn(knowledge, language, state.card),
    destination: destinationOf(knowledge, state),
    progress: progressOf(state),
    canStop: drive?.status === 'driving' || state.next !== null,
    zoneOnline: state.kiosks !== null,
  };
}

export function sceneOf({ phase }: GuideState): Scene {
  if (phase.name === 'stopped' && phase.by === 'emergency') return 'emergency';
  return phase.name === 'idle' ? 'welcome' : phase.name;
}

function cardIn(knowledge: Knowledge, language: Language, card: Card): FaceCard {
  const { lines, choices, offer, urgent } = card;
  const text = (localized: Localized): string => localized[language].trim();
  const title = card.title && capital(text(card.title));
  return {
    title,
    lines: lines
      .map(({ kind, label, text: words }) => ({ kind, label: text(label), text: text(words) }))
      .filter(({ kind, text: words }) => kind !== 'where' || capital(words) !== title),
    spot: spotIn(knowledge, language, card.spot),
    choices: choices.map(({ id, label }) => ({ id, label: text(label) })),
    urgent,
    offer: offer && { question: text(offer.question), yes: text(offer.yes), no: text(offer.no) },
  };
}

function spotIn(knowledge: Knowledge, language: Language, id: string | null): FaceCard['spot'] {
  const pose = id === null ? undefined : knowledge.spots.get(id);
  if (id === null || !pose) return null;
  const name = nameOfSpot(knowledge, id);
  return { id, name: name ? capital(name[language]) : '', pose };
}

function destinationOf(knowledge: Knowledge, state: GuideState): FaceView['destination'] {
  const spot = shownSpot(state);
  const pose = spot === null ? undefined : knowledge.spots.get(spot);
  if (spot === null || !pose) return null;
  const name = nameOfSpot(knowledge, spot);
  return { name: name ? capital(name[state.language]) : '', pose };
}

/** Where it goes, or where it has just arrived. */
function shownSpot({ phase, drive }: GuideState): string | null {
  if (phase.name === 'leading' || phase.name === 'arrived' || phase.name === 'preparing') {
    return phase.trip.spot;
  }
  if (phase.name === 'stopped' && phase.trip) return phase.trip.spot;
  return drive?.spot ?? null;
}

function progressOf({ phase, remaining }: GuideState): FaceView['progress'] {
  if (!remaining) return null;
  const remainingM = Math.max(0, remaining.metres);
  const startM = phase.name === 'leading' ? phase.startM : null;
  const fraction = startM ? Math.min(1, Math.max(0, 1 - remainingM / startM)) : 0;
  return {
    remainingM: Math.round(remainingM * 10) / 10,
    remainingS: Math.max(0, Math.round(remaining.seconds)),
    fraction,
  };
}

/** Names in the directory begin small in English; a heading does not. */
function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
