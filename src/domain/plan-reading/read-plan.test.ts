import { describe, expect, it } from 'vitest';
import { isPlan } from './is-plan.ts';
import { PlanReading } from './plan-reading.ts';
import { readPlan } from './read-plan.ts';

const HEAD = `UBND TỈNH LAM GIANG
CÔNG AN TỈNH
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12 /KH-CAT
Lam Giang, ngày 05 tháng 02 năm 2026

KẾ HOẠCH
Phòng, chống mua bán người
năm 2026

Thực hiện Kế hoạch số 19/KH-BCĐ138/CP ngày 15/01/2026, Công an tỉnh ban hành Kế hoạch như sau:
`;

function body(text: string) {
  return readPlan(`${HEAD}\n${text}\n`);
}

describe('the header', () => {
  it('takes the lower line of the letterhead, the number without spaces, the folded title', () => {
    const { document } = body('I. MỤC ĐÍCH');
    expect(document).toMatchObject({
      type: 'Kế hoạch',
      number: '12/KH-CAT',
      date: '2026-02-05',
      place: 'Lam Giang',
      issuer: 'Công an tỉnh',
      title: 'Phòng, chống mua bán người năm 2026',
      citedDocuments: ['19/KH-BCĐ138/CP'],
    });
  });

  it('reads a letterhead in two columns', () => {
    const { document } = readPlan(
      'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH PHÙ LĨNH\tĐộc lập - Tự do - Hạnh phúc\nSố: 07/KH-UBND      Phù Lĩnh, ngày 9 tháng 3 năm 2025\nKẾ HOẠCH\nTruyền thông',
    );
    expect(document).toMatchObject({
      issuer: 'Ủy ban nhân dân tỉnh Phù Lĩnh',
      number: '07/KH-UBND',
      place: 'Phù Lĩnh',
      date: '2025-03-09',
    });
  });

  it('a blank number or day is null and says so', () => {
    const { document } = readPlan(
      'Số:      /KH-BCĐ\nLam Giang, ngày     tháng 01 năm 2024\nKẾ HOẠCH\nTruyền thông',
    );
    expect(document).toMatchObject({ number: null, date: null, place: 'Lam Giang' });
    expect(document.reasons.number).toEqual(['number-incomplete']);
    expect(document.reasons.date).toEqual(['date-incomplete']);
  });

  it('without a letterhead the body of the opening is the issuer, with less confidence', () => {
    const { document } = readPlan(
      'Số: 3/KH-UBND\nLam Giang, ngày 01 tháng 3 năm 2024\nKẾ HOẠCH\nTruyền thông\nThực hiện Công văn số 72/BCĐ 138/CP, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:\nI. MỤC ĐÍCH',
    );
    expect(document.issuer).toBe('Ủy ban nhân dân tỉnh Lam Giang');
    expect(document.confidence.issuer).toBeLessThan(1);
    expect(document.citedDocuments).toEqual(['72/BCĐ 138/CP']);
  });
});

describe('sections', () => {
  it('joins printed marks to paths and does not double a mark that carries its parents', () => {
    const { sections } = body(
      'III. NỘI DUNG\n1. Giải pháp chung\n1.1. Tuyên truyền\n- Tăng cường truyền thông.\na) Tại trường học\n- Tổ chức ngoại khóa.\n1.2. Nghiệp vụ\n- Nắm tình hình.\nIV. KINH PHÍ',
    );
    expect(sections.map((section) => section.path)).toEqual([
      'III',
      'III.1',
      'III.1.1',
      'III.1.1.a',
      'III.1.2',
      'IV',
    ]);
  });

  it('ends a run-in heading at the colon, and keeps a title that ends its line', () => {
    const { sections } = body(
      'I. MỤC TIÊU\n1. Mục tiêu: Nâng cao nhận thức của nhân dân.\nII. NHIỆM VỤ\n2.1. Tiểu đề án 1: "Truyền thông tại cơ sở"\n- Tổ chức truyền thông.',
    );
    expect(sections.map((section) => section.heading)).toEqual([
      'MỤC TIÊU',
      'Mục tiêu',
      'NHIỆM VỤ',
      'Tiểu đề án 1: "Truyền thông tại cơ sở"',
    ]);
  });

  it('keeps misprinted numbers and reads Phần, Chương, Điều', () => {
    expect(
      body(
        'IV. NHIỆM VỤ\n- Tổ chức A.\nIV. TỔ CHỨC THỰC HIỆN\n9. Công an tỉnh\n- Nắm tình hình.\n11. Sở Y tế\n- Khám bệnh.',
      ).sections.map((section) => section.path),
    ).toEqual(['IV', 'IV', 'IV.9', 'IV.11']);
    expect(
      body(
        'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Nội dung phối hợp\n1. Công an tỉnh trao đổi thông tin hằng tháng.',
      ).sections,
    ).toMatchObject([
      { path: 'Chương I', heading: 'QUY ĐỊNH CHUNG' },
      { path: 'Chương I.Điều 1', heading: 'Nội dung phối hợp' },
    ]);
  });
});

