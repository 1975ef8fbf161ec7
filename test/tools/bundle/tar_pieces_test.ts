/** The tar writer, read back by a reader that is not ours. */
import { assertEquals, assertRejects } from "@std/assert";
import { parseTar } from "nanotar";
import { type TarEntry, tarPieces } from "../../../tools/tar/tar_pieces.ts";

function entry(path: string, text: string, executable = false): TarEntry {
  const bytes = new TextEncoder().encode(text);
  return { path, size: bytes.length, executable, content: () => [bytes] };
}

async function tar(entries: readonly TarEntry[]): Promise<Uint8Array> {
  const pieces = await Array.fromAsync(tarPieces(entries));
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

Deno.test("tar: files come out as they went in, without times and owners", async () => {
  const files = [
    entry("a/empty", ""),
    entry("a/block", "x".repeat(512)),
    entry("a/run", "#!/bin/sh\n", true),
  ];
  const bytes = await tar(files);
  assertEquals(bytes.length % 512, 0);
  const back = parseTar(bytes);
  assertEquals(
    back.map(({ name, text, attrs }) => [name, text, attrs!.mode]),
    [
      ["a/empty", "", "0000644"],
      ["a/block", "x".repeat(512), "0000644"],
      ["a/run", "#!/bin/sh\n", "0000755"],
    ],
  );
  for (const { attrs } of back) {
    assertEquals([attrs!.mtime, attrs!.uid, attrs!.gid], [0, 0, 0]);
  }
  assertEquals(await tar(files), bytes);
});

Deno.test({
  name: "tar: a long path comes out whole (needs tar)",
  ignore: Deno.build.os === "windows",
  async fn(): Promise<void> {
    const path = `${"folder/".repeat(20)}${"n".repeat(90)}`;
    const child = new Deno.Command("tar", {
      args: ["tf", "-"],
      stdin: "piped",
      stdout: "piped",
    }).spawn();
    const writer = child.stdin.getWriter();
    await writer.write(await tar([entry(path, "1")]));
    await writer.close();
    const { stdout, success } = await child.output();
    assertEquals([new TextDecoder().decode(stdout), success], [
      `${path}\n`,
      true,
    ]);
  },
});

Deno.test("tar: what does not fit the format, or changes while it is read, is refused by name", async () => {
  for (
    const [wrong, message] of [
      [entry("n".repeat(101), ""), "its path is too long"],
      [entry(`${"f/".repeat(200)}n`, ""), "its path is too long"],
      [{ ...entry("large", ""), size: 8 ** 11 }, "the format takes 8589934591"],
      [{ ...entry("short", "1"), size: 2 }, "it has fewer bytes than the 2"],
      [{ ...entry("long", "123"), size: 2 }, "it has more bytes than the 2"],
    ] as const
  ) {
    const { path } = wrong;
    const error = await assertRejects(() => tar([wrong]), Error, message);
    assertEquals(error.message.startsWith(`Cannot archive ${path}: `), true);
  }
});
