import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { newId } from '#platform/server/ids/new-id.ts';
import type { IssuedPlan } from './issue-plans.ts';
import { insertAll } from './load-base.ts';
import type { Story } from './story.ts';

const CLOSING: Readonly<Record<string, string>> = {
  crackdown:
    'Đợt cao điểm kết thúc đúng kế hoạch; kết quả chi tiết theo báo cáo riêng của các ngành. Bài học: phối hợp từ cơ sở phải có đầu mối trực.',
  'action-day':
    'Đã tổ chức mít tinh và truyền thông tại các địa bàn; nội dung đến được người ở khu trọ và chợ phiên. Năm sau nên làm sớm hơn một tuần.',
  thematic: 'Đã hoàn thành chuyên đề theo kế hoạch.',
};

/** Chapter: campaigns whose window has passed are reviewed and closed; pilots run and are reviewed. */
export async function tellDrives(
  story: Story,
  issued: ReadonlyMap<string, IssuedPlan>,
): Promise<void> {
  const reviewed = story.asOf.subtract({ days: 20 }).toString();
  for (const [kind, note] of Object.entries(CLOSING)) {
    await sql`
      update campaign set state = 'closed', closing_note = ${note}, closed_on = ends_on + 9,
             revision = 2
       where kind = ${kind} and ends_on < ${reviewed}::date`.execute(story.tx);
  }
  await insertAll(story.tx, 'pilot', pilotRows(story, issued));
}

interface PilotSketch {
  yearsAgo: number;
  month: number;
  months: number;
  place: string | null;
  agency: string;
  title: string;
  content: string;
  review: string;
}

const PILOTS: readonly PilotSketch[] = [
  {
    yearsAgo: 2,
    month: 5,
    months: 12,
    place: null,
    agency: 'bp-cu',
    title: 'Chỉ đạo điểm: điểm tiếp nhận ban đầu tại đồn Biên phòng',
    content: 'Bố trí phòng tiếp nhận, người phiên dịch, bộ nhu yếu phẩm; trực 24/24 giờ.',
    review: 'Quy trình chạy được; cần thêm kinh phí đi lại và phiên dịch. Nhân rộng ra ba đồn.',
  },
  {
    yearsAgo: 1,
    month: 8,
    months: 10,
    place: '98019',
    agency: 'ubnd-98019',
    title: 'Chỉ đạo điểm: mô hình “03 không, 03 có” tại xã biên giới',
    content: 'Tổ nòng cốt ở từng bản; truyền thông tại chợ phiên; giúp đỡ hộ khó khăn đã đồng ý.',
    review: 'Người dân nhớ số điện thoại gọi giúp; đề nghị nhân rộng ra 12 xã.',
  },
  {
    yearsAgo: 0,
    month: 6,
    months: 12,
    place: '98002',
    agency: 'ubnd-98002',
    title: 'Chỉ đạo điểm: truyền thông tại khu trọ của lao động trẻ',
    content: 'Chủ trọ, công đoàn và công an phường cùng phổ biến cách kiểm tra tin tuyển dụng.',
    review: '',
  },
];

function pilotRows(story: Story, issued: ReadonlyMap<string, IssuedPlan>): object[] {
  return PILOTS.flatMap((pilot) => {
    const year = story.asOf.year - pilot.yearsAgo;
    const starts = Temporal.PlainDate.from({ year, month: pilot.month, day: 4 });
    const ends = starts.add({ months: pilot.months });
    const agency = story.agency(pilot.agency);
    const begun = Temporal.PlainDate.compare(starts, story.asOf) <= 0;
    if (!begun || agency.valid_from > starts.add({ months: 2 }).toString()) {
      return [];
    }
    const over = Temporal.PlainDate.compare(ends.add({ days: 20 }), story.asOf) < 0;
    return [
      {
        id: newId(),
        owner_agency_id: story.agency('bcd').id,
        owner_lft: story.agency('bcd').lft,
        plan_id: issued.get(`yearly-${year}`)?.id ?? null,
        place_id: pilot.place === null ? null : agency.place_id,
        agency_id: agency.id,
        title: pilot.title,
        content: pilot.content,
        starts_on: starts.toString(),
        ends_on: ends.toString(),
        review: over ? pilot.review : null,
        spread: over ? true : null,
        reviewed_on: over ? ends.add({ days: 12 }).toString() : null,
        created_at: story.at(starts.subtract({ days: 6 }), '09:10'),
      },
    ];
  });
}
