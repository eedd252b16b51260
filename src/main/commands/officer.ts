import { Command, Option } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { RoleCode } from '#domain/access/role.ts';
import { createFirstOfficer, importKnownPasswords } from '#features/accounts/server/index.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { configOf, type DataOptions, dataCommand } from './data-option.ts';
import { OfficerRefusal } from './officer-refusal.ts';
import { say } from './say.ts';
import { withDatabase } from './with-database.ts';

interface CreateOptions extends DataOptions {
  name: string;
  fullName: string;
  agency: string;
  role: RoleCode;
  title?: string;
}

/** `lachan officer`: the first administrator of an installation, and the list of breached passwords. */
export function officerCommand(): Command {
  return new Command('officer')
    .description('cán bộ / officers')
    .addCommand(createCommand())
    .addCommand(
      new Command('passwords')
        .description('mật khẩu đã bị lộ / breached passwords')
        .addCommand(importCommand()),
    );
}

function createCommand(): Command {
  return dataCommand('create', 'tạo cán bộ, in mã dùng một lần / make an officer, print a code')
    .requiredOption('--name <name>', 'tên đăng nhập / sign-in name')
    .requiredOption('--full-name <name>', 'họ và tên / name of the person')
    .requiredOption('--agency <agency>', 'tên hoặc mã cơ quan / name or id of the agency')
    .addOption(
      new Option('--role <role>', 'vai trò / role')
        .choices(RoleCode.options)
        .default('system-administrator'),
    )
    .option('--title <title>', 'chức danh / position')
    .action(create);
}

async function create(options: CreateOptions): Promise<void> {
  const config = configOf(options);
  const now = config.fixedNow ?? Temporal.Now.instant();
  const { name, fullName, agency, role, title } = options;
  const made = await withDatabase(config, (db) =>
    asSystem(db, 'command', (tx) =>
      createFirstOfficer(
        tx,
        { signInName: name, fullName, agency, role, ...(title === undefined ? {} : { title }) },
        now,
      ),
    ),
  );
  if (typeof made === 'string') {
    throw new OfficerRefusal(made, options);
  }
  console.log(`${name}  ${made.code}`);
  const until = showMoment(made.expiresAt);
  say(
    `Mã dùng một lần, có giá trị đến ${until}, chỉ hiện lần này.`,
    `A one-time code, good until ${until}, shown this once.`,
  );
}

/** 24/11/2026 09:00, the wall clock of Viet Nam. */
function showMoment(at: Temporal.Instant): string {
  const { day, month, year, hour, minute } = at.toZonedDateTimeISO('Asia/Ho_Chi_Minh');
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(day)}/${two(month)}/${year} ${two(hour)}:${two(minute)}`;
}

function importCommand(): Command {
  return dataCommand('import', 'thay danh sách mật khẩu đã bị lộ / replace the list')
    .argument('<file>', 'mỗi dòng một mật khẩu hoặc một SHA-1 / a password or a SHA-1 a line')
    .action(async (file: string, options: DataOptions) => {
      const { kept } = await importKnownPasswords(file, configOf(options).dataFolder);
      say(`Đã ghi ${kept} mật khẩu không được dùng.`, `${kept} passwords are now refused.`);
    });
}
