import { createServer } from 'node:net';
import { LaunchError } from '../launch-error.js';

/** Whether something listens there already. */
export function isPortFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    probe.listen({ host, port, exclusive: true }, () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}

/** @throws LaunchError `port.in-use`, `port.unusable` naming every port and what to do */
export async function requireFreePorts(
  host: string,
  wanted: readonly { id: string; port: number }[],
): Promise<void> {
  const taken: string[] = [];
  for (const { id, port } of wanted) {
    const free = await isPortFree(host, port).catch((cause: unknown) => {
      throw new LaunchError(
        'port.unusable',
        `Cannot listen on ${host}:${port} for ${id}. Check the host and port in the profile.`,
        { cause },
      );
    });
    if (!free) taken.push(`${port} (${id})`);
  }
  if (taken.length === 0) return;
  throw new LaunchError(
    'port.in-use',
    `Already in use on ${host}: port ${taken.join(', port ')}. Is the centre running already? ` +
      'Stop it, or start this one elsewhere with --port-base, for example --port-base 9700.',
  );
}
