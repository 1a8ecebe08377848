/** Selectors that are about the page as a whole, or the pane itself. */
const page = /^(?::root|html|body)(?:\[[^\]]*\])?/;

/** A style sheet limited to the element `#id`: every selector is prefixed with it. Page-wide variables stay page-wide. */
export function scopeCss(css, id) {
  const bare = css.replace(/\/\*[^]*?\*\//g, "");
  return bare.replace(/(^|[{};])([^{};@]+)\{/g, (_, before, selectors) => `${before}${scoped(selectors, id)}{`);
}

function scoped(selectors, id) {
  if (/^\s*(?:from|to|[\d.]+%)\s*$/.test(selectors)) return selectors;
  return selectors
    .trim()
    .split(/,(?![^(]*\))/)
    .map((selector) => scopedOne(selector.trim(), id))
    .join(",");
}

function scopedOne(selector, id) {
  if (selector.startsWith(`#${id}`)) return selector;
  const [whole = ""] = page.exec(selector) ?? [];
  const rest = selector.slice(whole.length).trim();
  if (whole === "") return `#${id} ${selector}`;
  return rest === "" ? selector : `${whole} #${id} ${rest}`;
}
