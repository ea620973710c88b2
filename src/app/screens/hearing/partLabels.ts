import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Names of what stands inside a field that has several parts, by field and part. */
export const partLabels = {
  access: {
    at: msg({ message: 'Let in at', comment: 'Access to a hearing: time' }),
    why: msg({ message: 'Reason given', comment: 'Access to a hearing: of not being let in' }),
    reached: msg({ message: 'Got to the building?', comment: 'Access to a hearing' }),
    identity: msg({ message: 'Identity asked?', comment: 'Access to a hearing' }),
    list: msg({ message: 'Entered on a list?', comment: 'Access to a hearing' }),
    searched: msg({ message: 'Searched?', comment: 'Access to a hearing: the monitor' }),
    devicesTaken: msg({ message: 'Devices taken?', comment: 'Access to a hearing' }),
    canSee: msg({ message: 'Could see?', comment: 'Access to a hearing' }),
    canHear: msg({ message: 'Could hear?', comment: 'Access to a hearing' }),
    turnedAway: msg({ message: 'Others turned away', comment: 'Access to a hearing: how many' }),
    media: msg({ message: 'Media let in?', comment: 'Access to a hearing' }),
  },
  link: {
    why: msg({ message: 'Why by link', comment: 'Video link' }),
    orderedBy: msg({ message: 'Ordered by', comment: 'Video link' }),
    platform: msg({ message: 'Platform', comment: 'Video link: program for the video link' }),
    accusedAt: msg({
      message: 'Place at the other end',
      comment: 'Video link: where the person on trial is; no word for the person, which follows the stage',
    }),
    privateChannel: msg({ message: 'Private channel with counsel?', comment: 'Video link' }),
  },
  openness: {
    ruling: msg({ message: 'Was there a ruling?', comment: 'Open or closed hearing: to close the hearing' }),
    ground: msg({ message: 'Ground', comment: 'Open or closed hearing: for closing a hearing' }),
    askedBy: msg({
      message: 'Asked for by',
      comment: 'Open or closed hearing: which side asked to close the hearing',
    }),
  },
  dock: {
    restraints: msg({ message: 'Handcuffs or other restraints?', comment: 'Place of an accused' }),
  },
  interpreter: {
    needed: msg({ message: 'Interpreter needed?', comment: 'Interpreting' }),
    present: msg({ message: 'Interpreter present?', comment: 'Interpreting' }),
    person: msg({ message: 'Who interprets', comment: 'Interpreting' }),
    sworn: msg({ message: 'Told of the duty?', comment: 'Interpreting: the interpreter: sworn or warned' }),
    complaints: msg({ message: 'Complaints about interpreting', comment: 'Interpreting' }),
  },
  recordKept: {
    by: msg({ message: 'Kept by', comment: "Court's own record: the record of the hearing" }),
  },
  consent: {
    record: msg({ message: 'May be recorded?', comment: 'Consent: consent of a person' }),
    partners: msg({ message: 'May go to partners?', comment: 'Consent: consent of a person' }),
    un: msg({ message: 'May go to the UN?', comment: 'Consent: consent of a person' }),
    public: msg({ message: 'May be made public?', comment: 'Consent: consent of a person' }),
    on: msg({ message: 'Asked on', comment: 'Consent: date when consent was asked' }),
  },
  order: {
    first: msg({ message: 'First', comment: 'Order of proceedings: what the court hears first' }),
    then: msg({ message: 'Then', comment: 'Order of proceedings: what the court hears after that' }),
    waits: msg({
      message: 'What has to wait',
      comment: 'Order of proceedings: the motion or complaint that is put off',
    }),
  },
  penalty: {
    unit: msg({
      message: 'Counted in',
      comment: 'Penalty: what the law counts a fine in, for example monthly calculation indices',
    }),
    perYear: msg({ message: 'per year', comment: 'Penalty: a penalty: hours or share of wages each year' }),
    suspended: msg({ message: 'Suspended?', comment: 'Field of a penalty: conditional sentence' }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, MessageDescriptor>>>>;

export type PartLabels = typeof partLabels;

/** What is said of one attached file. */
export const filePartLabels = {
  credit: msg({
    message: 'Whom to name as the source of this file',
    comment: 'Attached picture or file: whom to name when it is shown',
  }),
  shows: msg({ message: 'Who is shown', comment: 'Attached picture or file: persons of the case' }),
  showsWords: msg({
    message: 'Who is shown, in your words',
    comment: 'Attached picture or file: people who are no persons of the case',
  }),
};
