import { it } from 'vitest';
import { createRng } from '../../robot/sim/index.js';
import { startWholeRobot } from '../whole-robot/whole-robot.js';
it('dbg', async () => {
  const whole = await startWholeRobot({ people: 6 });
  const rng = createRng(8);
  const { robot, world, clock } = whole;
  let last = 0;
  const look = () => { const n = world.contacts.count('person'); if (n !== last) { last = n; console.log('CONTACT', n, clock.now().toFixed(1), JSON.stringify(world.pose), JSON.stringify(world.twist), robot.guide.state().phase.name, robot.guide.state().drive?.purpose, world.personClearance().toFixed(2)); } };
  const end = clock.now() + 2.5 * 3600;
  const until = (h: () => boolean, s: number) => whole.until(() => { look(); return h(); }, s);
  while (clock.now() < end) {
    const { places } = robot.knowledge.directory;
    const place = places[Math.floor(rng.next() * places.length)];
    robot.guide.visitor({ type: 'asked', text: `${place?.name.ko ?? ''} 안내해 주세요`, language: 'ko' });
    if (robot.guide.state().phase.name === 'talking') robot.guide.visitor({ type: 'offer-answered', yes: true });
    if (!(await until(() => ['leading', 'arrived'].includes(robot.guide.state().phase.name), 5))) continue;
    await until(() => robot.guide.state().phase.name === 'arrived', 400);
    robot.guide.visitor({ type: 'asked', text: '감사합니다', language: 'ko' });
    await until(() => robot.guide.state().docked, 600);
    await until(() => false, rng.between(20, 240));
  }
  await whole.close();
}, 3600000);
