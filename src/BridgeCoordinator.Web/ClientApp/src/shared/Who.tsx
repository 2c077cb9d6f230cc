import { useLanguage, who } from "./words";

/** Who did something: a name, or the role that stands in its place. */
export const Who = ({ name }: { readonly name: string }) => <>{who(name, useLanguage())}</>;
