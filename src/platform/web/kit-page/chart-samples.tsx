import { BarChart } from '#platform/web/kit/bar-chart.tsx';
import { BulletBar } from '#platform/web/kit/bullet-bar.tsx';
import { Figure } from '#platform/web/kit/figure.tsx';
import { NumbersTable } from '#platform/web/kit/numbers-table.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { TrendLine } from '#platform/web/kit/trend-line.tsx';
import { CommuneMap } from '#platform/web/map/commune-map.tsx';
import css from './kit-page.module.css';
import { SAMPLE_SHAPES, SAMPLE_VALUES } from './sample-map.ts';
import { SamplePart } from './sample-part.tsx';

const BARS = [
  { name: 'Cưỡng bức lao động', value: 52 },
  { name: 'Môi giới hôn nhân', value: 34 },
  { name: 'Mại dâm', value: 27 },
  { name: 'Mang thai hộ', value: 18 },
  { name: 'Khác', value: 12 },
];

/** Figures, thresholds, courses, the map. */
export function ChartSamples() {
  return (
    <>
      <SamplePart name="Con số" note="giá trị, ngưỡng, cách tính">
        <div className={css.columns}>
          <Figure
            name="Tin báo được giải quyết"
            value={'86\u00a0%'}
            badge={<StateBadge shape="down">{'dưới ngưỡng trên 90\u00a0%'}</StateBadge>}
            note={'98 trong 114 tin đến hạn; năm trước 92\u00a0%.'}
            how="Tin có quyết định giải quyết trong hạn, chia cho tin đến hạn trong kỳ."
          />
          <div>
            <BulletBar
              value={100}
              threshold={100}
              thresholdText={'ngưỡng 100\u00a0%'}
              label="100 %, đạt"
            />
            <BulletBar
              value={86}
              threshold={90}
              below
              thresholdText={'ngưỡng trên 90\u00a0%'}
              label="86 %, dưới ngưỡng trên 90 %"
            />
            <BulletBar
              threshold={90}
              thresholdText={'ngưỡng 90\u00a0%'}
              label="Vụ án được xét xử"
            />
          </div>
          <TrendLine
            label="Tin báo tiếp nhận tăng từ 9 lên 15 một tháng"
            values={[9, 11, 10, 12, 13, 11, 15, 17, 16, 14, 15]}
            before={[8, 9, 9, 10, 11, 10, 12, 13, 12, 11, 12]}
          />
        </div>
      </SamplePart>
      <SamplePart name="Biểu đồ" note="đọc được khi chụp đen trắng">
        <div className={css.halves}>
          <div>
            <BarChart label="Cưỡng bức lao động nhiều nhất, 52 tin" bars={BARS} />
            <NumbersTable
              caption="Tin báo theo hình thức"
              head={['Hình thức', 'Số tin']}
              rows={BARS.map((bar) => [bar.name, String(bar.value)])}
            />
          </div>
          <CommuneMap
            shapes={SAMPLE_SHAPES}
            values={SAMPLE_VALUES}
            classes={['dưới 5', '5 đến 9', '10 đến 14', 'từ 15 tin']}
            label="Cầu Trúc và Bến Đá nhiều tin nhất; Đèo Gió nợ báo cáo"
            head={['Xã, phường', 'Số tin']}
          />
        </div>
      </SamplePart>
    </>
  );
}
