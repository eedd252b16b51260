import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPublicOffice, PLANTED, type PublicOffice } from '../harness/public-office.ts';
import { SAMPLE_JPEG, tracedJpeg } from '../harness/sample-evidence.ts';

interface Row {
  id: string;
  kind: string;
  state: string;
  danger: boolean;
  tipId: string | null;
  unread: number;
  classifyBy: string | null;
}
interface View extends Row {
  revision: number;
  waysOn: string[];
  filesOf: { id: string; variant: string; here: boolean; mediaType: string }[];
}
interface Opened {
  content: { account: string; contact: string };
  additions: { words: string }[];
  answers: { words: string }[];
  tipId: string | null;
}

const TIP = { kind: 'tip', about: 'no', danger: 'not-now', account: PLANTED.account };

let world: PublicOffice;
const known = new Set<string>();

beforeAll(async () => {
  world = await aPublicOffice();
}, 240_000);

beforeEach(forgetEarlier);

describe('what somebody lodges', () => {
  it('is opened by the duty group, becomes a tip received at the moment of lodging, and is answered by code', {
    timeout: 120_000,
  }, async () => {
    const digits = await world.lodge({ ...TIP, contact: PLANTED.contact, who: 'Anh Ba xe ôm' }, [
      { name: 'IMG Sìn Thị Mỉa.jpg', type: 'image/jpeg', bytes: tracedJpeg() },
    ]);
    expect(await world.watch()).toMatchObject({ taken: 1 });
    const duty = await world.office.as('truc-ban');
    const listed = await duty.get<{ rows: Row[] }>('/lodgings');
    const [row] = listed.body.rows;
    expect(row).toMatchObject({ kind: 'tip', state: 'waiting', danger: false });
    expect(row?.classifyBy).toBe('2026-03-03T01:00:00Z');
    const id = row?.id ?? '';

    const opened = await duty.send<Opened>('POST', `/lodgings/${id}/open`, {
      purpose: 'handle-tip',
    });
    expect(opened.status).toBe(200);
    expect(opened.body.content).toMatchObject({
      account: PLANTED.account,
      contact: PLANTED.contact,
    });
    const tip = await duty.get<{ channel: string; receivedAt: string; kind: string }>(
      `/tips/${opened.body.tipId}`,
    );
    expect(tip.body).toMatchObject({
      channel: 'public-page',
      kind: 'denunciation',
      receivedAt: '2026-03-02T01:00:00.000Z',
    });

    const view = await duty.get<View>(`/lodgings/${id}`);
    expect(view.body.waysOn).toContain('answer-sender');
    const [file] = view.body.filesOf;
    expect(file).toMatchObject({ variant: 'cleaned', here: true, mediaType: 'image/jpeg' });
    const bytes = await duty.send<Buffer>('POST', `/lodgings/${id}/files/${file?.id}/open`, {
      purpose: 'handle-tip',
    });
    expect(bytes.body.includes('Samsung')).toBe(false);
    expect(bytes.body.subarray(0, 2)).toEqual(SAMPLE_JPEG.subarray(0, 2));

    expect(await world.form('/lien-he/xem', { digits })).toContain('Đã có người có trách nhiệm');
    await duty.send('POST', `/lodgings/${id}/answers`, { words: PLANTED.answer });
    const answered = await world.form('/lien-he/xem', { digits });
    expect(answered).toContain(PLANTED.answer);
    expect(answered).not.toContain('Sìn Thị Mỉa');

    const added = await world.send('/lien-he/them', { digits, words: PLANTED.added });
    expect(added).toContain('Đã nhận thêm.');
    const after = await duty.get<{ rows: Row[] }>('/lodgings');
    expect(after.body.rows.find((one) => one.id === id)?.unread).toBe(1);
    const again = await duty.send<Opened>('POST', `/lodgings/${id}/open`, {
      purpose: 'handle-tip',
    });
    expect(again.body.additions).toMatchObject([{ words: PLANTED.added }]);
    expect(again.body.answers).toMatchObject([{ words: PLANTED.answer }]);
    expect(again.body.tipId).toBe(opened.body.tipId);
  });

  it('goes with its tip: the new handler opens it, the duty group no longer', {
    timeout: 120_000,
  }, async () => {
    await world.lodge(TIP);
    const duty = await world.office.as('truc-ban');
    const { id } = await newest(duty);
    const opened = await duty.send<Opened>('POST', `/lodgings/${id}/open`, {
      purpose: 'handle-tip',
    });
    const tipId = opened.body.tipId ?? '';
    const head = await world.office.as('thu-truong');
    await world.office.act(duty, tipId, {
      do: 'classify',
      offence: { article: '150', paragraph: 1 },
    });
    const assigned = await world.office.act(head, tipId, {
      do: 'assign',
      handlerPostIds: [await world.office.post('dieu-tra')],
      decidedByPostId: world.office.headOfPolice,
    });
    expect(assigned.status).toBe(200);
    const handler = await world.office.as('dieu-tra');
    const read = await handler.send<Opened>('POST', `/lodgings/${id}/open`, {
      purpose: 'verify-tip',
    });
    expect(read.body.content.account).toBe(PLANTED.account);
    expect((await duty.get(`/lodgings/${id}`)).status).toBe(404);
  });

  it('is lodged once however often the same form is sent', async () => {
    const before = await count('lodging');
    const once = '3f1d8b1c-0c52-4d0e-9a47-0c1f3f3f3f3f';
    const first = await world.lodge({ ...TIP, once });
    const second = await world.lodge({ ...TIP, once });
    expect(second).toBe(first);
    expect((await count('lodging')) - before).toBe(1);
  });
});

