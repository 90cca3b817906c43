import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createLookup, parseDirectory } from '../../../robot/places/index.js';

/*
 * A process of its own that reads a directory, answers one question, and prints what that took as
 * JSON: `{"start_ms","rss_mb"}`. Run by `start.ts`.
 */
const MEGABYTE = 1024 * 1024;
const [, , file = ''] = process.argv;
const began = performance.now();
const parsed = parseDirectory(readFileSync(file, 'utf8'), file);
if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
const lookup = createLookup(parsed.directory);
const start = performance.now() - began;
lookup('등본 떼러 왔어요');
console.log(JSON.stringify({ start_ms: start, rss_mb: process.memoryUsage.rss() / MEGABYTE }));
