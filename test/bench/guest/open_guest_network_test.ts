/** What a user's ONNX file is told at opening, before any cell: each case is something people have or do. */
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { openGuestNetwork } from "../../../src/bench/guest/open_guest_network.ts";
import {
  type TinyNode,
  tinyOnnx,
  writeExternal,
  writePort,
} from "../../models/onnx/tiny_onnx.ts";
import { temporaryFolder } from "../../store/fake_host.ts";

/** Writes a file, opens it as a guest and gives what its user is told after the file's name; "" where it is taken. */
async function told(
  bytes: Uint8Array | string,
  protocol = "clip-round",
): Promise<string> {
  await using folder = await temporaryFolder();
  const path = `${folder.path}/my.onnx`;
  if (typeof bytes === "string") await Deno.writeTextFile(path, bytes);
  else await Deno.writeFile(path, bytes);
  try {
    await openGuestNetwork(path, { name: "mine", protocols: [protocol] });
    return "";
  } catch (error) {
    const { message } = error as Error;
    assertStringIncludes(message, `Cannot bench ${path}`);
    return message.slice(`Cannot bench ${path}`.length);
  }
}

Deno.test("guest file: sizes, layouts, batches and types that no pair fits are refused with what to export", async () => {
  const layouts:
    readonly (readonly [Parameters<typeof tinyOnnx>[0], string])[] = [
      [
        { dims: [1, 1, 480, 640] },
        "its ir takes only 640x480; export it with dynamic axes for height and width",
      ],
      [{ dims: [1, 1, 480, "W"] }, "its ir takes only a height of 480; export"],
      [{ dims: [1, 1, "H", 640] }, "its ir takes only a width of 640; export"],
      [
        { dims: [1, "H", "W", 1] },
        "its ir looks like [1,H,W,1]; expected [1,C,H,W], transpose it",
      ],
      [{ dims: ["N", 480, 640, 3] }, "its ir looks like [1,H,W,3]; expected"],
      [
        { dims: [4, 1, "H", "W"] },
        "its ir is a batch of 4; export it with a batch of 1 or a dynamic axis",
      ],
      [
        { type: 10 },
        "its ir is float16; export it with float32 inputs and outputs",
      ],
      [{ type: 11 }, "its ir is float64; export it with float32"],
      [{ dims: [1, 3, "H", "W"] }, "expected inputs ir float32 [1,1,H,W] and"],
      [{ dims: [1, "H", "W"] }, "found inputs ir float32 [1,H,W] and vi float"],
      [
        { graph: (graph) => writePort(graph, 11, "mask", 1, null) },
        "found inputs ir float32 [1,1,H,W] and vi float32 [1,1,H,W] and mask float32 and output fused",
      ],
      [
        { graph: (graph) => writePort(graph, 12, "loss", 1, []) },
        "and outputs fused float32 [1,1,H,W] and loss float32 []; rename",
      ],
    ];
  for (const [parts, words] of layouts) {
    const message = await told(tinyOnnx(parts));
    assertStringIncludes(message, " under clip-round: ");
    assertStringIncludes(message, words);
  }
});

Deno.test("guest file: what is left open fits, and so does the side of a protocol's windows", async () => {
  assertEquals(await told(tinyOnnx({ dims: ["N", "C", -1, 0] })), "");
  assertEquals(
    await told(tinyOnnx({ dims: [1, 1, 128, 128] }), "imsave-stretch-windows"),
    "",
  );
  assertStringIncludes(
    await told(tinyOnnx({ dims: [1, 1, 64, 64] }), "imsave-stretch-windows"),
    "takes only 64x64",
  );
});

Deno.test("guest file: versions newer than the engine reads are named, and weights in other files only where there are any", async () => {
  assertEquals(
    await told(tinyOnnx({ irVersion: 99 })),
    ": its IR version is 99, newer than ONNX Runtime reads here (up to 13); export it with an older one (ir_version)",
  );
  assertEquals(
    await told(tinyOnnx({ opset: 99 })),
    ": its opset is 99, newer than ONNX Runtime reads here (up to 26); export it with an older one (opset_version)",
  );
  assertEquals(
    await told(
      tinyOnnx({ graph: (graph) => writeExternal(graph, "my.onnx.data") }),
    ),
    ": some of its weights lie in my.onnx.data; give one ONNX file that holds its own weights (onnx.save with save_as_external_data=False)",
  );
  const unknown: TinyNode = {
    op: "NoSuchOperator",
    inputs: ["ir", "vi"],
    output: "fused",
  };
  const message = await told(tinyOnnx({ nodes: [unknown] }));
  assertStringIncludes(message, ": ONNX Runtime does not take it (");
  assertStringIncludes(message, "NoSuchOperator");
  assertEquals(/\.cc|external|own weights/.test(message), false, message);
});

Deno.test("guest file: what is no ONNX file is named for what it is", async () => {
  const files: readonly (readonly [Uint8Array | string, string])[] = [
    ["", ": it is empty"],
    ["not a network\n", ": it is text; name a file that holds a network"],
    [
      "version https://git-lfs.github.com/spec/v1\noid sha256:00\n",
      ": it is a Git LFS pointer; fetch the file itself",
    ],
    [
      Uint8Array.from([0x50, 0x4b, 3, 4, 10, 0, 0]),
      ": it is a ZIP archive, as torch.save writes it; export the network with",
    ],
    [Uint8Array.from([0x80, 2, 0x8a, 10]), ": it is a Python pickle"],
    [Uint8Array.from([0x89, 0x48, 0x44, 0x46]), ": it is an HDF5 file"],
    [Uint8Array.from([0x1f, 0x8b, 8]), ": it is a gzip archive; unpack it"],
    [
      new TextEncoder().encode("\x1c\0\0\0TFL3"),
      ": it is a TensorFlow Lite file",
    ],
    [
      tinyOnnx().slice(0, 100),
      ": it is no whole ONNX file (it is truncated); export or copy it again",
    ],
    [
      tinyOnnx().slice(0, 2),
      ": it is no whole ONNX file (it does not hold one graph)",
    ],
    [tinyOnnx().reverse(), ": it is no whole ONNX file ("],
  ];
  for (const [bytes, words] of files) {
    assertStringIncludes(await told(bytes), words);
  }
});

Deno.test("guest file: a file too large is refused by its size alone, and what is no file too", async () => {
  await using folder = await temporaryFolder();
  const path = `${folder.path}/my.onnx`;
  const open = (path: string) =>
    openGuestNetwork(path, { name: "mine", protocols: ["clip-round"] });
  await Deno.writeFile(path, tinyOnnx());
  // A hole: it takes no room on the disk, and reading it would take seconds.
  await Deno.truncate(path, 3 * 2 ** 30);
  await assertRejects(
    () => open(path),
    RangeError,
    "it is 3.0 GiB, and ONNX Runtime in WebAssembly cannot open more than 1 GiB",
  );
  await assertRejects(() => open(folder.path), Error, "it is a folder");
  await assertRejects(() => open("/dev/null"), Error, "it is a device");
  await assertRejects(() => open(`${path}x`), Error, "no such file");
});
