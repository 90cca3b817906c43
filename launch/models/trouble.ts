import { LaunchError } from '../launch-error.js';

const OFFLINE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export const STOPPED = 'Stopped. What has arrived is kept: the same command goes on from there.';

/** Where a failed `fetch` hides what really happened. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return codeOf(error.cause);
}

/** The server could not be reached, or the connection broke. */
export function reachTrouble(
  url: URL,
  cause: unknown,
  why: 'stopped' | 'silent' | 'error',
): LaunchError {
  if (cause instanceof LaunchError) return cause;
  if (why === 'stopped') {
    return new LaunchError('models.stopped', STOPPED, { cause });
  }
  const code = codeOf(cause);
  if (code !== undefined && OFFLINE.has(code)) {
    return new LaunchError('models.offline', `${url.host} cannot be reached (${code}).`, { cause });
  }
  if (code !== undefined && /CERT|SELF_SIGNED|SSL|TLS/.test(code)) {
    const message =
      `The certificate of ${url.host} is not trusted (${code}). Behind a proxy that opens https, ` +
      'name its certificate in NODE_EXTRA_CA_CERTS.';
    return new LaunchError('models.refused', message, { cause });
  }
  const what = why === 'silent' ? 'fell silent' : `broke off${code ? ` (${code})` : ''}`;
  const message = `The connection to ${url.host} ${what}. The same command goes on from there.`;
  return new LaunchError('models.interrupted', message, { cause });
}

/** The server answered, but not with the file. */
export function statusTrouble(url: URL, status: number): LaunchError {
  return new LaunchError('models.refused', `${url.href} gives HTTP ${status}: ${meaning(status)}`);
}

function meaning(status: number): string {
  if (status === 404 || status === 410) {
    return 'the file is not there any more. A newer release may know where it went.';
  }
  if (status === 401 || status === 403) return 'it is not open to this computer.';
  if (status === 429 || status >= 500) return 'the server is busy or broken. Try again later.';
  return 'this is not the file.';
}

/** For a failed write. @throws LaunchError `models.unwritable` */
export function unwritable(cause: NodeJS.ErrnoException): never {
  const where = cause.path === undefined ? 'there' : cause.path;
  const message =
    cause.code === 'ENOSPC'
      ? 'The disk is full. Free some space; the same command goes on from there.'
      : `Cannot write ${where} (${cause.code ?? cause.message}). Make the folder writable for this user, ` +
        'or name another with --data.';
  throw new LaunchError('models.unwritable', message, { cause });
}
