/** The links and codes of every unit as a CSV file: secrets, so they go from the answer into a file and nowhere else. */
export async function saveUnitLinks(programmeId: string): Promise<void> {
  const answer = await fetch(`/api/v1/programmes/${encodeURIComponent(programmeId)}/unit-links`, { credentials: "same-origin", cache: "no-store", headers: { Accept: "text/csv" } });
  if (!answer.ok) return;
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = `${programmeId}-don-vi.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
