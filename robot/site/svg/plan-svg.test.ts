import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../zone/wire/index.js';
import { drawMap } from '../draw/raster.js';
import { parsePlan } from '../plan/parse.js';
import { TINY_PLAN } from '../tiny-site.suite.js';
import { drawPlanSvg } from './plan-svg.js';

function draw(text: string): string {
  const { plan } = parsePlan(text, 'plan.yaml');
  if (plan.map !== 'drawn') throw new Error('a drawn plan is needed');
  return drawPlanSvg(plan, drawMap(plan));
}

const SIGN = `signs:
  - place: atm
    icon: atm
    at: [3, 3.5]
    label: { ko: "현금 <기>", en: "A & B", zh: 取款机, ja: ATM }
`;

describe('drawPlanSvg', () => {
  it('shows metres: the view is the hall and a margin, y turned up', () => {
    const [x = 0, y = 0, width = 0, height = 0] =
      /viewBox="([^"]+)"/.exec(draw(TINY_PLAN))?.[1]?.split(' ').map(Number) ?? [];
    expect(x).toBeLessThan(0);
    expect(x + width).toBeGreaterThan(6);
    expect(y).toBeLessThan(-4);
    expect(y + height).toBeGreaterThan(0);
  });

  it('marks every spot at its pose, turned as the robot turns', () => {
    const svg = draw(TINY_PLAN);
    expect(svg).toContain('data-spot="robot-dock" transform="translate(1 -1) rotate(-90)"');
    expect(svg).toContain('data-spot="atm" transform="translate(3 -3) rotate(-45)"');
  });

  it('holds a name in every language, and the rule that shows one', () => {
    const svg = draw(TINY_PLAN + SIGN);
    for (const language of LANGUAGES) {
      expect(svg).toMatch(new RegExp(`data-place="atm".*lang="${language}"`, 's'));
      expect(svg).toContain(`.plan[data-lang=${language}] text[lang]:not([lang=${language}])`);
    }
  });

  it('escapes what is written on it', () => {
    const svg = draw(TINY_PLAN + SIGN);
    expect(svg).toContain('현금 &#60;기&#62;');
    expect(svg).toContain('A &#38; B');
  });
});
