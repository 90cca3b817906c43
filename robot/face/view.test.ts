import { describe, expect, it } from 'vitest';
import { KNOWLEDGE, text } from '../guide/fixture.suite.js';
import { initialState, type Card } from '../guide/index.js';
import type { FaceCard } from './protocol.js';
import { faceView } from './view.js';

const CARD: Card = {
  title: text('restroom'),
  lines: [{ kind: 'where', label: text('하는 곳'), text: text('restroom') }],
  choices: [],
  spot: 'restroom',
  offer: null,
  urgent: false,
};

function shown(card: Card): FaceCard {
  return faceView(KNOWLEDGE, { ...initialState(KNOWLEDGE), card }).card;
}

describe('the card', () => {
  it('does not say again where, when the title is the place', () => {
    expect(shown(CARD)).toMatchObject({ title: 'Restroom', lines: [] });
  });

  it('says where when the title is something else, or the window adds to it', () => {
    expect(shown({ ...CARD, title: text('passport') }).lines).toHaveLength(1);
    const window = {
      kind: 'where',
      label: text('하는 곳'),
      text: text('restroom, window 2'),
    } as const;
    expect(shown({ ...CARD, lines: [window] }).lines).toHaveLength(1);
  });

  it('keeps a line of another kind though it repeats the title', () => {
    const note = { kind: 'note', label: text('안내'), text: text('restroom') } as const;
    expect(shown({ ...CARD, lines: [note] }).lines).toHaveLength(1);
  });

  it('tells where on the plan the place is', () => {
    expect(shown(CARD).spot).toEqual({
      id: 'restroom',
      name: 'Restroom',
      pose: { x: -15, y: 0, yaw: 0 },
    });
    expect(shown({ ...CARD, spot: null }).spot).toBeNull();
    expect(shown({ ...CARD, spot: 'not-on-this-plan' }).spot).toBeNull();
  });
});
