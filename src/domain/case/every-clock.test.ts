import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { bodiesOfRule, CaseDuty, DUTY_EVENTS, listPairs } from '#domain/case/case-duty.ts';
import { CaseEventKind, type EventParams } from '#domain/case/case-event.ts';
import type { CaseBody, DecidingOffice } from '#domain/case/case-stage.ts';
import { toFileEvents } from '#domain/case/clock-events.ts';
import { HandOverPurpose } from '#domain/case/hand-over.ts';
import { NoticeAddressee, NoticePaper } from '#domain/case/notice.ts';
import { listUnsaid } from '#domain/deadline/clock/clock-testing.ts';
import type { FileEvent } from '#domain/deadline/clock/file-event.ts';
import { CLOCK_RULES } from '#domain/deadline/clock/rules/clock-rules.ts';

const who = 'a';
const STAGES = ['investigation', 'prosecution', 'trial', 'judged'];
const CLASSES = ['INT', 'RNT'];

/** What the act of a kind may say of itself, beside what every act says. */
const SAID: Partial<Record<CaseEventKind, readonly EventParams[]>> = {
  opened: [
    ...cross({ class: CLASSES, body: ['police', 'border-guard'] }),
    ...cross({ class: CLASSES, origin: ['split-off'], stage: ['investigation', 'prosecution'] }),
  ],
  charged: cross({ class: CLASSES, minor: [true, false] }),
  'charge-changed': cross({ class: CLASSES }),
  'severity-changed': cross({ class: CLASSES }),
  absorbed: [{ class: 'RNT', openedOn: '2026-01-05' }],
  split: [{ minor: true }],
  'full-limit': cross({ basis: ['especially-complex', 'diversion'] }),
  'victim-act': [{ unattended: true }],
  'notice-sent': cross({ paper: NoticePaper.options, to: NoticeAddressee.options }),
  'duty-done': cross({ duty: CaseDuty.options }),
  'measure-set': cross({
    measure: ['custody', 'arrest', 'emergency-hold', 'detention'],
    stage: STAGES,
    minor: [true, false],
  }),
  'measure-extended': cross({ measure: ['custody', 'detention'] }),
  'measure-answered': cross({ measure: ['custody', 'detention'] }),
  'measure-ended': cross({ measure: ['custody', 'detention'] }),
  'investigation-extended': cross({ limit: ['172', 'I-10', 'I-13'] }),
  'prosecution-extended': [{ limit: '240' }],
  'trial-extended': [{ limit: '277' }],
  suspended: cross({ stage: STAGES, ground: ['illness', 'expertise-pending'] }),
  resumed: cross({ stage: STAGES }),
  stayed: cross({ stage: STAGES }),
  'opening-cancelled': [{ stage: 'investigation' }],
  transferred: [{ to: 'outside' }],
  indicted: cross({ complex: [true, false] }),
  'handed-over': cross({ purpose: HandOverPurpose.options }),
  accepted: cross({
    purpose: HandOverPurpose.options,
    toBody: ['police', 'procuracy'],
    returnedBy: ['procuracy', 'presiding-judge', 'trial-panel'],
    afterReturn: [true, false],
  }),
  reopened: cross({ to: ['trial', 'investigation'], after: ['stay', 'judgment'] }),
  'appeal-decided': cross({ result: ['upheld', 'annulled-reinvestigate', 'annulled-retry'] }),
  'trial-decided': cross({
    instance: ['first-instance', 'on-appeal'],
    obstacle: [true, false],
  }),
  'hearing-set': [{ day: '2026-03-02' }],
  'hearing-held': cross({ instance: ['first-instance', 'on-appeal'] }),
  appealed: cross({ of: ['judgment', 'decision'] }),
  protested: cross({ of: ['judgment', 'decision'], level: ['same', 'higher'] }),
};

/** What no act of this installation can say, and why. */
const NOT_SAID: Readonly<Record<string, string>> = {
  '114.2 case.arrested {"wanted":[true]}':
    'the body that issued the wanted notice enters the capture itself: it needs not be told',
  'C-06 case.act-recorded {"obstacle":[true]}':
    'the obstacle is not asked: the shorter limit is shown, which is the safer error',
  'X-12 case.appeal-file-received {"court":["high"]}': 'no court above the province works here',
  '346-decision case.appeal-taken-on {"court":["high"]}': 'no court above the province works here',
  'C-01 tip.decided {"outcome":["opened"]}': 'said by the chain of the tip',
  'C-01 tip.sent {"paper":["decision"],"to":["procuracy"]}': 'said by the chain of the tip',
};

const OF_CASES = CLOCK_RULES.filter(
  ({ group }) => !group.startsWith('tip-') && group !== 'victim' && group !== 'complaint',
);

describe('every clock of a case', () => {
  const said = CaseEventKind.options.flatMap(sayAll);

  it('is begun, kept, stopped and lengthened by acts that can be recorded, but for those named with their reason', () => {
    const unsaid = listUnsaid(OF_CASES, said);
    expect(new Set(unsaid)).toEqual(new Set(Object.keys(NOT_SAID)));
  });

  it('that waits for a paper is offered that paper by the notice, and names the body that owes it', () => {
    for (const rule of OF_CASES) {
      const pairs = listPairs(rule);
      expect(pairs.filter(({ paper }) => !NoticePaper.safeParse(paper).success)).toEqual([]);
      expect(pairs.filter(({ to }) => !NoticeAddressee.safeParse(to).success)).toEqual([]);
      expect({ rule: rule.id, owed: pairs.length === 0 || bodiesOfRule(rule).length > 0 }).toEqual({
        rule: rule.id,
        owed: true,
      });
    }
  });

  it('that waits for a duty names the bodies that may record it', () => {
    const bodies = (duty: CaseDuty) =>
      OF_CASES.filter(({ met }) => met.some(({ kind }) => kind === DUTY_EVENTS[duty])).flatMap(
        bodiesOfRule,
      );
    expect(CaseDuty.options.map((duty) => [duty, bodies(duty)])).toEqual([
      ['act-returned', ['procuracy']],
      ['evidence-reviewed', ['police', 'border-guard', 'procuracy']],
      ['stay-checked', ['procuracy']],
      ['detention-asked', ['police', 'border-guard']],
    ]);
  });
});

/** The act of a kind in each of its forms, by each body and office, about the case and about one accused. */
function sayAll(kind: CaseEventKind): FileEvent[] {
  const forms = SAID[kind] ?? [{}];
  const by: readonly [CaseBody, DecidingOffice | null][] = [
    ['police', null],
    ['court', 'presiding-judge'],
  ];
  return by.flatMap(([body, office]) =>
    forms
      .flatMap((params) => [params, { ...params, accusedId: who }])
      .flatMap((params) =>
        toFileEvents([
          {
            id: 'one',
            kind,
            at: Temporal.Instant.from('2026-02-02T02:00:00Z'),
            body,
            office,
            params,
          },
        ]),
      ),
  );
}

/** Every combination of the values of some params. */
function cross(values: Readonly<Record<string, readonly (string | boolean)[]>>): EventParams[] {
  return Object.entries(values).reduce<EventParams[]>(
    (made, [name, options]) =>
      made.flatMap((params) => options.map((value) => ({ ...params, [name]: value }))),
    [{}],
  );
}
