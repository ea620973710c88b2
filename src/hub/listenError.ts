/** What kept the hub from listening, as a sentence for the operator where one is known. */
export function listenError(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const sentence = SENTENCES[code];
  return sentence === undefined ? cause : new Error(sentence, { cause });
}

const NOT_OURS = 'HOST is no address of this machine. Choose another with HOST=…';
const SENTENCES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'This port is taken. Choose another with PORT=…',
  EACCES: 'This port may not be used by this user. Choose one above 1023 with PORT=…',
  EADDRNOTAVAIL: NOT_OURS,
  EAI_AGAIN: NOT_OURS,
  EINVAL: NOT_OURS,
  ENOTFOUND: NOT_OURS,
};
