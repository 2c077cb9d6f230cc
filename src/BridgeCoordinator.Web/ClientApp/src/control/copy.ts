/** Copies what is still being fetched: some browsers let a page write to the clipboard in the very moment of a tap only, others take no promise. */
export async function copyText(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === "function") {
    const wrapped = text.then((found) => new Blob([found], { type: "text/plain" }));
    if (await navigator.clipboard.write([new ClipboardItem({ "text/plain": wrapped })]).then(() => true, () => false)) return;
  }
  await navigator.clipboard.writeText(await text);
}
