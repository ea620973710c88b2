import type { Plugin } from 'vite';
import { CONTENT_SECURITY_POLICY, policyText, securityHeaders } from '../../src/hub/securityHeaders.ts';

/** Marks the scripts that the development server itself puts into the page. Constant: it protects nothing, it only narrows. */
export const DEVELOPMENT_NONCE = 'hot-reload';

/** The hub's headers on the development server; `docs/build.md` lists what hot reload needs beyond them. */
export function developmentHeaders(): Plugin {
  return {
    name: 'watching-brief:development-headers',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(securityHeaders(request.url ?? '/'))) {
          response.setHeader(name, value);
        }
        response.setHeader('content-security-policy', developmentPolicy());
        next();
      });
    },
  };
}

function developmentPolicy(): string {
  return policyText({
    ...CONTENT_SECURITY_POLICY,
    'script-src': ["'self'", `'nonce-${DEVELOPMENT_NONCE}'`, "'wasm-unsafe-eval'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'connect-src': ["'self'", 'ws:'],
  });
}