describe('what concerns somebody of an authority', () => {
  it('is the provincial procuracy’s alone: the police see neither it nor that it exists', {
    timeout: 120_000,
  }, async () => {
    const digits = await world.lodge({
      ...TIP,
      about: 'yes',
      danger: 'now',
      alertWords: PLANTED.alert,
    });
    const procurator = await world.office.as('kiem-sat');
    const { id } = await newest(procurator);
    for (const name of ['truc-ban', 'dieu-tra', 'thu-truong', 'dieu-phoi']) {
      const officer = await world.office.as(name);
      const listed = await officer.get<{ rows?: Row[] }>('/lodgings');
      expect(
        (listed.body.rows ?? []).some((row) => row.id === id),
        name,
      ).toBe(false);
      expect((await officer.get(`/lodgings/${id}`)).status, name).not.toBe(200);
      const open = await officer.send('POST', `/lodgings/${id}/open`, { purpose: 'handle-tip' });
      expect(open.status, name).not.toBe(200);
    }
    const opened = await procurator.send<Opened>('POST', `/lodgings/${id}/open`, {
      purpose: 'supervise-legality',
    });
    expect(opened.body.content.account).toBe(PLANTED.account);
    expect(await world.office.sees(procurator, opened.body.tipId ?? '')).toBe(true);
    expect(
      await world.office.sees(await world.office.as('truc-ban'), opened.body.tipId ?? ''),
    ).toBe(false);
    expect(await world.form('/lien-he/xem', { digits })).toContain('Đã có người có trách nhiệm');
  });

  it('still tells the duty list of danger, with the place only', async () => {
    expect((await world.watch()).told).toBe(1);
    expect((await world.watch()).told).toBe(0);
    const duty = await world.office.as('truc-ban');
    const alerts = await duty.get<{ rows: { id: string }[] }>('/danger-alerts');
    const alert = alerts.body.rows[0]?.id;
    const place = await duty.send<{ placeWords: string }>('POST', `/danger-alerts/${alert}/open`);
    expect(place.body.placeWords).toBe(PLANTED.alert);
    const events = await world.office.province.db.asOwner((client) =>
      client.query(`select payload from domain_event where name = 'lodging.danger'`),
    );
    expect(Object.keys(events.rows[0]?.payload ?? {}).sort()).toEqual(['placeId', 'raisedAt']);
    const other = await world.office.as('kiem-sat');
    expect((await other.get<{ rows: object[] }>('/danger-alerts')).body.rows).toEqual([]);
  });
});

