import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { RobotError } from '../error/robot-error.js';

const require = createRequire(import.meta.url);

/**
 * A file inside an installed npm package, whatever the package exports.
 * @throws RobotError `voice.model-missing`
 */
export function packageFile(name: string, path: string): string {
  const found = (require.resolve.paths(name) ?? [])
    .map((folder) => join(folder, name, path))
    .find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new RobotError(
    'voice.model-missing',
    `${path} of the package ${name} is not installed. Run \`npm ci\` in the project's folder.`,
  );
}
