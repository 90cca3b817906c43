import { phrase } from './phrase.js';

/* Said before the repeat, when it comes slower, louder or softer. */

export const SLOWER = phrase(
  '네, 천천히 말씀드릴게요.',
  'Of course, I will speak more slowly.',
  '好的，我说慢一点。',
  'はい、ゆっくりお話しします。',
);

export const LOUDER = phrase(
  '네, 더 크게 말씀드릴게요.',
  'Of course, I will speak up.',
  '好的，我大声一点。',
  'はい、もう少し大きな声でお話しします。',
);

export const SOFTER = phrase(
  '네, 작게 말씀드릴게요.',
  'Of course, I will speak more softly.',
  '好的，我小声一点。',
  'はい、小さな声でお話しします。',
);

/** At the bound: the screen says the same. */
export const AT_BOUND = phrase(
  '이보다 더는 어려워요. 화면의 글도 함께 봐 주세요.',
  'That is as far as I can go. Please read along on my screen.',
  '我只能调到这样了。请同时看屏幕上的文字。',
  'これ以上は難しいです。画面の文字もご覧ください。',
);
