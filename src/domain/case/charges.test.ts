import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { CaseFacts } from '#domain/case/case-facts.ts';
import {
  eraOn,
  kindAt,
  mayBorderGuardKeep,
  mayCommuneChiefHandle,
  mayKindInvestigate,
  supervisingLevel,
  trialLevel,
} from '#domain/case/competence.ts';
import { writeCharge } from '#domain/case/offence.ts';
import { findParagraph, OFFENCES, severityOfCharge } from '#domain/case/offences.ts';
import { proposeCharges } from '#domain/case/propose-charges.ts';
import { classifyCase, compareClasses } from '#domain/case/reclassify.ts';
import { compareSeverity } from '#domain/case/severity.ts';

const DAY = Temporal.PlainDate.from('2026-07-15');
const facts = (changes: Partial<CaseFacts>) => CaseFacts.parse({ means: true, ...changes });
const proposed = (changes: Partial<CaseFacts>) =>
  proposeCharges(facts(changes)).map(({ charge }) => writeCharge(charge));
const classOf = (...charges: [string, number][]) => {
  const outcome = classifyCase(
    OFFENCES,
    charges.map(([article, paragraph]) => ({ article, paragraph, points: [] })),
    { actOn: DAY, today: DAY },
  );
  if (!outcome.ok) {
    throw new Error(outcome.refusal);
  }
  return outcome.class;
};

describe('the catalogue of offences', () => {
  it.each([
    ['150', 'RNT RNT DBNT'],
    ['151', 'RNT DBNT DBNT'],
    ['152', 'NT NT RNT'],
    ['153', 'NT RNT RNT'],
    ['154', 'NT RNT DBNT'],
    ['147', 'INT NT RNT'],
    ['187', 'INT NT'],
    ['296', 'INT NT RNT'],
    ['297', 'INT NT RNT'],
    ['327', 'NT RNT RNT DBNT'],
    ['328', 'INT NT RNT'],
    ['329', 'NT NT RNT'],
    ['347', 'INT'],
    ['348', 'NT RNT RNT'],
    ['349', 'NT RNT RNT'],
    ['350', 'NT RNT DBNT'],
  ])('derives the classes of article %s from the maximum of each paragraph', (article, classes) => {
    const found = OFFENCES.filter(
      (row) => row.article === article && row.law.code === 'blhs-2025',
    ).map((row) => row.severity);
    expect(found.join(' ')).toBe(classes);
  });

  it('names 150 and 151 alone as trafficking, and holds neither 148, 149 nor 207', () => {
    const trafficking = new Set(
      OFFENCES.filter((row) => row.trafficking).map((row) => row.article),
    );
    expect([...trafficking].sort()).toEqual(['150', '151']);
    const held = new Set(OFFENCES.map((row) => row.article));
    expect(['148', '149', '207'].filter((article) => held.has(article))).toEqual([]);
  });

  it('takes the wording of the day of the act, and none before 2018', () => {
    const on = (day: string) =>
      findParagraph(OFFENCES, { article: '150', paragraph: 1 }, Temporal.PlainDate.from(day))?.law
        .code;
    expect([on('2025-06-30'), on('2025-07-01'), on('2017-12-31')]).toEqual([
      'blhs-2017',
      'blhs-2025',
      undefined,
    ]);
  });
});

describe('facts propose the charge', () => {
  it.each([
    [{ victimsFrom16: 1 }, ['150.1']],
    [{ victimsFrom16: 2 }, ['150.2 (đ)']],
    [{ victimsFrom16: 5, border: true }, ['150.2 (d, đ)']],
    [{ victimsFrom16: 6 }, ['150.3 (đ)']],
    [{ victimsFrom16: 1, organised: true }, ['150.2 (a)']],
    [{ victimsUnder16: 1 }, ['151.1']],
    [{ victimsUnder16: 1, organised: true }, ['151.3 (a)']],
    [{ victimsUnder16: 3 }, ['151.2 (c)']],
    [{ victimsUnder16: 1, ownCharge: true }, ['151.2 (d)']],
    [{ victimsFrom16: 1, victimsUnder16: 1, border: true }, ['151.2 (đ)', '150.2 (d)']],
    [{ victimsFrom16: 1, injury: 'from-31' as const }, ['150.2 (c)']],
    [{ victimsFrom16: 1, injury: 'from-61' as const }, ['150.3 (c)']],
    [{}, []],
  ])('%o', (changes, charges) => {
    expect(proposed(changes)).toEqual(charges);
  });

  it('asks for the means that 150 needs, and not of 151', () => {
    const both = proposeCharges(facts({ means: false, victimsFrom16: 1, victimsUnder16: 1 }));
    expect(both.map(({ missing }) => missing)).toEqual([[], ['means']]);
  });

  it('never becomes milder when there are more victims', () => {
    const anyFacts = fc.record({
      victimsFrom16: fc.nat({ max: 12 }),
      victimsUnder16: fc.nat({ max: 12 }),
      border: fc.boolean(),
      organised: fc.boolean(),
      twice: fc.boolean(),
      professional: fc.boolean(),
      injury: fc.constantFrom('none' as const, 'from-31' as const, 'from-61' as const),
      organTaken: fc.boolean(),
      death: fc.boolean(),
      officeAbused: fc.boolean(),
      ownCharge: fc.boolean(),
      baseMotive: fc.boolean(),
    });
    fc.assert(
      fc.property(anyFacts, fc.nat({ max: 5 }), fc.nat({ max: 5 }), (given, more, younger) => {
        const fewer = gravest(facts(given));
        const most = gravest(
          facts({
            ...given,
            victimsFrom16: given.victimsFrom16 + more,
            victimsUnder16: given.victimsUnder16 + younger,
          }),
        );
        expect(most).toBeGreaterThanOrEqual(fewer);
      }),
    );
  });
});

