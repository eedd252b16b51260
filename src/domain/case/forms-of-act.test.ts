import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { MeasureKind } from '#domain/case/accused.ts';
import { type CaseEvent, CaseEventKind, type EventParams } from '#domain/case/case-event.ts';
import { CasePaperForm } from '#domain/case/case-paper.ts';
import { CaseBody } from '#domain/case/case-stage.ts';
import { listFormsOf } from '#domain/case/forms-of-act.ts';
import { mayIssueForm } from '#domain/case/forms-of-body.ts';
import { needsApproval } from '#domain/case/measure-answer.ts';

const AT = Temporal.Instant.from('2026-11-02T09:00:00+07:00');

function anAct(
  kind: CaseEvent['kind'],
  body: CaseEvent['body'],
  params: EventParams = {},
): CaseEvent {
  return { kind, at: AT, body, office: null, params };
}

const PARAMS: readonly EventParams[] = [
  {},
  { purpose: 'transfer' },
  { after: 'judgment', review: 'cassation' },
  { after: 'judgment', review: 'new-evidence' },
  { after: 'stay' },
  ...MeasureKind.options.flatMap((measure) => [
    { measure, reason: 'released' },
    { measure, reason: 'replaced' },
    { measure, reason: 'expired' },
    { measure, answer: 'refused' },
  ]),
];
const ACTS = CaseEventKind.options.flatMap((kind) =>
  CaseBody.options.flatMap((body) => PARAMS.map((params) => anAct(kind, body, params))),
);

describe('the papers of an act', () => {
  it('are issued by the body that took it, and every kind of paper belongs to some act', () => {
    const seen = new Set<CasePaperForm>();
    for (const act of ACTS) {
      for (const form of listFormsOf(act)) {
        expect(mayIssueForm(act.body, form), `${act.kind} ${act.body} ${form}`).toBe(true);
        seen.add(form);
      }
    }
    expect([...seen].sort()).toEqual([...CasePaperForm.options].sort());
  });

  it.each(MeasureKind.options)('hold an order or decision for %s', (measure) => {
    expect(listFormsOf(anAct('measure-set', 'police', { measure })).length).toBeGreaterThan(0);
  });

  it('of the police wait for the procuracy where the law demands it (BLTTHS 110, 113, 119, 121, 122)', () => {
    const waits = MeasureKind.options.filter((measure) =>
      needsApproval(anAct('measure-set', 'police', { measure })),
    );
    expect(waits).toEqual(['emergency-hold', 'arrest', 'detention', 'bail', 'deposit']);
    expect(needsApproval(anAct('measure-set', 'court', { measure: 'detention' }))).toBe(false);
    const longer = (measure: string, body: CaseBody) =>
      needsApproval(anAct('measure-extended', body, { measure }));
    expect(longer('custody', 'border-guard')).toBe(true);
    expect(longer('detention', 'procuracy')).toBe(false);
  });

  it('of the procuracy put its answer to a measure into words, and its own extension of a detention', () => {
    const answered = (answer: string, body: CaseBody = 'procuracy') =>
      listFormsOf(anAct('measure-answered', body, { measure: 'detention', answer }));
    expect(answered('approved')).toEqual(['measure-approval']);
    expect(answered('refused')).toEqual(['measure-refusal']);
    expect(answered('approved', 'police')).toEqual([]);
    expect(listFormsOf(anAct('measure-extended', 'procuracy', { measure: 'detention' }))).toEqual([
      'detention-extension',
    ]);
  });

  it('end with a measure that is lifted or replaced; one that ran out asks for none', () => {
    const end = (measure: string, reason: string) =>
      listFormsOf(anAct('measure-ended', 'police', { measure, reason }));
    expect(end('detention', 'released')).toEqual(['release-decision']);
    expect(end('exit-ban', 'released')).toEqual(['measure-cancellation']);
    expect(end('detention', 'replaced')).toEqual(['measure-replacement']);
    expect(end('detention', 'expired')).toEqual([]);
  });
});
