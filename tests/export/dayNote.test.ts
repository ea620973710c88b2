import { describe, expect, test } from 'vitest';
import type { Fields, Kind, Stated, Statement } from '#domain/entry.ts';
import type { Said } from '#domain/said.ts';
import { fold, foldMore, type FoldState } from '#domain/fold.ts';
import { itemOf } from '#domain/casebook.ts';
import type { RecordId } from '#domain/values.ts';
import { dayNote } from '#export/dayNote.ts';
import type { DayNoteWords } from '#export/noteWords.ts';
import { atyrau, log, otherLog, recordId } from './atyrau.ts';
import { labels } from './labels.ts';

const words: DayNoteWords = {
  title: 'Day note',
  case: 'Case',
  court: 'Court',
  hearing: 'Hearing',
  date: 'Date',
  room: 'Room',
  announced: 'Announced',
  start: 'Start',
  end: 'End',
  conditions: 'Conditions',
  conditionNames: {
    fields: {
      type: 'Type',
      part: 'Part',
      late: 'Late',
      mode: 'Mode',
      access: 'Access',
      link: 'Link',
      openness: 'Openness',
      came: 'Came',
      dock: 'Dock',
      language: 'Language',
      interpreter: 'Interpreter',
      recordKept: 'Record kept',
      breaks: 'Breaks',
      clockAhead: 'Clock ahead',
      source: 'Conditions known',
    },
    access: {
      at: 'at',
      why: 'why',
      reached: 'reached',
      identity: 'identity',
      list: 'list',
      searched: 'searched',
      devicesTaken: 'devices taken',
      canSee: 'can see',
      canHear: 'can hear',
      turnedAway: 'turned away',
      media: 'media',
    },
    link: {
      why: 'why',
      orderedBy: 'ordered by',
      platform: 'platform',
      accusedAt: 'accused at',
      privateChannel: 'private',
    },
    openness: { ruling: 'ruling', ground: 'ground', askedBy: 'asked by' },
    interpreter: {
      needed: 'needed',
      present: 'present',
      person: 'who',
      sworn: 'sworn',
      complaints: 'complaints',
    },
    recordKept: { by: 'by' },
    dock: { restraints: 'restraints?' },
  },
  fromLog: 'from the log',
  evidence: 'Evidence',
  evidenceNames: {
    date: 'date',
    document: 'document',
    orderedBy: 'ordered by',
    author: 'author',
    shown: 'shown',
    read: 'read',
    objectedBy: 'objected by',
  },
  log: 'Log',
  noEntries: 'No entries',
  motions: 'Motions',
  noMotions: 'No motions',
  motionNames: {
    howMany: 'how many',
    against: 'against',
    complainsOf: 'complains of',
    repeats: 'repeats',
    filedOn: 'filed on',
  },
  open: 'open',
  by: 'by',
  reasons: 'reasons',
  sameJudge: 'same judge',
  judgment: 'Judgment',
  judgmentNames: { reasonsOn: 'reasons on', appealTold: 'appeal told', copyGiven: 'copy given' },
  penaltyNames: { perYear: 'per year', suspended: 'suspended' },
  next: 'Next',
  howRecorded: 'How recorded',
  entries: 'Entries',
  toldBy: (who) => `told by ${who}`,
  limits: 'Limits',
  noted: (when) => `noted ${when}`,
  corrected: (when, elsewhere) => `corrected ${when}${elsewhere ? ' elsewhere' : ''}`,
  timeNotKnown: 'time not known',
  timeNotSaid: 'time not said',
  versions: (all) => `<${all.join(' or ')}>`,
  setAside: (n) => `${n} records could not be read`,
  factsOnly: 'Facts only.',
  notSaid: 'not said',
  exact: ({ original, language = '', translation = '' }) => `"${original}" (${language}: ${translation})`,
  notKnown: 'not known',
  several: 'several',
  about: (x) => `about ${x}`,
  before: (x) => `before ${x}`,
  after: (x) => `after ${x}`,
  atLeast: (x) => `at least ${x}`,
  between: (from, to) => `${from}–${to}`,
  day: (day) => day,
  month: (month, part) => `${part ?? ''} ${month}`,
  term: (n, unit) => `${n} ${unit}`,
  severalOf: (unit) => `several ${unit}`,
  someMoney: (currency) => `some ${currency}`,
};

