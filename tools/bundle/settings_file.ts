/** What the scripts of a bundle are told: for which machine it is, and what each command may do. */
import type { CommandPermissions } from "../pack/task_permissions.ts";
import { type BundleFile, madeFile } from "./bundle_file.ts";

/** What a bundle is made for. */
export interface Settings {
  readonly os: string;
  readonly arch: string;
  /** The host whose packages are bundled, as Deno's cache names its folder. */
  readonly host: string;
  /** By command; `score` stands for what only asks, such as `--help`. */
  readonly permissions: Readonly<Record<string, CommandPermissions>>;
}

/**
 * The settings as a file that sh reads.
 *
 * @throws {RangeError} for a system whose scripts are not those of sh.
 */
export function settingsFile(
  { os, arch, host, permissions }: Settings,
): BundleFile {
  const { score, ...others } = permissions;
  return madeFile(
    "settings.sh",
    [
      `machine="${unameOf(os, arch)}"`,
      `registry="https://${host}/"`,
      "# Each command's flags, what it may read, and whether also the places that are found out when it starts.",
      "permissions() {",
      "  case $1 in",
      ...Object.entries({ ...others, score: score! }).map((
        [name, { args, read, places }],
      ) =>
        `    ${name}) flags="${args.join(" ")}" read="${
          read === null ? "all" : read.join(",")
        }" places=${places ? "yes" : "no"} ;;`
      ),
      `    *) flags="${score!.args.join(" ")}" read="" places=no ;;`,
      "  esac",
      "}",
      "",
    ].join("\n"),
  );
}

/** What `uname -s -m` says on such a machine. */
function unameOf(os: string, arch: string): string {
  if (os === "linux") return `Linux ${arch}`;
  if (os === "darwin") {
    return `Darwin ${arch === "aarch64" ? "arm64" : arch}`;
  }
  throw new RangeError(
    `Cannot bundle for ${os}: the bundle's scripts are written for sh; make it on Linux or macOS`,
  );
}
