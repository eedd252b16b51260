import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SEEDED } from './leak-seeds.ts';
import type { Answer } from './province.ts';
import { box, tracedJpeg } from './sample-evidence.ts';
import type { ServedOffice } from './served-office.ts';
import { aTip } from './tip-office.ts';

/** The records of the story, by the first part of the addresses under which they are read. */
export interface Story {
  tips: string;
  cases: string;
  lodgings: string;
  calls: string;
  complaints: string;
  evidence: string;
  'danger-alerts': string;
  'tip-papers': string;
  'case-papers': string;
}

/** Every kind of record with names in it, taken through its main steps by those whose work it is. */
export async function tellStory(served: ServedOffice): Promise<Story> {
  const lodged = await tellPublic(served);
  const calls = await takeCalls(served);
  const tip = await handleTip(served);
  const oneCase = await handleCase(served);
  const complaints = await settleComplaint(served);
  return { ...lodged, calls, ...tip, ...oneCase, complaints };
}

type Names = Pick<ServedOffice, 'office'>;

async function ask<T>({ office }: Names, name: string, path: string, body: object): Promise<T> {
  const answer = await (await office.as(name)).send<T>('POST', path, body);
  return must(answer, `${name} ${path}`);
}

function must<T>({ status, body }: Answer<T>, what: string): T {
  if (status !== 200) {
    throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  }
  return body;
}

async function tellPublic(served: ServedOffice) {
  const { browser, office } = served;
  const account = `Chị ${SEEDED['sender’s name']} bị giữ ở ${SEEDED['sender’s address']}, gọi ${SEEDED['sender’s phone']}`;
  const said = {
    kind: 'tip',
    about: 'no',
    danger: 'now',
    account,
    contact: `nhắn em gái số ${SEEDED['sender’s relative’s phone']}`,
    alertWords: SEEDED['sender’s danger place'],
  };
  const photo = { name: `${SEEDED['sender’s name']}.jpg`, type: 'image/jpeg', bytes: tracedJpeg() };
  const digits = await browser.lodge(said, [photo]);
  await browser.lodge({ ...said, kind: 'complaint', about: 'yes', danger: 'not-now' });
  const duty = await office.as('truc-ban');
  const alerts = await eventually(async () => {
    const { body } = await duty.get<{ rows: { id: string; hasWords: boolean }[] }>(
      '/danger-alerts',
    );
    return body.rows.find((row) => row.hasWords);
  });
  await ask(served, 'truc-ban', `/danger-alerts/${alerts.id}/open`, {});
  await ask(served, 'truc-ban', `/danger-alerts/${alerts.id}/acknowledge`, {});
  const { body } = await duty.get<{ rows: { id: string }[] }>('/lodgings');
  const id = body.rows[0]?.id ?? '';
  await ask(served, 'truc-ban', `/lodgings/${id}/open`, { purpose: 'handle-tip' });
  await ask(served, 'truc-ban', `/lodgings/${id}/answers`, {
    words: SEEDED['answer to the sender'],
  });
  await browser.form('/lien-he/xem', { digits });
  await browser.send('/lien-he/them', { digits, words: `Xe ${SEEDED['sender’s plate']} lại đến` });
  return { lodgings: id, 'danger-alerts': alerts.id };
}

async function takeCalls(served: ServedOffice): Promise<string> {
  const words = {
    story: `Em ở ${SEEDED['caller’s address']}`,
    callerName: SEEDED['caller’s name'],
    placeWords: SEEDED['caller’s address'],
    safeWord: SEEDED['caller’s safe word'],
  };
  const keep = async (phone: string, numberRefused: boolean) => {
    const id = randomUUID();
    const operator = await served.office.as('duong-day-nong');
    const kept = await operator.send('PUT', `/calls/${id}`, {
      line: 'own-hotline',
      words: { ...words, phone },
      numberRefused,
      callBack: 'agreed',
    });
    must(kept, 'call');
    return id;
  };
  const refused = await keep(SEEDED['caller’s refused phone'], true);
  const referred = await keep(SEEDED['caller’s phone'], false);
  await ask(served, 'duong-day-nong', `/calls/${referred}/danger`, { kind: 'violence' });
  await ask(served, 'duong-day-nong', `/calls/${referred}/refer`, {
    urgency: 'danger-now',
    toAgencyId: await served.office.agency('provincial-police'),
    placeId: served.office.placeId,
  });
  await ask(served, 'duong-day-nong', `/calls/${refused}/end`, { how: 'line-dropped' });
  await ask(served, 'duong-day-nong', `/calls/${refused}/open`, {});
  const toPostId = await served.office.post('truc-ban');
  await ask(served, 'thu-truong', `/calls/${refused}/hand-over`, { toPostId });
  await ask(served, 'truc-ban', `/calls/${refused}/open`, {});
  return refused;
}

