import type { AnswerRequest } from './answer-types.js';
import type { Service } from './schema.js';

/** Words of a note, in Korean as staff write it first, by what it is about. */
const ABOUT: Readonly<Record<'fee' | 'how-long', RegExp>> = {
  fee: /수수료|요금|무료|값|비용|원이|만 원|면허세|깎아/u,
  'how-long': /걸려|걸릴|나오기까지|결정까지|처리/u,
};

interface Noted {
  readonly request: AnswerRequest;
  readonly service: Service;
}

/** The service's note when it is about the very thing that was asked; else empty. */
export function noteOn(aspect: 'fee' | 'how-long', { request, service: { note } }: Noted): string {
  return note && ABOUT[aspect].test(note.ko) ? note[request.language] : '';
}
