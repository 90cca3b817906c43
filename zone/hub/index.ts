export { systemClock } from './clock.js';
export type { Clock } from './clock.js';
export { startHub } from './hub.js';
export type { Hub, HubOptions } from './hub.js';
export { openRegistry, REGISTRY_FILE } from './registry.js';
export type { DeviceRegistry, RegisteredDevice } from './registry.js';
export { openStore, STORE_FILE } from './store.js';
export type { ZoneStore } from './store.js';
