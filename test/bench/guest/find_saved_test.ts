/** What is said of a folder of fused images before any pixel is looked at. */
import { assertEquals, assertRejects } from "@std/assert";
import {
  findSaved,
  type FoundImages,
} from "../../../src/bench/guest/find_saved.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { resolveSubset } from "../../../src/datasets/subset.ts";
import { jpegFile, latin1, png } from "../../image/build.ts";
import { temporaryFolder } from "../../store/fake_host.ts";

const catalog = defaultCatalog();

/** Finds the images of a subset's first pairs. */
async function find(
  folder: string,
  subset: string,
  limit: number,
): Promise<FoundImages> {
  const { pairs } = resolveSubset(catalog, subset);
  return await findSaved({ kind: "images", name: "Mine", folder }, {
    pairs: pairs.slice(0, limit),
    subsets: [subset],
    catalog,
  });
}

/** What is wrong with a folder, without its name and what to do. */
async function refusal(folder: string, subset: string): Promise<string> {
  const { message } = await assertRejects(() => find(folder, subset, 3), Error);
  return message.replace(folder, "DIR");
}

/** A grey PNG of one black pixel whose header promises more: only headers are looked at. */
const promise = (width: number, height: number): Promise<Uint8Array> =>
  png({ width, height, depth: 8, colourType: 0, rows: [0, 0] });

const HOW =
  "name each image after its pair, such as FLIR_00211.png; --datasets and --limit choose the pairs";

Deno.test("find: WebP files are there and not read, and how to convert them", async () => {
  await using folder = await temporaryFolder();
  for (const id of ["FLIR_00211", "FLIR_00977", "FLIR_01130"]) {
    await Deno.writeFile(`${folder.path}/${id}.webp`, latin1("RIFF"));
  }
  assertEquals(
    await refusal(folder.path, "roadscene50"),
    `Cannot bench the images in DIR: there is no PNG, JPEG, BMP or TIFF file, and 3 WebP files are there and not read; convert them to 8-bit grey PNG (\`magick mogrify -format png *.webp\`); ${HOW}`,
  );
});

Deno.test("find: subfolders, hidden files, broken links, pipes and other files are counted", async () => {
  await using folder = await temporaryFolder();
  const { path } = folder;
  await Deno.mkdir(`${path}/tno`);
  await Deno.mkdir(`${path}/road.png`);
  await Deno.writeTextFile(`${path}/._FLIR_00211.png`, "");
  await Deno.writeTextFile(`${path}/notes.txt`, "");
  await Deno.symlink(`${path}/loop.png`, `${path}/loop.png`);
  await Deno.symlink("/dev/zero", `${path}/FLIR_00211.png`);
  assertEquals(
    await refusal(path, "roadscene50"),
    `Cannot bench the images in DIR: there is no PNG, JPEG, BMP or TIFF file, and 1 broken link, 1 hidden file, 1 other file, 1 special file, 2 subfolders are there and not read; name the folder that holds the images; ${HOW}`,
  );
});

Deno.test("find: a file is no folder", async () => {
  await using folder = await temporaryFolder();
  await Deno.writeTextFile(`${folder.path}/a`, "");
  assertEquals(
    await refusal(`${folder.path}/a`, "roadscene50"),
    "Cannot bench the images in DIR: it is a file; name the folder that holds the images",
  );
});

Deno.test("find: a folder numbered from 0 is refused as a whole, whatever part of it is wanted", async () => {
  await using folder = await temporaryFolder();
  const { pairs } = resolveSubset(catalog, "tno25");
  for (const [at, { ir }] of pairs.entries()) {
    await Deno.writeFile(
      `${folder.path}/${String(at).padStart(2, "0")}.png`,
      await promise(ir.width, ir.height),
    );
  }
  assertEquals(
    (await refusal(folder.path, "tno25")).split("; ")[0],
    "Cannot bench the images in DIR: 00.png is in no numbering of tno25, and 15 sizes differ from tno25-cddfuse, such as 04.png, 575x475 where tno42-04 is 768x576. Are they numbered from 0? With 1 added to each number all 25 sizes are those of tno25-cddfuse",
  );
});

Deno.test("find: what was matched, what is lossy and what is in colour are notes for every table", async () => {
  await using folder = await temporaryFolder();
  const { pairs } = resolveSubset(catalog, "roadscene50");
  const [one, two, three] = pairs.map(({ id }) => `${folder.path}/${id}_x`);
  await Deno.writeFile(`${one}.jpg`, await jpegFile(8, 8));
  await Deno.writeFile(
    `${two}.png`,
    await png({
      width: 1,
      height: 1,
      depth: 8,
      colourType: 2,
      rows: [0, 1, 2, 3],
    }),
  );
  await Deno.writeFile(`${three}.png`, await promise(1, 1));
  const { notes, missing, images } = await find(folder.path, "roadscene50", 3);
  assertEquals([images.size, missing], [3, []]);
  assertEquals(notes, [
    `The images of Mine were matched by the ids in their names, such as ${
      pairs[0]!.id
    }_x.jpg.`,
    "Mine: 1 of 3 images is JPEG, which is lossy: the values are of what it kept; PNG keeps all.",
    "Mine: 2 of 3 images are stored in colour: the values are of the BT.601 luma, which is the grey itself where the channels are equal, but of metrics that take each channel.",
  ]);
});
