import { acknowledgeDanger, closeDanger, listDangerAlerts } from '#features/duty/contract.ts';
import type { Desk, TipHandle } from './desk.ts';
import type { Watch } from './lives.ts';
import type { PostRow } from './people.ts';

/** An alert that somebody has taken. */
export interface TakenAlert {
  readonly id: string;
  readonly by: PostRow;
}

/** Somebody is in danger: who stands duty where the tip came in takes the alert at once. */
export async function takeAlert(
  desk: Desk,
  tip: TipHandle,
  watch: Watch,
): Promise<TakenAlert | null> {
  for (const by of dutyOf(desk, tip)) {
    const { rows } = await desk.act(listDangerAlerts, by, watch.now, {});
    const alert = rows.find((row) => row.state === 'calling' && row.mayAnswer);
    if (alert !== undefined) {
      await desk.act(acknowledgeDanger, by, watch.now, { id: alert.id });
      return { id: alert.id, by };
    }
  }
  return null;
}

/** The person was found safe. */
export async function closeAlert(desk: Desk, { id, by }: TakenAlert, watch: Watch): Promise<void> {
  await desk.act(closeDanger, by, watch.now, { id, outcome: 'person-safe' });
}

/** Police and border guard answer for what came in with them; for everybody else the police of the commune. */
function dutyOf(desk: Desk, { body, place, region }: TipHandle): PostRow[] {
  const provincial = [desk.post('truc-ban'), desk.post('truc-ban-2')];
  switch (body.kind) {
    case 'provincial-police':
      return provincial;
    case 'commune-police':
      return communePolice(desk, body);
    case 'border-post':
      return [desk.seat(body, 'border-guard-officer'), desk.seat(body, 'head-of-unit')];
    default: {
      const isNow = region !== null;
      return isNow ? communePolice(desk, desk.story.agency(`ca-${place.code}`)) : provincial;
    }
  }
}

function communePolice(desk: Desk, body: Parameters<Desk['seat']>[0]): PostRow[] {
  return [desk.seat(body, 'commune-police-officer'), desk.seat(body, 'head-of-unit')];
}
