import { useLingui } from '@lingui/react/macro';
import { persons, personsByRole } from '#domain/casebook.ts';
import { useOpenCase } from '../../../desk/useDesk.ts';
import { YesNoIn } from '../controls/CodeIn.tsx';
import { Folded } from '../controls/Folded.tsx';
import { PersonIn } from '../controls/PersonIn.tsx';
import { LineIn, TextIn } from '../controls/TextIn.tsx';
import type { FieldSlots } from '../controls/useFieldSlots.ts';
import { interpreterWith } from './leftovers.ts';
import { useParts } from '../controls/useParts.ts';

/** In which language, and whether an interpreter was needed, there, and told of the duty. */
export function LanguagePart({ field }: { field: FieldSlots<'hearing'> }) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const part = useParts('interpreter');
  const language = field('language');
  const of = field('interpreter');
  const needed = part(of, 'needed');
  const interpreters = personsByRole(state).get('interpreter') ?? persons(state);
  return (
    <Folded
      title={t({ message: 'Language and interpreter', comment: 'Folded part of the form of a hearing' })}
      said={language.value !== undefined || of.value !== undefined}
    >
      <TextIn of={language} optional />
      <YesNoIn of={{ ...needed, set: (value) => of.set(interpreterWith(of.value, value)) }} />
      {of.value !== undefined && (needed.value !== 'no' || Object.keys(of.value).length > 1) ? (
        <>
          <YesNoIn of={part(of, 'present')} />
          <PersonIn of={part(of, 'person')} people={interpreters} optional />
          <YesNoIn of={part(of, 'sworn')} />
          <LineIn of={part(of, 'complaints')} optional />
        </>
      ) : null}
    </Folded>
  );
}
