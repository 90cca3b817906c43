import { useRef } from 'react';
import type { RobotPresence } from '../../../wire/index.js';
import { robotLook } from '../panels/robot-look.js';
import { unwrapDegrees } from './unwrap-degrees.js';

/** A robot on the plan, turned the way it faces; grey where it was last seen when it is offline. */
export function RobotMark({ robot }: { robot: RobotPresence }) {
  const turned = useRef(0);
  const pose = robot.state?.pose;
  if (!pose) return null;
  turned.current = unwrapDegrees(turned.current, (-pose.yaw * 180) / Math.PI);
  const tone = robotLook(robot)?.tone ?? 'off';
  return (
    <g
      className={`robot-mark ${robot.online ? '' : 'gone'} ${tone === 'bad' ? 'stopped' : ''}`}
      style={{ transform: `translate(${pose.x}px, ${-pose.y}px)` }}
    >
      <circle className="halo" r={0.95} />
      <g className="turning" style={{ transform: `rotate(${turned.current}deg)` }}>
        <path className="beam" d="M0 0 L1.15 -0.5 A1.25 1.25 0 0 1 1.15 0.5 Z" />
        <circle className="body" r={0.5} />
        <path className="arrow" d="M0.28 0 L-0.16 -0.24 L-0.05 0 L-0.16 0.24 Z" />
      </g>
      <text y={-0.85}>{robot.device}</text>
    </g>
  );
}