const { stated, ids } = atyrau();
const state = fold(stated);
const noteOf = (hearing: RecordId, from: FoldState = state, setAside = 0) => {
  const item = itemOf(from, 'hearing', hearing);
  if (item === undefined) throw new Error('no such hearing');
  return dayNote({ state: from, hearing: item, words, labels, setAside });
};
const observed = { how: 'observed' } as const;
const on = (day: string) => ({ is: 'exact', on: day }) as const;
const linesOf = (...args: Parameters<typeof noteOf>) => noteOf(...args).split('\n');

test('the head says which hearing, and what is not known of it', () => {
  expect(linesOf(ids.first).slice(0, 7)).toEqual([
    'Day note',
    'Case: A-14 · Bokaev and Ayan',
    'Court: «first» · not known · Атырау [«observed»]',
    'Hearing: 1',
    'Date: 2016-10-12',
    'Start: about 10:00',
    'End: not known',
  ]);
});

test('each line has its time, when it was noted, and how it is known', () => {
  const lines = linesOf(ids.first);
  expect(lines).toContain(
    '10:31 (noted 2016-10-12 19:30) «ruling»: not said · «order-of-proceedings» · merits → complaint about detention · by: «judge» · The court orders: merits first, then the complaint. [«observed»]',
  );
  expect(lines.some((line) => line.startsWith('11:00–11:30 (noted'))).toBe(true);
  expect(
    lines.some((line) => line.startsWith('time not said (noted 2016-10-12 19:30) «motion»: «call-witness»')),
  ).toBe(true);
});

test('motions with their rulings', () => {
  const lines = linesOf(ids.first);
  expect(lines).toContain('- «motion»: «call-witness» · «defence» · how many: several → «refused»');
  expect(lines).toContain(
    '- «motion»: «recusal» · «defence» · against: «judge» · how many: several · «bias» · how many: 1 → «refused» · by: «judge» · same judge: «yes» · reasons: «not-known»',
  );
});

test('the judgment, each verdict and penalty', () => {
  const lines = linesOf(ids.last);
  expect(lines).toContain('- Maks Bokaev · 1 · inciting social discord: «guilty»');
  expect(lines).toContain('- Talgat Ayan · «ban» · 3 years · civic activities · «after-release»');
  expect(lines).toContain(
    '- Talgat Ayan · «fine» · about 1500 USD · («document» · Human Rights Watch · Statement on the trial · 2016-11-28)',
  );
  expect(lines).toContain('Next: «closed»');
  expect(lines).toContain('How recorded: «from-memory»');
  expect(lines).toContain('Entries: «from-memory»: 1');
});

test('facts only: no possible violation, no remark, nothing withdrawn', () => {
  const text = noteOf(ids.first) + noteOf(ids.last);
  for (const part of ['all denied', 'No hard evidence', 'defence-witnesses-refused', 'by mistake'])
    expect(text).not.toContain(part);
  expect(noteOf(ids.first).trimEnd().endsWith('Facts only.')).toBe(true);
});

