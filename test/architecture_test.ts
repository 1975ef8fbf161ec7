/** Holds `src/` to the table of rooms in `docs/ARCHITECTURE.md`: who may import whom. */
import { assert, assertEquals } from "@std/assert";
import { BROWSER_ROOMS } from "../tools/check_browser.ts";

const root = new URL("../", import.meta.url);

interface Room {
  readonly name: string;
  readonly may: ReadonlySet<string>;
}

const rooms = readRooms(
  await Deno.readTextFile(new URL("docs/ARCHITECTURE.md", root)),
);

/** The table's rows: room, and the rooms it may import; "all above" and "all" are the rooms before it. */
function readRooms(page: string): Room[] {
  const found: Room[] = [];
  for (
    const [, name, may] of page.matchAll(
      /^\| `src\/(\w+)\/`\s*\|.*\|([^|]*)\|$/gm,
    )
  ) {
    const words = may!.trim();
    found.push({
      name: name!,
      may: new Set(
        words.startsWith("all")
          ? found.map((room) => room.name)
          : words === "—"
          ? []
          : words.split(",").map((word) => word.trim()),
      ),
    });
  }
  return found;
}

/** Every import of one room from another, as `file -> room`. */
async function crossings(room: string): Promise<[file: string, to: string][]> {
  const crossed: [string, string][] = [];
  for await (const file of sources(new URL(`src/${room}/`, root))) {
    for (const target of await imports(file)) {
      const to = /\/src\/(\w+)\//.exec(target.pathname)?.[1];
      if (to !== undefined && to !== room) {
        crossed.push([file.pathname.split("/src/")[1]!, to]);
      }
    }
  }
  return crossed;
}

/** The files that a file imports, types too. */
async function imports(file: URL): Promise<URL[]> {
  const text = await Deno.readTextFile(file);
  return [...text.matchAll(/(?:from\s+|import\()"(\.[^"]+)"/g)]
    .map(([, path]) => new URL(path!, file));
}

async function* sources(folder: URL): AsyncGenerator<URL> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) yield* sources(new URL(`${name}/`, folder));
    else if (name.endsWith(".ts")) yield new URL(name, folder);
  }
}

Deno.test("the table of rooms has every room, each below those that import it", async () => {
  const folders: string[] = [];
  for await (const { name } of Deno.readDir(new URL("src/", root))) {
    folders.push(name);
  }
  assertEquals(rooms.map(({ name }) => name).sort(), folders.sort());
  rooms.forEach(({ name, may }, at) => {
    for (const below of may) {
      const floor = rooms.findIndex((room) => room.name === below);
      assert(floor >= 0 && floor < at, `${name} may not stand on ${below}`);
    }
  });
});

for (const { name, may } of rooms) {
  Deno.test(`src/${name} imports only what the table of rooms allows`, async () => {
    const wrong = (await crossings(name)).filter(([, to]) => !may.has(to));
    assertEquals(wrong, []);
  });
}

Deno.test("the folders and files of a room form no circle", async () => {
  for (const { name: room } of rooms) {
    const below = new Map<string, Set<string>>();
    const start = new URL(`src/${room}/`, root);
    const part = (file: URL): string =>
      file.pathname.slice(start.pathname.length).split("/")[0]!;
    for await (const file of sources(start)) {
      const reached = below.getOrInsertComputed(part(file), () => new Set());
      for (const target of await imports(file)) {
        const isInside = target.pathname.startsWith(start.pathname);
        if (isInside && part(target) !== part(file)) reached.add(part(target));
      }
    }
    assertEquals(circles(below), [], `in src/${room}`);
  }
});

/** The parts that are left when whatever imports nothing that is left is taken away, again and again. */
function circles(below: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const left = new Set(below.keys());
  for (let size = -1; size !== left.size;) {
    size = left.size;
    for (const one of left) {
      if (left.isDisjointFrom(below.get(one)!)) left.delete(one);
    }
  }
  return [...left];
}

Deno.test("two parts that import each other are a circle; what only imports them is named too", () => {
  const chain = { a: ["b"], b: ["c"], c: [] };
  const loop = { ...chain, c: ["b"] };
  const graph = (of: Record<string, string[]>): Map<string, Set<string>> =>
    new Map(Object.entries(of).map(([one, to]) => [one, new Set(to)]));
  assertEquals(circles(graph(chain)), []);
  assertEquals(circles(graph(loop)), ["a", "b", "c"]);
});

/** Folders of files that no one reads one by one. */
const DATA = ["test/fixtures", "benches/suites", "benches/recipes"];

Deno.test("no folder of code has more than 25 files", async () => {
  const full: string[] = [];
  const count = async (path: string): Promise<void> => {
    if (DATA.includes(path)) return;
    let files = 0;
    for await (
      const { name, isDirectory } of Deno.readDir(new URL(path, root))
    ) {
      if (isDirectory) await count(`${path}/${name}`);
      else files++;
    }
    if (files > 25) full.push(`${path}: ${files}`);
  };
  for (const top of ["src", "test", "tools", "benches", "assembly"]) {
    await count(top);
  }
  assertEquals(full, []);
});

Deno.test("only src/cli prints, reads arguments or exits", async () => {
  for (const { name } of rooms.filter((room) => room.name !== "cli")) {
    for await (const file of sources(new URL(`src/${name}/`, root))) {
      const text = await Deno.readTextFile(file);
      assert(
        !/\bconsole\.|Deno\.(args|exit|stdout|stderr)\b/.test(text),
        `${file.pathname} does`,
      );
    }
  }
});

Deno.test("only openEnvironment and the library's door take the catalogues of the program", async () => {
  const doors = new Set<string>();
  for await (const file of sources(new URL("src/", root))) {
    const text = await Deno.readTextFile(file);
    if (/from ".*\/default_(catalog|models)\.ts"/.test(text)) {
      doors.add(file.pathname.split("/src/")[1]!);
    }
  }
  assertEquals([...doors].sort(), [
    "bench/obtain/open_fuser.ts",
    "cli/run/environment.ts",
  ]);
});

Deno.test("the rooms that run in a browser are named on the page, and stand on such rooms only", async () => {
  const page = await Deno.readTextFile(
    new URL("docs/ARCHITECTURE.md", root),
  );
  const [named] = /(`\w+`[,\s and]*)+run in a web page too/.exec(page) ?? [""];
  assertEquals(
    [...named.matchAll(/`(\w+)`/g)].map(([, room]) => room),
    [...BROWSER_ROOMS],
  );
  for (const { name, may } of rooms) {
    if (!BROWSER_ROOMS.includes(name)) continue;
    assertEquals([...may].filter((room) => !BROWSER_ROOMS.includes(room)), []);
  }
});
