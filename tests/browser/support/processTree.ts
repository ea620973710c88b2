import { execFile, execFileSync } from 'node:child_process';
import { setTimeout as rest } from 'node:timers/promises';
import { promisify } from 'node:util';

const asked = promisify(execFile);

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** SIGKILL to every process of the browser that runs on `profileDir`, children first seen or not; resolves when all are gone. */
export async function killBrowser(profileDir: string): Promise<void> {
  let left = browserProcesses(profileDir);
  if (left.length === 0) throw new Error('No browser runs on this profile.');
  while (left.length > 0) {
    left.forEach(kill);
    await rest(20);
    left = left.filter(isAlive);
  }
}

function browserProcesses(profileDir: string): readonly number[] {
  const all = allProcesses();
  const found = all
    .filter(({ command }) => command.includes(`--user-data-dir=${profileDir}`))
    .map(({ pid }) => pid);
  // Grows while it is walked: children of children are found too.
  for (const pid of found) {
    found.push(
      ...all.filter((each) => each.parent === pid && !found.includes(each.pid)).map((each) => each.pid),
    );
  }
  return found;
}

function allProcesses(): readonly Process[] {
  const table = execFileSync('ps', ['-Aww', '-o', 'pid=,ppid=,args='], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return table.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return match ? [{ pid: Number(match[1]), parent: Number(match[2]), command: match[3] ?? '' }] : [];
  });
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already, which is what was wanted.
  }
}

/** A killed process whose parent has not looked yet (a zombie) holds no file any more and counts as gone. */
function isAlive(pid: number): boolean {
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .startsWith('Z');
  } catch {
    return false;
  }
}

/** What all processes of the browser on `profileDir` hold in memory now; pages they share are counted in each. */
export async function residentBytes(profileDir: string): Promise<number> {
  const pids = browserProcesses(profileDir);
  if (pids.length === 0) return 0;
  const { stdout } = await asked('ps', ['-o', 'rss=', '-p', pids.join(',')]);
  return stdout.split('\n').reduce((sum, line) => sum + Number(line) * 1024, 0);
}
