import { useLingui } from '@lingui/react/macro';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { useLookingAround } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { MoveOffer } from '../move/MoveOffer.tsx';

/** What is done with a case as a whole: prepared, edited, given, erased here. */
export function CaseActions() {
  const { t } = useLingui();
  const nav = useNav();
  const looking = useLookingAround();
  const { key } = useOpenCase();
  return (
    <>
      <MoveOffer />
      <div className="row">
        <Button onClick={() => nav.go({ at: 'prepare', key, instance: null })}>
          {t({ message: 'Prepare', comment: 'Title: the evening before a hearing' })}
        </Button>
        <Button onClick={() => nav.go({ at: 'case-form', key })}>
          {t({ message: 'Edit the case', comment: 'Button: opens the form of the case' })}
        </Button>
        <Button onClick={() => nav.go({ at: 'out', key })}>
          {t({
            message: 'Out: give this case',
            comment: 'Button: opens the page that makes files of a case',
          })}
        </Button>
        {looking ? null : (
          <Button onClick={() => nav.go({ at: 'erase', of: key })}>
            {t({
              message: 'Erase it here…',
              comment: 'Button: to the page that takes one case off this phone',
            })}
          </Button>
        )}
      </div>
    </>
  );
}
