export { SimulatedCable, type FarEnd, type Trouble } from './cable.js';
export { SimulatedDrive, type DriveOptions } from './drive.js';
export { RtuSlave, type RegisterBank } from './slave.js';
