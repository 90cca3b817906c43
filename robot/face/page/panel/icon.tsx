const PATHS = {
  where:
    'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  fee: 'M4 7l3 10 3-8h4l3 8 3-10M3 11.5h18',
  time: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  bring: 'M8 7V5a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2M4 7h16v13H4zM4 12h16',
  hours: 'M4 5h16v16H4zM4 10h16M8 3v4M16 3v4M8 14h3M13 14h3M8 17.5h3',
  note: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v6M12 7.2v.2',
  repeat: 'M4 12a8 8 0 0 1 14-5.3L20 9M20 4v5h-5M20 12a8 8 0 0 1-14 5.3L4 15M4 20v-5h5',
  staff: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4.5 3.5-7 8-7s8 2.5 8 7',
  call: 'M6 3h4l2 5-2.5 1.8a12 12 0 0 0 4.7 4.7L16 12l5 2v4a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z',
  send: 'M4 12l16-8-5 16-3.5-6.5zM11.5 13.5L20 4',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8z',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  family:
    'M8 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM16.5 11a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 20c0-4 2-6.5 5-6.5s5 2.5 5 6.5M14 14.2c3.5-1 6.5 1.3 6.5 5.8',
  seal: 'M9 14V9.5a3 3 0 1 1 6 0V14M6 14h12v4H6zM5 21h14',
  passport: 'M6 3h12v18H6zM12 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM8.5 10h7M9 17.5h6',
  home: 'M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6',
  tax: 'M5 3h14v18l-3-2-2.3 2L12 19l-1.7 2L8 19l-3 2zM9 8h6M9 12h6',
  car: 'M4 16v-3l2-6h12l2 6v3M3 16h18v3h-3v-1.5M6 19H3v-3M7 13h10M7.5 16v.1M16.5 16v.1',
  restroom:
    'M7.5 6a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM5 9h5v6H8.7v6H6.3v-6H5zM16.5 6a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM16.5 9l3 7h-1.8v5h-2.4v-5h-1.8zM12 3v18',
  ticket: 'M4 6h16v4a2 2 0 0 0 0 4v4H4v-4a2 2 0 0 0 0-4zM14 6v2M14 11v2M14 16v2',
  copier: 'M7 9V3h10v6M4 9h16v8h-3M7 17H4V9M7 14h10v7H7z',
  atm: 'M3 6h18v12H3zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM6 9v.1M18 15v.1',
  kiosk: 'M6 3h12v11H6zM9 14v7h6v-7M9 7h6M9 10h4M7 21h10',
  keyboard: 'M2 6h20v12H2zM6 10v.1M10 10v.1M14 10v.1M18 10v.1M6 13.5v.1M18 13.5v.1M9.5 14.5h5',
  hide: 'M2 4h20v11H2zM6 8v.1M10 8v.1M14 8v.1M18 8v.1M8 11.5h8M9 19l3 3 3-3',
  backspace: 'M8 5h13v14H8l-6-7zM11.5 9l6 6M17.5 9l-6 6',
  shift: 'M12 4l8 8h-4.5v7h-7v-7H4z',
  microphone:
    'M12 14a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3zM6 11a6 6 0 0 0 12 0M12 17v4M8.5 21h7',
  check: 'M4 12.5l5.5 5.5L20 7',
  flag: 'M6 21V4h12l-2.5 4L18 12H6',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
