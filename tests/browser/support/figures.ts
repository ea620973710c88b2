/** Figures that a proof has measured: collected while its file runs, printed when it has ended, one line each. */
import { afterAll } from 'vitest';

const lines: string[] = [];

export function report(name: string, figure: string | number): void {
  lines.push(`figure: ${name}: ${String(figure)}\n`);
}

afterAll(() => {
  process.stdout.write(lines.splice(0).join(''));
});
