/** The relative address of one file of a site as seen from another; both are paths from its root. */
export function relativePath(from: string, to: string): string {
  return "../".repeat(from.split("/").length - 1) + to;
}
