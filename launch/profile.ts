import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { LaunchError } from './launch-error.js';
import { PROJECT_ROOT } from './root.js';

const Port = z.number().int().min(1).max(65_535);

const ProcessEntry = z.strictObject({
  /** Device id on the zone, and the name of its data folder and log. */
  id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  kind: z.enum(['zone', 'robot', 'base', 'kiosk', 'ros']),
  port: Port,
  /** Settings of that process beside what launch fills in; its own config.ts checks them. */
  settings: z.record(z.string(), z.unknown()).default({}),
});
export type ProcessEntry = z.infer<typeof ProcessEntry>;

/** Which processes run with which settings: one YAML file in `launch/profiles/`. */
const Profile = z
  .strictObject({
    /** The site's folder, relative to the project. */
    site: z.string().min(1),
    index: z.strictObject({ host: z.string().min(1), port: Port }),
    processes: z.array(ProcessEntry).min(1),
  })
  .superRefine((profile, context) => {
    const seenIds = new Set<string>();
    const seenPorts = new Set([profile.index.port]);
    profile.processes.forEach((entry, i) => {
      if (seenIds.has(entry.id)) {
        context.addIssue({
          code: 'custom',
          path: ['processes', i, 'id'],
          message: `${entry.id} is used twice`,
        });
      }
      if (seenPorts.has(entry.port)) {
        context.addIssue({
          code: 'custom',
          path: ['processes', i, 'port'],
          message: `port ${entry.port} is used twice`,
        });
      }
      seenIds.add(entry.id);
      seenPorts.add(entry.port);
    });
  });
export type Profile = z.infer<typeof Profile>;

/** A profile by name (`center`) or by path (`./my-centre.yaml`). */
export function profilePath(name: string): string {
  return /[/\\.]/.test(name)
    ? path.resolve(name)
    : path.join(PROJECT_ROOT, 'launch', 'profiles', `${name}.yaml`);
}

/** @throws LaunchError `profile.missing`, `profile.invalid` naming file, line and field */
export async function loadProfile(name: string): Promise<Profile> {
  const file = profilePath(name);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new LaunchError(
      'profile.missing',
      `No profile ${name}: cannot read ${file}. Name one of launch/profiles/ or give the path of a YAML file.`,
      { cause },
    );
  });
  return parseProfile(text, file);
}

export function parseProfile(text: string, file: string): Profile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new LaunchError('profile.invalid', `${file}:${line}:${col}: ${broken.message}`);
  }
  const parsed = Profile.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path ?? [];
  const node = where.length > 0 ? document.getIn(where, true) : document.contents;
  const offset = rangeStart(node);
  const at = offset === undefined ? '' : `:${lines.linePos(offset).line}`;
  throw new LaunchError(
    'profile.invalid',
    `${file}${at}: ${where.join('.') || 'profile'}: ${issue?.message ?? 'not valid'}`,
  );
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  return Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : undefined;
}

/** The same profile with every port moved so that the index page is at `base`. */
export function withPortBase(profile: Profile, base: number): Profile {
  const shift = base - profile.index.port;
  return {
    ...profile,
    index: { ...profile.index, port: base },
    processes: profile.processes.map((entry) => ({ ...entry, port: entry.port + shift })),
  };
}
