import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { IssueMessage, LookUpRequest, RevokeRequest } from '../office/index.js';
import { listenOnLoopback, parseJson, readBody } from './http.js';
import { Desk, DeskState } from './office-desk.js';
import { openStateFile } from './state-file.js';

export interface DemoOfficeOptions {
  /** The office's memory; null keeps it for this process only. */
  stateFile: string | null;
  /** How long an answer takes, ms. */
  answerMs: number;
  port?: number;
  now?: () => number;
}

export interface DemoOffice {
  url: string;
  /** `refuse`: will not issue. `silent`: registers what it is asked and never answers. */
  mood(mood: 'issue' | 'refuse' | 'silent'): void;
  issued(): DeskState['issued'];
  close(): Promise<void>;
}

/** The district's record system with invented residents, on the loopback interface. */
export async function startDemoOffice(options: DemoOfficeOptions): Promise<DemoOffice> {
  const file = openStateFile(options.stateFile, DeskState, { issued: [] });
  const desk = new Desk(file, options.now ?? Date.now);
  let mood: 'issue' | 'refuse' | 'silent' = 'issue';

  const answer = (path: string, body: unknown): unknown => {
    switch (path) {
      case '/look-up':
        return desk.lookUp(LookUpRequest.parse(body).residentNumber);
      case '/issue':
        if (mood === 'refuse') return { result: 'refused', detail: 'told to refuse' };
        return desk.issue(IssueMessage.parse(body));
      case '/revoke':
        desk.revoke(RevokeRequest.parse(body).transaction);
        return { ok: true };
      default:
        return undefined;
    }
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = parseJson(await readBody(request));
    await wait(options.answerMs);
    const [status, reply] = attempt(() => answer(request.url ?? '/', body));
    if (mood === 'silent' && request.url === '/issue') return;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(reply));
  };

  const server = await listenOnLoopback((request, response) => {
    void handle(request, response);
  }, options.port);
  return {
    url: server.url,
    mood: (next) => (mood = next),
    issued: () => file.read().issued,
    close: () => server.close(),
  };
}

function attempt(answer: () => unknown): [status: number, body: unknown] {
  try {
    const body = answer();
    return body === undefined ? [404, { error: 'no such thing' }] : [200, body];
  } catch {
    return [400, { error: 'malformed' }];
  }
}
