import { request } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { Board, Refusal, type Act } from '../service/protocol.js';
import { addStaff, STAFF_FILE } from '../service/index.js';
import type { TestKiosk } from './test-kiosk.js';

const Answer = z.union([
  z.strictObject({ ok: z.literal(true), token: z.string().optional(), board: Board.optional() }),
  z.strictObject({ ok: z.literal(false) }),
  Refusal,
]);
export type Answer = z.infer<typeof Answer>;

interface Asked {
  status: number;
  answer: Answer;
}

/** A member of staff at the service menu, over HTTP as its page does it. */
export class ServiceClient {
  private token = '';

  private constructor(
    readonly kiosk: TestKiosk,
    readonly number: string,
    readonly pin: string,
  ) {}

  static async of(kiosk: TestKiosk, name = '김민원'): Promise<ServiceClient> {
    const { member, pin } = await addStaff(join(kiosk.folder, 'data', STAFF_FILE), name);
    return new ServiceClient(kiosk, member.number, pin);
  }

  async signIn(pin = this.pin): Promise<Answer> {
    const { answer } = await this.ask('POST', 'sign-in', { number: this.number, pin });
    if (answer.ok && answer.token) this.token = answer.token;
    return answer;
  }

  async act(act: Act): Promise<Answer> {
    return (await this.ask('POST', 'act', act)).answer;
  }

  async board(): Promise<Board> {
    const { answer } = await this.ask('GET', 'board');
    if (!answer.ok || !answer.board) throw new Error(JSON.stringify(answer));
    return answer.board;
  }

  async signOut(): Promise<void> {
    await this.ask('POST', 'sign-out', {});
  }

  ask(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Asked> {
    const sent = {
      authorization: `Bearer ${this.token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const asked = request(
        `${this.kiosk.url}service/api/${path}`,
        { method, headers: sent },
        (response) => {
          let text = '';
          response.on('data', (part: Buffer) => (text += part.toString()));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              answer: Answer.parse(JSON.parse(text)),
            }),
          );
        },
      );
      asked.on('error', reject);
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}
