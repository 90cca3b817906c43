import { describe, expect, it } from 'vitest';
import { after, ask, YES } from './fixture.suite.js';

/* What a turn does with what the robot has just said: agrees, has only heard, declines, prefers. */

describe('who would not be led', () => {
  it('is answered the rest, and offered it no more', () => {
    const told = after(ask('move-in'), ask('안내는 됐고 move-in fee'));
    expect(told.state).toMatchObject({
      answered: { about: 'move-in', aspect: 'fee' },
      phase: { name: 'talking', offer: null },
      card: { offer: null },
    });
    const heard = after(ask('move-in'), ask('안내는 됐고 move-in fee'), ask('네'));
    expect(heard.state.phase).toMatchObject({ name: 'talking', offer: null });
  });

  it('is led all the same once they ask for it', () => {
    const { state } = after(ask('move-in'), ask('안 데려다 주셔도 돼요'), ask('follow-me'));
    expect(state.phase.name).toBe('leading');
  });

  it('stops a robot that leads already', () => {
    const { state } = after(ask('move-in'), YES, ask('이제 안 데려다 주셔도 돼요'));
    expect(state.phase).toMatchObject({ name: 'stopped', by: 'visitor' });
  });
});

describe('a yes to an offer', () => {
  it.each(['그 창구로 가면 되겠네요 부탁해요', '네 그렇게 해 주십시오', '아이고 그럼 나야 좋지'])(
    'sets off: %s',
    (words) => {
      expect(after(ask('move-in'), ask(words)).state.phase.name).toBe('leading');
    },
  );

  it.each(['네 잘 알겠습니다', '어 저기 있네', '아니요 저희가 갈게요', '이따가 갈게요'])(
    'is none: %s',
    (words) => {
      expect(after(ask('move-in'), ask(words)).state.phase.name).toBe('talking');
    },
  );
});

describe('the way a visitor would rather take', () => {
  it('holds for what they ask next', () => {
    const { state } = after(ask('기계는 못 쓰겠어요'), ask('resident-register'), ask('네'));
    expect(state.phase).toMatchObject({ name: 'leading', trip: { place: 'residents-counter' } });
  });

  it('is the last they named', () => {
    const { state } = after(
      ask('기계는 못 쓰겠어요'),
      ask('resident-register'),
      ask('아니 그냥 기계로 할게요'),
      ask('네'),
    );
    expect(state.phase).toMatchObject({ trip: { place: 'certificate-kiosk' } });
  });
});
