import { encodeIpp, type IppMessage } from '../printing/index.js';

export interface SpooledJob {
  id: number;
  name: string;
  copies: number;
  pages: number;
  /** `pending-held`: created, and its document not yet sent. */
  state:
    'pending-held' | 'pending' | 'processing' | 'processing-stopped' | 'canceled' | 'completed';
  sheets: number;
  file: string;
}

const OPERATION = {
  'attributes-charset': 'utf-8',
  'attributes-natural-language': 'en-us',
};

export function answer(request: IppMessage, statusCode: string, more: object = {}): Buffer {
  return encodeIpp({
    version: '2.0',
    statusCode,
    id: request.id,
    'operation-attributes-tag': OPERATION,
    ...more,
  });
}

export function jobAttributes(job: SpooledJob, url: string, reason: string): object {
  return {
    'job-id': job.id,
    'job-uri': `${url.replace(/^http/, 'ipp')}/jobs/${job.id}`,
    'job-name': job.name,
    'job-state': job.state,
    'job-state-reasons': reason,
    'job-media-sheets-completed': job.sheets,
  };
}

/** Several jobs in one answer: the library writes one group a tag, so the groups are joined by hand. */
export function answerJobs(request: IppMessage, jobs: object[]): Buffer {
  const head = answer(request, 'successful-ok');
  const parts = jobs.map((job) => {
    const whole = encodeIpp({ statusCode: 'successful-ok', id: 1, 'job-attributes-tag': job });
    return whole.subarray(HEADER_BYTES, -1);
  });
  return Buffer.concat([head.subarray(0, -1), ...parts, END]);
}

const HEADER_BYTES = 8;
const END = Buffer.from([0x03]);
