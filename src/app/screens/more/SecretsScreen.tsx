import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { VaultState } from '#vault/door.ts';
import { useNav } from '../../nav.ts';
import { useDoor } from '../../session.ts';
import { useSettings } from '../../settingsContext.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Loading } from '../../ui/Standing.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NewPassphrase } from '../welcome/NewPassphrase.tsx';
import { useRefusal } from '../welcome/useRefusal.ts';
import { NewPin } from './NewPin.tsx';
import { NewRecoveryCode } from './NewRecoveryCode.tsx';

type Step = 'list' | 'passphrase' | 'pin' | 'code';

/** The three secrets a person handles. */
export function SecretsScreen() {
  const { t } = useLingui();
  const nav = useNav();
  const door = useDoor();
  const refusal = useRefusal();
  const { pinSet } = useSettings();
  const [state, setState] = useState<VaultState | null>(null);
  const [step, setStep] = useState<Step>('list');
  const [done, setDone] = useState<string | null>(null);
  useEffect(() => {
    void door.state().then(setState);
  }, [door, step]);
  const finish = (words: string) => {
    setDone(words);
    announce(words);
    setStep('list');
  };
  const back = () => setStep('list');

  if (step === 'passphrase') {
    return (
      <NewPassphrase
        door={door}
        title={t({ message: 'A new passphrase', comment: 'Title: restore, or a forgotten passphrase' })}
        intro={
          <p>
            <Trans comment="Changing the passphrase">
              From then on the old one opens nothing here. A copy of this phone made earlier still opens with
              the old one.
            </Trans>
          </p>
        }
        onBack={back}
        onChosen={async (passphrase) => {
          const answer = await door.changePassphrase(passphrase);
          if (!answer.ok && answer.because === 'storage-full')
            return t({
              message:
                'The phone’s storage is full: the passphrase was not changed, the old one still opens it. Free some space and try again.',
              comment: 'Error: a new passphrase was not set',
            });
          if (!answer.ok) return refusal(answer.because);
          finish(t({ message: 'The passphrase is changed.', comment: 'Done' }));
          return null;
        }}
      />
    );
  }
  if (step === 'pin') {
    return (
      <NewPin
        door={door}
        onBack={back}
        onDone={() => {
          pinSet();
          finish(t({ message: 'The PIN is set.', comment: 'Done' }));
        }}
      />
    );
  }
  if (step === 'code') {
    return (
      <NewRecoveryCode
        door={door}
        had={state?.recoverySet ?? false}
        onBack={back}
        onDone={() =>
          finish(
            t({ message: 'The recovery code is set. Keep the paper away from the phone.', comment: 'Done' }),
          )
        }
      />
    );
  }
  return (
    <Screen
      title={t({ message: 'Passphrase, PIN, recovery code', comment: 'Row in More' })}
      onBack={nav.back}
      promise={null}
    >
      {done ? <Notice kind="kept" title={done} /> : null}
      {state === null ? (
        <Loading />
      ) : (
        <ul className="rows">
          <li>
            <RowButton
              main={
                state.recoverySet
                  ? t({ message: 'Make a new recovery code', comment: 'Row in secrets' })
                  : t({ message: 'Make a recovery code', comment: 'Row in secrets' })
              }
              more={
                state.recoverySet
                  ? t({
                      message: 'Set. The old paper stops working.',
                      comment: 'Under: make a new recovery code',
                    })
                  : t({
                      message: 'Until then: if you forget the passphrase, everything here is gone.',
                      comment: 'Under a task on home',
                    })
              }
              onOpen={() => setStep('code')}
            />
          </li>
          <li>
            <RowButton
              main={
                state.pinSet
                  ? t({ message: 'Change the PIN', comment: 'Row in secrets' })
                  : t({ message: 'Choose a PIN', comment: 'Task on home' })
              }
              more={t({
                message: 'Opens again while the app is running, at most an hour after unlocking; five tries.',
                comment: 'Under: PIN',
              })}
              onOpen={() => setStep('pin')}
            />
          </li>
          <li>
            <RowButton
              main={t({ message: 'Change the passphrase', comment: 'Row in secrets' })}
              more={t({
                message: 'Also when the phone was out of your hands',
                comment: 'Under: change the passphrase',
              })}
              onOpen={() => setStep('passphrase')}
            />
          </li>
        </ul>
      )}
    </Screen>
  );
}
