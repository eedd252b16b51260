import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage, Refused } from '#platform/web/testing/open-page.tsx';
import type { ChartView } from '../contract.ts';
import { evidenceChartWeb } from './index.tsx';

const CASE = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1b01';
const PERSON = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1b02';
const PHONE = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1b03';
const LINK = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1b04';

const NODE = { from: null, until: null, accusedId: null, victimId: null, place: null, revision: 1 };

const CHART: ChartView = {
  caseId: CASE,
  code: 'VA-98-2026-7KQ2MD',
  stage: 'investigation',
  nodes: [
    {
      ...NODE,
      id: PERSON,
      kind: 'person',
      ordinal: 1,
      mark: 'BC1',
      cleared: true,
      accusedId: PERSON,
    },
    { ...NODE, id: PHONE, kind: 'phone', ordinal: 1, mark: 'SĐT1', cleared: false },
  ],
  links: [
    {
      id: LINK,
      kind: 'uses',
      fromId: PERSON,
      toId: PHONE,
      evidenceId: null,
      evidence: null,
      source: 'statement',
      from: '2026-05-04',
      until: null,
      certainty: 'to-verify',
      revision: 1,
    },
  ],
  evidence: [],
  waiting: [],
  mayDraw: true,
  mayAsk: true,
  mayExportNames: false,
};

let page: OpenedPage | null = null;
afterEach(async () => {
  await page?.leave();
  page = null;
});

async function open(answers: Record<string, unknown>): Promise<OpenedPage> {
  page = await openPage(evidenceChartWeb, `/cases/${CASE}/chart`, {
    permissions: ['case.read', 'case.record', 'tip.handle'],
    answers,
  });
  return page;
}

const GET = `GET /cases/${CASE}/chart`;

describe('the page of a chart', () => {
  it('says in words all that the picture shows: a cleared person, a link that nothing backs, its day', async () => {
    const { text } = await open({ [GET]: CHART });
    expect(text()).toContain('Người BC1 (không còn bị buộc tội) sử dụng Điện thoại SĐT1');
    expect(text()).toContain('1 liên hệ chưa có chứng cứ');
    expect(text()).toContain('CHƯA CÓ CHỨNG CỨ');
    expect(text()).toContain('04/05/2026');
    expect(text()).not.toContain('undefined');
  });

  it('asks “known anywhere?” of a number, never of a person who was cleared', async () => {
    const { button } = await open({ [GET]: CHART });
    expect(button('Đã có ở đâu chưa? Điện thoại SĐT1')).toBeDefined();
    expect(() => button('Đã có ở đâu chưa? Người BC1 (không còn bị buộc tội)')).toThrow();
  });

  it('is only read where this post does not draw', async () => {
    const { text } = await open({ [GET]: { ...CHART, mayDraw: false, mayAsk: false } });
    expect(text()).toContain('Sơ đồ chỉ để xem ở giai đoạn này.');
    expect(text()).not.toContain('Thêm mục');
    expect(text()).not.toContain('Sửa');
  });

  it('says why there is none where dates only are kept', async () => {
    const { text } = await open({ [GET]: new Refused('chart.not-kept') });
    expect(text()).toContain('không có sơ đồ chứng cứ và mạng lưới');
  });
});
