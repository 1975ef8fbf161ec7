/// <reference lib="dom" />
/** The page: takes files, asks the worker, shows what comes. */
import { SAMPLE_PINS } from "../../datasets/sample/sample_pins.ts";
import type { GivenFile, MadeBy, Reply } from "../worker/messages.ts";
import { askChoice, fillChoices } from "./ask_choice.ts";
import { download, element, make } from "./dom.ts";
import { EngineDoor } from "./engine_door.ts";
import { droppedFiles, pickedFiles } from "./gather_files.ts";
import {
  fetchPair,
  loadPublished,
  pairOptions,
  rowOf,
  sampleScene,
  whereToGet,
} from "./pinned_pairs.ts";
import { showComparison } from "./show_comparison.ts";
import { showPair } from "./show_pair.ts";
import { showTable } from "./show_tables.ts";
import { showValues } from "./show_values.ts";

const ui = {
  status: element("status", HTMLElement),
  fault: element("fault", HTMLElement),
  working: element("working", HTMLElement),
  progress: element("progress", HTMLProgressElement),
  given: element("given", HTMLElement),
  pair: element("pair", HTMLElement),
  tables: element("tables", HTMLElement),
  compared: element("compared", HTMLElement),
  sample: element("sample", HTMLSelectElement),
  pinned: element("pinned", HTMLSelectElement),
  drop: element("drop", HTMLElement),
};

const FIELDS = ["ir", "vi", "fused"] as const;

const door = new EngineDoor(hear);
let files: readonly GivenFile[] = [];
let swapped = false;
/** When the last pictures were given, for the time until they are shown. */
let since = 0;
/** Whether what comes next is of pictures that were just given. */
let isNew = false;
/** Where the values of the pair go, and what was said of it. */
let shown: { values: HTMLElement; line: HTMLElement; said: string } | null =
  null;

document.body.classList.remove("no-script");
fillChoices(() => void run());
for (const { id } of SAMPLE_PINS) {
  ui.sample.append(make("option", { value: id }, id));
}
for (const id of FIELDS) {
  element(id, HTMLInputElement).addEventListener("change", () => {
    ui.sample.value = "";
    give(
      FIELDS.flatMap((role) =>
        pickedFiles(element(role, HTMLInputElement), role)
      ),
    );
  });
}
element("folder", HTMLInputElement).addEventListener(
  "change",
  ({ target }) => give(pickedFiles(target as HTMLInputElement, null)),
);
ui.sample.addEventListener("change", () =>
  void guarded(async () => {
    if (ui.sample.value !== "") give(await sampleScene(ui.sample.value));
  }));
for (const name of ["dragenter", "dragover"]) {
  ui.drop.addEventListener(name, (event) => {
    event.preventDefault();
    ui.drop.classList.add("over");
  });
}
ui.drop.addEventListener("dragleave", () => ui.drop.classList.remove("over"));
ui.drop.addEventListener("drop", (event) => {
  event.preventDefault();
  ui.drop.classList.remove("over");
  since = performance.now();
  const { dataTransfer } = event;
  if (dataTransfer === null) return;
  void guarded(async () => give(await droppedFiles(dataTransfer), since));
});
onClick("again", () => void run());
onClick("swap", () => {
  swapped = !swapped;
  void run();
});
onClick("clear", () => {
  for (const id of [...FIELDS, "folder"]) {
    element(id, HTMLInputElement).value = "";
  }
  ui.sample.value = "";
  stop("Nothing is given.");
  clearResults();
  files = [];
  ui.given.textContent = "";
});
onClick("cancel", () => stop("Cancelled; nothing was kept."));
onClick("fetch", () =>
  void guarded(async () => {
    const row = rowOf(await loadPublished(), ui.pinned.value);
    if (row === undefined) return;
    const found = await fetchPair(row);
    if (found === null) ui.compared.replaceChildren(whereToGet(row));
    else give(found);
  }));
onClick(
  "compare",
  () =>
    void guarded(async () =>
      door.ask({
        kind: "compare",
        files: asGiven(),
        choice: await askChoice(),
        rows: await loadPublished(),
        onReferee: true,
      })
    ),
);
element("comparison", HTMLDetailsElement).addEventListener(
  "toggle",
  () =>
    void guarded(async () => {
      if (ui.pinned.length > 0) return;
      ui.pinned.replaceChildren(...pairOptions(await loadPublished()));
    }),
);
void guarded(() => Promise.resolve(door.ask({ kind: "hello" })));

function onClick(id: string, act: () => void): void {
  element(id, HTMLButtonElement).addEventListener("click", act);
}

/** Takes files and runs them. */
function give(found: readonly GivenFile[], at = performance.now()): void {
  files = found;
  swapped = false;
  isNew = true;
  since = at;
  void run(at);
}

async function run(at = performance.now()): Promise<void> {
  since = at;
  if (files.length === 0) return;
  // One side of a pair in its field waits for the other.
  const roles = new Set(files.map(({ role }) => role));
  if (!roles.has(null) && !(roles.has("ir") && roles.has("vi"))) {
    ui.status.textContent = `${
      roles.has("ir") ? "Now the visible" : "Now the infrared"
    } picture.`;
    return;
  }
  await guarded(async () => {
    const choice = await askChoice();
    if (!ui.working.hidden) door.cancel();
    clearResults();
    ui.given.textContent = files.length > 8
      ? `${files.length} files`
      : files.map(({ path }) => path).join(", ");
    ui.working.hidden = false;
    ui.progress.value = 0;
    ui.status.textContent = "Working …";
    door.ask({ kind: "run", files: asGiven(), choice });
  });
}

