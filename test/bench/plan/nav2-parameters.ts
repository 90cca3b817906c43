import { Scalar, stringify } from 'yaml';

/** Names in the figures, by the id on the planner server. */
export const NAV2_PLANNERS = {
  navfn: 'Navfn',
  navfn_astar: 'Navfn with A*',
  smac_2d: 'Smac 2D',
} as const;
export type Nav2PlannerId = keyof typeof NAV2_PLANNERS;

/**
 * Parameters of Nav2's planner server, its defaults but for what makes the comparison fair: the
 * robot's radius of our planner, nothing through the unknown, no tolerance at the goal.
 */
export function plannerParameters(distribution: string): string {
  const separator = distribution === 'humble' ? '/' : '::';
  const navfn = {
    plugin: `nav2_navfn_planner${separator}NavfnPlanner`,
    tolerance: double(0),
    allow_unknown: false,
  };
  return stringify({
    '/**': {
      ros__parameters: {
        planner_plugins: Object.keys(NAV2_PLANNERS),
        navfn: { ...navfn, use_astar: false },
        navfn_astar: { ...navfn, use_astar: true },
        smac_2d: {
          plugin: `nav2_smac_planner${separator}SmacPlanner2D`,
          tolerance: double(0),
          allow_unknown: false,
          max_planning_time: double(5),
        },
        global_frame: 'map',
        robot_base_frame: 'base_link',
        resolution: 0.05,
        robot_radius: 0.3,
        track_unknown_space: true,
        plugins: ['static_layer', 'inflation_layer'],
        static_layer: {
          plugin: 'nav2_costmap_2d::StaticLayer',
          map_subscribe_transient_local: true,
        },
        inflation_layer: {
          plugin: 'nav2_costmap_2d::InflationLayer',
          inflation_radius: 0.7,
          cost_scaling_factor: double(3),
        },
      },
    },
  });
}

/** ROS takes `3` for an integer and refuses it. */
function double(value: number): Scalar<number> {
  const scalar = new Scalar(value);
  scalar.minFractionDigits = 1;
  return scalar;
}
