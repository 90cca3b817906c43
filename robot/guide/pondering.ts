import { isUnsure, type Nearness } from '../places/index.js';
import type { GuideEvent } from './events.js';
import type { Knowledge } from './knowledge.js';
import type { Meaning } from './ports.js';

type Asked = Extract<GuideEvent, { type: 'asked' }>;

export interface PonderingParts {
  readonly meaning: Meaning;
  readonly lookup: Knowledge['lookup'];
  /** Takes the question, once, with what was found out. */
  readonly answer: (event: Asked) => void;
}

/** A question whose words leave it open waits for its meaning, until anything else is wanted. */
export class Pondering {
  #open: Asked | null = null;

  constructor(private readonly parts: PonderingParts) {}

  ask(event: Asked): void {
    this.hurry();
    const { meaning, lookup, answer } = this.parts;
    if (!isUnsure(lookup(event.text, event.language ? { language: event.language } : {}))) {
      answer(event);
      return;
    }
    this.#open = event;
    const tell = (near: Nearness | null): void => {
      if (this.#open !== event) return;
      this.#open = null;
      answer(near ? { ...event, near } : event);
    };
    void meaning.near(event.text).then(tell, () => tell(null));
  }

  /** What waits is answered by its words alone. */
  hurry(): void {
    const open = this.#open;
    this.#open = null;
    if (open) this.parts.answer(open);
  }
}
