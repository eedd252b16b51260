import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Page, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { getPlace, type PlaceView } from '../contract.ts';
import { PlaceLink } from './place-link.tsx';
import { PlaceTree } from './place-tree.tsx';
import css from './places.module.css';
import { placeWords } from './words.ts';

/** One unit: its time, what it was made from, what it became, who serves it. */
export function PlacePage() {
  const id = useParam('placeId');
  const place = useCall(getPlace, { id });
  return (
    <Page>
      <ProblemNotice error={place.error} onRetry={() => void place.refetch()} />
      {place.data === undefined ? null : <PlaceRecord place={place.data} />}
    </Page>
  );
}

function PlaceRecord({ place }: { place: PlaceView }) {
  const t = useWords(placeWords);
  const me = useMe();
  const holdsOthers = !['xã', 'phường', 'thị trấn', 'đặc khu'].includes(place.kind);
  const on = place.validTo !== null && place.validTo < me.today ? place.validTo : me.today;
  return (
    <>
      <RecordHeader
        code={place.code}
        title={place.fullName}
        above={<LinkTo to="/places">{t('record.back')}</LinkTo>}
        state={<Validity place={place} today={me.today} />}
        tags={<Tag>{place.kind}</Tag>}
      />
      {place.split ? <p className={css.ask}>{t('record.split')}</p> : null}
      <Section title={t('record.facts')}>
        <Facts place={place} />
      </Section>
      <Neighbours
        title={t('record.before')}
        rows={place.predecessors}
        none={t('record.noBefore')}
      />
      <Neighbours title={t('record.after')} rows={place.successors} none={t('record.noAfter')} />
      <Section title={t('record.agencies')}>
        {place.agencies.length === 0 ? <p>{t('record.noAgency')}</p> : null}
        <ul className={css.plain}>
          {place.agencies.map((agency) => (
            <li key={agency.id}>
              <LinkTo
                to="/agencies/$agencyId"
                params={{ agencyId: agency.id }}
                className={css.name}
              >
                {agency.name}
              </LinkTo>
            </li>
          ))}
        </ul>
      </Section>
      {holdsOthers ? (
        <Section title={t('record.inside')}>
          <PlaceTree on={on} parentId={place.id} />
        </Section>
      ) : null}
    </>
  );
}

function Validity({ place, today }: { place: PlaceView; today: string }) {
  const t = useWords(placeWords);
  const f = useFormats();
  if (place.validTo !== null && place.validTo < today) {
    return (
      <StateBadge shape="open" tone="quiet">
        {t('record.ended', { day: f.day(place.validTo) })}
      </StateBadge>
    );
  }
  return place.validFrom > today ? (
    <StateBadge shape="triangle">{t('record.later', { day: f.day(place.validFrom) })}</StateBadge>
  ) : (
    <StateBadge shape="full">{t('record.now')}</StateBadge>
  );
}

function Facts({ place }: { place: PlaceView }) {
  const t = useWords(placeWords);
  const f = useFormats();
  const from = f.day(place.validFrom);
  return (
    <dl className={css.facts}>
      <dt>{t('record.code')}</dt>
      <dd className={css.number}>{place.code}</dd>
      <dt>{t('record.validity')}</dt>
      <dd>
        {place.validTo === null
          ? t('record.since', { from })
          : t('record.between', { from, to: f.day(place.validTo) })}
      </dd>
      {place.parent === null ? null : (
        <>
          <dt>{t('record.parent')}</dt>
          <dd>
            <PlaceLink id={place.parent.id} name={place.parent.fullName} />
          </dd>
        </>
      )}
      {place.legalBasis === null ? null : (
        <>
          <dt>{t('record.basis')}</dt>
          <dd>{place.legalBasis}</dd>
        </>
      )}
    </dl>
  );
}

function Neighbours(props: { title: string; rows: PlaceView['successors']; none: string }) {
  const t = useWords(placeWords);
  const f = useFormats();
  return (
    <Section title={props.title}>
      {props.rows.length === 0 ? <p>{props.none}</p> : null}
      <ul className={css.plain}>
        {props.rows.map((one) => (
          <li key={`${one.id} ${one.on}`}>
            <PlaceLink id={one.id} name={one.fullName} />
            <span className={css.small}>
              {[
                t(`record.${one.share}`),
                t('record.on', { day: f.day(one.on) }),
                one.legalBasis ?? '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
