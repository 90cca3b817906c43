import type { RobotPresence } from '../../../wire/index.js';

/** The way ahead of a driving robot. Where it leads is named in the list and on the plan itself. */
export function RobotPath({ robot }: { robot: RobotPresence }) {
  const { state } = robot;
  const end = state?.path.at(-1);
  if (!state || !end || !robot.online) return null;
  const points = state.path.map(([x, y]) => `${x},${-y}`).join(' ');
  return (
    <g className="robot-path">
      <polyline className="casing" points={points} />
      <polyline className="line" points={points} />
      <circle className="goal" cx={end[0]} cy={-end[1]} r={0.42} />
      <circle className="goal-dot" cx={end[0]} cy={-end[1]} r={0.17} />
    </g>
  );
}
