/** Values of an occupancy grid, as nav_msgs/OccupancyGrid has them. */
export const UNKNOWN = -1;
export const FREE = 0;
export const OCCUPIED = 100;
export type CellValue = typeof UNKNOWN | typeof FREE | typeof OCCUPIED;

/**
 * The value of a speed mask's cell; 0 leaves the speed free. Nav2's SpeedFilter turns it back with
 * CostmapFilterInfo `base` 100 and `multiplier` -1, the numbers of nav2_bringup: darker is slower.
 * @param percent of full speed, 1..99
 */
export const speedMaskValue = (percent: number): number => 100 - percent;
