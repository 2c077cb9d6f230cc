import { useState } from "react";
import { useWords } from "../shared/words";
import { useDesk } from "./desk";
import { shrink, type Photo } from "./photo";

interface Props {
  readonly id: string;
  readonly photo: Photo | undefined;
  /** One was sent before. */
  readonly kept: boolean;
  readonly take: (photo: Photo) => void;
}

/** A photo from the camera, small enough for a poor line before it is kept. */
export function PhotoField({ id, photo, kept, take }: Props) {
  const classified = useDesk((s) => s.desk?.classified);
  const t = useWords();
  const [state, setState] = useState<"busy" | "unread" | undefined>();
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setState("busy");
    const made = await shrink(file);
    setState(made ? undefined : "unread");
    if (made) take(made);
  };
  // A classified conference takes none: nothing to press.
  if (classified) return null;
  return (
    <div className="photo">
      {photo && <img src={photo.shown} alt={t("photo.taken")} />}
      <label className="wide-button">
        <input type="file" accept="image/*" capture="environment" className="visually-hidden" onChange={(e) => void choose(e.target.files?.[0])} data-testid={`photo-${id}`} />
        {t(state === "busy" ? "photo.busy" : photo || kept ? "photo.again" : "photo.take")}
      </label>
      {photo && <span className="quiet small">{t("photo.size", { kb: Math.ceil(photo.bytes.byteLength / 1024) })}</span>}
      {state === "unread" && <span role="alert">{t("photo.unread")}</span>}
    </div>
  );
}
