/** The most a photo may weigh, as the coordinator has it. */
export const mostBytes = 200 * 1024;

export interface Photo {
  /** SHA-256 of the bytes, in hexadecimal: the name it is kept under, known before it is sent. */
  readonly name: string;
  readonly bytes: ArrayBuffer;
  /** For the page itself; a data address, because the policy allows no other. */
  readonly shown: string;
}

export interface Attempt {
  readonly width: number;
  readonly height: number;
  readonly quality: number;
}

/** Ever smaller: first the quality goes, then the size. The last one fits for any camera there is. */
export function attempts(width: number, height: number): readonly Attempt[] {
  return [1600, 1280, 960, 720, 480].flatMap((most) => {
    const share = Math.min(1, most / Math.max(width, height));
    const size = { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
    return [0.82, 0.65, 0.5].map((quality) => ({ ...size, quality }));
  });
}

/** A picture from the camera, made small enough for a poor line before it goes anywhere; nothing if the browser cannot read it. */
export async function shrink(file: Blob): Promise<Photo | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  for (const { width, height, quality } of attempts(picture.width, picture.height)) {
    [canvas.width, canvas.height] = [width, height];
    context?.drawImage(picture, 0, 0, width, height);
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
    if (made === null || made.size > mostBytes) continue;
    picture.close();
    const bytes = await made.arrayBuffer();
    return { name: await nameOf(bytes), bytes, shown: thumbnail(canvas) };
  }
  picture.close();
  return undefined;
}

async function nameOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (b) => b.toString(16).padStart(2, "0")).join("");
}

function thumbnail(from: HTMLCanvasElement): string {
  const small = document.createElement("canvas");
  const share = Math.min(1, 160 / Math.max(from.width, from.height));
  [small.width, small.height] = [Math.max(1, Math.round(from.width * share)), Math.max(1, Math.round(from.height * share))];
  small.getContext("2d")?.drawImage(from, 0, 0, small.width, small.height);
  return small.toDataURL("image/jpeg", 0.7);
}