function gravest(given: CaseFacts): number {
  return Math.max(
    -1,
    ...proposeCharges(given).map(({ charge }) =>
      compareSeverity(severityOfCharge(OFFENCES, charge, DAY) ?? 'INT', 'INT'),
    ),
  );
}

describe('a change of charge', () => {
  it('moves the supervision to the province with the sixth victim', () => {
    const change = compareClasses(classOf(['150', 2]), classOf(['150', 3]));
    expect(change).toEqual({ direction: 'heavier', movesSupervision: true, movesTrial: false });
  });

  it('brings a lighter class with it', () => {
    expect(compareClasses(classOf(['151', 2]), classOf(['348', 1]))).toEqual({
      direction: 'lighter',
      movesSupervision: true,
      movesTrial: false,
    });
  });

  it('lets the gravest of several charges lead', () => {
    expect(classOf(['348', 2], ['151', 1], ['297', 1])).toMatchObject({
      severity: 'RNT',
      lead: { article: '151', paragraph: 1 },
    });
  });

  it('refuses a charge that the catalogue of that day does not hold', () => {
    const outcome = classifyCase(OFFENCES, [{ article: '207', paragraph: 1, points: [] }], {
      actOn: DAY,
      today: DAY,
    });
    expect(outcome).toMatchObject({ ok: false, refusal: 'case.offence-unknown' });
  });
});

describe('who is competent', () => {
  it('knows three arrangements by their days', () => {
    const eras = ['2025-02-28', '2025-03-01', '2025-06-30', '2025-07-01'].map((day) =>
      eraOn(Temporal.PlainDate.from(day)),
    );
    expect(eras).toEqual(['districts', 'no-district-police', 'no-district-police', 'regions']);
  });

  it('gives 150.3 and 151.2 to the provincial procuracy, and only 151.3 to the provincial court', () => {
    const rows = (article: string, paragraph: number) =>
      OFFENCES.filter(
        (row) =>
          row.article === article && row.paragraph === paragraph && row.law.code === 'blhs-2025',
      );
    const levels = (['150.3', '151.2', '151.3', '150.2'] as const).map((one) => {
      const [article = '', paragraph = ''] = one.split('.');
      const found = rows(article, Number(paragraph));
      return [one, supervisingLevel(found[0]?.severity ?? 'INT'), trialLevel(found, DAY)].join(' ');
    });
    expect(levels).toEqual([
      '150.3 province local',
      '151.2 province local',
      '151.3 province province',
      '150.2 local local',
    ]);
  });

  it('names the bodies of each time', () => {
    const before = Temporal.PlainDate.from('2025-05-05');
    expect([kindAt('procuracy', 'local', before), kindAt('court', 'local', before)]).toEqual([
      'district-procuracy',
      'district-court',
    ]);
    expect(kindAt('court', 'local', DAY)).toBe('regional-court');
    expect(kindAt('procuracy', 'province', DAY)).toBe('provincial-procuracy');
    expect(mayKindInvestigate('district-police', Temporal.PlainDate.from('2025-03-01'))).toBe(
      false,
    );
    expect(mayKindInvestigate('district-police', Temporal.PlainDate.from('2025-02-28'))).toBe(true);
  });

  it('never lets a commune chief handle 150, 151 or the two grave classes', () => {
    const paragraphs = OFFENCES.filter((row) => row.law.code === 'blhs-2025');
    const allowed = paragraphs
      .filter((row) => mayCommuneChiefHandle([{ ...row, points: [] }], row.severity, DAY))
      .map((row) => `${row.article}.${row.paragraph}`);
    expect(allowed).toEqual([
      '147.1',
      '147.2',
      '152.1',
      '152.2',
      '153.1',
      '154.1',
      '187.1',
      '187.2',
      '296.1',
      '296.2',
      '297.1',
      '297.2',
      '327.1',
      '328.1',
      '328.2',
      '329.1',
      '329.2',
      '347.1',
      '348.1',
      '349.1',
      '350.1',
    ]);
    expect(
      mayCommuneChiefHandle(
        [{ article: '347', paragraph: 1, points: [] }],
        'INT',
        Temporal.PlainDate.from('2025-06-30'),
      ),
    ).toBe(false);
  });

  it('lets the border guard keep a flagrant case of the mildest class only', () => {
    expect(mayBorderGuardKeep('INT', true)).toBe(true);
    expect(mayBorderGuardKeep('INT', false)).toBe(false);
    expect(mayBorderGuardKeep('RNT', true)).toBe(false);
  });
});