test('the conditions that were said, and the evidence of the hearing', () => {
  const said: Said = {
    record: recordId(73),
    log,
    device: log,
    seq: 73,
    at: '2016-10-12T11:10:00+05:00',
    how: 'live',
  };
  const conditions: Stated = {
    said,
    statement: {
      do: 'complete',
      of: 'hearing',
      target: ids.first,
      set: {
        access: { admitted: 'later', at: '10:20', devicesTaken: 'yes', turnedAway: { is: 'several' } },
        openness: { is: 'partly', ruling: 'no', askedBy: 'prosecution' },
        link: { platform: 'a video link', privateChannel: 'no' },
        came: [{ person: ids.ayan, is: 'late', at: '10:30' }],
        dock: [{ accused: ids.ayan, place: 'glass-box', restraints: 'yes' }],
        interpreter: { needed: 'yes', present: 'no' },
        recordKept: { how: ['audio'], by: 'the clerk' },
        breaks: [{ from: '11:00', to: '11:15' }],
        part: { is: 'from-to', from: '10:20' },
        clockAhead: -3,
      },
    },
  };
  const mine = { ...conditions, said: { ...said, device: 'd1'.repeat(16) } };
  const item: Stated = {
    said: { ...said, record: recordId(74), seq: 74 },
    statement: {
      do: 'enter',
      kind: 'evidence',
      fields: {
        hearing: ids.first,
        side: 'prosecution',
        what: 'expert-report',
        orderedBy: { is: 'text', text: 'the state' },
        shown: 'yes',
        admitted: 'not-ruled',
        objectedBy: 'defence',
        source: { how: 'observed' },
      },
    },
  };
  const lines = linesOf(ids.first, foldMore(state, [mine, item]));
  const start = lines.indexOf('Conditions');
  expect(lines.slice(start, start + 14)).toEqual([
    'Conditions',
    '----------',
    'Part: «from-to» · 10:20–…',
    'Access: «later» · at: 10:20 · devices taken: «yes» · turned away: several',
    'Link: platform: a video link · private: «no»',
    'Openness: «partly» · ruling: «no» · asked by: «prosecution»',
    'Came: Talgat Ayan · «late» · 10:30',
    'Dock: Talgat Ayan · «glass-box» · restraints? «yes»',
    'Interpreter: needed: «yes» · present: «no»',
    'Record kept: «audio» · by: the clerk',
    'Breaks: 11:00–11:15',
    'Clock ahead: -3',
    'Conditions known: not said',
    'Part: Erlan Kaliev · «all» · «in-room» [told by the monitor]',
  ]);
  expect(lines).toContain(
    '- «prosecution» · «expert-report» · ordered by: the state · shown: «yes» · «not-ruled» · objected by: «defence» [«observed»]',
  );
  expect(linesOf(ids.first)).not.toContain('Conditions known: not said');
});

test('how the conditions are known stands under them; a hearing logged live that says nothing of it is not asked', () => {
  const set = (fields: Fields<'hearing'>): Stated => ({
    said: {
      record: recordId(76),
      log,
      device: 'd1'.repeat(16),
      seq: 76,
      at: '2016-10-12T11:10:00+05:00',
      how: 'live',
    },
    statement: {
      do: 'amend',
      of: 'hearing',
      target: ids.first,
      set: fields,
      over: { howRecorded: [ids.first] },
      why: 'w',
    },
  });
  const conditionsOf = (fields: Fields<'hearing'>) =>
    linesOf(ids.first, foldMore(state, [set({ openness: { is: 'open' }, ...fields })])).filter((text) =>
      /^(?:Openness|Conditions known)/.test(text),
    );
  expect(conditionsOf({ source: { how: 'told-by', who: 'counsel' } })).toEqual([
    'Openness: «open»',
    'Conditions known: told by counsel',
  ]);
  expect(conditionsOf({})).toEqual(['Openness: «open»', 'Conditions known: not said']);
  expect(conditionsOf({ howRecorded: 'live' })).toEqual(['Openness: «open»']);
  // Nobody who was not let in logged anything.
  const atDoor: Fields<'hearing'> = {
    howRecorded: 'live',
    part: { is: 'not-attended' },
    access: { admitted: 'no' },
  };
  const entered: Stated = { ...set({}), statement: { do: 'enter', kind: 'hearing', fields: atDoor } };
  expect(linesOf(recordId(76), foldMore(state, [entered]))).toContain('Conditions known: not said');
});

