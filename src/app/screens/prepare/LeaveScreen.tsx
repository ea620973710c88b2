import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { BeforeSleep, CaseKey, CaseSummary } from '#vault/door.ts';
import { useDesk, useDeskView } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { useDoor } from '../../session.ts';
import { useSettings } from '../../settingsContext.ts';
import { Button } from '../../ui/Button.tsx';
import { ChipsMany } from '../../ui/Chips.tsx';
import { HoldButton } from '../../ui/HoldButton.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Empty, Loading } from '../../ui/Standing.tsx';
import { caseName } from '../today/caseName.ts';
import { AsleepNow } from './AsleepNow.tsx';
import { CheckCopy } from './CheckCopy.tsx';
import { LeaveTrouble, type Trouble } from './LeaveTrouble.tsx';
import { LeftCase } from './LeftCase.tsx';

/** Cases that do not come along: chosen, looked at, put to sleep. What exists nowhere else is asked for a second time. */
export function LeaveScreen({ place }: { place: Extract<Place, { at: 'leave' }> }) {
  const { t } = useLingui();
  const door = useDoor();
  const desk = useDesk();
  const nav = useNav();
  const { summaries } = useDeskView();
  const { settings } = useSettings();
  const [chosen, setChosen] = useState<readonly CaseKey[]>([]);
  const [codes, setCodes] = useState<Readonly<Record<CaseKey, string>>>({});
  const [before, setBefore] = useState<readonly BeforeSleep[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [step, setStep] = useState<'choose' | 'working' | 'done'>('choose');
  const [checked, setChecked] = useState(0);

  const others = (summaries ?? []).filter(({ key }) => key !== place.stays);
  useEffect(() => {
    let left = false;
    // What is open is saved first, so that all of it is counted.
    void desk
      .closeCase()
      .then(() => door.beforeSleep(keysBut(summaries ?? [], place.stays)))
      .then(
        (found) => !left && setBefore(found),
        () => undefined,
      );
    return () => {
      left = true;
    };
  }, [door, desk, summaries, place.stays, checked]);

  const codeOf = (key: CaseKey): string =>
    codes[key] ?? others.find((summary) => summary.key === key)?.code ?? '';
  const leave = async (anyway: boolean) => {
    if (chosen.length === 0) return;
    if (chosen.some((key) => codeOf(key).trim() === '')) return setTrouble('no-code');
    setStep('working');
    try {
      const codesThere = (await door.asleep()).map(({ code }) => code);
      if (!areApart([...codesThere, ...chosen.map(codeOf)])) {
        setTrouble('same-code');
        return setStep('choose');
      }
      await desk.closeCase();
      const answer = await door.sleepCases(
        chosen.map((key) => ({ key, code: codeOf(key).trim() })),
        anyway,
      );
      setTrouble(answer.ok ? null : answer.because);
      setStep(answer.ok ? 'done' : 'choose');
      if (answer.ok) await desk.refreshSummaries();
    } catch {
      setTrouble('failed');
      setStep('choose');
    }
  };
  if (step === 'done') return <AsleepNow onDone={() => nav.replace({ at: 'cases' })} />;
  const losses = before.filter(({ key }) => chosen.includes(key));
  const sure =
    trouble === 'only-here' && losses.some((one) => one.onlyHere + one.filesOnlyHere + one.unfinished > 0);
  return (
    <Screen
      title={t({ message: 'Leave at home', comment: 'Title: cases are taken off this phone for a time' })}
      onBack={nav.back}
      action={
        sure ? (
          <HoldButton onDone={() => void leave(true)}>
            {t({
              message: 'Leave them all the same',
              comment: 'Button, to be held: what is only here is lost',
            })}
          </HoldButton>
        ) : (
          <Button look="primary" wide busy={step === 'working'} onClick={() => void leave(false)}>
            {t({ message: 'Leave at home', comment: 'Title: cases are taken off this phone for a time' })}
          </Button>
        )
      }
    >
      <p>
        <Trans comment="Page: leave at home">
          The keys of these cases are destroyed on this phone. Then nobody reads them here, you included, with
          any passphrase. A sealed copy or a colleague brings them back.
        </Trans>
      </p>
      <LeaveTrouble trouble={trouble} sure={sure} />
      {summaries === null ? <Loading /> : null}
      {summaries !== null && others.length === 0 ? (
        <Empty>
          <Trans comment="Leave at home: there is no other case">There is no other case on this phone.</Trans>
        </Empty>
      ) : (
        <ChipsMany<CaseKey>
          legend={t({ message: 'Which cases stay at home?', comment: 'Field: choose cases' })}
          options={others.map((one) => ({
            value: one.key,
            label: caseName(one, settings.caseNames, others),
          }))}
          value={chosen}
          onChange={(keys) => {
            setChosen(keys);
            setTrouble(null);
          }}
        />
      )}
      {losses.map((one) => (
        <LeftCase
          key={one.key}
          before={one}
          name={caseName(
            others.find(({ key }) => key === one.key) ?? { key: one.key, code: '', title: '' },
            settings.caseNames,
          )}
          code={codeOf(one.key)}
          onCode={(code) => setCodes({ ...codes, [one.key]: code })}
        />
      ))}
      {losses.some(({ copy }) => copy !== null) ? (
        <CheckCopy onChecked={() => setChecked(checked + 1)} />
      ) : null}
    </Screen>
  );
}

/** As a person reads them on the list. */
function areApart(codes: readonly string[]): boolean {
  return new Set(codes.map((code) => code.trim().toLocaleLowerCase())).size === codes.length;
}

const keysBut = (summaries: readonly CaseSummary[], stays: CaseKey | null): CaseKey[] =>
  summaries.map(({ key }) => key).filter((key) => key !== stays);
