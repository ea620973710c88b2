import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { MovePlan } from '../../desk/movePlan.ts';
import { Notice } from '../../ui/Notice.tsx';
import './move.css';

/** Before anything is done: what will be where, what is lost, what stays. */
export function MoveWords({ plan, name }: { plan: MovePlan; name: string }) {
  const { t } = useLingui();
  return (
    <section className="stack">
      <p>
        <Trans comment="Before a hearing is moved; name: the other case">
          In {name} the hearing will stand as it was logged: the same times and words, what was corrected,
          when and by whom.
        </Trans>
      </p>
      <ul className="move-goes">
        <li>
          <Trans comment="Before a hearing is moved: what goes along">
            <Plural
              value={plan.entries}
              _0="The hearing goes along"
              one="The hearing and # entry go along"
              other="The hearing and # entries go along"
            />
          </Trans>
        </li>
        {plan.along > 0 ? (
          <li>
            <Trans comment="Before a hearing is moved: persons and other entries that will be in both cases">
              <Plural
                value={plan.along}
                one="# person or complaint it speaks of will be in both cases"
                other="# persons or complaints it speaks of will be in both cases"
              />
            </Trans>
          </li>
        ) : null}
        {plan.files > 0 ? (
          <li>
            <Trans comment="Before a hearing is moved: attached files">
              <Plural value={plan.files} one="# attached file goes along" other="# attached files go along" />
            </Trans>
          </li>
        ) : null}
        {plan.cut > 0 ? (
          <li>
            <Trans comment="Before a hearing is moved: links to entries of other hearings are lost">
              <Plural
                value={plan.cut}
                one="# entry of another hearing stays here: the link to it is lost"
                other="# entries of other hearings stay here: the links to them are lost"
              />
            </Trans>
          </li>
        ) : null}
        {plan.unread > 0 ? (
          <li>
            <Trans comment="Before a hearing is moved: damaged records">
              <Plural
                value={plan.unread}
                one="# record that cannot be read stays here"
                other="# records that cannot be read stay here"
              />
            </Trans>
          </li>
        ) : null}
      </ul>
      <p>
        <Trans comment="Before a hearing is moved">
          Here it will be withdrawn with the reason “moved”. Nothing is erased: the signed records stay in
          this case and prove what was moved. Keep this case, or a copy of it.
        </Trans>
      </p>
      {plan.there > 0 ? (
        <Notice
          kind="told"
          title={t({
            message: 'A part of it is there already: the move goes on where it stopped.',
            comment: 'A move of a hearing was cut off earlier',
          })}
        />
      ) : null}
      {plan.newer > 0 ? (
        <Notice
          kind="failed"
          title={t({
            message:
              'This case holds records of a newer version of the app. Some may belong to this hearing and would stay behind. Update the app first, then move it.',
            comment: 'Why a hearing cannot be moved now',
          })}
        />
      ) : null}
    </section>
  );
}
