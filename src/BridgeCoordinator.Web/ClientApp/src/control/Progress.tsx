import type { Tone } from "../shared/states";

interface Props {
  readonly parts: readonly (readonly [Tone, number])[];
  readonly label: string;
}

/** A bar of parts, drawn as SVG so that no style stands in the markup. */
export function Progress({ parts, label }: Props) {
  const sum = parts.reduce((all, [, n]) => all + n, 0);
  let x = 0;
  return (
    <svg className="progress" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect width="100" height="6" className="fill-idle" />
      {sum > 0 &&
        parts.map(([tone, n]) => {
          const width = (100 * n) / sum;
          const bar = n > 0 && <rect key={tone} x={x} width={Math.max(0, width - 0.6)} height="6" className={`fill-${tone}`} />;
          x += width;
          return bar;
        })}
    </svg>
  );
}
