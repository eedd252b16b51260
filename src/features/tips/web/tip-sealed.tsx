import type { z } from 'zod';
import type { Purpose } from '#platform/contract/purpose.ts';
import { purposeNames } from '#platform/contract/purpose.ts';
import { call } from '#platform/web/api/call.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProtectedValue } from '#platform/web/kit/protected-value.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useLocale, useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { openTip, TipPart, type TipView } from '../contract.ts';
import css from './tips.module.css';
import { tipWords } from './words.ts';

type Opened = z.infer<typeof openTip.output>;

/** The sealed parts, each opened apart for a stated purpose; every opening is written to the trail. */
export function TipSealed({ tip }: { tip: TipView }) {
  const t = useWords(tipWords);
  const me = useMe();
  const purposes = usePurposes();
  const tell = useOpened();
  const parts = TipPart.options.filter((part) => hasPart(tip, part));
  const reveal = (part: TipPart) => async (purpose: string) => {
    const opened = await call(openTip, { id: tip.id, part, purpose: purpose as Purpose });
    return { value: tell(part, opened), reader: me.post.title };
  };
  const namesClosed = tip.denounced.length > 0 && tip.denounced.every((person) => !person.mayOpen);
  return (
    <Section title={t('record.sealed.title')} note={t('record.sealed.note')}>
      <dl className={css.sealed}>
        {parts.map((part) => (
          <div key={part}>
            <dt>
              {t(`record.sealed.${part}`)}
              {part === 'tip-persons' ? (
                <small>{t('record.sealed.count', { count: tip.denounced.length })}</small>
              ) : null}
            </dt>
            <dd>
              <ProtectedValue
                label={t(`record.sealed.${part}`)}
                purposes={purposes}
                reveal={reveal(part)}
                seconds={180}
                {...(part === 'tip-persons' && namesClosed
                  ? { notEntitled: t('record.sealed.notHeads') }
                  : {})}
              />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** Who calls or writes without a name may still have said how to be reached. */
const LEAVES_A_WAY: readonly TipView['channel'][] = ['hotline', 'public-page'];

function hasPart(tip: TipView, part: TipPart): boolean {
  switch (part) {
    case 'tip-words':
      return true;
    case 'tip-reporter':
      return tip.facts.reporterStanding !== 'anonymous' || LEAVES_A_WAY.includes(tip.channel);
    case 'tip-persons':
      return tip.denounced.length > 0;
    case 'tip-values':
      return tip.values.length > 0;
  }
}

/** The purposes that this post may state, its usual one first. */
export function usePurposes(): { code: Purpose; text: string }[] {
  const me = useMe();
  const locale = useLocale();
  const codes: Purpose[] = may(me, 'tip.supervise')
    ? ['supervise-legality', 'verify-tip', 'danger-now']
    : ['handle-tip', 'verify-tip', 'danger-now', 'answer-person', 'match-records'];
  return codes.map((code) => ({ code, text: purposeNames[code][locale] }));
}

/** The words of an opened part, one thing a line. */
function useOpened(): (part: TipPart, opened: Opened) => string {
  const t = useWords(tipWords);
  const f = useFormats();
  const line = (key: 'where' | 'asked' | 'withheld' | 'safe', text: string | null | undefined) =>
    text === null || text === undefined || text === '' ? [] : [t(`record.sealed.${key}`, { text })];
  const linesOf = (part: TipPart, opened: Opened): string[] => {
    switch (part) {
      case 'tip-words':
        return [
          opened.narrative ?? '',
          ...line('where', opened.placeWords),
          ...line('asked', opened.asked),
          ...opened.additions.map((one) =>
            t('record.sealed.added', { at: f.instant(one.at), text: one.text }),
          ),
        ];
      case 'tip-reporter': {
        const { reporter } = opened;
        return [
          reporter?.name ?? '',
          reporter?.phone ?? '',
          reporter?.address ?? '',
          ...line('safe', reporter?.safeContact),
          ...line('withheld', reporter?.withheldReason),
        ];
      }
      case 'tip-persons':
        return opened.denounced.map((person) => {
          const words = [person.name, person.marks].filter((one) => one !== null && one !== '');
          const text = words.length > 0 ? words.join('; ') : t('record.sealed.closedName');
          return t('record.sealed.person', {
            ordinal: person.ordinal,
            text: person.erased ? t('record.sealed.erased') : text,
          });
        });
      case 'tip-values':
        return opened.values.map((one) => `${nameOfValue(one.kind)}: ${one.value}`);
    }
  };
  const nameOfValue = (kind: string) => {
    const known = VALUES.find((one) => one === kind);
    return known === undefined ? kind : t(`value.${known}`);
  };
  return (part, opened) => {
    const lines = linesOf(part, opened).filter((text) => text !== '');
    return lines.length === 0 ? t('record.sealed.nothing') : lines.join('\n');
  };
}

const VALUES = ['phone', 'plate', 'account', 'paper', 'place'] as const;