describe('a complaint', () => {
  it('goes to the procuracy, becomes no tip, and is passed on to the inspectorate by its decision', {
    timeout: 120_000,
  }, async () => {
    const digits = await world.lodge({
      ...TIP,
      kind: 'complaint',
      account: 'Việc của tôi bị bỏ mặc',
    });
    const procurator = await world.office.as('kiem-sat');
    const { id } = await newest(procurator);
    const opened = await procurator.send<Opened>('POST', `/lodgings/${id}/open`, {
      purpose: 'complaint',
    });
    expect(opened.body.tipId).toBeNull();
    const view = await procurator.get<View>(`/lodgings/${id}`);
    expect(view.body.waysOn).toContain('pass-on');
    const passed = await procurator.send('POST', `/lodgings/${id}/pass-on`, {
      revision: view.body.revision,
      to: 'inspectorate',
    });
    expect(passed.status).toBe(200);
    const duty = await world.office.as('truc-ban');
    expect((await duty.get(`/lodgings/${id}`)).status).toBe(404);
    expect(await world.form('/lien-he/xem', { digits })).toContain('Đã có người có trách nhiệm');
  });
});

describe('a long account', () => {
  const lines = (count: number) => Array.from({ length: count }, () => 'một hai ba').join('\r\n');

  it('goes on when it fits, however the browser ends its lines', async () => {
    const account = lines(720);
    expect(account.length).toBeGreaterThan(8_600);
    const page = await world.form('/lien-he', { step: 'account', account });
    expect(page).not.toContain('Nội dung dài quá');
  });

  it('that is longer than can be taken is said so, never cut off in silence', async () => {
    const page = await world.form('/lien-he', { step: 'account', account: 'a'.repeat(8_050) });
    expect(page).toContain('Nội dung dài quá 8.000 ký tự');
  });
});

describe('a code', () => {
  it('that is wrong and one that is unknown get the same page after the same work', async () => {
    const digits = await world.lodge(TIP);
    const asked: { locator: string; proof: number }[] = [];
    const readAnswers = world.door.readAnswers;
    world.deps.door.readAnswers = (locator, proof) => {
      asked.push({ locator, proof: proof.length });
      return readAnswers(locator, proof);
    };
    const wrong = await world.form('/lien-he/xem', { digits: otherSecret(digits) });
    const unknown = await world.form('/lien-he/xem', {
      digits: otherSecret('99999900000000000000'),
    });
    world.deps.door.readAnswers = readAnswers;
    expect(wrong).toContain('Không mở được bằng mã này');
    const alike = (page: string) => page.replace(/ value="[0-9]{20}"/, '');
    expect(alike(unknown)).toBe(alike(wrong));
    expect(asked.map(({ proof }) => proof)).toEqual([32, 32]);
    expect(await world.form('/lien-he/xem', { digits })).toContain('Tin của bạn');
  });

  it.each(['', '1234', 'x'.repeat(300), '99999900000000000000'])(
    'such as %j is no code',
    async (digits) => {
      expect(await world.form('/lien-he/xem', { digits })).toContain('Mã có 20 chữ số');
    },
  );

  it('with a slip of the pen stands in its field to be put right', async () => {
    const typed = '9999 9900 0000 0000 0001';
    const page = await world.form('/lien-he/xem', { digits: typed });
    expect(page).toContain('Mã có 20 chữ số');
    expect(page).toContain(`value="${typed}"`);
  });
});

