export { NOBODY } from './mux-state.js';
export { createVelocityMux, type VelocityMuxOptions } from './velocity-mux.js';
