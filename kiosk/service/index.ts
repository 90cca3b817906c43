export type { DayClosing } from './day-closing.js';
export type { ClosedView } from './protocol.js';
export { ServiceDesk, type DeskOptions } from './desk.js';
export { serveService } from './routes.js';
export { addStaff, readStaff, removeStaff, STAFF_FILE, type Member } from './staff-file.js';
