import { Trans, useLingui } from '@lingui/react/macro';
import { persons } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import type { Fact } from '#domain/hearingLog.ts';
import { valueOf, type Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import type { LiveActions } from './liveActions.ts';

interface Props {
  state: FoldState;
  /** Facts of this hearing. */
  facts: readonly Fact[];
  actions: LiveActions;
  onAddPerson(): void;
  onClose(): void;
}

/** Each tap on a person is one kept entry; a second tap takes it back as a mis-tap. */
export function WhoCameSheet({ state, facts, actions, onAddPerson, onClose }: Props) {
  const { t } = useLingui();
  const words = useEntryWords();
  const everyone = persons(state);
  const seen = everyone.filter((person) => entryOf(facts, person.id) !== undefined).length;
  return (
    <Sheet
      open
      title={<Trans comment="Title of a sheet: who is present in the courtroom">Who came?</Trans>}
      onClose={onClose}
      action={
        <Button look="primary" wide onClick={onClose}>
          {t({
            message: 'That is all',
            comment: 'Button: closes the list of who came; the taps are kept already',
          })}
        </Button>
      }
    >
      {everyone.length === 0 ? (
        <p>
          <Trans comment="The case has no persons yet">Nobody is in this case yet.</Trans>
        </p>
      ) : (
        <>
          {seen === 0 && everyone.length > 1 ? (
            <Button look="capture" onClick={() => actions.cameTogether(everyone.map(({ id }) => id))}>
              {t({ message: 'Everyone', comment: 'Button: all persons of the case are present' })}
            </Button>
          ) : null}
          <div className="live-grid">
            {everyone.map((person) => {
              const entry = entryOf(facts, person.id);
              return (
                <Button
                  key={person.id}
                  look="capture"
                  aria-pressed={entry !== undefined}
                  onClick={() => (entry ? actions.undo(entry.id) : actions.came(person.id))}
                >
                  {entry ? '✓ ' : ''}
                  {words.person(person)}
                </Button>
              );
            })}
          </div>
        </>
      )}
      <Button onClick={onAddPerson}>
        {t({ message: 'Add a person', comment: 'Button: opens the form of a new person' })}
      </Button>
    </Sheet>
  );
}

function entryOf(facts: readonly Fact[], person: RecordId): Item<'observation'> | undefined {
  return facts.find(
    (fact): fact is Item<'observation'> =>
      fact.kind === 'observation' &&
      valueOf(fact, 'what') === 'who-came' &&
      valueOf(fact, 'actor')?.person === person,
  );
}
