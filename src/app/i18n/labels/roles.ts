import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Role } from '#domain/codes.ts';
import type { Fields } from '#domain/entry.ts';

type CaseStage = NonNullable<Fields<'case'>['stage']>;

/** What the word for the accused depends on. Without a stage it is the neutral "accused". */
export interface RoleContext {
  stage?: CaseStage | undefined;
  /** Acquitted at an earlier instance: never called convicted on appeal. */
  acquitted?: boolean | undefined;
}

const accused = msg({ message: 'Accused', comment: 'Role: Russian обвиняемый, Kazakh айыпталушы' });
const suspect = msg({
  message: 'Suspect',
  comment: 'Role before charges: Russian подозреваемый, Kazakh күдікті',
});
const defendant = msg({
  message: 'Defendant',
  comment: 'Role at trial: Russian подсудимый, Kazakh сотталушы',
});
const convicted = msg({ message: 'Convicted person', comment: 'Role after a judgment: Russian осуждённый' });
const acquittedPerson = msg({
  message: 'Acquitted person',
  comment: 'Role after a judgment: Russian оправданный',
});

const accusedByStage: Record<CaseStage, MessageDescriptor> = {
  'pre-trial': suspect,
  trial: defendant,
  judgment: defendant,
  appeal: convicted,
  cassation: convicted,
  closed: accused,
};

/** Roles but the accused, whose word follows the stage. */
const others: Record<Exclude<Role, 'accused'>, MessageDescriptor> = {
  'defence-counsel': msg({ message: 'Defence counsel', comment: 'Role in a trial' }),
  prosecutor: msg({ message: 'Prosecutor', comment: 'Role in a trial' }),
  judge: msg({ message: 'Judge', comment: 'Role in a trial' }),
  clerk: msg({ message: 'Court clerk', comment: 'Role in a trial' }),
  victim: msg({ message: 'Victim', comment: 'Role in a trial' }),
  'legal-representative': msg({ message: 'Legal representative', comment: 'Role in a trial' }),
  witness: msg({ message: 'Witness', comment: 'Role in a trial' }),
  expert: msg({ message: 'Expert', comment: 'Role in a trial' }),
  specialist: msg({
    message: 'Specialist',
    comment: 'Role in a trial: gives advice, unlike an expert makes no examination',
  }),
  interpreter: msg({ message: 'Interpreter', comment: 'Role in a trial' }),
  observer: msg({ message: 'Observer', comment: 'Role: another monitor in the room' }),
  journalist: msg({ message: 'Journalist', comment: 'Role' }),
  official: msg({ message: 'Official', comment: 'Role: a public official' }),
  security: msg({ message: 'Bailiff or guard', comment: 'Role: keeps order, escorts' }),
  other: msg({ message: 'Other person', comment: 'Role' }),
};

export function roleLabel(role: Role, { stage, acquitted }: RoleContext): MessageDescriptor {
  if (role !== 'accused') return others[role];
  const word = stage ? accusedByStage[stage] : accused;
  return acquitted && word === convicted ? acquittedPerson : word;
}

/** All roles, in the order they are drawn. */
export const allRoles: readonly Role[] = ['accused', ...(Object.keys(others) as Exclude<Role, 'accused'>[])];
