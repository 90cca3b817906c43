/** ROS 2 distributions whose definitions we know; Nav2's differ between them. */
export const DISTRIBUTIONS = ['humble', 'jazzy'] as const;
export type Distribution = (typeof DISTRIBUTIONS)[number];
