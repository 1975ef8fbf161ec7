/** A bundle, unpacked where there is nothing else: no network, no home, no cache. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { inFolder } from "./run_task.ts";

const root = decodeURIComponent(new URL("../../", import.meta.url).pathname);

/** What takes the network away from a command, where this system has it. */
const ALONE = await works("unshare", ["-n", "true"])
  ? ["unshare", "-n"]
  : await works("unshare", ["-rn", "true"])
  ? ["unshare", "-rn"]
  : null;

async function works(command: string, args: string[]): Promise<boolean> {
  return await new Deno.Command(command, { args, stderr: "null" }).output()
    .then(({ success }) => success, () => false);
}

async function run(
  [command, ...args]: readonly string[],
  options: Deno.CommandOptions,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const { code, stdout, stderr } = await new Deno.Command(command!, {
    ...options,
    args,
    stdin: "null",
  }).output();
  const text = new TextDecoder();
  return { code, stdout: text.decode(stdout), stderr: text.decode(stderr) };
}

Deno.test({
  name:
    "bundle: without network and home its sample is the published one, and a changed byte is found (needs unshare, tar)",
  ignore: ALONE === null,
  fn: () =>
    inFolder(async (folder) => {
      const made = await run(
        [Deno.execPath(), "task", "-q", "bundle", `${folder}/a.tar`, "--quiet"],
        {
          cwd: root,
          env: { FUSEBENCH_MIRROR: "", FUSEBENCH_CACHE: `${folder}/none` },
        },
      );
      assertEquals([made.code, made.stderr], [0, ""]);
      const unpacked = await run(["tar", "xf", "a.tar"], { cwd: folder });
      assertEquals(unpacked.code, 0, unpacked.stderr);
      const here = `${folder}/fusebench`;
      await Deno.mkdir(`${folder}/work`);
      const alone = {
        cwd: `${folder}/work`,
        clearEnv: true,
        env: { PATH: "/usr/bin:/bin", HOME: `${folder}/nobody`, NO_COLOR: "1" },
      };
      const ok = await run(
        [...ALONE!, `${here}/fusebench`, "check", "sample", "--strict"]
          .concat("--models", "fusebench-student", "--limit", "2"),
        alone,
      );
      assertEquals(ok.code, 0, ok.stdout + ok.stderr);
      assertStringIncludes(ok.stdout, "No drift from sample version");
      assertEquals(
        [...Deno.readDirSync(alone.cwd)].map(({ name }) => name),
        [".fusebench"],
      );
      const verified = await run([`${here}/verify`], alone);
      assertEquals(verified.code, 0, verified.stderr);
      const [, digest] = /MANIFEST: (\w{64})/.exec(verified.stderr)!;
      assertStringIncludes(made.stdout, digest!);
      await Deno.writeTextFile(`${here}/bundled/deno.lock`, " ", {
        append: true,
      });
      const refused = await run([`${here}/reproduce`, "--help"], alone);
      assertEquals([refused.code, refused.stdout], [1, ""]);
      assertStringIncludes(refused.stderr, "bundled/deno.lock: FAILED");
      assert(!refused.stderr.includes(": OK"));
    }),
});
