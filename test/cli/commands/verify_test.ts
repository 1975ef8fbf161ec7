import { assertEquals, assertStringIncludes } from "@std/assert";
import { makeKey } from "../../provenance/make_key.ts";
import { copyFolder } from "../../copy_folder.ts";
import { temporaryFolder } from "../../store/fake_host.ts";
import { runTask } from "../run_task.ts";

Deno.test("a version is signed and verified as its users do, by its name and by its folder", async () => {
  await using folder = await temporaryFolder();
  const { path: cwd } = folder;
  const published = new URL("../../../results/sample/1", import.meta.url);
  await copyFolder(published.pathname, `${cwd}/results/sample/1`);
  const { privatePem, publicPem } = await makeKey();
  await Deno.writeTextFile(`${cwd}/key.pem`, privatePem);
  await Deno.writeTextFile(`${cwd}/pub.pem`, publicPem);
  const signed = await runTask(
    ["attest", "sample@1", "--sign", "key.pem", "--expires", "2999-12-31"],
    { cwd },
  );
  assertEquals([signed.code, signed.stderr], [0, ""]);
  const [, written] = /wrote (provenance\.[0-9a-f]{8}\.json)\n$/.exec(
    signed.stdout,
  ) ?? [];
  const verified = await runTask(["verify", "--key", "pub.pem"], { cwd });
  assertEquals([verified.code, verified.stderr], [0, ""]);
  assertStringIncludes(verified.stdout, "until 2999-12-31; signed by the key");
  await Deno.writeTextFile(`${cwd}/results/sample/1/cost.md`, "", {
    append: true,
  });
  await Deno.writeTextFile(`${cwd}/results/sample/1/cost.csv`, " ", {
    append: true,
  });
  await Deno.writeTextFile(`${cwd}/results/sample/1/${written}`, "{");
  const spoiled = await runTask(
    ["verify", "results/sample/1", "--key", "pub.pem"],
    { cwd },
  );
  assertEquals(spoiled.code, 1);
  assertEquals(
    spoiled.stdout.replace(/[0-9a-f]{64}/g, "…").split("\n").map((line) =>
      line.replace(/\(.*/, "(")
    ),
    [
      "results/sample/1: does not hold",
      `  Cannot read ${written}: it is truncated or damaged (`,
      "  nothing here that can be read is signed, and key … was asked for",
      "  cost.csv has other bytes: sha256 …, stated …",
      "",
    ],
  );
});

Deno.test("what cannot be understood of a command line that signs is named", async () => {
  await using folder = await temporaryFolder();
  const { path: cwd } = folder;
  const cases: [string[], number, string][] = [
    [["verify", "sample@7"], 2, "Cannot verify sample@7: "],
    [["attest", "--expires", "2999-01-01"], 2, "Cannot use --expires alone"],
    [["attest", "--sign", "none.pem"], 1, "Cannot read key none.pem: "],
  ];
  for (const [args, status, says] of cases) {
    const { code, stderr } = await runTask(args, { cwd });
    assertEquals(code, status, stderr);
    assertStringIncludes(stderr, says);
  }
});