async function handleTip(served: ServedOffice) {
  const { office } = served;
  const given = aTip(office.placeId);
  const { id } = await office.receive(await office.as('cong-an-xa'), {
    receivedAt: '2026-11-02T07:30:00+07:00',
    denounced: [
      ...(given.denounced as object[]),
      {
        name: SEEDED['second denounced person'],
        marks: 'Thấp, đi xe máy cũ',
        values: [{ kind: 'phone', value: SEEDED['second denounced person’s phone'] }],
      },
    ],
  });
  const toAgencyId = await office.agency('provincial-police');
  const words = `${SEEDED['words of the tip']}; ${SEEDED['denounced person']}`;
  const decidedByPostId = office.headOfPolice;
  const handlerPostIds = [await office.post('dieu-tra')];
  const steps: [string, object][] = [
    ['cong-an-xa', { do: 'transfer', toAgencyId, words }],
    ['truc-ban', { do: 'take-over' }],
    ['truc-ban', { do: 'classify', offence: { article: '150', paragraph: 1 } }],
    ['thu-truong', { do: 'assign', handlerPostIds, decidedByPostId, words }],
    ['dieu-tra', { do: 'prolong', decidedByPostId, words }],
  ];
  let paper = '';
  for (const [name, act] of steps) {
    const done = must(await office.act(await office.as(name), id, act), JSON.stringify(act));
    paper = done.paperId ?? paper;
  }
  for (const part of ['tip-words', 'tip-reporter', 'tip-persons', 'tip-values']) {
    await ask(served, 'dieu-tra', `/tips/${id}/open`, { part, purpose: 'handle-tip' });
  }
  await (await office.as('dieu-tra')).get(`/tip-papers/${paper}/docx?purpose=handle-tip`);
  return { tips: id, 'tip-papers': paper };
}

async function handleCase(served: ServedOffice) {
  const { office } = served;
  const id = await office.open();
  const withVictim = await office.open();
  const victim = { at: '2026-07-16T10:00:00+07:00', age: 'from-16-to-18' };
  must(await office.post_('dieu-tra', withVictim, '/victims', victim), 'victim');
  let item = '';
  let paper = '';
  await office.bring('judged', id, async (accusedId) => {
    item = await office.receiveItem(id);
    await office.keepFile(item, aStatement());
    await draw(served, id, accusedId);
    const drafted = await ask<{ paperId: string }>(served, 'dieu-tra', `/cases/${id}/papers`, {
      form: 'charge-decision',
      accusedId,
      paragraphs: [`Người làm chứng ${SEEDED['name on a paper']} khai.`],
    });
    paper = drafted.paperId;
  });
  must(
    await office.post_('tham-phan-kv', id, '/legal-notes', {
      at: '2026-10-20T09:00:00+07:00',
      matter: 'paragraph-facts',
      provision: 'Điều 150',
      text: `Bị cáo ${SEEDED['accused person']} và ${SEEDED['name on a legal note']} cho rằng`,
    }),
    'legal note',
  );
  return { cases: id, evidence: item, 'case-papers': paper };
}

/** A recording in which somebody is named. */
function aStatement(): Buffer {
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isomavc1')),
    box('mdat', Buffer.from(`Lời khai của ${SEEDED['owner of an item']}`)),
  ]);
}

async function draw(served: ServedOffice, id: string, accusedId: string): Promise<void> {
  const node = async (body: object) =>
    (await ask<{ id: string }>(served, 'dieu-tra', `/cases/${id}/chart/nodes`, body)).id;
  const person = await node({ kind: 'person', accusedId });
  const phone = await node({ kind: 'phone', label: SEEDED['phone on the chart'] });
  await node({ kind: 'account', label: SEEDED['account on the chart'] });
  await node({
    kind: 'place',
    label: SEEDED['place on the chart'],
    placeId: served.office.placeId,
  });
  await ask(served, 'dieu-tra', `/cases/${id}/chart/links`, {
    kind: 'uses',
    fromId: person,
    toId: phone,
    source: 'statement',
    certainty: 'to-verify',
  });
  await ask(served, 'dieu-tra', `/cases/${id}/chart/export`, {
    form: 'json',
    purpose: 'investigate',
  });
  await ask(served, 'dieu-tra', `/cases/${id}/known-anywhere`, {
    nodeId: phone,
    purpose: 'investigate',
  });
}

async function settleComplaint(served: ServedOffice): Promise<string> {
  const { office } = served;
  const { code } = await ask<{ code: string }>(served, 'tro-giup-phap-ly', '/complaints', {
    kind: 'complaint',
    matter: 'decision',
    standing: 'relative',
    channel: 'letter',
    receivedAt: '2026-11-02T07:00:00+07:00',
    againstId: await office.agency('provincial-police'),
    againstWho: 'officer',
    words: `Con tôi bị ${SEEDED['words of the complaint']}`,
    complainant: `${SEEDED.complainant}, ${SEEDED['complainant’s phone']}`,
    officerWords: `thượng úy ${SEEDED['officer complained about']}`,
  });
  const { rows } = await office.province.db.asOwner((client) =>
    client.query('select id from complaint where code = $1', [code]),
  );
  const id = String(rows[0]?.id);
  const procurator = await office.as('kiem-sat');
  const steps = [
    { step: 'take-on' },
    { step: 'settle', outcome: 'upheld', words: SEEDED['grounds of the settlement'] },
  ];
  for (const step of steps) {
    const { body } = await procurator.get<{ revision: number }>(`/complaints/${id}`);
    await ask(served, 'kiem-sat', `/complaints/${id}/steps`, { revision: body.revision, ...step });
  }
  await ask(served, 'kiem-sat', `/complaints/${id}/open`, {
    part: 'complaint-person',
    purpose: 'complaint',
  });
  await procurator.get(`/complaints/${id}/decision`);
  const draft = await procurator.send('PUT', '/drafts/complaint.new', {
    content: JSON.stringify({ words: SEEDED['name in a draft'] }),
  });
  must(draft, 'draft');
  return id;
}

/** What the server does by itself within some seconds. */
async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 120; tries += 1) {
    const found = await look();
    if (found !== undefined) {
      return found;
    }
    await pause(250);
  }
  throw new Error('it did not happen');
}
