/** Values of an occupancy grid, as nav_msgs/OccupancyGrid has them. */
export const UNKNOWN = -1;
export const FREE = 0;
export const OCCUPIED = 100;
export type CellValue = typeof UNKNOWN | typeof FREE | typeof OCCUPIED;