function asGiven(): readonly GivenFile[] {
  return swapped ? files.map(turn) : files;
}

/** The same file as the other source. */
function turn(file: GivenFile, at: number): GivenFile {
  const role = file.role === "ir"
    ? "vi"
    : file.role === "vi"
    ? "ir"
    : file.role;
  return { ...file, role: file.role === null ? turned[at] ?? null : role };
}

/** Of files by themselves, by their order. */
const turned = ["vi", "ir", "fused"] as const;

function clearResults(): void {
  ui.fault.hidden = true;
  ui.pair.hidden = true;
  ui.tables.hidden = true;
  ui.pair.replaceChildren();
  ui.tables.replaceChildren();
  ui.compared.replaceChildren();
  shown = null;
}

function stop(text: string): void {
  if (!ui.working.hidden) door.cancel();
  ui.working.hidden = true;
  ui.status.textContent = text;
}

async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(reason: string): void {
  ui.working.hidden = true;
  ui.status.textContent = "";
  ui.fault.textContent = reason;
  ui.fault.hidden = false;
}

function hear(reply: Reply): void {
  switch (reply.kind) {
    case "ready":
      // Whoever did not wait for it reads what comes of their pictures.
      if (!ui.working.hidden) return;
      ui.status.textContent = `Ready. ${
        reply.adapter === null
          ? "This browser has no WebGPU adapter; WebAssembly computes."
          : `WebGPU: ${adapterText(reply.adapter)}.`
      }`;
      return;
    case "progress":
      ui.progress.value = reply.part;
      ui.status.textContent = reply.text;
      return;
    case "needs":
      return;
    case "fused":
      return showFused(reply);
    case "values": {
      if (shown === null) return;
      shown.values.replaceChildren(showValues(reply.profiles));
      if (!shown.said.includes("metrics")) {
        shown.said += `; first metrics ${ms(reply.took)}, ${
          ms(performance.now() - since)
        } from giving the files`;
      }
      shown.line.textContent = `${shown.said}.`;
      if (reply.isLast) {
        ui.working.hidden = true;
        shown.line.textContent = `${shown.said}; all metrics ${
          ms(reply.took)
        }.`;
        ui.status.textContent = "Done.";
      }
      return;
    }
    case "tables":
      ui.working.hidden = true;
      ui.status.textContent = `Done in ${ms(reply.took)}, ${byText(reply.by)}.`;
      ui.tables.replaceChildren(
        ...reply.notes.map((note) => make("p", { class: "notes" }, note)),
        ...reply.failed.map((text) => make("p", { class: "failed" }, text)),
        ...reply.tables.map(showTable),
      );
      ui.tables.hidden = false;
      bringIntoView(ui.tables);
      return;
    case "png": {
      const link = download("", "fused.png", reply.bytes, "image/png");
      link.click();
      URL.revokeObjectURL(link.href);
      return;
    }
    case "compared":
      ui.working.hidden = true;
      ui.status.textContent = "Done.";
      ui.compared.replaceChildren(showComparison(reply.comparison));
      return;
    case "failed":
      return fail(reply.reason);
    default:
      return reply satisfies never;
  }
}

function showFused(reply: Extract<Reply, { kind: "fused" }>): void {
  const values = make("div");
  const line = make("p", { id: "made" });
  const said = `${byText(reply.by)}; decoding ${ms(reply.took.decode)}${
    reply.by.model === null ? "" : `, fusing ${ms(reply.took.fuse)}`
  }`;
  line.textContent = `${said}.`;
  shown = { values, line, said };
  const save = make("button", { type: "button" }, "Save the fused picture");
  save.addEventListener(
    "click",
    () => door.ask({ kind: "png", picture: reply.fused }),
  );
  ui.pair.replaceChildren(
    showPair(reply),
    line,
    make("p", { class: "buttons" }, save),
    ...reply.notes.map((note) =>
      make("p", { class: "notes" }, `Note: ${note}.`)
    ),
    values,
  );
  ui.pair.hidden = false;
  bringIntoView(ui.pair);
}

/** Of pictures that were just given: on a small screen what comes of them is below what is seen. */
function bringIntoView(result: HTMLElement): void {
  if (isNew && result.getBoundingClientRect().top > innerHeight) {
    result.scrollIntoView({ block: "start" });
  }
  isNew = false;
}

function byText({ model, protocol, backend, engine }: MadeBy): string {
  if (model === null) return "the fused pictures are as given";
  const adapter = engine?.adapter ?? null;
  const where = adapter === null ? "" : `, ${adapterText(adapter)}`;
  return `${model}, ${protocol}, ${backend} (${engine?.name} ${engine?.version}${where})`;
}

function adapterText(
  { name, vendor, driver, class: kind }: {
    readonly name: string;
    readonly vendor: string;
    readonly driver: string;
    readonly class: string;
  },
): string {
  const known = name === "unnamed adapter" ? `${vendor} ${driver}` : name;
  return kind === "software" ? `${known}, a software adapter` : known;
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}
