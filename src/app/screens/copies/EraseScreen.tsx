import { useEffect, useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { CopyState } from '#vault/door.ts';
import { useDesk, useDeskView } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { useDoor } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { HoldButton } from '../../ui/HoldButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { onlyHere } from '../today/onlyHere.ts';
import { useReceivedText } from '../today/useReceivedText.ts';

/** One case off this phone: says before what exists only here, after what is gone and what is not. */
export function EraseScreen({ place }: { place: Extract<Place, { at: 'erase' }> }) {
  const { t } = useLingui();
  const door = useDoor();
  const desk = useDesk();
  const nav = useNav();
  const receivedText = useReceivedText();
  const { summaries } = useDeskView();
  const [copy, setCopy] = useState<CopyState | null>(null);
  const [done, setDone] = useState<'no' | 'working' | 'full' | 'failed' | 'yes'>('no');
  useEffect(() => {
    void door.copies().then((copies) => setCopy(copies.find(({ key }) => key === place.of) ?? null));
  }, [door, place.of]);

  const erase = async () => {
    setDone('working');
    await desk.closeCase();
    try {
      const answer = await door.eraseCases([place.of]);
      setDone(answer.ok ? 'yes' : 'full');
      await desk.refreshSummaries();
    } catch {
      setDone('failed');
    }
  };

  if (done === 'yes') {
    return (
      <Screen
        title={t({ message: 'The case is erased here', comment: 'Title after one case was erased' })}
        action={
          <Button look="primary" wide onClick={() => nav.replace({ at: 'cases' })}>
            <Trans comment="Button: to the list of cases">To the cases</Trans>
          </Button>
        }
      >
        <p>
          <Trans comment="After one case was erased">
            Its keys are destroyed: nothing of it can be read through this phone any more.
          </Trans>
        </p>
        <p>
          <Trans comment="After one case was erased: what is not gone">
            Not gone: sealed copies and exported files, what colleagues have, and earlier copies of this
            phone.
          </Trans>
        </p>
      </Screen>
    );
  }
  const { made: only, received } = onlyHere(copy ? [copy] : []);
  const emptied = (summaries ?? []).some(({ key, emptied: went }) => key === place.of && went);
  return (
    <Screen
      title={t({ message: 'Erase this case here', comment: 'Title: takes one case off this phone' })}
      onBack={nav.back}
      promise={null}
      action={
        <HoldButton onDone={() => void erase()}>
          <Trans comment="Button, to be held: erases one case from this phone">Erase this case</Trans>
        </HoldButton>
      }
    >
      {done === 'full' || done === 'failed' ? (
        <Notice
          kind="failed"
          live
          title={t({ message: 'The case was not erased', comment: 'Error: erasing one case failed' })}
        >
          <p>
            {done === 'full' ? (
              <Trans comment="Error: erasing needs a little room">
                The phone is full: new keys could not be written. Make room, then try again.
              </Trans>
            ) : (
              <Trans comment="Error: erasing was cut off">
                Unlock again: it is finished then. Until it is, the case does not open.
              </Trans>
            )}
          </p>
        </Notice>
      ) : null}
      <p>
        <Trans comment="Before one case is erased">
          All other cases stay. The keys of this one are destroyed; only a sealed copy or a colleague can
          bring it back.
        </Trans>
      </p>
      {emptied ? (
        <p>
          <Trans comment="Before a case is erased whose hearing was moved to another case">
            Its hearing was moved: what was said stands in the other case. Who first signed it, and when, is
            proven by this case alone. Keep a sealed copy.
          </Trans>
        </p>
      ) : null}
      {only > 0 ? (
        <Notice
          kind="failed"
          title={t({
            message: plural(only, {
              one: '# entry of it exists only on this phone',
              other: '# entries of it exist only on this phone',
            }),
            comment: 'Warning before one case is erased',
          })}
          action={
            <Button onClick={() => nav.go({ at: 'out', key: place.of })}>
              <Trans comment="Button: to the page that makes sealed files">Make sealed copy</Trans>
            </Button>
          }
        />
      ) : null}
      {received > 0 ? <Notice kind="here" title={receivedText(received)} /> : null}
    </Screen>
  );
}
