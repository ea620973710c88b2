import { equalBytes, fromHex, toHex, utf8 } from '#crypto/bytes.ts';
import { hash } from '#crypto/check/hash.ts';
import { labels } from '#crypto/labels.ts';
import type { Random } from '#crypto/random.ts';
import type { RingContents } from './ringContents.ts';

type PinCheck = NonNullable<RingContents['pin']>;

/** What the ring keeps of a PIN. Cheap on purpose: it lies under RK, and a PIN's million values fall at any price. */
export async function makePinCheck(pin: string, random: Random): Promise<PinCheck> {
  const salt = random(16);
  return { salt: toHex(salt), check: toHex(await hash(labels.pin, salt, utf8(pin))) };
}

export async function isRightPin(pin: string, { salt, check }: PinCheck): Promise<boolean> {
  return equalBytes(await hash(labels.pin, fromHex(salt), utf8(pin)), fromHex(check));
}
