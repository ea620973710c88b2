import { utf8 } from './bytes.ts';
import { derive } from './derive.ts';
import { labels } from './labels.ts';
import type { Random } from './random.ts';
import { isWord, words } from './words.ts';

/** Digits for a number pad in any language, or English words. */
export type SecretKind = 'digits' | 'words';

/** 66 bits: 20 digits in five groups, or six words. */
export function generatePassphrase(kind: SecretKind, random: Random): string {
  return kind === 'digits' ? drawDigits(20, random) : drawWords(6, random);
}

/** 132 bits: 40 digits in ten groups, or twelve words. */
export function generateRecoveryCode(kind: SecretKind, random: Random): string {
  return kind === 'digits' ? drawDigits(40, random) : drawWords(12, random);
}

/**
 * One spelling for all the ways a secret may be typed: NFKC, trimmed; digits without the spaces and dashes between them;
 * six or twelve words of the list in lower case with single spaces. One's own passphrase otherwise stays as it is.
 */
export function normaliseSecret(text: string): string {
  const trimmed = text.normalize('NFKC').trim();
  const digits = trimmed.replace(/[\s\p{Dash_Punctuation}]/gu, '');
  if (/^[0-9]+$/.test(digits)) return digits;
  const pieces = trimmed.toLowerCase().split(/\s+/u);
  const isGenerated = (pieces.length === 6 || pieces.length === 12) && pieces.every(isWord);
  return isGenerated ? pieces.join(' ') : trimmed;
}

/** Whether it has the form of a recovery code: a typing mistake in a digit or in a word's meaning it can't find. */
export function isRecoveryCode(text: string): boolean {
  const secret = normaliseSecret(text);
  if (/^[0-9]{40}$/.test(secret)) return true;
  const pieces = secret.split(' ');
  return pieces.length === 12 && pieces.every(isWord);
}

/** The seed (32 B) of the recovery identity (`age.ts`) that a recovery code stands for. */
export function recoverySeed(code: string): Promise<Uint8Array> {
  return derive(utf8(normaliseSecret(code)), labels.recovery);
}

function drawDigits(count: number, random: Random): string {
  const digits = Array.from({ length: count }, () => drawBelow(10, random)).join('');
  return (digits.match(/.{4}/g) ?? []).join(' ');
}

function drawWords(count: number, random: Random): string {
  return Array.from({ length: count }, () => words[drawBelow(words.length, random)]).join(' ');
}

/** Uniform below `limit` (≤ 65,536): what would make some results likelier is drawn again. */
function drawBelow(limit: number, random: Random): number {
  const fair = 65_536 - (65_536 % limit);
  for (;;) {
    const [high = 0, low = 0] = random(2);
    const drawn = high * 256 + low;
    if (drawn < fair) return drawn % limit;
  }
}
