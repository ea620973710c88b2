import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { citation } from '#standards/citation.ts';
import type { Language } from '#standards/schema.ts';
import { hasNationalLaw, type LawMark, type LegalBasis } from '#standards/taxonomy.ts';

/** What binds first, then what guides; each with what must be said about it. */
export function LawList({
  law,
  country,
  facts,
}: {
  law: readonly LegalBasis[];
  country: string | undefined;
  /** For which time of the facts, and how that is known. */
  facts: string | undefined;
}) {
  const { t, i18n } = useLingui();
  const language = i18n.locale as Language;
  const marks: Record<LawMark, string> = {
    'check-edition': t({ message: 'check the edition in force', comment: 'Mark beside a legal basis' }),
    'later-than-facts': t({ message: 'adopted after the facts', comment: 'Mark beside a legal basis' }),
    'date-not-known': t({ message: 'date of the facts not known', comment: 'Mark beside a legal basis' }),
  };
  const sorted = law.toSorted((a, b) => Number(b.binds) - Number(a.binds));
  const n = law.length;
  const first = sorted[0];
  const heading =
    n === 0
      ? // No "0": that none is listed does not say that there is none.
        t({ message: 'Law: none listed', comment: 'Folded part: no legal basis is entered in the app' })
      : t({
          message: plural(n, { one: 'Law (#)', other: 'Law (#)' }),
          comment: 'Folded part: legal basis, with how many provisions',
        });
  return (
    <details>
      <summary>
        {heading}
        {first ? ` · ${citation(first.law, first.instrument, language)}${n > 1 ? ' …' : ''}` : ''}
      </summary>
      {facts === undefined ? null : <p className="quiet small">{facts}</p>}
      {n === 0 ? (
        <p className="quiet">
          {country === undefined ? (
            <Trans comment="No legal basis can be shown">
              Say the country of the case and the type: the law shown depends on both.
            </Trans>
          ) : (
            <Trans comment="No legal basis can be shown">
              No provision is listed for this type, country and date.
            </Trans>
          )}
        </p>
      ) : null}
      {country === undefined || hasNationalLaw(country) ? null : (
        <p className="quiet small">
          <Trans comment="Beside the legal basis: of this country only treaties and guidance are listed">
            The national law of this country is not entered here: look it up yourself.
          </Trans>
        </p>
      )}
      <ul className="law-list">
        {sorted.map((basis, at) => (
          <li key={at}>
            <span className="law-cited">{citation(basis.law, basis.instrument, language)}</span>{' '}
            <span className="quiet small">
              {[
                basis.binds
                  ? t({ message: 'binding', comment: 'Mark beside a legal basis: treaty or law' })
                  : t({ message: 'guidance', comment: 'Mark beside a legal basis: comment or soft law' }),
                ...basis.marks.map((mark) => marks[mark]),
                basis.law.note?.[language],
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