test('who came and the breaks of the log stand after how the conditions are known, marked, and are not known by that', () => {
  const clocked = (time: string) => ({
    happenedAt: {
      is: 'exact',
      at: { utc: `2016-10-12T${time}:00Z`, zone: 'Asia/Oral', local: `2016-10-12T${time}` },
    },
  });
  const inLog = [
    later(190, 'hearing', { date: on('2016-10-20'), source: observed }),
    later(191, 'observation', {
      hearing: recordId(190),
      what: 'who-came',
      about: [ids.ayan],
      source: observed,
    }),
    later(192, 'observation', { hearing: recordId(190), what: 'break', ...clocked('11:00') }),
    later(193, 'observation', { hearing: recordId(190), what: 'resumed', ...clocked('11:15') }),
    later(194, 'observation', { hearing: recordId(190), what: 'break' }),
    later(195, 'observation', { hearing: recordId(190), what: 'resumed' }),
  ];
  const conditionsOf = (more: readonly Stated[]) => {
    const lines = linesOf(recordId(190), foldMore(state, more));
    const start = lines.indexOf('Conditions') + 2;
    return lines.slice(start, lines.indexOf('', start));
  };
  const told = ['Came · from the log: Talgat Ayan · «present»', 'Breaks · from the log: 11:00–11:15'];
  expect(conditionsOf(inLog)).toEqual(told);
  const [hearing, ...others] = inLog;
  const open = { ...hearing!.statement, fields: { openness: { is: 'open' }, source: observed } } as Statement;
  expect(conditionsOf([{ ...hearing!, statement: open }, ...others])).toEqual([
    'Openness: «open»',
    'Conditions known: «observed»',
    ...told,
  ]);
});

test('exact words say the language they were said in, and the translation', () => {
  const exact: Stated = {
    said: { record: recordId(77), log, device: log, seq: 77, at: '2016-10-12T11:10:00+05:00', how: 'live' },
    statement: {
      do: 'enter',
      kind: 'observation',
      fields: {
        hearing: ids.first,
        what: 'other',
        exact: { original: 'Йўқ', language: 'uz', translation: 'No' },
      },
    },
  };
  expect(noteOf(ids.first, foldMore(state, [exact]))).toContain('"Йўқ" (uz: No)');
});

const later = (n: number, kind: Kind, fields: object): Stated => ({
  said: { record: recordId(n), log, device: log, seq: n, at: '2016-10-12T11:10:00+05:00', how: 'from-paper' },
  statement: { do: 'enter', kind, fields } as Statement,
});

test('a motion filed outside and ruled on here says when it was filed, against what, in its own words, and how it is known', () => {
  const more = foldMore(state, [
    later(80, 'detention', { person: ids.ayan, what: 'criminal', from: [{ value: on('2016-05-17') }] }),
    later(81, 'motion', {
      what: 'detention-complaint',
      side: 'defence',
      filedOn: on('2016-05-20'),
      complainsOf: recordId(80),
      complainsOfWords: 'the order',
      words: 'No ground given.',
      exact: { original: 'Йўқ', language: 'uz', translation: 'No' },
      source: { how: 'document', document: ids.statement },
    }),
    later(82, 'motion', { hearing: ids.first, what: 'recusal', repeats: ids.recusals, source: observed }),
    later(83, 'ruling', {
      hearing: ids.first,
      motions: [recordId(81)],
      outcome: 'refused',
      words: 'in the log',
    }),
    later(84, 'ruling', { motions: [recordId(82)], outcome: 'refused', date: on('2016-10-13') }),
  ]);
  const lines = linesOf(ids.first, more).filter((text) => text.startsWith('- '));
  expect(lines).toContain(
    '- «motion»: «detention-complaint» · «defence» · complains of: «criminal» · Talgat Ayan · 2016-05-17 · the order' +
      ' · filed on: 2016-05-20 · No ground given. · "Йўқ" (uz: No) [«document» · Statement on the trial · 2016-11-28]' +
      ' → «refused»',
  );
  expect(lines).toContain(
    '- «motion»: «recusal» · repeats: «recusal» · «defence» → «refused» · 2016-10-13 [not said]',
  );
});

