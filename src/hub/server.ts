import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { AppFile } from './appFiles.ts';
import type { Log } from './log.ts';
import { cacheControl, securityHeaders } from './securityHeaders.ts';

/** Routes and headers. Listens on nothing by itself; what it serves and where it logs is handed in. */
export function makeServer(files: ReadonlyMap<string, AppFile>, log: Log): FastifyInstance {
  // The framework's own log would write addresses: it stays off.
  const server = fastify({ logger: false, exposeHeadRoutes: true, return503OnClosing: false });
  let failures = 0;

  server.addHook('onRequest', async (request, reply) => {
    putHeaders(pathOf(request.url), reply);
  });
  server.setErrorHandler(async (error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log('failed', { status, failures: (failures += 1) });
    return reply.code(status).type('application/json; charset=utf-8').send({ error: status < 500 ? 'refused' : 'failed' });
  });
  server.setNotFoundHandler(notFound);

  server.get('/healthz', () => ({ ok: true }));
  // Asked by an app that has just been wiped: the browser then drops what it keeps of this origin.
  server.post('/wiped', async (_request, reply) => {
    return reply.header('clear-site-data', '"cache", "storage"').send({ ok: true });
  });
  server.get('/*', async (request, reply) => {
    const file = files.get(pathOf(request.url));
    return file === undefined ? notFound(request, reply) : sendFile(file, request, reply);
  });
  return server;
}

/** The path as it was sent, undecoded: a file is served under its own name only. */
function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '/';
}

function putHeaders(path: string, reply: FastifyReply): void {
  reply.headers({ ...securityHeaders(path), 'cache-control': cacheControl(path) });
}

async function notFound(_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return reply
    .code(404)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ error: 'not-found' });
}

async function sendFile(file: AppFile, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  reply.type(file.type).header('vary', 'accept-encoding');
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (!takesGzip || file.gzipped === undefined) return reply.send(file.bytes);
  return reply.header('content-encoding', 'gzip').send(file.gzipped);
}
