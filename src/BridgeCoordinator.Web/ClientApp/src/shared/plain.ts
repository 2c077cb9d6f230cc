/** Text without its marks, for searching: `Trường Đại học` → `truong dai hoc`. Đ does not decompose (Unicode NFD), so it is named. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .toLowerCase();

const folded = new WeakMap<object, string>();
/** The same of something that is looked through again and again, and is a new object when it changes. */
export const plainOf = (thing: object, text: () => string): string => {
  let kept = folded.get(thing);
  if (kept === undefined) folded.set(thing, (kept = plain(text())));
  return kept;
};

/** Whether every word of the search begins somewhere in the text. */
export const matches = (text: string, search: string): boolean => {
  const held = plain(text);
  return plain(search)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => held.includes(word));
};
