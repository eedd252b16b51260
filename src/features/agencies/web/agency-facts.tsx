import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { AgencyView } from '../contract.ts';
import css from './agencies.module.css';
import { AgencyLink } from './agency-link.tsx';
import { agencyWords } from './words.ts';

/** What an agency is, line by line. */
export function AgencyFacts({ agency }: { readonly agency: AgencyView }) {
  const t = useWords(agencyWords);
  const f = useFormats();
  const { place, parent, standingAgency, validTo } = agency;
  const from = f.day(agency.validFrom);
  return (
    <dl className={css.facts}>
      <dt>{t('record.shortName')}</dt>
      <dd>{agency.shortName}</dd>
      <dt>{t('record.validity')}</dt>
      <dd>
        {validTo === null
          ? t('record.since', { from })
          : t('record.between', { from, to: f.day(validTo) })}
      </dd>
      {place === null ? null : (
        <>
          <dt>{t('record.place')}</dt>
          <dd>
            <LinkTo to="/places/$placeId" params={{ placeId: place.id }} className={css.name}>
              {place.name}
            </LinkTo>
          </dd>
        </>
      )}
      {parent === null ? null : (
        <>
          <dt>{t('record.parent')}</dt>
          <dd>
            <AgencyLink {...parent} />
          </dd>
        </>
      )}
      {standingAgency === null ? null : (
        <>
          <dt>{t('record.standing')}</dt>
          <dd>
            <AgencyLink {...standingAgency} />
          </dd>
        </>
      )}
      {agency.symbol === null ? null : (
        <>
          <dt>{t('record.symbol')}</dt>
          <dd>{agency.symbol}</dd>
        </>
      )}
      <dt>{t('record.family')}</dt>
      <dd>{t(`families.${agency.formatFamily}`)}</dd>
      {agency.legalBasis === null ? null : (
        <>
          <dt>{t('record.basis')}</dt>
          <dd>{agency.legalBasis}</dd>
        </>
      )}
      <dt>{t('record.posts')}</dt>
      <dd>{agency.postCount === null ? t('record.postsHidden') : f.number(agency.postCount)}</dd>
      {agency.memberships.length === 0 ? null : (
        <>
          <dt>{t('committee.of')}</dt>
          <dd>
            {agency.memberships.map((one) => (
              <p key={one.id}>
                <AgencyLink id={one.committeeId} name={one.name} /> ·{' '}
                {t(`committee.functions.${one.function}`)}
                {one.to === null ? null : (
                  <span className={css.small}>
                    {' '}
                    {t('record.between', { from: f.day(one.from), to: f.day(one.to) })}
                  </span>
                )}
              </p>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
