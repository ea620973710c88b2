import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import type { Language, Stage, ViolationType } from '#standards/schema.ts';
import { searchTypes, taxonomy, typesForStage } from '#standards/taxonomy.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

/** So many favourites of the stage: more are too long to read in court. */
const FAVOURITES = 12;

const stages: Record<NonNullable<Fields<'case'>['stage']>, Stage> = {
  'pre-trial': 'pre-trial',
  trial: 'trial',
  judgment: 'judgment',
  appeal: 'appeal',
  cassation: 'appeal',
  closed: 'judgment',
};

interface Props {
  stage: Fields<'case'>['stage'];
  /** What its entries make one ask, the likeliest first. */
  likely: readonly string[];
  /** Types flagged in this case already. */
  used: readonly string[];
  onPick(type: string): void;
  onClose(): void;
}

/** Search; what is usual at this stage; then every group. */
export function TypePicker({ stage, likely, used, onPick, onClose }: Props) {
  const { t, i18n } = useLingui();
  const [wanted, setWanted] = useState('');
  const language = i18n.locale as Language;
  const offered = taxonomy.entries.filter((type) => type.deprecated === undefined);
  const atStage = typesForStage(stages[stage ?? 'trial']).filter(({ level }) => level === 'monitor');
  const byEntries = likely.flatMap((id) => offered.find((type) => type.id === id) ?? []);
  const usual = [...byEntries, ...offered.filter(({ id }) => used.includes(id)), ...atStage];
  const favourites = [...new Set(usual)].slice(0, FAVOURITES);
  const hits = wanted.trim() === '' ? null : searchTypes(wanted, language).slice(0, 30);

  const choice = (type: ViolationType) => (
    <Button
      key={type.id}
      wide
      className="type-choice"
      onClick={() => {
        onPick(type.id);
        onClose();
      }}
    >
      {type.title[language]}
      {type.level === 'reviewer' ? (
        <span className="quiet small type-note">
          <Trans comment="Beside a type that asks for an assessment">Note for the reviewer</Trans>
        </span>
      ) : null}
    </Button>
  );

  return (
    <Sheet
      open
      title={<Trans comment="Title of a sheet: types of possible violations">What kind of concern?</Trans>}
      onClose={onClose}
    >
      <Field
        label={t({ message: 'Find by a word', comment: 'Field: searches types of possible violations' })}
        value={wanted}
        onText={setWanted}
      />
      {hits ? (
        <div className="stack-tight" role="status">
          {hits.length === 0 ? (
            <p>
              <Trans comment="Search of types without a hit">
                Nothing with these words. Try another word, or look in the groups.
              </Trans>
            </p>
          ) : (
            hits.map(choice)
          )}
        </div>
      ) : (
        <>
          <h3>
            <Trans comment="Heading above types usual at this stage of the case">Usual at this stage</Trans>
          </h3>
          <div className="stack-tight">{favourites.map(choice)}</div>
          {taxonomy.groups.map((group) => (
            <details key={group.id}>
              <summary>{group[language]}</summary>
              <div className="stack-tight">
                {offered.filter((type) => type.group === group.id).map(choice)}
              </div>
            </details>
          ))}
        </>
      )}
    </Sheet>
  );
}
