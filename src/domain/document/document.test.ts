import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { compareLetter } from '#domain/document/compare-letter.ts';
import { decideOutgoing, type OutgoingCommand } from '#domain/document/decide-outgoing.ts';
import { composeSymbol, DOCUMENT_TYPES, getDocumentType } from '#domain/document/document-types.ts';
import { type LetterToWrite, writeLetter } from '#domain/document/letter-words.ts';
import { layGaps, proposeNumber } from '#domain/document/number-book.ts';
import { listOpenActs, OutgoingState } from '#domain/document/outgoing.ts';
import { readBody } from '#domain/document/read-body.ts';
import { relationOf } from '#domain/document/relation-of.ts';
import { blockOf, type Signer } from '#domain/document/signature-block.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const number: OutgoingCommand = { do: 'number', number: 12, issuedOn: today };

describe('the way of a letter', () => {
  it('is draft, checked, approved, signed outside, numbered, sent', () => {
    const commands: OutgoingCommand[] = [
      { do: 'edit' },
      { do: 'check' },
      { do: 'approve' },
      { do: 'record-signature' },
      number,
      { do: 'send' },
    ];
    let state: OutgoingState = 'draft';
    const passed: OutgoingState[] = [];
    for (const command of commands) {
      const outcome = decideOutgoing(state, command, today);
      state = outcome.ok ? outcome.state : state;
      passed.push(state);
    }
    expect(passed).toEqual(['draft', 'checked', 'approved', 'signed', 'issued', 'sent']);
  });

  it.each([
    ['draft', { do: 'approve' }],
    ['checked', { do: 'record-signature' }],
    ['approved', number],
    ['checked', number],
    ['draft', { do: 'send' }],
    ['signed', { do: 'send' }],
    ['approved', { do: 'edit' }],
    ['sent', { do: 'cancel', reason: 'nhầm' }],
    ['cancelled', { do: 'check' }],
  ] as const)('%s does not take %o', (state, command) => {
    expect(decideOutgoing(state, command, today)).toEqual({
      ok: false,
      refusal: 'document.not-in-state',
    });
  });

  it('goes back or ends only with a reason', () => {
    for (const act of ['return', 'cancel'] as const) {
      expect(decideOutgoing('checked', { do: act, reason: ' ' }, today)).toEqual({
        ok: false,
        refusal: 'document.reason-required',
      });
      expect(decideOutgoing('checked', { do: act, reason: 'Sai tên' }, today).ok).toBe(true);
    }
  });

  it('takes a whole number and no date to come', () => {
    const tomorrow = today.add({ days: 1 });
    const refusals = [
      { ...number, number: 0 },
      { ...number, number: 1.5 },
      { ...number, issuedOn: tomorrow },
    ].map((command) => decideOutgoing('signed', command, today));
    expect(refusals.map((one) => !one.ok && one.refusal)).toEqual([
      'document.number-not-whole',
      'document.number-not-whole',
      'document.dated-in-future',
    ]);
  });

  it('has no way out of the end', () => {
    expect(listOpenActs('sent')).toEqual([]);
    expect(listOpenActs('cancelled')).toEqual([]);
    expect(OutgoingState.options.filter((state) => listOpenActs(state).includes('edit'))).toEqual([
      'draft',
    ]);
  });
});

describe('the number book', () => {
  it('proposes one after the highest and lays what was left out between the lines', () => {
    const lines = [9, 5, 2, 1].map((number) => ({ number }));
    expect([proposeNumber(9), proposeNumber(null)]).toEqual([10, 1]);
    expect(layGaps(lines, 0)).toEqual([
      { number: 9 },
      { from: 6, to: 8 },
      { number: 5 },
      { from: 3, to: 4 },
      { number: 2 },
      { number: 1 },
    ]);
    expect([layGaps([], 0), layGaps([{ number: 4 }], 1).length]).toEqual([[], 2]);
  });

  it('accounts for every number up to the next, once, however it is cut into pages', () => {
    const drawn = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 });
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 9 }), (numbers, size) => {
        const lines = numbers.sort((one, two) => two - one).map((number) => ({ number }));
        const pages = Array.from({ length: Math.ceil(lines.length / size) }, (_, at) =>
          layGaps(lines.slice(at * size, at * size + size), lines[at * size + size]?.number ?? 0),
        );
        const told = pages
          .flat()
          .flatMap((row) =>
            'number' in row
              ? [row.number]
              : Array.from({ length: row.to - row.from + 1 }, (_, at) => row.to - at),
          );
        const next = proposeNumber(lines[0]?.number ?? null);
        expect(told).toEqual(Array.from({ length: next - 1 }, (_, at) => next - 1 - at));
      }),
    );
  });
});

