import { Trans, useLingui } from '@lingui/react/macro';
import { instances, itemsOf, judgments, persons } from '#domain/casebook.ts';
import { byFactDay } from '#domain/factDay.ts';
import { valueOf, type Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { InstanceRow } from './InstanceRow.tsx';
import { JudgmentFacts } from './JudgmentFacts.tsx';

/** Instance by instance: what it decided, per accused and count, and who appealed against it. */
export function JudgmentTab() {
  const { t } = useLingui();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const courts = instances(state);
  const at = (instance: RecordId | undefined) =>
    judgments(state).filter((judgment) => valueOf(judgment, 'instance') === instance);
  const known = new Set<RecordId | undefined>(courts.map(({ id }) => id));
  const elsewhere = judgments(state).filter((judgment) => !known.has(valueOf(judgment, 'instance')));
  const appeals = itemsOf(state, 'appeal');
  const alone = appeals.filter(
    (appeal) => !judgments(state).some(({ id }) => id === valueOf(appeal, 'judgment')),
  );
  return (
    <section className="stack">
      {judgments(state).length === 0 ? (
        <Empty>
          <Trans comment="The case has no judgment yet">No judgment yet.</Trans>
        </Empty>
      ) : null}
      {courts.map((instance) => (
        <section key={instance.id} className="stack">
          <InstanceRow instance={instance} />
          {at(instance.id).map((judgment) => (
            <Decided key={judgment.id} judgment={judgment} />
          ))}
        </section>
      ))}
      {elsewhere.map((judgment) => (
        <Decided key={judgment.id} judgment={judgment} />
      ))}
      <Appeals appeals={alone} />
      <div className="row">
        <Button onClick={() => nav.go({ at: 'judgment-form', key, id: null })}>
          {t({ message: 'Add a judgment', comment: 'Button: opens the form of a new judgment' })}
        </Button>
        <Button onClick={() => nav.go({ at: 'instance-form', key, id: null })}>
          {t({ message: 'Add an instance', comment: 'Button: the case comes to another court' })}
        </Button>
      </div>
    </section>
  );
}

function Decided({ judgment }: { judgment: Item<'judgment'> }) {
  const { t } = useLingui();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const appeals = itemsOf(state, 'appeal').filter((appeal) => valueOf(appeal, 'judgment') === judgment.id);
  return (
    <section className="stack-tight">
      <JudgmentFacts judgment={judgment} />
      <Appeals appeals={appeals} />
      <div className="row">
        <Button onClick={() => nav.go({ at: 'judgment-form', key, id: judgment.id })}>
          {t({ message: 'Edit', comment: 'Button: opens the form of this entry' })}
        </Button>
        <Button onClick={() => nav.go({ at: 'entry', key, id: judgment.id })}>
          {t({ message: 'History', comment: 'Button: everything that was said of this entry' })}
        </Button>
        <Button onClick={() => nav.go({ at: 'form', of: 'appeal', key, id: null, about: judgment.id })}>
          {t({ message: 'Add an appeal', comment: 'Button: somebody appeals against this judgment' })}
        </Button>
      </div>
    </section>
  );
}

function Appeals({ appeals }: { appeals: readonly Item<'appeal'>[] }) {
  const nav = useNav();
  const dates = useDates();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  if (appeals.length === 0) return null;
  return (
    <ul className="rows">
      {appeals.toSorted(byFactDay(state)).map((appeal) => {
        const [on, grounds] = [valueOf(appeal, 'filedOn'), valueOf(appeal, 'grounds')];
        return (
          <li key={appeal.id}>
            <RowButton
              main={words.listed([words.line(appeal, persons(state)), on && dates.approxDate(on)])}
              more={words.listed([grounds, words.known(appeal)])}
              onOpen={() => nav.go({ at: 'entry', key, id: appeal.id })}
            />
          </li>
        );
      })}
    </ul>
  );
}
