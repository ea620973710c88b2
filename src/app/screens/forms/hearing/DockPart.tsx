import { useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import type { Item } from '#domain/item.ts';
import { useOpenCase } from '../../../desk/useDesk.ts';
import { useEntryWords } from '../../hearing/useEntryWords.ts';
import { OneIn, YesNoIn } from '../controls/CodeIn.tsx';
import { Folded } from '../controls/Folded.tsx';
import { answerFor, moreFor, type Slot } from '../controls/slot.ts';
import { LineIn } from '../controls/TextIn.tsx';
import { partLabels } from '../../hearing/partLabels.ts';

type Dock = NonNullable<Fields<'hearing'>['dock']>;

interface Props {
  of: Slot<Dock>;
  accused: readonly Item<'person'>[];
}

/** Where the accused sit, and whether they are restrained: once for all, else for one by one. */
export function DockPart({ of, accused }: Props) {
  const { t } = useLingui();
  const words = useEntryWords(useOpenCase().state);
  const all = t({ message: 'All of them', comment: 'Field of a hearing: where those on trial sit' });
  return (
    <Folded title={of.label} said={(of.value ?? []).length > 0}>
      <Seat of={of} who={undefined} name={all} />
      {accused.length > 1 ? (
        <Folded
          title={t({ message: 'Not the same for all', comment: 'Folded part: each accused by himself' })}
          said={(of.value ?? []).some((one) => one.accused !== undefined)}
        >
          {accused.map((person) => (
            <Seat key={person.id} of={of} who={person.id} name={words.person(person)} />
          ))}
        </Folded>
      ) : null}
    </Folded>
  );
}

function Seat({ of, who, name }: { of: Slot<Dock>; who: Dock[number]['accused']; name: string }) {
  const { t, i18n } = useLingui();
  const words = useEntryWords(useOpenCase().state);
  const restraints = i18n._(partLabels.dock.restraints);
  const place = answerFor(of, 'accused', who, 'place', name);
  return (
    <>
      <OneIn of={place} from="dock" />
      {place.value === undefined ? null : (
        <>
          <YesNoIn of={moreFor(of, 'accused', who, 'restraints', words.listed([restraints, name]))} />
          <LineIn
            of={moreFor(
              of,
              'accused',
              who,
              'words',
              place.value === 'other'
                ? t({ message: `Which place: ${name}`, comment: 'Field: where an accused sits, in words' })
                : t({ message: `More on it: ${name}`, comment: 'Field: where an accused sits, in words' }),
            )}
            optional={place.value !== 'other'}
          />
        </>
      )}
    </>
  );
}
