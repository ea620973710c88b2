/** Tells the made-up case entry by entry, at the times at which its monitor wrote them. */
import { courtTimeOnClock, offsetTime } from './courtTime.ts';
import type { Fields, Kind, Statement } from './entry.ts';
import { exampleWords, type ExampleLanguage, type ExampleWords } from './exampleWords.ts';
import type { HowRecorded, Moment, RecordId, Text } from './values.ts';
import { enter } from './write.ts';

/** To be said in this order; the n-th one (from 0) must get the record id `id(n)`. */
export interface ExampleEntry {
  readonly statement: Statement;
  /** Claimed time with offset. */
  readonly at: string;
  readonly how: HowRecorded;
}

export interface ExampleSetting {
  /** Record id for the n-th entry: entries refer to each other by it. */
  readonly id: (n: number) => RecordId;
  readonly language: ExampleLanguage;
  /** `YYYY-MM-DD`: the hearings were two weeks and one week before it, the next is a week after. */
  readonly today: string;
  /** IANA zone of the made-up court. */
  readonly zone: string;
}

export interface Teller {
  readonly entries: ExampleEntry[];
  readonly words: ExampleWords;
  on(day: string, clock: string, how: HowRecorded): void;
  enter<K extends Kind>(kind: K, fields: Fields<K>): RecordId;
  moment(clock: string): Moment;
}

export function teller({ id, language, zone }: ExampleSetting): Teller {
  const entries: ExampleEntry[] = [];
  let day = '';
  let at = '';
  let how: HowRecorded = 'live';
  return {
    entries,
    words: exampleWords(language),
    on: (newDay, clock, newHow) => {
      day = newDay;
      how = newHow;
      at = offsetTime(Date.parse(courtTimeOnClock(day, clock, zone).utc), zone);
    },
    enter: (kind, fields) => {
      entries.push({ statement: enter(kind, fields), at, how });
      return id(entries.length - 1);
    },
    moment: (clock) => ({ is: 'exact', at: courtTimeOnClock(day, clock, zone) }),
  };
}

export function text(words: string): Text {
  return { is: 'text', text: words };
}

/** `YYYY-MM-DD`, so many days later or earlier. */
export function dayFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
