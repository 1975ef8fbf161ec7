import { attestVersion } from "../../bench/publish/attest_version.ts";
import { readVersionFolder } from "../../bench/publish/result_versions.ts";
import type { Command } from "../flags/command.ts";
import { parseFlags } from "../flags/flags.ts";
import { namedVersions } from "../run/named_versions.ts";
import { openSigner, SIGN_FLAGS, today } from "../flags/sign_flags.ts";
import { print } from "../output/print.ts";
import { writing } from "../output/writing.ts";
import { EXIT } from "../run/exit_status.ts";

/** `deno task attest`: states which bytes a version has and what it was made of, and signs that. */
export const attest: Command = {
  name: "attest",
  summary: "State what result versions consist of, and sign it",
  usage: "[SUITE@VERSION|folder…] [flags]",
  details:
    "Writes provenance.intoto.json and ro-crate-metadata.json beside the files of a version that lacks them, of every published one unless named. No file that is there changes. `bench --publish` does it by itself.",
  flags: SIGN_FLAGS,
  async run(args): Promise<number> {
    const { flags, positionals } = parseFlags(SIGN_FLAGS, args);
    const signer = await openSigner(flags);
    for (const { folder, name } of await namedVersions("attest", positionals)) {
      const version = await readVersionFolder(folder, name);
      const written = await writing(
        folder,
        () =>
          attestVersion(folder, version, {
            program: null,
            on: today(),
            ...signer,
          }),
      );
      print(
        `${folder}: ${
          written.length === 0
            ? "nothing to write, it is stated"
            : `wrote ${written.join(", ")}`
        }`,
      );
    }
    return EXIT.ok;
  },
};