test('exact words, date and document of an item of evidence', () => {
  const evidence = later(85, 'evidence', {
    hearing: ids.first,
    what: 'document',
    date: on('2016-04-20'),
    document: ids.decision,
    exact: { original: 'Йўқ', language: 'uz', translation: 'No' },
  });
  expect(linesOf(ids.first, foldMore(state, [evidence]))).toContain(
    '- «document» · "Йўқ" (uz: No) · date: 2016-04-20 · document: Refusal of permission for 24 April',
  );
});

test('on what a judgment gives reasons, whether the way to appeal was told and a copy given; all of a penalty', () => {
  const judgment = later(86, 'judgment', {
    hearing: ids.last,
    reasonsOn: [
      { on: 'elements', given: 'formula' },
      { on: 'penalty', given: 'none' },
    ],
    appealTold: 'yes',
    copyGiven: 'no',
    penalties: [
      { accused: ids.ayan, kind: 'compulsory-work', perYear: true, suspended: 'not-known' },
      {
        accused: ids.bokaev,
        kind: 'imprisonment',
        term: { is: 'about', n: 2, unit: 'years', and: [{ n: 6, unit: 'months' }] },
        suspended: 'no',
      },
    ],
  });
  const lines = linesOf(ids.last, foldMore(state, [judgment]));
  for (const line of [
    'reasons on: «elements»: «formula»; «penalty»: «none»',
    'appeal told: «yes»',
    'copy given: «no»',
    '- Talgat Ayan · «compulsory-work» · per year · suspended: «not-known»',
    '- Maks Bokaev · «imprisonment» · about 2 years 6 months · suspended: «no»',
  ])
    expect(lines).toContain(line);
});

test('an outcome on appeal, and a name chosen for reports in the place of the name', () => {
  const said: Said = {
    record: recordId(75),
    log,
    device: 'd1'.repeat(16),
    seq: 75,
    at: '2016-10-12T11:10:00+05:00',
    how: 'live',
  };
  const named: Stated = {
    said,
    statement: { do: 'complete', of: 'person', target: ids.ayan, set: { pseudonym: 'Second accused' } },
  };
  const note = noteOf(ids.last, foldMore(state, [named]));
  expect(note).toContain('Second accused · «fine»');
  expect(note).not.toContain('Talgat');
});

test('who came: those without a name are told apart by their marks', () => {
  const said = (n: number): Said => ({
    record: recordId(n),
    log,
    device: 'd1'.repeat(16),
    seq: n,
    at: '2016-10-12T11:10:00+05:00',
    how: 'live',
  });
  const unnamed = (n: number, mark: string): Stated => ({
    said: said(n),
    statement: { do: 'enter', kind: 'person', fields: { roles: ['accused'], mark } },
  });
  const came = (['7', '8'] as const).map((_, at) => ({ person: recordId(75 + at), is: 'present' as const }));
  const hearing: Stated = {
    said: said(77),
    statement: { do: 'enter', kind: 'hearing', fields: { came } },
  };
  const note = noteOf(recordId(77), foldMore(state, [unnamed(75, '7'), unnamed(76, '8'), hearing]));
  expect(note).toContain('7 · «accused» · «present»; 8 · «accused» · «present»');
});

