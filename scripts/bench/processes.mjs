import { execFileSync } from 'node:child_process';

/** Ids of the browser on this profile and of all its children, the browser itself first. */
export function browserProcesses(profileDir) {
  const table = execFileSync('ps', ['-Aww', '-o', 'pid=,ppid=,args='], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const all = table.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return match ? [{ pid: Number(match[1]), parent: Number(match[2]), command: match[3] }] : [];
  });
  const found = all
    .filter(({ command }) => command.includes(`--user-data-dir=${profileDir}`))
    .map(({ pid }) => pid)
    .sort((a, b) => a - b);
  // Grows while it is walked: children of children are found too.
  for (const pid of found) {
    found.push(...all.filter((one) => one.parent === pid && !found.includes(one.pid)).map((one) => one.pid));
  }
  return found;
}
