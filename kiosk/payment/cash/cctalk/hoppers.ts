import type { Counted } from '../denominations.js';
import type { HopperStatus, PayOutcome } from '../port.js';
import { Tally } from '../tally.js';
import type { Bus, Peer } from './bus.js';
import { foreign } from './device.js';
import { payFrom, type HopperPayout, type Patience } from './hopper-payout.js';
import { Hopper, type Security } from './hopper.js';
import { payoutOutcome, type PayoutPart } from './payout-outcome.js';

export interface HopperOptions extends Peer {
  won: number;
  security: Security;
}

interface Fitted {
  won: number;
  hopper: Hopper;
}

/** The hoppers, one of each coin. */
export class Hoppers {
  readonly paid = new Tally();
  readonly #fitted: readonly Fitted[];
  #paying: Hopper | null = null;
  #payout: Promise<PayOutcome> | null = null;
  #stopped = false;

  constructor(
    bus: Bus,
    options: readonly HopperOptions[],
    private readonly patience: Patience,
  ) {
    this.#fitted = options.map(({ won, security, ...peer }) => ({
      won,
      hopper: new Hopper(bus, peer, security),
    }));
  }

  async status(): Promise<HopperStatus[]> {
    const statuses: HopperStatus[] = [];
    for (const { won, hopper } of this.#fitted) statuses.push({ won, ...(await look(hopper)) });
    return statuses;
  }

  async dispensed(): Promise<{ won: number; coins: number | null }[]> {
    const counts: { won: number; coins: number | null }[] = [];
    for (const { won, hopper } of this.#fitted) {
      const coins = await hopper.dispensed();
      counts.push({ won, coins: coins.ok ? coins.value : null });
    }
    return counts;
  }

  async payOut(
    coins: readonly Counted[],
    onCoin: (won: number) => void = () => undefined,
  ): Promise<PayOutcome> {
    if (this.#payout) return notPaid('another payout is under way');
    this.#payout = this.#payAll(coins, onCoin);
    const outcome = await this.#payout;
    this.#payout = null;
    return outcome;
  }

  async #payAll(coins: readonly Counted[], onCoin: (won: number) => void): Promise<PayOutcome> {
    const parts: PayoutPart[] = [];
    for (const { won, count } of coins) {
      const payout = await this.#payCoins(won, count, onCoin);
      parts.push({ won, payout });
      if (payout.least > 0) this.paid.add(won, payout.least);
      if (payout.stop !== null || payout.least < payout.most) break;
    }
    return payoutOutcome(coins, parts);
  }

  async #payCoins(
    won: number,
    count: number,
    onCoin: (won: number) => void,
  ): Promise<HopperPayout> {
    const fitted = this.#fitted.find((each) => each.won === won);
    if (!fitted || this.#stopped) {
      const detail = fitted ? 'the cash unit was closed' : `no hopper of ${won} won`;
      return { least: 0, most: 0, stop: 'not-started', detail };
    }
    this.#paying = fitted.hopper;
    const payout = await payFrom(fitted.hopper, count, this.patience, (paid) => {
      for (let left = paid; left > 0; left--) onCoin(won);
    });
    this.#paying = null;
    return payout;
  }

  /** Stops what pays; its payout then ends with what came out. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#paying?.stop();
    await this.#payout;
  }
}

function notPaid(detail: string): PayOutcome {
  return { result: 'not-paid', reason: 'not-started', detail };
}

async function look(hopper: Hopper): Promise<Omit<HopperStatus, 'won'>> {
  const stranger = await foreign(hopper, Hopper.CATEGORY);
  if (stranger !== undefined) return { state: 'disconnected', detail: stranger };
  const flag = await hopper.flag();
  if (!flag.ok) return { state: 'disconnected', detail: flag.detail };
  if (flag.value) return { state: flag.value.state, detail: flag.value.detail };
  const low = await hopper.isLow();
  if (low.ok && low.value) return { state: 'low', detail: 'below its sensor' };
  return { state: 'ready', detail: '' };
}
