import { anyOf, Rng, speak, UNSEEN } from '../../models/index.js';
import { RATE_HZ } from '../../robot/voice/index.js';
import { residentMb } from '../tools/process-family.js';
import { joined, realEar, silence } from '../voice/real-ear.js';

const STORY = '그래서 내가 말이야 그 사람한테 이야기를 했는데 글쎄 아무 말도 없이 가 버리고';
const QUESTION = '여권은 어디서 만들어요';

export interface TalkReport {
  /** Resident memory of the ear and its recogniser after each minute, MB. */
  readonly memoryMb: readonly number[];
  readonly turns: number;
  /** Seconds. */
  readonly longestTurn: number;
  readonly failed: number;
  /** Whether a question was heard after it all. */
  readonly heardAfter: boolean;
}

/** Somebody tells stories to the robot for so many minutes: the ear with all its real models. */
export async function listenTo(minutes: number): Promise<TalkReport> {
  const rng = new Rng(8);
  const ear = await realEar();
  const memoryMb: number[] = [];
  let [turns, longestTurn, failed] = [0, 0, 0];
  const count = (): void => {
    for (const event of ear.events.splice(0)) {
      if (event.event === 'failed') failed += 1;
      if (event.event !== 'speech-end') continue;
      turns += 1;
      longestTurn = Math.max(longestTurn, event.to - event.from);
    }
  };
  for (let minute = 0; minute < minutes; minute += 1) {
    const story = await speak(STORY, anyOf(UNSEEN, rng));
    const times = Math.ceil((60 * RATE_HZ) / story.length);
    if (ear.state() === 'asleep') ear.wake();
    await ear.hear(joined(...Array.from({ length: times }, () => story)));
    count();
    memoryMb.push(await residentMb());
  }
  await ear.hear(silence(10));
  count();
  ear.wake();
  await ear.hear(joined(await speak(QUESTION, anyOf(UNSEEN, rng)), silence(1)));
  const heardAfter = ear.events.some((event) => event.event === 'transcript' && event.text !== '');
  await ear.close();
  return { memoryMb, turns, longestTurn, failed, heardAfter };
}
