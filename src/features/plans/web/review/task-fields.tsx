import { type RefObject, useId, useRef } from 'react';
import type { NameAnswer, ReviewTask } from '#domain/plan-review/review.ts';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { DayInput } from './day-input.tsx';
import css from './fields.module.css';
import type { NameBook } from './name-facts.ts';
import { NamesField } from './names-field.tsx';
import { reviewWords } from './review-words.ts';
import { lastDayBefore } from './when-text.ts';

export const ROLES = ['lead', 'cooperating', 'implementing'] as const;
type Role = (typeof ROLES)[number];

export interface ItemFieldsProps<T> {
  readonly item: T;
  readonly book: NameBook;
  /** A day near which typed days without a year lie. */
  readonly near: string;
  readonly isEditing: boolean;
  onChange(change: Partial<T>): void;
  onAnswer(name: string, answer: NameAnswer | null): void;
}

/** Who leads, cooperates and implements, when, and in what manner; in editing, the words too. */
export function TaskFields(props: ItemFieldsProps<ReviewTask> & { onSplitAt(at: number): void }) {
  const { item, isEditing, onChange, onSplitAt } = props;
  const named = ROLES.filter((role) => item[role].length > 0);
  const roles = isEditing || named.length === 0 ? ROLES : named;
  return (
    <div className={css.grid}>
      {isEditing ? <TaskText item={item} onChange={onChange} onSplitAt={onSplitAt} /> : null}
      {roles.map((role) => (
        <RoleField key={role} {...props} role={role} />
      ))}
      <TaskDays {...props} />
      <TaskManner {...props} />
    </div>
  );
}

function TaskText(props: {
  item: ReviewTask;
  onChange(change: Partial<ReviewTask>): void;
  onSplitAt(at: number): void;
}) {
  const t = useWords(reviewWords);
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <label className={css.label} htmlFor={id}>
        {t('fields.text')}
      </label>
      <div>
        <textarea
          ref={area}
          id={id}
          className={css.input}
          data-first="true"
          rows={5}
          value={props.item.text}
          onChange={(event) => event.target.value && props.onChange({ text: event.target.value })}
        />
        <button
          type="button"
          className={css.textButton}
          onClick={() => props.onSplitAt(caretOf(area))}
        >
          {t('split.atCaret')}
        </button>
      </div>
    </>
  );
}

function caretOf(area: RefObject<HTMLTextAreaElement | null>): number {
  return area.current?.selectionStart ?? 0;
}

function RoleField(props: ItemFieldsProps<ReviewTask> & { role: Role }) {
  const { item, book, role, onChange, onAnswer } = props;
  const t = useWords(reviewWords);
  const put = (name: string, to: Role | null) => onChange(moveName(item, name, to));
  return (
    <NamesField
      label={t(`fields.${role}`)}
      part={role === 'cooperating' ? 'cooperating' : 'lead'}
      names={item[role]}
      requested={item.requested}
      book={book}
      acts={{
        onAnswer,
        onRemove: (name) => put(name, null),
        moves: ROLES.filter((other) => other !== role).map((other) => ({
          word: t(`fields.${other}`),
          run: (name) => put(name, other),
        })),
        onRequest: (name, requested) =>
          onChange({ requested: withRequest(item.requested, name, requested) }),
      }}
      onAdd={(name, agencyId) => {
        put(name, role);
        if (agencyId !== null) {
          onAnswer(name, { agencyIds: [agencyId], asGroup: false, kept: false });
        }
      }}
    />
  );
}

/** A name stands in one role only. */
function moveName(task: ReviewTask, name: string, to: Role | null): Partial<ReviewTask> {
  const without = (role: Role) => task[role].filter((one) => one !== name);
  const roles = Object.fromEntries(
    ROLES.map((role) => [role, role === to ? [...without(role), name] : without(role)]),
  );
  return {
    ...roles,
    requested: to === null ? task.requested.filter((one) => one !== name) : task.requested,
  };
}

function withRequest(requested: readonly string[], name: string, on: boolean): string[] {
  const others = requested.filter((one) => one !== name);
  return on ? [...others, name] : others;
}

function TaskDays({ item, near, isEditing, onChange }: ItemFieldsProps<ReviewTask>) {
  const t = useWords(reviewWords);
  const f = useFormats();
  const last = item.deadline === null ? null : lastDayBefore(item.text, item.deadline);
  return (
    <>
      <span className={css.label}>{t('fields.window')}</span>
      <div className={css.days}>
        <DayInput
          label={t('fields.from')}
          value={item.from}
          near={near}
          onChange={(from) => onChange({ from })}
        />
        <span>{t('fields.to')}</span>
        <DayInput
          label={t('fields.until')}
          value={item.to}
          near={near}
          onChange={(to) => onChange({ to })}
        />
      </div>
      {isEditing || item.deadline !== null ? (
        <>
          <span className={css.label}>{t('fields.deadline')}</span>
          <div>
            <DayInput
              label={t('fields.deadline')}
              value={item.deadline}
              near={near}
              onChange={(deadline) => onChange({ deadline })}
            />
            {last === null ? null : (
              <p className={css.note}>{t('fields.lastDay', { day: f.day(last) })}</p>
            )}
          </div>
        </>
      ) : null}
    </>
  );
}

/** Ordered or requested for all at once; single names carry their own in their panels. */
function TaskManner({ item, onChange }: ItemFieldsProps<ReviewTask>) {
  const t = useWords(reviewWords);
  const id = useId();
  const names = ROLES.flatMap((role) => item[role]);
  const asked = names.filter((name) => item.requested.includes(name)).length;
  const isMixed = asked > 0 && asked < names.length;
  return names.length === 0 ? null : (
    <>
      <span className={css.label} id={id}>
        {t('fields.mode')}
      </span>
      <div role="radiogroup" aria-labelledby={id} className={css.radios}>
        {([false, true] as const).map((requested) => (
          <label key={String(requested)}>
            <input
              type="radio"
              name={`mode-${item.key}`}
              checked={!isMixed && requested === asked > 0}
              onChange={() => onChange({ requested: requested ? names : [] })}
            />
            {t(requested ? 'fields.request' : 'fields.order')}
          </label>
        ))}
        {isMixed ? <span className={css.note}>{t('fields.mixed')}</span> : null}
      </div>
    </>
  );
}
