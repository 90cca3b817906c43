import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { typescriptFiles } from './typescript.js';

describe('the TypeScript of the ROS interfaces', () => {
  it.each([...typescriptFiles()])('%s is what the definitions say', async (name, text) => {
    const path = fileURLToPath(new URL(`../${name}`, import.meta.url));
    const style = await resolveConfig(path);
    expect(await readFile(path, 'utf8')).toBe(await format(text, { ...style, filepath: path }));
  });
});
