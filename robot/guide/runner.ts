import { refuse, type Ack, type RobotCommand } from '../../zone/wire/index.js';
import type { LocalTime } from '../places/index.js';
import { isChoosable } from './choosing.js';
import { judgeCommand } from './commanding.js';
import type { Effect } from './effects.js';
import type { GuideEvent } from './events.js';
import type { Knowledge } from './knowledge.js';
import { openOffer } from './offering.js';
import { Pondering } from './pondering.js';
import type {
  Localization,
  Locator,
  Meaning,
  Navigator,
  QuestionTally,
  Route,
  Speaker,
  Timers,
  Zone,
} from './ports.js';
import { initialState, reduce } from './reduce.js';
import { report } from './report.js';
import type { GuideState } from './state.js';

export interface GuidePorts {
  navigator: Navigator;
  localization: Localization;
  locator: Locator;
  zone: Zone;
  speaker: Speaker;
  /** Left out, words alone tell what is meant. */
  meaning?: Meaning;
  /** Left out, nothing is counted. */
  tally?: QuestionTally;
  timers: Timers;
  /** Wall clock of the centre. */
  now: () => LocalTime;
  route: Route;
  /** Told of every transition, and of what a bad one would have been. */
  log: GuideLog;
}

export interface GuideLog {
  debug(details: object, message: string): void;
  warn(details: object, message: string): void;
}

export type VisitorEvent = Extract<
  GuideEvent,
  {
    type: 'asked' | 'chose' | 'offer-answered' | 'stop' | 'repeat' | 'language' | 'staff-wanted';
  }
>;

/** One event and all that came of it. Holds the visitor's words: pick what you need of it. */
export interface Transition {
  readonly event: GuideEvent;
  readonly before: GuideState;
  readonly after: GuideState;
  readonly effects: readonly Effect[];
}

/** The guide at work: events in, effects out over the ports. */
export interface Guide {
  state(): GuideState;
  /** Called after every change, and by `refresh`. */
  onState(listener: (state: GuideState) => void): void;
  /** Called after every event, also one that changed nothing, once its effects are done. */
  onTransition(listener: (transition: Transition) => void): void;
  /** From the screen. Refused with `not-now` when nothing on the screen fits it. */
  visitor(event: VisitorEvent): Ack;
  /** 0..1 */
  battery(level: number): void;
  /** Sends where the robot is to the zone; called regularly while it drives. */
  refresh(): void;
  /** Cancels a drive under way and takes no more events. */
  stop(): void;
}

export function createGuide(knowledge: Knowledge, ports: GuidePorts): Guide {
  const runner = new GuideRunner(knowledge, ports);
  runner.connect();
  return runner;
}

