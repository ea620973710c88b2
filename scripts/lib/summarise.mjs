/** Files of tests that run what others have published are called so. */
const ON_PUBLIC_VECTORS = /(?:^|[/\\])vectors\.test\.ts$/;

/**
 * Closing lines of a run from vitest's JSON report.
 * A file that could not be read, and a runner that failed though no test did, count as a failure each.
 */
export function summarise(report, exitCode) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = count(tests, 'passed');
  const failedTests = count(tests, 'failed');
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && count(file.assertionResults, 'failed') === 0,
  ).length;
  const reported = failedTests + brokenFiles;
  const failed = reported === 0 && exitCode !== 0 ? 1 : reported;
  const skipped = tests.length - passed - failedTests;
  const vectors = report.testResults
    .filter((file) => ON_PUBLIC_VECTORS.test(file.name))
    .flatMap((file) => file.assertionResults);
  return {
    passed,
    failed,
    lines: [
      '',
      'Ten slowest:',
      ...slowest(tests, 10).map((test) => `  ${seconds(test.duration)}  ${test.fullName}`),
      `Skipped: ${skipped}`,
      `On public vectors: ${count(vectors, 'passed')} passed of ${vectors.length}`,
      `${passed} passed, ${failed} failed`,
    ],
  };
}

function count(tests, status) {
  return tests.filter((test) => test.status === status).length;
}

function slowest(tests, many) {
  return [...tests].sort((a, b) => (b.duration ?? 0) - (a.duration ?? 0)).slice(0, many);
}

function seconds(milliseconds = 0) {
  return `${(milliseconds / 1000).toFixed(2).padStart(7)} s`;
}
