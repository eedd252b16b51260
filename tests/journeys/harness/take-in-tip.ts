import type { Temporal } from 'temporal-polyfill';
import { apiAs, ask } from './office.ts';

/** A tip taken in at the provincial desk on a day, classified and given to the investigator, for a story that needs one. */
export async function takeInTip(day: Temporal.PlainDate): Promise<{ id: string; code: string }> {
  const duty = await apiAs('truc-ban');
  const { rows: places } = await ask<{ rows: { id: string; name: string }[] }>(
    duty,
    'get',
    '/places?limit=200',
  );
  const at = (hour: string) => `${day.toString()}T${hour}:00+07:00`;
  const tip = await ask<{ id: string }>(duty, 'post', '/tips', {
    kind: 'denunciation',
    channel: 'in-person',
    receivedAt: at('09:00'),
    bookNumber: null,
    facts: {
      reporterStanding: 'named',
      offence: { article: '150', paragraph: 2 },
      victims: { under16: 0, from16To17: 0, adults: 2, ageUnknown: 0 },
      acrossBorder: true,
      placeId: places.find((one) => one.name === 'Bến Đá')?.id,
      happenedOn: day.subtract({ days: 10 }).toString(),
    },
    narrative: 'Người trình báo kể việc hai người bị lừa đưa qua biên giới.',
    placeWords: 'Bến xe cũ',
    reporter: { name: 'Quàng Thị Thử', phone: '', address: '' },
    denounced: [{ name: 'Lò Văn Thử', marks: '' }],
    values: [],
  });
  await act('truc-ban', tip.id, { do: 'classify', at: at('10:00'), kind: 'denunciation' });
  const { post } = await ask<{ post: { id: string } }>(await apiAs('dieu-tra'), 'get', '/me');
  await act('thu-truong', tip.id, { do: 'assign', at: at('11:00'), handlerPostIds: [post.id] });
  const { code } = await ask<{ code: string }>(await apiAs('dieu-tra'), 'get', `/tips/${tip.id}`);
  return { id: tip.id, code };
}

async function act(name: string, id: string, given: object): Promise<void> {
  const api = await apiAs(name);
  const { deciders } = await ask<{ deciders: { id: string; side: string }[] }>(
    api,
    'get',
    `/tips/${id}/choices`,
  );
  const decidedByPostId = deciders.find((one) => one.side === 'holding')?.id;
  const { revision } = await ask<{ revision: number }>(api, 'get', `/tips/${id}`);
  await ask(api, 'post', `/tips/${id}/acts`, { revision, act: { decidedByPostId, ...given } });
}
