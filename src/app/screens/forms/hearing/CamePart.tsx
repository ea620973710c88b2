import { useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import type { Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { useOpenCase } from '../../../desk/useDesk.ts';
import { Button } from '../../../ui/Button.tsx';
import { useEntryWords } from '../../hearing/useEntryWords.ts';
import { ClockIn } from '../controls/ApproxIn.tsx';
import { OneIn } from '../controls/CodeIn.tsx';
import { Folded } from '../controls/Folded.tsx';
import { answerFor, moreFor, type Slot } from '../controls/slot.ts';
import { LineIn } from '../controls/TextIn.tsx';

type Came = NonNullable<Fields<'hearing'>['came']>;

interface Props {
  of: Slot<Came>;
  people: readonly Item<'person'>[];
  /** Of these the log says it already. */
  noted: ReadonlySet<RecordId>;
}

/** Who came, late or not at all; all present in one tap, then the exceptions. */
export function CamePart({ of, people, noted }: Props) {
  const { t } = useLingui();
  const words = useEntryWords(useOpenCase().state);
  const value = of.value ?? [];
  const blank = people.filter(({ id }) => !noted.has(id) && !value.some(({ person }) => person === id));
  if (people.length === 0) return null;
  return (
    <Folded title={of.label} said={value.length + noted.size > 0}>
      {blank.length > 1 ? (
        <Button
          onClick={() =>
            of.set(
              [...value, ...blank.map(({ id }) => ({ person: id, is: 'present' as const }))],
              null,
              'blank',
            )
          }
        >
          {value.length + noted.size === 0
            ? t({ message: 'All of them came', comment: 'Button: everybody of the list is present' })
            : t({ message: 'All the others came', comment: 'Button: everybody else of the list is present' })}
        </Button>
      ) : null}
      {people.map((person) => {
        const { id } = person;
        const name = words.person(person);
        const is = answerFor(of, 'person', id, 'is', name);
        return (
          <div key={id} className="stack-tight">
            <OneIn of={is} from="came" />
            {noted.has(id) && is.value === undefined ? (
              <p className="quiet">
                {t({
                  message: 'The log says: was there. Choose only what was otherwise.',
                  comment: 'Beside a person in the form of a hearing: a live entry says that the person came',
                })}
              </p>
            ) : null}
            {is.value === 'late' ? (
              <ClockIn
                of={moreFor(
                  of,
                  'person',
                  id,
                  'at',
                  t({ message: `Came at: ${name}`, comment: 'Field: time at which a person came late' }),
                )}
                optional
              />
            ) : null}
            {is.value === 'absent' || is.value === 'replaced' ? (
              <LineIn
                of={moreFor(
                  of,
                  'person',
                  id,
                  'words',
                  is.value === 'absent'
                    ? t({ message: `Why absent: ${name}`, comment: 'Field: a person who did not come' })
                    : t({
                        message: `Replaced by whom: ${name}`,
                        comment: 'Field: who came instead of a person',
                      }),
                )}
                optional
              />
            ) : null}
          </div>
        );
      })}
    </Folded>
  );
}