class GuideRunner implements Guide {
  private current: GuideState;
  private readonly listeners: ((state: GuideState) => void)[] = [];
  private readonly observers: ((transition: Transition) => void)[] = [];
  private readonly queue: GuideEvent[] = [];
  private readonly pondering: Pondering | null;
  private running = false;
  private stopped = false;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly ports: GuidePorts,
  ) {
    this.current = initialState(knowledge);
    const { meaning } = ports;
    this.pondering = meaning
      ? new Pondering({
          meaning,
          lookup: (text, options) => knowledge.lookup(text, options),
          answer: (event) => this.dispatch(event),
        })
      : null;
  }

  connect(): void {
    const { navigator, zone } = this.ports;
    navigator.onEvent((event) => this.dispatch({ type: 'navigation', event }));
    zone.onKiosks((kiosks) => this.dispatch({ type: 'kiosks', kiosks }));
    zone.onCommand((command) => this.command(command));
    this.refresh();
  }

  state(): GuideState {
    return this.current;
  }

  onState(listener: (state: GuideState) => void): void {
    this.listeners.push(listener);
  }

  onTransition(listener: (transition: Transition) => void): void {
    this.observers.push(listener);
  }

  visitor(event: VisitorEvent): Ack {
    if (event.type === 'asked' && this.pondering) {
      this.pondering.ask(event);
      return { ok: true };
    }
    this.pondering?.hurry();
    if (event.type === 'chose' && !isChoosable(this.current, event.id)) {
      return refuse('not-now', 'This choice is no longer on the screen.');
    }
    if (event.type === 'offer-answered' && openOffer(this.current) === null) {
      return refuse('not-now', 'Nothing is offered now.');
    }
    this.dispatch(event);
    return { ok: true };
  }

  battery(level: number): void {
    this.dispatch({ type: 'battery', level });
  }

  refresh(): void {
    const { zone, localization, route } = this.ports;
    zone.report(report(this.current, localization.pose(), route.path()));
  }

  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    const { drive } = this.current;
    if (drive) this.ports.navigator.cancel(drive.goalId);
  }

  private command(command: RobotCommand['command']): Ack {
    this.pondering?.hurry();
    const judged = judgeCommand(this.current, command);
    if (judged.ok) this.dispatch({ type: 'command', command });
    return judged;
  }

  /** One event at a time: an effect that answers at once is queued behind the transition. */
  private dispatch(event: GuideEvent): void {
    if (this.stopped) return;
    this.queue.push(event);
    if (this.running) return;
    this.running = true;
    try {
      for (let next = this.queue.shift(); next; next = this.queue.shift()) this.step(next);
    } finally {
      this.running = false;
    }
  }

  private step(event: GuideEvent): void {
    const { now, localization, log } = this.ports;
    const before = this.current;
    const moment = { now: now(), pose: localization.pose() };
    const { state, effects } = reduce(this.knowledge, before, event, moment);
    this.current = state;
    if (before.phase.name !== state.phase.name) {
      log.debug({ event: event.type, from: before.phase.name, to: state.phase.name }, 'phase');
    }
    for (const effect of effects) this.perform(effect);
    for (const observe of this.observers) observe({ event, before, after: state, effects });
    if (state === before) return;
    this.refresh();
    for (const listener of this.listeners) listener(state);
  }

  private perform(effect: Effect): void {
    const { navigator, speaker, timers } = this.ports;
    switch (effect.type) {
      case 'drive': {
        this.drive(effect);
        return;
      }
      case 'cancel': {
        navigator.cancel(effect.goalId);
        return;
      }
      case 'set-pose': {
        const pose = this.knowledge.spots.get(effect.spot);
        if (pose) this.ports.locator.setPose(pose);
        return;
      }
      case 'say': {
        speaker.say(effect.utterance, effect.language, effect.manner);
        return;
      }
      case 'hold': {
        this.hold(effect);
        return;
      }
      case 'call-staff': {
        this.callStaff(effect);
        return;
      }
      case 'count': {
        this.ports.tally?.count(effect.question);
        return;
      }
      case 'start-timer': {
        timers.start(effect.name, effect.seconds, () =>
          this.dispatch({ type: 'elapsed', timer: effect.name }),
        );
        return;
      }
      case 'stop-timer': {
        timers.stop(effect.name);
        return;
      }
    }
  }

  private drive({ goalId, spot, purpose }: Extract<Effect, { type: 'drive' }>): void {
    const target = this.knowledge.spots.get(spot);
    if (target) {
      const { navigator } = this.ports;
      if (purpose === 'dock') navigator.dock(goalId, target);
      else navigator.start(goalId, target);
      return;
    }
    const reason = `the plan has no spot ${spot}`;
    this.dispatch({
      type: 'navigation',
      event: { type: 'ended', goalId, outcome: 'failed', reason, cause: 'fault' },
    });
  }

  private hold({ request, hold }: Extract<Effect, { type: 'hold' }>): void {
    void this.settled(this.ports.zone.hold(hold)).then((ack) =>
      this.dispatch({ type: 'hold-answered', request, ack }),
    );
  }

  private callStaff({ call }: Extract<Effect, { type: 'call-staff' }>): void {
    void this.settled(this.ports.zone.callStaff(call)).then((ack) =>
      this.dispatch({ type: 'staff-called', reason: call.reason, ack }),
    );
  }

  /** A port that breaks its promise not to throw must not leave a visitor waiting. */
  private settled(answer: Promise<Ack>): Promise<Ack> {
    return answer.catch((error: unknown) => {
      this.ports.log.warn({ err: error }, 'the zone link failed to answer');
      return refuse('internal', 'The zone link failed.');
    });
  }
}
