import { useEffect, useMemo, useState } from 'react';
import type { Language, Pose2D } from '../../../../zone/wire/index.js';
import type { FaceMotion } from '../../protocol.js';
import { fetchPlan, type Plan } from './plan.js';
import { useFrame } from './use-frame.js';
import { useSmoothYaw } from './use-smooth-yaw.js';

interface Props {
  language: Language;
  motion: FaceMotion;
  /** Marked with a pin; null shows the whole plan. */
  goal: Pose2D | null;
  /** Spot id of a place drawn in the colour of the goal. */
  spot?: string | undefined;
  label: string;
}

/**
 * The centre's plan with the robot, its path and the goal on it; plan x is x, plan y is -y, metres.
 * What moves is a layer of its own: the plan, some thousand shapes, is then painted once.
 */
export function PlanMap({ language, motion, goal, spot, label }: Props) {
  const plan = usePlan();
  const frame = useFrame(plan, goal, motion);
  const markup = useMemo(
    () => ({ __html: plan?.markup(language, spot) ?? '' }),
    [plan, language, spot],
  );
  if (!plan) return <div className="map" aria-hidden="true" />;
  return (
    <div className="map" role="img" aria-label={label}>
      <svg className="map-plan" viewBox={frame}>
        <svg
          x={plan.box.x}
          y={plan.box.y}
          width={plan.box.width}
          height={plan.box.height}
          dangerouslySetInnerHTML={markup}
        />
      </svg>
      <svg className="map-moving" viewBox={frame}>
        <Path motion={motion} />
        {goal && <Goal pose={goal} />}
        {motion.pose && <RobotMark pose={motion.pose} />}
      </svg>
    </div>
  );
}

function usePlan(): Plan | null {
  const [plan, setPlan] = useState<Plan | null>(null);
  useEffect(() => {
    let current = true;
    void fetchPlan().then((found) => {
      if (current) setPlan(found);
    });
    return () => {
      current = false;
    };
  }, []);
  return plan;
}

function Path({ motion: { pose, path } }: { motion: FaceMotion }) {
  if (path.length === 0) return null;
  const all = pose ? [pose, ...path] : path;
  const points = all.map(({ x, y }) => `${x},${-y}`).join(' ');
  return (
    <g className="path">
      <polyline points={points} className="path-edge" />
      <polyline points={points} className="path-line" />
    </g>
  );
}

function Goal({ pose: { x, y } }: { pose: { x: number; y: number } }) {
  return (
    <g className="goal" transform={`translate(${x} ${-y})`}>
      <circle className="goal-pulse" r={1.1} />
      <path d="M0 0C-.35-.75-.9-1.2-.9-1.9a.9.9 0 0 1 1.8 0C.9-1.2.35-.75 0 0z" />
      <circle className="goal-eye" cy={-1.9} r={0.34} />
    </g>
  );
}

function RobotMark({ pose: { x, y, yaw } }: { pose: { x: number; y: number; yaw: number } }) {
  const turn = useSmoothYaw(yaw);
  return (
    <g className="robot" style={{ transform: `translate(${x}px, ${-y}px)` }}>
      <circle className="robot-glow" r={0.85} />
      <g className="robot-body" style={{ transform: `rotate(${-turn}rad)` }}>
        <path d="M.95 0L.42.42V-.42z" className="robot-nose" />
        <circle r={0.5} />
        <circle className="robot-eye" cx={0.2} cy={-0.17} r={0.08} />
        <circle className="robot-eye" cx={0.2} cy={0.17} r={0.08} />
      </g>
    </g>
  );
}
