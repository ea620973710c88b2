import type { ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import type { Item } from '#domain/item.ts';

interface Props {
  people: readonly Item<'person'>[];
  chip(person: Item<'person'>): ReactNode;
}

/** Who has a role in another instance only: below, nobody is left out. */
export function Elsewhere({ people, chip }: Props) {
  if (people.length === 0) return null;
  return (
    <>
      <h3>
        <Trans comment="Heading above persons of the case who had a role in another instance only">
          Of other instances
        </Trans>
      </h3>
      <div className="live-grid">{people.map(chip)}</div>
    </>
  );
}
