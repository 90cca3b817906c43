import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import {
  IssueMessage,
  LookUpRequest,
  RevokeRequest,
  SignRequest,
  type SignAnswer,
} from '../office/index.js';
import {
  openAuthority,
  openDemoAuthority,
  type Authority,
  type AuthorityFiles,
} from './authority/authority.js';
import { listenOnLoopback, parseJson, readBody } from './http.js';
import { Desk, DeskState } from './office-desk.js';
import { DEMO_HOUSEHOLDS, type DemoHousehold } from './residents.js';
import { openStateFile } from './state-file.js';

export interface DemoOfficeOptions {
  /** The office's memory; null keeps it for this process only. */
  stateFile: string | null;
  /** How long an answer takes, ms. */
  answerMs: number;
  port?: number;
  /** Whose signature it uses; left out, one of its own that lasts as long as this process. */
  authority?: { files: AuthorityFiles; own: boolean };
  now?: () => number;
  /** Whose records it keeps; the demonstration's when left out. */
  households?: readonly DemoHousehold[];
}

export type OfficeMood = 'issue' | 'refuse' | 'silent' | 'mix-up' | 'no-signature';

export interface DemoOffice {
  url: string;
  /**
   * `refuse`: will not issue. `silent`: registers what it is asked and never answers. `mix-up`: answers
   * with the record of somebody else. `no-signature`: issues and will not sign.
   */
  mood(mood: OfficeMood): void;
  issued(): DeskState['issued'];
  close(): Promise<void>;
}

/** The district's record system with invented residents, on the loopback interface. */
export async function startDemoOffice(options: DemoOfficeOptions): Promise<DemoOffice> {
  const file = openStateFile(options.stateFile, DeskState, { issued: [] });
  const now = options.now ?? Date.now;
  const desk = new Desk(file, now, options.households ?? DEMO_HOUSEHOLDS);
  const authority = await authorityOf(options, now());
  let mood: OfficeMood = 'issue';

  const sign = async (body: unknown): Promise<SignAnswer> => {
    const { transaction, digest } = SignRequest.parse(body);
    const refused =
      mood === 'no-signature' ? 'told not to sign' : desk.refusesToSign(transaction, digest);
    if (refused !== null) return { result: 'refused', detail: refused };
    const signature = await authority.sign(Buffer.from(digest, 'hex'));
    return { result: 'signed', signature: Buffer.from(signature).toString('base64') };
  };

  const answer = (path: string, body: unknown): unknown => {
    switch (path) {
      case '/look-up':
        return desk.lookUp(LookUpRequest.parse(body).residentNumber);
      case '/issue':
        if (mood === 'refuse') return { result: 'refused', detail: 'told to refuse' };
        return desk.issue(mood === 'mix-up' ? ofSomebodyElse(body) : IssueMessage.parse(body));
      case '/sign':
        return sign(body);
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
    const [status, reply] = await attempt(() => answer(request.url ?? '/', body));
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

function authorityOf({ authority }: DemoOfficeOptions, now: number): Promise<Authority> {
  if (authority && !authority.own) return openAuthority(authority.files);
  return openDemoAuthority(authority?.files ?? null, now);
}

/** The request as an office sees it that confuses who asked. */
function ofSomebodyElse(body: unknown): IssueMessage {
  const message = IssueMessage.parse(body);
  const people = DEMO_HOUSEHOLDS.flatMap(({ members }) => members);
  const other = people.find(({ residentNumber }) => residentNumber !== message.residentNumber);
  return { ...message, residentNumber: other?.residentNumber ?? message.residentNumber };
}

async function attempt(answer: () => unknown): Promise<[status: number, body: unknown]> {
  try {
    const body = await answer();
    return body === undefined ? [404, { error: 'no such thing' }] : [200, body];
  } catch {
    return [400, { error: 'malformed' }];
  }
}
