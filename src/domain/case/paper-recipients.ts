import type { CasePaperForm } from '#domain/case/case-paper.ts';
import type { CaseBody } from '#domain/case/case-stage.ts';

const PROCURACY = 'Viện kiểm sát có thẩm quyền';
const POLICE = 'Cơ quan điều tra';
const FILE = 'Hồ sơ vụ án';

/** To whom a paper of a case goes, without closing marks; its own body's archive stands apart. */
export function recipientsOfPaper(form: CasePaperForm, body: CaseBody): string[] {
  return [...new Set([...ownOf(form), ...othersOf(body), FILE])];
}

/** Whom the paper itself addresses: the person, and who carries it out. */
function ownOf(form: CasePaperForm): string[] {
  switch (form) {
    case 'custody-decision':
    case 'custody-extension':
      return ['Người bị tạm giữ', 'Nhà tạm giữ'];
    case 'detention-order':
    case 'detention-extension':
    case 'release-decision':
      return ['Bị can, bị cáo', 'Trại tạm giam, nhà tạm giữ'];
    case 'emergency-hold-order':
    case 'held-arrest-order':
    case 'arrest-order':
      return ['Người bị giữ, người bị bắt', 'Gia đình người bị giữ, người bị bắt'];
    case 'residence-ban-order':
      return ['Bị can, bị cáo', 'Ủy ban nhân dân cấp xã nơi cư trú'];
    case 'exit-ban-decision':
      return ['Bị can, bị cáo', 'Cơ quan quản lý xuất nhập cảnh'];
    case 'bail-decision':
    case 'deposit-decision':
    case 'measure-cancellation':
    case 'measure-replacement':
      return ['Bị can, bị cáo'];
    case 'charge-decision':
    case 'charge-change':
    case 'charge-cancellation':
    case 'case-suspension':
    case 'case-stay':
    case 'case-resumption':
    case 'investigation-conclusion':
    case 'indictment':
      return ['Bị can, người bào chữa'];
    case 'trial-decision':
    case 'adjournment':
    case 'judgment':
    case 'appeal-judgment':
      return ['Bị cáo, người bào chữa', 'Bị hại'];
    case 'absence-notice':
      return ['Người bào chữa', 'Người đại diện, người thân thích'];
    default:
      return [];
  }
}

function othersOf(body: CaseBody): string[] {
  switch (body) {
    case 'police':
    case 'border-guard':
      return [PROCURACY];
    case 'procuracy':
      return [POLICE];
    case 'court':
      return [PROCURACY];
  }
}
