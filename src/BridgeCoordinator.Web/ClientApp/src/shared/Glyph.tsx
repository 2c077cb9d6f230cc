import { glyphOf, type Tone } from "./states";

/** The mark of a state. The word beside it says the same, so a screen reader skips it. */
export const Glyph = ({ tone, large = false }: { tone: Tone; large?: boolean }) => (
  <span className={`glyph tone-${tone}${large ? " glyph-large" : ""}`} aria-hidden="true">
    {glyphOf(tone)}
  </span>
);
