import { LaunchError } from '../launch-error.js';
import type { Opened, Resume, Source } from './source.js';
import { reachTrouble, statusTrouble } from './trouble.js';

/** A server that gives nothing for so long is taken for gone. */
const SILENT_MS = 30_000;

/** @param base address to which a file's path is appended */
export function httpSource(base: string, silentMs = SILENT_MS): Source {
  const root = base.endsWith('/') ? base : `${base}/`;
  return {
    name: root,
    open: (file, resume, signal) => open(new URL(file, root), resume, { signal, silentMs }),
  };
}

interface Patience {
  readonly signal: AbortSignal;
  readonly silentMs: number;
}

async function open(url: URL, resume: Resume | undefined, patience: Patience): Promise<Opened> {
  const watch = new Watch(patience);
  const response = await request(url, resume, watch);
  // What is there is not a beginning of what the server has now.
  if (response.status === 416) {
    watch.stop();
    await response.body?.cancel();
    return open(url, undefined, patience);
  }
  if (!response.ok || !response.body) {
    watch.stop();
    await response.body?.cancel();
    throw statusTrouble(url, response.status);
  }
  const range = response.status === 206 ? rangeOf(response, resume) : undefined;
  if (response.status === 206 && !range) {
    watch.stop();
    await response.body.cancel();
    if (resume) return open(url, undefined, patience);
    throw new LaunchError('models.refused', `${url.host} answers with a part nobody asked for.`);
  }
  const length = Number(response.headers.get('content-length') ?? NaN);
  return {
    start: range?.start ?? 0,
    total: range?.total ?? (Number.isFinite(length) ? length : undefined),
    tag: strongTag(response.headers.get('etag')),
    chunks: read(response, url, watch),
  };
}

async function request(url: URL, resume: Resume | undefined, watch: Watch): Promise<Response> {
  try {
    const response = await fetch(url, {
      signal: watch.signal,
      // A compressed transfer could not be resumed at a byte of the file.
      headers: {
        'accept-encoding': 'identity',
        ...(resume && { range: `bytes=${resume.from}-`, 'if-range': resume.tag }),
      },
    });
    if (url.protocol === 'https:' && !response.url.startsWith('https:')) {
      throw new LaunchError('models.refused', `${url.href} leads away from https.`);
    }
    return response;
  } catch (error) {
    watch.stop();
    throw reachTrouble(url, error, watch.why());
  }
}

/** Holds the whole response: fetch ends the body of one that is collected before anybody reads. */
async function* read(response: Response, url: URL, watch: Watch): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of response.body ?? []) {
      watch.alive();
      yield chunk;
    }
  } catch (error) {
    throw reachTrouble(url, error, watch.why());
  } finally {
    watch.stop();
  }
}

/** @returns nothing unless the part begins where we left off */
function rangeOf(response: Response, resume: Resume | undefined) {
  const [, start, total] =
    /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '') ?? [];
  if (resume === undefined || Number(start) !== resume.from) return undefined;
  return { start: resume.from, total: Number(total) };
}

/** `If-Range` compares strongly, so that a weak tag is as good as none. */
function strongTag(tag: string | null): string | undefined {
  return tag?.startsWith('"') ? tag : undefined;
}

/** Ends a request when somebody stops it or the server falls silent. */
class Watch {
  readonly #silence = new AbortController();
  readonly signal: AbortSignal;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly patience: Patience) {
    this.signal = AbortSignal.any([patience.signal, this.#silence.signal]);
    this.alive();
  }

  alive(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#silence.abort(), this.patience.silentMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  why(): 'stopped' | 'silent' | 'error' {
    if (this.patience.signal.aborted) return 'stopped';
    return this.#silence.signal.aborted ? 'silent' : 'error';
  }
}
