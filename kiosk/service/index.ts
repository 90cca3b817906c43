export { ServiceDesk, type DeskOptions } from './desk.js';
export { serveService } from './routes.js';
export { addStaff, readStaff, removeStaff, STAFF_FILE, type Member } from './staff-file.js';
