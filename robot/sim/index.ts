export { createPlanner } from './nav2/planner/planner.js';
export { GridSearch } from './nav2/planner/grid-search.js';
export { slackOf } from './nav2/planner/slack.js';
export { pathLength } from './nav2/planner/path.js';
export type {
  Disc,
  Planner,
  PlannerOptions,
  PlanRefusal,
  PlanResult,
  Point,
} from './nav2/planner/types.js';
export { createNav2StandIn, type Nav2StandInOptions } from './nav2/node/stand-in.js';
export { createSimulator, type Simulator, type SimulatorOptions } from './node/simulator.js';
export { ATTENTIVE_VISITOR, type VisitorHabits } from './people/follower.js';
export { prepareGround, type Ground, type SimulatedSite } from './prepare.js';
export { createRng, type Rng } from './random/rng.js';
export { runEscort, type EscortOptions, type EscortReport } from './escort/run-escort.js';
