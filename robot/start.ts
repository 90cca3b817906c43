import type { Logger } from 'pino';
import type { RobotConfig } from './config.js';
import { connectZone } from './connect-zone.js';
import { startFace } from './face/index.js';
import { countQuestions } from './count-questions.js';
import { createGraph } from './create-graph.js';
import {
  inNamespace,
  SENSOR_DATA,
  type Graph,
  type GraphClock,
  type GraphNode,
} from './graph/index.js';
import { GraphTimers } from './graph-timers.js';
import { createGuide, type Guide, type GuidePorts, type Knowledge } from './guide/index.js';
import { loadKnowledge } from './load-knowledge.js';
import { demonstrationTime, koreanTime } from './local-time.js';
import { createNavigation, type Navigation } from './navigation/index.js';
import {
  createNav2StandIn,
  createSimulator,
  prepareGround,
  type SimulatedSite,
} from './sim/index.js';
import { recordMissions } from './record-missions.js';
import { lookAtMeaning } from './look-at-meaning.js';
import { mixVelocities } from './mix-velocities.js';
import { loadSite } from './site/index.js';
import { favouredWords } from './places/index.js';
import { speakAndHear } from './speak-and-hear.js';
import { watchBase } from './watch-base.js';
import { watchLocalization } from './watch-localization.js';

export interface RunningRobot {
  /** Address of the screen, for example `http://127.0.0.1:8702`. */
  readonly url: string;
  readonly port: number;
  readonly guide: Guide;
  readonly knowledge: Knowledge;
  /** Stops the wheels, then everything else; safe to call twice. */
  close(): Promise<void>;
}

export interface StartOptions {
  /** Clock of graph, simulator and the guide's timers; default the wall clock. */
  clock?: GraphClock;
  /** The graph to be on, in place of the one the settings ask for; shut down with the robot. */
  graph?: Graph;
  /** Time of day at the centre; default the wall clock. */
  now?: () => Date;
}

/** How often the zone hears where a driving robot is, seconds (robot.state at 2 Hz). */
const REPORT_PERIOD_S = 0.5;

/**
 * Starts one robot.
 * @throws RobotError of the site (`plan.*`, `map.*`), the directory (`places.*`), `config.invalid`,
 * `zone.token-unreadable`, `face.pages-missing`, `listen.port-in-use`; on ROS 2 `graph.no-ros`,
 * `graph.no-rclnodejs`
 */
export async function startRobot(
  config: RobotConfig,
  log: Logger,
  options: StartOptions = {},
): Promise<RunningRobot> {
  const site = await loadSite(config.site);
  const { dock, language } = config;
  const knowledge = await loadKnowledge({ dir: config.site, site, dock, language });
  const created = await createGraph(config, log, options);
  const { clock } = created;
  const graph = inNamespace(created.graph, config.namespace);
  const closers = new Closers(log);
  try {
    closers.add('graph', () => graph.shutdown());
    if (config.simulate) simulate(graph, site, knowledge, config.simulate);
    const node = graph.createNode('guide');
    const navigation = createNavigation(node, { log: log.child({ module: 'navigation' }) });
    const link = await connectZone(config, log);
    closers.add('zone link', link.close);
    const timers = new GraphTimers(clock);
    closers.add('timers', () => timers.stopAll());
    mixVelocities({ graph, drives: navigation, timers, log: log.child({ module: 'velocity' }) });
    const wheels = watchBase(node, navigation, log.child({ module: 'wheels' }));
    const now = options.now ?? centreClock(config);
    const route = routeOf(navigation);
    const localization = watchLocalization({
      node,
      drives: navigation,
      zone: link.zone,
      timers,
      log: log.child({ module: 'localization' }),
      startPose: knowledge.spots.get(dock),
      speed: config.simulate?.speed ?? 1,
    });
    const tally = countQuestions(config, knowledge.directory, {
      today: () => koreanTime(now()).day,
      log: log.child({ module: 'tally' }),
    });
    const voice = await speakAndHear(
      config,
      favouredWords(knowledge.directory),
      log.child({ module: 'voice' }),
    );
    closers.add('voice', () => voice.close());
    const meaning = lookAtMeaning(
      config,
      knowledge.directory,
      log.child({ module: 'understanding' }),
    );
    closers.add('understanding', () => meaning?.close());
    const guide = createGuide(knowledge, {
      ...(meaning ? { meaning } : {}),
      ...(tally ? { tally } : {}),
      navigator: navigation,
      localization: navigation,
      locator: localization,
      zone: link.zone,
      speaker: voice.speaker,
      timers,
      now: () => koreanTime(now()),
      route,
      log: log.child({ module: 'guide' }),
    });
    voice.serve(guide);
    listenToBattery(node, guide);
    node.createTimer(REPORT_PERIOD_S, () => reportDriving(guide));
    const face = await startFace({
      ...config.listen,
      pages: config.pages,
      site: config.site,
      knowledge,
      guide,
      pose: () => navigation.pose(),
      path: () => route.path(),
      wheels,
      voice: voice.face,
      health: () => ({ id: config.id, zone: link.connected(), phase: guide.state().phase.name }),
      log: log.child({ module: 'face' }),
    });
    closers.add('face', () => face.close());
    const recorder = recordMissions(graph, guide, config, { site: site.id, log });
    closers.add('recording', () => recorder?.close());
    closers.add('guide', () => guide.stop());
    log.info({ url: face.url, site: site.id }, 'robot ready');
    return { url: face.url, port: face.port, guide, knowledge, close: () => closers.close() };
  } catch (error) {
    await closers.close();
    throw error;
  }
}

/** The time of day at the centre: real, or the demonstration's. */
function centreClock({ simulate: simulated }: RobotConfig): () => Date {
  if (!simulated?.startAt) return () => new Date();
  const shown = demonstrationTime(simulated.startAt, new Date());
  return () => shown(new Date());
}

/** The far end without hardware: hall, people, wheels, laser, and Nav2's part unless it is there. */
function simulate(
  graph: Graph,
  site: SimulatedSite,
  { spots, dock }: Knowledge,
  { seed, people, nav2 }: NonNullable<RobotConfig['simulate']>,
): void {
  const ground = prepareGround(site);
  const start = spots.get(dock);
  createSimulator({ graph, site: ground, seed, people, nav2, ...(start ? { start } : {}) });
  if (nav2 === 'stand-in') createNav2StandIn({ graph, planner: ground.planner });
}

function routeOf(navigation: Navigation): GuidePorts['route'] {
  return { path: () => navigation.path().map(([x, y]) => ({ x, y })) };
}

function listenToBattery(node: GraphNode, guide: Guide): void {
  let told = -1;
  node.createSubscription(
    'sensor_msgs/msg/BatteryState',
    'battery_status',
    ({ percentage }) => {
      const level = Math.round(percentage * 100) / 100;
      if (!(level >= 0 && level <= 1) || level === told) return;
      told = level;
      guide.battery(level);
    },
    SENSOR_DATA,
  );
}

function reportDriving(guide: Guide): void {
  if (guide.state().drive) guide.refresh();
}

/** Runs every step of the shutdown, last opened first, even if one fails. */
class Closers {
  private steps: { name: string; close: () => void | Promise<void> }[] = [];

  constructor(private readonly log: Logger) {}

  add(name: string, close: () => void | Promise<void>): void {
    this.steps.unshift({ name, close });
  }

  async close(): Promise<void> {
    const steps = this.steps;
    this.steps = [];
    for (const { name, close } of steps) {
      try {
        await close();
      } catch (error) {
        this.log.error({ err: error, step: name }, 'a step of the shutdown failed');
      }
    }
  }
}
