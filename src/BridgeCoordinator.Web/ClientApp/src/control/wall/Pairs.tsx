import type { CardWords } from "./card";

/** What is known of a point beside its state: a word and its value, one under the other. */
export function Pairs({ parts }: { parts: CardWords["parts"] }) {
  return (
    <dl className="pairs small">
      {parts.map(([word, value]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
