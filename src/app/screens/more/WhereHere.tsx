import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNav } from '../../nav.ts';
import { RowButton } from '../../ui/RowButton.tsx';
import { useReceivedText } from '../today/useReceivedText.ts';
import type { Where } from './readWhere.ts';
import { useRoomText } from './useRoomText.ts';

/** What lies on this phone, what of it in sealed copies, and what nowhere else. */
export function WhereHere({ where }: { where: Where }) {
  const { t } = useLingui();
  const nav = useNav();
  const room = useRoomText();
  const receivedText = useReceivedText();
  const { cases, entries, copied, unfinished, onlyHere, received, filesOnlyHere, recoverySet, usage, free } =
    where;
  const taken = room(usage);
  const left = room(free);
  const caseCount = t({ message: plural(cases, { one: '# case', other: '# cases' }), comment: 'A count' });
  const entryCount = t({
    message: plural(entries, { one: '# entry', other: '# entries' }),
    comment: 'A count',
  });
  return (
    <>
      <section className="part">
        <h2>
          <Trans comment="Heading: what lies on this phone">On this phone</Trans>
        </h2>
        <dl className="facts">
          <div>
            <dt>
              <Trans comment="What is on this phone and opens only with the passphrase">
                Sealed with your passphrase
              </Trans>
            </dt>
            <dd>{`${caseCount} · ${entryCount}`}</dd>
          </div>
          {unfinished > 0 ? (
            <div>
              <dt>
                <Trans comment="Lines and files that were begun and not kept">Begun and not kept</Trans>
              </dt>
              <dd>{unfinished}</dd>
            </div>
          ) : null}
          <div>
            <dt>
              <Trans comment="Not sealed on this phone">Open to whoever has the phone</Trans>
            </dt>
            <dd>
              <Trans comment="What is not sealed on the phone">
                This app, its language and theme; whether a hearing is open; how many cases and entries there
                are, not what they say
              </Trans>
            </dd>
          </div>
          <div>
            <dt>
              <Trans comment="How many megabytes the app and its data take">
                Room taken, with the app itself
              </Trans>
            </dt>
            <dd>
              {free > 0
                ? t({ message: `${taken}; ${left} left`, comment: 'Two sizes: taken by the app, and free' })
                : taken}
            </dd>
          </div>
        </dl>
      </section>
      <section className="part">
        <h2>
          <Trans comment="Heading: entries that are in sealed copies">In sealed copies made here</Trans>
        </h2>
        <p>
          {t({
            message: `${copied} of ${entries} entries. Whether those files still exist, this phone does not know.`,
            comment: 'How many of the entries are in a sealed copy',
          })}
        </p>
        <p>
          {recoverySet ? (
            <Trans comment="A backup needs the recovery code">
              A backup of everything opens with your recovery code alone.
            </Trans>
          ) : (
            <Trans comment="There is no recovery code yet">
              A backup of everything needs a recovery code, and there is none yet.
            </Trans>
          )}
        </p>
      </section>
      <section className="part">
        <h2>
          <Trans comment="Heading: what would be gone with the phone">Nowhere else</Trans>
        </h2>
        <p>
          {onlyHere + received + filesOnlyHere === 0 ? (
            <Trans comment="Nothing is only on this phone">Everything here is in some sealed copy.</Trans>
          ) : onlyHere + filesOnlyHere === 0 ? (
            `${receivedText(received)}.`
          ) : (
            t({
              message: plural(onlyHere, {
                one: '# entry would be gone with this phone.',
                other: '# entries would be gone with this phone.',
              }),
              comment: 'Entries that are in no sealed copy',
            })
          )}
        </p>
        {filesOnlyHere > 0 ? (
          <p>
            {t({
              message: plural(filesOnlyHere, {
                one: 'With them # attached file.',
                other: 'With them # attached files.',
              }),
              comment: 'After: n entries would be gone with this phone',
            })}
          </p>
        ) : null}
        {received > 0 && onlyHere + filesOnlyHere > 0 ? <p>{`${receivedText(received)}.`}</p> : null}
        <RowButton
          main={t({ message: 'Copies', comment: 'Title: what is where' })}
          more={t({ message: 'Case by case, and how to make one', comment: 'Under: Copies' })}
          onOpen={() => nav.go({ at: 'copies' })}
        />
      </section>
    </>
  );
}
