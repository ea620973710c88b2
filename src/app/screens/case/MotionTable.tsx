import { useId } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Side } from '#domain/codes.ts';
import { tallyByGround } from '#domain/motionLinks.ts';
import { tallyBySide } from '#domain/motions.ts';
import { tallyText } from '#domain/tally.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';

const outcomes = [
  'granted',
  'part',
  'refused',
  'deferred',
  'notRuled',
  'noRuling',
  'blank',
  'conflicting',
] as const;
const sides: readonly (Side | 'blank')[] = [
  'defence',
  'prosecution',
  'victim',
  'court',
  'not-known',
  'blank',
];

/** Motions by side and outcome. */
export function MotionTable() {
  const { t } = useLingui();
  const name = useId();
  const words = useEntryWords();
  const { state } = useOpenCase();
  const tally = tallyBySide(state);
  const grounds = [...tallyByGround(state)]
    .map(([ground, sum]) => `${words.label('ground', ground)} ${tallyText(sum)}`)
    .join(' · ');
  const shown = sides.filter((side) => tally.has(side));
  const heads: Record<(typeof outcomes)[number], string> = {
    granted: words.label('outcome', 'granted'),
    part: words.label('outcome', 'part'),
    refused: words.label('outcome', 'refused'),
    deferred: words.label('outcome', 'deferred'),
    notRuled: words.label('outcome', 'not-ruled'),
    noRuling: t({ message: 'No ruling yet', comment: 'Row of a table: motions without a ruling' }),
    blank: t({ message: 'Outcome not said', comment: 'Row of a table: ruled, but nobody wrote how' }),
    conflicting: t({
      message: 'Two versions',
      comment: 'Row of a table: two people gave different outcomes',
    }),
  };
  // That nothing was granted is said too.
  const rows = outcomes.filter(
    (outcome) => outcome === 'granted' || shown.some((side) => (tally.get(side)?.[outcome].n ?? 0) > 0),
  );
  const count = (side: Side | 'blank', column: (typeof outcomes)[number] | 'filed'): string => {
    const sum = tally.get(side);
    return sum ? tallyText(sum[column]) : '0';
  };
  return (
    <>
      {/* With large letters it scrolls by itself: then the keyboard must reach it. */}
      <div className="case-table" role="region" aria-labelledby={name} tabIndex={0}>
        <table>
          <caption id={name} className="unseen">
            {t({ message: 'Motions by side and outcome', comment: 'Name of a table' })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t({ message: 'Outcome', comment: 'Field of a ruling' })}</th>
              {shown.map((side) => (
                <th key={side} scope="col">
                  {side === 'blank'
                    ? t({ message: 'Side not said', comment: 'Column of a table: motions without a side' })
                    : words.label('side', side)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t({ message: 'Filed', comment: 'Row of a table: all motions of a side' })}</th>
              {shown.map((side) => (
                <td key={side}>{count(side, 'filed')}</td>
              ))}
            </tr>
            {rows.map((outcome) => (
              <tr key={outcome}>
                <th scope="row">{heads[outcome]}</th>
                {shown.map((side) => (
                  <td key={side}>{count(side, outcome)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {grounds.length > 0 ? (
        <p>
          {t({
            message: `Grounds: ${grounds}`,
            comment: 'Under the table of motions: each ground given, with how many motions gave it',
          })}
        </p>
      ) : null}
      <p className="quiet small">
        <Trans comment="Under the table of motions: 2+ means at least two, ~3 about three">
          “2+” is at least two (“several”), “~3” is about three.
        </Trans>
      </p>
    </>
  );
}
