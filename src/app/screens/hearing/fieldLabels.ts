import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FieldName, Kind } from '#domain/entry.ts';

/** The name of any field of any kind of entry. */
export type AnyField = { [K in Kind]: FieldName<K> }[Kind];

/** Names of the fields of entries, as they stand in an entry's own screen and beside a form's control. */
export const fieldLabels: Record<AnyField, MessageDescriptor> = {
  about: msg({ message: 'About', comment: 'Field: which persons or entries it concerns' }),
  access: msg({ message: 'Access', comment: 'Field of a hearing: were the monitor and others let in' }),
  accused: msg({ message: 'Against whom', comment: 'Field of a charge: the accused' }),
  actor: msg({ message: 'Who', comment: 'Field: the person who acted' }),
  admitted: msg({ message: 'Admitted?', comment: 'Field of an item of evidence: did the court admit it' }),
  against: msg({ message: 'Who is challenged', comment: 'Field of a recusal motion' }),
  ages: msg({ message: 'Age', comment: 'Field of a person' }),
  aliases: msg({ message: 'Other spellings and names', comment: 'Field of a person' }),
  announcedStart: msg({ message: 'Announced time', comment: 'Field of a hearing: when it was to begin' }),
  appealTold: msg({ message: 'Told how to appeal?', comment: 'Field of a judgment' }),
  article: msg({ message: 'Article', comment: 'Field of a charge: article of the code' }),
  author: msg({
    message: 'Author',
    comment: 'Field of an item of evidence: who made it, for example an expert',
  }),
  background: msg({
    message: 'Background',
    comment: 'Field of a case: what happened before, in a few lines',
  }),
  breaks: msg({ message: 'Breaks', comment: 'Field of a hearing' }),
  by: msg({ message: 'Ruled by', comment: 'Field of a ruling: who decided' }),
  came: msg({ message: 'Who came', comment: 'Entry: who is present' }),
  clockAhead: msg({
    message: "Court's clock ahead by, minutes",
    comment: "Field of a hearing: minutes by which the court's clock is ahead of the phone's",
  }),
  code: msg({ message: 'Code', comment: 'Field of a case: short, without names, for example A-14' }),
  coming: msg({
    message: 'Next hearing, as announced',
    comment: 'Field of a case: when and where the next hearing is to be, and how that became known',
  }),
  complainsOf: msg({
    message: 'Against which entry',
    comment: 'Field of a complaint: the detention or ruling it complains of',
  }),
  complainsOfWords: msg({
    message: 'Against what',
    comment: 'Field of a complaint, in words: what it complains of',
  }),
  consent: msg({ message: 'Consent', comment: 'Field of a person: what may be done with what is recorded' }),
  copyGiven: msg({ message: 'Copy of the judgment given?', comment: 'Field of a judgment' }),
  counsel: msg({ message: 'Chosen or appointed', comment: 'Field of defence counsel' }),
  count: msg({
    message: 'Count number',
    comment: 'Field of a charge: which count of the indictment, 1, 2, 3',
  }),
  country: msg({ message: 'Country', comment: 'Field of a case' }),
  court: msg({ message: 'Court', comment: 'Field: name of the court' }),
  courtFile: msg({ message: 'Court file number', comment: 'Field of a case' }),
  credit: msg({
    message: 'Whom to name as its source',
    comment: 'Field of a document or picture: whom to name when it is shown',
  }),
  date: msg({ message: 'Date', comment: 'Field' }),
  dates: msg({ message: 'When', comment: 'Field of an event: its dates, by source' }),
  dock: msg({
    message: 'Dock, cage or table',
    comment: 'Field of a hearing: where those on trial sit; no word for them, which follows the stage',
  }),
  document: msg({ message: 'Document', comment: 'Kind of entry' }),
  end: msg({ message: 'End', comment: 'Field of a hearing: when it ended' }),
  entries: msg({ message: 'Entries it rests on', comment: 'Field of a possible violation' }),
  exact: msg({ message: 'Exact words', comment: 'Field: quotation, language, translation' }),
  filedOn: msg({ message: 'Filed on', comment: 'Field of a motion or appeal: date' }),
  files: msg({ message: 'Files', comment: 'Field of a document: pictures and other files' }),
  from: msg({ message: 'From', comment: 'Field of an instance: first day' }),
  grounds: msg({ message: 'Grounds', comment: 'Field of a recusal motion' }),
  happenedAt: msg({ message: 'Happened', comment: 'Field: when it happened in court' }),
  hearing: msg({ message: 'Hearing', comment: 'Kind of entry; Russian button word «Заседание»' }),
  hearingsHeld: msg({ message: 'How many hearings were held', comment: 'Field of an instance' }),
  howMany: msg({
    message: 'How many',
    comment: 'Field of a motion: how many motions of this kind were made',
  }),
  howRecorded: msg({ message: 'How recorded', comment: 'Field of a hearing' }),
  instance: msg({ message: 'Instance', comment: 'Kind of entry: the case at one court' }),
  interpreter: msg({ message: 'Interpreter', comment: 'Role in a trial' }),
  judgment: msg({ message: 'Judgment', comment: 'Kind of entry: verdict and penalties' }),
  language: msg({ message: 'Language', comment: 'Field' }),
  lasted: msg({ message: 'How long it took', comment: 'Field of an instance: length of time' }),
  late: msg({ message: 'Written down how much later', comment: 'Field of a hearing: how long after it' }),
  level: msg({ message: 'Level', comment: 'Field of an instance: first, appeal' }),
  link: msg({ message: 'Video link', comment: 'Field of a hearing' }),
  mark: msg({
    message: 'Number, letter or seat',
    comment: 'Field of a person: tells one of many from the others',
  }),
  mayPublish: msg({ message: 'May it be published?', comment: 'Field of a document' }),
  mission: msg({ message: 'Mission', comment: 'Kind of entry: who watches, for whom' }),
  mode: msg({ message: 'How it was held', comment: 'Field of a hearing: in person or by video link' }),
  motions: msg({ message: 'Motions it answers', comment: 'Field of a ruling' }),
  moved: msg({
    message: 'First said',
    comment: 'Field of an entry moved from another case: when, how and on which phone',
  }),
  name: msg({ message: 'Name', comment: 'Field of a person' }),
  nameInScript: msg({ message: 'Name in its own script', comment: 'Field of a person' }),
  next: msg({ message: 'Next hearing', comment: 'Field of a hearing' }),
  number: msg({ message: 'Hearing number', comment: 'Field of a hearing: 1, 2, 3' }),
  objected: msg({ message: 'Objected?', comment: 'Field of a possible violation: did a party object' }),
  objectedBy: msg({ message: 'Objected to by', comment: 'Field of an item of evidence: which side' }),
  occupations: msg({ message: 'Occupation', comment: 'Field of a person' }),
  offices: msg({
    message: 'Offices and organisations',
    comment: 'Field of a person: posts held, with dates',
  }),
  openness: msg({ message: 'Open or closed', comment: 'Field of a hearing: was the public let in by law' }),
  order: msg({ message: 'What before what', comment: 'Field of a ruling: order of proceedings' }),
  orderedBy: msg({ message: 'Ordered by', comment: 'Field of a detention or an item of evidence' }),
  orderedFor: msg({ message: 'Ordered for how long', comment: 'Field of a detention' }),
  orderedOn: msg({ message: 'Ordered on', comment: 'Field of a detention: date of the order' }),
  organisation: msg({ message: 'Organisation', comment: 'Field of a mission' }),
  outcome: msg({ message: 'Outcome', comment: 'Field of a ruling' }),
  part: msg({
    message: 'Which part was followed',
    comment: 'Field of a hearing: all, from–to, not attended',
  }),
  penalties: msg({ message: 'Penalties', comment: 'Field of a judgment' }),
  person: msg({ message: 'Person', comment: 'Kind of entry' }),
  persons: msg({ message: 'Persons', comment: 'Field of an event' }),
  place: msg({ message: 'Place', comment: 'Field' }),
  pseudonym: msg({ message: 'Name used in reports', comment: 'Field of a person: pseudonym' }),
  read: msg({ message: 'Read out?', comment: 'Field of an item of evidence' }),
  readOut: msg({ message: 'What was read out', comment: 'Field of a judgment' }),
  reasons: msg({ message: 'Reasons of the ruling', comment: 'Field of a ruling: were reasons given' }),
  reasonsOn: msg({ message: 'Reasons given on', comment: 'Field of a judgment: on what it gives reasons' }),
  recordKept: msg({
    message: "Court's own record",
    comment: 'Field of a hearing: how and by whom the court keeps it',
  }),
  repeats: msg({ message: 'Repeats', comment: 'Field of a motion: the earlier motion it repeats' }),
  represents: msg({ message: 'Represents', comment: 'Field of a person: whose counsel or representative' }),
  roles: msg({ message: 'Role in the trial', comment: 'Field of a person' }),
  rolesIn: msg({ message: 'Role in one instance', comment: 'Field of a person' }),
  room: msg({ message: 'Room', comment: 'Field of a hearing' }),
  ruling: msg({ message: 'Ruling', comment: 'Kind of entry' }),
  sameJudge: msg({
    message: 'Same judge as the one challenged?',
    comment: 'Field of a ruling on a recusal motion',
  }),
  sent: msg({ message: 'Sent to review', comment: 'State of a possible violation' }),
  sex: msg({ message: 'Sex', comment: 'Field of a person' }),
  shown: msg({ message: 'Shown?', comment: 'Field of an item of evidence: shown in court' }),
  shownAs: msg({
    message: 'How it is shown',
    comment: 'Field of a mission: by name, code, or organisation only',
  }),
  shows: msg({ message: 'Who is shown', comment: 'Field of a picture' }),
  side: msg({ message: 'Side', comment: 'Field of a motion' }),
  source: msg({ message: 'How do you know?', comment: 'Field: observed, heard, told, document, media' }),
  stage: msg({ message: 'Stage', comment: 'Field of a case or hearing' }),
  start: msg({ message: 'Began', comment: 'Field of a hearing: when it began' }),
  taxonomy: msg({ message: 'Version of the list of types', comment: 'Field of a possible violation' }),
  title: msg({ message: 'Title', comment: 'Field of a case: short and neutral' }),
  to: msg({ message: 'To', comment: 'Field of an instance: last day' }),
  town: msg({ message: 'Town', comment: 'Field' }),
  transfers: msg({ message: 'Transfers', comment: 'Field of a detention: to other places' }),
  type: msg({ message: 'Type', comment: 'Field of a possible violation' }),
  verdicts: msg({ message: 'Verdicts', comment: 'Field of a judgment: per accused and count' }),
  what: msg({ message: 'What', comment: 'Field: kind of observation or motion' }),
  where: msg({ message: 'From where', comment: 'Field of an attendance: in the room, relay room, by link' }),
  words: msg({ message: 'In your words', comment: 'Field: what happened, in the words of the monitor' }),
};

/** Where one name means different things in different kinds. */
const ofKind: { readonly [K in Kind]?: { readonly [Name in FieldName<K>]?: MessageDescriptor } } = {
  document: {
    from: msg({ message: 'From whom', comment: 'Field of a document: who wrote or sent it' }),
    number: msg({ message: 'Document number', comment: 'Field of a document' }),
  },
  case: {
    source: msg({
      message: 'How do you know the background?',
      comment: 'Field of a case: source of its background and of what it says itself',
    }),
  },
  hearing: {
    source: msg({
      message: 'How do you know the conditions?',
      comment: 'Field of a hearing: source of the conditions in which it was held',
    }),
  },
  evidence: {
    person: msg({ message: 'Whose testimony', comment: 'Field of an item of evidence: a person' }),
  },
  appeal: {
    instance: msg({ message: 'At which instance', comment: 'Field of an appeal: the higher court' }),
  },
};

/** The name of a field as it stands in one kind of entry. */
export function fieldLabel(kind: Kind, name: AnyField): MessageDescriptor {
  const own: Readonly<Record<string, MessageDescriptor | undefined>> = ofKind[kind] ?? {};
  return own[name] ?? fieldLabels[name];
}
