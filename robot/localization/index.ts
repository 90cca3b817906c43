export {
  createLocalizationWatch,
  type LocalizationWatch,
  type LocalizationWatchOptions,
} from './watch.js';
export type { DoubtName, DoubtState } from './doubt.js';
export type { WatchFrames, WatchLimits } from './options.js';
