import type { Explanation } from '../../robot/places/index.js';

const BY = { word: 'as written', frame: 'its pieces near each other', heard: 'by sound' } as const;
const ROLE = { wish: '', purpose: ', what it is only needed for', done: ', done already' } as const;

/** Why, for the person who edits the directory. */
export function explanationText(why: Explanation): string {
  const lines = [`compared as  ${why.compared}`, `without chatter  ${why.content}`];
  if (why.rule !== null) lines.push(`decided by the rule for ${why.rule}`);
  if (why.contrast) lines.push(`set aside  ${why.contrast.drop}`, `meant  ${why.contrast.keep}`);
  lines.push(why.found.length > 0 ? 'phrases found' : 'no phrase of the directory was found');
  for (const { phrase, ids, by, role, weight } of why.found) {
    lines.push(
      `  ${weight.toFixed(1).padStart(5)}  ${phrase} -> ${ids.join(', ')} (${BY[by]}${ROLE[role]})`,
    );
  }
  lines.push('first candidates: total = phrases of its own, shared words, likeness');
  for (const { id, total, named, shared, alike } of why.candidates) {
    const parts = [named, shared, alike].map((part) => part.toFixed(2)).join('  ');
    lines.push(`  ${total.toFixed(2)}  ${id} = ${parts}`);
  }
  if (why.nearness) {
    const { alone, nearest } = why.nearness;
    const left =
      alone.choices.length > 0 ? `asked back: ${alone.choices.join(', ')}` : alone.service;
    lines.push(`words alone left it open (${left}); nearest in meaning:`);
    for (const { id, similarity } of nearest) lines.push(`  ${similarity.toFixed(2)}  ${id}`);
    lines.push(
      why.nearness.moved
        ? `which moved the answer to ${why.result.service}`
        : 'which changed nothing',
    );
  }
  const { choices, also, nuance, pointsBack } = why.result;
  if (choices.length > 0) lines.push(`too close to tell, so asked back: ${choices.join(', ')}`);
  if (also !== null) lines.push(`also wished for: ${also}`);
  if (nuance !== null) lines.push(`meant: ${nuance}`);
  if (pointsBack) lines.push('points back at what was talked of');
  return lines.join('\n');
}
