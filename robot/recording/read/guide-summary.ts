import { EventRecord, SpeechRecord } from '../guide/records.js';
import type { BagSummary, GoalSummary } from './summary.js';

type Counts = Record<string, number>;

/** Goals, stops, calls and words, from the guide's channels. */
export class GuideSummary {
  readonly goals: GoalSummary[] = [];
  readonly stops: BagSummary['stops'][number][] = [];
  readonly staffCalls: string[] = [];
  readonly speech: Counts = {};
  readonly languages: Counts = {};
  emergencyStops = 0;

  takeSpeech(value: unknown): void {
    const { kind, language } = SpeechRecord.parse(value);
    this.speech[kind] = (this.speech[kind] ?? 0) + 1;
    this.languages[language] = (this.languages[language] ?? 0) + 1;
  }

  takeEvent(value: unknown, atS: number): void {
    const event = EventRecord.parse(value);
    const { goal = '', spot = '', purpose = '', reason = '', by = '' } = event;
    switch (event.type) {
      case 'goal-started':
        this.goals.push({ at_s: atS, goal, spot, purpose, outcome: null, reason: '' });
        return;
      case 'goal-ended':
        this.#ended(goal, event.outcome ?? '', reason);
        return;
      case 'stopped':
        this.stops.push({ at_s: atS, by, reason });
        return;
      case 'staff-called':
        this.staffCalls.push(reason);
        return;
      case 'emergency-stop':
        if (event.pressed) this.emergencyStops += 1;
        return;
      case 'question':
      case 'choice':
      case 'offer-answered':
      case 'command':
    }
  }

  #ended(goal: string, outcome: string, reason: string): void {
    const at = this.goals.findLastIndex((one) => one.goal === goal && one.outcome === null);
    const started = this.goals[at];
    if (started) this.goals[at] = { ...started, outcome, reason };
  }
}
