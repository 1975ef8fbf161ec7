import type { Suite } from "./suite.ts";

/** A line for each backend of a suite that some fusers do not run on: which, and where they run instead. */
export function backendNotes({ backends, fusers }: Suite): string[] {
  return backends.flatMap((asked) => {
    const elsewhere = fusers.filter((fuser) =>
      fuser.backends?.includes(asked) === false
    );
    if (elsewhere.length === 0) return [];
    const instead = new Set(elsewhere.flatMap((fuser) => fuser.backends ?? []));
    return [
      `note: ${asked} runs chains of small convolutions only; ${
        elsewhere.map(({ model }) => model).join(", ")
      } ${elsewhere.length === 1 ? "runs" : "run"} on ${
        [...instead].join(" and ")
      }`,
    ];
  });
}
