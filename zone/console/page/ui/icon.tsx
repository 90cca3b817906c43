/** 24-unit line icons. */
const PATHS = {
  robot:
    'M8 7h8a4 4 0 0 1 4 4v5a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4v-5a4 4 0 0 1 4-4ZM12 7V3M9 12v2M15 12v2M1.5 12v4M22.5 12v4',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  person: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 21a7.5 7.5 0 0 1 15 0',
  flag: 'M6 21V4h11l-2.5 4L17 12H6',
  warning: 'M12 3.5 2.5 20h19L12 3.5ZM12 10v4.5M12 17.2v.3',
  unplugged:
    'M4 4l16 16M9 5.5A10 10 0 0 1 21 9M3 9a12 12 0 0 1 3-1.9M6.5 13a7.5 7.5 0 0 1 3.5-2M17.5 13l-1-.7M12 18.5v.3',
  bell: 'M6 16V11a6 6 0 1 1 12 0v5l2 2H4l2-2ZM10 21h4',
  question:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.6v.3',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8l5-5ZM9 9h6v6H9z',
  play: 'M8 5v14l11-7L8 5Z',
  dock: 'M13 3 6 13h5l-1 8 8-11h-5.5L13 3Z',
  pause: 'M9 5v14M15 5v14',
  talk: 'M4 5h16v11h-8l-5 4v-4H4V5Z',
  lead: 'M12 21s7-6 7-11.5a7 7 0 1 0-14 0C5 15 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  back: 'M4 10h11a5 5 0 0 1 0 10h-4M4 10l4-4M4 10l4 4',
  document: 'M6 3h8l4 4v14H6V3ZM14 3v4h4M9 12h6M9 16h6',
  kiosk: 'M6 3h12v12H6V3ZM9 15v6M15 15v6M6 21h12M9 7h6',
  windows: 'M3 8h12v12H3V8ZM8 8V4h13v12h-6',
  close: 'M6 6l12 12M18 6 6 18',
} as const;

export type IconName = keyof typeof PATHS;

interface Props {
  name: IconName;
  size?: number;
}

/** Decorative: the word beside it says the same. */
export function Icon({ name, size = 18 }: Props) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The same icon inside another SVG, centred on (0, 0). @param size in that SVG's units */
export function IconMark({ name, size }: Required<Props>) {
  const scale = size / 24;
  return (
    <path
      className="icon-mark"
      d={PATHS[name]}
      transform={`scale(${scale}) translate(-12 -12)`}
      aria-hidden="true"
    />
  );
}
