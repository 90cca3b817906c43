import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoOffice, type DemoHousehold } from '../../kiosk/sim/index.js';
import { createPaperMaker } from '../../kiosk/wiring/paper-maker.js';
import { readText } from '../../kiosk/testing/read-pdf.js';
import { projectFonts } from './fonts.js';
import { inventHouseholds } from './people.js';
import { openStand, type Stand } from './stand.js';

export interface Served {
  household: DemoHousehold;
  end: string;
  /** By the office's own register. */
  documentNumber: string;
  /** What is written on everything in this kiosk's tray. */
  pages: string[];
}

/** As many people as kiosks, all at the same time, before one office and one maker of pages. */
export async function serveCrowd(count: number): Promise<Served[]> {
  const folder = mkdtempSync(join(tmpdir(), 'crowd-'));
  const households = inventHouseholds(count);
  const office = await startDemoOffice({ stateFile: null, answerMs: 30, households });
  const fonts = await projectFonts();
  const paper = createPaperMaker('kiosk-1', fonts, 'https://example.test/verify');
  const stands: Stand[] = [];
  try {
    for (const [at, household] of households.entries()) {
      const place = join(folder, String(at));
      stands.push(
        await openStand(place, {
          household,
          office: office.url,
          paper,
          fonts,
          secret: randomBytes(32),
        }),
      );
    }
    const ends = await Promise.all(stands.map((stand, at) => stand.serve(1 + (at % 3))));
    const issued = new Map(office.issued().map((one) => [one.transaction, one.document]));
    const served: Served[] = [];
    for (const [at, household] of households.entries()) {
      const jobs = stands[at]?.jobs() ?? [];
      const pages = [];
      for (const { file } of jobs) pages.push(await readText(readFileSync(file)));
      const documentNumber = issued.get(jobs[0]?.name ?? '')?.documentNumber ?? '';
      served.push({ household, end: ends[at] ?? '', documentNumber, pages });
    }
    return served;
  } finally {
    for (const stand of stands) await stand.close();
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whatever of these people's data stands in this text. */
export function foundIn(text: string, household: DemoHousehold): string[] {
  const data = [
    ...household.addresses.map(({ address }) => address),
    ...household.members.flatMap(({ name, residentNumber }) => [
      name,
      residentNumber.slice(0, 6) + '-',
      residentNumber.slice(6),
    ]),
  ];
  return data.filter((one) => text.includes(one));
}
