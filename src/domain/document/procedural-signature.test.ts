import { describe, expect, it } from 'vitest';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { proceduralBlockOf, proceduralLetterhead } from '#domain/document/procedural-signature.ts';
import type { Signer } from '#domain/document/signature-block.ts';

const DEPUTY: Signer = {
  postId: 'p1',
  name: 'Lò Thị Thử',
  title: 'Phó Giám đốc',
  authority: 'deputy',
};
const HEAD: Signer = { ...DEPUTY, title: 'Giám đốc', authority: 'head' };

describe('who signs a paper of criminal procedure', () => {
  it.each([
    ['provincial-police', 'Thủ trưởng Cơ quan điều tra'],
    ['investigating-body', 'Thủ trưởng Cơ quan điều tra'],
    ['commune-police', 'Trưởng Công an'],
    ['border-guard-command', 'Chỉ huy trưởng'],
    ['border-post', 'Đồn trưởng'],
    ['coast-guard', 'Tư lệnh'],
    ['provincial-procuracy', 'Viện trưởng'],
    ['regional-procuracy', 'Viện trưởng'],
    ['regional-court', 'Chánh án'],
  ] as const)('%s: its head by the procedure code, and the deputy for the head', (kind, office) => {
    expect(proceduralBlockOf(kind, HEAD)).toMatchObject({
      kind: 'head',
      behalf: null,
      office,
      name: 'Lò Thị Thử',
    });
    expect(proceduralBlockOf(kind, DEPUTY)).toMatchObject({
      kind: 'deputy',
      of: office,
      office: `Phó ${office}`,
    });
    expect(proceduralBlockOf(kind, null)).toMatchObject({ kind: 'head', office, name: null });
  });

  it('is never somebody by order or authorisation: the line waits for the head', () => {
    const clerk: Signer = { ...DEPUTY, title: 'Chánh Văn phòng', authority: 'by-order' };
    expect(proceduralBlockOf('provincial-procuracy', clerk)).toMatchObject({
      kind: 'head',
      office: 'Viện trưởng',
      name: null,
    });
  });

  it('is in a court the judge, or the presiding judge in the name of the panel', () => {
    const court: AgencyKind = 'regional-court';
    expect(proceduralBlockOf(court, HEAD, 'presiding-judge')).toMatchObject({
      behalf: null,
      office: 'Thẩm phán',
      name: 'Lò Thị Thử',
    });
    expect(proceduralBlockOf(court, null, 'trial-panel')).toMatchObject({
      behalf: 'Hội đồng xét xử',
      office: 'Thẩm phán - Chủ tọa phiên tòa',
    });
    expect(proceduralBlockOf(court, null, 'appeal-panel').behalf).toBe('Hội đồng xét xử phúc thẩm');
    expect(proceduralBlockOf(court, HEAD, 'chief-justice').office).toBe('Chánh án');
  });

  it('leaves bodies that only receive and pass on as Decree 30/2020 has them', () => {
    expect(proceduralBlockOf('commune-peoples-committee', HEAD)).toMatchObject({
      behalf: 'Ủy ban nhân dân',
      office: 'Chủ tịch',
    });
  });

  it('prints the investigating body of the police under the police of the province', () => {
    const police = {
      kind: 'provincial-police',
      name: 'Công an tỉnh Lam Giang',
      parent: null,
    } as const;
    expect(proceduralLetterhead(police)).toEqual({
      parent: 'Công an tỉnh Lam Giang',
      issuer: 'Cơ quan điều tra',
    });
    const region = {
      kind: 'regional-procuracy',
      name: 'Viện kiểm sát nhân dân khu vực 1',
      parent: { kind: 'provincial-procuracy', name: 'Viện kiểm sát nhân dân tỉnh Lam Giang' },
    } as const;
    expect(proceduralLetterhead(region)).toEqual({
      parent: 'Viện kiểm sát nhân dân tỉnh Lam Giang',
      issuer: 'Viện kiểm sát nhân dân khu vực 1',
    });
  });
});
