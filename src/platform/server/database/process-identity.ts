import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * A mark of one run of one process: its number alone is used again after a restart of the machine
 * or, within minutes, in a container. Null when there is no such process.
 */
export function identifyProcess(pid: number): string | null {
  if (!isRunning(pid)) {
    return null;
  }
  if (process.platform === 'linux') {
    return linuxIdentity(pid);
  }
  return process.platform === 'win32' ? `${pid}` : `${pid} ${askPs(pid, 'lstart=')}`;
}

/** True while the process exists, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return process.platform !== 'linux' || stateOf(pid) !== 'Z';
}

/** True when the process is a PostgreSQL server that works in the folder. */
export function isPostgresOf(pid: number, folder: string): boolean {
  if (!isRunning(pid)) {
    return false;
  }
  if (process.platform !== 'linux') {
    const command = process.platform === 'win32' ? '' : askPs(pid, 'command=');
    return command.includes('postgres') && command.includes(folder);
  }
  try {
    const program = basename(readlinkSync(`/proc/${pid}/exe`)).replace(' (deleted)', '');
    return program === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

function linuxIdentity(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${pid} ${statFields(pid)[19]}`;
  } catch {
    return null;
  }
}

function stateOf(pid: number): string | undefined {
  try {
    return statFields(pid)[0];
  } catch {
    return undefined;
  }
}

/** The fields of /proc/<pid>/stat after the command name, which may itself hold spaces. */
function statFields(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function askPs(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', column], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
