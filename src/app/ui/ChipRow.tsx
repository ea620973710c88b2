import './ChipRow.css';

interface Props {
  label: string;
  chips: readonly {
    key: string;
    label: string;
    /** Absent where a chip leads somewhere instead of being chosen. */
    pressed?: boolean;
    onPress(): void;
  }[];
}

/** Chips in one row, scrolled sideways: what stands below keeps its height. */
export function ChipRow({ label, chips }: Props) {
  return (
    <div className="chip-row" role="group" aria-label={label}>
      {chips.map((chip) => (
        <button
          key={chip.key}
          type="button"
          className="chip-row-chip"
          aria-pressed={chip.pressed}
          onClick={chip.onPress}
        >
          {chip.pressed ? '✓ ' : ''}
          {chip.label}
        </button>
      ))}
    </div>
  );
}
