import type { OutputOf } from '#platform/contract/endpoint.ts';
import { exportAnchors, makeAnchor } from '#platform/server/audit/anchors.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import type { makeTrailAnchor } from '../contract.ts';
import { requireAuditReader } from './require-audit-reader.ts';

/** Makes an anchor now. Its own entry comes after it, so the anchor covers all that was there before. */
export async function takeAnchor(
  context: RequestContext,
): Promise<OutputOf<typeof makeTrailAnchor>> {
  requireAuditReader(context);
  const number = await makeAnchor(context.tx, context.now);
  await context.audit({ action: 'audit-trail.anchored', recordKind: 'audit-anchor' });
  return { number };
}

/** All anchors as a file to keep outside the database. */
export async function exportAnchorFile(context: RequestContext): Promise<FileAnswer> {
  requireAuditReader(context);
  const text = await exportAnchors(context.tx);
  await context.audit({ action: 'audit-trail.exported', recordKind: 'audit-anchor' });
  return {
    fileName: `moc-neo-nhat-ky-${context.today.toString()}.jsonl`,
    contentType: 'application/jsonl',
    body: Buffer.from(text, 'utf8'),
  };
}
