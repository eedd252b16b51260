import { ClockChip } from '#platform/web/kit/clock-chip.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Ledger, LedgerLine, LedgerSection } from '#platform/web/kit/ledger.tsx';
import { Progress } from '#platform/web/kit/progress.tsx';
import { SegmentedBar } from '#platform/web/kit/segmented-bar.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { NextStep, SideStep } from '#platform/web/kit/steps.tsx';
import css from './kit-page.module.css';
import { SamplePart } from './sample-part.tsx';

const nothing = () => undefined;

/** The ledger of Hôm nay, and pieces that tell how far a thing is. */
export function LedgerSamples() {
  return (
    <>
      <SamplePart name="Sổ việc" note="ai, việc gì, trước khi nào, vì sao">
        <Ledger>
          <LedgerSection name="Đang gặp nguy hiểm" count="1 người" danger>
            <LedgerLine
              mark={<ClockChip clock={{ state: 'now', minutes: 42 }} />}
              what="Một người trở về tối qua, tự trình báo"
              why="Báo ngay cơ quan tiếp nhận · điều khoản thí dụ"
              code="NN-40-k7m2qd"
              holder="Công an phường Bến Đá"
              action={<NextStep run={nothing}>Gọi trực ban</NextStep>}
            />
          </LedgerSection>
          <LedgerSection name="Hết trong hôm nay" count="2 hạn">
            <LedgerLine
              mark={<ClockChip clock={SOON} />}
              what="Phân loại tin báo: môi giới lao động ở xã Nà Lưa"
              why="24 giờ từ khi tiếp nhận, 16:10 hôm qua · điều khoản thí dụ"
              code="TB-40-x4r9ta"
              holder="PC02, đ/c Phạm Quốc Thịnh"
              to="/kit"
              way="Phân loại"
            />
            <LedgerLine
              mark={<ClockChip clock={{ state: 'overdue', over: { unit: 'days', count: 7 } }} />}
              what="UBND xã Tân Lộc Thượng, UBND xã Đèo Gió: nợ báo cáo quý IV"
              why="Chậm nhất ngày 16/11 · đã nhắc 2 lần"
              holder="2 trong 18 xã, phường"
              to="/kit"
              way="Soạn đôn đốc"
            />
          </LedgerSection>
          <LedgerSection name="Trả lại tôi" count="1 mục">
            <LedgerLine
              mark={<StateBadge shape="diamond">Trả lại</StateBadge>}
              what="Kế hoạch cao điểm Tết: “bổ sung Ngân hàng Chính sách xã hội”"
              why="Phó Trưởng ban Hoàng Đức Khiêm, 20/11 lúc 16:48"
              holder="Kế hoạch dự thảo"
              to="/kit"
              way="Sửa và trình lại"
            />
          </LedgerSection>
        </Ledger>
      </SamplePart>
      <SamplePart name="Tiến độ" note="trống, đang làm, đã xem">
        <div className={css.columns}>
          <EmptyPage
            title="Chưa có cuộc kiểm tra nào"
            text="Các cuộc kiểm tra cơ sở sẽ đứng ở đây, xếp theo ngày hẹn."
            action={
              <SideStep icon="plus" run={nothing}>
                Hẹn cuộc kiểm tra đầu tiên
              </SideStep>
            }
          />
          <Progress
            title="Đang lập báo cáo quý IV"
            doing="Ghép biểu của 12 trong 18 xã, phường"
            share={0.66}
            timeLeft="20 giây"
            onStop={nothing}
          />
          <SegmentedBar
            segments={SEGMENTS}
            current={17}
            text="17 trong 43 mục đã xem. 6 mục chưa chắc xếp trước."
          />
        </div>
      </SamplePart>
    </>
  );
}

const SOON = { state: 'soon', left: { unit: 'hours', count: 2 }, spent: 0.92 } as const;
const SEGMENTS = Array.from({ length: 43 }, (_, index) =>
  index < 17 ? 'done' : index < 23 ? 'unsure' : 'left',
);
