import path from 'node:path';
import process from 'node:process';
import type { Knowledge } from '../../../robot/guide/index.js';
import { loadKnowledge } from '../../../robot/load-knowledge.js';
import { loadSite } from '../../../robot/site/index.js';
import { PROJECT_ROOT } from '../../tools/root.js';
import { atLeast, reported, type Benchmark } from '../figure.js';
import { readDialogues, type Dialogue } from './dialogue-set.js';
import { missesOf } from './judge-dialogue.js';
import { playDialogue } from './play-dialogue.js';

/** Of the conversations that tuning never saw, this share must end as they should. */
const BOUND = 0.92;

/** Set to `misses` to see, on stderr, which development conversations end wrong and how. */
const SHOW = 'HAENGBOK_BENCH_SHOW';

/** Conversations of three to six turns with the real directory: how many end at the right place or answer. */
export const dialogues: Benchmark = async function* () {
  const knowledge = await okKnowledge();
  const heldOut = await readDialogues('held-out');
  const development = await readDialogues('development');
  const name = (set: string, count: number) => ({
    bench: 'ask',
    figure: `dialogues that end right, ${set} (${count})`,
    unit: 'share',
  });
  if (heldOut) {
    const right = heldOut.filter((dialogue) => isRight(knowledge, dialogue));
    yield atLeast(name('held-out', heldOut.length), right.length / heldOut.length, BOUND);
  }
  if (development) {
    const wrong = development.filter((dialogue) => !isRight(knowledge, dialogue));
    if (process.env[SHOW] === 'misses') show(knowledge, wrong);
    const share = 1 - wrong.length / development.length;
    yield reported(name('development', development.length), share);
  }
};

async function okKnowledge(): Promise<Knowledge> {
  const dir = path.join(PROJECT_ROOT, 'maps', 'ok-center');
  const site = await loadSite(dir);
  return loadKnowledge({ dir, site, dock: 'robot-dock', language: 'ko' });
}

function isRight(knowledge: Knowledge, dialogue: Dialogue): boolean {
  return missesOf(dialogue, playDialogue(knowledge, dialogue.turns)).length === 0;
}

function show(knowledge: Knowledge, wrong: readonly Dialogue[]): void {
  for (const dialogue of wrong) {
    const misses = missesOf(dialogue, playDialogue(knowledge, dialogue.turns));
    process.stderr.write(`${dialogue.id} ${dialogue.turns.join(' / ')}\n`);
    process.stderr.write(`  ${misses.join('; ')}, not ${JSON.stringify(dialogue.ends)}\n`);
    dialogue.turns.forEach((_, index) => {
      const state = playDialogue(knowledge, dialogue.turns.slice(0, index + 1));
      const { answered, phase, said, language } = state;
      const about = `${answered?.about ?? '-'}/${answered?.aspect ?? '-'}`;
      process.stderr.write(`    ${about} ${phase.name}: ${said?.spoken[language] ?? ''}\n`);
    });
  }
}
