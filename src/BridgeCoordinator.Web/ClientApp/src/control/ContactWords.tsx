import type { ContactView } from "../contracts.generated";
import { useWords } from "../shared/words";

/** A contact by name and part. A number without a name is one whose name is not shown (classified): the part says who it is. */
export function ContactWords({ contact }: { readonly contact: Pick<ContactView, "name" | "phone" | "role"> }) {
  const t = useWords();
  const role = t(`contact.${contact.role}`);
  const name = contact.name ?? (contact.phone === undefined ? t("detail.erased") : undefined);
  return name === undefined ? (
    <b>{role}</b>
  ) : (
    <>
      <b>{name}</b> <span className="quiet">· {role}</span>
    </>
  );
}
