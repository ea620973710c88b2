import { Trans } from '@lingui/react/macro';
import { caseOf } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useFieldText } from '../hearing/useFieldText.ts';

/** What happened before, in plain words, and how it is known; nothing where no background was written. */
export function Background() {
  const { state } = useOpenCase();
  const { text } = useFieldText(state);
  const theCase = caseOf(state);
  const [background, source] = [
    theCase && valueOf(theCase, 'background'),
    theCase && valueOf(theCase, 'source'),
  ];
  if (!background) return null;
  const known = source && text('case', 'source', source);
  return (
    <div>
      <p className="lines">{background}</p>
      <p className="quiet small">
        {known ? (
          <Trans comment="Under the background of a case: observed, told by whom, which document">
            Source: {known}
          </Trans>
        ) : (
          <Trans comment="Under the background of a case: nobody said how it is known">
            Source: not said
          </Trans>
        )}
      </p>
    </div>
  );
}
