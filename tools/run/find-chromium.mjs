import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { machinePath } from './paths.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const fixedPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser for the journeys: LACHAN_CHROMIUM, else one on the search path. */
export function findChromium() {
  const named = process.env.LACHAN_CHROMIUM;
  if (named) {
    return existsSync(named) ? named : undefined;
  }
  const onPath = machinePath()
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...fixedPlaces].find((path) => existsSync(path));
}
