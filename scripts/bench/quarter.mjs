/**
 * Holds a whole browser to a quarter of one processor, for what runs in workers: CDP's throttling slows a page's main
 * thread only. By cgroup where it may be written, else by cpulimit, else not at all; the caller says which.
 */
import { spawn, spawnSync } from 'node:child_process';
import { access, mkdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { browserProcesses } from './processes.mjs';

const PERIOD = 10_000;
const QUOTA = PERIOD / 4;
const NAME = `watching-brief-bench-${process.pid}`;

const PLACES = [
  {
    means: 'cgroup v2 cpu.max, a quarter of one processor, period 10 ms',
    root: '/sys/fs/cgroup',
    sign: 'cgroup.controllers',
    limit: (group) => writeFile(join(group, 'cpu.max'), `${QUOTA} ${PERIOD}`),
  },
  {
    means: 'cgroup v1 cpu.cfs_quota_us, a quarter of one processor, period 10 ms',
    root: '/sys/fs/cgroup/cpu',
    sign: 'cpu.cfs_quota_us',
    limit: async (group) => {
      await writeFile(join(group, 'cpu.cfs_period_us'), String(PERIOD));
      await writeFile(join(group, 'cpu.cfs_quota_us'), String(QUOTA));
    },
  },
];

/** `{ means, release }`; `means` is null when nothing here can hold a browser back. */
export async function holdToQuarter(profileDir) {
  for (const place of PLACES) {
    const held = await byGroup(place, profileDir).catch(() => null);
    if (held !== null) return held;
  }
  return byCpulimit(profileDir);
}

async function byGroup({ means, root, sign, limit }, profileDir) {
  // A group of version 1 lacks the sign of its root on some kernels, but never the quota of a child.
  if (sign === 'cgroup.controllers') await access(join(root, sign));
  const group = join(root, NAME);
  await mkdir(group);
  const release = async () => {
    for (const pid of (await readFile(join(group, 'cgroup.procs'), 'utf8')).split('\n').filter(Boolean)) {
      await writeFile(join(root, 'cgroup.procs'), pid).catch(() => undefined);
    }
    await rmdir(group);
  };
  try {
    await limit(group);
    for (const pid of browserProcesses(profileDir)) await writeFile(join(group, 'cgroup.procs'), String(pid));
    return { means, release };
  } catch (problem) {
    await release().catch(() => undefined);
    throw problem;
  }
}

function byCpulimit(profileDir) {
  const there = spawnSync('cpulimit', ['--help']).error === undefined;
  const [first] = browserProcesses(profileDir);
  if (!there || first === undefined) return { means: null, release: async () => undefined };
  const child = spawn('cpulimit', ['-l', '25', '-i', '-p', String(first)], { stdio: 'ignore' });
  return {
    means: 'cpulimit, 25 % of one processor, its stops are part of the figures',
    release: async () => void child.kill(),
  };
}
