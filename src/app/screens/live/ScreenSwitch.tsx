import { useLingui } from '@lingui/react/macro';
import { useAwake } from '../../lock/awakeContext.ts';
import { canKeepScreenOn } from '../../lock/useScreenOn.ts';
import { ChipsMany } from '../../ui/Chips.tsx';

/** The screen stays on in this hearing, or goes dark as the phone does it; off in every new hearing. */
export function ScreenSwitch({ hearing }: { hearing: string }) {
  const { t } = useLingui();
  const awake = useAwake();
  if (!canKeepScreenOn()) {
    return (
      <p className="quiet">
        {t({
          message: 'This browser cannot keep the screen on.',
          comment: 'In the menu of a live hearing, in place of a switch',
        })}
      </p>
    );
  }
  const on = awake.of === hearing;
  return (
    <>
      <ChipsMany<'on'>
        legend={t({ message: 'Screen', comment: 'Heading of a switch in the menu of a live hearing' })}
        hint={t({
          message: 'Needs more battery. The cover falls after one minute without a touch.',
          comment: 'Hint under the switch that keeps the screen on',
        })}
        options={[
          {
            value: 'on',
            label: t({
              message: 'Keep it on in this hearing',
              comment: 'Switch: the screen of the phone does not go dark',
            }),
          },
        ]}
        value={on ? ['on'] : []}
        onChange={(chosen) => awake.turn(chosen.length > 0 ? hearing : null)}
      />
      <p role="status" className="quiet">
        {on && awake.screen === 'not-now'
          ? t({
              message: 'The phone does not allow it now, for example because the battery is low.',
              comment: 'Under the switch that keeps the screen on',
            })
          : null}
      </p>
    </>
  );
}
