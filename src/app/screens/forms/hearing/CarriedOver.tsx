import { Trans, useLingui } from '@lingui/react/macro';
import type { Carried } from '#domain/carriedHearing.ts';
import { useOpenCase } from '../../../desk/useDesk.ts';
import { Button } from '../../../ui/Button.tsx';
import { useHearingWords } from '../../case/useHearingWords.ts';
import { useFieldText } from '../../hearing/useFieldText.ts';
import { useEntryWords } from '../../hearing/useEntryWords.ts';
import type { FieldSlots } from '../controls/useFieldSlots.ts';

const offered = ['room', 'language', 'interpreter'] as const;

interface Props {
  field: FieldSlots<'hearing'>;
  carried: Carried;
}

/** What was so at the last hearing, to be said again in one tap: nobody has seen it at this one before the tap. */
export function CarriedOver({ field, carried: { fields, from } }: Props) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  const hearingWords = useHearingWords(state);
  const { text } = useFieldText(state);
  const blank = offered.filter((name) => fields[name] !== undefined && field(name).value === undefined);
  if (from === undefined || blank.length === 0) return null;
  const before = hearingWords(from, 'with-day', null);
  const take = () => {
    field('room').set(field('room').value ?? fields.room);
    field('language').set(field('language').value ?? fields.language);
    field('interpreter').set(field('interpreter').value ?? fields.interpreter);
  };
  return (
    <section className="stack-tight">
      <p className="quiet">
        <Trans comment="Above what was so at the hearing before, in the form of a new one; its name follows">
          From {before}, not yet said of this one:
        </Trans>
      </p>
      {blank.map((name) => (
        <p key={name}>{words.pair(words.field(name, 'hearing'), text('hearing', name, fields[name]))}</p>
      ))}
      <Button onClick={take}>
        {t({
          message: 'It was the same',
          comment: 'Button: room, language, interpreter were as at the hearing before',
        })}
      </Button>
    </section>
  );
}