describe('a type of document', () => {
  it('has its letters before the issuer; a công văn has none and names the drafting unit', () => {
    const health = { symbol: 'SYT', family: 'state' as const };
    expect(composeSymbol('KH', health, 'NVY')).toBe('KH-SYT');
    expect([composeSymbol('', health, 'NVY'), composeSymbol('', health, '')]).toEqual([
      'SYT-NVY',
      'SYT',
    ]);
    expect(composeSymbol('KH', { symbol: 'BTGDV', family: 'party' }, '')).toBe('KH/BTGDV');
    expect([getDocumentType('QĐ').vi, getDocumentType('').vi]).toEqual(['Quyết định', 'Công văn']);
    expect(DOCUMENT_TYPES.filter((type) => /cv/i.test(type.code))).toEqual([]);
  });

  it('is each named once', () => {
    const codes = DOCUMENT_TYPES.map((type) => type.code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('typed lines', () => {
  it('become grounds, parts, items and paragraphs', () => {
    const { grounds, blocks } = readBody([
      'Căn cứ Luật Phòng, chống mua bán người năm 2024;',
      'Theo đề nghị của Công an tỉnh,',
      'I. Mục đích',
      '1. Nâng cao nhận thức',
      'a) Trong trường học',
      '- Phát tờ rơi',
      '',
      'Điều 2. Quyết định có hiệu lực từ ngày ký',
      'Căn cứ tình hình thực tế, các đơn vị chủ động.',
    ]);
    expect(grounds).toEqual([
      'Căn cứ Luật Phòng, chống mua bán người năm 2024',
      'Theo đề nghị của Công an tỉnh',
    ]);
    expect(blocks.map((block) => [block.kind, 'mark' in block ? block.mark : null])).toEqual([
      ['heading', 'I.'],
      ['item', '1.'],
      ['item', 'a)'],
      ['item', '-'],
      ['item', 'Điều 2.'],
      ['paragraph', null],
    ]);
  });
});

describe('the signed copy of a document without “Kính gửi”', () => {
  const approved =
    'Số: /QĐ-SYT\nngày tháng năm\nQUYẾT ĐỊNH\nVề việc cử cán bộ\nĐiều 1. Cử hai cán bộ.\nNơi nhận:\n- Như Điều 2';
  it('is compared from under its title, so that number and day are no difference', () => {
    const signed = approved.replace('Số: /', 'Số: 15/').replace('ngày tháng năm', 'ngày 05/3');
    expect(compareLetter(approved, signed, 'Về việc cử cán bộ')).toEqual([]);
    const changed = compareLetter(approved, signed.replace('hai', 'ba'), 'Về việc cử cán bộ');
    expect(changed).toEqual([{ approved: 'hai', signed: 'ba' }]);
  });
});

const letter: LetterToWrite = {
  form: 'urging-dispatch',
  plan: {
    number: '12/KH-BCĐ138',
    title: 'Phòng, chống mua bán người năm 2026',
    issuedOn: Temporal.PlainDate.from('2026-02-05'),
  },
  issuer: 'Ban Chỉ đạo 138 tỉnh',
  addressee: 'Sở Y tế',
  standing: 'Công an tỉnh',
  items: [
    {
      kind: 'task',
      text: 'Tổ chức bốn lớp tập huấn;',
      dueOn: Temporal.PlainDate.from('2026-11-01'),
    },
    { kind: 'report', text: 'quý III năm 2026', dueOn: Temporal.PlainDate.from('2026-09-15') },
    { kind: 'own-plan', text: '', dueOn: Temporal.PlainDate.from('2026-03-15') },
  ],
  today,
  answerBy: Temporal.PlainDate.from('2026-12-03'),
};

describe('the words of a letter', () => {
  it('urge an ordered agency and say how late each item is', () => {
    const words = writeLetter(letter);
    expect(words.subject).toBe('đôn đốc thực hiện Kế hoạch số 12/KH-BCĐ138');
    expect(words.opening[0]).toContain(
      'Kế hoạch số 12/KH-BCĐ138 ngày 05 tháng 02 năm 2026 của Ban Chỉ đạo 138 tỉnh về phòng, chống',
    );
    expect(words.items).toEqual([
      'Tổ chức bốn lớp tập huấn (thời hạn: ngày 01/11/2026; quá hạn 22 ngày)',
      'Gửi báo cáo quý III năm 2026 (thời hạn: ngày 15/09/2026; quá hạn 69 ngày)',
      'Ban hành kế hoạch của cơ quan, đơn vị để triển khai thực hiện Kế hoạch (thời hạn: ngày 15/03/2026; quá hạn 253 ngày)',
    ]);
  });

  it.each(['cooperation-dispatch', 'party-letter'] as const)('of a %s hold no reproach', (form) => {
    const words = writeLetter({ ...letter, form });
    const all = JSON.stringify(words);
    expect(all).not.toMatch(/quá hạn|chậm|đôn đốc|yêu cầu|khẩn trương|nghiêm túc/i);
    expect(words.subject).toMatch(/^đề nghị /);
    expect(words.items[0]).toContain('thời gian theo Kế hoạch: ngày 01/11/2026');
  });

  it('name a plan without a number by its title', () => {
    const words = writeLetter({
      ...letter,
      plan: { ...letter.plan, number: null, issuedOn: null },
    });
    expect(words.subject).toContain('Kế hoạch “Phòng, chống mua bán người năm 2026”');
  });
});

describe('the relation of a plan to an agency', () => {
  it.each([
    [true, 'provincial-court', 'ordered'],
    [false, 'department-health', 'requested'],
    [null, 'department-health', 'ordered'],
    [null, 'provincial-procuracy', 'requested'],
    [null, 'party-propaganda-board', 'requested'],
    [null, 'womens-union', 'requested'],
    [null, 'commune-peoples-committee', 'ordered'],
  ] as const)('%s, %s: %s', (ordered, kind, relation) => {
    expect(relationOf(ordered, kind)).toBe(relation);
  });
});

describe('the block of a signature', () => {
  const chair: Signer = {
    postId: 'p1',
    name: 'Lò Thị Thử',
    title: 'Phó Chủ tịch UBND tỉnh, Trưởng ban',
    authority: 'head',
  };

  it('prints the committee’s office above and the state office below', () => {
    expect(blockOf('provincial-steering-committee', chair)).toMatchObject({
      kind: 'head',
      behalf: 'Ban Chỉ đạo',
      office: 'Trưởng ban',
      stateOffice: 'Phó Chủ tịch UBND tỉnh',
      name: 'Lò Thị Thử',
    });
  });

  it('follows the authority: KT. for a deputy, TL. by order', () => {
    const deputy = { ...chair, title: 'Phó Trưởng ban Thường trực', authority: 'deputy' as const };
    expect(blockOf('provincial-steering-committee', deputy)).toMatchObject({
      kind: 'deputy',
      behalf: 'Ban Chỉ đạo',
      of: 'Trưởng ban',
      office: 'Phó Trưởng ban Thường trực',
    });
    const chief = { ...chair, title: 'Trưởng phòng Tham mưu', authority: 'by-order' as const };
    expect(blockOf('provincial-police', chief)).toMatchObject({
      kind: 'by-order',
      behalf: null,
      of: 'Giám đốc',
      office: 'Trưởng phòng Tham mưu',
    });
  });

  it('leaves the name open while nobody is chosen', () => {
    expect(blockOf('provincial-peoples-committee', null)).toMatchObject({
      behalf: 'Ủy ban nhân dân',
      office: 'Chủ tịch',
      name: null,
    });
  });
});

describe('approved and signed text', () => {
  const approved =
    'Số:      /BCĐ138-CAT\nV/v đôn đốc thực hiện\nKính gửi: Sở Y tế.\nHoàn thành trước ngày 03/12/2026./.\nNơi nhận:\n- Như trên;';
  const signed = (body: string) =>
    `Số: 12/BCĐ138-CAT\nV/v đôn đốc\nthực hiện\nngày 23 tháng 11 năm 2026\nKính gửi: Sở Y tế.\n${body}\nNơi nhận:\n- Như trên;\nĐã ký`;

  it('are the same when only number, date, lines and signature are new', () => {
    expect(
      compareLetter(approved, signed('Hoàn thành trước\nngày 03/12/2026./.'), 'đôn đốc thực hiện'),
    ).toEqual([]);
  });

  it('differ where a word was changed, added or dropped', () => {
    const changes = compareLetter(
      approved,
      signed('Hoàn thành ngay trước ngày 10/12/2026./.'),
      'đôn đốc thực hiện',
    );
    expect(changes).toEqual([
      { approved: '', signed: 'ngay' },
      { approved: '03/12/2026./.', signed: '10/12/2026./.' },
    ]);
  });

  it('differ when the subject is another', () => {
    const changes = compareLetter(
      approved,
      signed('Hoàn thành trước ngày 03/12/2026./.'),
      'đề nghị phối hợp',
    );
    expect(changes).toEqual([{ approved: 'đề nghị phối hợp', signed: '' }]);
  });

  it('never find a change in a text compared with itself', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 8 }), { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        expect(compareLetter(text, text, '')).toEqual([]);
      }),
    );
  });
});
