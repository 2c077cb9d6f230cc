/** Text without its marks, for searching: `Trường Đại học` → `truong dai hoc`. Đ does not decompose (Unicode NFD), so it is named. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .toLowerCase();

/** Whether every word of the search begins somewhere in the text. */
export const matches = (text: string, search: string): boolean => {
  const held = plain(text);
  return plain(search)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => held.includes(word));
};
