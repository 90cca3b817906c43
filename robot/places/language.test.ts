import { expect, it } from 'vitest';
import { detectLanguage } from './language.js';

it.each([
  ['등본 어디서 떼요', 'ko'],
  ['ATM 어디예요', 'ko'],
  ['Where is the toilet?', 'en'],
  ['Where is 서초구청?', 'en'],
  ['厕所在哪里', 'zh'],
  ['洗手間在哪裡', 'zh'],
  ['トイレはどこですか', 'ja'],
  ['戸籍謄本', 'ja'],
  ['123', 'ko'],
  ['', 'ko'],
])('%s is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});

it('goes by the conversation where the script gives no sign', () => {
  expect(detectLanguage('ATM', 'ja')).toBe('ja');
  expect(detectLanguage('ATM')).toBe('en');
  expect(detectLanguage('出口', 'ja')).toBe('ja');
  expect(detectLanguage('出口', 'ko')).toBe('zh');
  expect(detectLanguage('123', 'zh')).toBe('zh');
  expect(detectLanguage('등본', 'en')).toBe('ko');
});
