export { loadSite } from './load-site.js';
export { checkSite, makeSite, type SiteDifference } from './make-site.js';
export { cellAt } from './grid/geometry.js';
export { readMap } from './map-file/read-map.js';
export type { WalkPoint, Walks } from './plan/walks.js';
export type { GridMap, Site, Spot } from './types.js';