describe('files', () => {
  it('are kept as an original beside the cleaned copy when the sender so chooses', async () => {
    await world.lodge({ ...TIP, keep: 'original' }, [
      { name: 'a.jpg', type: 'image/jpeg', bytes: tracedJpeg() },
    ]);
    await world.watch();
    const duty = await world.office.as('truc-ban');
    const { id } = await newest(duty);
    const view = await duty.get<View>(`/lodgings/${id}`);
    expect(view.body.filesOf.map(({ variant }) => variant)).toEqual(['original', 'cleaned']);
    const original = await duty.send<Buffer>(
      'POST',
      `/lodgings/${id}/files/${view.body.filesOf[0]?.id}/open`,
      { purpose: 'handle-tip' },
    );
    expect(original.body.equals(tracedJpeg())).toBe(true);
  });

  it.each([
    ['a page', 'anh.jpg', Buffer.from('<html><script>x</script>'), 'loại không nhận'],
    ['what cannot be cleaned', 'a.pdf', Buffer.from('%PDF-1.7\n%%EOF'), 'không xóa được dấu vết'],
  ])('are refused without touching the words: %s', async (_name, name, bytes, said) => {
    const answer = await world.send('/lien-he/gui', TIP, [{ name, type: 'image/jpeg', bytes }]);
    expect(answer).toContain(said);
    expect(answer).toContain('Cô Sìn Thị Mỉa');
  });

  it('that fail on their way cost the sender neither the words nor the code', async () => {
    const { add } = world.door;
    const before = world.failures();
    world.deps.door.add = async (locator, proof, addition) => {
      if ((addition as { what: string }).what === 'piece') {
        throw new Error('the connection broke');
      }
      return await add(locator, proof, addition);
    };
    const answer = await world.send('/lien-he/gui', TIP, [
      { name: 'a.jpg', type: 'image/jpeg', bytes: tracedJpeg() },
    ]);
    world.deps.door.add = add;
    expect(answer).toMatch(/name="digits" value="[0-9]{20}"/);
    expect(answer).toContain('gặp trục trặc');
    expect(world.failures()).toBe(before + 1);
  });

  it('beyond five are not taken', async () => {
    const one = { name: 'a.jpg', type: 'image/jpeg', bytes: SAMPLE_JPEG };
    const answer = await world.send('/lien-he/gui', TIP, [one, one, one, one, one, one]);
    expect(answer).toContain('Nhiều hơn 5 tệp');
  });

  it('find no room beyond the quota of unopened ones; words are still taken', async () => {
    await setQuota(10);
    const answer = await world.send('/lien-he/gui', TIP, [
      { name: 'a.jpg', type: 'image/jpeg', bytes: SAMPLE_JPEG },
    ]);
    await setQuota(null);
    expect(answer).toContain('kho tệp đang đầy');
    expect(answer).toMatch(/value="\d{20}"/);
  });
});

/** The one that waits and was not there before. */
async function newest(officer: { get<T>(path: string): Promise<{ body: T }> }): Promise<Row> {
  const { body } = await officer.get<{ rows: Row[] }>('/lodgings?state=waiting&limit=200');
  const fresh = body.rows.filter(({ id }) => !known.has(id));
  const [row] = fresh;
  if (row === undefined || fresh.length > 1) {
    throw new Error(`${fresh.length} new lodgings wait`);
  }
  known.add(row.id);
  return row;
}

/** Those of earlier stories are no news. */
async function forgetEarlier(): Promise<void> {
  const { rows } = await world.office.province.db.asOwner((client) =>
    client.query<{ id: string }>('select id from lodging'),
  );
  for (const { id } of rows) {
    known.add(id);
  }
}

/** Another secret with a check digit that fits, by trying. */
function otherSecret(digits: string): string {
  const base = digits.slice(0, 6).concat('7'.repeat(13));
  return (
    Array.from({ length: 10 }, (_, check) => `${base}${check}`).find((each) => fits(each)) ?? base
  );
}

function fits(digits: string): boolean {
  let carry = 10;
  for (const digit of digits.slice(0, -1)) {
    carry = (((carry + Number(digit)) % 10 || 10) * 2) % 11;
  }
  return String((11 - carry) % 10) === digits.at(-1);
}

async function count(table: string): Promise<number> {
  const { rows } = await world.office.province.db.asOwner((client) =>
    client.query(`select count(*)::int as n from ${table}`),
  );
  return rows[0].n;
}

async function setQuota(bytes: number | null): Promise<void> {
  await world.office.province.db.asOwner((client) =>
    bytes === null
      ? client.query(`delete from setting where key = 'public-page.upload-quota-bytes'`)
      : client.query(
          `insert into setting (key, valid_from, value, changed_at, province_id)
           select 'public-page.upload-quota-bytes', '2020-01-01', to_jsonb($1::bigint), now(), province_id from installation`,
          [bytes],
        ),
  );
}
