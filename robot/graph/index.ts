export * from './port.js';
export type * from './messages.js';
export type * from './services.js';
export type * from './actions.js';

export * from './interfaces/builtin-interfaces.js';
export * from './interfaces/diagnostic-msgs.js';
export * from './interfaces/geometry-msgs.js';
export * from './interfaces/lifecycle-msgs.js';
export * from './interfaces/nav-msgs.js';
export * from './interfaces/nav2-msgs.js';
export * from './interfaces/sensor-msgs.js';
export type { ColorRGBA, Header } from './interfaces/std-msgs.js';
export * from './interfaces/tf2-msgs.js';
export * from './interfaces/visualization-msgs.js';

export * from './time.js';
export * from './quaternion.js';
export { createMessage, fromCdr, toCdr, validateMessage } from './codec/messages.js';
export type { Distribution } from './definitions/distribution.js';
export { messageDefinition } from './definitions/message-definition.js';
export { inNamespace } from './in-namespace.js';
export { RosNamespace } from './ros-namespace.js';
export { publishClock } from './clock/publish-clock.js';
export { SteppedClock } from './clock/stepped-clock.js';
export { SystemClock } from './clock/system-clock.js';
export type { GraphClock } from './clock/graph-clock.js';
export { createInProcessGraph, type InProcessGraphOptions } from './in-process/graph.js';
export { createRos2Graph, type Ros2GraphOptions } from './ros2/graph.js';
