import { createRng, type Rng } from '../../robot/sim/index.js';
import { startWholeRobot, type WholeRobot } from '../whole-robot/whole-robot.js';
import { heapMegabytes } from './heap.js';

/** What a stretch of service came to. */
export interface ServiceReport {
  readonly hours: number;
  readonly visits: number;
  readonly arrived: number;
  readonly docked: number;
  /** Goals to the dock that did not end on it; the robot tried again. */
  readonly dockRetries: number;
  readonly staffCalls: number;
  readonly touchedWalls: number;
  readonly touchedPeople: number;
  readonly lowestBattery: number;
  /** MB in use after a collection, once a quarter of an hour. */
  readonly heap: readonly number[];
}

const SAMPLE_S = 900;
const SET_OFF_S = 5;
/** The longest way through the hall at half a metre a second, with pauses, and back. */
const VISIT_PATIENCE_S = 400;
const DOCK_PATIENCE_S = 600;

/** Visitors come one after the other, are led somewhere, thank, and the robot goes back to its dock. */
export async function serve(hours: number, seed: number): Promise<ServiceReport> {
  const whole = await startWholeRobot({ people: 6 });
  const rng = createRng(seed);
  const service = new Service(whole, rng);
  try {
    const end = whole.clock.now() + hours * 3600;
    while (whole.clock.now() < end) await service.visit();
    return service.report(hours);
  } finally {
    await whole.close();
  }
}

class Service {
  #visits = 0;
  #arrived = 0;
  #docked = 0;
  #dockRetries = 0;
  #lowestBattery = 1;
  readonly #heap: number[] = [];
  #sampleAt: number;

  constructor(
    private readonly whole: WholeRobot,
    private readonly rng: Rng,
  ) {
    this.#sampleAt = whole.clock.now();
  }

  async visit(): Promise<void> {
    const { robot } = this.whole;
    const { places } = robot.knowledge.directory;
    const place = places[Math.floor(this.rng.next() * places.length)];
    if (!place) throw new Error('the directory has no places');
    robot.guide.visitor({
      type: 'asked',
      text: `${place.name.ko} 안내해 주세요`,
      language: 'ko',
    });
    if (this.#phase() === 'talking') robot.guide.visitor({ type: 'offer-answered', yes: true });
    if (!(await this.#until(() => this.#isUnderWay(), SET_OFF_S))) return;
    this.#visits += 1;
    if (await this.#until(() => this.#phase() === 'arrived', VISIT_PATIENCE_S)) this.#arrived += 1;
    robot.guide.visitor({ type: 'asked', text: '감사합니다', language: 'ko' });
    const home = await this.#until(() => robot.guide.state().docked, DOCK_PATIENCE_S);
    if (home) this.#docked += 1;
    await this.#until(() => false, this.rng.between(20, 240));
  }

  report(hours: number): ServiceReport {
    const { contacts } = this.whole.world;
    return {
      hours,
      visits: this.#visits,
      arrived: this.#arrived,
      docked: this.#docked,
      dockRetries: this.#dockRetries,
      staffCalls: this.whole.calls.length,
      touchedWalls: contacts.count('wall'),
      touchedPeople: contacts.count('person'),
      lowestBattery: this.#lowestBattery,
      heap: this.#heap,
    };
  }

  #isUnderWay(): boolean {
    const phase = this.#phase();
    return phase === 'leading' || phase === 'arrived';
  }

  #phase(): string {
    return this.whole.robot.guide.state().phase.name;
  }

  async #until(holds: () => boolean, limitS: number): Promise<boolean> {
    const { robot, clock } = this.whole;
    let tries = robot.guide.state().dockTries;
    const watched = (): boolean => {
      const { battery, dockTries } = robot.guide.state();
      if (dockTries > tries) this.#dockRetries += 1;
      tries = dockTries;
      this.#lowestBattery = Math.min(this.#lowestBattery, battery ?? 1);
      if (clock.now() >= this.#sampleAt) {
        this.#heap.push(heapMegabytes());
        this.#sampleAt += SAMPLE_S;
      }
      return holds();
    };
    return this.whole.until(watched, limitS);
  }
}
