/** What a field for a number holds: its digits. Anything else is taken out of the field as it is typed. */
export function digits(field: HTMLInputElement): string {
  const kept = field.value.replace(/\D/g, "");
  if (kept !== field.value) field.value = kept;
  return kept;
}
