import {
  type Verification,
  verifyVersion,
} from "../../bench/publish/verify_version.ts";
import type { Command } from "../flags/command.ts";
import { parseFlags } from "../flags/flags.ts";
import { namedVersions } from "../run/named_versions.ts";
import { readVerifyingKey, today } from "../flags/sign_flags.ts";
import { print } from "../output/print.ts";
import { EXIT } from "../run/exit_status.ts";

const flags = {
  key: {
    kind: "string",
    value: "PUB",
    help: "each has to be signed by this Ed25519 key (PEM, public)",
  },
  json: { kind: "boolean", help: "the outcome as JSON on stdout" },
} as const;

/** `deno task verify`: holds the files of result versions to what was stated and signed of them. */
export const verifyCommand: Command = {
  name: "verify",
  summary: "Hold result versions to what was stated and signed of them",
  usage: "[SUITE@VERSION|folder…] [flags]",
  details:
    "Every published version unless named. Whatever does not hold is named, and the status is 1. Nothing is computed: `deno task check` does that.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    const key = given.key === undefined
      ? null
      : await readVerifyingKey(given.key);
    const found: Verification[] = [];
    for (const { folder, name } of await namedVersions("verify", positionals)) {
      const verification = await verifyVersion(folder, {
        key,
        today: today(),
        name,
      });
      found.push(verification);
      if (given.json) continue;
      for (const line of linesOf(verification)) print(line);
    }
    if (given.json) print(JSON.stringify(found, null, 2));
    return found.some(({ faults }) => faults.length > 0)
      ? EXIT.failed
      : EXIT.ok;
  },
};

function linesOf(
  { folder, faults, files, keys, signed, stated }: Verification,
): string[] {
  if (faults.length > 0) {
    return [`${folder}: does not hold`, ...faults.map((fault) => `  ${fault}`)];
  }
  const when = stated === null
    ? ""
    : `, stated on ${stated.on} ${
      stated.from === "run" ? "by its run" : "later, from its files"
    }${stated.expires === null ? "" : `, until ${stated.expires}`}`;
  const who = signed === true
    ? "signed by the key"
    : keys.length === 0
    ? "not signed"
    : `signed by ${
      keys.map((id) => id.slice(0, 8)).join(", ")
    }, which is not checked without --key`;
  return [`${folder}: ${files} files as stated${when}; ${who}`];
}
