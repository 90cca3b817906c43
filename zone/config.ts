import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ZoneError } from './error/zone-error.js';

/** Settings of the zone process, a YAML or JSON file. Folders may be relative to that file. */
export const ZoneConfig = z.strictObject({
  listen: z.strictObject({
    host: z.string().min(1).default('127.0.0.1'),
    /** 0 takes any free port. */
    port: z.number().int().min(0).max(65_535),
  }),
  /** Where the zone keeps its stores; made when missing. */
  data: z.string().min(1),
  /** The site's folder, with `plan.svg`. */
  site: z.string().min(1),
  /** The built console page. */
  pages: z.string().min(1),
  log: z
    .strictObject({ level: z.enum(['debug', 'info', 'warn', 'error']).default('info') })
    .default({ level: 'info' }),
});
export type ZoneConfig = z.infer<typeof ZoneConfig>;

/** @throws ZoneError `config.unreadable`, `config.invalid` */
export function readConfig(file: string): ZoneConfig {
  const config = parseConfig(file, readText(file));
  const from = dirname(resolve(file));
  return {
    ...config,
    data: resolve(from, config.data),
    site: resolve(from, config.site),
    pages: resolve(from, config.pages),
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ZoneError(
      'config.unreadable',
      `${file} cannot be read: name the zone's configuration with --config <file.yaml>.`,
      { cause },
    );
  }
}

function parseConfig(file: string, text: string): ZoneConfig {
  let content: unknown;
  try {
    content = parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ZoneError('config.invalid', `${file} is neither YAML nor JSON: ${why}`, { cause });
  }
  const parsed = ZoneConfig.safeParse(content);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues
    .map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`)
    .join('; ');
  throw new ZoneError('config.invalid', `${file} needs correction: ${issues}`);
}
