/** A passphrase is shown (or an own one taken), then typed back; only then is it used. */
import { useEffect, useState, type ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { VaultDoor } from '#vault/door.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { SecretShown, secretGroups, typedBack } from '../../ui/SecretShown.tsx';
import { useRefusal } from './useRefusal.ts';

type Way = 'digits' | 'words' | 'own';

/** What was shown last: the same again when one comes back to it, since it may be on paper by then. */
export interface KeptPassphrase {
  readonly way: Way;
  readonly shown: string;
}

interface Props {
  door: Pick<VaultDoor, 'proposePassphrase' | 'isStrongEnough'>;
  title: ReactNode;
  /** Above the passphrase: what it is for. */
  intro: ReactNode;
  /** For pages that may lead away and back. */
  kept?: KeptPassphrase | null | undefined;
  onShown?: ((kept: KeptPassphrase) => void) | undefined;
  onBack(): void;
  /** Uses it. Answers with a sentence when that failed, `null` when it is done. */
  onChosen(passphrase: string): Promise<string | null>;
}

export function NewPassphrase({ door, title, intro, kept, onShown, onBack, onChosen }: Props) {
  const { t } = useLingui();
  const refusal = useRefusal();
  const [way, setWay] = useState<Way>(kept?.way ?? 'digits');
  const [shown, setShown] = useState(kept?.shown ?? '');
  const [back, setBack] = useState(false);
  const [weak, setWeak] = useState(false);
  useEffect(() => {
    if (way === 'own' || shown !== '') return;
    let left = false;
    void door.proposePassphrase(way).then((drawn) => !left && setShown(drawn));
    return () => {
      left = true;
    };
  }, [door, way, shown]);
  useEffect(() => onShown?.({ way, shown }), [way, shown, onShown]);

  if (back)
    return <TypedBack shown={shown} title={title} onBack={() => setBack(false)} onChosen={onChosen} />;
  const typeBack = async () => {
    if (way === 'own' && !(await door.isStrongEnough(shown))) setWeak(true);
    else setBack(true);
  };
  const ready = way === 'own' ? shown.trim().length > 0 : shown !== '';
  return (
    <Screen
      title={title}
      onBack={onBack}
      action={
        <Button look="primary" wide disabled={!ready} onClick={() => void typeBack()}>
          <Trans comment="Button: the passphrase was written down; next it is typed back">
            I have it: type it back
          </Trans>
        </Button>
      }
    >
      {intro}
      {way === 'own' ? (
        <div className="stack-tight">
          <Field
            kind="secret"
            label={t({ message: 'Your own passphrase', comment: 'Field' })}
            hint={t({
              message:
                'Six words that have nothing to do with each other, or 20 digits drawn at random. No names, dates or lines people know. Weaker ones are refused.',
              comment: 'Strength floor of an own passphrase',
            })}
            value={shown}
            error={weak ? refusal('weak') : null}
            onText={(text) => {
              setShown(text);
              setWeak(false);
            }}
            onEnter={() => void typeBack()}
          />
          <p>
            <Trans comment="Advice under one's own new passphrase">
              Learn it, or write it on paper that you keep away from the phone. Nobody can show it to you
              again.
            </Trans>
          </p>
        </div>
      ) : (
        <div className="stack-tight">
          <SecretShown
            secret={shown}
            label={t({ message: 'Passphrase', comment: 'Name of the list that shows it' })}
          />
          <p>
            <Trans comment="Advice under a new passphrase">
              Learn it, or write it on paper that you keep away from the phone. It is shown only now.
            </Trans>
          </p>
          <div className="row">
            <Button onClick={() => setShown('')}>
              <Trans comment="Button: show another generated passphrase">Another one</Trans>
            </Button>
          </div>
        </div>
      )}
      <Chips<Way>
        legend={t({ message: 'Kind of passphrase', comment: 'Chips: digits, words, own' })}
        value={way}
        onChange={(chosen) => {
          setWeak(false);
          setShown('');
          setWay(chosen ?? way);
        }}
        options={[
          { value: 'digits', label: t({ message: '20 digits', comment: 'Chip: kind of passphrase' }) },
          {
            value: 'words',
            label: t({
              message: 'Six English words',
              comment: 'Chip: kind of passphrase; the words are English in every language',
            }),
          },
          { value: 'own', label: t({ message: 'My own', comment: 'Chip: kind of passphrase' }) },
        ]}
      />
    </Screen>
  );
}

function TypedBack({
  shown,
  title,
  onBack,
  onChosen,
}: Pick<Props, 'title' | 'onBack' | 'onChosen'> & { shown: string }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const digits = /^\d+$/.test(secretGroups(shown).join(''));
  const words = !digits && secretGroups(shown).length === 6;
  const done = async () => {
    if (busy) return;
    if (!typedBack(shown, typed)) {
      setProblem(
        t({
          message:
            'That is not the passphrase that was shown. Look at each group, or go back to see it again.',
          comment: 'Error: the passphrase typed back differs',
        }),
      );
      return;
    }
    setBusy(true);
    setProblem(await onChosen(shown));
    setBusy(false);
  };
  return (
    <Screen
      title={title}
      focusTitle={false}
      onBack={onBack}
      action={
        <Button look="primary" wide busy={busy} onClick={() => void done()}>
          {busy ? (
            <Trans comment="Button while the vault is made, about a second">One moment…</Trans>
          ) : (
            <Trans comment="Button: the passphrase is typed back, go on">That’s it</Trans>
          )}
        </Button>
      }
    >
      <Field
        kind="secret"
        autoFocus
        inputMode={digits ? 'numeric' : undefined}
        label={t({ message: 'Type it back', comment: 'Field: the passphrase just shown' })}
        hint={
          words
            ? t({
                message: 'The first four letters of each word are enough, with spaces between.',
                comment: 'Hint',
              })
            : digits
              ? t({ message: '20 digits; spaces don’t count.', comment: 'Hint' })
              : undefined
        }
        value={typed}
        error={problem}
        onText={(text) => {
          setTyped(text);
          setProblem(null);
        }}
        onEnter={() => void done()}
      />
    </Screen>
  );
}
