import type { Nuance } from './result.js';
import { unifyHan } from './variants.js';

type Manner = Extract<Nuance, 'slower' | 'louder' | 'softer'>;

const MANNERS: readonly (readonly [Manner, RegExp])[] = (
  [
    [
      'softer',
      '작게|조용히|조용조용|시끄러|소리 ?(?:좀 |를 )?(?:줄|낮)|볼륨 ?(?:좀 |을 )?(?:줄|낮)|목소리(?:가)? ?(?:너무 )?(?:커|크)|quieter|softer|too loud|turn (?:it |the volume )?down|lower your voice|小点声|小声|太吵|太大声|声音小一|小さな声|小さい声|うるさ|静かに|声が大き|音量を下',
    ],
    [
      'slower',
      '천천히|느리게|느릿|너무 ?빨|너무 ?빠|빨라서|빠르|slow|too fast|慢|太快|ゆっくり|早口|速すぎ|早すぎ',
    ],
    [
      'louder',
      '크게|큰 ?소리|소리 ?(?:좀 |를 )?(?:키|높|올)|소리가 ?(?:너무 )?(?:작|안)|볼륨 ?(?:좀 |을 )?(?:키|높|올)|목소리(?:가)? ?(?:너무 )?작|안 ?들려|안 ?들리|안 ?들립|귀가 ?(?:어두|먹|안|잘 안)|louder|speak up|can ?t hear|cannot hear|turn (?:it |the volume )?up|hard of hearing|大声|大点声|听不见|声音(?:太小|大一)|大きな声|大きい声|聞こえ(?:な|ませ|づら|にく)|声が小さ|音量を上',
    ],
  ] as const
).map(([manner, source]) => [manner, new RegExp(unifyHan(source), 'u')] as const);

/** How the robot should say it again; null for just as before. */
export function mannerOf(normalized: string): Manner | null {
  return MANNERS.find(([, pattern]) => pattern.test(normalized))?.[0] ?? null;
}
