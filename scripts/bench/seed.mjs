/** A vault as a busy monitor leaves it after years, written through the vault's own door. Made-up events only. */

/** `{ key, entries }` per case; `open` leaves its hearing without an end. */
export async function seedCase(page, { code, entries, open = false }) {
  return page.evaluate(writeCase, { code, entries, open });
}

/** Runs in the page of the vault's worker. */
async function writeCase({ code, entries, open }) {
  const MOST = 1000;
  const SENTENCES = [
    'The witness was asked about the evening and did not remember',
    'Counsel asked that the question be put in the record again',
    'The interpreter left the room and the reading went on without',
    'The prosecutor read out the second volume, pages 40 to 62, fast',
    'The accused said that the statement was not in these words',
  ];
  const day = '2026-03-02';
  const at = (i) => {
    const minute = String(i % 60).padStart(2, '0');
    const hour = String(9 + (Math.floor(i / 60) % 9)).padStart(2, '0');
    return {
      is: 'exact',
      at: {
        utc: `${day}T${String(hour - 5).padStart(2, '0')}:${minute}:00Z`,
        zone: 'Asia/Almaty',
        local: `${day}T${hour}:${minute}`,
      },
    };
  };
  const when = { at: `${day}T10:15:00+05:00`, how: 'live' };
  const enter = (kind, fields) => ({ do: 'enter', kind, fields });
  const call = async (name, ...given) => {
    const answer = await globalThis.vaultWorker.call(name, given);
    if (!answer.ok) throw new Error(`${name} refused: ${answer.because}`);
    return answer;
  };
  const text = (words) => ({ is: 'text', text: words });
  const { key, stated } = await call(
    'createCase',
    [
      enter('case', { code, title: text(`The made-up case ${code}`), country: 'KZ', stage: 'trial' }),
      enter('person', { name: text('Ulgi Ulgibayev'), roles: ['accused'] }),
      enter('person', { name: text('Ulgi Ulgibayeva'), roles: ['judge'] }),
      enter('hearing', {
        number: { is: 'exact', n: 1 },
        date: { is: 'exact', on: day },
        start: at(0),
        ...(open ? {} : { end: at(539), next: { state: 'not-announced' } }),
        howRecorded: 'live',
        stage: 'evidence',
      }),
    ],
    when,
  );
  const [, accused, judge, hearing] = stated.map(({ said }) => said.record);
  const WHAT = ['statement', 'witness', 'document', 'mark', 'question-struck', 'break'];
  let open_ = [];
  let written = stated.length;
  const one = (i, motions) => {
    const words = `${SENTENCES[i % SENTENCES.length]} (${i})`;
    const fact = { hearing, happenedAt: at(i), words };
    if (i % 10 === 3)
      return enter('motion', {
        ...fact,
        side: 'defence',
        what: 'call-witness',
        actor: { role: 'defence-counsel' },
      });
    if (i % 10 === 8 && motions.length > 0) {
      return enter('ruling', {
        ...fact,
        motions: [motions.pop()],
        outcome: 'refused',
        by: { person: judge },
        reasons: 'formula',
      });
    }
    return enter('observation', { ...fact, what: WHAT[i % WHAT.length], actor: { person: accused } });
  };
  while (written < entries) {
    // Rulings name motions of the call before: ids are known only once kept.
    const many = Math.min(written < 100 ? 96 : MOST, entries - written);
    const batch = Array.from({ length: many }, (_, i) => one(written + i, open_));
    const kept = await call('append', key, batch, when);
    open_ = open_.concat(
      kept.stated.filter(({ statement }) => statement.kind === 'motion').map(({ said }) => said.record),
    );
    written += many;
  }
  return { key, entries: written, hearing };
}

/** So many entries in each case: one of 5,000, the rest shared out evenly; the quick vault is a fiftieth of it. */
export function shares(quick) {
  const [cases, entries, great] = quick ? [20, 2000, 500] : [200, 100_000, 5000];
  const small = Math.floor((entries - great) / (cases - 1));
  const more = entries - great - small * (cases - 1);
  return [great, ...Array.from({ length: cases - 1 }, (_, i) => small + (i < more ? 1 : 0))];
}
