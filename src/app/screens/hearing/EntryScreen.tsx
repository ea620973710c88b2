import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { itemOf, persons } from '#domain/casebook.ts';
import { HOW_UNASKED } from '#domain/corrections.ts';
import { carriesSource, type FieldName, type Kind } from '#domain/entry.ts';
import { isFlaggable } from '#domain/flaggable.ts';
import { conflictOf, fieldNames, valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { chainOf } from '#domain/motionLinks.ts';
import { rulingsOf } from '#domain/motions.ts';
import type { RecordId } from '#domain/values.ts';
import { MOVED, withdraw } from '#domain/write.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { useWhenText } from '../case/useWhenText.ts';
import { AttachedFiles } from '../files/AttachedFiles.tsx';
import { howSaid } from '../forms/howWritten.ts';
import { newFlag } from '../forms/newFlag.ts';
import { enterOne, say } from '../forms/writing.ts';
import { EditEntry, isEditable } from './EditEntry.tsx';
import { FieldValue } from './FieldValue.tsx';
import { formOf } from './formOf.ts';
import { History } from './History.tsx';
import { useEntryWords } from './useEntryWords.ts';
import { useFieldText } from './useFieldText.ts';
import { WhySheet } from './WhySheet.tsx';
import './hearing.css';

/** Everything that was ever said of one entry: what stands now, what stood before, by whom, when and why. */
export function EntryScreen({ place }: { place: Extract<Place, { at: 'entry' }> }) {
  const { t } = useLingui();
  const nav = useNav();
  const desk = useDesk();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  const [asking, setAsking] = useState<'withdraw' | 'bring-back' | 'edit' | null>(null);
  const item = state.items.get(place.id as RecordId);

  if (!item) {
    return (
      <Screen title={t({ message: 'Entry', comment: 'Title of the screen of one entry' })} onBack={nav.back}>
        <Empty>
          <Trans comment="An entry that is not on this phone">This entry is not here.</Trans>
        </Empty>
      </Screen>
    );
  }
  if (asking === 'edit' && isEditable(item)) {
    return <EditEntry state={state} item={item} onDone={() => setAsking(null)} />;
  }
  const form = formOf(item, key);
  const [title, kind] = [
    words.line(item, persons(state), null, words.answered(state, item)),
    words.label('kind', item.kind),
  ];
  const withdrawn = item.withdrawn.at(-1);
  const edit = isEditable(item) ? () => setAsking('edit') : form && (() => nav.go(form));
  const flag = async () => {
    if (!isFlaggable(item)) return;
    const how = howSaid(desk, key) === 'live' ? 'live' : HOW_UNASKED;
    const id = await enterOne(desk, 'possible-violation', newFlag(state, item), how);
    if (id !== null) nav.go({ at: 'flag', key, id });
  };

  return (
    <Screen
      title={title}
      over={title.startsWith(kind) ? undefined : kind}
      mark={words.corrected(item) || undefined}
      onBack={nav.back}
      action={
        edit ? (
          <Button look="primary" wide onClick={edit}>
            {t({ message: 'Correct or complete', comment: 'Button: opens the form of an entry' })}
          </Button>
        ) : null
      }
    >
      {withdrawn ? (
        <Notice
          kind="told"
          title={t({
            message: 'Withdrawn: hidden from the log, not removed',
            comment: 'An entry was withdrawn',
          })}
          // What was moved stands in another case: back here too, it would stand twice.
          action={
            withdrawn.why === MOVED ? null : (
              <Button onClick={() => setAsking('bring-back')}>
                {t({ message: 'Bring back', comment: 'Button: the entry taken back is shown again' })}
              </Button>
            )
          }
        >
          <p>{words.why(withdrawn.why)}</p>
        </Notice>
      ) : null}
      <EntryFields item={item} />
      <History state={state} item={item} />
      <div className="row">
        {isFlaggable(item) && !withdrawn ? (
          <Button onClick={() => void flag()}>
            {t({ message: 'Flag as possible concern', comment: 'Button: flags this entry for review' })}
          </Button>
        ) : null}
        {withdrawn ? null : (
          <Button look="danger" onClick={() => setAsking('withdraw')}>
            {t({ message: 'Withdraw…', comment: 'Button: hides an entry with a reason' })}
          </Button>
        )}
      </div>
      {asking === 'withdraw' ? (
        <WhySheet
          title={t({ message: 'Withdraw this entry', comment: 'Title of a sheet' })}
          onWhy={async (why) => (await say(desk, [withdraw(item, why)], HOW_UNASKED)) !== null}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'bring-back' && withdrawn ? (
        <WhySheet
          title={t({ message: 'Bring this entry back', comment: 'Title of a sheet' })}
          onWhy={async (why) => {
            const backs = item.withdrawn.map(({ said }) => withdraw(said.record, why));
            return (await say(desk, backs, HOW_UNASKED)) !== null;
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </Screen>
  );
}

/** What stands now; where two versions are kept, both, side by side. */
function EntryFields({ item }: { item: AnyItem }) {
  const { t } = useLingui();
  const nav = useNav();
  const dates = useDates();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  const { fileSaid } = useFieldText(state);
  const when = useWhenText(state);
  const own = item as Item<Kind>;
  // Where an entry that was moved was first said stands under *Recorded*.
  const names = fieldNames(own).filter((name) => name !== 'moved');
  const flags = [...state.items.values()].filter(
    (one): one is Item<'possible-violation'> & AnyItem =>
      one.kind === 'possible-violation' &&
      one.withdrawn.length === 0 &&
      (valueOf(one, 'entries') ?? []).includes(item.id),
  );
  /** A list that was emptied says nothing any more; its history does. */
  const says = (name: FieldName<Kind>): boolean => {
    const value: unknown = valueOf(own, name);
    return !(Array.isArray(value) && value.length === 0) || conflictOf(own, name).length > 0;
  };
  // What was logged as it happened says so itself.
  const sourceLacks =
    carriesSource(item.kind) && item.first.how !== 'live' && !names.includes('source' as FieldName<Kind>);
  const rulings = item.kind === 'motion' ? rulingsOf(state, item.id) : [];
  const again =
    item.kind === 'motion' ? chainOf(state, item.id).filter(({ motion }) => motion.id !== item.id) : [];
  return (
    <>
      <dl className="facts">
        {names.filter(says).map((name) => {
          const label = words.field(name, item.kind);
          return (
            <div key={name} className="entry-field">
              <dt>{label}</dt>
              <FieldValue item={item} name={name} label={label} />
            </div>
          );
        })}
        {sourceLacks ? (
          <div className="entry-field">
            <dt>{words.field('source', item.kind)}</dt>
            <dd>{t({ message: 'not said', comment: 'A blank: nobody said it' })}</dd>
          </div>
        ) : null}
        <div className="entry-field">
          <dt>{t({ message: 'Recorded', comment: 'When and how an entry was written' })}</dt>
          <dd>{words.listed([dates.claimed(item.first.at), words.label('howRecorded', item.first.how)])}</dd>
        </div>
        {item.first.record === item.said.record ? null : (
          <div className="entry-field">
            <dt>{t({ message: 'Moved here', comment: 'When an entry came here from another case' })}</dt>
            <dd>{dates.claimed(item.said.at)}</dd>
          </div>
        )}
      </dl>
      {item.kind === 'document' ? (
        <AttachedFiles
          caseKey={key}
          files={valueOf(item, 'files')}
          said={(file) => fileSaid(file).map((line) => <p key={line}>{line}</p>)}
        />
      ) : null}
      {rulings.length + flags.length > 0 ? (
        <ul className="rows">
          {rulings.map((ruling) => (
            <li key={ruling.id}>
              <RowButton
                main={words.line(ruling, persons(state), null, words.answered(state, ruling))}
                onOpen={() => nav.go({ at: 'entry', key, id: ruling.id })}
              />
            </li>
          ))}
          {flags.map((flag) => (
            <li key={flag.id}>
              <RowButton
                main={words.possible(valueOf(flag, 'type'))}
                onOpen={() => nav.go({ at: 'flag', key, id: flag.id })}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {again.length > 0 ? (
        <section className="stack-tight">
          <h2>
            <Trans comment="Heading on the page of a motion: the motions that repeat it, or that it repeats">
              The same motion at another time
            </Trans>
          </h2>
          <ul className="rows">
            {again.map(({ motion }) => (
              <li key={motion.id}>
                <RowButton
                  main={words.line(motion, persons(state))}
                  more={when(motion)}
                  onOpen={() => nav.go({ at: 'entry', key, id: motion.id })}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {item.kind === 'observation' && itemOf(state, 'hearing', valueOf(item, 'hearing')) === undefined ? (
        <p className="quiet small">
          <Trans comment="An entry that belongs to no hearing">Not part of a hearing.</Trans>
        </p>
      ) : null}
    </>
  );
}
