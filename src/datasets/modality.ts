/** Which of the two pictures of a pair a folder or a file is called after. */

/** Infrared or visible. */
export type Modality = "ir" | "vi";

/** What people call the two, in any case. */
const WORDS: Readonly<Record<Modality, readonly string[]>> = {
  ir: ["ir", "inf", "infrared", "thermal", "lwir"],
  vi: ["vi", "vis", "visible", "rgb"],
};

/** What the name of a file, without its ending, says by itself: `01_ir` and `IR1` do, `01` says nothing. */
export function readModality(
  stem: string,
): { readonly modality: Modality; readonly id: string } | null {
  for (const modality of ["ir", "vi"] as const) {
    const words = WORDS[modality].join("|");
    const id = new RegExp(`^(.+)[_-](?:${words})$`, "i").exec(stem)?.[1] ??
      new RegExp(`^(?:${words})[_-]?(\\d.*)$`, "i").exec(stem)?.[1];
    if (id !== undefined) return { modality, id };
  }
  return null;
}

/** The folders that are called after one of the two. */
export function modalityFolders(
  names: readonly string[],
): Record<Modality, string[]> {
  const called = (modality: Modality): string[] =>
    names.filter((name) => WORDS[modality].includes(name.toLowerCase()));
  return { ir: called("ir"), vi: called("vi") };
}
