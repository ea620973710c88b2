/**
 * The headers that every answer carries, as data: the hub sends them, the development server derives its own from them,
 * the tests compare with them.
 *
 * [Note: CSP on scripts] The policy goes out with `.js` files too, because a worker has the policy of its own script's
 * response: one served without would be unrestricted.
 */

export type Policy = Readonly<Record<string, readonly string[]>>;

/** One policy for everything; `wb` is the single Trusted Types policy, which returns only the app's own script addresses. */
export const CONTENT_SECURITY_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'blob:'],
  'media-src': ['blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['wb'],
} as const satisfies Policy;

/** The worker that runs WebAssembly; its own script's response is the only one that allows it. */
const WASM_WORKER = /^\/assets\/argon-[\w-]+\.js$/;

const OFF = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];
/** Used on the person's own tap: taking a picture, copying a day note, a screen that stays awake in a hearing. (The share sheet is the browser's default.) */
const OWN = ['camera', 'clipboard-write', 'screen-wake-lock'];

export function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, values]) => [directive, ...values].join(' '))
    .join('; ');
}

/** The policy of the answer at `path`. */
export function policyFor(path: string): Policy {
  if (!WASM_WORKER.test(path)) return CONTENT_SECURITY_POLICY;
  return {
    ...CONTENT_SECURITY_POLICY,
    'script-src': [...CONTENT_SECURITY_POLICY['script-src'], "'wasm-unsafe-eval'"],
  };
}

/** Headers of every answer, found or not. */
export function securityHeaders(path: string): Record<string, string> {
  return {
    'content-security-policy': policyText(policyFor(path)),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'permissions-policy': [...OFF.map((name) => `${name}=()`), ...OWN.map((name) => `${name}=(self)`)].join(
      ', ',
    ),
  };
}

/** Pages and answers of the hub leave no trace in the browser's cache; names with a hash never change. */
export function cacheControl(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  const isFixedFile = /\.(?:js|css|svg|png|woff2|json|webmanifest|txt)$/.test(path);
  return isFixedFile ? 'no-cache' : 'no-store';
}
