import type { z } from 'zod';
import { getEvidence, receiveEvidence, recordCustody } from '#features/evidence/contract.ts';
import type { CaseHandle, Desk, Life } from './desk.ts';
import type { Watch } from './lives.ts';

/** What was seized and handed in. @returns the item on which most rests */
export async function receiveItems(desk: Desk, one: CaseHandle, watch: Watch): Promise<string> {
  const at = watch.now.subtract({ minutes: 30 }).toString();
  const first = await desk.act(receiveEvidence, one.worker, watch.now, {
    id: one.id,
    kind: 'electronic-data',
    source: 'search-seizure',
    at,
    kept: 'evidence-store',
    sealNumber: `NP-${desk.chance.whole(100, 999)}`,
    description: 'Điện thoại di động, dữ liệu tin nhắn tuyển người',
    receivedFrom: 'Thu giữ khi khám xét, theo biên bản',
    keptAt: 'Kho vật chứng, ngăn 4',
  });
  const second = await desk.act(receiveEvidence, one.worker, watch.now, {
    id: one.id,
    kind: 'exhibit',
    source: 'handed-in',
    at,
    kept: 'evidence-store',
    description: 'Vé xe khách và biên nhận chuyển tiền',
    receivedFrom: 'Người nhà giao nộp',
  });
  one.items = [first.id, second.id];
  return first.id;
}

/** What was seized goes to an expert and comes back under a new seal; what was handed in goes back to its owner. */
export async function* examineItems(desk: Desk, one: CaseHandle, watch: Watch): Life {
  const [seized, handedIn] = one.items;
  if (seized === undefined || handedIn === undefined) {
    return;
  }
  yield watch.days(2);
  const lent = { act: 'lent', toAgencyId: desk.story.agency('khcn').id } as const;
  await keep(desk, one, { ...lent, id: seized, purpose: 'expert-examination' }, watch);
  yield watch.days(8);
  await keep(desk, one, { act: 'taken-back', id: seized }, watch);
  yield watch.minutes(25);
  const sealNumber = `NP-${desk.chance.whole(100, 999)}`;
  await keep(desk, one, { act: 'sealed-again', id: seized, sealNumber }, watch);
  yield watch.days(2);
  await keep(desk, one, { act: 'returned', id: handedIn }, watch);
}

/** The court that took the file on puts what came with it into its own store. */
export async function storeAtCourt(desk: Desk, one: CaseHandle, watch: Watch): Promise<void> {
  const [seized] = one.items;
  if (seized !== undefined) {
    await keep(desk, one, { act: 'stored-elsewhere', id: seized, kept: 'evidence-store' }, watch);
  }
}

type Line = Omit<z.input<typeof recordCustody.input>, 'revision' | 'at' | 'paper'>;

/** A line of the chain with its record (biên bản). */
async function keep(desk: Desk, one: CaseHandle, line: Line, watch: Watch): Promise<void> {
  const { worker } = one;
  const { revision } = await desk.act(getEvidence, worker, watch.now, { id: line.id });
  const number = `${desk.nextNumber(worker.agency_id, 'BB', watch.today.year)}/BB`;
  await desk.act(recordCustody, worker, watch.now, {
    ...line,
    revision,
    at: watch.now.toString(),
    paper: { number, on: watch.today.toString() },
  });
}
