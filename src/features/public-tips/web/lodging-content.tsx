import { Fragment } from 'react';
import { z } from 'zod';
import { Purpose, purposeNames } from '#platform/contract/purpose.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { ChoiceField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useLocale, useWords } from '#platform/web/language/use-words.ts';
import {
  getLodging,
  type LodgingView,
  listLodgings,
  type OpenedLodging,
  openLodging,
} from '../contract.ts';
import css from './public-tips.module.css';
import { publicTipWords } from './words.ts';

const PURPOSES = {
  tip: ['handle-tip', 'danger-now', 'supervise-legality'],
  complaint: ['complaint', 'supervise-legality'],
} as const satisfies Record<string, readonly Purpose[]>;

interface ContentProps {
  lodging: LodgingView;
  opened: OpenedLodging | null;
  onOpened(opened: OpenedLodging, purpose: string): void;
}

/** What was said: closed until a purpose is chosen; the opening is written down. */
export function LodgingContentPart({ lodging, opened, onOpened }: ContentProps) {
  const t = useWords(publicTipWords);
  return (
    <Section title={t('record.content')}>
      {opened === null ? (
        <OpenForm lodging={lodging} onOpened={onOpened} />
      ) : (
        <>
          <p role="status">{t('record.opened')}</p>
          <Words opened={opened} />
        </>
      )}
    </Section>
  );
}

function OpenForm({ lodging, onOpened }: Omit<ContentProps, 'opened'>) {
  const t = useWords(publicTipWords);
  const locale = useLocale();
  const purposes = PURPOSES[lodging.kind];
  const form = useHouseForm(z.object({ purpose: Purpose }), { purpose: purposes[0] });
  const open = useAct(openLodging, { refreshes: [getLodging, listLodgings] });
  return (
    <>
      {lodging.state === 'waiting' ? (
        <p>{t(lodging.kind === 'tip' ? 'record.firstOpening' : 'record.firstComplaint')}</p>
      ) : null}
      <Form
        form={form}
        labels={{ purpose: t('record.purpose') }}
        error={open.error}
        onSubmit={({ purpose }) =>
          open.mutate(
            { id: lodging.id, purpose },
            { onSuccess: (answer) => onOpened(answer, purpose) },
          )
        }
      >
        <ChoiceField
          name="purpose"
          label={t('record.purpose')}
          choices={purposes.map((value) => ({ value, text: purposeNames[value][locale] }))}
        />
        <NextStep submit busy={open.isPending}>
          {t('record.open')}
        </NextStep>
      </Form>
    </>
  );
}

function Words({ opened }: { opened: OpenedLodging }) {
  const t = useWords(publicTipWords);
  const { content } = opened;
  const lines = [
    [t('record.account'), content.account],
    [t('record.who'), content.who],
    [t('record.commune'), opened.communeName ?? ''],
    [t('record.where'), content.whereWords],
    [t('record.alert'), content.alertWords],
    [t('record.contact'), content.contact],
  ] as const;
  return (
    <dl className={css.facts}>
      {lines
        .filter(([, words]) => words !== '')
        .map(([name, words]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd className={css.text}>{words}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