describe('tasks', () => {
  it('stand in the parts on duties, never in purpose or requirements', () => {
    const { tasks } = body(
      'I. MỤC ĐÍCH, YÊU CẦU\n- Nâng cao nhận thức.\nII. ĐỐI TƯỢNG\n- Các đường dây mua bán người.\nIII. NHIỆM VỤ\n- Tuyên truyền tại cơ sở.',
    );
    expect(tasks.map((task) => task.begins)).toEqual(['Tuyên truyền tại cơ sở.']);
  });

  it('a bracket on its own line belongs to all above it, at the end of a paragraph to that one alone', () => {
    const { tasks } = body(
      'II. NHIỆM VỤ\n1. Phòng ngừa\n- Khảo sát địa bàn.\n- Xây dựng tài liệu (Sở Y tế thực hiện).\n- Vận động nhân dân.\n- Nắm tình hình.\n(Công an tỉnh phối hợp các sở, ngành thực hiện).',
    );
    expect(tasks.map((task) => task.implementing)).toEqual([
      [],
      ['Sở Y tế'],
      ['Công an tỉnh'],
      ['Công an tỉnh'],
    ]);
    expect(tasks[2]?.cooperating).toEqual(['các sở, ngành']);
  });

  it('assignment lines belong to the task above, also to a heading that has nothing else', () => {
    const { tasks, sections } = body(
      'II. NHIỆM VỤ\n1. Tổ chức lễ phát động\n- Cơ quan chủ trì: Công an tỉnh.\n- Cơ quan phối hợp: Sở Y tế, Tỉnh đoàn.\n- Thời gian thực hiện: Tháng 7/2026.',
    );
    expect(sections.map((section) => section.path)).toEqual(['II', 'II.1']);
    expect(tasks).toMatchObject([
      {
        path: 'II.1',
        lead: ['Công an tỉnh'],
        cooperating: ['Sở Y tế', 'Tỉnh đoàn'],
        deadline: '2026-07-31',
      },
    ]);
  });

  it('a lead-in is no task; its agencies get their roles in the items below', () => {
    const { tasks } = body(
      'II. NHIỆM VỤ\n1. Truyền thông\nSở Y tế chủ trì, phối hợp với Tỉnh đoàn thực hiện các nội dung sau:\n- Biên soạn tài liệu.\n- Tập huấn cộng tác viên.',
    );
    expect(tasks).toMatchObject([
      { begins: 'Biên soạn tài liệu.', lead: ['Sở Y tế'], cooperating: ['Tỉnh đoàn'] },
      { begins: 'Tập huấn cộng tác viên.', lead: ['Sở Y tế'], cooperating: ['Tỉnh đoàn'] },
    ]);
  });

  it('joins a paragraph broken over a page, without the page number', () => {
    const { tasks } = body(
      'II. NHIỆM VỤ\n\n- Tổ chức truyền thông tại các xã biên giới cho hội viên phụ nữ và\n\n3\n\nngười có uy tín trong cộng đồng.',
    );
    expect(tasks[0]?.text).toBe(
      'Tổ chức truyền thông tại các xã biên giới cho hội viên phụ nữ và người có uy tín trong cộng đồng.',
    );
    expect(tasks[0]?.reasons).toContain('joined-over-break');
  });

  it('work handed over by reference has the paths it covers', () => {
    const { tasks } = body(
      'III. GIẢI PHÁP\n1. Giải pháp chung\n- Tuyên truyền.\n2. Giải pháp cụ thể\n2.1. Nội địa\n- Nắm tình hình.\nIV. PHÂN CÔNG\n1. Công an tỉnh\n- Chủ trì thực hiện các nội dung Tiểu đề án 1 (tiểu mục 2.1, mục 2, phần III, kế hoạch này).',
    );
    expect(tasks.at(-1)).toMatchObject({ lead: ['Công an tỉnh'], covers: ['III.2.1'] });
    expect(tasks[0]).toMatchObject({ lead: [], implementing: [] });
  });

  it('closing formulas, difficulties to report and sources of money are none', () => {
    const { tasks, reports } = body(
      'II. TỔ CHỨC THỰC HIỆN\n1. Kinh phí thực hiện được bố trí trong dự toán của các đơn vị theo quy định.\n2. Trong quá trình thực hiện nếu có khó khăn, vướng mắc, các đơn vị báo cáo về Công an tỉnh.\nTrên đây là Kế hoạch phòng, chống mua bán người năm 2026./.',
    );
    expect(tasks).toEqual([]);
    expect(reports).toEqual([]);
  });

  it('reads rows of a task table by their columns', () => {
    const { tasks, sections } = readPlan(
      `${HEAD}\nI. NHIỆM VỤ\n- Thực hiện theo Phụ lục.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nPHỤ LỤC\nTT\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\nI\tTRUYỀN THÔNG\t\t\t\n1\tBiên soạn tờ rơi\tSở Y tế\tCông an tỉnh, Tỉnh đoàn\tQuý II/2026\n2\tTập huấn\tCông an tỉnh\tcác sở, ngành\tThường xuyên\n`,
    );
    expect(sections.at(-1)).toMatchObject({ path: 'I', heading: 'TRUYỀN THÔNG' });
    expect(tasks.slice(1)).toMatchObject([
      {
        path: 'I.1',
        begins: 'Biên soạn tờ rơi',
        lead: ['Sở Y tế'],
        cooperating: ['Công an tỉnh', 'Tỉnh đoàn'],
        deadline: '2026-06-30',
      },
      { path: 'I.2', lead: ['Công an tỉnh'], cooperating: ['các sở, ngành'], deadline: null },
    ]);
  });
});

