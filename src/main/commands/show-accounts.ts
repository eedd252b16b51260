import { asSystem, type Database } from '#platform/server/database/database.ts';
import { DEMONSTRATION_PASSWORD } from '../demonstration/load-base.ts';

/** Prints address and demonstration accounts: name, role, agency, in columns. */
export async function showAccounts(db: Database, url: string): Promise<void> {
  const accounts = await listAccounts(db);
  const rows = accounts.map((one) => [one.name, one.role, one.agency]);
  const heading = ['Tài khoản / Account', 'Vai trò / Role', 'Cơ quan / Agency'];
  const widths = heading.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, column) => cell.normalize('NFC').padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd();
  console.log(
    [
      '',
      line(heading),
      line(widths.map((width) => '─'.repeat(width))),
      ...rows.map(line),
      '',
      `  Mật khẩu chung / Password of all: ${DEMONSTRATION_PASSWORD}`,
      '  Dữ liệu giả định, không có người thật / Invented data, no real person',
      '',
      `  Lá Chắn: ${url}`,
      '',
    ].join('\n'),
  );
}

function listAccounts(db: Database): Promise<{ name: string; role: string; agency: string }[]> {
  return asSystem(db, 'accounts', (tx) =>
    tx
      .selectFrom('officer')
      .innerJoin('credential', 'credential.officer_id', 'officer.id')
      .innerJoin('post', 'post.officer_id', 'officer.id')
      .innerJoin('agency', 'agency.id', 'post.agency_id')
      .innerJoin('role', 'role.code', 'post.role_code')
      .select([
        'officer.sign_in_name as name',
        'role.name_vi as role',
        'agency.short_name as agency',
      ])
      .distinctOn(['officer.sign_in_name'])
      .where('officer.demonstration', '=', true)
      .orderBy('officer.sign_in_name')
      .orderBy('post.id')
      .execute(),
  );
}
