import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { belongsToCampaign, type Campaign, campaignPhase } from '#domain/programme/campaign.ts';
import { type Difficulty, decideDifficulty } from '#domain/programme/difficulty.ts';
import { decideTaskFromConclusion } from '#domain/programme/meeting-conclusion.ts';
import { decidePilot, decidePilotReview, type Pilot, pilotPhase } from '#domain/programme/pilot.ts';

function day(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso);
}

describe('a campaign', () => {
  const campaign: Campaign = {
    kind: 'crackdown',
    theme: 'Cao điểm tấn công, trấn áp tội phạm mua bán người',
    from: day('2026-07-01'),
    to: day('2026-09-30'),
    area: [{ lo: 10, hi: 20 }],
    reportBy: day('2026-10-05'),
    closedOn: null,
  };

  it.each([
    ['2026-06-30', 'announced'],
    ['2026-07-01', 'running'],
    ['2026-09-30', 'running'],
    ['2026-10-01', 'closing'],
    ['2026-10-06', 'report-late'],
  ])('on %s it is %s', (iso, phase) => {
    expect(campaignPhase(campaign, day(iso))).toBe(phase);
    expect(campaignPhase({ ...campaign, closedOn: day('2026-10-02') }, day(iso))).toBe('closed');
  });

  it('counts what falls into its window and its area', () => {
    expect(belongsToCampaign(campaign, { on: day('2026-09-30'), placeLft: 20 })).toBe(true);
    expect(belongsToCampaign(campaign, { on: day('2026-10-01'), placeLft: 20 })).toBe(false);
    expect(belongsToCampaign(campaign, { on: day('2026-07-01'), placeLft: 21 })).toBe(false);
    expect(belongsToCampaign(campaign, { on: day('2026-07-01'), placeLft: null })).toBe(false);
    expect(
      belongsToCampaign({ ...campaign, area: [] }, { on: day('2026-07-01'), placeLft: null }),
    ).toBe(true);
  });
});

describe('a conclusion that orders work', () => {
  const source = { kind: 'meeting' as const, id: 'm1', on: day('2026-04-10') };
  const conclusion = {
    text: 'Rà soát cơ sở lưu trú',
    leadId: 'police',
    cooperatingIds: ['health', 'police', 'health'],
    mode: 'ordered' as const,
    lastDay: day('2026-05-10'),
  };

  it('becomes a task with its term and each agency once', () => {
    const outcome = decideTaskFromConclusion(conclusion, source);
    expect(outcome.ok && outcome.state).toMatchObject({
      term: { kind: 'deadline', from: day('2026-04-10'), lastDay: day('2026-05-10') },
      assignments: [
        { agencyId: 'police', role: 'lead' },
        { agencyId: 'health', role: 'cooperating' },
      ],
    });
  });

  it.each([
    [{ text: ' ' }, 'conclusion.text-required'],
    [{ leadId: null }, 'conclusion.agency-required'],
    [{ lastDay: day('2026-04-09') }, 'conclusion.deadline-before-meeting'],
  ])('is refused %#', (changes, refusal) => {
    expect(decideTaskFromConclusion({ ...conclusion, ...changes }, source)).toMatchObject({
      refusal,
    });
  });
});

describe('a difficulty', () => {
  const today = day('2026-05-05');
  const raised: Difficulty = { state: 'raised', on: day('2026-05-01') };

  it('is grouped, decided, answered', () => {
    let state: Difficulty = raised;
    for (const command of [
      { do: 'group', groupId: 'g1' },
      { do: 'decide', decision: 'Bổ sung kinh phí', documentId: null },
      { do: 'answer', answer: 'Đã bố trí trong quý III' },
    ] as const) {
      const outcome = decideDifficulty(state, command, today);
      state = outcome.ok ? outcome.state : state;
    }
    expect(state).toMatchObject({
      state: 'answered',
      groupId: 'g1',
      answer: 'Đã bố trí trong quý III',
    });
  });

  it('is not answered before it is decided, nor withdrawn after, nor decided without words', () => {
    expect(decideDifficulty(raised, { do: 'answer', answer: 'x' }, today)).toMatchObject({
      refusal: 'difficulty.not-in-state',
    });
    expect(
      decideDifficulty(raised, { do: 'decide', decision: ' ', documentId: null }, today),
    ).toMatchObject({ refusal: 'difficulty.text-required' });
    const decided = decideDifficulty(
      raised,
      { do: 'decide', decision: 'x', documentId: null },
      today,
    );
    expect(
      decided.ok && decideDifficulty(decided.state, { do: 'withdraw', reason: 'x' }, today).ok,
    ).toBe(false);
  });
});

describe('a pilot', () => {
  const pilot: Omit<Pilot, 'review'> = {
    subject: { kind: 'place', id: 'c1' },
    from: day('2026-01-01'),
    to: day('2026-06-30'),
    content: 'Mô hình điểm',
  };

  it('runs, awaits its review, is reviewed once', () => {
    const begun = decidePilot(pilot);
    if (!begun.ok) {
      throw new Error(begun.refusal);
    }
    expect(
      ['2025-12-31', '2026-06-30', '2026-07-01'].map((iso) => pilotPhase(begun.state, day(iso))),
    ).toEqual(['planned', 'running', 'review-awaited']);
    const reviewed = decidePilotReview(
      begun.state,
      { text: 'Nhân rộng', spread: true },
      day('2026-07-05'),
    );
    expect(reviewed.ok && pilotPhase(reviewed.state, day('2026-07-06'))).toBe('reviewed');
    expect(
      reviewed.ok &&
        decidePilotReview(reviewed.state, { text: 'x', spread: true }, day('2026-07-06')).ok,
    ).toBe(false);
    expect(
      decidePilotReview(begun.state, { text: 'x', spread: true }, day('2025-12-01')),
    ).toMatchObject({ refusal: 'pilot.not-finished' });
  });

  it('does not end before it begins', () => {
    expect(decidePilot({ ...pilot, to: day('2025-01-01') })).toMatchObject({
      refusal: 'pilot.window-reversed',
    });
  });
});
