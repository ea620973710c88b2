import { useLingui } from '@lingui/react/macro';
import { persons } from '#domain/casebook.ts';
import { saidOfFile, type AttachedFile } from '#domain/values.ts';
import { useOpenCase } from '../../../desk/useDesk.ts';
import { filePartLabels } from '../../hearing/partLabels.ts';
import { Folded } from '../controls/Folded.tsx';
import { PeopleIn } from '../controls/PersonIn.tsx';
import { moreFor, type Slot } from '../controls/slot.ts';
import { LineIn } from '../controls/TextIn.tsx';

interface Props {
  files: Slot<AttachedFile[]>;
  file: AttachedFile;
  /** As the file is called on this screen. */
  name: string;
}

/** Whose one attached file is and who is shown in it: of each its own. */
export function FileSaidFields({ files, file, name }: Props) {
  const { t, i18n } = useLingui();
  const { state } = useOpenCase();
  const part = <Name extends keyof typeof filePartLabels>(of: Name) =>
    moreFor(files, 'id', file.id, of, i18n._(filePartLabels[of]));
  return (
    <Folded
      title={t({
        message: `Whose it is, and who is shown: ${name}`,
        comment: 'Folded part of a form, under an attached file; its name comes last',
      })}
      said={Object.keys(saidOfFile(file)).length > 0}
    >
      <LineIn of={part('credit')} optional />
      <PeopleIn of={part('shows')} people={persons(state)} />
      <LineIn of={part('showsWords')} optional />
    </Folded>
  );
}
