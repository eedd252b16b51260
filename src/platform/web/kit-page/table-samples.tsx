import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import type { Clock } from '#platform/web/kit/clock.ts';
import { ClockChip } from '#platform/web/kit/clock-chip.tsx';
import { SideStep } from '#platform/web/kit/steps.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { SamplePart } from './sample-part.tsx';

interface SampleRow {
  readonly code: string;
  readonly subject: string;
  readonly holder: string;
  readonly clock: Clock;
  readonly days: number;
  readonly works: number;
}

const COLUMNS: readonly DataColumn<SampleRow>[] = [
  {
    key: 'code',
    name: 'Mã',
    card: 'code',
    cell: (row) => <LinkTo to="/kit">{row.code}</LinkTo>,
    text: (row) => row.code,
  },
  {
    key: 'subject',
    name: 'Nội dung',
    card: 'title',
    cell: (row) => row.subject,
    text: (row) => row.subject,
  },
  { key: 'holder', name: 'Đang giữ', cell: (row) => row.holder, text: (row) => row.holder },
  {
    key: 'due',
    name: 'Hạn',
    card: 'mark',
    cell: (row) => <ClockChip clock={row.clock} />,
    order: (row) => row.days,
  },
  {
    key: 'works',
    name: 'Việc',
    align: 'end',
    card: 'none',
    cell: (row) => row.works,
    text: (row) => String(row.works),
    order: (row) => row.works,
  },
];

const FEW: readonly SampleRow[] = [
  {
    code: 'TB-40-m3k8vp',
    subject: 'Người bị giữ tại nhà trọ',
    holder: 'Công an phường Bến Đá',
    clock: { state: 'now', minutes: 42 },
    days: -1,
    works: 1,
  },
  {
    code: 'TB-40-x4r9ta',
    subject: 'Môi giới lao động qua mạng',
    holder: 'Công an xã Nà Lưa',
    clock: { state: 'soon', left: { unit: 'hours', count: 2 }, spent: 0.92 },
    days: 0,
    works: 3,
  },
  {
    code: 'TB-40-q8w3zn',
    subject: 'Hai thanh niên mất liên lạc',
    holder: 'PC02, Công an tỉnh',
    clock: { state: 'soon', left: { unit: 'days', count: 3 }, spent: 0.85 },
    days: 3,
    works: 12,
  },
  {
    code: 'TB-40-b5h2yc',
    subject: 'Kết hôn qua môi giới trái phép',
    holder: 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
    clock: { state: 'overdue', over: { unit: 'days', count: 2 } },
    days: -2,
    works: 28,
  },
];

/** The table with its tools, its chosen rows and the row whose detail is open. */
export function TableSamples() {
  const [pasted, setPasted] = useState('');
  return (
    <SamplePart name="Bảng" note="chặt 36, thoáng 52; thẻ trên điện thoại">
      <DataTable
        name="kit-sample"
        caption="Tin báo đang giải quyết"
        columns={COLUMNS}
        rows={FEW}
        rowKey={(row) => row.code}
        rowName={(row) => row.code}
        isCurrent={(row) => row.code === 'TB-40-q8w3zn'}
        onPaste={(cells) => setPasted(`${cells.length} dòng`)}
        selection={(rows, clear) => (
          <SideStep run={clear}>Giao {rows.length} tin cho một người</SideStep>
        )}
      />
      {pasted === '' ? null : <p role="status">{pasted}</p>}
    </SamplePart>
  );
}
