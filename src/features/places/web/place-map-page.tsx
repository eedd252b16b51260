import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { CommuneMap, type MapValue } from '#platform/web/map/commune-map.tsx';
import type { MapShape } from '#platform/web/map/geometry.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { getPlaceMap } from '../contract.ts';
import { OnDay } from './on-day.tsx';
import { PlaceLink } from './place-link.tsx';
import css from './places.module.css';
import { placeWords } from './words.ts';

const Filters = z.object({ on: DateText.optional() });
const COLLATOR = new Intl.Collator('vi');

/** Every commune of a day with its name and kind; the same outlines carry the figures of other pages. */
export function PlaceMapPage() {
  const t = useWords(placeWords);
  const f = useFormats();
  const { today } = useMe();
  const [filters, setFilters] = useFilters(Filters);
  const on = filters.on ?? today;
  const map = useCall(getPlaceMap, { on }, { keepPrevious: true });
  const communes = map.data?.communes ?? [];
  return (
    <Page>
      <PageTitle
        title={t('map.title')}
        lead={
          map.data === undefined
            ? undefined
            : t('map.lead', { count: communes.length, day: f.day(on) })
        }
      />
      <div className={css.filters}>
        <OnDay name={t('filters.on')} value={on} onChange={(day) => setFilters({ on: day })} />
      </div>
      <ProblemNotice error={map.error} />
      {map.data !== undefined && communes.length === 0 ? (
        <EmptyPage title={t('map.empty')} text={t('map.emptyText')} />
      ) : null}
      {communes.length === 0 ? null : <Outlines communes={communes} />}
    </Page>
  );
}

type Commune = { id: string; code: string; name: string; kind: string; geometry?: unknown };

function Outlines({ communes }: { communes: readonly Commune[] }) {
  const t = useWords(placeWords);
  const shapes = communes.map(
    ({ code, name, geometry }): MapShape => ({
      code,
      name,
      geometry: geometry as MapShape['geometry'],
    }),
  );
  const sorted = [...communes].sort((one, other) => COLLATOR.compare(one.name, other.name));
  return (
    <>
      <div className={css.map}>
        <CommuneMap
          shapes={shapes}
          values={communes.map(mapValueOf)}
          classes={[
            t('map.classes.xa'),
            t('map.classes.phuong'),
            t('map.classes.other'),
            t('map.classes.dacKhu'),
          ]}
          label={t('map.label')}
          head={[t('map.head'), t('map.kind')]}
        />
      </div>
      <Section title={t('map.byName')}>
        <ul className={`${css.plain} ${css.columns}`}>
          {sorted.map((one) => (
            <li key={one.id}>
              <PlaceLink id={one.id} name={one.name} />
              <span className={css.small}>{one.code}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

const CLASS_OF: Readonly<Record<string, 0 | 1 | 2 | 3>> = { xã: 0, phường: 1, 'đặc khu': 3 };

function mapValueOf({ code, kind }: Commune): MapValue {
  return { code, class: CLASS_OF[kind] ?? 2, text: kind };
}
