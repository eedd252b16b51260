import { type Html, markup } from './html.ts';

/** Line drawings, 24 grid, round ends; always beside a word, so a reader of the screen passes them over. */
const PATHS = {
  danger: 'M12 3 22 20H2zM12 9v5M12 17v.5',
  clock: 'M12 3a9 9 0 1 0 .01 0M12 7v5l3 2',
  unsure: 'M12 3a9 9 0 1 0 .01 0M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1 1-1.1 1.8M12 16.5v.5',
  people:
    'M8 11a3 3 0 1 0-.01 0M2.5 20c.4-3.6 2.6-5.5 5.5-5.5s5.1 1.9 5.5 5.5M16 11a2.5 2.5 0 1 0-.01 0M16 14.5c2.8 0 4.900 1.7 5.5 5.5',
  paper: 'M6 3h9l4 4v14H6zM14.5 3v5H19M9 12h7M9 16h5',
  badge: 'M12 3 4.5 6v5.5c0 4.5 3 7.700 7.5 9.5 4.5-1.800 7.5-5 7.5-9.5V6z',
  cross: 'M6 6l12 12M18 6 6 18',
  house: 'M3 11.5 12 4l9 7.5M6 9.5V20h12V9.5M10 20v-6h4v6',
  venue:
    'M9 18a2.5 2.5 0 1 0-5 0 2.5 2.5 0 0 0 5 0V6l10-2v12M19 16a2.5 2.5 0 1 0-5 0 2.5 2.5 0 0 0 5 0',
  road: 'M4 5h16v11H4zM4 11h16M7 16v3M17 16v3M7 13.5h2M15 13.5h2',
  abroad: 'M12 3a9 9 0 1 0 .01 0M3.5 9.5h17M3.5 14.5h17M12 3c-5 6-5 12 0 18M12 3c5 6 5 12 0 18',
  online: 'M7 2.5h10v19H7zM10.5 18.5h3',
  now: 'M12 3v9l6 4M12 3a9 9 0 1 0 .01 0',
  soon: 'M5 5h14v15H5zM5 9.5h14M9 3v4M15 3v4M12 12v5M9.5 14.5h5',
  month: 'M5 5h14v15H5zM5 9.5h14M9 3v4M15 3v4M8.5 13.5h7M8.5 16.5h4',
  earlier: 'M4 12a8 8 0 1 0 2.5-5.800M4 4v4h4M12 8v4.5l3 1.5',
  next: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  tick: 'M4 12.5 9.5 18 20 6',
  sound: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  print: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z',
} as const;

export type Drawing = keyof typeof PATHS;

/** One drawing, in the colour of the words beside it. */
export function draw(name: Drawing, size = 24): Html {
  return markup(
    `<svg aria-hidden="true" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><path d="${PATHS[name]}"/></svg>`,
  );
}
