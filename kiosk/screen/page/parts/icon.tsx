/* Line icons of our own on a 24 x 24 grid; always beside a word, so hidden from screen readers. */
const PATHS = {
  home: 'M4 11.5 12 4l8 7.5M6 10v10h12V10M10 20v-6h4v6',
  back: 'M14.5 5 7.5 12l7 7',
  next: 'M9.5 5l7 7-7 7',
  cancel: 'M6 6l12 12M18 6 6 18',
  staff: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5a7.5 7.5 0 0 1 15 0',
  contrast: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 3v18M12 8h6.5M12 12h9M12 16h7',
  text: 'M3 19 8.5 5 14 19M5 14.5h7M15.5 19l3-7.5 3 7.5M16.5 16.5h4',
  posture: 'M5 4h14v16H5zM12 8v7M9 12.5l3 3 3-3',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  finger:
    'M5 16v-4a7 7 0 0 1 14 0v4M8.5 19v-7a3.5 3.5 0 0 1 7 0v7M12 12v9M7 4.2a9.5 9.5 0 0 1 10 0',
  card: 'M3 6h18v12H3zM3 10h18M6.5 14.5h4',
  paper: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  check: 'M5 12.5 10 17.5 19.5 7.5',
  warning: 'M12 4 2.5 20h19zM12 10v4.5M12 17.2v.3',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7.5V12l3 2',
  erase: 'M9 6h11v12H9l-6-6zM12.5 9.5l5 5M17.5 9.5l-5 5',
  cash: 'M2.5 6.5h19v11h-19zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM5.5 9.5v5M18.5 9.5v5',
  coins: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM15.3 9.5a5.5 5.5 0 1 1-5.8 5.8M9 7v4',
  minus: 'M5 12h14',
  plus: 'M12 5v14M5 12h14',
  receipt: 'M6 3h12v18l-2-1.5-2 1.5-2-1.5-2 1.5-2-1.5L6 21zM9 8h6M9 12h6',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
