import type { z } from 'zod';
import { ask, type Answer } from '../request.js';
import {
  PATHS,
  PaymentAnswer,
  TotalsAnswer,
  type ApproveRequest,
  type CancelRequest,
  type Merchant,
} from './messages.js';
import { signedHeaders, type Credentials } from './signature.js';

export interface VanLineOptions {
  url: string;
  merchant: Merchant;
  credentials: Credentials;
  /** An approval without an answer is asked about after this (KICC: 30 s), ms. */
  approveTimeoutMs: number;
  timeoutMs: number;
  now: () => number;
}

/** Signed messages to the VAN. An answer about another transaction counts as lost. */
export class VanLine {
  constructor(private readonly options: VanLineOptions) {}

  approve(body: ApproveRequest): Promise<Answer<PaymentAnswer>> {
    return this.about(PATHS.approve, body, this.options.approveTimeoutMs);
  }

  /** 망취소, with the data of the approval that it takes back. */
  netCancel(body: ApproveRequest): Promise<Answer<PaymentAnswer>> {
    return this.about(PATHS.netCancel, body);
  }

  cancel(body: CancelRequest): Promise<Answer<PaymentAnswer>> {
    return this.about(PATHS.cancel, body);
  }

  status(mercTrxNo: string): Promise<Answer<PaymentAnswer>> {
    return this.about(PATHS.status, { ...this.options.merchant, mercTrxNo });
  }

  totals(close: boolean): Promise<Answer<z.infer<typeof TotalsAnswer>>> {
    return this.post(PATHS.totals, { ...this.options.merchant, close }, TotalsAnswer);
  }

  private async about(
    path: string,
    body: { mercTrxNo: string },
    timeoutMs = this.options.timeoutMs,
  ): Promise<Answer<PaymentAnswer>> {
    const answer = await this.post(path, body, PaymentAnswer, timeoutMs);
    if (answer.kind !== 'answer' || answer.value.mercTrxNo === body.mercTrxNo) return answer;
    return { kind: 'lost', detail: 'the VAN answered about another transaction' };
  }

  private post<S extends z.ZodType>(
    path: string,
    body: object,
    schema: S,
    timeoutMs = this.options.timeoutMs,
  ): Promise<Answer<z.infer<S>>> {
    const { url, credentials, now } = this.options;
    const headers = signedHeaders(credentials, path, JSON.stringify(body), now());
    const base = url.replace(/\/$/, '');
    return ask({ method: 'POST', url: `${base}${path}`, schema, timeoutMs, body, headers });
  }
}
