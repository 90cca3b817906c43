import { setTimeout as sleep } from 'node:timers/promises';
import { amountProblem, DEFAULT_LIMIT_WON } from '../amount.js';
import type {
  CancelOutcome,
  CardTerminal,
  ChargeOutcome,
  ChargeRequest,
  PaymentFound,
  RefundOutcome,
  TerminalStatus,
  TotalsOutcome,
} from '../port.js';
import type { Answer } from '../request.js';
import { CardReader, describe } from './card-reader.js';
import {
  CODES,
  type ApproveRequest,
  type Merchant,
  type Payment,
  type PaymentAnswer,
} from './messages.js';
import { cancelNumber, merchantNumber } from './numbers.js';
import { foundOf, outcomeOf, readOutcome, refused, toCancelled, toRefunded } from './outcomes.js';
import type { Credentials } from './signature.js';
import { VanLine } from './van-line.js';
import { vanTime } from './van-time.js';

export interface VanTerminalOptions {
  /** The VAN's API and the reader's agent, for example `http://127.0.0.1:9310`. */
  url: string;
  readerUrl: string;
  merchant: Merchant;
  credentials: Credentials;
  chargeTimeoutMs?: number;
  timeoutMs?: number;
  limitWon?: number;
  now?: () => number;
}

const STOPS = 5;
const BETWEEN_STOPS_MS = 200;

/** A card reader at the kiosk with approvals over the VAN's REST API; see README.md. */
export class VanTerminal implements CardTerminal {
  private readonly van: VanLine;
  private readonly reader: CardReader;
  /** Charges that have not come to their approval, each with its end. */
  private readonly waiting = new Map<string, Promise<unknown>>();
  /** Called off while they waited: an approval is not sent any more. */
  private readonly calledOff = new Set<string>();
  private readonly merchant: Merchant;
  private readonly limitWon: number;
  private readonly now: () => number;

  constructor(options: VanTerminalOptions) {
    const { url, readerUrl, merchant, credentials, now = Date.now } = options;
    const { chargeTimeoutMs = 30_000, timeoutMs = 5_000, limitWon = DEFAULT_LIMIT_WON } = options;
    const limits = { approveTimeoutMs: chargeTimeoutMs, timeoutMs };
    this.van = new VanLine({ url, merchant, credentials, ...limits, now });
    this.reader = new CardReader(readerUrl, chargeTimeoutMs, timeoutMs);
    this.merchant = merchant;
    this.limitWon = limitWon;
    this.now = now;
  }

  status(): Promise<TerminalStatus> {
    return this.reader.status();
  }

  async charge({ transaction, amountWon }: ChargeRequest): Promise<ChargeOutcome> {
    const problem = amountProblem(amountWon, this.limitWon);
    if (problem) return refused('amount-not-allowed', problem);
    const card = this.awaitCard(transaction, amountWon);
    this.waiting.set(transaction, card);
    const token = await card;
    this.waiting.delete(transaction);
    const off = this.calledOff.delete(transaction);
    // A payment of before is true whatever was called off.
    if (typeof token !== 'string' && (!off || token.result === 'approved')) return token;
    if (off || typeof token !== 'string') return refused('payment-cancelled', 'called off');
    return this.approve(transaction, {
      ...this.envelope(),
      mercTrxNo: merchantNumber(transaction),
      tokenKey: token,
      trxAmt: amountWon,
    });
  }

  async find(transaction: string): Promise<PaymentFound> {
    if (this.waiting.has(transaction)) return { state: 'pending' };
    const answer = await this.van.status(merchantNumber(transaction));
    if (answer.kind !== 'answer') return { state: 'unreachable', detail: describe(answer) };
    const { respCd, respMsg, payment } = answer.value;
    if (payment) return foundOf(payment);
    if (respCd === CODES.missing) return { state: 'missing' };
    if (respCd === CODES.reversed) return { state: 'cancelled' };
    return { state: 'unreachable', detail: `${respCd} ${respMsg}` };
  }

  async cancel(transaction: string): Promise<CancelOutcome> {
    await this.callOff(transaction);
    const found = await this.van.status(merchantNumber(transaction));
    if (found.kind !== 'answer') return { result: 'unknown', detail: describe(found) };
    const { payment } = found.value;
    if (payment && payment.trxSts !== 'APPROVED') return { result: 'cancelled' };
    const answer = payment
      ? await this.giveBack(transaction, payment, payment.trxAmt)
      : // An approval still on its way finds itself taken back.
        await this.netCancel(transaction);
    return toCancelled(answer);
  }

  async refund(transaction: string, totalWon: number): Promise<RefundOutcome> {
    const problem = amountProblem(totalWon, this.limitWon);
    if (problem) return refused('amount-not-allowed', problem);
    const found = await this.van.status(merchantNumber(transaction));
    if (found.kind !== 'answer') return refused('terminal-unreachable', describe(found));
    const { payment } = found.value;
    if (payment?.trxSts !== 'APPROVED') {
      return { result: 'refused', reason: 'not-paid', detail: found.value.respMsg };
    }
    if (totalWon === payment.cancelAmt) return { result: 'refunded', refundedWon: totalWon };
    if (totalWon < payment.cancelAmt || totalWon > payment.trxAmt) {
      return refused(
        'amount-not-allowed',
        `${payment.cancelAmt} of ${payment.trxAmt} won are back`,
      );
    }
    return toRefunded(await this.giveBack(transaction, payment, totalWon), totalWon);
  }

