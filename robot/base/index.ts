export {
  Base,
  describePhase,
  type BaseCounts,
  type BaseListener,
  type BaseSample,
} from './base.js';
export type { Line, LineListener, OpenLine } from './modbus/line.js';
export { serialLine } from './modbus/serial-line.js';
export { createBaseNode, type BaseNode } from './node/base-node.js';
export { BaseConfig } from './process/config.js';
export { startBase, type RunningBase } from './process/start.js';
export { PLAIN_TIMING, PRECISE_TIMING, type Timing } from './schedule.js';
export type { BaseOptions } from './options.js';
export { RELEASED, type Phase } from './machine.js';
