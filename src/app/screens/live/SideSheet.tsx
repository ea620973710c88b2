import { Trans } from '@lingui/react/macro';
import type { Role } from '#domain/codes.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';

const roles = [
  'defence-counsel',
  'prosecutor',
  'victim',
  'judge',
  'accused',
] as const satisfies readonly Role[];

interface Props {
  onPick(role: Role): void;
  onClose(): void;
}

/** Whose question, document or speech it was: the second tap of an entry that is kept already. */
export function SideSheet({ onPick, onClose }: Props) {
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  return (
    <Sheet
      open
      title={<Trans comment="Title of a sheet: whose question, document or speech it was">Whose?</Trans>}
      onClose={onClose}
    >
      <div className="live-grid">
        {roles.map((role) => (
          <Button
            key={role}
            look="capture"
            onClick={() => {
              onPick(role);
              onClose();
            }}
          >
            {words.label('role', role)}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}
