import process from 'node:process';
import type { Command } from 'commander';
import type { Figure } from '../../test/bench/index.js';
import { LaunchError } from '../launch-error.js';

interface Options {
  understanding?: string;
  json?: boolean;
}

export function addBench(program: Command): void {
  program
    .command('bench')
    .description('measure; exit status 1 when a bound is missed')
    .argument('[name]', 'which one; an unknown name lists them (default: all)')
    .option('--understanding <folder>', 'of a sentence-embedding model, which `ask` measures too')
    .option('--json', 'one JSON object a line')
    .action(bench);
}

async function bench(name: string | undefined, options: Options): Promise<void> {
  // Loaded only here: they bring serial ports and simulators that no other command needs.
  const { BENCHMARKS } = await import('../../test/bench/index.js');
  if (name !== undefined && !(name in BENCHMARKS)) {
    throw new LaunchError(
      'bench.unknown',
      `No benchmark ${name}. There are: ${Object.keys(BENCHMARKS).join(', ')}.`,
    );
  }
  let missed = 0;
  for (const [key, measure] of Object.entries(BENCHMARKS)) {
    if (name !== undefined && key !== name) continue;
    for await (const figure of measure(options)) {
      if (!figure.ok) missed += 1;
      console.log(options.json ? JSON.stringify(figure) : line(figure));
    }
  }
  if (missed > 0) process.exitCode = 1;
}

function line(figure: Figure): string {
  const value = Number.isInteger(figure.value) ? String(figure.value) : figure.value.toFixed(3);
  const bound = figure.bound === null ? '' : `(bound ${figure.bound})`;
  const baseline =
    figure.baseline === undefined
      ? ''
      : `${(figure.ratio ?? Number.NaN).toFixed(2)} x ${figure.baseline}`;
  const mark = figure.ok ? 'ok    ' : 'MISSED';
  return `${mark} ${figure.bench} ${figure.figure}: ${value} ${figure.unit} ${bound} ${baseline}`.trimEnd();
}
