import { describe, expect, test } from 'vitest';
import { summarise } from '../../scripts/lib/summarise.mjs';

const ran = (fullName: string, status: string, duration = 1) => ({ fullName, status, duration });
const file = (status: string, ...assertionResults: readonly object[]) => ({
  name: '/x/tests/a.test.ts',
  status,
  assertionResults,
});

describe('closing lines of npm test', () => {
  test('counts every test of the run, and names the slowest first', () => {
    const report = {
      testResults: [
        file('failed', ran('a', 'passed', 5), ran('b', 'failed')),
        file('passed', ran('c', 'passed', 9)),
      ],
    };
    const { lines, passed, failed } = summarise(report, 1);
    expect({ passed, failed }).toEqual({ passed: 2, failed: 1 });
    expect(lines.at(-1)).toBe('2 passed, 1 failed');
    expect(lines.filter((line) => / s {2}/.test(line)).map((line) => line.at(-1))).toEqual(['c', 'a', 'b']);
  });

  test('a file that could not be read is a failure', () => {
    expect(summarise({ testResults: [file('failed'), file('passed', ran('a', 'passed'))] }, 1).failed).toBe(
      1,
    );
  });

  test('a runner that failed though no test did is a failure', () => {
    expect(summarise({ testResults: [file('passed', ran('a', 'passed'))] }, 1).failed).toBe(1);
    expect(summarise({ testResults: [] }, 1)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('tests on public vectors are counted in the line before the closing one; skipped ones did not pass', () => {
    const vectors = file('passed', ran('x', 'passed'), ran('y', 'skipped'));
    const report = {
      testResults: [
        file('passed', ran('z', 'passed')),
        { ...vectors, name: '/x/tests/crypto/vectors.test.ts' },
      ],
    };
    expect(summarise(report, 0).lines.at(-2)).toBe('On public vectors: 1 passed of 2');
  });
});
