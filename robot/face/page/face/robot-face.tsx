import { useTranslation } from 'react-i18next';
import type { Mood } from '../../protocol.js';
import type { Gaze } from './gaze.js';

export type Expression = Mood | 'listening';

interface Props {
  mood: Expression;
  speaking: boolean;
  gaze: Gaze;
}

/** How far the eyes travel within the face, in its own units. */
const GAZE_X = 34;
const GAZE_Y = 18;

/** The robot's face: what it feels, drawn so that it reads from across the hall. */
export function RobotFace({ mood, speaking, gaze }: Props) {
  const { t } = useTranslation();
  const look =
    mood === 'thinking' ? { x: -0.5, y: -0.8 } : mood === 'listening' ? { x: 0.25, y: 0.7 } : gaze;
  const shift = `translate(${look.x * GAZE_X}px, ${look.y * GAZE_Y}px)`;
  return (
    <svg
      className="face"
      viewBox="0 0 400 260"
      role="img"
      aria-label={t(`mood.${mood}`)}
      data-mood={mood}
      data-speaking={speaking}
    >
      <radialGradient id="halo">
        <stop offset="0.3" stopColor="#7fe2ff" stopOpacity="0.42" />
        <stop offset="0.65" stopColor="#7fe2ff" stopOpacity="0.12" />
        <stop offset="1" stopColor="#7fe2ff" stopOpacity="0" />
      </radialGradient>
      <Ears />
      <g className="gaze" style={{ transform: shift }}>
        <g className="eyes">
          <Eye x={128} mood={mood} />
          <Eye x={272} mood={mood} />
        </g>
        <Brows mood={mood} />
        <Cheeks />
        <Mouth mood={mood} speaking={speaking} />
      </g>
      {mood === 'thinking' && <Dots />}
      {mood === 'sorry' && (
        <path className="drop" d="M332 40c10 14 16 22 16 31a16 16 0 0 1-32 0c0-9 6-17 16-31z" />
      )}
    </svg>
  );
}

function Eye({ x, mood }: { x: number; mood: Expression }) {
  if (mood === 'happy') {
    return <path className="eye-line" d={`M${x - 34} 118q34-52 68 0`} />;
  }
  return (
    <>
      <ellipse className="halo" cx={x} cy={104} rx={78} ry={96} />
      <g className="eye" style={{ transformOrigin: `${x}px 104px` }}>
        <rect x={x - 30} y={58} width={60} height={92} rx={30} />
        <circle className="glint" cx={x + 11} cy={82} r={9} />
      </g>
    </>
  );
}

function Brows({ mood }: { mood: Expression }) {
  if (mood !== 'sorry') return null;
  return (
    <g className="brows">
      <path d="M92 48q24-22 58-24" />
      <path d="M308 48q-24-22-58-24" />
    </g>
  );
}

function Cheeks() {
  return (
    <g className="cheeks">
      <ellipse cx={70} cy={176} rx={26} ry={14} />
      <ellipse cx={330} cy={176} rx={26} ry={14} />
    </g>
  );
}

const MOUTHS: Readonly<Record<Expression, string>> = {
  idle: 'M166 188q34 24 68 0',
  listening: 'M174 190q26 16 52 0',
  thinking: 'M180 196h40',
  speaking: 'M162 186q38 30 76 0',
  happy: 'M152 178q48 52 96 0',
  leading: 'M160 186q40 30 80 0',
  sorry: 'M170 206q30-22 60 0',
};

function Mouth({ mood, speaking }: { mood: Expression; speaking: boolean }) {
  if (speaking && mood !== 'thinking') {
    return (
      <ellipse className="mouth-open" cx={200} cy={194} rx={mood === 'sorry' ? 24 : 32} ry={20} />
    );
  }
  return <path className="mouth" d={MOUTHS[mood]} />;
}

function Dots() {
  return (
    <g className="dots">
      <circle cx={296} cy={28} r={8} />
      <circle cx={324} cy={22} r={10} />
      <circle cx={356} cy={14} r={12} />
    </g>
  );
}

/** Rings at both sides while it listens. */
function Ears() {
  return (
    <g className="ears">
      <path d="M30 74a60 60 0 0 0 0 64" />
      <path d="M10 60a92 92 0 0 0 0 92" />
      <path d="M370 74a60 60 0 0 1 0 64" />
      <path d="M390 60a92 92 0 0 1 0 92" />
    </g>
  );
}
