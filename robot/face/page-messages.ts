import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import type { z } from 'zod';
import { parseMessage, refuse, type Ack, type Parsed } from '../../zone/wire/index.js';
import type { Guide, VisitorEvent } from '../guide/index.js';
import { PageToRobot } from './protocol.js';
import type { FaceVoice } from './voice.js';
import type { Wheels } from './wheels.js';

/** What goes to the ears and not to the guide. */
const TO_VOICE = {
  listen: (voice: FaceVoice) => voice.listen(),
  skipRecording: (voice: FaceVoice) => voice.skipRecording(),
} as const;

type Reader = (message: unknown) => Parsed<VisitorEvent>;

function reads<S extends z.ZodType>(
  schema: S,
  meaning: (message: z.infer<S>) => VisitorEvent,
): Reader {
  return (message) => {
    const parsed = parseMessage(schema, message);
    return parsed.ok ? { ok: true, value: meaning(parsed.value) } : parsed;
  };
}

/** What each message of the page means to the guide. */
const READERS: Readonly<
  Record<Exclude<keyof typeof PageToRobot, 'enableWheels' | keyof typeof TO_VOICE>, Reader>
> = {
  ask: reads(PageToRobot.ask, ({ text, language }) => ({ type: 'asked', text, language })),
  choose: reads(PageToRobot.choose, ({ id }) => ({ type: 'chose', id })),
  answerOffer: reads(PageToRobot.answerOffer, ({ yes }) => ({ type: 'offer-answered', yes })),
  stop: reads(PageToRobot.stop, () => ({ type: 'stop' })),
  repeat: reads(PageToRobot.repeat, () => ({ type: 'repeat' })),
  language: reads(PageToRobot.language, ({ language }) => ({ type: 'language', language })),
  callStaff: reads(PageToRobot.callStaff, () => ({ type: 'staff-wanted' })),
};

export interface PageServices {
  readonly guide: Guide;
  readonly wheels: Wheels;
  readonly voice: FaceVoice | null;
  readonly log: Logger;
}

/** Answers every message of one page; what is unknown or malformed is refused. Words are never logged. */
export function servePage(socket: Socket, services: PageServices): void {
  const { guide, wheels, voice, log } = services;
  socket.onAny((name: string, ...args: unknown[]) => {
    // Sound comes ten times a second and needs no answer.
    if (name === 'audio') {
      if (args[0] instanceof Uint8Array) voice?.heard(args[0]);
      return;
    }
    const reply = args.at(-1);
    const ack =
      name === 'enableWheels'
        ? enable(args[0], wheels)
        : isToVoice(name)
          ? tellVoice(name, args[0], voice)
          : answer(name, args[0], guide, log);
    if (!ack.ok) log.warn({ code: ack.code, message: name.slice(0, 60) }, 'refused the page');
    if (typeof reply === 'function') (reply as (ack: Ack) => void)(ack);
  });
}

function isToVoice(name: string): name is keyof typeof TO_VOICE {
  return Object.hasOwn(TO_VOICE, name);
}

function tellVoice(name: keyof typeof TO_VOICE, message: unknown, voice: FaceVoice | null): Ack {
  const parsed = parseMessage(PageToRobot[name], message);
  if (!parsed.ok) return parsed;
  if (!voice) return refuse('not-now', 'This robot has no ears.');
  TO_VOICE[name](voice);
  return { ok: true };
}

/** Whether it has worked, the next notice tells. */
function enable(message: unknown, wheels: Wheels): Ack {
  const parsed = parseMessage(PageToRobot.enableWheels, message);
  if (!parsed.ok) return parsed;
  void wheels.enable();
  return { ok: true };
}

function answer(name: string, message: unknown, guide: Guide, log: Logger): Ack {
  if (!isName(name)) return refuse('malformed', `The robot takes no message ${name.slice(0, 60)}.`);
  try {
    const event = READERS[name](message);
    return event.ok ? guide.visitor(event.value) : event;
  } catch (error) {
    log.error({ err: error, message: name }, 'failed to handle a message of the page');
    return refuse('internal', 'The robot failed to handle this message.');
  }
}

function isName(name: string): name is keyof typeof READERS {
  return Object.hasOwn(READERS, name);
}
