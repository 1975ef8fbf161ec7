/** What goes into a bundle and what does not; nothing half of it is left. */
import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { sha256Hex } from "../../../src/canon/digest.ts";
import { UsageError } from "../../../src/cli/flags/usage_error.ts";
import { taskPermissions } from "../../../tools/pack/task_permissions.ts";
import { accountLines } from "../../../tools/bundle/account_lines.ts";
import { madeFile } from "../../../tools/bundle/bundle_file.ts";
import { bundle } from "../../../tools/bundle/main.ts";
import { objectFiles } from "../../../tools/bundle/object_files.ts";
import { packageFiles } from "../../../tools/bundle/package_files.ts";
import type { PinOwner } from "../../../tools/bundle/pin_owners.ts";
import { settingsFile } from "../../../tools/bundle/settings_file.ts";
import { withManifest } from "../../../tools/bundle/with_manifest.ts";
import { writeBeside } from "../../../tools/bundle/write_beside.ts";
import { inFolder, TASKS } from "../../cli/run_task.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An owner of files with these texts. */
async function owner(
  id: string,
  redistributable: boolean,
  texts: readonly string[],
): Promise<PinOwner> {
  const pins = await Promise.all(texts.map(async (text) => ({
    name: text,
    url: `https://a.example/${text}`,
    sha256: await sha256Hex(encode(text)),
    bytes: text.length,
  })));
  return { id, licence: `${id}'s terms`, redistributable, pins };
}

async function store(folder: string, texts: readonly string[]): Promise<void> {
  await Deno.mkdir(`${folder}/sha256`, { recursive: true });
  for (const text of texts) {
    const digest = await sha256Hex(encode(text));
    await Deno.writeTextFile(`${folder}/sha256/${digest}`, text);
  }
}

Deno.test("bundle: what may not be passed on is left out and named with its terms, unless it is one's own", () =>
  inFolder(async (folder) => {
    const owners = [
      await owner("free", true, ["one", "two", "both"]),
      await owner("bound", false, ["three", "both"]),
    ];
    await store(`${folder}/cache`, ["one"]);
    await store(`${folder}/mirror`, ["one", "three", "both", "nobody's"]);
    const folders = [`${folder}/cache`, `${folder}/mirror`];
    const { files, accounts } = await objectFiles(owners, folders, false);
    const [one, , both] = owners[0]!.pins;
    assertEquals(
      new Map(files.map(({ path, from }) => [path, from])),
      new Map([
        [
          `objects/sha256/${one!.sha256}`,
          `${folder}/cache/sha256/${one!.sha256}`,
        ],
        [
          `objects/sha256/${both!.sha256}`,
          `${folder}/mirror/sha256/${both!.sha256}`,
        ],
      ]),
    );
    const lines = accountLines(accounts).join("\n");
    assert(lines.includes("  bound: 1 file, 0.00 MB. bound's terms"), lines);
    assert(/^not here .*: 1 file, /m.test(lines), lines);
    const all = await objectFiles(owners, folders, true);
    assertEquals(all.files.length, 3);
  }));

Deno.test("bundle: a damaged object, and a link that leads nowhere good, are refused by name", () =>
  inFolder(async (folder) => {
    const owners = [await owner("free", true, ["one"])];
    const { sha256 } = owners[0]!.pins[0]!;
    const path = `${folder}/sha256/${sha256}`;
    await store(folder, []);
    await Deno.writeTextFile(path, "two");
    const { files } = await objectFiles(owners, [folder], false);
    await assertRejects(
      async () => {
        for await (const { content } of withManifest("f", files)) {
          await Array.fromAsync(content());
        }
      },
      Error,
      `Cannot bundle ${path}: it is damaged (expected sha256 ${sha256}`,
    );
    await Deno.remove(path);
    await Deno.symlink(path, path);
    await assertRejects(
      () => objectFiles(owners, [folder], false),
      Error,
      `Cannot bundle ${path}: it is a link that leads back to itself`,
    );
  }));

Deno.test("bundle: the list has the digest of every file, in the form of sha256sum", async () => {
  const files = [madeFile("a", "1"), madeFile("b/c", "2")];
  const texts: string[] = [];
  for await (const { path, content } of withManifest("folder", files)) {
    const [bytes] = await Array.fromAsync(content());
    texts.push(`${path}: ${new TextDecoder().decode(bytes)}`);
  }
  assertEquals(texts, [
    "folder/a: 1",
    "folder/b/c: 2",
    `folder/MANIFEST: ${await sha256Hex(encode("1"))}  a\n${await sha256Hex(
      encode("2"),
    )}  b/c\n`,
  ]);
});

Deno.test("bundle: a package that is not installed is named", async () => {
  await assertRejects(
    () =>
      packageFiles("/nowhere/host/", { npm: { "a@1.2.3_b@4.5.6": {} } }, {}),
    Error,
    "Cannot bundle package a@1.2.3: it is not in /nowhere/host/",
  );
});

Deno.test("bundle: a file is there whole or not at all", () =>
  inFolder(async (folder) => {
    const { signal } = new AbortController();
    const pieces = (fails: boolean): ReadableStream<Uint8Array<ArrayBuffer>> =>
      ReadableStream.from(async function* (): AsyncGenerator<
        Uint8Array<ArrayBuffer>
      > {
        yield new Uint8Array(1000);
        if (fails) throw new Error("no more");
      }());
    await assertRejects(
      () => writeBeside(`${folder}/a`, pieces(true), signal),
      Error,
      "no more",
    );
    const stop = AbortSignal.abort(new DOMException("stop", "AbortError"));
    await assertRejects(
      () => writeBeside(`${folder}/a`, pieces(false), stop),
      DOMException,
      "stop",
    );
    assertEquals([...Deno.readDirSync(folder)], []);
    await writeBeside(`${folder}/a`, pieces(false), signal);
    assertEquals([...Deno.readDirSync(folder)].map(({ name }) => name), ["a"]);
  }));

Deno.test("bundle: a name that cannot be written is refused before anything is read", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/there.tar`, "");
    for (
      const [args, message] of [
        [[], "name one file"],
        [["a.zip"], "its name ends with .tar"],
        [[`${folder}/there.tar`], "it is there already"],
        [[`${folder}/no/a.tar`], "there is no folder for it"],
        [["a.tar", "--gpu", "--mine"], "Cannot use --gpu with --mine"],
      ] as const
    ) await assertRejects(() => bundle.run(args), UsageError, message);
  }));

Deno.test({
  name:
    "bundle: its scripts grant what the tasks of deno.json grant (needs sh)",
  ignore: Deno.build.os === "windows",
  async fn(): Promise<void> {
    const permissions = taskPermissions(TASKS);
    const place = { os: "linux", arch: "x86_64", host: "h", permissions };
    const [text] = await Array.fromAsync(settingsFile(place).content());
    const asked = ["reproduce", "bench", "--help"];
    const { stdout } = await new Deno.Command("sh", {
      args: [
        "-euc",
        `${new TextDecoder().decode(text)}
for name in ${asked.join(" ")}; do
  permissions $name; echo "$flags|$read|$places"
done`,
      ],
    }).output();
    const { reproduce, bench, score } = permissions;
    assertEquals(new TextDecoder().decode(stdout).trim().split("\n"), [
      `${reproduce!.args.join(" ")}|.|yes`,
      `${bench!.args.join(" ")}|all|no`,
      `${score!.args.join(" ")}||no`,
    ]);
    assertThrows(
      () => settingsFile({ ...place, os: "windows" }),
      RangeError,
      "Cannot bundle for windows",
    );
  },
});
