/** The page that comes with a bundle. */
export function readmeText({ gpu, target, lines }: {
  readonly gpu: boolean;
  /** The system and processor that its Deno is for. */
  readonly target: string;
  /** What it has of the pinned files. */
  readonly lines: readonly string[];
}): string {
  return [
    `fusebench, with all that it runs on, for ${target}. It needs no network.`,
    "",
    ...gpu
      ? [
        "  ./gpu                  checks the files below, then measures the GPU",
        "  ./gpu --help           what it prints, and what the machine must have",
      ]
      : [
        "  ./reproduce --quick    checks the files below, then reproduces a sample of what is published, in minutes",
        "  ./reproduce            the same with everything that can be computed here: hours",
        "  ./reproduce --help     other tables, parts of them",
      ],
    "  ./fusebench --help     every other command",
    "  ./verify               only checks the files, against MANIFEST",
    "",
    "What is written goes to .fusebench in the folder that a command is called from.",
    "bundled/docs/BUNDLE.md says what each folder holds.",
    ...lines.length > 0 ? ["", "Pinned files of others", "", ...lines] : [],
    "",
  ].join("\n");
}
