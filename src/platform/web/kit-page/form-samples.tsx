import { useState } from 'react';
import { z } from 'zod';
import { AgencyField } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import {
  CheckField,
  ChoiceField,
  GivenField,
  LongTextField,
  NumberField,
  SelectField,
  TextField,
} from '#platform/web/form/fields.tsx';
import { FileDrop } from '#platform/web/form/file-drop.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { ConfirmDialog } from '#platform/web/kit/confirm-dialog.tsx';
import { HelpNote } from '#platform/web/kit/help-note.tsx';
import { NextStep, SideStep } from '#platform/web/kit/steps.tsx';
import css from './kit-page.module.css';
import { SamplePart } from './sample-part.tsx';

const Sample = z.object({
  title: z.string().min(3).max(200),
  receivedOn: z.iso.date(),
  people: z.number().int().min(0).optional(),
  mode: z.enum(['ordered', 'requested']),
  area: z.string().min(1),
  agencies: z.array(z.unknown()).min(1),
  note: z.string().optional(),
  urgent: z.boolean(),
});

const LABELS = {
  title: 'Nội dung',
  receivedOn: 'Ngày tiếp nhận',
  people: 'Số người dự',
  mode: 'Cách giao',
  area: 'Địa bàn',
  agencies: 'Cơ quan phối hợp',
  note: 'Ghi chú',
};
const MODES = [
  { value: 'ordered', text: 'Giao' },
  { value: 'requested', text: 'Đề nghị' },
];
const AREAS = ['Bản Mây', 'Nà Lưa', 'Đèo Gió', 'Bến Đá', 'Thượng Sương', 'Cầu Trúc'];
const AGENCIES = [
  { id: '1', name: 'Sở Y tế' },
  { id: '2', name: 'Tỉnh đoàn' },
  { id: '3', name: 'Hội Liên hiệp Phụ nữ tỉnh', note: 'tổ chức chính trị - xã hội' },
];

async function searchAgencies(words: string) {
  const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return AGENCIES.filter((agency) => folded(agency.name).includes(folded(words)));
}

/** Every field, the error summary, files, and the question before what cannot be undone. */
export function FormSamples() {
  const form = useHouseForm(Sample, { mode: 'ordered', urgent: false });
  const [files, setFiles] = useState<readonly File[]>([]);
  const [asking, setAsking] = useState(false);
  return (
    <SamplePart name="Ô nhập" note="nhãn trên, gợi ý chỗ hay sai">
      <div className={css.halves}>
        <Form form={form} labels={LABELS} onSubmit={() => setAsking(true)}>
          <TextField name="title" label={LABELS.title} />
          <DateField name="receivedOn" label={LABELS.receivedOn} today="2026-11-23" />
          <NumberField name="people" label={LABELS.people} unit="người" optional />
          <ChoiceField
            name="mode"
            label={LABELS.mode}
            hint="Tòa án, Viện kiểm sát: đề nghị"
            choices={MODES}
          />
          <SelectField
            name="area"
            label={LABELS.area}
            choices={AREAS.map((area) => ({ value: area, text: area }))}
          />
          <AgencyField name="agencies" label={LABELS.agencies} search={searchAgencies} />
          <LongTextField name="note" label={LABELS.note} optional />
          <CheckField name="urgent" label="Có người đang gặp nguy hiểm" />
          <div className={css.row}>
            <NextStep submit>Ghi và giao việc</NextStep>
          </div>
        </Form>
        <div className={css.body}>
          <GivenField label="Mã hồ sơ" hint="Hệ thống cấp, không sửa" value="NN-40-k7m2qd" />
          <FileDrop
            label="Văn bản kế hoạch"
            files={files}
            onChange={setFiles}
            accept=".docx,.pdf"
            kinds="DOCX, PDF"
            maxBytes={25 * 1024 * 1024}
          />
          <HelpNote title="Trợ giúp trang này">Gõ ngày như 5/3; năm tự lấy năm gần nhất.</HelpNote>
          <div>
            <SideStep run={() => setAsking(true)}>Xem hộp hỏi lại</SideStep>
          </div>
        </div>
      </div>
      <ConfirmDialog
        open={asking}
        title="Xóa hồ sơ này?"
        verb="Xóa hồ sơ vĩnh viễn"
        irreversible
        onConfirm={() => setAsking(false)}
        onClose={() => setAsking(false)}
      >
        <p>Mã, nội dung và tệp kèm theo sẽ mất; số đã báo cáo giữ nguyên.</p>
      </ConfirmDialog>
    </SamplePart>
  );
}
