const VIET_NAM = 7 * 3_600_000;

/** Day and hour of an instant on the wall in Viet Nam. */
export function wallOf(instant: string): { day: string; time: string } {
  const wall = new Date(Date.parse(instant) + VIET_NAM).toISOString();
  return { day: wall.slice(0, 10), time: wall.slice(11, 16) };
}

/** The instant of a day and an hour typed as 8:00 or 08:00. */
export function instantOf(day: string, time: string): string {
  return `${day}T${time.padStart(5, '0')}:00+07:00`;
}
