import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { isZone } from '#domain/courtTime.ts';
import type { Settings, Theme } from '#vault/door.ts';
import { useFace } from '../../faceContext.ts';
import { languageNames } from '../../i18n/language.ts';
import { useNav } from '../../nav.ts';
import { useLookingAround, useDoor } from '../../session.ts';
import { useSettings } from '../../settingsContext.ts';
import { Chips } from '../../ui/Chips.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { countries } from '../forms/countries.ts';

/** Each choice is kept at once. */
export function SettingsScreen() {
  const { t } = useLingui();
  const nav = useNav();
  const looking = useLookingAround();
  return (
    <Screen title={t({ message: 'Settings', comment: 'Row in More' })} onBack={nav.back} promise={null}>
      <FaceSettings />
      {looking ? null : <VaultSettings />}
    </Screen>
  );
}

function FaceSettings() {
  const { t } = useLingui();
  const { face, change } = useFace();
  return (
    <>
      <Chips
        legend={t({ message: 'Language', comment: 'Setting' })}
        value={face.language ?? 'en'}
        onChange={(language) => language && void change({ ...face, language })}
        options={(['kk', 'ru', 'en'] as const).map((value) => ({
          value,
          label: <span lang={value}>{languageNames[value]}</span>,
        }))}
      />
      {face.language === 'kk' ? (
        <Notice kind="told">
          <p>
            <Trans comment="Shown in Kazakh: the texts are draft translations">
              Kazakh texts are drafts: a lawyer has not yet checked every term.
            </Trans>
          </p>
        </Notice>
      ) : null}
      <Chips<Theme>
        legend={t({ message: 'Theme', comment: 'Setting: colours' })}
        value={face.theme}
        onChange={(theme) => theme && void change({ ...face, theme })}
        options={[
          { value: 'system', label: t({ message: 'As the phone', comment: 'Theme: follows the system' }) },
          { value: 'light', label: t({ message: 'Light', comment: 'Theme' }) },
          { value: 'dark', label: t({ message: 'Dark', comment: 'Theme' }) },
          { value: 'dim', label: t({ message: 'Dim, for court', comment: 'Theme: warm and very dark' }) },
        ]}
      />
    </>
  );
}

function VaultSettings() {
  const { t, i18n } = useLingui();
  const door = useDoor();
  const { settings, show } = useSettings();
  const [zone, setZone] = useState(settings.zone ?? '');
  const keep = (change: Partial<Settings>) => {
    const next = { ...settings, ...change };
    show(next);
    void door.saveSettings(next);
  };
  const minutes = (n: number) => t({ message: `${n} min`, comment: 'Chip: minutes, abbreviated' });
  const seconds = (n: number) => t({ message: `${n} s`, comment: 'Chip: seconds, abbreviated' });
  const zoneWrong = zone.trim() !== '' && !isZone(zone.trim());
  return (
    <>
      <Chips
        legend={t({ message: 'Text size', comment: 'Setting' })}
        value={String(settings.textSize)}
        onChange={(size) => size && keep({ textSize: Number(size) as Settings['textSize'] })}
        options={['18', '20', '22', '24'].map((value) => ({ value, label: value }))}
      />
      <Chips
        legend={t({ message: 'Cases are called by', comment: 'Setting' })}
        hint={t({
          message: 'Codes tell nothing to someone who looks over your shoulder.',
          comment: 'Under a setting',
        })}
        value={settings.caseNames}
        onChange={(caseNames) => caseNames && keep({ caseNames })}
        options={[
          { value: 'codes', label: t({ message: 'Code', comment: 'Chip: case names' }) },
          { value: 'titles', label: t({ message: 'Title', comment: 'Chip: case names' }) },
        ]}
      />
      <Chips
        legend={t({ message: 'Lock when not touched for', comment: 'Setting: outside a hearing' })}
        hint={t({
          message: 'Outside a hearing. Leaving the app locks it at once.',
          comment: 'Under a setting',
        })}
        value={String(settings.idleMinutes)}
        onChange={(idle) => idle && keep({ idleMinutes: Number(idle) })}
        options={[1, 2, 5, 10, 15].map((n) => ({ value: String(n), label: minutes(n) }))}
      />
      <Chips
        legend={t({ message: 'In an open hearing, lock after leaving the app for', comment: 'Setting' })}
        value={String(settings.hearingGraceSeconds)}
        onChange={(grace) => grace && keep({ hearingGraceSeconds: Number(grace) })}
        options={[0, 30, 60, 300].map((n) => ({
          value: String(n),
          label: n < 60 ? seconds(n) : minutes(n / 60),
        }))}
      />
      <Select
        label={t({ message: 'Country of new cases', comment: 'Setting' })}
        hint={t({
          message:
            'A new case begins with it; each case can have another. Its law is shown with a possible violation.',
          comment: 'Under a setting: the country of new cases',
        })}
        value={settings.country}
        onValue={(country) => keep({ country })}
        options={countries(i18n, settings.country)}
      />
      <Field
        optional
        label={t({ message: 'Time zone of the court', comment: 'Setting: IANA name' })}
        hint={t({
          message: 'Such as Asia/Almaty. Empty: as the phone.',
          comment: 'Under a setting; keep the zone’s name',
        })}
        value={zone}
        error={
          zoneWrong
            ? t({
                message: 'This zone is not known. Write it like Asia/Almaty.',
                comment: 'Error: time zone',
              })
            : null
        }
        onText={(text) => {
          setZone(text);
          const next = text.trim();
          if (next === '' || isZone(next)) keep({ zone: next || null });
        }}
      />
    </>
  );
}
