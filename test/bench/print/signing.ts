import { generateKeyPairSync, sign } from 'node:crypto';
import { createHttpOffice } from '../../../kiosk/office/index.js';
import { signByOffice } from '../../../kiosk/runner/sign-paper.js';
import { DEMO_HOUSEHOLDS, startDemoOffice } from '../../../kiosk/sim/index.js';
import { registerPage } from './pages.js';

export interface Signer {
  /** Signs the next paper. */
  act: () => Promise<unknown>;
  close: () => Promise<void>;
}

/** The way a kiosk goes: digest to the office over HTTP, CMS back, into the PDF. */
export async function paperSigner(): Promise<Signer> {
  const far = await startDemoOffice({ stateFile: null, answerMs: 0 });
  const office = createHttpOffice({ url: far.url });
  const paper = await (await registerPage(0))();
  const residentNumber = DEMO_HOUSEHOLDS[0]?.members[0]?.residentNumber ?? '';
  let signed = 0;
  return {
    act: async () => {
      const transaction = `t${(signed += 1)}`;
      const order = { document: 'resident-register', residentNumber, options: {}, copies: 1 };
      await office.issue({ transaction, ...order });
      const outcome = await signByOffice(paper, transaction, office);
      if (outcome.result !== 'signed') throw new Error(outcome.detail);
    },
    close: () => far.close(),
  };
}

/** What the machine needs for a signature of the same kind, with no certificate, PDF or network around it. */
export function bareSigner(): () => Promise<unknown> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const digest = Buffer.alloc(32, 7);
  return () => Promise.resolve(sign('sha256', digest, privateKey));
}
