/** Why a back-up, a restore or a move was refused, with what to do in both languages. */
export class BackupProblem extends Error {
  readonly code: BackupProblemCode;
  readonly vi: string;
  readonly en: string;

  constructor(code: BackupProblemCode, params: Record<string, string | number> = {}) {
    const en = fill(sentences[code].en, params);
    super(en);
    this.name = 'BackupProblem';
    this.code = code;
    this.vi = fill(sentences[code].vi, params);
    this.en = en;
  }
}

export type BackupProblemCode = keyof typeof sentences;

const sentences = {
  'not-embedded': {
    vi: 'Lệnh này sao lưu cơ sở dữ liệu đi kèm. Cơ sở dữ liệu ngoài do pg_dump hoặc pgBackRest sao lưu; xem sổ tay vận hành.',
    en: 'This command backs up the embedded database. An outside one is backed up with pg_dump or pgBackRest; see the runbook.',
  },
  'target-not-empty': {
    vi: 'Nơi đến {folder} đã có dữ liệu. Hãy chọn một thư mục chưa có hoặc còn trống.',
    en: 'The target {folder} already holds something. Choose a folder that is absent or empty.',
  },
  'target-inside': {
    vi: 'Nơi đến {folder} nằm trong {inside}; bản sao phải nằm ở chỗ khác.',
    en: 'The target {folder} lies inside {inside}; a copy must lie elsewhere.',
  },
  'not-a-backup': {
    vi: '{folder} không phải là một bản sao lưu của Lá Chắn (không đọc được manifest.json).',
    en: '{folder} is not a back-up of Lá Chắn (its manifest.json cannot be read).',
  },
  'backup-damaged': {
    vi: 'Bản sao lưu bị hỏng: {count} tệp thiếu hoặc sai so với manifest, đầu tiên là {first}. Hãy dùng bản sao lưu khác.',
    en: 'The back-up is damaged: {count} files are missing or differ from the manifest, the first is {first}. Use another back-up.',
  },
  'wal-gone': {
    vi: 'Nhật ký giao dịch cần cho bản sao lưu đã bị dọn mất ({file}). Hãy sao lưu lại.',
    en: 'A transaction log that the back-up needs is gone ({file}). Back up again.',
  },
  'not-an-archive': {
    vi: '{file} không phải tệp xuất của Lá Chắn, hoặc bị cắt cụt.',
    en: '{file} is not an export of Lá Chắn, or it is cut short.',
  },
  'other-schema': {
    vi: 'Tệp xuất do một phiên bản khác tạo ra ({found}; ở đây là {here}). Hãy xuất và nhập bằng cùng một phiên bản.',
    en: 'The export was made by another version ({found}; here it is {here}). Export and import with the same version.',
  },
  'database-not-empty': {
    vi: 'Cơ sở dữ liệu đích đã có dữ liệu ({tables}). Hãy nhập vào một cơ sở dữ liệu mới.',
    en: 'The target database already holds records ({tables}). Import into a new database.',
  },
  'import-differs': {
    vi: 'Sau khi nhập, bảng {table} khác bản gốc ({detail}). Không có gì được giữ lại.',
    en: 'After the import table {table} differs from the original ({detail}). Nothing was kept.',
  },
} as const;

function fill(sentence: string, params: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