describe('targets', () => {
  function valuesOf(text: string) {
    return body(`I. MỤC TIÊU\n- ${text}`).targets.map((target) => target.values);
  }

  it.each([
    ['Bảo đảm 100% tin báo được tiếp nhận.', '=', 100, '%'],
    ['Tỷ lệ giải quyết đạt trên 90%.', '>', 90, '%'],
    ['Tỷ lệ xét xử đạt từ 95% tổng số vụ án.', '>=', 95, '%'],
    ['Ít nhất 80,5% cán bộ được tập huấn.', '>=', 80.5, '%'],
    ['Tỷ lệ tái nghèo không quá 2%.', '<=', 2, '%'],
    ['Tăng ít nhất 2% tỷ lệ khởi tố.', '+', 2, '%'],
    ['Kéo giảm 5% số vụ.', '-', 5, '%'],
    ['Giảm tỷ lệ hộ nghèo từ 23% xuống 18%.', '=', 18, '%'],
    ['Trên 70% xã trở lên có mô hình.', '>=', 70, '%'],
  ] as const)('%s', (text, op, value, unit) => {
    expect(valuesOf(text)).toEqual([[{ op, value, unit }]]);
  });

  it('“07/07 xã, phường” keeps both numbers', () => {
    expect(valuesOf('Duy trì mô hình tại 07/07 xã, phường.')).toEqual([
      [{ op: '=', value: 7, unit: 'xã, phường', of: 7 }],
    ]);
  });

  it('one per clause, quoting the clause without its label', () => {
    const { targets } = body(
      'I. MỤC TIÊU\n- Chỉ tiêu 1: 100% tin báo được xử lý; tỷ lệ giải quyết đạt trên 90%; làm giảm số vụ.',
    );
    expect(targets.map((target) => target.quote)).toEqual([
      '100% tin báo được xử lý',
      'tỷ lệ giải quyết đạt trên 90%',
    ]);
  });

  it('conditions, names and ages are none', () => {
    expect(valuesOf('Hỗ trợ trẻ em dưới 16 tuổi theo Đề án 06 và Tổng đài 111.')).toEqual([]);
  });
});

