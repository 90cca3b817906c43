import { describe, expect, it } from 'vitest';
import { centreDirectory } from './fixture.suite.js';
import { createLookup } from './lookup.js';

const lookup = createLookup(centreDirectory());

describe('a story told for company is no wish', () => {
  it.each([
    '우리 며느리는 명절에도 전화 한 통 없어, 내가 그걸 낳아서 키운 건 아니지만 서운하더라고',
    '내가 왕년에 여권 들고 미국도 갔다 오고 일본도 갔다 오고 안 가 본 데가 없는 사람이야',
  ])('%s', (question) => {
    expect(lookup(question)).toMatchObject({ service: 'out-of-domain', choices: [] });
  });
});

describe('a story with a wish is one', () => {
  it.each([
    [
      '우리 딸이 시집가서 살다가 다시 나랑 합쳐서 살기로 했는데 주소를 우리 집으로 옮겨야 하거든요',
      'move-in',
    ],
    [
      '옆집하고 자꾸 싸우는데 땅 경계가 그려진 지적도라는 걸 떼 보면 안다고 하대요',
      'cadastral-map',
    ],
  ])('%s', (question, id) => {
    expect(lookup(question)).toMatchObject({ service: id });
  });
});
