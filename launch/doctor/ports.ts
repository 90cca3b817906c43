import { isPortFree } from '../center/ports.js';
import { isHealthy } from '../supervisor/health.js';
import { bad, good, type Check } from './check.js';

/** Free, or taken by a centre that is running already and answers. */
export async function checkPort(host: string, id: string, port: number): Promise<Check> {
  const name = `port ${port} (${id})`;
  try {
    if (await isPortFree(host, port)) return good(name, 'free');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return bad(name, why, `Check host ${host} and port ${port} in the profile.`);
  }
  if (await isHealthy(`http://${host}:${port}`)) return good(name, 'answering: already running');
  return bad(
    name,
    `another program listens on ${host}:${port}`,
    'End that program (`ss -ltnp` shows it), or start with --port-base elsewhere.',
  );
}
