import { expect, onTestFinished, test } from 'vitest';
import type { AppFile } from '#hub/appFiles.ts';
import { logTo } from '#hub/log.ts';
import { makeServer } from '#hub/server.ts';
import { securityHeaders } from '#hub/securityHeaders.ts';

/** Files that cannot be found out about: what goes wrong goes wrong inside the hub. */
class Broken extends Map<string, AppFile> {
  override get(path: string): AppFile | undefined {
    throw new Error(`broken at ${path}`);
  }
}

test('a failure inside tells the visitor nothing, carries the headers, and leaves a code and counts in the log', async () => {
  const lines: string[] = [];
  const server = makeServer(
    new Broken(),
    logTo((line) => lines.push(line)),
  );
  onTestFinished(() => server.close());
  const address = await server.listen({ port: 0, host: '127.0.0.1' });

  const answers = [await fetch(`${address}/secret-path`), await fetch(`${address}/other-path`)];
  expect(answers.map(({ status }) => status)).toEqual([500, 500]);
  expect(Object.fromEntries(answers[0]!.headers)).toMatchObject({
    ...securityHeaders('/secret-path'),
    'cache-control': 'no-store',
  });
  expect(await answers[0]!.json()).toEqual({ error: 'failed' });
  expect(lines).toEqual(['failed status=500 failures=1\n', 'failed status=500 failures=2\n']);
});
