export { dockServer, type DockingOptions } from './dock-server.js';
