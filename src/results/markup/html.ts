/**
 * HTML that is escaped by construction: an element is made of a name, attributes and children, and text is only ever a child
 * or the value of an attribute, where it is escaped. There is no way to write markup as text.
 */
import { escapeXml } from "../chart/escape_xml.ts";

/** Markup that an element of this module made; nothing else is taken for markup. */
export class Html {
  /** Its text. */
  readonly #text: string;

  /** For this module's own elements. */
  private constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }

  /**
   * One element. Strings and numbers are text; null and false are left out, and so is an attribute that is one of them;
   * `true` is an attribute without a value.
   *
   * @throws {RangeError} for an element that would run or embed something, a handler, or an address that is neither
   * relative, `https:`, `mailto:` nor, of an image, `data:image/`.
   */
  static element(
    name: string,
    attributes: Attributes = {},
    ...children: readonly Child[]
  ): Html {
    if (!/^[a-z][a-z0-9]*$/.test(name) || UNFIT.has(name)) {
      throw new RangeError(
        `Cannot write the element <${name}>: it is not for pages that only show`,
      );
    }
    const head = `<${name}${
      Object.entries(attributes).map(([key, value]) => attribute(key, value))
        .join("")
    }>`;
    if (VOID.has(name)) return new Html(head);
    return new Html(`${head}${Html.join(children)}</${name}>`);
  }

  /**
   * A whole document in one file: a title, a style sheet, and a body. Its content security policy allows that style sheet and
   * images, no script, no other host.
   */
  static async document(
    { title, style, body, lang = "en" }: HtmlPage,
  ): Promise<string> {
    if (style.includes("</")) {
      throw new RangeError(
        "Cannot write the style sheet: it closes its own element",
      );
    }
    const digest = await crypto.subtle.digest(
      "SHA-256",
      new TextEncoder().encode(style),
    );
    return Html.whole({
      title,
      policy: `style-src 'sha256-${
        new Uint8Array(digest).toBase64()
      }'; img-src 'self' data:`,
      head: [new Html(`<style>${style}</style>`)],
      body,
      lang,
    });
  }

  /**
   * A page of a site: its style sheet and its one script are files beside it. Its content security policy allows these and
   * images of the same place, nothing inline, no other host.
   */
  static sitePage(
    { title, sheet, script, body, lang = "en" }: HtmlSitePage,
  ): string {
    return Html.whole({
      title,
      policy: "style-src 'self'; script-src 'self'; img-src 'self'",
      head: [
        Html.element("link", { rel: "stylesheet", href: sheet }),
        new Html(`<script defer${attribute("src", script)}></script>`),
      ],
      body,
      lang,
    });
  }

  private static whole({ title, policy, head, body, lang }: {
    readonly title: string;
    readonly policy: string;
    readonly head: readonly Html[];
    readonly body: readonly Child[];
    readonly lang: string;
  }): string {
    const h = Html.element;
    const content =
      `default-src 'none'; ${policy}; base-uri 'none'; form-action 'none'`;
    return `<!doctype html>\n${
      h(
        "html",
        { lang },
        h(
          "head",
          {},
          h("meta", { charset: "utf-8" }),
          h("meta", { "http-equiv": "Content-Security-Policy", content }),
          h("meta", {
            name: "viewport",
            content: "width=device-width, initial-scale=1",
          }),
          h("meta", { name: "color-scheme", content: "light dark" }),
          h("title", {}, title),
          head,
        ),
        h("body", {}, ...body),
      )
    }\n`;
  }

  private static join(children: readonly Child[]): string {
    return children.map((child) =>
      child === null || child === false
        ? ""
        : child instanceof Html
        ? child.#text
        : Array.isArray(child)
        ? Html.join(child)
        : escapeXml(String(child))
    ).join("");
  }
}

/** What stands in an element. */
export type Child = Html | string | number | null | false | readonly Child[];

/** Attributes by name. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | null>
>;

/** A document. */
export interface HtmlPage {
  readonly title: string;
  /** CSS of ours, the same for every content. */
  readonly style: string;
  readonly body: readonly Child[];
  /** English unless told. */
  readonly lang?: string;
}

/** A page of a site; addresses are relative to it. */
export interface HtmlSitePage extends Omit<HtmlPage, "style"> {
  readonly sheet: string;
  readonly script: string;
}

const VOID = new Set([
  "br",
  "col",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "wbr",
]);

/** They run, embed or contain text that is not escaped like the others. */
const UNFIT = new Set([
  "script",
  "style",
  "iframe",
  "object",
  "embed",
  "base",
  "form",
  "textarea",
  "xmp",
  "plaintext",
  "noscript",
]);

const ADDRESSES = new Set(["href", "src", "cite", "action", "poster", "data"]);

function attribute(key: string, value: Attributes[string]): string {
  if (value === null || value === false) return "";
  if (
    !/^[a-z][a-z-]*$/.test(key) || key.startsWith("on") || key === "style" ||
    key === "srcdoc" || key === "srcset"
  ) {
    throw new RangeError(
      `Cannot write the attribute ${key}: it is not for pages that only show`,
    );
  }
  if (value === true) return ` ${key}`;
  const text = String(value);
  if (ADDRESSES.has(key) && !isAddress(text)) {
    throw new RangeError(
      `Cannot write the address ${
        JSON.stringify(text)
      }: give a relative one, https: or an image as data:`,
    );
  }
  return ` ${key}="${escapeXml(text)}"`;
}

/** Control characters are refused, for browsers look for a scheme behind them. */
function isAddress(text: string): boolean {
  if (/[ \p{Cc}]/u.test(text) && !text.startsWith("data:image/")) return false;
  return /^(?:https:|mailto:|data:image\/)/.test(text) ||
    !/^[^/?#]*:/.test(text);
}
