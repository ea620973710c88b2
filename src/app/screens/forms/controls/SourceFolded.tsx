import { Trans, useLingui } from '@lingui/react/macro';
import { labelOf } from '../../../i18n/labels/labels.ts';
import { SourceIn, type SourceAsked } from './SourceIn.tsx';
import '../forms.css';

/** The source of what stands above it, folded: its name tells what was said of it, or that nothing was. */
export function SourceFolded({ of, newCase }: SourceAsked) {
  const { t, i18n } = useLingui();
  const source = of.value;
  const said = source
    ? labelOf(i18n, 'source', source.how)
    : t({ message: 'not said', comment: 'A blank: nobody said it' });
  return (
    <details className="sourced-from">
      <summary>
        <Trans comment="Folded part of a form: where a value, or all of an entry, is known from">
          Source
        </Trans>
        {` · ${said}`}
        {source?.who ? ` · ${source.who}` : ''}
      </summary>
      <SourceIn of={of} newCase={newCase} />
    </details>
  );
}
