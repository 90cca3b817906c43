import type { Language } from '../../zone/wire/index.js';
import { composeAnswer } from './answer.js';
import type { AnswerContext } from './answer-types.js';
import { createLookup } from './lookup.js';
import type { Nearness } from './nearness.js';
import type { Directory } from './schema.js';

/** One answer as scripts read it: `haengbok ask --json`. */
export interface AskJson {
  /** Id of a service or place, a talk id, `not-here` or `out-of-domain`. */
  readonly service: string;
  readonly place: string | null;
  readonly answer: string;
  /** 0..1 */
  readonly confidence: number;
  readonly language: Language;
  /** Ids when the answer is a question back. */
  readonly choices: readonly string[];
}

export interface AskContext extends AnswerContext {
  /** Where a sentence-embedding model has looked at the question. */
  readonly near?: Nearness;
}

/** Answers many questions with one index; building it takes a few hundred milliseconds. */
export function createAsk(
  directory: Directory,
): (question: string, context: AskContext) => AskJson {
  const lookup = createLookup(directory);
  return (question, { near, ...context }) => {
    const result = lookup(question, near ? { near } : {});
    const { language, service, confidence, choices } = result;
    const { spoken, place } = composeAnswer({ directory, result, language, context });
    return { service, place, answer: spoken, confidence, language, choices };
  };
}

/** One question on its own; use `createAsk` for more. */
export function askJson(directory: Directory, question: string, context: AskContext): AskJson {
  return createAsk(directory)(question, context);
}
