import process from 'node:process';
import { createInterface } from 'node:readline';
import { InvalidArgumentError, type Command } from 'commander';
import { koreanTime } from '../../robot/local-time.js';
import {
  createAsk,
  createExplain,
  type AskContext,
  type AskJson,
  type Directory,
  type Explanation,
} from '../../robot/places/index.js';
import { LaunchError } from '../launch-error.js';
import { lookAtMeaning, type Meaning } from './look-at-meaning.js';
import { loadDirectory } from './directory.js';
import { explanationText } from './explanation-text.js';
import { DEFAULT_SITE, siteFolder } from './site-folder.js';

interface Options {
  site: string;
  understanding?: string;
  at?: Date;
  stdin?: boolean;
  explain?: boolean;
  json?: boolean;
}

export function addAsk(program: Command): void {
  program
    .command('ask')
    .description('what the robot would answer')
    .argument('[question]')
    .option('--site <site>', 'name in maps/ or a folder', DEFAULT_SITE)
    .option('--at <time>', 'as if asked then, for example 2026-11-23T10:00+09:00', moment)
    .option('--understanding <folder>', 'of a sentence-embedding model, for what words leave open')
    .option('--stdin', 'one question a line in, one JSON object a line out')
    .option('--explain', 'say why: phrases found, first candidates, what was set aside')
    .option('--json', 'print JSON')
    .action(ask);
}

async function ask(question: string | undefined, options: Options): Promise<void> {
  if (question === undefined && !options.stdin) {
    throw new LaunchError('ask.nothing', 'Ask something, or give questions with --stdin.');
  }
  const directory = await loadDirectory(siteFolder(options.site));
  const meaning = await lookAtMeaning(directory, options.understanding);
  try {
    const tell = teller(directory, meaning, options);
    if (question !== undefined) await tell(question);
    if (!options.stdin) return;
    for await (const line of createInterface({ input: process.stdin })) await tell(line);
  } finally {
    await meaning?.close();
  }
}

function teller(
  directory: Directory,
  meaning: Meaning | undefined,
  options: Options,
): (question: string) => Promise<void> {
  const answer = createAsk(directory);
  const explain = options.explain ? createExplain(directory) : () => undefined;
  const context: AskContext = { now: koreanTime(options.at ?? new Date()), kiosks: [] };
  return async (question) => {
    const near = await meaning?.near(question);
    const looked = near ? { near } : {};
    print(answer(question, { ...context, ...looked }), explain(question, looked), options);
  };
}

function print(answer: AskJson, why: Explanation | undefined, { json, stdin }: Options): void {
  if (json || stdin) {
    console.log(JSON.stringify(why ? { ...answer, explanation: why } : answer));
    return;
  }
  console.log(answer.answer);
  const about = [answer.service, answer.place, answer.language].filter((part) => part !== null);
  console.log(`\n(${about.join(', ')}; confidence ${answer.confidence.toFixed(2)})`);
  if (why) console.log(`\n${explanationText(why)}`);
}

function moment(text: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) {
    throw new InvalidArgumentError('Give a time such as 2026-11-23T10:00+09:00.');
  }
  return at;
}
