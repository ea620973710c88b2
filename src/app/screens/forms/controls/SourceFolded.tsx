import { Trans, useLingui } from '@lingui/react/macro';
import { useEntryWords } from '../../hearing/useEntryWords.ts';
import { SourceIn, type SourceAsked } from './SourceIn.tsx';
import '../forms.css';

/** The source of what stands above it, folded: its name tells what was said of it, or that nothing was. */
export function SourceFolded({ of, newCase }: SourceAsked) {
  const { t } = useLingui();
  const words = useEntryWords();
  const source = of.value;
  const said = source ? words.source(source) : t({ message: 'not said', comment: 'A blank: nobody said it' });
  return (
    <details className="sourced-from">
      <summary>
        <Trans comment="Folded part of a form: where a value, or all of an entry, is known from">
          Source
        </Trans>
        {` · ${said}`}
      </summary>
      <SourceIn of={of} newCase={newCase} />
    </details>
  );
}
