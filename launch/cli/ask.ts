import process from 'node:process';
import { createInterface } from 'node:readline';
import { InvalidArgumentError, type Command } from 'commander';
import { koreanTime } from '../../robot/local-time.js';
import {
  createAsk,
  createExplain,
  type AnswerContext,
  type AskJson,
  type Explanation,
} from '../../robot/places/index.js';
import { LaunchError } from '../launch-error.js';
import { loadDirectory } from './directory.js';
import { explanationText } from './explanation-text.js';
import { DEFAULT_SITE, siteFolder } from './site-folder.js';

interface Options {
  site: string;
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
  const answer = createAsk(directory);
  const explain = options.explain ? createExplain(directory) : () => undefined;
  const context: AnswerContext = { now: koreanTime(options.at ?? new Date()), kiosks: [] };
  if (question !== undefined) {
    print(answer(question, context), explain(question), options);
  }
  if (!options.stdin) return;
  for await (const line of createInterface({ input: process.stdin })) {
    print(answer(line, context), explain(line), options);
  }
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
