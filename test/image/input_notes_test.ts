import { assertEquals } from "@std/assert";
import { readSample } from "../../src/datasets/sample/read_sample.ts";
import {
  fusedNotes,
  type NamedPicture,
  type SeenFile,
  sourceNotes,
} from "../../src/image/input_notes.ts";
import { luma601 } from "../../src/image/luma.ts";
import type { Picture } from "../../src/image/picture.ts";

const { ir, vi } = await readSample("road-day");
const grey: Picture = { ...ir, channels: 1 };

/** Hot is red and cold is blue. */
const falseColour: Picture = {
  ...ir,
  channels: 3,
  data: Uint8Array.from(
    [...ir.data].flatMap((level) => [level, 0, 255 - level]),
  ),
};

function named(name: string, picture: Picture): NamedPicture {
  return { name, picture };
}

Deno.test("notes: a grey infrared and a visible image, grey or not, need no word", () => {
  assertEquals(sourceNotes(named("a.png", grey), named("b.png", vi)), []);
  const greyVi: Picture = { ...luma601(vi), channels: 1 };
  assertEquals(sourceNotes(named("a.png", grey), named("b.png", greyVi)), []);
});

Deno.test("notes: a grey image whose channels a JPEG tinted is grey", () => {
  const data = Uint8Array.from([...ir.data].flatMap((level) => [
    Math.max(0, level - 3),
    level,
    Math.min(255, level + 3),
  ]));
  const tinted: Picture = { ...ir, channels: 3, data };
  assertEquals(sourceNotes(named("a.jpg", tinted), named("b.jpg", vi)), []);
});

Deno.test("notes: an infrared in false colour", () => {
  assertEquals(sourceNotes(named("a.png", falseColour), named("b.png", vi)), [
    "a.png is in colour: as an infrared image it is in false colour, whose luma is not what the sensor saw; give the grey one",
  ]);
});

Deno.test("notes: both the wrong way round, by their colours", () => {
  assertEquals(sourceNotes(named("a.png", vi), named("b.png", grey)), [
    "a.png is in colour and b.png is grey, and the infrared comes first; were they swapped, or is the infrared in false colour?",
  ]);
});

for (
  const [first, second, swapped] of [
    ["vi.png", "ir.png", true],
    ["VIS1.png", "IR1.png", true],
    ["TNO/visible/01.png", "TNO/infrared/01.png", true],
    ["road_rgb.jpg", "road_thermal.jpg", true],
    ["ir.png", "vi.png", false],
    ["vi.png", "first.png", false],
    ["vi/ir.png", "ir/vi.png", false],
    ["video.png", "airport.png", false],
  ] as const
) {
  Deno.test(`notes: ${first} before ${second} is ${swapped ? "" : "not "}swapped, by the names`, () => {
    const notes = sourceNotes(named(first, grey), named(second, grey));
    assertEquals(
      notes,
      swapped
        ? [
          `${first} is named like a visible image and ${second} like an infrared one, and the infrared comes first; were they swapped?`,
        ]
        : [],
    );
  });
}

function seen(
  name: string,
  format: "png" | "jpeg",
  colourModel: "grey" | "rgb" | "ycbcr",
): SeenFile {
  const info = {
    format,
    colourModel,
    width: 8,
    height: 8,
    bitDepth: 8,
    channels: colourModel === "grey" ? 1 : 3,
    exifOrientation: 1,
  } as const;
  return { name, info };
}

Deno.test("notes: of fused images JPEG and colour are said, of one by its name", () => {
  assertEquals(fusedNotes([seen("a.png", "png", "grey")]), []);
  assertEquals(fusedNotes([seen("a.jpg", "jpeg", "ycbcr")]), [
    "a.jpg is JPEG, which is lossy: the values are of what it kept; PNG keeps all",
    "a.jpg is stored in colour: the values are of the BT.601 luma, which is the grey itself where the channels are equal, but of metrics that take each channel",
  ]);
  assertEquals(
    fusedNotes([
      seen("a.jpg", "jpeg", "grey"),
      seen("b.jpg", "jpeg", "grey"),
      seen("c.png", "png", "grey"),
    ]),
    [
      "2 of 3 images are JPEG, which is lossy: the values are of what it kept; PNG keeps all",
    ],
  );
});
