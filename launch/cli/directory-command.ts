import type { Command } from 'commander';
import { DEFAULT_SITE } from './site-folder.js';
import { checkWords } from './directory-check.js';
import { listQuestions } from './directory-questions.js';
import { wholeNumber } from './number-option.js';

/** Questions are listed when so many were alike: nobody shows on their own. */
const LEAST_ALIKE = 3;

export function addDirectory(program: Command): void {
  const directory = program
    .command('directory')
    .description('look after a site’s directory of services, places.yaml');
  directory
    .command('check')
    .description('words claimed twice or easily confused; exit status 1 on errors')
    .argument('[site]', 'name in maps/ or a folder', DEFAULT_SITE)
    .option('--json', 'print {"ok","problems"}')
    .action(checkWords);
  directory
    .command('questions')
    .description('what robots could not answer, counted without personal data, with suggestions')
    .option('--since <day>', 'first day to count, YYYY-MM-DD')
    .option('--least <count>', 'list what was asked so often', wholeNumber(1, 10_000), LEAST_ALIKE)
    .option('--data <folder>', 'data folder of the centre (default: data/)')
    .option('--json', 'print JSON')
    .action(listQuestions);
}
