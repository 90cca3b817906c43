import type { IssuedDocument } from '../office/index.js';

/**
 * Whether the office's answer is about this person: their own row shows at least their birth date. An
 * office that mixes up its answers has once sent out other people's papers by the thousand.
 */
export function belongsTo(document: IssuedDocument, residentNumber: string): boolean {
  const whole = `${residentNumber.slice(0, 6)}-${residentNumber.slice(6)}`;
  const masked = `${residentNumber.slice(0, 6)}-*******`;
  return document.record.members.some(
    (member) =>
      member.name === document.applicant &&
      (member.residentNumber === whole || member.residentNumber === masked),
  );
}
