import { launchCentre } from '../tools/centre.js';
import { atMost, type Benchmark } from './figure.js';

const BOUND_S = 20;
const GIVE_UP_S = 60;

/** From `up center` on an empty data folder until every page answers. */
export const start: Benchmark = async function* () {
  const began = performance.now();
  const centre = await launchCentre('center');
  try {
    const pages = [centre.index, ...centre.ids.map((id) => `${centre.addressOf(id)}/`)];
    const seconds = await Promise.all(pages.map((page) => answered(page, began)));
    const name = { bench: 'start', figure: `all ${pages.length} pages answer`, unit: 's' };
    yield atMost(name, Math.max(...seconds), BOUND_S);
  } finally {
    await centre.stop();
  }
};

async function answered(page: string, began: number): Promise<number> {
  while (performance.now() - began < GIVE_UP_S * 1_000) {
    const ok = await fetch(page, { signal: AbortSignal.timeout(2_000) }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.ok;
      },
      () => false,
    );
    if (ok) return (performance.now() - began) / 1_000;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${page} did not answer within ${GIVE_UP_S} s`);
}