  totals(): Promise<TotalsOutcome> {
    return this.sums(false);
  }

  closeDay(): Promise<TotalsOutcome> {
    return this.sums(true);
  }

  /** The token of a card, or what came of the charge without one. */
  private async awaitCard(transaction: string, amountWon: number): Promise<string | ChargeOutcome> {
    // Asked first: what is paid already is not paid again, and without a VAN no card is asked for.
    const before = await this.van.status(merchantNumber(transaction));
    if (before.kind !== 'answer') return refused('terminal-unreachable', describe(before));
    const known = before.value.payment && outcomeOf(before.value.payment);
    if (known) return known;
    if (this.calledOff.has(transaction)) return refused('payment-cancelled', 'called off');
    const answer = await this.reader.read(transaction, amountWon);
    if (answer.kind === 'answer') return readOutcome(answer.value);
    // Nothing is charged by reading alone; the reader must not go on waiting for somebody else.
    await this.reader.stop(transaction);
    return refused('terminal-unreachable', describe(answer));
  }

  private async approve(transaction: string, request: ApproveRequest): Promise<ChargeOutcome> {
    const answer = await this.van.approve(request);
    if (answer.kind === 'not-sent') return refused('terminal-unreachable', answer.detail);
    if (answer.kind !== 'answer') return this.recover(transaction, request, describe(answer));
    const { respCd, respMsg, payment } = answer.value;
    if (respCd.startsWith(CODES.declined)) return refused('card-declined', `${respCd} ${respMsg}`);
    if (respCd === CODES.reversed) return refused('payment-cancelled', `${respCd} ${respMsg}`);
    if (respCd === CODES.done && payment?.trxAmt === request.trxAmt) {
      return outcomeOf(payment);
    }
    // KICC: another amount than was asked for has to be taken back at once.
    return this.takeBack(request, `the VAN says ${respCd} ${respMsg}, ${payment?.trxAmt ?? 0} won`);
  }

  /** No answer: ask what happened; what cannot be seen to be approved is taken back (망취소). */
  private async recover(
    transaction: string,
    request: ApproveRequest,
    why: string,
  ): Promise<ChargeOutcome> {
    const found = await this.find(transaction);
    if (found.state === 'approved') return { result: 'approved', approval: found.approval };
    return this.takeBack(request, why);
  }

  private async takeBack(request: ApproveRequest, why: string): Promise<ChargeOutcome> {
    const cancelled = toCancelled(await this.van.netCancel(request));
    if (cancelled.result === 'cancelled') return refused('terminal-unreachable', `${why}; undone`);
    return { result: 'unknown', detail: `${why}; then ${cancelled.detail}` };
  }

  private netCancel(transaction: string): Promise<Answer<PaymentAnswer>> {
    const mercTrxNo = merchantNumber(transaction);
    return this.van.netCancel({ ...this.envelope(), mercTrxNo, tokenKey: '', trxAmt: 0 });
  }

  /** A stop may overtake the reading that it is to end, so it is repeated. */
  private async callOff(transaction: string): Promise<void> {
    for (let tries = 0; tries < STOPS; tries += 1) {
      const card = this.waiting.get(transaction);
      if (!card) return;
      this.calledOff.add(transaction);
      await this.reader.stop(transaction);
      await Promise.race([card, sleep(BETWEEN_STOPS_MS)]);
    }
  }

  private giveBack(
    transaction: string,
    { trxAmt, cancelAmt, aprvDt, aprvNo }: Payment,
    totalWon: number,
  ): Promise<Answer<PaymentAnswer>> {
    return this.van.cancel({
      ...this.envelope(),
      mercTrxNo: cancelNumber(transaction, totalWon),
      wcc: 'G',
      cndTrxNo: merchantNumber(transaction),
      trxAmt: totalWon - cancelAmt,
      remainAmount: trxAmt - cancelAmt,
      orgAprvDt: aprvDt,
      orgAprvNo: aprvNo,
    });
  }

  private envelope() {
    const { day, time } = vanTime(this.now());
    const sent = { tranDt: day, tranTm: time };
    // Fees of a public office bear no value-added tax.
    return { ...this.merchant, ...sent, alotMonth: '00' as const, vatAmt: 0, svcAmt: 0 };
  }

  private async sums(close: boolean): Promise<TotalsOutcome> {
    const answer = await this.van.totals(close);
    if (answer.kind !== 'answer') return { result: 'unknown', detail: describe(answer) };
    const { respCd, respMsg, totals, netWon } = answer.value;
    if (respCd === CODES.done) return { result: 'totals', totals, netWon };
    return { result: 'unknown', detail: `${respCd} ${respMsg}` };
  }
}
