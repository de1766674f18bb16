// Finds what a person would call by that name: by role and visible words, never by a path through the markup.
// Called with (kind, name, scopes, anyState); gives the element, or a sentence on why there is none. Without a name it gives
// the names of all that can be used and are called so alone.
const [kind, wanted, scopes, anyState] = arguments;

// A page of which only the head has come answers nothing.
if (!document.body) return null;

const KINDS = {
  button: "button:not([role]), [role=button], summary, input[type=button], input[type=submit], input[type=reset]",
  link: "a[href]:not([role]), [role=link]",
  tab: "[role=tab]",
  option: "[role=option]",
  menuitem: "[role=menuitem], [role=menuitemradio], [role=menuitemcheckbox]",
  file: "input[type=file]",
  field:
    "input:not([type=hidden]):not([type=button]):not([type=submit]):not([type=reset]), select, textarea, " +
    "[contenteditable=true], [role=textbox], [role=combobox], [role=searchbox], [role=spinbutton], [role=switch], " +
    "[role=checkbox], [role=radio]",
  heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
  cell: "td, th, [role=cell], [role=gridcell], [role=rowheader], [role=columnheader]",
  table: "table, [role=table], [role=grid], [role=treegrid]",
  group:
    "dialog, section, form, fieldset, nav, main, aside, header, footer, table, tr, li, article, details, figure, " +
    "[role=dialog], [role=alertdialog], [role=region], [role=group], [role=radiogroup], [role=tabpanel], [role=row], " +
    "[role=grid], [role=table], [role=treegrid], [role=treeitem], [role=navigation], [role=tablist], [role=menu], [role=listbox]",
};
KINDS.anything = [KINDS.button, KINDS.link, KINDS.tab, KINDS.option, KINDS.menuitem].join(", ");

const clean = (text) => (text || "").normalize("NFC").replace(/\s+/g, " ").trim();

// The words of an element without what is hidden from readers and without the choices inside a control.
function words(element) {
  const copy = element.cloneNode(true);
  for (const extra of copy.querySelectorAll("[aria-hidden=true], [hidden], select, input, textarea, script, style, svg > title")) extra.remove();
  for (const image of copy.querySelectorAll("img[alt]")) image.replaceWith(image.alt);
  return clean(copy.textContent);
}

function nameOf(element) {
  const by = element.getAttribute("aria-labelledby");
  if (by) return clean(by.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map(words).join(" "));
  if (element.getAttribute("aria-label")) return clean(element.getAttribute("aria-label"));
  if (element.labels && element.labels.length) return clean([...element.labels].map(words).join(" "));
  const title = { FIELDSET: "legend", TABLE: "caption", DETAILS: "summary", FIGURE: "figcaption" }[element.tagName];
  if (title) {
    const first = element.querySelector(`:scope > ${title}`);
    if (first) return words(first);
  }
  if (element.tagName === "INPUT" && /^(button|submit|reset)$/.test(element.type)) return clean(element.value);
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName)) return clean(element.title || element.placeholder);
  if (/^(DIALOG|SECTION|FORM|NAV|MAIN|ASIDE|HEADER|FOOTER|ARTICLE)$/.test(element.tagName)) {
    const heading = element.querySelector(KINDS.heading);
    return heading ? words(heading) : "";
  }
  return words(element) || clean(element.title);
}

function visible(element) {
  if (element.checkVisibility && !element.checkVisibility({ visibilityProperty: true })) return false;
  return element.getClientRects().length > 0;
}

// Whether an element's name can hold these words at all. To make a name is dear, and most of what stands on a page of a
// thousand cells is called something else.
function mayBeCalled(name) {
  const probe = name.split(" ").reduce((longest, word) => (word.length > longest.length ? word : longest), "");
  const parted = probe.normalize("NFD");
  return (element) =>
    element.textContent.includes(probe) ||
    (parted !== probe && element.textContent.includes(parted)) ||
    element.matches("[aria-label], [aria-labelledby], [title], input, select, textarea, fieldset, table") ||
    element.querySelector("img[alt]") !== null;
}

// Exact name before a beginning before a part: so "Lưu" finds "Lưu" where "Lưu và đóng" stands beside it.
function best(elements, name) {
  const named = elements.filter(mayBeCalled(name)).map((element) => [element, nameOf(element)]);
  for (const fits of [(n) => n === name, (n) => n.startsWith(name), (n) => n.includes(name)]) {
    const hits = named.filter(([, n]) => fits(n)).map(([element]) => element);
    if (hits.length) return hits;
  }
  return [];
}

// Where a modal dialog is open, the rest of the page is out of reach.
let root = [...document.querySelectorAll("dialog:modal, [aria-modal=true]")].filter(visible).pop() || document.body;

for (const scope of scopes) {
  const name = clean(scope);
  const groups = [...root.querySelectorAll(KINDS.group)].filter(visible);
  if (root !== document.body && root.matches(KINDS.group)) groups.push(root);
  let hits = best(groups, name);
  if (!hits.length) hits = groups.filter((group) => clean(group.textContent).includes(name));
  // The smallest that carries the words is what a person means.
  if (!hits.length) return `there is no part of the page called “${scope}”`;
  const sizes = new Map(hits.map((hit) => [hit, hit.textContent.length]));
  root = hits.reduce((least, hit) => (sizes.get(hit) < sizes.get(least) ? hit : least));
}
if (kind === "group") return root;

const seen = [...root.querySelectorAll(KINDS[kind])].filter((element) => {
  // Controls that are drawn by their label are out of sight themselves, yet at hand.
  const drawnByLabel = element.tagName === "INPUT" && /^(file|radio|checkbox)$/.test(element.type);
  return drawnByLabel || visible(element);
});
if (wanted === null) {
  const usable = seen.filter((element) => !element.disabled && !element.readOnly && element.getAttribute("aria-disabled") !== "true");
  const all = seen.map(nameOf);
  // Twice the same name is nobody's.
  return usable.map(nameOf).filter((name) => name && all.indexOf(name) === all.lastIndexOf(name));
}
const hits = wanted === "" ? seen : best(seen, clean(wanted));
if (!hits.length) {
  const names = seen.map(nameOf).filter(Boolean).slice(0, 20).join(" | ");
  return `there is no ${kind} called “${wanted}”; there are: ${names}`;
}
if (hits.length > 1) return `there are ${hits.length} of ${kind} called “${wanted}”: say within what`;
if (!anyState && (hits[0].disabled || hits[0].getAttribute("aria-disabled") === "true")) return `${kind} “${wanted}” is disabled`;
return hits[0];
