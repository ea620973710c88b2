/** What a vault has said to have kept, noted outside the browser that is killed, and whether it still says so. */
import type { CaseKey, Settings, VaultDoor } from '#vault/door.ts';
import { newCase, note, when, wordsOf } from '../support/story.ts';

const settings: Settings = {
  idleMinutes: 2,
  hearingGraceSeconds: 0,
  textSize: 18,
  caseNames: 'codes',
  zone: null,
  country: 'KZ',
};
const place = 'a page';

/** A value that is replaced by its next number: the last one asked for, the last one acknowledged. */
interface Counter {
  asked: number;
  kept: number;
}

export class Acknowledged {
  readonly cases = new Map<CaseKey, Set<string>>();
  #notes = 0;
  readonly #settings: Counter = { asked: 0, kept: 0 };
  readonly #draft: Counter = { asked: 0, kept: 0 };

  get entries(): number {
    return [...this.cases.values()].reduce((sum, { size }) => sum + size, 0);
  }

  async makeCase(door: VaultDoor, code: string): Promise<void> {
    const made = await door.createCase(newCase(code), when);
    if (made.ok) this.cases.set(made.key, new Set());
  }

  /** So many notes in one batch: all of them or none. A refusal is no acknowledgement. */
  async note(door: VaultDoor, key: CaseKey, many = 1): Promise<void> {
    const words = Array.from({ length: many }, () => `entry ${(this.#notes += 1)}`);
    const kept = await door.append(key, words.map(note), when);
    if (kept.ok) for (const each of words) this.cases.get(key)?.add(each);
  }

  async saveSettings(door: VaultDoor): Promise<void> {
    await count(this.#settings, (n) => door.saveSettings({ ...settings, hearingGraceSeconds: n % 300 }));
  }

  async saveDraft(door: VaultDoor): Promise<void> {
    await count(this.#draft, (n) => door.saveDraft({ place, text: String(n) }));
  }

  /** What was acknowledged and is not shown by the open vault, in words; and what should never be there. */
  async lost(door: VaultDoor): Promise<string[]> {
    const lost: string[] = [];
    for (const [key, acknowledged] of this.cases) {
      const answer = await door.openCase(key);
      if (!answer.ok) {
        lost.push(`case ${key}: ${answer.because}`);
        continue;
      }
      const shown = new Set(wordsOf(answer.opened.stated));
      lost.push(...[...acknowledged].filter((words) => !shown.has(words)).map((words) => `${key}: ${words}`));
      lost.push(...answer.opened.forks.map((fork) => `a fork: ${fork.join(' ')}`));
      lost.push(...answer.opened.setAside.map(({ because }) => `set aside: ${because}`));
    }
    const grace = (await door.state()).settings.hearingGraceSeconds;
    if (!isOneOf(this.#settings, grace, 300)) lost.push(`settings, found number ${grace}`);
    const draft = Number((await door.drafts()).find((one) => one.place === place)?.text ?? '0');
    if (!isOneOf(this.#draft, draft, Infinity)) lost.push(`draft, found number ${draft}`);
    return lost;
  }
}

async function count(counter: Counter, save: (number: number) => Promise<unknown>): Promise<void> {
  const number = (counter.asked += 1);
  await save(number);
  counter.kept = Math.max(counter.kept, number);
}

/** Not older than the last acknowledged, not newer than the last asked for. */
function isOneOf({ asked, kept }: Counter, found: number, modulus: number): boolean {
  if (kept === 0) return true;
  for (let number = kept; number <= asked; number++) if (number % modulus === found) return true;
  return false;
}
