import { getPlaceMap } from '#features/places/contract.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { CommuneMap, type MapClass } from '#platform/web/map/commune-map.tsx';
import type { MapGeometry } from '#platform/web/map/geometry.ts';
import type { CommuneClass } from '../../contract.ts';
import { todayWords } from '../words.ts';
import css from './leaders.module.css';
import { Part } from './part.tsx';

/** Above this many communes their names would lie over each other: the table tells them. */
const NAMES_FIT = 40;

const CLASS_WORDS = ['none', 'few', 'some', 'many'] as const;

/** Open work of the communes in four classes; what is overdue by outline and word. */
export function MapPart({ communes }: { communes: readonly CommuneClass[] }) {
  const t = useWords(todayWords);
  const map = useCall(getPlaceMap, {});
  const shapes = (map.data?.communes ?? []).map(({ code, name, geometry }) => ({
    code,
    name,
    geometry: geometry as MapGeometry,
  }));
  const words = CLASS_WORDS.map((word) => t(`leaders.classes.${word}`));
  return (
    <Part title={t('leaders.part.map')} note={t('leaders.part.mapNote')}>
      <div className={css.map} data-dense={shapes.length > NAMES_FIT}>
        {shapes.length === 0 ? null : (
          <CommuneMap
            shapes={shapes}
            values={communes.map((commune) => ({
              code: commune.code,
              class: commune.class as MapClass,
              text: words[commune.class] ?? '',
              late: commune.late,
            }))}
            classes={[words[0] ?? '', words[1] ?? '', words[2] ?? '', words[3] ?? '']}
            label={t('leaders.part.map')}
            head={[t('leaders.mapHead.place'), t('leaders.mapHead.open')]}
          />
        )}
      </div>
    </Part>
  );
}
