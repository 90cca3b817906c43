import { describe, expect, it } from 'vitest';
import { createExplain } from './explain.js';
import { centreDirectory } from './fixture.suite.js';

const explain = createExplain(centreDirectory());

describe('an explanation', () => {
  it('says which phrases of the directory spoke for what', () => {
    const why = explain('지난주에 딸이 태어났어요');
    expect(why.result.service).toBe('birth-report');
    expect(why.found[0]).toMatchObject({ by: 'frame', ids: ['birth-report'], role: 'wish' });
    expect(why.candidates[0]?.id).toBe('birth-report');
  });

  it('says what was heard by sound', () => {
    expect(explain('여꿘 재발끕').found.map(({ by }) => by)).toContain('heard');
  });

  it('says what was set aside', () => {
    expect(explain('여권 말고 등본이요').contrast).toEqual({ keep: '등본이요', drop: '여권' });
  });

  it('names the rule when no phrase decided', () => {
    expect(explain('불이야').rule).toBe('emergency');
    expect(explain('3번 창구').rule).toBe('window');
  });

  it('has the result the lookup has', () => {
    const { question, compared, language } = explain('<b>등본</b> 띠러 왔는디');
    expect({ question, compared, language }).toEqual({
      question: '<b>등본</b> 띠러 왔는디',
      compared: '등본 떼러 왔는데',
      language: 'ko',
    });
  });
});
