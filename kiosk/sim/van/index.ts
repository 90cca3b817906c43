export { startVan, type SimulatedVan, type SimulatedVanOptions, type VanMood } from './van.js';
