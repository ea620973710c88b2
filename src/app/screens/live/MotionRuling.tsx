import { Trans, useLingui } from '@lingui/react/macro';
import { clockOf } from '#domain/courtTime.ts';
import type { Reasons } from '#domain/codes.ts';
import type { FeedLine } from '#domain/hearingLog.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { Button } from '../../ui/Button.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import type { LiveActions } from './liveActions.ts';

const reasons = ['given', 'formula', 'none'] as const satisfies readonly Reasons[];

interface Props {
  line: FeedLine;
  ruling: Item<'ruling'> | null;
  isOpen: boolean;
  flagged: boolean;
  askFlag: boolean;
  actions: LiveActions;
  onOther(motion: Item<'motion'>): void;
  onNoFlag(ruling: Item<'ruling'>): void;
}

/** What an open motion asks next: its ruling, then the reasons, then one quiet question. Nothing is preset. */
export function MotionRuling({ line, ruling, isOpen, flagged, askFlag, actions, onOther, onNoFlag }: Props) {
  const { t } = useLingui();
  const words = useEntryWords();
  const { item } = line;
  return (
    <>
      {item.kind === 'motion' && isOpen ? (
        <div className="row live-chips">
          <Button onClick={() => actions.rule([item.id], 'granted')}>
            {words.label('outcome', 'granted')}
          </Button>
          <Button onClick={() => actions.rule([item.id], 'refused')}>
            {words.label('outcome', 'refused')}
          </Button>
          <Button onClick={() => onOther(item)}>
            {t({
              message: 'Other…',
              comment: 'Button on an open motion: another outcome than granted or refused',
            })}
          </Button>
        </div>
      ) : null}
      {ruling ? (
        <>
          {item.kind === 'motion' ? (
            <p className="live-ruling">
              {clockOf(ruling.first.at)} · {words.ruling(ruling)}
            </p>
          ) : null}
          {valueOf(ruling, 'reasons') === undefined && valueOf(ruling, 'outcome') !== undefined ? (
            <div className="row live-chips" role="group" aria-label={words.field('reasons')}>
              {reasons.map((one) => (
                <Button key={one} onClick={() => actions.reasons(ruling, one)}>
                  {words.label('reasons', one)}
                </Button>
              ))}
            </div>
          ) : null}
          {item.kind === 'motion' &&
          valueOf(item, 'what') === 'recusal' &&
          valueOf(ruling, 'reasons') !== undefined &&
          valueOf(ruling, 'sameJudge') === undefined ? (
            <div className="row live-chips" role="group" aria-label={words.field('sameJudge')}>
              <span className="live-ask">
                <Trans comment="Before two buttons: same judge, other. Who ruled on the recusal">
                  ruled by
                </Trans>
              </span>
              <Button onClick={() => actions.sameJudge(ruling, 'yes')}>
                {t({ message: 'same judge', comment: 'Button: the judge who was challenged ruled herself' })}
              </Button>
              <Button onClick={() => actions.sameJudge(ruling, 'no')}>
                {t({ message: 'other', comment: 'Button: another judge ruled on the recusal' })}
              </Button>
            </div>
          ) : null}
          {flagged ? (
            <p className="quiet small">
              <Trans comment="The entry was flagged as a possible violation, to be reviewed later">
                Flagged as possible concern
              </Trans>
            </p>
          ) : askFlag ? (
            <div className="row live-chips">
              <span className="live-ask quiet">
                <Trans comment="A quiet question after a refused motion">Flag as possible concern?</Trans>
              </span>
              <Button onClick={() => actions.flag(ruling)}>
                {t({ message: 'Flag', comment: 'Button: flag as a possible violation for review' })}
              </Button>
              <Button onClick={() => onNoFlag(ruling)}>
                {t({ message: 'No', comment: 'Button: do not flag' })}
              </Button>
            </div>
          ) : null}
        </>
      ) : null}
    </>
  );
}
