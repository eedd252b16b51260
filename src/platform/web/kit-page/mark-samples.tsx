import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { ClockChip } from '#platform/web/kit/clock-chip.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import {
  ClosedButton,
  ClosedStep,
  NextStep,
  SideStep,
  StepLink,
} from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import css from './kit-page.module.css';
import { SAMPLE_CLOCKS } from './sample-clocks.ts';
import { SamplePart } from './sample-part.tsx';

const nothing = () => undefined;

/** Buttons, clocks, states, agencies. */
export function MarkSamples() {
  return (
    <>
      <SamplePart name="Nút" note="động từ nói việc sẽ xảy ra">
        <div className={css.row}>
          <NextStep run={nothing}>Chuyển Công an tỉnh</NextStep>
          <SideStep run={nothing}>Lưu bản nháp</SideStep>
          <StepLink run={nothing}>Ghi kết quả xác minh</StepLink>
          <NextStep run={nothing} danger>
            Xóa hồ sơ vĩnh viễn
          </NextStep>
          <ClosedButton reason="cần kết luận xác minh">Khởi tố</ClosedButton>
          <ClosedStep reason="chờ người thứ hai xem">Gộp tin trùng</ClosedStep>
        </div>
      </SamplePart>
      <SamplePart name="Đồng hồ" note="chữ, hình, rồi mới đến màu">
        <div className={css.row}>
          {SAMPLE_CLOCKS.map(({ clock, note }) => (
            <div key={note}>
              <ClockChip clock={clock} />
              <p className={css.note}>{note}</p>
            </div>
          ))}
          <ClockChip
            clock={{ state: 'soon', left: { unit: 'days', count: 3 }, spent: 0.85 }}
            details={{
              title: 'Giải quyết tin',
              article: 'Điều 147 khoản 1 (thí dụ)',
              start: '2026-11-06',
              due: '2026-11-26',
              today: '2026-11-23',
              extendedTo: '2027-01-06',
              startText: '06/11/2026 lúc 9:15, Công an tỉnh nhận từ Công an xã Nà Lưa',
              how: 'ngày liền, không trừ ngày nghỉ; ngày cuối rơi thứ Năm, không lùi',
              whatIf: [
                { name: 'Gia hạn hôm nay', result: 'đến 06/01/2027. Thủ trưởng quyết định.' },
                { name: 'Tạm đình chỉ', result: 'đồng hồ dừng; phục hồi thì còn 1 tháng.' },
              ],
            }}
          />
        </div>
      </SamplePart>
      <SamplePart name="Trạng thái" note="hồ sơ và cơ quan">
        <div className={css.row}>
          <StateBadge shape="open">Chưa xem</StateBadge>
          <StateBadge shape="half">Đang xác minh</StateBadge>
          <StateBadge shape="triangle">Chờ, chưa chắc</StateBadge>
          <StateBadge shape="diamond">Trả lại</StateBadge>
          <StateBadge shape="full">Đã nhận</StateBadge>
          <StateBadge shape="down">Dưới ngưỡng</StateBadge>
          <Tag>Tố giác</Tag>
        </div>
        <div className={css.row}>
          <AgencyChip name="Công an tỉnh" part="lead" />
          <AgencyChip name="Bộ Chỉ huy Bộ đội Biên phòng tỉnh" />
          <AgencyChip name="các sở, ngành, địa phương" count={34} />
          <AgencyChip name="Sở LĐTBXH" part="lead" becomes={['Sở Y tế', 'Sở Nội vụ']} />
          <AgencyChip name="Phòng LĐTBXH các huyện" unknown />
          <AgencyChip name="Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội tỉnh" />
        </div>
      </SamplePart>
    </>
  );
}
