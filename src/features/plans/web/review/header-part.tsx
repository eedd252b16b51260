import { useId } from 'react';
import type { HeaderField } from '#domain/plan-reading/plan-reading.ts';
import { READING_REASONS, type ReadingReason } from '#domain/plan-reading/reading-reasons.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { ImportView } from '../../contract.ts';
import { DayInput } from './day-input.tsx';
import css from './fields.module.css';
import itemCss from './item.module.css';
import { reviewWords } from './review-words.ts';
import type { Desk } from './use-desk.ts';

const LINES = ['type', 'number', 'place', 'issuer', 'signer'] as const;

interface HeaderPartProps {
  readonly view: ImportView;
  readonly desk: Desk;
  readonly near: string;
}

/** The header as it was read; it counts as the first item. */
export function HeaderPart({ view, desk, near }: HeaderPartProps) {
  const t = useWords(reviewWords);
  const { header } = desk.state.review;
  const line = (name: (typeof LINES)[number]) => (
    <TextLine
      key={name}
      label={t(`header.${name}`)}
      value={header[name]}
      onChange={(value) => desk.changeHeader({ [name]: value })}
    >
      <Doubt view={view} name={name} />
    </TextLine>
  );
  return (
    <section className={itemCss.headerCard} data-items="header" id="item-header">
      <div className={itemCss.groupHead}>
        <h2 id="item-current" tabIndex={-1}>
          {t('header.title')}
        </h2>
        <span>{t(`status.${header.status}`)}</span>
      </div>
      <div className={css.grid}>
        {line('type')}
        {line('number')}
        <span className={css.label}>{t('header.date')}</span>
        <div>
          <DayInput
            label={t('header.date')}
            value={header.date}
            near={near}
            onChange={(date) => desk.changeHeader({ date })}
          />
          <Doubt view={view} name="date" />
        </div>
        {line('place')}
        {line('issuer')}
        <TextLine
          label={t('header.subject')}
          value={header.title}
          long
          onChange={(title) => desk.changeHeader({ title })}
        >
          <Doubt view={view} name="title" />
        </TextLine>
        {line('signer')}
        <TextLine
          label={t('header.cited')}
          hint={t('header.citedHint')}
          value={header.citedDocuments.join('\n')}
          long
          onChange={(text) =>
            desk.changeHeader({ citedDocuments: (text ?? '').split('\n').filter(Boolean) })
          }
        />
      </div>
      <div className={itemCss.acts}>
        <NextStep run={desk.accept}>
          {t('acts.accept', { what: t('one.header') })}
          <kbd className={itemCss.key}>Enter</kbd>
        </NextStep>
      </div>
    </section>
  );
}

interface TextLineProps {
  readonly label: string;
  readonly value: string | null;
  readonly hint?: string;
  readonly long?: boolean;
  readonly children?: React.ReactNode;
  onChange(value: string | null): void;
}

/** A field of text; emptied, it is null: the reader invents nothing and neither do we. */
export function TextLine({ label, value, hint, long = false, children, onChange }: TextLineProps) {
  const t = useWords(reviewWords);
  const id = useId();
  const common = {
    id,
    className: css.input,
    value: value ?? '',
    placeholder: t('header.blank'),
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value || null),
  };
  return (
    <>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <div>
        {long ? <textarea rows={2} {...common} /> : <input autoComplete="off" {...common} />}
        {hint === undefined ? null : (
          <p id={`${id}-hint`} className={css.note}>
            {hint}
          </p>
        )}
        {children}
      </div>
    </>
  );
}

/** Why the reader doubts a field of the header. */
function Doubt({ view, name }: { view: ImportView; name: HeaderField }) {
  const both = useBothLanguages();
  const reasons = view.headerReading.reasons[name] ?? [];
  return reasons.map((code) =>
    code in READING_REASONS ? (
      <p key={code} className={css.doubt}>
        <Icon name="warning" size={14} />
        {both(READING_REASONS[code as ReadingReason])}
      </p>
    ) : null,
  );
}
