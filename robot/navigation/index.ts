export { createNavigation, type Navigation, type NavigationOptions } from './navigation.js';
export type { Motion } from './motion.js';
export type { FrameNames } from './options.js';
export type { PathPoint } from './plan.js';
