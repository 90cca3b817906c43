import { mkdirSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { decodeIpp, groups, type IppMessage } from '../printing/index.js';
import { listenOnLoopback, readBody } from './http.js';
import { answer, answerJobs, jobAttributes, type SpooledJob } from './ipp-answers.js';
import { countPages } from './pdf-pages.js';
import { openStateFile } from './state-file.js';

/**
 * - `ready`: prints a sheet every `sheetMs`
 * - `paper-out`: stops before the next sheet and says so
 * - `stall`: says `processing` and nothing comes out
 * - `deaf`: does not answer
 */
export type PrinterMood = 'ready' | 'paper-out' | 'stall' | 'deaf';

export interface SimulatedPrinterOptions {
  /** Printed PDFs are written here, one file a job: the tray. */
  spool: string;
  /** Memory of the jobs; null keeps it for this process only. */
  stateFile: string | null;
  sheetMs: number;
  port?: number;
}

export interface SimulatedPrinter {
  /** The queue's address. */
  url: string;
  mood(mood: PrinterMood): void;
  /** Goes `paper-out` by itself after so many more sheets. */
  sheetsLeft(sheets: number): void;
  jobs(): SpooledJob[];
  close(): Promise<void>;
}

const Spool = z.strictObject({
  jobs: z.array(
    z.strictObject({
      id: z.number().int(),
      name: z.string(),
      copies: z.number().int(),
      pages: z.number().int(),
      state: z.enum([
        'pending-held',
        'pending',
        'processing',
        'processing-stopped',
        'canceled',
        'completed',
      ]),
      sheets: z.number().int(),
      file: z.string(),
    }),
  ),
});

/** A printer speaking IPP over HTTP on the loopback interface; what it prints lies in a folder. */
export async function startIppPrinter(options: SimulatedPrinterOptions): Promise<SimulatedPrinter> {
  const memory = openStateFile(options.stateFile, Spool, { jobs: [] });
  let mood: PrinterMood = 'ready';
  let paper = Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const jobs = () => memory.read().jobs;
  const put = (job: SpooledJob) =>
    memory.write({ jobs: [...jobs().filter(({ id }) => id !== job.id), job] });
  const current = () =>
    jobs().find((job) => ['processing', 'processing-stopped'].includes(job.state));

  /** One turn of the rollers. */
  const turn = () => {
    timer = undefined;
    const job = current() ?? jobs().find(({ state }) => state === 'pending');
    if (!job || mood === 'deaf') return;
    if (mood === 'stall') {
      put({ ...job, state: 'processing' });
      return;
    }
    if (mood === 'paper-out' || paper <= 0) {
      mood = 'paper-out';
      put({ ...job, state: 'processing-stopped' });
      return;
    }
    const sheets = job.sheets + 1;
    paper -= 1;
    const ready = sheets >= job.pages * job.copies;
    put({ ...job, sheets, state: ready ? 'completed' : 'processing' });
    run();
  };
  const run = () => {
    timer ??= setTimeout(turn, options.sheetMs);
  };

  const create = (request: IppMessage): Buffer => {
    const operation = groups(request, 'operation-attributes-tag')[0] ?? {};
    const template = groups(request, 'job-attributes-tag')[0] ?? {};
    const id = Math.max(0, ...jobs().map((job) => job.id)) + 1;
    const file = join(options.spool, `${String(id).padStart(5, '0')}.pdf`);
    const job: SpooledJob = {
      id,
      name: typeof operation['job-name'] === 'string' ? operation['job-name'] : '',
      copies: typeof template['copies'] === 'number' ? template['copies'] : 1,
      pages: 0,
      state: 'pending-held',
      sheets: 0,
      file,
    };
    put(job);
    return answer(request, 'successful-ok', { 'job-attributes-tag': attributes(job) });
  };

  const send = (request: IppMessage, data: Buffer): Buffer =>
    onJob(request, (job) => {
      if (job.state !== 'pending-held') return answer(request, 'client-error-not-possible');
      mkdirSync(options.spool, { recursive: true });
      writeFileSync(job.file, data);
      const sent: SpooledJob = { ...job, pages: countPages(data), state: 'pending' };
      put(sent);
      run();
      return answer(request, 'successful-ok', { 'job-attributes-tag': attributes(sent) });
    });

  const attributes = (job: SpooledJob) => jobAttributes(job, server.url, reasonOf(job));
  const reasonOf = (job: SpooledJob) => {
    if (job.state === 'pending-held') return 'job-incoming';
    if (job.state === 'processing-stopped') return 'printer-stopped';
    if (job.state === 'canceled') return 'job-canceled-by-user';
    return job.state === 'completed' ? 'job-completed-successfully' : 'none';
  };

  const onJob = (request: IppMessage, act: (job: SpooledJob) => Buffer): Buffer => {
    const id = groups(request, 'operation-attributes-tag')[0]?.['job-id'];
    const job = jobs().find((one) => one.id === id);
    return job ? act(job) : answer(request, 'client-error-not-found');
  };

  const cancel = (request: IppMessage): Buffer =>
    onJob(request, (job) => {
      if (job.state === 'completed' || job.state === 'canceled') {
        return answer(request, 'client-error-not-possible');
      }
      put({ ...job, state: 'canceled' });
      return answer(request, 'successful-ok');
    });

  const list = (request: IppMessage): Buffer => {
    const which = groups(request, 'operation-attributes-tag')[0]?.['which-jobs'];
    const over = ['completed', 'canceled'];
    const wanted = jobs().filter((job) => over.includes(job.state) === (which === 'completed'));
    return answerJobs(request, wanted.map(attributes));
  };

  const describe = (request: IppMessage): Buffer =>
    answer(request, 'successful-ok', {
      'printer-attributes-tag': {
        'printer-name': 'simulated-printer',
        'printer-state': mood === 'paper-out' ? 'stopped' : current() ? 'processing' : 'idle',
        'printer-state-reasons': mood === 'paper-out' ? 'media-empty' : 'none',
        'printer-is-accepting-jobs': true,
      },
    });

  const reply = (request: IppMessage, data: Buffer): Buffer => {
    switch (request.operation) {
      case 'Create-Job':
        return create(request);
      case 'Send-Document':
        return send(request, data);
      case 'Get-Job-Attributes':
        return onJob(request, (job) =>
          answer(request, 'successful-ok', { 'job-attributes-tag': attributes(job) }),
        );
      case 'Get-Jobs':
        return list(request);
      case 'Cancel-Job':
        return cancel(request);
      case 'Get-Printer-Attributes':
        return describe(request);
      default:
        return answer(request, 'server-error-operation-not-supported');
    }
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request);
    if (mood === 'deaf') return;
    try {
      const { message, data } = decodeIpp(body);
      response.writeHead(200, { 'content-type': 'application/ipp' });
      response.end(reply(message, data));
    } catch {
      response.writeHead(400).end();
    }
  };

  const server = await listenOnLoopback((request, response) => {
    void handle(request, response);
  }, options.port);
  run();
  return {
    url: `${server.url}/printers/certificates`,
    mood: (next) => {
      mood = next;
      if (next === 'ready') {
        paper = Infinity;
        run();
      }
    },
    sheetsLeft: (sheets) => (paper = sheets),
    jobs,
    close: async () => {
      clearTimeout(timer);
      await server.close();
    },
  };
}
