import { ClockChip } from '#platform/web/kit/clock-chip.tsx';
import { ProtectedValue } from '#platform/web/kit/protected-value.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { Timeline } from '#platform/web/kit/timeline.tsx';
import css from './kit-page.module.css';
import { SamplePart } from './sample-part.tsx';

const nothing = () => undefined;
const PURPOSES = [
  { code: 'contact', text: 'Liên hệ để hỗ trợ' },
  { code: 'procedure', text: 'Làm thủ tục tố tụng' },
];

/** A record: header, what happened, protected values. */
export function RecordSamples() {
  return (
    <SamplePart name="Hồ sơ" note="đầu hồ sơ, diễn biến, giá trị được bảo vệ">
      <RecordHeader
        code="TB-40-q8w3zn"
        title="Hai thanh niên xã Nà Lưa bị đưa đi làm “việc nhẹ lương cao”, gia đình mất liên lạc"
        state={<StateBadge shape="half">Đang xác minh</StateBadge>}
        tags={
          <>
            <Tag>Tố giác</Tag>
            <Tag>Cưỡng bức lao động</Tag>
          </>
        }
        holder="PC02, Điều tra viên Phạm Quốc Thịnh"
        clocks={[
          {
            name: 'Giải quyết tin',
            chip: (
              <ClockChip clock={{ state: 'soon', left: { unit: 'days', count: 3 }, spent: 0.85 }} />
            ),
          },
          { name: 'Phân loại', chip: <ClockChip clock={{ state: 'done' }} /> },
          {
            name: 'Báo người tố giác',
            chip: <ClockChip clock={{ state: 'done-late', days: 1 }} />,
          },
        ]}
        next={<NextStep run={nothing}>Trình gia hạn xác minh</NextStep>}
        others={[
          <StepLink key="result" run={nothing}>
            Ghi kết quả xác minh
          </StepLink>,
          <StepLink key="transfer" run={nothing}>
            Chuyển cơ quan có thẩm quyền
          </StepLink>,
        ]}
        closed={[
          { name: 'Khởi tố vụ án', reason: 'cần kết luận xác minh trước (điều khoản thí dụ)' },
          { name: 'Gộp tin trùng', reason: 'chờ người thứ hai xem' },
        ]}
      />
      <HistorySamples />
    </SamplePart>
  );
}

function HistorySamples() {
  return (
    <div className={css.halves}>
      <Timeline
        items={[
          {
            id: '1',
            at: '2026-11-20T07:05:00Z',
            kind: 'act',
            title: 'Ghi lời khai người tố giác lần hai',
            who: 'Điều tra viên Phạm Quốc Thịnh',
            document: { name: 'Biên bản ghi lời khai, 4 trang', to: '/kit' },
          },
          {
            id: '2',
            at: '2026-11-09T03:20:00Z',
            kind: 'decision',
            title: 'Quyết định phân công giải quyết',
            who: 'Phó Thủ trưởng Vũ Hải Đăng',
          },
          {
            id: '3',
            at: '2026-11-06T02:15:00Z',
            kind: 'elsewhere',
            title: 'Công an xã Nà Lưa chuyển đến',
            who: 'Đại úy Lò Văn Ứng',
          },
        ]}
      />
      <div className={css.body}>
        <ProtectedValue
          label="Họ và tên"
          purposes={PURPOSES}
          reveal={async () => ({ value: 'NGUYỄN THỊ MẪU', reader: 'Thiếu tá Đặng Thu Hà' })}
        />
        <ProtectedValue
          label="Nơi ở hiện nay"
          purposes={PURPOSES}
          notEntitled="nhân viên công tác xã hội được giao"
          reveal={async () => ({ value: '', reader: '' })}
        />
      </div>
    </div>
  );
}
