/** What can lie where a file is expected, for every reader of files. */

/** One of them. */
export interface OtherThing {
  readonly what: string;
  /** Puts it at a path where nothing is. */
  make(path: string): Promise<void>;
}

/** A pipe, a device behind a link, a link to itself, and a folder; none where the system has no such things. */
export const OTHER_THINGS: readonly OtherThing[] = Deno.build.os === "windows"
  ? []
  : [
    {
      what: "a named pipe",
      async make(path): Promise<void> {
        const { success } = await new Deno.Command("mkfifo", { args: [path] })
          .output();
        if (!success) throw new Error(`Cannot make a named pipe at ${path}`);
      },
    },
    {
      what: "a device",
      make: (path) => Deno.symlink("/dev/zero", path),
    },
    {
      what: "a link that leads back to itself",
      make: (path) => Deno.symlink(path, path),
    },
    {
      what: "a folder",
      make: (path) => Deno.mkdir(path),
    },
  ];
