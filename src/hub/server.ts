import type { IncomingMessage } from 'node:http';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { AppFile } from './appFiles.ts';
import type { Log } from './log.ts';
import { cacheControl, securityHeaders } from './securityHeaders.ts';

/** Routes and headers. Listens on nothing by itself; what it serves and where it logs is handed in. */
export function makeServer(files: ReadonlyMap<string, AppFile>, log: Log): FastifyInstance {
  // The framework's own log would write addresses: it stays off.
  const server = fastify({
    logger: false,
    // Both would be answered with bare lines, below any hook.
    http: { requireHostHeader: false },
    return503OnClosing: false,
    // What fails before any route or hook: an address that cannot be decoded, a request that is no HTTP.
    frameworkErrors: (_error, request, reply) => {
      putHeaders(pathOf(request.url), reply);
      void refuse(400, reply);
    },
    clientErrorHandler: (_error, socket) => {
      if (socket.writable) socket.end(bareRefusal('400 Bad Request'));
    },
  });
  server.server.on('checkExpectation', ({ socket }: IncomingMessage) => {
    socket.end(bareRefusal('417 Expectation Failed'));
  });
  server.server.on('connect', (_request, socket) => {
    socket.end(bareRefusal('405 Method Not Allowed'));
  });
  let failures = 0;

  server.addHook('onRequest', async (request, reply) => {
    putHeaders(pathOf(request.url), reply);
    const namesNoHost = request.raw.httpVersion === '1.1' && request.headers.host === undefined;
    return namesNoHost ? refuse(400, reply) : undefined;
  });
  server.setErrorHandler(async (error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log('failed', { status, failures: (failures += 1) });
    return refuse(status, reply);
  });
  server.setNotFoundHandler(async (_request, reply) => refuse(404, reply));

  server.get('/healthz', () => ({ ok: true }));
  server.post('/wiped', async (request, reply) => {
    if (!isAskedByTheApp(request)) return refuse(403, reply);
    return reply.header('clear-site-data', '"cache", "storage"').send({ ok: true });
  });
  server.get('/*', async (request, reply) => {
    const file = files.get(pathOf(request.url));
    return file === undefined ? refuse(404, reply) : sendFile(file, request, reply);
  });
  return server;
}

/**
 * [Note: Who may ask to clear] An app that has just been wiped asks the browser, through this answer, to drop what it keeps
 * of the origin. The same answer given to another site's page would let that site destroy a vault: so only a script of
 * this very origin gets it. Browsers set these headers themselves; a page cannot.
 */
function isAskedByTheApp(request: FastifyRequest): boolean {
  return request.headers['sec-fetch-site'] === 'same-origin' && request.headers['sec-fetch-dest'] === 'empty';
}

/** The path as it was sent, undecoded: a file is served under its own name only. */
function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '/';
}

function putHeaders(path: string, reply: FastifyReply): void {
  reply.headers({ ...securityHeaders(path), 'cache-control': cacheControl(path) });
}

/** Every refusal looks alike and is kept by nobody. */
async function refuse(status: number, reply: FastifyReply): Promise<FastifyReply> {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ error: ERRORS[status] ?? (status < 500 ? 'refused' : 'failed') });
}

const ERRORS: Readonly<Record<number, string>> = { 403: 'not-yours', 404: 'not-found' };

/** For what comes before any request there is, or in place of one: the same headers, by hand. */
function bareRefusal(status: string): string {
  const headers = {
    ...securityHeaders('/'),
    'cache-control': 'no-store',
    'content-length': '0',
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`;
}

async function sendFile(file: AppFile, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  reply.type(file.type).header('vary', 'accept-encoding');
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (!takesGzip || file.gzipped === undefined) return reply.send(file.bytes);
  return reply.header('content-encoding', 'gzip').send(file.gzipped);
}
