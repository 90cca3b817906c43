import { contrastIn } from '../places/contrast.js';
import { normalize } from '../places/phrase.js';

/** Of "not this but that", the that; of other words all of them. */
export function meantIn(text: string): string {
  return contrastIn(normalize(text))?.keep ?? text;
}