describe('what the reader must know', () => {
  const said = (n: number, of: string): Said => ({
    record: recordId(n),
    log: of,
    device: of,
    seq: n,
    at: '2016-10-12T11:10:00+05:00',
    how: 'live',
  });

  test('limits stand apart as well, and records that could not be read are counted', () => {
    const deaf: Stated = {
      said: said(70, log),
      statement: { do: 'enter', kind: 'observation', fields: { hearing: ids.first, what: 'could-not-hear' } },
    };
    const lines = linesOf(ids.first, foldMore(state, [deaf]), 2);
    expect(lines.filter((line) => line === '11:10 «could-not-hear»')).toHaveLength(2);
    expect(lines).toContain('2 records could not be read');
    expect(linesOf(ids.first)).not.toContain('Limits');
  });

  test('of two versions both are written', () => {
    const other: Stated = {
      said: said(71, otherLog),
      statement: {
        do: 'amend',
        of: 'ruling',
        target: ids.recordRefused,
        set: { outcome: 'part' },
        over: {},
        why: 'heard again',
      },
    };
    expect(linesOf(ids.first, foldMore(state, [other]))).toContain(
      '- «motion»: «keep-record» · «defence» · how many: 1 → <«part» or «refused»>',
    );
  });

  test('two spellings of a name are both given', () => {
    const other: Stated = {
      said: said(72, otherLog),
      statement: {
        do: 'amend',
        of: 'person',
        target: ids.ayan,
        set: { name: { is: 'text', text: 'T. Ayanov' } },
        over: {},
        why: 'from the list on the door',
      },
    };
    expect(noteOf(ids.last, foldMore(state, [other]))).toContain('T. Ayanov / Talgat Ayan');
  });
});

test('a line says that it was corrected, when, and that another phone did', () => {
  const at = (device: string, time: string): Said => ({
    record: recordId(74),
    log: device,
    device,
    seq: 74,
    at: time,
    how: 'from-memory',
  });
  const change = (by: Said): Stated => ({
    said: by,
    statement: {
      do: 'amend',
      of: 'ruling',
      target: ids.witnessesRefused,
      set: { outcome: 'part' },
      over: { outcome: [ids.witnessesRefused] },
      why: 'copy of the order',
    },
  });
  const noted = (by: Said) =>
    linesOf(ids.first, fold([...stated, change(by)])).find((l) => /«part».*\(/.test(l));
  expect(noted(at(otherLog, '2016-10-13T07:34:00+05:00'))).toMatch(
    /\(corrected 2016-10-13 07:34 elsewhere\)$/,
  );
  expect(noted(at('d1'.repeat(16), '2016-10-12T19:34:00+05:00'))).toMatch(/\(corrected 19:34\)$/);
});

test('the foot says that something of the hearing itself was corrected', () => {
  const change: Stated = {
    said: {
      record: recordId(76),
      log: otherLog,
      device: otherLog,
      seq: 76,
      at: '2016-10-13T07:34:00+05:00',
      how: 'from-memory',
    },
    statement: {
      do: 'amend',
      of: 'hearing',
      target: ids.first,
      set: { room: { is: 'text', text: '7' }, number: { is: 'exact', n: 2 } },
      over: { number: [ids.first] },
      why: 'the list',
    },
  };
  expect(noteOf(ids.first, fold([...stated, change]))).toMatch(
    /^How recorded: .*\(corrected 2016-10-13 07:34 elsewhere\)$/m,
  );
});

test('a line without a time says whether nobody said it or nobody knows it', () => {
  const more = ['not-known', undefined].map((is, nth): Stated => ({
    said: {
      record: recordId(75 + nth),
      log,
      device: log,
      seq: 75 + nth,
      at: '2016-10-12T19:30:00+05:00',
      how: 'from-paper',
    },
    statement: {
      do: 'enter',
      kind: 'observation',
      fields: {
        hearing: ids.first,
        words: `line ${nth}`,
        ...(is ? { happenedAt: { is: 'not-known' } } : {}),
      },
    },
  }));
  const lines = linesOf(ids.first, fold([...stated, ...more]));
  const starts = (words: string) => lines.find((line) => line.includes(words))?.split(' (')[0];
  expect([starts('line 0'), starts('line 1')]).toEqual(['time not known', 'time not said']);
});
