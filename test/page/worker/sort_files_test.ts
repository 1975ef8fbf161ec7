/** Which dropped file is what: by fields, by folders, by names, by order. */
import { assertEquals, assertThrows } from "@std/assert";
import type { Role } from "../../../src/page/worker/messages.ts";
import { sortFiles } from "../../../src/page/worker/sort_files.ts";

const FILE = new Blob();

/** A path, or one with the field it was given in. */
type Given = string | readonly [path: string, role: Role];

function given(
  ...paths: readonly Given[]
): Parameters<typeof sortFiles>[0] {
  return paths.map((one) => {
    const [path, role] = typeof one === "string" ? [one, null] : one;
    return { path, role, file: FILE };
  });
}

/** Names by what they are. */
function sorted(...paths: readonly Given[]): unknown {
  const { ir, vi, methods } = sortFiles(given(...paths));
  return [
    ir.listed.names,
    vi.listed.names,
    Object.fromEntries(
      methods.map(({ name, listed }) => [name, listed.names]),
    ),
  ];
}

Deno.test("files by themselves: names say what is what, else their order", () => {
  const pair = [["ir.png"], ["vi.png"], {}];
  assertEquals(sorted("ir.png", "vi.png"), pair);
  assertEquals(sorted("vi.png", "ir.png"), pair);
  assertEquals(sorted("a.png", "b.jpg"), [["a.png"], ["b.jpg"], {}]);
  assertEquals(sorted("x.png", "01_ir.png"), [["01_ir.png"], ["x.png"], {}]);
  assertEquals(
    sorted("fused.png", "ir.png", "vi.png"),
    [["ir.png"], ["vi.png"], { given: ["fused.png"] }],
  );
  assertEquals(
    sorted("a.png", "b.png", "c.png"),
    [["a.png"], ["b.png"], { given: ["c.png"] }],
  );
});

Deno.test("fields: a file is what its field says", () => {
  assertEquals(
    sorted(["vi.png", "ir"], ["ir.png", "vi"], ["f.png", "fused"]),
    [["vi.png"], ["ir.png"], { given: ["f.png"] }],
  );
});

Deno.test("folders: a root, or several beside each other; what is in deeper ones is not read", () => {
  const expected = [["1.png", "2.png"], ["1.png", "2.png"], {
    Ours: ["1.png"],
  }];
  const inside = [
    "Infrared/1.png",
    "Infrared/2.png",
    "Infrared/more/3.png",
    "Infrared/.DS_Store",
    "VIS/1.png",
    "VIS/2.png",
    "Ours/1.png",
    "notes/readme.txt",
  ];
  assertEquals(sorted(...inside), expected);
  assertEquals(
    sorted(
      ...inside.map((path) => `data/TNO/${path}`),
      "data/TNO/licence.txt",
    ),
    expected,
  );
  assertEquals(sorted("one/01_ir.png", "one/01_vi.png"), [
    ["01_ir.png"],
    ["01_vi.png"],
    {},
  ]);
});

Deno.test("what cannot be sorted is refused, as score refuses it", () => {
  for (
    const [paths, message] of [
      [["a.png"], "Cannot score a.png: give an infrared and a visible"],
      [["a/1.png", "b/1.png"], "Cannot score these folders: of subfolders"],
      [
        ["r/ir/1.png", "r/b/1.png"],
        "Cannot score r: of subfolders for infrared it has ir, for visible none",
      ],
      [
        ["ir/a.gif", "vi/a.png"],
        "Cannot score the images in ir: there is no PNG, JPEG, BMP or TIFF file, and 1 GIF file is there and not read",
      ],
      [
        ["ir/1.png", "ir/01.png", "vi/1.png"],
        "Cannot score the images in ir: 01.png and 1.png have one name",
      ],
    ] as const
  ) {
    assertThrows(() => sortFiles(given(...paths)), Error, message);
  }
  assertThrows(
    () => sortFiles(given(["a.png", "ir"])),
    Error,
    "Cannot score a.png: there is no visible picture among them",
  );
});
