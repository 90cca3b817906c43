import { josa } from 'es-hangul';
import type { Localized } from '../../../zone/wire/index.js';
import type { Utterance } from '../ports.js';
import { phrase, text } from './phrase.js';

/** "혹시 여권 수령을 말씀하신 건가요?": what else it may have been. */
export function didYouMean(names: readonly Localized[]): Utterance {
  const [only] = names;
  if (only && names.length === 1) {
    return phrase(
      `혹시 ${josa(plain(only.ko), '을/를')} 말씀하신 건가요?`,
      `Did you mean “${only.en}”?`,
      `您要的是“${only.zh}”吗？`,
      `「${only.ja}」のことでしょうか？`,
    );
  }
  const spoken = phrase(
    `혹시 이 중에 있으세요? ${names.map(({ ko }) => plain(ko)).join(', ')}.`,
    `Is it one of these? ${names.map(({ en }) => en).join(', ')}.`,
    `是其中之一吗？${names.map(({ zh }) => zh).join('、')}。`,
    `この中にございますか？${names.map(({ ja }) => `「${ja}」`).join('')}`,
  );
  return { spoken: spoken.spoken, screen: ONE_OF_THESE };
}

/** The screen names them on its buttons. */
const ONE_OF_THESE = text(
  '혹시 이 중에 있으세요?',
  'Is it one of these?',
  '是其中之一吗？',
  'この中にございますか？',
);

export const NONE = text('이 중에 없어요', 'None of these', '都不是', 'この中にはない');

/** Dots and brackets are not said. */
function plain(name: string): string {
  return name.replace(/\s*[(（][^)）]*[)）]/gu, '').replaceAll('·', ', ');
}
