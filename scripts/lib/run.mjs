import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The top folder of the project, wherever the script was called from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command in the top folder with its output shown; resolves with its exit code (1 when ended by a signal). */
export function run(command, args, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** As `run`, but its output is held and given with the exit code, so that two may run at once; `stop` ends it. */
export function runHeld(command, args) {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const held = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => held.push(part));
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(held).toString() }));
  });
  return { ended, stop: () => child.kill() };
}

/** As `run`, but a failure ends the whole script with one sentence. */
export async function runOrEnd(sentence, command, args, environment) {
  const code = await run(command, args, environment);
  if (code !== 0) end(sentence, code);
}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

export function end(sentence, code = 1) {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

/** A program that the project's own packages bring, as arguments for Node. */
export function tool(name) {
  return `${ROOT}/node_modules/${PROGRAMS[name]}`;
}

const PROGRAMS = {
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  tsc: 'typescript/bin/tsc',
  prettier: 'prettier/bin/prettier.cjs',
  oxlint: 'oxlint/bin/oxlint',
  lingui: '@lingui/cli/dist/lingui.js',
  playwright: 'playwright/cli.js',
};
