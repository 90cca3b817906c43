import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Clock, PaperBook } from '../hub/index.js';
import { Language } from '../wire/index.js';
import { Attempts } from './attempts.js';
import { renderVerifyPage, type Verdict } from './page.js';
import { toKey, toNumber } from './typed.js';

export interface VerifyOptions {
  readonly papers: PaperBook;
  readonly clock: Clock;
}

const BODY_MAX_BYTES = 2_000;

const Typed = z.string().max(100).catch('');
const Query = z.object({ lang: Language.optional().catch(undefined), no: Typed });
const Answers = Query.extend({ key: Typed });

const STATUS: Record<Verdict['result'], number> = {
  valid: 200,
  withdrawn: 410,
  expired: 410,
  unknown: 404,
  'too-many': 429,
};

/** `/verify`: whether a printed document is one of ours. What is typed reaches neither log nor address. */
export async function serveVerifyPage(app: FastifyInstance, options: VerifyOptions): Promise<void> {
  const attempts = new Attempts(options.clock);
  await app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: BODY_MAX_BYTES },
      (_request, body, parsed) => {
        parsed(null, Object.fromEntries(new URLSearchParams(body.toString())));
      },
    );
    scope.get('/verify', (request, reply) => {
      const { lang, no } = Query.parse(request.query);
      // Only a number is put back into the form, whatever a link may carry.
      return send(request, reply, lang, toNumber(no) ?? '', null);
    });
    scope.post('/verify', (request, reply) => {
      const { lang, no, key } = Answers.parse(request.body ?? {});
      const verdict = judge(options, attempts, request.ip, no, key);
      return send(request, reply, lang, toNumber(no) ?? '', verdict);
    });
    done();
  });
}

function judge(
  { papers, clock }: VerifyOptions,
  attempts: Attempts,
  address: string,
  no: string,
  key: string,
): Verdict {
  const number = toNumber(no);
  if (!attempts.take(address, number ?? 'none')) return { result: 'too-many' };
  return papers.look(number ?? '', toKey(key) ?? '', clock.now());
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language | undefined,
  number: string,
  verdict: Verdict | null,
): FastifyReply {
  const language = lang ?? preferred(request.headers['accept-language']);
  return reply
    .code(verdict ? STATUS[verdict.result] : 200)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(renderVerifyPage({ language, number, verdict }));
}

/** The first language of the browser's list that the page has; Korean when there is none. */
function preferred(header: string | undefined): Language {
  const wanted = (header ?? '').split(',').map((one) => one.trim().slice(0, 2).toLowerCase());
  return wanted.map((one) => Language.safeParse(one).data).find((one) => one) ?? 'ko';
}
