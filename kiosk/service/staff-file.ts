import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { KioskError } from '../error/kiosk-error.js';
import { hashPin, newPin } from './pin.js';

export const STAFF_FILE = 'staff.json';

const Member = z.strictObject({
  /** What is typed on the kiosk, with the PIN. */
  number: z.string().regex(/^\d{2,4}$/),
  name: z.string().trim().min(1).max(40),
  pin: z.strictObject({ salt: z.base64(), hash: z.base64() }),
});
export type Member = z.infer<typeof Member>;

const StaffFile = z.strictObject({ staff: z.array(Member).max(500) });

/** Read anew at each sign-in: who is added or removed needs no restart. @throws KioskError `staff.unreadable` */
export function readStaff(file: string): Member[] {
  try {
    return StaffFile.parse(JSON.parse(readFileSync(file, 'utf8'))).staff;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new KioskError(
      'staff.unreadable',
      `Cannot use ${file}, the staff of this kiosk: ${(cause as Error).message}. Restore it from a backup, or move it away and add the staff again with "haengbok kiosk-staff add".`,
      { cause },
    );
  }
}

/** @returns the PIN, which is written down nowhere else. @throws KioskError `staff.unreadable` */
export async function addStaff(
  file: string,
  name: string,
): Promise<{ member: Member; pin: string }> {
  const staff = readStaff(file);
  const pin = newPin();
  const number = String(1 + Math.max(10, ...staff.map((one) => Number(one.number))));
  const member = Member.parse({ number, name, pin: await hashPin(pin) });
  write(file, [...staff, member]);
  return { member, pin };
}

/** False when there is no such number. */
export function removeStaff(file: string, number: string): boolean {
  const staff = readStaff(file);
  const left = staff.filter((one) => one.number !== number);
  if (left.length < staff.length) write(file, left);
  return left.length < staff.length;
}

function write(file: string, staff: Member[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  writeFileSync(fresh, `${JSON.stringify({ staff }, null, 2)}\n`, { mode: 0o600 });
  renameSync(fresh, file);
}