describe('reports', () => {
  function reportsOf(text: string) {
    return body(`III. TỔ CHỨC THỰC HIỆN\n1. ${text}`).reports;
  }

  it('one entry per kind, with its days, receiver and way', () => {
    expect(
      reportsOf(
        'Định kỳ hằng quý (trước ngày 16/3 và 16/9), 6 tháng (trước ngày 16/6) và năm (trước ngày 16/12), các sở, ngành báo cáo kết quả về Ban Chỉ đạo tỉnh (qua Công an tỉnh - cơ quan Thường trực) để tổng hợp báo cáo Bộ Công an.',
      ),
    ).toMatchObject([
      { kind: 'quarterly', due: ['03-16', '09-16'], to: 'Ban Chỉ đạo tỉnh', via: 'Công an tỉnh' },
      { kind: 'semiannual', due: ['06-16'], by: ['các sở, ngành'] },
      { kind: 'annual', due: ['12-16'] },
    ]);
  });

  it('“định kỳ và đột xuất … theo quy định” is adhoc only; “định kỳ … theo quy định” alone none', () => {
    expect(
      reportsOf('Công an tỉnh định kỳ và đột xuất báo cáo Chính phủ, Bộ Công an theo quy định.'),
    ).toMatchObject([{ kind: 'adhoc', due: [], to: 'Chính phủ, Bộ Công an' }]);
    expect(reportsOf('Công an tỉnh định kỳ báo cáo Bộ Công an theo quy định.')).toEqual([]);
  });

  it('the “./.” that closes a document belongs to no receiver', () => {
    for (const end of [' (qua Công an tỉnh)./.', ' (qua Công an tỉnh) ./.', './.']) {
      expect(reportsOf(`Các đơn vị báo cáo kết quả về Ban Chỉ đạo tỉnh${end}`), end).toMatchObject([
        { kind: 'once', to: 'Ban Chỉ đạo tỉnh', by: ['Các đơn vị'] },
      ]);
    }
  });

  it('a dated result is asked for once', () => {
    expect(
      reportsOf('Các đơn vị báo cáo kết quả về Công an tỉnh trước ngày 03 tháng 8 năm 2026.'),
    ).toMatchObject([{ kind: 'once', due: ['2026-08-03'], to: 'Công an tỉnh' }]);
  });
});

describe('recipients and signature', () => {
  it('takes the items without closing signs, and the name without rank', () => {
    const reading = readPlan(
      `${HEAD}\nI. NHIỆM VỤ\n- Tuyên truyền./.\n\nNơi nhận:                                   GIÁM ĐỐC\n- UBND tỉnh (b/c);\n- Các phòng, ban;\n- Lưu: VT, PC02.                             Đại tá Lương Văn Thử\n`,
    );
    expect(reading.recipients).toEqual(['UBND tỉnh (b/c)', 'Các phòng, ban', 'Lưu: VT, PC02']);
    expect(reading.document.signer).toBe('Lương Văn Thử');
  });
});

describe('a reading', () => {
  it('has exactly the keys of the exchange format', () => {
    expect(() => PlanReading.parse(body('I. NHIỆM VỤ\n- Tuyên truyền.'))).not.toThrow();
  });

  it('is no plan where there is neither task nor header', () => {
    expect(isPlan(readPlan('Bài thơ về mùa xuân.\nGió thổi qua đồng lúa.'))).toBe(false);
    expect(isPlan(body('I. NHIỆM VỤ\n- Tuyên truyền.'))).toBe(true);
  });
});
