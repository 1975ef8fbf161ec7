/** Everything that is in a bundle, from this project and this machine. */
import { codeUnitOrder } from "../../src/canon/code_unit_order.ts";
import { openEnvironment } from "../../src/cli/run/environment.ts";
import { packagesFolder } from "../../src/cli/run/packages_folder.ts";
import { defaultDetectors } from "../../src/detect/pins/default_detectors.ts";
import { mirrorFolder } from "../../src/store/mirror_folder.ts";
import { mirrorsOf } from "../../src/store/mirrors_of.ts";
import { defaultFeatures } from "../../src/train/features/default_features.ts";
import type { ProjectConfig } from "../pack/package_manifest.ts";
import {
  commandPermissions,
  taskPermissions,
} from "../pack/task_permissions.ts";
import { type BundleFile, fileOnDisk, madeFile } from "./bundle_file.ts";
import { accountLines } from "./account_lines.ts";
import { objectFiles } from "./object_files.ts";
import { type Lock, packageFiles } from "./package_files.ts";
import { pinOwners } from "./pin_owners.ts";
import { programFiles } from "./program_files.ts";
import { readmeText } from "./readme_text.ts";
import { settingsFile } from "./settings_file.ts";

const root = new URL("../../", import.meta.url);

/**
 * The files in order of path, and lines on what was taken and left out.
 *
 * @throws {Error} if a package is not installed, or a file cannot be looked at.
 */
export async function bundleFiles(
  { gpu, mine }: { readonly gpu: boolean; readonly mine: boolean },
): Promise<{ files: BundleFile[]; lines: string[] }> {
  const config: ProjectConfig = JSON.parse(await text("deno.json"));
  const lock: Lock = JSON.parse(await text("deno.lock"));
  const { cacheDir, mirror, datasets, models } = openEnvironment();
  const folders = mirrorsOf(mirror ?? "").map(mirrorFolder);
  const objects = await objectFiles(
    gpu ? [] : pinOwners(
      datasets,
      models,
      defaultFeatures().values(),
      defaultDetectors().values(),
    ),
    [cacheDir, ...folders.filter((folder) => folder !== null)],
    mine,
  );
  const packages = packagesFolder();
  const { os, arch, target } = Deno.build;
  const lines = gpu ? [] : accountLines(objects.accounts);
  const permissions = taskPermissions(config.tasks);
  const measuring = "bench:gpu";
  const files = [
    ...await programFiles(root, gpu),
    ...await packageFiles(packages, lock, config.imports),
    ...objects.files,
    await fileOnDisk("bin/deno", Deno.execPath(), { executable: true }),
    await fileOnDisk("bin/LICENSE", here("deno_licence.txt")),
    settingsFile({
      os,
      arch,
      host: packages.split("/").at(-2)!,
      permissions: gpu
        ? {
          ...permissions,
          gpu: commandPermissions(
            measuring,
            config.tasks[measuring]!,
            "benches/gpu.ts",
          ),
        }
        : permissions,
    }),
    ...await scripts(gpu),
    madeFile("README.txt", readmeText({ gpu, target, lines })),
  ];
  return {
    files: files.sort((a, b) => codeUnitOrder(a.path, b.path)),
    lines,
  };
}

async function scripts(gpu: boolean): Promise<BundleFile[]> {
  const names = ["fusebench", "verify", gpu ? "gpu" : "reproduce"];
  return await Promise.all([
    fileOnDisk("common.sh", here("scripts/common.sh")),
    ...names.map((name) =>
      fileOnDisk(name, here(`scripts/${name}`), { executable: true })
    ),
  ]);
}

async function text(path: string): Promise<string> {
  return await Deno.readTextFile(new URL(path, root));
}

function here(path: string): string {
  return decodeURIComponent(new URL(path, import.meta.url).pathname);
}
